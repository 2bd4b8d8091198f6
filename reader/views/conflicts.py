"""Two versions of one field, side by side, for a person to choose from."""

from __future__ import annotations

from rich.cells import cell_len

from reader.files.merge import Conflict, Merged
from reader.messages import say
from reader.views.leftovers import in_words, known_by
from reader.views.lines import Piece, Row, Tone
from reader.views.parts import BLANK, fit, heading, line, paragraph
from reader.views.visible import one_line

NARROW = 70
"""Cells below which the two stand one below the other."""

_MOST = 12


def conflict_rows(merged: Merged, number: int, width: int) -> tuple[Row, ...]:
    """What is to be decided: the item and the field, then mine and theirs."""
    conflict = merged.conflicts[number]
    count = say("conflict.count", number=number + 1, count=len(merged.conflicts))
    rows = [heading(say("conflict.title"), count, width), BLANK]
    rows.append(Row((Piece(f" {line(item_words(merged, conflict), width - 2)}", "secondary"),)))
    field = conflict.field or say("conflict.whole")
    rows += [Row((Piece(f" {field}", attrs="bold"),)), BLANK]
    mine, theirs = _side(conflict, conflict.mine), _side(conflict, conflict.theirs)
    here, there = ("conflict.left", "conflict.open") if merged.unsaved else ("conflict.mine", "conflict.theirs")
    if width < NARROW:
        for title, words in ((here, mine), (there, theirs)):
            rows.append(Row((Piece(f" {say(title)}", "accent"),)))
            rows += [Row((Piece(f" {text}"),)) for text in paragraph(words, width - 2, _MOST)]
            rows.append(BLANK)
        return tuple(fit(row, width) for row in rows)
    half = width // 2 - 2
    left = [say(here), *paragraph(mine, half, _MOST)]
    right = [say(there), *paragraph(theirs, half, _MOST)]
    for index in range(max(len(left), len(right))):
        one = left[index] if index < len(left) else ""
        other = right[index] if index < len(right) else ""
        tone: Tone = "accent" if not index else "ink"
        gap = " " * (half - cell_len(one))
        rows.append(Row((Piece(" "), Piece(one, tone), Piece(f"{gap} │ ", "rule"), Piece(other, tone))))
    return tuple(fit(row, width) for row in rows)


def _side(conflict: Conflict, value: object) -> str:
    is_removed = value is None and not conflict.field and conflict.base is not None
    return say("conflict.removed") if is_removed else in_words(value)


def item_words(merged: Merged, conflict: Conflict) -> str:
    """What the item is known by: its words, label or name; else its id."""
    for document in (merged.mine, merged.theirs, merged.base):
        item = document.by_key().get(conflict.key)
        words = known_by(item) if item else ""
        if words:
            return words
    return one_line(conflict.key)
