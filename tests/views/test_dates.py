"""Dates as people read them."""

from __future__ import annotations

from typing import get_args

import pytest

from reader.analysis.order import EntryRole
from reader.model.edtf import DAY, Edtf, parse
from reader.views.dates import FIRM, HOLLOW, among, gap_in_words, in_words, mark, short


def edtf(text: str) -> Edtf:
    found = parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2031", "2031"),
        ("2031-05", "May 2031"),
        ("2031-05-03", "3 May 2031"),
        ("2031-05-03?", "perhaps 3 May 2031"),
        ("2031-05~", "about May 2031"),
        ("2031%", "perhaps about 2031"),
        ("2031-XX", "some day in 2031"),
        ("2031-XX-XX", "some day in 2031"),
        ("2031-05-XX", "some day in May 2031"),
        ("203X", "the 2030s"),
        ("20XX", "the years 2000 to 2099"),
        ("1XXX", "the years 1000 to 1999"),
        ("Y-17000", "17001 BC"),
        ("2031-21", "spring 2031"),
        ("2031-24~", "about winter 2031"),
        ("2031-05-03T21:30", "3 May 2031, 21:30"),
        ("2031-05-03T21:30:05Z", "3 May 2031, 21:30:05 UTC"),
        ("2031-05-03T21:30+07:00", "3 May 2031, 21:30 UTC+07:00"),
        ("../2031-05-03", "until 3 May 2031"),
        ("2031-05-03~/..", "from about 3 May 2031"),
        ("/2031-05", "until May 2031, start unknown"),
        ("2031-05/", "from May 2031, end unknown"),
        ("2030/2031-05~", "between 2030 and about May 2031"),
        ("0000", "1 BC"),
        ("-0043-03-15", "15 Mar 44 BC"),
        ("0987", "987"),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert in_words(edtf(text)) == words


@pytest.mark.parametrize(
    ("text", "year", "column"),
    [
        ("2031-05-03", "2031", "05-03"),
        ("2031-05-03?", "2031", "05-03?"),
        ("2031-05~", "2031", "05~"),
        ("2031%", "2031", "2031%"),
        ("203X", "203X", "203X"),
        ("Y17000?", "Y17000", "Y17000?"),
        ("2031-XX", "2031", "XX"),
        ("2031-05-XX", "2031", "05-XX"),
        ("2031-21~", "2031", "spring~"),
        ("2031-05-03T21:30Z", "2031", "05-03"),
        ("../2031-05-03~", "2031", "→05-03~"),
        ("2031-05-03/..", "2031", "05-03→"),
        ("/2031", "2031", "→2031"),
        ("2030-01~/2031-05", "2030", "01~"),
        ("-0043-03-15", "-0043", "03-15"),
    ],
)
def test_dates_for_a_column(text: str, year: str, column: str) -> None:
    assert (edtf(text).anchor.year, short(edtf(text))) == (year, column)
    if not (edtf(text).start and edtf(text).end and edtf(text).interval):
        assert among(edtf(text), year) == column


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("2031-05-03?", "2031-05-03?"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("203X", "203X"),
        ("../2031-05-03~", "→2031-05-03~"),
        ("2031-05-03T21:30Z/..", "2031-05-03→"),
        ("2031-21~", "2031 spring~"),
        ("-0043-03-15", "-0043-03-15"),
        ("2031/2032", "2031–2032"),
        ("2031-05-03/2031-05-09", "2031-05-03–05-09"),
        ("2031-11-03/2032-05~", "2031-11-03–2032-05~"),
    ],
)
def test_a_date_among_those_of_another_year_has_its_year(text: str, column: str) -> None:
    assert among(edtf(text), "1969") == among(edtf(text), "") == column


def test_marks_are_hollow_where_the_date_is_not_sure() -> None:
    assert [mark("event", edtf(text)) for text in ("2031", "2031/2032", "2031/..")] == ["●"] * 3
    assert [mark("event", edtf(text)) for text in ("2031?", "2031~", "203X", "../2031")] == ["○"] * 4
    assert [mark("statement", edtf(text)) for text in ("2031-05-03", "2031/2032", "2031/..")] == ["◆", "◇", "◇"]
    assert mark("event", None) == "○"
    assert [mark(role, edtf("2031")) for role in get_args(EntryRole)] == list(FIRM.values())
    assert [mark(role, None) for role in get_args(EntryRole)] == list(HOLLOW.values())


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (60, "1 minute"),
        (7199, "120 minutes"),
        (7200, "2 hours"),
        (DAY - 1, "24 hours"),
        (DAY, "1 day"),
        (20 * DAY, "20 days"),
        (21 * DAY, "3 weeks"),
        (90 * DAY, "13 weeks"),
        (91 * DAY, "3 months"),
        (731 * DAY, "2 years"),
    ],
)
def test_gaps_in_words(seconds: int, words: str) -> None:
    assert gap_in_words(seconds) == words
