"""Expressions of time in the text, as TIMEX3 and EDTF say them, with the role of each."""

from __future__ import annotations

from reader.suggest.passages import Passage, Prepared
from reader.suggest.suggestion import DateSuggestion
from reader.suggest.timex import timex_language
from reader.suggest.timex.finding import Expression, expressions
from reader.suggest.timex.phrase import course_of

_OTHERS = ("teaser", "boilerplate")
_PICTURES = ("caption", "credit")


def date_suggestions(article: Prepared) -> list[DateSuggestion]:
    """The expressions of time of an article, in the order of the text; spans are of the composed text."""
    known = timex_language(article.lang.tag)
    course = course_of(article.published, day_first=article.lang.day_first)
    return [
        _suggestion(one, passage)
        for passage in article.passages
        if passage.role not in _OTHERS
        for one in expressions(article.text, passage.span, known, course)
    ]


def _suggestion(one: Expression, passage: Passage) -> DateSuggestion:
    timex = one.timex
    role = "photo" if passage.role in _PICTURES else "event"
    return DateSuggestion(one.span, timex.type, timex.value, timex.edtf, role, timex.confidence, timex.basis)
