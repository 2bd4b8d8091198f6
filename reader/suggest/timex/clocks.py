"""What phrases for a time of day mean: clock times, mornings and nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.languages.anchor import moved_day, weekday_from
from reader.suggest.timex.days import day_by_name, day_word, numeric, weekday
from reader.suggest.timex.parts import at_time
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import COUNTED, NAMED, Timex

_NEAR, _GUESSED = 0.75, 0.5
_NOON = 12


def part_of_day(p: Phrase) -> Timex | None:
    """A part of a day: `this morning`, `last night`, `the evening`: of the day named before, else of publication's."""
    rel = p.number("rel")
    part = p.code("part")
    if rel is None and "day_part" in p:
        day, part = moved_day(p.course.anchor, -1 if p.code("day_part")[0] == "-" else 0), p.code("day_part")[1:]
        return Timex("TIME", day + part, basis=COUNTED)
    if not part:
        return None
    if rel is not None:
        return Timex("TIME", moved_day(p.course.anchor, rel) + part, basis=COUNTED, confidence=0.8)
    return at_time(p, _day_around(p.course.near_day, p))


def clock(p: Phrase) -> Timex | None:
    """A time of day, on the day that is named with it, else on the one named before it in the paragraph, else on that
    of publication, which is a guess that nothing behind it refers back to."""
    day: Timex | None
    if p.after() == "/":
        return None
    if "month" in p or "short_month" in p:
        day = day_by_name(p)
    elif not {"two", "numeric", "iso", "month_number"}.isdisjoint(p.groups):
        return numeric(p)
    elif "weekday" in p or "short_weekday" in p:
        return weekday(p)
    elif "day_word" in p:
        return day_word(p)
    elif "which_day" in p:
        day = Timex("DATE", moved_day(p.course.anchor, p.number("which_day") or 0), basis=COUNTED)
    else:
        day = _day_around(p.course.paragraph_day, p)
    return at_time(p, day)


def _day_around(named: str, p: Phrase) -> Timex:
    """The day of a time that is told without one: the one that was named before, else that of publication."""
    if named:
        return Timex("DATE", named, basis=NAMED, confidence=_NEAR)
    if told := p.course.setting.here.whole:
        return Timex("DATE", told.isoformat(), basis=NAMED, confidence=_GUESSED, aside=True)
    return Timex("DATE", moved_day(p.course.anchor, 0), basis=COUNTED, confidence=_GUESSED, aside=True)


def clock_span(p: Phrase) -> tuple[Timex, ...] | None:
    """Two times of day with `Uhr` behind the second only: `14 bis 18 Uhr`, `13.00 und 17.45 Uhr`."""
    day = _day_around(p.course.paragraph_day, p)
    found = []
    for suffix, first in (("", True), ("2", False)):
        name = next((name + suffix for name in ("clock", "dotted", "hour") if name + suffix in p), "")
        hour, minute = p.pair(name) if name else (99, 0)
        if hour > 24 or minute > 59:
            return None
        start, end = p.groups[name]
        words = (p.leading, (p.groups["to"][0] if "to" in p else end) - p.at) if first else (start - p.at, p.length)
        found.append(replace(day, type="TIME", value=f"{day.value}T{hour:02}:{minute:02}", words=words))
    return tuple(found)


def night_to(p: Phrase) -> Timex | None:
    """The night that ends on a day: `in der Nacht zum Montag` is that of Sunday, `gegen 2 Uhr` in it is on Monday."""
    day = weekday(p) if "weekday" in p else day_by_name(p)
    if day is None or not day.day:
        return day
    hours = at_time(p, day)
    if hours is not None and hours.type == "TIME" and int(hours.value[11:13]) < _NOON:
        return hours
    before = replace(day, value=date.fromordinal(max(1, date.fromisoformat(day.day).toordinal() - 1)).isoformat())
    return at_time(p, before, "TNI")


def weekday_part(p: Phrase) -> Timex | None:
    """A part of a day of the week in one word: `Freitagabend`, with or without a time of day."""
    number, part = p.code("weekday_part")[0], p.code("weekday_part")[1:]
    rel = p.number("rel")
    sign = rel or (1 if p.direction > 0 else -1)
    day = Timex("DATE", weekday_from(p.course.anchor, int(number), sign, strictly=bool(rel)), basis=COUNTED)
    return at_time(p, day, part)
