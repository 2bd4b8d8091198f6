"""A quote beside its wording before translation: the numbers, dates and names that stand in only one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reader import suggest as drafts
from reader.anchoring.fold import search_fold_words
from reader.anchoring.layout import Layout, Paragraph
from reader.languages import Language, detect, language
from reader.messages import say
from reader.model import Document, Original, Quote, Source, Span
from reader.views.visible import one_line

BETWEEN_PIECES = " […] "
"""What stands between the pieces of a split quote."""

_NUMBER = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,\u202f\u00a0]\d{3})+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
_SENTENCE_BEFORE = re.compile(r"(?:\A|[.!?…:;\n])[\s\"'“”„«»‘’(\[]*\Z")
_NOUNS_IN_CAPITALS = ("de",)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A number, date or name of a text."""

    span: Span
    value: str
    """What it comes to, comparable across languages."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A quote beside its wording before translation."""

    words: str
    """The words of the quote, on one line."""
    wording: str
    """The wording before translation, on one line."""
    only_here: tuple[Span, ...]
    """The numbers, dates and names of the words that the wording has not."""
    only_there: tuple[Span, ...]
    """Those of the wording that the words have not."""

    def told(self) -> Iterator[str]:
        """What stands in only one of both, in words."""
        for code, text, spans in (
            ("only-there", self.wording, self.only_there),
            ("only-here", self.words, self.only_here),
        ):
            if spans:
                found = dict.fromkeys(text[span.start : span.end] for span in spans)
                yield say(f"inspector.{code}", words=", ".join(found))


def compared(document: Document, quote: Quote) -> Compared:
    """A quote of a document beside its wording before translation; all empty where there is none."""
    original = quote.original or Original()
    if not original.wording:
        return Compared("", "", (), ())
    words, wording = one_line(BETWEEN_PIECES.join(quote.text)), one_line(original.wording)
    article = document.article
    here, there = only_in_one(words, article.lang, wording, original.lang, article.published, document.sources)
    return Compared(words, wording, here, there)


def only_in_one(
    words: str, lang: str, original: str, original_lang: str, published: str = "", sources: Sequence[Source] = ()
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The numbers, dates and names of a text that its original has not, and those of the original that it has not.

    Spans are of each text as it is given. Numbers are compared by value, dates by the calendar, names without case and
    diacritics, and where both are names of one of the `sources` they are the same. A number in words is no difference
    from the same one in digits, and none itself.
    """
    langs = lang or detect(words), original_lang or detect(original)
    here, there = _facts(words, langs[0], published, sources), _facts(original, langs[1], published, sources)
    values_here, values_there = _values(here, words, langs[0]), _values(there, original, langs[1])
    texts = [f" {' '.join(_WORD.findall(search_fold_words(text)))} " for text in (words, original)]
    return (
        tuple(one.span for one in here if one.value not in values_there and not _mentions(texts[1], one)),
        tuple(one.span for one in there if one.value not in values_here and not _mentions(texts[0], one)),
    )


def _values(facts: Sequence[_Fact], text: str, lang: str) -> set[str]:
    """The values of the facts of a text, and of the numbers that it writes in words."""
    from reader.suggest.timex.counting import numbers_in_words

    return {one.value for one in facts} | {f"number {number}" for number in numbers_in_words(text, lang)}


def _mentions(folded: str, fact: _Fact) -> bool:
    """Whether a name stands in a text in which it was not taken for one, as at the beginning of a sentence."""
    return fact.value.startswith("name ") and f" {fact.value[5:]} " in folded


def _facts(text: str, lang: str, published: str, sources: Sequence[Source]) -> list[_Fact]:
    if not text.strip():
        return []
    dates = list(_dates(text, lang, published))
    taken = [one.span for one in dates]
    numbers = [one for one in _numbers(text, lang) if not any(one.span.overlaps(span) for span in taken)]
    taken += [one.span for one in numbers]
    names = [one for one in _names(text, language(lang), sources) if not any(one.span.overlaps(span) for span in taken)]
    return sorted([*dates, *numbers, *names], key=lambda one: one.span)


def _dates(text: str, lang: str, published: str) -> Iterator[_Fact]:
    """The dates of a calendar; what is told only by the day of publication is left out without that."""
    whole = Layout((Paragraph(Span(0, len(text)), "paragraph", 1),))
    article = drafts.prepare(text, lang, whole, published)
    for one in drafts.date_suggestions(article):
        if one.edtf:
            yield _Fact(article.original(one.span), f"date {one.edtf}")


def _numbers(text: str, lang: str) -> Iterator[_Fact]:
    from reader.suggest.timex.counting import power_behind

    for found in _NUMBER.finditer(text):
        digits = unicodedata.normalize("NFKC", found.group())
        value = re.sub(r"\D", "" if _THOUSANDS.fullmatch(digits) else ".", digits)
        if value.count(".") < 2:
            value = str(Fraction(value) * power_behind(text, found.end(), lang))
        yield _Fact(Span(*found.span()), f"number {value}")


def _names(text: str, lang: Language, sources: Sequence[Source]) -> Iterator[_Fact]:
    """Words with a capital inside a sentence; in German, where all nouns have one, the names of sources alone."""
    taken: list[Span] = []
    for source in sources:
        for name in sorted((source.name, *source.aka), key=len, reverse=True):
            for span in _occurrences(text, name):
                if not any(span.overlaps(one) for one in taken):
                    taken.append(span)
                    yield _Fact(span, f"source {source.id}")
    if lang.tag.split("-")[0] in _NOUNS_IN_CAPITALS:
        return
    for found in _WORD.finditer(text):
        span, word = Span(*found.span()), found.group()
        if not word[0].isupper() or any(span.overlaps(one) for one in taken):
            continue
        if _SENTENCE_BEFORE.search(text, max(0, span.start - 8), span.start) or word.lower() in lang.common:
            continue
        if word.lower() in lang.pronouns or word.lower() in lang.titles:
            continue
        yield _Fact(span, f"name {search_fold_words(word)}")


def _occurrences(text: str, name: str) -> Iterator[Span]:
    if not name.strip():
        return
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        yield Span(*found.span())
