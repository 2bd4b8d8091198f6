"""Time as a line, in proportion."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.analysis.scale import (
    ZOOMS,
    Stretch,
    Unit,
    apart,
    beginning,
    cell_of,
    cells_of,
    density,
    extent,
    following,
    gap,
    hull,
    position,
    ticks,
    window,
)
from reader.model.edtf import DAY, Edtf, EdtfDate, parse


def edtf(text: str) -> Edtf:
    found = parse(text)
    assert found is not None
    return found


def date(text: str) -> EdtfDate:
    return edtf(text).anchor


def at(text: str) -> int:
    """The first second of a date."""
    return date(text).lower


def stretch(text: str) -> Stretch:
    return extent(edtf(text))


def test_the_extent_of_a_date_is_what_it_can_mean_and_open_ends_count_for_nothing() -> None:
    assert stretch("2031-05") == (at("2031-05-01"), at("2031-06-01") - 1)
    assert stretch("2031-05/2032").length == (31 + 214 + 366) * DAY
    assert stretch("2031-05-03/..") == stretch("2031-05-03") == stretch("../2031-05-03")
    assert stretch("2031-05-03T21:30Z").length == 60


def test_the_hull_reaches_from_the_first_second_to_the_last() -> None:
    assert hull([]) is None
    found = hull([stretch("2031-05-03"), stretch("2030"), stretch("2031-04")])
    assert found == (at("2030-01-01"), at("2031-05-04") - 1)


def test_positions_are_in_proportion_to_real_time() -> None:
    week = stretch("2031-05-01/2031-05-08")
    assert [position(week, at(f"2031-05-0{day}")) for day in (1, 3, 5, 9)] == [0.0, 0.25, 0.5, 1.0]
    assert position(week, at("2031-04-29")) == -0.25
    assert [cell_of(week, at(f"2031-05-0{day}"), 4) for day in (1, 2, 3, 8, 9)] == [0, 0, 1, 3, 3]


def test_the_cells_of_a_stretch_are_whole_units_in_spite_of_leap_years() -> None:
    forty = stretch("1991/2030")
    assert [cell_of(forty, at(f"{year}-01-01"), 40) for year in (1991, 2000, 2010, 2020)] == [0, 9, 19, 29]
    assert cells_of(forty, stretch("2000/2009"), 40) == (9, 18)
    assert cells_of(forty, stretch("2008-06-01"), 40) == (17, 17)
    assert cells_of(forty, stretch("1950/2050"), 40) == (0, 39)
    assert cells_of(forty, stretch("2050"), 40) == (39, 39)


def test_density_counts_days_where_they_stand_and_spreads_what_is_longer() -> None:
    days = stretch("2031-05-01/2031-05-04")
    assert density([stretch("2031-05-01"), stretch("2031-05-01"), stretch("2031-05-04")], days, 4) == (2, 0, 0, 1)
    assert density([stretch("2031-05-02T10:00Z")], days, 2) == (1, 0)
    assert density([days], days, 4) == (0.25, 0.25, 0.25, 0.25)
    assert density([stretch("2031-05-03/2031-05-06")], days, 4) == (0, 0, 0.25, 0.25)
    assert density([stretch("2031-05-01/2031-05-03")], days, 2) == pytest.approx((2 / 3, 1 / 3))
    assert density([stretch("2031-04-30"), stretch("2031-05-05"), stretch("2030")], days, 4) == (0, 0, 0, 0)


SOME = st.builds(lambda first, length: Stretch(first, first + length), st.integers(0, 10**9), st.integers(0, 10**9))


@given(st.lists(SOME, min_size=1), st.integers(1, 90))
def test_density_over_the_whole_counts_everything_once(extents: list[Stretch], cells: int) -> None:
    whole = hull(extents)
    assert whole is not None
    found = density(extents, whole, cells)
    assert len(found) == cells
    assert min(found) >= 0
    assert sum(found) == pytest.approx(len(extents))


@given(st.lists(SOME), SOME, st.integers(1, 90))
def test_density_within_a_part_is_never_more(extents: list[Stretch], within: Stretch, cells: int) -> None:
    found = density(extents, within, cells)
    assert min(found) >= 0
    assert sum(found) <= len(extents) + 1e-6


def test_a_window_is_the_period_around_a_moment_as_far_as_the_timeline_reaches() -> None:
    whole = stretch("1923/2031-05-04")
    here = at("1969-07-20T20:17Z")
    assert window(whole, "decade", here) is None
    assert window(whole, "year", here) == stretch("1960/1969")
    assert window(whole, "month", here) == stretch("1969")
    assert window(whole, "day", here) == stretch("1969-07")
    assert window(whole, "hour", here) == stretch("1969-07-20")
    assert window(whole, "month", at("2031-02")) == stretch("2031-01-01/2031-05-04")
    assert window(whole, "day", at("2030-12-31")) == stretch("2030-12")


def test_there_is_no_window_where_all_is_in_view() -> None:
    months = stretch("2031-01/2031-05")
    assert [window(months, zoom, months.first) is None for zoom in ZOOMS] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "most", "unit", "begins"),
    [
        ("2031-05-02/2031-05-05", 8, "day", ["2031-05-02", "2031-05-03", "2031-05-04", "2031-05-05"]),
        ("2031-05-02/2031-07-05", 8, "month", ["2031-06-01", "2031-07-01"]),
        ("2028-05/2031-02", 8, "year", ["2029-01-01", "2030-01-01", "2031-01-01"]),
        ("1987/2031", 8, "decade", ["1990-01-01", "2000-01-01", "2010-01-01", "2020-01-01", "2030-01-01"]),
        ("-0010/0015", 4, "decade", ["-0010-01-01", "0000-01-01", "0010-01-01"]),
    ],
)
def test_ticks_are_where_the_closest_unit_of_the_calendar_begins(
    text: str, most: int, unit: str, begins: list[str]
) -> None:
    assert ticks(stretch(text), most) == (unit, tuple(map(at, begins)))


def test_no_ticks_where_even_millennia_are_too_many() -> None:
    assert ticks(stretch("Y-999999999/2031"), 60) is None


@given(st.integers(-(10**12), 10**12), st.sampled_from([*ZOOMS, "century", "millennium"]))
def test_every_moment_lies_in_one_unit(moment: int, unit: Unit) -> None:
    begin = beginning(moment, unit)
    end = following(begin, unit)
    assert begin <= moment < end
    assert beginning(end, unit) == end
    assert beginning(end - 1, unit) == begin


@pytest.mark.parametrize(
    ("one", "other", "seconds"),
    [
        ("2031-05-03", "2031-05-19", 16 * DAY),
        ("2031-05-19", "2031-05-03", -16 * DAY),
        ("2031-05", "2031-06-02", 2 * DAY),
        ("2031-05~/2031-08", "2031-06-02", 2 * DAY),
        ("../2031-05-03", "2031-05-04/..", DAY),
        ("2031", "2031-05-04", 0),
        ("2031-05-03", "2031-05-03T21:30Z", 0),
        ("2031-05-03T21:30Z", "2031-05-04T00:30+01:00", 2 * 3600),
        ("2031-05-04T08:00Z", "2031-05-03T21:30Z", -(10 * 3600 + 1800)),
    ],
)
def test_how_far_apart_dates_are(one: str, other: str, seconds: int) -> None:
    assert apart(date(one), date(other)) == seconds


DATES = st.builds(
    lambda day, time: "{}-{:02}-{:02}{}".format(*day, time),
    st.tuples(st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 28)),
    st.sampled_from(["", "T00:00Z", "T21:30+07:00", "T23:59:59Z"]),
)


@given(DATES, DATES)
def test_there_and_back_is_equally_far(one: str, other: str) -> None:
    assert apart(date(one), date(other)) == -apart(date(other), date(one))


@pytest.mark.parametrize(
    ("days", "unit", "count"),
    [
        *((1, "days", 1), (20, "days", 20), (21, "weeks", 3), (25, "weeks", 4), (90, "weeks", 13), (91, "months", 3)),
        *((365, "months", 12), (730, "months", 24), (731, "years", 2), (36_525, "years", 100)),
    ],
)
def test_the_unit_of_a_gap(days: int, unit: str, count: int) -> None:
    assert gap(days * DAY) == (unit, count)


@given(st.integers(60, 400_000 * DAY))
def test_gaps_are_told_within_a_tenth_or_half_a_unit(seconds: int) -> None:
    unit, count = gap(seconds)
    length = {"minutes": 60, "hours": 3600, "days": DAY, "weeks": 7 * DAY, "months": 30.44 * DAY, "years": 365.24 * DAY}
    assert abs(seconds - count * length[unit]) <= max(length[unit] / 2, seconds / 100) + DAY * (
        unit in ("months", "years")
    )
