"""Sizes of the terminal that come in a burst, as they do while a window is dragged."""

from __future__ import annotations

from typing import Any

from textual.events import Resize
from textual.screen import Screen


def drop_passed(screen: Screen[Any], event: Resize) -> bool:
    """Keep the news of a size that the terminal no longer has from a screen. Returns whether it was such news.

    A screen of Textual tells itself of each size once more. With two different ones on the way it would go to and fro
    between them for ever.
    """
    passed = event.size != screen.app.size
    if passed:
        event.stop()
        event.prevent_default()
    return passed
