"""Rows that are made when they are looked at, so that thousands of them open at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from reader.views.lines import Row
from reader.views.parts import as_current


class LazyRows(Sequence[Row]):
    """Rows of which those at the top are there already and the others are made, and kept, when they are asked for."""

    def __init__(
        self, head: Sequence[Row], keys: Sequence[str], make: Callable[[int], Row], made: dict[int, Row] | None = None
    ) -> None:
        """`head` are the first rows, `keys` the keys of all others in order; `make` gives the other of an index, and
        `made` those that are there already and takes in the ones that come up.
        """
        self.head = tuple(head)
        self.current = ""
        self._others = keys
        self._make = make
        self._made = {} if made is None else made

    def marked(self, current: str, head: Sequence[Row]) -> LazyRows:
        """The same rows under another head, those of one item marked as the current ones. Cheap."""
        found = LazyRows(head, self._others, self._make, self._made)
        found.current = current
        return found

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of every row; the rows of the head have none."""
        return ("",) * len(self.head) + tuple(self._others)

    @property
    def first_current(self) -> int:
        """The index of the first row of the current item; -1 when there is none."""
        if not self.current or self.current not in self._others:
            return -1
        return len(self.head) + self._others.index(self.current)

    def __len__(self) -> int:
        return len(self.head) + len(self._others)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = index % len(self) - len(self.head)
        if at < 0:
            return self.head[at]
        row = self._made.get(at)
        if row is None:
            row = self._made[at] = self._make(at)
        return as_current(row) if row.key and row.key == self.current else row


def keys_of(rows: Sequence[Row]) -> Sequence[str]:
    """The key of every row, without making those that are lazy."""
    return rows.keys if isinstance(rows, LazyRows) else [row.key for row in rows]


def current_of(rows: Sequence[Row]) -> int:
    """The index of the first row that is marked as current; -1 when there is none."""
    if isinstance(rows, LazyRows):
        return rows.first_current
    return next((index for index, row in enumerate(rows) if row.current), -1)


def pinned(rows: Sequence[Row]) -> int:
    """How many of the first rows stay at the top while the others scroll: a head, or a heading."""
    return len(rows.head) if isinstance(rows, LazyRows) else int(len(rows) > 0 and not rows[0].key)
