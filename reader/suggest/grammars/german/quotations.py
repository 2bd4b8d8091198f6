"""What stands between German quotation marks: speech or a name. Capitals tell them apart better than length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.passages import Sentence, Token
from reader.suggest.suggestion import Reason

_FRAGMENT = 2
_AFTER_NOUN = 3
_CLAUSE = 5
_SMALL = 3


def revised(sentence: Sentence, direct: Attribution, around: Sequence[Attribution]) -> Attribution:
    """An attribution of words between marks as German writes them, with the cue and speaker of the report around it.

    `around` has what cues or the subjunctive make of the clauses that the words stand in, the closest one last.
    """
    within = around[-1] if around else None
    if direct.kind == "scare" or (direct.kind == "mixed" and len(direct.content) == 1):
        direct = _fragment(sentence, direct, within)
    if within is not None and direct.kind == "direct" and (within.cue or not direct.cue):
        direct = replace(direct, cue=within.cue or direct.cue, speaker=within.speaker or direct.speaker)
    return direct


def _fragment(sentence: Sentence, direct: Attribution, within: Attribution | None) -> Attribution:
    """A quotation that is part of a clause: speech when it begins with a small letter or in reported speech."""
    span = direct.content[0]
    words = [token for token in sentence.tokens if span.start <= token.start < span.end and token.text[0].isalnum()]
    if not words:
        return replace(direct, kind="scare")
    count = len(words)
    named = _behind_noun(sentence, span)
    if words[0].text[0].islower():
        speech = within is not None or count >= (_AFTER_NOUN if named else _FRAGMENT)
        reason = Reason("suggest.small-letter", words[0].text)
    elif _is_title(words):
        return replace(direct, kind="scare", confidence=0.9, reasons=(Reason("suggest.title", against=True),))
    else:
        speech = within is not None or (count >= _CLAUSE and not named)
        reason = Reason("suggest.clause-between-marks")
    if not speech:
        return replace(direct, kind="scare", confidence=0.6)
    return replace(direct, kind="direct", confidence=0.9 if within else 0.7, reasons=(*direct.reasons, reason))


def _behind_noun(sentence: Sentence, span: Span) -> bool:
    """Whether the mark stands right behind a noun, as before a name: die Fähre „Seeadler“."""
    before = [token for token in sentence.tokens if token.end <= span.start]
    return len(before) > 1 and before[-2].text[0].isupper() and len(before[-2].text) > 1


def _is_title(words: Sequence[Token]) -> bool:
    """Whether all words but the small ones are written with capitals."""
    return all(not word.text[0].islower() or len(word.text) <= _SMALL for word in words)
