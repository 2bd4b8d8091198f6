"""What reports in a German sentence: verbs, nouns and prepositions, each with its content and its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, Clause, is_verb
from reader.suggest.grammars.german.phrases import (
    agent,
    phrase_end,
    speaker_after,
    speaker_before,
    speaker_within,
)
from reader.suggest.grammars.german.verbs import Form, forms

Range = tuple[int, int]
"""The first token of a stretch and the one after its last."""

_ACCORDING = frozenset(("laut", "gemäß", "lt"))
_THUS = frozenset(("demnach", "danach", "wonach"))
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
    """The code of the sign."""
    confidence: float
    """How sure it is, 0 to 1."""


def cues_of(analysed: Analysed) -> list[Cue]:
    """The cues of a sentence that have a content."""
    found = [*_prepositions(analysed), *_verbs(analysed)]
    found += [cue for cue in _nouns(analysed) if not any(cue.content == one.content for one in found)]
    return found


def _prepositions(analysed: Analysed) -> Iterator[Cue]:
    tokens = analysed.tokens
    for at, token in enumerate(tokens):
        if analysed.quoted[at]:
            continue
        limit = analysed.clauses[analysed.clause_of(at)].after
        phrase: Range | None = None
        word = token.lower
        if word in _ACCORDING:
            end = phrase_end(tokens, at + 1, limit)
            phrase = (at + 1, end) if end > at + 1 else None
            if phrase and word == "gemäß" and not _is_report(analysed, *phrase):
                phrase = None
        elif word == "nach":
            phrase = _after_nach(analysed, at, limit) or _before_nach(analysed, at)
        elif word == "zufolge" or (word == "zu" and at + 1 < limit and tokens[at + 1].lower == "folge"):
            first = _phrase_before(analysed, at)
            phrase = (first, at) if first < at else None
        if phrase is None:
            continue
        start, end = min(at, phrase[0]), max(at + 1, phrase[1])
        yield Cue(at, at + 1, _around(analysed, start, end), phrase, "suggest.according-to", 0.85)
    for at, clause in enumerate(analysed.clauses):
        head = clause.first
        if tokens[head].lower == "so" and at and clause.kind == "fragment":
            end = phrase_end(tokens, head + 1, clause.after)
            if end > head + 1:
                yield Cue(head, head + 1, _before_and_after(analysed, at), (head + 1, end), "suggest.so-speaker", 0.85)
        elif tokens[head].lower in _THUS and tokens[head].lower != "danach":
            if tokens[head].lower == "wonach":
                yield Cue(head, head + 1, (_extent(analysed, at),), None, "suggest.according-to", 0.75)
            elif at == 0:
                yield Cue(head, head + 1, ((head + 1, len(tokens)),), None, "suggest.according-to", 0.75)


def _after_nach(analysed: Analysed, at: int, limit: int) -> Range | None:
    """The phrase of nach when it names a report or an opinion: nach Angaben der Polizei."""
    tokens = analysed.tokens
    place = at + 1
    while place < limit and place < at + 6:
        token = tokens[place]
        if token.text[0].isupper() or "angaben" in token.lower:
            if token.lower.endswith(words.REPORT_ENDINGS):
                end = phrase_end(tokens, at + 1, limit)
                return at + 1, max(end, place + 1)
            if not (token.lower.endswith(("er", "s", "-")) or "-" in token.text):
                return None
        place += 1
    return None


def _before_nach(analysed: Analysed, at: int) -> Range | None:
    """The phrase before nach: ihrer Meinung nach."""
    if not at or not analysed.tokens[at - 1].lower.endswith(("meinung", "ansicht", "auffassung", "einschätzung")):
        return None
    first = _phrase_before(analysed, at)
    return (first, at) if first < at else None


def _is_report(analysed: Analysed, first: int, after: int) -> bool:
    return any(analysed.tokens[at].lower.endswith(words.REPORT_ENDINGS) for at in range(first, after))


def _phrase_before(analysed: Analysed, at: int) -> int:
    """The first token of the noun phrase that ends before a token."""
    clause = analysed.clauses[analysed.clause_of(at)]
    best = at
    for first in range(at - 1, max(clause.first, at - 12) - 1, -1):
        token = analysed.tokens[first]
        if phrase_end(analysed.tokens, first, at) == at:
            best = first
        if is_verb(analysed.tokens, first) and token.lower in words.FINITE:
            break
    return best


def _around(analysed: Analysed, start: int, end: int) -> tuple[Range, ...]:
    """The clause around a phrase, with the clauses that hang on it."""
    place = analysed.clause_of(start)
    clause = analysed.clauses[place]
    first = clause.first
    if end == clause.after and clause.kind == "fragment" and place + 1 < len(analysed.clauses):
        return _behind(analysed, place)
    if place and start == analysed.head(clause) and clause.kind in ("fragment", "main"):
        first = start
    elif clause.kind == "relative":
        first = analysed.head(clause)
    if place and clause.kind == "fragment":
        first = _main_begin(analysed, place)
    return tuple(part for part in ((first, start), (end, _extent(analysed, place)[1])) if part[1] > part[0])


def _behind(analysed: Analysed, place: int) -> tuple[Range, ...]:
    """The clause that a phrase of its own belongs to: Nach Angaben des Chefs, Jo Doe, sei …"""
    before = ((_main_begin(analysed, place), analysed.clauses[place - 1].after),) if place else ()
    for at in range(place + 1, len(analysed.clauses)):
        if analysed.clauses[at].kind not in ("fragment", "relative"):
            return (*before, _extent(analysed, at))
    return before


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb that reports, where it stands."""

    at: int
    """Its token."""
    form: Form
    """What it is."""
    particle: int | None
    """Where its separable part stands."""


