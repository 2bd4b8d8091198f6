"""Who the subject of an English verb group is, as a range of items of the sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from reader.suggest.grammars.english.frames import verb_frames
from reader.suggest.grammars.english.groups import Group, Parse, word_at
from reader.suggest.grammars.english.words import TIME_NOUNS

Range: TypeAlias = tuple[int, int]
"""Items of a sentence, from the first to the one behind the last."""

_RELATIVE = re.compile("[qhw][^,]*$")
_CLAUSE_BEHIND = re.compile(",(?:[RK]|n(?:[po]n)*)A*(?:,[^,]*,)?([vb])")
_MOST_STEPS = 24
_FLOATING = frozenset(("all", "both", "each", "themselves", "himself", "herself", "itself"))


@cache
def _times() -> frozenset[str]:
    nouns = TIME_NOUNS.split()
    return frozenset(nouns) | frozenset(noun + "s" for noun in nouns)


def is_time(sentence: Parse, group: Group) -> bool:
    """Whether a noun group names a time: `last Tuesday`, `two weeks`."""
    if group.kind != "n":
        return False
    last = sentence.tokens[group.end - 1].lower
    if last in _times():
        return True
    return last.isdigit() and sentence.tokens[group.start].lower in _times()


def subject_of(sentence: Parse, at: int, depth: int = 0) -> Range | None:
    """The subject of the verb group at a place among the groups."""
    if depth > 4:
        return None
    kind = sentence.groups[at].kind
    if kind == "i":
        return _controller(sentence, at, depth)
    if kind == "g":
        return _participle_subject(sentence, at, depth)
    return _left_subject(sentence, at - 1, depth)


def _controller(sentence: Parse, at: int, depth: int) -> Range | None:
    """The subject of an infinitive: that of the verb above it, or its object (`asked them to say`)."""
    groups, kinds = sentence.groups, sentence.kinds
    before = at - 1
    while before >= 0 and kinds[before] == "A":
        before -= 1
    if before < 0:
        return main_subject(sentence, at, depth)
    if kinds[before] == "n":
        genitive = possessor(sentence, groups[before])
        if genitive:
            return genitive
        above = before - 1
        if above >= 0 and groups[above].lemma and not groups[above].passive:
            personal = any(sentence.tags[item] in "NO" for item in range(groups[before].start, groups[before].end))
            if personal or "u" in verb_frames().get(groups[above].lemma, ()):
                return groups[before].start, groups[before].end
    for above in range(before, max(-1, before - 8), -1):
        if kinds[above] in "vbgie":
            return subject_of(sentence, above, depth + 1)
        if kinds[above] in ".;":
            break
    return None


def _participle_subject(sentence: Parse, at: int, depth: int) -> Range | None:
    groups, kinds = sentence.groups, sentence.kinds
    before = at - 1
    while before >= 0 and kinds[before] == "A":
        before -= 1
    if before < 0:
        return _first_subject(sentence, at)
    if kinds[before] in "nRK":
        return _left_subject(sentence, before, depth) if is_time(sentence, groups[before]) else _whole(sentence, before)
    if kinds[before] == "c":
        for above in range(before, -1, -1):
            if kinds[above] == "g":
                return subject_of(sentence, above, depth + 1)
    if kinds[before] in "pos":
        for above in range(before, -1, -1):
            if kinds[above] == "n":
                genitive = possessor(sentence, groups[above])
                if genitive:
                    return genitive
            if kinds[above] in "vbgie":
                return subject_of(sentence, above, depth + 1)
    return main_subject(sentence, at, depth)


def main_subject(sentence: Parse, at: int, depth: int = 0) -> Range | None:
    """The subject of the clause that a participle or infinitive hangs on: of its first attributing verb, else any."""
    frames, kinds = verb_frames(), sentence.kinds
    finite = [place for place in range(at) if kinds[place] in "vb"]
    saying = [place for place in finite if "v" in frames.get(sentence.groups[place].lemma, ())]
    cues = [place for place in finite if sentence.groups[place].lemma in frames]
    main = [place for place in finite if not _RELATIVE.search(kinds, 0, place)]
    for place in (*saying[:1], *cues[-1:], *main[-1:], *finite[:1]):
        subject = _left_subject(sentence, place - 1, depth + 1)
        if subject:
            return subject
    return _first_subject(sentence, at)


def _first_subject(sentence: Parse, at: int) -> Range | None:
    """The subject of the clause behind a participle that opens the sentence: `Speaking in Ohio, she said`."""
    behind = _CLAUSE_BEHIND.search(sentence.kinds, at)
    if behind:
        return _left_subject(sentence, behind.start(1) - 1, 3)
    finite = [place for place in range(at + 1, len(sentence.groups)) if sentence.kinds[place] in "vb"]
    return _left_subject(sentence, finite[-1] - 1, 3) if finite else None


def _left_subject(sentence: Parse, at: int, depth: int) -> Range | None:
    """The noun group that is the subject of a verb group, searched from the place before it to the left."""
    groups, kinds = sentence.groups, sentence.kinds
    steps = 0
    crossed = False
    while at >= 0 and steps < _MOST_STEPS:
        steps += 1
        kind = kinds[at]
        if kind in "RK":
            return groups[at].start, groups[at].end
        if kind == "n":
            before = at - 1
            if before >= 0 and kinds[before] in "nRK" and word_at(sentence, at) in _FLOATING:
                at -= 1
                continue
            if before >= 0 and kinds[before] in "pol" and not is_time(sentence, groups[at]) and at >= 2:
                if kinds[at - 2] in "nRKaA" or (kinds[at - 2] in "gve" and at >= 3):
                    at -= 2
                    continue
                if kinds[at - 2] in "c," and "n" in kinds[: at - 2]:
                    at -= 2
                    continue
                return _whole(sentence, at)
            if before >= 0 and is_time(sentence, groups[at]):
                at -= 2 if kinds[before] in "pol" else 1
                continue
            if before >= 1 and kinds[before] in "gie":
                at = before - 1
                continue
            if before >= 1 and kinds[before] == "v" and sentence.tags[groups[before].start] in "de":
                at = before - 1
                continue
            return _whole(sentence, at)
        if kind in ",-":
            if crossed and kinds[at - 1 : at] in ("n", "R", "K"):
                at -= 1
                continue
            crossed = True
            opening = kinds.rfind(kind, 0, at)
            named = _named_aside(sentence, opening, at)
            if named:
                return named
            if opening > 0 and kinds[opening - 1] in "naAbRK":
                at = opening - 1
                continue
            return _shared(sentence, at, depth) if opening < 0 else _first_noun(sentence, opening, at)
        if kind in "qhw":
            before = at - 1
            while before >= 0 and kinds[before] in ",A":
                before -= 1
            if before >= 0 and kinds[before] in "nRK":
                return _antecedent(sentence, before, depth), groups[at].end
            return None if kind == "w" and word_at(sentence, at) != "which" else (groups[at].start, groups[at].end)
        if kind in "cB;":
            return _shared(sentence, at, depth)
        if kind == "v" and (sentence.tags[groups[at].start] in "de" or word_at(sentence, at) == "being"):
            at -= 1
            continue
        if kind in "vb" and not crossed:
            relative = max(kinds.rfind(sign, 0, at) for sign in "qhwRK")
            if relative > 0:
                at = relative - (kinds[relative] in "RK")
                continue
            return None
        if kind == "b" and at + 1 < len(kinds) and kinds[at + 1] in ",A":
            at -= 1
            continue
        if kind in "aAegiplo":
            at -= 1
            continue
        return None
    return None


def _antecedent(sentence: Parse, at: int, depth: int) -> int:
    """The first item of what a relative pronoun behind a noun group stands for."""
    groups, kinds = sentence.groups, sentence.kinds
    if at >= 2 and kinds[at - 1] in "po" and kinds[at - 2] == "n" and word_at(sentence, at - 1) in ("of", "for", "at"):
        head = _left_subject(sentence, at, depth)
        return head[0] if head else groups[at].start
    return groups[at].start


def _whole(sentence: Parse, at: int) -> Range:
    """A noun group with the ones that are joined to it: `a spokesman for the mayor`, `Ann and Bob`."""
    groups, kinds = sentence.groups, sentence.kinds
    start, end = at, at
    while (
        end + 2 < len(kinds)
        and kinds[end + 1] in "op"
        and kinds[end + 2] == "n"
        and not is_time(sentence, groups[end + 2])
    ):
        end += 2
    while (
        start >= 2
        and kinds[start - 1] == "c"
        and kinds[start - 2] == "n"
        and (start < 3 or kinds[start - 3] not in "vgipo")
    ):
        start -= 2
    return groups[start].start, groups[end].end


def _named_aside(sentence: Parse, opening: int, closing: int) -> Range | None:
    """`a third, Ann Lee,`: the name that an aside gives to a noun group without one."""
    groups, kinds = sentence.groups, sentence.kinds
    if opening < 1 or closing - opening != 2 or kinds[opening - 1] != "n" or kinds[opening + 1] != "n":
        return None
    head, name = groups[opening - 1], groups[opening + 1]
    if "N" in sentence.tags[head.start : head.end] or "N" not in sentence.tags[name.start : name.end]:
        return None
    if opening >= 2 and kinds[opening - 2] in "pol":
        return None
    return name.start, name.end


def _first_noun(sentence: Parse, start: int, end: int) -> Range | None:
    for place in range(start, end):
        if sentence.kinds[place] in "nRK":
            return sentence.groups[place].start, sentence.groups[place].end
    return None


def _shared(sentence: Parse, at: int, depth: int) -> Range | None:
    """The subject that a verb behind `and` shares with one before it."""
    frames = verb_frames()
    finite = [place for place in range(at) if sentence.kinds[place] in "vb"]
    if not finite:
        return _first_noun(sentence, 0, at)
    cues = [place for place in finite if sentence.groups[place].lemma in frames]
    return subject_of(sentence, (cues or finite)[-1], depth + 1)


def possessor(sentence: Parse, group: Group) -> Range | None:
    """Whose a noun group is: `the mayor's`, `her`."""
    tags = sentence.tags[group.start : group.end]
    genitive = tags.rfind("G")
    if genitive >= 0:
        start = tags.rfind("D", 0, genitive)
        return group.start + max(start, 0), group.start + genitive + 1
    for place in range(group.start, group.end):
        if sentence.tokens[place].lower in ("his", "her", "their", "its", "my", "our", "your"):
            return place, place + 1
    return None


def noun_group_end(sentence: Parse, at: int) -> int:
    """The group behind a noun group and those that `of`, `and` or a preposition join to it."""
    kinds = sentence.kinds
    end = at + 1
    while (
        end + 1 < len(kinds)
        and kinds[end] in "op"
        and kinds[end + 1] == "n"
        and not is_time(sentence, sentence.groups[end + 1])
    ):
        end += 2
    return end
