"""Graphemes: what a person counts as one character, and never wants cut in two.

They are unions of the cells' graphemes of `rich.cells.split_graphemes`, so that a caret that stands between two of ours
stands between two of those. On top of them: CR LF, flags, skin tones; and a control character stands alone.
"""

from __future__ import annotations

from rich.cells import get_character_cell_size

_JOINER = "\u200d"
_FLAG_RUN = 64


def is_boundary(text: str, offset: int) -> bool:
    """Whether a grapheme begins or ends at `offset`. Takes constant time, also in hostile text."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before.isascii() and after.isascii():
        return not (before == "\r" and after == "\n")
    if _is_control(before) or _is_control(after):
        return True
    if before == _JOINER or get_character_cell_size(after) == 0 or "\U0001f3fb" <= after <= "\U0001f3ff":
        return False
    if _is_flag(before) and _is_flag(after):
        return _flags_before(text, offset) % 2 == 0
    return True


def next_grapheme(text: str, offset: int) -> int:
    """The end of the grapheme that holds `offset`; the end of the text at its end."""
    offset = max(offset, 0) + 1
    while not is_boundary(text, offset):
        offset += 1
    return min(offset, len(text))


def previous_grapheme(text: str, offset: int) -> int:
    """The last boundary before `offset`; 0 at the beginning of the text."""
    offset = min(offset, len(text)) - 1
    while not is_boundary(text, offset):
        offset -= 1
    return max(offset, 0)


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character < "\xa0" or character in "\u2028\u2029"


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flags_before(text: str, offset: int) -> int:
    """How many letters of flags stand right before `offset`, counted no further than `_FLAG_RUN`."""
    count = 0
    while count < min(_FLAG_RUN, offset) and _is_flag(text[offset - count - 1]):
        count += 1
    return count
