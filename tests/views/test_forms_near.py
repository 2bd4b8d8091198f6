"""Words and dates that are typed, read against the article; ends of the words that are moved."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.words import is_word_boundary
from reader.model import Article, Document, Extra, Span, When
from reader.views.forms.ends import with_end_moved
from reader.views.forms.form import said
from reader.views.forms.near import find_near, near_aside, surroundings
from reader.views.forms.when import TypedWhen, date_aside, typed_when, when_from
from tests import texts
from tests.views.forms_material import Desk, desk, harbour, island

SHEET = harbour()
TIDE = (SHEET.span("Chúng tôi chờ con nước lên"),)


def test_surroundings_are_the_paragraphs_next_to_the_words() -> None:
    assert surroundings(SHEET, TIDE) == Span(SHEET.text.index("Theo hãng tin"), len(SHEET.text))
    assert surroundings(SHEET, ()) == Span(0, 0)


@pytest.mark.parametrize(
    ("typed", "words", "side"),
    [
        ("nói", "nói", "before"),
        ("BÀ mận", "Bà Mận", "after"),
        ("thuyen truong le thi man", "Thuyền trưởng Lê Thị Mận", "before"),
        ("con nước", "con nước", "inside"),
        (unicodedata.normalize("NFD", "thủy thủ đoàn"), "thủy thủ đoàn", "after"),
    ],
)
def test_typed_words_are_found_near_the_quote(typed: str, words: str, side: str) -> None:
    found = find_near(SHEET, TIDE, typed)
    assert found is not None
    assert (found.words, found.side) == (words, side)
    assert SHEET.text[found.span.start : found.span.end] == words


def test_parts_of_words_are_not_words() -> None:
    assert find_near(SHEET, TIDE, "thuyề") is None


def test_words_far_away_are_not_near() -> None:
    assert find_near(SHEET, TIDE, "mắc cạn") is None
    assert said(near_aside(SHEET, TIDE, "mắc cạn")) == "not found near the words"
    assert not near_aside(SHEET, TIDE, "mắc cạn").ok


def test_the_nearest_of_several_counts() -> None:
    assert find_near(SHEET, TIDE, "Lê Thị Mận") == find_near(SHEET, TIDE, "le thi man")
    found = find_near(SHEET, TIDE, "Lê Thị Mận")
    assert found is not None
    assert found.span == SHEET.span("Lê Thị Mận", 1)


def test_a_cue_beside_the_words_is_nearer_than_the_same_word_among_them() -> None:
    sheet = desk("“We told them in May,” Ada Holm, who left, told the press.", Document(Article(lang="en")))
    found = find_near(sheet, (sheet.span("We told them in May,"),), "told")
    assert found is not None
    assert (found.span, found.side) == (sheet.span("told", 1), "after")


def test_asides_say_where_and_how_the_article_spells() -> None:
    assert said(near_aside(SHEET, TIDE, "nói")) == "before the words"
    assert said(near_aside(SHEET, TIDE, "ba man")) == "“Bà Mận” after the words"
    assert not near_aside(SHEET, TIDE, " ")
    assert not near_aside(SHEET, (), "nói")


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("2031-04-03?", TypedWhen("2031-04-03?")),
        ("3/4", TypedWhen("2031-04-03", None, "form.basis.nearest-year")),
        ("3/4/2031", TypedWhen("2031-04-03")),
        ("ngày 3/4", TypedWhen("2031-04-03", "ngày 3/4", "form.basis.nearest-year")),
        ("ngay 3/4", TypedWhen("2031-04-03", "ngày 3/4", "form.basis.nearest-year")),
        ("hôm qua", TypedWhen("2031-04-03", "hôm qua", "form.basis.from-publication")),
        ("con nuoc len", TypedWhen("", "con nước lên")),
        ("3/4 “hôm qua”", TypedWhen("2031-04-03", "hôm qua", "form.basis.nearest-year")),
        ('2031-04 ""', TypedWhen("2031-04", "")),
        ("“từ hôm qua”", TypedWhen("", "từ hôm qua")),
        ("soon “từ hôm qua”", None),
        ("mắc cạn", None),
        ("", None),
    ],
)
def test_typed_dates(typed: str, when: TypedWhen | None) -> None:
    assert typed_when(typed, SHEET, TIDE) == when


def test_doubt_changes_a_date_but_not_how_it_was_inferred() -> None:
    before = When("2031-04-03", "ngày 3/4", "the log says so", Extra((("x-by", "an"),)))
    assert when_from(TypedWhen("2031-04-03?"), before) == When(
        "2031-04-03?", "ngày 3/4", "the log says so", before.extra
    )
    assert when_from(TypedWhen("2031-04-02"), before) == When("2031-04-02", "ngày 3/4", "", before.extra)
    assert when_from(TypedWhen("2031-04-02", "hôm kia", "form.basis.from-publication"), None) == When(
        "2031-04-02", "hôm kia", "counted from the day of publication"
    )
    assert when_from(TypedWhen("", ""), before) is None


def test_dates_are_said_in_words() -> None:
    assert said(date_aside("2024-02-11?", "ngày 11/2")) == "perhaps 11 Feb 2024 · “ngày 11/2”"
    assert said(date_aside("2024-02-11?")) == "perhaps 11 Feb 2024"
    assert said(date_aside("", "lâu nay")) == "“lâu nay”"
    assert said(date_aside("soon")) == ""


def test_the_end_moves_by_words_and_stops_at_the_marks_too() -> None:
    text = "She said (twice) it holds. He left."
    spans: tuple[Span, ...] = (Span(text.index("it"), text.index(" holds")),)
    ends = []
    for _ in range(4):
        spans = with_end_moved(text, spans, "end", 1)
        ends.append(text[spans[0].start : spans[0].end])
    assert ends == ["it holds", "it holds.", "it holds. He", "it holds. He left"]
    for _ in range(6):
        spans = with_end_moved(text, spans, "end", -1)
    assert text[spans[0].start : spans[0].end] == "it"


def test_the_start_moves_too() -> None:
    text = "She said (twice) it holds."
    spans: tuple[Span, ...] = (Span(text.index("it"), len(text) - 1),)
    starts = []
    for _ in range(5):
        spans = with_end_moved(text, spans, "start", -1)
        starts.append(text[spans[0].start : spans[0].end])
    assert starts == [
        "twice) it holds",
        "(twice) it holds",
        "said (twice) it holds",
        *["She said (twice) it holds"] * 2,
    ]
    assert with_end_moved(text, (Span(0, 3),), "start", 1) == (Span(0, 3),)
    assert with_end_moved(text, (), "end", 1) == ()


def test_pieces_keep_their_inner_ends() -> None:
    text = "one two three four five"
    spans: tuple[Span, ...] = (Span(4, 7), Span(14, 18))
    assert with_end_moved(text, spans, "start", -1) == (Span(0, 7), Span(14, 18))
    assert with_end_moved(text, spans, "end", 1) == (Span(4, 7), Span(14, 23))


def test_in_scripts_without_blanks_ends_move_by_sign() -> None:
    assert with_end_moved("他说没有船。", (Span(2, 4),), "end", 1) == (Span(2, 5),)
    assert with_end_moved("他说没有船。", (Span(2, 5),), "end", 1) == (Span(2, 6),)


@given(texts.articles, st.data())
def test_moved_ends_always_hold_whole_words(text: str, data: st.DataObject) -> None:
    words = [
        Span(start, end)
        for start in range(len(text))
        for end in (start + 1, start + 4)
        if end <= len(text)
        and is_word_boundary(text, start)
        and is_word_boundary(text, end)
        and text[start:end].strip()
    ]
    if not words:
        return
    spans: tuple[Span, ...] = (data.draw(st.sampled_from(words)),)
    for end, step in data.draw(st.lists(st.tuples(st.sampled_from(["start", "end"]), st.sampled_from([1, -1])))):
        spans = with_end_moved(text, spans, end, step)  # type: ignore[arg-type]  # one of the two ends
        assert 0 <= spans[0].start < spans[0].end <= len(text)


def test_in_an_article_without_words_nothing_is_near() -> None:
    empty: Desk = desk("", island().document)
    assert find_near(empty, (Span(0, 0),), "a") is None
