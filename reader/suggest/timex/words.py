"""The words of a language that expressions of time are made of, and the categories that they belong to."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from reader.languages import Language

Value: TypeAlias = int | str | tuple[int, ...]
"""What a word of a category means: the number of a month, a unit, a shift in days, …"""

Categories: TypeAlias = Mapping[str, Value]
"""The categories of a word, each with what the word means in it."""

_LONG_YEAR = r"(?:\d{4}|\d\d)(?![\w/\-])"
TOKEN = re.compile(
    r"[^\W\d_]+|[^\w\s]"
    r"|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    rf"|(?<![\w/.\-])\d{{1,2}}(?:/\d{{1,2}}/|\.\d{{1,2}}\.|-\d{{1,2}}-){_LONG_YEAR}"
    r"|(?<![\w/.])\d{1,2}/(?:\d{4}|\d{1,2})(?![\w/])"
    r"|\d{1,2}[:hg]\d\d(?::\d\d)?(?:[ap]m)?(?!\w)"
    r"|\d+(?:[.,]\d+)*[^\W\d_]*"
)
"""Words, signs, and numbers in the shapes of dates and clocks."""

SIGNS: Mapping[str, str] = {
    ",": "comma",
    ".": "dot",
    "-": "hyphen",
    "‑": "hyphen",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    "'": "apostrophe",
    "’": "apostrophe",
    "‘": "apostrophe",
    "(": "opening",
    ")": "closing",
}
"""The categories of signs."""

STARTER = "starter"
"""The category of words with which phrases of several words begin."""

_FULL = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d+)")
_TWO = re.compile(r"(\d{1,2})/(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2})[:hg](\d\d)(?::\d\d)?([ap]m)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_SHAPES = [
    "2024-02-11",
    "2024-02-11T10:00",
    "11/2/2024",
    "11/2",
    "2/2024",
    "15/2024",
    "25/30",
    "10:30",
    "9.30",
    "9.80",
    "2,000",
    "1.5",
]
_PLAIN = "x" + string.ascii_uppercase + string.digits + "".join(map(chr, range(0xC0, 0x100)))
_FURTHER = 0x400
_MEMORY = 50_000
_APOSTROPHES = "’‘"
_NONE: Mapping[str, list[tuple[tuple[str, ...], str]]] = {}


class _Symbols(dict[str, str]):
    """The symbols of words, worked out when they are first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> str:
        symbol = self._lexicon.symbol(word)
        if len(self) > _MEMORY:
            self.clear()
        self[word] = symbol
        return symbol


