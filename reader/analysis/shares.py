"""How many of the article's words reached the page on which way, and how many of them no source is named for.

Counted are the words of the article proper: headline, headings and paragraphs; captions, credits, teasers and
boilerplate are left out. Each word belongs to one quote (`covering`), of those inside one another to the innermost,
which its way adds to the outer ones too. A quote with several ways counts on its first one, so that shares add up to
the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.covering import owned_words, text_order, unsettled
from reader.analysis.routes import Way, all_ways
from reader.analysis.steady import steady_quotes
from reader.analysis.who import source_key, speaker_keys
from reader.anchoring.layout import PROPER, Layout
from reader.anchoring.words import count_words
from reader.model import Document

if TYPE_CHECKING:
    from reader.analysis.state import State
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
    said: Mapping[str, tuple[str, ...]]
    """The keys of the quotes that each source speaks, by `source_key`, in text order."""

    @property
    def rest(self) -> int:
        """The words that no source is named for: the outlet's own, and quotes without any source."""
        return self.words - sum(node.words for node in self.nodes)

    def share(self, words: int) -> float:
        """Words as a part of the whole article, 0 to 1."""
        return words / self.words if self.words else 0.0


_NOTHING = Attribution(0, (), {}, {}, (), {}, {}, {})


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


def attribution(
    document: Document,
    anchors: Anchors,
    text: str,
    layout: Layout,
    lang: str = "",
    before: State | None = None,
) -> Attribution:
    """The words of the article by the ways on which they came; `lang` is the article's. Linear, but for sorting.

    What holds on of a state `before`, of the same text in the same language, is not counted again; if all does, it is
    given as it is.
    """
    if before is None or before.layout != layout:
        return _attribution(document, anchors, text, layout, lang, None, frozenset())
    steady = steady_quotes(document, anchors, before)
    if len(document.quotes) == len(before.document.quotes) == len(steady) and _same_outlet(document, before.document):
        return before.attribution
    return _attribution(document, anchors, text, layout, lang, before, steady)


def _same_outlet(one: Document, other: Document) -> bool:
    return source_key(one.article.outlet) == source_key(other.article.outlet)


def _attribution(
    document: Document,
    anchors: Anchors,
    text: str,
    layout: Layout,
    lang: str,
    before: State | None,
    steady: frozenset[str],
) -> Attribution:
    """As `attribution`; the quotes that are `steady` say the same as `before`."""
    spans = {quote.key: anchors.of(quote.key).spans for quote in document.quotes}
    order = text_order(document, lambda key: spans[key])
    known = before.attribution if before else _NOTHING
    was = {quote.key: before.anchors.of(quote.key).spans for quote in before.document.quotes} if before else {}
    fresh = unsettled(spans, was, steady)
    owned, spoken = owned_words(document, spans, order, text, layout, lang, fresh)
    by_quote = {key: owned[key] if key in fresh else known.by_quote[key] for key in order}
    direct = {key: spoken[key] if key in fresh else known.direct[key] for key in order}
    on = steady if before and _same_outlet(document, before.document) else ()
    ways = all_ways(document, {key: known.ways[key] for key in on})
    numbers = {key: number for number, key in enumerate(order, 1)}
    unattributed = tuple(key for key in order if () in ways[key])
    total = known.words if before else _proper_words(text, layout)
    nodes = _tree(ways, numbers, by_quote, direct)
    return Attribution(total, nodes, by_quote, direct, unattributed, ways, numbers, _said(document, order))


def _proper_words(text: str, layout: Layout) -> int:
    """How many words the article proper has."""
    proper = (one.span for one in layout.paragraphs if one.role in PROPER)
    return sum(count_words(text, span.start, span.end) for span in proper)


def _said(document: Document, order: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The keys of the quotes that each source speaks, in the order of these."""
    quotes = document.quotes_by_key()
    said: dict[str, list[str]] = {}
    for key in order:
        for source in speaker_keys(quotes[key]):
            said.setdefault(source, []).append(key)
    return {source: tuple(keys) for source, keys in said.items()}


def from_the_speakers(found: Attribution) -> tuple[Node, ...]:
    """The same tree the other way round: who speaks, and below each through whom it came, next to the page last.

    The words are those of the same ways, so that the nodes and the rest add up to the article here too.
    """
    inward = {key: tuple(way[::-1] for way in ways) for key, ways in found.ways.items()}
    return _tree(inward, found.numbers, found.by_quote, found.direct)


def percentages(parts: Sequence[int], whole: int) -> tuple[int, ...]:
    """Counts as whole numbers that add up to `whole`, in proportion (method of the largest remainder).

    Of equal remainders the earlier part gets the point. All are 0 when there is nothing to divide or to share out.
    """
    total = sum(parts)
    if total <= 0 or whole <= 0:
        return (0,) * len(parts)
    shares = [divmod(part * whole, total) for part in parts]
    missing = whole - sum(share for share, _ in shares)
    lucky = sorted(range(len(parts)), key=lambda index: (-shares[index][1], index))[:missing]
    given = set(lucky)
    return tuple(share + (index in given) for index, (share, _) in enumerate(shares))


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
