from __future__ import annotations

from typing import Any

from hypothesis import given, strategies as st

from reader.model import Span
from reader.views.article import (
    Eye,
    Marks,
    QuoteMark,
    Run,
    Sigla,
    fold_text,
    margin_runs,
    marks_of_spans,
    row_runs,
)
from reader.views.rows import Rows, RowSpan
from reader.views.visible import visible
from tests.texts import paragraphs
from tests.views.test_rows import Block

TEXT = "Lan said that Minh had told her “nothing” on Monday."


def mark(key: str, words: str, kind: str = "indirect", slot: int = 0, siglum: str = "LA", **more: Any) -> QuoteMark:
    start = TEXT.index(words)
    return QuoteMark(key, (Span(start, start + len(words)),), kind, siglum, slot, **more)


OUTER = mark("outer", "Minh had told her “nothing”")
INNER = mark("inner", "“nothing”", "direct", 1, "MI")


def runs_of(marks: Marks, eye: Eye | None = None, role: str = "paragraph") -> list[Run]:
    return row_runs(TEXT, RowSpan("text", 0, 0, len(TEXT)), role, marks, eye or Eye(), last=True)


def run_with(runs: list[Run], words: str) -> Run:
    return next(run for run in runs if words in run.text)


def test_a_row_is_cut_without_losing_a_character() -> None:
    runs = runs_of(marks_of_spans([OUTER, INNER], [Span(45, 51)]), Eye(3, "outer", Span(4, 12), [Span(9, 13)]))
    assert "".join(run.text for run in runs) == TEXT


def test_the_inner_quote_owns_the_tint_and_its_words_are_direct() -> None:
    runs = runs_of(marks_of_spans([OUTER, INNER]))
    assert (run_with(runs, "Minh").bg, run_with(runs, "Minh").slot) == ("tint", 0)
    assert (run_with(runs, "nothing").bg, run_with(runs, "nothing").slot) == ("tint", 1)
    assert run_with(runs, "nothing").fg == "direct"
    assert run_with(runs, "said").bg == "paper"


def test_without_colour_direct_is_bold_and_a_report_italic() -> None:
    runs = runs_of(marks_of_spans([OUTER, INNER]))
    assert run_with(runs, "Minh").mono == "italic"
    assert "bold" in run_with(runs, "nothing").mono


def test_a_report_inside_a_report_returns_to_roman() -> None:
    inner = mark("inner", "told her", "indirect", 1)
    assert run_with(runs_of(marks_of_spans([OUTER, inner])), "told").mono == ""


def test_the_current_quote_has_its_speaker_and_cue_in_bold() -> None:
    named = OUTER._replace(mention=Span(0, 3), cue=Span(4, 8))
    runs = runs_of(marks_of_spans([named]), Eye(current="outer"))
    assert run_with(runs, "Lan").attrs == "bold"
    assert run_with(runs, "said").attrs == "bold italic"
    assert run_with(runs, "Minh").bg == "strong"
    assert run_with(runs_of(marks_of_spans([named])), "said").attrs == ""


def test_quoted_words_of_a_mixed_quote_are_direct() -> None:
    start = TEXT.index("“nothing”")
    mixed = mark("m", "told her “nothing”", "mixed", words_of_speaker=(Span(start, start + 9),))
    runs = runs_of(marks_of_spans([mixed]))
    assert run_with(runs, "told").fg == "ink"
    assert run_with(runs, "nothing").fg == "direct"


def test_dates_are_in_accent_but_not_in_captions() -> None:
    monday = Span(TEXT.index("Monday"), TEXT.index("Monday") + 6)
    assert run_with(runs_of(marks_of_spans([], [monday])), "Monday").fg == "accent"
    assert run_with(runs_of(marks_of_spans([], [monday]), role="caption"), "Monday").fg == "secondary"


def test_the_caret_is_one_grapheme() -> None:
    text = "ke\u0302\u0301t"
    runs = row_runs(text, RowSpan("text", 0, 0, len(text)), "paragraph", Marks(), Eye(1), last=True)
    caret = [run for run in runs if run.bg == "caret"]
    assert [run.text for run in caret] == ["e\u0302\u0301"]
    assert caret[0].mono == "reverse"


def test_a_selection_shows_its_ends_without_colour() -> None:
    runs = runs_of(Marks(), Eye(selection=Span(0, 8)))
    selected = [run for run in runs if run.bg == "raised"]
    assert "".join(run.text for run in selected) == "Lan said"
    assert ["reverse" in run.mono for run in selected] == [True, False, True]


