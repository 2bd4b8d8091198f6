"""Folding: texts made alike before they are compared, with a way back to the offsets of the text as it is.

`fold` blinds to Unicode form (NFC), case, the shape of quotation marks and dashes, white-space runs, characters that
cannot be seen and Markdown's emphasis marks. `search_fold` is blind to diacritics as well. Both are linear.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias, overload

from reader.anchoring.graphemes import is_boundary
from reader.model import Span

_DOUBLE = '“”„‟«»″＂〝〞「」『』'  # fmt: skip
_SINGLE = "‘’‚‛‹›ʼ′`´"
_DASHES = "‐‑‒–—―−﹘－"
_SPACES = (
    "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_ALIKE = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    "ς": "σ",
}
_ALIKE_TABLE = str.maketrans(_ALIKE)
UNSEEN = "\xad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff*_"
"""What folding drops: characters that cannot be seen, and Markdown's emphasis marks."""
_UNSEEN_AND_SPACE = UNSEEN + " "
_UNSEEN_SET = frozenset(UNSEEN)
_DIACRITICS = re.compile("[\u0300-\u036f]")
_STROKED = {"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ð": "d"}
_DOT = "\u0307"
_LONG = 4096
_SHORT = 16
_FEW = 24

Columns: TypeAlias = tuple["array[int]", "array[int]", "array[int]", "array[int]"]
"""Folded start, folded end, start, end of each place where folding changed the length, ascending."""


class Offsets(Sequence[int]):
    """For every character of a folded text, where it begins (or ends) in the text; computed when asked for."""

    __slots__ = ("_ends", "_folded")

    def __init__(self, folded: Folded, ends: bool) -> None:
        self._folded = folded
        self._ends = ends

    def __len__(self) -> int:
        return len(self._folded.text)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        return self._folded.end_of(at) if self._ends else self._folded.start_of(at)


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text and the way back.

    Between the places where folding changed the length, offsets run in parallel; only those places are stored, as four
    columns: where each begins and ends in the folded text and in the text.
    """

    text: str
    """The folded text."""
    columns: Columns
    """Where the length changed."""

    @property
    def starts(self) -> Sequence[int]:
        """For each folded character the offset in the text at which it begins."""
        return Offsets(self, ends=False)

    @property
    def ends(self) -> Sequence[int]:
        """For each folded character the offset in the text at which it ends."""
        return Offsets(self, ends=True)

    def start_of(self, at: int) -> int:
        """Where the folded character at `at` begins in the text."""
        folded_starts, folded_ends, starts, ends = self.columns
        unit = bisect_right(folded_starts, at) - 1
        if unit < 0:
            return at
        return starts[unit] if at < folded_ends[unit] else ends[unit] + at - folded_ends[unit]

    def end_of(self, at: int) -> int:
        """Where the folded character at `at` ends in the text."""
        folded_starts, folded_ends, _, ends = self.columns
        unit = bisect_right(folded_starts, at) - 1
        if unit < 0:
            return at + 1
        return ends[unit] if at < folded_ends[unit] else ends[unit] + at - folded_ends[unit] + 1

    def span(self, start: int, end: int) -> Span:
        """The range of the text that a folded range comes from, without what folding dropped at its ends."""
        if not self.columns[0]:
            return Span(start, end)
        first = self.start_of(start)
        return Span(first, max(first, self.end_of(end - 1)) if end > start else first)

    def at(self, offset: int) -> int:
        """The offset in the folded text of an offset of the text; inside a folded unit, that of its beginning."""
        folded_starts, folded_ends, starts, ends = self.columns
        unit = bisect_right(starts, offset) - 1
        if unit < 0:
            return offset
        return folded_starts[unit] if offset < ends[unit] else folded_ends[unit] + offset - ends[unit]


@lru_cache(maxsize=4)
def fold(text: str) -> Folded:
    """The text folded: NFC, lower case, one shape of quotation marks and dashes, one space for any white space."""
    return _fold(text, blind=False)


@lru_cache(maxsize=4)
def search_fold(text: str) -> Folded:
    """The text folded and without diacritics: `nha trang` for `Nhà Trắng`."""
    return _fold(text, blind=True)


def fold_part(text: str) -> Folded:
    """The same as `fold`, but not remembered: for the many short texts that are looked for."""
    return _fold(text, blind=False)


def fold_words(words: str) -> str:
    """Some words folded, without white space around them."""
    return _fold(words, blind=False).text.strip()


def search_fold_words(words: str) -> str:
    """Some words folded and without diacritics, without white space around them."""
    return _fold(words, blind=True).text.strip()


def search(text: str, query: str) -> list[Span]:
    """Where a query stands in the text, blind to case, diacritics, white space and marks; never inside a grapheme."""
    wanted = _fold(query, blind=True).text.strip()
    if not wanted:
        return []
    folded = search_fold(text)
    found = []
    at = folded.text.find(wanted)
    while at >= 0:
        span = folded.span(at, at + len(wanted))
        whole = is_boundary(text, span.start) and is_boundary(text, span.end)
        if whole:
            found.append(span)
        at = folded.text.find(wanted, at + (len(wanted) if whole else 1))
    return found


def _fold(text: str, blind: bool) -> Folded:
    # Every step but `_shorten` keeps the length, so that only this one needs a way back.
    low = text.replace("İ", "I").lower()
    if len(low) < _LONG:
        low = low.translate(_ALIKE_TABLE)
    else:
        for character, same in _ALIKE.items():
            low = low.replace(character, same)
    folded, columns = _shorten(low)
    return Folded(_without_diacritics(folded) if blind else folded, columns)


def _shorten(low: str) -> tuple[str, Columns]:
    """The text composed, with single spaces, without what cannot be seen; and where that changed its length."""
    columns: Columns = (array("q"), array("q"), array("q"), array("q"))
    pattern = _pattern(low)
    if pattern is None:
        return low, columns
    parts: list[str] = []
    made_of: dict[str, str] = {}
    shift = last = 0
    for match in pattern.finditer(low):
        start, end = match.span()
        part = low[start:end]
        made = made_of.get(part)
        if made is None:
            made = _made(part)
            if len(part) < _SHORT:
                made_of[part] = made
        parts.append(low[last:start])
        parts.append(made)
        last = end
        if len(made) != end - start or (len(made) > 1 and made != part):
            columns[0].append(start - shift)
            columns[1].append(start - shift + len(made))
            columns[2].append(start)
            columns[3].append(end)
            shift += end - start - len(made)
    parts.append(low[last:])
    return "".join(parts), columns


def _pattern(low: str) -> re.Pattern[str] | None:
    """What changes the length of this text when it is folded; None when nothing does. Cheap for plain text."""
    kinds = []
    if _DOT in low or not unicodedata.is_normalized("NFC", low):
        kinds.append(_decomposed(low))
    if _has_unseen(low):
        kinds.append(f"[ {re.escape(UNSEEN)}]{{2,}}|[{re.escape(UNSEEN)}]")
    elif "  " in low:
        kinds.append(" {2,}")
    if "..." in low:
        kinds.append(r"\.\.\.")
    return re.compile("|".join(kinds)) if kinds else None


def _has_unseen(low: str) -> bool:
    # A few searches run faster over a long text than a look at every character, and slower over a short one.
    if len(low) < _LONG:
        return not _UNSEEN_SET.isdisjoint(low)
    return any(character in low for character in UNSEEN)


def _decomposed(low: str) -> str:
    """A pattern for the parts of this text that composing may change: a letter with its marks, or a lone variant."""
    characters = {character for character in set(low) if not character.isascii()}
    marks = "".join(sorted(filter(_joins, characters)))
    variants = "".join(sorted(c for c in characters if not _joins(c) and not unicodedata.is_normalized("NFC", c)))
    kinds = []
    if variants:
        kinds.append(f"[{variants}][{marks}]*" if marks else f"[{variants}]")
    if marks:
        kinds.append(f"[^ {re.escape(UNSEEN)}{marks}{variants}]?[{marks}]+")
    return "|".join(kinds)


def _joins(character: str) -> bool:
    """Whether a character may compose with the one before it: a mark, or the vowel or tail of a Hangul syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _made(part: str) -> str:
    """What becomes of a part that folding changes."""
    if part == "...":
        return "…"
    if part.strip(_UNSEEN_AND_SPACE):
        parts = unicodedata.normalize("NFD", part)
        # The dot of a capital İ is no mark on the small i, which has one anyway.
        return unicodedata.normalize("NFC", parts.replace(_DOT, "") if parts[0] == "i" else parts)
    return " " if " " in part else ""


