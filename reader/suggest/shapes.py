"""What a quotation is by its shape and place: speech, a fragment within a clause, or a name or scare quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.languages import Language
from reader.suggest.mentions import BOUNDARY, CONJUNCTION, PRONOUN, is_name, word_classes
from reader.suggest.passages import Token
from reader.suggest.quotations import Frame, Quotation
from reader.suggest.suggestion import Reason
from reader.suggest.voices import FAR, Voice

_NEAR = 2
_LONG = 5
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """What a quotation is taken for."""

    kind: str
    """`direct`, `mixed` (a fragment within a clause) or `scare` (a title, a word as a word, a scare quote)."""
    confidence: float
    """The share of such quotations that are what they are taken for."""
    joins: bool = False
    """Whether it may be a further piece of the quotation before it."""
    reasons: tuple[Reason, ...] = ()
    """The signs."""


def shape_of(frame: Frame, at: int, voice: Voice, lang: Language) -> Shape:
    """The shape of a quotation that a voice was found for."""
    quotation = frame.quotations[at]
    count = len(quotation.words)
    before = frame.gaps[at].tokens
    cued = voice.distance < FAR
    if count == 0:
        return Shape("scare", 0.5)
    if not any(gap.has_words for gap in frame.gaps):
        return Shape("direct", 0.95 if count >= _LONG else 0.8, True)
    previous = before[-1] if before else None
    fragment = previous is not None and previous.text[0].isalnum() and not _follows_cue(frame, at, voice)
    naming = _naming(before, lang)
    if naming and not (quotation.is_sentence and cued and count >= _LONG):
        return Shape("scare", 0.9, reasons=(Reason("suggest.naming", naming, against=True),))
    if fragment and _is_nickname(frame, at, lang):
        return Shape("scare", 0.95, reasons=(Reason("suggest.nickname", against=True),))
    work = at > 0 and quotation.ending not in (".", "!", "?", "…") and sum(map(_is_large, quotation.words)) > 1
    if (fragment or not cued or work) and _is_title(quotation, lang):
        return Shape("scare", 0.8, reasons=(Reason("suggest.title", against=True),))
    if not fragment:
        if cued or quotation.is_sentence or count >= _LONG:
            return Shape("direct", 0.95 if cued else 0.8, True)
        return Shape("scare", 0.6)
    bits = word_classes(lang).get(previous.lower, 0) if previous else 0
    if voice.distance <= _NEAR and bits & (BOUNDARY | PRONOUN):
        return Shape("direct", 0.9, True)
    if quotation.is_sentence and (count >= _LONG or quotation.ending in "!?"):
        return Shape("direct", 0.8, True)
    return Shape("mixed", 0.7 if cued else 0.5)


def listed_after(frame: Frame, at: int, lang: Language) -> bool:
    """Whether no more than a conjunction parts a quotation from the one before it: `“…” and “…”`."""
    words = [token for token in frame.gaps[at].tokens if token.text[0].isalnum()]
    return len(words) == 1 and bool(word_classes(lang).get(words[0].lower, 0) & CONJUNCTION)


def _follows_cue(frame: Frame, at: int, voice: Voice) -> bool:
    """Whether the cue stands right before the mark."""
    last = next((token for token in reversed(frame.gaps[at].tokens) if token.text[0].isalnum()), None)
    return last is not None and voice.cue is not None and voice.cue.end == last.end


def _is_nickname(frame: Frame, at: int, lang: Language) -> bool:
    """Whether it stands within a name: `Gustav “Gus” Lind`."""
    before, after = frame.gaps[at].tokens, frame.gaps[at + 1].tokens
    if not before or not after or len(frame.quotations[at].words) > _NEAR:
        return False
    initial = before[-1].text == "." and len(before) > 1 and before[-2].text[0].isupper()
    return is_name(after[0], lang) and (initial or is_name(before[-1], lang))


@lru_cache(maxsize=16)
def _naming_words(lang: Language) -> frozenset[str]:
    return frozenset(lang.naming)


def _naming(before: Sequence[Token], lang: Language) -> str:
    """The words before the mark that make a name or a term of what is quoted; empty when there are none."""
    known = _naming_words(lang)
    for count in (1, 2, 3):
        words = " ".join(token.lower for token in before[-count:])
        if words in known:
            return words
    return ""


def _is_large(word: Token) -> bool:
    return word.text[0].isupper() or word.text[0].isdigit()


def _is_title(quotation: Quotation, lang: Language) -> bool:
    """Whether all of its words but the small ones are capitalised, as in the title of a work."""
    if not 1 <= len(quotation.words) <= _LONGEST_NAME or quotation.ending in ("!", "?"):
        return False
    large = [word for word in quotation.words if _is_large(word)]
    small = [word for word in quotation.words if word not in large]
    named = any(is_name(word, lang) for word in large)
    return named and all(len(word.text) <= 3 for word in small) and quotation.words[0] in large
