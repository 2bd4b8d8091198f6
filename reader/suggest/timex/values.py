"""What an expression of time means: a TIMEX3 type and value, and the same in EDTF where EDTF can say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from reader.languages.anchor import week_days
from reader.model.edtf import days_in_month, parse

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(?:(\d\d)(?::(\d\d))?Z?|[A-Z]{2}))?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:T[A-Z]{2})?")
_HALF = re.compile(r"(\d{4})-H([12])")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_CIVIL = re.compile(r"\d{4}(?:-\d\d)?")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_FORM = re.compile(
    r"(?:[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"|\d{1,3}|XXX?)(?:T(?:\d\d(?::\d\d)?Z?|MO|MI|AF|EV|NI|DT))?"
    r"|P(?:(?:[\d.]+|X)(?:Y|M|W|D|Q|WE|DE|CE|ML))+(?:T(?:[\d.]+[HMS])+)?|PT(?:(?:[\d.]+|X)(?:H|M|S))+|PXX"
    r"|(?:PAST|PRESENT|FUTURE)_REF"
)

NEAREST = "form.basis.nearest-year"
"""Basis: the year in which the day is nearest to publication."""

COUNTED = "form.basis.from-publication"
"""Basis: counted from the day of publication."""

NAMED = "form.basis.from-named"
"""Basis: counted from, or on, the day that the text names before."""

SETTING = "form.basis.setting"
"""Basis: the year of the dates that the text names before."""

FACTORS = {"DE": (10, "Y"), "HY": (6, "M"), "2W": (2, "W")}
"""Units that a duration gives in smaller ones: how many and of which."""

CLOCK_UNITS = {"H": "H", "MIN": "M", "S": "S"}
"""Units of less than a day, as a duration writes them behind its `T`."""


@dataclass(frozen=True, slots=True)
class Timex:
    """The meaning of one expression of time."""

    type: str
    """TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`."""
    value: str
    """TIMEX3 value."""
    approximate: bool = False
    """Whether the words say `about`."""
    zone: str = ""
    """The zone of a time of day as EDTF writes it: `Z`, `+07:00`; empty when none is given."""
    basis: str = ""
    """How it was inferred, as a code of `reader.messages`; empty when the words say all of it."""
    confidence: float = 0.9
    """How sure the reading is, 0 to 1."""
    aside: bool = False
    """Whether it only serves for comparison or is only guessed, so that nothing behind it refers back to it."""
    words: tuple[int, int] | None = None
    """The words that it is of, counted from the beginning of the construction; None for all of them."""

    @property
    def day(self) -> str:
        """The day in it, as `YYYY-MM-DD`; empty when it is not one known day."""
        return self.value[:10] if re.match(r"\d{4}-\d\d-\d\d", self.value) else ""

    @property
    def edtf(self) -> str | None:
        """The same in EDTF, levels 0 and 1; None for durations, sets and what is vague or not known."""
        return _valid_edtf(self.value, self.zone, self.approximate) if self.type in ("DATE", "TIME") else None


@lru_cache(maxsize=1 << 12)
def well_formed(value: str) -> bool:
    """Whether a value is one that TIMEX3 knows."""
    return _FORM.fullmatch(value) is not None


def duration(count: float | str, unit: str) -> str:
    """The TIMEX3 value of a length of time; a count of `X` is not known."""
    if unit in ("H", "MIN") and not isinstance(count, str) and count != int(count):
        whole, rest = divmod(round(count * 60), 60)
        outer, inner = ("H", "M") if unit == "H" else ("M", "S")
        return f"PT{whole}{outer}{rest}{inner}" if whole else f"PT{rest}{inner}"
    if unit in CLOCK_UNITS:
        return f"PT{_written(count)}{CLOCK_UNITS[unit]}"
    if unit in FACTORS and count != "X":
        factor, smaller = FACTORS[unit]
        return f"P{_written(float(count) * factor)}{smaller}"
    if not isinstance(count, str) and count != int(count):
        # Half of a year or of a day is said in months and hours, as TIMEX3 has it.
        if unit == "Y":
            years, months = divmod(round(count * 12), 12)
            return f"P{years}Y{months}M" if years else f"P{months}M"
        if unit == "CE":
            return f"P{_written(count * 100)}Y"
        if unit == "D":
            return f"PT{_written(count * 24)}H"
    return f"P{_written(count)}{unit}"


def _written(count: float | str) -> str:
    if isinstance(count, str):
        return count
    return str(int(count)) if count == int(count) else f"{count:g}"


@lru_cache(maxsize=1 << 12)
def _valid_edtf(value: str, zone: str, approximate: bool) -> str | None:
    text = _edtf(value, zone)
    if text is None or not approximate or "T" in text or "X" in text:
        return text if text and parse(text) else None
    marked = "/".join(f"{part}~" for part in text.split("/"))
    return marked if parse(marked) else None


def _edtf(value: str, zone: str) -> str | None:
    if day := _DAY.fullmatch(value):
        if day[2] and int(day[2]) < 24:
            return f"{day[1]}T{day[2]}:{day[3] or '00'}{zone}"
        return day[1]
    if _CIVIL.fullmatch(value):
        return value
    if week := _WEEK.fullmatch(value):
        days = week_days(int(week[1]), int(week[2]))
        if days is None:
            return None
        first, last = days
        return f"{(last - timedelta(days=1) if week[3] else first).isoformat()}/{last.isoformat()}"
    if half := _HALF.fullmatch(value):
        return f"{half[1]}-{'01' if half[2] == '1' else '07'}/{half[1]}-{'06' if half[2] == '1' else '12'}"
    if quarter := _QUARTER.fullmatch(value):
        last_month = int(quarter[2]) * 3
        return f"{quarter[1]}-{last_month - 2:02}/{quarter[1]}-{last_month:02}"
    if season := _SEASON.fullmatch(value):
        return f"{season[1]}-{_SEASONS[season[2]]}"
    if re.fullmatch(r"\d{2,3}", value):
        return value + "X" * (4 - len(value))
    return None


def day_value(year: int | None, month: int, day: int | None) -> str | None:
    """A day or month as a value, `XXXX` for a year that is not known; None when the calendar has no such day."""
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9999):
        return None
    if day is not None and not 1 <= day <= days_in_month(year or 2000, month):
        return None
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}" + ("" if day is None else f"-{day:02}")
