"""All of the sources: the tree of the ways with the quotes as leaves, and how many words came on each of them.

The tree goes from the article outwards, or the other way round from the speakers inwards; its figures are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len

from reader.analysis.shares import from_the_speakers
from reader.analysis.who import source_key
from reader.messages import say
from reader.model import Quote
from reader.model.edtf import parse
from reader.views.dates import DATED_WIDTH, among, year_of
from reader.views.lazy import LazyRows
from reader.views.lines import Piece, Row
from reader.views.parts import (
    BLANK,
    GUTTER,
    Apparatus,
    bar,
    clip,
    dashes,
    fit,
    heading,
    line,
    sentence,
    shared,
)
from reader.views.record import kind_mark
from reader.views.sources import Branch, branches_of, record_keys, source_row_key, stacked
from reader.views.speakers import NOBODY, Voice

BAR_WIDTH = 10
"""Cells of the bars."""

COLUMNS: Mapping[str, int] = {"hops": 6, "quotes": 8, "direct": 8, "indirect": 10, "words": 7, "share": 7}
"""The columns of figures, and the cells of each with the blanks before it."""

WIDE = 90
"""Cells from which on there is room for the bars; below, only for the figures."""

MIDDLE = 76
"""Cells below which hops, direct and indirect words are left out."""

NARROW = 60
"""Cells below which only the per cents are shown."""

_DATE_WIDTH = 9
"""Cells of the dates where all are of one year."""


def tree_rows(page: Apparatus, width: int, current: str = "", *, key: str, inward: bool = False) -> LazyRows:
    """The rows of the full view, the heading first; `inward` begins with who speaks instead of with the page.

    The bars and the per cents are parts of the whole article. A source stands for its record, a leaf for its quote.
    `key` is the key that adds a source, for a view that has nothing to show.
    """
    attribution = page.attribution
    title = say("sources.title")
    if not attribution.nodes and not attribution.unattributed:
        empty = (heading(title, "", width), BLANK, *sentence("sources.empty", key, width))
        return LazyRows(empty, (), empty.__getitem__)
    nodes = from_the_speakers(attribution) if inward else attribution.nodes
    rest_percent, branches = branches_of(attribution, nodes=nodes)
    records = record_keys(page.document.sources)
    quotes = page.document.quotes_by_key()
    outlet = page.voices.get(source_key(page.document.article.outlet))
    begin = say("sources.speakers") if inward else _this_page(outlet)
    reached = say("sources.back" if inward else "sources.reached", count=attribution.words)
    head = (_heading(title, reached, width), stacked(page, width, nodes))
    top = (BLANK, fit(Row((Piece(f" {line(begin, width - 2)}"),)), width))
    places: list[tuple[Branch | None, str]] = [(None, "")] * len(top)
    keys = [""] * len(top)
    for branch in branches:
        places.append((branch, ""))
        keys.append(source_row_key(branch.node.source, records))
        places += [(branch, quote) for quote in branch.node.quotes]
        keys += branch.node.quotes
    rest_at = len(keys)
    keys += ["", *attribution.unattributed]
    places += [(None, quote) for quote in keys[rest_at:]]
    year = year_of(page.entries)
    own = say("sources.own-words", outlet=outlet.name) if outlet else ""

    def make(index: int) -> Row:
        if index < len(top):
            return top[index]
        if index == rest_at:
            return _rest_row(page, own, rest_percent, width)
        branch, quote = places[index]
        if branch is None:
            return _leaf_row(page, quotes[quote], "  ", NOBODY, width, year)
        if not quote:
            return _node_row(page, branch, keys[index], width)
        return _leaf_row(page, quotes[quote], branch.under, _speaker(page, branch, inward=inward), width, year)

    return LazyRows(head, keys, make).marked(current, head)


def _speaker(page: Apparatus, branch: Branch, *, inward: bool) -> Voice:
    """Who speaks the quotes that end at a branch."""
    source = branch.node.way[0] if inward else branch.node.source
    return page.voices.get(source, NOBODY)


def _this_page(outlet: Voice | None) -> str:
    return " · ".join(part for part in (say("inspector.this-page"), outlet.name if outlet else "") if part)


def _columns(width: int) -> tuple[str, ...]:
    """The columns that there is room for."""
    if width >= MIDDLE:
        return tuple(COLUMNS)
    return ("quotes", "words", "share") if width >= NARROW else ("share",)


def _heading(title: str, reached: str, width: int) -> Row:
    right = "".join(f"{say(f'sources.column.{name}'):>{COLUMNS[name]}}" for name in _columns(width)) + " "
    left = (Piece(f" {title}", attrs="bold"), Piece(f"   {reached}", "secondary"))
    return fit(Row(clip(left, max(len(title) + 1, width - len(right) - 2)), (Piece(right, "secondary"),)), width)


def _node_row(page: Apparatus, branch: Branch, key: str, width: int) -> Row:
    node = branch.node
    voice = page.voices.get(node.source, NOBODY)
    speaks = voice.slot >= 0
    share = bar(node.words, page.attribution.words, BAR_WIDTH, voice.slot)
    figures = {
        "hops": len(node.way),
        "quotes": node.passing,
        "direct": node.direct,
        "indirect": node.words - node.direct,
        "words": node.words,
    }
    right = _figures(share, figures, branch.percent, width)
    room = width - len(branch.stem) - 2 - _figures_width(width)
    name = line(f"{voice.siglum} {voice.name}" if speaks else voice.name or node.source, room)
    left = [
        GUTTER,
        shared(branch.stem, "rule", -1, "", "dim"),
        Piece(name, "hue" if speaks else "ink", voice.slot, mono=""),
    ]
    room -= cell_len(name) + 2
    if voice.standing and room > 1:
        left.append(Piece("  " + line(voice.standing, room), "secondary"))
    row = Row(tuple(left), right, key, voice.slot)
    return row if room > 0 else fit(row, width)


def _rest_row(page: Apparatus, own: str, percent: int, width: int) -> Row:
    attribution = page.attribution
    share = dashes(attribution.rest, attribution.words, BAR_WIDTH)
    figures = {"quotes": len(attribution.unattributed), "words": attribution.rest}
    right = _figures(share, figures, percent, width)
    words = (Piece(say("sources.rest"), "secondary"), Piece(f"  {own}" if own else "", "secondary"))
    left = (GUTTER, shared("└ ", "rule", -1, "", "dim"), *clip(words, max(1, width - 5 - _figures_width(width))))
    return fit(Row(left, right), width)


def _leaf_row(page: Apparatus, quote: Quote, stem: str, voice: Voice, width: int, year: str) -> Row:
    """A quote. `year` is that of all dates; without one each has its own."""
    said = parse(quote.said.date) if quote.said else None
    cells = _DATE_WIDTH if year else DATED_WIDTH
    date = line(among(said, year) if said else "", cells)
    lost = "! " if page.anchors.of(quote.key).state == "lost" else ""
    room = width - len(stem) - len(lost) - 4 - (cells + 3 if date else 0)
    left = [
        GUTTER,
        shared(stem, "rule", -1, "", "dim"),
        shared(f"{kind_mark(quote.kind)} ", "hue" if voice.slot >= 0 else "ink", voice.slot, "", ""),
    ]
    if lost:
        left.append(Piece(lost, attrs="bold"))
    left.append(Piece(line(" ".join(quote.text), room), "secondary"))
    right = (shared(f"{date:<{cells}} ", "secondary"),) if date else ()
    row = Row(tuple(left), right, quote.key, voice.slot)
    return row if room > 0 else fit(row, width)


def _figures(share: tuple[Piece, ...], figures: Mapping[str, int], percent: int, width: int) -> tuple[Piece, ...]:
    """The bar and the columns, as far as there is room; quotes and words of nothing are left blank, but for the sum."""
    *names, _ = _columns(width)
    cells = "".join(f"{_cell(name, figures):>{COLUMNS[name]}}" for name in names)
    numbers = (shared(cells),) if cells else ()
    return (*(share if width >= WIDE else ()), *numbers, _percent(percent))


def _cell(name: str, figures: Mapping[str, int]) -> str:
    number = figures.get(name, 0)
    return str(number) if number or name == "words" else ""


def _figures_width(width: int) -> int:
    """The cells that the figures take."""
    return 1 + sum(COLUMNS[name] for name in _columns(width)) + (BAR_WIDTH if width >= WIDE else 0)


@lru_cache(maxsize=128)
def _percent(percent: int) -> Piece:
    return Piece(f"{say('sources.percent', count=percent):>{COLUMNS['share']}} ", attrs="bold")