def test_no_tint_on_the_blank_that_ends_a_row() -> None:
    long = mark("long", "Minh had told")
    end = TEXT.index("told")
    runs = row_runs(TEXT, RowSpan("text", 0, 0, end), "paragraph", marks_of_spans([long]), Eye(), last=False)
    assert (runs[-1].text, runs[-1].bg) == (" ", "paper")


def test_bars_are_solid_for_their_words_and_dashed_for_a_report() -> None:
    marks = marks_of_spans([OUTER, INNER])
    row = RowSpan("text", 0, 0, len(TEXT))
    texts = [run.text for run in margin_runs(row, marks, Eye(), marks.quotes[0], narrow=False)]
    assert texts == [" ", "LA", " ", "┇", "┃", " "]
    current = [run.text for run in margin_runs(row, marks, Eye(current="outer"), marks.quotes[0], narrow=False)]
    assert current == [" LA ", "▐", "┃", " "]
    narrow = [run.text for run in margin_runs(row, marks, Eye(), marks.quotes[0], narrow=True)]
    assert narrow == ["LA", "┃", " "]


def test_a_mixed_quote_is_solid_on_the_rows_that_hold_quoted_words() -> None:
    start = TEXT.index("“nothing”")
    mixed = mark("m", "Minh had told her “nothing”", "mixed", words_of_speaker=(Span(start, start + 9),))
    marks = marks_of_spans([mixed])
    without = margin_runs(RowSpan("text", 0, 0, start), marks, Eye(), None, narrow=False)
    having = margin_runs(RowSpan("text", 0, start, len(TEXT)), marks, Eye(), None, narrow=False)
    assert "┇" in [run.text for run in without]
    assert "┃" in [run.text for run in having]


def test_a_doubtful_anchor_and_a_note_show_in_the_margin() -> None:
    marks = marks_of_spans([OUTER._replace(doubtful=True)], notes=[Span(0, 3)])
    texts = [run.text for run in margin_runs(RowSpan("text", 0, 0, len(TEXT)), marks, Eye(), None, narrow=False)]
    assert texts[-3:] == ["?", " ", "*"]


def test_the_second_siglum_of_a_row_takes_the_next_one() -> None:
    rows = Rows(TEXT, [Block(Span(0, len(TEXT)))], 20)
    first, second = mark("a", "Lan said that Minh had told"), mark("b", "said that Minh had told her", siglum="MI")
    sigla = Sigla(rows, marks_of_spans([first, second]))
    found = {row: one.siglum for row in range(rows.count) if (one := sigla.on(row))}
    assert found == {1: "LA", 2: "MI"}


def test_the_way_from_quote_to_quote() -> None:
    marks = marks_of_spans([INNER, OUTER])
    assert [one.key for one in marks.quotes] == ["outer", "inner"]
    after = marks.after(0)
    assert after is not None
    assert after.key == "outer"
    assert marks.after(len(TEXT)) is None
    before = marks.after(len(TEXT), -1)
    assert before is not None
    assert before.key == "inner"
    at = marks.at(TEXT.index("nothing"))
    assert at is not None
    assert at.key == "inner"
    assert marks.at(0) is None


def test_a_fold_says_what_it_hides_in_one_row() -> None:
    row = RowSpan("fold", 0, 0, len(TEXT))
    assert fold_text(TEXT, row, "9 words folded", 60) == "▶ Lan said that Minh had… · 9 words folded"
    assert len(fold_text(TEXT, row, "9 words folded", 12)) <= 12


spans = st.tuples(st.integers(0, 80), st.integers(1, 40)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(
    paragraphs.map(visible),
    st.lists(st.tuples(spans, st.sampled_from(["direct", "indirect", "mixed"])), max_size=6),
    spans,
)
def test_any_marks_leave_the_words_as_they_are(text: str, quotes: list[tuple[Span, str]], selection: Span) -> None:
    marks = marks_of_spans(QuoteMark(str(i), (span,), kind, "AB", i) for i, (span, kind) in enumerate(quotes))
    selection = Span(min(selection.start, len(text)), min(selection.end, len(text)))
    eye = Eye(min(selection.start, max(0, len(text) - 1)), "0", selection, [selection])
    runs = row_runs(text, RowSpan("text", 0, 0, len(text)), "paragraph", marks, eye, last=True)
    assert "".join(run.text for run in runs).rstrip(" ") == text.replace("\n", " ").rstrip(" ")


@given(st.lists(spans, max_size=8), st.integers(0, 120))
def test_pieces_over_a_place_are_all_found(found: list[Span], offset: int) -> None:
    marks = marks_of_spans(QuoteMark(str(i), (span,), "direct", "AB") for i, span in enumerate(found))
    over = {mark.key for _, mark in marks.over(offset, offset + 1)}
    assert over == {str(i) for i, span in enumerate(found) if span.start <= offset < span.end}
