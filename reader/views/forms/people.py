"""Who is meant by what is typed: a source by its name, other names, role, id or siglum, without case and diacritics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

from reader.analysis.who import known_sources, source_key
from reader.anchoring.fold import search_fold_words
from reader.messages import say
from reader.model import Document, Source, SourceRef
from reader.model.vocabulary import RESERVED_SPEAKERS
from reader.views.forms.lists import SEPARATOR, escaped, unescaped
from reader.views.lines import Piece, Row, width_of
from reader.views.parts import GUTTER, as_current, line
from reader.views.speakers import NOBODY, Voice
from reader.views.visible import one_line

MOST_CHOICES = 6
"""How many choices are offered at most, the last of them a new source."""

NAME_WIDTH = 24
"""The widest column of names among the choices, in cells."""

SPECIAL = ';,()[]?"“”„«»「」『』'
"""The characters that mean something where ways are typed; in a name they stand behind a backslash."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to complete what is typed."""

    siglum: str
    """Two cells; `+ ` for a new source."""
    slot: int
    """The speaker's hue; -1 = none."""
    name: str
    """Who; safe to show."""
    role: str
    """What it is; safe to show."""
    count: int
    """How many quotes it speaks; -1 where that means nothing."""
    source: str
    """The id of the source, or a reserved speaker; empty = a new source is made."""
    text: str
    """What goes into the field when it is taken."""


class _Known:
    """A source and everything by which it can be found."""

    def __init__(self, source: Source, voice: Voice, count: int) -> None:
        self.source = source
        self.voice = voice
        self.count = count
        self.name = _fold(source.name)
        self.others = tuple(filter(None, (_fold(one) for one in (*source.aka, source.role, source.id))))
        self.words = tuple(dict.fromkeys(" ".join((self.name, *self.others)).replace("-", " ").split()))
        self.siglum = voice.siglum.strip().casefold()

    def rank(self, typed: str) -> int | None:
        """How well it fits what was typed: 0 = best, None = not at all."""
        if not typed:
            return 0
        if typed in (self.siglum, self.name) or typed in self.others:
            return 0
        if self.name.startswith(typed):
            return 1
        if any(other.startswith(typed) for other in self.others):
            return 2
        if all(any(word.startswith(part) for word in self.words) for part in typed.split()):
            return 3
        return 4 if len(typed) > 2 and any(typed in one for one in (self.name, *self.others)) else None


