"""Dates in EDTF (Library of Congress, ISO 8601-2:2019 annex A), levels 0 and 1, read as intervals with a total order.

Years have four digits, or more behind a `Y`, and may be negative (astronomical: `0000` is 1 BC). As EDTF leaves it
open, seasons are the meteorological ones of the northern hemisphere, winter cut off at the end of its year, so that
they sort as they are numbered. A date without a zone counts as UTC. What cannot be read is None, never an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

Moment: TypeAlias = int
"""A second of the proleptic Gregorian calendar in UTC, counted from 1970-01-01T00:00:00."""

Precision: TypeAlias = Literal["millennium", "century", "decade", "year", "season", "month", "day", "minute", "second"]
"""The smallest part of a date that is given."""

DAY = 86_400
"""Seconds in a day."""

_DATE = (
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)|Y-?[1-9][0-9]{4,})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
    r"(?P<doubt>[?~%])?"
)
_OPEN_DIGITS: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date, without an interval around it."""

    text: str
    """As it is written, its qualifier included."""
    year: str
    """The year as written: `2024`, `202X`, `-0044`, `Y17000`."""
    month: str
    """The month or season as written: `02`, `XX`, `21`; empty when it is not given."""
    day: str
    """The day as written; empty when it is not given."""
    time: str
    """The time of day as written, in its own zone, without the zone: `21:30`; empty when it is not given."""
    zone: str
    """The zone as written: `Z`, `+07:00`; empty when it is not given."""
    lower: Moment
    """The first second that it can mean."""
    upper: Moment
    """The last second that it can mean."""
    uncertain: bool
    """`?` or `%`: the source of the date may be wrong."""
    approximate: bool
    """`~` or `%`: about then."""
    unspecified: bool
    """Whether digits are left open with `X`."""
    precision: Precision
    """The smallest part that is given."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval."""

    text: str
    """As it is written."""
    start: EdtfDate | None
    """The date itself, or the one at which the interval begins; None = open or unknown."""
    end: EdtfDate | None
    """The date itself, or the one at which the interval ends; None = open or unknown."""
    interval: bool
    """Whether it is written as an interval."""

    @property
    def lower(self) -> Moment | None:
        """The first second that it can mean; None when the start is open."""
        return self.start.lower if self.start else None

    @property
    def upper(self) -> Moment | None:
        """The last second that it can mean; None when the end is open."""
        return self.end.upper if self.end else None

    @property
    def anchor(self) -> EdtfDate:
        """The date at which it stands in an order of time: its start, or its end when the start is open."""
        date = self.start or self.end
        assert date is not None, "an interval has at least one end"
        return date

    @property
    def uncertain(self) -> bool:
        """Whether the date, or either end, is marked `?` or `%`."""
        start, end = self.start, self.end
        return (start is not None and start.uncertain) or (end is not None and end.uncertain)

    @property
    def approximate(self) -> bool:
        """Whether the date, or either end, is marked `~` or `%`."""
        start, end = self.start, self.end
        return (start is not None and start.approximate) or (end is not None and end.approximate)

    @property
    def unspecified(self) -> bool:
        """Whether digits of the date, or of either end, are left open with `X`."""
        start, end = self.start, self.end
        return (start is not None and start.unspecified) or (end is not None and end.unspecified)

    @property
    def precision(self) -> Precision:
        """The precision of the date at which it stands."""
        return self.anchor.precision

    @property
    def open_start(self) -> bool:
        """Whether it is an interval whose start is open (`..`) or unknown (empty)."""
        return self.start is None

    @property
    def open_end(self) -> bool:
        """Whether it is an interval whose end is open (`..`) or unknown (empty)."""
        return self.end is None


Order: TypeAlias = tuple[int, bool, bool, int, int, str]
"""A sort key of `order`."""


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf | None:
    """What an EDTF text means; None when it is not EDTF of level 0 or 1, or no date of the calendar."""
    if len(text) > _LONGEST:
        return None
    first, slash, last = text.partition("/")
    if not slash:
        date = _date(text)
        return Edtf(text, date, date, interval=False) if date else None
    ends = []
    for end in (first, last):
        date = _date(end)
        if date is None and end not in ("", ".."):
            return None
        ends.append(date)
    start, stop = ends
    if start is None and stop is None:
        return None
    if start and stop and start.lower > stop.upper:
        return None
    return Edtf(text, start, stop, interval=True)


