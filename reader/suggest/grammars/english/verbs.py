"""Attributions that hang on a verb of English: what follows the verb, what stands before it, and who the source is."""

from __future__ import annotations

import re

from reader.suggest.grammars.english.extents import clause_end, phrase_end
from reader.suggest.grammars.english.found import Found
from reader.suggest.grammars.english.frames import phrasal_frames, speaking_things, verb_frames
from reader.suggest.grammars.english.groups import Group, Parse, word_at
from reader.suggest.grammars.english.subjects import Range, is_time, subject_of

_CLAUSE = re.compile(
    r"A?(?:K|(?:R|n(?:[opc]n|[opc]gn?|g[nA]*|e(?:p?n)?|in?)*(?:,[^,vb]*,|,?[qh][^,]*,?)?|n,[qw][^,]*,|gn?(?:[opc]n)*)A*[vb])"
)
_ADJUNCTS = re.compile(r"(?:,[wq][^,]*,|A|[pl]g?n(?:on|'n)*,?|n(?=[RKhpn]|,h))*")
_SEEMING = frozenset(("seem", "appear"))
_SHOWING = frozenset(("show", "find", "reveal", "give", "put", "reflect", "demonstrate", "prove", "say", "contain"))
_TRANSITIVE = frozenset("orldn")
_SUBJECT_VERB = re.compile("[nRK](?:[op]n)*A*[vb]")
_CONDITION = re.compile("s[^,]*,(?:R|K|n(?:[po]n)*[vb])")
_GAP = re.compile("[hqw,][^vb,]*$")
_TAIL = re.compile(r"(?:A|[pl]g?n(?:[op]n)*|n)*(?=[,.;]|$)")
_NOUN = re.compile(r"[nRK](?:on|cn)*")


def verb_attributions(sentence: Parse) -> list[Found]:
    """The attributions of a sentence whose cue is a verb."""
    found: list[Found] = []
    for at, group in enumerate(sentence.groups):
        if not group.lemma:
            continue
        if group.lemma in _SEEMING:
            one = _seeming(sentence, at)
        else:
            frames, end = _frames(sentence, group)
            one = _attribution(sentence, at, frames, end) if frames else None
        if one:
            found.append(one)
    return found


def _frames(sentence: Parse, group: Group) -> tuple[frozenset[str], int]:
    """The frames of a verb, with its particles, and the item behind the cue."""
    tokens = sentence.tokens
    for rest, frames in phrasal_frames().get(group.lemma, ()):
        end = group.end + len(rest)
        if end <= len(tokens) and all(tokens[group.end + at].lower == word for at, word in enumerate(rest)):
            return frames, end
    return verb_frames().get(group.lemma, frozenset()), group.end


def _attribution(sentence: Parse, at: int, frames: frozenset[str], end: int) -> Found | None:
    groups, kinds = sentence.groups, sentence.kinds
    group = groups[at]
    after = at + 1
    while after < len(groups) and groups[after].start < end:
        after += 1
    cue = group.start, end
    if group.passive:
        return _passive(sentence, at, after, frames, cue)
    if "v" in frames and group.kind == "v" and at and kinds[after : after + 1] in ("n", "R", "K"):
        if kinds[at - 1] == "Q":
            return None
        if _is_inverted(sentence, at, after, frames):
            return _parenthetical(sentence, at, after, cue)
    complement = _complement(sentence, at, after, frames)
    if complement:
        rule, first, last, cue_end = complement
        return Found(
            rule,
            ((groups[first].start, groups[last - 1].end),),
            (group.start, max(end, cue_end)),
            subject_of(sentence, at),
        )
    if "v" in frames and group.kind == "v":
        return _parenthetical(sentence, at, after, cue)
    return None


