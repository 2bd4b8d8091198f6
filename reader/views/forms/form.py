"""A form as plain data: its fields, what was typed into them, and what the app understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from reader.analysis.state import Anchored
from reader.messages import say
from reader.model import Event, Item, Note, Photo, Quote, Source, Span
from reader.model.problems import Values
from reader.views.forms.people import Directory
from reader.views.speakers import Voice

Style = Literal["words", "kind", "line", "source", "sources", "route", "date", "choice", "note"]
"""How a field is filled in: the words of the article, one of the kinds, free words on one line, one source, several
sources, ways of sources, a date, one of a few values, free words on several lines."""

WAY_SEPARATOR = " ← "
"""What stands between the steps of a way on one line, read from the page outwards."""


class Sheet(Anchored, Protocol):
    """The annotated article as a form sees it; `reader.views.page.Page` is one."""

    @property
    def text(self) -> str:
        """The article as it is on disk."""

    @property
    def lang(self) -> str:
        """Its language, as a BCP 47 tag; may be empty."""

    @property
    def voices(self) -> Mapping[str, Voice]:
        """The look of every source, by `source_key`."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the app understood of a field, or why it did not."""

    code: str = ""
    """The code of a sentence of `reader.messages`; empty = there is nothing to say."""
    values: Values = ()
    """What the sentence names; safe to show."""
    ok: bool = True
    """False where something is doubtful or wrong."""
    way: tuple[str, ...] = ()
    """The steps of a way, so that it can be shortened in the middle; the sentence's value `way` is made from them."""

    def __bool__(self) -> bool:
        return bool(self.code)


SILENT = Aside()
"""Nothing to say."""

_WANTED = ("kind", "speaker", "date", "label", "name", "title")


def aside(code: str, *, ok: bool = True, **values: str | int) -> Aside:
    """An `Aside` from loose parts."""
    return Aside(code, tuple(sorted(values.items())), ok)


