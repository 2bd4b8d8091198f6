"""Which rows the timeline has, before any is made: entries, the headings of groups, gaps and jumps, lanes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from reader.analysis.order import Entry, jumps
from reader.analysis.scale import Zoom
from reader.model.edtf import DAY
from reader.views.rails import Rails
from reader.views.timeline_rows import group_of

SMALLEST_GAPS: dict[Zoom, int] = {"decade": 365 * DAY, "year": 7 * DAY, "month": 7 * DAY, "day": 2 * DAY, "hour": 3600}
"""Seconds between two dates from which on the gap is said, by how the entries are grouped."""

RowKind: TypeAlias = Literal["entry", "undated", "group", "gap", "jump", "lane", "blank", "legend", "said"]
"""What a row is: a date with its entry, an entry without one, the heading of a group or of a lane, the time between."""


class Plan:
    """Rows as two lists of numbers and words: thousands of small objects would keep the garbage collector busy."""

    def __init__(self) -> None:
        self.kinds: list[RowKind] = []
        """What each row is."""
        self.at: list[int] = []
        """The index of the entry that each row belongs to, in the order shown; for `said` of its own row."""
        self.jumps: tuple[int, ...] = ()
        """The seconds from the entry before to each entry."""
        self.counts: dict[int, int] = {}
        """How many entries a group has, by the index of its first one."""
        self.rails: Rails | None = None
        """The lines of the intervals; none in the order of the story."""

    def __len__(self) -> int:
        return len(self.kinds)

    def add(self, kind: RowKind, at: int = 0) -> None:
        """Add a row."""
        self.kinds.append(kind)
        self.at.append(at)


def plan_in_time(entries: Sequence[Entry], zoom: Zoom, most_rails: int) -> Plan:
    """Groups with their entries and the gaps between them; then the undated lane. The dated ones come first."""
    plan = Plan()
    plan.jumps = jumps(entries)
    smallest = SMALLEST_GAPS[zoom]
    dates = [entry.edtf for entry in entries if entry.edtf]
    plan.rails = Rails(dates, most_rails)
    group, begun = "", 0
    for index, edtf in enumerate(dates):
        if plan.jumps[index] >= smallest:
            plan.add("gap", index)
        here = group_of(edtf.anchor, zoom)
        if here != group:
            group, begun = here, index
            plan.add("group", index)
        plan.counts[begun] = index - begun + 1
        plan.add("entry", index)
    if len(dates) < len(entries):
        _begin_lane(plan, len(dates))
    for index in range(len(dates), len(entries)):
        plan.add("undated", index)
    return plan


def plan_as_told(entries: Sequence[Entry], zoom: Zoom) -> Plan:
    """The entries as the text has them, with the jumps of the story in time; then what has no words in it."""
    plan = Plan()
    told = sum(1 for entry in entries if entry.offset is not None)
    plan.jumps = jumps(entries[:told]) + (0,) * (len(entries) - told)
    smallest = SMALLEST_GAPS[zoom]
    group = ""
    for index, entry in enumerate(entries):
        if index == told:
            _begin_lane(plan, index)
            group = ""
        if entry.edtf is None:
            plan.add("undated", index)
            continue
        here = group_of(entry.edtf.anchor, zoom)
        if here != group:
            group = here
            plan.add("group", index)
        elif plan.jumps[index] < 0 or plan.jumps[index] >= smallest:
            plan.add("jump", index)
        plan.add("entry", index)
    return plan


def _begin_lane(plan: Plan, at: int) -> None:
    if len(plan):
        plan.add("blank")
    plan.add("lane", at)
