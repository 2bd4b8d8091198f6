"""How many of the article's words reached the page on which way, and how many of them no source is named for.

Counted are the words of the article proper: headline, headings and paragraphs; captions, credits, teasers and
boilerplate are left out. A word belongs to the quote that covers its first letter or digit. Where several do, quotes
inside quotes make a family: the word goes to the family that begins first, and in it to the innermost quote, which its
way adds to the outer ones too. A quote with several ways counts on its first one, so that shares add up to the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.manner import covers, spoken_spans
from reader.analysis.routes import Way, all_ways, outer_quotes
from reader.anchoring.layout import PROPER, Layout
from reader.anchoring.words import count_words, word_spans
from reader.model import Document, Span

if TYPE_CHECKING:
    from reader.anchoring.anchors import Anchors


@dataclass(frozen=True, slots=True)
class Node:
    """One source on a way, and everything that came through it on that way."""

    source: str
    """Who, as `source_key` gives it."""
    way: tuple[str, ...]
    """The sources from the article outwards to this one, itself included: its identity in the tree."""
    words: int
    """The words that reached the page through it on this way, those of `children` included."""
    direct: int
    """How many of them the page gives as direct speech."""
    passing: int
    """The quotes that came through it on this way, those that end here included."""
    quotes: tuple[str, ...]
    """The keys of the quotes that end here, in text order, also of those whose words count on another way."""
    children: tuple[Node, ...]
    """Who it heard it from, in the order of their first quote in the text."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The tree of the ways, and what is left of the article."""

    words: int
    """The words of the article proper."""
    nodes: tuple[Node, ...]
    """Who stands next to the article, in the order of their first quote in the text."""
    by_quote: Mapping[str, int]
    """The words of each quote, by key, each word with one quote only."""
    direct: Mapping[str, int]
    """How many of them the page gives as direct speech, by key: all of a direct quote, of a mixed one those between
    quotation marks, none of any other. Of a report inside a direct quote the words are a report."""
    unattributed: tuple[str, ...]
    """The keys of the quotes that no source is named for, the outlet's own claims included, in text order."""
    ways: Mapping[str, tuple[Way, ...]]
    """The ways of every quote, by key."""
    numbers: Mapping[str, int]
    """The number of every quote, by key: counted from 1 in text order, in which the mapping is."""

    @property
    def rest(self) -> int:
        """The words that no source is named for: the outlet's own, and quotes without any source."""
        return self.words - sum(node.words for node in self.nodes)

    def share(self, words: int) -> float:
        """Words as a part of the whole article, 0 to 1."""
        return words / self.words if self.words else 0.0


class _Place(NamedTuple):
    """Where a quote stands among those that cover a word: the smallest gets it."""

    family: int
    inner: int
    rank: int


@dataclass(slots=True)
class _Growing:
    source: str
    way: tuple[str, ...]
    words: int = 0
    direct: int = 0
    passing: int = 0
    last: str = ""
    quotes: list[str] = field(default_factory=list)
    children: dict[str, _Growing] = field(default_factory=dict)


def attribution(document: Document, anchors: Anchors, text: str, layout: Layout, lang: str = "") -> Attribution:
    """The words of the article by the ways on which they came; `lang` is the article's. Linear, but for sorting."""
    spans = {quote.key: anchors.of(quote.key).spans for quote in document.quotes}
    order = text_order(document, lambda key: spans[key])
    words = covered_words(text, layout, (span for places in spans.values() for span in places))
    mixed = {
        quote.key: spoken_spans(text, spans[quote.key], lang) for quote in document.quotes if quote.kind == "mixed"
    }
    by_quote, direct = dict.fromkeys(order, 0), dict.fromkeys(order, 0)
    for at, key in _owners(document, spans, order, words):
        by_quote[key] += 1
        direct[key] += key in mixed and covers(mixed[key], at)
    direct |= {quote.key: by_quote[quote.key] for quote in document.quotes if quote.kind == "direct"}
    proper = (one.span for one in layout.paragraphs if one.role in PROPER)
    total = sum(count_words(text, span.start, span.end) for span in proper)
    ways = all_ways(document)
    numbers = {key: number for number, key in enumerate(order, 1)}
    nodes = _tree(ways, numbers, by_quote, direct)
    unattributed = tuple(key for key in order if () in ways[key])
    return Attribution(total, nodes, by_quote, direct, unattributed, ways, numbers)


def from_the_speakers(found: Attribution) -> tuple[Node, ...]:
    """The same tree the other way round: who speaks, and below each through whom it came, next to the page last.

    The words are those of the same ways, so that the nodes and the rest add up to the article here too.
    """
    inward = {key: tuple(way[::-1] for way in ways) for key, ways in found.ways.items()}
    return _tree(inward, found.numbers, found.by_quote, found.direct)


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


def percentages(parts: Sequence[int], whole: int) -> tuple[int, ...]:
    """Counts as whole numbers that add up to `whole`, in proportion (method of the largest remainder).

    Of equal remainders the earlier part gets the point. All are 0 when there is nothing to divide.
    """
    total = sum(parts)
    if total <= 0:
        return (0,) * len(parts)
    shares = [divmod(part * whole, total) for part in parts]
    missing = whole - sum(share for share, _ in shares)
    lucky = sorted(range(len(parts)), key=lambda index: (-shares[index][1], index))[:missing]
    given = set(lucky)
    return tuple(share + (index in given) for index, (share, _) in enumerate(shares))


def _owners(
    document: Document, spans: Mapping[str, Sequence[Span]], order: Sequence[str], words: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """The words and the quotes that own them: one sweep over the text with the covering quotes in a heap."""
    places = _places(document, order)
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


def _places(document: Document, order: Sequence[str]) -> dict[str, _Place]:
    by_id = document.quotes_by_id()
    rank = {key: index for index, key in enumerate(order)}
    found = {}
    for quote in document.quotes:
        outer = outer_quotes(quote, by_id)
        family = rank[outer[-1].key] if outer else rank[quote.key]
        found[quote.key] = _Place(family, -len(outer), rank[quote.key])
    return found


def _tree(
    ways: Mapping[str, tuple[Way, ...]],
    order: Iterable[str],
    by_quote: Mapping[str, int],
    direct: Mapping[str, int],
) -> tuple[Node, ...]:
    """The tree of the ways of the quotes; the words of each are counted on its first way."""
    root = _Growing("", ())
    for key in order:
        first, *others = ways[key]
        _grow(root, first, key, by_quote[key], direct[key])
        for way in others:
            _grow(root, way, key, 0, 0)
    return _settle(root)


def _grow(root: _Growing, way: Way, key: str, words: int, direct: int) -> None:
    """Add a quote to the nodes of its way."""
    node = root
    for step in way:
        below = node.children.get(step.source)
        if below is None:
            below = node.children[step.source] = _Growing(step.source, (*node.way, step.source))
        node = below
        node.words += words
        node.direct += direct
        node.passing += node.last != key
        node.last = key
    if key not in node.quotes[-1:]:
        node.quotes.append(key)


def _settle(root: _Growing) -> tuple[Node, ...]:
    """The finished nodes; no deeper than the longest way."""
    return tuple(
        Node(node.source, node.way, node.words, node.direct, node.passing, tuple(node.quotes), _settle(node))
        for node in root.children.values()
    )


def walk(nodes: Iterable[Node]) -> Iterable[Node]:
    """Every node, each before its children."""
    for node in nodes:
        yield node
        yield from walk(node.children)
