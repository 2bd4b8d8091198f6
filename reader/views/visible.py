"""Text of unknown origin made safe for one line of a terminal."""

from __future__ import annotations

from reader.messages.visible import visible

__all__ = ["one_line", "visible"]


def one_line(text: str) -> str:
    """Safe to show, on one line: every run of white space is one blank, and none stands at the ends."""
    return " ".join(visible(text).split())
