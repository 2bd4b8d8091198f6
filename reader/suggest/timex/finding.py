"""Finding expressions of time in a paragraph: words to symbols, symbols to constructions, constructions to values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model import Span
from reader.suggest.timex.constructions import Grammar, Way
from reader.suggest.timex.phrase import Course, Phrase
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex, well_formed
from reader.suggest.timex.words import CONTINUED, TOKEN

_NEAR = 25
_GROUP = re.Match.group
_SPAN = re.Match.span


@dataclass(frozen=True)
class TimexLanguage:
    """What expressions of time of a language are found with."""

    grammar: Grammar
    """Its words and constructions."""
    tense: Tense
    """How it shows whether something is past or to come."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time in a text."""

    span: Span
    """Its words."""
    timex: Timex
    """What it means."""


def expressions(text: str, area: Span, known: TimexLanguage, course: Course) -> list[Expression]:
    """The expressions of time in a stretch of a text, from left to right. `course` goes on to the next stretch."""
    words = ["'" if word == "’" else word for word in map(_GROUP, TOKEN.finditer(text, *area))]
    symbols = "".join(map(known.grammar.lexicon.symbol, words))
    if not known.grammar.possible(symbols):
        return []
    symbols, phrases = _with_phrases(words, symbols, known)
    spans = list(map(_SPAN, TOKEN.finditer(text, *area)))
    found: list[Expression] = []
    near = -_NEAR
    done = 0
    for first, last in known.grammar.chunks(symbols):
        for at, ways in known.grammar.ways(symbols[first:last]):
            if first + at < done:
                continue
            course.near_day = course.last_day if first + at - near < _NEAR else ""
            for way in ways:
                phrase = _phrase(known, course, words, symbols, phrases, first, at, way)
                read = way.construction.reading(phrase)
                if read is None:
                    continue
                for timex in read if isinstance(read, tuple) else (read,):
                    start, end = timex.words or (0, phrase.length)
                    if not well_formed(timex.value):
                        continue
                    found.append(Expression(Span(spans[phrase.at + start][0], spans[phrase.at + end - 1][1]), timex))
                    _remember(course, timex)
                    if timex.day:
                        near = phrase.end
                done = phrase.end
                break
    return found


def _with_phrases(words: list[str], symbols: str, known: TimexLanguage) -> tuple[str, dict[int, str]]:
    """The symbols with several words that count as one marked so, and these phrases by their place."""
    lexicon = known.grammar.lexicon
    parts = list(symbols)
    phrases: dict[int, str] = {}
    for at in known.grammar.starters(symbols):
        if parts[at] == CONTINUED:
            continue
        key = lexicon.phrase_at(words, at)
        if key is not None:
            count = key.count(" ") + 1
            phrases[at] = key
            parts[at : at + count] = [lexicon.symbol(key), *CONTINUED * (count - 1)]
    return "".join(parts), phrases


def _phrase(
    known: TimexLanguage,
    course: Course,
    words: list[str],
    symbols: str,
    phrases: dict[int, str],
    first: int,
    at: int,
    way: Way,
) -> Phrase:
    groups = {name: (first + start, first + end) for name, start, end in way.groups}
    lexicon = known.grammar.lexicon
    return Phrase(lexicon, known.tense, course, words, symbols, phrases, first + at, way.end - at, groups)


def _remember(course: Course, timex: Timex) -> None:
    """Keep what later expressions may refer back to."""
    if timex.compared or timex.type not in ("DATE", "TIME"):
        return
    if timex.day:
        course.last_day = timex.day
    if "-Q" in timex.value and not timex.value.startswith("XXXX"):
        course.last_quarter = timex.value
    elif len(timex.value) == 4 and timex.value.isdecimal():
        course.last_year = timex.value
