"""Quotation marks: which words stand between them, and what that says about a selection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from reader.anchoring.words import is_spaceless
from reader.languages import language
from reader.languages.generic import GENERIC
from reader.model import Span

Guess: TypeAlias = Literal["direct", "mixed", "indirect"]
"""The kinds of quote that marks alone can tell apart."""

MARKS = frozenset("“”„«»\"‘’‚‹›「」『』'")
"""Every quotation mark, apostrophes among them."""

_EITHER = "\"'»”"
_STRAIGHT = "\"'"
_SINGLE = "'‘‚‹"
_INNER = "'’‘‚‹›"
_OPEN_BEFORE = "([{-–—/“„«‘‚‹¿¡:"
_TRAILING = ".,;:!?…"
_DOUBLED = re.compile(r"'{2,3}(?!')|`{2}(?!`)")
_DEPTH = 16
_UNCLOSED = 2000
_SINGLE_REACH = 500


@dataclass(frozen=True, slots=True)
class _Open:
    """An opening mark that waits for its partner."""

    mark: str
    offset: int
    """Where it begins."""
    end: int
    """Where what it quotes begins."""


def quoted_spans(text: str, start: int, end: int, lang: str = "") -> list[Span]:
    """What stands between quotation marks in a paragraph: the words without the marks, in text order, outer ones first.

    Marks of the language (`lang`, its tag) and of the others are paired, nested ones too. Apostrophes are no marks. A
    double mark without a partner quotes to the end of the paragraph if that is near and no other double mark follows.
    """
    pairs, closers, marks = _known_marks(lang)
    stack: list[_Open] = []
    found: list[Span] = []
    last = start
    for at, width, mark in _marks(text, start, end, marks):
        before = text[at - 1] if at > start else " "
        after = text[at + width] if at + width < end else " "
        if mark in "'’" and before.isalnum() and after.isalnum():
            continue
        if mark in "'’" and stack and stack[-1].mark in _SINGLE and _is_possessive(text, at, end):
            continue
        if mark not in _INNER:
            last = at
        depth = _closes(stack, mark, pairs) if mark in closers and _may_close(mark, before, after) else None
        if depth is None and mark == "“" and _only_closes(before, after):
            depth = _closes(stack, "”", pairs)
        # A straight mark that can only open means that the one before it was never closed.
        if depth is not None and mark in _EITHER and before.isspace() and after.isalnum():
            del stack[depth:]
            depth = None
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            if opened.mark not in _SINGLE or at - opened.offset <= _SINGLE_REACH:
                _add(found, text, opened.end, at)
        elif mark in pairs and _may_open(mark, before, after) and len(stack) < _DEPTH:
            stack.append(_Open(mark, at, at + width))
    unclosed = next((one for one in stack if one.offset == last and one.mark not in _SINGLE), None)
    if unclosed and end - last <= _UNCLOSED:
        _add(found, text, unclosed.end, end)
    return sorted(found, key=lambda span: (span.start, -span.end))


def quoted_at(found: Iterable[Span], at: int) -> Span | None:
    """The innermost of some quotations that holds a place, its marks included; where none does, the next one behind it.
    None when there is none."""
    in_order = sorted(found)
    holding = [one for one in in_order if one.start - 1 <= at <= one.end]
    return holding[-1] if holding else next((one for one in in_order if one.start > at), None)


def outermost(spans: Sequence[Span]) -> list[Span]:
    """Of quoted spans in text order (as `quoted_spans` gives them) those that lie in no other."""
    outer: list[Span] = []
    for span in spans:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return outer


def around(text: str, span: Span, bounds: Span | None = None, lang: str = "") -> Guess:
    """The kind that the marks suggest for a selection: words between marks are direct, words with marked ones mixed.

    `bounds` is the paragraph, where it is known; else the line or lines that the selection touches.
    """
    start, end = bounds or _lines(text, span)
    quoted = quoted_spans(text, start, end, lang)
    if any(between.covers(bare(text, span)) for between in quoted):
        return "direct"
    return "mixed" if any(span.overlaps(between) for between in quoted) else "indirect"


def bare(text: str, span: Span) -> Span:
    """The span without quotation marks, white space and stops at its ends; as it is when nothing else is in it."""
    start, end = span
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in MARKS or text[end - 1].isspace() or text[end - 1] in _TRAILING):
        end -= 1
    return Span(start, end) if start < end else span


def is_enclosed(text: str, span: Span) -> bool:
    """Whether marks stand right before a span and right after it, or after the stop that follows it."""
    before = text[max(0, span.start - 2) : span.start].rstrip()
    after = text[span.end : span.end + 4].lstrip(_TRAILING + " \xa0\u202f")
    return before[-1:] in MARKS and before != "" and after[:1] in MARKS and after != ""


@lru_cache(maxsize=16)
def _known_marks(lang: str) -> tuple[dict[str, tuple[str, ...]], frozenset[str], frozenset[str]]:
    """Each opening mark with the marks that may close it, those of the language first, sloppy ones last; all closing
    marks; all marks."""
    pairs: dict[str, tuple[str, ...]] = {}
    sloppy = (("»", "«"), ("”", "”"), ("›", "‹"), ("“", '"'), ('"', "”"), ("„", '"'))
    for opening, closing in (*language(lang).quote_marks, *GENERIC.quote_marks, *sloppy):
        known = pairs.get(opening, ())
        if closing not in known:
            pairs[opening] = (*known, closing)
    closers = frozenset(close for closes in pairs.values() for close in closes)
    return pairs, closers, closers.union(pairs)


def _positions(text: str, start: int, end: int, marks: Iterable[str]) -> list[int]:
    positions = []
    for mark in marks:
        at = text.find(mark, start, end)
        while at >= 0:
            positions.append(at)
            at = text.find(mark, at + 1, end)
    return sorted(positions)


def _marks(text: str, start: int, end: int, marks: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """The marks of a range with their widths: two apostrophes are one double mark, and so are two grave accents."""
    positions = _positions(text, start, end, marks)
    if text.find("``", start, end) >= 0:
        positions = sorted({*positions, *_positions(text, start, end, ("``",))})
    at = 0
    while at < len(positions):
        place = positions[at]
        run = _DOUBLED.match(text, place, end)
        length = len(run.group()) if run else 1
        if length == 1:
            yield place, 1, text[place]
        elif length == 2 or place == start or text[place - 1].isspace():
            yield place, 2, "“" if text[place] == "`" else '"'
            yield from ((single, 1, text[single]) for single in range(place + 2, place + min(length, 3)))
        else:
            yield from ((single, 1, text[single]) for single in range(place, place + length - 2))
            yield place + length - 2, 2, '"'
        while at < len(positions) and positions[at] < place + length:
            at += 1


def _closes(stack: list[_Open], mark: str, pairs: dict[str, tuple[str, ...]]) -> int | None:
    """Which of the waiting marks this one closes: the last one of its own kind, else the last that it can."""
    fitting = [depth for depth, waiting in enumerate(stack) if mark in pairs[waiting.mark]]
    own = [depth for depth in fitting if (stack[depth].mark == '"') == (mark == '"')]
    return max(own or fitting, default=None)


def _may_close(mark: str, before: str, after: str) -> bool:
    if mark == '"':
        return not before.isspace() or not after.isalnum()
    if mark in "'’":
        return not before.isspace() and not after.isalnum()
    return not (mark in "«‹" and before.isspace())


def _is_possessive(text: str, at: int, end: int) -> bool:
    """Whether the mark at `at` is the apostrophe of `the boys’ school`: more words and another closing mark follow."""
    if text[at - 1] not in "sS" or not text[at + 1 : at + 3].lstrip().isalpha() or not text[at + 1 : at + 2].isspace():
        return False
    limit = min(end, at + _SINGLE_REACH)
    while (following := text.find(text[at], at + 1, limit)) >= 0:
        behind = text[following + 1] if following + 1 < end else " "
        if not behind.isalnum():
            between = text[at + 1 : following]
            return "‘" not in between and not (text[at] == "'" and " '" in between)
        at = following
    return False


def _only_closes(before: str, after: str) -> bool:
    """Whether a mark stands behind a word or stop and before white space: `“It is late,“ she said`."""
    return (before.isalnum() or before in _TRAILING) and (after.isspace() or after in _TRAILING)


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark in _EITHER:
        free = before.isspace() or before in _OPEN_BEFORE or before in MARKS or is_spaceless(before)
        dots = after == "." and before.isspace()
        return free and (after not in _TRAILING or dots) and (mark in _STRAIGHT or not after.isspace())
    return mark != "‘" or not before.isalnum()


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _lines(text: str, span: Span) -> tuple[int, int]:
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (text.find("\n", span.end), text.find("\r", span.end)) if at >= 0]
    return start, min(ends, default=len(text))
