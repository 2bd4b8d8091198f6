"""The grammar of reported speech, one file a language: where cues, speakers and contents stand in its sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.english import english_attributions
from reader.suggest.grammars.german import german_attributions
from reader.suggest.grammars.romance import french_attributions, spanish_attributions
from reader.suggest.grammars.vietnamese import vietnamese_attributions, vietnamese_subject
from reader.suggest.mentions import first_mention
from reader.suggest.passages import Prepared, Sentence

Grammar: TypeAlias = Callable[[Prepared, Sequence[Attribution]], list[Attribution]]
"""Finds the indirect and mixed attributions of an article; it is given the direct ones, found before.

What it returns with all the pieces of a direct one replaces that one: a grammar may know better who speaks, that what
stands between the marks is a name, or that two pieces are two quotes.
"""

GRAMMARS: dict[str, Grammar] = {
    "en": english_attributions,
    "de": german_attributions,
    "es": spanish_attributions,
    "fr": french_attributions,
}
"""The grammar of each language, by the first part of its tag. A language without one gets its direct quotes alone."""


WHOLE: dict[str, Callable[[Prepared], list[Attribution]]] = {"vi": vietnamese_attributions}
"""The grammars that find the direct attributions of their language too, in the order of words that is its own."""


def whole_grammar_of(tag: str) -> Callable[[Prepared], list[Attribution]] | None:
    """The grammar of a language's tag that finds all of its attributions."""
    return WHOLE.get(tag.split("-")[0])


def grammar_of(tag: str) -> Grammar | None:
    """The grammar of a language's tag."""
    return GRAMMARS.get(tag.split("-")[0])


def subject_of(tag: str) -> Callable[[Sentence, Language], Span | None]:
    """What finds the subject of a sentence in a language."""
    return vietnamese_subject if tag.split("-")[0] == "vi" else _first_subject


def _first_subject(sentence: Sentence, lang: Language) -> Span | None:
    outside = [
        token for token in sentence.tokens if not any(one.start <= token.start < one.end for one in sentence.quoted)
    ]
    found = first_mention(outside, lang)
    return found.span if found else None
