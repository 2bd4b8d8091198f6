"""The guard: which differences between a quote and words like it nobody may accept in silence.

A number, a negation or a name that differs makes another statement, however alike the rest is. So do a unit, a person
(`he`, `she`) and words of scripts without capitals, in which a name cannot be told from a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from reader.anchoring.distance import Change
from reader.anchoring.tokens import SYMBOLS, Token, Tokens
from reader.languages import LANGUAGES, language
from reader.languages.words import NEGATIVE_PREFIXES

_KNOWN = 2_000_000
_SURE = 2


class Guard:
    """What may not differ in a language, and in one article of it."""

    def __init__(self, lang: str, text: str, more: tuple[str, ...] = ()) -> None:
        """`more` are the tags of languages that what is looked for is in besides."""
        self._tag = language(lang).tag
        own = tuple(map(language, (self._tag, *more))) if self._tag else LANGUAGES
        self._others: dict[tuple[str, ...], Guard] = {}
        self._text = text
        self._negations = {word for one in own for word in one.negations if " " not in word} | set("不没沒無无未非莫勿")
        self._numbers = {word for one in own for word in one.numbers}
        self._pronouns = {word for one in own for word in one.pronouns}
        self._common = {word for one in own for word in (*one.common, *one.pronouns)}

    def also_of(self, words: Iterable[str]) -> Guard:
        """The guard for words that may be in another language than the article: a quote in the original, or an article
        whose language was taken for another."""
        if not self._tag:
            return self
        distinct = set(words)
        own = len(distinct & _everyday(self._tag))
        counts = {one.tag: len(distinct & _everyday(one.tag)) for one in LANGUAGES if one.tag != self._tag}
        more = tuple(tag for tag, count in counts.items() if count >= _SURE and count > own)
        if not more:
            return self
        if more not in self._others:
            self._others[more] = Guard(self._tag, self._text, more)
        return self._others[more]

    def is_common(self, word: str) -> bool:
        """Whether a word is one of those that every text has."""
        return word in self._common

    def is_critical(self, change: Change, wanted: Tokens, found: Tokens) -> bool:
        """Whether a change stops a match: it touches a number, a negation, a name, a person or what may be one."""
        before = wanted[change.wanted] if change.action != "insert" else None
        after = found[change.found] if change.action != "delete" else None
        touched = [token for token in (before, after) if token is not None]
        if any(self._is_guarded(token.folded) for token in touched):
            return True
        capital = [token for token in touched if _has_capital(token.raw)]
        if len(capital) == 2:
            return not all(self.is_common(token.folded) for token in capital)
        if any(not (token.initial and self._is_no_name(token.folded)) for token in capital):
            return True
        if before is None or after is None:
            return False
        if before.folded in self._pronouns and after.folded in self._pronouns:
            return True
        return _is_opposite(before.folded, after.folded) or _is_opposite(after.folded, before.folded)

    def is_guarded(self, token: Token) -> bool:
        """Whether a word by itself is a number, a negation, or a name."""
        return self._is_guarded(token.folded) or (
            _has_capital(token.raw) and not (token.initial and self._is_no_name(token.folded))
        )

    def _is_no_name(self, word: str) -> bool:
        return self.is_common(word) or word in self._lower

    @cached_property
    def _lower(self) -> frozenset[str]:
        """Words that the article has in lower case, so that a capital at the head of a sentence makes them no name."""
        return frozenset(filter(str.islower, set(re.findall(r"\w+", self._text[:_KNOWN]))))

    def _is_guarded(self, word: str) -> bool:
        if any(map(str.isnumeric, word)) or word[0] in SYMBOLS or word in self._numbers:
            return True
        if word in self._negations or word.endswith("n't") or word.split("'")[0] in self._negations:
            return True
        return any(character.isalpha() and character.lower() == character.upper() for character in word)


@lru_cache(maxsize=16)
def _everyday(tag: str) -> frozenset[str]:
    return frozenset((*language(tag).common, *language(tag).pronouns))


def _has_capital(raw: str) -> bool:
    return raw != raw.lower()


def _is_opposite(word: str, longer: str) -> bool:
    """Whether a word is another one with a prefix that denies it, or a part joined by a hyphen."""
    return len(word) > 2 and any(longer == prefix + word for prefix in NEGATIVE_PREFIXES)
