"""Which items of a section stay, change, come and go, and in which order they stand afterwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reader.model import Item


class Entry(NamedTuple):
    """One item of the section as it will be."""

    old_index: int
    """Where it stands in the file now; -1 for one that is to be written."""
    item: Item | None
    """What it shall say; None for what stays as it is."""


@dataclass(slots=True)
class Plan:
    """What becomes of the items of one section."""

    entries: list[Entry]
    """The items as they will stand, those that could not be read included."""
    removed: list[int]
    """Where those stand that go."""
    changed: list[Entry] = field(default_factory=list)
    """Those that stay with other values."""
    added: dict[int, list[Item]] = field(default_factory=dict)
    """Those that come, by where the item stands that they follow; -1 = at the beginning."""

    @property
    def empty(self) -> bool:
        """Whether nothing is to be done."""
        return not (self.removed or self.added or self.changed)


def plan(count: int, old: Mapping[str, tuple[int, Item]], new: Sequence[Item]) -> Plan:
    """The plan for a section of `count` items in the file, of which `old` could be read, by key with their index."""
    staying = dict(_in_order([(old[item.key][0], item) for item in new if item.key in old]))
    before = dict(old.values())
    result = Plan([], [index for index in before if index not in staying])
    after = -1
    for item in new:
        index = old[item.key][0] if item.key in old else -1
        if staying.get(index) is item:
            after = index
        else:
            result.added.setdefault(after, []).append(item)
    gone = set(result.removed)
    result.entries += [Entry(-1, item) for item in result.added.get(-1, ())]
    for index in range(count):
        if index not in gone:
            now = staying.get(index)
            kept = now is None or now is before[index] or now == before[index]
            result.entries.append(Entry(index, None if kept else now))
            if not kept:
                result.changed.append(result.entries[-1])
        if index in result.added:
            result.entries += [Entry(-1, item) for item in result.added[index]]
    return result


def _in_order(items: list[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """The longest run of items, not all of them neighbours, that stand in the file in the same order already."""
    if all(one[0] < other[0] for one, other in pairwise(items)):
        return items
    ends: list[int] = []
    ends_at: list[int] = []
    previous: list[int] = []
    for at, (index, _) in enumerate(items):
        place = bisect_left(ends, index)
        ends[place : place + 1] = [index]
        ends_at[place : place + 1] = [at]
        previous.append(ends_at[place - 1] if place else -1)
    run = []
    at = ends_at[-1]
    while at >= 0:
        run.append(items[at])
        at = previous[at]
    return run[::-1]