def _verbs(analysed: Analysed) -> Iterator[Cue]:
    for place in range(len(analysed.clauses)):
        for verb in verbs_of(analysed, place):
            cue = _verb_cue(analysed, place, verb)
            if cue:
                yield cue


def verbs_of(analysed: Analysed, place: int) -> Iterator[Verb]:
    """The verbs of a clause that report, in order."""
    clause = analysed.clauses[place]
    table = forms()
    tokens = analysed.tokens
    helped = any(tokens[at].lower in words.AUXILIARY for at in range(clause.first, clause.after))
    for at in range(clause.first, clause.after):
        token = tokens[at]
        if analysed.quoted[at] or token.lower not in table or not token.text.islower():
            continue
        best: Verb | None = None
        for form in table[token.lower]:
            particle = _particle(analysed, place, at, form.particle) if form.particle else None
            if form.particle and particle is None:
                continue
            if form.shape == "infinitive" or (form.shape == "finite" and helped and _is_participle(table[token.lower])):
                continue
            if best is None or (particle is not None and best.particle is None):
                best = Verb(at, form, particle)
        if best and not _is_infinitive(analysed, clause, best):
            yield best


def _is_participle(found: tuple[Form, ...]) -> bool:
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


def _verb_cue(analysed: Analysed, place: int, verb: Verb) -> Cue | None:
    clause = analysed.clauses[place]
    frames = verb.form.frames
    first, after = verb.at, verb.at + 1
    if verb.particle is not None and verb.particle == verb.at - 1:
        first -= 1
    head = analysed.head(clause)
    if clause.kind == "wie" and any(frame in frames for frame in "cq"):
        content = _before_and_after(analysed, place)
        return (
            Cue(first, after, content, speaker_within(analysed, head + 1, first), "suggest.wie-clause", 0.9)
            if content
            else None
        )
    if verb.form.verb == "heißen" and not _has_es(analysed, verb):
        return None
    following = _after(analysed, place, verb)
    inverted = "q" in frames and _opens(analysed, clause, verb) and _has_statement(analysed, place)
    if following and inverted and _is_plain(analysed, following):
        following = None
    if following:
        speaker = speaker_of(analysed, place, verb)
        return Cue(first, after, (following,), speaker, "suggest.cue-and-clause", 0.85)
    if inverted:
        content = _before_and_after(analysed, place)
        speaker = speaker_after(analysed, verb.at, clause.after)
        return Cue(first, after, content, speaker, "suggest.cue-after-clause", 0.85) if content else None
    if "n" in frames and clause.kind == "main" and (speaker := speaker_of(analysed, place, verb)):
        return Cue(
            first,
            after,
            ((_main_begin(analysed, place), _extent(analysed, place)[1]),),
            speaker,
            "suggest.reported",
            0.5,
        )
    return None


