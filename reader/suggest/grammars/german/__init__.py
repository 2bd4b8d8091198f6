"""Reported speech in German."""

from reader.suggest.grammars.german.attributions import german_attributions

__all__ = ["german_attributions"]
