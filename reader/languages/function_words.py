"""The closed word classes of a language: what noun phrases are built with and what ends them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The words by which a noun phrase is told from what surrounds it, in lower case with straight apostrophes."""

    determiners: tuple[str, ...] = ()
    """What begins a noun phrase: articles, demonstratives, possessives, quantifiers."""
    articles: tuple[str, ...] = ()
    """The determiners that cannot stand alone, so that no verb follows them: `the`, `my`."""
    absolutes: tuple[str, ...] = ()
    """What gives a participle a subject of its own: `with` Quist yelling."""
    links: tuple[str, ...] = ()
    """What joins a noun phrase to the one that it belongs to, behind names too: `of`, `von`, `de`, `của`."""
    prepositions: tuple[str, ...] = ()
    """What joins a noun phrase to a common noun before it: `for`, `with`, `in`. Names take none but `links`."""
    boundaries: tuple[str, ...] = ()
    """What begins a clause, and so ends a noun phrase: conjunctions, complementizers, relative pronouns."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns that stand for nothing else: `who`, `qui`."""
    complementizers: tuple[str, ...] = ()
    """What begins a content clause: `that`, `whether`, `dass`, `rằng`."""
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
    person_endings: tuple[str, ...] = ()
    """Endings of lower-case nouns of persons: `ist`, `man`, `or`."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs in the forms that report: `ed`, `te`. They count only right beside a quotation mark."""
    participle_endings: tuple[str, ...] = ()
    """Endings of verb forms whose subject is that of the clause before: `ing`, `ant`, `ndo`."""
    passives: tuple[str, ...] = ()
    """Auxiliaries that make a cue passive: `was` asked, `wurde` gefragt. Its subject does not speak then."""
    modals: tuple[str, ...] = ()
    """Auxiliaries that an infinitive follows, and the adverbs before it: `could only` quip."""
    agents: tuple[str, ...] = ()
    """What names the speaker of a passive: `by`, `von`, `par`, `bởi`."""
    infinitives: tuple[str, ...] = ()
    """What stands before an infinitive: `to`, `zu`, `à`."""
    elisions: tuple[str, ...] = ()
    """What is written to the next word with an apostrophe: `l'`, `qu'`. They are tokens of their own."""
    enclitics: tuple[str, ...] = ()
    """What is written to a verb with a hyphen: `il` in `dit-il`. They are tokens of their own."""
    impersonals: tuple[str, ...] = ()
    """Pronouns that no one is meant by, or that are no subjects: `it`, `them`."""
    clitics: tuple[str, ...] = ()
    """Pronouns that look like articles and stand between a subject and its verb: `le` in `elle le dit`."""
    particles: tuple[str, ...] = ()
    """Lower-case parts of names: `van`, `von`, `bin`, `de la`."""
