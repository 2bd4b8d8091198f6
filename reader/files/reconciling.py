"""The splices that turn one item of the file, as it is written, into what it shall say.

Only what changed is touched: a field that keeps its value keeps its bytes, also inside nested records and lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from reader.files import flows
from reader.files.blocks import BlockWriter
from reader.files.geometry import Splices, UnusualLayoutError, colon_end, column
from reader.files.recording import Items
from reader.files.rendering import flow_text, scalar
from reader.files.tree import Node

MOST_COMPARED = 10_000
"""In a list that changed at both ends, how many pairs of items are compared at most to find those that stay."""


@dataclass(frozen=True, slots=True)
class Versions:
    """One value three times, as plain data."""

    written: Any
    """As the file has it."""
    old: Any
    """As the record said it before."""
    new: Any
    """As the record says it now."""


class Reconciler:
    """Collects the splices that change items of one file."""

    def __init__(self, text: str, newline: str, splices: Splices) -> None:
        self._text = text
        self._splices = splices
        self._blocks = BlockWriter(text, newline, splices)

    def mapping(self, node: Node, versions: Versions, order: Sequence[str]) -> None:
        """Change a mapping whose new keys shall stand in an order.

        Raises `UnusualLayoutError` when that cannot be done in place; then no splice was added.
        """
        if node.kind != "mapping" or not node.children:
            raise UnusualLayoutError
        before = len(self._splices)
        try:
            self._mapping(node, versions, (*order, *(key for key in versions.new if key not in order)))
        except UnusualLayoutError:
            self._splices.take_back(before)
            raise

    def _mapping(self, node: Node, versions: Versions, order: Sequence[str]) -> None:
        old, new = versions.old, versions.new
        names = [key.value for key, _ in node.pairs()]
        gone = [key for key in old if key not in new and key in versions.written]
        if not set(gone) <= set(names) or set(names) == set(gone):
            # A merged key cannot be taken out, and an empty mapping has no lines.
            raise UnusualLayoutError
        if gone:
            indices = [index for index, name in enumerate(names) if name in gone]
            if node.flow:
                flows.remove(self._text, self._splices, flows.pair_spans(node), indices)
            else:
                self._blocks.remove_pairs(node, indices)
        added: dict[int, list[str]] = {}
        for key in order:
            if key not in new or (key in old and old[key] == new[key]):
                continue
            if key in names:
                change = Versions(versions.written.get(key), old.get(key), new[key])
                self._value(node, names.index(key), change)
            else:
                added.setdefault(_predecessor(names, key, order, gone), []).append(key)
        for after, keys in added.items():
            self._add(node, after, {key: new[key] for key in keys})

    def _add(self, node: Node, after: int, data: Mapping[str, Any]) -> None:
        if not node.flow:
            self._blocks.add_pairs(node, after, data)
            return
        rendered = [f"{scalar(key, flow=True)}: {flow_text(value)}" for key, value in data.items()]
        flows.insert(self._splices, flows.pair_spans(node), node.body, after, rendered)

    def _value(self, node: Node, index: int, versions: Versions) -> None:
        key, value = node.children[2 * index : 2 * index + 2]
        if self._inside(value, versions):
            return
        lead = colon_end(self._text, key, value)
        if node.flow or lead is None:
            flows.replace_value(self._text, self._splices, key, value, versions.new, colon=lead is not None)
        else:
            at = column(self._text, node.children[0].start)
            self._blocks.replace_value(key.value, lead, at, value, versions.new)

    def _inside(self, node: Node, versions: Versions) -> bool:
        """Change a value further inside, if it is a collection that stays one; whether that was done."""
        written, old, new = versions.written, versions.old, versions.new
        if _single(old) and _single(new) and not isinstance(written, list):
            return self._inside(node, Versions(written, old[0], new[0]))
        before = len(self._splices)
        try:
            if node.kind == "mapping" and all(isinstance(data, Mapping) for data in (written, old, new)) and new:
                self.mapping(node, versions, tuple(new))
                return True
            lists = type(old) is type(new) and all(isinstance(data, list) for data in (written, old, new))
            if node.kind == "sequence" and lists and len(written) == len(old) == len(node.children) and old and new:
                self._list(node, versions)
                return True
        except UnusualLayoutError:
            self._splices.take_back(before)
        return False

    def _list(self, node: Node, versions: Versions) -> None:
        """Change the items of a list that differ, put in and take out others; those that stay keep their lines."""
        written, old, new = versions.written, versions.old, versions.new
        gone: list[int] = []
        added: dict[int, Sequence[Any]] = {}
        for before, now in _changed(old, new):
            both = min(len(before), len(now))
            for index, other in zip(before, now, strict=False):
                self._element(node, index, Versions(written[index], old[index], new[other]))
            gone += before[both:]
            if now[both:]:
                added[before.start + both - 1] = [new[other] for other in now[both:]]
        if gone:
            self._take_out(node, gone)
        for after, items in added.items():
            self._put_in(node, after, items)

    def _take_out(self, node: Node, indices: Sequence[int]) -> None:
        if node.flow:
            spans = [(kid.start, kid.end) for kid in node.children]
            flows.remove(self._text, self._splices, spans, indices)
        else:
            self._blocks.remove_elements(node, indices)

    def _put_in(self, node: Node, after: int, items: Sequence[Any]) -> None:
        if node.flow:
            spans = [(kid.start, kid.end) for kid in node.children]
            flows.insert(self._splices, spans, node.body, after, list(map(flow_text, items)))
        else:
            self._blocks.add_elements(node, after, items)

    def _element(self, node: Node, index: int, versions: Versions) -> None:
        if versions.old == versions.new or self._inside(node.children[index], versions):
            return
        if node.flow:
            flows.replace_value(self._text, self._splices, None, node.children[index], versions.new, colon=False)
        else:
            self._blocks.replace_element(node, index, versions.new)


def _single(data: Any) -> bool:
    return isinstance(data, Items) and len(data) == 1


def _changed(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[range, range]]:
    """Where one list differs from another: stretches of both, in order, between items that stay."""
    shorter = min(len(old), len(new))
    first = last = 0
    while first < shorter and old[first] == new[first]:
        first += 1
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    before, now = range(first, len(old) - last), range(first, len(new) - last)
    if len(before) * len(now) > MOST_COMPARED:
        yield before, now
        return
    # the data are lists and mappings, which SequenceMatcher cannot look up
    were, are = [repr(old[index]) for index in before], [repr(new[index]) for index in now]
    for tag, start, end, new_start, new_end in SequenceMatcher(None, were, are, autojunk=False).get_opcodes():
        if tag != "equal":
            yield before[start:end], now[new_start:new_end]


def _predecessor(names: Sequence[str], key: str, order: Sequence[str], gone: Sequence[str]) -> int:
    """The index of the last pair that a person would write before a key, among those that stay; -1 for none."""
    before = set(order[: order.index(key)])
    found = [index for index, name in enumerate(names) if name in before and name not in gone]
    return found[-1] if found else -1
