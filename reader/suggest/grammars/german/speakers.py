"""The verbs that report in a German clause, and who their subjects are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, Clause
from reader.suggest.grammars.german.contents import Range
from reader.suggest.grammars.german.phrases import (
    agent,
    phrase_before,
    phrase_end,
    speaker_after,
    speaker_before,
    speaker_within,
)
from reader.suggest.grammars.german.verbs import PREPOSITIONAL, Form, forms
from reader.suggest.passages import Token

_ANDS = frozenset(("und", "aber", "sowie"))
_NO_SUBJECTS = words.DETERMINERS - words.SUBJECT_PRONOUNS - {"die", "der", "das"}
_ONLY_SUBJECTS = frozenset(("er", "man", "ich", "wir"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb that reports, where it stands."""

    at: int
    """Its token."""
    form: Form
    """What it is."""
    particle: int | None
    """Where its separable part stands."""


@lru_cache(maxsize=256)
def verbs_of(analysed: Analysed, place: int) -> tuple[Verb, ...]:
    """The verbs of a clause that report, in order."""
    return tuple(_verbs(analysed, place))


def _verbs(analysed: Analysed, place: int) -> Iterator[Verb]:
    clause = analysed.clauses[place]
    table = forms()
    tokens = analysed.tokens
    known = [at for at in range(clause.first, clause.after) if tokens[at].lower in table]
    helped = bool(known) and any(token.lower in words.AUXILIARY for token in tokens[clause.first : clause.after])
    for at in known:
        token = tokens[at]
        if analysed.quoted[at] or not token.text.islower() or _is_attribute(tokens, at):
            continue
        best: Verb | None = None
        for form in table[token.lower]:
            particle = _particle(analysed, place, at, form.particle) if form.particle else None
            if form.particle and particle is None:
                continue
            named = form.shape == "finite" and not form.particle and ("o" in form.frames or "j" in form.frames)
            if named and _last_word(analysed, clause, at) in words.PARTICLES:
                continue
            if form.shape == "infinitive" or (form.shape == "finite" and helped and _is_participle(table[token.lower])):
                continue
            if best is None or (particle is not None and best.particle is None):
                best = Verb(at, form, particle)
        if best and not _is_infinitive(analysed, clause, best):
            yield best


def _last_word(analysed: Analysed, clause: Clause, verb: int) -> str:
    """The last word before und or the end of a clause, behind its verb."""
    last = ""
    for token in analysed.tokens[verb + 1 : clause.after]:
        if token.lower in ("und", "oder", "aber"):
            break
        last = token.lower if token.text[0].isalnum() else last
    return last


