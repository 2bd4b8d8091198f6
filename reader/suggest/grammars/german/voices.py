"""Who speaks between German quotation marks when no report around them says so."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Span
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, is_verb
from reader.suggest.grammars.german.contents import Range
from reader.suggest.grammars.german.phrases import phrase_end, speaker_after, speaker_before, speaker_within
from reader.suggest.grammars.german.speakers import speaker_of, verbs_of
from reader.suggest.grammars.german.verbs import PREPOSITIONAL


class Voice(NamedTuple):
    """The speaker of a quotation and the verb that gives it the word."""

    cue: Range | None
    """The verb, as a range of tokens."""
    speaker: Range
    """Who speaks, as a range of tokens."""


def voice_of(analysed: Analysed, span: Span) -> Voice | None:
    """The voice that a sentence gives to a quotation: the subject of the clause before its mark, or of that behind."""
    tokens = analysed.tokens
    inside = [at for at, token in enumerate(tokens) if span.start <= token.start < span.end]
    if not inside:
        return None
    places = _near(analysed, inside[0], inside[-1])
    for place in places:
        verbs = verbs_of(analysed, place)
        if verbs:
            nearest = min(verbs, key=lambda verb: min(abs(verb.at - inside[0]), abs(verb.at - inside[-1])))
            found = speaker_of(analysed, place, nearest)
            if found:
                return Voice((nearest.at, nearest.at + 1), found)
    for place in places:
        found = subject_of(analysed, place)
        if found:
            return Voice(None, found)
    return None


def is_judged(analysed: Analysed, span: Span) -> bool:
    """Whether a verb in the clause of a quotation says what something is called or taken for."""
    inside = next((at for at, token in enumerate(analysed.tokens) if token.start >= span.start), 0)
    return any(
        "o" in verb.form.frames or "j" in verb.form.frames or verb.form.verb in PREPOSITIONAL
        for verb in verbs_of(analysed, analysed.clause_of(inside))
    )


def subject_of(analysed: Analysed, place: int) -> Range | None:
    """The subject of a clause, whatever its verb; all of a clause that is nothing but a noun phrase."""
    clause = analysed.clauses[place]
    head = analysed.head(clause)
    verb = next(
        (at for at in range(clause.first, clause.after) if not analysed.quoted[at] and is_verb(analysed.tokens, at)),
        None,
    )
    if clause.kind in ("subordinate", "relative", "that", "question", "wie"):
        return speaker_within(analysed, head + 1, clause.after)
    if verb is None:
        end = phrase_end(analysed.tokens, head, clause.after)
        return (head, end) if end > head and end >= clause.after - 1 and not analysed.quoted[head] else None
    before = speaker_before(analysed, head, verb) if verb > head else None
    return before or speaker_after(analysed, verb, clause.after)


def _near(analysed: Analysed, first: int, last: int) -> list[int]:
    """The clauses around a quotation that hold words of their own, the likeliest first."""
    clauses = analysed.clauses
    own = [any(_speaks(analysed, at) for at in range(one.first, one.after)) for one in clauses]
    around = analysed.clause_of(first)
    behind = analysed.clause_of(last)
    order = [around, *range(around - 1, -1, -1), *range(behind + 1, len(clauses))]
    if own[around] is False and around and clauses[around].opener != ":" and behind + 1 < len(clauses):
        order = [behind, *range(behind + 1, len(clauses)), *range(around - 1, -1, -1)]
    return [place for place in dict.fromkeys(order) if own[place]]


def _speaks(analysed: Analysed, at: int) -> bool:
    token = analysed.tokens[at]
    return not analysed.quoted[at] and token.text[0].isalnum() and token.lower not in words.CONNECTORS
