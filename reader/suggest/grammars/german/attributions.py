"""The indirect, mixed and free indirect attributions of a German article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, analyse, is_mark
from reader.suggest.grammars.german.contents import Cue
from reader.suggest.grammars.german.cues import cues_of, echo_of
from reader.suggest.grammars.german.free import Free
from reader.suggest.grammars.german.quotations import revised
from reader.suggest.grammars.german.verbs import forms
from reader.suggest.passages import Passage, Prepared, Sentence
from reader.suggest.suggestion import Reason

_SHORTEST = 2
_STOPS = frozenset(".!?…")


def german_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """What a German article reports with cues or in the subjunctive, and its direct quotes as German writes them."""
    found: list[Attribution] = []
    free = Free(article)
    for passage in article.proper:
        quotes = [one for one in direct if passage.span.covers(one.hull)]
        free.begin(quotes)
        reported: list[Attribution] = []
        before: Sentence | None = None
        for sentence in passage.sentences:
            last, before = before, sentence
            if not _has_sign(sentence):
                reported += free.plain(sentence)
                continue
            analysed = analyse(sentence)
            cued = _reported(article, analysed) or _echoed(article, analysed, last)
            cued = [free.named(one) for one in cued]
            reported += free.read(analysed, cued)
            reported += cued
        reported += free.end()
        spoken = _revised(passage, quotes, reported)
        found += [
            one for one in reported if not _is_quotation(passage.quoted, one.content) and not _is_frame(one, spoken)
        ]
        found += spoken
    return found


def _is_frame(one: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether a sentence is no more than the frame of the words that it quotes: sie nannte es „sehr gelungen“."""
    return one.reasons[0].code == "suggest.reported" and any(
        quote.kind == "direct" and one.hull.covers(quote.hull) for quote in spoken
    )


def _revised(passage: Passage, quotes: Sequence[Attribution], reported: Sequence[Attribution]) -> list[Attribution]:
    """The direct quotes of a paragraph with the reports around them, and with the voice before them where none is."""
    found: list[Attribution] = []
    for quote in (piece for one in quotes for piece in _by_sentence(passage, one)):
        first = quote.content[0]
        sentence = next(one for one in passage.sentences if one.span.covers(first))
        if any(one.speaker and one.speaker.overlaps(first) for one in reported):
            title = (Reason("suggest.title", against=True),)
            found.append(replace(quote, kind="scare", cue=None, speaker=None, confidence=0.9, reasons=title))
            continue
        around = [one for one in reported if any(part.overlaps(first) for part in one.content)]
        around.sort(key=lambda one: -sum(part.end - part.start for part in one.content))
        spoken = [one for one in (*reported, *found) if one.kind != "scare" and one.speaker]
        before = [one for one in spoken if one.hull.end <= first.start]
        carried = max(before, key=lambda one: one.hull.end, default=None)
        one = revised(analyse(sentence), quote, around, carried)
        if found and around and _is_split(found[-1], one, around[-1].content):
            found[-1] = replace(found[-1], content=(*found[-1].content, *one.content))
        else:
            found.append(one)
    return found


def _is_split(last: Attribution, one: Attribution, content: Sequence[Span]) -> bool:
    """Whether two quotations are the halves of one: „Der Damm“, sagte sie, „ist gebrochen.“"""
    if last.kind != "direct" or one.kind != "direct" or last.cue != one.cue:
        return False
    halves = len(content) > 1 and content[0].covers(last.content[-1]) and content[-1].covers(one.content[0])
    return halves and all(_is_quotation((*last.content, *one.content), [part]) for part in content)


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
        found.append(_attribution(article, analysed, cue, content, kind))
    return found


def _attribution(article: Prepared, analysed: Analysed, cue: Cue, content: tuple[Span, ...], kind: str) -> Attribution:
    word = analysed.span(cue.first, cue.after)
    speaker = analysed.span(*cue.speaker) if cue.speaker else None
    return Attribution(kind, content, word, speaker, cue.confidence, (Reason(cue.reason, article.words(word)),))


def _echoed(article: Prepared, analysed: Analysed, before: Sentence | None) -> list[Attribution]:
    """The sentence before as a report, where this one says whose it is."""
    cue = echo_of(analysed) if before else None
    if cue is None or before is None or not before.tokens:
        return []
    last = before.tokens[-1]
    content = Span(before.span.start, last.start if last.text in _STOPS and len(before.tokens) > 1 else last.end)
    return [_attribution(article, analysed, cue, (content,), "mixed" if before.quoted else "indirect")]


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
