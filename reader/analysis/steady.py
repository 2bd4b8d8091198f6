"""Which quotes say the same as in an earlier state of the document, so that what follows from them holds on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.routes import outer_quotes
from reader.model import Document, Quote

if TYPE_CHECKING:
    from reader.analysis.state import State
    from reader.anchoring.anchors import Anchors


def steady_quotes(document: Document, anchors: Anchors, before: State) -> frozenset[str]:
    """The keys of the quotes that name the same sources as before, stand at the same places, and inside the same quotes
    of which all that holds too. None when these stand in another order in the file.
    """
    was = before.document.quotes_by_key()
    own = {
        quote.key
        for quote in document.quotes
        if (old := was.get(quote.key)) is not None
        and (old is quote or _told(old) == _told(quote))
        and anchors.of(quote.key).spans == before.anchors.of(quote.key).spans
    }
    by_id, was_by_id = document.quotes_by_id(), before.document.quotes_by_id()
    for quote in document.quotes:
        if quote.part_of and quote.key in own:
            outer = [one.key for one in outer_quotes(quote, by_id)]
            if outer != [one.key for one in outer_quotes(was[quote.key], was_by_id)] or not own.issuperset(outer):
                own.discard(quote.key)
    if [one.key for one in document.quotes if one.key in own] != [one for one in was if one in own]:
        return frozenset()
    return frozenset(own)


def _told(quote: Quote) -> tuple[object, ...]:
    """What of a quote's record has to do with the ways of words and with whose they are."""
    return quote.id, quote.kind, quote.part_of, quote.speaker, quote.via
