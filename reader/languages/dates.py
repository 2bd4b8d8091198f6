"""Dates as a person types them into a form, turned into EDTF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.languages import LANGUAGES, Language, language
from reader.languages.anchor import Anchor, anchor_of, full_year, moved_day, nearest_year, weekday_from
from reader.model.edtf import days_in_month, parse

_NUMERIC = re.compile(r"(\d{1,4})[./-](\d{1,4})(?:[./-](\d{1,4}))?\.?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|º|ª|°|\.)(?!\w)")
_YEAR_WORDS = re.compile(r"\b(?:năm|year|jahr|année|año|an)\b\.?")
_FILLERS = re.compile(r"\b(?:de|del|of|the)\b")
_RANGE = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")
_LONGEST = 80


def typed_date(typed: str, lang: str, published: str) -> str | None:
    """The EDTF that a person means who types `11/2`, `ngày 11/2/2024`, `3 March`, `2024-02-11~`; None when unclear.

    `lang` is the language of the article (its tag), which decides whether the day or the month comes first, and whose
    names of months count before those of the other languages. `published` is the article's date in EDTF: a day or
    month without a year falls into the year in which it is nearest to that date; without it, it stays unclear.
    """
    text = unicodedata.normalize("NFC", typed).strip()
    if not text or len(text) > _LONGEST:
        return None
    if parse(text):
        return text
    ends = _RANGE.split(text)
    if len(ends) == 2:
        start, end = (typed_date(part, lang, published) for part in ends)
        both = f"{start}/{end}"
        return both if start and end and "/" not in start + end and parse(both) else None
    mark = text[-1] if text[-1] in "?~%" else "~" if text[0] == "~" else ""
    plain = " ".join(text.strip("?~% ").casefold().replace(",", " ").split())
    for known in _preferred(lang):
        found = _plain_date(plain, known, anchor_of(published))
        if found and parse(found + mark):
            return found + mark
    return None


def _preferred(lang: str) -> Iterator[Language]:
    """The language of the article, then the others; none can change the order of day and month but the first."""
    first = language(lang)
    yield first
    for other in LANGUAGES:
        if other.tag != first.tag:
            yield other


def _plain_date(text: str, lang: Language, anchor: Anchor) -> str | None:
    for word, days in (*lang.relative_days, ("today", 0)):
        if text == word:
            return moved_day(anchor, days) if anchor.whole else None
    for word, weekday in lang.weekdays:
        if text == word and anchor.whole:
            return weekday_from(anchor, weekday, -1)
    text = _without_day_words(text, lang)
    numeric = _NUMERIC.fullmatch(text.replace(" ", ""))
    if numeric:
        return _from_numbers([part for part in numeric.groups() if part], lang.day_first, anchor)
    return _from_words(text, lang, anchor)


def _without_day_words(text: str, lang: Language) -> str:
    for word in sorted(lang.day_words, key=len, reverse=True):
        if text.startswith(word + " "):
            return _without_day_words(text[len(word) + 1 :], lang)
    return text


def _from_numbers(parts: list[str], day_first: bool, anchor: Anchor) -> str | None:
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        month, day = numbers[1], numbers[2] if len(numbers) == 3 else None
        return _date(numbers[0], month, day)
    if len(parts) == 2 and len(parts[1]) == 4:
        return _date(numbers[1], numbers[0], None)
    if len(parts[1]) > 2 or len(parts[0]) > 2:
        return None
    year = _year(parts[2], anchor) if len(parts) == 3 else None
    if len(parts) == 3 and year is None:
        return None
    day, month = numbers[:2] if day_first else reversed(numbers[:2])
    if month > 12 >= day:
        day, month = month, day
    return _date(year, month, day) if year is not None else _nearest(month, day, anchor)


def _year(text: str, anchor: Anchor) -> int | None:
    return int(text) if len(text) == 4 else full_year(int(text), anchor) if len(text) == 2 else None


def _from_words(text: str, lang: Language, anchor: Anchor) -> str | None:
    """A date with the name of a month in it, or a year alone behind the word for it."""
    text = _YEAR_WORDS.sub(" ", text)
    month = None
    for name, number in sorted(lang.months, key=lambda pair: -len(pair[0])):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)\.?", text)
        if found:
            month = number
            text = f"{text[: found.start()]} {text[found.end() :]}"
            break
    text = _FILLERS.sub(" ", _ORDINAL.sub(" ", text)).replace("/", " ").replace("-", " ")
    parts = text.split()
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) > 2:
        return None
    years = [int(part) for part in parts if len(part) == 4]
    days = [int(part) for part in parts if len(part) <= 2]
    if len(years) + len(days) != len(parts) or len(years) > 1 or len(days) > 1:
        return None
    day = days[0] if days else None
    if month is None:
        return f"{years[0]:04}" if years and day is None else None
    return _date(years[0], month, day) if years else _nearest(month, day, anchor)


def _date(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days_in_month(year, month) else None


def _nearest(month: int, day: int | None, anchor: Anchor) -> str | None:
    """The day or month in the year in which it is nearest to publication: neither always past nor always future."""
    possible = 1 <= month <= 12 and (day is None or 1 <= day <= 31)
    return _date(nearest_year(anchor, month, day), month, day) if possible else None
