"""Direct quotes: what stands between quotation marks, with the cue and the speaker beside the marks.

The engine knows no language: cues, closed word classes and names of works come from `Language`. Each quotation gets the
cue nearest to its marks; one without a cue goes on with the voice before it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.cues import Cue
from reader.suggest.mentions import Mention, first_mention, mention_after, mention_before
from reader.suggest.passages import Passage, Prepared, Sentence
from reader.suggest.quotations import Frame, Gap, Quotation, frame_of, gap_of
from reader.suggest.shapes import Shape, shape_of
from reader.suggest.suggestion import Reason

_FAR = 99


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks at a place of the text, and by which cue."""

    speaker: Span | None = None
    """The mention; None when the text names none here."""
    cue: Span | None = None
    """The words that attribute; None when it is carried over from before."""
    sign: str = ""
    """The code of the `Reason` by which it was found."""
    distance: int = _FAR
    """How many words stand between the cue and the mark."""


def direct_attributions(article: Prepared) -> list[Attribution]:
    """The attributions of an article whose content stands between quotation marks, in the order of the text."""
    reading = _Reading(article)
    for passage in article.proper:
        reading.read(passage)
    return reading.found


class _Reading:
    """The way through an article, with the voice that a quotation without a cue goes on with."""

    def __init__(self, article: Prepared) -> None:
        self.text = article.text
        self.lang = article.lang
        self.found: list[Attribution] = []
        self._carried = Voice()
        self._open = False
        """Whether the last quotation lacks its closing mark, so that the next paragraph goes on with it."""

    def read(self, passage: Passage) -> None:
        """Read a paragraph on, in order."""
        local: Voice | None = None
        went_on = self._open
        self._open = False
        sentences = passage.sentences
        for number, sentence in enumerate(sentences):
            if not sentence.quoted:
                local = self._narrated(sentence) or local
                continue
            following = sentences[number + 1] if number + 1 < len(sentences) else None
            frame = frame_of(self.text, sentence, self.lang)
            local = self._quoted(frame, following, local, went_on and number == 0)
            went_on = False
        if local is not None:
            self._carried = local
        elif passage.sentences:
            self._carried = self._subject_of(sentences[-1])

    def _narrated(self, sentence: Sentence) -> Voice | None:
        """The voice that a sentence without quotations introduces, like `She explained:`; None without a cue."""
        gap = gap_of(sentence, self.lang)
        if not gap.cues:
            return None
        colon = gap.tokens[-1].text == ":"
        cue = gap.cues[-1] if colon else gap.cues[0]
        mention = _speaker(gap, cue, False, self.lang)
        if mention is None:
            return None
        return Voice(mention.span, cue.span if colon else None, "suggest.introduced" if colon else "suggest.continued")

    def _subject_of(self, sentence: Sentence) -> Voice:
        mention = first_mention(gap_of(sentence, self.lang).tokens, self.lang)
        return Voice(mention.span if mention else None, None, "suggest.carried")

    def _quoted(self, frame: Frame, following: Sentence | None, local: Voice | None, went_on: bool) -> Voice | None:
        """Add the attributions of a sentence with quotations; returns the voice that the next sentence goes on with."""
        voices = self._voices(frame, following)
        begun = len(self.found)
        for at, quotation in enumerate(frame.quotations):
            voice = voices[at]
            alone = not any(gap.has_words for gap in frame.gaps)
            if voice.cue is None:
                voice = self._continued(voice, local, alone)
            shape = shape_of(frame, at, voice.distance, self.lang)
            goes_on = at == 0 and shape.kind == "direct" and self._goes_on(frame, voice, begun, went_on, alone, local)
            same = at > 0 and voice.cue is not None and voice.cue == voices[at - 1].cue and shape.joins
            if self.found and shape.kind == "direct" and (goes_on or (same and self.found[-1].kind == "direct")):
                last = self.found[-1]
                self.found[-1] = replace(last, content=(*last.content, quotation.span))
            else:
                self.found.append(_attribution(self.text, quotation, shape, voice))
            if shape.kind == "direct":
                local = replace(voice, cue=None, distance=_FAR, sign="suggest.continued")
                self._open = not quotation.closed
            elif voice.cue is not None:
                local = local or replace(voice, cue=None, distance=_FAR, sign="suggest.continued")
        return local

    def _goes_on(self, frame: Frame, voice: Voice, begun: int, went_on: bool, alone: bool, local: Voice | None) -> bool:
        """Whether the first quotation of a sentence is a further piece of the last attribution."""
        if not self.found or begun != len(self.found) or self.found[-1].kind != "direct":
            return False
        own = voice.cue is not None and frame.gaps[0].has_words
        if went_on:
            return not own
        follows = local is not None and local.sign == "suggest.continued" and voice.cue is None
        return alone and follows and self.found[-1].speaker == voice.speaker

    def _continued(self, voice: Voice, local: Voice | None, alone: bool) -> Voice:
        before = local or self._carried
        if voice.speaker is not None:
            return voice
        return before if alone or before.cue or local else replace(before, sign="suggest.carried")

    def _voices(self, frame: Frame, following: Sentence | None) -> list[Voice]:
        """For each quotation of a sentence the voice of the cue nearest to its marks."""
        found: list[Voice] = []
        for at in range(len(frame.quotations)):
            found.append(self._nearest(frame, at, found[-1] if found else None))
        for at in range(len(found) - 2, -1, -1):
            if found[at].cue is None and not frame.gaps[at + 1].has_words:
                found[at] = found[at + 1]
        if found[-1].cue is None and following is not None and not following.quoted:
            after = self._tag(frame, following)
            if after:
                found = [voice if voice.cue else after for voice in found]
        return found

    def _tag(self, frame: Frame, following: Sentence) -> Voice | None:
        """`“Never!” | The mayor said on Monday.`: a sentence of its own that says no more than who spoke."""
        last = frame.quotations[-1]
        if frame.gaps[-1].has_words or not last.is_final or last.ending == ".":
            return None
        gap = gap_of(following, self.lang)
        cue = gap.cues[0] if gap.cues else None
        if cue is None or cue.first > 8 or len(gap.tokens) - cue.last > 8:
            return None
        mention = _speaker(gap, cue, True, self.lang)
        return Voice(mention.span, cue.span, "suggest.cue-beside-mark", cue.first) if mention else None

    def _nearest(self, frame: Frame, at: int, previous: Voice | None) -> Voice:
        best: tuple[int, Gap, Cue, bool] | None = None
        for after in (False, True):
            gap = frame.gaps[at + 1 if after else at]
            cue, distance = _nearest_cue(gap, after, frame, at)
            if cue is not None and (best is None or distance < best[0]):
                best = distance, gap, cue, after
        if best is None:
            if previous is not None and not frame.gaps[at].has_words:
                return previous
            return self._across(frame, at)
        distance, gap, cue, after = best
        inverted = gap is not frame.gaps[0]
        mention = _speaker(gap, cue, inverted, self.lang)
        if mention is not None:
            return Voice(mention.span, cue.span, "suggest.cue-beside-mark", distance)
        if previous is not None and previous.speaker is not None:
            return Voice(previous.speaker, cue.span, "suggest.cue-beside-mark", distance)
        mention = first_mention(frame.unquoted, self.lang)
        return Voice(mention.span if mention else None, cue.span, "suggest.cue-beside-mark", distance)

    def _across(self, frame: Frame, at: int) -> Voice:
        """The cue nearest to a quotation across other quotations of the sentence."""
        order = sorted(range(len(frame.gaps)), key=lambda place: (abs(2 * place - 2 * at - 1), place))
        for place in order:
            gap = frame.gaps[place]
            if gap.cues:
                cue = gap.cues[-1 if place <= at else 0]
                mention = _speaker(gap, cue, place > 0, self.lang) or first_mention(frame.unquoted, self.lang)
                return Voice(mention.span if mention else None, cue.span, "suggest.cue-in-sentence", _FAR)
        return Voice()


