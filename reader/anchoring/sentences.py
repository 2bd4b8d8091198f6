"""Sentences, for motions of the caret and for what counts as near."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.languages import Language, language
from reader.model import Span

_STOP = re.compile(
    # One class of characters comes first, so that the search may leap from one to the next.
    r"[.!?…‼⁇⁈⁉؟۔।。！？｡\n\r\u2028\u2029\x85](?:(?<=[.!?…‼⁇⁈⁉؟۔।])[.!?…‼⁇⁈⁉؟۔।]*|(?<=[。！？｡])[。！？｡]*"
    r"|(?:(?<=\r)\n?+|(?<=[\n\u2028\u2029\x85]))[^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029\x85])"
)
_CLOSERS = "\"'”’»›“‘)]}」』】）"
_OPENERS = "\"'“‘„‚«‹»›([{¿¡「『【（-–—"
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_LETTERS_BEFORE = re.compile(r"[\w.\-/]+\Z")
_WORD = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"[^\W\d_], [1-9]\d\Z")
_REACH = 32
_FULL_WIDTH = "。！？｡"


def sentence_spans(text: str, start: int, end: int, lang: str = "") -> list[Span]:
    """The sentences of a paragraph, in order, without the white space around them.

    A sentence ends at `. ! ? …` before white space and a capital, a digit or an opening mark, with the closing marks
    behind it; not behind an abbreviation of the language (`lang`, its tag) or an initial; at a full-width stop
    anywhere; at a blank line. Text without an end is one sentence.
    """
    known = language(lang)
    spans: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < begin:
            continue
        at = _end_of_sentence(text, stop.start(), stop.end(), end, known)
        if at is not None:
            _add(spans, text, begin, at)
            begin = at
    _add(spans, text, begin, end)
    return spans


def sentence_around(text: str, span: Span, bounds: Span, lang: str = "") -> Span:
    """From the beginning of the sentence in which `span` begins to the end of that in which it ends.

    `bounds` is the paragraph; of a long one only `REACH` characters on either side are looked at.
    """
    low = max(bounds.start, span.start - REACH)
    high = min(bounds.end, span.end + REACH)
    start, end = low, high
    for sentence in sentence_spans(text, low, high, lang):
        if sentence.start <= span.start:
            start = sentence.start
        if sentence.end >= span.end:
            end = sentence.end
            break
    return Span(min(start, span.start), max(end, span.end))


REACH = 1000
"""How far from a span its sentence is looked for, in characters."""


def _end_of_sentence(text: str, first: int, after: int, limit: int, lang: Language) -> int | None:
    """Where the sentence ends whose stop stands from `first` to `after`; None when it goes on."""
    stop = text[first]
    if stop.isspace():
        return first
    while after < limit and text[after] in _CLOSERS:
        after += 1
    if after >= limit or stop in _FULL_WIDTH:
        return after
    if not text[after].isspace():
        return None
    following = after
    while (
        following < limit and following < after + _REACH and (text[following].isspace() or text[following] in _OPENERS)
    ):
        following += 1
    if following < limit and text[following].islower():
        return None
    if (
        stop == "."
        and after == first + 1
        and _abbreviates(text, first, lang)
        and not _ends_in_age(text, first, following, lang)
    ):
        return after if _opens_sentence(text, following, lang) and not _is_before_name(text, first, lang) else None
    return after


def _ends_in_age(text: str, stop: int, following: int, lang: Language) -> bool:
    """Whether a sentence ends with someone's age: `erzählt die Wirtin Jo Senf, 71.` + `Seine Mutter …`"""
    if not _AGE.search(text[max(0, stop - _REACH) : stop]):
        return False
    found = _WORD.match(text, following, following + _REACH)
    word = found.group().lower() if found else ""
    return word in lang.pronouns or word in lang.function_words.determiners


def _opens_sentence(text: str, at: int, lang: Language) -> bool:
    """Whether the word there has its capital because a sentence begins: `Acme Inc.` + `It sells rope.`"""
    found = _WORD.match(text, at, at + _REACH)
    word = found.group().lower() if found else ""
    return bool(word) and (word in lang.pronouns or word in lang.function_words.articles)


def _is_before_name(text: str, stop: int, lang: Language) -> bool:
    """Whether the full stop at `stop` is that of a form of address or of a number, which what follows belongs to."""
    found = _LETTERS_BEFORE.search(text[max(0, stop - _REACH) : stop])
    return found is not None and (found.group().lower() in lang.titles or found.group().isdigit())


def _abbreviates(text: str, stop: int, lang: Language) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial, an ordinal or the number of an item."""
    before = text[max(0, stop - _REACH) : stop]
    found = _LETTERS_BEFORE.search(before, before.rfind(" ") + 1)
    if found is None:
        return False
    word = found.group()
    if word.isdigit() and len(word) <= 2:
        before = text[max(0, stop - len(word) - 1) : stop - len(word)]
        return lang.ordinal_point or before in ("", "\n")
    return word.lower() in abbreviations(lang) or (word.isupper() and _INITIALS.fullmatch(word) is not None)


@lru_cache(maxsize=16)
def abbreviations(lang: Language) -> frozenset[str]:
    """The abbreviations of a language, to be looked up."""
    return frozenset(lang.abbreviations)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))
