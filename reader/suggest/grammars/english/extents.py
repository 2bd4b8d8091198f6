"""How far what is attributed reaches in an English sentence."""

from __future__ import annotations

import re

from reader.suggest.grammars.english.frames import verb_frames
from reader.suggest.grammars.english.groups import Parse
from reader.suggest.grammars.english.subjects import is_time

_ASIDE = re.compile(r",(?:[nRK](?:[po]n)*(?:,n(?:[po]n)*,)?A?(v)|(v)n)")
_VERB = re.compile("A?[vb]")
_SUBJECT = re.compile("A?(?:R|K|n(?:[po]n)*A?[vb])")
_COORDINATED = re.compile(r",?[cB]A*(v)")


def clause_end(sentence: Parse, start: int, cue: int) -> int:
    """The group behind the last one of a clause that begins at a group and is the complement of a cue."""
    groups, kinds = sentence.groups, sentence.kinds
    frames = verb_frames()
    end = len(groups)
    while end > start and kinds[end - 1] in ".,;:-":
        end -= 1
    tag = sentence.tags[groups[cue].end - 1]
    closing = _embedding_end(sentence, cue)
    for place in range(start + 1, end):
        kind = kinds[place]
        if kind not in ",cB;":
            continue
        if kind == ";":
            return place
        if closing and kind == "," and closing.match(kinds, place + 1):
            return place
        beyond = place + 1
        if kind == "," and beyond < end:
            if kinds[beyond] == "g" and (
                _is_cue(frames, groups[beyond].lemma) or _words(sentence, beyond) == "according"
            ):
                return place
            aside = _ASIDE.match(kinds, place, end)
            if aside:
                verb = aside.start(1) if aside.group(1) else aside.start(2)
                if "v" in frames.get(groups[verb].lemma, ()) and (aside.end() >= end or kinds[aside.end()] in ",p.n"):
                    return place
        joined = _COORDINATED.match(kinds, place, end)
        if joined:
            other = groups[joined.start(1)]
            if _is_cue(frames, other.lemma) and sentence.tags[other.end - 1] in (tag, "p" if tag == "d" else "d"):
                return place
    return end


def _embedding_end(sentence: Parse, cue: int) -> re.Pattern[str] | None:
    """What follows the comma that ends the clause of a cue, where that clause is itself part of a larger one."""
    kinds = sentence.kinds
    opening = max(kinds.rfind(sign, 0, cue) for sign in "qhwsl,;-")
    if opening >= 0 and kinds[opening] in "qw" and kinds[opening - 1 : opening] == ",":
        return _VERB
    if opening >= 0 and kinds[opening] in "sl" and "v" not in kinds[:opening] and "b" not in kinds[:opening]:
        return _SUBJECT
    return None


def phrase_end(sentence: Parse, start: int) -> int:
    """The group behind the last one of a noun group with all that hangs on it."""
    groups, kinds = sentence.groups, sentence.kinds
    end = len(groups)
    relative = False
    place = start + 1
    while place < end:
        kind = kinds[place]
        if kind in ",;.:s-B":
            return place
        if kind in "hqw":
            relative = True
        elif kind in "vb":
            if not relative and not (kind == "v" and sentence.tags[groups[place].start] in "de"):
                return place
        elif kind == "c":
            if place + 1 < end and kinds[place + 1] in "vbBigA":
                return place
        elif kind in "RK":
            if not relative:
                relative = True
        elif _begins_time(sentence, place):
            return place
        place += 1
    return end


def _begins_time(sentence: Parse, place: int) -> bool:
    """Whether an adverbial of time begins at a group: `on Monday`, `last week`."""
    groups, kinds = sentence.groups, sentence.kinds
    if kinds[place] == "p":
        return place + 1 < len(groups) and is_time(sentence, groups[place + 1])
    return kinds[place] == "n" and kinds[place - 1] not in "pocn" and is_time(sentence, groups[place])


def _is_cue(frames: dict[str, frozenset[str]], lemma: str) -> bool:
    return "s" in frames.get(lemma, ()) or "l" in frames.get(lemma, ())


def _words(sentence: Parse, place: int) -> str:
    group = sentence.groups[place]
    return " ".join(token.lower for token in sentence.tokens[group.start : group.end])
