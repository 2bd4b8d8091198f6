"""Where the caret goes: pure functions from an offset to an offset, in graphemes, words, rows and paragraphs.

An offset is a character on which a caret can stand: the first code point of a grapheme inside a paragraph. Every motion
gives such an offset, and the same one when it cannot go on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from reader.anchoring.graphemes import is_boundary, next_grapheme, previous_grapheme
from reader.model import Span
from reader.views.rows import Rows

_MARKS = (
    r"!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u2010-\u2027\u2030-\u205e\u3000-\u303f\uff01-\uff0f"
)


@cache
def _word() -> re.Pattern[str]:
    """Words by what they are not, so that combining marks stay with their letters; punctuation makes words of its own.

    Compiled when it is first needed: the first frame needs no words.
    """
    return re.compile(rf"[^\s{_MARKS}]+(?:[-'’.,][^\s{_MARKS}]+)*|[{_MARKS}]+")


class Ground(NamedTuple):
    """What the caret moves over."""

    text: str
    """The article as it may be shown."""
    rows: Rows
    """Its rows on the screen."""
    paragraphs: tuple[Span, ...]
    """The characters of each paragraph, in the order of the text."""
    sentences: Callable[[int], Sequence[Span]]
    """The sentences of the paragraph with that index."""

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that an offset stands in, or of the last one before it."""
        return self.rows.paragraph_of(offset)


def settle(ground: Ground, offset: int) -> int:
    """The nearest offset on which a caret can stand: inside a paragraph, at the beginning of a grapheme.

    A folded block has one such place, its beginning.
    """
    if not ground.paragraphs:
        return 0
    index = ground.paragraph_at(offset)
    span = ground.paragraphs[index]
    if index in ground.rows.folded:
        return span.start
    inside = max(span.start, min(offset, max(span.start, span.end - 1)))
    return grapheme_start(ground.text, span, inside)


def grapheme_start(text: str, span: Span, offset: int) -> int:
    """The beginning of the grapheme that `offset` lies in; both lie in `span`."""
    return offset if is_boundary(text, offset) else max(span.start, previous_grapheme(text, offset))


def by_character(ground: Ground, offset: int, step: int) -> int:
    """One grapheme right (`step` 1) or left (-1), across paragraphs, over folded blocks as one."""
    if not ground.paragraphs:
        return 0
    index = ground.paragraph_at(offset)
    span = ground.paragraphs[index]
    if step > 0:
        after = span.end if index in ground.rows.folded else next_grapheme(ground.text, offset)
        while after < span.end and ground.text[after] in "\n\r":
            after += 1
        if after < span.end:
            return after
        return ground.paragraphs[index + 1].start if index + 1 < len(ground.paragraphs) else offset
    if offset > span.start:
        return grapheme_start(ground.text, span, offset - 1)
    if index == 0:
        return offset
    return settle(ground, max(ground.paragraphs[index - 1].start, ground.paragraphs[index - 1].end - 1))


def by_row(ground: Ground, offset: int, step: int, cell: int) -> int:
    """To the row `step` rows below (or above, negative) that has words, at `cell` cells from its left edge."""
    row = ground.rows.row_of(offset)
    direction = 1 if step > 0 else -1
    for _ in range(abs(step)):
        other = ground.rows.next_text_row(row, direction)
        if other == row:
            break
        row = other
    return settle(ground, ground.rows.offset_at(row, cell))


def by_screen(ground: Ground, offset: int, rows: int, cell: int) -> int:
    """To the row that is `rows` screen rows away, or to the nearest one with words."""
    target = max(0, min(ground.rows.count - 1, ground.rows.row_of(offset) + rows))
    if ground.rows[target].kind not in ("text", "fold"):
        step = 1 if rows > 0 else -1
        other = ground.rows.next_text_row(target, step)
        target = other if other != target else ground.rows.next_text_row(target, -step)
    return settle(ground, ground.rows.offset_at(target, cell))


def row_edge(ground: Ground, offset: int, *, end: bool) -> int:
    """The first or the last character of the row."""
    row = ground.rows[ground.rows.row_of(offset)]
    if row.kind != "text":
        return offset
    if not end:
        return row.start
    last = row.start + max(0, len(ground.text[row.start : row.end].rstrip()) - 1)
    return settle(ground, last)


