"""What reports in a German sentence: verbs, nouns and prepositions, each with its content and its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, Clause
from reader.suggest.grammars.german.contents import (
    Cue,
    Range,
    after_cue,
    before_and_after,
    extent,
    is_subjunctive,
    main_begin,
)
from reader.suggest.grammars.german.phrases import agent, phrase_end, speaker_after, speaker_before
from reader.suggest.grammars.german.prepositions import according_to
from reader.suggest.grammars.german.speakers import Verb, speaker_of, verbs_of
from reader.suggest.grammars.german.verbs import PREPOSITIONAL

_GENITIVE_REACH = 9


def cues_of(analysed: Analysed) -> list[Cue]:
    """The cues of a sentence that have a content."""
    found = [*according_to(analysed), *_verbs(analysed)]
    found = [cue for cue in found if cue.reason != "suggest.reported" or not _is_told(cue, found)]
    found += [cue for cue in _nouns(analysed) if not any(cue.content == one.content for one in found)]
    return found


def _is_told(cue: Cue, found: list[Cue]) -> bool:
    """Whether a cue stands in what another one reports."""
    return any(first <= cue.first < after for other in found if other is not cue for first, after in other.content)


def _verbs(analysed: Analysed) -> Iterator[Cue]:
    for place in range(len(analysed.clauses)):
        for verb in verbs_of(analysed, place):
            cue = _verb_cue(analysed, place, verb)
            if cue:
                yield cue


def echo_of(analysed: Analysed) -> Cue | None:
    """The cue of a sentence that says no more than who said the one before: Das teilte die Polizei mit."""
    if not analysed.clauses or analysed.tokens[0].lower not in words.ECHOES:
        return None
    for verb in verbs_of(analysed, 0):
        if verb.at == 1 or verb.form.shape == "participle":
            if "q" not in verb.form.frames and verb.form.verb != "hervor|gehen":
                return None
            speaker = speaker_of(analysed, 0, verb)
            return Cue(verb.at, verb.at + 1, (), speaker, "suggest.echo")
    return None


def _verb_cue(analysed: Analysed, place: int, verb: Verb) -> Cue | None:
    """The cue that a verb makes, if it has a content."""
    told = _told(analysed, place, verb)
    if told is None or not told[1]:
        return None
    first = verb.at - 1 if verb.particle == verb.at - 1 else verb.at
    reason, content, speaker = told
    return Cue(first, verb.at + 1, content, speaker, reason)


def _told(analysed: Analysed, place: int, verb: Verb) -> tuple[str, tuple[Range, ...], Range | None] | None:
    """By what sign a verb reports, what, and whose it is."""
    clause = analysed.clauses[place]
    frames = verb.form.frames
    if verb.form.verb == "heißen" and not _has_es(analysed, verb):
        return None
    wie = _wie(analysed, place, verb)
    if wie is not None:
        return "suggest.wie-clause", before_and_after(analysed, wie, place), speaker_of(analysed, wie, verb)
    inverted = "q" in frames and _opens(analysed, clause, verb) and _has_statement(analysed, place)
    if inverted and "c" not in frames:
        inverted = analysed.quotes(analysed.clauses[place - 1])
    following = after_cue(analysed, place, frames)
    # In the indicative, what follows an inverted verb or a participle may be anything.
    if following and _is_plain(analysed, following) and (inverted or verb.form.shape == "participle"):
        following = None
    if following:
        return "suggest.cue-and-clause", (following,), speaker_of(analysed, place, verb)
    if inverted:
        document = verb.form.verb in ("heißen", "zitieren")
        speaker = speaker_of(analysed, place, verb) if document else speaker_after(analysed, verb.at, clause.after)
        # `Der Verband lobte den Plan, warnte aber vor Kürzungen`: without a subject behind it the verb opens nothing.
        if speaker or document or verb.form.shape != "finite":
            return "suggest.cue-after-clause", before_and_after(analysed, place), speaker
    if clause.kind != "main" or not _has_object(analysed, clause, verb):
        return None
    joined = verb.at > clause.first and analysed.tokens[verb.at - 1].lower in words.CONNECTORS
    whole = extent(analysed, place, verb.at if joined else main_begin(analysed, place))
    speaker = speaker_of(analysed, place, verb)
    return ("suggest.reported", (whole,), speaker) if speaker else None


def _wie(analysed: Analysed, place: int, verb: Verb) -> int | None:
    """The clause with wie that a verb ends, also across an apposition: wie Jo Doe, der Leiter, mitteilte."""
    clause = analysed.clauses[place]
    if "c" not in verb.form.frames:
        return None
    if clause.kind == "wie":
        return place
    ends = not any(token.text[0].isalnum() for token in analysed.tokens[verb.at + 1 : clause.after])
    if verb.at != analysed.head(clause) and not ends:
        return None
    for at in range(place - 1, -1, -1):
        if analysed.clauses[at].kind == "wie":
            return at
        if analysed.clauses[at].kind not in ("fragment", "relative"):
            return None
    return None


def _has_object(analysed: Analysed, clause: Clause, verb: Verb) -> bool:
    """Whether a noun phrase in the clause of a verb says what was said."""
    frames = verb.form.frames
    inside = range(clause.first, clause.after)
    if "o" in frames:
        return not any(analysed.tokens[at].lower in words.VICTIMS for at in inside)
    if "j" in frames:
        return any(analysed.quoted[at] or analysed.tokens[at].lower == "als" for at in inside)
    prepositions = PREPOSITIONAL.get(verb.form.verb, ())
    return any(analysed.tokens[at].lower in prepositions and not analysed.quoted[at] for at in inside)


def _opens(analysed: Analysed, clause: Clause, verb: Verb) -> bool:
    """Whether the verb stands first in its clause, but for words like so or das."""
    head = analysed.head(clause)
    if analysed.tokens[clause.first].lower in words.CONNECTORS:
        return False
    return verb.at == head or (verb.at == head + 1 and analysed.tokens[head].lower in ("so", "das", "dies"))


def _has_es(analysed: Analysed, verb: Verb) -> bool:
    """Whether es is beside a verb: heißt es, wie es hieß."""
    near = analysed.tokens[max(0, verb.at - 2) : verb.at + 2]
    return any(token.lower == "es" for token in near)


def _has_statement(analysed: Analysed, place: int) -> bool:
    """Whether a clause before could be what is reported: it has a verb of its own or quotation marks."""
    if analysed.tokens[analysed.head(analysed.clauses[place])].lower == "so":
        return place > 0
    begin = main_begin(analysed, place)
    return any(
        (clause.kind in ("main", "that", "quoted") or analysed.quotes(clause))
        and analysed.tokens[analysed.head(clause)].lower != "so"
        for clause in analysed.clauses[:place]
        if clause.first >= begin and analysed.head(clause) < clause.after
    )


def _is_plain(analysed: Analysed, content: Range) -> bool:
    """Whether a content begins a clause in the indicative without dass: behind an inverted verb it may be anything."""
    clause = analysed.clauses[analysed.clause_of(content[0])]
    if clause.kind == "quoted":
        return clause.opener == ","
    return clause.kind == "main" and clause.opener != ":" and not is_subjunctive(analysed, clause)


def _nouns(analysed: Analysed) -> Iterator[Cue]:
    """Nouns right before their content: die Forderung, dass …"""
    tokens = analysed.tokens
    for place, clause in enumerate(analysed.clauses[:-1]):
        following = analysed.clauses[place + 1]
        fits = following.kind in ("that", "infinitive", "question") or is_subjunctive(analysed, following)
        if following.opener not in (",", ":") or not fits:
            continue
        noun = _content_noun(analysed, clause)
        if noun is None:
            continue
        if noun + 1 < clause.after and phrase_end(tokens, noun + 1, clause.after) == clause.after:
            speaker: Range | None = noun + 1, clause.after
        else:
            before = speaker_before(analysed, analysed.head(clause), noun) if clause.kind == "main" else None
            speaker = before or agent(analysed, clause.first, clause.after)
        yield Cue(noun, noun + 1, (extent(analysed, place + 1),), speaker, "suggest.noun-and-clause")


def _content_noun(analysed: Analysed, clause: Clause) -> int | None:
    """The noun that ends a clause, with its genitive: die Forderung des Verbands; or a predicate like überzeugt."""
    tokens = analysed.tokens
    last = clause.after - 1
    if tokens[last].lower in words.PREDICATES and not analysed.quoted[last]:
        return last
    for at in range(last, max(clause.first, clause.after - _GENITIVE_REACH) - 1, -1):
        token = tokens[at]
        if token.text[0].isupper() and token.lower.endswith(words.CONTENT_ENDINGS) and not analysed.quoted[at]:
            return at if at == last or phrase_end(tokens, at, clause.after) == clause.after else None
    return None
