"""Calendar arithmetic from the date of publication, in EDTF and TIMEX3. What is not known stays `X`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reader.model.edtf import DAY, civil_day, days_in_month, parse

_EPOCH = date(1970, 1, 1).toordinal()
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_MONTH = 62
_LONGEST = 731


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date from which others are counted, as far as it is known."""

    year: int | None = None
    """Its year, 1 to 9999."""
    month: int | None = None
    """Its month."""
    day: int | None = None
    """Its day of the month."""

    @property
    def whole(self) -> date | None:
        """The whole day; None when it is not known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None

    @property
    def middle(self) -> date | None:
        """A day in the middle of what is known; None when nothing is."""
        return date(self.year, self.month or 7, self.day or (15 if self.month else 1)) if self.year else None


NOWHERE = Anchor()
"""The anchor of an article that does not say when it was published."""


def anchor_of(published: str) -> Anchor:
    """The anchor that a date of publication in EDTF gives; of an interval, as much of its middle as it tells."""
    read = parse(published)
    if read is None or read.lower is None or read.upper is None or read.unspecified:
        return NOWHERE
    days = (read.upper - read.lower) // DAY
    ordinal = (read.lower + read.upper) // 2 // DAY + _EPOCH
    if not _FIRST <= ordinal <= _LAST or days > _LONGEST:
        return NOWHERE
    middle = date.fromordinal(ordinal)
    if days > _MONTH:
        return Anchor(middle.year)
    return Anchor(middle.year, middle.month, middle.day if days <= 1 else None)


def full_year(short: int, anchor: Anchor, *, past: bool = False) -> int | None:
    """The year of two digits that is nearest to the anchor (or the last one before it); None without an anchor."""
    if anchor.year is None:
        return None
    years = range(short, 10_000, 100)
    if past:
        return max((year for year in years if year <= anchor.year), default=None)
    return min(years, key=lambda year: abs(year - (anchor.year or 0)), default=None)


def moved_day(anchor: Anchor, days: int) -> str:
    """The day that is some days after the anchor."""
    base = anchor.whole
    ordinal = base.toordinal() + days if base else 0
    return date.fromordinal(ordinal).isoformat() if _FIRST <= ordinal <= _LAST else "XXXX-XX-XX"


def moved_week(anchor: Anchor, weeks: int, suffix: str = "") -> str:
    """The ISO week that is some weeks after that of the anchor; `suffix` is `-WE` for its weekend."""
    base = anchor.whole
    ordinal = base.toordinal() + 7 * weeks if base else 0
    if not _FIRST + 7 <= ordinal <= _LAST - 7:
        return "XXXX-WXX" + suffix
    year, week, _ = date.fromordinal(ordinal).isocalendar()
    return f"{year:04}-W{week:02}{suffix}"


def moved_month(anchor: Anchor, months: int) -> str:
    """The month that is some months after that of the anchor."""
    if anchor.year is None or anchor.month is None:
        return "XXXX-XX"
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}" if 1 <= year <= 9999 else "XXXX-XX"


def moved_quarter(anchor: Anchor, quarters: int) -> str:
    """The quarter that is some quarters after that of the anchor."""
    if anchor.year is None or anchor.month is None:
        return "XXXX-QX"
    year, quarter = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + quarters, 4)
    return f"{year:04}-Q{quarter + 1}" if 1 <= year <= 9999 else "XXXX-QX"


def moved_year(anchor: Anchor, years: int) -> str:
    """The year that is some years after that of the anchor."""
    year = anchor.year + years if anchor.year else 0
    return f"{year:04}" if 1 <= year <= 9999 else "XXXX"


def moved(anchor: Anchor, unit: str, count: int) -> str:
    """The day, week, … that is `count` of its kind after that of the anchor; `unit` is as in TIMEX3 durations."""
    count = max(-100_000_000, min(100_000_000, count))
    if unit == "D":
        return moved_day(anchor, count)
    if unit in ("W", "WE"):
        return moved_week(anchor, count, "-WE" if unit == "WE" else "")
    if unit == "M":
        return moved_month(anchor, count)
    if unit == "Q":
        return moved_quarter(anchor, count)
    if unit == "H-Y":
        half = (anchor.year or 0) * 2 + ((anchor.month or 1) - 1) // 6 + count
        return f"{half // 2:04}-H{half % 2 + 1}" if anchor.year and anchor.month and 2 <= half < 20_000 else "XXXX-HX"
    year = moved_year(anchor, {"DE": 10, "CE": 100, "ML": 1000}.get(unit, 1) * count)
    return year[: {"DE": 3, "CE": 2, "ML": 1}.get(unit, 4)]


def nearest_year(anchor: Anchor, month: int, day: int | None = None, direction: int = 0) -> int | None:
    """The year in which a month, or a day of it, is nearest to the anchor; `direction` -1 or +1 = before or after it.

    A month or day that the anchor lies in counts as both before and after.
    """
    base = anchor.middle
    if base is None:
        return None
    years = [
        year
        for year in range(max(1, base.year - 8), min(9999, base.year + 8) + 1)
        if day is None or day <= days_in_month(year, month)
    ]
    here = civil_day(base.year, base.month, base.day)

    def distance(year: int) -> int:
        far = civil_day(year, month, day or (base.day if month == base.month and year == base.year else 15)) - here
        return abs(far) if far * direction >= 0 else 10_000 + abs(far)

    return min(years, key=distance) if years else None


def weekday_from(anchor: Anchor, weekday: int, direction: int, *, strictly: bool = False) -> str:
    """The day of the week (Monday = 0) that is next to the anchor, in the past (-1) or the future (+1).

    The anchor's own day counts unless `strictly`.
    """
    base = anchor.whole
    if base is None:
        return f"XXXX-WXX-{weekday + 1}"
    far = (weekday - base.weekday()) % 7 if direction > 0 else -((base.weekday() - weekday) % 7)
    if far == 0 and strictly:
        far = 7 * direction
    return moved_day(anchor, far)


def weekday_in_week(anchor: Anchor, weekday: int, weeks: int) -> str:
    """The day of the week in the week that is some weeks after that of the anchor."""
    base = anchor.whole
    if base is None:
        return f"XXXX-WXX-{weekday + 1}"
    return moved_day(anchor, weekday - base.weekday() + 7 * weeks)


def week_days(year: int, week: int) -> tuple[date, date] | None:
    """The Monday and the Sunday of an ISO week; None when there is no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None
