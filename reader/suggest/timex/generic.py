"""Expressions of time in a language that has no file of its own: days in numbers that can be no other day."""

from __future__ import annotations

from reader.languages.generic import GENERIC
from reader.suggest.timex import days
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex
from reader.suggest.timex.words import Lexicon


def _numeric(p: Phrase) -> Timex | None:
    """A day with a year of four digits; `3/4/2024` is left alone: it is April in one language and March in others."""
    first, second, _, digits = p.pair("numeric")
    return days.numeric(p) if digits == 4 and (first > 12 or second > 12 or first == second) else None


TIMEX = TimexLanguage(
    Grammar(
        Lexicon(GENERIC, ""), "iso numeric", (Construction("iso", days.numeric), Construction("numeric", _numeric))
    ),
    Tense(frozenset(), frozenset()),
)
"""For languages without a file of their own: the dates that are the same in all of them."""
