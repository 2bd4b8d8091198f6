"""The inquit within a speech: `, a reconnu le maire,` between the words that it attributes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.languages import Language
from reader.model import Span
from reader.suggest.cues import Cue, cues_in
from reader.suggest.mentions import Mention, mention_after, mention_before
from reader.suggest.passages import Token
from reader.suggest.word_classes import FILLER, PRONOUN, is_verb_like, word_classes

_BEFORE = frozenset(",?!…")
_BEHIND = frozenset(",.;:?!…")
_LONGEST = 16
_LONGEST_ASIDE = 12


@dataclass(frozen=True, slots=True)
class Inquit:
    """A cue with its speaker amid speech."""

    speaker: Span
    """The mention."""
    cue: Span
    """The cue."""
    pieces: tuple[Span, ...]
    """What is left of the speech: before it and behind it."""


def inquit_in(tokens: Sequence[Token], lang: Language, *, whole: bool = False, any_verb: bool = False) -> Inquit | None:
    """The inquit in a speech of which `tokens` are all; with `whole` they may be nothing but the inquit, and
    with `any_verb` a verb counts that is no known cue.

    It stands behind a comma or a question mark and its subject behind its verb, as in French and Spanish.
    """
    classes = word_classes(lang)
    for cue in (*cues_in(tokens, lang), *(_verbs(tokens, lang) if any_verb else ())):
        begin = cue.first
        while begin > 0 and classes.get(tokens[begin - 1].lower, 0) & (PRONOUN | FILLER):
            begin -= 1
        at_start = whole and begin == 0
        if not at_start and (begin == 0 or tokens[begin - 1].text not in _BEFORE):
            continue
        mention = mention_after(tokens, cue.last + 1, lang) if begin == cue.first else None
        mention = mention or (mention_before(tokens[begin:], cue.first - begin, lang) if begin < cue.first else None)
        if mention is None:
            continue
        end = _end(tokens, cue.last, mention)
        if end - begin <= _LONGEST:
            return Inquit(mention.span, cue.span, _pieces(tokens, begin, end))
    return None


def _verbs(tokens: Sequence[Token], lang: Language) -> Iterator[Cue]:
    """Verbs that no list knows, behind a comma or at the beginning: `demanda le voisin`."""
    for at, token in enumerate(tokens):
        if (at == 0 or tokens[at - 1].text in _BEFORE) and is_verb_like(token, lang):
            yield Cue(at, at, Span(token.start, token.end), True)


def _end(tokens: Sequence[Token], last: int, mention: Mention) -> int:
    """The index of the sign that ends the inquit, or behind the last token."""
    for at in range(last + 1, len(tokens)):
        if tokens[at].start >= mention.span.end and tokens[at].text in _BEHIND:
            return _behind_age(tokens, at)
    return len(tokens)


def _behind_age(tokens: Sequence[Token], comma: int) -> int:
    """Where `, 39 ans, aide-soignante.` ends behind the speaker's name: at the stop, or at the comma behind the age."""
    if tokens[comma].text != "," or comma + 1 >= len(tokens) or not tokens[comma + 1].text[0].isdigit():
        return comma
    ends = (at for at in range(comma + 1, min(comma + _LONGEST_ASIDE, len(tokens))) if tokens[at].text in _BEHIND)
    first = next(ends, comma)
    second = next(ends, first)
    return second if tokens[second].text == "." else first


def _pieces(tokens: Sequence[Token], begin: int, end: int) -> tuple[Span, ...]:
    pieces = []
    before = tokens[:begin]
    if before and before[-1].text == ",":
        before = before[:-1]
    if before:
        pieces.append(Span(before[0].start, before[-1].end))
    behind = tokens[end + 1 :]
    if behind:
        pieces.append(Span(behind[0].start, behind[-1].end))
    return tuple(pieces)
