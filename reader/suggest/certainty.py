"""How sure a quotation's attribution is: the share of such ones that had the right content and the right speaker.

The figures are shares on 840 American news articles, PolNeAR's training part, rounded to what 50 cases can tell. Where
a language differs much, its grammar says so itself.
"""

from __future__ import annotations

_SHORT = 3
_LONG = 8
_RANGES: dict[tuple[str, str], tuple[float, float, float]] = {
    ("direct", "suggest.cue-beside-mark"): (0.78, 0.9, 0.95),
    ("direct", "suggest.cue-in-sentence"): (0.6, 0.75, 0.85),
    ("direct", "suggest.continued"): (0.85, 0.94, 0.94),
    ("direct", "suggest.verb-beside-mark"): (0.35, 0.45, 0.65),
    ("direct", "suggest.inquit"): (0.8, 0.85, 0.9),
    ("direct", "suggest.label"): (0.6, 0.75, 0.85),
    ("direct", "suggest.colon"): (0.6, 0.7, 0.7),
    ("direct", "suggest.passive"): (0.6, 0.7, 0.75),
    ("direct", "suggest.introduced"): (0.5, 0.65, 0.65),
    ("direct", "suggest.subject"): (0.5, 0.55, 0.6),
    ("direct", "suggest.carried"): (0.3, 0.35, 0.55),
    ("direct", "suggest.marks"): (0.5, 0.6, 0.7),
    ("mixed", "suggest.cue-beside-mark"): (0.65, 0.75, 0.86),
    ("mixed", "suggest.cue-in-sentence"): (0.68, 0.75, 0.88),
    ("mixed", "suggest.subject"): (0.35, 0.45, 0.6),
}
_OTHERS = {"direct": (0.4, 0.5, 0.6), "mixed": (0.2, 0.3, 0.5), "scare": (0.6, 0.6, 0.6)}


def certainty(kind: str, sign: str, words: int) -> float:
    """The confidence of a quotation of a kind, whose voice was found by a sign (its code), by its length in words."""
    short, middle, long = _RANGES.get((kind, sign), _OTHERS[kind])
    return short if words < _SHORT else middle if words < _LONG else long