def _is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form stands before a noun: die geforderte Summe, der erhofften Wende."""
    if not 0 < at < len(tokens) - 1 or not tokens[at + 1].text[0].isupper():
        return False
    return tokens[at - 1].lower in _NO_SUBJECTS or (
        tokens[at - 1].lower in ("die", "der", "das", "zum", "zur", "vom", "im")
        and tokens[at].text.endswith(("te", "ten"))
    )


def _is_participle(found: tuple[Form, ...]) -> bool:
    """Whether a word may be a participle."""
    return any(form.shape == "participle" for form in found)


def _particle(analysed: Analysed, place: int, at: int, particle: str) -> int | None:
    """Where the separable part of a verb stands: at the end of its clause, or right before it (bekannt gegeben)."""
    tokens = analysed.tokens
    if particle == "bekannt" and at and tokens[at - 1].lower == particle:
        return at - 1
    for clause in analysed.clauses[place : place + 3]:
        for other in range(max(at + 1, clause.first), clause.after):
            if tokens[other].lower == particle and not analysed.quoted[other]:
                following = tokens[other + 1] if other + 1 < len(tokens) else None
                if following is None or not following.text[0].isalnum() or following.lower in words.CONNECTORS:
                    return other
    return None


def _is_infinitive(analysed: Analysed, clause: Clause, verb: Verb) -> bool:
    """Whether a form that may be an infinitive is one: it ends a clause with a modal verb."""
    tokens = analysed.tokens
    word = tokens[verb.at].lower
    if word != verb.form.verb.replace("|", "") and word != verb.form.verb.rpartition("|")[2]:
        return False
    if verb.at and tokens[verb.at - 1].lower == "zu":
        return True
    return any(
        tokens[at].lower in words.MODAL or tokens[at].lower in words.PASSIVE for at in range(clause.first, clause.after)
    )


def speaker_of(analysed: Analysed, place: int, verb: Verb, chained: bool = True) -> Range | None:
    """Who is named as the speaker of a verb: its subject, in the passive its agent.

    With `chained`, a verb behind und has the subject of the verb before it.
    """
    clause = analysed.clauses[place]
    tokens = analysed.tokens
    head = analysed.head(clause)
    finite = verb.at
    if verb.form.verb == "hervor|gehen":
        return _behind(analysed, clause, ("aus",))
    if verb.form.verb == "heißen":
        return _document(analysed, clause) or _behind(analysed, clause, ("aus", "von", "vom", "bei", "seitens"))
    if verb.form.verb == "verlauten":
        return _behind(analysed, clause, ("aus", "von", "vom"))
    if verb.form.verb == "zitieren":
        return _quoted_person(analysed, place, verb)
    if verb.form.shape == "participle":
        helper = _helper(analysed, clause)
        if helper is None and clause.first == verb.at and place:
            return _helped(analysed, place)
        if any(tokens[at].lower in words.PASSIVE for at in range(clause.first, clause.after)):
            return agent(analysed, clause.first, clause.after) or _document(analysed, clause)
        finite = verb.at if helper is None else helper
    joined = _joined(analysed, clause, finite) or (_same(analysed, place, finite) if chained else None)
    if joined:
        return joined
    if clause.kind in ("subordinate", "that", "question", "wie"):
        return speaker_within(analysed, head + 1, verb.at)
    if clause.kind == "relative":
        return speaker_within(analysed, head + 1, verb.at) or _antecedent(analysed, place)
    if finite + 1 < clause.after and tokens[finite + 1].lower in _ONLY_SUBJECTS:
        return finite + 1, finite + 2
    before = speaker_before(analysed, head, finite) if finite > head else None
    if before:
        return before
    if finite == head and place:
        named = _interrupted(analysed, place)
        if named:
            return named
    return speaker_after(analysed, finite, clause.after, PREPOSITIONAL.get(verb.form.verb, ()))


def _quoted_person(analysed: Analysed, place: int, verb: Verb) -> Range | None:
    """Whom a verb of quoting quotes: its object, in the passive its subject."""
    clause = analysed.clauses[place]
    head = analysed.head(clause)
    if verb.form.shape == "participle":
        helper = _helper(analysed, clause)
        if helper is None:
            return _helped(analysed, place)
        before = speaker_before(analysed, head, helper) if helper > head else None
        parted = _interrupted(analysed, place) if helper == head and place else None
        return before or parted or speaker_after(analysed, helper, verb.at)
    subject = speaker_before(analysed, head, verb.at) if verb.at > head else None
    first = speaker_after(analysed, verb.at, clause.after)
    if subject is not None:
        return _object(analysed, verb.at + 1, clause.after) or subject
    return (_object(analysed, first[1], clause.after) if first else None) or first


def _object(analysed: Analysed, first: int, after: int) -> Range | None:
    """The first noun phrase of a range that no preposition governs, in whatever case."""
    tokens = analysed.tokens
    at = first
    while at < after:
        governed = tokens[at].lower in words.PREPOSITIONS
        end = phrase_end(tokens, at + governed, after)
        if end > at + governed and not governed:
            return at, end
        at = max(end, at + 1)
    return None


def _helper(analysed: Analysed, clause: Clause) -> int | None:
    """The finite form of haben, sein or werden in a clause."""
    for at in range(clause.first, clause.after):
        word = analysed.tokens[at].lower
        if word in words.AUXILIARY and word != "worden" and not analysed.quoted[at]:
            return at
    return None


def _helped(analysed: Analysed, place: int) -> Range | None:
    """The subject of a participle that an apposition parts from its verb: hatte der Chef, Jo Doe, zugesagt."""
    for at in range(place - 1, max(-1, place - 4), -1):
        helper = _helper(analysed, analysed.clauses[at])
        if helper is not None:
            clause = analysed.clauses[at]
            head = analysed.head(clause)
            before = speaker_before(analysed, head, helper) if helper > head else None
            return before or speaker_after(analysed, helper, clause.after)
    return None


def _behind(analysed: Analysed, clause: Clause, prepositions: tuple[str, ...]) -> Range | None:
    """The document that speaks: in der Mitteilung heißt es; aus dem Bericht geht hervor."""
    for at in range(clause.first, clause.after - 1):
        if analysed.tokens[at].lower in prepositions:
            end = phrase_end(analysed.tokens, at + 1, clause.after)
            if end > at + 1:
                return at + 1, end
    return None


def _joined(analysed: Analysed, clause: Clause, finite: int) -> Range | None:
    """The subject right behind und: der Pegel sank, und die Fischer hofften."""
    if phrase_end(analysed.tokens, analysed.head(clause), finite) == finite:
        return None
    for at in range(finite - 1, clause.first, -1):
        if (
            analysed.tokens[at].lower in words.CONNECTORS
            and phrase_end(analysed.tokens, at + 1, finite) == finite > at + 1
        ):
            return (at + 1, finite)
    return None


def _same(analysed: Analysed, place: int, finite: int) -> Range | None:
    """The subject of the verb before und: sie lobte den Plan und sagte, …"""
    tokens = analysed.tokens
    if finite < 2 or tokens[finite - 1].lower not in _ANDS:
        return None
    for at in range(place, -1, -1):
        for verb in reversed(verbs_of(analysed, at)):
            if verb.at < finite - 1 and tokens[verb.at - 1].lower not in _ANDS:
                return speaker_of(analysed, at, verb, chained=False)
    return None


def _document(analysed: Analysed, clause: Clause) -> Range | None:
    """The document that speaks in the passive: in einem Bericht wurde gefordert."""
    found = _behind(analysed, clause, ("in", "im", "auf"))
    if found and any(analysed.tokens[at].lower.endswith(words.DOCUMENTS) for at in range(*found)):
        return found
    return None


def _interrupted(analysed: Analysed, place: int) -> Range | None:
    """The subject that an apposition or a relative clause parts from its verb: X, der Leiter von Y, sagte."""
    at = place - 1
    while at > 0 and analysed.clauses[at].kind in ("relative", "fragment") and analysed.clauses[at].opener == ",":
        at -= 1
    clause = analysed.clauses[at]
    if clause.kind != "fragment":
        return None
    head = analysed.head(clause)
    end = phrase_end(analysed.tokens, head, clause.after)
    if end == head:
        return None
    following = analysed.clauses[at + 1]
    if end == clause.after and at + 1 < place and following.kind == "fragment":
        return head, following.after
    return head, end


def _antecedent(analysed: Analysed, place: int) -> Range | None:
    """The phrase before a relative clause."""
    if not place:
        return None
    clause = analysed.clauses[place - 1]
    first = phrase_before(analysed, clause.after)
    return (first, clause.after) if first < clause.after else None
