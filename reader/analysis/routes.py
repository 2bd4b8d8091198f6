"""The ways on which statements reached the page: article <- carriers <- outer speakers <- speaker.

A quote inside a quote comes by the ways of the outer one, then through the outer speaker, then by its own `via`, if it
has one. Several routes and several speakers multiply. The outlet itself, written as the first carrier, is left out: it
is the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice, product
from types import MappingProxyType
from typing import Literal, TypeAlias

from reader.analysis.who import source_key, speaker_keys
from reader.model import Document, Quote, Route

MOST_WAYS = 32
"""Ways of one quote beyond this number are left out: nested quotes with several speakers each multiply them."""

MOST_STEPS = 64
"""A longer way keeps its first steps and its last one."""

DEEPEST = 32
"""How many quotes around a quote are looked at."""

StepRole: TypeAlias = Literal["carrier", "outer", "speaker"]
"""What a source does on a way: it passes words on, it quotes the speaker in its own statement, it speaks."""


@dataclass(frozen=True, slots=True)
class Step:
    """One source on the way of a statement."""

    source: str
    """Who, as `source_key` gives it."""
    stated: bool = True
    """False when the article does not say so here: `(abc)`."""
    doubtful: bool = False
    """True when the annotator is not sure: `abc?`."""
    venue: str = ""
    """The programme, paper or meeting."""
    date: str = ""
    """When it was carried, in EDTF."""
    role: StepRole = "carrier"
    """What it does on this way."""
    quote: str = ""
    """For a speaker, outer or not, the key of the quote that it speaks."""


Way: TypeAlias = tuple[Step, ...]
"""The steps of one way, read from the article outwards; the speaker, if there is one, stands last."""


NO_WAYS: Mapping[str, tuple[Way, ...]] = MappingProxyType({})
"""The ways of no quote."""


def ways(document: Document, quote: Quote) -> tuple[Way, ...]:
    """The ways of one quote, at least one; `()` is the way of what nobody is named for.

    Looks for the outer quotes in the whole document: for all quotes take `all_ways`.
    """
    return _ways(quote, document.quotes_by_id(), source_key(document.article.outlet))


def all_ways(document: Document, known: Mapping[str, tuple[Way, ...]] = NO_WAYS) -> dict[str, tuple[Way, ...]]:
    """The ways of every quote, by its key, in the order of the file; those that are `known` are taken from there."""
    by_id = document.quotes_by_id()
    outlet = source_key(document.article.outlet)
    return {quote.key: known.get(quote.key) or _ways(quote, by_id, outlet) for quote in document.quotes}


def outer_quotes(quote: Quote, by_id: Mapping[str, Quote]) -> tuple[Quote, ...]:
    """The quotes that a quote stands inside, the innermost first; a loop is cut where it closes."""
    found: list[Quote] = []
    seen = {quote.id}
    outer = by_id.get(quote.part_of) if quote.part_of else None
    while outer is not None and outer.id not in seen and len(found) < DEEPEST:
        found.append(outer)
        seen.add(outer.id)
        outer = by_id.get(outer.part_of) if outer.part_of else None
    return tuple(found)


def loops(document: Document) -> tuple[str, ...]:
    """The keys of the quotes that by `part_of` stand inside themselves, in the order of the file."""
    by_id = document.quotes_by_id()
    standing: dict[str, bool] = {}
    for start in by_id:
        walked: dict[str, int] = {}
        at = start
        while at in by_id and at not in standing and at not in walked:
            walked[at] = len(walked)
            at = by_id[at].part_of
        closed = set(list(walked)[walked[at] :]) if at in walked else set()
        standing.update((one, one in closed) for one in walked)
    return tuple(quote.key for quote in document.quotes if quote.id and standing[quote.id] and by_id[quote.id] is quote)


def _ways(quote: Quote, by_id: Mapping[str, Quote], outlet: str) -> tuple[Way, ...]:
    family = (*reversed(outer_quotes(quote, by_id)), quote)
    found: list[Way] = [()]
    for member in family:
        routes = [_carriers(route) for route in member.via] or [()]
        speakers = _speakers(member, "speaker" if member is quote else "outer")
        longer = (before + route + said for before, route, said in product(found, routes, speakers))
        found = list(islice(longer, MOST_WAYS))
    return _unlike(_tidy(way, outlet) for way in found)


def _carriers(route: Route) -> Way:
    return tuple(
        Step(source_key(hop.source), hop.stated, hop.doubtful, hop.venue, hop.date)
        for hop in route
        if source_key(hop.source)
    )


def _speakers(quote: Quote, role: StepRole) -> list[Way]:
    return [(Step(key, role=role, quote=quote.key),) for key in speaker_keys(quote)] or [()]


def _tidy(way: Way, outlet: str) -> Way:
    """Without the page's own outlet in front, without a source twice in succession, and not too long."""
    if way and way[0].source == outlet and way[0].role == "carrier":
        way = way[1:]
    steps: list[Step] = []
    for step in way:
        if steps and steps[-1].source == step.source:
            before = steps[-1]
            steps[-1] = replace(
                step,
                stated=before.stated and step.stated,
                doubtful=before.doubtful or step.doubtful,
                venue=step.venue or before.venue,
                date=step.date or before.date,
            )
        else:
            steps.append(step)
    return tuple(steps) if len(steps) <= MOST_STEPS else (*steps[: MOST_STEPS - 1], steps[-1])


def _unlike(found: Iterable[Way]) -> tuple[Way, ...]:
    ways = tuple(found)
    return ways if len(ways) == 1 else tuple(dict.fromkeys(ways))
