"""Suggestions for articles on the disk, outside the app."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader import suggest as drafts
from reader.anchoring.layout import read_layout
from reader.files.lines import LineCounter
from reader.files.pairing import Pair, pairs_in, resolve
from reader.files.reading import ArticleText, load, read_article
from reader.languages import detect
from reader.messages.visible import visible
from reader.model import Document, Span
from reader.suggest import DateSuggestion, QuoteSuggestion, Suggestions
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.views.page import Page


def articles_of(paths: Iterable[Path]) -> Iterator[Pair]:
    """The articles that some paths name: a folder names all of its texts, an annotation file its article."""
    for path in paths:
        if os.path.isdir(path):
            yield from pairs_in(path)
        else:
            yield resolve(path)


@dataclass(frozen=True, slots=True)
class Drafted:
    """An article with what its text suggests."""

    article: ArticleText
    """Its text."""
    document: Document
    """Its annotations; empty where it has none."""
    found: Suggestions
    """What is suggested, annotated or not."""


def suggestions_for(pair: Pair) -> Drafted:
    """An article with what its text suggests. Raises `RejectedError` when it or its annotation file cannot be read."""
    article = read_article(pair.article)
    document = load(pair.annotation).document if os.path.isfile(pair.annotation) else Document()
    lang = document.article.lang or detect(article.text)
    roles = _corrected_roles(document, article.text) if document.blocks else ()
    layout = read_layout(article.text, lang, roles)
    found = drafts.suggest(article.text, lang, layout, document.article.published, document.sources)
    return Drafted(article, document, found)


def _corrected_roles(document: Document, text: str) -> Sequence[tuple[Span, str]]:
    """The roles that the annotation file gives to parts of the text."""
    # Few files have any, and what finds them again takes longer to load than most articles to read.
    from reader.anchoring.anchors import anchor_document

    anchors = anchor_document(document, text)
    hulls = ((anchors.of(block.key).hull, block.role) for block in document.blocks)
    return [(hull, role) for hull, role in hulls if hull and role]


def page_suggestions(page: Page) -> Suggestions:
    """What the text of an open article suggests."""
    return drafts.suggest(page.text, page.lang, page.layout, page.document.article.published, page.document.sources)


def listed(pair: Pair, least: float) -> Iterator[str]:
    """The suggestions of an article that are at least so sure, a line each: place, confidence, kind, speaker, words.

    Scare quotes and times that are no date on a calendar stay out: there is nothing to record of them. Raises
    `RejectedError` when the article or its annotation file cannot be read.
    """
    drafted = suggestions_for(pair)
    article, sources = drafted.article, drafted.document.sources_by_id()
    lines = LineCounter(article.text)
    quotes = (one for one in drafted.found.quotes if one.kind != "scare")
    dates = (one for one in drafted.found.dates if one.edtf)
    everything: list[QuoteSuggestion | DateSuggestion] = [*quotes, *dates]
    for one in sorted(everything, key=lambda one: one.spans[0]):
        if one.confidence < least:
            continue
        place = lines.place(*one.spans[0])
        words = [one_line(article.text[span.start : span.end]) for span in one.spans]
        told = f"“{' […] '.join(words)}”"
        if isinstance(one, QuoteSuggestion):
            known = sources[one.source].name if one.source in sources else one.name
            who = known or (article.text[slice(*one.speaker)] if one.speaker else "")
            told = f"{one.kind} {one_line(who) or '?'}: {told}"
        else:
            told = f"{one.type.lower()} {one.edtf or one.value}: {told}"
        yield f"{visible(str(pair.article))}:{place.line + 1}:{place.column + 1}: {one.confidence:.2f} {told}"
