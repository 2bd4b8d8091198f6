"""Words, as every figure of Reader counts them, and the places where a match may begin and end.

A word is a white-space token with a letter or a digit. In scripts that put no spaces between words it is a grapheme.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from reader.anchoring.graphemes import is_boundary, next_grapheme
from reader.languages.words import DETACHED_PREFIXES
from reader.model import Span

SPACELESS = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff"  # radicals, kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"  # ideographs, half-width kana
    "\U00020000-\U0003ffff"  # rarer ideographs
)
"""The characters of scripts without spaces between words, as the inside of a regular expression's class."""

_RANGES = tuple(zip(SPACELESS[::3], SPACELESS[2::3], strict=True))
_PLAIN = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]+")
_TOKEN = re.compile(r"\S+")
_MARKS = 64
_HYPHENS = "-‐‑"
_LONGEST_PREFIX = max(map(len, DETACHED_PREFIXES))
_PREFIX = re.compile(rf"(?:{'|'.join(DETACHED_PREFIXES)})\Z", re.IGNORECASE)
_APOSTROPHES = "'’ʼ"


@cache
def _part() -> re.Pattern[str]:
    """One character of such a script, or a run of others."""
    return re.compile(f"[{SPACELESS}]|[^{SPACELESS}]+")


def has_spaceless(text: str) -> bool:
    """Whether any character belongs to a script without spaces between words."""
    return not text.isascii() and any(map(is_spaceless, set(text)))


@lru_cache(maxsize=4096)
def is_spaceless(character: str) -> bool:
    """Whether a character belongs to a script without spaces between words."""
    return any(first <= character <= last for first, last in _RANGES)


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words stand in a range of the text."""
    part = text[start:end]
    if has_spaceless(part):
        return len(word_spans(part, 0, len(part)))
    tokens = part.split()
    odd = [token for token in tokens if not token.isalnum()]
    return len(tokens) - sum(1 for token in odd if not any(map(str.isalnum, token)))


def word_spans(text: str, start: int, end: int) -> list[Span]:
    """The words of a range, without the punctuation around them."""
    spans: list[Span] = []
    mixed = has_spaceless(text[start:end])
    for token in _TOKEN.finditer(text, start, end):
        if mixed and has_spaceless(token.group()):
            spans.extend(_mixed_spans(text, token.start(), token.end()))
        else:
            span = _trimmed(text, token.start(), token.end())
            if span is not None:
                spans.append(span)
    return spans


def is_word_boundary(text: str, offset: int) -> bool:
    """Whether words that are looked for may begin or end here: not inside a word, a number or a grapheme."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before == " " or after == " ":
        return is_boundary(text, offset)
    if not is_boundary(text, offset):
        return False
    if before.isalnum() and after.isalnum():
        return is_spaceless(before) or is_spaceless(after)
    # Marks belong to their letter, decomposed or of a script that writes vowels so; the word goes on behind them.
    if _is_mark(after) and not before.isspace():
        return False
    if after.isalnum() and not before.isascii() and _continues(text, offset):
        return is_spaceless(after)
    return not (_in_number(text, offset) or _in_contraction(text, offset) or _after_denial(text, offset))


def _continues(text: str, offset: int) -> bool:
    """Whether the character before `offset` is a mark on a letter."""
    at = offset - 1
    while at > max(0, offset - _MARKS) and (_is_mark(text[at]) or not is_boundary(text, at)):
        at -= 1
    return at < offset - 1 and text[at].isalnum()


def _is_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character)[0] == "M"


def _in_number(text: str, offset: int) -> bool:
    """Whether `offset` touches a separator between two digits: no `5` in `2.5`, no `1` in `1,000`."""
    for at in (offset - 1, offset):
        if text[at] in ".," and 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit():
            return True
    return False


def _in_contraction(text: str, offset: int) -> bool:
    """Whether `offset` would cut `n't` from its verb, and so turn a statement into its opposite."""
    if text[offset] in _APOSTROPHES:
        return text[offset - 1] in "nN" and text[offset + 1 : offset + 2] in ("t", "T")
    return text[offset] in "tT" and text[offset - 1] in _APOSTROPHES and text[offset - 2 : offset - 1] in ("n", "N")


def _after_denial(text: str, offset: int) -> bool:
    """Whether `offset` stands behind a prefix that denies what follows: no `violent` in `non-violent`."""
    if text[offset - 1] not in _HYPHENS or not text[offset].isalnum():
        return False
    found = _PREFIX.search(text, max(0, offset - _LONGEST_PREFIX - 2), offset - 1)
    return found is not None and not (found.start() and text[found.start() - 1].isalnum())


def _mixed_spans(text: str, start: int, end: int) -> list[Span]:
    """The words of a token of a script without spaces, or of one that mixes it with others."""
    spans: list[Span] = []
    while start < end:
        plain = _PLAIN.match(text, start, end)
        if plain and plain.end() - start > 1:
            # Whatever may belong to a letter can only follow the last one.
            stop = plain.end() - 1
            spans.extend(map(Span, range(start, stop), range(start + 1, stop + 1)))
        elif is_spaceless(text[start]):
            stop = min(next_grapheme(text, start), end)
            if text[start].isalnum():
                spans.append(Span(start, stop))
        else:
            part = _part().match(text, start, end)
            stop = part.end() if part else end
            span = _trimmed(text, start, stop)
            if span is not None:
                spans.append(span)
        start = stop
    return spans


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The range without what is neither letter nor digit at its ends; None when nothing is left."""
    while start < end and not text[start].isalnum():
        start += 1
    if start == end:
        return None
    last = end
    while not text[last - 1].isalnum():
        last -= 1
    while last < end and (_is_mark(text[last]) or not is_boundary(text, last)):
        last += 1
    return Span(start, last)
