"""Time as a line: how far apart dates are, where they stand in proportion to real time, and how densely.

Everything is in seconds of UTC (`reader.model.edtf.Moment`); the screen and the reports draw from the same figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import ceil
from typing import Literal, NamedTuple, TypeAlias

from reader.model.edtf import DAY, Edtf, EdtfDate, Moment, civil_day, date_of

GapUnit: TypeAlias = Literal["minutes", "hours", "days", "weeks", "months", "years"]
"""What a time between two dates is counted in."""

Zoom: TypeAlias = Literal["decade", "year", "month", "day", "hour"]
"""The unit that the entries of a timeline are grouped by."""

ZOOMS: tuple[Zoom, ...] = ("decade", "year", "month", "day", "hour")
"""From the widest to the closest."""

Unit: TypeAlias = Literal["millennium", "century", "decade", "year", "month", "day", "hour"]
"""A unit of the calendar at whose beginnings a scale has its ticks."""

YEAR_DAYS = 365.2425
"""Days of a year of the Gregorian calendar, on average."""

_HOUR = 3600
_YEARS: dict[Unit, int] = {"millennium": 1000, "century": 100, "decade": 10, "year": 1}
_LENGTHS: dict[Unit, float] = {
    "hour": _HOUR,
    "day": DAY,
    "month": YEAR_DAYS / 12 * DAY,
    **{unit: years * YEAR_DAYS * DAY for unit, years in reversed(_YEARS.items())},
}
_AROUND: dict[Zoom, Unit] = {"year": "decade", "month": "year", "day": "month", "hour": "day"}
_CLOSER = 2
_NEARLY = 0.02


class Stretch(NamedTuple):
    """A stretch of time."""

    first: Moment
    """Its first second."""
    last: Moment
    """Its last second."""

    @property
    def length(self) -> int:
        """Its seconds, at least one."""
        return self.last - self.first + 1


def extent(edtf: Edtf) -> Stretch:
    """The seconds that a date can mean. What is open at one end counts where its other end is."""
    start, end = edtf.start or edtf.anchor, edtf.end or edtf.anchor
    return Stretch(start.lower, end.upper)


def hull(extents: Iterable[Stretch]) -> Stretch | None:
    """The stretch from the first second of all to the last; None when there is nothing."""
    known = list(extents)
    if not known:
        return None
    return Stretch(min(one.first for one in known), max(one.last for one in known))


def position(within: Stretch, moment: Moment) -> float:
    """Where a moment stands: 0.0 = the beginning of the stretch, 1.0 = its end. Outside of it less, or more."""
    return (moment - within.first) / within.length


def cell_of(within: Stretch, moment: Moment, cells: int) -> int:
    """The cell of a moment when the stretch is divided into so many of equal time; outside of it the nearest."""
    return max(0, min(cells - 1, int(_snapped((moment - within.first) * cells / within.length))))


def cells_of(within: Stretch, some: Stretch, cells: int) -> tuple[int, int]:
    """The first and the last of such cells that a stretch of time has a part in; outside the nearest."""
    first = cell_of(within, some.first, cells)
    end = _snapped((some.last + 1 - within.first) * cells / within.length)
    return first, max(first, min(cells - 1, ceil(end) - 1))


def density(extents: Sequence[Stretch], within: Stretch, cells: int) -> tuple[float, ...]:
    """How many of the extents fall into each of so many cells of equal time.

    An extent that is no longer than a cell counts as one in the cell of its middle; a longer one is spread evenly over
    its own time, so that one of a year weighs a twelfth in each of its months. What lies outside counts for nothing.
    """
    scale = cells / within.length
    points = [0.0] * cells
    changes = [0.0] * (cells + 1)
    for first, last in extents:
        begin, end = (first - within.first) * scale, (last + 1 - within.first) * scale
        if end - begin <= 1:
            middle = (begin + end) / 2
            if 0 <= middle < cells:
                points[int(middle)] += 1
            continue
        begin, end = _snapped(begin), _snapped(end)
        weight = 1 / (end - begin)
        begin, end = max(0.0, begin), min(float(cells), end)
        if begin >= end:
            continue
        left, right = int(begin), min(cells - 1, int(end))
        if left == right:
            points[left] += weight * (end - begin)
            continue
        points[left] += weight * (left + 1 - begin)
        points[right] += weight * (end - right)
        changes[left + 1] += weight
        changes[right] -= weight
    # what was added and taken away again leaves a rest of rounding
    return tuple(
        point + (spread if spread > 1e-9 else 0.0) for point, spread in zip(points, accumulate(changes), strict=False)
    )


def _snapped(place: float) -> float:
    """The border between two cells when it is as good as there: a year is no whole number of cells of a leap year."""
    border = round(place)
    return border if abs(place - border) < _NEARLY else place


def window(whole: Stretch, zoom: Zoom, at: Moment) -> Stretch | None:
    """The part of a timeline that is looked at from close by: the period around a moment.

    By year that is a decade, by month a year, by day a month, by hour a day, as far as the timeline reaches. None by
    decade, and where the whole timeline is hardly longer than such a period: then all of it is in view.
    """
    around = _AROUND.get(zoom)
    if around is None or whole.length < _CLOSER * _LENGTHS[around]:
        return None
    first = beginning(at, around)
    return Stretch(max(whole.first, first), min(whole.last, following(first, around) - 1))


def ticks(within: Stretch, most: int) -> tuple[Unit, tuple[Moment, ...]] | None:
    """The closest unit of the calendar that begins at most so many times within a stretch, and when; None if none."""
    for unit, length in _LENGTHS.items():
        if within.length / length <= most:
            found = tuple(_beginnings(within, unit))
            if len(found) <= most:
                return unit, found
    return None


def _beginnings(within: Stretch, unit: Unit) -> Iterator[Moment]:
    moment = beginning(within.first, unit)
    if moment < within.first:
        moment = following(moment, unit)
    while moment <= within.last:
        yield moment
        moment = following(moment, unit)


def beginning(moment: Moment, unit: Unit) -> Moment:
    """The first second of the unit that a moment lies in."""
    if unit in ("day", "hour"):
        return moment - moment % (DAY if unit == "day" else _HOUR)
    year, month, _ = date_of(moment)
    if unit == "month":
        return civil_day(year, month, 1) * DAY
    return civil_day(year - year % _YEARS[unit], 1, 1) * DAY


def following(begin: Moment, unit: Unit) -> Moment:
    """The first second of the next such unit. `begin` is the first second of one."""
    if unit in ("day", "hour"):
        return begin + (DAY if unit == "day" else _HOUR)
    year, month, _ = date_of(begin)
    if unit == "month":
        return civil_day(year + month // 12, month % 12 + 1, 1) * DAY
    return civil_day(year + _YEARS[unit], 1, 1) * DAY


def apart(one: EdtfDate, other: EdtfDate) -> int:
    """The seconds from one date to another: negative when the other lies before, 0 when they overlap.

    Between times of day from the one to the other; else in whole days of UTC, from the last day of the earlier to the
    first of the later: from 3 May to 5 May are two.
    """
    if one.time and other.time:
        return other.lower - one.lower
    ahead = other.lower // DAY - one.upper // DAY
    back = other.upper // DAY - one.lower // DAY
    return max(ahead, 0) * DAY or min(back, 0) * DAY


def gap(seconds: int) -> tuple[GapUnit, int]:
    """The unit that a time is best told in, and how many of them, rounded: 18 days, 3 weeks, 3 months, 2 years."""
    if seconds < DAY:
        return ("minutes", round(seconds / 60)) if seconds < 2 * _HOUR else ("hours", round(seconds / _HOUR))
    days = seconds / DAY
    if days < 21:
        return "days", round(days)
    if days < 13 * 7:
        return "weeks", round(days / 7)
    if days < 2 * YEAR_DAYS:
        return "months", round(days / (YEAR_DAYS / 12))
    return "years", round(days / YEAR_DAYS)
