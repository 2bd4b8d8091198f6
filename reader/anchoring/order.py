"""The order of the file as evidence: quotes are mostly recorded as they come in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.anchoring.decide import Decision, Option
from reader.anchoring.parts import Chain
from reader.anchoring.wanted import Wanted


def in_order(keys: Sequence[str], wanted: Mapping[str, Wanted], decided: dict[str, Decision]) -> None:
    """Decides, in place, what the order of the quotes (`keys`) can decide about those that are not clear by themselves.

    Quotes with the same words take the places that are left for them one after the other, when there are as many. Else
    a quote takes the only place between those before and after it in the file, if all that are found stand in order.
    """
    if not any(decided[key].chosen is None and decided[key].left for key in keys if key in decided):
        return
    keys = [key for key in keys if key in decided]
    _one_each(keys, wanted, decided)
    _between(keys, wanted, decided)


def _one_each(keys: Sequence[str], wanted: Mapping[str, Wanted], decided: dict[str, Decision]) -> None:
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in keys:
        alike[wanted[key].folded].append(key)
    for same in alike.values():
        open_keys = [key for key in same if decided[key].chosen is None and decided[key].left]
        if not open_keys or any(option.words for option in decided[open_keys[0]].left):
            continue
        taken = {chosen.chain for key in same if (chosen := decided[key].chosen) is not None}
        left = [{option.chain: option for option in decided[key].left} for key in open_keys]
        free = sorted(chain for chain in left[0] if chain not in taken)
        if all(options.keys() == left[0].keys() for options in left) and len(free) == len(open_keys):
            for key, chain in zip(open_keys, free, strict=True):
                decided[key] = _chosen(left[0][chain])


def _between(keys: Sequence[str], wanted: Mapping[str, Wanted], decided: dict[str, Decision]) -> None:
    starts = [_start(decided[key]) for key in keys]
    top = [start for key, start in zip(keys, starts, strict=True) if start is not None and not wanted[key].outer]
    if not top or top != sorted(top):
        return
    following: list[int | None] = [None] * len(keys)
    after = None
    for index in range(len(keys) - 1, -1, -1):
        following[index] = after
        after = starts[index] if starts[index] is not None and not wanted[keys[index]].outer else after
    before = None
    for index, key in enumerate(keys):
        decision = decided[key]
        if decision.chosen is None and decision.left and not wanted[key].outer:
            between = [option for option in decision.left if _is_between(option.chain, before, following[index])]
            passing = [option for option in between if not option.critical]
            if len(passing) == 1 and len(between) == 1:
                decided[key] = _chosen(passing[0])
                starts[index] = passing[0].hull[0]
        if starts[index] is not None and not wanted[key].outer:
            before = starts[index]


def _is_between(chain: Chain, before: int | None, after: int | None) -> bool:
    return (before is None or before <= chain[0][0]) and (after is None or chain[0][0] <= after)


def _chosen(option: Option) -> Decision:
    return Decision(replace(option), False, ())


def _start(decision: Decision) -> int | None:
    return decision.chosen.hull[0] if decision.chosen else None
