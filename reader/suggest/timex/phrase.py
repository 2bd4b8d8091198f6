"""A phrase that may be an expression of time, with what a reading of it needs to know of the article around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.languages.anchor import Anchor, anchor_of
from reader.suggest.timex.constructions import Grammar
from reader.suggest.timex.setting import Setting
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.words import Categories, Value

_ASIDE = 8
_ENDS = frozenset("!?;:")
_NUMBERED = frozenset({"day", "two", "month_year", "dotted", "year", "old_year"})
_GENITIVES = frozenset({"du", "des", "de", "del"})
_SIGNS = frozenset(".,;:!?()–—")


@dataclass(frozen=True)
class TimexLanguage:
    """What expressions of time of a language are found with."""

    grammar: Grammar
    """Its words and constructions."""
    tense: Tense
    """How it shows whether something is past or to come."""


@dataclass(slots=True)
class Course:
    """What has been read of an article so far: the dates to which those that follow may refer back."""

    anchor: Anchor
    """The date from which others are counted: that of publication, or the one named last where the text, or who is
    quoted in it, speaks from a time long before that."""
    day_first: bool
    """Whether `3/4` is the third of April."""
    setting: Setting
    """The years that the text is set in."""
    opening: tuple[int, int] | None = None
    """The year alone with which a sentence of the paragraph began last: the place behind it, and the year."""
    onwards: bool = False
    """Whether days of the week come behind the anchor whatever the tense, as in a history."""
    last_day: str = ""
    """The day that was named last, as `YYYY-MM-DD`."""
    last_quarter: str = ""
    """The quarter that was named last and is not one of another year for comparison."""
    last_year: str = ""
    """The year that was named last."""
    paragraph_day: str = ""
    """The day that was named last, where that was in the paragraph being read."""
    near_day: str = ""
    """The day that was named last, where that was a few words before."""


@dataclass(frozen=True)
class Phrase:
    """The words of a construction in their paragraph."""

    known: TimexLanguage
    """What expressions of time of the language are found with."""
    course: Course
    """What has been read so far."""
    words: Sequence[str]
    """All words of the paragraph as they are written; several that count as one are joined by blanks."""
    keys: Sequence[str]
    """The same as the lexicon has them."""
    at: int
    """The place of the first word."""
    length: int
    """How many words it has."""
    groups: dict[str, tuple[int, int]]
    """The places of the words of each category."""

    def __contains__(self, category: str) -> bool:
        return category in self.groups

    @property
    def end(self) -> int:
        """Behind the last word."""
        return self.at + self.length

    @property
    def leading(self) -> int:
        """How many prepositions it begins with, which are no part of an expression of time."""
        count = 0
        while count < self.length - 1 and "lead" in self.lexical(self.at + count):
            count += 1
        return count

    def value(self, category: str) -> Value | None:
        """What the word of a category means; None when there is none in the phrase."""
        place = self.groups.get(category)
        return None if place is None else self._value(place[0], category.rstrip("0123456789"))

    def number(self, category: str) -> int | None:
        """What the word of a category means, where that is a number."""
        value = self.value(category)
        return value if isinstance(value, int) else None

    def code(self, category: str) -> str:
        """What the word of a category means, where that is a code; empty when there is none."""
        value = self.value(category)
        return value if isinstance(value, str) else ""

    def pair(self, category: str) -> tuple[int, ...]:
        """What the word of a category means, where that is several numbers; empty when there is none."""
        value = self.value(category)
        if isinstance(value, int):
            return value, 0
        return value if isinstance(value, tuple) else ()

    def lexical(self, at: int) -> Categories:
        """The categories of a word of the paragraph."""
        return self.known.grammar.lexicon.categories(self.keys[at])

    def before(self, back: int = 1) -> str:
        """The word before the phrase, or further back, in lower case; empty at the beginning."""
        return self.words[self.at - back].lower() if self.at >= back else ""

    def after(self, on: int = 0) -> str:
        """The word behind the phrase, or further on, as it is written; empty at the end."""
        return self.words[self.end + on] if self.end + on < len(self.words) else ""

    def count(self, category: str = "count") -> float | str | None:
        """The number that the words of a count mean; `X` for `several`; None when there is none."""
        place = self.groups.get(category)
        if place is None:
            return None
        total, current, half = 0, 0, 0.0
        for at in range(*place):
            held = self.lexical(at)
            if "few" in held:
                return "X" if held["few"] == "X" else float(str(held["few"]))
            if "half" in held:
                half = 0.5
            elif (pair := held.get("two")) and isinstance(pair, tuple):
                half = pair[0] / pair[1] if pair[1] else 0.0
            elif "decimal" in held:
                return float(str(held["decimal"]))
            else:
                number = next((held[name] for name in ("number", "grouped", "power", "one") if name in held), None)
                if isinstance(number, int):
                    total, current = joined(total, current, number)
        return total + current + half

    @cached_property
    def direction(self) -> int:
        """Whether the sentence speaks of what is past (-1) or to come (+1); 0 when it does not show."""
        return self.known.tense.direction(self.words, self.at, self.end)

    def year_told(self, month: int, day: int | None) -> int | None:
        """The year that the text around gives to a day or month; None where the one nearest to publication is meant.

        It is the one with which the sentence begins (`In 2022, …`), else that of the text's setting.
        """
        opening, setting = self.course.opening, self.course.setting
        within = opening is not None and not self._sentence_ends(range(opening[0], self.at))
        if not (within or setting.here.year) or self.known.tense.coming(self.words, self.at, self.end):
            return None
        return opening[1] if opening and within else setting.year(month, day)

    @property
    def opens(self) -> bool:
        """Whether a sentence begins with it, prepositions aside."""
        before = self.at - 1
        while before >= 0 and "lead" in self.lexical(before):
            before -= 1
        return before < 0 or self._sentence_ends(range(before, before + 1))

    def _sentence_ends(self, places: range) -> bool:
        """Whether a sentence ends at one of some words; the points of `3. Mai` and `p.m.` end none."""
        for at in places:
            word, before, following = self.words[at], self.words[at - 1 : at], self.words[at + 1 : at + 2]
            if word in _ENDS:
                return True
            if word == "." and before and following and following[0][0].isupper():
                ordinal = before[0].isdecimal() and "month" in self.lexical(at + 1)
                if not ordinal and not self.known.tense.is_abbreviated(before[0]):
                    return True
        return False

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a street (`rue du 8 Mai`) or, in numbers, of a law (`decreto 12/2019`)."""
        numbers = [place[0] for name, place in self.groups.items() if name in _NUMBERED]
        before = min(numbers, default=0) - 1
        if before < 0 or "day2" in self.groups or "two2" in self.groups:
            return False
        if "law" in self.lexical(before):
            return "day" not in self.groups
        of = self.words[before].lower() in _GENITIVES and before > 0
        return "street" in self.lexical(before - of)

    @property
    def is_background(self) -> bool:
        """Whether what stands beside shows a date that the text only mentions: brackets, `since`, `born`."""
        first = self.at + self.leading
        around = (*range(max(0, first - _ASIDE), first), *range(self.end, min(len(self.words), self.end + 2)))
        return self.before() == "(" or any("background" in self.lexical(at) for at in around if self._joined_to(at))

    def _joined_to(self, at: int) -> bool:
        """Whether no sign stands between the phrase and a word beside it."""
        between = self.keys[at : self.at] if at < self.at else self.keys[self.end : at]
        return _SIGNS.isdisjoint(between)

    def _value(self, at: int, category: str) -> Value | None:
        return self.lexical(at).get(category)


def joined(total: int, current: int, number: int) -> tuple[int, int]:
    """A number word after others: `two hundred five`, `twenty four`, `hai mươi lăm`."""
    if number >= 1000:
        return total + max(current, 1) * number, 0
    if number == 100 or (number == 10 and 0 < current < 10):
        return total, max(current, 1) * number
    return total, current + number


def course_of(published: str, *, day_first: bool, historical: bool = False) -> Course:
    """The state at the beginning of an article that was published at a date in EDTF.

    `historical`: whether it is known to name more dates long before publication than near it."""
    anchor = anchor_of(published)
    return Course(anchor, day_first, Setting(anchor, historical))
