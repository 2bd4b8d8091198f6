"""What a form looks like row by row: words, kinds, keys."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.model.vocabulary import KINDS
from reader.views.forms import article_form, key_row, quote_form, source_form, typed, words_rows
from reader.views.forms.rows import kind_at, kind_row
from reader.views.lines import text_of, width_of
from tests import texts
from tests.views.forms_material import desk, harbour, quote

LONG = "thuyền trưởng Lê Thị Mận đã báo tin và khẳng định con tàu không thủng ở bất cứ khoang nào"


def test_short_words_stand_whole_behind_the_bar_of_their_kind() -> None:
    sheet = harbour(quote("q-a", "Chúng tôi chờ con nước lên", kind="direct", speaker=("man",)))
    form = quote_form(sheet, sheet.quote("q-a"))
    (row,) = words_rows(form, 60, 3)
    assert text_of(row) == "┃ Chúng tôi chờ con nước lên"
    assert (row.left[0].tone, row.left[0].slot) == ("hue", 0)
    assert text_of(words_rows(typed(form, {"kind": "indirect"}), 60, 3)[0])[0] == "┇"


def test_long_words_show_their_beginning_and_their_end() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span(LONG),))
    assert [text_of(row) for row in words_rows(form, 42, 2)] == [
        "┇ thuyền trưởng Lê Thị Mận đã báo tin và",
        "┇ … tàu không thủng ở bất cứ khoang nào",
    ]
    assert [text_of(row) for row in words_rows(form, 42, 3)] == [
        "┇ thuyền trưởng Lê Thị Mận đã báo tin và",
        "┇ khẳng định con tàu không thủng ở bất cứ",
        "┇ khoang nào",
    ]
    (row,) = words_rows(form, 42, 1)
    assert text_of(row) == "┇ thuyền trưởng Lê… … ở bất cứ khoang nào"


def test_the_end_that_is_moved_stands_in_the_accent() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("con nước"),))
    assert [piece.text for piece in words_rows(form, 40, 2, "start")[0].left if piece.tone == "accent"] == ["con"]
    assert [piece.text for piece in words_rows(form, 40, 2, "end")[0].left if piece.tone == "accent"] == ["nước"]


def test_split_and_lost_words_are_shown_too() -> None:
    sheet = harbour(quote("q-a", "Chúng tôi", "nước lên"), quote("q-b", "không có ở đâu"))
    assert text_of(words_rows(quote_form(sheet, sheet.quote("q-a")), 60, 2)[0]) == "┃ Chúng tôi […] nước lên"
    assert text_of(words_rows(quote_form(sheet, sheet.quote("q-b")), 60, 2)[0]) == "┃ không có ở đâu"


def test_a_form_about_no_words_has_no_rows_for_them() -> None:
    assert words_rows(article_form(harbour()), 60, 3) == ()
    assert words_rows(source_form(harbour()), 60, 3) == ()


@given(texts.articles, st.integers(1, 90), st.integers(1, 3), st.sampled_from([None, "start", "end"]))
def test_words_never_take_more_room_than_there_is(text: str, width: int, most: int, end: str | None) -> None:
    sheet = desk(text, replace(harbour().document, quotes=(quote("q-a", text),)))
    rows = words_rows(quote_form(sheet, sheet.quote("q-a")), width, most, end)  # type: ignore[arg-type]  # one of them
    assert len(rows) <= most
    assert all(width_of(row.left) <= width for row in rows)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, "○ ┃ direct    ● ┇ indirect    ○ ┃ mixed    ○ ┃ scare"),
        (48, "○ ┃ direct  ● ┇ indirect  ○ ┃ mixed  ○ ┃ scare"),
        (36, "○ direct ● indirect ○ mixed ○ scare"),
        (20, "● indirect"),
    ],
)
def test_kinds_fit_their_row(width: int, shown: str) -> None:
    assert text_of(kind_row("indirect", width)) == shown


def test_an_unknown_kind_is_none_of_them() -> None:
    assert "●" not in text_of(kind_row("echo", 80))
    assert text_of(kind_row("", 10)) == "○"


def test_the_kind_at_a_cell() -> None:
    found = [kind_at("indirect", 80, cell) for cell in range(80)]
    assert list(dict.fromkeys(one for one in found if one)) == list(KINDS)
    assert found[:10] == ["direct"] * 10
    assert (found[11], found[79]) == ("", "")


def test_keys_drop_off_from_the_end() -> None:
    keys = (("Ctrl+S", "save"), ("Esc", "leave"), ("Tab", "next"))
    assert text_of(key_row(keys, 40)) == "Ctrl+S save   Esc leave   Tab next"
    assert text_of(key_row(keys, 30)) == "Ctrl+S save   Esc leave"
    assert text_of(key_row(keys, 5)) == ""
