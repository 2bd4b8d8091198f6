"""What one state of a document has found out about its article, so that the next one need not find it out again.

Between two states of a document nearly all items are the same objects. What was found for them, and decided about them
by themselves, holds as long as the text, their own words and what they stand inside are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

    def wanted_again(self, document: Document) -> dict[str, Wanted]:
        """What items want that are the same as they were, and do not depend on others that are not."""
        if document.sources is not self.document.sources and document.sources != self.document.sources:
            return {}
        before = self.document.by_key()
        same = (item for item in document.items() if before.get(item.key) is item)
        alone = (item.key for item in same if not (getattr(item, "part_of", "") or getattr(item, "about", "")))
        return {key: self.wanted[key] for key in alone if key in self.wanted}

    def steady(
        self,
        wanted: Iterable[Wanted],
        places: Mapping[str, list[Place]],
        alike: Mapping[str, tuple[Part, list[Lookalike]]],
    ) -> frozenset[str]:
        """The keys of the items of which everything that was found is the same as it was."""

        def same(part: Part) -> bool:
            known = self.places.get(part.folded)
            # Of words that stand in more places than are kept, the context of other items may have brought up more.
            if known is None or places.get(part.folded) is not known or len(known) >= CAP:
                return not part.folded
            return bool(known) or self.alike.get(part.folded) is alike.get(part.folded)

        return frozenset(
            one.key
            for one in wanted
            if self.wanted.get(one.key) is one and all(same(part) for parts in one.variants for part in parts)
        )
