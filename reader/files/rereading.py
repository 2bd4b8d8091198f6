"""A patched text read again where it was changed, and the proof that the rest means what it meant.

A parser's state at the start of a line follows from the text before it alone. In block style, without anchors, that
state at an item's dash or key is: inside the root mapping, inside this section. So it is enough to read the section's
key line, the item before the changed ones, those themselves, and the item (or root key) behind them: if that one is
still the next of its collection, everything behind it is read as before. Large files are saved in a fraction of the
time that a whole reading takes. Where the proof does not apply, None says so, and the whole text must be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from reader.files.geometry import Splice, UnusualLayoutError
from reader.files.guarding import MeaningChangedError, check_article, check_entries
from reader.files.layout import Layout
from reader.files.limits import MAX_ITEMS, MAX_NODES
from reader.files.lines import line_start
from reader.files.outline import Outline, Pair, outline
from reader.files.planning import Entry, Plan
from reader.model import Article, Item, RejectedError

_NOTHING = Outline(None)


@dataclass(slots=True)
class _Region:
    """The lines of one root pair that are read again."""

    pair: Pair
    start: int
    end: int
    head: str = ""
    tail: str = ""
    first: int = 0
    behind: int = 0
    delta: int = 0
    outline: Outline = _NOTHING


def reread(
    layout: Layout,
    splices: Iterable[Splice],
    text: str,
    plans: Mapping[str, Plan],
    old: Mapping[str, Mapping[int, Item]],
    articles: tuple[Article, Article] | None,
) -> Outline | None:
    """The outline of `text`, into which the splices turn the layout's text; None where the whole must be read."""
    if layout.outline.flow or layout.outline.anchored:
        return None
    try:
        regions = [_region(layout, name, plan) for name, plan in plans.items()]
        if articles:
            regions.append(_article(layout))
        regions.sort(key=lambda region: region.start)
        _assign(regions, splices)
        shift = 0
        for region in regions:
            lines = text[region.start + shift : region.end + shift + region.delta]
            region.outline = outline(region.head + lines + region.tail)
            _check(layout, region, plans, old, articles)
            shift += region.delta
    except (MeaningChangedError, RejectedError, UnusualLayoutError):
        return None
    again = _joined(layout.outline, regions)
    small = again.nodes <= MAX_NODES and sum(len(pair.starts) for pair in again.pairs) <= MAX_ITEMS
    return again if small else None


def _region(layout: Layout, name: str, plan: Plan) -> _Region:
    pair = layout.outline.pair(name)
    if pair is None or pair.flow or not pair.starts or not plan.entries:
        raise UnusualLayoutError
    touched = [*plan.removed, *(entry.old_index for entry in plan.changed)]
    first = min((*(index - 1 for index in touched), *plan.added))
    behind = max((*touched, *plan.added)) + 1
    at = layout.item_column(pair)
    region = _Region(pair, line_start(layout.text, pair.key_start), 0, first=first, behind=behind)
    if first >= 0:
        region.head = layout.text[region.start : layout.head_end(pair)]
        region.start = layout.lines(pair, first, at)[0]
    if behind < len(pair.starts):
        region.end = layout.lines(pair, behind, at)[1]
    else:
        _end_at_next_pair(layout, region)
    return region


def _article(layout: Layout) -> _Region:
    pair = layout.outline.pair("article")
    if pair is None or pair.flow or layout.is_empty(pair):
        raise UnusualLayoutError
    region = _Region(pair, line_start(layout.text, pair.key_start), 0)
    _end_at_next_pair(layout, region)
    return region


def _end_at_next_pair(layout: Layout, region: _Region) -> None:
    """Let a region end with its root pair; the key of the next one shows that it does."""
    later = next((pair for pair in layout.outline.pairs if pair.key_start > region.pair.key_start), None)
    if later is None:
        region.end = len(layout.text)
    else:
        region.end = line_start(layout.text, later.key_start)
        region.tail = layout.text[region.end : later.key_end] + ": 0" + layout.newline


