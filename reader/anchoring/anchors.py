"""Anchors: where the words of every item of an annotation file stand in its article.

The states follow the order in which they are tried. Lookalikes are the danger, not misses: what is not clear is said to
be ambiguous or lost, with the places that a person may choose from.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from reader.anchoring.approximate import Lookalike, lookalikes
from reader.anchoring.collector import collector_off
from reader.anchoring.decide import (
    Decision,
    Option,
    alike_options,
    contradicts,
    decide,
    decide_alike,
    literal_options,
    spans_of,
)
from reader.anchoring.found import Found
from reader.anchoring.index import CAP
from reader.anchoring.near import nearest
from reader.anchoring.order import in_order
from reader.anchoring.page import Page
from reader.anchoring.parts import Part, Place
from reader.anchoring.places import add_beyond_cap, find_places
from reader.anchoring.selection import select, snap
from reader.anchoring.wanted import Wanted, wanted_of
from reader.languages import detect
from reader.model import Document, Span

__all__ = ["LOST", "Anchored", "Anchors", "State", "anchor_document", "select", "snap"]

State: TypeAlias = Literal["exact", "context", "folded", "moved", "ambiguous", "lost"]
"""How an item's words were found.

`exact`: they stand there once. `context`: they stand there several times, and something decides. `folded`: they stand
there but for case, marks, dashes or spaces. `moved`: words like them stand there, or they do, and nothing of the
context recorded for them is left beside them. `ambiguous`: they stand there several times, and nothing decides. `lost`:
they do not stand there, or only words that must not be taken for them.
"""

_MOST_CANDIDATES = 50
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where an item's words stand."""

    spans: tuple[Span, ...] = ()
    """One range for each piece, two for one with `[…]` in it, in order; () when they were not found."""
    state: State = "lost"
    """How they were found."""
    candidates: tuple[tuple[Span, ...], ...] = ()
    """Where an ambiguous or lost item may stand, each like `spans`, the likest first; no more than fifty."""
    mention: Span | None = None
    """The words nearest to it that name its speaker as the record's `as` does."""
    cue: Span | None = None
    """The cue nearest to it."""
    when: Span | None = None
    """The words nearest to it that date it (`said.text`, `taken.text`)."""

    @property
    def hull(self) -> Span | None:
        """From the first word to the last; None when they were not found."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else None


LOST = Anchored()
"""What an item without words of the article has."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where the items of a document stand, by item key. Only items with words of the article are in it."""

    entries: Mapping[str, Anchored]
    """The anchors by item key, in the order of the file."""
    found: Found[Anchored] | None = field(default=None, compare=False, repr=False)
    """What they were decided from, for the next time."""

    def of(self, key: str) -> Anchored:
        """Where an item stands; `LOST` when it has no words of the article."""
        return self.entries.get(key, LOST)

    def items(self) -> ItemsView[str, Anchored]:
        """Pairs of key and anchor, in the order of the file."""
        return self.entries.items()

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


@collector_off()
def anchor_document(document: Document, text: str, before: Anchors | None = None) -> Anchors:
    """Finds the words of every item of a document in the text of its article.

    It takes one pass over the text for all items, and another one when some are not found as they are. With the
    anchors of `before`, of another state of the document, only words that are not among its items' are looked for.
    """
    page = Page(text, document.article.lang or detect(text))
    known = before.found if before else None
    if known is None or known.text != text or known.lang != page.lang:
        known = Found(text, page.lang)
    wanted = wanted_of(document, known.wanted, known.document)
    choices = _choices(page, wanted, known)

    blocks = [one for one in wanted if one.home == "block"]
    alone = _Alone(page, choices, known)
    decided = alone.decided(blocks)
    corrections = _corrections(document, page, decided)
    if corrections:
        page = Page(text, page.lang, corrections)
    rest = [one for one in wanted if one.home != "block"]
    alone.page, alone.corrections = page, corrections
    decided |= alone.decided(rest)
    by_key = {one.key: one for one in wanted}
    in_order([quote.key for quote in document.quotes], by_key, decided)
    alone.inside(rest, decided)

    anchored = {}
    same_layout = known.corrections == corrections
    for one in wanted:
        decision, last = decided[one.key], known.anchored.get(one.key)
        is_steady = same_layout and one.key in choices.steady
        if last is not None and is_steady and (last[0] is decision or last[0] == decision):
            anchored[one.key] = last
        else:
            anchored[one.key] = decision, _anchored(page, one, decision, choices.literal[one.key])
    return Anchors(
        {key: made for key, (_, made) in anchored.items()},
        Found(
            text,
            page.lang,
            document,
            by_key,
            choices.places,
            choices.alike,
            choices.options,
            corrections,
            alone.made,
            anchored,
        ),
    )


class _Choices(NamedTuple):
    """Where each item may stand, before anything is decided: two mappings by folded words, then all by item key."""

    places: Mapping[str, list[Place]]
    """Where folded words stand."""
    alike: Mapping[str, tuple[Part, list[Lookalike]]]
    """What is like folded words that stand nowhere."""
    steady: frozenset[str]
    """The items of which everything that was found is as it was."""
    options: Mapping[str, list[Option]]
    """Where the words of each item, or words like them, stand."""
    literal: Mapping[str, bool]
    """Whether the very words of each item stand somewhere."""


