"""The form of a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.model import Document, Edit, Replace, Source, SourceRef
from reader.model.vocabulary import GENDERS, RESERVED_SPEAKERS, SOURCE_TYPES
from reader.views.forms.form import SILENT, Aside, Form, FormField, Sheet, aside, filled
from reader.views.forms.lists import in_one_line, listed
from reader.views.forms.names import Names, NewId, NewSources
from reader.views.forms.people import Directory
from reader.views.visible import one_line

YES_NO = ("yes", "no")
"""How a field that may be true, false or not said is typed."""

_PEOPLE = ("person", "office", "group")
_CHOICES = {"type": SOURCE_TYPES, "official": YES_NO, "anonymous": YES_NO, "gender": GENDERS}


def source_form(sheet: Sheet, about: Source | None = None) -> Form:
    """The form of a source that is there, or of a new one."""
    directory = Directory(sheet.document, sheet.voices)
    source = about or Source()
    return understand(Form(sheet, directory, source, about is None, _fields(source, directory, about is None), SILENT))


def understand(form: Form) -> Form:
    """The form with what the app understood of it, as it stands now."""
    source = form.base
    assert isinstance(source, Source)
    asides = {
        "of": source_aside(form, "of", (source.of,)),
        "speaks_for": source_aside(form, "speaks_for", (source.speaks_for,)),
        "aka": list_aside(form, "aka"),
    }
    hidden = set()
    if form.value("anonymous") != YES_NO[0] and not form.value("reason"):
        hidden.add("reason")
    if form.value("type") not in (*_PEOPLE, "") and not form.value("gender"):
        hidden.add("gender")
    title = aside("form.title.source-new") if form.new else aside("form.title.source", id=one_line(source.id))
    return replace(form.with_asides(asides, hidden), title=title)


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form cannot be saved, by field."""
    found = choice_problems(form, _CHOICES)
    if form.new and not form.value("name"):
        found["name"] = aside("form.error.name", ok=False)
    for name in ("of", "speaks_for"):
        found |= one_source_problem(form, name)
    return found


def edit(form: Form, document: Document, new_id: NewId) -> Edit | None:
    """The edit that writes the form, with the sources that it names for the first time. None when nothing changed."""
    base = form.base
    assert isinstance(base, Source)
    current = document.sources_by_id().get(base.id) if base.id else None
    base = current or base
    new = NewSources(document, new_id)
    if form.new:
        id_ = new.make(form.value("name"))
        new.sources.clear()
        base = replace(base, id=id_, key=f"sources/{id_}")
    names = Names(form.directory, (base.of, base.speaks_for), new.make)
    source = record(form, base, names)
    if form.new:
        new.sources.append(source)
        return Edit(tuple(new.additions(document)), "edit.add-source")
    if source == base:
        return None
    return Edit((*new.additions(document), Replace(source)), "edit.source")


def record(form: Form, base: Source, names: Names) -> Source:
    """The source as the form has it; a field that was not touched stays as it was."""
    values: dict[str, Any] = {}
    for name in ("name", "type", "role", "reason", "gender", "url", "note"):
        if form.touched(name):
            values[name] = form.value(name)
    for name in ("official", "anonymous"):
        if form.touched(name):
            values[name] = form.value(name) == YES_NO[0] if form.value(name) else None
    for name in ("of", "speaks_for"):
        if form.touched(name):
            values[name] = id_of(form, name, names)
    if form.touched("aka"):
        values["aka"] = listed(form.value("aka"))
    return replace(base, **values)


def _fields(source: Source, directory: Directory, new: bool) -> tuple[FormField, ...]:
    return (
        filled("name", "line", source.name, required=new),
        filled("type", "choice", source.type, choices=SOURCE_TYPES),
        filled("role", "line", source.role),
        filled("of", "source", one_source(directory, source.of)),
        filled("official", "choice", _yes_no(source.official), choices=YES_NO),
        filled("anonymous", "choice", _yes_no(source.anonymous), choices=YES_NO),
        filled("reason", "line", source.reason),
        filled("gender", "choice", source.gender, choices=GENDERS),
        filled("aka", "line", in_one_line(source.aka)),
        filled("speaks_for", "source", one_source(directory, source.speaks_for)),
        filled("url", "line", source.url),
        filled("note", "note", source.note),
    )


def _yes_no(value: bool | None) -> str:
    return "" if value is None else YES_NO[0] if value else YES_NO[1]


def one_source(directory: Directory, ref: SourceRef) -> str:
    """One source as it stands in a field."""
    return in_one_line((directory.label(ref),)) if ref else ""


def id_of(form: Form, name: str, names: Names) -> str:
    """The id that a field of one source means; empty where it is empty."""
    typed = listed(form.value(name))
    ref = names.ref(typed[0]) if typed else ""
    return ref if isinstance(ref, str) else ref.id


def source_aside(form: Form, name: str, given: tuple[SourceRef, ...]) -> Aside:
    """Who is meant in a field of one source."""
    typed = listed(form.value(name))
    if not typed:
        return SILENT
    names = Names(form.directory, [ref for ref in given if ref])
    return aside("form.aside.list", values=form.directory.told(names.ref(typed[0]), typed[0]))


def list_aside(form: Form, name: str) -> Aside:
    """The values of a field that takes several, where there are several."""
    values = listed(form.value(name))
    return aside("form.aside.list", values=" · ".join(map(one_line, values))) if len(values) > 1 else SILENT


def choice_problems(form: Form, choices: Mapping[str, tuple[str, ...]]) -> dict[str, Aside]:
    """The fields whose value was changed to none of their choices."""
    return {
        name: aside("form.error.choice", ok=False, value=one_line(form.value(name)))
        for name, values in choices.items()
        if form.touched(name) and form.value(name) not in (*values, "")
    }


def one_source_problem(form: Form, name: str) -> dict[str, Aside]:
    """Whether a field of one source names several, or nobody who can be a source."""
    typed = listed(form.value(name))
    if form.touched(name) and len(typed) > 1:
        return {name: aside("form.error.one-source", ok=False)}
    if form.touched(name) and typed and typed[0] in RESERVED_SPEAKERS:
        return {name: aside("form.error.reserved-name", ok=False, name=typed[0])}
    return {}
