"""The form of an event of the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.anchoring.anchors import select
from reader.messages import say
from reader.model import Add, Document, Edit, Event, Replace, Span
from reader.model.vocabulary import ROLES
from reader.views.forms.draft import date_words_at, held
from reader.views.forms.form import SILENT, Aside, Form, FormField, Sheet, aside, filled
from reader.views.forms.names import Names, NewId, NewSources, fresh_id
from reader.views.forms.people import Directory
from reader.views.forms.places import before_in_text
from reader.views.forms.source import choice_problems, id_of, one_source, one_source_problem, source_aside
from reader.views.forms.when import date_aside, typed_edtf
from reader.views.visible import one_line


def event_form(sheet: Sheet, about: Event | Sequence[Span] = (), caret: int | None = None) -> Form:
    """The form of an event that is there, or of a new one: of the selected words, else of the words for a date around
    the caret, else of no words."""
    directory = Directory(sheet.document, sheet.voices)
    if isinstance(about, Event):
        spans = sheet.anchors.of(about.key).spans if about.text else ()
        event, new = about, False
    else:
        words = date_words_at(sheet, caret) if caret is not None and not about else None
        spans = held(sheet, about) or ((words,) if words else ())
        event, new = _draft(sheet, spans), True
    fields = _fields(event, directory, spans)
    return understand(Form(sheet, directory, event, new, fields, SILENT, spans, spans))


def understand(form: Form) -> Form:
    """The form with what the app understood of it, as it stands now."""
    event = form.base
    assert isinstance(event, Event)
    typed = typed_edtf(form.value("date"), form.sheet) if form.value("date") else None
    asides = {
        "date": date_aside(typed.date) if typed else _unread(form),
        "source": source_aside(form, "source", (event.source,)),
    }
    title = aside("form.title.event-new" if form.new else "form.title.event")
    hidden = () if form.spans or event.text else ("words",)
    return replace(form.with_asides(asides, hidden), title=title)


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form cannot be saved, by field."""
    found = choice_problems(form, {"role": ROLES}) | one_source_problem(form, "source")
    if form.touched("date") and form.value("date") and typed_edtf(form.value("date"), form.sheet) is None:
        found["date"] = aside("form.error.no-date", ok=False, value=one_line(form.value("date")))
    if form.new and not form.spans and not form.value("label"):
        found["label"] = aside("form.error.label", ok=False)
    return found


def edit(form: Form, document: Document, new_id: NewId) -> Edit | None:
    """The edit that writes the form, with the source that it names for the first time. None when nothing changed."""
    base = form.base
    assert isinstance(base, Event)
    current = document.by_key().get(base.key)
    base = current if isinstance(current, Event) else base
    new = NewSources(document, new_id)
    event = record(form, base, Names(form.directory, [base.source] if base.source else [], new.make))
    if form.new:
        id_ = fresh_id("e-", new.taken, new_id)
        event = replace(event, id=id_, key=f"events/{id_}")
        added = Add(event, before_in_text(form.sheet, document, "events", form.spans))
        return Edit((*new.additions(document), added), "edit.add-event")
    if event == base:
        return None
    return Edit((*new.additions(document), Replace(event)), "edit.event")


def record(form: Form, base: Event, names: Names) -> Event:
    """The event as the form has it; a field that was not touched stays as it was."""
    event = base
    if form.spans and (form.new or form.moved):
        text, anchor = select(form.sheet.text, form.spans, "event", form.sheet.document.article.lang)
        event = replace(event, text=text, anchor=anchor)
    if form.touched("date"):
        typed = typed_edtf(form.value("date"), form.sheet) if form.value("date") else None
        date = typed.date if typed else ""
        kept = form.touched("basis") or date.rstrip("?~%") == base.date.rstrip("?~%")
        basis = base.basis if kept else say(typed.basis) if typed and typed.basis else ""
        event = replace(event, date=date, basis=basis)
    if form.touched("label"):
        event = replace(event, label=form.value("label"))
    if form.touched("role"):
        event = replace(event, role=form.value("role"))
    if form.touched("source"):
        event = replace(event, source=id_of(form, "source", names))
    if form.touched("basis"):
        event = replace(event, basis=form.value("basis"))
    return replace(event, note=form.value("note")) if form.touched("note") else event


def _draft(sheet: Sheet, spans: tuple[Span, ...]) -> Event:
    words = " ".join(sheet.text[spans[0].start : spans[-1].end].split()) if spans else ""
    typed = typed_edtf(words, sheet) if words else None
    if typed is None:
        return Event(label="")
    return Event(date=typed.date, basis=say(typed.basis) if typed.basis else "")


def _fields(event: Event, directory: Directory, spans: tuple[Span, ...]) -> tuple[FormField, ...]:
    return (
        filled("words", "words", " […] ".join(event.text)),
        filled("date", "date", event.date),
        filled("label", "line", event.label, required=not spans and not event.text),
        filled("role", "choice", event.role or ROLES[0], choices=ROLES),
        filled("source", "source", one_source(directory, event.source)),
        filled("basis", "line", event.basis),
        filled("note", "note", event.note),
    )


def _unread(form: Form) -> Aside:
    if form.value("date") and form.touched("date"):
        return aside("form.aside.no-date", ok=False)
    return SILENT if form.value("date") else aside("form.aside.undated")
