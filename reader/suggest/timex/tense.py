"""Whether a sentence speaks of what is past or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_STOPS = frozenset('.!?;:“”"«»')
_REACH = 14


class _Sign(NamedTuple):
    """A word that shows tense; nothing is shown when none does."""

    shown: int
    """-1 for the past, +1 for the future."""
    far: int
    """How many words away it is."""
    word: str
    """It in lower case."""


@dataclass(frozen=True)
class Tense:
    """The words of a language that show tense. Endings are a regular expression for whole words in lower case."""

    future: frozenset[str]
    """Words that show that something is to come."""
    past: frozenset[str]
    """Words that show that something is past."""
    future_ending: str = ""
    """How verbs of the future look."""
    past_ending: str = ""
    """How verbs of the past look."""
    until: frozenset[str] = frozenset()
    """Prepositions of an end that is to come: `by March`."""
    perfect: frozenset[str] = frozenset()
    """Auxiliaries that put what is behind them in the past: `had been due`."""
    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop does not end a sentence."""
    announcing: frozenset[str] = frozenset()
    """Words that say of something that it is still to come, and nothing else."""
    default: int = 0
    """What a sentence without any sign speaks of."""
    articles: frozenset[str] = frozenset()
    """Words behind which a sign of what is to come is a noun."""
    copulas: frozenset[str] = frozenset()
    """Forms of being that show something to come, but with a participle behind them something past."""
    participle: str = ""
    """How participles look that end a clause whose auxiliary stands before, where the verb may be last."""
    verb_last: bool = False
    """Whether the verb may stand at the end of the sentence, so that what is behind a date counts as what is before."""
    _memory: dict[str, int] = field(default_factory=dict)

    def direction(self, words: Sequence[str], at: int, end: int) -> int:
        """-1 for the past, +1 for the future, else the default: by the sign next to the words from `at` to `end`.

        What stands before counts first, then what stands behind, each within its clause.
        """
        before = self._first(words, range(at - 1, max(-1, at - 1 - _REACH), -1))
        if before.shown and not self.verb_last:
            return before.shown
        behind = self._first(words, range(end, min(len(words), end + _REACH)))
        if before.shown and behind.shown:
            if before.shown > 0 > behind.shown and self._is_participle(behind.word):
                # `ist am Montag gestorben`, but `wird für Montag erwartet`
                return -1 if before.word in self.copulas else 1
            return before.shown if before.far <= behind.far else behind.shown
        return before.shown or behind.shown or self.default

    def coming(self, words: Sequence[str], at: int, end: int) -> bool:
        """Whether the clause of the words from `at` to `end` announces something."""
        for places in (range(at - 1, max(-1, at - 1 - _REACH), -1), range(end, min(len(words), end + _REACH))):
            for place in places:
                word = words[place].lower()
                if word in _STOPS:
                    break
                if word in self.announcing or (self.future_ending and re.fullmatch(self.future_ending, word)):
                    return True
        return False

    def _is_participle(self, word: str) -> bool:
        return bool(self.participle) and re.fullmatch(self.participle, word) is not None

    def _first(self, words: Sequence[str], places: range) -> _Sign:
        """The first sign among some places."""
        for far, place in enumerate(places):
            word = words[place]
            if word in _STOPS and not (word == "." and place and self.is_abbreviated(words[place - 1])):
                break
            if self.verb_last and word[0].isupper() and place and words[place - 1] not in _STOPS:
                # `Feuerwehrleute` is a noun.
                continue
            word = word.lower()
            shown = self.shown(word)
            if shown > 0 and place and words[place - 1].lower() in self.articles:
                # `announced the plan on Tuesday`
                continue
            if shown:
                perfect = shown > 0 and not self.perfect.isdisjoint(words[max(0, place - 2) : place])
                if word in self.copulas and places.step > 0:
                    # `am Montag ist ein Mann gestorben`
                    perfect = self._is_participle(self._first(words, range(place + 1, places.stop)).word)
                return _Sign(-1 if perfect else shown, far, word)
        return _Sign(0, 0, "")

    def is_abbreviated(self, word: str) -> bool:
        """Whether a full stop behind a word belongs to it."""
        return (len(word) == 1 and word.isalpha()) or word.lower() in self.abbreviations

    def shown(self, word: str) -> int:
        """What a word in lower case shows: -1 for the past, +1 for the future, 0 for nothing."""
        shown = self._memory.get(word)
        if shown is None:
            word = word.replace("’", "'")
            if word in self.future:
                shown = 1
            elif word in self.past:
                shown = -1
            elif self.future_ending and re.fullmatch(self.future_ending, word):
                shown = 1
            else:
                shown = -1 if self.past_ending and re.fullmatch(self.past_ending, word) else 0
            if len(self._memory) < 50_000:
                self._memory[word] = shown
        return shown
