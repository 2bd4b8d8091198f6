"""What one state of a document has found out about its article, so that the next one need not find it out again.

Between two states of a document nearly all items are the same objects. What was found for them, and decided about them
by themselves, holds as long as the text, their own words and what they stand inside are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from reader.anchoring.approximate import Lookalike
from reader.anchoring.decide import Decision, Option
from reader.anchoring.index import CAP
from reader.anchoring.parts import Part, Place
from reader.anchoring.wanted import Wanted
from reader.model import Document, Span

_A = TypeVar("_A")


@dataclass(frozen=True, slots=True)
class Found(Generic[_A]):
    """What was found in a text for a document, by session key where nothing else is said. `_A` are the anchors."""

    text: str = ""
    """The text."""
    lang: str = ""
    """Its language."""
    document: Document = field(default_factory=Document)
    """The document."""
    wanted: Mapping[str, Wanted] = field(default_factory=dict)
    """What its items want found."""
    places: Mapping[str, list[Place]] = field(default_factory=dict)
    """Where folded words stand, by these."""
    alike: Mapping[str, tuple[Part, list[Lookalike]]] = field(default_factory=dict)
    """For folded words that stand nowhere the part that they are of, and what is like it, by these words."""
    options: Mapping[str, list[Option]] = field(default_factory=dict)
    """Where the words of each item may stand, or words like them."""
    corrections: tuple[tuple[Span, str], ...] = ()
    """What the document says about the layout."""
    decided: Mapping[str, tuple[Place | None, Decision]] = field(default_factory=dict)
    """What was decided about each item by itself, and where the item stands that it stands inside."""
    anchored: Mapping[str, tuple[Decision, _A]] = field(default_factory=dict)
    """The last decision about each item, and what follows from it."""

    def steady(
        self, wanted: Iterable[Wanted], places: Mapping[str, Sequence[Place]], renewed: Set[str]
    ) -> frozenset[str]:
        """The keys of the items of which everything that was found is the same as it was.

        `renewed` are the folded words that something else is like now. Of words that stand in more places than are
        kept (`CAP`), the context of other items may have brought up more: they are never steady.
        """
        unsure = renewed | {words for words, found in places.items() if len(found) >= CAP}
        same = (one for one in wanted if self.wanted.get(one.key) is one)
        if not unsure:
            return frozenset(one.key for one in same)
        return frozenset(
            one.key for one in same if not any(part.folded in unsure for parts in one.variants for part in parts)
        )

    def literal(self, key: str) -> bool:
        """Whether the very words of an item stood somewhere."""
        options = self.options[key]
        return bool(options) and not options[0].words
