"""Expressions of time (TIMEX3): one file a language with its words and constructions, and what they all share."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from reader.suggest.timex.phrase import TimexLanguage

_MODULES = {"vi": "vietnamese", "en": "english", "de": "german", "fr": "french", "es": "spanish"}


@lru_cache(maxsize=16)
def timex_language(tag: str) -> TimexLanguage:
    """The grammar of time of a language's tag. A grammar is made when it is first wanted: making it takes a while."""
    name = tag.split("-")[0]
    module = import_module(f"reader.suggest.timex.{_MODULES.get(name, 'generic')}")
    known = module.TIMEX
    assert isinstance(known, TimexLanguage)
    return known
