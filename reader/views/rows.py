"""Where every character of the article stands on the screen: rows of cells for a measure, and back.

The index is built from the layout alone; nothing here knows quotes or colours. Rows that stand for no text of their own
(blanks, the line of facts under the headline, folded blocks) are rows too, so that scrolling counts every line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple, Protocol

from rich.cells import cell_len, split_graphemes

from reader.model import Span
from reader.model.remembered import remembered
from reader.views.visible import visible

CAPTION_INDENT = 4
"""Cells that a caption is set in from the left: two blanks, its sign, a blank."""

FOLDED_ROLES = ("boilerplate", "teaser")
"""The roles of blocks that are shown as one row until they are unfolded."""

RowKind = Literal["blank", "text", "meta", "fold"]
"""What a row shows: nothing, words, the line of facts under the headline, one line for a folded block."""

_TOKEN = re.compile(r"([\S\u00a0\u202f]*)([^\S\u00a0\u202f]*)")
"""A word, no-break spaces included, and the white space behind it."""


NARROW = " -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027"
"""Characters of one cell each that join with none and of which only the blank is white space, as the inside of a
regular expression's class: what most texts in Latin letters are made of."""

_ALL_NARROW = re.compile(f"[{NARROW}]*")


class Block(Protocol):
    """What the rows need to know of a paragraph."""

    @property
    def span(self) -> Span:
        """Its characters, without the line break."""

    @property
    def role(self) -> str:
        """One of `reader.model.vocabulary.BLOCK_ROLES`."""


class RowSpan(NamedTuple):
    """One row of the screen."""

    kind: RowKind
    """What it shows."""
    paragraph: int
    """The paragraph that it belongs to, counted from 0; a blank row belongs to the one below it, or to the last."""
    start: int
    """Its first character."""
    end: int
    """One past its last character, blanks at the end of the row included; equal to `start` where it has none."""


def wrap(text: str, start: int, end: int, width: int) -> list[int]:
    """Where each row of a paragraph begins when it is set in `width` cells. At least one row.

    Rows break at white space, which hangs over the edge; what is wider than a row, and text without spaces, breaks
    between graphemes. No-break spaces do not break. Linear in the text.
    """
    piece = text[start:end]
    if _ALL_NARROW.fullmatch(piece):
        return [start + offset for offset in _wrap_narrow(piece, width)]
    return [start + offset for offset in _wrap_cells(piece, width)]


def _wrap_narrow(piece: str, width: int) -> list[int]:
    starts, position = [0], 0
    while len(piece) - position > width:
        blank = piece.rfind(" ", position, position + width + 1)
        if blank <= position:
            position += width
        else:
            position = blank + 1
            while position < len(piece) and piece[position] == " ":
                position += 1
            if position >= len(piece):
                break
        starts.append(position)
    return starts


def _wrap_cells(piece: str, width: int) -> list[int]:
    starts, used = [0], 0
    for token in _TOKEN.finditer(piece):
        word = token[1]
        cells = cell_len(word)
        if used and used + cells > width and word:
            starts.append(token.start())
            used = 0
        if cells > width:
            used = _break_word(word, token.start(), width, starts)
            cells = 0
        used += cells + len(token[2])
    return starts


def _break_word(word: str, offset: int, width: int, starts: list[int]) -> int:
    """Add the rows that a word wider than a row takes, and give the cells used in the last of them."""
    used = 0
    for begin, _, cells in split_graphemes(word)[0]:
        if used and used + cells > width:
            starts.append(offset + begin)
            used = 0
        used += cells
    return used


