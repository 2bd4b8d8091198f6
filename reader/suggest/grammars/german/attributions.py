"""The indirect, mixed and free indirect attributions of a German article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import LONGEST, Analysed, analyse
from reader.suggest.grammars.german.contents import CONFIDENCE, Cue
from reader.suggest.grammars.german.cues import cues_of, echo_of
from reader.suggest.grammars.german.free import Free
from reader.suggest.grammars.german.quotations import revised
from reader.suggest.grammars.german.verbs import forms
from reader.suggest.passages import Passage, Prepared, Sentence, Token
from reader.suggest.suggestion import Reason

_SHORTEST = 2
_STOPS = frozenset(".!?…")


def german_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """What a German article reports with cues or in the subjunctive, and its direct quotes as German writes them."""
    found: list[Attribution] = []
    free = Free(article)
    starts = [one.content[0].start for one in direct]
    for passage in article.proper:
        within = direct[bisect_left(starts, passage.span.start) : bisect_left(starts, passage.span.end)]
        quotes = _by_sentence(passage, [one for one in within if passage.span.covers(one.hull)])
        reported = _by_sentence(passage, _read(article, passage, quotes, free))
        found += _merged(passage, quotes, reported)
    return found


def _by_sentence(passage: Passage, some: Iterable[Attribution]) -> list[list[Attribution]]:
    """For each sentence of a paragraph those that have words in it."""
    starts = [sentence.span.start for sentence in passage.sentences]
    found: list[list[Attribution]] = [[] for _ in starts]
    for one in some:
        touched = {
            place
            for part in one.content
            for place in range(max(0, bisect_right(starts, part.start) - 1), bisect_left(starts, part.end))
        }
        for place in sorted(touched):
            found[place].append(one)
    return found


def _read(
    article: Prepared, passage: Passage, quotes: Sequence[Sequence[Attribution]], free: Free
) -> Iterator[Attribution]:
    """What a paragraph reports, its sentences read in order."""
    free.begin()
    before: Sentence | None = None
    for sentence, quoted in zip(passage.sentences, quotes, strict=True):
        last, before = before, sentence
        if not (_has_sign(sentence) or (free.reporting and _may_go_on(sentence))):
            yield from free.plain(sentence, quoted)
            continue
        analysed = analyse(sentence)
        cued = _reported(article, analysed) or _echoed(article, analysed, last)
        cued = [free.named(one) for one in cued]
        yield from free.read(analysed, cued, quoted)
        yield from cued
    yield from free.end()


def _merged(
    passage: Passage, quotes: Sequence[Sequence[Attribution]], reported: Sequence[Sequence[Attribution]]
) -> Iterator[Attribution]:
    """The reports of a paragraph, and its direct quotes with cue and speaker from the reports around them."""
    carried: Attribution | None = None
    for sentence, quoted, around in zip(passage.sentences, quotes, reported, strict=True):
        spoken = _spoken(sentence, quoted, around, carried)
        for one in around:
            begins = sentence.span.covers(Span(one.content[0].start, one.content[0].start))
            if begins and not _is_quotation(sentence, one.content) and not _is_frame(one, spoken):
                yield one
        yield from spoken
        speakers = [one for one in (*around, *spoken) if one.kind != "scare" and one.speaker]
        carried = max(speakers, key=lambda one: one.hull.end, default=carried)


def _spoken(
    sentence: Sentence,
    quotes: Sequence[Attribution],
    reported: Sequence[Attribution],
    carried: Attribution | None,
) -> list[Attribution]:
    """The direct quotes of a sentence; `carried` is what was said last before it."""
    if len(sentence.tokens) > LONGEST:
        return list(quotes)
    found: list[Attribution] = []
    for quote in quotes:
        pieces = tuple(part for part in quote.content if sentence.span.covers(part))
        # One that goes on in a further sentence is one attribution a sentence.
        if not pieces:
            # A turn of an interview reaches over several sentences; it belongs to the one that it begins in.
            if sentence.span.start <= quote.content[0].start < sentence.span.end:
                found.append(quote)
            continue
        quote = quote if len(pieces) == len(quote.content) else replace(quote, content=pieces)
        first = pieces[0]
        if any(one.speaker and one.speaker.overlaps(first) for one in reported):
            title = (Reason("suggest.title", against=True),)
            found.append(replace(quote, kind="scare", cue=None, speaker=None, confidence=0.9, reasons=title))
            continue
        around = [one for one in reported if any(part.overlaps(first) for part in one.content)]
        around.sort(key=lambda one: -sum(part.end - part.start for part in one.content))
        earlier = [one for one in (*reported, *found) if one.kind != "scare" and one.speaker]
        before = [one for one in earlier if one.hull.end <= first.start]
        one = revised(analyse(sentence), quote, around, max(before, key=lambda one: one.hull.end, default=carried))
        if found and around and _is_split(sentence, found[-1], one, around[-1].content):
            found[-1] = replace(found[-1], content=(*found[-1].content, *one.content))
        else:
            found.append(one)
    return found


def _is_frame(one: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether a sentence is no more than the frame of the words that it quotes: sie nannte es „sehr gelungen“."""
    return one.reasons[0].code == "suggest.reported" and any(
        quote.kind == "direct" and one.hull.covers(quote.hull) for quote in spoken
    )


def _is_split(sentence: Sentence, last: Attribution, one: Attribution, content: Sequence[Span]) -> bool:
    """Whether two quotations are the halves of one: „Der Damm“, sagte sie, „ist gebrochen.“"""
    if last.kind != "direct" or one.kind != "direct" or last.cue != one.cue or len(content) < _SHORTEST:
        return False
    halves = content[0].covers(last.content[-1]) and content[-1].covers(one.content[0])
    return halves and _is_quotation(sentence, content)


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    prepositions = ("laut", "zufolge", "nach", "gemäß", "demnach", "danach", "wonach", "so", "zu", "aus")
    return frozenset((*forms(), *prepositions, *words.THAT, *words.SUBJUNCTIVE, *words.SUBSTITUTE, "soll", "sollen"))


def _has_sign(sentence: Sentence) -> bool:
    return len(sentence.tokens) <= LONGEST and not _signs().isdisjoint([token.lower for token in sentence.tokens])


def _may_go_on(sentence: Sentence) -> bool:
    """Whether a sentence has a word that looks like a subjunctive: the third person of a verb ends in t."""
    return len(sentence.tokens) <= LONGEST and any(
        token.text.endswith("e") and token.text.islower() for token in sentence.tokens
    )


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
    return Attribution(kind, content, word, speaker, CONFIDENCE[cue.reason], (Reason(cue.reason, article.words(word)),))


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
    if first >= after:
        return None
    tokens = analysed.tokens
    begin, end = tokens[first].start, tokens[after - 1].end
    inside = [one for one in analysed.sentence.quoted if begin < one.start and one.end < end]
    opening = {one.start for one in inside}
    closing = {one.end for one in inside}
    while first < after and not (_is_word(tokens[first]) or tokens[first].end in opening):
        first += 1
    while after > first and not (_is_word(tokens[after - 1]) or tokens[after - 1].start in closing):
        after -= 1
    return analysed.span(first, after) if first < after else None


def _is_word(token: Token) -> bool:
    return token.text[0].isalnum() or token.text in "()%"


def _is_quotation(sentence: Sentence, content: Sequence[Span]) -> bool:
    """Whether the content is nothing but quotations, which the direct quotes have."""
    marked = [Span(one.start - 2, one.end + 2) for one in sentence.quoted]
    return all(any(one.covers(part) for one in marked) for part in content)
