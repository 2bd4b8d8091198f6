"""What several readings share: the year that a phrase names or leaves open, and the time of day beside a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.languages.anchor import full_year, nearest_year
from reader.model.edtf import civil_day
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import NEAREST, SETTING, Timex

_HOUR_MARKS = frozenset({"ampm", "oclock", "hour_noun", "hour_in", "zone"})
_FAR = {-1: 75, 1: 120}
_NEXT_MONTH = 45
_EPOCH = date(1970, 1, 1).toordinal()


def at_time(p: Phrase, day: Timex | None, part: str = "") -> Timex | None:
    """A day with the time of day that stands beside it, or with a part of the day (else the one in the phrase)."""
    part = part or p.code("part")
    if day is None or day.value.count("-") < 2 or "T" in day.value:
        return day
    approximate = "approx" in p or day.approximate
    marked = not _HOUR_MARKS.isdisjoint(p.groups)
    hours = p.pair("clock") or p.pair("military") or (p.pair("dotted") if marked else ())
    if "hour" in p:
        if not marked:
            return None
        hours = (p.number("hour") or 0, p.number("number") or p.number("half_past") or 0)
    if hours:
        hour, minute = hours
        if (half := p.code("ampm") or _half_of(part)) and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour > 24 or minute > 59:
            return None
        zone = p.code("zone")
        value = f"{day.value}T{hour:02}:{minute:02}{'Z' if zone == 'Z' else ''}"
        return replace(day, type="TIME", value=value, approximate=approximate, zone=zone)
    if part:
        return replace(day, type="TIME", value=day.value + part, approximate=approximate)
    return day


def _half_of(part: str) -> str:
    return {"TAF": "pm", "TEV": "pm", "TMO": "am"}.get(part, "")


def year_around(p: Phrase, month: int, day: int | None, nearest: int | None) -> tuple[int | None, str]:
    """The year of a day or month without one and its basis: that of the text's setting, else the nearest one."""
    told = p.year_told(month, day)
    return (nearest, NEAREST) if told is None else (told, SETTING)


def year_near(p: Phrase, month: int, day: int | None) -> tuple[int | None, str]:
    """The same for a month by its name; for what is far from publication, the tense of the sentence counts."""
    return year_around(p, month, day, _nearest_by_tense(p, month, day))


def _nearest_by_tense(p: Phrase, month: int, day: int | None) -> int | None:
    anchor, tense = p.course.anchor, p.known.tense
    year, base = nearest_year(anchor, month, day), anchor.middle
    until = not tense.until.isdisjoint((p.before(), p.words[p.at].lower()))
    direction = 1 if until and not day else p.direction
    if not year or not base or not direction:
        return year
    far = abs(civil_day(year, month, day or 15) - base.toordinal() + _EPOCH)
    return nearest_year(anchor, month, day, direction) if far > (_FAR[direction] if day else _NEXT_MONTH) else year


def named_year(p: Phrase) -> int | None:
    """The year that a phrase names by its number."""
    number = p.number("year") or p.number("old_year")
    if number is None and "short_year" in p:
        number = full_year(p.number("short_year") or 0, p.course.anchor)
    return number


def year_of(text: str) -> int | None:
    """The year that a value says; None when it says `XXXX`."""
    return int(text) if text.isdecimal() else None
