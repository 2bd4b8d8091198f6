"""An earlier state of an article, of which most holds on: between two states nearly all items are the same objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.model import Document

if TYPE_CHECKING:
    from reader.analysis.order import Entry
    from reader.analysis.shares import Attribution
    from reader.anchoring.anchors import Anchors
    from reader.anchoring.layout import Layout


class Earlier(Protocol):
    """A state of a document, and what followed from it and the same text in the same language."""

    @property
    def document(self) -> Document:
        """The document as it was."""

    @property
    def anchors(self) -> Anchors:
        """Where its words stood."""

    @property
    def layout(self) -> Layout:
        """The paragraphs of the text."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its timeline."""

    @property
    def attribution(self) -> Attribution:
        """Who carried how many words."""
