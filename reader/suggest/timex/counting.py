"""Numbers that a text writes in words, alone or behind digits: `four`, `hai mươi lăm`, `1,5 Millionen`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.suggest.timex import timex_language
from reader.suggest.timex.phrase import joined
from reader.suggest.timex.words import TOKEN

_POWERS: Mapping[str, Mapping[str, int]] = {
    "en": {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    "de": {"tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6}
    | {"milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9},
    "fr": {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    "es": {"mil": 10**3, "millón": 10**6, "millones": 10**6},
    "vi": {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
}
"""Powers of ten by the language: the grammars of time need only the small ones."""

_NOTHING: Mapping[str, int] = {}
_AMBIGUOUS = ("unit", "article")
_NEXT_WORD = re.compile(r"[\s-]*([^\W\d_]+)")


def power_behind(text: str, end: int, tag: str) -> int:
    """The power of ten that the word behind a number means, which ends at an offset: 1000000 for `1,5 Millionen`; 1
    where there is none.
    """
    word = _NEXT_WORD.match(text, end)
    return _POWERS.get(tag.split("-")[0], _NOTHING).get(word[1].lower(), 1) if word else 1


def numbers_in_words(text: str, tag: str) -> frozenset[int]:
    """The values of the number words of a text, words that follow one another taken together.

    Words that may be something else are left out where they stand alone: `năm` is a year as well as five. So is what
    belongs to digits before it (`power_behind`).
    """
    lexicon = timex_language(tag).grammar.lexicon
    powers = _POWERS.get(tag.split("-")[0], _NOTHING)
    found: set[int] = set()
    total = current = words = 0
    after_digits = False
    for match in TOKEN.finditer(f"{text} ."):
        word = match.group()
        if word in "-‑" and words:
            continue
        categories = {} if word[0].isdecimal() else lexicon.categories(word)
        value = powers.get(word.lower(), categories.get("number", categories.get("power")))
        alone = after_digits or (not words and any(name in categories for name in _AMBIGUOUS))
        if isinstance(value, int) and not alone:
            total, current = joined(total, current, value)
            words += 1
        elif words:
            found.add(total + current)
            total = current = words = 0
        after_digits = word[0].isdecimal()
    return frozenset(found)
