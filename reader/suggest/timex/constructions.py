"""Constructions: how words of some categories make an expression of time, written as patterns over categories.

A pattern is a list of categories with `?`, `*`, `+`, `( )` and `|` as in regular expressions: `month day comma? year?`.
A category with a digit behind it is another word of the same category (`day2`). `count` is a number of any kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from reader.suggest.timex.words import STARTER, Lexicon

if TYPE_CHECKING:
    from reader.suggest.timex.phrase import Phrase
    from reader.suggest.timex.values import Timex

Reading: TypeAlias = "Callable[[Phrase], Timex | tuple[Timex, ...] | None]"
"""What a construction means; None when the words around speak against it."""

_ATOM = re.compile(r"[a-z_]+\d*|\S")
_COUNT = "(few|(number|decimal|grouped|half|one power) (hyphen? (number|power))* two? (and? one? half)?|one)"
_LONGEST_CHUNK = 24
_BEFORE = 8
_BEHIND = 5
_MEMORY = 50_000


@dataclass(frozen=True, slots=True)
class Construction:
    """A pattern of categories with what it means."""

    pattern: str
    """The categories, as the module's docstring says."""
    reading: Reading
    """What it means."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read the words from a place on."""

    construction: Construction
    """The construction that fits."""
    end: int
    """Behind its last word, counted from the beginning of the chunk."""
    groups: tuple[tuple[str, int, int], ...]
    """The words of each category: its name, the first of them and the end, counted from the beginning of the chunk."""


class Grammar:
    """The constructions of a language, compiled over the symbols of its lexicon."""

    def __init__(self, lexicon: Lexicon, core: str, constructions: Sequence[Construction]) -> None:
        """`core` has the categories without which no expression of time is possible."""
        lexicon.close()
        self.lexicon = lexicon
        self._constructions = constructions
        self._patterns: list[re.Pattern[str] | None] = [None] * len(constructions)
        self._needs = [_needs(_atoms(one.pattern)) for one in constructions]
        """For each construction sets of categories: it cannot fit without a word of one category of each of them."""
        self._beginning: dict[str, list[int]] = {}
        for number, one in enumerate(constructions):
            categories, _ = _beginnings(_atoms(one.pattern))
            for symbol in frozenset("".join(map(lexicon.symbols_of, categories))):
                self._beginning.setdefault(symbol, []).append(number)
        symbols = "".join(lexicon.symbols_of(category) for category in core.split())
        starters = lexicon.symbols_of(STARTER)
        self._possible = re.compile(f"[{symbols}{starters}]")
        self._starters = re.compile(f"[{starters}]" if starters else "(?!)")
        before, between = f"[^x{symbols}]{{0,{_BEFORE}}}", f"[^x{symbols}]{{0,{_BEHIND}}}"
        self._chunk = re.compile(f"{before}(?:[{symbols}]{between}){{1,{_LONGEST_CHUNK}}}")
        self.ways = lru_cache(maxsize=_MEMORY)(self._ways)

    def possible(self, symbols: str) -> bool:
        """Whether a text with these symbols can hold an expression of time at all."""
        return self._possible.search(symbols) is not None

    def starters(self, symbols: str) -> list[int]:
        """The places at which phrases of several words may begin."""
        return [match.start() for match in self._starters.finditer(symbols)]

    def chunks(self, symbols: str) -> list[tuple[int, int]]:
        """The stretches of a text's symbols in which expressions of time are possible."""
        return [match.span() for match in self._chunk.finditer(symbols)]

    def _ways(self, chunk: str) -> tuple[tuple[int, tuple[Way, ...]], ...]:
        """The places in a chunk at which constructions fit, with all of them, those of the most words first."""
        found: list[tuple[int, tuple[Way, ...]]] = []
        for at, symbol in enumerate(chunk):
            present = self.lexicon.held_by(chunk[at:])
            ways = [
                Way(self._constructions[number], match.end(), _groups(match))
                for number in self._beginning.get(symbol, ())
                if not any(need.isdisjoint(present) for need in self._needs[number])
                and (match := (self._patterns[number] or self._pattern(number)).match(chunk, at))
                and match.end() > at
            ]
            if ways:
                found.append((at, tuple(sorted(ways, key=lambda way: -way.end))))
        return tuple(found)

    def _pattern(self, number: int) -> re.Pattern[str]:
        """The regular expression of a construction, made when it is first tried: making all takes a while."""
        pattern = re.compile(_compiled(self._constructions[number].pattern, self.lexicon))
        self._patterns[number] = pattern
        return pattern


