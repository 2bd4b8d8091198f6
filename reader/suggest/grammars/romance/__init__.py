"""Reported speech in French and Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.romance.clauses import Clauses
from reader.suggest.grammars.romance.words import FRENCH_WORDS, SPANISH_WORDS, Romance
from reader.suggest.passages import Prepared

_INVERTED = 0.85

__all__ = ["french_attributions", "spanish_attributions"]


def french_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """The indirect and mixed attributions of a French article."""
    return _attributions(article, direct, FRENCH_WORDS)


def spanish_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """The indirect and mixed attributions of a Spanish article."""
    return _attributions(article, direct, SPANISH_WORDS)


def _attributions(article: Prepared, direct: Sequence[Attribution], words: Romance) -> list[Attribution]:
    found: list[Attribution] = [surer for one in direct if (surer := _inverted(one))]
    spoken = [part for one in direct if one.kind == "direct" for part in one.content]
    for passage in article.proper:
        before: Attribution | None = None
        for sentence in passage.sentences:
            clauses = Clauses(article, sentence, words)
            own = [one for one in clauses.read() if not any(_same(a, b) for a in one.content for b in spoken)]
            heard = clauses.hearsay(before) if before and not own else None
            found += own or ([heard] if heard else [])
            before = own[-1] if own else heard
    return found


def _inverted(one: Attribution) -> Attribution | None:
    """`« … », lâche le maire`: behind the marks a verb with its subject behind it is one of saying, known or not."""
    if not one.reasons or one.reasons[0].code != "suggest.verb-beside-mark" or not (one.cue and one.speaker):
        return None
    return replace(one, confidence=_INVERTED) if one.hull.end < one.cue.start < one.speaker.start else None


def _same(part: Span, spoken: Span) -> bool:
    """Whether a content is hardly more than what stands between marks, or lies in it."""
    shared = min(part.end, spoken.end) - max(part.start, spoken.start)
    return shared > 0 and (spoken.covers(part) or (part.covers(spoken) and shared >= 0.8 * (part.end - part.start)))
