"""The page of a session: at once where that is quick, else later, with what is known already in the meantime."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.model import Document
from reader.views.page import Page, page_of

MOST_QUOTES = 400
"""With how many quotes a page is worked out at once: about 40 ms."""

LONGEST_TEXT = 300_000
"""In what length of text, in characters."""


class Pages:
    """The page for the last state of text and document that was asked for.

    A page must not keep keys waiting. That of a large document is worked out by whoever calls `work` in a thread of its
    own and then `take`; until then `of` gives the last one, with the document as it is now.
    """

    def __init__(self) -> None:
        self._page: Page | None = None
        self._meanwhile: Page | None = None

    def of(self, text: str, document: Document) -> Page:
        """The page for a text and a document."""
        page = self._page
        if page is not None and self._is_for(page, text, document):
            return page
        if page is None or page.text is not text or not is_long(page):
            self.take(page_of(text, document, page))
            return self.of(text, document)
        if self._meanwhile is None or not self._is_for(self._meanwhile, text, document):
            self._meanwhile = replace(page, document=document)
        return self._meanwhile

    def is_behind(self, text: str, document: Document) -> bool:
        """Whether `of` gives only what is known in the meantime."""
        return self.of(text, document) is self._meanwhile

    def work(self, text: str, document: Document) -> Callable[[], Page]:
        """What works out the page, and may run in any thread."""
        before = self._page
        return lambda: page_of(text, document, before)

    def take(self, page: Page) -> None:
        """From now on give this page, for as long as its text and document are asked for, and the next ones by it."""
        self._page, self._meanwhile = page, None

    @staticmethod
    def _is_for(page: Page, text: str, document: Document) -> bool:
        return page.text is text and page.document is document


def is_long(page: Page) -> bool:
    """Whether working out a page like this one takes longer than a key may wait."""
    return len(page.text) > LONGEST_TEXT or len(page.document.quotes) > MOST_QUOTES
