"""All of the sources: the tree of the ways with the quotes as leaves, and how many words came on each of them."""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.who import source_key
from reader.messages import say
from reader.model import Quote
from reader.model.edtf import parse
from reader.views.dates import short
from reader.views.lines import Piece, Row
from reader.views.parts import BLANK, GUTTER, Apparatus, as_current, bar, clip, dashes, fit, heading, line, sentence
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
    name = f"{voice.siglum} {voice.name}" if speaks else voice.name or line(node.source, width)
    left = (
        Piece(branch.stem, "rule", mono="dim"),
        Piece(name, "hue" if speaks else "ink", voice.slot, mono=""),
        Piece(f"  {voice.standing}", "secondary"),
    )
    share = bar(node.words, page.attribution.words, BAR_WIDTH, voice.slot)
    right = _figures(share, len(node.quotes), node.words, branch.percent, width)
    return _row(left, right, records.get(node.source, ""), voice.slot, width)


def _rest_row(page: Apparatus, own: str, percent: int, width: int) -> Row:
    attribution = page.attribution
    left = (
        Piece("└ ", "rule", mono="dim"),
        Piece(say("sources.rest"), "secondary"),
        Piece(f"  {own}", "secondary"),
    )
    share = dashes(attribution.rest, attribution.words, BAR_WIDTH)
    right = _figures(share, len(attribution.unattributed), attribution.rest, percent, width)
    return _row(left, right, "", -1, width)


def _leaf_row(page: Apparatus, quote: Quote, stem: str, voice: Voice, width: int) -> Row:
    said = parse(quote.said.date) if quote.said else None
    date = line(short(said) if said else "", _DATE_WIDTH)
    lost = "! " if page.anchors.of(quote.key).state == "lost" else ""
    room = width - len(stem) - len(lost) - 4 - (_DATE_WIDTH + 3 if date else 0)
    left = (
        Piece(stem, "rule", mono="dim"),
        Piece(f"{kind_mark(quote.kind)} ", "hue" if voice.slot >= 0 else "ink", voice.slot, mono=""),
        Piece(lost, attrs="bold"),
        Piece(line(" ".join(quote.text), room), "secondary"),
    )
    right = (Piece(f"{date:<{_DATE_WIDTH}} ", "secondary"),) if date else ()
    return _row(left, right, quote.key, voice.slot, width)


def _row(left: tuple[Piece, ...], right: tuple[Piece, ...], key: str, slot: int, width: int) -> Row:
    """A row whose left side gives way to the right one."""
    cells = sum(len(piece.text) for piece in right)
    kept = clip(left, max(1, width - cells - 2))
    return fit(Row((GUTTER, *kept), right, key, slot), width)


def _figures(share: tuple[Piece, ...], quotes: int, words: int, percent: int, width: int) -> tuple[Piece, ...]:
    """The bar, how many quotes end here, the words and the per cent, as far as there is room."""
    parts = [f"{say('sources.percent', count=percent):>{COLUMN}} "]
    if width >= NARROW:
        parts = [f"{quotes or '':>{COLUMN}}", f"{words:>{COLUMN}}", *parts]
    figures = Piece("".join(parts[:-1]))
    last = Piece(parts[-1], attrs="bold")
    return (*(share if width >= WIDE else ()), *((figures,) if figures.text else ()), last)
