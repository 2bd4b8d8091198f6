"""Where a simple noun phrase begins and ends, by the closed word classes around it and without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from reader.anchoring.sentences import abbreviations
from reader.languages import Language
from reader.model import Span
from reader.suggest.passages import Token
from reader.suggest.word_classes import (
    BOUNDARY,
    CONJUNCTION,
    DETERMINER,
    ENDS_PHRASE,
    FILLER,
    LINK,
    NAME,
    NOMINAL,
    PARTICLE,
    PERSON,
    PREPOSITION,
    PRONOUN,
    SMALL,
    TITLE,
    word_bits,
)


def phrase_start(tokens: Sequence[Token], last: int, lang: Language) -> int | None:
    """Where the simple noun phrase begins that ends at `tokens[last]`; None when none ends there."""
    if last < 0:
        return None
    known = word_bits(lang)
    if known[tokens[last].text] & PRONOUN and not tokens[last].text[1:].isupper():
        return last
    at = last
    while at >= 0:
        bits = known[tokens[at].text]
        if bits & DETERMINER:
            # `that Quist` is a conjunction and a name.
            if bits & BOUNDARY and at < last and known[tokens[at + 1].text] & NAME:
                break
            at -= 1
            if at < 0 or not known[tokens[at].text] & DETERMINER:
                break
            continue
        particle = bits & PARTICLE and 0 < at < last and known[tokens[at - 1].text] & known[tokens[at + 1].text] & NAME
        if not particle and not (bits & NOMINAL or abbreviates(tokens, at, lang)):
            break
        at -= 1
    start = at + 1
    while start <= last and not (tokens[start].text[0].isalnum() or tokens[start].text in "#@$€£"):
        start += 1
    return start if start <= last else None


def phrase_end(tokens: Sequence[Token], start: int, lang: Language) -> int:
    """The index behind the noun phrase that begins at `tokens[start]`; `start` itself when none does."""
    known = word_bits(lang)
    at, size = start, len(tokens)
    if at < size and known[tokens[at].text] & (PRONOUN | DETERMINER) == PRONOUN:
        return at + 1
    named = 0
    while at < size:
        text = tokens[at].text
        bits = known[text]
        if bits & DETERMINER and (at == start or known[tokens[at - 1].text] & (ENDS_PHRASE | DETERMINER)):
            at += 1
            continue
        if bits & NOMINAL or (text == "." and abbreviates(tokens, at, lang)):
            # `Wim de Groot`: a particle between two parts of a name.
            joined = bits & PARTICLE and at + 1 < size and known[tokens[at + 1].text] & NAME
            if named and bits & SMALL and not joined and not _goes_on(tokens, at, lang):
                break
            named |= bits & NAME
            at += 1
            continue
        if at == start or at + 1 >= size or not text[0].isalnum():
            break
        following = known[tokens[at + 1].text]
        opens = following & (DETERMINER | NOMINAL) or abbreviates(tokens, at + 1, lang)
        joins = bits & LINK or (bits & PREPOSITION and not named) or (bits & PARTICLE and named)
        both = bits & CONJUNCTION and named and following & NAME
        if not opens or not (joins or both):
            break
        at += 1
    while at > start and not (tokens[at - 1].text[0].isalnum() or abbreviates(tokens, at - 1, lang)):
        at -= 1
    return at


def with_owner(tokens: Sequence[Token], at: int, lang: Language) -> Span | None:
    """A noun with the name of what it belongs to, `board of Ostwerk` or `Ostwerk's board`; None when it has none."""
    known = word_bits(lang)
    first = at
    while first and tokens[at - 1].lower.endswith(("'s", "s'")) and known[tokens[first - 1].text] & NAME:
        first -= 1
    if first < at:
        return Span(tokens[first].start, tokens[at].end)
    name = at + 2 + (at + 2 < len(tokens) and bool(known[tokens[at + 2].text] & DETERMINER))
    if name < len(tokens) and known[tokens[at + 1].text] & LINK and known[tokens[name].text] & NAME:
        return Span(tokens[at].start, tokens[phrase_end(tokens, name, lang) - 1].end)
    return None


def _goes_on(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether a lower-case word behind a name belongs to it: `Ohio` + `campaign manager Jo Doe`, `voters`."""
    endings = lang.function_words.person_endings
    known = word_bits(lang)
    for token in tokens[at : at + 4]:
        bits = known[token.text]
        if bits & (ENDS_PHRASE | FILLER | PRONOUN | DETERMINER) or not bits & SMALL:
            return False
        if bits & (PERSON | TITLE) or (endings and token.lower.endswith(endings)):
            return True
    return False


def abbreviates(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether the full stop at `at` belongs to the word before it."""
    if at == 0 or tokens[at].text != "." or tokens[at - 1].end != tokens[at].start:
        return False
    word = tokens[at - 1]
    return word.lower in abbreviations(lang) or (len(word.text) == 1 and word.text.isupper())
