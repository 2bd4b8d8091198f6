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
_TRIED = 2
_MOST_STEPS = 24
_ADDRESSING = frozenset(("write", "talk", "speak", "appeal", "reply", "respond", "turn"))
"""Verbs of speaking to someone, behind whom a participle is about the one who speaks: `wrote to her asking`."""
_CAUSING = """
    lead prompt cause force allow leave let help get enable inspire drive persuade require
"""
_NOMINAL = frozenset(("of", "at", "for", "on", "about", "to", "against", "in"))
_QUOTED = re.compile("(n(?:[op]n)*)(?:,[^,]*,)?lg")
_LONGEST_QUOTED = 14
_QUOTING = frozenset(("quote", "cite"))
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


@cache
def _causing() -> frozenset[str]:
    return frozenset(_CAUSING.split())


def subject_of(sentence: Parse, at: int, depth: int = 0) -> Range | None:
    """The subject of the verb group at a place among the groups."""
    if depth > 4:
        return None
    kind = sentence.groups[at].kind
    if kind == "i":
        return _controller(sentence, at, depth)
    if kind == "g":
        return _participle_subject(sentence, at, depth)
    return _left_subject(sentence, at - 1, depth) or _before_relative(sentence, at)


def _before_relative(sentence: Parse, at: int) -> Range | None:
    """`The envoy, who has lived in Rome, Oslo and Bern, said`: the subject before a clause with commas in it."""
    kinds = sentence.kinds
    opening = max(kinds.rfind(",q", 0, at), kinds.rfind(",w", 0, at))
    if opening < 1 or kinds[at - 1] != "," or kinds[opening - 1] != "n":
        return None
    return _whole(sentence, opening - 1)


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
            lemma = groups[above].lemma
            if personal or lemma in _causing() or "u" in verb_frames().get(lemma, ()):
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
        told = before and "v" in verb_frames().get(groups[before - 1].lemma, ())
        if (
            kinds[before - 2 : before] == "vp"
            and groups[before - 2].lemma in _ADDRESSING
            and word_at(sentence, before - 1) in ("to", "with")
        ):
            return subject_of(sentence, before - 2, depth + 1)
        if told or is_time(sentence, groups[before]):
            return subject_of(sentence, before - 1, depth + 1) if told else _left_subject(sentence, before, depth)
        return _whole(sentence, before)
    if kinds[before] == "c":
        for above in range(before, -1, -1):
            if kinds[above] == "g":
                return subject_of(sentence, above, depth + 1)
    if kinds[before] in "pos":
        nominal = word_at(sentence, before) in _NOMINAL
        for above in range(before, -1, -1):
            if kinds[above] == "n" and nominal:
                genitive = possessor(sentence, groups[above])
                if genitive:
                    return genitive
            if kinds[above] in "vbgie":
                return subject_of(sentence, above, depth + 1)
    return main_subject(sentence, at, depth)


def quoted_person(sentence: Parse, at: int) -> tuple[Range, Range | None] | None:
    """Who says something by a participle, and who quotes that one: `The Post quoted the mayor as saying`."""
    groups, kinds = sentence.groups, sentence.kinds
    if kinds[at - 1 : at + 1] != "lg":
        return None
    for verb in range(at - 2, max(-1, at - _LONGEST_QUOTED), -1):
        quoted = _QUOTED.fullmatch(kinds, verb + 1, at + 1) if groups[verb].lemma in _QUOTING else None
        if quoted:
            return (groups[verb + 1].start, groups[quoted.end(1) - 1].end), subject_of(sentence, verb, 1)
    return None


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
        # `“…,” said the mayor, adding that`: the subject is behind the verb.
        if place in saying and kinds[place - 1 : place] in ("Q", ",") and kinds[place + 1] in "nRK":
            return _whole(sentence, place + 1)
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
    kinds = sentence.kinds
    crossed = False
    for _ in range(_MOST_STEPS):
        if at < 0:
            return None
        kind = kinds[at]
        step: Range | int | None
        if kind in "RK":
            return sentence.groups[at].start, sentence.groups[at].end
        if kind == "n":
            step = _past_noun(sentence, at)
        elif kind in ",-":
            step = at - 1 if crossed and kinds[at - 1 : at] in ("n", "R", "K") else _past_aside(sentence, at, depth)
            crossed = True
        elif kind in "qhw":
            return _relative_subject(sentence, at, depth)
        elif kind in "cB;":
            return _shared(sentence, at, depth)
        else:
            step = _past_other(sentence, at, crossed)
        if not isinstance(step, int):
            return step
        at = step
    return None


