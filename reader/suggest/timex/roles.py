"""What happened at a date: something was said, aired or photographed, the article was published, or an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from reader.languages import Language
from reader.model import Span
from reader.suggest.cues import cues_in
from reader.suggest.passages import Passage, Prepared, Sentence, Token
from reader.suggest.timex.finding import Expression

PICTURES = ("caption", "credit")
"""The roles of paragraphs whose dates are those of pictures."""

_GAP = 4
_REACH = 7
_WORD = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(r"[^a-zà-ỹ\n]{0,40}?\W*")
_BEHIND_DATELINE = re.compile(r"\W{0,3}(?:\([^)\n]{2,40}\)\W{0,3}|\W?\s?)[-–—]|\s*[:–—]")
_LONGEST_LINE = 90
_LONGEST_DATELINE = 60


def role_of(article: Prepared, passage: Passage, one: Expression) -> str:
    """The role of a date, one of `reader.model.vocabulary.ROLES`."""
    if passage.role in PICTURES:
        return "photo"
    if one.timex.edtf is None or not passage.sentences:
        return "event"
    if one.timex.day and _of_publication(article, passage, one.span):
        return "publication"
    holding = (sentence for sentence in passage.sentences if one.span.start < sentence.span.end)
    return _told(next(holding, passage.sentences[-1]), one.span, article.lang)


def _of_publication(article: Prepared, passage: Passage, span: Span) -> bool:
    """Whether a date stands in a line of its own with a word like `Updated`, or in the dateline of an agency."""
    if passage.span.end - passage.span.start <= _LONGEST_LINE:
        before, behind = article.text[passage.span.start : span.start], article.text[span.end : passage.span.end]
        line = " ".join(_WORD.findall(before.lower()))
        if not line and not _WORD.search(behind):
            return True
        if any(f"{line} ".startswith(f"{mark} ") for mark in article.lang.publication_words):
            return len(_WORD.findall(behind)) <= _GAP
    first = next(iter(article.proper), passage)
    if first is not passage or span.start - passage.span.start > _LONGEST_DATELINE:
        return False
    place = _DATELINE.fullmatch(article.text, passage.span.start, span.start)
    return place is not None and _BEHIND_DATELINE.match(article.text, span.end, passage.span.end) is not None


def _told(sentence: Sentence, span: Span, lang: Language) -> str:
    """Whether a cue or a word for broadcasting stands beside a date, outside quotations."""
    if any(quoted.start <= span.start < quoted.end for quoted in sentence.quoted):
        return "event"
    tokens = sentence.tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    end = bisect_left(tokens, span.end, key=lambda token: token.start)
    before = _clause(tokens[max(0, first - _REACH) : first][::-1], sentence.quoted)[::-1]
    behind = _clause(tokens[end : end + _REACH], sentence.quoted)
    for side in (before, behind):
        text = f" {' '.join(token.lower for token in side)} "
        if any(word in text for word in _aired(lang)):
            return "broadcast"
    told = any(cue.verbal and len(before) - cue.last - 1 <= _GAP for cue in cues_in(before, lang))
    told = told or any(cue.verbal and cue.first <= _GAP for cue in cues_in(behind, lang))
    return "statement" if told else "event"


@lru_cache(maxsize=16)
def _aired(lang: Language) -> tuple[str, ...]:
    return tuple(f" {word} " for word in lang.broadcast_words)


def _clause(tokens: Sequence[Token], quoted: Sequence[Span]) -> list[Token]:
    """The tokens up to the first sign or quotation: what is behind it belongs to another clause."""
    found: list[Token] = []
    for token in tokens:
        if not token.lower[0].isalnum() or (quoted and any(one.start <= token.start < one.end for one in quoted)):
            break
        found.append(token)
    return found
