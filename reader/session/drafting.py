"""Suggestions for articles on the disk, outside the app."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.anchoring.anchors import anchor_document
from reader.anchoring.layout import read_layout
from reader.files.pairing import articles_in, resolve
from reader.files.reading import ArticleText, load, read_article
from reader.languages import detect
from reader.model import Document
from reader.suggest import Suggestions, suggest


def articles_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The articles that some paths name: a folder names all of its texts, an annotation file its article."""
    for path in paths:
        if os.path.isdir(path):
            folder = articles_in(path)
            yield from sorted((*(pair.article for pair in folder.articles), *folder.others))
        else:
            yield resolve(path).article


def suggestions_for(path: Path) -> tuple[ArticleText, Suggestions]:
    """An article with what its text suggests. Raises `RejectedError` when it or its annotation file cannot be read."""
    article = read_article(path)
    annotation = resolve(path).annotation
    document = load(annotation).document if os.path.isfile(annotation) else Document()
    lang = document.article.lang or detect(article.text)
    anchors = anchor_document(document, article.text)
    hulls = ((anchors.of(block.key).hull, block.role) for block in document.blocks)
    layout = read_layout(article.text, lang, [(hull, role) for hull, role in hulls if hull and role])
    return article, suggest(article.text, lang, layout, document.article.published)
