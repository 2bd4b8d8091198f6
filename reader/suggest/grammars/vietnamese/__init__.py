"""Reported and direct speech in Vietnamese, whose words have no endings: what counts is their order."""

from reader.suggest.grammars.vietnamese.attributing import vietnamese_attributions, vietnamese_subject

__all__ = ["vietnamese_attributions", "vietnamese_subject"]
