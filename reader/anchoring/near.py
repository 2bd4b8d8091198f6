"""What stands near a quote: its cue, how its speaker is named, its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.anchoring.fold import fold_part, fold_words
from reader.anchoring.page import Page
from reader.anchoring.parts import Place
from reader.anchoring.words import is_word_boundary
from reader.languages import language
from reader.model import Span

REACH = 1500
"""How far from a quote words that belong to it are looked for, in folded characters."""

_CLOSE_BY = 200
_LONGEST = 5000


def whole_words(folded: str, words: str, start: int, end: int) -> Iterator[int]:
    """Where folded words stand in a range of a folded text, from word boundary to word boundary."""
    at = folded.find(words, max(0, start), end) if words else -1
    while at >= 0:
        if is_word_boundary(folded, at) and is_word_boundary(folded, at + len(words)):
            yield at
        at = folded.find(words, at + 1, end)


def nearest(page: Page, words: str, chain: Sequence[Place]) -> Span | None:
    """The occurrence of some words nearest to a quote (`chain`, its places in the folded text); None when far off.

    What stands in the quote's sentence is nearer than what does not, and what stands outside its words nearer than what
    stands inside them: a speaker is named beside the speech.
    """
    folded = page.folded
    wanted = fold_words(words)
    if not wanted:
        return None
    hull = chain[0][0], chain[-1][1]
    found = [(at, at + len(wanted)) for at in whole_words(folded.text, wanted, hull[0] - REACH, hull[1] + REACH)]
    if not found:
        return None
    if len(found) == 1:
        return folded.span(*found[0])
    sentence = page.sentence(Span(folded.start_of(hull[0]), folded.end_of(hull[1] - 1)))
    bounds = folded.at(sentence.start), folded.at(sentence.end)
    return folded.span(*min(found, key=lambda place: _distance(place, chain, bounds)))


def _distance(place: Place, chain: Sequence[Place], sentence: Place) -> tuple[bool, bool, int, bool]:
    apart = min(max(start - place[1], place[0] - end, 0) for start, end in chain)
    outside = place[1] <= sentence[0] or place[0] >= sentence[1]
    return outside, apart == 0, apart, place[0] > chain[0][0]


def nearby_cue(text: str, span: Span, lang: str) -> Span | None:
    """The cue verb of the language nearest to a span in the same sentence, outside the span; None when there is none.

    Of several that overlap (`nói`, `nói rằng`) the longest counts.
    """
    page = Page(text, lang)
    sentence = page.sentence(span)
    part, offset = text[sentence.start : sentence.end], sentence.start
    cues = {fold_words(cue) for cue in language(lang).cues}
    return _nearest_of(part, offset, cues, span)


def nearby_mention(text: str, span: Span, names: Iterable[str], lang: str) -> tuple[Span, int] | None:
    """The occurrence nearest to a span of one of some names, and the index of that name; None when none is near.

    It is looked for in the span's sentence, outside the span; then before the sentence.
    """
    wanted = [fold_words(name) for name in names]
    page = Page(text, lang)
    sentence = page.sentence(span)
    before = Span(max(0, sentence.start - REACH), sentence.start)
    for area in (sentence, before):
        part = text[area.start : area.end]
        found = _nearest_of(part, area.start, set(filter(None, wanted)), span)
        if found:
            return found, wanted.index(fold_words(text[found.start : found.end]))
    return None


def _nearest_of(part: str, offset: int, wanted: set[str], span: Span) -> Span | None:
    """Of the wanted words that stand in a part of the text, outside a span, the nearest, then the longest."""
    folded = fold_part(part)
    found = [
        Span(offset + place.start, offset + place.end)
        for words in wanted
        for at in whole_words(folded.text, words, 0, len(folded.text))
        for place in (folded.span(at, at + len(words)),)
    ]
    longest = [
        place
        for place in found
        if not place.overlaps(span) and not any(other != place and other.covers(place) for other in found)
    ]
    return min(longest, key=lambda place: (max(span.start - place.end, place.start - span.end), place), default=None)


def support(page: Page, chain: Sequence[Place], strong: Sequence[str], weak: Sequence[str]) -> int:
    """How much of what is known about a quote stands near a place where it may be.

    `strong` are folded words of its record (mention, cue, date): two for each in the same sentence, one for each close
    by. `weak` are other names of its speaker: one if any of them stands in the sentence.
    """
    folded = page.folded
    hull = chain[0][0], chain[-1][1]
    sentence = page.sentence(Span(folded.start_of(hull[0]), folded.end_of(min(hull[1], hull[0] + _LONGEST) - 1)))
    low, high = folded.at(sentence.start), folded.at(sentence.end)
    score = 0
    for words in strong:
        if any(True for _ in whole_words(folded.text, words, low, high)):
            score += 2
        elif any(True for _ in whole_words(folded.text, words, low - _CLOSE_BY, high + _CLOSE_BY)):
            score += 1
    return score + any(any(True for _ in whole_words(folded.text, words, low, high)) for words in weak)
