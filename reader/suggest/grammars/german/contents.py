"""Cues with their contents as ranges of tokens, and where a content begins and ends in a German sentence."""

from __future__ import annotations

from dataclasses import dataclass

from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, Clause
from reader.suggest.grammars.german.verbs import forms

Range = tuple[int, int]
"""The first token of a stretch and the one after its last."""

CONFIDENCE = {
    "suggest.according-to": 0.93,
    "suggest.so-speaker": 0.93,
    "suggest.subjunctive": 0.93,
    "suggest.cue-and-clause": 0.9,
    "suggest.echo": 0.88,
    "suggest.wie-clause": 0.87,
    "suggest.noun-and-clause": 0.8,
    "suggest.cue-after-clause": 0.8,
    "suggest.hearsay": 0.65,
    "suggest.reported": 0.6,
}
"""How sure a report is by its sign: the share that annotators of 700 German news articles had as well, rounded."""

_SKIPPED = ("relative", "fragment", "subordinate", "wie")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with what it reports, all as ranges of tokens."""

    first: int
    """Its first token."""
    after: int
    """The token after its last one."""
    content: tuple[Range, ...]
    """What is reported."""
    speaker: Range | None
    """Who is named for it."""
    reason: str
    """The code of the sign, one of those in `CONFIDENCE`."""


def after_cue(analysed: Analysed, place: int, frames: str) -> Range | None:
    """The content that follows the clause of a cue."""
    for at in range(place + 1, min(len(analysed.clauses), place + 5)):
        clause = analysed.clauses[at]
        if clause.opener == ":":
            says = "q" in frames or "v" in frames or is_subjunctive(analysed, clause)
            return (clause.first, len(analysed.tokens)) if says else None
        if clause.opener == ";":
            return None
        if clause.kind == "quoted":
            return extent(analysed, at) if "q" in frames or "v" in frames else None
        if clause.kind == "wie" and at == place + 1 and "c" in frames and not _reports_last(analysed, clause):
            return extent(analysed, at)
        if clause.kind in ("that", "question"):
            return extent(analysed, at) if "c" in frames else None
        if clause.kind == "infinitive":
            return extent(analysed, at) if "i" in frames else None
        if clause.kind == "main":
            if analysed.tokens[clause.first].lower in words.CONNECTORS:
                return None
            if analysed.opens_with_verb(clause):
                begun = analysed.clauses[place + 1]
                told = at > place + 1 and begun.kind == "fragment" and is_subjunctive(analysed, clause)
                return (begun.first, extent(analysed, at)[1]) if told and "v" in frames else None
            if is_subjunctive(analysed, clause) and any(frame in frames for frame in "vc"):
                return extent(analysed, at)
            return extent(analysed, at) if "v" in frames and "q" in frames and at == place + 1 else None
        if clause.kind not in _SKIPPED:
            return None
    return None


def before_and_after(analysed: Analysed, place: int, last: int | None = None) -> tuple[Range, ...]:
    """What a clause that reports interrupts or follows: …, sagte X, …; it goes from clause `place` to clause `last`."""
    parts: list[Range] = []
    if place:
        parts.append((main_begin(analysed, place), analysed.clauses[place - 1].after))
    rest = (place if last is None else last) + 1
    while rest < len(analysed.clauses) and analysed.clauses[rest].kind in ("relative", "fragment") and place:
        rest += 1
    if rest < len(analysed.clauses) and (
        not place or analysed.clauses[rest].kind in ("main", "that", "infinitive", "quoted")
    ):
        first = analysed.clauses[rest].first
        if (
            place
            and analysed.tokens[first].lower in ("und", "aber")
            and not is_subjunctive(analysed, analysed.clauses[rest])
        ):
            return tuple(parts)
        parts.append((first, extent(analysed, rest)[1]))
    return tuple(parts)


def main_begin(analysed: Analysed, place: int) -> int:
    """Where what stands before a clause begins: at the sentence, or behind a colon or a semicolon."""
    at = place
    while at > 0 and analysed.clauses[at].opener not in (";", ":"):
        at -= 1
    return analysed.clauses[at].first


def extent(analysed: Analysed, place: int, start: int | None = None) -> Range:
    """From the first token of a clause, or from `start`, to where its content ends: at another cue or the end."""
    tokens = analysed.tokens
    begin = analysed.clauses[place]
    start = begin.first if start is None else start
    end = begin.after
    for clause in analysed.clauses[place:]:
        if clause is not begin and _ends_content(analysed, begin, clause):
            break
        end = clause.after
        for at in range(clause.first, clause.after - 1):
            joined = tokens[at].lower in ("und", "aber", "sondern") and not analysed.quoted[at]
            if joined and tokens[at + 1].text.islower() and at > start + 1 and _is_cue(analysed, at + 1):
                return start, at
    return start, end


def _ends_content(analysed: Analysed, begin: Clause, clause: Clause) -> bool:
    """Whether a clause is outside the content that begins with another: it reports, or goes on with the main clause."""
    if clause.opener == ";" or _speaks_anew(analysed, clause):
        return True
    first = analysed.tokens[clause.first]
    if clause.kind == "wie":
        return _reports_last(analysed, clause)
    if clause.kind == "fragment":
        return first.lower == "so"
    if clause.kind != "main":
        return False
    head = analysed.head(clause)
    if begin.kind != "main" and analysed.opens_with_verb(clause):
        return True
    return head < clause.after and not analysed.quoted[head] and _is_cue(analysed, head)


def _reports_last(analysed: Analysed, clause: Clause) -> bool:
    """Whether a clause with its verb at the end reports: wie er sagte, wie es gestern hieß."""
    return any(_is_cue(analysed, at) for at in range(max(clause.first, clause.after - 3), clause.after))


def _speaks_anew(analysed: Analysed, clause: Clause) -> bool:
    """Whether a clause behind und, aber or doch reports something of its own."""
    if clause.kind != "main" or analysed.tokens[clause.first].lower not in words.CONNECTORS:
        return False
    return any(
        not analysed.quoted[at] and _is_cue(analysed, at) for at in range(clause.first, clause.after)
    ) and not is_subjunctive(analysed, clause)


def _is_cue(analysed: Analysed, at: int) -> bool:
    """Whether a token is the finite form of a verb that reports."""
    token = analysed.tokens[at]
    return token.text.islower() and any(form.shape == "finite" for form in forms().get(token.lower, ()))


def is_subjunctive(analysed: Analysed, clause: Clause) -> bool:
    """Whether the verb of a clause is in the subjunctive."""
    return any(
        not analysed.quoted[at]
        and analysed.tokens[at].text.islower()
        and (analysed.tokens[at].lower in words.SUBJUNCTIVE or analysed.tokens[at].lower in words.SUBSTITUTE)
        for at in range(clause.first, clause.after)
    )
