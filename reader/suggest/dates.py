"""Expressions of time in the text, as TIMEX3 and EDTF say them, with the role of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.languages import language
from reader.model import Span
from reader.suggest.passages import Passage, Prepared, composition
from reader.suggest.suggestion import DateSuggestion
from reader.suggest.timex import timex_language
from reader.suggest.timex.finding import Expression, expressions
from reader.suggest.timex.phrase import course_of
from reader.suggest.timex.roles import role_of
from reader.suggest.timex.values import Timex

_OTHERS = ("teaser", "boilerplate")
_HEAD = 3
_SLASH = re.compile(r"\d/\d")
_AMERICAN = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b|\b\d{1,2}/(?:1[3-9]|2\d|3[01])/\d{2,4}\b")
_BRITISH = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|\b(?:1[3-9]|2\d|3[01])/\d{1,2}/\d{2,4}\b")


def date_suggestions(article: Prepared) -> list[DateSuggestion]:
    """The expressions of time of an article, in the order of the text; spans are of the composed text.

    They are counted from the date of publication. Where that is not known, a dateline that says it whole serves.
    """
    found = list(_found(article, article.published))
    if not article.published:
        dated = next((one for one, role in _with_roles(article, found[:_HEAD]) if role == "publication"), None)
        if dated is not None and not dated.timex.basis:
            found = list(_found(article, dated.timex.day))
    return [
        DateSuggestion(
            one.span, one.timex.type, one.timex.value, one.timex.edtf, role, one.timex.confidence, one.timex.basis
        )
        for one, role in _with_roles(article, found)
    ]


def days_within(text: str, area: Span, lang: str, published: str) -> list[tuple[Span, Timex]]:
    """The expressions of time in a stretch of a text that stand for a date in EDTF.

    `lang` is a BCP 47 tag, `published` the date of publication in EDTF. The text may be in any form of Unicode.
    """
    known = language(lang)
    composed, offsets = composition(text[area.start : area.end])
    course = course_of(published, day_first=known.day_first)
    found = expressions(composed, Span(0, len(composed)), timex_language(known.tag), course)
    return [
        (
            Span(
                area.start + (offsets[one.span.start].start if offsets else one.span.start),
                area.start + (offsets[one.span.end - 1].end if offsets else one.span.end),
            ),
            one.timex,
        )
        for one in found
        if one.timex.edtf
    ]


def _found(article: Prepared, published: str) -> Iterator[tuple[Passage, Expression]]:
    """The expressions with their paragraphs, of which teasers and what the page adds are none of the article's."""
    known = timex_language(article.lang.tag)
    course = course_of(published, day_first=_day_first(article))
    for passage in article.passages:
        if passage.role not in _OTHERS:
            for one in expressions(article.text, passage.span, known, course):
                yield passage, one


def _with_roles(article: Prepared, found: list[tuple[Passage, Expression]]) -> Iterator[tuple[Expression, str]]:
    return ((one, role_of(article, passage, one)) for passage, one in found)


def _day_first(article: Prepared) -> bool:
    """Whether `3/4` is the third of April: in English that is told by how the article writes its other dates."""
    if article.lang.tag != "en" or not _SLASH.search(article.text):
        return article.lang.day_first
    return not (_AMERICAN.search(article.text) and not _BRITISH.search(article.text))
