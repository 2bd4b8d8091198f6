"""Direct quotes: what stands between quotation marks, with the cue and the speaker beside the marks.

The engine knows no language: cues, closed word classes and names of works come from `Language`. Each quotation gets the
cue nearest to its marks; one without a cue goes on with the voice before it.
"""

from __future__ import annotations

from dataclasses import replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.certainty import certainty
from reader.suggest.cues import Cue
from reader.suggest.inquits import inquit_in
from reader.suggest.mentions import first_mention
from reader.suggest.passages import Passage, Prepared, Sentence
from reader.suggest.quotations import Frame, Gap, Quotation, frame_of, gap_of
from reader.suggest.shapes import Shape, listed_after, shape_of
from reader.suggest.suggestion import Reason
from reader.suggest.turns import turn_attributions
from reader.suggest.voices import (
    FAR,
    MARKS_ALONE,
    PASSIVE,
    VERB,
    Voice,
    speaker_of,
    trailing_label,
    verb_behind,
    voice_beside,
)
from reader.suggest.word_classes import BOUNDARY, COMPLEMENTIZER, LINK, PREPOSITION, TIME, word_classes

_SINGLE = "'‘‚‹"
_LONGEST_HEADING = 9
_SHORT_TAG = 8
_LONGEST_TAG = 16
"""How many tokens a sentence may have before its cue that only says who spoke the quotation before it."""


def direct_attributions(article: Prepared) -> list[Attribution]:
    """The attributions of an article whose content stands between quotation marks, in the order of the text."""
    turns = turn_attributions(article)
    reading = _Reading(article)
    for passage in article.proper:
        turn = turns.get(passage.span.start)
        if turn is None:
            reading.read(passage)
        else:
            reading.found.append(turn)
    return reading.found


def _mostly_double(article: Prepared) -> bool:
    """Whether double marks stand around most quotations of an article."""
    singles = [
        article.text[span.start - 1] in _SINGLE
        for passage in article.proper
        for span in passage.quoted
        if span.start > 0
    ]
    return 2 * sum(singles) < len(singles)


