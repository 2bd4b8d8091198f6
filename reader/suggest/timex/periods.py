"""What phrases for weeks, quarters, seasons, years, decades and centuries mean."""

from __future__ import annotations

from reader.languages.anchor import Anchor, full_year, moved, moved_day, moved_year, nearest_year
from reader.suggest.timex.parts import named_year, year_around
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import CLOCK_UNITS, COUNTED, NAMED, NEAREST, Timex, duration

_TWO_DIGITS = 100


def moved_unit(p: Phrase) -> Timex | None:
    """A week, month, quarter, year … counted from that of publication: `last week`."""
    unit, rel = p.code("unit"), p.number("rel") or 0
    if unit in CLOCK_UNITS:
        return None
    if unit == "D":
        return Timex("DATE", moved_day(p.course.anchor, rel), basis=COUNTED, confidence=0.7)
    return Timex("DATE", moved(p.course.anchor, unit, rel), "approx" in p, basis=COUNTED)


def moved_year_noun(p: Phrase) -> Timex | None:
    """A year counted from publication: `fin de l'année dernière`."""
    return Timex("DATE", moved_year(p.course.anchor, p.number("rel") or 0), basis=COUNTED)


def year_word(p: Phrase) -> Timex | None:
    """A word for a year counted from publication: `heuer`, `năm ngoái`, `Vorjahr`."""
    return Timex("DATE", moved_year(p.course.anchor, p.number("year_word") or 0), basis=COUNTED)


def end_of_year(p: Phrase) -> Timex | None:
    """The end of the year that is running."""
    return Timex("DATE", moved_year(p.course.anchor, 0), basis=COUNTED, confidence=0.7)


def ago(p: Phrase) -> Timex | None:
    """A length of time back from publication: `three years ago`."""
    count, unit = p.count(), p.code("unit")
    if count is None:
        count = 1 if "one" in p else "X"
    return _away(p, count, unit, -1)


def ahead(p: Phrase) -> Timex | None:
    """A length of time on from publication: `three years from now`."""
    count = p.count()
    return _away(p, "X" if count is None else count, p.code("unit"), 1)


def _away(p: Phrase, count: float | str, unit: str, sign: int) -> Timex | None:
    vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if count == "X" or unit in CLOCK_UNITS:
        return Timex("DATE", vague, confidence=0.7)
    number = float(count)
    if unit == "2W":
        unit, number = "W", 2 * number
    if unit == "Y" and number != int(number):
        unit, number = "M", round(12 * number)
    value = moved(p.course.anchor, unit, sign * int(number))
    return Timex("DATE", value, "approx" in p, basis=COUNTED, confidence=0.85)


def after_another(p: Phrase) -> Timex | None:
    """A length of time from the day that was named last: `two days later`; a length alone where none was named."""
    count, unit, sign = p.count(), p.code("unit"), p.number("later") or 1
    if count is None:
        count = 1
    last = p.course.last_day
    if not last or count == "X" or unit in CLOCK_UNITS:
        return Timex("DURATION", duration(count, unit), confidence=0.7)
    anchor = Anchor(int(last[:4]), int(last[5:7]), int(last[8:10]))
    return Timex("DATE", moved(anchor, unit, sign * int(float(count))), basis=NAMED, confidence=0.6)


def year_before(p: Phrase) -> Timex | None:
    """The same time of the year before, for comparison: `a year earlier`, `the year-ago quarter`."""
    quarter = p.course.last_quarter
    if quarter:
        return Timex("DATE", f"{int(quarter[:4]) - 1:04}{quarter[4:]}", confidence=0.7, aside=True)
    last = p.course.last_year or moved_year(p.course.anchor, 0)
    year = int(last) - 1 if last.isdecimal() else 0
    return Timex("DATE", f"{year:04}" if year > 0 else "XXXX", confidence=0.7, aside=True)


def quarter(p: Phrase) -> Timex | None:
    """A quarter of a year by its number, or the one that was named last."""
    number = p.number("ordinal") or p.number("number") or p.number("quarter_name")
    anchor = p.course.anchor
    if number is None:
        value = p.course.last_quarter or moved(anchor, "Q", -1)
        return Timex("DATE", value, confidence=0.6)
    if not 1 <= number <= 4:
        return None
    year, basis = named_year(p), ""
    if year is None and ("rel" in p or "year_word" in p):
        year = anchor.year and anchor.year + (p.number("rel") or p.number("year_word") or 0)
        basis = COUNTED
    if year is None and anchor.year and anchor.month:
        steps = number - 1 - (anchor.month - 1) // 3
        nearest = anchor.year + min((-1, 0, 1), key=lambda years: _far(4 * years + steps, p.direction))
        year, basis = year_around(p, 3 * number - 1, None, nearest)
    return Timex("DATE", f"{f'{year:04}' if year else 'XXXX'}-Q{number}", basis=basis, confidence=0.85)


