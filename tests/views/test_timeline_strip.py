"""The density strip above the timeline."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import example, given, strategies as st

from reader.analysis.order import Entry, EntryRole
from reader.analysis.scale import ZOOMS
from reader.model.edtf import parse
from reader.views.lines import Row
from reader.views.timeline_strip import BESIDE, LOWEST, TALL, Strip
from tests.analysis.material import PATIENT
from tests.views.material import check_rows_fit, printed


def entries(*dates: str, role: EntryRole = "event") -> list[Entry]:
    """Entries with these dates; one that is not EDTF has none."""
    return [Entry(f"e{index}", role, parse(date), date, "", None, None) for index, date in enumerate(dates)]


WEEK = entries("2031-05-01", "2031-05-01", "2031-05-05", "2031-05-08")
"""Eight days of four cells each, for a strip of 32 cells in a pane of 34."""


def low(rows: tuple[Row, ...]) -> list[str]:
    return printed(rows, 34)


def test_the_strip_is_in_proportion_to_real_time() -> None:
    # two of the first day are half an entry in each of its four cells, one is a quarter
    assert low(Strip(WEEK, "year", 34, LOWEST).rows(())) == [
        " ▄▄▄▄            ▂▂▂▂        ▂▂▂▂",
        " ┬───┬───┬───┬───┬───┬───┬───┬───",
    ]


def test_a_tall_pane_has_the_dates_below_and_a_wide_one_beside() -> None:
    assert low(Strip(WEEK, "year", 34, TALL).rows(())) == [
        " ▄▄▄▄            ▂▂▂▂        ▂▂▂▂",
        " ┬───┬───┬───┬───┬───┬───┬───┬───",
        " 2031-05-01  05-04     2031-05-08",
        "",
    ]
    wide = printed(Strip(WEEK, "year", BESIDE, LOWEST).rows(()), BESIDE)
    assert wide[0].startswith(" 2031-05-01 ")
    assert wide[0].endswith(" 2031-05-08")
    assert wide[1].startswith("            ┬")


@pytest.mark.parametrize(
    ("date", "axis"),
    [
        ("2031-05-05", " ────────────────●──┤────────────"),
        ("2031-05-05~", " ────────────────○┄┄┤────────────"),
        ("2031-05-05T12:00Z", " ──────────────────●─────────────"),
        ("2031-05-02/2031-05-03", " ────●──────┤────────────────────"),
        ("2031-05-07/..", " ────────────────────────●──┤┄┄┄→"),
        ("../2031-05-02", " ←┄┄┄───○────────────────────────"),
        ("2031-04", " ┬───┬───┬───┬───┬───┬───┬───┬───"),
    ],
)
def test_the_selection_is_drawn_as_what_it_is(date: str, axis: str) -> None:
    found = low(Strip(WEEK, "year", 34, LOWEST).rows(entries(date)))[1]
    if date != "2031-04":
        # where the ticks are shows in the test above
        found = found.replace("┬", "─")
    assert found == axis


def test_the_selection_is_the_only_thing_in_accent() -> None:
    rows = Strip(WEEK, "year", 34, LOWEST).rows(entries("2031-05-05T12:00Z"))
    accented = [piece.text for row in rows for piece in row.left if piece.tone == "accent"]
    assert accented == ["▂", "●"]


def test_from_close_by_the_part_is_marked_on_the_whole_and_drawn_below() -> None:
    # forty years in forty cells, and the ten around the selection
    decades = entries("1991", "2000", "2008-06-01", "2030-12-31")
    assert printed(Strip(decades, "year", 42, TALL).rows(decades[2:3]), 42)[1:6] == [
        " ─────────┯━━━━━━━●━┬─────────┬─────────┬",
        " 1991-01-01         2010       2030-12-31",
        " ▂▂▂▂                             █",
        " ┬───┬───┬───┬───┬───┬───┬───┬───┬●──┬───",
        " 2000-01-01  2003    2005      2009-12-31",
    ]


def test_a_low_pane_has_the_part_only() -> None:
    decades = entries("1991", "2000", "2008-06-01", "2030-12-31")
    rows = printed(Strip(decades, "year", 60, LOWEST).rows(decades[2:3]), 60)
    assert len(rows) == 2
    assert (rows[0][:12], rows[0][-11:]) == (" 2000-01-01 ", " 2009-12-31")


def test_without_a_selection_in_time_the_part_is_around_the_last_entry() -> None:
    decades = entries("1950", "1960-05-01", "2030-12-31", "never")
    rows = printed(Strip(decades, "year", 60, LOWEST).rows(decades[3:]), 60)
    assert rows[0][:12] == " 2030-01-01 "


def test_of_a_day_the_hours_are_told() -> None:
    day = entries("2031-05-03T08:30Z", "2031-05-03T20:29Z")
    assert printed(Strip(day, "year", 42, TALL).rows(()), 42)[2] == " 2031-05-03 08:30  14:00        20:29 UTC"


def test_there_is_no_strip_where_there_is_nothing_to_compare_or_no_room() -> None:
    assert Strip(entries(), "year", 40, 40).rows(()) == ()
    assert Strip(entries("never"), "year", 40, 40).rows(()) == ()
    assert Strip(entries("2031", "2031?"), "year", 40, 40).rows(()) == ()
    assert Strip(WEEK, "year", 23, 40).rows(()) == ()
    assert Strip(WEEK, "year", 40, LOWEST - 1).rows(()) == ()


DATES = st.sampled_from(
    [
        *("", "2031", "2031-05", "2031-05-03?", "2029/2031-06", "2031-05-03/..", "../2031-05-04%", "-0043-03-15"),
        *("20XX", "2031-21~", "2031-05-03T21:30+07:00", "2031-05-03T21:30:05Z", "not a date", "1XXX"),
        *("Y-17000", "Y999999999999/..", "Y-999999999999999999999/2031"),
    ]
)


@PATIENT
@given(
    st.lists(DATES, max_size=9),
    DATES,
    st.sampled_from(get_args(EntryRole)),
    st.sampled_from(ZOOMS),
    st.integers(12, 120),
    st.sampled_from([LOWEST, TALL]),
)
@example(["2031", "Y-999999999999999999999/2031"], "Y-999999999999999999999/2031", "event", "year", 50, LOWEST)
def test_it_fits_and_keeps_its_height_whatever_is_selected(
    dates: list[str], selected: str, role: EntryRole, zoom: str, width: int, height: int
) -> None:
    strip = Strip(entries(*dates), next(one for one in ZOOMS if one == zoom), width, height)
    rows = strip.rows(entries(selected, role=role))
    check_rows_fit(rows, width)
    assert len(rows) == len(strip.rows(()))
