"""What someone quotes in what is quoted of her, with its own cue: `“My boss said, ‘Go home’, and I went.”`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.anchoring.marks import outermost, quoted_spans
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.certainty import certainty
from reader.suggest.passages import Prepared, Sentence
from reader.suggest.quotations import Frame, frame_of
from reader.suggest.shapes import shape_of
from reader.suggest.suggestion import Reason
from reader.suggest.voices import Voice, voice_beside

_OPENING = re.compile(r"(?<!\w)[‘‚‹“„«'\"]")
"""What an inner quotation begins with, and no apostrophe within a word."""


def inner_attributions(article: Prepared, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The quotes between inner marks of the direct quotes among `found` that have a cue and a speaker beside them."""
    known = {span for one in found for span in one.content}
    for outer in found:
        for span in outer.content if outer.kind == "direct" else ():
            if not _OPENING.search(article.text, *span):
                continue
            inner = outermost(quoted_spans(article.text, *span, article.lang.tag))
            if inner and known.isdisjoint(inner):
                yield from _told(article, Sentence(span, tuple(inner), article.tokens(span)))


def _told(article: Prepared, outer: Sentence) -> Iterator[Attribution]:
    frame = frame_of(article.text, outer, article.lang)
    voice: Voice | None = None
    for at, quotation in enumerate(frame.quotations):
        voice = voice_beside(frame, at, voice, article.lang)
        shape = shape_of(frame, at, voice, article.lang)
        if voice.cue is None or voice.speaker is None or shape.kind != "direct" or not quotation.closed:
            continue
        if _gap_of(frame, voice.cue) not in (at, at + 1) or _gap_of(frame, voice.cue) != _gap_of(frame, voice.speaker):
            continue
        reasons = (Reason(voice.sign, article.words(voice.cue)), *shape.reasons)
        sure = certainty("direct", voice.sign, len(quotation.words))
        yield Attribution("direct", (quotation.span,), voice.cue, voice.speaker, sure, reasons)


def _gap_of(frame: Frame, span: Span) -> int:
    """The number of the gap that a span stands in."""
    return sum(quotation.span.start < span.start for quotation in frame.quotations)
