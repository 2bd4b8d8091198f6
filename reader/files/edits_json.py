"""Edits as lines of JSON and back, to the last character."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields
from typing import Any

from reader.model import (
    Add,
    Article,
    Block,
    Check,
    Context,
    Dismissed,
    Edit,
    Event,
    Extra,
    Hop,
    Note,
    Original,
    Photo,
    Quote,
    Remove,
    Replace,
    Source,
    When,
)

_KIND = "="
_RECORDS: dict[str, type] = {
    record.__name__: record
    for record in (
        *(Add, Article, Block, Check, Context, Dismissed, Edit, Event, Extra, Hop),
        *(Note, Original, Photo, Quote, Remove, Replace, Source, When),
    )
}
_FIELDS: dict[type, tuple[Field[Any], ...]] = {record: fields(record) for record in _RECORDS.values()}
_ITEMS = (Article, Block, Dismissed, Event, Note, Photo, Quote, Source)


def edit_to_json(edit: Edit) -> str:
    """An edit as one line of JSON, without the line break. To be encoded with `surrogatepass`: text may be hostile.

    Records are objects whose `=` names their class; fields that say nothing are left out.
    """
    return json.dumps(_plain(edit), ensure_ascii=False, separators=(",", ":"))


def edit_from_json(line: str) -> Edit:
    """The edit of a line. Raises `ValueError` for anything but what `edit_to_json` gives."""
    try:
        edit: Any = _record(json.loads(line))
    except (RecursionError, TypeError, AttributeError, KeyError) as error:
        raise ValueError("no edit") from error
    known = isinstance(edit, Edit) and type(edit.changes) is tuple and type(edit.code) is str
    if not known or not all(_is_change(change) for change in edit.changes):
        raise ValueError("no edit")
    found: Edit = edit
    return found


def _is_change(value: Any) -> bool:
    if isinstance(value, Remove):
        return type(value.key) is str
    if not isinstance(value, (Add, Replace)) or not isinstance(value.item, _ITEMS) or type(value.item.key) is not str:
        return False
    return isinstance(value, Replace) or value.after is None or type(value.after) is str


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    known = _FIELDS.get(type(value))
    if known is None:
        return value
    data = {_KIND: type(value).__name__}
    for each in known:
        found = getattr(value, each.name)
        if each.default is MISSING or found != each.default:
            data[each.name] = _plain(found)
    return data


def _record(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_record(item) for item in value)
    if isinstance(value, dict):
        kind = _RECORDS[value.pop(_KIND)]
        return kind(**{name: _record(found) for name, found in value.items()})
    if value is None or isinstance(value, (str, bool)):
        return value
    raise ValueError("no value of an edit")
