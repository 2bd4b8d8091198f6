"""Attributions that hang on no verb of saying: `the claim that`, `proud of`, `according to`, `allegedly`."""

from __future__ import annotations

import re

from reader.suggest.grammars.english.complements import Complement
from reader.suggest.grammars.english.extents import clause_end, phrase_end
from reader.suggest.grammars.english.found import Found
from reader.suggest.grammars.english.frames import adjective_frames, noun_frames
from reader.suggest.grammars.english.groups import Parse, word_at
from reader.suggest.grammars.english.subjects import Range, is_time, noun_group_end, possessor, subject_of

_ASIDE = re.compile(r",n(?:[opc]n)*,(?=A?(?:R|K|n(?:[po]n)*A*[vb]))")
_STUDIES = frozenset(("poll", "polls", "survey", "surveys", "study", "studies", "polling"))
_STATEMENT = re.compile("A?(?:R|K|n(?:[opc]n|e|g)*A*[vb])")
_HEARSAY = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
_FINITE = frozenset("vb")


def nominal_attributions(sentence: Parse) -> list[Found]:
    """The attributions of a sentence whose cue is a noun, an adjective or a preposition."""
    poll = _in_a_poll(sentence)
    found: list[Found] = [poll] if poll else []
    for at, kind in enumerate(sentence.kinds):
        one: Found | None = None
        if kind == "n":
            one = _adjective(sentence, at) or _noun(sentence, at)
        elif kind == "a":
            one = _adjective(sentence, at)
        elif kind == "g":
            one = _according(sentence, at)
        elif kind in "vb":
            one = _hearsay(sentence, at)
        if one:
            found.append(one)
    return found


def _noun(sentence: Parse, at: int) -> Found | None:
    """A noun with what it says, if someone is named whose it is: else it is an idea, an attack or a view of the sea."""
    group = sentence.groups[at]
    frames = noun_frames().get(sentence.tokens[group.end - 1].lower)
    if not frames:
        return None
    complement = _complement(sentence, at, frames, "noun")
    owner = _owner(sentence, at, complement.last) if complement else None
    if complement is None or owner is None:
        return None
    content = _items(sentence, complement.first, complement.last)
    return Found(complement.rule, (content,), (group.end - 1, max(group.end, complement.cue_end)), owner)


def _adjective(sentence: Parse, at: int) -> Found | None:
    group = sentence.groups[at]
    frames = adjective_frames().get(sentence.tokens[group.end - 1].lower)
    if not frames or not at:
        return None
    complement = _complement(sentence, at, frames, "adjective")
    if complement is None:
        return None
    copula = sentence.kinds[at - 1] in "bv"
    start = sentence.groups[at - 1].start if copula else group.start
    content = _items(sentence, complement.first, complement.last)
    speaker = subject_of(sentence, at - 1 if copula else at)
    return Found(complement.rule, (content,), (start, max(group.end, complement.cue_end)), speaker)


def _complement(sentence: Parse, at: int, frames: frozenset[str], word: str) -> Complement | None:
    """What follows a noun or an adjective (`word` says which)."""
    groups, kinds = sentence.groups, sentence.kinds
    after = at + 1
    if kinds[after : after + 2] == "pn" and word_at(sentence, after) in ("by", "from", "of"):
        behind = noun_group_end(sentence, after + 1)
        if kinds[behind : behind + 1] == "h":
            after = behind
    if kinds[after : after + 2] in ("bh", "nh") and (kinds[after] == "b" or is_time(sentence, groups[after])):
        after += 1
    if after + 1 >= len(groups):
        return None
    kind, beyond = kinds[after], kinds[after + 1]
    clause = (
        (kind == "h" and "s" in frames and beyond not in _FINITE)
        or (kind in "wq" and "w" in frames)
        or (kind in "RK" and "s" in frames and kinds[at] == "a" and beyond in "vbA")
        or (kind == "i" and "i" in frames)
    )
    if clause:
        end = _clause_in_subject(sentence, at, after) if word == "noun" else None
        return Complement(f"{word}-clause", after, end or clause_end(sentence, after, at))
    if kind in "po" and beyond in "nRKgwQ" and sentence.tokens[groups[after].end - 1].lower in frames:
        last = phrase_end(sentence, after + 1, subject=True) if beyond in "nRK" else clause_end(sentence, after + 1, at)
        return Complement(f"{word}-object", after + 1, last, groups[after].end)
    return None


