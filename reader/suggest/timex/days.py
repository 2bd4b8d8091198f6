"""What phrases for a day or a month mean: by name, in numbers, by the day of the week, counted from publication."""

from __future__ import annotations

import re
from datetime import date

from reader.languages.anchor import (
    Anchor,
    full_year,
    moved,
    moved_day,
    moved_year,
    nearest_year,
    weekday_from,
    weekday_in_week,
)
from reader.suggest.timex.parts import at_time, named_year, year_around, year_near, year_of
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import COUNTED, NAMED, Timex, day_value


def civil(p: Phrase) -> Timex | None:
    """A day or a month by its name, with or without a year and a time of day."""
    found = day_by_name(p)
    return found and at_time(p, found)


def day_by_name(p: Phrase) -> Timex | None:
    """A day or a month by its name, without the time of day that may stand beside it."""
    month = p.number("month") or p.number("short_month") or p.number("month_number")
    day = p.number("day") or p.number("ordinal")
    if month is None:
        return None
    year, basis = named_year(p), ""
    if year is None and day and p.number("rel") and "year_noun" not in p:
        # `le 1er février dernier`, `el pasado 1 de febrero`: the last one, not that of the year before.
        year, basis = nearest_year(p.course.anchor, month, day, p.number("rel") or 0), COUNTED
    elif year is None and ("rel" in p or "year_word" in p or "this" in p):
        year = year_of(moved_year(p.course.anchor, p.number("rel") or p.number("year_word") or 0))
        basis = COUNTED
    if year is None:
        year, basis = year_near(p, month, day)
    value = day_value(year, month, day)
    return (value and Timex("DATE", value, "approx" in p, basis=basis, confidence=0.9 if day else 0.8)) or None


def month_from(p: Phrase) -> Timex | None:
    """A month told from others of its name by `last`, `this` or `next`."""
    month, rel = p.number("month"), p.number("rel")
    if month is None or rel is None:
        return None
    anchor = p.course.anchor
    here = anchor.month or 0
    year = anchor.year and anchor.year + (0 if rel == 0 else rel if (month - here) * rel <= 0 else 0)
    return Timex("DATE", day_value(year, month, None) or "XXXX-XX", basis=COUNTED)


def day_alone(p: Phrase) -> Timex | None:
    """A day of the month without its month: the one nearest to publication, or to the date that it is told with."""
    day = p.number("day")
    here = p.course.setting.here
    anchor = here if here.whole else p.course.anchor
    if day is None or anchor.whole is None:
        return None
    months = [month for shift in (-1, 0, 1) if "X" not in (month := moved(anchor, "M", shift))]
    days = [value for month in months if (value := day_value(int(month[:4]), int(month[5:]), day))]
    ordinal = anchor.whole.toordinal()
    value = min(days, key=lambda one: abs(_ordinal(one) - ordinal), default=None)
    return Timex("DATE", value, basis=NAMED if here.whole else COUNTED, confidence=0.6) if value else None


def numeric(p: Phrase) -> Timex | None:
    """A day in numbers: `2024-02-11`, `11/2/2024`, `11/2`, `2/2024`; the order is that of the language."""
    if "iso" in p:
        return at_time(p, _iso(p.code("iso")))
    if "month_year" in p:
        month, full = p.pair("month_year")
        value = day_value(full, month, None) if 1000 <= full <= 2199 else None
        return Timex("DATE", value) if value else None
    if "numeric" in p:
        first, second, short, digits = p.pair("numeric")
        whole = short if digits > 2 else full_year(short, p.course.anchor)
        return at_time(p, _numbered(p, first, second, whole, "")) if digits in (2, 4) else None
    first, second = p.pair("two") or p.pair("dotted") or (p.number("day") or 0, p.number("month_number") or 0)
    year = named_year(p)
    if year is None:
        day, month = (first, second) if _day_first(p, first, second) else (second, first)
        if not 1 <= month <= 12:
            return None
        year, basis = year_around(p, month, day, nearest_year(p.course.anchor, month, day))
        return at_time(p, _numbered(p, first, second, year, basis))
    return at_time(p, _numbered(p, first, second, year, ""))


def _day_first(p: Phrase, first: int, second: int) -> bool:
    return (p.course.day_first or first > 12) and second <= 12


def _numbered(p: Phrase, first: int, second: int, year: int | None, basis: str) -> Timex | None:
    day, month = (first, second) if _day_first(p, first, second) else (second, first)
    value = day_value(year, month, day)
    return Timex("DATE", value, "approx" in p, basis=basis) if value else None


def _iso(text: str) -> Timex | None:
    day, _, time = text.partition("T")
    value = day_value(int(day[:4]), int(day[5:7]), int(day[8:10]))
    if value is None or not time:
        return Timex("DATE", value) if value else None
    hour, minute = int(time[:2]), int(time[3:5])
    zone = re.search(r"(Z|[+-]\d\d:?\d\d)$", time)
    if hour > 24 or minute > 59:
        return None
    utc = zone is not None and zone[1] == "Z"
    return Timex("TIME", f"{value}T{time[:5]}{'Z' if utc else ''}", zone=zone[1] if zone else "")


