"""Changes inside collections in braces and brackets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from reader.files.geometry import Splices, UnusualLayoutError
from reader.files.recording import Items
from reader.files.rendering import WIDTH, flow_text, restyled
from reader.files.tree import Node

Spans = Sequence[tuple[int, int]]
"""Where the items of a collection begin and end; a pair of a mapping is one item."""


def pair_spans(node: Node) -> Spans:
    """The items of a mapping."""
    return [(key.start, max(value.end, key.end)) for key, value in node.pairs()]


def replace_value(text: str, splices: Splices, key: Node | None, value: Node, new: Any, *, colon: bool) -> None:
    """Put another value in the place of one; `colon` tells whether its key has a colon."""
    if isinstance(new, Items) and len(new) == 1:
        new = new[0]
    if value.kind == "scalar" and value.style and isinstance(new, str):
        rendered = restyled(new, value.style, 0, "\n", WIDTH, flow=True)
    else:
        rendered = flow_text(new)
    if not value.empty or key is None:
        splices.put(value.body, value.end, rendered)
    elif colon:
        blank = "" if text[value.start - 1 : value.start] in (" ", "\t") else " "
        splices.put(value.start, value.start, blank + rendered)
    else:
        splices.put(key.end, key.end, ": " + rendered)


def insert(splices: Splices, spans: Spans, opening: int, after: int, rendered: Sequence[str]) -> None:
    """Put items behind one of the collection that opens at an offset; `after` is -1 for its beginning."""
    if after >= 0:
        end = spans[after][1]
        splices.put(end, end, "".join(", " + item for item in rendered))
    else:
        splices.put(opening + 1, opening + 1, ", ".join(rendered) + (", " if spans else ""))


def remove(text: str, splices: Splices, spans: Spans, indices: Collection[int]) -> None:
    """Take items out, each with the comma behind it, or, at the end, with the one before it."""
    staying = [index for index in range(len(spans)) if index not in indices]
    if not staying:
        splices.put(spans[0][0], _behind_comma(text, spans[-1][1]), "")
        return
    for index in sorted(indices):
        start, end = spans[index]
        if index < staying[-1]:
            behind = _behind_comma(text, end)
            if behind == end:
                raise UnusualLayoutError
            splices.put(start, behind, "")
        else:
            before = spans[index - 1][1]
            if text[before:start].strip() != ",":
                raise UnusualLayoutError
            splices.put(before, end, "")


def _behind_comma(text: str, end: int) -> int:
    """Behind the comma that follows on the line, and the blanks behind it; where it was when none follows."""
    at = end
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    if text[at : at + 1] != ",":
        return end
    at += 1
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    return at
