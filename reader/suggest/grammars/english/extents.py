"""How far what is attributed reaches in an English sentence."""

from __future__ import annotations

import re

from reader.suggest.grammars.english.frames import verb_frames
from reader.suggest.grammars.english.groups import Parse, word_at
from reader.suggest.grammars.english.subjects import is_time

_ASIDE = re.compile(r",(?:[nRK](?:[po]n)*(?:,n(?:[po]n)*,)?A?(v)|(v)n)")
_VERB = re.compile("A?[vb]")
_SUBJECT = re.compile("A?(?:R|K|n(?:[po]n)*A?[vb])")
_GOES_ON = frozenset(("with", "including", "such", "as", "especially", "particularly", "like", "not"))
"""What keeps a noun group going behind a comma."""
_REASONS = frozenset(("because", "if", "unless", "until"))
"""Subordinators whose clause belongs to what is spoken of."""
_ASIDES = frozenset(("while", "whereas", "despite", "though", "although"))
"""What begins a remark of the author's behind a comma."""
_CONTRAST = re.compile(r",B[RKnv]")
_ANOTHER = re.compile(r",?[cBs][nRK](?:[po]n)*A?(v)")
_COORDINATED = re.compile(r",?[cB]A*(v)")


def clause_end(sentence: Parse, start: int, cue: int) -> int:
    """The group behind the last one of a clause that begins at a group and is the complement of a cue."""
    groups, kinds = sentence.groups, sentence.kinds
    end = len(groups)
    while end > start and kinds[end - 1] in ".,;:-":
        end -= 1
    tag = sentence.tags[groups[cue].end - 1]
    closing = _embedding_end(sentence, cue) if "," not in kinds[cue:start] else None
    for place in range(start + 1, end):
        kind = kinds[place]
        if kind not in ",cB;s:":
            continue
        if kind == ";" or (kind == ":" and kinds[place + 1] == "Q"):
            return place
        if closing and kind == "," and closing.match(kinds, place + 1):
            return place
        if _begins_another(sentence, place, end, tag) or (kind == "," and _begins_remark(sentence, place, end)):
            return place
    return end


def _begins_another(sentence: Parse, place: int, end: int, tag: str) -> bool:
    """Whether another attribution is joined on: `and she added`, `while others said`, `and warned`."""
    groups, kinds, frames = sentence.groups, sentence.kinds, verb_frames()
    another = _ANOTHER.match(kinds, place, end)
    if another and "v" in frames.get(groups[another.start(1)].lemma, ()):
        return True
    joined = _COORDINATED.match(kinds, place, end)
    if not joined:
        return False
    verb = groups[joined.start(1)]
    return _is_cue(verb.lemma) and sentence.tags[verb.end - 1] in (tag, "p" if tag == "d" else "d")


def _begins_remark(sentence: Parse, comma: int, end: int) -> bool:
    """Whether a comma ends what is attributed: `, adding`, `, according to`, `, she said`, `, while`, `, but it`."""
    groups, kinds = sentence.groups, sentence.kinds
    beyond = comma + 1
    if beyond >= end:
        return False
    if kinds[beyond] == "g" and (_is_cue(groups[beyond].lemma) or word_at(sentence, beyond) == "according"):
        return True
    aside = _ASIDE.match(kinds, comma, end)
    if aside:
        verb = groups[max(aside.start(1), aside.start(2))]
        if "v" in verb_frames().get(verb.lemma, ()) and (aside.end() >= end or kinds[aside.end()] in ",p.n"):
            return True
    return word_at(sentence, beyond) in _ASIDES or _CONTRAST.match(kinds, comma, end) is not None


def _embedding_end(sentence: Parse, cue: int) -> re.Pattern[str] | None:
    """What follows the comma that ends the clause of a cue, where that clause is itself part of a larger one."""
    kinds = sentence.kinds
    # `Asked what she wanted to hear, she said`
    fronted = kinds[0] in "ve" and sentence.tags[sentence.groups[0].start] in "de" and "," not in kinds[:cue]
    if fronted or kinds[:cue].strip("A") == "":
        return _SUBJECT
    if cue and kinds[cue - 1] == "," and kinds[cue] in "eg":
        # `Diallo, asked whether she was well, paused`.
        return _VERB
    opening = max(kinds.rfind(sign, 0, cue) for sign in "qhwsl,;-")
    if opening >= 0 and kinds[opening] in "qw" and kinds[opening - 1 : opening] == ",":
        return _VERB
    if opening >= 0 and kinds[opening] in "sl" and "v" not in kinds[:opening] and "b" not in kinds[:opening]:
        return _SUBJECT
    return None


def phrase_end(sentence: Parse, start: int, *, subject: bool = False) -> int:
    """The group behind the last one of a noun group with all that hangs on it.

    `subject` says that the noun group may be part of a subject, so that a finite verb ends it.
    """
    groups, kinds = sentence.groups, sentence.kinds
    end = len(groups)
    relative = False
    for place in range(start + 1, end):
        kind = kinds[place]
        if kind in ";.:B":
            return place
        if kind == ",":
            if place + 1 == end or word_at(sentence, place + 1) not in _GOES_ON:
                return place
        elif kind == "s":
            if word_at(sentence, place) not in _REASONS:
                return place
        elif kind in "hqwRK":
            relative = True
        elif kind in "vb":
            if subject and not relative:
                return place
            relative = False
        elif kind == "c":
            beyond = place + 1 + (kinds[place + 1 : place + 2] == "A")
            if beyond < end and kinds[beyond] in "vbB":
                return place
        elif _begins_time(sentence, place):
            return place
    return end


def _begins_time(sentence: Parse, place: int) -> bool:
    """Whether an adverbial of time begins at a group: `on Monday`, `last week`."""
    groups, kinds = sentence.groups, sentence.kinds
    if kinds[place] == "p":
        return place + 1 < len(groups) and is_time(sentence, groups[place + 1])
    return kinds[place] == "n" and kinds[place - 1] not in "pocn" and is_time(sentence, groups[place])


def _is_cue(lemma: str) -> bool:
    frames = verb_frames().get(lemma, frozenset())
    return "s" in frames or "l" in frames
