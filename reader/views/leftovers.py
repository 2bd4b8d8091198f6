"""What an interrupted session had not saved, as rows to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from reader.files.leftovers import Leftover
from reader.messages import codes, say
from reader.model import Add, Change, Document, Extra, Item, Remove, Replace
from reader.views.lines import Piece, Row
from reader.views.parts import BLANK, fit, heading, line, paragraph
from reader.views.visible import one_line

_MOST = 4


def leftover_rows(leftover: Leftover, before: Document, width: int) -> tuple[Row, ...]:
    """Every edit, oldest first: what was done, the words of the items, and each field that was given another value.

    `before` is the document that the edits would be done to.
    """
    items = dict(before.by_key())
    rows = [heading(say("journal.title", count=len(leftover.edits)), "", width)]
    for edit in leftover.edits:
        what = say(edit.code if edit.code in codes() else "edit.edit")
        rows += [BLANK, Row((Piece(f" {what}", attrs="bold"),))]
        for change in edit.changes:
            old = items.get(change.key if isinstance(change, Remove) else change.item.key)
            rows.append(Row((Piece(f"   {line(_words(change, old), width - 4)}"),)))
            if isinstance(change, Replace) and old is not None:
                for told in _differences(old, change.item):
                    lines = paragraph(told, width - 6, _MOST)
                    rows += [Row((Piece(f"     {text}", "secondary"),)) for text in lines]
            if not isinstance(change, Remove):
                items[change.item.key] = change.item
    return tuple(fit(row, width) for row in rows)


def _words(change: Change, old: Item | None) -> str:
    match change:
        case Remove(key):
            return f"− {known_by(old) if old else one_line(key)}"
        case Add(item, _):
            return f"+ {known_by(item)}"
        case Replace(item):
            return f"± {known_by(item)}"


def _differences(old: Item, new: Item) -> Iterator[str]:
    for name in (field.name for field in fields(new)):
        was, now = getattr(old, name, None), getattr(new, name)
        if was != now:
            yield f"{name}: {in_words(was)} → {in_words(now)}"


def known_by(item: Item) -> str:
    """What an item is known by: its words, else its label, name, note or title, else its id."""
    for name in ("text", "label", "name", "note", "title", "id"):
        value = getattr(item, name, "")
        if value:
            return one_line(" […] ".join(value) if isinstance(value, tuple) else str(value))
    return ""


def in_words(value: object) -> str:
    """A value of a record on one line, as a person may compare it."""
    if value is None or value in ("", ()):
        return say("conflict.nothing")
    if isinstance(value, str | bool):
        return one_line(str(value))
    if isinstance(value, tuple):
        return "; ".join(in_words(one) for one in value)
    if isinstance(value, Extra):
        return "; ".join(f"{one_line(name)}: {in_words(one)}" for name, one in value.items)
    names = [name for name in getattr(value, "__slots__", ()) if name != "key" and getattr(value, name, None)]
    return ", ".join(f"{name} {in_words(getattr(value, name))}" for name in names) or say("conflict.removed")