def _nearest_cue(gap: Gap, after: bool, frame: Frame, at: int) -> tuple[Cue | None, int]:
    """The cue of a gap that is nearest to a quotation, and how far it is; `after` when the gap is behind it."""
    if not gap.cues:
        return None, _FAR
    quotation = frame.quotations[at]
    if after:
        cue = gap.cues[0]
        comma = quotation.ending == "," or (bool(gap.tokens) and gap.tokens[0].text == ",")
        return cue, cue.first // 2 if comma or (quotation.ending in "?!…" and quotation.ending) else cue.first + 1
    cue = gap.cues[-1]
    last = gap.tokens[-1].text
    distance = len(gap.tokens) - 1 - cue.last
    if last == ":":
        return cue, 0
    return cue, distance - (last == ",")


def _speaker(gap: Gap, cue: Cue, inverted: bool, lang: Language) -> Mention | None:
    """The mention beside a cue; behind it when the cue stands right behind a quotation or has no subject before it."""
    if not cue.verbal:
        return mention_after(gap.tokens, cue.last + 1, lang)
    begins = not any(token.text[0].isalnum() for token in gap.tokens[: cue.first])
    if begins:
        return mention_after(gap.tokens, cue.last + 1, lang)
    found = mention_before(gap.tokens, cue.first, lang)
    if found is None and inverted:
        return mention_after(gap.tokens, cue.last + 1, lang)
    return found


def _attribution(text: str, quotation: Quotation, shape: Shape, voice: Voice) -> Attribution:
    reasons = []
    if voice.cue is not None:
        reasons.append(Reason(voice.sign, " ".join(text[slice(*voice.cue)].split())))
    elif voice.speaker is not None:
        reasons.append(Reason(voice.sign, " ".join(text[slice(*voice.speaker)].split())))
    reasons += shape.reasons
    return Attribution(shape.kind, (quotation.span,), voice.cue, voice.speaker, shape.confidence, tuple(reasons))
