"""The grammar of reported speech, one file a language: where cues, speakers and contents stand in its sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, TypeAlias

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.mentions import first_mention
from reader.suggest.passages import Prepared, Sentence

Grammar: TypeAlias = Callable[[Prepared, Sequence[Attribution]], list[Attribution]]
"""Finds the indirect and mixed attributions of an article; it is given the direct ones, found before.

What it returns with all the pieces of a direct one replaces that one: a grammar may know better who speaks, that what
stands between the marks is a name, or that two pieces are two quotes.
"""

GRAMMARS: Mapping[str, tuple[str, str]] = {
    "en": ("english", "english_attributions"),
    "de": ("german", "german_attributions"),
    "es": ("romance", "spanish_attributions"),
    "fr": ("romance", "french_attributions"),
}
"""The grammar of each language, by the first part of its tag: the module beside this one, and what finds the
attributions. A language without one gets its direct quotes alone; a module is loaded when its language is read."""

WHOLE: Mapping[str, tuple[str, str]] = {"vi": ("vietnamese", "vietnamese_attributions")}
"""The grammars that find the direct attributions of their language too, in the order of words that is its own."""

SUBJECTS: Mapping[str, tuple[str, str]] = {
    "en": ("english", "english_subject"),
    "vi": ("vietnamese", "vietnamese_subject"),
}
"""What finds the subject of a sentence, where it is not the first name or pronoun in it."""


def whole_grammar_of(tag: str) -> Callable[[Prepared], list[Attribution]] | None:
    """The grammar of a language's tag that finds all of its attributions."""
    found: Callable[[Prepared], list[Attribution]] | None = _loaded(WHOLE, tag)
    return found


def grammar_of(tag: str) -> Grammar | None:
    """The grammar of a language's tag."""
    found: Grammar | None = _loaded(GRAMMARS, tag)
    return found


def subject_of(tag: str) -> Callable[[Sentence, Language], Span | None]:
    """What finds the subject of a sentence in a language."""
    found: Callable[[Sentence, Language], Span | None] | None = _loaded(SUBJECTS, tag)
    return found or _first_subject


def _loaded(table: Mapping[str, tuple[str, str]], tag: str) -> Any:
    module, name = table.get(tag.split("-")[0], ("", ""))
    return getattr(import_module(f"{__name__}.{module}"), name) if module else None


def _first_subject(sentence: Sentence, lang: Language) -> Span | None:
    """The first name or pronoun of a sentence, or its first noun of a person, outside quotation marks."""
    found = first_mention(sentence.unquoted, lang)
    return found.span if found else None
