"""Putting other references to sources in place, in every item that refers to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, TypeVar

from reader.model import Article, Event, Hop, Item, Note, Photo, Quote, Route, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS

Ref: TypeAlias = Callable[[SourceRef], SourceRef]
"""Gives the reference that stands in place of another; the same one where nothing changes."""

Thing = TypeVar("Thing")


def with_references(item: Item, ref: Ref) -> Item:
    """The item with other references to sources."""
    match item:
        case Article():
            return replace(item, outlet=ref(item.outlet)) if item.outlet else item
        case Source():
            return replace(item, of=_id(item.of, ref), speaks_for=_id(item.speaks_for, ref))
        case Quote():
            speaker = _refs(item.speaker, ref)
            routes = tuple(_route(route, ref) for route in item.via)
            return replace(item, speaker=speaker, via=item.via if routes == item.via else _once(routes))
        case Event():
            return replace(item, source=_id(item.source, ref))
        case Photo():
            return replace(item, credit=_refs(item.credit, ref))
        case Note():
            return replace(item, about=_id(item.about, ref))
        case _:
            return item


def _id(id_: str, ref: Ref) -> str:
    """A reference that can only be an id; an inline record cannot take its place."""
    found = ref(id_) if id_ else id_
    return found if isinstance(found, str) else id_


def _refs(refs: tuple[SourceRef, ...], ref: Ref) -> tuple[SourceRef, ...]:
    """The references with others in their place, none twice where one was changed."""
    changed = tuple(old if old in RESERVED_SPEAKERS else ref(old) for old in refs)
    return refs if changed == refs else _once(changed)


def _route(route: Route, ref: Ref) -> Route:
    """The way with other carriers; where one was changed none stands twice in succession."""
    changed = tuple(replace(hop, source=ref(hop.source)) for hop in route)
    if changed == route:
        return route
    hops: list[Hop] = []
    for hop in changed:
        if hops and hops[-1].source == hop.source:
            before = hops.pop()
            hop = replace(
                before,
                stated=before.stated and hop.stated,
                doubtful=before.doubtful or hop.doubtful,
                venue=before.venue or hop.venue,
                date=before.date or hop.date,
            )
        hops.append(hop)
    return tuple(hops)


def _once(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """The things without repetitions."""
    return tuple(dict.fromkeys(things))
