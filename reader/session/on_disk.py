"""What the files of an open article are now: read in any thread, and then taken in by the session."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.files.journal import other_keys
from reader.files.pairing import Pair
from reader.files.reading import ArticleText, Loaded, load, read_article
from reader.model import Document, Problem, RejectedError
from reader.model.document import SECTIONS
from reader.model.remembered import same_objects


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The article and its annotation file as they were read again."""

    article: ArticleText
    """The article; the one of before where it is the same or cannot be read."""
    text_problem: Problem | None
    """Why the article cannot be read."""
    loaded: Loaded | None
    """The annotation file; None when there is none, or it cannot be read at all."""
    rejected: RejectedError | None
    """Why it cannot."""


def read_again(pair: Pair, before: ArticleText, document: Document) -> OnDisk:
    """Read the files of an article. Items that are as in `document` are the same objects, so that little has to be
    worked out anew from them.
    """
    article, wrong = before, None
    try:
        found = read_article(pair.article)
        article = before if found.digest == before.digest else found
    except RejectedError as error:
        wrong = error.problems[0]
    loaded = rejected = None
    try:
        loaded = load(pair.annotation)
        loaded = replace(loaded, document=sharing(loaded.document, document))
        other_keys(loaded)
    except RejectedError as error:
        if error.problems[0].code != "file.missing":
            rejected = error
    return OnDisk(article, wrong, loaded, rejected)


def sharing(document: Document, other: Document) -> Document:
    """A document in which every item that says the same in another one is the object of that."""
    known = other.by_key()
    for name in SECTIONS:
        there = other.section(name)
        items = tuple(known[item.key] if known.get(item.key) == item else item for item in document.section(name))
        document = document.with_section(name, there if same_objects(items, there) else items)
    return replace(document, article=other.article) if document.article == other.article else document
