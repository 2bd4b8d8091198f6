"""What stands between German quotation marks: speech or a name. Capitals tell them apart better than length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.languages.language import listed
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german.clauses import Analysed, is_verb
from reader.suggest.grammars.german.phrases import is_title
from reader.suggest.grammars.german.voices import Voice, is_judged, voice_of
from reader.suggest.grammars.german.words import SUBJECT_PRONOUN_ONLY
from reader.suggest.passages import Sentence, Token
from reader.suggest.suggestion import Reason

_VOICES = frozenset(
    listed("""
        suggest.cue-beside-mark, suggest.cue-in-sentence, suggest.introduced, suggest.continued, suggest.carried,
        suggest.colon, suggest.label, suggest.subject, suggest.verb-beside-mark
    """)
)
"""The signs by which the shared engine found who speaks, which a better one replaces."""

_FRAGMENT = 2
_PHRASE = 3
_CLAUSE = 5
_SENTENCE = 9
_VERDICT_WORDS = 3
_VERDICT = frozenset(("als", "ein", "eine", "einen", "einem", "einer", "zu", "von", "vom"))


def revised(
    analysed: Analysed, direct: Attribution, around: Sequence[Attribution], carried: Attribution | None
) -> Attribution:
    """An attribution of words between marks as German writes them, with its cue and speaker.

    `around` has what cues or the subjunctive make of the clauses that the words stand in, the closest one last;
    `carried` is what was said last before in the paragraph.
    """
    within = around[-1] if around else None
    words = _words(analysed.sentence, direct.content[0])
    voice = voice_of(analysed, direct.content[0])
    if within is not None and _is_clause(analysed, direct.content[0]):
        direct = replace(direct, kind="direct")
    elif len(direct.content) == 1 and (direct.kind != "direct" or _is_label(analysed, words, direct)):
        direct = _fragment(analysed, words, direct, within, voice)
    if direct.kind != "direct":
        return replace(direct, cue=None, speaker=None)
    if within is not None and (within.cue or not direct.cue):
        sure = replace(direct, confidence=0.95)
        return _spoken(sure, within.cue or direct.cue, within.speaker or direct.speaker, within.reasons[:1])
    if voice and voice.cue:
        at = analysed.span(*voice.cue)
        word = analysed.tokens[voice.cue[0]].text
        return _spoken(direct, at, analysed.span(*voice.speaker), (Reason("suggest.cue-beside-mark", word),))
    if direct.cue is not None:
        return direct
    if voice:
        unsure = replace(direct, confidence=min(direct.confidence, 0.65))
        subject = " ".join(token.text for token in analysed.tokens[slice(*voice.speaker)])
        return _spoken(unsure, None, analysed.span(*voice.speaker), (Reason("suggest.subject", subject),))
    if carried is None or (direct.speaker and carried.cue and direct.speaker > carried.cue):
        # `Auch Kapitän Kaya fand deutliche Worte. „…“`: someone new is named between the two quotations.
        return direct
    return _spoken(direct, None, carried.speaker, (Reason("suggest.continued"),))


def _spoken(direct: Attribution, cue: Span | None, speaker: Span | None, reasons: tuple[Reason, ...]) -> Attribution:
    signs = {sign.code for sign in reasons}
    kept = tuple(sign for sign in direct.reasons if sign.code not in _VOICES | signs)
    return replace(direct, cue=cue, speaker=speaker, reasons=(*reasons, *kept))


def _words(sentence: Sentence, span: Span) -> list[Token]:
    return [token for token in sentence.tokens if span.start <= token.start < span.end and token.text[0].isalnum()]


def _is_clause(analysed: Analysed, span: Span) -> bool:
    """Whether the words between marks stand between commas or the like: „Nie“, sagte sie."""
    at = next((at for at, token in enumerate(analysed.tokens) if token.start >= span.start), 0)
    return analysed.clauses[analysed.clause_of(at)].kind == "quoted"


def _is_label(analysed: Analysed, words: Sequence[Token], direct: Attribution) -> bool:
    """Whether what stands alone between marks is no sentence: a name at the beginning of a line."""
    if direct.cue is not None or not 0 < len(words) <= _CLAUSE or not is_title(words):
        return False
    last = bisect_left(analysed.tokens, (direct.content[0].end,)) - 1
    return last < 0 or analysed.tokens[last].text not in ".!?…"


def _has_verb(analysed: Analysed, span: Span) -> bool:
    """Whether the words between marks could be a clause: they have a verb, a pronoun for a subject or a final sign."""
    for at, token in enumerate(analysed.tokens):
        if span.start <= token.start < span.end and (
            token.lower in SUBJECT_PRONOUN_ONLY or token.text in ".!?…" or is_verb(analysed.tokens, at)
        ):
            return True
    return False


def _fragment(
    analysed: Analysed, words: Sequence[Token], direct: Attribution, within: Attribution | None, voice: Voice | None
) -> Attribution:
    """A quotation that is part of a clause: speech when it begins with a small letter or in reported speech."""
    if not words:
        return replace(direct, kind="scare")
    count = len(words)
    before = [token for token in analysed.tokens if token.end < direct.content[0].start]
    last = before[-1] if before else None
    named = last is not None and last.text[0].isupper() and len(before) > 1
    judged = within is not None or is_judged(analysed, direct.content[0])
    verdict = judged and last is not None and last.lower in _VERDICT and count <= _VERDICT_WORDS
    cued = judged or (voice is not None and voice.cue is not None)
    if words[0].text[0].islower():
        speech = within is not None or verdict or count >= (_FRAGMENT if cued and not named else _PHRASE)
        reason = Reason("suggest.small-letter", words[0].text)
    elif is_title(words):
        speech = verdict
        reason = Reason("suggest.title", against=not verdict)
    else:
        clause = _has_verb(analysed, direct.content[0])
        speech = within is not None or (clause and (count >= _SENTENCE or (count >= _CLAUSE and not named)))
        reason = Reason("suggest.clause-between-marks")
    if not speech:
        return replace(direct, kind="scare", confidence=0.8, reasons=(reason,) if reason.against else ())
    return replace(direct, kind="direct", confidence=0.9 if within else 0.7, reasons=(*direct.reasons, reason))