class _Reading:
    """The way through an article, with the voice that a quotation without a cue goes on with."""

    def __init__(self, article: Prepared) -> None:
        self.text = article.text
        self.lang = article.lang
        self.found: list[Attribution] = []
        self._singles_are_headings = _mostly_double(article)
        self._carried = Voice()
        self._open = False
        """Whether the last quotation lacks its closing mark, so that the next paragraph goes on with it."""
        self._alone = False
        """Whether the last paragraph was a quotation and nothing else."""

    def read(self, passage: Passage) -> None:
        """Read a paragraph on, in order."""
        local: Voice | None = None
        went_on = self._open
        self._open = False
        sentences = passage.sentences
        if self._is_signature(passage):
            return
        for number, sentence in enumerate(sentences):
            following = sentences[number + 1] if number + 1 < len(sentences) else None
            if not sentence.quoted:
                if following is None or following.quoted:
                    local = self._narrated(sentence) or (local and replace(local, sign="suggest.introduced"))
                continue
            frame = frame_of(self.text, sentence, self.lang)
            if len(sentences) == 1 and self._is_heading(frame):
                reasons = (Reason("suggest.heading", against=True),)
                self.found.append(Attribution("scare", (frame.quotations[0].span,), None, None, 0.9, reasons))
                continue
            local = self._quoted(frame, following, local, went_on and number == 0)
            went_on = False
        if local is not None:
            self._carried = local
        self._alone = len(sentences) == 1 and bool(sentences[0].quoted)

    def _is_heading(self, frame: Frame) -> bool:
        """Whether a paragraph that is a quotation and nothing else is a heading: `'Nobody came.'` amid double marks."""
        quotation = frame.quotations[0]
        if len(frame.quotations) > 1 or any(gap.has_words for gap in frame.gaps) or not quotation.closed:
            return False
        single = self.text[quotation.span.start - 1] in _SINGLE and self._singles_are_headings
        large = self.text[quotation.span.start : quotation.span.end].isupper()
        return len(quotation.words) <= _LONGEST_HEADING and (single or large or quotation.ending == ":")

    def _is_signature(self, passage: Passage) -> bool:
        """Whether a paragraph only names the speaker of the quotation before it, whose speaker is then set."""
        if len(passage.sentences) != 1 or passage.sentences[0].quoted or not self.found:
            return False
        label = trailing_label(gap_of(passage.sentences[0], self.lang), self.lang)
        last = self.found[-1]
        if label is None or last.cue is not None or not self._alone:
            return False
        reason = Reason("suggest.label", " ".join(self.text[slice(*label.span)].split()))
        self.found[-1] = replace(last, speaker=label.span, reasons=(reason,))
        self._carried = Voice(label.span, None, "suggest.carried")
        return True

    def _narrated(self, sentence: Sentence) -> Voice | None:
        """The voice that a sentence without quotations introduces: `She explained:`, `The judge turned to me.`"""
        gap = gap_of(sentence, self.lang)
        colon = bool(gap.tokens) and gap.tokens[-1].text == ":"
        if gap.cues:
            cue = gap.cues[-1] if colon else gap.cues[0]
            mention = speaker_of(gap, cue, self.lang)
            if mention is not None and (colon or mention.kind != "noun"):
                return Voice(mention.span, cue.span if colon else None, "suggest.introduced")
        mention = first_mention(gap.tokens, self.lang)
        return Voice(mention.span, None, "suggest.introduced") if mention else None

    def _quoted(self, frame: Frame, following: Sentence | None, local: Voice | None, went_on: bool) -> Voice | None:
        """Add the attributions of a sentence with quotations; returns the voice that the next sentence goes on with."""
        voices = self._voices(frame, following)
        for at, quotation in enumerate(frame.quotations):
            voice = voices[at]
            if voice.speaker is None and voice.cue is None and voice.sign != MARKS_ALONE:
                voice = local or replace(self._carried, sign="suggest.carried")
            elif voice.speaker is None and voice.sign not in (PASSIVE, MARKS_ALONE):
                voice = replace(voice, speaker=(local or self._carried).speaker)
            shape = shape_of(frame, at, voice, self.lang)
            if at > 0 and self.found[-1].kind in ("direct", "scare") and listed_after(frame, at, self.lang):
                shape, voice = replace(shape, kind=self.found[-1].kind, joins=False), voices[at - 1]
            if self._joins(frame, at, shape, voices, went_on):
                last = self.found[-1]
                self.found[-1] = replace(last, content=(*last.content, quotation.span))
            else:
                self.found.append(self._attribution(quotation, shape, voice))
            if shape.kind == "direct":
                self._open = not quotation.closed
            if shape.kind == "direct" or (voice.cue is not None and (local is None or voice.speaker is not None)):
                local = Voice(voice.speaker, None, "suggest.continued", FAR)
        return local

    def _joins(self, frame: Frame, at: int, shape: Shape, voices: list[Voice], went_on: bool) -> bool:
        """Whether a quotation is a further piece of the last attribution."""
        if not self.found or self.found[-1].kind != "direct" or shape.kind != "direct":
            return False
        voice = voices[at]
        if at > 0:
            return shape.joins and voice.cue is not None and voice.cue == voices[at - 1].cue
        return went_on and not frame.gaps[0].has_words

    def _voices(self, frame: Frame, following: Sentence | None) -> list[Voice]:
        """For each quotation of a sentence the voice of the cue nearest to its marks."""
        found: list[Voice] = []
        for at in range(len(frame.quotations)):
            found.append(voice_beside(frame, at, found[-1] if found else None, self.lang))
        for at in range(len(found) - 2, -1, -1):
            if found[at].cue is None and not frame.gaps[at + 1].has_words:
                found[at] = found[at + 1]
        if found[-1].cue is None and following is not None:
            after = self._tag(frame, following)
            if after:
                found = [voice if voice.cue else after for voice in found]
        return found

    def _tag(self, frame: Frame, following: Sentence) -> Voice | None:
        """`“Never!” | The mayor said on Monday.`: a sentence of its own that says no more than who spoke."""
        last = frame.quotations[-1]
        if frame.gaps[-1].has_words or not last.is_final:
            return None
        gap = frame_of(self.text, following, self.lang).gaps[0]
        if not gap.has_words or (following.quoted and gap.tokens[-1].text in ":,"):
            return None
        label = trailing_label(gap, self.lang)
        if label is not None:
            return Voice(label.span, None, "suggest.label", 0)
        cue = gap.cues[0] if gap.cues else None
        if cue is not None and self._ends_clause(gap, cue):
            mention = speaker_of(gap, cue, self.lang, inverted=True)
            # `It took longer than planned, she says.` has words of its own.
            if mention is not None and cue.first > 1 and mention.span.start > gap.tokens[1].start:
                return None
            return Voice(mention.span, cue.span, "suggest.cue-beside-mark", cue.first) if mention else None
        verb = verb_behind(gap, self.lang) if last.ending != "." else None
        if verb is None or not (
            (len(gap.tokens) <= _SHORT_TAG and not following.quoted) or self._ends_clause(gap, verb[0])
        ):
            return None
        return Voice(verb[1], verb[0].span, VERB, verb[0].first)

    def _ends_clause(self, gap: Gap, cue: Cue) -> bool:
        """Whether a cue near the beginning of a sentence has no content behind it."""
        if cue.first > _LONGEST_TAG:
            return False
        if len(gap.tokens) - cue.last <= 3:
            return True
        following = gap.tokens[cue.last + 1]
        bits = word_classes(self.lang).get(following.lower, 0)
        return following.text == "," or (
            bool(bits & (PREPOSITION | LINK | TIME | BOUNDARY)) and not bits & COMPLEMENTIZER
        )

    def _attribution(self, quotation: Quotation, shape: Shape, voice: Voice) -> Attribution:
        pieces: tuple[Span, ...] = (quotation.span,)
        # Where inquits do not stand between the marks, one that does means that a closing mark is missing.
        missing = not self.lang.inner_inquits and not quotation.closed
        inner = None
        if voice.cue is None and (self.lang.inner_inquits or missing):
            inner = inquit_in(quotation.tokens, self.lang)
        if inner is not None and inner.pieces:
            voice = Voice(inner.speaker, inner.cue, "suggest.inquit")
            pieces = inner.pieces[:1] if missing else inner.pieces
        sign = voice.cue or voice.speaker
        word = " ".join(self.text[slice(*sign)].split()) if sign else ""
        reasons = (Reason(voice.sign, word),) if voice.sign else ()
        sure = certainty(shape.kind, voice.sign, len(quotation.words))
        return Attribution(shape.kind, pieces, voice.cue, voice.speaker, sure, (*reasons, *shape.reasons))
