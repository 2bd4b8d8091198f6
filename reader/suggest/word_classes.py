"""The words of a language by their closed classes, and what a single word looks like."""

from __future__ import annotations

from functools import lru_cache

from reader.languages import Language
from reader.suggest.passages import Token

DETERMINER, LINK, PREPOSITION, BOUNDARY, CONJUNCTION, COMPLEMENTIZER, RELATIVE = (1 << bit for bit in range(7))
FILLER, MODIFIER, PERSON, PRONOUN, TIME, PARTICLE, TITLE = (1 << bit for bit in range(7, 14))
NAME, NOMINAL, SMALL = (1 << bit for bit in range(14, 17))
"""What `word_bits` adds: written like a part of a name; may be inside a noun phrase; begins with a small letter."""

CLOSED = BOUNDARY | CONJUNCTION | DETERMINER | FILLER | LINK | PERSON | PREPOSITION | PRONOUN | TITLE
"""The classes of words that are no verbs of the open class."""
ENDS_PHRASE = BOUNDARY | LINK | PREPOSITION | CONJUNCTION
"""The classes of words that no simple noun phrase holds."""

_NOMINAL_SIGNS = frozenset("&/$%€£#@’'-‑")
_MEMORY = 50_000


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


class WordBits(dict[str, int]):
    """The closed classes of each word, as it is written, with what it looks like; worked out when it is first met."""

    def __init__(self, lang: Language) -> None:
        super().__init__()
        self._classes = word_classes(lang)
        self._common = frozenset(lang.common)
        self._cues = frozenset(lang.cues)
        self._filler_endings = lang.function_words.filler_endings

    def __missing__(self, text: str) -> int:
        lower = text.lower().replace("’", "'")
        bits = self._classes.get(lower, 0)
        first = text[0]
        if first.isupper() and not bits & (DETERMINER | PRONOUN | ENDS_PHRASE) and lower not in self._common:
            bits |= NAME
        if first.islower():
            bits |= SMALL
        if self._is_nominal(text, lower, bits):
            bits |= NOMINAL
        if len(self) > _MEMORY:
            self.clear()
        self[text] = bits
        return bits

    def _is_nominal(self, text: str, lower: str, bits: int) -> bool:
        if not (text[0].isalnum() or text[0] == "_"):
            return text in _NOMINAL_SIGNS
        if bits & TIME:
            return False
        if bits & (TITLE | PERSON) or (text[0].isupper() and not bits & (PRONOUN | ENDS_PHRASE)):
            return True
        if bits & (PRONOUN | ENDS_PHRASE | FILLER) or lower in self._cues:
            return False
        return not (bits & SMALL and self._filler_endings and lower.endswith(self._filler_endings))


@lru_cache(maxsize=16)
def word_bits(lang: Language) -> WordBits:
    """The bits of each word of a language as it is written."""
    return WordBits(lang)


def is_name(token: Token, lang: Language) -> bool:
    """Whether a word is written like a part of a name."""
    return bool(word_bits(lang)[token.text] & NAME)


def is_verb_like(token: Token, lang: Language) -> bool:
    """Whether a word may be a verb that reports, by its ending; it says something only beside a quotation."""
    endings = lang.function_words.verb_endings
    bits = word_bits(lang)[token.text]
    return bool(endings) and bool(bits & SMALL) and not bits & CLOSED and token.lower.endswith(endings)


def is_filler(token: Token, lang: Language) -> bool:
    """Whether a word may stand between a speaker and the cue: an adverb, an auxiliary or a day."""
    bits = word_bits(lang)[token.text]
    if bits & TIME or not bits & SMALL:
        return bool(bits & TIME)
    endings = lang.function_words.filler_endings
    return bool(bits & FILLER) or bool(endings and token.lower.endswith(endings))
