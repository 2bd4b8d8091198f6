"""The closed word classes of a language: what noun phrases are built with and what ends them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The words by which a noun phrase is told from what surrounds it, in lower case with straight apostrophes."""

    determiners: tuple[str, ...] = ()
    """What begins a noun phrase: articles, demonstratives, possessives, quantifiers."""
    links: tuple[str, ...] = ()
    """What joins a noun phrase to the one that it belongs to, behind names too: `of`, `von`, `de`, `của`."""
    prepositions: tuple[str, ...] = ()
    """What joins a noun phrase to a common noun before it: `for`, `with`, `in`. Names take none but `links`."""
    boundaries: tuple[str, ...] = ()
    """What begins a clause, and so ends a noun phrase: conjunctions, complementizers, relative pronouns."""
    conjunctions: tuple[str, ...] = ()
    """What joins two noun phrases into one: `and`, `und`, `và`."""
    fillers: tuple[str, ...] = ()
    """What may stand between a speaker and the cue: adverbs, auxiliaries, negations, reflexives."""
    filler_endings: tuple[str, ...] = ()
    """Endings of lower-case words that are such adverbs: `ly`, `ment`."""
    modifiers: tuple[str, ...] = ()
    """What begins an aside about the noun phrase before it, behind a comma: `who`, `a`, `speaking`, `der`."""
    modifier_endings: tuple[str, ...] = ()
    """Endings of words that begin such an aside: `ing`, `ed`."""
    people: tuple[str, ...] = ()
    """Common nouns of those who speak: persons, bodies, and documents."""
    particles: tuple[str, ...] = ()
    """Lower-case parts of names: `van`, `von`, `bin`, `de la`."""
