"""Which quote each word of the article belongs to.

A word belongs to the quote that covers its first letter or digit. Where several do, quotes inside quotes make a family:
the word goes to the family that begins first, and in it to the innermost quote.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from heapq import heappop, heappush
from typing import NamedTuple

from reader.analysis.manner import covers, spoken_spans
from reader.analysis.routes import outer_quotes
from reader.anchoring.layout import PROPER, Layout
from reader.anchoring.words import word_spans
from reader.model import Document, Quote, Span


class _Place(NamedTuple):
    """Where a quote stands among those that cover a word: the smallest gets it."""

    family: int
    inner: int
    rank: int


def owned_words(
    document: Document,
    spans: Mapping[str, Sequence[Span]],
    order: Sequence[str],
    text: str,
    layout: Layout,
    lang: str,
    keys: Collection[str],
) -> tuple[dict[str, int], dict[str, int]]:
    """The words of some quotes, by key, and how many of them the page gives as direct speech.

    `order` are the keys of all quotes in text order, `spans` their places. Of `keys`, with a quote must be all that
    overlap it (see `unsettled`).
    """
    quotes = [quote for quote in document.quotes if quote.key in keys]
    some = [key for key in order if key in keys]
    words = covered_words(text, layout, (span for key in some for span in spans[key]))
    mixed = {quote.key: spoken_spans(text, spans[quote.key], lang) for quote in quotes if quote.kind == "mixed"}
    owned, direct = dict.fromkeys(some, 0), dict.fromkeys(some, 0)
    for at, key in _owners(_places(document, quotes, order), spans, some, words):
        owned[key] += 1
        direct[key] += key in mixed and covers(mixed[key], at)
    return owned, direct | {quote.key: owned[quote.key] for quote in quotes if quote.kind == "direct"}


def unsettled(
    spans: Mapping[str, Sequence[Span]], before: Mapping[str, Sequence[Span]], steady: Set[str]
) -> frozenset[str]:
    """The keys of the quotes whose words may be others than they were `before`.

    That are those that are not `steady`, those that touch one of these where it stands or stood, and those that touch
    these in turn. Both mappings have the places of quotes by their keys.
    """
    ranges = _merged(span for places in spans.values() for span in places)
    starts, ends = [start for start, _ in ranges], [end for _, end in ranges]
    here: dict[int, list[str]] = defaultdict(list)
    for key, places in spans.items():
        for span in places:
            here[bisect_right(starts, span.start)].append(key)

    def touched(places: Iterable[Span]) -> list[int]:
        """The ranges that some places touch, counted from 1."""
        return [
            index
            for start, end in places
            for index in range(bisect_left(ends, start) + 1, bisect_right(starts, end) + 1)
        ]

    found = {key for key in spans if key not in steady}
    changed = [spans[key] for key in found] + [places for key, places in before.items() if key not in steady]
    left = [index for places in changed for index in touched(places)]
    while left:
        new = [key for key in here.pop(left.pop(), ()) if key not in found]
        found.update(new)
        left += [index for key in new for index in touched(spans[key])]
    return frozenset(found)


def covered_words(text: str, layout: Layout, spans: Iterable[Span]) -> list[int]:
    """Where the words of the article proper begin that are in one of the spans or touch one, in text order.

    Only what is covered is read closely: articles may be long.
    """
    starts: list[int] = []
    paragraphs = iter(one.span for one in layout.paragraphs if one.role in PROPER)
    paragraph = next(paragraphs, None)
    done = 0
    for start, end in _merged(spans):
        while paragraph and paragraph.end <= start:
            paragraph = next(paragraphs, None)
        while paragraph and paragraph.start < end:
            done = max(done, paragraph.start)
            first, last = max(start, done), min(end, paragraph.end)
            while first > done and not text[first - 1].isspace():
                first -= 1
            while first < last < paragraph.end and not text[last].isspace():
                last += 1
            starts += [word.start for word in word_spans(text, first, max(first, last))]
            done = max(done, last)
            if paragraph.end > end:
                break
            paragraph = next(paragraphs, None)
    return starts


def _merged(spans: Iterable[Span]) -> list[list[int]]:
    """The spans in text order, those that overlap or touch made into one."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        elif start < end:
            merged.append([start, end])
    return merged


def text_order(document: Document, spans: Callable[[str], Sequence[Span]]) -> tuple[str, ...]:
    """The keys of the quotes as they come up in the text, an outer quote before the inner ones that begin with it.

    Quotes whose words were not found come last, in the order of the file. `spans` gives the places of a key.
    """
    by_id = document.quotes_by_id()
    ranked = []
    for index, quote in enumerate(document.quotes):
        where = spans(quote.key)
        start, end = (where[0].start, where[-1].end) if where else (1 << 62, 0)
        ranked.append((start, -end, len(outer_quotes(quote, by_id)), index, quote.key))
    return tuple(key for *_, key in sorted(ranked))


def _owners(
    places: Mapping[str, _Place], spans: Mapping[str, Sequence[Span]], order: Sequence[str], words: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """The words and the quotes that own them: one sweep over the text with the covering quotes in a heap."""
    opening = sorted((span.start, span.end, places[key], key) for key in order for span in spans[key])
    covering: list[tuple[_Place, int, str]] = []
    following = 0
    for at in words:
        while following < len(opening) and opening[following][0] <= at:
            _, end, place, key = opening[following]
            heappush(covering, (place, end, key))
            following += 1
        while covering and covering[0][1] <= at:
            heappop(covering)
        if covering:
            yield at, covering[0][2]


def _places(document: Document, quotes: Iterable[Quote], order: Sequence[str]) -> dict[str, _Place]:
    by_id = document.quotes_by_id()
    rank = {key: index for index, key in enumerate(order)}
    found = {}
    for quote in quotes:
        outer = outer_quotes(quote, by_id)
        family = rank[outer[-1].key] if outer else rank[quote.key]
        found[quote.key] = _Place(family, -len(outer), rank[quote.key])
    return found
