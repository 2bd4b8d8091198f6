"""Problems found in plain data, before their places in the text are known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from reader.files.limits import MAX_PROBLEMS
from reader.model import Severity

_MAX_ASKED = 40
_MAX_KNOWN = 1000
_MAX_WORD = 80
_LIKE = 0.7

Path: TypeAlias = "tuple[str | int, ...]"
"""The way to a value of the file: keys of mappings and indices of lists, from the root."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing that is wrong, and the way to it."""

    path: Path
    """The way to the value, or to the key."""
    code: str
    """As in `Problem`."""
    severity: Severity
    """As in `Problem`."""
    values: tuple[tuple[str, str | int], ...] = ()
    """As in `Problem`."""
    at_key: bool = False
    """Whether the key is meant, not its value."""
    stray: bool = False
    """Whether the key has no value, so that it may be words cut off by a comma."""
    other: Path | None = None
    """The way to something else that the sentence names by its line, as the value `line`."""


class Drafts:
    """Collects problems, and counts those beyond the limit."""

    def __init__(self) -> None:
        self.found: list[Draft] = []
        """The problems, in the order in which they were found."""
        self.left_out = 0
        """How many more there were."""
        self.worst_left_out: Severity = "warning"
        """Whether any of those was an error."""
        self._asked = 0

    def error(self, path: Path, code: str, *, at_key: bool = False, **values: str | int) -> None:
        """Something that makes the file invalid."""
        if self.full:
            self._leave_out("error")
            return
        self.add(Draft(path, code, "error", tuple(sorted(values.items())), at_key))

    def warning(self, path: Path, code: str, *, at_key: bool = False, **values: str | int) -> None:
        """Something doubtful."""
        if self.full:
            self._leave_out("warning")
            return
        self.add(Draft(path, code, "warning", tuple(sorted(values.items())), at_key))

    def add(self, draft: Draft) -> None:
        """Keep one problem, up to the limit."""
        if self.full:
            self._leave_out(draft.severity)
        else:
            self.found.append(draft)

    def _leave_out(self, severity: Severity) -> None:
        self.left_out += 1
        if severity == "error":
            self.worst_left_out = severity

    @property
    def full(self) -> bool:
        """Whether no more problems are kept."""
        return len(self.found) >= MAX_PROBLEMS

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word that was probably meant; empty when none is near, or after many such questions."""
        self._asked += 1
        if self._asked > _MAX_ASKED or self.full:
            return ""
        folded = {name.casefold(): name for name in islice(known, _MAX_KNOWN)}
        close = difflib.get_close_matches(word.casefold()[:_MAX_WORD], folded, 1, _LIKE)
        return folded[close[0]] if close else ""
