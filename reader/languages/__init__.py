"""One file a language: quotation marks, cue verbs, titles, months, relative dates, abbreviations, credits.

A new language is a file with a `Language` and one line in `LANGUAGES`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.languages.english import AMERICAN, ENGLISH
from reader.languages.french import FRENCH
from reader.languages.generic import GENERIC
from reader.languages.german import GERMAN
from reader.languages.language import Language
from reader.languages.spanish import SPANISH
from reader.languages.vietnamese import VIETNAMESE

__all__ = ["LANGUAGES", "Language", "detect", "language"]

LANGUAGES: tuple[Language, ...] = (VIETNAMESE, ENGLISH, GERMAN, FRENCH, SPANISH)
"""The languages that Reader knows, the generic one not among them."""

_BY_TAG = {known.tag.lower(): known for known in (*LANGUAGES, AMERICAN)}
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE_ONLY = re.compile(r"[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


@lru_cache(maxsize=64)
def language(tag: str) -> Language:
    """The language of a BCP 47 tag: the tag itself, else without its last parts (`de-AT` -> `de`), else generic."""
    parts = tag.replace("_", "-").lower().split("-")
    while parts:
        known = _BY_TAG.get("-".join(parts))
        if known is not None:
            return known
        parts.pop()
    return GENERIC


@lru_cache(maxsize=64)
def detect(text: str) -> str:
    """The tag of the language that the beginning of the text is most likely in; empty when none of them is likely.

    It counts the commonest words of each language, which needs a few sentences to be sure.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    words = _WORD.findall(sample)
    if not words:
        return ""
    if len(_VIETNAMESE_ONLY.findall(sample)) > max(1, len(words) // 10):
        return VIETNAMESE.tag
    shares = {known.tag: sum(map(frozenset(known.common).__contains__, words)) / len(words) for known in LANGUAGES}
    best = max(LANGUAGES, key=lambda known: shares[known.tag])
    others = [share for tag, share in shares.items() if tag != best.tag]
    several = len(frozenset(best.common).intersection(words)) > 1
    if several and shares[best.tag] >= 0.15 and shares[best.tag] > 1.3 * max(others):
        return best.tag
    return ""
