"""The text of new items, in the style of those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.files.layout import Layout
from reader.files.outline import Pair
from reader.files.recording import as_data
from reader.files.remembering import Recollection
from reader.files.rendering import INDENT, element_text, flow_text, mapping_text, pair_text, scalar
from reader.model import Article, Item, Source


@dataclass(frozen=True, slots=True)
class Filling:
    """What comes below the key of a root pair that was empty."""

    lines: str
    """The lines of its items, and of comments that stood above them before they were taken out."""
    taken: int
    """How much of what stands behind the key those comments are."""


class NewcomerWriter:
    """Writes items for one file; those that stood in it before get their lines back."""

    def __init__(self, layout: Layout, known: Recollection) -> None:
        self._layout = layout
        self._newline = layout.newline
        self._known = known

    def lines(self, section: str, pair: Pair | None, item: Item, at: int) -> str:
        """The lines of an item whose dash or key shall stand at a column."""
        data, newline, margin = as_data(item), self._newline, " " * at
        flow = self._prefers_flow(section, pair)
        if not isinstance(item, Source):
            return f"{margin}- {element_text(data, at, newline, flow=flow)}{newline}"
        if flow and data:
            return f"{margin}{pair_text(item.id, data, at, newline)}{newline}"
        inner = at + INDENT
        below = f"{newline}{' ' * inner}{mapping_text(data, inner, newline)}" if data else ""
        return f"{margin}{scalar(item.id)}:{below}{newline}"

    def _prefers_flow(self, section: str, pair: Pair | None) -> bool:
        """Whether new items are written in braces: as the last one of the section, else all but quotes."""
        if pair is not None and pair.starts:
            node = self._layout.item(pair, len(pair.starts) - 1)
            if node.kind == "mapping":
                return node.flow
        return section != "quotes"

    def block(self, name: str, content: Article | Sequence[Item], pair: Pair | None, behind: str = "") -> Filling:
        """The lines below the key of a root pair that was empty; `behind` are the comments that stand there."""
        root = self._layout.root_column()
        if isinstance(content, Article):
            at = root + INDENT
            return Filling(" " * at + mapping_text(as_data(content), at, self._newline) + self._newline, 0)
        at = root + INDENT if name == "sources" else self._layout.usual_column()
        if first := self._known.lines(content[0], None):
            at = first.column
        lines, taken = "", 0
        for item in content:
            known = self._known.lines(item, at)
            if known and behind.startswith(known.before, taken):
                lines += known.before
                taken += len(known.before)
            lines += known.source if known else self.lines(name, pair, item, at)
        return Filling(lines, taken)

    def inline(self, name: str, content: Article | Sequence[Item]) -> str:
        """The value of a root pair in brackets or braces."""
        if isinstance(content, Article):
            return flow_text(as_data(content))
        items = ", ".join(map(self.inline_item, content))
        return "{" + items + "}" if name == "sources" else "[" + items + "]"

    def inline_item(self, item: Item) -> str:
        """An item within brackets or braces."""
        data: Any = as_data(item)
        return f"{scalar(item.id, flow=True)}: {flow_text(data)}" if isinstance(item, Source) else flow_text(data)
