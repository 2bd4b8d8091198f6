"""What a quotation is by its shape and place: speech, a fragment within a clause, or a name or scare quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.languages import Language
from reader.suggest.passages import Token
from reader.suggest.quotations import Frame, Quotation
from reader.suggest.suggestion import Reason
from reader.suggest.voices import FAR, VERB, Voice
from reader.suggest.word_classes import BOUNDARY, CONJUNCTION, PRONOUN, is_name, word_classes

_NEAR = 2
_LONG = 5
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """What a quotation is taken for."""

    kind: str
    """`direct`, `mixed` (a fragment within a clause) or `scare` (a title, a word as a word, a scare quote)."""
    joins: bool = False
    """Whether it may be a further piece of the quotation before it."""
    reasons: tuple[Reason, ...] = ()
    """The signs."""


def shape_of(frame: Frame, at: int, voice: Voice, lang: Language) -> Shape:
    """The shape of a quotation that a voice was found for."""
    quotation = frame.quotations[at]
    count = len(quotation.words)
    if count == 0:
        return Shape("scare")
    if not any(gap.has_words for gap in frame.gaps):
        return Shape("direct", True)
    before = frame.gaps[at].tokens
    previous = before[-1] if before else None
    fragment = previous is not None and previous.text[0].isalnum() and not _follows_cue(frame, at, voice)
    name = _name_sign(frame, at, voice, fragment, lang)
    if name is not None:
        return Shape("scare", reasons=(name,))
    cued = voice.distance < FAR
    if not fragment or previous is None:
        # A verb that no list knows makes speech only of what is shaped like it.
        guessed = voice.sign == VERB and before and count < _LONG and not quotation.is_sentence
        if guessed and before[-1].text[0].isalnum():
            return Shape("mixed")
        # Without known cues, the place of the marks is all there is to go by.
        spoken = cued or quotation.is_sentence or count >= _LONG or not lang.cues
        return Shape("direct", True) if spoken else Shape("scare")
    if voice.distance <= _NEAR and word_classes(lang).get(previous.lower, 0) & (BOUNDARY | PRONOUN):
        return Shape("direct", True)
    if quotation.is_sentence and (count >= _LONG or quotation.ending in "!?"):
        return Shape("direct", True)
    return Shape("mixed")


def _name_sign(frame: Frame, at: int, voice: Voice, fragment: bool, lang: Language) -> Reason | None:
    """The sign that a quotation is a name or a term and not speech; None when there is none."""
    quotation = frame.quotations[at]
    naming = _naming(frame.gaps[at].tokens, lang)
    if naming:
        return Reason("suggest.naming", naming, against=True)
    if fragment and _is_nickname(frame, at, lang):
        return Reason("suggest.nickname", against=True)
    if _is_by_author(frame, at, voice, lang):
        return Reason("suggest.author", against=True)
    work = at > 0 and quotation.ending not in (".", "!", "?", "…") and sum(map(_is_large, quotation.words)) > 1
    sure = not fragment and voice.distance < FAR and voice.sign != VERB and not work
    sure = sure or not lang.cues
    return None if sure or not _is_title(quotation, lang) else Reason("suggest.title", against=True)


def _is_by_author(frame: Frame, at: int, voice: Voice, lang: Language) -> bool:
    """Whether an author is named behind it and no cue beside it: `“The Long Dry Summer,” by Ada Quist`."""
    after = [token for token in frame.gaps[at + 1].tokens if token.text != ","]
    if len(after) < 2 or after[0].lower not in lang.function_words.agents or not is_name(after[1], lang):
        return False
    return voice.cue is None or voice.sign == VERB or voice.distance > _NEAR


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
    if before and before[-1].text == ",":
        before = before[:-1]
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
