"""Changes of values, pairs and items that stand on lines of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.files.geometry import (
    Splices,
    UnusualLayoutError,
    before_on_line,
    column,
    dash_of,
    first_dash,
    lines_end,
)
from reader.files.lines import line_end, line_start, next_line
from reader.files.recording import Items
from reader.files.rendering import WIDTH, element_text, mapping_text, restyled, value_text
from reader.files.tree import Node

_WIDEST = 160


class BlockWriter:
    """Collects splices of block style for one file."""

    def __init__(self, text: str, newline: str, splices: Splices) -> None:
        self._text = text
        self._newline = newline
        self._splices = splices

    def replace_value(self, key: str, lead: int, at: int, value: Node, new: Any) -> None:
        """Put another value behind the colon (which ends at `lead`) of a key that stands at a column."""
        text, newline = self._text, self._newline
        rendered = self._same_style(value, new, at)
        if rendered is None:
            rendered = value_text(key, new, at, lead - line_start(text, lead) - at, newline)
        else:
            rendered = " " + rendered
        first, more, rest = rendered.partition(newline)
        if value.empty or line_start(text, value.start) == line_start(text, lead):
            self._after_lead(lead, value, first, more + rest)
            return
        # The old value stands on lines of its own; comments between it and the key stay.
        begin = line_start(text, value.start)
        if more and text[line_end(text, lead) : begin].strip():
            raise UnusualLayoutError
        self._splices.put(lead, lead, first)
        if more:
            self._splices.put(begin, line_end(text, value.end), rest)
        else:
            self._splices.put(begin, next_line(text, value.end), "")

    def replace_element(self, node: Node, index: int, new: Any) -> None:
        """Put another item in the place of one of a list."""
        text = self._text
        kid = node.children[index]
        at = column(text, first_dash(text, node.body))
        dash = dash_of(text, kid.start, at)
        rendered = self._same_style(kid, new, at)
        if rendered is None:
            rendered = element_text(new, at, self._newline)
        if not kid.empty and line_start(text, kid.start) != line_start(text, dash):
            raise UnusualLayoutError
        first, more, rest = rendered.partition(self._newline)
        self._after_lead(dash + 1, kid, " " + first, more + rest)

    def _after_lead(self, lead: int, value: Node, first: str, rest: str) -> None:
        """Replace a value that begins on the line of its key or dash; a comment behind it stays on that line."""
        text = self._text
        start, end = (lead, lead) if value.empty else (value.body, value.end)
        trailing = text[end : line_end(text, end)]
        if value.style in ("|", ">"):
            # The comment of a block scalar stands behind its header.
            header = text[value.body : line_end(text, value.body)]
            comment = header.find(" #")
            trailing = header[len(header[:comment].rstrip()) :] if comment >= 0 else ""
        if trailing.strip() and not trailing.lstrip().startswith("#"):
            raise UnusualLayoutError
        if start > lead:
            if not first and value.body == value.start:
                start = lead
            first = first.removeprefix(" ") if start > lead else first
        if rest or value.style in ("|", ">"):
            self._splices.put(start, line_end(text, end), first + trailing.rstrip() + rest)
        else:
            self._splices.put(start, end + len(trailing), first + _kept_in_column(trailing, len(first) - (end - start)))

    def _same_style(self, value: Node, new: Any, at: int) -> str | None:
        """The new text in the style of the old one; None when either is no text, or is plain."""
        if isinstance(new, Items) and len(new) == 1:
            new = new[0]
        if value.kind != "scalar" or not value.style or not isinstance(new, str):
            return None
        lines = self._text[value.body : value.end].splitlines()[1:]
        inner = next((line for line in lines if line.strip()), "")
        indent = len(inner) - len(inner.lstrip(" "))
        if value.style not in ("|", ">") or indent <= at:
            indent = at + 2
        width = min(_WIDEST, max(map(len, lines), default=0))
        return restyled(new, value.style, indent, self._newline, max(WIDTH, width), flow=False)

    def remove_pairs(self, node: Node, indices: Sequence[int]) -> None:
        """Take pairs out of a mapping, not all of them."""
        text = self._text
        pairs = list(node.pairs())
        at = column(text, node.children[0].start)
        for index in indices:
            key, value = pairs[index]
            end = lines_end(text, max(value.end, key.end), at)
            before = before_on_line(text, key.start)
            if before.strip(" ?") == "":
                self._splices.put(line_start(text, key.start), end, "")
                continue
            # The first key stands behind the dash: what follows moves up to its place.
            rest = text[end : line_end(text, end)]
            blanks = len(rest) - len(rest.lstrip(" "))
            self._splices.put(key.start, end + (blanks if rest.strip() else 0), "")

    def add_pairs(self, node: Node, after: int, data: Mapping[str, Any]) -> None:
        """Put pairs behind one of a mapping; `after` is -1 for its beginning."""
        text = self._text
        at = column(text, node.children[0].start)
        block = mapping_text(data, at, self._newline)
        if after < 0:
            start = node.children[0].start
            if before_on_line(text, start).rstrip().endswith("?"):
                raise UnusualLayoutError
            self._splices.put(start, start, block + self._newline + " " * at)
            return
        key, value = list(node.pairs())[after]
        end = lines_end(text, max(value.end, key.end), at)
        self._splices.put(end, end, " " * at + block + self._newline)

    def remove_elements(self, node: Node, indices: Sequence[int]) -> None:
        """Take items out of a list, not all of them."""
        text = self._text
        at = column(text, first_dash(text, node.body))
        for index in indices:
            kid = node.children[index]
            start = line_start(text, dash_of(text, kid.start, at))
            self._splices.put(start, lines_end(text, kid.end, at), "")

    def add_elements(self, node: Node, after: int, new: Sequence[Any]) -> None:
        """Put items behind one of a list; `after` is -1 for its beginning."""
        text, newline = self._text, self._newline
        at = column(text, first_dash(text, node.body))
        flow = all(kid.flow or kid.kind != "mapping" for kid in node.children)
        lines = "".join(f"{' ' * at}- {element_text(item, at, newline, flow=flow)}{newline}" for item in new)
        if after >= 0:
            start = lines_end(text, node.children[after].end, at)
        else:
            start = line_start(text, dash_of(text, node.children[0].start, at))
        self._splices.put(start, start, lines)


def _kept_in_column(trailing: str, grown: int) -> str:
    """What follows a value on its line, with a comment at the column where it was, if the longer value leaves room."""
    comment = trailing.lstrip(" ")
    blanks = len(trailing) - len(comment)
    if blanks < 2 or not comment:
        return trailing
    return " " * max(2, blanks - grown) + comment
