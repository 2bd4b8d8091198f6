"""One thing to choose in a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.tui.keys import key_name
from reader.views.lazy import LazyRows
from reader.views.lines import Piece, Row, width_of
from reader.views.parts import GUTTER, as_current, line


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to a question, or a row of a list."""

    key: str
    """The key that chooses it at once, as people read it: `s`, `Esc`; empty = none."""
    label: str
    """What stands in its row."""
    value: str
    """What the dialog gives back."""
    aside: str = ""
    """What stands at the right of its row."""


def by_key(choices: Sequence[Choice], key: str, character: str | None) -> Choice | None:
    """The choice that a key of Textual chooses at once; case counts."""
    pressed = key_name(key, character)
    return next((choice for choice in choices if choice.key and choice.key == pressed), None)


def rows_of(choices: Sequence[Choice], current: int, width: int) -> Sequence[Row]:
    """The choices as rows: key, label, and at the right what else there is to say. They are made when looked at."""
    keys = max((len(choice.key) for choice in choices), default=0)
    values = [choice.value for choice in choices]
    return LazyRows((), values, lambda index: _row(choices[index], index == current, keys, width))


def _row(choice: Choice, current: bool, keys: int, width: int) -> Row:
    key = (Piece(choice.key.ljust(keys), "accent", attrs="bold"), Piece("  ")) if keys else ()
    aside = line(choice.aside, width // 2)
    right = (Piece(f"{aside} ", "secondary"),) if aside else ()
    room = width - 1 - width_of(key) - width_of(right)
    row = Row((GUTTER, *key, Piece(line(choice.label, room))), right, key=choice.value)
    return as_current(row) if current else row
