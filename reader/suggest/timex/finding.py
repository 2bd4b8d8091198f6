"""Finding expressions of time in a paragraph: words to symbols, symbols to constructions, constructions to values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model import Span
from reader.suggest.timex.constructions import Grammar
from reader.suggest.timex.phrase import Course, Phrase, TimexLanguage
from reader.suggest.timex.values import Timex, well_formed
from reader.suggest.timex.words import TOKEN

_NEAR = 25
_SPAN = re.Match.span


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time in a text."""

    span: Span
    """Its words."""
    timex: Timex
    """What it means."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of a stretch of text, several that count as one joined."""

    words: list[str]
    """As they are written, the parts of a phrase joined by blanks."""
    keys: list[str]
    """As the lexicon has them."""
    symbols: str
    """A symbol for each of them."""
    starts: list[int]
    """The number of the first part of each of them among all words and signs; at the end, the number of those."""


def expressions(text: str, area: Span, known: TimexLanguage, course: Course) -> list[Expression]:
    """The expressions of time in a stretch of a text, from left to right. `course` goes on to the next stretch."""
    stretch = _stretch(TOKEN.findall(text, *area), known.grammar)
    chunks = known.grammar.chunks(stretch.symbols)
    spans: list[tuple[int, int]] = []
    found: list[Expression] = []
    done, near = 0, -_NEAR
    course.paragraph_day = ""
    for first, last in chunks:
        for at, ways in known.grammar.ways(stretch.symbols[first:last]):
            if first + at < done:
                continue
            course.near_day = course.last_day if first + at - near < _NEAR else ""
            for way in ways:
                groups = {name: (first + start, first + end) for name, start, end in way.groups}
                phrase = Phrase(known, course, stretch.words, stretch.keys, first + at, way.end - at, groups)
                read = way.construction.reading(phrase)
                if read is None:
                    continue
                spans = spans or list(map(_SPAN, TOKEN.finditer(text, *area)))
                for timex in read if isinstance(read, tuple) else (read,):
                    start, end = timex.words or (0 if timex.type == "SET" else phrase.leading, phrase.length)
                    if not well_formed(timex.value):
                        continue
                    whole = stretch.starts[phrase.at + start], stretch.starts[phrase.at + end] - 1
                    found.append(Expression(Span(spans[whole[0]][0], spans[whole[1]][1]), timex))
                    _remember(course, timex)
                    near = phrase.end if timex.day and not timex.aside else near
                done = phrase.end
                break
    return found


def _stretch(words: list[str], grammar: Grammar) -> Stretch:
    """The words with those that count as one joined; nothing where no expression of time is possible."""
    symbols = "".join(map(grammar.lexicon.symbols.__getitem__, words))
    if not grammar.possible(symbols):
        return Stretch([], [], "", [0])
    joined: list[str] = []
    keys: list[str] = []
    parts: list[str] = []
    starts: list[int] = []
    done = 0
    for at in grammar.starters(symbols):
        key = grammar.lexicon.phrase_at(words, at) if at >= done else None
        if key is None:
            continue
        end = at + key.count(" ") + 1
        joined += [*words[done:at], " ".join(words[at:end])]
        keys += [*words[done:at], key]
        parts += [symbols[done:at], grammar.lexicon.symbols[key]]
        starts += range(done, at + 1)
        done = end
    starts += range(done, len(words) + 1)
    return Stretch(joined + words[done:], keys + words[done:], "".join(parts) + symbols[done:], starts)


def _remember(course: Course, timex: Timex) -> None:
    """Keep what later expressions may refer back to."""
    if timex.aside or timex.type not in ("DATE", "TIME"):
        return
    if timex.day:
        course.last_day = course.paragraph_day = timex.day
    if "-Q" in timex.value and not timex.value.startswith("XXXX"):
        course.last_quarter = timex.value
    elif len(timex.value) == 4 and timex.value.isdecimal():
        course.last_year = timex.value
