"""Dates as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.languages.dates import typed_date
from reader.model.edtf import parse


@pytest.mark.parametrize(
    ("typed", "lang", "expected"),
    [
        ("11/2", "vi", "2024-02-11"),
        ("11/2/2024", "vi", "2024-02-11"),
        ("ngày 11/2", "vi", "2024-02-11"),
        ("sáng ngày 11/2", "vi", "2024-02-11"),
        ("ngày 11 tháng 2 năm 2023", "vi", "2023-02-11"),
        ("tháng 2/2023", "vi", "2023-02"),
        ("tháng 12", "vi", "2023-12"),
        ("tháng mười hai", "vi", "2023-12"),
        ("năm 2023", "vi", "2023"),
        ("hôm qua", "vi", "2024-02-11"),
        ("11/2?", "vi", "2024-02-11?"),
        ("~11/2", "vi", "2024-02-11~"),
        ("2024-02-11~", "vi", "2024-02-11~"),
        ("2024-02-11T21:30+07:00", "vi", "2024-02-11T21:30+07:00"),
        ("../2024-02", "vi", "../2024-02"),
        ("2024-2-1", "vi", "2024-02-01"),
        ("2/2024", "vi", "2024-02"),
        ("28/12", "vi", "2023-12-28"),
        ("5/6", "vi", "2024-06-05"),
        ("11/2/24", "vi", "2024-02-11"),
        ("1.3.98", "de", "1998-03-01"),
        ("3 March", "en", "2024-03-03"),
        ("March 3rd, 2021", "en", "2021-03-03"),
        ("Monday", "en", "2024-02-12"),
        ("Tuesday", "en", "2024-02-06"),
        ("2/11", "en-US", "2024-02-11"),
        ("2/13", "vi", "2024-02-13"),
        ("am 3. März 2021", "de", "2021-03-03"),
        ("1er mars", "fr", "2024-03-01"),
        ("3 de marzo de 2021", "es", "2021-03-03"),
        ("3 March", "vi", "2024-03-03"),
        ("29/2", "vi", "2024-02-29"),
        ("8/1 – 11/2", "vi", "2024-01-08/2024-02-11"),
        ("8/1 - 11/2", "vi", "2024-01-08/2024-02-11"),
    ],
)
def test_typed(typed: str, lang: str, expected: str) -> None:
    assert typed_date(typed, lang, "2024-02-12~") == expected


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "soon", "31/2", "32/1", "0/1", "155", "155/2", "3/4/5/6", "March May", "3 4 March",
     "11/2 – ", "11/2 – 8/1", "1" * 200, "tháng 13", "2024-02-30", "3 12345 March", "9/2/123", "123/1", "1/2024/3"],
)  # fmt: skip
def test_unclear(typed: str) -> None:
    assert typed_date(typed, "vi", "2024-02-12") is None


def test_without_a_date_of_publication_a_day_stays_unclear() -> None:
    assert typed_date("11/2", "vi", "") is None
    assert typed_date("11/2/24", "vi", "") is None
    assert typed_date("tháng 2", "vi", "../2024") is None
    assert typed_date("hôm nay", "vi", "") is None
    assert typed_date("11/2/2024", "vi", "") == "2024-02-11"


def test_year_is_the_nearest_one_on_both_sides() -> None:
    assert typed_date("28/12", "vi", "2024-01-03") == "2023-12-28"
    assert typed_date("5/1", "vi", "2024-01-03") == "2024-01-05"
    assert typed_date("5/1", "vi", "2023-12-28") == "2024-01-05"


def test_days_outside_the_calendar_of_the_machine() -> None:
    assert typed_date("today", "en", "-0044-03-15") is None


@given(st.text(alphabet="0123456789/-.?~ ngàythángMarch,", max_size=20), st.sampled_from(["vi", "en-US", "de", ""]))
def test_whatever_is_typed_gives_a_date_or_nothing(typed: str, lang: str) -> None:
    found = typed_date(typed, lang, "2024-02-12")
    assert found is None or parse(found)
