"""What stands between German quotation marks: speech or a name. Capitals tell them apart better than length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german.clauses import Analysed
from reader.suggest.grammars.german.voices import voice_of
from reader.suggest.grammars.german.words import CONNECTORS, DETERMINERS, PREPOSITIONS
from reader.suggest.passages import Sentence, Token
from reader.suggest.suggestion import Reason

_FRAGMENT = 2
_AFTER_NOUN = 3
_CLAUSE = 5
_SENTENCE = 9
_VERDICT_WORDS = 3
_VERDICT = frozenset(("als", "ein", "eine", "einen", "einem", "einer", "zu"))
_SMALL = (
    DETERMINERS | PREPOSITIONS | CONNECTORS | frozenset("of the and for to a de la le les du des et el y di".split())
)


def revised(analysed: Analysed, direct: Attribution, around: Sequence[Attribution]) -> Attribution:
    """An attribution of words between marks as German writes them, with the cue and speaker of the report around it.

    `around` has what cues or the subjunctive make of the clauses that the words stand in, the closest one last.
    """
    sentence = analysed.sentence
    within = around[-1] if around else None
    words = _words(sentence, direct.content[0])
    if len(direct.content) == 1 and (direct.kind != "direct" or _is_label(words, direct)):
        direct = _fragment(sentence, words, direct, within)
    if within is not None and direct.kind == "direct" and (within.cue or not direct.cue):
        return replace(direct, cue=within.cue or direct.cue, speaker=within.speaker or direct.speaker)
    return _voiced(analysed, direct) if direct.kind == "direct" else direct


def _voiced(analysed: Analysed, direct: Attribution) -> Attribution:
    """The attribution with the voice that its own sentence gives it, where there is one."""
    voice = voice_of(analysed, direct.content[0])
    if voice is None or voice.speaker is None or (voice.cue is None and direct.cue is not None):
        return direct
    cue = _span(analysed, voice.cue) if voice.cue else None
    return replace(direct, cue=cue or direct.cue, speaker=_span(analysed, voice.speaker))


def _span(analysed: Analysed, found: tuple[int, int]) -> Span:
    return Span(analysed.tokens[found[0]].start, analysed.tokens[found[1] - 1].end)


def _words(sentence: Sentence, span: Span) -> list[Token]:
    return [token for token in sentence.tokens if span.start <= token.start < span.end and token.text[0].isalnum()]


def _is_label(words: Sequence[Token], direct: Attribution) -> bool:
    """Whether what stands alone between marks is no sentence: a name at the beginning of a line."""
    return direct.cue is None and 0 < len(words) <= _CLAUSE and _is_title(words)


def _fragment(
    sentence: Sentence, words: Sequence[Token], direct: Attribution, within: Attribution | None
) -> Attribution:
    """A quotation that is part of a clause: speech when it begins with a small letter or in reported speech."""
    if not words:
        return replace(direct, kind="scare")
    count = len(words)
    before = [token for token in sentence.tokens if token.end < direct.content[0].start]
    last = before[-1] if before else None
    named = last is not None and last.text[0].isupper() and len(before) > 1
    verdict = within is not None and last is not None and last.lower in _VERDICT and count <= _VERDICT_WORDS
    if words[0].text[0].islower():
        speech = within is not None or count >= (_AFTER_NOUN if named else _FRAGMENT)
        reason = Reason("suggest.small-letter", words[0].text)
    elif _is_title(words):
        speech = verdict
        reason = Reason("suggest.title", against=not verdict)
    else:
        speech = within is not None or (count >= _CLAUSE and not named) or count >= _SENTENCE
        reason = Reason("suggest.clause-between-marks")
    if not speech:
        return replace(direct, kind="scare", confidence=0.8, reasons=(reason,) if reason.against else ())
    return replace(direct, kind="direct", confidence=0.9 if within else 0.7, reasons=(*direct.reasons, reason))


def _is_title(words: Sequence[Token]) -> bool:
    """Whether all words but articles, prepositions and the like are written with capitals."""
    return all(not word.text[0].islower() or word.lower in _SMALL for word in words)