def _is_inverted(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> bool:
    """Whether the noun group behind a verb of saying is its subject: `it was late, said the mayor`."""
    if sentence.kinds[at - 1] not in ",-":
        return False
    alone = _TAIL.match(sentence.kinds, after)
    if alone and frames.isdisjoint(_TRANSITIVE):
        return True
    return bool(alone or not _SUBJECT_VERB.match(sentence.kinds, after)) and subject_of(sentence, at) is None


def _complement(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> tuple[str, int, int, int] | None:
    """The construction behind a verb, the first group of the content, the one behind its last, the end of the cue."""
    groups, kinds = sentence.groups, sentence.kinds
    size = len(groups)
    while after < size and kinds[after] == "A":
        after += 1
    if after >= size:
        return None
    if ("r" in frames or "u" in frames) and kinds[after] == "n":
        person = _NOUN.match(kinds, after)
        if person:
            beyond = person.end()
            while beyond < size and kinds[beyond] == "A":
                beyond += 1
            if "r" in frames:
                told = _clause(sentence, at, beyond, frames, strict=True)
                if told:
                    return told
            if "u" in frames and beyond < size and kinds[beyond] == "i":
                return "infinitive", after, clause_end(sentence, after, at), 0
    if "s" in frames or "w" in frames:
        clause = _clause(sentence, at, after, frames, strict=not frames.isdisjoint(_TRANSITIVE))
        if clause:
            return clause
    if "i" in frames and kinds[after] == "i":
        return "infinitive", after, clause_end(sentence, after, at), 0
    if kinds[after] == "g" and frames & {"g", "o"}:
        return "gerund", after, clause_end(sentence, after, at), 0
    if kinds[after] in "po" and after + 1 < size:
        preposition = sentence.tokens[groups[after].end - 1].lower
        if (preposition in frames or (preposition == "about" and "s" in frames)) and kinds[after + 1] in "ngRKwQ":
            last = phrase_end(sentence, after + 1) if kinds[after + 1] in "nRK" else clause_end(sentence, after + 1, at)
            return "preposition", after + 1, last, groups[after].end
    if kinds[after] in "n":
        return _object(sentence, at, after, frames)
    return None


def _object(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> tuple[str, int, int, int] | None:
    kinds = sentence.kinds
    if is_time(sentence, sentence.groups[after]):
        return None
    if "k" in frames and "l" in kinds[after : after + 6]:
        return "predicative", after, clause_end(sentence, after, at), 0
    if "l" in frames:
        aside = re.compile(",n(?:[op]n)*,").match(kinds, after + 1)
        beyond = aside.end() if aside else after + 1
        if beyond < len(kinds) and kinds[beyond] in "naAQ":
            return "predicative", after, clause_end(sentence, after, at), 0
    if word_at(sentence, after).endswith(("self", "selves")):
        return None
    if "o" in frames or "d" in frames or _is_shown(sentence, at):
        return "object", after, phrase_end(sentence, after), 0
    return None


def _is_shown(sentence: Parse, at: int) -> bool:
    """Whether a document or a poll shows something: `the survey finds wide support`."""
    if sentence.groups[at].lemma not in _SHOWING:
        return False
    subject = subject_of(sentence, at)
    return subject is not None and any(token.lower in speaking_things() for token in sentence.tokens[slice(*subject)])


def _clause(
    sentence: Parse, at: int, after: int, frames: frozenset[str], *, strict: bool
) -> tuple[str, int, int, int] | None:
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
        return "that-clause", first, clause_end(sentence, first, at), 0
    if "w" in frames and (
        (kinds[after] in "wq" and kinds[after + 1 : after + 2] != ",")
        or (kinds[after] == "s" and word_at(sentence, after) in ("if", "when", "where"))
    ):
        return "question", after, clause_end(sentence, after, at), 0
    if "s" not in frames:
        return None
    if _CONDITION.match(kinds, after):
        return "bare-clause", after, clause_end(sentence, after, at), 0
    if strict:
        if _CLAUSE.match(kinds, after):
            return "bare-clause", after, clause_end(sentence, after, at), 0
        return None
    for place in range(after, min(first + 1, size)):
        begins = kinds[place] in "nRK" and (place == after or kinds[place - 1] not in "polc")
        if begins and not is_time(sentence, groups[place]) and _CLAUSE.match(kinds, place):
            return "bare-clause", place, clause_end(sentence, place, at), 0
    return _unsure_clause(sentence, at, after)


def _unsure_clause(sentence: Parse, at: int, after: int) -> tuple[str, int, int, int] | None:
    """What follows a verb that takes no object: a clause, even where its own verb is not recognised.

    `which the mayor says could close` has its subject before the verb of saying.
    """
    kinds = sentence.kinds
    gapped = kinds[after] in "vb" and kinds[at - 1 : at] in ("n", "R", "K") and _GAP.search(kinds, 0, at)
    whole = kinds[after] in "nRg" and kinds[at] == "v" and re.search("[vb]", kinds[after + 1 :])
    if (gapped or whole) and not is_time(sentence, sentence.groups[after]):
        return "bare-clause", after, clause_end(sentence, after, at), 0
    return None


def _seeming(sentence: Parse, at: int) -> Found | None:
    """`It seems that the road is closed`, `the road seems to be closed`: the view of someone who is not named."""
    groups, kinds = sentence.groups, sentence.kinds
    after = at + 1
    while after < len(groups) and kinds[after] == "A":
        after += 1
    if after >= len(groups) or kinds[after] not in "hia":
        return None
    cue = groups[at].start, groups[at].end
    rest = groups[after].start, groups[clause_end(sentence, after, at) - 1].end
    if kinds[after] == "h":
        return Found("seeming", (rest,), cue, None)
    subject = subject_of(sentence, at)
    return Found("seeming", (subject, rest), cue, None) if subject and subject[1] <= rest[0] else None


def _passive(sentence: Parse, at: int, after: int, frames: frozenset[str], cue: Range) -> Found | None:
    groups, kinds = sentence.groups, sentence.kinds
    size = len(groups)
    by = None
    beyond = after
    person = _NOUN.match(kinds, after + 1)
    if person and kinds[after] == "p" and word_at(sentence, after) == "by":
        by = groups[after + 1].start, groups[person.end() - 1].end
        beyond = person.end()
    clause = _clause(sentence, at, beyond, frames, strict=True) if not frames.isdisjoint("sw") else None
    if clause and (clause[0] != "bare-clause" or "r" in frames):
        return Found("passive-clause", ((groups[clause[1]].start, groups[clause[2] - 1].end),), cue, by)
    subject = subject_of(sentence, at)
    if not subject:
        return None
    if beyond < size and kinds[beyond] == "i" and frames & {"s", "i", "u"}:
        rest = groups[beyond].start, groups[clause_end(sentence, beyond, at) - 1].end
        return Found("passive-infinitive", (subject, rest), cue, by)
    if frames & {"k", "l"} and beyond < size and kinds[beyond] in "lnaQ":
        rest = groups[beyond].start, groups[clause_end(sentence, beyond, at) - 1].end
        return Found("passive-predicative", (subject, rest), cue, by)
    if by and frames & {"o", "d"}:
        content = [subject]
        if beyond + 1 < size and kinds[beyond] in "po" and word_at(sentence, beyond) in frames and subject[1] <= cue[0]:
            content.append((groups[beyond].start, groups[clause_end(sentence, beyond, at) - 1].end))
        return Found("passive-object", tuple(content), cue, by)
    return None


def _parenthetical(sentence: Parse, at: int, after: int, cue: Range) -> Found | None:
    """What stands before `she said` or `said the mayor`, and behind it, too, when the clause goes on."""
    groups, kinds = sentence.groups, sentence.kinds
    before = at - 1
    while before >= 0 and kinds[before] == "A":
        before -= 1
    if before < 1:
        return None
    if kinds[before] in ",-" and after < len(groups) and kinds[after] in "nRK":
        person = _NOUN.match(kinds, after)
        last = person.end() if person else after + 1
        speaker = groups[after].start, groups[last - 1].end
        opening, rule = before, "inverted"
    else:
        subject = subject_of(sentence, at)
        if not subject:
            return None
        speaker, rule, last = subject, "parenthetical", after
        opening = next((place for place in range(before, -1, -1) if groups[place].start < speaker[0]), -1)
        if opening >= 0 and kinds[opening] == "l":
            return _as_said(sentence, at, opening, after, cue, speaker)
        if opening < 1 or kinds[opening] not in ",-":
            return None
    if "Q" in kinds[:opening][-1:]:
        return None
    start = 0
    while start < opening and kinds[start] in "cB,":
        start += 1
    content = [(groups[start].start, groups[opening - 1].end)] if start < opening else []
    tail = _TAIL.match(kinds, last)
    last = tail.end() if tail else last
    if last < len(groups) - 1 and kinds[last] == "," and kinds[last + 1] not in "gcqwB":
        end = clause_end(sentence, last + 1, at)
        if end > last + 1 and (end == last + 2 or re.search("[vbia]", kinds[last + 1 : end])):
            content.append((groups[last + 1].start, groups[end - 1].end))
    if not content or (len(content) == 1 and start < opening and not re.search("[vb]", kinds[:opening])):
        return None
    return Found(rule, tuple(content), cue, speaker)


def _as_said(sentence: Parse, at: int, opening: int, after: int, cue: Range, speaker: Range) -> Found | None:
    """`As the mayor said, ...` and `..., as the mayor said`."""
    groups, kinds = sentence.groups, sentence.kinds
    tail = _TAIL.match(kinds, after)
    if not tail:
        return None
    last = tail.end()
    begin = opening
    while begin and kinds[begin - 1] in ",AcB-":
        begin -= 1
    if begin and re.search("[vb]", kinds[:begin]):
        content = groups[0].start, groups[begin - 1].end
    elif last + 1 < len(groups) and kinds[last] == ",":
        content = groups[last + 1].start, groups[clause_end(sentence, last + 1, at) - 1].end
    else:
        return None
    return Found("according", (content,), cue, speaker)
