"""Sentences of the footer that name keys: those that the commands have now, which may be a person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keymap import key_of
from reader.messages import say

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen

NAMED = {
    "annotate": "annotate",
    "article": "article.edit",
    "next": "quote.next",
    "problems": "problems",
    "quit": "quit",
    "relink": "relink",
    "save": "save",
    "search": "search.open",
    "select": "select.start",
    "undo": "undo",
}
"""What sentences call the key of a command, and the command's id."""


def tell(screen: ReadingScreen, code: str, **values: str | int) -> None:
    """Say the sentence for a code in the footer, with its values and the keys that it names."""
    keys = {name: key_of(id_, screen.commands) for name, id_ in NAMED.items()}
    screen.say(say(code, **keys, **values))