def _past_noun(sentence: Parse, at: int) -> Range | int:
    """The subject at a noun group, or the place to the left of it where the subject is to be looked for."""
    groups, kinds = sentence.groups, sentence.kinds
    before = at - 1
    if before < 0:
        return _whole(sentence, at)
    if kinds[before] in "nRK" and word_at(sentence, at) in _FLOATING:
        return before
    if is_time(sentence, groups[at]):
        return at - 2 if kinds[before] in "pol" else before
    if kinds[before] in "po" and at >= 2:
        governed = kinds[at - 2] in "nRKaA" or (kinds[at - 2] in "gve" and at >= 3)
        if governed or (kinds[at - 2] in "c," and "n" in kinds[: at - 2]):
            return at - 2
        return _whole(sentence, at)
    participle = kinds[before] == "v" and sentence.tags[groups[before].start] in "de"
    if before >= 1 and (kinds[before] in "gie" or participle):
        return before - 1
    return _whole(sentence, at)


def _past_aside(sentence: Parse, at: int, depth: int) -> Range | int | None:
    """The subject before the aside that a comma or dash closes, or the place before it."""
    kinds = sentence.kinds
    opening = kinds.rfind(kinds[at], 0, at)
    named = _named_aside(sentence, opening, at)
    if named:
        return named
    if opening > 0 and kinds[opening - 1] in "naAbRK":
        return _past_aged(sentence, opening - 1)
    return _shared(sentence, at, depth) if opening < 0 else _first_noun(sentence, opening, at)


def _past_aged(sentence: Parse, at: int) -> int:
    """The place of `Ann Lee` in `Ann Lee, 45, of Ystad, said` and `Ann Lee, a nurse, who was there, said`."""
    groups, kinds = sentence.groups, sentence.kinds
    if kinds[at] not in "na" or kinds[at - 2 : at] != "n,":
        return at
    aside, head = groups[at], groups[at - 2]
    described = sentence.tags[aside.start] in "D#" and "N" not in sentence.tags[aside.start : aside.end]
    return at - 2 if described and "N" in sentence.tags[head.start : head.end] else at


def _past_other(sentence: Parse, at: int, crossed: bool) -> int | None:
    """The place to go on from to the left of a group that is neither noun nor sign; None where a clause begins."""
    groups, kinds = sentence.groups, sentence.kinds
    kind = kinds[at]
    if kind == "v" and (sentence.tags[groups[at].start] in "de" or word_at(sentence, at) == "being"):
        return at - 1
    if kind in "vb" and not crossed:
        relative = max(kinds.rfind(sign, 0, at) for sign in "qhwRK")
        return relative - (kinds[relative] in "RK") if relative > 0 else None
    if kind == "b" and kinds[at + 1 : at + 2] in (",", "A"):
        return at - 1
    return at - 1 if kind in "aAegiplo" else None


def _relative_subject(sentence: Parse, at: int, depth: int) -> Range | None:
    """A relative pronoun with the words before it that it stands for."""
    kinds = sentence.kinds
    before = at - 1
    while before >= 0 and kinds[before] in ",A":
        before -= 1
    end = sentence.groups[at].end
    if before >= 0 and kinds[before] in "nRK":
        return _antecedent(sentence, before, depth), end
    if kinds[at] == "w" and word_at(sentence, at) != "which":
        return None
    return sentence.groups[at].start, end


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
    if (
        sentence.tags[name.start] == "D"
        or kinds[max(0, opening - 3) : opening - 1] == "nc"
        or (opening >= 2 and kinds[opening - 2] in "pol")
    ):
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
    for place in (*cues[: -_TRIED - 1 : -1], *finite[: -_TRIED - 1 : -1]):
        subject = subject_of(sentence, place, depth + 1)
        if subject:
            return subject
    return None


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
