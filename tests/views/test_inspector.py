"""The record of a quote, whole and on four rows; the records of other items."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.anchors import Anchored, State
from reader.model import Article, Check, Document, Event, Hop, Note, Original, Photo, Quote, Source, Span, When
from reader.views.inspector import LOW, STRIP_HEIGHT, inspector_rows, strip_rows
from reader.views.lines import Row
from tests.analysis.material import PATIENT, keyed, quote, route
from tests.views.material import (
    CALL,
    COOK,
    DOCUMENT,
    HOSTILE,
    SHEET,
    SOURCES,
    WAITED,
    Sheet,
    both_sides,
    check_rows_fit,
    of_quotes,
    sheet,
)


def inspector(page: Sheet, key: str, width: int = 40, height: int = 100) -> list[str]:
    return both_sides(inspector_rows(page, width, height, key, key="a"), width)


def strip(page: Sheet, key: str, width: int = 80) -> list[str]:
    rows = strip_rows(page, width, key, key="a")
    assert len(rows) == STRIP_HEIGHT
    return both_sides(rows, width)


def test_the_record_of_a_quote_inside_a_quote() -> None:
    assert inspector(SHEET, "quotes/closed") == [
        " Quote >> 2 of 7 · inside 1",
        "",
        " ▐ the old bridge closed by Friday",
        "",
        " AD  Ada Holm",
        "     mayor of Auen · official",
        "",
        " kind  ┇ indirect",
        " as    the mayor",
        " cue   wants",
        " said  ◇ 2031-05-03?",
        " check ○ unverified",
        " note  ask for the tape",
        "",
        " this page",
        " ↑ The Quay >> prints",
        " ↑ Auen Wire >> carries",
        " ↑ Auen town hall >> “said”",
        " ↑ Ada Holm >> “wants”",
        "",
        " prev  ■ 05-03    the old bridge, 3 May",
        " next  ▮ 05-04 TQ this page",
        "",
        " Also Ada Holm >> 2 quotes",
        "",
        " undated ┃ We have waited for nine yea…",
        " →05-01~ ┃ words of an older version",
    ]


def test_checks_original_and_tags() -> None:
    assert inspector(SHEET, "quotes/waited", height=23)[6:-3] == [
        "",
        " kind  ┃ direct",
        " cue   said",
        " check ◐ claim disputed “nine years”",
        "       ● verified",
        "       kim · 2031-05-06",
        "       https://example.org/tape",
        "       at 12:04",
        " tags  bridge, years",
        " orig  de · Wir warten seit neun Jahren",
        "       https://example.org/de",
        " note  why only now?",
        "",
        " this page",
    ]
    assert inspector(SHEET, "quotes/waited", height=23)[-3:] == [
        " ↑ The Quay >> prints",
        " ↑ Radio Auen >> Noon · 2031-05-02",
        " ↑ Ada Holm >> “said”",
    ]


def test_a_low_pane_keeps_the_way_and_shortens_the_record() -> None:
    low = inspector(SHEET, "quotes/waited", height=19)
    assert len(low) == 19
    assert low[7:] == [
        " kind  ┃ direct",
        " cue   said",
        " check ◐ claim disputed “nine years”",
        "       ● verified",
        " tags  bridge, years",
        " orig  de · Wir warten seit neun Jahren",
        " note  why only now?",
        "",
        " this page",
        " ↑ The Quay >> prints",
        " ↑ Radio Auen >> Noon · 2031-05-02",
        " ↑ Ada Holm >> “said”",
    ]
    lowest = inspector(SHEET, "quotes/waited", height=17)
    assert lowest[15:] == [" this page ← The Quay ← Radio Auen", "  ← Ada Holm"]
    call = inspector(SHEET, "quotes/call", height=5)
    assert " said  ◆ 2031-05-03 “3 May”" in call
    assert "       the year of the page" not in call


def test_with_the_focus_nothing_is_left_out_however_low_the_pane_is() -> None:
    rows = both_sides(inspector_rows(SHEET, 40, 10, "quotes/waited", key="a", editing=True), 40)
    assert rows[8:15] == [
        *(" as    ·", " cue   said", " said  ·"),
        " check ◐ claim disputed “nine years”",
        *("       ● verified", "       kim · 2031-05-06", "       https://example.org/tape"),
    ]
    fields = [row.key for row in inspector_rows(SHEET, 40, 10, "quotes/waited", key="a", editing=True)]
    assert fields[11:16] == ["field:check/0", "field:check/1", "", "", ""]
    assert rows[-9:] == [
        " ↑ Ada Holm >> “said”",
        "",
        " prev  ◇ →2031-05-01~ AD words of an o…",
        " next  ◆ 2031-05-03   AH the mayor wan…",
        "",
        " Also Ada Holm >> 2 quotes",
        "",
        " 2031-05-03?  ┇ the old bridge closed…",
        " →2031-05-01~ ┃ words of an older vers…",
    ]


def test_when_it_was_said_with_the_words_and_the_reason() -> None:
    rows = inspector(SHEET, "quotes/call")
    assert " said  ◆ 2031-05-03 “3 May”" in rows
    assert rows[rows.index(" said  ◆ 2031-05-03 “3 May”") + 1] == "       the year of the page"
    odd = of_quotes(quote("a", "a cook agrees", said="2031-02-30"), quote("b", "decide", said=When("", "", "guessed")))
    assert " said  ! 2031-02-30 not a date" in inspector(odd, "quotes/a")
    assert " said  guessed" in inspector(odd, "quotes/b")


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (("none",), ["     no source named", "     the text names no speaker"]),
        ((), ["     no source named", "     no speaker recorded yet"]),
        (("article",), ["     the article itself"]),
        ((Source(name="a cook", anonymous=True),), [" ac  a cook", "     not named"]),
        (("hall", "ghost"), [" AH  Auen town hall", "     institution · official", " GH  ghost"]),
    ],
)
def test_who_is_said_to_speak(speaker: tuple[str | Source, ...], expected: list[str]) -> None:
    rows = inspector(of_quotes(quote("a", "a cook agrees", *speaker)), "quotes/a")
    assert rows[4 : rows.index(" kind  ┇ not recorded")] == [*expected, ""]


def test_steps_are_marked_as_in_the_file() -> None:
    hops = (Hop("wire", stated=False), Hop("radio", doubtful=True), Hop("ghost", stated=False, doubtful=True))
    rows = inspector(of_quotes(quote("a", "a cook agrees", "holm", via=(hops,))), "quotes/a", 42)
    assert rows[rows.index(" this page") + 2 :] == [
        " ↑ (Auen Wire) >> not stated here",
        " ↑ Radio Auen? >> carries",
        " ↑ (ghost?) >> not stated here",
        " ↑ Ada Holm",
    ]


def test_several_ways_are_told_apart() -> None:
    ways = tuple(route(name) for name in ("wire", "radio", "ap", "dpa", "afp"))
    rows = inspector(of_quotes(quote("a", "a cook agrees", "holm", via=ways)), "quotes/a")
    assert [row for row in rows if "this page" in row] == [
        f" this page >> way {number} of 5" for number in (1, 2, 3, 4)
    ]


def test_the_way_of_an_outer_speaker_leads_to_its_quote() -> None:
    rows = inspector_rows(SHEET, 40, 20, "quotes/closed", key="a")
    steps = {row.left[2].text: row.key for row in rows if row.left and row.left[1:2] and row.left[1].text == "↑ "}
    assert steps == {"The Quay": "", "Auen Wire": "", "Auen town hall": "quotes/call", "Ada Holm": ""}


def state(state: State, count: int = 0) -> list[str]:
    found = Anchored((Span(0, 3),) if state != "lost" else (), state, ((Span(0, 3),),) * count)
    return inspector(sheet(replace(DOCUMENT, quotes=(WAITED,)), waited=found), "quotes/waited")


def test_how_the_words_were_found_is_said_where_it_is_not_plain() -> None:
    assert state("exact")[3] == state("context")[3] == ""
    assert state("lost")[3] == " ! words not found"
    assert state("moved")[3] == " ! found nearly so: words moved"
    assert state("folded")[3] == " ! found but for marks or case"
    assert state("ambiguous", 3)[3] == " ! one of 3 places"
    assert state("ambiguous")[3] == " ! several places"
    assert " cue   said  not found" in state("exact")
    assert " cue   said" in state("lost")


def test_an_outer_quote_that_is_not_there_is_named() -> None:
    page = of_quotes(quote("a", "a cook agrees", "holm", part_of="gone"))
    assert inspector(page, "quotes/a")[0] == " Quote >> 1 of 1 · inside gone"


def test_long_words_are_cut_and_more_so_in_a_low_pane() -> None:
    words = " ".join(["word"] * 60)
    page = of_quotes(quote("a", words, "holm", kind="direct"), quote("b", ("we", "waited"), "holm"))
    full, cut_off = " ▐ " + " ".join(["word"] * 6), " ▐ word word word word word wor…"
    assert inspector(page, "quotes/a", 33)[2:8] == [full] * 4 + [cut_off, " ! words not found"]
    assert [row[:2] for row in inspector(page, "quotes/a", 33, 17)].count(" ▐") == 4
    assert [row[:2] for row in inspector(page, "quotes/a", 33, 15)].count(" ▐") == 2
    assert inspector(page, "quotes/b", 33)[2] == " ▐ we […] waited"


def test_the_speakers_other_quotes_need_room() -> None:
    rows = len(inspector(SHEET, "quotes/closed", height=19))
    assert "" not in inspector(SHEET, "quotes/closed", height=LOW - 1)
    assert len(inspector(SHEET, "quotes/closed", height=rows + 3)) == rows
    # what stands before and behind it in time comes first: a blank and two rows; then a heading, two blanks and a quote
    assert len(inspector(SHEET, "quotes/closed", height=rows + 4)) == rows + 3
    assert len(inspector(SHEET, "quotes/closed", height=rows + 7)) == rows + 7
    assert len(inspector(SHEET, "quotes/closed", height=rows + 9)) == rows + 8
    others = [row.key for row in inspector_rows(SHEET, 40, 60, "quotes/closed", key="a") if row.key]
    assert others == ["quotes/call", "photos/bridge", "article", "quotes/waited", "quotes/lost"]
    assert not any("Also" in row for row in inspector(SHEET, "quotes/farce"))


def test_the_heading_goes_quiet_when_the_caret_has_left() -> None:
    rows = inspector_rows(SHEET, 40, 40, "quotes/call", key="a", held=True)
    assert rows[0].left[0].tone == "secondary"
    held = strip_rows(SHEET, 80, "quotes/call", key="a", held=True)[0]
    assert [piece.tone for piece in held.left] == ["chip", "secondary", "secondary"]


def test_direct_words_have_the_ink_of_their_speaker() -> None:
    def tones(key: str) -> list[tuple[str, int]]:
        rows = inspector_rows(SHEET, 40, 40, key, key="a")
        return [(piece.tone, piece.slot) for piece in rows[2].left[1:]]

    assert tones("quotes/waited") == [("hue", 1), ("direct", 1)]
    assert tones("quotes/call") == [("hue", 0), ("ink", -1)]
    assert tones("quotes/decide") == [("ink", -1), ("ink", -1)]


def test_without_a_quote_there_is_a_sentence_with_the_key() -> None:
    assert inspector(SHEET, "") == [" Quote", "", " No quote here. a marks the selected", " words."]
    assert inspector(sheet(Document()), "") == [" Quote", "", " No quotes yet. a marks the selected", " words."]
    assert strip(sheet(Document()), "") == [" Quote", " No quotes yet. a marks the selected words.", "", ""]


def test_the_strip_has_the_record_on_four_rows() -> None:
    assert strip(SHEET, "quotes/closed") == [
        " AD  Ada Holm  mayor of Auen · official >> quote 2 of 7 · inside 1",
        " ┇ indirect · wants   said ◇ 2031-05-03?   check ○ unverified",
        " this page ← The Quay ← Auen Wire ← Auen town hall ← Ada Holm",
        " note ask for the tape",
    ]
    assert strip(SHEET, "quotes/call")[1] == " ┇ indirect · said   said ◆ 2031-05-03 “3 May”   check ○ unverified"
    assert strip(SHEET, "quotes/waited")[1] == " ┃ direct · said   check ● verified · ◐ claim disputed"
    assert strip(SHEET, "quotes/lost")[3] == " ! words not found"
    assert strip(SHEET, "quotes/decide") == [
        " no source named  the text names no speaker >> quote 6 of 7",
        " ┇ indirect   check ○ unverified",
        " this page ← The Quay",
        "",
    ]


def test_a_long_way_on_one_line_keeps_its_ends() -> None:
    assert strip(SHEET, "quotes/closed", 48)[2] == " this page ← … ← Auen town hall ← Ada Holm"
    assert strip(SHEET, "quotes/closed", 30)[2] == " this page ← … ← Ada Holm"


def test_several_speakers_and_ways_in_the_strip() -> None:
    page = of_quotes(quote("a", "a cook agrees", "holm", "hall", via=(route("wire"),)))
    assert strip(page, "quotes/a", 70) == [
        " AD  Ada Holm  AH  Auen town hall >> quote 1 of 1",
        " ┇ not recorded   check ○ unverified",
        " this page ← The Quay ← Auen Wire ← Ada Holm >> and 1 way more",
        "",
    ]


def test_records_of_events_photos_and_notes() -> None:
    assert inspector(SHEET, "events/work") == [
        " Event",
        "",
        " ▐ Work on the bridge",
        "",
        " kind  event",
        " date  ○ 2029/2030-09~ “began in 2029”",
        " by    Auen town hall",
        " note  see file",
    ]
    assert inspector(SHEET, "photos/bridge")[2:] == [
        " ▐ the old bridge, 3 May",
        "",
        " date  ■ 2031-05-03 “3 May”",
        " by    The Quay ← Auen Wire",
    ]
    assert inspector(SHEET, "notes/back") == [" Note", "", " about farce", " note  call back"]
    assert inspector(SHEET, "notes/nine")[2:] == [" ▐ nine years", "", " note  why only now?"]
    gone = sheet(Document(events=keyed([Event(("not there",), "gone", source="ghost")])))
    assert inspector(gone, "events/gone")[0] == " Event >> words not found"
    assert strip(SHEET, "events/flood") == [
        " Event",
        " ▐ The flood",
        " kind  event",
        " date  ● 2022-07-14/..",
    ]


def test_records_of_sources_and_of_the_article() -> None:
    assert inspector(SHEET, "sources/holm") == [
        " Source >> 3 quotes",
        "",
        " AD  Ada Holm",
        "     mayor of Auen · official",
        "",
        " as    the mayor, Mrs Holm",
        " of    Auen town hall",
    ]
    assert inspector(SHEET, "sources/people")[-1] == " why   they fear for their jobs"
    assert inspector(SHEET, "article") == [
        " Article >> The Quay",
        "",
        " The bridge at Auen is shut",
        "",
        " by    Kim Ås",
        " date  ▮ 2031-05-04",
    ]
    full = Article("", updated="2031-05-06", retrieved="x", url="https://e.org", corrections=("one", "two"), note="n")
    assert inspector(sheet(Document(full)), "article") == [
        " Article",
        "",
        " new   ▮ 2031-05-06",
        " read  ! x not a date",
        " url   https://e.org",
        " fixed one",
        "       two",
        " note  n",
    ]
    assert inspector(SHEET, "blocks/picture")[0] == " Quote"


EVERYTHING = [item.key for item in DOCUMENT.items()]


@pytest.mark.parametrize("width", range(12, 121))
def test_every_row_fits_at_every_width(width: int) -> None:
    for key in (*EVERYTHING, ""):
        check_rows_fit(inspector_rows(SHEET, width, 60, key, key="Ctrl+A"), width)
        check_rows_fit(strip_rows(SHEET, width, key, key="Ctrl+A"), width)


WORDS = st.one_of(st.text(max_size=30), st.sampled_from(HOSTILE))


@st.composite
def records(draw: st.DrawFn) -> Document:
    def words() -> str:
        return draw(WORDS)

    source = Source(words(), words(), words(), words(), words(), words(), draw(st.booleans()), aka=(words(),), key="s")
    checks = (Check(words(), words(), words(), words(), words(), words(), words()), Check("claim", "false"))
    one = Quote(
        (words(), words()),
        id="one",
        kind=words(),
        speaker=(source, words()),
        mention=words(),
        cue=words(),
        via=((Hop(words(), draw(st.booleans()), draw(st.booleans()), words(), words()),), ()),
        said=When(words(), words(), words()),
        checks=checks,
        original=Original(words(), words(), words()),
        tags=(words(), words()),
        note=words(),
        key="one",
    )
    inner = replace(one, id="two", key="two", part_of="one", via=())
    article = Article(words(), words(), byline=(words(),), published=words(), corrections=(words(),), key="article")
    event = Event((words(),), words(), words(), words(), source=words(), note=words(), key="event")
    photo = Photo((words(),), credit=(words(),), taken=When(words(), words()), key="photo")
    note = Note(words(), (words(),), words(), key="note")
    return Document(article, (source,), (one, inner), (event,), (photo,), (), (note,))


@PATIENT
@given(records(), st.integers(12, 120), st.integers(1, 60))
def test_whatever_the_file_says_every_row_fits(document: Document, width: int, height: int) -> None:
    page = sheet(document)
    for key in ("one", "two", "s", "event", "photo", "note", "article"):
        rows: tuple[Row, ...] = inspector_rows(page, width, height, key, key="a")
        check_rows_fit(rows, width)
        check_rows_fit(strip_rows(page, width, key, key="a"), width)


def test_the_sample_has_what_these_tests_count_on() -> None:
    assert SHEET.attribution.numbers[CALL.key] == 1
    assert SHEET.attribution.numbers[COOK.key] == 5
    assert len(SOURCES) == 6
