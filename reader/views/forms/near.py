"""Words typed into a form, found in the article near the words that the form is about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from reader.anchoring.fold import Folded, fold_part, fold_words, search_fold, search_fold_words
from reader.anchoring.words import is_word_boundary
from reader.model import Span
from reader.views.forms.form import Aside, Sheet, aside
from reader.views.visible import one_line

FARTHEST = 20_000
"""How many characters before and after are looked at, at most, where a paragraph is very long."""

INSIDE = 200
"""How many characters off words count that stand inside those of the form: a speaker is named beside the speech."""

Side = Literal["before", "after", "inside"]
"""Where words stand, seen from the words that a form is about."""


@dataclass(frozen=True, slots=True)
class Near:
    """Words that were found."""

    span: Span
    """Where they stand in the article."""
    words: str
    """The article's words, with single blanks."""
    side: Side
    """On which side they stand."""


def surroundings(sheet: Sheet, spans: tuple[Span, ...]) -> Span:
    """The paragraphs of the words, and the one before and after them; empty where there are no words."""
    paragraphs = sheet.layout.paragraphs
    if not spans or not paragraphs:
        return Span(0, 0)
    starts = [paragraph.span.start for paragraph in paragraphs]
    first = max(0, bisect_right(starts, spans[0].start) - 2)
    last = min(len(paragraphs) - 1, bisect_right(starts, max(spans[0].start, spans[-1].end - 1)))
    start, end = paragraphs[first].span.start, paragraphs[last].span.end
    return Span(max(start, spans[0].start - FARTHEST), max(spans[-1].end, min(end, spans[-1].end + FARTHEST)))


def find_near(sheet: Sheet, spans: tuple[Span, ...], words: str) -> Near | None:
    """The occurrence of typed words that is nearest to the words of the form, in the paragraphs around them.

    Case, kinds of marks and white space may differ; if nothing else does not fit, diacritics may be missing too. The
    words of the answer are the article's.
    """
    window = surroundings(sheet, spans)
    text = sheet.text[window.start : window.end]
    if not words.strip() or not text:
        return None
    for folded, wanted in ((fold_part(text), fold_words(words)), (search_fold(text), search_fold_words(words))):
        found = _occurrences(text, folded, wanted)
        if found:
            shifted = [Span(window.start + start, window.start + end) for start, end in found]
            nearest = min(shifted, key=lambda span: (_distance(span, spans), span.start))
            return Near(nearest, " ".join(sheet.text[nearest.start : nearest.end].split()), _side(nearest, spans))
    return None


def near_aside(sheet: Sheet, spans: tuple[Span, ...], words: str) -> Aside:
    """Where typed words stand, or that they do not stand near the words of the form."""
    if not words.strip() or not spans:
        return Aside()
    found = find_near(sheet, spans, words)
    if found is None:
        return aside("form.aside.not-near", ok=False)
    if found.words != words.strip():
        return aside(f"form.aside.{found.side}-as", words=one_line(found.words))
    return aside(f"form.aside.{found.side}")


def _occurrences(text: str, folded: Folded, wanted: str) -> list[Span]:
    """The places of folded words in a text that begin and end where words do."""
    found: list[Span] = []
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        span = folded.span(at, at + len(wanted))
        if is_word_boundary(text, span.start) and is_word_boundary(text, span.end):
            found.append(span)
        at = folded.text.find(wanted, at + 1)
    return found


def _distance(span: Span, spans: tuple[Span, ...]) -> int:
    apart = min(max(0, one.start - span.end, span.start - one.end) for one in spans)
    return apart or (INSIDE if any(one.overlaps(span) for one in spans) else 0)


def _side(span: Span, spans: tuple[Span, ...]) -> Side:
    if span.end <= spans[0].start:
        return "before"
    return "after" if span.start >= spans[-1].end else "inside"
