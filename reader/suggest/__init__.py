"""Draft annotations from the text alone: quotes with their cues and speakers, and dates."""

from reader.suggest.suggesting import suggest
from reader.suggest.suggestion import Carrier, DateSuggestion, QuoteSuggestion, Reason, Suggestions

__all__ = ["Carrier", "DateSuggestion", "QuoteSuggestion", "Reason", "Suggestions", "suggest"]
