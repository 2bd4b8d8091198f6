"""What phrases for a time of day mean: clock times, mornings and nights."""

from __future__ import annotations

from datetime import date

from reader.languages.anchor import moved_day, weekday_from
from reader.suggest.timex.days import day_by_name, day_word, numeric, weekday
from reader.suggest.timex.parts import COUNTED, at_time
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import Timex


def part_of_day(p: Phrase) -> Timex | None:
    """A part of a day: `this morning`, `last night`, `the evening`: of the day named before, else of publication's."""
    rel = p.number("rel")
    part = p.code("part")
    if rel is None and "day_part" in p:
        day, part = moved_day(p.course.anchor, -1 if p.code("day_part")[0] == "-" else 0), p.code("day_part")[1:]
        return Timex("TIME", day + part, basis=COUNTED)
    day = moved_day(p.course.anchor, rel or 0) if rel is not None or not p.course.near_day else p.course.near_day
    return Timex("TIME", day + part, basis=COUNTED, confidence=0.8) if part else None


def clock(p: Phrase) -> Timex | None:
    """A time of day, on the day that is named with it, else the one named before it, else that of publication."""
    day: Timex | None
    if "month" in p or "short_month" in p:
        day = day_by_name(p)
    elif "two" in p or "numeric" in p or "month_number" in p:
        return numeric(p)
    elif "weekday" in p or "short_weekday" in p:
        return weekday(p)
    elif "day_word" in p:
        return day_word(p)
    elif "which_day" in p:
        day = Timex("DATE", moved_day(p.course.anchor, p.number("which_day") or 0), basis=COUNTED)
    else:
        near = p.course.near_day
        day = Timex("DATE", near or moved_day(p.course.anchor, 0), basis=COUNTED, confidence=0.8)
    return at_time(p, day)


def clock_span(p: Phrase) -> tuple[Timex, ...] | None:
    """Two times of day with `Uhr` behind the second only: `14 bis 18 Uhr`, `13.00 und 17.45 Uhr`."""
    day = p.course.near_day or moved_day(p.course.anchor, 0)
    found = []
    for suffix, first in (("", True), ("2", False)):
        name = next((name + suffix for name in ("clock", "dotted", "hour") if name + suffix in p), "")
        hour, minute = p.pair(name) if name else (99, 0)
        if hour > 24 or minute > 59:
            return None
        start, end = p.groups[name]
        words = (0, end - p.at) if first else (start - p.at, p.length)
        found.append(Timex("TIME", f"{day}T{hour:02}:{minute:02}", basis=COUNTED, confidence=0.7, words=words))
    return tuple(found)


def night_to(p: Phrase) -> Timex | None:
    """The night that ends on a day: `in der Nacht zum Montag` is that of Sunday."""
    day = weekday(p)
    if day is None or not day.day:
        return day
    before = date.fromisoformat(day.day).toordinal() - 1
    return Timex("TIME", f"{date.fromordinal(max(1, before)).isoformat()}TNI", basis=COUNTED)


def weekday_part(p: Phrase) -> Timex | None:
    """A part of a day of the week in one word: `Freitagabend`."""
    number, part = p.code("weekday_part")[0], p.code("weekday_part")[1:]
    rel = p.number("rel")
    sign = rel or (1 if p.direction > 0 else -1)
    return Timex("TIME", weekday_from(p.course.anchor, int(number), sign, strictly=bool(rel)) + part, basis=COUNTED)
