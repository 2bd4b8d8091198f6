"""The layout of one file: where its root pairs and the items of its sections stand, line by line."""

from __future__ import annotations

from typing import Any

from reader.files.geometry import (
    UnusualLayoutError,
    before_on_line,
    body_of,
    column,
    dash_of,
    first_dash,
    lines_end,
)
from reader.files.lines import line_start, next_line
from reader.files.outline import Outline, Pair
from reader.files.rendering import INDENT
from reader.files.tree import Node, span_tree


class Layout:
    """Answers questions about one text, which ends with a line break. Raises `UnusualLayoutError` where it must."""

    def __init__(self, text: str, newline: str, outline: Outline) -> None:
        self.text = text
        """The whole file."""
        self.newline = newline
        """The line break of new lines."""
        self.outline = outline
        """Where its items stand."""

    def tree(self, start: int, end: int) -> Node:
        """The value between two offsets."""
        return span_tree(self.text, start, end) if start < end else Node("scalar", start, start)

    def value(self, pair: Pair) -> Node:
        """The value of a root pair."""
        return self.tree(pair.start, pair.end)

    def item(self, pair: Pair, index: int) -> Node:
        """The value of an item of a section."""
        return self.tree(pair.starts[index], pair.ends[index])

    def data(self, pair: Pair, index: int | None = None) -> Any:
        """What a root pair, or an item of a section, means."""
        root: Any = self.outline.data
        section = root[pair.name]
        if index is None:
            return section
        return list(section.values())[index] if isinstance(section, dict) else section[index]

    def is_empty(self, pair: Pair) -> bool:
        """Whether a root pair is null, `[]` or `{}`."""
        data = self.data(pair)
        return pair.kind != "alias" and (data is None or data == [] or data == {})

    def root_column(self) -> int:
        """The column of the root's keys."""
        return column(self.text, self.outline.pairs[0].key_start)

    def item_column(self, pair: Pair) -> int:
        """The column of the dashes or keys of a section that has items."""
        if pair.names:
            return column(self.text, pair.name_starts[0])
        return column(self.text, first_dash(self.text, body_of(self.text, pair.start)))

    def usual_column(self) -> int:
        """The column of the dashes in the lists of this file."""
        for pair in self.outline.pairs:
            if pair.kind == "sequence" and not pair.flow and pair.starts:
                return self.item_column(pair)
        return self.root_column() + INDENT

    def lines(self, pair: Pair, index: int, at: int) -> tuple[int, int]:
        """The lines of an item whose dash or key stands at a column, with the comments that belong to it."""
        text = self.text
        start = pair.name_starts[index] if pair.names else dash_of(text, pair.starts[index], at)
        if column(text, start) != at or before_on_line(text, start).strip(" "):
            raise UnusualLayoutError
        return line_start(text, start), lines_end(text, max(self.item(pair, index).end, start), at)

    def all_lines(self, pair: Pair) -> list[tuple[int, int]]:
        """The lines of all items of a section; of the article, those of its record."""
        if not pair.starts:
            node = self.value(pair)
            return [(line_start(self.text, node.body), lines_end(self.text, node.end, self.root_column()))]
        at = self.item_column(pair)
        return [self.lines(pair, index, at) for index in range(len(pair.starts))]

    def head_end(self, pair: Pair) -> int:
        """Where the line of a root pair's key ends."""
        return next_line(self.text, pair.key_end)

    def spans(self, pair: Pair) -> list[tuple[int, int]]:
        """The items of a section in brackets or braces."""
        starts = pair.name_starts if pair.names else pair.starts
        return [(start, max(self.item(pair, index).end, start)) for index, start in enumerate(starts)]
