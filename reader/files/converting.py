"""How plain data of the file becomes what the model holds: texts, dates, words of a vocabulary, records.

A converter takes the collector of problems, the value (never absent) and the way to it. It gives what the model holds,
or `WRONG`, having said why: that field then counts as absent, and its bytes stay in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from reader.files.drafts import Draft, Drafts, Path
from reader.files.outline import Data
from reader.model import Extra, Plain
from reader.model.edtf import parse as parse_edtf

WRONG: Final[Any] = object()
"""What a converter gives for a value of the wrong shape."""

Converter: TypeAlias = "Callable[[Drafts, Any, Path], Any]"
"""Makes a field of the model from a value of the file."""

_CALENDAR_LIKE = re.compile(r"-?[0-9X]{4}(-[0-9X]{2}){0,2}([T/?~%].*)?")
_BOOLEANS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of record."""

    record: type
    """The record of the model."""
    fields: Mapping[str, tuple[str, Converter]]
    """For each key of the file, in the order in which a person would write them: the field and its converter."""


def read_record(found: Drafts, shape: Shape, data: Mapping[str, Data], path: Path) -> dict[str, Any]:
    """The fields of a record, as arguments for its class; unknown keys are kept in `extra`."""
    fields = shape.fields
    values: dict[str, Any] = {}
    extra: list[tuple[str, Plain]] = []
    for key, value in data.items():
        known = fields.get(key)
        if known is None:
            extra.append((key, plain(value)))
            unknown_key(found, fields, value, (*path, key))
        elif value is not None:
            name, convert = known
            if convert is text and type(value) is str:
                values[name] = value.rstrip("\r\n")
                continue
            converted = convert(found, value, (*path, key))
            if converted is not WRONG:
                values[name] = converted
    if extra:
        values["extra"] = Extra(tuple(extra))
    return values


def unknown_key(found: Drafts, known: Iterable[str], value: Data, path: Path) -> None:
    """Warn of a key that means nothing here; those that begin with `x-` are a person's own."""
    key = str(path[-1])
    if key.startswith("x-"):
        return
    meant = found.nearest(key.strip(), known)
    code = "model.unknown-key-near" if meant else "model.unknown-key"
    values = (("key", key), ("meant", meant)) if meant else (("key", key),)
    found.add(Draft(path, code, "warning", values, at_key=True, stray=value is None))


def plain(data: Data) -> Plain:
    """Plain data made frozen and hashable."""
    if isinstance(data, dict):
        return Extra(tuple((key, plain(value)) for key, value in data.items()))
    if isinstance(data, list):
        return tuple(plain(value) for value in data)
    return data


def text(found: Drafts, value: Data, path: Path) -> Any:
    """A text; line breaks at its end, as `|` and `>` leave them, do not count."""
    if isinstance(value, str):
        return value.rstrip("\r\n")
    return wrong(found, path, "model.text-wanted")


def texts(found: Drafts, value: Data, path: Path) -> Any:
    """A text or a list of texts."""
    if isinstance(value, str):
        return (value.rstrip("\r\n"),)
    if not isinstance(value, list):
        return wrong(found, path, "model.texts-wanted")
    pieces = []
    for index, piece in enumerate(value):
        if isinstance(piece, str):
            pieces.append(piece.rstrip("\r\n"))
        elif isinstance(piece, dict) and len(piece) == 1:
            return wrong(found, (*path, index), "yaml.colon-in-list")
        else:
            return wrong(found, (*path, index), "model.text-wanted")
    return tuple(pieces)


def boolean(found: Drafts, value: Data, path: Path) -> Any:
    """`true`, `false`, `yes` or `no`."""
    known = _BOOLEANS.get(value.lower()) if isinstance(value, str) else None
    return known if known is not None else wrong(found, path, "model.boolean-wanted")


def date(found: Drafts, value: Data, path: Path) -> Any:
    """EDTF; a text that is none is kept as it is."""
    if not isinstance(value, str):
        return wrong(found, path, "model.text-wanted")
    value = value.rstrip("\r\n")
    if value and parse_edtf(value) is None:
        code = "model.impossible-date" if _CALENDAR_LIKE.fullmatch(value) else "model.not-edtf"
        found.error(path, code, date=value)
    return value


def one_of(vocabulary: tuple[str, ...]) -> Converter:
    """One of the words of a closed vocabulary; others are warned of and kept."""
    known = frozenset(vocabulary)
    listed = ", ".join(vocabulary)

    def convert(found: Drafts, value: Data, path: Path) -> Any:
        if not isinstance(value, str):
            return wrong(found, path, "model.text-wanted")
        if value not in known:
            meant = found.nearest(value, vocabulary)
            code = "model.unknown-value-near" if meant else "model.unknown-value"
            more = ("meant", meant) if meant else ("known", listed)
            values = tuple(sorted((("key", str(path[-1])), ("value", value), more)))
            found.add(Draft(path, code, "warning", values))
        return value

    return convert


def record(shape: Shape) -> Converter:
    """A mapping that is a record of its own."""

    def convert(found: Drafts, value: Data, path: Path) -> Any:
        if not isinstance(value, dict):
            return wrong(found, path, "model.mapping-wanted", keys=", ".join(shape.fields))
        return shape.record(**read_record(found, shape, value, path))

    return convert


def wrong(found: Drafts, path: Path, code: str, *, keys: str = "") -> Any:
    """Say that a value has the wrong shape."""
    if found.full:
        found.error(path, code)
        return WRONG
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if keys:
        found.error(path, code, key=key, keys=keys)
    else:
        found.error(path, code, key=key)
    return WRONG