def _without_diacritics(folded: str) -> str:
    """The same text, character for character, with the letters that diacritics stand on."""
    if folded.isascii():
        return folded
    bases = {character: _base(character) for character in set(folded) if not character.isascii()}
    changed = {character: base for character, base in bases.items() if base != character}
    if len(folded) < _LONG:
        return folded.translate({ord(character): base for character, base in changed.items()})
    if len(changed) > _FEW and all(character in changed or _is_whole(character) for character in bases):
        return _bare(folded, changed)
    for character, base in changed.items():
        folded = folded.replace(character, base)
    return folded


def _is_whole(character: str) -> bool:
    """Whether a character is no mark and does not fall into parts."""
    return len(unicodedata.normalize("NFD", character)) == 1 and not _DIACRITICS.match(character)


def _bare(folded: str, changed: dict[str, str]) -> str:
    """The letters of a long text, of which every decomposed one is in `changed`.

    Taking the text apart and dropping the few marks runs over it far fewer times than there are letters with marks.
    """
    marks = {mark for character in changed for mark in unicodedata.normalize("NFD", character)[1:]}
    bare = unicodedata.normalize("NFD", folded)
    for mark in marks:
        bare = bare.replace(mark, "")
    for character, base in _STROKED.items():
        bare = bare.replace(character, base)
    return bare


def _base(character: str) -> str:
    """The letter below the diacritics; kana and other letters whose parts are letters of their own stay whole."""
    parts = unicodedata.normalize("NFD", character)
    rest = _DIACRITICS.sub("", parts[1:])
    if len(parts) > 1 and not rest:
        return _STROKED.get(parts[0], parts[0])
    return _STROKED.get(character, character)