def _opens(analysed: Analysed, clause: Clause, verb: Verb) -> bool:
    """Whether the verb stands first in its clause, but for words like so or das."""
    head = analysed.head(clause)
    return verb.at == head or (verb.at == head + 1 and analysed.tokens[head].lower in ("so", "das", "dies"))


def _has_es(analysed: Analysed, verb: Verb) -> bool:
    """Whether es is beside a verb: heißt es, wie es hieß."""
    near = analysed.tokens[max(0, verb.at - 2) : verb.at + 2]
    return any(token.lower == "es" for token in near)


def _has_statement(analysed: Analysed, place: int) -> bool:
    """Whether a clause before could be what is reported: it has a verb of its own or quotation marks."""
    begin = _main_begin(analysed, place)
    return any(
        (clause.kind in ("main", "that", "quoted") or any(analysed.quoted[clause.first : clause.after]))
        and analysed.tokens[analysed.head(clause)].lower != "so"
        for clause in analysed.clauses[:place]
        if clause.first >= begin and analysed.head(clause) < clause.after
    )


def _is_plain(analysed: Analysed, content: Range) -> bool:
    """Whether a content begins a clause in the indicative without dass: behind an inverted verb it may be anything."""
    clause = analysed.clauses[analysed.clause_of(content[0])]
    return clause.kind == "main" and clause.opener != ":" and not _is_subjunctive(analysed, clause)


def speaker_of(analysed: Analysed, place: int, verb: Verb) -> Range | None:
    """Who is named as the speaker of a verb: its subject, in the passive its agent."""
    clause = analysed.clauses[place]
    tokens = analysed.tokens
    head = analysed.head(clause)
    finite = verb.at
    if verb.form.shape == "participle":
        helpers = [
            at
            for at in range(clause.first, clause.after)
            if tokens[at].lower in words.AUXILIARY and tokens[at].lower != "worden" and not analysed.quoted[at]
        ]
        if any(tokens[at].lower in words.PASSIVE for at in range(clause.first, clause.after)):
            return agent(analysed, clause.first, clause.after)
        if helpers:
            finite = helpers[0]
    if clause.kind in ("subordinate", "that", "question"):
        return speaker_within(analysed, head + 1, verb.at)
    if clause.kind == "relative":
        return speaker_within(analysed, head + 1, verb.at) or _antecedent(analysed, place)
    before = speaker_before(analysed, head, finite) if finite > head else None
    if before:
        return before
    if finite == head and place:
        named = _interrupted(analysed, place)
        if named:
            return named
    return speaker_after(analysed, finite, clause.after)


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
    if not place:
        return None
    clause = analysed.clauses[place - 1]
    first = _phrase_before(analysed, clause.after)
    return (first, clause.after) if first < clause.after else None


def _nouns(analysed: Analysed) -> Iterator[Cue]:
    """Nouns right before their content: die Forderung, dass …"""
    tokens = analysed.tokens
    for place, clause in enumerate(analysed.clauses[:-1]):
        last = clause.after - 1
        following = analysed.clauses[place + 1]
        word = tokens[last]
        noun = word.text[0].isupper() and word.lower.endswith(words.CONTENT_ENDINGS)
        if analysed.quoted[last] or not (noun or word.lower in words.PREDICATES):
            continue
        fits = following.kind in ("that", "infinitive", "question") or _is_subjunctive(analysed, following)
        if following.opener == "," and fits:
            speaker = speaker_before(analysed, analysed.head(clause), last) if clause.kind == "main" else None
            yield Cue(last, last + 1, (_extent(analysed, place + 1),), speaker, "suggest.noun-and-clause", 0.7)


