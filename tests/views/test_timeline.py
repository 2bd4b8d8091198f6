"""The rows of the timeline."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, strategies as st

from reader.analysis.scale import ZOOMS
from reader.model import Article, Document, Event, Quote, Source, When
from reader.views.lazy import LazyRows
from reader.views.lens import PLAIN, Lens, TimelineOrder, cleared, filter_choices, turned, with_filter, zoomed
from reader.views.timeline import Timeline
from tests.analysis.material import PATIENT, keyed, quote
from tests.views.material import HOSTILE, SHEET, Sheet, check_rows_fit, of_quotes, printed, sheet


def timeline_rows(
    page: Sheet, width: int, current: str = "", *, key: str, clear: str = "", height: int = 0, lens: Lens = PLAIN
) -> LazyRows:
    """The rows of the timeline; without a height there is no strip."""
    return Timeline(page, width, height, lens, key=key, clear=clear).rows(current)


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
        " ┊          7 months",
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
    assert events("2031-05-03T08:30Z", "2031-05-03T21:05") == [
        " 2031 ─────────────────────────────────",
        " ● 05-03    08:30Z event 0",
        " ●          21:05 event 1",
    ]


def test_zones_are_told_because_days_may_seem_out_of_order() -> None:
    assert events("2031-05-03T23:30-04:00", "2031-05-04T01:00Z", "2031-05-04T09:00+0930", "2031-05-05T00:30+05") == [
        " 2031 ─────────────────────────────────",
        " ● 05-04    09:00+9:30 event 2",
        " ●          01:00Z event 1",
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
        " ┊          6 months",
        " 2032 ─────────────────────────────────",
        " ● 01-01    –02-03 event 1",
        " ┊          13 weeks",
        " ● 05-01    10:00Z –05-02 event 2",
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


def test_the_page_stands_at_its_publication_and_at_its_update() -> None:
    page = sheet(Document(Article(published="2031-05-04", updated="2031-05-06", key="article")))
    assert printed(timeline_rows(page, 40, key="A"), 40)[3:5] == [
        " ▮ 05-04    this page",
        " ▮ 05-06    this page, updated",
    ]
    once = sheet(Document(Article(published="2031-05-04", updated="2031-05-04", key="article")))
    assert printed(timeline_rows(once, 40, key="A"), 40)[3:5] == [" ▮ 05-04    this page", ""]


def test_with_a_height_the_legend_stands_in_the_last_row() -> None:
    rows = timeline_rows(SHEET, 33, key="A", height=40)
    assert len(rows) == 40
    assert printed(rows, 33)[-1] == " ● event ◆ said ▲ aired ■ photo"
    assert len(timeline_rows(SHEET, 33, key="A", height=5)) == 23
    assert len(timeline_rows(SHEET, 33, key="A", height=9)) == 24


def test_rows_stand_for_items_and_the_current_one_is_marked() -> None:
    rows = timeline_rows(SHEET, 40, "quotes/closed", key="A")
    assert [row.key for row in rows if row.key] == [entry.key for entry in SHEET.entries]
    marked = [row for row in rows if row.current]
    assert printed(marked, 40) == ["▐◇ 05-03?   AD the old bridge closed b…"]
    assert marked[0].slot == SHEET.voices["holm"].slot
    assert rows.first_current == rows.keys.index("quotes/closed")


def told(lens: Lens, *dates: str) -> list[str]:
    """The lines of events in the order of the text, without heading and legend, 40 cells wide."""
    words = [f"word{index}" for index in range(len(dates))]
    found = keyed([Event((word,), f"e{index}", dates[index]) for index, word in enumerate(words)])
    rows = timeline_rows(sheet(Document(events=found), "\n".join(words)), 40, key="A", lens=lens)
    return printed(rows, 40)[2:-2]


def test_the_order_of_the_story_shows_its_jumps_back_and_on() -> None:
    dates = ("2031-05-03", "2031-05-03", "2031-05-01", "", "2031-06-20", "2029-06", "2031-06-21", "2031-06-23")
    assert told(Lens("story"), *dates) == [
        " 2031 ─────────────────────────────────",
        " ● 05-03    word0",
        " ●          word1",
        " ↑          2 days back",
        " ● 05-01    word2",
        " ○ line 4   word3",
        " ↓          7 weeks on",
        " ● 06-20    word4",
        " 2029 ──────────────── ↑ 24 months back",
        " ● 06       word5",
        " 2031 ────────────────── ↓ 24 months on",
        " ● 06-21    word6",
        " ● 06-23    word7",
    ]


def test_in_the_order_of_the_story_what_has_no_words_comes_last() -> None:
    rows = printed(timeline_rows(SHEET, 40, key="A", lens=Lens("story")), 40)
    assert rows[0] == " Timeline                       as told"
    assert rows[2:-2] == [
        " 2031 ─────────────────────────────────",
        " ◆ 05-03    AH the mayor wants the old…",
        " ◇ 05-03?   AD the old bridge closed b…",
        " ■ 05-03    the old bridge, 3 May",
        " ↑          1 day back",
        " ▲ 05-02    AD We have waited for nine…",
        " 2029 ──────────────── ↑ 16 months back",
        " ◇ 2029     pa –2031-04 a farce",
        " ○          AH –2030-09~ Work on the b…",
        " ○ line 5   The work stops",
        " ◇ line 5   ac a cook agrees",
        " ◇ line 6   The town will decide soon",
        "",
        " Not in the text",
        " 2022 ─────────────────────────────────",
        " ● 07-14→   The flood",
        " 2031 ─────────────────────────────────",
        " ◇ →05-01~  AD words of an older versi…",
        " ▮ 05-04    this page, The Quay",
    ]


def test_from_close_by_the_groups_are_closer() -> None:
    dates = ("2031", "2031-05~", "2031-05-03", "2031-05-03T08:30Z", "2031-05-03T21:05+07:00", "2032-21", "204X")
    assert told(Lens(zoom="month"), *dates) == [
        " 2031 ─────────────────────────────────",
        " ● 2031       word0",
        " 2031-05 ──────────────────────────────",
        " ○ 2031-05~   word1",
        " ● 03         word2",
        " ●            08:30Z word3",
        " ●            21:05+7 word4",
        " ┊            10 months",
        " 2032 ─────────────────────────────────",
        " ● spring     word5",
        " ┊            8 years",
        " 204X ─────────────────────────────────",
        " ○ 204X       word6",
    ]
    assert told(Lens(zoom="day"), *dates)[2:8] == [
        " 2031-05 ──────────────────────────────",
        " ○ 05~         word1",
        " 2031-05-03 ───────────────────────────",
        " ● 05-03       word2",
        " ● 08:30Z      word3",
        " ● 21:05+7     word4",
    ]
    assert told(Lens(zoom="hour"), *dates)[4:10] == [
        " 2031-05-03 ───────────────────────────",
        " ● 05-03       word2",
        " 2031-05-03, 08 h Z ───────────────────",
        " ● 08:30Z      word3",
        " ┊             6 hours",
        " 2031-05-03, 21 h +7 ──────────────────",
    ]
    assert told(Lens(zoom="decade"), *dates, "-0043-03-15", "Y17000/..", "2031-05-03/2031-06~") == [
        " -004X ────────────────────────────────",
        " ● -0043-03-15   word7",
        " ┊               2074 years",
        " 2030s ────────────────────────────────",
        " ● 2031          word0",
        " ○ 2031-05~      word1",
        " ○ 2031-05-03  ┐ word9",
        " ●             │ word2",
        " ●             │ 08:30Z word3",
        " ●             ┘ 21:05+7 word4",
        " ● 2032-21       word5",
        " ┊               8 years",
        " 2040s ────────────────────────────────",
        " ○ 204X          word6",
        " ┊               14950 years",
        " Y17000 ───────────────────────────────",
        " ● Y17000→       word8",
    ]


def test_a_large_group_says_how_many_it_has() -> None:
    assert events(*["2031-05-03"] * 10)[0] == " 2031 ────────────────────────────── 10"
    assert events(*["2031-05-03"] * 9)[0] == " 2031 ─────────────────────────────────"


def test_a_filter_shows_what_has_the_role_and_the_source_and_how_to_end_it() -> None:
    lens = Lens(role="statement", source="wire")
    assert printed(timeline_rows(SHEET, 50, key="A", clear="x", lens=lens), 50) == [
        " Timeline                                 by date",
        " only said · Auen Wire             1 of 12  x all",
        "",
        " 2031 ───────────────────────────────────────────",
        " ◆ 05-03    AH the mayor wants the old bridge cl…",
        "",
        " ◆ said",
    ]
    nothing = timeline_rows(SHEET, 50, key="A", clear="x", lens=Lens(role="photo", source="holm"))
    assert printed(nothing, 50)[3:] == [" No entry is left. x shows all."]


def test_what_can_be_filtered_by_and_how_many_would_be_left() -> None:
    every = filter_choices(SHEET, Lens())
    assert [(one.value, one.label, one.entries) for one in every[:6]] == [
        ("role:event", "●  event", 3),
        ("role:statement", "◆  said", 6),
        ("role:broadcast", "▲  aired", 1),
        ("role:photo", "■  photo", 1),
        ("role:publication", "▮  page", 1),
        ("source:holm", "AD Ada Holm", 3),
    ]
    said_by_holm = filter_choices(SHEET, Lens(role="statement", source="holm"))
    assert [one.entries for one in said_by_holm if one.value in ("role:broadcast", "source:hall")] == [1, 1]
    lens = with_filter(with_filter(Lens(), "role:broadcast"), "source:holm")
    assert (lens.role, lens.source) == ("broadcast", "holm")
    assert cleared(lens) == Lens()


def test_zooming_stops_at_both_ends_and_the_order_turns() -> None:
    assert [zoomed(Lens(), steps).zoom for steps in (-5, -1, 0, 1, 2, 9)] == [
        *("decade", "decade", "year", "month", "day", "hour"),
    ]
    assert turned(turned(Lens())) == Lens()
    assert turned(Lens()).order == "story"


@pytest.mark.parametrize("width", range(12, 121))
def test_every_row_fits_at_every_width(width: int) -> None:
    for page in (SHEET, sheet(Document())):
        for lens in (Lens(), Lens("story", "hour", "statement", "holm"), Lens(role="photo", source="holm")):
            rows = timeline_rows(page, width, "quotes/call", key="Ctrl+A", clear="x", height=30, lens=lens)
            check_rows_fit(rows, width)


DATES = st.sampled_from(
    [
        *("", "2031", "2031-05", "2031-05-03?", "2029/2031-06", "2031-05-03/..", "../2031-05-04%", "-0043-03-15"),
        *("20XX", "2031-21~", "2031-05-03T21:30+07:00", "2031-05-01/2031-05-09~", "not a date"),
        *("Y-17000", "Y999999999999/..", "1XXX", "2031-05-XX", "2031-05-03T21:30:05Z/2031-06"),
        *HOSTILE,
    ]
)
WORDS = st.one_of(st.text(max_size=40), st.sampled_from(HOSTILE))


@PATIENT
@given(
    st.lists(st.tuples(WORDS, DATES, WORDS), max_size=8),
    st.integers(12, 120),
    st.sampled_from([0, 9, 30]),
    st.builds(Lens, st.sampled_from(get_args(TimelineOrder)), st.sampled_from(ZOOMS)),
)
def test_whatever_the_file_says_every_row_fits_and_nothing_is_left_out(
    items: list[tuple[str, str, str]], width: int, height: int, lens: Lens
) -> None:
    quotes = [
        Quote((words,), speaker=(Source(name=name),), said=When(date, words), key=f"quotes/{index}")
        for index, (words, date, name) in enumerate(items)
    ]
    found = keyed([Event((), f"e{index}", date, words) for index, (words, date, _) in enumerate(items)])
    page = sheet(Document(Article(outlet="x", published="2031"), quotes=tuple(quotes), events=found))
    rows = timeline_rows(page, width, "quotes/0", key="A", clear="x", height=height, lens=lens)
    check_rows_fit(rows, width)
    assert len([row for row in rows if row.key]) == 2 * len(items) + 1
