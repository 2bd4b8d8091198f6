"""The words of a language by their closed classes, and what a single word looks like."""

from __future__ import annotations

from functools import lru_cache

from reader.languages import Language
from reader.suggest.passages import Token

DETERMINER, LINK, PREPOSITION, BOUNDARY, CONJUNCTION, COMPLEMENTIZER, RELATIVE = (1 << bit for bit in range(7))
FILLER, MODIFIER, PERSON, PRONOUN, TIME, PARTICLE, TITLE = (1 << bit for bit in range(7, 14))

CLOSED = BOUNDARY | CONJUNCTION | DETERMINER | FILLER | LINK | PERSON | PREPOSITION | PRONOUN | TITLE
"""The classes of words that are no verbs of the open class."""
ENDS_PHRASE = BOUNDARY | LINK | PREPOSITION | CONJUNCTION
"""The classes of words that no simple noun phrase holds."""


@lru_cache(maxsize=16)
def word_classes(lang: Language) -> dict[str, int]:
    """The closed classes that each lower-case word of a language belongs to, as bits."""
    function = lang.function_words
    classes: dict[str, int] = {}
    for words, bit in (
        (function.determiners, DETERMINER),
        (function.links, LINK),
        (function.prepositions, PREPOSITION),
        (function.boundaries, BOUNDARY),
        (function.conjunctions, CONJUNCTION),
        (function.fillers, FILLER),
        (function.modifiers, MODIFIER),
        (function.complementizers, COMPLEMENTIZER),
        (function.relatives, RELATIVE),
        (function.people, PERSON),
        (function.particles, PARTICLE),
        (lang.pronouns, PRONOUN),
        (lang.titles, TITLE),
        (tuple(word for word, _ in (*lang.weekdays, *lang.relative_days)), TIME),
    ):
        for entry in words:
            for word in entry.split() if bit in (PERSON, TITLE, FILLER) else (entry,):
                # `of` in `secretary of state` does not become a title.
                if not (bit in (PERSON, TITLE) and word != entry and classes.get(word, 0)):
                    classes[word] = classes.get(word, 0) | bit
    return classes


def is_name(token: Token, lang: Language) -> bool:
    """Whether a word is written like a part of a name."""
    if not token.text[0].isupper():
        return False
    bits = word_classes(lang).get(token.lower, 0)
    return not bits & (DETERMINER | PRONOUN | ENDS_PHRASE) and token.lower not in _common(lang)


def is_verb_like(token: Token, lang: Language) -> bool:
    """Whether a word may be a verb that reports, by its ending; it says something only beside a quotation."""
    endings = lang.function_words.verb_endings
    if not token.text[0].islower() or word_classes(lang).get(token.lower, 0) & CLOSED:
        return False
    return bool(endings) and token.lower.endswith(endings)


@lru_cache(maxsize=16)
def _common(lang: Language) -> frozenset[str]:
    return frozenset(lang.common)


def is_filler(token: Token, lang: Language) -> bool:
    """Whether a word may stand between a speaker and the cue: an adverb, an auxiliary or a day."""
    bits = word_classes(lang).get(token.lower, 0)
    if bits & TIME:
        return True
    if not token.text[0].islower():
        return False
    endings = lang.function_words.filler_endings
    return bool(bits & FILLER) or bool(endings and token.lower.endswith(endings))
