"""What kind of source a mention stands for, by the nouns in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.languages import Language
from reader.languages.organisations import BODY_WORDS, PAPER_WORDS
from reader.languages.outlets import AGENCY_NAMES, OUTLET_NAMES
from reader.suggest.names import Name, lengths, phrases, vocabulary
from reader.suggest.passages import Token
from reader.suggest.word_classes import ENDS_PHRASE, word_classes

ARTICLES = frozenset(("the", "der", "die", "das", "den", "dem", "des", "le", "la", "les", "l'", "el", "los", "las"))
"""Articles that stand before names of bodies and papers, but not before those of persons."""

_LONGEST = 4
_OPENING = ("agency", "outlet", "document", "institution", "office")
"""The types that the noun at the beginning of a mention may tell."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a mention says about its source."""

    type: str
    """One of `reader.model.vocabulary.SOURCE_TYPES`; empty when nothing tells."""
    anonymous: bool = False
    """Whether the page withholds the name."""


class _Nouns:
    """Nouns and phrases of one meaning."""

    def __init__(self, words: Iterable[str]) -> None:
        self.phrases = phrases(words)
        self.lengths = lengths(self.phrases)
        """How long those are that begin with a word."""


class _Vocabulary:
    def __init__(self, lang: Language) -> None:
        words = lang.source_words
        self.several = _Nouns(words.several)
        self.single = _Nouns(words.single)
        self.groups = _Nouns(words.groups)
        self.offices = _Nouns((*words.offices, *lang.titles))
        self.bodies = _Nouns(words.bodies)
        self.outlets = _Nouns(words.outlets)
        self.agencies = _Nouns(words.agencies)
        self.documents = _Nouns(words.documents)
        self.withheld = _Nouns(words.withheld)
        self.anonymous = _Nouns(words.anonymous)
        self.plural = frozenset(words.plural)


@lru_cache(maxsize=16)
def _nouns(lang: Language) -> _Vocabulary:
    return _Vocabulary(lang)


def describe(tokens: tuple[Token, ...], name: Name, lang: Language) -> Kind:
    """The kind of source of a mention with these tokens, taken apart as `name`."""
    return _described(tuple([token.lower for token in tokens]), name.parts, name.head, name.written, lang)


@lru_cache(maxsize=1 << 13)
def _described(lower: tuple[str, ...], parts: tuple[str, ...], head: str, name: str, lang: Language) -> Kind:
    """The same of a mention's words in lower case and what its name says; articles mention the same ones again."""
    nouns, known = _nouns(lang), vocabulary(lang)
    bare = lower
    while bare and bare[0] in known.determiners and (bare[0],) not in nouns.several.phrases:
        bare = bare[1:]
    anonymous = _holds(lower, nouns.anonymous)
    hidden = anonymous or _holds(bare, nouns.withheld)
    whole = " ".join(bare)
    written = name.lower()
    if whole in OUTLET_NAMES or (written in OUTLET_NAMES and not head):
        return Kind("agency" if {whole, written} & AGENCY_NAMES else "outlet")
    person = bool(parts) and _is_personal(lower, parts, head, name, lang)
    noun = _head_noun(bare, lang)
    if noun and not person and not known.surnames:
        office = noun in nouns.offices.phrases or noun[0].endswith(known.compounds or "\0")
        if office and noun not in nouns.withheld.phrases:
            return Kind("office", hidden)
        if noun in nouns.groups.phrases:
            return Kind("group", hidden)
        if noun in nouns.documents.phrases and noun[0] not in parts:
            return Kind("document", anonymous)
    opening = _opening(bare, nouns, offices=bool(known.surnames))
    if opening not in ("", "office") and not (opening == "agency" and len(bare) == 1):
        return Kind(opening, anonymous)
    if lower and lower[0] in nouns.plural:
        return Kind("group")
    single = _begins(lower, nouns.single)
    if _begins(lower, nouns.several) or (not parts and not single and _holds(bare, nouns.groups)):
        return Kind("group", hidden)
    if person and head:
        return Kind("person", anonymous)
    if not person and not single and _holds(bare, nouns.groups):
        return Kind("group", hidden)
    if not person and single and _holds(bare, nouns.groups):
        return Kind("person", hidden)
    if person:
        return Kind("person", anonymous)
    within = _within(bare, nouns)
    if within:
        return Kind(within, anonymous or within == "person")
    if len(parts) > 1 and not PAPER_WORDS.isdisjoint(parts):
        return Kind("outlet")
    # A word alone may be the surname of someone or the name of a company; one with an article is the latter.
    alone = lower == parts or bare != parts
    surname = len(parts) == 1 and not known.surnames and alone and not name.isupper()
    return Kind("institution" if parts and not (surname and parts not in known.places) else "", anonymous)


