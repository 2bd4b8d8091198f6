"""Numbers that a text writes in words: `four`, `hai mươi lăm`, `vierzig`."""

from __future__ import annotations

from reader.suggest.timex import timex_language
from reader.suggest.timex.phrase import joined
from reader.suggest.timex.words import TOKEN

_AMBIGUOUS = ("unit", "article")


def numbers_in_words(text: str, tag: str) -> frozenset[int]:
    """The values of the number words of a text, words that follow one another taken together.

    Words that may be something else are left out where they stand alone: `năm` is a year as well as five.
    """
    lexicon = timex_language(tag).grammar.lexicon
    found: set[int] = set()
    total = current = words = 0
    for match in TOKEN.finditer(f"{text} ."):
        word = match.group()
        if word in "-‑" and words:
            continue
        categories = {} if word[0].isdecimal() else lexicon.categories(word)
        value = categories.get("number", categories.get("power"))
        if isinstance(value, int) and (words or not any(name in categories for name in _AMBIGUOUS)):
            total, current = joined(total, current, value)
            words += 1
        elif words:
            found.add(total + current)
            total = current = words = 0
    return frozenset(found)
