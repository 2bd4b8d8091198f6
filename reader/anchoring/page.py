"""The text that words are looked for in, with what is known about it; each kind of knowledge is made when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from reader.anchoring.fold import Folded, fold
from reader.anchoring.layout import PROPER, Layout, Paragraph, read_layout
from reader.anchoring.marks import bare, is_enclosed, outermost, quoted_spans
from reader.anchoring.sentences import sentence_around
from reader.anchoring.words import is_word_boundary
from reader.model import Span


class Page:
    """A text and what its layout, its marks and its sentences say about places in it."""

    def __init__(self, text: str, lang: str, corrections: Sequence[tuple[Span, str]] = ()) -> None:
        self.text = text
        """The text as it is."""
        self.lang = lang
        """The tag of its language; may be empty."""
        self.corrections = corrections
        """What the annotation file says about the layout."""
        self._quoted: dict[int, list[Span]] = {}

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return fold(self.text)

    @cached_property
    def layout(self) -> Layout:
        """The paragraphs."""
        return read_layout(self.text, self.lang, self.corrections)

    def fits(self, start: int, end: int) -> bool:
        """Whether a range of the folded text begins and ends at word boundaries."""
        text = self.folded.text
        return is_word_boundary(text, start) and is_word_boundary(text, end)

    def paragraph(self, span: Span) -> Paragraph | None:
        """The paragraph in which a span begins."""
        return self.layout.at(span.start)

    def rank(self, span: Span) -> int:
        """How much a span belongs to the article proper: 0 in a paragraph, 1 in a headline or heading, 2 elsewhere."""
        paragraph = self.paragraph(span)
        if paragraph is None or paragraph.role == "paragraph":
            return 0
        return 1 if paragraph.role in PROPER else 2

    def sentence(self, span: Span) -> Span:
        """The sentence, or sentences, that a span stands in."""
        paragraph = self.paragraph(span)
        bounds = paragraph.span if paragraph else Span(0, len(self.text))
        return sentence_around(self.text, span, Span(bounds.start, max(bounds.end, span.end)), self.lang)

    def quotedness(self, span: Span) -> int:
        """How far a span is between quotation marks: 0 = alone between them, 1 = with other words, 2 = not at all."""
        if is_enclosed(self.text, span):
            return 0
        paragraph = self.paragraph(span)
        if paragraph is None:
            return 2
        if paragraph.number not in self._quoted:
            quoted = quoted_spans(self.text, *paragraph.span, self.lang)
            self._quoted[paragraph.number] = outermost(quoted)
        outer = self._quoted[paragraph.number]
        inner = bare(self.text, span)
        at = bisect_right(outer, inner.start, key=lambda between: between.start) - 1
        if at < 0 or not outer[at].covers(inner):
            return 2
        return 0 if outer[at] == inner else 1