def order(edtf: Edtf) -> Order:
    """A key that sorts dates in time.

    They stand where they begin; with an open start, where they end. Of those that begin together, what reaches back
    comes first, then the longer before the shorter, the firm before the doubtful; the text decides the rest, so that
    only equal texts have equal keys.
    """
    anchor = edtf.anchor
    length = 0 if edtf.upper is None else edtf.upper - anchor.lower
    doubt = 2 * edtf.uncertain + edtf.approximate
    return anchor.lower, not edtf.open_start, not edtf.open_end, -length, doubt, edtf.text


def civil_day(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 in the proleptic Gregorian calendar (Hinnant, “chrono-compatible date algorithms”)."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def date_of(moment: Moment) -> tuple[int, int, int]:
    """Year, month and day, in UTC, of a moment (Hinnant, as in `civil_day`)."""
    days = moment // DAY + 719_468
    era, of_era = divmod(days, 146_097)
    years = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    march = (5 * of_year + 2) // 153
    month = march + 3 if march < 10 else march - 9
    return years + era * 400 + (month <= 2), month, of_year - (153 * march + 2) // 5 + 1


def days_in_month(year: int, month: int) -> int:
    """How many days a month (1 to 12) of the proleptic Gregorian calendar has."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_DAYS[month - 1] + leap


def _date(text: str) -> EdtfDate | None:
    found = re.fullmatch(_DATE, text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone, doubt = (part or "" for part in found.groups())
    bounds = _bounds(year, month, day)
    if bounds is None:
        return None
    lower, upper, precision = bounds
    if hour:
        offset = _zone(zone)
        seconds = _clock(hour, minute, second)
        # A qualifier belongs to a date, and a time of day needs a whole one.
        if precision != "day" or doubt or offset is None or seconds is None:
            return None
        lower += seconds - offset
        upper = lower if second else lower + 59
        precision = "second" if second else "minute"
    return EdtfDate(
        text=text,
        year=year,
        month=month,
        day=day,
        time=":".join(part for part in (hour, minute, second) if part),
        zone=zone,
        lower=lower,
        upper=upper,
        uncertain=doubt in ("?", "%"),
        approximate=doubt in ("~", "%"),
        unspecified="X" in text,
        precision=precision,
    )


def _bounds(year: str, month: str, day: str) -> tuple[Moment, Moment, Precision] | None:
    """The first and last second of a day, a month, a season, a year, or of the years that open digits leave."""
    if year == "-0000":
        return None
    if "X" in year:
        if month not in ("", "XX") or day not in ("", "XX"):
            return None
        ends = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
        return *_months(ends[0], 1, ends[1], 12), _OPEN_DIGITS[year.count("X")]
    number = int(year.lstrip("Y"))
    if year[0] == "Y" and month:
        return None
    if month in ("", "XX"):
        return None if day not in ("", "XX") else (*_months(number, 1, number, 12), "year")
    index = int(month)
    if index in _SEASONS:
        first, last = _SEASONS[index]
        return None if day else (*_months(number, first, number, last), "season")
    if not 1 <= index <= 12:
        return None
    if day in ("", "XX"):
        return *_months(number, index, number, index), "month"
    if not 1 <= int(day) <= days_in_month(number, index):
        return None
    start = civil_day(number, index, int(day)) * DAY
    return start, start + DAY - 1, "day"


def _months(year: int, month: int, last_year: int, last_month: int) -> tuple[Moment, Moment]:
    """The first second of one month and the last second of another."""
    last = civil_day(last_year, last_month, days_in_month(last_year, last_month))
    return civil_day(year, month, 1) * DAY, last * DAY + DAY - 1


def _clock(hour: str, minute: str, second: str) -> int | None:
    """Seconds from midnight; 24:00 is the end of the day, as in ISO 8601."""
    hours, minutes, seconds = int(hour), int(minute), int(second or "0")
    if hours == 24 and not minutes and not seconds:
        return DAY
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return hours * 3600 + minutes * 60 + seconds


def _zone(zone: str) -> int | None:
    """Seconds that a zone is ahead of UTC; None when there is no such zone (ISO 8601 stops short of a whole day)."""
    if zone in ("", "Z"):
        return 0
    hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
    if hours > 23 or minutes > 59:
        return None
    return (hours * 3600 + minutes * 60) * (-1 if zone[0] == "-" else 1)
