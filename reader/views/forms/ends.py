"""Moving the ends of the words that a form is about, word by word."""

from __future__ import annotations

from typing import Literal

from reader.anchoring.words import word_spans
from reader.model import Span

End = Literal["start", "end"]
"""Which end of the words is moved."""

_REACH = 400


def with_end_moved(text: str, spans: tuple[Span, ...], end: End, step: int) -> tuple[Span, ...]:
    """The spans with their first start or last end one word further right (`step` 1) or left (-1).

    Marks that stick to a word are a stop of their own, so that a full stop can be taken in or left out. The words never
    become empty, and pieces never run into one another; where there is nowhere to go the spans stay.
    """
    if not spans:
        return spans
    if end == "start":
        first = spans[0]
        stops = _stops(text, _blank_before(text, first.start - _REACH), first.end, end)
        start = _next(stops, first.start, step)
        return (Span(start, first.end), *spans[1:]) if start < first.end else spans
    last = spans[-1]
    stops = _stops(text, last.start, min(len(text), last.end + _REACH), end)
    stop = _next(stops, last.end, step)
    return (*spans[:-1], Span(last.start, stop)) if stop > last.start else spans


def _next(stops: list[int], offset: int, step: int) -> int:
    if step > 0:
        return next((stop for stop in stops if stop > offset), offset)
    return next((stop for stop in reversed(stops) if stop < offset), offset)


def _blank_before(text: str, offset: int) -> int:
    """The nearest place at or before an offset at which no word is cut; not searched far."""
    offset = max(0, offset)
    return next((place for place in range(offset, max(0, offset - _REACH), -1) if text[place - 1].isspace()), offset)


def _stops(text: str, start: int, end: int, which: End) -> list[int]:
    """The places where words begin, or end, in a stretch of the text; in order."""
    found: set[int] = set()
    for word in word_spans(text, start, end):
        if which == "start":
            found.update((word.start, _marks_before(text, word.start)))
        else:
            found.update((word.end, _marks_after(text, word.end)))
    return sorted(found)


def _marks_before(text: str, offset: int) -> int:
    """Where the marks begin that stick to a word which begins at an offset."""
    while offset and not text[offset - 1].isspace() and not text[offset - 1].isalnum():
        offset -= 1
    return offset


def _marks_after(text: str, offset: int) -> int:
    """Where the marks end that stick to a word which ends at an offset."""
    while offset < len(text) and not text[offset].isspace() and not text[offset].isalnum():
        offset += 1
    return offset