def _clause_in_subject(sentence: Parse, at: int, start: int) -> int | None:
    """Where the clause of a noun that is a subject ends: `her claim that it was safe` + `worried us`."""
    kinds = sentence.kinds
    if not _FINITE.isdisjoint(kinds[:at]):
        return None
    verbs = 0 if kinds[start] == "i" else -1
    for place in range(start + 1, len(kinds)):
        if kinds[place] in ",qwhRKcBs;":
            if kinds[place] in ",;":
                return None
            verbs -= kinds[place] not in "RK" or verbs >= 0
        elif kinds[place] in _FINITE:
            verbs += 1
            if verbs > 0:
                return place
    return None


def _owner(sentence: Parse, at: int, last: int) -> Range | None:
    """Whose claim it is: `her claim`, `made the claim`, `the claim of someone`, `the claim that ... by someone`."""
    groups, kinds = sentence.groups, sentence.kinds
    owner = possessor(sentence, groups[at])
    if owner:
        return owner
    by = _by(sentence, at + 1)
    if by:
        return by
    above = at - 2 if kinds[at - 1 : at] == "p" else at - 1
    if above >= 0 and kinds[above] in "vig" and not groups[above].passive:
        return subject_of(sentence, above)
    return next((by for place in range(at + 2, last + 1) if (by := _by(sentence, place))), None)


def _by(sentence: Parse, at: int) -> Range | None:
    """`by the mayor`, `from the mayor` at a group."""
    groups = sentence.groups
    if sentence.kinds[at : at + 2] != "pn" or word_at(sentence, at) not in ("by", "from"):
        return None
    return groups[at + 1].start, groups[noun_group_end(sentence, at + 1) - 1].end


def _according(sentence: Parse, at: int) -> Found | None:
    """`According to the mayor, ...` and `..., according to the mayor`."""
    groups, kinds = sentence.groups, sentence.kinds
    group = groups[at]
    if word_at(sentence, at) != "according" or at + 2 >= len(groups) or word_at(sentence, at + 1) != "to":
        return None
    if kinds[at + 2] not in "nRK":
        return None
    last = noun_group_end(sentence, at + 2)
    speaker = groups[at + 2].start, groups[last - 1].end
    cue = group.start, groups[at + 1].end
    opening = at
    while opening and kinds[opening - 1] in ",-cBA":
        opening -= 1
    content: list[Range] = []
    if opening and any(kind in _FINITE for kind in kinds[:opening]):
        start = 0
        while start < opening and kinds[start] in "cB,":
            start += 1
        if "Q" not in kinds[start:opening][-1:]:
            content.append(_items(sentence, start, opening))
    closing = kinds.find(",", last)
    aside = _ASIDE.match(kinds, closing) if closing >= 0 else None
    closing = aside.end() - 1 if aside else closing
    if not content and closing >= 0:
        end = clause_end(sentence, closing + 1, at) if closing + 1 < len(groups) else 0
        if end > closing + 1:
            content.append(_items(sentence, closing + 1, end))
    return Found("according", tuple(content), cue, speaker) if content else None


def _in_a_poll(sentence: Parse) -> Found | None:
    """`In a survey of nurses, most were in favour`: what a poll or study found."""
    groups, kinds = sentence.groups, sentence.kinds
    if kinds[:2] != "pn" or word_at(sentence, 0) != "in" or sentence.tokens[groups[1].end - 1].lower not in _STUDIES:
        return None
    comma = kinds.find(",", 2)
    if comma < 0 or not _STATEMENT.match(kinds, comma + 1):
        return None
    content = _items(sentence, comma + 1, clause_end(sentence, comma + 1, 0))
    speaker = groups[1].start, groups[noun_group_end(sentence, 1) - 1].end
    return Found("according", (content,), (groups[0].start, groups[0].end), speaker)


def _hearsay(sentence: Parse, at: int) -> Found | None:
    """`The clerk reportedly resigned`: what an adverb leaves to others to vouch for."""
    groups = sentence.groups
    start = groups[at - 1].start if sentence.kinds[at - 1 : at] == "A" else groups[at].start
    word = next((item for item in range(start, groups[at].end) if sentence.tokens[item].lower in _HEARSAY), None)
    if word is None:
        return None
    subject = subject_of(sentence, at)
    end = groups[clause_end(sentence, at, at) - 1].end
    if subject is None or subject[1] > word or end <= word + 1:
        return None
    return Found("hearsay", ((subject[0], word), (word + 1, end)), (word, word + 1), None)


def _items(sentence: Parse, first: int, last: int) -> Range:
    return sentence.groups[first].start, sentence.groups[last - 1].end