def said(one: Aside, width: int = 0) -> str:
    """The sentence of an aside. A way that is wider than `width` cells (0 = any) keeps its last step, and as many
    before it as fit."""
    if not one.code:
        return ""
    values: dict[str, str | int] = dict(one.values)
    if not one.way:
        return say(one.code, **values)
    sentence = say(one.code, **values, way=WAY_SEPARATOR.join(one.way))
    kept = len(one.way) - 1
    while width and kept > 0 and len(sentence) > width:
        sentence = say(one.code, **values, way=WAY_SEPARATOR.join(("…", *one.way[-kept:])))
        kept -= 1
    return sentence


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form."""

    name: str
    """Its name; the label is the sentence `form.label.<name>`."""
    style: Style
    """How it is filled in."""
    value: str = ""
    """What stands in it now."""
    given: str = ""
    """What stood in it when the form was opened. While the two are the same, the record keeps what it had."""
    offered: str = ""
    """What the app filled in by itself on top of that: a value that nobody typed, and nobody loses."""
    choices: tuple[str, ...] = ()
    """The values that the style `choice` offers, and `kind`."""
    required: bool = False
    """Whether it may not stay empty."""
    shown: bool = True
    """Whether it is on the screen at present."""
    aside: Aside = SILENT
    """What the app understood of it."""
    error: Aside = SILENT
    """Why the form cannot be saved as it is; set by `checked`."""

    @property
    def label(self) -> str:
        """What stands before it."""
        return say(f"form.label.{self.name}")

    @property
    def touched(self) -> bool:
        """Whether a person changed it."""
        return self.value != self.given


@dataclass(frozen=True, slots=True)
class Form:
    """A record on its way to be written."""

    sheet: Sheet
    """The article and its document when the form was opened."""
    directory: Directory
    """Its sources, to be looked up."""
    base: Item
    """The record that it started from: the one in the document, or a draft of a new one."""
    new: bool
    """Whether the record is to be added."""
    fields: tuple[FormField, ...]
    """In the order of decisions."""
    title: Aside
    """Its heading."""
    spans: tuple[Span, ...] = ()
    """The words of the article that it is about, one span a piece; () where it is about none or they are lost."""
    given_spans: tuple[Span, ...] = ()
    """The same when the form was opened."""
    outer: Quote | None = None
    """For a new quote, the quote around its words."""
    about: Quote | Event | Photo | Source | Note | None = None
    """For a new note, the item that it is about."""
    check: int | None = None
    """For a form of one check of a quote alone, which of them, counted from 0."""
    found: tuple[Source, ...] = ()
    """What the text says of sources that the document has not: one that is made with such a name is made so."""

    def field(self, name: str) -> FormField:
        """The field of that name. Raises `KeyError` when there is none."""
        for found in self.fields:
            if found.name == name:
                return found
        raise KeyError(name)

    def value(self, name: str) -> str:
        """What stands in a field, without blanks at its ends."""
        return self.field(name).value.strip()

    def has(self, name: str) -> bool:
        """Whether there is a field of that name."""
        return any(found.name == name for found in self.fields)

    def touched(self, name: str) -> bool:
        """Whether a person changed the field."""
        return self.field(name).touched

    @property
    def changed(self) -> bool:
        """Whether a person changed anything, so that leaving would lose it."""
        typed = (found for found in self.fields if found.touched and found.value != found.offered)
        return self.spans != self.given_spans or any(typed)

    @property
    def moved(self) -> bool:
        """Whether the ends of the words were moved."""
        return self.spans != self.given_spans

    @property
    def shown_fields(self) -> tuple[FormField, ...]:
        """The fields that are on the screen at present."""
        return tuple(found for found in self.fields if found.shown)

    @property
    def start(self) -> str:
        """The name of the field that wants something first: an empty one that matters, else one that matters and was
        filled in by the app, which may be wrong, else the first one."""
        fields = [found for found in self.shown_fields if found.style != "words"]
        empty = (found.name for found in fields if not found.value and (found.required or found.name in _WANTED))
        guessed = (one for one in fields if one.offered and one.style not in ("kind", "date"))
        offered = (one.name for one in guessed if one.name in _WANTED)
        return next(empty, next(offered, fields[0].name))

    def typed(self, values: Mapping[str, str]) -> Form:
        """The form with other values in some fields; errors of these are gone."""
        return replace(
            self,
            fields=tuple(
                replace(found, value=values[found.name], error=SILENT)
                if values.get(found.name, found.value) != found.value
                else found
                for found in self.fields
            ),
        )

    def offering(self, values: Mapping[str, str]) -> Form:
        """The form with values that the app fills in: they are written when it is saved, and nobody loses them."""
        fields = (
            replace(found, value=values[found.name], offered=values[found.name]) if found.name in values else found
            for found in self.fields
        )
        return replace(self, fields=tuple(fields))

    def with_asides(self, asides: Mapping[str, Aside], hidden: Iterable[str] = ()) -> Form:
        """The form with what the app understood, and with some fields off the screen."""
        away = frozenset(hidden)
        return replace(
            self,
            fields=tuple(
                replace(found, aside=asides.get(found.name, SILENT), shown=found.name not in away)
                for found in self.fields
            ),
        )

    def with_errors(self, errors: Mapping[str, Aside]) -> Form:
        """The form with why it cannot be saved."""
        return replace(
            self, fields=tuple(replace(found, error=errors.get(found.name, SILENT)) for found in self.fields)
        )

    @property
    def valid(self) -> bool:
        """Whether no field has an error."""
        return not any(found.error for found in self.fields)


def filled(name: str, style: Style, value: str, *, required: bool = False, choices: tuple[str, ...] = ()) -> FormField:
    """A field as it stands when a form is opened."""
    return FormField(name, style, value, value, choices=choices, required=required)
