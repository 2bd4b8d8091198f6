"""A state of an article: its annotations, and what follows from them.

Of an earlier state most holds on: between two of them nearly all items are the same objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.model import Document

if TYPE_CHECKING:
    from reader.analysis.order import Entry
    from reader.analysis.shares import Attribution
    from reader.anchoring.anchors import Anchors
    from reader.anchoring.layout import Layout


class Anchored(Protocol):
    """An article whose annotations were found in its text; `reader.views.page.Page` is one."""

    @property
    def document(self) -> Document:
        """Its annotations."""

    @property
    def anchors(self) -> Anchors:
        """Where their words stand."""

    @property
    def layout(self) -> Layout:
        """Its paragraphs."""


class State(Anchored, Protocol):
    """What is known of an article as it is, or as it was, in one language; `reader.views.page.Page` has it."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The timeline."""

    @property
    def attribution(self) -> Attribution:
        """Who carries how many words."""
