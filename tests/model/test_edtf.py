"""Dates in EDTF: what is read, what it spans, how it sorts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings, strategies as st

from reader.model.edtf import DAY, Moment, civil_day, date_of, days_in_month, order, parse


def moment(year: int, month: int = 1, day: int = 1, seconds: int = 0) -> Moment:
    return (date(year, month, day) - date(1970, 1, 1)).days * DAY + seconds


def bounds(text: str) -> tuple[Moment | None, Moment | None]:
    found = parse(text)
    assert found is not None
    return found.lower, found.upper


def days(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    return first, last + DAY - 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", moment(2024), moment(2024, 12, 31)),
        ("2024-02", moment(2024, 2), moment(2024, 2, 29)),
        ("2023-02", moment(2023, 2), moment(2023, 2, 28)),
        ("1900-02", moment(1900, 2), moment(1900, 2, 28)),
        ("2024-02-11", moment(2024, 2, 11), moment(2024, 2, 11)),
        ("2024-02-29", moment(2024, 2, 29), moment(2024, 2, 29)),
        ("2024-XX", moment(2024), moment(2024, 12, 31)),
        ("2024-XX-XX", moment(2024), moment(2024, 12, 31)),
        ("2024-02-XX", moment(2024, 2), moment(2024, 2, 29)),
        ("202X", moment(2020), moment(2029, 12, 31)),
        ("20XX", moment(2000), moment(2099, 12, 31)),
        ("20XX-XX-XX", moment(2000), moment(2099, 12, 31)),
        ("1XXX", moment(1000), moment(1999, 12, 31)),
        ("2024-21", moment(2024, 3), moment(2024, 5, 31)),
        ("2024-22", moment(2024, 6), moment(2024, 8, 31)),
        ("2024-23", moment(2024, 9), moment(2024, 11, 30)),
        ("2024-24", moment(2024, 12), moment(2024, 12, 31)),
        ("2024-02/2024-03-05", moment(2024, 2), moment(2024, 3, 5)),
        ("2024-02-11~/2024-02", moment(2024, 2, 11), moment(2024, 2, 29)),
    ],
)
def test_bounds_of_whole_days(text: str, first: Moment, last: Moment) -> None:
    assert bounds(text) == days(first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-11T21:30", moment(2024, 2, 11, 77_400), moment(2024, 2, 11, 77_459)),
        ("2024-02-11T21:30Z", moment(2024, 2, 11, 77_400), moment(2024, 2, 11, 77_459)),
        ("2024-02-11T21:30:05Z", moment(2024, 2, 11, 77_405), moment(2024, 2, 11, 77_405)),
        ("2024-02-11T21:30+07:00", moment(2024, 2, 11, 52_200), moment(2024, 2, 11, 52_259)),
        ("2024-02-12T02:00+07", moment(2024, 2, 11, 68_400), moment(2024, 2, 11, 68_459)),
        ("2024-02-11T23:30-0330", moment(2024, 2, 12, 10_800), moment(2024, 2, 12, 10_859)),
        ("2024-02-11T24:00:00Z", moment(2024, 2, 12), moment(2024, 2, 12)),
    ],
)
def test_bounds_of_times_are_in_utc(text: str, first: Moment, last: Moment) -> None:
    assert bounds(text) == (first, last)


def test_open_and_unknown_ends_have_no_bound() -> None:
    day = days(moment(2024, 2, 11), moment(2024, 2, 11))
    for text in ("../2024-02-11", "/2024-02-11"):
        assert bounds(text) == (None, day[1])
    for text in ("2024-02-11/..", "2024-02-11/"):
        assert bounds(text) == (day[0], None)


def test_open_ends_are_told() -> None:
    def ends(text: str) -> tuple[bool, bool, bool]:
        found = parse(text)
        assert found is not None
        return found.interval, found.open_start, found.open_end

    assert ends("../2024-02-11") == (True, True, False)
    assert ends("2024-02-11/..") == (True, False, True)
    assert ends("2024/2025") == (True, False, False)
    assert ends("2024") == (False, False, False)


def test_negative_years_count_on() -> None:
    last_of_the_year_before = civil_day(-44, 12, 31)
    assert bounds("-0044-12") == (civil_day(-44, 12, 1) * DAY, last_of_the_year_before * DAY + DAY - 1)
    assert civil_day(-43, 1, 1) == last_of_the_year_before + 1
    assert bounds("-20XX") == (civil_day(-2099, 1, 1) * DAY, civil_day(-2000, 12, 31) * DAY + DAY - 1)
    assert bounds("0000")[0] == civil_day(0, 1, 1) * DAY


def test_long_years_count_on_too() -> None:
    assert bounds("Y10000")[0] == civil_day(9999, 12, 31) * DAY + DAY
    assert bounds("Y-17000~") == (civil_day(-17_000, 1, 1) * DAY, civil_day(-17_000, 12, 31) * DAY + DAY - 1)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2024-02-30",
            "2023-02-29",
            "1900-02-29",
            "2024-00",
            "2024-13",
            "2024-20",
            "2024-25",
            "2024-04-31",
            "2024-01-00",
        ),
        *("2024-02-11T24:61", "2024-02-11T24:01", "2024-02-11T25:00", "2024-02-11T21:60", "2024-02-11T21:30:60"),
        *("2024-02-11T21:30+24:00", "2024-02-11T21:30+07:60", "2024-02-11T21", "2024-02T21:30", "2024T21:30"),
        *("2024-02-11T21:30~", "2024-02-XXT21:30", "2024-22-11", "2024-22-XX", "2024-XX-11", "20XX-02", "202X-XX-01"),
        *("", "/", "..", "../..", "../", "/..", "2024/2023", "2024-02-12/2024-02-11", "2024/2025/2026", "2024/x"),
        *(
            "24",
            "20240",
            "02024",
            "2024-2",
            "2024-2-1",
            "11/2",
            "11.02.2024",
            "Y2024",
            "Y02024",
            "Y17000-02",
            "-Y17000",
            "-0000",
            "+2024",
            "XXXX",
            "2XXX-02",
        ),
        *("2024-02-11??", "?2024", "2024-?02", "20-24", "٢٠٢٤", "2024-02-11\n", " 2024", "2024-xx", "2024" * 40),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "unspecified", "precision"),
    [
        ("2024", False, False, False, "year"),
        ("2024?", True, False, False, "year"),
        ("2024-02~", False, True, False, "month"),
        ("2024-02-11%", True, True, False, "day"),
        ("2024-21?", True, False, False, "season"),
        ("20XX~", False, True, True, "century"),
        ("202X", False, False, True, "decade"),
        ("1XXX?", True, False, True, "millennium"),
        ("Y17000", False, False, False, "year"),
        ("2024-02-XX", False, False, True, "month"),
        ("2024-02-11T21:30Z", False, False, False, "minute"),
        ("2024-02-11T21:30:01Z", False, False, False, "second"),
        ("2024-02?/2024-03-01~", True, True, False, "month"),
        ("../2024-03-01%", True, True, False, "day"),
    ],
)
def test_what_is_said_about_a_date(
    text: str, uncertain: bool, approximate: bool, unspecified: bool, precision: str
) -> None:
    found = parse(text)
    assert found is not None
    assert (found.uncertain, found.approximate, found.unspecified) == (uncertain, approximate, unspecified)
    assert found.precision == precision


def test_the_order_of_time() -> None:
    expected = [
        "Y-17000",
        "-0044-03-15",
        "2023",
        "2023-10-07/..",
        "2023-10-07",
        "2024-01~/2024-02-11",
        "2024-01~",
        "2024-01-08",
        "../2024-02-11",
        "2024-02-11",
        "2024-02-11~",
        "2024-02-11?",
        "2024-02-12T02:00+07:00",
        "../2024-02-12~",
        "2024-02-12~",
        "Y17000/..",
        "Y17000/Y999999999999",
    ]
    shuffled = sorted(expected)

    def key(text: str) -> Any:
        found = parse(text)
        assert found is not None
        return order(found)

    assert sorted(shuffled, key=key) == expected


KNOWN = [
    *("2024", "2024-02", "2024-02-11", "0000", "-0044", "-0044-03", "-0044-03-15", "9999-12-31"),
    *("2024?", "2024~", "2024%", "2024-02?", "2024-02~", "2024-02%", "2024-02-11?", "2024-02-11~", "2024-02-11%"),
    *("202X", "20XX", "1XXX", "-20XX", "-201X", "-1XXX", "2024-XX", "2024-02-XX", "2024-XX-XX", "20XX?", "0XXX~"),
    *("2024-21", "2024-22", "2024-23", "2024-24", "-0044-22"),
    *("Y17000", "Y-17000", "Y170000002"),
    *("2024/2025", "2024-02/2025", "2024-02-11/2024-03", "2024-02-11/2024-02-12", "2024~/2025?"),
    *("2024-02-11%/2025-01~", "2024-24/2025", "2024-21/2024-22", "2024-21~/2025", "-0100/0100"),
    *("2024/..", "../2024", "2024/", "/2024", "2024-02~/..", "../2024-02-11%", "2024-24?/", "/-0044-03"),
    *("2024-02-11T21:30:00", "2024-02-11T00:00:00Z", "2024-02-11T23:59:59Z"),
]


def oracle(text: str) -> tuple[int | None, int | None]:
    """The first and the last day after the `edtf` package; None where it has none.

    For an unknown end it guesses ten years, which is a setting of its own and no bound. Of a time of day it gives the
    day as written.
    """
    found = parse_edtf(text)
    first, last = found.lower_strict(), found.upper_strict()
    return (
        None if isinstance(first, float) or text.startswith("/") else civil_day(*first[:3]),
        None if isinstance(last, float) or text.endswith("/") else civil_day(*last[:3]),
    )


def days_of(text: str) -> tuple[int | None, int | None]:
    """The first and the last day after our own reading."""
    lower, upper = bounds(text)
    return None if lower is None else lower // DAY, None if upper is None else upper // DAY


@pytest.mark.parametrize("text", KNOWN)
def test_agrees_with_the_edtf_package(text: str) -> None:
    assert days_of(text) == oracle(text)


YEARS = st.integers(-9999, 9999).filter(bool).map(lambda year: f"{'-' if year < 0 else ''}{abs(year):04}")
MONTHS = st.integers(1, 12)
DATES = st.one_of(
    YEARS,
    st.builds("{}-{:02}".format, YEARS, MONTHS),
    st.builds("{}-{:02}-{:02}".format, YEARS, MONTHS, st.integers(1, 31)),
    st.builds("{}{:02}XX".format, st.sampled_from(["", "-"]), st.integers(1, 99)),
    st.builds("{}{:03}X".format, st.sampled_from(["", "-"]), st.integers(1, 999)),
    st.builds("{}{}XXX".format, st.sampled_from(["", "-"]), st.integers(1, 9)),
    st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 10**12)),
    st.builds("{}-{}".format, YEARS, st.integers(21, 24)),
    st.builds("{}-XX".format, YEARS),
    st.builds("{}-{:02}-XX".format, YEARS, MONTHS),
)
QUALIFIED = st.builds("{}{}".format, DATES, st.sampled_from(["", "?", "~", "%"]))
TIMES = st.builds(
    "{}T{:02}:{:02}{}".format,
    DATES,
    st.integers(0, 25),
    st.integers(0, 61),
    st.sampled_from(["", "Z", "+07:00", "-09:30", ":30Z", "+25"]),
)
ENDS = st.one_of(QUALIFIED, TIMES, st.sampled_from(["", ".."]))
TEXTS = st.one_of(QUALIFIED, TIMES, st.builds("{}/{}".format, ENDS, ENDS))


@given(st.one_of(TEXTS, st.text(), st.text("0123456789-/.X?~%T:Z+", max_size=24)))
def test_parse_never_fails_and_bounds_are_in_order(text: str) -> None:
    found = parse(text)
    if found is None:
        return
    assert found.text == text
    assert found.lower is not None or found.upper is not None
    if found.lower is not None and found.upper is not None:
        assert found.lower <= found.upper
    assert found.open_start == (found.lower is None)
    assert found.open_end == (found.upper is None)


# What an interval of level 1 may hold: no open digits, no long years.
END = QUALIFIED.filter(lambda text: not set(text) & set("XY"))
OPEN = st.sampled_from(["", ".."])
LEVEL_1 = st.one_of(
    # The package gives wrong months for open digits in negative years.
    QUALIFIED.filter(lambda text: not (text.startswith("-") and "X" in text)),
    st.builds("{}/{}".format, END, END),
    st.builds("{}/{}".format, OPEN, END),
    st.builds("{}/{}".format, END, OPEN),
)


@settings(deadline=None)
@given(LEVEL_1)
def test_agrees_with_the_edtf_package_wherever_that_reads(text: str) -> None:
    try:
        first, last = oracle(text)
    except EDTFParseException:
        return
    backwards = first is not None and last is not None and first > last
    if backwards or any(_is_no_day(end) for end in text.split("/")):
        # the package lets intervals run backwards, and makes the last day of a month of one that it does not have
        assert parse(text) is None
    else:
        assert days_of(text) == (first, last)


def _is_no_day(text: str) -> bool:
    """Whether it is a whole date of a day that its month does not have."""
    found = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)[?~%]?", text)
    return found is not None and int(found[3]) > days_in_month(int(found[1]), int(found[2]))


@given(st.integers(-(10**13), 10**13))
def test_the_date_of_a_moment_is_the_inverse_of_the_day_of_a_date(moment: int) -> None:
    year, month, day = date_of(moment)
    assert 1 <= day <= days_in_month(year, month)
    assert civil_day(year, month, day) == moment // DAY


@given(st.lists(TEXTS))
def test_the_order_is_total(texts: list[str]) -> None:
    found = [edtf for edtf in map(parse, texts) if edtf]
    keys = [order(edtf) for edtf in found]
    assert len(set(keys)) == len({edtf.text for edtf in found})
    backwards = found[::-1]
    assert sorted(found, key=order) == sorted(backwards, key=order)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_days_are_counted_as_python_does(year: int, month: int, day: int) -> None:
    if day <= days_in_month(year, month):
        assert civil_day(year, month, day) == date(year, month, day).toordinal() - date(1970, 1, 1).toordinal()
    else:
        with pytest.raises(ValueError, match="day"):
            date(year, month, day)
