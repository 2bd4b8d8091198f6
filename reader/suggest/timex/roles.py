"""What happened at a date: something was said, aired or photographed, the article was published, or an event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from reader.languages import Language
from reader.model import Span
from reader.suggest.cues import Cue, cues_in
from reader.suggest.passages import Passage, Prepared, Sentence, Token
from reader.suggest.timex import timex_language
from reader.suggest.timex.finding import Expression
from reader.suggest.timex.tense import Tense
from reader.suggest.word_classes import (
    COMPLEMENTIZER,
    DETERMINER,
    FILLER,
    LINK,
    PREPOSITION,
    PRONOUN,
    TIME,
    word_classes,
)

PICTURES = ("caption", "credit")
"""The roles of paragraphs whose dates are those of pictures."""

_GAP = 4
_REACH = 7
_BACK = 9
_CLAUSE = 12
_ISSUED = 3
_WORD = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(r"(?:[^a-zà-ỹ\n]{0,40}?|[^\W\d_][^\n,;:.!?\d]{1,30},\s*)(?:\([^)\n]{2,30}\)\s*[,–—-]?\s*)?\W*")
_BEHIND_DATELINE = re.compile(r"\W{0,3}(?:\([^)\n]{2,40}\)\W{0,3}|\W?\s?)[-–—]|\s*[:–—]")
_LONGEST_LINE = 90
_LONGEST_DATELINE = 60
_LONGEST_PLACE = 4


def role_of(article: Prepared, passage: Passage, one: Expression, after: int) -> str:
    """The role of a date, one of `reader.model.vocabulary.ROLES`. `after` is where the date before it ends."""
    if one.timex.edtf is None or not passage.sentences:
        return "photo" if passage.role in PICTURES else "event"
    if one.timex.day and _of_publication(article, passage, one.span):
        return "publication"
    if passage.role in PICTURES:
        return "photo"
    number = bisect_right(passage.sentences, one.span.start, key=lambda sentence: sentence.span.end)
    return _told(passage.sentences[min(number, len(passage.sentences) - 1)], one.span, after, article.lang)


def _of_publication(article: Prepared, passage: Passage, span: Span) -> bool:
    """Whether a date stands in a line of its own, with a word like `Updated`, beside a byline or in a dateline."""
    lang = article.lang
    short = passage.span.end - passage.span.start <= _LONGEST_LINE
    if not short and span.start - passage.span.start > _LONGEST_DATELINE:
        return False
    before, behind = article.text[passage.span.start : span.start], article.text[span.end : passage.span.end]
    if short:
        line = " ".join(_WORD.findall(before.lower()))
        if not _WORD.search(behind) and set(line.split()) <= _beside_days(lang):
            return True
        if any(_begins(line, mark) or mark.startswith(f"{line} ") for mark in lang.publication_words if line):
            return len(_WORD.findall(behind)) <= _GAP
        if passage.role == "credit":
            return any(_begins(line, word) for word in lang.bylines)
    if passage.role in PICTURES or next(iter(article.proper), passage) is not passage:
        return False
    if len(before) > _LONGEST_DATELINE or len(_WORD.findall(before)) > _LONGEST_PLACE or before[:1].islower():
        return False
    place = _DATELINE.fullmatch(before)
    return place is not None and _BEHIND_DATELINE.match(behind) is not None


def _begins(line: str, words: str) -> bool:
    return f"{line} ".startswith(f"{words} ")


@lru_cache(maxsize=16)
def _beside_days(lang: Language) -> frozenset[str]:
    """The words that may stand alone before a date: `ngày`, `le`, days of the week."""
    words = (*lang.day_words, *lang.function_words.prepositions, *(name for name, _ in lang.weekdays))
    return frozenset(part for word in words for part in word.split())


def _told(sentence: Sentence, span: Span, after: int, lang: Language) -> str:
    """Whether a cue or a word for broadcasting stands beside a date, outside quotations."""
    if any(quoted.start <= span.start < quoted.end for quoted in sentence.quoted):
        return "event"
    tokens = sentence.tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    end = bisect_left(tokens, span.end, key=lambda token: token.start)
    # What stands before the last date belongs to that.
    nearest = bisect_left(tokens, after, key=lambda token: token.start)
    before = _clause(tokens[max(nearest, first - _BACK) : first][::-1], sentence.quoted)[::-1]
    behind = _clause(tokens[end : end + _REACH], sentence.quoted)
    if _is_of_statement(before, behind, lang):
        return "statement"
    fronted: list[Token] = []
    if end < len(tokens) and tokens[end].text == "," and _opens(tokens[:first], lang):
        fronted = _clause(tokens[end + 1 : end + 1 + _CLAUSE], sentence.quoted)
    if any(_airs(side, lang) for side in (before[-_GAP:], behind[:_GAP], fronted)):
        return "broadcast"
    told = any(_dates(cue, before, lang) for cue in cues_in(before, lang))
    told = told or any(cue.verbal and cue.first <= _GAP for cue in cues_in(behind, lang))
    told = told or any(cue.verbal for cue in cues_in(fronted, lang)) or _is_divided_cue(before, behind, lang)
    return "statement" if told else "event"


def _dates(cue: Cue, before: Sequence[Token], lang: Language) -> bool:
    """Whether what stands before a date ends with a cue for it; `said 12 people died on Monday` is what is said."""
    between = before[cue.last + 1 :]
    if not cue.verbal or len(between) >= _BACK or any(token.text[0].isdigit() for token in between):
        return False
    if between and all(word_classes(lang).get(token.lower, 0) & LINK for token in between):
        # `spoke of May`
        return False
    tense = timex_language(lang.tag).tense
    return not (between and tense.shown(before[cue.last].lower) > 0) and not _has_clause(between, tense, lang)


def _has_clause(tokens: Sequence[Token], tense: Tense, lang: Language) -> bool:
    """Whether a clause of its own stands among some tokens: `said` + `the dam broke`, `he would leave`, `that`."""
    classes = word_classes(lang)
    before = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        bits = classes.get(token.lower, 0)
        subject = bits & PRONOUN and not bits & DETERMINER and following is not None
        if subject and following and not classes.get(following.lower, 0) & (PREPOSITION | TIME | FILLER):
            return True
        if bits & COMPLEMENTIZER or (not before & DETERMINER and not bits & PREPOSITION and tense.shown(token.lower)):
            return True
        before = bits
    return False


def _airs(tokens: Sequence[Token], lang: Language) -> bool:
    text = _joined(tokens)
    return any(f" {word} " in text for word in lang.broadcast_words)


def _is_divided_cue(before: Sequence[Token], behind: Sequence[Token], lang: Language) -> bool:
    """Whether a cue of two words stands around the date: `teilte die Stadt am Montag mit`."""
    near = before[-_GAP - 1 :] if behind else ()
    return any(f"{token.lower} {behind[0].lower}" in _cues(lang) for token in near)


def _is_of_statement(before: Sequence[Token], behind: Sequence[Token], lang: Language) -> bool:
    """Whether a word like `statement` stands next to a date, or next but for words like `issued on`."""
    words = [token.lower for token in before]
    between = _around_statements(lang)
    for _ in range(_ISSUED):
        if words and words[-1] in between:
            words.pop()
    last, first = _statements(lang)
    following = _joined(behind[1:] if behind and behind[0].lower in lang.issued_words else behind)
    return f" {' '.join(words)}".endswith(last) or following.startswith(first)


@lru_cache(maxsize=16)
def _cues(lang: Language) -> frozenset[str]:
    return frozenset(lang.cues)


@lru_cache(maxsize=16)
def _statements(lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How what stands before a date ends, and what stands behind it begins, with a word like `statement`."""
    return tuple(f" {word}" for word in lang.statement_words), tuple(f" {word} " for word in lang.statement_words)


@lru_cache(maxsize=16)
def _around_statements(lang: Language) -> frozenset[str]:
    return _beside_days(lang).union(lang.issued_words)


def _opens(tokens: Sequence[Token], lang: Language) -> bool:
    """Whether a sentence begins with a date: nothing but prepositions stands before it."""
    return all(token.lower in _beside_days(lang) for token in tokens)


def _joined(tokens: Sequence[Token]) -> str:
    return f" {' '.join(token.lower for token in tokens)} "


def _clause(tokens: Sequence[Token], quoted: Sequence[Span]) -> list[Token]:
    """The tokens up to the first sign or quotation: what is behind it belongs to another clause."""
    found: list[Token] = []
    for token in tokens:
        if not token.lower[0].isalnum() or (quoted and any(one.start <= token.start < one.end for one in quoted)):
            break
        found.append(token)
    return found