def _after(analysed: Analysed, place: int, verb: Verb) -> Range | None:
    """The content that follows the clause of a cue."""
    frames = verb.form.frames
    for at in range(place + 1, min(len(analysed.clauses), place + 5)):
        clause = analysed.clauses[at]
        if clause.opener == ":":
            return (clause.first, len(analysed.tokens)) if "q" in frames or "v" in frames else None
        if clause.opener == ";":
            return None
        if clause.kind == "quoted":
            return _extent(analysed, at) if "q" in frames or "v" in frames else None
        if clause.kind in ("that", "question"):
            return _extent(analysed, at) if "c" in frames else None
        if clause.kind == "infinitive":
            return _extent(analysed, at) if "i" in frames else None
        if clause.kind == "main":
            head = analysed.head(clause)
            if analysed.tokens[clause.first].lower in words.CONNECTORS or is_verb(analysed.tokens, head):
                return None
            if _is_subjunctive(analysed, clause) and any(frame in frames for frame in "vc"):
                return _extent(analysed, at)
            return _extent(analysed, at) if "v" in frames and "q" in frames and at == place + 1 else None
        if clause.kind not in _SKIPPED:
            return None
    return None


def _before_and_after(analysed: Analysed, place: int) -> tuple[Range, ...]:
    """What a clause that reports interrupts or follows: …, sagte X, …"""
    parts: list[Range] = []
    if place:
        parts.append((_main_begin(analysed, place), analysed.clauses[place - 1].after))
    rest = place + 1
    while rest < len(analysed.clauses) and analysed.clauses[rest].kind in ("relative", "fragment") and place:
        rest += 1
    if rest < len(analysed.clauses) and (not place or analysed.clauses[rest].kind in ("main", "that", "infinitive")):
        first = analysed.clauses[rest].first
        if (
            place
            and analysed.tokens[first].lower in ("und", "aber")
            and not _is_subjunctive(analysed, analysed.clauses[rest])
        ):
            return tuple(parts)
        parts.append((first, _extent(analysed, rest)[1]))
    return tuple(parts)


def _main_begin(analysed: Analysed, place: int) -> int:
    """Where what stands before a clause begins: at the sentence, or behind a colon or a semicolon."""
    at = place
    while at > 0 and analysed.clauses[at].opener not in (";", ":"):
        at -= 1
    return analysed.clauses[at].first


def _extent(analysed: Analysed, place: int) -> Range:
    """From the first token of a clause to where its content ends: at a cue that follows or at the end."""
    table = forms()
    tokens = analysed.tokens
    begin = analysed.clauses[place]
    end = begin.after
    for at in range(place, len(analysed.clauses)):
        clause = analysed.clauses[at]
        if at > place:
            head = analysed.head(clause)
            if clause.opener == ";":
                break
            if (
                head < clause.after
                and begin.kind != "main"
                and clause.kind == "main"
                and is_verb(tokens, head)
                and not analysed.quoted[head]
            ):
                break
            if (clause.kind == "wie" and _is_cue(analysed, clause.after - 1)) or (
                tokens[clause.first].lower == "so" and clause.kind == "fragment"
            ):
                break
            if (
                head < clause.after
                and tokens[head].lower in table
                and tokens[head].text.islower()
                and clause.kind == "main"
                and not analysed.quoted[head]
            ):
                break
        end = clause.after
        for token in range(clause.first, clause.after - 1):
            joined = tokens[token].lower in ("und", "aber", "sondern") and not analysed.quoted[token]
            if joined and tokens[token + 1].text.islower() and token > begin.first + 2 and _is_cue(analysed, token + 1):
                return begin.first, token
    return begin.first, end


def _is_cue(analysed: Analysed, at: int) -> bool:
    """Whether a token is the finite form of a verb that reports."""
    return any(form.shape == "finite" for form in forms().get(analysed.tokens[at].lower, ()))


def _is_subjunctive(analysed: Analysed, clause: Clause) -> bool:
    """Whether the verb of a clause is in the subjunctive."""
    return any(
        not analysed.quoted[at]
        and analysed.tokens[at].text.islower()
        and (analysed.tokens[at].lower in words.SUBJUNCTIVE or analysed.tokens[at].lower in words.CLEAR_SUBSTITUTE)
        for at in range(clause.first, clause.after)
    )
