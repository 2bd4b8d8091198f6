"""A piece of an annotation file as a tree of spans: where every key and value stands, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal, NoReturn, TypeAlias

import yaml

from reader.files.lines import line_end, line_start, place_of
from reader.model import Problem, RejectedError

NodeKind: TypeAlias = Literal["scalar", "alias", "mapping", "sequence"]
"""What a node of YAML is."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:\s+|$))*")
"""The anchor and tag before a node, with the white space behind them."""

_FAR = 4096
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")


class Node:
    """One value or key of the file. All offsets are code points of the whole text."""

    __slots__ = ("anchor", "body", "children", "end", "flow", "kind", "start", "style", "value")

    def __init__(self, kind: NodeKind, start: int, end: int) -> None:
        self.kind = kind
        """What it is."""
        self.start = start
        """Where it begins, with its anchor and tag."""
        self.body = start
        """Where it begins, without them."""
        self.end = end
        """Where its content ends: before a comment, white space or blank lines that follow it."""
        self.value = ""
        """The text of a scalar; the name that an alias refers to."""
        self.style = ""
        """How a scalar is written: `"`, `'`, `|`, `>`, or empty for a plain one."""
        self.flow = False
        """Whether a collection is in brackets or braces."""
        self.anchor = ""
        """The name that others may refer to it by."""
        self.children: list[Node] = []
        """The items of a sequence; the keys and values of a mapping in turn."""

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """The keys and values of a mapping."""
        return zip(self.children[::2], self.children[1::2], strict=True)

    def pair(self, key: str) -> tuple[Node, Node] | None:
        """The key and value of one key of a mapping, merged ones left out."""
        return next(((k, v) for k, v in self.pairs() if k.kind == "scalar" and k.value == key), None)

    @property
    def empty(self) -> bool:
        """Whether it is a plain scalar of no text at all."""
        return self.kind == "scalar" and not self.value and not self.style


def span_tree(text: str, start: int, end: int, limit: int | None = None) -> Node:
    """The tree of the node that begins at `start` and ends at or before `end`, which has been read before.

    With a limit, only about so many events are read, and the tree may lack its end. Raises `RejectedError` when there
    is no node.
    """
    # What stands before the node on its line is blanked out: the columns, and with them the meaning, stay. Far out on a
    # line only flow style goes on, whose columns mean nothing.
    begin = max(line_start(text, start), start - _FAR)
    parser = _LOADER(" " * (start - begin) + text[start:end])
    try:
        node = _read(islice(iter(parser.get_event, None), limit), text, begin)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        _fail(text, "yaml.syntax", begin + (mark.index if mark else 0), reason=error.problem or "")
    if node is None:
        _fail(text, "yaml.syntax", start, reason="")
    return node


def _read(events: Iterator[Any], text: str, shift: int) -> Node | None:
    root: Node | None = None
    stack: list[Node] = []
    for event in events:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            node = Node("scalar", event.start_mark.index + shift, event.end_mark.index + shift)
            node.value, node.style = event.value, event.style or ""
            _find_body(node, event, text)
            if node.style and node.style in "|>":
                node.end = _block_end(node, text)
        elif kind is yaml.AliasEvent:
            node = Node("alias", event.start_mark.index + shift, event.end_mark.index + shift)
            node.value = event.anchor
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            node = Node("mapping" if kind is yaml.MappingStartEvent else "sequence", event.start_mark.index + shift, 0)
            node.flow = bool(event.flow_style)
            _find_body(node, event, text)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            node = stack.pop()
            # The end of a block collection is marked only at the next token, behind comments.
            node.end = event.end_mark.index + shift if node.flow else node.children[-1].end
            if not stack:
                return node
            continue
        else:
            continue
        if stack:
            stack[-1].children.append(node)
        elif kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            return node
        else:
            root = node
        if node.kind in ("mapping", "sequence"):
            stack.append(node)
    for node in stack:
        node.children = node.children[: len(node.children) // 2 * 2]
    return root


def _find_body(node: Node, event: Any, text: str) -> None:
    node.body = node.start
    if event.anchor is not None or event.tag is not None:
        node.anchor = event.anchor or ""
        found = PROPERTIES.match(text, node.start)
        node.body = found.end() if found else node.start
        if node.kind == "scalar":
            node.body = min(node.body, node.end)


def _block_end(node: Node, text: str) -> int:
    """The end of a block scalar's content; trailing blank lines belong to it only when it keeps them (`+`)."""
    body = text[node.body : node.end]
    header = _BLOCK_HEADER.match(body)
    if header and "+" in header[0]:
        ending = 2 if body.endswith("\r\n") else 1 if body.endswith(("\n", "\r")) else 0
        return node.end - ending
    return node.body + line_end(body, len(body.rstrip(" \r\n")))


def check_keys(text: str, start: int, end: int) -> None:
    """Raise `RejectedError` at the first key of a mapping that is no text, empty, or there twice.

    The mapping begins at `start`, ends at or before `end`, and has been read before; mappings within are not looked at.
    """
    begin = max(line_start(text, start), start - _FAR)
    parser = _LOADER(" " * (start - begin) + text[start:end])
    seen: dict[str, int] = {}
    depth = count = 0
    for event in iter(parser.get_event, None):
        kind = type(event)
        opens = kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent
        if depth == 1 and (opens or kind is yaml.ScalarEvent or kind is yaml.AliasEvent):
            if count % 2 == 0:
                _check_key(text, event, begin, seen)
            count += 1
        depth += opens
        depth -= kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent
        if count and not depth:
            return


def _check_key(text: str, event: Any, shift: int, seen: dict[str, int]) -> None:
    start, end = event.start_mark.index + shift, event.end_mark.index + shift
    if type(event) is not yaml.ScalarEvent:
        _fail(text, "yaml.key-not-text", start, end)
    if not event.style and event.value in ("", "~", "null"):
        _fail(text, "yaml.empty-key", start, end)
    first = seen.setdefault(event.value, start)
    if first != start:
        line = place_of(text, first).line + 1
        _fail(text, "yaml.duplicate-key", start, end, key=event.value, line=line)


def _fail(text: str, code: str, start: int, end: int | None = None, **values: str | int) -> NoReturn:
    place = place_of(text, start, end)
    raise RejectedError((Problem(place, code, tuple(sorted(values.items()))),), text)
