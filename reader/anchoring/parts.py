"""What is looked for: the pieces of an item's text, cut at `[…]`, and the chains of places where they stand."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.anchoring.fold import UNSEEN, fold_words

Place: TypeAlias = tuple[int, int]
"""A range of the folded text, end exclusive."""

Chain: TypeAlias = tuple[Place, ...]
"""One place for each part, in order and without overlap: somewhere an item may stand."""

GAP = 600
"""How many characters `[…]` may leave out."""

APART = 8000
"""How many characters may stand between two pieces of a split quote."""

_OMISSION = re.compile(r"\s*\[\s*(?:…|\.\.\.|\. \. \.)\s*\]\s*")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand together in the article."""

    words: str
    """The words as the file has them, in NFC, white-space runs as one space."""
    folded: str
    """The words folded; empty when nothing is left of them."""
    reach: int
    """How far behind the part before it may begin, in characters."""


def parts_of(text: Sequence[str], *, cut: bool) -> tuple[Part, ...]:
    """The parts of an item's text; with `cut`, a piece is cut at `[…]`, else that stands for itself."""
    parts = []
    for piece in text:
        words = _OMISSION.split(piece) if cut else [piece]
        for index, found in enumerate(word for word in words if word.strip()):
            parts.append(Part(plain(found), fold_words(found), GAP if index else APART))
    return tuple(parts)


def leaves_out(text: Sequence[str]) -> bool:
    """Whether a piece leaves words out with `[…]`."""
    return any("[" in piece and _OMISSION.search(piece) for piece in text)


def plain(words: str) -> str:
    """Words as they are compared for an exact match: NFC, single spaces, nothing unseen at the ends."""
    joined = " ".join(words.split())
    if not joined.isascii():
        joined = unicodedata.normalize("NFC", joined)
    return joined.strip(UNSEEN + " ")


def chains(parts: Sequence[Part], places: Mapping[str, Sequence[Place]]) -> list[Chain]:
    """Where all parts stand in order, each after the former and within its reach.

    `places` gives for the folded words of each part the places where they stand, ascending. One chain at most is made
    for each place of the rarest part, with the other parts as near to it as they come.
    """
    if not parts:
        return []
    found = [places.get(part.folded, ()) for part in parts]
    if len(parts) == 1:
        return [(place,) for place in found[0]]
    rarest = min(range(len(parts)), key=lambda index: len(found[index]))
    made: dict[Chain, None] = {}
    for place in found[rarest]:
        chain = _grown(parts, found, rarest, place)
        if chain:
            made.setdefault(chain)
    return list(made)


def pinned(
    parts: Sequence[Part], places: Mapping[str, Sequence[Place]], firsts: Sequence[Place], lasts: Sequence[Place]
) -> list[Chain]:
    """The chains that begin at one of `firsts` and end at one of `lasts`, the parts between as early as they come."""
    found = [places.get(part.folded, ()) for part in parts]
    made: dict[Chain, None] = {}
    for first in firsts:
        chain = [first]
        for part, options in zip(parts[1:-1], found[1:-1], strict=True):
            following = _after(options, chain[-1], part.reach)
            if following is None:
                break
            chain.append(following)
        if len(chain) == len(parts) - 1:
            for last in lasts:
                if 0 <= last[0] - chain[-1][1] <= parts[-1].reach:
                    made.setdefault((*chain, last))
    return list(made)


def _grown(parts: Sequence[Part], found: Sequence[Sequence[Place]], start: int, place: Place) -> Chain | None:
    chain = [place]
    for index in range(start - 1, -1, -1):
        before = _before(found[index], chain[0], parts[index + 1].reach)
        if before is None:
            return None
        chain.insert(0, before)
    for index in range(start + 1, len(parts)):
        after = _after(found[index], chain[-1], parts[index].reach)
        if after is None:
            return None
        chain.append(after)
    return tuple(chain)


def _after(options: Sequence[Place], place: Place, reach: int) -> Place | None:
    at = bisect_left(options, (place[1], 0))
    return options[at] if at < len(options) and options[at][0] - place[1] <= reach else None


def _before(options: Sequence[Place], place: Place, reach: int) -> Place | None:
    at = bisect_right(options, place[0], key=lambda option: option[1]) - 1
    return options[at] if at >= 0 and place[0] - options[at][1] <= reach else None