class Directory:
    """The sources of a document, to be looked up while someone types. Made once for a document."""

    def __init__(self, document: Document, voices: Mapping[str, Voice]) -> None:
        counts = Counter(source_key(ref) for quote in document.quotes for ref in quote.speaker)
        self.sources: Mapping[str, Source] = document.sources_by_id()
        """The sources by id."""
        self.known = tuple(
            _Known(source, voices.get(id_, NOBODY), counts[id_]) for id_, source in self.sources.items() if id_
        )
        """The same, ready to be searched."""
        self.everyone: Mapping[str, Source] = known_sources(document)
        """Every source by its key, the inline records and the ids without a record too."""
        self._voices = voices
        self._exact: dict[str, list[str]] = {}
        for one in self.known:
            for name in dict.fromkeys((one.name, *(_fold(aka) for aka in one.source.aka))):
                if name:
                    self._exact.setdefault(name, []).append(one.source.id)
        self._sigla = {one.voice.siglum.strip(): one.source.id for one in self.known if one.voice.siglum.strip()}

    def resolve(self, typed: str) -> str | None:
        """The id that a typed name means: an id as it is, else a name or other name that only one source has, else a
        siglum. None when it is nobody's; the reserved speakers mean themselves."""
        if typed in RESERVED_SPEAKERS or typed in self.sources:
            return typed
        named = self._exact.get(_fold(typed), [])
        return named[0] if len(named) == 1 else self._sigla.get(typed)

    def label(self, ref: SourceRef) -> str:
        """What is typed for a reference, as it is: the name where it means this source only, else the id."""
        if isinstance(ref, Source):
            return ref.name or ref.id
        name = self.sources[ref].name if ref in self.sources else ""
        return name if name.strip() and self.resolve(name) == ref else ref

    def id_label(self, ref: SourceRef) -> str:
        """What is typed for a reference where ids are typed."""
        return ref if isinstance(ref, str) else ref.name or ref.id

    def told(self, ref: SourceRef, typed: str, *, role: bool = True) -> str:
        """Who is meant: the siglum, then the name where it is not what was typed, else with `role` what it is."""
        if isinstance(ref, str) and ref in RESERVED_SPEAKERS:
            return say(f"form.choice.{ref}")
        voice = self._voices.get(source_key(ref))
        if voice is None:
            return say("form.choice.new", name=one_line(typed))
        if voice.name != typed:
            return f"{voice.siglum} {voice.name}"
        return f"{voice.siglum} {voice.role}".rstrip() if role else voice.siglum

    def choices(
        self, typed: str, *, ids: bool = False, reserved: bool = False, found: Sequence[Source] = ()
    ) -> tuple[Choice, ...]:
        """The best choices for what is typed so far, and last a new source named so, unless one is named so already.

        With `ids` a choice types the id instead of the name; with `reserved` the reserved speakers are choices too.
        Sources that are `found` in the text and not in the document stand behind those that are.
        """
        name = unescaped(typed.strip())
        special = SPECIAL if ids else SEPARATOR
        wanted = _fold(name)
        ranked = [
            (rank, -one.count, index) for index, one in enumerate(self.known) if (rank := one.rank(wanted)) is not None
        ]
        known = [self._choice(self.known[index], ids) for *_, index in sorted(ranked)]
        if wanted:
            known += [_new(one, special) for one in self._named_like(wanted, found)]
        if reserved and wanted:
            known += [_reserved(one) for one in RESERVED_SPEAKERS if one.startswith(wanted)]
        fresh = (
            [_new(name, special)]
            if name and self.resolve(name) is None and wanted not in map(_fold, (one.name for one in found))
            else []
        )
        return (*known[: MOST_CHOICES - len(fresh)], *fresh)

    def _named_like(self, wanted: str, found: Sequence[Source]) -> list[str]:
        """The names of found sources that fit what is typed, folded, the best first; the document has none of them."""
        new = [_Known(one, NOBODY, 0) for one in found if self.resolve(one.name) is None]
        ranked = [(rank, index) for index, one in enumerate(new) if (rank := one.rank(wanted)) is not None]
        return [new[index].source.name for _, index in sorted(ranked)]

    def _choice(self, one: _Known, ids: bool) -> Choice:
        id_ = one.source.id
        text = escaped(id_, SPECIAL) if ids else escaped(self.label(id_), SEPARATOR)
        return Choice(one.voice.siglum, one.voice.slot, one.voice.name, one.voice.role, one.count, id_, text)


def _new(name: str, special: str) -> Choice:
    return Choice("+ ", -1, say("form.choice.new", name=one_line(name)), "", -1, "", escaped(name, special))


def _reserved(speaker: str) -> Choice:
    return Choice("  ", -1, speaker, say(f"form.choice.{speaker}"), -1, speaker, speaker)


def completions(document: Document, voices: Mapping[str, Voice], typed: str) -> tuple[Choice, ...]:
    """The choices for a speaker that is being typed. To complete while typing, make a `Directory` once."""
    return Directory(document, voices).choices(typed, reserved=True)


def choice_rows(choices: tuple[Choice, ...], current: int, width: int) -> tuple[Row, ...]:
    """The choices as rows of a list `width` cells wide: siglum, name, role, number of quotes."""
    names = min(NAME_WIDTH, max((cell_len(one.name) for one in choices if one.source), default=0), max(4, width - 6))
    return tuple(_choice_row(one, index == current, names, width) for index, one in enumerate(choices))


def _choice_row(one: Choice, current: bool, names: int, width: int) -> Row:
    count = say("form.choice.quotes", count=one.count) if one.count > 0 else ""
    right = (Piece(f"{count} ", "secondary"),) if count and width >= names + cell_len(count) + 12 else ()
    siglum = Piece(one.siglum, "hue" if one.slot >= 0 else "ink", one.slot, "bold")
    room = width - 4 - width_of(right)
    if one.source:
        name = line(one.name, names)
        name += " " * (names - cell_len(name))
        role = line(one.role, room - names - 3)
        told = (Piece(f" {name}"), Piece(f"  {role}" if role else "", "secondary"))
    else:
        told = (Piece(f" {line(one.name, room)}"), Piece(""))
    row = Row((GUTTER, siglum, *told), right, key=one.source or "+", slot=one.slot)
    return as_current(row) if current else row


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    """Text as it is compared: without case, diacritics and needless blanks."""
    return " ".join(search_fold_words(text).split())
