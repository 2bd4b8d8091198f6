"""Where the words of items stand in the text, before anything is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.anchoring.index import CAP, find_all
from reader.anchoring.page import Page
from reader.anchoring.parts import Place
from reader.anchoring.wanted import Wanted


def find_places(page: Page, wanted: Iterable[Wanted], known: Mapping[str, list[Place]]) -> dict[str, list[Place]]:
    """For the folded words of each part of some items the places where they stand, ascending, no more than `CAP`.

    What is `known` is not looked for again, and is in what is given.
    """
    words = dict.fromkeys(part.folded for one in wanted for parts in one.variants for part in parts if part.folded)
    found = find_all(page.folded.text, [text for text in words if text not in known], page.fits)
    return {**known, **{text: [(at, at + len(text)) for at in starts] for text, starts in found.items()}}


def add_beyond_cap(page: Page, one: Wanted, places: dict[str, list[Place]]) -> None:
    """Adds the place that an item's context tells apart from more occurrences than are kept."""
    words = one.variants[-1][0].folded if one.variants[-1] else ""
    known = places.get(words, ())
    if not (one.before or one.after) or len(one.variants[-1]) > 1 or len(known) < CAP:
        return
    text = page.folded.text
    added = set(known)
    for left in (" ", "") if one.before else ("",):
        for right in (" ", "") if one.after else ("",):
            found = text.find(f"{one.before}{left}{words}{right}{one.after}")
            start = found + len(one.before) + len(left)
            if found >= 0 and page.fits(start, start + len(words)):
                added.add((start, start + len(words)))
    places[words] = sorted(added)
