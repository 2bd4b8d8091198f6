"""One open article: its text, its document, what was done to it, and the way to the disk.

What a name needs is imported when it is first asked for: drafts of articles on the disk are made without any session.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.session.edits import exact_words, relinked
    from reader.session.on_disk import OnDisk
    from reader.session.outcomes import Saved, Taken
    from reader.session.pages import is_long
    from reader.session.session import Session, open_session

_HOME = {
    "OnDisk": "on_disk",
    "Saved": "outcomes",
    "Session": "session",
    "Taken": "outcomes",
    "exact_words": "edits",
    "is_long": "pages",
    "open_session": "session",
    "relinked": "edits",
}


def __getattr__(name: str) -> object:
    """The name, from its module; later look-ups find it here."""
    if name not in _HOME:
        raise AttributeError(name)
    found: object = getattr(import_module(f"reader.session.{_HOME[name]}"), name)
    globals()[name] = found
    return found


__all__ = ["OnDisk", "Saved", "Session", "Taken", "exact_words", "is_long", "open_session", "relinked"]
