"""What follows from an article and its document, put together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.model import Article, Document, Event, Note, Quote, Span, When
from reader.views.page import Page, page_of, with_marks
from tests.anchoring.states import TEXT as STATES_TEXT, edited
from tests.texts import articles
from tests.views.material import DOCUMENT, TEXT

PAGE = page_of(TEXT, DOCUMENT)


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_figures_of_the_sample() -> None:
    # The words of each line but the caption's, which is not of the article proper.
    assert PAGE.words == 6 + 17 + 23 + 11 + 9
    assert PAGE.minutes == 1
    assert PAGE.headline == TEXT.split("\n")[0]
    assert page_of("", Document()).headline == ""
    assert (
        page_of("## The  bridge #\n\nIt is shut, and nobody knows for how long that will be so.\n", Document()).headline
        == "The bridge"
    )
    assert PAGE.unsure == 1
    assert PAGE.lang == "en"


def test_minutes_grow_with_the_words() -> None:
    assert page_of("word " * 660, Document()).minutes == 3
    assert page_of("", Document()).minutes == 1


def test_the_language_of_the_file_wins() -> None:
    assert page_of(TEXT, Document(Article(lang="vi"))).lang == "vi"


def test_a_block_of_the_file_corrects_the_layout() -> None:
    roles = {TEXT[one.span.start : one.span.end][:7]: one.role for one in PAGE.layout.paragraphs}
    assert roles["Picture"] == "caption"
    corrected = replace(DOCUMENT, blocks=(replace(DOCUMENT.blocks[0], role="boilerplate"),))
    found = page_of(TEXT, corrected).layout.at(TEXT.index("Picture"))
    assert found is not None
    assert found.role == "boilerplate"


def test_the_innermost_quote_is_under_a_character() -> None:
    def id_at(words: str) -> str:
        found = PAGE.quote_at(TEXT.index(words))
        return found.id if found else ""

    assert id_at("mayor wants") == "call"
    assert id_at("Friday") == "closed"
    assert id_at("“a farce") == "farce"
    assert id_at("The bridge") == ""
    assert PAGE.quote("quotes/cook") in DOCUMENT.quotes
    assert PAGE.quote("events/work") is None


def test_where_an_item_begins() -> None:
    assert PAGE.start_of("events/stop") == TEXT.index("stopped last")
    assert PAGE.start_of("quotes/waited") == TEXT.index("We have")
    assert PAGE.start_of("quotes/lost") is None
    assert PAGE.start_of("events/flood") is None
    assert PAGE.start_of("sources/holm") is None


def test_marks_have_the_siglum_the_hue_and_the_way_their_words_are_given() -> None:
    marks = PAGE.marks.by_key
    assert [mark.key.removeprefix("quotes/") for mark in PAGE.marks.quotes] == [
        *("call", "closed", "waited", "farce", "cook", "decide")
    ]
    assert (marks["quotes/call"].siglum, marks["quotes/closed"].siglum, marks["quotes/farce"].siglum) == (
        "AH",
        "AD",
        "pa",
    )
    # Hues go by the first quote in the file; nobody has none.
    assert [mark.slot for mark in PAGE.marks.quotes] == [0, 1, 1, 2, 3, -1]
    assert marks["quotes/decide"].siglum == "  "
    assert [mark.depth for mark in PAGE.marks.quotes] == [0, 1, 0, 0, 0, 0]
    assert marks["quotes/farce"].spans == (at("“a farce”"),)
    assert marks["quotes/closed"].mention == at("the mayor")
    assert marks["quotes/closed"].cue == at("wants")


def test_dates_and_noted_passages_are_marked() -> None:
    assert PAGE.marks.dates == (at("3 May"), at("began in 2029"), at("stopped last autumn"))
    assert PAGE.marks.notes == (at("nine years"),)


def test_words_that_tell_what_happened_are_no_date() -> None:
    told = Event(("the mayor wants the old bridge closed",), date="2031", key="events/told")
    assert page_of(TEXT, Document(events=(told,))).marks.dates == ()


def test_the_words_that_date_a_quote_are_marked() -> None:
    said = replace(DOCUMENT.quotes[5], said=When(text="last autumn"))
    assert page_of(TEXT, Document(quotes=(said,))).marks.dates == (at("last autumn"),)


def test_a_mixed_quote_knows_its_words_between_marks() -> None:
    words = "People who asked not to be named call it “a farce”"
    mixed = Quote((words,), kind="mixed", key="quotes/mixed")
    (mark,) = page_of(TEXT, Document(quotes=(mixed,))).marks.quotes
    assert mark.spans == (at(words),)
    assert mark.words_of_speaker == (at("“a farce”"),)
    assert not mark.solid


def test_words_found_only_nearly_are_doubtful() -> None:
    # Two letters of a long passage differ, and neither a name, a number nor a negation.
    old = Quote(("the mayor wanted the old bridge closed by Friday",), kind="indirect", key="quotes/old")
    page = page_of(TEXT, Document(quotes=(old,)))
    assert page.anchors.of("quotes/old").state == "moved"
    assert page.marks.quotes[0].doubtful
    assert page.unsure == 1


def test_ambiguous_words_are_unsure_and_shown_nowhere() -> None:
    page = page_of(TEXT, Document(quotes=(Quote(("the",), key="quotes/x"),)))
    assert page.anchors.of("quotes/x").state == "ambiguous"
    assert page.unsure == 1
    assert page.marks.quotes == ()


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("say “no” now", "no", "“no”"),
        ("say «no» now", "no", "«no»"),
        ('"no"', "no", '"no"'),
        ("“no, never”", "no", "“no"),
        ("he, no”", "no", "no”"),
        ("say no now", "no", "no"),
        ("no", "no", "no"),
        ("„Nein“, sagte", "Nein", "„Nein“"),
        ("「不」", "不", "「不」"),
    ],
)
def test_marks_right_beside_the_words_belong_to_them(text: str, words: str, marked: str) -> None:
    start, end = with_marks(text, at(words, text))
    assert text[start:end] == marked


@given(text=articles, data=st.data())
def test_a_page_of_anything_can_be_asked_anywhere(text: str, data: st.DataObject) -> None:
    words = [one for one in text.split() if one]
    picked = data.draw(st.lists(st.sampled_from(words), max_size=4)) if words else []
    kinds = st.sampled_from(("direct", "indirect", "mixed", "scare", ""))
    quotes = tuple(
        Quote((one,), kind=data.draw(kinds), key=f"quotes/{index}", speaker=("an",)) for index, one in enumerate(picked)
    )
    page = page_of(text, Document(quotes=quotes, notes=(Note("x", tuple(picked[:1]), key="notes/x"),)))
    assert len(page.shown) == len(text)
    assert page.words >= 0
    for mark in page.marks.quotes:
        for span in (*mark.spans, *mark.words_of_speaker):
            assert 0 <= span.start < span.end <= len(text)
    for offset in range(-1, len(text) + 2):
        found = page.quote_at(offset)
        assert found is None or found in quotes
    attributed = sum(page.attribution.by_quote.values())
    assert attributed <= page.words


@given(states=edited())
def test_a_page_made_of_the_one_before_is_the_one_made_of_nothing(states: list[Document]) -> None:
    before: Page | None = None
    for document in states:
        page = page_of(STATES_TEXT, document, before)
        assert page == page_of(STATES_TEXT, document)
        again = page_of(STATES_TEXT, replace(document), page)
        assert all(
            getattr(again, name) is getattr(page, name) for name in ("voices", "marks", "entries", "attribution")
        )
        before = page


def test_an_edit_of_one_quote_leaves_what_follows_from_the_others() -> None:
    cue = replace(DOCUMENT.quotes[1], cue="by", said=When("2031-05-02"))
    page = page_of(TEXT, replace(DOCUMENT, quotes=(DOCUMENT.quotes[0], cue, *DOCUMENT.quotes[2:])), PAGE)
    assert page.marks.by_key[cue.key].cue == at("by")
    assert page.voices is PAGE.voices
    assert page.attribution is PAGE.attribution
    known = {id(one) for one in (*PAGE.marks.quotes, *PAGE.entries)}
    assert [one.key for one in page.marks.quotes if id(one) not in known] == [cue.key]
    assert [one.key for one in page.entries if id(one) not in known] == [cue.key]