def _groups(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    """The words of each category that fit: of one that the pattern has in several places, the first that did."""
    found: dict[str, tuple[int, int]] = {}
    for name in match.re.groupindex:
        if match[name]:
            found.setdefault(name.partition("__")[0], match.span(name))
    return tuple((name, *place) for name, place in found.items())


def _atoms(pattern: str) -> list[str]:
    """The categories and signs of a pattern, the last one first."""
    return _ATOM.findall(pattern)[::-1]


def _beginnings(atoms: list[str]) -> tuple[set[str], bool]:
    """The categories with which a pattern, or a group of it up to its `)`, may begin; whether it may be empty.

    `atoms` are taken from the end of the list.
    """
    found: set[str] = set()
    empty, before = False, True
    while atoms:
        atom = atoms.pop()
        if atom == ")":
            break
        if atom == "|":
            empty, before = empty or before, True
            continue
        if atom in ("(", "count"):
            inner, optional = _beginnings(atoms if atom == "(" else _atoms(_COUNT))
        else:
            inner, optional = {atom.rstrip("0123456789")}, False
        if atoms and atoms[-1] in "?*+":
            optional = atoms.pop() != "+" or optional
        if before:
            found |= inner
        before = before and optional
    return found, empty or before


def _needs(atoms: list[str]) -> list[set[str]]:
    """Sets of categories, of each of which a pattern, or a group of it up to its `)`, has one wherever it fits.

    `atoms` are taken from the end of the list.
    """
    alternatives: list[list[set[str]]] = [[]]
    while atoms:
        atom = atoms.pop().rstrip("0123456789")
        if atom == ")":
            break
        if atom == "|":
            alternatives.append([])
            continue
        inner = _needs(atoms if atom == "(" else _atoms(_COUNT)) if atom in ("(", "count") else [{atom}]
        if not (atoms and atoms[-1] in "?*+" and atoms.pop() != "+"):
            alternatives[-1] += inner
    if len(alternatives) == 1:
        return alternatives[0]
    return [set().union(*(needs[0] for needs in alternatives))] if all(alternatives) else []


def _compiled(pattern: str, lexicon: Lexicon) -> str:
    """A pattern of categories as a regular expression over symbols, with a group for each category by its name."""
    parts: list[str] = []
    seen: Counter[str] = Counter()
    for atom in _ATOM.findall(pattern):
        if not atom[0].isalpha():
            parts.append("(?:" if atom == "(" else atom)
            continue
        category = atom.rstrip("0123456789")
        seen[atom] += 1
        inner = _counting(lexicon) if category == "count" else _set(category, lexicon)
        parts.append(f"(?P<{atom}__{seen[atom]}>{inner})")
    return "".join(parts)


def _counting(lexicon: Lexicon) -> str:
    """A number of any kind as a regular expression over symbols."""
    atoms = _ATOM.findall(_COUNT)
    return "".join(_set(atom, lexicon) if atom[0].isalpha() else "(?:" if atom == "(" else atom for atom in atoms)


def _set(category: str, lexicon: Lexicon) -> str:
    # A category that the language has no words for never fits.
    symbols = lexicon.symbols_of(category)
    return f"[{symbols}]" if symbols else "(?!)"
