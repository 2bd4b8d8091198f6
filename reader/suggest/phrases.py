"""Where a simple noun phrase begins and ends, by the closed word classes around it and without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.languages import Language
from reader.suggest.passages import Token
from reader.suggest.word_classes import (
    BOUNDARY,
    CONJUNCTION,
    DETERMINER,
    ENDS_PHRASE,
    FILLER,
    LINK,
    PARTICLE,
    PERSON,
    PREPOSITION,
    PRONOUN,
    TIME,
    TITLE,
    is_name,
    word_classes,
)


def phrase_start(tokens: Sequence[Token], last: int, lang: Language) -> int | None:
    """Where the simple noun phrase begins that ends at `tokens[last]`; None when none ends there."""
    classes = word_classes(lang)
    if last < 0:
        return None
    if classes.get(tokens[last].lower, 0) & PRONOUN and not tokens[last].text[1:].isupper():
        return last
    at = last
    while at >= 0:
        bits = classes.get(tokens[at].lower, 0)
        if bits & DETERMINER:
            # `that Quist` is a conjunction and a name.
            if bits & BOUNDARY and at < last and is_name(tokens[at + 1], lang):
                break
            at -= 1
            if at < 0 or not classes.get(tokens[at].lower, 0) & DETERMINER:
                break
            continue
        particle = bits & PARTICLE and 0 < at < last and is_name(tokens[at - 1], lang) and is_name(tokens[at + 1], lang)
        if not particle and not _is_nominal(tokens, at, lang):
            break
        at -= 1
    start = at + 1
    while start <= last and not (tokens[start].text[0].isalnum() or tokens[start].text in "#@$€£"):
        start += 1
    return start if start <= last else None


def phrase_end(tokens: Sequence[Token], start: int, lang: Language) -> int:
    """The index behind the noun phrase that begins at `tokens[start]`; `start` itself when none does."""
    classes = word_classes(lang)
    at = start
    if at < len(tokens) and classes.get(tokens[at].lower, 0) & PRONOUN and not classes[tokens[at].lower] & DETERMINER:
        return at + 1
    named = False
    while at < len(tokens):
        token = tokens[at]
        bits = classes.get(token.lower, 0)
        if bits & DETERMINER and (at == start or classes.get(tokens[at - 1].lower, 0) & (ENDS_PHRASE | DETERMINER)):
            at += 1
            continue
        if _is_nominal(tokens, at, lang):
            if named and token.text[0].islower() and not _goes_on(tokens, at, lang):
                break
            named = named or is_name(token, lang)
            at += 1
            continue
        if at == start or at + 1 >= len(tokens) or not token.text[0].isalnum():
            break
        following = classes.get(tokens[at + 1].lower, 0)
        opens = following & DETERMINER or _is_nominal(tokens, at + 1, lang)
        joins = bits & LINK or (bits & PREPOSITION and not named) or (bits & PARTICLE and named)
        both = bits & CONJUNCTION and named and is_name(tokens[at + 1], lang)
        if not opens or not (joins or both):
            break
        at += 1
    while at > start and not (tokens[at - 1].text[0].isalnum() or abbreviates(tokens, at - 1, lang)):
        at -= 1
    return at


def _goes_on(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether a lower-case word behind a name belongs to it: `Ohio` + `campaign manager Jo Doe`, `voters`."""
    endings = lang.function_words.person_endings
    for token in tokens[at : at + 4]:
        bits = word_classes(lang).get(token.lower, 0)
        if bits & (ENDS_PHRASE | FILLER | PRONOUN | DETERMINER) or not token.text[0].islower():
            return False
        if bits & (PERSON | TITLE) or (endings and token.lower.endswith(endings)):
            return True
    return False


def _is_nominal(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether a token may be part of the inside of a noun phrase."""
    token = tokens[at]
    first = token.text[0]
    if not (first.isalnum() or first == "_"):
        return abbreviates(tokens, at, lang) or token.text in "&/$%€£#@’'-‑"
    bits = word_classes(lang).get(token.lower, 0)
    if bits & TIME:
        return False
    if bits & (TITLE | PERSON) or (first.isupper() and not bits & (PRONOUN | ENDS_PHRASE)):
        return True
    if bits & (PRONOUN | ENDS_PHRASE | FILLER):
        return False
    endings = lang.function_words.filler_endings
    return not (first.islower() and endings and token.lower.endswith(endings)) and token.lower not in _cues(lang)


def abbreviates(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether the full stop at `at` belongs to the word before it."""
    if at == 0 or tokens[at].text != "." or tokens[at - 1].end != tokens[at].start:
        return False
    word = tokens[at - 1]
    return word.lower in _abbreviations(lang) or (len(word.text) == 1 and word.text.isupper())


@lru_cache(maxsize=16)
def _abbreviations(lang: Language) -> frozenset[str]:
    return frozenset(lang.abbreviations)


@lru_cache(maxsize=16)
def _cues(lang: Language) -> frozenset[str]:
    return frozenset(lang.cues)
