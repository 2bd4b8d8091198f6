"""Checking as work: the quotes that nobody has checked yet, then those with a verdict, as a queue beside the text."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.verdicts import is_open
from reader.messages import say
from reader.model import Quote
from reader.model.remembered import remembered
from reader.views.lazy import LazyRows
from reader.views.lines import Piece, Row
from reader.views.page import Page
from reader.views.parts import BLANK, GUTTER, fit, heading, line, sentence
from reader.views.record import last_checks, speaker_voices, status_in_words, status_mark
from reader.views.speakers import NOBODY

STATUS_WIDTH = 12
"""Cells of the word for a verdict where there is room for it."""

_WIDE = 44
_LAST = 1 << 62
_WORST_FIRST = "×◐●○"


def checklist_rows(page: Page, width: int, current: str = "", *, key: str) -> LazyRows:
    """The queue: what is open in the order of the text, below it what was decided, with the worst of its verdicts.

    `key` is the key that gives a verdict, for an article in which all is decided.
    """
    open_, done = _queue(page)
    count = say("checklist.progress", count=len(done), all=len(page.document.quotes))
    head = (heading(say("checklist.title"), count, width), BLANK)
    if not page.document.quotes:
        return LazyRows((*head, *sentence("checklist.empty", key, width)), (), head.__getitem__)
    listed: list[Row | Quote] = [*(open_ or sentence("checklist.done", key, width))]
    if done:
        listed += [BLANK, heading(say("checklist.decided"), "", width, "secondary"), *done]

    def make(index: int) -> Row:
        one = listed[index]
        return _row(page, one, width) if isinstance(one, Quote) else one

    return LazyRows((), [one.key for one in listed], make).marked(current, head)


@remembered
def _queue(page: Page) -> tuple[Sequence[Quote], Sequence[Quote]]:
    """The quotes without a verdict, and those with one."""
    quotes = in_text_order(page)
    return [quote for quote in quotes if is_open(quote)], [quote for quote in quotes if not is_open(quote)]


@remembered
def in_text_order(page: Page) -> Sequence[Quote]:
    """The quotes in the order of the text; those whose words were not found come last, in the order of the file."""
    quotes = page.document.quotes
    found = [page.start_of(quote.key) for quote in quotes]
    starts = [_LAST if start is None else start for start in found]
    return [quotes[at] for at in sorted(range(len(quotes)), key=starts.__getitem__)]


def beyond(page: Page, caret: int, current: str, step: int) -> Quote | None:
    """The open quote that follows the current one, or with `step` -1 stands before it, round the ends of the article.

    Where `current` is no quote, counted from the caret. None when nothing is open, but for the current one.
    """
    quotes = in_text_order(page)
    keys = [quote.key for quote in quotes]
    if current in keys:
        at = keys.index(current)
    else:
        before = sum(1 for quote in quotes if (start := page.start_of(quote.key)) is not None and start <= caret)
        at = before - 1 if step > 0 else before
    count = len(quotes)
    around = (quotes[(at + step * distance) % count] for distance in range(1, count + 1)) if count else ()
    return next((quote for quote in around if is_open(quote) and quote.key != current), None)


def _row(page: Page, quote: Quote, width: int) -> Row:
    voice = next(iter(speaker_voices(page, quote)), NOBODY)
    status = min((check.status for check in last_checks(quote)), key=lambda one: _WORST_FIRST.index(status_mark(one)))
    right = (Piece(f"{status_in_words(status)} ", "secondary"),) if not is_open(quote) and width >= _WIDE else ()
    room = width - 7 - (STATUS_WIDTH if right else 0)
    pieces = (
        GUTTER,
        Piece(f"{status_mark(status)} "),
        Piece(f"{voice.siglum} ", "hue" if voice.slot >= 0 else "ink", voice.slot),
        Piece(line(" ".join(quote.text), max(1, room))),
    )
    return fit(Row(pieces, right, quote.key, voice.slot), width)