def _opening(bare: tuple[str, ...], nouns: _Vocabulary, *, offices: bool) -> str:
    """The type whose noun a mention begins with; with `offices` `Bộ trưởng Y tế` is no ministry (`Bộ Y tế`)."""
    kinds = (nouns.agencies, nouns.outlets, nouns.documents, nouns.bodies, *((nouns.offices,) if offices else ()))
    found = _starts(bare, kinds)
    return "" if found is None else _OPENING[found]


def _within(bare: tuple[str, ...], nouns: _Vocabulary) -> str:
    """The type whose noun stands anywhere in a mention."""
    kinds = (
        (nouns.withheld, "person"),
        (nouns.offices, "office"),
        (nouns.agencies, "agency"),
        (nouns.outlets, "outlet"),
        (nouns.documents, "document"),
        (nouns.bodies, "institution"),
    )
    return next((kind for found, kind in kinds if _holds(bare, found)), "")


def _head_noun(words: tuple[str, ...], lang: Language) -> tuple[str, ...]:
    """The noun that a mention is about: its last word before a preposition, as in `council spokesman for Ystad`."""
    classes = word_classes(lang)
    last = next((at for at, word in enumerate(words) if at and classes.get(word, 0) & ENDS_PHRASE), len(words))
    return words[last - 1 : last]


def _is_personal(lower: tuple[str, ...], parts: tuple[str, ...], head: str, name: str, lang: Language) -> bool:
    """Whether a name is that of a person, as far as its words show it."""
    nouns, known = _nouns(lang), vocabulary(lang)
    if head:
        # `Trưởng phòng CSGT Công an tỉnh A`: an acronym begins the name of a body.
        first = name.split(" ", 1)[0]
        return not (known.surnames and len(first) > 2 and first.isupper() and not name.isupper())
    if lower[0] in ARTICLES and lower[1 : len(parts) + 1] == parts:
        return False
    if not BODY_WORDS.isdisjoint(parts):
        return False
    if _holds(parts, nouns.bodies) or _holds(parts, nouns.outlets) or parts in known.places:
        return False
    if known.surnames:
        foreign = name.isascii() and 2 <= len(parts) <= 4
        return (parts[0] in known.surnames and 2 <= len(parts) <= 5) or foreign
    return 2 <= len(parts) <= 4 and not name.isupper()


def _begins(words: tuple[str, ...], known: _Nouns) -> bool:
    return any(words[:length] in known.phrases for length in known.lengths.get(words[0], ())) if words else False


def _starts(words: tuple[str, ...], kinds: tuple[_Nouns, ...]) -> int | None:
    """The first of several lists of which a word begins a mention, the longest word first."""
    if not words or not any(words[0] in known.lengths for known in kinds):
        return None
    for length in range(_LONGEST, 0, -1):
        for place, known in enumerate(kinds):
            if len(words) >= length and words[:length] in known.phrases:
                return place
    return None


def _holds(words: tuple[str, ...], known: _Nouns) -> bool:
    return any(
        words[at : at + length] in known.phrases
        for at, word in enumerate(words)
        if word in known.lengths
        for length in known.lengths[word]
    )
