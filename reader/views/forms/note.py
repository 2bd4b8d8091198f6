"""The form of a note: about an item, or on a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from reader.anchoring.anchors import select
from reader.model import Add, Change, Document, Edit, Event, Note, Photo, Quote, Replace, Source, Span
from reader.views.forms.draft import held
from reader.views.forms.form import Aside, Form, Sheet, aside, filled
from reader.views.forms.names import NewId, fresh_id, ids_of
from reader.views.forms.people import Directory
from reader.views.forms.places import before_in_text
from reader.views.speakers import display_name
from reader.views.visible import one_line

Noted: TypeAlias = Quote | Event | Photo | Source | Note
"""What a note may be about, when it is not on a passage."""

_PREFIXES: Mapping[type, str] = {Quote: "q-", Event: "e-", Photo: "p-", Note: "n-"}
_OPENING_WORDS = 6


def note_form(sheet: Sheet, about: Noted | Sequence[Span], *, new: bool = False) -> Form:
    """The form of a note that is there, or of a new one: about an item, or on selected words.

    With `new` a note too is only what the new one is about.
    """
    directory = Directory(sheet.document, sheet.voices)
    item: Noted | None = None
    if isinstance(about, Note) and not new:
        note = about
        spans = sheet.anchors.of(about.key).spans if about.text else ()
    elif isinstance(about, Quote | Event | Photo | Source | Note):
        note, new, spans, item = Note(about=about.id), True, (), about
    else:
        note, new, spans = Note(), True, held(sheet, about)
    fields = (
        filled("words", "words", " […] ".join(note.text)),
        filled("note", "note", note.note, required=True),
    )
    form = Form(sheet, directory, note, new, fields, _title(sheet, note, item), spans, spans, about=item)
    return understand(form)


def understand(form: Form) -> Form:
    """The form with the words off the screen where the note is on none."""
    note = form.base
    assert isinstance(note, Note)
    return form.with_asides({}, () if form.spans or note.text else ("words",))


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form cannot be saved, by field."""
    return {} if form.value("note") else {"note": aside("form.error.note", ok=False)}


def edit(form: Form, document: Document, new_id: NewId) -> Edit | None:
    """The edit that writes the form; an item without an id gets one. None when nothing changed."""
    base = form.base
    assert isinstance(base, Note)
    current = document.by_key().get(base.key)
    note = base = current if isinstance(current, Note) else base
    if form.touched("note"):
        note = replace(note, note=form.value("note"))
    if form.spans and (form.new or form.moved):
        text, anchor = select(form.sheet.text, form.spans, "note", form.sheet.document.article.lang)
        note = replace(note, text=text, anchor=anchor)
    if not form.new:
        return None if note == base else Edit((Replace(note),), "edit.note")
    taken = ids_of(document)
    changes: list[Change] = []
    if form.about is not None and not form.about.id:
        named = replace(form.about, id=fresh_id(_PREFIXES.get(type(form.about), "s-"), taken, new_id))
        taken.add(named.id)
        changes.append(Replace(named))
        note = replace(note, about=named.id)
    id_ = fresh_id("n-", taken, new_id)
    note = replace(note, id=id_, key=f"notes/{id_}")
    return Edit((*changes, Add(note, before_in_text(form.sheet, document, "notes", form.spans))), "edit.add-note")


def _title(sheet: Sheet, note: Note, item: Noted | None) -> Aside:
    if note.about and item is None:
        found = [one for one in sheet.document.items() if getattr(one, "id", "") == note.about]
        item = next((one for one in found if isinstance(one, Quote | Event | Photo | Source | Note)), None)
        if item is None:
            return aside("form.title.note-about", what=one_line(note.about))
    if item is None:
        return aside("form.title.note")
    if isinstance(item, Source):
        return aside("form.title.note-about", what=display_name(item))
    label = " ".join(item.text)
    if isinstance(item, Event | Note):
        label = (item.label if isinstance(item, Event) else item.note) or label
    return aside("form.title.note-about-words", words=one_line(" ".join(label.split()[:_OPENING_WORDS])))