class Rows:
    """The rows of an article for one measure. Immutable; made anew when the measure, the layout or a fold changes."""

    def __init__(self, text: str, paragraphs: Sequence[Block], measure: int, unfolded: Collection[int] = ()) -> None:
        """`measure` is the width of a row in cells; `unfolded` are indexes of paragraphs that are shown in full."""
        self.text = text
        self.measure = max(1, measure)
        self.folded = frozenset(
            index for index, one in enumerate(paragraphs) if one.role in FOLDED_ROLES and index not in unfolded
        )
        self._paragraphs = paragraphs
        self._offsets = [one.span.start for one in paragraphs]
        self._starts: list[list[int]] = []
        self._above: list[int] = []
        heights: list[int] = []
        for index, one in enumerate(paragraphs):
            self._starts.append(self._wrap(index, one))
            self._above.append(self._blanks_above(index, one.role))
            heights.append(self._above[-1] + len(self._starts[-1]) + (1 if self._has_meta(index, one.role) else 0))
        self._first = list(accumulate(heights, initial=0))
        self.count = self._first[-1] + 1

    def _wrap(self, index: int, one: Block) -> list[int]:
        if index in self.folded:
            return [one.span.start]
        indent = CAPTION_INDENT if one.role in ("caption", "credit") else 0
        return wrap(self.text, one.span.start, one.span.end, max(1, self.measure - indent))

    def _blanks_above(self, index: int, role: str) -> int:
        return 2 if role == "heading" and index else 1

    def _has_meta(self, index: int, role: str) -> bool:
        return index == 0 and role == "headline"

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, row: int) -> RowSpan:
        """The row; rows past the end are blank."""
        if not self._paragraphs or row < 0:
            return RowSpan("blank", 0, 0, 0)
        index = min(bisect_right(self._first, row) - 1, len(self._paragraphs) - 1)
        one = self._paragraphs[index]
        line = row - self._first[index] - self._above[index]
        starts = self._starts[index]
        if line < 0:
            return RowSpan("blank", index, one.span.start, one.span.start)
        if line >= len(starts):
            kind: RowKind = "meta" if line == len(starts) and self._has_meta(index, one.role) else "blank"
            return RowSpan(kind, index, one.span.end, one.span.end)
        if index in self.folded:
            return RowSpan("fold", index, one.span.start, one.span.end)
        return RowSpan("text", index, starts[line], starts[line + 1] if line + 1 < len(starts) else one.span.end)

    def __iter__(self) -> Iterator[RowSpan]:
        return (self[row] for row in range(self.count))

    def paragraph_of(self, offset: int) -> int:
        """The paragraph that an offset stands in, or the last one before it; 0 where there is none."""
        return max(0, bisect_right(self._offsets, offset) - 1)

    def paragraph_span(self, index: int) -> Span:
        """Where a paragraph stands, by its place among them, counted from 0."""
        return self._paragraphs[index].span

    def row_of(self, offset: int) -> int:
        """The row on which the character at `offset` stands, or would stand."""
        if not self._paragraphs:
            return 0
        index = self.paragraph_of(offset)
        line = 0 if index in self.folded else max(0, bisect_right(self._starts[index], offset) - 1)
        return self._first[index] + self._above[index] + line

    def indent(self, row: RowSpan) -> int:
        """The cells that the words of a row are set in from the left edge of the measure."""
        if row.kind != "text":
            return 0
        return CAPTION_INDENT if self._paragraphs[row.paragraph].role in ("caption", "credit") else 0

    def cell_of(self, offset: int) -> int:
        """The cell, counted from the left edge of the measure, in which the character at `offset` begins."""
        row = self[self.row_of(offset)]
        if row.kind != "text":
            return 0
        return self.indent(row) + cell_len(printable(self.text[row.start : max(row.start, min(offset, row.end))]))

    def offset_at(self, row_number: int, cell: int) -> int:
        """The character that stands at a cell of a row; past the words it is the last character of the row.

        A row without words gives the nearest character of its paragraph.
        """
        row = self[max(0, min(row_number, self.count - 1))]
        if row.kind != "text":
            return row.start
        left = self.indent(row)
        words = printable(self.text[row.start : row.end])
        last = row.start
        for begin, _, cells in split_graphemes(words)[0]:
            last = row.start + begin
            if left + cells > cell:
                return last
            left += cells
        return last

    def next_text_row(self, row: int, step: int) -> int:
        """The next row above (`step` -1) or below (1) on which a caret can stand; the same when there is none."""
        other = row + step
        while 0 <= other < self.count:
            if self[other].kind in ("text", "fold"):
                return other
            other += step
        return row


@remembered
def laid_out(text: str, paragraphs: Sequence[Block], measure: int, unfolded: frozenset[int]) -> Rows:
    """The rows of an article for one measure, made once: hiding a pane and showing it again changes it there and back,
    and who has time may ask ahead, in any thread.
    """
    return Rows(text, paragraphs, measure, unfolded)


def printable(text: str) -> str:
    """The text with line breaks as blanks, of the same length, so that it can be measured and cut in cells.

    A carriage return before a line feed takes no cell: it becomes a zero-width space, which the painter leaves out.
    """
    if "\r" in text or "\n" in text:
        return text.replace("\r\n", "\u200b ").replace("\n", " ").replace("\r", " ")
    return text


def shown_text(text: str) -> str:
    """The text as it may be shown, as long as before; a CR before a LF takes no cell (see `printable`)."""
    return visible(text.replace("\r\n", "\u200b\n"))
