"""The single rows of the timeline: an entry, a group and its heading, a gap or a jump between two entries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len

from reader.analysis.order import Entry
from reader.analysis.scale import Zoom
from reader.messages import say
from reader.model.edtf import Edtf, EdtfDate
from reader.views.dates import gap_in_words, mark, short
from reader.views.lines import Piece, Row
from reader.views.parts import GUTTER, Apparatus, fit, line, shared
from reader.views.speakers import NOBODY, Voice

DATE_WIDTHS: Mapping[Zoom, int] = {"decade": 12, "year": 7, "month": 9, "day": 10, "hour": 10}
"""Cells of the column of dates: under a decade they have their year, under a day there are times with their zone."""

PLACE_WIDTH = 60
"""Cells from which on a dated row says at its right where it stands in the text."""

MANY = 10
"""Entries of a group from which on its heading says how many they are."""

_GAP_SIGN = "┊"
_BACK, _ON = "↑", "↓"


def group_of(date: EdtfDate, zoom: Zoom) -> str:
    """The group that a date stands in: its year, month … as far as it is given, by the clock that it is given in."""
    if zoom == "decade":
        return date.year[:-1] + "X" if date.year[0] != "Y" else date.year
    if zoom == "year" or not "01" <= date.month <= "12":
        return date.year
    month = f"{date.year}-{date.month}"
    if zoom == "month" or not date.day.isdigit():
        return month
    day = f"{month}-{date.day}"
    return f"{day}T{date.time[:2]}{short_zone(date.zone)}" if zoom == "hour" and date.time else day


def group_in_words(group: str, zoom: Zoom) -> str:
    """A group for its heading: `1960s`, `1969`, `1969-07`, `1969-07-20`, `1969-07-20, 20 h Z`."""
    if zoom == "decade" and group[:-1].isdigit() and group.endswith("X"):
        return say("timeline.decade", year=f"{group[:-1]}0")
    day, _, hour = group.partition("T")
    return say("timeline.hour", day=day, hour=hour[:2], zone=hour[2:]).rstrip() if hour else day


def column(edtf: Edtf, zoom: Zoom) -> str:
    """The date for the column under the heading of its group: as much of it as the heading does not say.

    A date that is no closer than its group is said whole, so that `05` is never a month here and a day there.
    """
    date = edtf.anchor
    if zoom == "decade":
        words = date.text.partition("T")[0]
    elif zoom == "month" and date.day.isdigit():
        words = date.day + (date.text[-1] if date.text[-1] in "?~%" else "")
    elif zoom == "month" and group_of(date, zoom) != date.year and not date.day:
        words = date.text
    elif zoom in ("day", "hour") and date.time:
        words = f"{date.time[:5]}{short_zone(date.zone)}"
    else:
        return short(edtf)
    return f"{'→' if edtf.open_start else ''}{words}{'→' if edtf.open_end else ''}"


def short_zone(zone: str) -> str:
    """A zone in few cells: `Z`, `+7`, `-9:30`; nothing where none is given."""
    if zone in ("", "Z"):
        return zone
    minutes = zone[3:].lstrip(":").replace("00", "")
    return f"{zone[0]}{int(zone[1:3])}{minutes and ':' + minutes}"


def before_words(edtf: Edtf, zoom: Zoom, *, railed: bool) -> str:
    """What is said of a date before the words: the time of day, the end of an interval that no rail shows."""
    date = edtf.anchor
    time = date.time + short_zone(date.zone) if date.time and zoom not in ("day", "hour") else ""
    if railed or not edtf.interval or edtf.start is None or edtf.end is None:
        return time
    same_year = edtf.start.year == edtf.end.year
    end = short(Edtf(edtf.end.text, edtf.end, edtf.end, interval=False)) if same_year else edtf.end.text
    return f"{time} –{end}".lstrip()


def group_row(words: str, count: int, width: int, jump: int = 0) -> Row:
    """The heading of a group with a rule, the jump in time that leads there, and its number of entries at the right."""
    aside = f" {jump_in_words(jump)}" if jump else f" {count}" if count >= MANY else ""
    if cell_len(words) + cell_len(aside) + 6 > width:
        aside = ""
    rule = "─" * (width - cell_len(words) - cell_len(aside) - 3)
    pieces = (Piece(f" {words} ", attrs="bold"), Piece(rule, "rule", mono="dim"), Piece(aside, "secondary"))
    return fit(Row(tuple(piece for piece in pieces if piece.text)), width)


def gap_row(seconds: int, rail: str, dates: int, width: int) -> Row:
    """The time between two entries, in words; `dates` are the cells of the column of dates."""
    return _between(_GAP_SIGN, gap_in_words(seconds), rail, dates, width)


def jump_row(seconds: int, dates: int, width: int) -> Row:
    """How far the story jumps from one entry to the next: up to what was before, down to what came later."""
    sign, _, words = jump_in_words(seconds).partition(" ")
    return _between(sign, words, " ", dates, width)


def jump_in_words(seconds: int) -> str:
    """A jump of the story in time: `↑ 3 weeks back`, `↓ 2 days on`."""
    if seconds < 0:
        return f"{_BACK} {say('timeline.back', gap=gap_in_words(-seconds))}"
    return f"{_ON} {say('timeline.on', gap=gap_in_words(seconds))}"


def _between(sign: str, said: str, rail: str, dates: int, width: int) -> Row:
    tone = "rule" if sign == _GAP_SIGN else "secondary"
    first = shared(f" {sign}{' ' * (dates + 1)}{rail} ", tone, -1, "", "dim")
    words = shared(line(said, width - dates - 5 - len(rail)), "secondary", -1, "italic")
    return Row((first, words)) if words.text else fit(Row((first,)), width)


def entry_row(page: Apparatus, entry: Entry, date: str, rail: str, before: str, dates: int, width: int) -> Row:
    """One entry: its mark, its date in a column of `dates` cells, the rails, the siglum, its words."""
    voice = _voice(page, entry)
    slot = voice.slot
    shape = _shape(mark(entry.role, entry.edtf), slot)
    siglum = _rail_and_siglum(rail, voice.siglum, slot)
    room = width - dates - 5 - len(rail) - (3 if slot >= 0 else 0)
    right: tuple[Piece, ...] = ()
    if entry.edtf and width >= PLACE_WIDTH and entry.offset is not None:
        right = (Piece(f"{line_number(page, entry, width)} ", "secondary"),)
        room -= cell_len(right[0].text) + 1
    if before:
        siglum += (Piece(before + " ", "secondary"),)
        room -= cell_len(before) + 1
    words = Piece(line(entry.label or no_label(page, entry), room))
    row = Row((*shape, _date(date, dates), *siglum, words), right, entry.key, slot)
    return row if room > 0 else fit(row, width)


@lru_cache(maxsize=128)
def _shape(sign: str, slot: int) -> tuple[Piece, ...]:
    return GUTTER, Piece(f"{sign} ", "hue" if slot >= 0 else "ink", slot, mono="")


@lru_cache(maxsize=4096)
def _rail_and_siglum(rail: str, siglum: str, slot: int) -> tuple[Piece, ...]:
    lines = Piece(f"{rail} ", "rule", mono="dim")
    return (lines, Piece(f"{siglum} ", "hue", slot, mono="")) if slot >= 0 else (lines,)


@lru_cache(maxsize=4096)
def _date(date: str, cells: int) -> Piece:
    """A date in exactly the cells of its column."""
    text = line(date, cells)
    return Piece(text + " " * (cells - cell_len(text)), "secondary")


def _voice(page: Apparatus, entry: Entry) -> Voice:
    """Who speaks; nobody for the page and for pictures."""
    if entry.source is None or entry.role in ("photo", "publication"):
        return NOBODY
    return page.voices.get(entry.source, NOBODY)


def no_label(page: Apparatus, entry: Entry) -> str:
    """What stands in place of the words of an entry that has none."""
    if entry.role != "publication":
        return say("timeline.no-words")
    outlet = page.voices.get(entry.source) if entry.source else None
    article = page.document.article
    if entry.key == article.key and entry.date_text == article.updated != article.published:
        return say("timeline.this-page-updated")
    return say("timeline.this-page-by", outlet=outlet.name) if outlet else say("timeline.this-page")


def line_number(page: Apparatus, entry: Entry, room: int) -> str:
    """Where an entry stands: the number of its paragraph, without the word where both do not fit."""
    found = page.layout.at(entry.offset) if entry.offset is not None else None
    if found is None:
        return say("timeline.nowhere")
    words = say("timeline.line", line=found.number)
    return words if len(words) <= room else str(found.number)