class Lexicon:
    """The words of a language by their categories, and a symbol for each set of categories that occurs."""

    def __init__(
        self,
        lang: Language,
        vocabulary: str,
        *,
        suffixes: str = "",
        capitals: bool = False,
        endings: str = "",
        without: str = "",
    ) -> None:
        """`vocabulary` has a line `category: word value, …` for each category; `suffixes` lines `suffix category` for
        numbers with letters (`20th`, `90er`). `capitals`: whether months and days of the week are always capitalised.
        `endings`: what may stand for the `~` at the end of a word, an empty ending not among them. `without`: a name of
        a month that usually means something else."""
        self._words: dict[str, dict[str, Value]] = {}
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
        self._seconds: set[str] = set()
        self._suffixes: dict[str, list[tuple[str, str]]] = {}
        self._symbols: dict[frozenset[str], str] = {frozenset(): "x"}
        self._holding: dict[str, str] = {}
        self._held: dict[str, frozenset[str]] = {}
        self.symbols: Mapping[str, str] = _Symbols(self)
        for suffix, kind, *half in (line.split() for line in suffixes.splitlines() if line.strip()):
            self._suffixes.setdefault(suffix, []).append((kind, half[0] if half else ""))
        for category, words in (("month", lang.months), ("weekday", lang.weekdays)):
            for word, number in words:
                if word == without:
                    continue
                short = len(word) <= 5 and sum(other == number for _, other in words) > 1
                name = word.title() if capitals else word
                self._add(name, ("short_" if short and not _is_longest(word, number, words) else "") + category, number)
        for line in _lines(vocabulary):
            category, _, items = line.partition(":")
            for item in items.split(","):
                word, _, value = item.strip().rpartition(" ")
                meaning = int(value) if re.fullmatch(r"[+-]?\d+", value) else value
                for form in [word[:-1] + ending for ending in endings.split()] if word.endswith("~") else [word]:
                    self._add(form, category.strip(), meaning)

    def _add(self, word: str, category: str, value: Value) -> None:
        parts = tuple(match.group() for match in TOKEN.finditer(word))
        key = " ".join(parts)
        self._words.setdefault(key, {})[category] = value
        if len(parts) > 1:
            self._seconds.add(parts[1].lower())
            entries = self._phrases.setdefault(parts[0], {}).setdefault(parts[1].lower(), [])
            self._words.setdefault(parts[0], {})[STARTER] = ""
            if (parts[1:], key) not in entries:
                entries.append((parts[1:], key))
                entries.sort(key=lambda entry: -len(entry[0]))

    def categories(self, word: str) -> Categories:
        """The categories of a word, a number, a sign or (its parts joined by blanks) a phrase."""
        if word[0].isdecimal():
            return self._number(word) if word.isascii() or word[:-1].isprintable() else {}
        if word in SIGNS:
            return {SIGNS[word]: word}
        return self._words.get(self._known(word), {})

    def symbol(self, word: str) -> str:
        """The symbol of the set of categories of a word: `x` for a word that has none."""
        return self._symbol(frozenset(self.categories(word)))

    def phrase_at(self, words: list[str], at: int) -> str | None:
        """The longest phrase that begins at a word, its parts joined by blanks; None when there is none."""
        if at + 1 == len(words):
            return None
        second = words[at + 1].lower()
        second = "'" if second in _APOSTROPHES else second
        if second not in self._seconds:
            return None
        for form in _forms(words[at]):
            for rest, key in self._phrases.get(form, _NONE).get(second, ()):
                following = words[at + 1 : at + 1 + len(rest)]
                if len(following) == len(rest) and all(map(_same, following, rest)):
                    return key
        return None

    def symbols_of(self, category: str) -> str:
        """All symbols whose sets hold a category."""
        return self._holding.get(category, "")

    def held_by(self, symbols: str) -> frozenset[str]:
        """The categories of the words that some symbols stand for."""
        return frozenset().union(*map(self._held.__getitem__, frozenset(symbols) - {"x"}))

    def close(self) -> None:
        """Give a symbol to every set of categories that can occur, so that grammars can be compiled."""
        for categories in self._words.values():
            self._symbol(frozenset(categories))
        for number in (*range(100), 500, 1500, 1775, 1950, 1975, 2030, 2130, 2175, 2230, 2500, 99999, "0030"):
            for suffix in ("", *self._suffixes):
                self._symbol(frozenset(self._number(f"{number}{suffix}")))
        for shape in _SHAPES:
            self._symbol(frozenset(self._number(shape)))
        for sign in SIGNS:
            self._symbol(frozenset({SIGNS[sign]}))

    def _symbol(self, categories: frozenset[str]) -> str:
        number = len(self._symbols)
        if categories not in self._symbols:
            self._symbols[categories] = _PLAIN[number] if number < len(_PLAIN) else chr(_FURTHER + number)
            self._held[self._symbols[categories]] = categories
            for category in categories:
                self._holding[category] = self._holding.get(category, "") + self._symbols[categories]
        return self._symbols[categories]

    def _known(self, word: str) -> str:
        return next((form for form in _forms(word) if form in self._words), "")

    def _number(self, text: str) -> dict[str, Value]:
        """The categories of what begins with a digit."""
        if "-" in text and len(text) >= 10 and text[4] == "-":
            return {"iso": text}
        if full := _FULL.fullmatch(text):
            return {"numeric": (int(full[1]), int(full[3]), int(full[4]), len(full[4]))}
        if two := _TWO.fullmatch(text):
            if len(two[2]) == 4:
                return {"month_year" if 1 <= int(two[1]) <= 12 else "numbered": (int(two[1]), int(two[2]))}
            return {"two": (int(two[1]), int(two[2]))} if len(two[2]) < 3 else {}
        if clock := _CLOCK.fullmatch(text):
            hour = _half_day(int(clock[1]), clock[3] or "")
            return {"clock": (hour, int(clock[2]))} if hour < 25 and int(clock[2]) < 60 else {}
        number = _NUMBER.fullmatch(text)
        if number is None:
            return {}
        digits, letters = number[1], number[2].lower()
        if letters:
            return self._suffixed(digits, letters)
        if dotted := _DOTTED.fullmatch(digits):
            return {"dotted": (int(dotted[1]), int(dotted[2])), "decimal": digits}
        if not digits.isdecimal():
            return {"grouped": int(re.sub(r"\D", "", digits))} if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits) else {}
        return _plain_number(digits)

    def _suffixed(self, digits: str, letters: str) -> dict[str, Value]:
        found: dict[str, Value] = {}
        if not digits.isdecimal() or len(digits) > 4:
            return found
        number = int(digits)
        for category, value in self._suffixes.get(letters, ()):
            if category == "day":
                if 1 <= number <= 31:
                    found["day"] = number
            elif category == "clock":
                if number <= 24:
                    found["clock"] = (_half_day(number, value), 0)
            elif category == "decade":
                if number % 10 == 0 and (len(digits) == 4 or (len(digits) == 2 and number)):
                    found["decade"] = number
            else:
                found[category] = number
        return found


def _plain_number(digits: str) -> dict[str, Value]:
    number = int(digits) if len(digits) < 10 else 10**9
    found: dict[str, Value] = {"number": number}
    if len(digits) == 4 and 1000 <= number <= 2199:
        found["year" if 1900 <= number <= 2059 else "old_year"] = number
    if len(digits) == 4 and number < 2400 and number % 100 < 60:
        found["military"] = divmod(number, 100)
    if len(digits) <= 2:
        if 1 <= number <= 31:
            found["day"] = number
        if number <= 24:
            found["hour"] = number
        if 1 <= number <= 12:
            found["month_number"] = number
        if len(digits) == 2:
            found["short_year"] = number
    return found


def _half_day(hour: int, value: str) -> int:
    return hour % 12 + (12 if value == "pm" else 0) if value in ("am", "pm") and hour <= 12 else hour


def _forms(word: str) -> Iterable[str]:
    yield word
    if word[0].isupper():
        yield word.lower()
        if word.isupper():
            yield word.capitalize()


def word_set(text: str) -> frozenset[str]:
    """The words of a list written with blanks, on any number of lines."""
    return frozenset(text.split())


def _same(word: str, other: str) -> bool:
    return word == other or word.lower() == other or (other == "'" and word in _APOSTROPHES)


def _is_longest(word: str, number: int, words: Iterable[tuple[str, int]]) -> bool:
    return all(len(word) >= len(other) for other, same in words if same == number)


def _lines(text: str) -> Iterable[str]:
    """The lines of a vocabulary, with the lines that go on (no colon) joined to those before them."""
    joined: list[str] = []
    for line in text.splitlines():
        if re.match(r"\s*\w+:", line):
            joined.append(line)
        elif line.strip():
            joined[-1] += " " + line
    return joined
