"""The forms of Reader as plain data: quote, source, event, note, the article's record, and the check in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.model import Article, Document, Edit, Event, Note, Quote, Source, Span
from reader.views.forms import article, check, event, note, quote, source
from reader.views.forms.article import article_form
from reader.views.forms.check import UNSIGNED, Signature, check_edit, check_form
from reader.views.forms.event import event_form
from reader.views.forms.form import Aside, Form, FormField, Sheet, said
from reader.views.forms.names import NewId
from reader.views.forms.note import note_form
from reader.views.forms.people import Choice, Directory, choice_rows, completions
from reader.views.forms.quote import quote_form
from reader.views.forms.rows import key_row, words_rows
from reader.views.forms.source import source_form

__all__ = [
    "UNSIGNED",
    "Aside",
    "Choice",
    "Directory",
    "Form",
    "FormField",
    "NewId",
    "Sheet",
    "Signature",
    "article_form",
    "check_edit",
    "check_form",
    "checked",
    "choice_rows",
    "completions",
    "edit_of",
    "event_form",
    "key_row",
    "note_form",
    "quote_form",
    "said",
    "source_form",
    "typed",
    "understood",
    "with_words",
    "words_rows",
]


_Edit = Callable[[Form, Document, NewId, Signature], Edit | None]


class _Part(NamedTuple):
    """What is done with the form of one type of record."""

    understand: Callable[[Form], Form]
    problems: Callable[[Form], Mapping[str, Aside]]
    edit: _Edit


def _unsigned(edit: Callable[[Form, Document, NewId], Edit | None]) -> _Edit:
    """What writes a form without a verdict, which nobody signs."""
    return lambda form, document, new_id, _: edit(form, document, new_id)


_PARTS: Mapping[type, _Part] = {
    Quote: _Part(quote.understand, quote.problems, quote.edit),
    Source: _Part(source.understand, source.problems, _unsigned(source.edit)),
    Event: _Part(event.understand, event.problems, _unsigned(event.edit)),
    Note: _Part(note.understand, note.problems, _unsigned(note.edit)),
    Article: _Part(article.understand, article.problems, _unsigned(article.edit)),
}

_CHECK = _Part(check.understand, check.problems, check.edit)


def typed(form: Form, values: Mapping[str, str]) -> Form:
    """The form after something was typed into some of its fields, with what the app understands of it now."""
    return _part(form).understand(form.typed(values))


def understood(form: Form, name: str, value: str) -> Aside:
    """What the app would understand of a value in a field."""
    return typed(form, {name: value}).field(name).aside


def with_words(form: Form, spans: Sequence[Span]) -> Form:
    """The form with other words of the article."""
    if isinstance(form.base, Quote):
        return quote.with_words(form, spans)
    return _part(form).understand(replace(form, spans=tuple(spans)))


def checked(form: Form) -> Form:
    """The form with the errors that keep it from being saved; see `Form.valid`."""
    return form.with_errors(_part(form).problems(form))


def edit_of(form: Form, document: Document, new_id: NewId, signed: Signature = UNSIGNED) -> Edit | None:
    """The one edit that writes the form into the document as it is now; None when nothing was changed.

    `new_id` draws a short random id; `signed` says who gives a verdict. Raises `ValueError` for a form with errors.
    """
    part = _part(form)
    problems = part.problems(form)
    if problems:
        raise ValueError(f"the form has errors in {', '.join(problems)}")
    return part.edit(form, document, new_id, signed)


def _part(form: Form) -> _Part:
    return _PARTS[type(form.base)] if form.check is None else _CHECK
