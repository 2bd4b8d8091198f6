"""What follows an attributing verb of English: the clause, question, infinitive or noun group that is its content."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.suggest.grammars.english.extents import clause_end, phrase_end
from reader.suggest.grammars.english.frames import speaking_things
from reader.suggest.grammars.english.groups import Parse, word_at
from reader.suggest.grammars.english.subjects import is_time, subject_of

NOUNS = re.compile(r"[nRK](?:on|cn)*")
"""Noun groups that are one person or several: `the mayor of Ely and his wife`."""
TRANSITIVE = frozenset("orldn")
"""The frames of verbs that take an object, so that a noun group behind them begins no clause by itself."""
_CLAUSE = re.compile(
    r"A?(?:K|(?:R|n(?:[opc]n|[opc]gn?|g[nA]*|e(?:p?n)?|in?)*(?:,[^,vb]*,|,?[qh][^,][^,]*,?)?|n,[qw][^,]*,|gn?(?:[opc]n)*)A*[vb])"
)
_ADJUNCTS = re.compile(r"(?:,[wq][^,]*,|A|[pl]g?n(?:on)*,?|n(?=[RKhpn]|,h))*")
_CONDITION = re.compile("s[^,]*,(?:R|K|n(?:[po]n)*[vb])")
_GAP = re.compile("[hqw,][^vb,]*$|n[nRK]$")
_AS = re.compile("n(?:[op]n)*A?l[nagAQ]")
_ADVERBIAL = re.compile("(?:A|pn)*")
_ASIDE = re.compile(",n(?:[op]n)*,")
_MAIN_VERB = re.compile("gA?(?:n|pn|on|cn)*,?A?([vb])")
_ACCUSING = frozenset(("accuse", "suspect", "charge", "convict"))
"""Verbs whose object stands between them and the preposition, unless they are participles of a noun."""
_SHOWING = frozenset(("show", "find", "reveal", "give", "put", "reflect", "demonstrate", "prove", "contain"))


class Complement(NamedTuple):
    """What follows a cue, as places among the groups of a sentence."""

    rule: str
    """The construction."""
    first: int
    """The first group of the content."""
    last: int
    """The group behind its last."""
    cue_end: int = 0
    """The item behind the cue, where a preposition belongs to it; else 0."""


def complement_of(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> Complement | None:
    """The construction behind a verb, the first group of the content, the one behind its last, the end of the cue."""
    groups, kinds = sentence.groups, sentence.kinds
    size = len(groups)
    while after < size and kinds[after] == "A":
        after += 1
    if after >= size:
        return None
    told = _told(sentence, at, after, frames) if kinds[after] == "n" else None
    if told:
        return told
    if "s" in frames or "w" in frames:
        clause = clause_of(sentence, at, after, frames, strict=not frames.isdisjoint(TRANSITIVE))
        if clause:
            return clause
    if "i" in frames:
        adverbial = _ADVERBIAL.match(kinds, after)
        first = adverbial.end() if adverbial else after
        if kinds[first : first + 1] == "i":
            # `asked not to be named`: the negation is part of what is asked.
            first -= kinds[first - 1] == "A" and word_at(sentence, first - 1) in ("not", "never")
            return Complement("infinitive", first, clause_end(sentence, first, at))
    if kinds[after] == "g" and frames & {"g", "o"}:
        return Complement("gerund", after, clause_end(sentence, after, at))
    if kinds[after] in "po":
        return _prepositional(sentence, at, after, frames)
    return _object(sentence, at, after, frames) if kinds[after] == "n" else None


def _told(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> Complement | None:
    """What someone is told, or told to do: `assured the crowd that it was safe`, `urged the crowd to leave`."""
    kinds = sentence.kinds
    person = NOUNS.match(kinds, after)
    beyond = person.end() if person else after
    while kinds[beyond : beyond + 1] == "A":
        beyond += 1
    told = clause_of(sentence, at, beyond, frames, strict=True) if "r" in frames else None
    if told is None and "u" in frames and kinds[beyond : beyond + 1] == "i":
        return Complement("infinitive", after, clause_end(sentence, after, at))
    return told


def _prepositional(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> Complement | None:
    kinds = sentence.kinds
    preposition = sentence.tokens[sentence.groups[after].end - 1].lower
    if preposition not in frames and not (preposition == "about" and "s" in frames):
        return None
    first = after + 1
    if first < len(kinds) and is_time(sentence, sentence.groups[first]):
        return None
    if kinds[first : first + 1] in tuple("nRK"):
        return Complement("preposition", first, phrase_end(sentence, first), sentence.groups[after].end)
    if kinds[first : first + 1] in tuple("gwQ"):
        end = _reduced_end(sentence, at, first) or clause_end(sentence, first, at)
        return Complement("preposition", first, end, sentence.groups[after].end)
    return None


def _reduced_end(sentence: Parse, at: int, first: int) -> int | None:
    """Where `of stealing cash` ends in `the clerk accused of stealing cash` + `told the court`."""
    if sentence.groups[at].lemma not in _ACCUSING or sentence.kinds[at - 1 : at + 1] != "nv":
        return None
    main = _MAIN_VERB.match(sentence.kinds, first)
    return main.start(1) if main else None


def _object(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> Complement | None:
    kinds = sentence.kinds
    if is_time(sentence, sentence.groups[after]):
        return None
    if "k" in frames and _AS.match(kinds, after):
        return Complement("predicative", after, clause_end(sentence, after, at))
    if "l" in frames:
        aside = _ASIDE.match(kinds, after + 1)
        beyond = aside.end() if aside else after + 1
        if beyond < len(kinds) and kinds[beyond] in "naAQ":
            return Complement("predicative", after, clause_end(sentence, after, at))
    if word_at(sentence, after).endswith(("self", "selves")):
        return None
    if "o" in frames or "d" in frames or _is_shown(sentence, at):
        return Complement("object", after, phrase_end(sentence, after))
    return None


def _is_shown(sentence: Parse, at: int) -> bool:
    """Whether a document or a poll shows something: `the survey finds wide support`."""
    if sentence.groups[at].lemma not in _SHOWING:
        return False
    subject = subject_of(sentence, at)
    return subject is not None and any(token.lower in speaking_things() for token in sentence.tokens[slice(*subject)])


def clause_of(sentence: Parse, at: int, after: int, frames: frozenset[str], *, strict: bool) -> Complement | None:
    """A clause that is a complement, from a group on: `that ...`, a question, or a clause without a sign."""
    groups, kinds = sentence.groups, sentence.kinds
    size = len(groups)
    if after >= size:
        return None
    skipped = _ADJUNCTS.match(kinds, after)
    plain = kinds[after] not in "n" or is_time(sentence, groups[after])
    first = skipped.end() if skipped and (plain or not strict) else after
    comma = first < size and kinds[first] == ","
    if comma and first + 1 < size and kinds[first + 1] == "h":
        first += 1
    if first >= size:
        return None
    if kinds[first] == "h" and "s" in frames:
        # `told reporters at a school that is a shelter`: what tells more about a noun has no subject of its own.
        if (
            kinds[first - 1] == "n"
            and kinds[first - 2 : first - 1] in tuple("pl")
            and kinds[first + 1 : first + 2] in tuple("vb")
        ):
            return None
        return Complement("that-clause", first, clause_end(sentence, first, at))
    if "w" in frames and (
        (kinds[after] in "wq" and kinds[after + 1 : after + 2] != ",")
        or (kinds[after] == "s" and word_at(sentence, after) in ("if", "when", "where"))
    ):
        return Complement("question", after, clause_end(sentence, after, at))
    if "s" not in frames:
        return None
    if _CONDITION.match(kinds, after):
        return Complement("bare-clause", after, clause_end(sentence, after, at))
    if strict:
        if _CLAUSE.match(kinds, after):
            return Complement("bare-clause", after, clause_end(sentence, after, at))
        return None
    for place in range(after, min(first + 1, size)):
        begins = kinds[place] in "nRK" and (place == after or kinds[place - 1] not in "polc")
        # `Commenting on the deal, the chairman said`: behind the comma the main clause begins.
        begins = begins and not (kinds[at] == "g" and place > after and kinds[place - 1] == ",")
        if begins and not is_time(sentence, groups[place]) and _CLAUSE.match(kinds, place):
            return Complement("bare-clause", place, clause_end(sentence, place, at))
    return _unsure_clause(sentence, at, after)


def _unsure_clause(sentence: Parse, at: int, after: int) -> Complement | None:
    """What follows a verb that takes no object: a clause, even where its own verb is not recognised.

    `which the mayor says could close` has its subject before the verb of saying.
    """
    kinds = sentence.kinds
    gapped = kinds[after] in "vb" and kinds[at - 1 : at] in ("n", "R", "K") and _GAP.search(kinds, 0, at)
    whole = kinds[after] in "nRg" and kinds[at] == "v" and re.search("[vb]", kinds[after + 1 :])
    if (gapped or whole) and not is_time(sentence, sentence.groups[after]):
        return Complement("bare-clause", after, clause_end(sentence, after, at))
    return None
