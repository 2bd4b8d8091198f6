"""The indirect, mixed and free indirect attributions of a German article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, analyse, is_mark
from reader.suggest.grammars.german.cues import cues_of
from reader.suggest.grammars.german.free import Free
from reader.suggest.grammars.german.quotations import revised
from reader.suggest.grammars.german.verbs import forms
from reader.suggest.passages import Passage, Prepared, Sentence
from reader.suggest.suggestion import Reason

_SHORTEST = 2


def german_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """What a German article reports with cues or in the subjunctive, and its direct quotes as German writes them."""
    found: list[Attribution] = []
    for passage in article.proper:
        quotes = [one for one in direct if passage.span.covers(one.hull)]
        free = Free(article, quotes)
        reported: list[Attribution] = []
        for sentence in passage.sentences:
            if not _has_sign(sentence):
                reported += free.plain(sentence)
                continue
            analysed = analyse(sentence)
            cued = _reported(article, analysed)
            reported += free.read(analysed, cued)
            reported += cued
        reported += free.end()
        found += [one for one in reported if not _is_quotation(passage.quoted, one.content)]
        found += _revised(passage, quotes, reported)
    return found


def _revised(passage: Passage, quotes: Sequence[Attribution], reported: Sequence[Attribution]) -> Iterator[Attribution]:
    for quote in (piece for one in quotes for piece in _by_sentence(passage, one)):
        first = quote.content[0]
        sentence = next((one for one in passage.sentences if one.span.covers(first)), None)
        if sentence:
            around = [one for one in reported if any(part.overlaps(first) for part in one.content)]
            around.sort(key=lambda one: -sum(part.end - part.start for part in one.content))
            yield revised(analyse(sentence), quote, around)


def _by_sentence(passage: Passage, quote: Attribution) -> Iterator[Attribution]:
    """A quote that goes on in further sentences of the paragraph as one attribution a sentence."""
    for sentence in passage.sentences:
        pieces = tuple(part for part in quote.content if sentence.span.covers(part))
        if pieces:
            yield quote if len(pieces) == len(quote.content) else replace(quote, content=pieces)


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    prepositions = ("laut", "zufolge", "nach", "gemäß", "demnach", "danach", "wonach", "so", "zu", "aus")
    return frozenset(
        (*forms(), *prepositions, *words.THAT, *words.SUBJUNCTIVE, *words.CLEAR_SUBSTITUTE, "soll", "sollen")
    )


def _has_sign(sentence: Sentence) -> bool:
    signs = _signs()
    return any(token.lower in signs for token in sentence.tokens)


def _reported(article: Prepared, analysed: Analysed) -> list[Attribution]:
    """The attributions of a sentence that a cue makes."""
    found: list[Attribution] = []
    for cue in cues_of(analysed):
        content = tuple(span for first, after in cue.content if (span := _span(analysed, first, after)))
        if sum(after - first for first, after in cue.content) < _SHORTEST or not content:
            continue
        if any(one.content == content for one in found):
            continue
        kind = (
            "mixed" if any(part.overlaps(one) for part in content for one in analysed.sentence.quoted) else "indirect"
        )
        tokens = analysed.tokens
        word = Span(tokens[cue.first].start, tokens[cue.after - 1].end)
        speaker = Span(tokens[cue.speaker[0]].start, tokens[cue.speaker[1] - 1].end) if cue.speaker else None
        reasons = (Reason(cue.reason, article.words(word)),)
        found.append(Attribution(kind, content, word, speaker, cue.confidence, reasons))
    return found


def _span(analysed: Analysed, first: int, after: int) -> Span | None:
    """The words of a range of tokens, without the signs around them; a mark stays when its partner is inside."""
    tokens = analysed.tokens
    while first < after and not tokens[first].text[0].isalnum() and not is_mark(tokens[first]):
        first += 1
    while (
        after > first
        and not tokens[after - 1].text[0].isalnum()
        and not is_mark(tokens[after - 1])
        and tokens[after - 1].text not in ")%"
    ):
        after -= 1
    if first >= after:
        return None
    return Span(tokens[first].start, tokens[after - 1].end)


def _is_quotation(quoted: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether the content is nothing but quotations, which the direct quotes have."""
    return all(any(one.start - 2 <= part.start and part.end <= one.end + 2 for one in quoted) for part in content)
