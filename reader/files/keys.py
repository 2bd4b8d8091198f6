"""Session keys: the names by which edits know the items of a document. They never stand in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Container

from reader.model import SECTION_OF, Article, Item, Photo, Source

SHARED = "shared/"
"""What the key of a source of the folder's `sources.yaml` begins with."""


def item_key(item: Item, taken: Container[str] = ()) -> str:
    """The key of an item: its section and id, else a short hash of its words; `~2`, `~3` … when that one is taken."""
    if isinstance(item, Article):
        return "article"
    section = SECTION_OF[type(item)]
    key = f"{section}/{item.id}" if item.id else f"{section}/={_fingerprint(item)}"
    if key not in taken:
        return key
    number = 2
    while f"{key}~{number}" in taken:
        number += 1
    return f"{key}~{number}"


def _fingerprint(item: Item) -> str:
    words: tuple[str, ...]
    if isinstance(item, Source):
        words = (item.name,)
    elif isinstance(item, Photo) and not item.text:
        words = tuple(ref if isinstance(ref, str) else ref.name for ref in item.credit)
    else:
        words = getattr(item, "text", ()) or (getattr(item, "label", "") or getattr(item, "note", ""),)
    return hashlib.blake2b("\x00".join(words).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
