"""Draft annotations from the text alone: quotes with their cues and speakers, and dates.

What finds them is imported when it is first asked for: an app that opens an article shows it before it thinks about it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.suggest.suggestion import Carrier, DateSuggestion, QuoteSuggestion, Reason, Suggestions

if TYPE_CHECKING:
    from reader.suggest.dates import date_suggestions
    from reader.suggest.passages import prepare
    from reader.suggest.suggesting import suggest

_HOME = {"date_suggestions": "dates", "prepare": "passages", "suggest": "suggesting"}


def __getattr__(name: str) -> object:
    """The name, from its module; later look-ups find it here."""
    if name not in _HOME:
        raise AttributeError(name)
    found: object = getattr(import_module(f"reader.suggest.{_HOME[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "Carrier",
    "DateSuggestion",
    "QuoteSuggestion",
    "Reason",
    "Suggestions",
    "date_suggestions",
    "prepare",
    "suggest",
]