def _far(quarters: int, direction: int) -> float:
    """How far a quarter is, a little farther where the tense of the sentence speaks against it."""
    return abs(quarters) + (0.5 if quarters * direction < 0 or (not direction and quarters > 0) else 0)


def same_period(p: Phrase) -> Timex | None:
    """`the 1988 quarter`: the quarter that is being spoken of, in another year."""
    number, last = p.number("year"), p.course.last_quarter
    if number is None or not last:
        return None
    return Timex("DATE", f"{number}{last[4:]}", confidence=0.7, aside=True)


def half_year(p: Phrase) -> Timex | None:
    """The first or second half of a year."""
    number = p.number("ordinal") or p.number("half_name")
    if number not in (1, 2):
        return None
    year = named_year(p)
    if year is None:
        year = p.course.anchor.year and p.course.anchor.year + (p.number("rel") or p.number("year_word") or 0)
    return Timex("DATE", f"{f'{year:04}' if year else 'XXXX'}-H{number}")


def season(p: Phrase) -> Timex | None:
    """A season of a year."""
    name = p.code("season") or p.code("fall")
    year, basis = named_year(p), ""
    if year is None and "year_word" in p:
        year = p.course.anchor.year and p.course.anchor.year + (p.number("year_word") or 0)
    if year is None:
        year, basis = _year_of_season(p, name)
    return Timex("DATE", f"{f'{year:04}' if year else 'XXXX'}-{name}", basis=basis, confidence=0.8)


def _year_of_season(p: Phrase, name: str) -> tuple[int | None, str]:
    """The year of a season that is named without one. A winter is called after the year in which it begins."""
    rel, anchor = p.number("rel"), p.course.anchor
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[name]
    here, basis = anchor.month, NEAREST
    year: int | None
    if rel and anchor.year and here:
        passed = (middle + 2 < here) if name != "WI" else here > 3
        coming = (middle - 2 > here) if name != "WI" else True
        year = anchor.year - (0 if passed else 1) if rel < 0 else anchor.year + (0 if coming else 1)
    elif rel == 0 or "this" in p:
        year = anchor.year
    else:
        year, basis = year_around(p, middle, None, nearest_year(anchor, middle, None, p.direction))
    if name == "WI" and year is not None and (rel is None or rel < 0):
        year -= 1
    return year, basis


def that_year(p: Phrase) -> Timex | None:
    """The year that was named last."""
    return Timex("DATE", p.course.last_year, confidence=0.6) if p.course.last_year else None


def year(p: Phrase) -> Timex | None:
    """A year by its number."""
    number = named_year(p)
    return Timex("DATE", f"{number:04}", "approx" in p) if number else None


def spoken_year(p: Phrase) -> Timex | None:
    """A year in words: `nineteen ninety-six`, `two thousand`."""
    first, second, third = (
        p.number("spoken") or p.number("number") or 0,
        p.number("number2") or 0,
        p.number("number3") or 0,
    )
    if first in (17, 18, 19, 20) and 10 <= second <= 99 and (third < 10 and (not third or second % 10 == 0)):
        return Timex("DATE", f"{first}{second + third:02}", confidence=0.8)
    if first == 2 and second == 1000:
        return Timex("DATE", f"{2000 + third}", confidence=0.8)
    return None


def year_span(p: Phrase) -> tuple[Timex, ...] | None:
    """Two years with a stroke between: `2009-2011`, `2014/15`."""
    first, second = p.number("year") or p.number("old_year"), p.number("year2") or p.number("old_year2")
    if first is None or second is None or not first < second:
        return None
    start, end = p.groups.get("year") or p.groups["old_year"], p.groups.get("year2") or p.groups["old_year2"]
    return (
        Timex("DATE", f"{first:04}", words=(start[0] - p.at, start[1] - p.at)),
        Timex("DATE", f"{second:04}", words=(end[0] - p.at, end[1] - p.at)),
    )


def decade(p: Phrase) -> Timex | None:
    """A decade: `the 1990s`, `die 60er Jahre`."""
    number = p.number("decade")
    if number is None:
        number = p.number("decade_name")
    if number is None:
        number = p.number("year") or p.number("short_year") or p.number("old_year")
        if number is None or number % 10:
            return None
    full = number if number >= _TWO_DIGITS else full_year(number, _dated(p.course.anchor), past=True)
    return Timex("DATE", str(full // 10), confidence=0.85) if full else None


def _dated(anchor: Anchor) -> Anchor:
    return anchor if anchor.year else Anchor(2000)


def century(p: Phrase) -> Timex | None:
    """A century by its number."""
    number = p.number("ordinal") or p.number("number") or p.number("day") or p.number("roman")
    return Timex("DATE", f"{number - 1:02}", confidence=0.85) if number and 1 <= number < 31 else None