def _word_starts(ground: Ground, index: int) -> list[int]:
    span = ground.paragraphs[index]
    if index in ground.rows.folded:
        return [span.start]
    starts = (match.start() for match in _word().finditer(ground.text, span.start, span.end))
    return [start for start in starts if is_boundary(ground.text, start)] or [span.start]


def _word_ends(ground: Ground, index: int) -> list[int]:
    span = ground.paragraphs[index]
    if index in ground.rows.folded:
        return [span.start]
    ends = [match.end() - 1 for match in _word().finditer(ground.text, span.start, span.end)] or [span.start]
    return [grapheme_start(ground.text, span, end) for end in ends]


def _sentence_starts(ground: Ground, index: int) -> list[int]:
    if index in ground.rows.folded:
        return [ground.paragraphs[index].start]
    starts = (span.start for span in ground.sentences(index))
    return [start for start in starts if is_boundary(ground.text, start)] or [ground.paragraphs[index].start]


def _next_of(ground: Ground, offset: int, step: int, places: Callable[[Ground, int], list[int]]) -> int:
    """The next place behind the offset, or the one before it, in this paragraph or in the nearest that has one."""
    if not ground.paragraphs:
        return 0
    index = ground.paragraph_at(offset)
    while 0 <= index < len(ground.paragraphs):
        found = places(ground, index)
        if step > 0:
            at = bisect_right(found, offset)
            if at < len(found):
                return found[at]
        else:
            before = [place for place in found if place < offset]
            if before:
                return before[-1]
        index += step
    return offset


def by_word(ground: Ground, offset: int, step: int) -> int:
    """To the beginning of the next word, or of the word, then of the one before. Marks between words are words too."""
    return _next_of(ground, offset, step, _word_starts)


def by_word_end(ground: Ground, offset: int) -> int:
    """To the last character of the word, then of the next one."""
    return _next_of(ground, offset, 1, _word_ends)


def by_sentence(ground: Ground, offset: int, step: int) -> int:
    """To the beginning of the next sentence, or of the sentence, then of the one before."""
    return _next_of(ground, offset, step, _sentence_starts)


def by_sentence_end(ground: Ground, offset: int) -> int:
    """To the last character of the sentence, then of the next one."""
    return _next_of(ground, offset, 1, _sentence_ends)


def by_paragraph_end(ground: Ground, offset: int) -> int:
    """To the last character of the paragraph, then of the next one."""
    return _next_of(ground, offset, 1, lambda ground, index: [_last(ground, ground.paragraphs[index])])


def _last(ground: Ground, span: Span) -> int:
    return settle(ground, max(span.start, span.end - 1))


def _sentence_ends(ground: Ground, index: int) -> list[int]:
    if index in ground.rows.folded:
        return [ground.paragraphs[index].start]
    return [_last(ground, span) for span in ground.sentences(index)] or [_last(ground, ground.paragraphs[index])]


def by_paragraph(ground: Ground, offset: int, step: int) -> int:
    """To the beginning of the next paragraph, or of the paragraph, then of the one before."""
    return _next_of(ground, offset, step, lambda ground, index: [ground.paragraphs[index].start])


def to_character(ground: Ground, offset: int, wanted: str, step: int) -> int:
    """To the next (or the previous) occurrence of a character in the paragraph; the same offset when there is none."""
    if not ground.paragraphs or not wanted:
        return offset
    span = ground.paragraphs[ground.paragraph_at(offset)]
    if step > 0:
        found = ground.text.find(wanted, offset + 1, span.end)
    else:
        found = ground.text.rfind(wanted, span.start, offset)
    return offset if found < 0 else settle(ground, found)


def word_at(ground: Ground, offset: int) -> Span:
    """The word under an offset; the grapheme itself where there is none."""
    if not ground.paragraphs:
        return Span(0, 0)
    span = ground.paragraphs[ground.paragraph_at(offset)]
    for match in _word().finditer(ground.text, span.start, span.end):
        if match.end() > offset:
            if match.start() <= offset:
                return Span(*match.span())
            break
    return Span(offset, min(span.end, next_grapheme(ground.text, offset)))
