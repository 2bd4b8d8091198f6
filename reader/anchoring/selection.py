"""From a selection of the article to the words that a record has for it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.anchoring.decide import decide, literal_options, spans_of
from reader.anchoring.fold import fold
from reader.anchoring.page import Page
from reader.anchoring.places import add_beyond_cap, find_places
from reader.anchoring.wanted import bare_wanted
from reader.anchoring.words import is_word_boundary
from reader.languages import detect
from reader.model import Context, Span

_CONTEXT = 20
_LONGEST = 1 << 14


def snap(text: str, span: Span) -> Span:
    """The span without white space at its ends, widened to whole words; empty where there is nothing to hold on to."""
    folded = fold(text)
    start, end = folded.at(span.start), folded.at(span.end)
    if end < len(folded.text) and folded.start_of(end) < span.end:
        end += 1
    while start < end and folded.text[start] == " ":
        start += 1
    while start < end and folded.text[end - 1] == " ":
        end -= 1
    if start == end:
        return Span(span.start, span.start)
    while not is_word_boundary(folded.text, start):
        start -= 1
    while not is_word_boundary(folded.text, end):
        end += 1
    return folded.span(start, end)


def select(text: str, spans: Sequence[Span], kind: str = "", lang: str = "") -> tuple[tuple[str, ...], Context | None]:
    """The words to write for a selection, one piece for each span, and the context where the words alone do not do.

    `kind` is one of `KINDS`, or `event`, `photo`, `block` or `note` for such an item; `lang` the article's language as
    its record has it. Spans are in order and apart; each is first snapped to whole words. Anchoring a document in which
    this is the only item gives the snapped spans back. A span with nothing in it gives an empty piece.
    """
    snapped = tuple(snap(text, span) for span in spans)
    pieces = tuple(" ".join(text[span.start : span.end].split()) for span in snapped)
    page = Page(text, lang or detect(text))
    if not pieces or not all(pieces):
        return pieces, None
    context: Context | None = None
    wanted = bare_wanted(pieces, kind, None)
    places = find_places(page, [wanted], {})
    reach = 0
    while True:
        wanted = bare_wanted(pieces, kind, context)
        add_beyond_cap(page, wanted, places)
        chosen = decide(page, wanted, literal_options(page, wanted, places), None).chosen
        if chosen is not None and spans_of(page, chosen.chain) == snapped:
            return pieces, context
        if reach > _LONGEST or reach >= len(text):
            return pieces, context
        reach = 2 * reach or _CONTEXT
        context = Context(_before(text, snapped[0].start, reach), _after(text, snapped[-1].end, reach))


def _before(text: str, end: int, size: int) -> str:
    """About so many characters before an offset, from a word boundary."""
    start = max(0, end - size)
    while start < end and not is_word_boundary(text, start):
        start += 1
    return " ".join(text[start:end].split())


def _after(text: str, start: int, size: int) -> str:
    """About so many characters after an offset, to a word boundary."""
    end = min(len(text), start + size)
    while end > start and not is_word_boundary(text, end):
        end -= 1
    return " ".join(text[start:end].split())
