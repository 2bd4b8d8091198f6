"""Ranges of the article's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A range of code points of the article as it is on the screen and on disk, `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies inside this one, or is the same."""
        return self.start <= other.start and other.end <= self.end
