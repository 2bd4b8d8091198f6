"""Edits that follow from a page or from two documents, without a person typing anything."""

from __future__ import annotations

import dataclasses

from reader.anchoring.anchors import select
from reader.model import (
    SECTION_OF,
    Article,
    Edit,
    Quote,
    Replace,
    Source,
    Span,
)
from reader.views.page import Page


def exact_words(page: Page) -> Edit | None:
    """The edit that gives items the article's own spelling where their words differ from it in nothing that counts.

    Quotation marks, dashes, white space, composed or decomposed letters and case are what `folded` anchors differ in;
    only items that are found at the same place afterwards are changed. None when there is nothing to mend.
    """
    changes = []
    for item in page.document.items():
        found = page.anchors.of(item.key)
        if not isinstance(item, Quote) or found.state != "folded" or len(found.spans) != len(item.text):
            continue
        text, anchor = select(page.text, found.spans, item.kind, page.lang)
        if text != item.text:
            changes.append(Replace(dataclasses.replace(item, text=text, anchor=anchor or item.anchor)))
    return Edit(tuple(changes), "edit.exact-words") if changes else None


def relinked(page: Page, key: str, spans: tuple[Span, ...]) -> Edit | None:
    """The edit that ties an item to other words of the article; None when it says so already.

    Its words become those of the spans, and its context what tells them apart. A split quote keeps its pieces when
    there are as many spans. Raises `KeyError` for an unknown key.
    """
    item = page.document.by_key()[key]
    if isinstance(item, Article | Source):
        raise KeyError(key)
    kind = item.kind if isinstance(item, Quote) else SECTION_OF[type(item)].removesuffix("s")
    text, anchor = select(page.text, spans, kind, page.lang)
    changed = dataclasses.replace(item, text=text, anchor=anchor)
    return None if changed == item else Edit((Replace(changed),), "edit.relink")
