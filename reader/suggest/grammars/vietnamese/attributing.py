"""Reported and direct speech in Vietnamese: `ông A cho biết …`, `… , ông A nói`, `theo Reuters, …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.vietnamese.clauses import Clause, clauses_of
from reader.suggest.grammars.vietnamese.contents import content_of, trailing_content
from reader.suggest.grammars.vietnamese.cues import (
    CARRY,
    CLAUSE,
    DEMAND,
    JUDGE,
    SAY,
)
from reader.suggest.grammars.vietnamese.interviews import interview_attributions, spoken_line
from reader.suggest.grammars.vietnamese.quoted import Memory, leading_subject, quoted_attributions
from reader.suggest.grammars.vietnamese.reading import Reading
from reader.suggest.grammars.vietnamese.theo import Named, named_sources
from reader.suggest.passages import Prepared, Sentence
from reader.suggest.suggestion import Reason
from reader.suggest.turns import turn_attributions

_SHORT = 5
"""A content of fewer tokens without `rằng` is often a mere object: `đánh giá chất lượng nước`."""
_QUOTING = 0.75
_SURE = {SAY: 0.85, CLAUSE: 0.7, DEMAND: 0.65, JUDGE: 0.5, CARRY: 0.75}


def vietnamese_attributions(article: Prepared) -> list[Attribution]:
    """All attributions of a Vietnamese article, direct ones too."""
    found: list[Attribution] = []
    memory = Memory()
    turns: dict[int, Attribution | None] = {**turn_attributions(article), **interview_attributions(article)}
    for passage in article.proper:
        if passage.span.start in turns:
            turn = turns[passage.span.start]
            found += [turn] if turn else []
            continue
        if memory.direct and article.text[passage.span.start] in "-–—":
            found.append(spoken_line(article, passage, memory.speaker, 0.7))
            continue
        memory.new_paragraph()
        for sentence in passage.sentences:
            found += _of_sentence(Reading(sentence), memory, found)
    return found


def vietnamese_subject(sentence: Sentence, _lang: Language) -> Span | None:
    """The mention that the first clause of a sentence has as its subject."""
    reading = Reading(sentence)
    phrase = leading_subject(reading)
    return reading.span(phrase.start, phrase.end) if phrase else None


def _of_sentence(reading: Reading, memory: Memory, before: list[Attribution]) -> list[Attribution]:
    clauses = clauses_of(reading)
    named = named_sources(reading)
    direct, taken = quoted_attributions(reading, clauses, named, memory, before)
    found = list(direct)
    for clause in clauses:
        if clause.start not in taken and clause.subject:
            one = _reported(reading, clause, clauses, named, direct)
            if one:
                found.append(one)
    own = [_by_name(reading, one, found) for one in named]
    via = tuple(reading.span(*_ends(one)) for one, found_one in zip(named, own, strict=True) if found_one is None)
    found = [replace(one, via=(*via, *one.via)) if via and one.speaker not in via else one for one in found]
    found += [one for one in own if one]
    memory.after(reading, clauses, found)
    return found


def _ends(one: Named) -> tuple[int, int]:
    return one.phrase.start, one.phrase.end


def _reported(
    reading: Reading, clause: Clause, clauses: Sequence[Clause], named: Sequence[Named], direct: Sequence[Attribution]
) -> Attribution | None:
    """What a clause reports in words that are not between quotation marks, or only in part."""
    stops = [
        one.start - 1 if reading.is_stop(one.start - 1) else one.start
        for one in named
        if one.trailing or (one.start and reading.tokens[one.start - 1].text == ";")
    ]
    content = content_of(reading, clause, clauses, stops)
    if content is None:
        begin = max((one.phrase.end + 1 for one in named if not one.trailing), default=0)
        content = trailing_content(reading, clause, begin)
    if content is None or clause.subject is None:
        return None
    span = reading.span(*content)
    if any(span.overlaps(one.hull) for one in direct):
        return None
    sure = _SURE[clause.frame] - (0.1 if clause.subject.shared else 0) + (0.08 if clause.complementizer else 0)
    if clause.frame == DEMAND and reading.skip(clause.subject.end, clause.start) < clause.start:
        # `ông A đến hiện trường chỉ đạo khắc phục hậu quả`: one verb among others.
        sure -= 0.1
    if content[1] - content[0] < _SHORT and not clause.complementizer:
        sure -= 0.2
    via = (reading.span(clause.carrier.start, clause.carrier.end),) if clause.carrier else ()
    kind = _kind(reading, span)
    if kind == "mixed":
        # Words between marks beside a cue are hardly ever anything else.
        sure = max(sure, _QUOTING)
    return Attribution(
        kind,
        (span,),
        reading.span(clause.start, clause.end),
        reading.span(clause.subject.start, clause.subject.end),
        sure,
        (Reason("suggest.cue-and-clause", reading.text(clause.start, clause.end)),),
        via,
    )


def _by_name(reading: Reading, one: Named, found: Sequence[Attribution]) -> Attribution | None:
    """What `theo X` attributes by itself; None where X only carries the words of another, who is found already."""
    if one.content is None:
        return None
    span = reading.span(*one.content)
    others = [other for other in found if span.overlaps(other.hull)]
    if any(_is_main(reading, one, other) for other in others):
        return None
    cue = reading.span(one.start, one.start + one.length)
    speaker = reading.span(*_ends(one))
    reasons = (Reason("suggest.according-to", reading.text(one.start, one.start + one.length)),)
    return Attribution(_kind(reading, span), (span,), cue, speaker, 0.8, reasons)


def _is_main(reading: Reading, one: Named, other: Attribution) -> bool:
    """Whether an attribution is that of the main clause of the sentence for which `theo` names a source."""
    if one.trailing and one.carries and other.speaker:
        return True
    start, end = one.content or (0, 0)
    if other.confidence < _SURE[CLAUSE] and other.speaker and other.cue and other.speaker.end < other.cue.start:
        cue = reading.at(other.cue.start)
        if reading.skip(reading.at(other.speaker.end), cue) < cue:
            # `Theo Reuters, ông A đã gặp ông B và đề nghị …`: the agency tells of the meeting, too.
            return False
    speaker = reading.at(other.speaker.start) if other.speaker else end
    return reading.skip(start, end) >= speaker or other.hull.covers(reading.span(start, end))


def _kind(reading: Reading, span: Span) -> str:
    return "mixed" if any(span.overlaps(quoted) for quoted in reading.sentence.quoted) else "indirect"
