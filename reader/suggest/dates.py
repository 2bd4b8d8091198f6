"""Expressions of time in the text, as TIMEX3 and EDTF say them, with the role of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.anchoring.layout import Layout
from reader.model import Span
from reader.suggest.passages import Passage, Prepared, prepare
from reader.suggest.suggestion import DateSuggestion
from reader.suggest.timex import timex_language
from reader.suggest.timex.finding import Expression, expressions, stretch_of
from reader.suggest.timex.phrase import Course, course_of
from reader.suggest.timex.roles import PICTURES, role_of
from reader.suggest.timex.values import Timex

_OTHERS = ("teaser", "boilerplate")
_HEAD = 3
_AROUND = 30
_SLASH = re.compile(r"\d/\d")
_AMERICAN = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b|\b\d{1,2}/(?:1[3-9]|2\d|3[01])/\d{2,4}\b")
_BRITISH = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|\b(?:1[3-9]|2\d|3[01])/\d{1,2}/\d{2,4}\b")


def date_suggestions(article: Prepared) -> list[DateSuggestion]:
    """The expressions of time of an article, in the order of the text; spans are of the composed text.

    They are counted from the date of publication. Where that is not known, a dateline that says it whole serves.
    """
    found = _found(article, article.published)
    if not article.published:
        dated = next((one for one, role in _with_roles(article, found[:_HEAD]) if role == "publication"), None)
        if dated is not None and not dated.timex.basis:
            found = _found(article, dated.timex.day)
    return [
        DateSuggestion(
            one.span, one.timex.type, one.timex.value, one.timex.edtf, role, one.timex.confidence, one.timex.basis
        )
        for one, role in _with_roles(article, found)
    ]


def days_within(text: str, area: Span, layout: Layout, lang: str, published: str) -> list[tuple[Span, Timex]]:
    """The expressions of time in a stretch of a text that stand for a date in EDTF.

    `layout` has the paragraphs of `text`, of which those near the stretch tell what time it is set in; `lang` is a BCP
    47 tag, `published` the date of publication in EDTF. The text may be in any form of Unicode.
    """
    touched = layout.touched(area)
    if not touched:
        return []
    first, last = touched[0].number - 1, touched[-1].number
    near = Layout(layout.paragraphs[max(0, first - _AROUND) : last + _AROUND])
    article = prepare(text, lang, near, published)
    found = ((article.original(one.span), one.timex) for _, one in _found(article, published))
    return [(span, timex) for span, timex in found if timex.edtf and area.covers(span)]


def _found(article: Prepared, published: str) -> list[tuple[Passage, Expression]]:
    """The expressions with their paragraphs, of which teasers and what the page adds are none of the article's."""
    course = course_of(published, day_first=_day_first(article))
    found = list(_read(article, course))
    if course.setting.far > course.setting.near:
        found = list(_read(article, course_of(published, day_first=course.day_first, historical=True)))
    return found


def _read(article: Prepared, course: Course) -> Iterator[tuple[Passage, Expression]]:
    known = timex_language(article.lang.tag)
    for passage in article.passages:
        if passage.role in _OTHERS:
            continue
        # The words of the whole article at once would take as much room as everything else.
        stretch = stretch_of(article.text, passage.span, known.grammar)
        # Nothing in the story refers to the date of a picture.
        own = replace(course, setting=replace(course.setting)) if passage.role in PICTURES else course
        for one in expressions(stretch, known, own, passage.quoted):
            yield passage, one


def _with_roles(article: Prepared, found: list[tuple[Passage, Expression]]) -> Iterator[tuple[Expression, str]]:
    after = 0
    for passage, one in found:
        yield one, role_of(article, passage, one, after)
        after = one.span.end


def _day_first(article: Prepared) -> bool:
    """Whether `3/4` is the third of April: in English that is told by how the article writes its other dates."""
    if article.lang.tag != "en" or not _SLASH.search(article.text):
        return article.lang.day_first
    return not (_AMERICAN.search(article.text) and not _BRITISH.search(article.text))
