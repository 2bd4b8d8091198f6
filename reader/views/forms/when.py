"""Dates as they are typed into a form: EDTF, or as people write them, or the article's own words for a date."""

from __future__ import annotations

from dataclasses import dataclass

from reader.languages.dates import typed_date
from reader.messages import say
from reader.model import Span, When
from reader.model.edtf import parse
from reader.views.dates import in_words
from reader.views.forms.form import SILENT, Aside, Sheet, aside
from reader.views.forms.lists import QUOTATION_MARKS
from reader.views.forms.near import find_near
from reader.views.visible import one_line


@dataclass(frozen=True, slots=True)
class TypedWhen:
    """What a typed date means."""

    date: str = ""
    """EDTF; empty where only words are given."""
    words: str | None = None
    """The article's words for it; None = nothing was said about them."""
    basis: str = ""
    """How the date follows from what was typed and the date of publication, as a code; empty = it was typed whole."""


def typed_edtf(typed: str, sheet: Sheet) -> TypedWhen | None:
    """A date typed as EDTF or as people write it; None when it is none."""
    typed = typed.strip()
    if parse(typed) is not None:
        return TypedWhen(typed)
    found = typed_date(typed, sheet.lang, sheet.document.article.published)
    if not found:
        return None
    if found[:4] in typed:
        return TypedWhen(found)
    digits = any(sign.isdecimal() for sign in typed)
    return TypedWhen(found, None, "form.basis.nearest-year" if digits else "form.basis.from-publication")


def typed_when(typed: str, sheet: Sheet, spans: tuple[Span, ...]) -> TypedWhen | None:
    """A date with the article's words for it; None when it is neither a date nor words near the words of the form.

    Words in quotation marks behind a date are the article's words; so are words that are typed in place of a date, and
    those that both stand in the article and mean a date.
    """
    typed = typed.strip()
    before, words = _quoted(typed)
    if words is not None:
        date = typed_edtf(before, sheet) if before else TypedWhen()
        return None if date is None else TypedWhen(date.date, words, date.basis)
    date = typed_edtf(typed, sheet)
    if date is not None and not any(sign.isalpha() for sign in typed):
        return date
    near = find_near(sheet, spans, typed)
    if date is not None:
        return TypedWhen(date.date, near.words if near and parse(typed) is None else None, date.basis)
    if near is None:
        return None
    read = typed_edtf(near.words, sheet) or TypedWhen()
    return TypedWhen(read.date, near.words, read.basis)


def when_in_line(when: When | None) -> str:
    """A date as it stands in a field: the EDTF, else the article's words."""
    return "" if when is None else when.date or when.text


def when_from(typed: TypedWhen, before: When | None) -> When | None:
    """The record of a date after it was typed anew. Its words stay where nothing was said about them; how it was
    inferred stays while the date differs in its doubts only."""
    old = before or When()
    text = old.text if typed.words is None else typed.words
    basis = old.basis if typed.date.rstrip("?~%") == old.date.rstrip("?~%") else ""
    if typed.basis and not basis:
        basis = say(typed.basis)
    if not typed.date and not text:
        return None
    return When(typed.date, text, basis, old.extra)


def date_aside(date: str, words: str = "") -> Aside:
    """A date in words, and the article's words for it."""
    edtf = parse(date)
    if edtf is None:
        return aside("form.aside.words", words=one_line(words)) if words else SILENT
    if words:
        return aside("form.aside.date-words", date=in_words(edtf), words=one_line(words))
    return aside("form.aside.date", date=in_words(edtf))


def _quoted(typed: str) -> tuple[str, str | None]:
    """What stands before words in quotation marks at the end, and these words; None when there are none."""
    for index, sign in enumerate(typed):
        closing = QUOTATION_MARKS.get(sign, "")
        if closing and len(typed) > index + 1 and typed[-1] in closing:
            return typed[:index].rstrip(), " ".join(typed[index + 1 : -1].split())
    return typed, None
