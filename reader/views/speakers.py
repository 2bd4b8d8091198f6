"""The sign and the hue of every source: one in all panes.

A siglum has two cells: capitals for a source that is named, lower case for one that is not. Sigla go by the order of
the records, hues by the order of the first quote in the file, so that adding a quote at the end changes nobody's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.cells import cell_len

from reader.analysis.who import is_named, known_sources, naming, speaker_keys
from reader.messages import say
from reader.model import Document, Source
from reader.model.vocabulary import SOURCE_TYPES
from reader.views.palette import HUES
from reader.views.visible import one_line

NO_SIGLUM = "  "
"""What stands in place of a siglum where nobody is named."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = _LETTERS + "0123456789"
_PLAIN = str.maketrans(
    dict(zip("đĐðÐøØłŁıħĦ", "dDdDoOlLihH", strict=True)) | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)


@dataclass(frozen=True, slots=True)
class Voice:
    """How a source appears on the screen."""

    siglum: str
    """Two cells, unlike every other one whatever the case, as long as there are letters left."""
    slot: int
    """The speaker's hue, 0 to 7; -1 for a source that only carries."""
    name: str
    """Its name, or its id where it has none; safe to show."""
    role: str
    """Its role, or else what type of source it is; safe to show, may be empty."""
    named: bool
    """Whether the article names it."""
    standing: str = ""
    """`role`, then whether it is not named, then whether it is official, separated by `·`; safe to show."""


NOBODY = Voice(NO_SIGLUM, -1, "", "", named=False)
"""The voice of what no source is named for."""


def voices(document: Document) -> Mapping[str, Voice]:
    """The voice of every source of the document, by its key."""
    sources = known_sources(document)
    slots: dict[str, int] = {}
    for quote in document.quotes:
        for key in speaker_keys(quote):
            slots.setdefault(key, len(slots) % HUES)
    taken = _Taken()
    return {key: _voice(source, taken.siglum(source), slots.get(key, -1)) for key, source in sources.items()}


def same_voices(document: Document, before: Document) -> bool:
    """Whether two states of a document refer to sources so much alike that the voices are the same."""
    return (
        (document.sources, document.article.outlet) == (before.sources, before.article.outlet)
        and len(document.quotes) == len(before.quotes)
        and all(
            one is other or (one.speaker, one.via) == (other.speaker, other.via)
            for one, other in zip(document.quotes, before.quotes, strict=True)
        )
        and [event.source for event in document.events] == [event.source for event in before.events]
        and [photo.credit for photo in document.photos] == [photo.credit for photo in before.photos]
    )


def _voice(source: Source, siglum: str, slot: int) -> Voice:
    return Voice(siglum, slot, display_name(source), role_in_words(source), is_named(source), standing_in_words(source))


def display_name(source: Source) -> str:
    """The name of a source on one line; its role or its id where it has no name."""
    return one_line(source.name) or one_line(source.role) or one_line(source.id) or say("source.nameless")


def role_in_words(source: Source) -> str:
    """What a source is: its role, or the word for its type."""
    if source.role:
        return one_line(source.role)
    return say(f"source.type.{source.type}") if source.type in SOURCE_TYPES else one_line(source.type)


def standing_in_words(source: Source) -> str:
    """What a source is, in one line: role or type, then whether it is not named, then whether it is official."""
    parts = [role_in_words(source)]
    manner = naming(source)
    if manner == "anonymous":
        parts.append(say("source.anonymous"))
    elif manner == "office" and source.role:
        parts.append(say("source.by-office"))
    if source.official:
        parts.append(say("source.official"))
    return " · ".join(part for part in parts if part)


class _Taken:
    """The sigla that are given already."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._left = {True: _any_pair(capital=True), False: _any_pair(capital=False)}

    def siglum(self, source: Source) -> str:
        """A siglum for a source: the first of its own that is free, else any free one, else its first again."""
        named = is_named(source)
        own = [_cased(pair, named) for pair in _pairs(source)]
        free = next((pair for pair in own if pair.lower() not in self._given), None)
        if free is None:
            free = next((pair for pair in self._left[named] if pair.lower() not in self._given), None)
        chosen = free or (own[0] if own else _cased("xx", named))
        self._given.add(chosen.lower())
        return chosen


def _pairs(source: Source) -> Iterator[str]:
    """The sigla that suit a source, the best first: initials, then letters of its words, then a letter and a digit.

    A name without capitals (Chinese, Arabic …) is read by its id; without one, a wide character stands for itself.
    """
    words = _words(source.name) or _words(source.role) or _words(source.id)
    if words:
        ends = (words[-1:], words[1:2]) if is_named(source) else (words[1:2], words[-1:])
        if len(words) > 1:
            yield from (words[0][0] + word[0] for end in ends for word in end)
        for word in words:
            yield from (word[0] + letter for letter in word[1:4])
        yield from (words[0][0] + digit for digit in "23456789")
    else:
        yield from (sign for sign in source.name if sign.isalpha() and cell_len(sign) == 2)


def _words(name: str) -> list[str]:
    """The words of a name as plain lower-case letters and digits, without diacritics.

    What stands in brackets is left out, and a word in which a letter has no case or is not one cell wide.
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"\([^()]*\)", " ", name).translate(_PLAIN))
    folded = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    words = "".join(sign if sign.isalnum() else " " for sign in folded).split()
    return [word for word in words if all(_suits(sign) for sign in word) and not word[0].isdigit()]


def _suits(sign: str) -> bool:
    return (sign.isdecimal() and sign.isascii()) or (len(sign.upper()) == 1 and sign.upper() != sign)


def _cased(pair: str, named: bool) -> str:
    return pair.upper() if named else pair


def _any_pair(*, capital: bool) -> Iterator[str]:
    """Every pair of a letter and a letter or digit, for names whose own letters are all taken."""
    for first in _LETTERS:
        for second in _SIGNS:
            yield (first + second).upper() if capital else first + second
