"""The search in the article: its hits, and the next one from the caret."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.anchoring.fold import search
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Search:
    """What was searched and found."""

    query: str = ""
    """What was typed."""
    hits: tuple[Span, ...] = ()
    """Where it stands, in the order of the text."""

    def next_from(self, offset: int, step: int) -> Span | None:
        """The next hit behind an offset (`step` 1) or before it (-1), around the end; None when there is none."""
        if not self.hits:
            return None
        starts = [hit.start for hit in self.hits]
        index = bisect_right(starts, offset) if step > 0 else bisect_left(starts, offset) - 1
        return self.hits[index % len(self.hits)]

    def at_or_after(self, offset: int) -> Span | None:
        """The first hit that does not end before the offset, around the end; None when there is none."""
        return next((hit for hit in self.hits if hit.end > offset), self.hits[0] if self.hits else None)

    def under(self, offset: int) -> Span | None:
        """The hit that covers an offset."""
        return next((hit for hit in self.hits if hit.start <= offset < hit.end), None)


def search_for(text: str, query: str) -> Search:
    """Search the text, blind to case, diacritics and the kind of white space."""
    return Search(query, tuple(search(text, query)) if query.strip() else ())
