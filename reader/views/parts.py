"""What the side panes are put together from: headings, rows that fit, sentences with a key in them, bars, the mark of
the current row. Panes have one blank cell left and right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol
from unicodedata import normalize

from rich.cells import cell_len

from reader.analysis.state import State
from reader.messages import say
from reader.views.lines import Piece, Row, Tone, cut, width_of
from reader.views.rows import NARROW, wrap
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.views.speakers import Voice

GUTTER = Piece(" ")
"""The first cell of a row that can be chosen; `as_current` puts the mark of the current row there."""

BLANK = Row()
"""An empty row."""

_KEY = "\ue000"
_WIDE = "\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
_ALL_NARROW = re.compile(f"[{NARROW}]*")
_NARROW_OR_WIDE = re.compile(f"[{NARROW}{_WIDE}]*")
_CODE_POINTS_A_CELL = 8


class Apparatus(State, Protocol):
    """What the side panes need to know of an article: `reader.views.page.Page` has it."""

    @property
    def text(self) -> str:
        """The article as it is on disk."""

    @property
    def voices(self) -> Mapping[str, Voice]:
        """The look of every source, by `source_key`."""


def line(text: str, width: int) -> str:
    """Text of unknown origin safe to show, on one line, in at most `width` cells.

    What most texts are made of (letters of one or two cells, composed) is cut without asking for the width of each
    grapheme: lists have thousands of rows.
    """
    if width <= 0:
        return ""
    head = text[: width + 1]
    if not _ALL_NARROW.fullmatch(head) or "  " in head or head[:1] == " ":
        head = one_line(normalize("NFC", text[: (width + 2) * _CODE_POINTS_A_CELL]))
        if not _ALL_NARROW.fullmatch(head, 0, width + 1):
            return _cut_wide(head, width, more=len(text) > (width + 2) * _CODE_POINTS_A_CELL)
    return head.rstrip() if len(head) <= width else head[: width - 1].rstrip() + "…"


def _cut_wide(text: str, width: int, *, more: bool) -> str:
    """The same for a text with letters of two cells, or with anything at all; `more` says that it was longer."""
    if not _NARROW_OR_WIDE.fullmatch(text, 0, width + 1):
        return cut(text + " " * (width if more and cell_len(text) <= width else 0), width)
    used = end = 0
    for sign in text[: width + 1]:
        used += 1 if sign < "\u3000" else 2
        if used < width:
            end += 1
    return text if used <= width and not more else text[:end].rstrip() + "…"


@lru_cache(maxsize=4096)
def shared(text: str, tone: Tone = "ink", slot: int = -1, attrs: str = "", mono: str | None = None) -> Piece:
    """A piece that many rows have in common, made once."""
    return Piece(text, tone, slot, attrs, mono)


def clip(pieces: Iterable[Piece], width: int) -> tuple[Piece, ...]:
    """The pieces in at most `width` cells; where something is left out the last one ends in `…`."""
    kept: list[Piece] = []
    room = width
    whole = [piece for piece in pieces if piece.text]
    for index, piece in enumerate(whole):
        cells = cell_len(piece.text)
        more = any(following.text.strip() for following in whole[index + 1 :])
        if cells > room or (cells == room and more):
            text = cut(piece.text + ("…" if cells <= room else ""), room)
            return (*kept, piece._replace(text=text)) if text else tuple(kept)
        kept.append(piece)
        room -= cells
    return tuple(kept)


def fit(row: Row, width: int) -> Row:
    """The row in at most `width` cells with a blank between left and right; where it is narrow the right side goes."""
    right = row.right if width_of(row.right) < width else ()
    room = width - width_of(right) - (1 if right else 0)
    left = row.left
    if width_of(left) > room:
        if right and room < width // 3:
            right, room = (), width
        left = clip(left, room)
    return row if left is row.left and right is row.right else row._replace(left=left, right=right)


def heading(title: str, aside: str, width: int, tone: Tone = "ink") -> Row:
    """The heading of a pane: its title left, its count or order right where there is room for both."""
    room = width - cell_len(title) - 2
    right = (Piece(f"{aside} ", "secondary"),) if aside and cell_len(aside) < room else ()
    return fit(Row((Piece(f" {title}", tone, attrs="bold"),), right), width)


def sentence(code: str, key: str, width: int) -> tuple[Row, ...]:
    """What an empty pane says, with the key that fills it in accent. `code` names the sentence, which has `{key}`."""
    words = say(code, key=_KEY)
    before, _, after = words.partition(_KEY)
    whole = f"{before}{key}{after}"
    begin, end = len(before), len(before) + len(key)
    rows = []
    for first, last in wrapped(whole, max(1, width - 2)):
        pieces = (
            Piece(whole[first : min(last, begin)], "secondary"),
            Piece(whole[max(first, begin) : min(last, end)], "accent", attrs="bold"),
            Piece(whole[max(first, end) : last].rstrip(), "secondary"),
        )
        rows.append(Row((Piece(" "), *(piece for piece in pieces if piece.text))))
    return tuple(fit(row, width) for row in rows)


def wrapped(text: str, width: int) -> list[tuple[int, int]]:
    """Start and end of every row of a text set in `width` cells."""
    starts = wrap(text, 0, len(text), max(1, width))
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def paragraph(text: str, width: int, most: int) -> list[str]:
    """A text of unknown origin on at most `most` rows of `width` cells, the last one ending in `…` if more is left."""
    if most <= 0 or width <= 0:
        return []
    whole = one_line(text[: width * most * _CODE_POINTS_A_CELL + 1])
    if not whole:
        return []
    spans = wrapped(whole, width)
    rows = [whole[start:end].rstrip() for start, end in spans[:most]]
    if len(spans) > most:
        start = spans[most - 1][0]
        rows[-1] = line(whole[start:], width)
    return [cut(row, width) for row in rows]


def bar(part: int, whole: int, width: int, slot: int = -1) -> tuple[Piece, ...]:
    """A share as a heavy line to half a cell over a faint track; at least half a cell for what is not nothing."""
    halves = round(2 * width * part / whole) if whole > 0 else 0
    return _bar(min(2 * width, max(halves, 1 if part > 0 else 0)), width, slot)


@lru_cache(maxsize=1024)
def _bar(halves: int, width: int, slot: int) -> tuple[Piece, ...]:
    full, half = divmod(halves, 2)
    pieces = (
        Piece("━" * full + "╸" * half, "hue" if slot >= 0 else "secondary", slot, mono=""),
        Piece("─" * (width - full - half), "rule", mono="dim"),
    )
    return tuple(piece for piece in pieces if piece.text)


def dashes(part: int, whole: int, width: int) -> tuple[Piece, ...]:
    """The share that nobody is named for: a dashed line without a track."""
    full = min(width, max(round(width * part / whole), 1)) if whole > 0 and part > 0 else 0
    pieces = (Piece("┅" * full, "secondary", mono=""), Piece(" " * (width - full)))
    return tuple(piece for piece in pieces if piece.text)


def as_current(row: Row) -> Row:
    """The row as the current one: `▐` in its first cell, its text in ink; signs and lines keep their look."""
    mark = Piece("▐", "hue" if row.slot >= 0 else "ink", row.slot, mono="bold")
    left = row.left[1:] if row.left[:1] == (GUTTER,) else row.left
    return row._replace(left=(mark, *map(_in_ink, left)), right=tuple(map(_in_ink, row.right)), current=True)


def _in_ink(piece: Piece) -> Piece:
    """On the strong tint text in hue or in the secondary tone falls below a contrast of 4.5."""
    if piece.tone not in ("hue", "secondary") or not any(sign.isalnum() for sign in piece.text):
        return piece
    attrs = "bold" if piece.tone == "hue" else piece.attrs
    return piece._replace(tone="ink", slot=-1, attrs=attrs, mono="bold")