def _assign(regions: list[_Region], splices: Iterable[Splice]) -> None:
    if any(one.end > other.start for one, other in pairwise(regions)):
        raise UnusualLayoutError
    for splice in splices:
        for region in regions:
            if region.start <= splice.start and splice.end <= region.end:
                region.delta += len(splice.text) - (splice.end - splice.start)
                break
        else:
            raise UnusualLayoutError


def _check(
    layout: Layout,
    region: _Region,
    plans: Mapping[str, Plan],
    old: Mapping[str, Mapping[int, Item]],
    articles: tuple[Article, Article] | None,
) -> None:
    """Whether the lines of a region mean what they shall, and the next item or key is where it was."""
    name = region.pair.name
    data: Any = region.outline.data
    names = [pair.name for pair in region.outline.pairs]
    if not isinstance(data, dict) or names[:1] != [name] or len(names) != (2 if region.tail else 1):
        raise MeaningChangedError
    if name == "article" and articles:
        check_article(layout.data(region.pair), data[name], articles)
        return
    entries = plans[name].entries
    count = len(data[name]) if isinstance(data[name], dict | list) else 0
    begin = _index(entries, region.first) if region.first >= 0 else 0
    end = _index(entries, region.behind) + 1 if region.behind < len(region.pair.starts) else len(entries)
    read = entries[begin:end]
    if count != len(read):
        raise MeaningChangedError
    check_entries(layout.data(region.pair), data[name], read, old[name])
    if isinstance(data[name], dict):
        # Keys must differ from those that were not read again, too.
        untouched = [*region.pair.names[: max(0, region.first)], *region.pair.names[region.behind + 1 :]]
        if not data[name].keys().isdisjoint(untouched):
            raise MeaningChangedError


def _index(entries: Sequence[Entry], old_index: int) -> int:
    return next(at for at, entry in enumerate(entries) if entry.old_index == old_index)


def _joined(before: Outline, regions: list[_Region]) -> Outline:
    """The outline of the whole text, from that of the old one and those of the regions."""
    data: Any = dict(before.data) if isinstance(before.data, dict) else {}
    pairs = []
    shift = 0
    waiting = list(regions)
    for pair in before.pairs:
        if waiting and waiting[0].pair is pair:
            region = waiting.pop(0)
            pairs.append(_changed(region, shift))
            data[pair.name] = _data(data[pair.name], region)
            shift += region.delta
        else:
            pairs.append(_shifted(pair, shift))
    nodes = before.nodes + sum(region.outline.nodes for region in regions)
    return replace(before, data=data, pairs=tuple(pairs), end=before.end + shift, nodes=nodes)


def _shifted(pair: Pair, shift: int) -> Pair:
    if not shift:
        return pair
    return replace(
        pair,
        key_start=pair.key_start + shift,
        key_end=pair.key_end + shift,
        start=pair.start + shift,
        end=pair.end + shift,
        name_starts=[start + shift for start in pair.name_starts],
        starts=[start + shift for start in pair.starts],
        ends=[end + shift for end in pair.ends],
    )


def _changed(region: _Region, shift: int) -> Pair:
    """The pair of a region: its items before, those read again, its items behind."""
    old, new = region.pair, region.outline.pairs[0]
    read = region.start + shift - len(region.head)
    behind = shift + region.delta
    first, rest = max(0, region.first), region.behind + 1

    def joined(name: str) -> list[int]:
        was, now = getattr(old, name), getattr(new, name)
        before = [offset + shift for offset in was[:first]] if shift else was[:first]
        return [*before, *(offset + read for offset in now), *(offset + behind for offset in was[rest:])]

    return replace(
        old,
        key_start=old.key_start + shift,
        key_end=old.key_end + shift,
        start=(old.start + shift) if region.first >= 0 else new.start + read,
        end=old.end + behind,
        names=[*old.names[:first], *new.names, *old.names[rest:]],
        name_starts=joined("name_starts"),
        starts=joined("starts"),
        ends=joined("ends"),
    )


def _data(before: Any, region: _Region) -> Any:
    root: Any = region.outline.data
    read = root[region.pair.name]
    first, rest = max(0, region.first), region.behind + 1
    if region.pair.name == "article":
        return read
    if isinstance(before, dict):
        items = list(before.items())
        return dict([*items[:first], *read.items(), *items[rest:]])
    return [*before[:first], *read, *before[rest:]]
