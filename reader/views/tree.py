"""All of the sources: the tree of the ways with the quotes as leaves, and how many words came on each of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len

from reader.analysis.who import source_key
from reader.messages import say
from reader.model import Quote
from reader.model.edtf import parse
from reader.views.dates import short
from reader.views.lines import Piece, Row
from reader.views.parts import (
    BLANK,
    GUTTER,
    Apparatus,
    as_current,
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
from reader.views.sources import Branch, branches_of, stacked
from reader.views.speakers import NOBODY, Voice

BAR_WIDTH = 16
"""Cells of the bars."""

COLUMN = 8
"""Cells of a column of figures, the blanks before it included."""

WIDE = 84
"""Cells from which on there is room for the bars; below, only for the figures."""

NARROW = 60
"""Cells below which only the per cents are shown."""

_DATE_WIDTH = 9


def tree_rows(page: Apparatus, width: int, current: str = "", *, key: str) -> tuple[Row, ...]:
    """The rows of the full view, the heading first.

    The bars and the per cents are parts of the whole article. A source stands for its record, a leaf for its quote.
    `key` is the key that adds a source, for a view that has nothing to show.
    """
    attribution = page.attribution
    title = say("sources.title")
    if not attribution.nodes and not attribution.unattributed:
        return (heading(title, "", width), BLANK, *sentence("sources.empty", key, width))
    outlet = page.voices.get(source_key(page.document.article.outlet))
    here = " · ".join(part for part in (say("inspector.this-page"), outlet.name if outlet else "") if part)
    rows = [_heading(title, attribution.words, width), BLANK, stacked(page, width), BLANK]
    rows.append(fit(Row((Piece(f" {line(here, width - 2)}"),)), width))
    records = {source.id: source.key for source in page.document.sources}
    quotes = {quote.key: quote for quote in page.document.quotes}
    rest_percent, branches = branches_of(attribution)
    for branch in branches:
        rows.append(_node_row(page, branch, records, width))
        voice = page.voices.get(branch.node.source, NOBODY)
        rows += [_leaf_row(page, quotes[one], branch.under, voice, width) for one in branch.node.quotes]
    own = say("sources.own-words", outlet=outlet.name) if outlet else ""
    rows.append(_rest_row(page, own, rest_percent, width))
    rows += [_leaf_row(page, quotes[one], "  ", NOBODY, width) for one in attribution.unattributed]
    return tuple(as_current(row) if current and row.key == current else row for row in rows)


def _heading(title: str, words: int, width: int) -> Row:
    columns = [say("sources.column.share")]
    if width >= NARROW:
        columns = [say("sources.column.quotes"), say("sources.column.words"), *columns]
    right = Piece("".join(f"{name:>{COLUMN}}" for name in columns) + " ", "secondary")
    left = (Piece(f" {title}", attrs="bold"), Piece("   " + say("sources.reached", count=words), "secondary"))
    return fit(Row(clip(left, max(len(title) + 1, width - COLUMN * len(columns) - 3)), (right,)), width)


def _node_row(page: Apparatus, branch: Branch, records: Mapping[str, str], width: int) -> Row:
    node = branch.node
    voice = page.voices.get(node.source, NOBODY)
    speaks = voice.slot >= 0
    share = bar(node.words, page.attribution.words, BAR_WIDTH, voice.slot)
    right = _figures(share, len(node.quotes), node.words, branch.percent, width)
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
    row = Row(tuple(left), right, records.get(node.source, ""), voice.slot)
    return row if room > 0 else fit(row, width)


def _rest_row(page: Apparatus, own: str, percent: int, width: int) -> Row:
    attribution = page.attribution
    share = dashes(attribution.rest, attribution.words, BAR_WIDTH)
    right = _figures(share, len(attribution.unattributed), attribution.rest, percent, width)
    words = (Piece(say("sources.rest"), "secondary"), Piece(f"  {own}" if own else "", "secondary"))
    left = (GUTTER, shared("└ ", "rule", -1, "", "dim"), *clip(words, max(1, width - 5 - _figures_width(width))))
    return fit(Row(left, right), width)


def _leaf_row(page: Apparatus, quote: Quote, stem: str, voice: Voice, width: int) -> Row:
    said = parse(quote.said.date) if quote.said else None
    date = line(short(said) if said else "", _DATE_WIDTH)
    lost = "! " if page.anchors.of(quote.key).state == "lost" else ""
    room = width - len(stem) - len(lost) - 4 - (_DATE_WIDTH + 3 if date else 0)
    left = [
        GUTTER,
        shared(stem, "rule", -1, "", "dim"),
        shared(f"{kind_mark(quote.kind)} ", "hue" if voice.slot >= 0 else "ink", voice.slot, "", ""),
    ]
    if lost:
        left.append(Piece(lost, attrs="bold"))
    left.append(Piece(line(" ".join(quote.text), room), "secondary"))
    right = (shared(f"{date:<{_DATE_WIDTH}} ", "secondary"),) if date else ()
    row = Row(tuple(left), right, quote.key, voice.slot)
    return row if room > 0 else fit(row, width)


def _figures(share: tuple[Piece, ...], quotes: int, words: int, percent: int, width: int) -> tuple[Piece, ...]:
    """The bar, how many quotes end here, the words and the per cent, as far as there is room."""
    last = _percent(percent)
    if width < NARROW:
        return (last,)
    counts = shared(f"{quotes or '':>{COLUMN}}{words:>{COLUMN}}")
    return (*share, counts, last) if width >= WIDE else (counts, last)


def _figures_width(width: int) -> int:
    """The cells that the figures take."""
    columns = COLUMN + 1 + (2 * COLUMN if width >= NARROW else 0)
    return columns + (BAR_WIDTH if width >= WIDE else 0)


@lru_cache(maxsize=128)
def _percent(percent: int) -> Piece:
    return Piece(f"{say('sources.percent', count=percent):>{COLUMN}} ", attrs="bold")
