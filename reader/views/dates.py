"""Dates as people read them: in words, short enough for a column, and the time between two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.analysis.order import Entry, EntryRole
from reader.analysis.scale import gap
from reader.messages import say
from reader.model.edtf import Edtf, EdtfDate
from reader.model.remembered import remembered

FIRM: Mapping[EntryRole, str] = {"event": "●", "statement": "◆", "broadcast": "▲", "photo": "■", "publication": "▮"}
"""The mark of each role."""

HOLLOW: Mapping[EntryRole, str] = {"event": "○", "statement": "◇", "broadcast": "△", "photo": "□", "publication": "▯"}
"""The mark of each role where the date is not sure."""

DATED_WIDTH = 12
"""The cells that `among` takes at most, but for intervals and for years with a sign."""

_SEASONS = ("21", "22", "23", "24")


def is_firm(role: EntryRole, edtf: Edtf | None) -> bool:
    """Whether the date is sure: nothing in it is uncertain, approximate or left open, and what happens at one time is
    not given as somewhere in an interval. An event may last.
    """
    if edtf is None:
        return False
    if not edtf.interval:
        return not _is_doubtful(edtf.anchor)
    ends = (edtf.start, edtf.end)
    return role == "event" and edtf.start is not None and not any(_is_doubtful(end) for end in ends if end)


def _is_doubtful(date: EdtfDate) -> bool:
    return date.uncertain or date.approximate or date.unspecified


def mark(role: EntryRole, edtf: Edtf | None) -> str:
    """The mark of a date in lists: its shape says what happened, hollow says that the date is not sure."""
    return FIRM[role] if is_firm(role, edtf) else HOLLOW[role]


def short(edtf: Edtf) -> str:
    """The date for a column under a heading with its year: `02-11?`, `→02-12~`, `10-07→`; an interval by its start.

    The arrows stand for EDTF `../B` and `A/..`; the qualifiers are those of the file. A time of day is left out.
    """
    date = edtf.anchor
    if date.month in _SEASONS:
        words = say(f"date.season.{date.month}") + date.text[len(date.year) + 3 :]
    elif date.month:
        words = date.text[len(date.year) + 1 :].partition("T")[0]
    else:
        words = date.text
    if edtf.interval:
        return f"{'→' if edtf.open_start else ''}{words}{'→' if edtf.open_end else ''}"
    return words


def among(edtf: Edtf, year: str) -> str:
    """The date for a list of dates of one year: as `short`, and with its own year where that is another one. Of an
    interval both ends: `05-03–05-09`.
    """
    date, words = edtf.anchor, short(edtf)
    if date.month and date.year != year:
        between = " " if date.month in _SEASONS else "-"
        arrow = "→" if words.startswith("→") else ""
        words = f"{arrow}{date.year}{between}{words.removeprefix('→')}"
    if edtf.interval and edtf.start and edtf.end:
        words += f"–{among(Edtf(edtf.end.text, edtf.end, edtf.end, interval=False), date.year)}"
    return words


@remembered
def year_of(entries: Sequence[Entry]) -> str:
    """The year of everything that was said; empty where that is more than one."""
    years = {one.edtf.anchor.year for one in entries if one.edtf and one.role == "statement"}
    return years.pop() if len(years) == 1 else ""


def in_words(edtf: Edtf) -> str:
    """The date said in words: `perhaps 11 Feb 2024`, `until about Feb 2024`, `between 1 Jan 2024 and 3 Feb 2024`."""
    if not edtf.interval:
        return date_in_words(edtf.anchor)
    if edtf.start and edtf.end:
        return say("date.between", start=date_in_words(edtf.start), end=date_in_words(edtf.end))
    if edtf.end:
        code = "date.until" if edtf.text.startswith("..") else "date.until-from-unknown"
        return say(code, date=date_in_words(edtf.end))
    code = "date.from" if edtf.text.endswith("..") else "date.from-until-unknown"
    return say(code, date=date_in_words(edtf.anchor))


def on_one_line(edtf: Edtf) -> str:
    """The date said in words, briefly where both ends of an interval are known: `1 Jan 2024 – 3 Feb 2024`."""
    if edtf.interval and edtf.start and edtf.end:
        return f"{date_in_words(edtf.start)} – {date_in_words(edtf.end)}"
    return in_words(edtf)


def date_in_words(date: EdtfDate) -> str:
    """One date said in words."""
    words = _unqualified(date)
    if date.uncertain and date.approximate:
        return say("date.uncertain-approximate", date=words)
    if date.uncertain:
        return say("date.uncertain", date=words)
    return say("date.approximate", date=words) if date.approximate else words


def gap_in_words(seconds: int) -> str:
    """How long so many seconds are: `3 weeks`."""
    unit, count = gap(seconds)
    return say(f"gap.{unit}", count=count)


def _unqualified(date: EdtfDate) -> str:
    year = _year(date)
    if "X" in date.year:
        return year
    if date.month in _SEASONS:
        return say("date.season-of", season=say(f"date.season.{date.month}"), year=year)
    if date.month == "XX":
        return say("date.some-day-of-year", year=year)
    if not date.month:
        return year
    month = say(f"date.month.{date.month}")
    if date.day == "XX":
        return say("date.some-day-of-month", month=month, year=year)
    if not date.day:
        return say("date.month-of", month=month, year=year)
    words = say("date.day-of", day=int(date.day), month=month, year=year)
    if not date.time:
        return words
    zone = {"": "", "Z": " UTC"}.get(date.zone, f" UTC{date.zone}")
    return say("date.at-time", date=words, time=date.time, zone=zone)


def _year(date: EdtfDate) -> str:
    first, last = date.year.replace("X", "0"), date.year.replace("X", "9")
    if date.precision == "decade":
        return say("date.decade", year=_signed(first))
    if date.precision in ("century", "millennium"):
        return say("date.century", first=_signed(first), last=_signed(last))
    return _signed(date.year)


def _signed(year: str) -> str:
    """A year as people count them: without leading zeros, and with BC for those before year 1 (0000 is 1 BC)."""
    number = int(year.lstrip("Y"))
    return str(number) if number > 0 else say("date.bc", year=1 - number)
