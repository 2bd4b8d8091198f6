"""The timeline: what happened when, year by year; then what has no date, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from reader.analysis.order import Entry
from reader.analysis.scale import apart
from reader.messages import say
from reader.model.edtf import DAY, Edtf, EdtfDate
from reader.views.dates import FIRM, gap_in_words, mark, short
from reader.views.lines import Piece, Row, width_of
from reader.views.parts import BLANK, GUTTER, Apparatus, fit, heading, line, sentence, shared, with_current
from reader.views.speakers import NOBODY, Voice

DATE_WIDTH = 7
"""Cells of the column of dates."""

SMALLEST_GAP = 7
"""Days between two dates from which on the gap is said."""

MOST_RAILS = 3
"""Intervals that can be drawn beside one another in a wide pane; a narrow one has room for one."""

WIDE = 44
"""Cells from which on a pane is wide."""


class _Dated(NamedTuple):
    entry: Entry
    edtf: Edtf
    anchor: EdtfDate


def timeline_rows(page: Apparatus, width: int, current: str = "", *, key: str, height: int = 0) -> tuple[Row, ...]:
    """The rows of the pane, the heading first.

    `key` is the key that adds an event, for a pane that has nothing to show. With a `height` the legend stands in the
    last row of the pane, if there is room. To move the current row of 5,000, keep the rows made for no item and give
    them to `reader.views.parts.with_current`.
    """
    title = heading(say("timeline.title"), say("timeline.by-date") if page.entries else "", width)
    if not page.entries:
        return (title, BLANK, *sentence("timeline.empty", key, width))
    rows = [title, BLANK]
    dated = [_Dated(entry, entry.edtf, entry.edtf.anchor) for entry in page.entries if entry.edtf]
    rows += _dated_rows(page, dated, width)
    undated = [entry for entry in page.entries if not entry.edtf]
    if undated:
        if len(rows) > 2:
            rows.append(BLANK)
        rows.append(heading(say("timeline.undated"), say("timeline.in-text-order"), width))
        rows += [_undated_row(page, entry, width) for entry in undated]
    rows += [BLANK] * max(1, height - len(rows) - 1)
    rows.append(_legend(page.entries, width))
    return with_current(rows, current)


def _dated_rows(page: Apparatus, dated: Sequence[_Dated], width: int) -> list[Row]:
    rails = _Rails(dated, MOST_RAILS if width >= WIDE else 1)
    rows: list[Row] = []
    printed = ("", "")
    for index, one in enumerate(dated):
        if index:
            days = apart(dated[index - 1].anchor, one.anchor)
            if days >= SMALLEST_GAP * DAY:
                rows.append(_gap_row(days, rails.between[index], width))
        date = (one.anchor.year, short(one.edtf))
        if date[0] != printed[0]:
            rows.append(_year_row(date[0], width))
        before = _before(one.edtf, railed=index in rails.drawn)
        rows.append(_row(page, one.entry, "" if date == printed else date[1], rails.at[index], before, width))
        printed = date
    return rows


def _year_row(year: str, width: int) -> Row:
    return fit(Row((Piece(f" {year} ", attrs="bold"), Piece("─" * (width - len(year) - 3), "rule", mono="dim"))), width)


def _gap_row(days: int, rail: str, width: int) -> Row:
    column = shared(f" ┊{' ' * (DATE_WIDTH + 1)}{rail} ", "rule", -1, "", "dim")
    words = shared(line(gap_in_words(days), width - DATE_WIDTH - 5 - len(rail)), "secondary", -1, "italic")
    return Row((column, words)) if words.text else fit(Row((column,)), width)


def _before(edtf: Edtf, *, railed: bool) -> str:
    """What is said of a date before the words: the time of day, the end of an interval that no rail shows."""
    date = edtf.anchor
    time = date.time + _zone(date.zone) if date.time else ""
    if railed or not edtf.interval or edtf.start is None or edtf.end is None:
        return time
    same_year = edtf.start.year == edtf.end.year
    end = short(Edtf(edtf.end.text, edtf.end, edtf.end, interval=False)) if same_year else edtf.end.text
    return f"{time} –{end}".lstrip()


def _zone(zone: str) -> str:
    """A zone in few cells; nothing for UTC: `+7`, `-9:30`."""
    if zone in ("", "Z"):
        return ""
    minutes = zone[3:].lstrip(":").replace("00", "")
    return f"{zone[0]}{int(zone[1:3])}{minutes and ':' + minutes}"


def _undated_row(page: Apparatus, entry: Entry, width: int) -> Row:
    before = line(entry.date_text, max(4, (width - DATE_WIDTH) // 2)) if entry.unreadable else ""
    return _row(page, entry, _line_number(page, entry), " ", before, width)


def _row(page: Apparatus, entry: Entry, date: str, rail: str, before: str, width: int) -> Row:
    """One entry. What many rows share is made once: most of the time of 5,000 rows goes into making pieces."""
    voice = _voice(page, entry)
    slot = voice.slot
    shape = _shape(mark(entry.role, entry.edtf), slot)
    siglum = _rail_and_siglum(rail, voice.siglum, slot)
    room = width - DATE_WIDTH - 5 - len(rail) - (3 if slot >= 0 else 0)
    if before:
        siglum += (Piece(before + " ", "secondary"),)
        room -= cell_len(before) + 1
    words = Piece(line(entry.label or _no_label(page, entry), room))
    row = Row((*shape, _date(date), *siglum, words), (), entry.key, slot)
    return row if room > 0 else fit(row, width)


@lru_cache(maxsize=128)
def _shape(sign: str, slot: int) -> tuple[Piece, ...]:
    return GUTTER, Piece(f"{sign} ", "hue" if slot >= 0 else "ink", slot, mono="")


@lru_cache(maxsize=4096)
def _rail_and_siglum(rail: str, siglum: str, slot: int) -> tuple[Piece, ...]:
    lines = Piece(f"{rail} ", "rule", mono="dim")
    return (lines, Piece(f"{siglum} ", "hue", slot, mono="")) if slot >= 0 else (lines,)


@lru_cache(maxsize=4096)
def _date(date: str) -> Piece:
    """A date in exactly the cells of its column."""
    text = line(date, DATE_WIDTH)
    return Piece(text + " " * (DATE_WIDTH - cell_len(text)), "secondary")


def _voice(page: Apparatus, entry: Entry) -> Voice:
    """Who speaks; nobody for the page and for pictures."""
    if entry.source is None or entry.role in ("photo", "publication"):
        return NOBODY
    return page.voices.get(entry.source, NOBODY)


def _no_label(page: Apparatus, entry: Entry) -> str:
    """What stands in place of the words of an entry that has none."""
    if entry.role != "publication":
        return say("timeline.no-words")
    outlet = page.voices.get(entry.source) if entry.source else None
    return say("timeline.this-page-by", outlet=outlet.name) if outlet else say("timeline.this-page")


def _line_number(page: Apparatus, entry: Entry) -> str:
    """Where an entry stands: the number of its paragraph, without the word where both do not fit."""
    found = page.layout.at(entry.offset) if entry.offset is not None else None
    if found is None:
        return say("timeline.nowhere")
    words = say("timeline.line", line=found.number)
    return words if len(words) <= DATE_WIDTH else str(found.number)


def _legend(entries: Sequence[Entry], width: int) -> Row:
    """What the marks mean, for the roles that occur, as far as there is room."""
    occurring = {entry.role for entry in entries}
    pieces: list[Piece] = []
    for role, sign in FIRM.items():
        piece = Piece(f" {sign} {say(f'timeline.role.{role}')}", "secondary")
        if role in occurring and width_of([*pieces, piece]) < width:
            pieces.append(piece)
    return Row(tuple(pieces))


class _Rails:
    """The lines right of the dates: where an interval begins (┐), what stands in it (│), its last row (┘).

    An interval that has no other row in it, or for which there is no free rail, gets none. `at` has the signs in the
    row of every entry, `between` those in a row between it and the one before; `drawn` are the intervals that got one.
    """

    def __init__(self, dated: Sequence[_Dated], most: int) -> None:
        starts = [one.anchor.lower for one in dated]
        size = len(dated)
        rails: list[list[str]] = [[" "] * size]
        through: list[list[str]] = [[" "] * size]
        ends = [-1]
        self.drawn: set[int] = set()
        for index, one in enumerate(dated):
            edtf = one.edtf
            if not edtf.interval or edtf.start is None or edtf.end is None:
                continue
            last = bisect_right(starts, edtf.end.upper) - 1
            rail = next((number for number, end in enumerate(ends) if end < index), len(ends))
            if last <= index or rail >= most:
                continue
            if rail == len(ends):
                rails.append([" "] * size)
                through.append([" "] * size)
                ends.append(-1)
            ends[rail] = last
            self.drawn.add(index)
            inside = ["│"] * (last - index)
            rails[rail][index : last + 1] = ["┐", *inside[1:], "┘"]
            through[rail][index + 1 : last + 1] = inside
        self.at = ["".join(signs) for signs in zip(*rails, strict=True)]
        self.between = ["".join(signs) for signs in zip(*through, strict=True)]
