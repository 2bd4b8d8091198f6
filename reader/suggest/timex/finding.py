"""Finding expressions of time in a paragraph: words to symbols, symbols to constructions, constructions to values."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.languages.anchor import NOWHERE
from reader.model import Span
from reader.suggest.timex.constructions import Grammar
from reader.suggest.timex.phrase import Course, Phrase, TimexLanguage
from reader.suggest.timex.values import COUNTED, NAMED, NEAREST, SETTING, Timex, well_formed
from reader.suggest.timex.words import TOKEN

_NEAR = 25
_WEEKDAYS = frozenset({"weekday", "short_weekday", "weekday_part"})
_TOLD, _DOUBTFUL = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time in a text."""

    span: Span
    """Its words."""
    timex: Timex
    """What it means."""


@dataclass(frozen=True)
class Stretch:
    """The words of a paragraph or another stretch of a text, several that count as one joined."""

    text: str
    """The text."""
    area: Span
    """Where in it the stretch is."""
    words: list[str]
    """As they are written, the parts of a phrase joined by blanks."""
    keys: list[str]
    """As the lexicon has them."""
    symbols: str
    """A symbol for each of them."""
    starts: list[int]
    """The number of the first part of each of them among all words and signs; at the end, the number of those."""

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word and sign begins and ends in the text, before any are joined."""
        return [match.span() for match in TOKEN.finditer(self.text, *self.area)]

    def begins(self, at: int) -> int:
        """Where a word begins in the text."""
        return self.places[self.starts[at]][0]

    def span(self, first: int, end: int) -> Span:
        """The span of some words of the stretch in the text."""
        return Span(self.begins(first), self.places[self.starts[end] - 1][1])


def stretch_of(text: str, area: Span, grammar: Grammar) -> Stretch:
    """The words of a stretch of a text; none where no expression of time is possible."""
    words = TOKEN.findall(text, *area)
    symbols = "".join(map(grammar.lexicon.symbols.__getitem__, words))
    if not grammar.possible(symbols):
        return Stretch(text, area, [], [], "", [0])
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
    symbols = "".join(parts) + symbols[done:]
    return Stretch(text, area, joined + words[done:], keys + words[done:], symbols, starts)


def expressions(
    stretch: Stretch, known: TimexLanguage, course: Course, quoted: Sequence[Span] = ()
) -> list[Expression]:
    """The expressions of time in a paragraph, from left to right. `course` goes on to the next one.

    `quoted` are its quotations, in which a text that is set long before its publication counts from its setting.
    """
    found: list[Expression] = []
    done, near = 0, -_NEAR
    course.paragraph_day, course.opening = "", None
    course.setting.next_paragraph()
    for first, last in known.grammar.chunks(stretch.symbols):
        for at, ways in known.grammar.ways(stretch.symbols[first:last]):
            if first + at < done:
                continue
            course.near_day = course.last_day if first + at - near < _NEAR else ""
            for way in ways:
                groups = {name: (first + start, first + end) for name, start, end in way.groups}
                phrase = Phrase(known, course, stretch.words, stretch.keys, first + at, way.end - at, groups)
                in_quote = bool(quoted) and _within(quoted, stretch.begins(phrase.at))
                if course.setting.historical:
                    _count_from_setting(phrase, in_quote=in_quote)
                if phrase.is_name:
                    done = phrase.end
                    break
                read = way.construction.reading(phrase)
                if read is None:
                    continue
                for timex in _kept(phrase, read if isinstance(read, tuple) else (read,), in_quote=in_quote):
                    start, end = timex.words or (0 if timex.type == "SET" else phrase.leading, phrase.length)
                    found.append(Expression(stretch.span(phrase.at + start, phrase.at + end), timex))
                    near = phrase.end if timex.day and not timex.aside else near
                done = phrase.end
                break
    return found


def _within(quoted: Sequence[Span], at: int) -> bool:
    """Whether a place is in one of some quotations in order, of which none lies in another."""
    before = bisect_right(quoted, at, key=lambda one: one.start)
    return before > 0 and at < quoted[before - 1].end


def _kept(phrase: Phrase, read: Sequence[Timex], *, in_quote: bool) -> list[Timex]:
    """What a phrase means in its place; the course of the article keeps what later ones may refer back to."""
    course = phrase.course
    found = [_from_setting(one, course) for one in read if well_formed(one.value)]
    for timex in found:
        _remember(course, timex)
        if not timex.basis and len(timex.value) == len("2024") and timex.value.isdecimal() and phrase.opens:
            course.opening = phrase.end, int(timex.value)
        course.setting.note(timex, lambda: phrase.is_background, in_quote=in_quote)
    return found


def _count_from_setting(phrase: Phrase, *, in_quote: bool) -> None:
    """Let what is counted from publication be counted from the text's setting where it is told or said in that."""
    course, setting = phrase.course, phrase.course.setting
    if in_quote or phrase.code("unit") in ("DE", "CE"):
        anchor = setting.here
    else:
        anchor = setting.in_paragraph if not _WEEKDAYS.isdisjoint(phrase.groups) else NOWHERE
    course.anchor = anchor if anchor.year else setting.published
    course.onwards = anchor.year is not None and not in_quote


def _from_setting(timex: Timex, course: Course) -> Timex:
    """An expression whose meaning rests on the setting of the text is less sure."""
    if timex.basis == SETTING:
        return replace(timex, confidence=min(timex.confidence, _TOLD if course.setting.historical else _DOUBTFUL))
    if timex.basis in (COUNTED, NEAREST) and course.anchor is not course.setting.published:
        return replace(timex, basis=NAMED, confidence=min(timex.confidence, _DOUBTFUL))
    return timex


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
