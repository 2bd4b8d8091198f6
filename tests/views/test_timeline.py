"""The rows of the timeline."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, strategies as st

from reader.model import Article, Document, Event, Quote, Source, When
from reader.views.parts import with_current
from reader.views.timeline import timeline_rows
from tests.analysis.material import PATIENT, keyed, quote
from tests.views.material import DOCUMENT, HOSTILE, SHEET, check_rows_fit, of_quotes, printed, sheet


def events(*dates: str) -> list[str]:
    """The lines of events with these dates, without heading and legend, 40 cells wide."""
    found = keyed([Event((), f"e{index}", date, f"event {index}") for index, date in enumerate(dates)])
    lines = printed(timeline_rows(sheet(Document(events=found)), 40, key="A"), 40)
    return lines[2:-2]


def test_the_timeline_of_the_sample() -> None:
    assert printed(timeline_rows(SHEET, 40, key="A"), 40) == [
        " Timeline                       by date",
        "",
        " 2022 ─────────────────────────────────",
        " ● 07-14→   The flood",
        " ┊          6 years",
        " 2029 ─────────────────────────────────",
        " ◇ 2029   ┐ pa a farce",
        " ○        ┘ AH –2030-09~ Work on the b…",
        " ┊          16 months",
        " 2031 ─────────────────────────────────",
        " ◇ →05-01~  AD words of an older versi…",
        " ▲ 05-02    AD We have waited for nine…",
        " ◆ 05-03    AH the mayor wants the old…",
        " ■          the old bridge, 3 May",
        " ◇ 05-03?   AD the old bridge closed b…",
        " ▮ 05-04    this page, The Quay",
        "",
        " Undated                  in text order",
        " ○ line 5   The work stops",
        " ◇ line 5   ac a cook agrees",
        " ◇ line 6   The town will decide soon",
        "",
        " ● event ◆ said ▲ aired ■ photo ▮ page",
    ]


def test_an_empty_timeline_names_the_key_that_fills_it() -> None:
    assert printed(timeline_rows(sheet(Document()), 33, key="A"), 33) == [
        " Timeline",
        "",
        " No dates yet. A adds an event.",
    ]


def test_only_undated_entries_have_no_blank_lane_above() -> None:
    rows = printed(timeline_rows(of_quotes(quote("a", "a cook agrees", "holm")), 33, key="A"), 33)
    assert rows[:4] == [
        " Timeline                by date",
        "",
        " 2031 ──────────────────────────",
        " ▮ 05-04    this page, The Quay",
    ]
    bare = sheet(Document(quotes=(quote("a", "a cook agrees", "none"),)))
    assert printed(timeline_rows(bare, 33, key="A"), 33) == [
        " Timeline                by date",
        "",
        " Undated           in text order",
        " ◇ line 5   a cook agrees",
        "",
        " ◆ said",
    ]


def test_a_date_is_printed_once_a_year_is_a_heading_and_long_gaps_are_said() -> None:
    assert events("2031-05-03", "2031-05-03", "2031-05-03?", "2031-05-09", "2031-05-25", "2032-05-25") == [
        " 2031 ─────────────────────────────────",
        " ● 05-03    event 0",
        " ●          event 1",
        " ○ 05-03?   event 2",
        " ● 05-09    event 3",
        " ┊          16 days",
        " ● 05-25    event 4",
        " ┊          12 months",
        " 2032 ─────────────────────────────────",
        " ● 05-25    event 5",
    ]


def test_times_of_day_stand_before_the_words() -> None:
    assert events("2031-05-03T08:30Z", "2031-05-03T21:05Z") == [
        " 2031 ─────────────────────────────────",
        " ● 05-03    08:30 event 0",
        " ●          21:05 event 1",
    ]


def test_zones_are_told_because_days_may_seem_out_of_order() -> None:
    assert events("2031-05-03T23:30-04:00", "2031-05-04T01:00Z", "2031-05-04T09:00+0930", "2031-05-05T00:30+05") == [
        " 2031 ─────────────────────────────────",
        " ● 05-04    09:00+9:30 event 2",
        " ●          01:00 event 1",
        " ● 05-03    23:30-4 event 0",
        " ● 05-05    00:30+5 event 3",
    ]


def test_an_interval_has_a_rail_beside_what_falls_into_it() -> None:
    assert events("2031-05/2031-06-10", "2031-05-09", "2031-06-10", "2031-06-12") == [
        " 2031 ─────────────────────────────────",
        " ● 05     ┐ event 0",
        " ● 05-09  │ event 1",
        " ┊        │ 5 weeks",
        " ● 06-10  ┘ event 2",
        " ● 06-12    event 3",
    ]


def test_an_interval_with_nothing_in_it_says_where_it_ends() -> None:
    assert events("2030-05/2031-06", "2032-01-01/2032-02-03", "2032-05-01T10:00Z/2032-05-02") == [
        " 2030 ─────────────────────────────────",
        " ● 05       –2031-06 event 0",
        " ┊          19 months",
        " 2032 ─────────────────────────────────",
        " ● 01-01    –02-03 event 1",
        " ┊          4 months",
        " ● 05-01    10:00 –05-02 event 2",
    ]


def test_a_wide_pane_draws_intervals_side_by_side() -> None:
    dates = ("2031-01/2031-05", "2031-02/2031-03", "2031-02-20", "2031-04/2031-05", "2031-05-01")
    found = keyed([Event((), f"e{index}", date, f"event {index}") for index, date in enumerate(dates)])
    page = sheet(Document(events=found))
    wide = [line[:24] for line in printed(timeline_rows(page, 60, key="A"), 60)]
    assert wide[3:-2] == [
        " ● 01     ┐  event 0",
        " ● 02     │┐ event 1",
        " ● 02-20  │┘ event 2",
        " ┊        │  6 weeks",
        " ● 04     │┐ event 3",
        " ● 05-01  ┘┘ event 4",
    ]
    narrow = printed(timeline_rows(page, 40, key="A"), 40)
    assert narrow[4] == " ● 02     │ –03 event 1"


def test_dates_that_are_not_edtf_are_shown_undated() -> None:
    page = of_quotes(quote("a", "a cook agrees", "holm", said=When("2031-02-30", "that day")))
    rows = printed(timeline_rows(page, 40, key="A"), 40)
    assert " ◇ line 5   AD 2031-02-30 a cook agrees" in rows


def test_undated_entries_say_their_line_as_far_as_they_have_one() -> None:
    lost = quote("a", "gone", "holm")
    assert " ◇ –        AD gone" in printed(timeline_rows(of_quotes(lost), 40, key="A"), 40)
    far = "x\n" * 1199 + "here we are\n"
    page = sheet(Document(quotes=(quote("a", "here we are", "holm"),)), far)
    assert " ◇ 1200     HO here we are" in printed(timeline_rows(page, 40, key="A"), 40)


def test_an_event_without_words_and_a_page_without_an_outlet() -> None:
    page = sheet(Document(Article(published="2031"), events=keyed([Event(id="e", date="2031")])))
    assert printed(timeline_rows(page, 40, key="A"), 40)[3:5] == [" ● 2031     no words", " ▮          this page"]


def test_with_a_height_the_legend_stands_in_the_last_row() -> None:
    rows = timeline_rows(SHEET, 33, key="A", height=40)
    assert len(rows) == 40
    assert printed(rows, 33)[-1] == " ● event ◆ said ▲ aired ■ photo"
    assert len(timeline_rows(SHEET, 33, key="A", height=5)) == 23


def test_rows_stand_for_items_and_the_current_one_is_marked() -> None:
    rows = timeline_rows(SHEET, 40, "quotes/closed", key="A")
    assert [row.key for row in rows if row.key] == [entry.key for entry in SHEET.entries]
    marked = [row for row in rows if row.current]
    assert printed(marked, 40) == ["▐◇ 05-03?   AD the old bridge closed b…"]
    assert marked[0].slot == SHEET.voices["holm"].slot
    assert rows == with_current(timeline_rows(SHEET, 40, key="A"), "quotes/closed")


@pytest.mark.parametrize("width", range(12, 121))
def test_every_row_fits_at_every_width(width: int) -> None:
    for page in (SHEET, sheet(Document())):
        check_rows_fit(timeline_rows(page, width, "quotes/call", key="Ctrl+A", height=30), width)


DATES = st.sampled_from(
    [
        *("", "2031", "2031-05", "2031-05-03?", "2029/2031-06", "2031-05-03/..", "../2031-05-04%", "-0043-03-15"),
        *("20XX", "2031-21~", "2031-05-03T21:30+07:00", "2031-05-01/2031-05-09~", "not a date"),
        *HOSTILE,
    ]
)
WORDS = st.one_of(st.text(max_size=40), st.sampled_from(HOSTILE))


@PATIENT
@given(st.lists(st.tuples(WORDS, DATES, WORDS), max_size=8), st.integers(12, 120))
def test_whatever_the_file_says_every_row_fits(items: list[tuple[str, str, str]], width: int) -> None:
    quotes = [
        Quote((words,), speaker=(Source(name=name),), said=When(date, words), key=f"quotes/{index}")
        for index, (words, date, name) in enumerate(items)
    ]
    found = keyed([Event((), f"e{index}", date, words) for index, (words, date, _) in enumerate(items)])
    page = sheet(Document(Article(outlet="x", published="2031"), quotes=tuple(quotes), events=found))
    rows = timeline_rows(page, width, "quotes/0", key="A")
    check_rows_fit(rows, width)
    assert len([row for row in rows if row.key]) == 2 * len(items) + 1


def test_rows_are_made_in_time_in_proportion_to_their_number() -> None:
    def seconds(count: int) -> float:
        dates = (f"{1900 + index % 120}-{index % 12 + 1:02}-{index % 28 + 1:02}" for index in range(count))
        found = keyed([Event((), f"e{index}", date, "words " * 20) for index, date in enumerate(dates)])
        page = sheet(Document(DOCUMENT.article, DOCUMENT.sources, events=found))
        best = 1e9
        for _ in range(3):
            begin = process_time()
            timeline_rows(page, 33, key="A")
            best = min(best, process_time() - begin)
        return best

    assert seconds(4000) < 12 * seconds(1000)
