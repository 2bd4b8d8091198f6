"""What an interrupted session had not saved, as rows to be looked at."""

from __future__ import annotations

from reader.files.leftovers import Leftover
from reader.messages import codes, say
from reader.model import Add, Change, Item, Remove, Replace
from reader.views.lines import Piece, Row
from reader.views.parts import BLANK, fit, heading, line
from reader.views.visible import one_line


def leftover_rows(leftover: Leftover, width: int) -> tuple[Row, ...]:
    """Every edit, oldest first: what was done, and the words of the items."""
    rows = [heading(say("journal.title", count=len(leftover.edits)), "", width)]
    for edit in leftover.edits:
        what = say(edit.code if edit.code in codes() else "edit.edit")
        rows += [BLANK, Row((Piece(f" {what}", attrs="bold"),))]
        rows += [Row((Piece(f"   {line(_words(change), width - 4)}"),)) for change in edit.changes]
    return tuple(fit(row, width) for row in rows)


def _words(change: Change) -> str:
    match change:
        case Remove(key):
            return f"− {one_line(key)}"
        case Add(item, _):
            return f"+ {known_by(item)}"
        case Replace(item):
            return f"± {known_by(item)}"


def known_by(item: Item) -> str:
    """What an item is known by: its words, else its label, name, note or title, else its id."""
    for name in ("text", "label", "name", "note", "title", "id"):
        value = getattr(item, name, "")
        if value:
            return one_line(" […] ".join(value) if isinstance(value, tuple) else str(value))
    return ""
