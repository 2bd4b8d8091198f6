"""The form of the article's own record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.languages import language
from reader.model import Article, Document, Edit, Replace
from reader.views.forms.form import SILENT, Aside, Form, FormField, Sheet, aside, filled
from reader.views.forms.lists import in_one_line, listed
from reader.views.forms.names import Names, NewId, NewSources
from reader.views.forms.people import Directory
from reader.views.forms.source import list_aside, one_source, one_source_problem, source_aside
from reader.views.forms.when import date_aside, typed_edtf
from reader.views.visible import one_line

_DATES = ("published", "updated", "retrieved")
_OUTLET_TYPE = "outlet"


def article_form(sheet: Sheet) -> Form:
    """The form of the article's own record."""
    directory = Directory(sheet.document, sheet.voices)
    article = sheet.document.article
    fields = _fields(article, directory)
    return understand(Form(sheet, directory, article, False, fields, aside("form.title.article")))


def understand(form: Form) -> Form:
    """The form with what the app understood of it, as it stands now."""
    article = form.base
    assert isinstance(article, Article)
    asides = {
        "outlet": source_aside(form, "outlet", (article.outlet,)),
        "byline": list_aside(form, "byline"),
        "lang": _language_aside(form.value("lang")),
        **{name: _date_aside(form, name) for name in _DATES},
    }
    return form.with_asides(asides)


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form cannot be saved, by field."""
    found = one_source_problem(form, "outlet")
    for name in _DATES:
        if form.touched(name) and form.value(name) and typed_edtf(form.value(name), form.sheet) is None:
            found[name] = aside("form.error.no-date", ok=False, value=one_line(form.value(name)))
    return found


def edit(form: Form, document: Document, new_id: NewId) -> Edit | None:
    """The edit that writes the form, with the outlet where it is new. None when nothing changed."""
    base = document.article
    new = NewSources(document, new_id)
    names = Names(form.directory, [base.outlet] if base.outlet else [], lambda name: new.make(name, _OUTLET_TYPE))
    article = record(form, base, names)
    if article == base:
        return None
    return Edit((*new.additions(document), Replace(article)), "edit.article")


def record(form: Form, base: Article, names: Names) -> Article:
    """The article's record as the form has it; a field that was not touched stays as it was."""
    article = base
    if form.touched("title"):
        article = replace(article, title=form.value("title"))
    if form.touched("outlet"):
        typed = listed(form.value("outlet"))
        article = replace(article, outlet=names.ref(typed[0]) if typed else "")
    if form.touched("byline"):
        article = replace(article, byline=listed(form.value("byline")))
    values: dict[str, Any] = {}
    for name in _DATES:
        if form.touched(name):
            date = typed_edtf(form.value(name), form.sheet)
            values[name] = date.date if date else ""
    for name in ("lang", "url", "license", "note"):
        if form.touched(name):
            values[name] = form.value(name)
    return replace(article, **values)


def _fields(article: Article, directory: Directory) -> tuple[FormField, ...]:
    return (
        filled("title", "line", article.title),
        filled("outlet", "source", one_source(directory, article.outlet)),
        filled("byline", "line", in_one_line(article.byline)),
        filled("lang", "line", article.lang),
        *(filled(name, "date", getattr(article, name)) for name in _DATES),
        filled("url", "line", article.url),
        filled("license", "line", article.license),
        filled("note", "note", article.note),
    )


def _date_aside(form: Form, name: str) -> Aside:
    if not form.value(name):
        return SILENT
    typed = typed_edtf(form.value(name), form.sheet)
    if typed is not None:
        return date_aside(typed.date)
    return aside("form.aside.no-date", ok=False) if form.touched(name) else SILENT


def _language_aside(tag: str) -> Aside:
    known = language(tag) if tag else None
    return aside("form.aside.list", values=known.name) if known and known.tag else SILENT
