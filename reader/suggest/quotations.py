"""The quotations of a sentence as they stand in it: what is before, between and after their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.anchoring.marks import MARKS
from reader.languages import Language
from reader.model import Span
from reader.suggest.cues import Cue, cues_in
from reader.suggest.passages import Sentence, Token

_ENDS = frozenset(".!?…,;:—–-。！？،")
_FINAL = frozenset(".!?…。！？")


class Gap(NamedTuple):
    """The tokens of a sentence between two quotations, or between one and the beginning or end of the sentence."""

    tokens: tuple[Token, ...]
    """Them, without the quotation marks."""
    cues: tuple[Cue, ...]
    """The cues among them."""

    @property
    def has_words(self) -> bool:
        """Whether there is more in it than signs."""
        return any(token.text[0].isalnum() for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of quotation marks."""

    span: Span
    """The words without the marks."""
    tokens: tuple[Token, ...]
    """Everything between the marks."""
    words: tuple[Token, ...]
    """Its tokens that are words or numbers."""
    ending: str
    """The sign that it ends with, inside the marks or right behind them; empty when it ends with a word."""
    closed: bool
    """Whether there is a closing mark."""

    @property
    def is_sentence(self) -> bool:
        """Whether it begins with a capital and ends like a sentence or before `he said`."""
        return bool(self.words) and not self.words[0].text[0].islower() and self.ending in _ENDS and self.ending != ""

    @property
    def is_final(self) -> bool:
        """Whether it ends with a full stop, a question mark or the like."""
        return self.ending in _FINAL and self.ending != ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with its quotations: `gaps[k]` stands before `quotations[k]`, the last gap behind the last one."""

    quotations: tuple[Quotation, ...]
    """They, in order."""
    gaps: tuple[Gap, ...]
    """What is not quoted, one more than quotations; some are empty."""

    @property
    def unquoted(self) -> tuple[Token, ...]:
        """All tokens outside the quotations."""
        return tuple(token for gap in self.gaps for token in gap.tokens)


def frame_of(text: str, sentence: Sentence, lang: Language) -> Frame:
    """The quotations of a sentence and the gaps around them."""
    gaps: list[Gap] = []
    quotations: list[Quotation] = []
    at = 0
    tokens = sentence.tokens
    for span in sentence.quoted:
        first = at
        while at < len(tokens) and tokens[at].start < span.start:
            at += 1
        gaps.append(_gap(tokens[first:at], lang))
        inside = at
        while at < len(tokens) and tokens[at].start < span.end:
            at += 1
        quotations.append(_quotation(text, span, tokens[inside:at]))
    gaps.append(_gap(tokens[at:], lang))
    return Frame(tuple(quotations), tuple(gaps))


def gap_of(sentence: Sentence, lang: Language) -> Gap:
    """A sentence without quotations as one gap."""
    return _gap(sentence.tokens, lang)


def _gap(tokens: Sequence[Token], lang: Language) -> Gap:
    kept = tuple([token for token in tokens if token.text not in MARKS])
    return Gap(kept, tuple([cue for cue in cues_in(kept, lang) if not _is_noun(kept, cue, lang)]))


def _is_noun(tokens: Sequence[Token], cue: Cue, lang: Language) -> bool:
    """Whether what looks like a verb is a noun or stands before one: `her emails`, `a written statement`."""
    if cue.first == 0 or not cue.verbal:
        return False
    before = tokens[cue.first - 1].lower
    return before in lang.function_words.articles or before.endswith(("'s", "s'"))


def _quotation(text: str, span: Span, tokens: Sequence[Token]) -> Quotation:
    words = tuple([token for token in tokens if token.text[0].isalnum()])
    behind = text[span.end : span.end + 3].lstrip(" \xa0\u202f")
    closed = behind[:1] in MARKS and behind != ""
    last = text[span.end - 1]
    if last in MARKS and span.end - span.start > 1:
        last = text[span.end - 2]
    outside = behind[1:2]
    ending = last if last in _ENDS else outside if outside in _ENDS else ""
    return Quotation(span, tuple(tokens), words, ending, closed)
