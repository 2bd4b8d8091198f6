"""The sources: a tree of the ways from the article outwards, and the share of its words that each of them carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.shares import Attribution, Node, percentages
from reader.messages import say
from reader.model import Source
from reader.model.remembered import remembered
from reader.views.lazy import LazyRows
from reader.views.lines import WITHOUT_RECORD, Piece, Row
from reader.views.parts import BLANK, GUTTER, Apparatus, bar, dashes, fit, heading, line, sentence, shared
from reader.views.speakers import NOBODY, Voice

BAR_WIDTH = 8
"""Cells of the bar in a row of the side pane."""

FIGURES_WIDTH = 6
"""Cells of a per cent and the blanks around it."""

NARROW = 26
"""Cells below which a side pane has no bars in its rows."""

OPEN_LEVELS = 2
"""The levels of the tree that are always shown in the side pane; deeper ones only on the way of the current quote."""


class Branch(NamedTuple):
    """A node where it stands in the tree. A tuple, since thousands of them are made at once."""

    node: Node
    """The source on its way."""
    stem: str
    """The lines of the tree before it."""
    under: str
    """The lines of the tree before what stands below it."""
    percent: int
    """Its share of the whole article."""


def sources_rows(page: Apparatus, width: int, current: str = "", *, key: str) -> LazyRows:
    """The rows of the side pane, the heading first.

    Only the first two levels and the ways of the current quote are unfolded. The bars compare ways with one another,
    the longest being full; the figures are parts of the whole article and add up to 100. A row stands for the first
    quote that ends there (the current one, if it does), else for the record of its source. `key` is the key that
    adds a source, for a pane that has nothing to show.
    """
    attribution = page.attribution
    if not attribution.nodes and not attribution.unattributed:
        empty = (heading(say("sources.title"), "", width), BLANK, *sentence("sources.empty", key, width))
        return LazyRows(empty, (), empty.__getitem__)
    head = (heading(say("sources.title"), say("sources.share"), width), stacked(page, width))
    here = {tuple(step.source for step in way) for way in attribution.ways.get(current, ())}
    rest_percent, folded = _folded(attribution)
    branches = tuple(_unfolded(folded, here))
    longest = max((node.words for node in attribution.nodes), default=0)
    records = record_keys(page.document.sources)
    quotes = attribution.unattributed
    rest = current if current in quotes else quotes[0] if quotes else ""
    keys = (*(_key(one.node, current, records) for one in branches), rest)

    def make(index: int) -> Row:
        if index == len(branches):
            return _rest_row(page, rest_percent, width, rest)
        return _node_row(page, branches[index], longest, width, keys[index])

    return LazyRows(head, keys, make).marked(current, head)


def branches_of(attribution: Attribution, nodes: Sequence[Node] | None = None) -> tuple[int, Iterator[Branch]]:
    """The per cent of what nobody is named for, and the branches of the tree from top to bottom.

    `nodes` are those of another tree of the same ways than the one from the article outwards. At every level the per
    cents add up to those of the level above, the own words of a node included.
    """
    return _tree(attribution, attribution.nodes if nodes is None else nodes, None)


@remembered
def _folded(attribution: Attribution) -> tuple[int, tuple[Branch, ...]]:
    """As `branches_of`, no more than `OPEN_LEVELS` deep."""
    rest, branches = _tree(attribution, attribution.nodes, frozenset())
    return rest, tuple(branches)


def _unfolded(folded: Sequence[Branch], here: Set[tuple[str, ...]]) -> Iterator[Branch]:
    """The branches with those on some ways that stand deeper."""
    deeper = frozenset(way[:depth] for way in here for depth in range(OPEN_LEVELS, len(way) + 1))
    for branch in folded:
        yield branch
        if branch.node.way in deeper:
            yield from _below(branch, deeper)


def _tree(
    attribution: Attribution, nodes: Sequence[Node], unfolded: Set[tuple[str, ...]] | None
) -> tuple[int, Iterator[Branch]]:
    """As `branches_of`; beyond `OPEN_LEVELS` only what stands on the ways that are `unfolded`. None unfolds all."""
    *tops, rest = percentages([*(node.words for node in nodes), attribution.rest], 100)
    return rest, _branches(nodes, tops, "", unfolded, last=False)


def _branches(
    nodes: Sequence[Node], percents: Sequence[int], under: str, unfolded: Set[tuple[str, ...]] | None, *, last: bool
) -> Iterator[Branch]:
    """The branches below one place; `last` says whether the last node ends its line (the rest follows the top ones)."""
    shown = [
        (node, percent)
        for node, percent in zip(nodes, percents, strict=True)
        if unfolded is None or len(node.way) <= OPEN_LEVELS or node.way in unfolded
    ]
    for index, (node, percent) in enumerate(shown):
        ends = last and index == len(shown) - 1
        branch = Branch(node, under + ("└ " if ends else "├ "), under + ("  " if ends else "│ "), percent)
        yield branch
        yield from _below(branch, unfolded)


def _below(branch: Branch, unfolded: Set[tuple[str, ...]] | None) -> Iterator[Branch]:
    """The branches below a branch."""
    node, percent = branch.node, branch.percent
    if not node.children:
        return
    words = [child.words for child in node.children]
    # mostly one source heard it from one other, and none of the words are its own
    shares = [percent]
    if len(words) > 1 or words[0] < node.words:
        *shares, _ = percentages([*words, node.words - sum(words)], percent)
    yield from _branches(node.children, shares, branch.under, unfolded, last=True)


def stacked(page: Apparatus, width: int, nodes: Sequence[Node] | None = None) -> Row:
    """The whole article as one line: each way in the order of the tree, then the dashed rest."""
    attribution = page.attribution
    return _whole(attribution, page.voices, width, attribution.nodes if nodes is None else nodes)


@remembered
def _whole(attribution: Attribution, voices: Mapping[str, Voice], width: int, nodes: Sequence[Node]) -> Row:
    """As `stacked`."""
    *cells, rest = percentages([*(node.words for node in nodes), attribution.rest], max(0, width - 2))
    pieces = [Piece(" ")]
    for node, room in zip(nodes, cells, strict=True):
        if room:
            slot = _loudest(node, voices)
            blank = " " if room > 1 else ""
            pieces.append(Piece("━" * (room - len(blank)), "hue" if slot >= 0 else "secondary", slot, mono=""))
            pieces.append(Piece(blank))
    pieces.append(Piece("┅" * rest, "secondary", mono=""))
    return fit(Row(tuple(piece for piece in pieces if piece.text)), width)


def _loudest(node: Node, voices: Mapping[str, Voice]) -> int:
    """The slot of the speaker who has most words of its own at or below a node; -1 where nobody speaks."""
    words: dict[int, int] = {}
    nodes = [node]
    while nodes:
        one = nodes.pop()
        slot = voices.get(one.source, NOBODY).slot
        if slot >= 0:
            own = one.words - sum(child.words for child in one.children)
            words[slot] = words.get(slot, 0) + own
        nodes.extend(reversed(one.children))
    return max(words, key=lambda slot: words[slot], default=-1)


def _node_row(page: Apparatus, branch: Branch, longest: int, width: int, key: str) -> Row:
    node = branch.node
    voice = page.voices.get(node.source, NOBODY)
    right = _figures(bar(node.words, longest, BAR_WIDTH, voice.slot), branch.percent, width)
    room = width - len(branch.stem) - 2 - FIGURES_WIDTH - (BAR_WIDTH if len(right) > 1 else 0)
    name = Piece(line(voice.name or node.source, room), "hue" if voice.slot >= 0 else "ink", voice.slot, mono="")
    row = Row((GUTTER, shared(branch.stem, "rule", -1, "", "dim"), name), right, key, voice.slot)
    return fit(row, width) if room <= 0 else row


def _rest_row(page: Apparatus, percent: int, width: int, key: str) -> Row:
    attribution = page.attribution
    largest = max([attribution.rest, *(node.words for node in attribution.nodes)])
    right = _figures(dashes(attribution.rest, largest, BAR_WIDTH), percent, width)
    left = (GUTTER, Piece("└ ", "rule", mono="dim"), Piece(say("sources.rest"), "secondary"))
    return fit(Row(left, right, key), width)


def _figures(line_of_share: tuple[Piece, ...], percent: int, width: int) -> tuple[Piece, ...]:
    words = _percent(percent)
    return (words,) if width < NARROW else (*line_of_share, words)


@lru_cache(maxsize=128)
def _percent(percent: int) -> Piece:
    return Piece(f"{say('sources.percent', count=percent):>{FIGURES_WIDTH - 1}} ")


def _key(node: Node, current: str, records: Mapping[str, str]) -> str:
    """The item that a node stands for."""
    if node.quotes:
        return current if current in node.quotes else node.quotes[0]
    return source_row_key(node.source, records)


@remembered
def record_keys(sources: Sequence[Source]) -> Mapping[str, str]:
    """The session keys of the records of sources, by id."""
    return {source.id: source.key for source in sources}


def source_row_key(source: str, records: Mapping[str, str]) -> str:
    """The key of a row that stands for a source: its record's, or one made of `source_key` where it has none.

    `records` gives the session keys of the records by id.
    """
    return records.get(source) or f"{WITHOUT_RECORD}{source}"


def first_quote(page: Apparatus, row_key: str) -> str:
    """The first quote in the text that a source speaks or passes on, by the key of its row; empty for other rows."""
    source = row_key.removeprefix(WITHOUT_RECORD)
    if source == row_key:
        source = next((one.id for one in page.document.sources if one.key == row_key), "")
    ways = page.attribution.ways
    passed = (
        key for key in page.attribution.numbers if any(step.source == source for way in ways[key] for step in way)
    )
    return next(passed, "") if source else ""
