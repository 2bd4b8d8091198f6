"""What the rules of English find in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.suggest.grammars.english.subjects import Range


class Found(NamedTuple):
    """An attribution as ranges of items of a sentence."""

    rule: str
    """The construction, as the end of a code of a reason."""
    content: tuple[Range, ...]
    """What is attributed."""
    cue: Range
    """The words that attribute it."""
    speaker: Range | None
    """Who it is attributed to."""
    carrier: Range | None = None
    """Who quotes that one."""


CONFIDENCE = {
    "that-clause": 0.93,
    "bare-clause": 0.9,
    "according": 0.9,
    "parenthetical": 0.87,
    "predicative": 0.86,
    "inverted": 0.8,
    "gerund": 0.8,
    "preposition": 0.8,
    "adjective-object": 0.8,
    "infinitive": 0.78,
    "passive-clause": 0.78,
    "question": 0.77,
    "passive-infinitive": 0.75,
    "object": 0.74,
    "adjective-clause": 0.73,
    "seeming": 0.72,
    "noun-clause": 0.68,
    "hearsay": 0.65,
    "noun-object": 0.62,
    "passive-predicative": 0.6,
    "passive-object": 0.5,
}
"""The share of each construction that was right, on American political news that other people annotated."""
_SOURCELESS = ("passive", "seeming", "hearsay")
_CLAUSES = frozenset(("that-clause", "bare-clause", "question", "predicative", "parenthetical", "according"))


def confidence(one: Found, others: Sequence[Found]) -> float:
    """How sure an attribution is: less without a source, and much less when it only tells what another source says."""
    sure = CONFIDENCE[one.rule]
    if one.speaker is None and not one.rule.startswith(_SOURCELESS):
        sure *= 0.75
    if any(_is_inside(one, other) for other in others):
        sure *= 0.4 if one.rule in _CLAUSES else 0.2
    return round(sure, 2)


def _is_inside(one: Found, other: Found) -> bool:
    if one is other or one.cue == other.cue:
        return False
    if one.content == other.content and not one.rule.startswith("noun"):
        # `said in a statement that ...`: the noun only says what was said in what.
        return not other.rule.startswith("noun")
    start, end = one.content[0][0], one.content[-1][1]
    return any(part[0] <= start and end <= part[1] for part in other.content)
