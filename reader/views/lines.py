"""The lines of a pane as plain data: pieces of text with a tone, which `reader.tui` turns into colour or attributes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rich.cells import cell_len, split_graphemes

Tone = Literal["ink", "secondary", "rule", "accent", "hue", "chip", "direct"]
"""What a piece is: body text, the quiet rest, lines and tracks, keys and focus, a speaker's hue, a speaker's chip
(paper on hue), words of direct speech (ink towards the speaker's hue)."""

WITHOUT_RECORD = "source:"
"""What the key of a row begins with that stands for a source without a record of its own; `source_key` follows."""

FIELD = "field:"
"""What the key of a row begins with that stands for a field of a record."""

FIGURE = "audit:"
"""What the key of a row begins with that stands for a figure of the audit, or for a group of them."""


class Piece(NamedTuple):
    """Some text of one look. A tuple, since thousands of them are made for a long timeline."""

    text: str
    """The text; it never holds control characters (see `visible`)."""
    tone: Tone = "ink"
    """What it is."""
    slot: int = -1
    """The speaker's slot (0 to 7) for the tones `hue`, `chip` and `direct`; -1 = nobody's."""
    attrs: str = ""
    """Any of `bold`, `italic`, separated by spaces."""
    mono: str | None = None
    """The attributes without colour (`bold`, `italic`, `dim`, `reverse`, `underline`); None = as the tone has it."""


class Row(NamedTuple):
    """One line of a pane, exactly one cell row high."""

    left: tuple[Piece, ...] = ()
    """From the left edge."""
    right: tuple[Piece, ...] = ()
    """Flush right; the space between is filled."""
    key: str = ""
    """The item that the row stands for: moving to the row moves to it. Empty = a row that cannot be chosen. Rows that
    stand for no item, but can be chosen, have keys of their own (`is_item`)."""
    slot: int = -1
    """The speaker whose tint the row has when it is the current one; -1 = the neutral tint."""
    current: bool = False
    """Whether it stands for the current item: strong tint, text in ink, bold."""


def is_item(key: str) -> bool:
    """Whether the key of a row is that of an item of the document."""
    return bool(key) and not key.startswith((WITHOUT_RECORD, FIELD, FIGURE))


def text_of(row: Row) -> str:
    """The row without its look, for tests and for plain output: left, two blanks, right."""
    left = "".join(piece.text for piece in row.left)
    right = "".join(piece.text for piece in row.right)
    return f"{left}  {right}".rstrip() if right else left.rstrip()


def width_of(pieces: Iterable[Piece]) -> int:
    """The cells that the pieces take."""
    return sum(cell_len(piece.text) for piece in pieces)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, with `…` at the end when something was left out. Never splits a grapheme."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    kept = 0
    end = 0
    for _, stop, cells in split_graphemes(text)[0]:
        if kept + cells > width - 1:
            break
        kept += cells
        end = stop
    return text[:end].rstrip() + "…"
