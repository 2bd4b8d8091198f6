"""Session keys: the names by which edits know the items of a document. They never stand in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Mapping
from typing import Any

from reader.model import SECTION_OF, Article, Item

SHARED = "shared/"
"""What the key of a source of the folder's `sources.yaml` begins with."""

_TELLING = ("id", "name", "text", "credit", "label", "note")


def item_key(item: Item, taken: Container[str] = ()) -> str:
    """The key of an item: its section and id, else a short hash of its words; `~2`, `~3` … when that one is taken."""
    if isinstance(item, Article):
        return "article"
    section = SECTION_OF[type(item)]
    key = key_of(section, {name: getattr(item, name, None) for name in _TELLING})
    if key not in taken:
        return key
    number = 2
    while f"{key}~{number}" in taken:
        number += 1
    return f"{key}~{number}"


def key_of(section: str, fields: Mapping[str, Any]) -> str:
    """As `item_key` for an item of so many fields, which need not be made for it, whether the key is taken or not."""
    if fields.get("id"):
        return f"{section}/{fields['id']}"
    words: tuple[str, ...]
    if section == "sources":
        words = (fields.get("name") or "",)
    elif text := fields.get("text"):
        words = text
    elif section == "photos":
        words = tuple(ref if isinstance(ref, str) else ref.name for ref in fields.get("credit") or ())
    else:
        words = (fields.get("label") or fields.get("note") or "",)
    return f"{section}/={_hash(words)}"


def _hash(words: tuple[str, ...]) -> str:
    return hashlib.blake2b("\x00".join(words).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
