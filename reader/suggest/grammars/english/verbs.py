"""Attributions that hang on a verb of English: what follows the verb, what stands before it, and who the source is."""

from __future__ import annotations

import re

from reader.suggest.grammars.english.complements import NOUNS, TRANSITIVE, clause_of, complement_of
from reader.suggest.grammars.english.extents import clause_end
from reader.suggest.grammars.english.found import Found
from reader.suggest.grammars.english.frames import phrasal_frames, verb_frames
from reader.suggest.grammars.english.groups import Group, Parse, word_at
from reader.suggest.grammars.english.subjects import Range, is_time, quoted_person, subject_of

_SEEMING = frozenset(("seem", "appear"))
_REPORTED = frozenset(("tell", "say", "announce", "report", "claim", "allege", "reveal", "disclose"))
"""Verbs whose passive may follow what was said: `…, it was announced`."""
_TELLING = frozenset(("tell", "inform", "notify", "apprise"))
"""Verbs that never go without whom it is told to."""
_ANSWERS = frozenset(("no", "yes", "so", "nothing", "goodbye", "hello"))
"""What one says, and never who says it: `Doe, who left, said no`."""
_RELATIVE_ASIDE = re.compile("[nRK],[qw][^,]*,$")
_SUBJECT_VERB = re.compile("[nRK](?:[op]n)*A*[vb]")
_DATELINE = re.compile("n(?:,n)?,?-")
_STATEMENT = re.compile("(?![pl]n(?:on)*(?:[^nRK,]|$))(?!s[^,]*$).*[vb]")
_TAIL = re.compile(r"(?:A|[plo]g?n|n)*(?=[,.;]|$)")


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
    phrasal = phrasal_frames().get(group.lemma)
    if phrasal:
        following = tuple([token.lower for token in sentence.tokens[group.end : group.end + len(phrasal[0][0])]])
        for rest, frames in phrasal:
            if following[: len(rest)] == rest:
                return frames, group.end + len(rest)
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
    if "lg" in kinds[after:] and quoted_person(sentence, kinds.index("lg", after) + 1) is not None:
        return None
    complement = complement_of(sentence, at, after, frames)
    if complement and complement.rule == "preposition" and _is_reduced_passive(sentence, at):
        return None
    if complement:
        content = groups[complement.first].start, groups[complement.last - 1].end
        cue = group.start, max(end, complement.cue_end)
        quoting = quoted_person(sentence, at)
        if quoting is not None:
            return Found(complement.rule, (content,), cue, *quoting)
        return Found(complement.rule, (content,), cue, subject_of(sentence, at))
    if "v" in frames and group.kind == "v":
        return _parenthetical(sentence, at, after, cue)
    return None


def _is_reduced_passive(sentence: Parse, at: int) -> bool:
    """`When told of the remark`, `if asked about it`: a participle behind a conjunction is about whom one tells."""
    group = sentence.groups[at]
    return (
        at > 0 and sentence.kinds[at - 1] == "s" and group.end - group.start == 1 and sentence.tags[group.start] in "de"
    )


def _is_inverted(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> bool:
    """Whether the noun group behind a verb of saying is its subject: `it was late, said the mayor`."""
    group = sentence.groups[after]
    if _is_no_subject(sentence, at, after, frames):
        return False
    if sentence.kinds[at - 1] not in ",-" or "#" in sentence.tags[group.start : group.end] or is_time(sentence, group):
        return False
    alone = _TAIL.match(sentence.kinds, after)
    if alone and frames.isdisjoint(TRANSITIVE):
        return True
    return bool(alone or not _SUBJECT_VERB.match(sentence.kinds, after)) and subject_of(sentence, at) is None


def _is_no_subject(sentence: Parse, at: int, after: int, frames: frozenset[str]) -> bool:
    """Whether the noun group behind a verb is what is said or whom it is told to: `Doe, who left, told reporters`.

    Behind `tell` it is always the latter, and behind a verb that may have an addressee it is one where a relative
    clause parts a subject from the verb.
    """
    group, lemma = sentence.groups[after], sentence.groups[at].lemma
    if group.end == group.start + 1 and sentence.tokens[group.start].lower in _ANSWERS:
        return True
    parted = "r" in frames and _RELATIVE_ASIDE.search(sentence.kinds, 0, at) is not None
    return lemma in _TELLING or (parted and subject_of(sentence, at) is not None)


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
    person = NOUNS.match(kinds, after + 1)
    if person and kinds[after] == "p" and word_at(sentence, after) == "by":
        by = groups[after + 1].start, groups[person.end() - 1].end
        beyond = person.end()
    clause = clause_of(sentence, at, beyond, frames, strict=True) if not frames.isdisjoint("sw") else None
    if clause and (clause.rule != "bare-clause" or "r" in frames):
        return Found("passive-clause", ((groups[clause.first].start, groups[clause.last - 1].end),), cue, by)
    subject = subject_of(sentence, at)
    if not subject:
        return None
    if groups[at].lemma in _REPORTED:
        told = _told_before(sentence, after, subject, cue)
        if told:
            return told
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


def _told_before(sentence: Parse, after: int, subject: Range, cue: Range) -> Found | None:
    """What stands before a passive that ends the sentence: `The bank had failed, a court was told on Tuesday`."""
    groups, kinds = sentence.groups, sentence.kinds
    opening = next((place for place, group in enumerate(groups) if group.start >= subject[0]), 0) - 1
    tail = _TAIL.match(kinds, after)
    if opening < 1 or kinds[opening] not in ",-" or not tail or kinds[tail.end() : tail.end() + 1] == ",":
        return None
    dateline = _DATELINE.match(kinds)
    start = dateline.end() if dateline else 0
    if start >= opening or not _STATEMENT.match(kinds, start, opening) or "Q" in kinds[:opening][-1:]:
        return None
    return Found("parenthetical", ((groups[start].start, groups[opening - 1].end),), cue, None)


def _parenthetical(sentence: Parse, at: int, after: int, cue: Range) -> Found | None:
    """What stands before `she said` or `said the mayor`, and behind it, too, when the clause goes on."""
    groups, kinds = sentence.groups, sentence.kinds
    before = at - 1
    while before >= 0 and kinds[before] == "A":
        before -= 1
    if before < 1:
        return None
    frames = verb_frames().get(groups[at].lemma, frozenset())
    nominal = kinds[before] in ",-" and after < len(groups) and kinds[after] in "nRK"
    if nominal and not _is_no_subject(sentence, at, after, frames):
        person = NOUNS.match(kinds, after)
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
    dateline = _DATELINE.match(kinds)
    start = dateline.end() if dateline else 0
    while start < opening and kinds[start] in "cB,":
        start += 1
    content = [(groups[start].start, groups[opening - 1].end)] if start < opening else []
    tail = _TAIL.match(kinds, last)
    last = tail.end() if tail else last
    if last < len(groups) - 1 and kinds[last] == "," and kinds[last + 1] not in "gcqwB":
        end = clause_end(sentence, last + 1, at)
        if end > last + 1 and (end == last + 2 or re.search("[vbia]", kinds[last + 1 : end])):
            content.append((groups[last + 1].start, groups[end - 1].end))
    asked = kinds[start] in "ve" and sentence.tags[groups[start].start] in "de"
    if not content or (
        len(content) == 1 and start < opening and (asked or not _STATEMENT.match(kinds, start, opening))
    ):
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
