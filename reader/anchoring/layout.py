"""Layout: the paragraphs of an article and what each of them is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len

from reader.anchoring.layout_roles import roles_of
from reader.languages import language
from reader.model import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_OWN_LINE = re.compile(r"\s*(?:#{1,6}\s|[-*+•]\s|>|\d{1,2}[.)]\s)")
_SAMPLE = 2000
_WIDEST = 130
_NARROWEST = 40
_FULL = 0.8

PROPER = ("headline", "heading", "paragraph")
"""The roles of the article proper; captions, credits, teasers and boilerplate are not it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article's text."""

    span: Span
    """Where it stands, without the line break and the white space around it."""
    role: str
    """One of `reader.model.vocabulary.BLOCK_ROLES`."""
    number: int
    """Its place among the paragraphs, counted from 1."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All paragraphs, in the order of the text."""

    paragraphs: tuple[Paragraph, ...]
    """None of them is empty, and they do not overlap."""

    def at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds an offset, else the last one before it, else the first; None when there is none."""
        if not self.paragraphs:
            return None
        after = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.span.start)
        return self.paragraphs[max(0, after - 1)]

    def touched(self, span: Span) -> Sequence[Paragraph]:
        """The paragraphs that share a character with a span."""
        first = bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.span.end)
        last = bisect_right(self.paragraphs, span.end - 1, key=lambda paragraph: paragraph.span.start)
        return self.paragraphs[first:last]


def read_layout(text: str, lang: str = "", corrections: Sequence[tuple[Span, str]] = ()) -> Layout:
    """The layout of a text in a language (its tag).

    Paragraphs are lines, or what stands between blank lines where the lines are broken at a width. `corrections` give
    a role to every paragraph that they touch: they come from the annotation file's `blocks`, and the last one counts.
    """
    layout = _read(text, lang)
    if not corrections:
        return layout
    paragraphs = list(layout.paragraphs)
    for span, role in corrections:
        for paragraph in layout.touched(span):
            paragraphs[paragraph.number - 1] = replace(paragraphs[paragraph.number - 1], role=role)
    return Layout(tuple(paragraphs))


@lru_cache(maxsize=4)
def _read(text: str, lang: str) -> Layout:
    blocks = _blocks(text)
    spans = _joined(text, blocks) if _is_wrapped(text, blocks) else [line for block in blocks for line in block]
    roles = roles_of(text, spans, language(lang))
    found = zip(spans, roles, strict=True)
    return Layout(tuple(Paragraph(span, role, number) for number, (span, role) in enumerate(found, 1)))


def _blocks(text: str) -> list[list[Span]]:
    """The lines with something on them, in groups between blank lines."""
    blocks: list[list[Span]] = []
    last = -1
    for line in _LINE.finditer(text):
        part = line.group()
        stripped = part.strip()
        if not stripped:
            continue
        start = line.start() + len(part) - len(part.lstrip())
        if last >= 0 and _breaks(text, last, line.start()) == 1:
            blocks[-1].append(Span(start, start + len(stripped)))
        else:
            blocks.append([Span(start, start + len(stripped))])
        last = line.end()
    return blocks


def _breaks(text: str, start: int, end: int) -> int:
    """How many line breaks stand in a range, counted no further than two."""
    if end - start == 1:
        return 1
    first = _BREAK.search(text, start, end)
    return 2 if first and _BREAK.search(text, first.end(), end) else 1


def _is_wrapped(text: str, blocks: list[list[Span]]) -> bool:
    """Whether lines are broken at a width: hardly any could have taken the first word of the next one."""
    pairs = [pair for block in blocks[:_SAMPLE] for pair in pairwise(block)]
    pairs = [pair for pair in pairs if not any(_OWN_LINE.match(text, *line) for line in pair)]
    if not pairs or len(blocks) < 2:
        return False
    widest = max((line for line, _ in pairs), key=lambda line: line.end - line.start)
    width = widest.end - widest.start
    if width > _WIDEST or cell_len(text[slice(*widest)]) < _NARROWEST:
        return False
    full = sum(
        line.end - line.start + 1 + len(text[after.start : min(after.end, after.start + width)].split()[0]) > width
        for line, after in pairs
    )
    return full >= _FULL * len(pairs)


def _joined(text: str, blocks: list[list[Span]]) -> list[Span]:
    """The paragraphs of a text whose lines are broken at a width; headings, list items and the like stay lines."""
    spans: list[Span] = []
    for block in blocks:
        own = False
        for index, line in enumerate(block):
            starts = _OWN_LINE.match(text, line.start, line.end) is not None
            if index == 0 or starts or own:
                spans.append(line)
            else:
                spans[-1] = Span(spans[-1].start, line.end)
            own = text[line.start] == "#"
    return spans
