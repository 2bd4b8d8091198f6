"""Constructions of expressions of time: which are tried, and that none is left out that fits."""

import re

import pytest
from hypothesis import given, strategies as st

from reader.suggest.timex import timex_language
from reader.suggest.timex.constructions import _atoms, _compiled, _needs

ENGLISH = timex_language("en").grammar
PATTERNS = [(one, re.compile(_compiled(one.pattern, ENGLISH.lexicon))) for one in ENGLISH._constructions]
SYMBOLS = "".join(sorted(ENGLISH.lexicon._held))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("month day comma? year?", [{"month"}, {"day"}]),
        ("day (hyphen|to) day2 month", [{"day"}, {"hyphen", "to"}, {"day"}, {"month"}]),
        ("(early part?)? (of|the)* unit+", [{"unit"}]),
        ("iso|numeric zone", [{"iso", "numeric"}]),
        ("month|the?", []),
        ("(mod (of the)) unit", [{"mod"}, {"of"}, {"the"}, {"unit"}]),
    ],
)
def test_a_pattern_needs_what_it_has_wherever_it_fits(pattern: str, needs: list[set[str]]) -> None:
    assert _needs(_atoms(pattern)) == needs


@given(st.text(SYMBOLS, max_size=10))
def test_every_construction_that_fits_is_found(chunk: str) -> None:
    fitting = {
        (at, match.end(), one.pattern)
        for at in range(len(chunk))
        for one, pattern in PATTERNS
        if (match := pattern.match(chunk, at)) and match.end() > at
    }
    assert {(at, way.end, way.construction.pattern) for at, ways in ENGLISH.ways(chunk) for way in ways} == fitting
