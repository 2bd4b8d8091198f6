"""Everything that follows from an article and its document: made once for each state of them, shared by all panes."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.order import Entry, timeline
from reader.analysis.shares import Attribution, attribution
from reader.analysis.who import source_key
from reader.anchoring.anchors import Anchors, anchor_document
from reader.anchoring.layout import Layout, read_layout
from reader.anchoring.marks import quoted_spans
from reader.languages import detect
from reader.model import Document, Event, Note, Quote, Span
from reader.model.remembered import remembered
from reader.views.article import Marks, QuoteMark, marks_of_spans
from reader.views.rows import shown_text
from reader.views.speakers import NO_SIGLUM, Voice, same_voices, voices

_OPENING = "\"'“„«‹‘‚「『"
_CLOSING = "\"'”“»›’」』"

WORDS_A_MINUTE = 220
"""How fast people read news silently (Brysbaert 2019: 238 words a minute of English non-fiction, fewer on a screen)."""

MOST_DATE_WORDS = 4
"""An event whose words are no more than these is taken to be named by its date."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its document, and what follows from both."""

    text: str
    """The article as it is on disk."""
    shown: str
    """The same with control characters made visible; offsets are the same."""
    lang: str
    """Its language: the file's, else the one that the text looks like."""
    document: Document
    """Its annotations."""
    anchors: Anchors
    """Where their words stand."""
    layout: Layout
    """Its paragraphs."""
    voices: dict[str, Voice]
    """The look of every source, by `source_key`."""
    marks: Marks
    """What is marked in the text."""
    entries: tuple[Entry, ...]
    """The timeline."""
    attribution: Attribution
    """Who carries how many words."""

    @property
    def words(self) -> int:
        """The words of the article proper."""
        return self.attribution.words

    @property
    def minutes(self) -> int:
        """How long reading takes, at least one minute."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def headline(self) -> str:
        """The headline as it stands in the text; empty when it has none."""
        found = next((one.span for one in self.layout.paragraphs if one.role == "headline"), None)
        return " ".join(self.shown[found.start : found.end].strip("#").split()) if found else ""

    @property
    def unsure(self) -> int:
        """How many items have words that were not found, not decided, or found only approximately."""
        return _unsure(self.anchors)

    def quote_at(self, offset: int) -> Quote | None:
        """The innermost quote over a character."""
        mark = self.marks.at(offset)
        return self.quote(mark.key) if mark else None

    def quote(self, key: str) -> Quote | None:
        """The quote with that session key."""
        return self.document.quotes_by_key().get(key)

    def start_of(self, key: str) -> int | None:
        """Where the words of an item begin; None when they were not found or it has none."""
        found = self.anchors.of(key)
        return found.spans[0].start if found and found.spans else None


@remembered
def _unsure(anchors: Anchors) -> int:
    return sum(1 for _, found in anchors.items() if found.state in ("lost", "ambiguous", "moved"))


def page_of(text: str, document: Document, before: Page | None = None) -> Page:
    """Work out everything that follows from an article's text and its document.

    What a page of `before` knows of the same text is not worked out again: what is the same is the same object there.
    """
    lang = document.article.lang or detect(text)
    if before is not None and (before.text != text or before.lang != lang):
        before = None
    anchors = anchor_document(document, text, before.anchors if before else None)
    hulls = ((anchors.of(block.key).hull, block.role) for block in document.blocks)
    corrections = [(hull, role) for hull, role in hulls if hull and role]
    layout = read_layout(text, lang, corrections)
    known = before.voices if before and same_voices(document, before.document) else dict(voices(document))
    return Page(
        text,
        before.shown if before else shown_text(text),
        lang,
        document,
        anchors,
        layout,
        known,
        marks_of(document, anchors, known, text, lang, before),
        timeline(document, anchors, before),
        attribution(document, anchors, text, layout, lang, before),
    )


def marks_of(
    document: Document, anchors: Anchors, known: dict[str, Voice], text: str, lang: str, before: Page | None = None
) -> Marks:
    """What is marked in the text: the quotes, the words that give dates, the passages with a note."""
    dates = [found.when for _, found in anchors.items() if found.when]
    dates += [span for event in document.events if isinstance(event, Event) for span in _date_words(event, anchors)]
    notes = [span for note in document.notes if isinstance(note, Note) for span in anchors.of(note.key).spans]
    marks = [_mark_again(quote, anchors, known, text, lang, before) for quote in document.quotes]
    return marks_of_spans(marks, dates, notes, before.marks if before else None)


def _mark_again(
    quote: Quote, anchors: Anchors, known: dict[str, Voice], text: str, lang: str, before: Page | None
) -> QuoteMark:
    """The mark of a quote; where it is the same as before, that one."""
    old = before.marks.by_key.get(quote.key) if before else None
    if before is None or old is None:
        return _mark(quote, anchors, known, text, lang)
    same = before.quote(quote.key) is quote and before.anchors.of(quote.key) is anchors.of(quote.key)
    if same and _look(quote, known) == (old.siglum, old.slot):
        return old
    mark = _mark(quote, anchors, known, text, lang)._replace(depth=old.depth)
    return old if mark == old else mark


def _look(quote: Quote, known: dict[str, Voice]) -> tuple[str, int]:
    """The siglum and the slot of who speaks a quote."""
    voice = known.get(source_key(quote.speaker[0])) if quote.speaker else None
    return (voice.siglum, voice.slot) if voice else (NO_SIGLUM, -1)


def _date_words(event: Event, anchors: Anchors) -> tuple[Span, ...]:
    """The words of an event that give its date; a longer passage tells what happened."""
    is_date = sum(len(piece.split()) for piece in event.text) <= MOST_DATE_WORDS
    return anchors.of(event.key).spans if event.text and is_date else ()


def _mark(quote: Quote, anchors: Anchors, known: dict[str, Voice], text: str, lang: str) -> QuoteMark:
    found = anchors.of(quote.key)
    spans = found.spans
    inside: tuple[Span, ...] = ()
    if quote.kind in ("direct", "scare"):
        spans = tuple(with_marks(text, span) for span in spans)
    elif quote.kind == "mixed":
        inside = tuple(
            with_marks(text, one) for span in spans for one in quoted_spans(text, span.start, span.end, lang)
        )
    return QuoteMark(
        quote.key,
        spans,
        quote.kind,
        *_look(quote, known),
        inside,
        found.mention,
        found.cue,
        found.state == "moved",
    )


def with_marks(text: str, span: Span) -> Span:
    """The span with the quotation marks right before and after it."""
    start, end = span
    if start and text[start - 1] in _OPENING and (end == len(text) or text[end] in _CLOSING or end > start):
        start -= 1
    if end < len(text) and text[end] in _CLOSING:
        end += 1
    return Span(start, end)
