"""Records of the model as plain data, with their keys in the order in which a person would write them."""

from __future__ import annotations

from typing import Any

from reader.files.converting import Shape
from reader.files.drafts import Drafts
from reader.files.outline import Data
from reader.files.shapes import ARTICLE, CHECK, CONTEXT, ORIGINAL, SECTION_SHAPES, SOURCE, WHEN, when
from reader.model import (
    SECTION_OF,
    Article,
    Check,
    Context,
    Extra,
    Hop,
    Item,
    Original,
    Plain,
    Route,
    Source,
    SourceRef,
    When,
)


class Items(list[Any]):
    """A list that is written as its one item when it has only one."""


def shape_of(item: Item) -> Shape:
    """The keys of an item."""
    if isinstance(item, Article):
        return ARTICLE
    return SOURCE if isinstance(item, Source) else SECTION_SHAPES[SECTION_OF[type(item)]]


def as_data(item: Item) -> dict[str, Any]:
    """An item as plain data, absent fields left out; values that may be one or several are `Items`."""
    return _record(shape_of(item), item)


def _record(shape: Shape, record: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, (name, _) in shape.fields.items():
        value = getattr(record, name)
        if value is None or value == ():
            continue
        plain = _routes(value) if name == "via" else _value(value)
        if plain != "":
            data[key] = plain
    for key, kept in record.extra.items:
        data.setdefault(key, thawed(kept))
    return data


def _value(value: Any) -> Any:
    if isinstance(value, str):
        return value.rstrip("\r\n")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return Items(_value(item) for item in value)
    if isinstance(value, When):
        return _when(value)
    for record, shape in ((Source, SOURCE), (Check, CHECK), (Original, ORIGINAL), (Context, CONTEXT)):
        if isinstance(value, record):
            return _record(shape, value)
    raise TypeError(type(value))


def _when(value: When) -> Any:
    """A date alone where nothing else is recorded and it can be told from words."""
    data = _record(WHEN, value)
    if list(data) == ["date"] and when(Drafts(), data["date"], ()) == value:
        return data["date"]
    return data


def _routes(routes: tuple[Route, ...]) -> Any:
    if len(routes) == 1:
        return Items(_hop(hop) for hop in routes[0])
    return [[_hop(hop) for hop in route] for route in routes]


def _hop(hop: Hop) -> Any:
    marks: dict[str, Any] = {}
    carrier: Any = _reference(hop.source)
    if isinstance(hop.source, str):
        carrier = f"({carrier})" if not hop.stated else carrier
        carrier += "?" if hop.doubtful else ""
    else:
        if not hop.stated:
            marks["stated"] = "false"
        if hop.doubtful:
            marks["doubtful"] = "true"
    data = {"source": carrier, **marks}
    for key in ("venue", "date"):
        if value := getattr(hop, key):
            data[key] = value.rstrip("\r\n")
    for key, plain in hop.extra.items:
        data.setdefault(key, thawed(plain))
    return carrier if list(data) == ["source"] and isinstance(carrier, str) else data


def _reference(ref: SourceRef) -> Any:
    return ref.rstrip("\r\n") if isinstance(ref, str) else _record(SOURCE, ref)


def thawed(plain: Plain) -> Data:
    """Frozen plain data as lists and dicts."""
    if isinstance(plain, Extra):
        return {key: thawed(value) for key, value in plain.items}
    if isinstance(plain, tuple):
        return [thawed(value) for value in plain]
    return plain