def _choices(page: Page, wanted: Sequence[Wanted], known: Found[Anchored]) -> _Choices:
    new = [one for one in wanted if known.wanted.get(one.key) is not one]
    found = find_places(page, new, known.places)
    places = _with_context(page, wanted, found)
    steady = known.steady(wanted, found, frozenset())
    literal = {one.key: literal_options(page, one, places) for one in wanted if one.key not in steady}
    missing = [one for one in wanted if one.key in literal and not literal[one.key]]
    alike = _lookalikes(page, missing, places, known.alike)
    renewed = frozenset(words for words, like in alike.items() if known.alike.get(words, like) is not like)
    if renewed:
        steady = known.steady(wanted, found, renewed)
        unsteady = [one for one in wanted if one.key not in steady and one.key not in literal]
        literal |= {one.key: literal_options(page, one, places) for one in unsteady}
    by_words = {words: like for words, (_, like) in alike.items()}
    options = {
        one.key: known.options[one.key]
        if one.key in steady
        else literal[one.key] or alike_options(one, places, by_words)
        for one in wanted
    }
    found_literally = {
        one.key: bool(literal[one.key]) if one.key in literal else known.literal(one.key) for one in wanted
    }
    return _Choices(found, alike, steady, options, found_literally)


def _with_context(page: Page, wanted: Iterable[Wanted], found: dict[str, list[Place]]) -> dict[str, list[Place]]:
    """The places of words, with those that only the context of an item tells apart from more than are kept."""
    if all(len(places) < CAP for places in found.values()):
        return found
    places = dict(found)
    for one in wanted:
        add_beyond_cap(page, one, places)
    return places


def _lookalikes(
    page: Page,
    missing: Sequence[Wanted],
    places: Mapping[str, Sequence[Place]],
    known: Mapping[str, tuple[Part, list[Lookalike]]],
) -> dict[str, tuple[Part, list[Lookalike]]]:
    """What is like the parts of the items whose words are not there; what is `known` is not looked for again."""
    parts = {
        part.folded: part for one in missing for part in one.variants[-1] if part.folded and not places.get(part.folded)
    }
    new = [part for words, part in parts.items() if words not in known or known[words][0] != part]
    found = lookalikes(page, new) if new else {}
    return {**known, **{part.folded: (part, found.get(part.folded, [])) for part in new}}


class _Alone:
    """Decides about items by themselves; what is known and holds on is not decided again."""

    def __init__(self, page: Page, choices: _Choices, known: Found[Anchored]) -> None:
        self.page = page
        """The text, with what is known of its layout by now."""
        self.corrections: tuple[tuple[Span, str], ...] = ()
        """What the document says about that."""
        self.made: dict[str, tuple[Place | None, Decision]] = {}
        """What was decided, and where the item stands that each stands inside."""
        self._choices, self._known = choices, known

    def decided(self, wanted: Sequence[Wanted]) -> dict[str, Decision]:
        """What is decided about each item by itself, those inside others after these."""
        by_key = {one.key: one for one in wanted}
        decided = self._known_alone(wanted)

        def settle(one: Wanted, depth: int) -> None:
            outer = by_key.get(one.outer)
            if outer is not None and outer.key not in decided and depth < _DEEPEST:
                settle(outer, depth + 1)
            if one.key not in decided:
                decided[one.key] = self._alone(one, _hull(decided.get(one.outer)))

        for one in by_key.values():
            if one.key not in decided:
                settle(one, 0)
        return decided

    def _known_alone(self, wanted: Sequence[Wanted]) -> dict[str, Decision]:
        """What is known about the items that stand inside no other one."""
        if self._known.corrections != self.corrections:
            return {}
        made = {
            one.key: self._known.decided[one.key] for one in wanted if not one.outer and one.key in self._choices.steady
        }
        self.made |= made
        return {key: decision for key, (_, decision) in made.items()}

    def inside(self, wanted: Iterable[Wanted], decided: dict[str, Decision]) -> None:
        """Decides again about what stands inside an item that the order of the file has decided."""
        for one in wanted:
            if one.outer and decided[one.key].chosen is None and _hull(decided.get(one.outer)):
                decided[one.key] = self._alone(one, _hull(decided[one.outer]))

    def _alone(self, one: Wanted, outer: Place | None) -> Decision:
        known, options = self._known.decided.get(one.key), self._choices.options[one.key]
        if (
            known
            and one.key in self._choices.steady
            and known[0] == outer
            and self._known.corrections == self.corrections
        ):
            decision = known[1]
        elif self._choices.literal[one.key]:
            decision = decide(self.page, one, options, outer)
        else:
            decision = decide_alike(self.page, one, options, outer)
        self.made[one.key] = outer, decision
        return decision


def _hull(decision: Decision | None) -> Place | None:
    return decision.chosen.hull if decision and decision.chosen else None


def _corrections(document: Document, page: Page, decided: Mapping[str, Decision]) -> tuple[tuple[Span, str], ...]:
    found = []
    for block in document.blocks:
        hull = _hull(decided.get(block.key))
        if hull is not None and block.role:
            found.append((page.folded.span(*hull), block.role))
    return tuple(found)


def _anchored(page: Page, one: Wanted, decision: Decision, literal: bool) -> Anchored:
    option = decision.chosen
    if option is None:
        candidates = tuple(spans_of(page, left.chain) for left in decision.left[:_MOST_CANDIDATES])
        return Anchored((), "ambiguous" if literal else "lost", candidates)
    state: State = "exact" if decision.alone else "context"
    if not option.exact:
        state = "folded"
    if not literal or contradicts(page, one, option):
        state = "moved"
    chain = option.chain
    return Anchored(
        spans_of(page, chain),
        state,
        (),
        nearest(page, one.mention, chain) if one.mention else None,
        nearest(page, one.cue, chain) if one.cue else None,
        nearest(page, one.when, chain) if one.when else None,
    )