def weekday(p: Phrase) -> Timex | None:
    """A day of the week: the last one where the sentence speaks of the past, the next one where of what is to come."""
    number = p.number("weekday")
    if number is None:
        number = p.number("short_weekday")
    if number is None:
        return None
    anchor, rel = p.course.anchor, p.number("rel")
    if "month" in p or "short_month" in p or "numeric" in p or "two" in p:
        return civil(p) if "month" in p or "short_month" in p else numeric(p)
    if "unit" in p:
        value = weekday_in_week(anchor, number, rel or 0)
    elif rel:
        value = weekday_from(anchor, number, rel, strictly=True)
    else:
        value = weekday_from(anchor, number, 1 if p.direction > 0 or p.course.onwards else -1)
    return at_time(p, Timex("DATE", value, basis=COUNTED, confidence=0.9 if rel is None else 0.95))


def day_word(p: Phrase) -> Timex | None:
    """A word for a day counted from publication: `yesterday`."""
    days = p.number("day_word")
    if days is None:
        return None
    return at_time(p, Timex("DATE", moved_day(p.course.anchor, days), basis=COUNTED))


def days_of_month(p: Phrase) -> tuple[Timex, ...] | None:
    """Days of one month: `15. und 16. Januar`, `May 3-5`, `từ 8 đến 12/1`."""
    names = [name for name in p.groups if name.rstrip("0123456789") in ("day", "two", "ordinal")]
    month = p.number("month") or p.number("short_month") or p.number("month_number")
    pairs = [p.pair(name) for name in names if p.pair(name)[1:] and name.startswith("two")]
    if month is None and pairs:
        first, second = pairs[-1]
        month = second if p.course.day_first else first
    if month is None or not 1 <= month <= 12:
        return None
    found = []
    year = named_year(p)
    places = sorted((p.groups[name], name) for name in names)
    for (start, end), name in places:
        day, own = p.number(name), month
        if pair := p.pair(name) if day is None else ():
            day, own = (pair[0], pair[1]) if p.course.day_first else (pair[1], pair[0])
        if day is None or not 1 <= own <= 12:
            return None
        around, basis = year_around(p, own, day, nearest_year(p.course.anchor, own, min(day, 28)))
        text = day_value(year or around, own, day)
        if text is None:
            return None
        first, last = start == places[0][0][0], start == places[-1][0][0]
        stop = end + (p.words[end] == "." and not last)
        words = (0 if first else start - p.at, p.length if last else stop - p.at)
        found.append(Timex("DATE", text, basis="" if year else basis, words=words))
    return tuple(found)


def weekend(p: Phrase) -> Timex | None:
    """A weekend: where it is not told which, the one that is just over or, where the tense says so, the next one."""
    base, rel = p.course.anchor.whole, p.number("rel")
    within_week = bool(base and base.weekday() < 5)
    if rel is None:
        rel = -1 if within_week and p.direction <= 0 else 0
    elif rel > 0 and within_week:
        rel = 0
    return Timex("DATE", moved(p.course.anchor, "WE", rel), basis=COUNTED, confidence=0.8)


def holiday(p: Phrase) -> Timex | None:
    """A feast that is on the same day of every year."""
    month, day = (int(part) for part in p.code("holiday").split("-"))
    year = named_year(p)
    if year is None and ("rel" in p or "year_word" in p):
        year = p.course.anchor.year and p.course.anchor.year + (p.number("rel") or p.number("year_word") or 0)
    around, basis = year_around(p, month, day, nearest_year(p.course.anchor, month, day, p.direction))
    value = day_value(year or around, month, day)
    return Timex("DATE", value, basis="" if year else basis, confidence=0.6) if value else None


def next_day(p: Phrase) -> Timex | None:
    """The day before or after the one that was named last: `la veille`, `le lendemain`."""
    last, anchor = p.course.last_day, p.course.anchor
    if last:
        anchor = Anchor(int(last[:4]), int(last[5:7]), int(last[8:10]))
    return at_time(p, Timex("DATE", moved_day(anchor, p.number("eve") or 0), basis=NAMED, confidence=0.5))


def lunar(_: Phrase) -> Timex | None:
    """A day of the lunar calendar, which is left as the text has it."""
    return Timex("DATE", "XXXX-XX-XX", confidence=0.6)


def clock_or_day(p: Phrase) -> Timex | None:
    """A day by its name or in numbers, with or without a time of day before it."""
    named = "month" in p or ("month_number" in p and "month_noun" in p)
    day = day_by_name(p) if named else numeric(p)
    return day if day is None or "T" in day.value else at_time(p, day)


def _ordinal(value: str) -> int:
    return date.fromisoformat(value).toordinal()
