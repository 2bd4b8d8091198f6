"""Ambiguous parts of speech in an English sentence, decided by the words around them.

The tags are those of `reader.suggest.grammars.english.tags`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.suggest.grammars.english.tags import clausal_forms, lexicon

_PERSON_ENDINGS = ("man", "woman", "er", "or", "ist", "ent", "ant", "ian", "ief", "son", "iend", "eague", "al", "ee")
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "hood")
_NOUN_LIKE = ("ic", "al", "ive", "ian", "ary")
_NOMINAL_BEFORE = frozenset("DGJ#oP")
_VERBAL_BEFORE = frozenset("TMZRK")
_OBJECT_AFTER = frozenset("DhROWTGNrLKqQ")
_NOUN_AFTER = frozenset("nmNxyJ#g")
_EACH = frozenset(("both", "all", "each"))
_ALONE = frozenset(("this", "these", "those", "many", "some", "most", "both", "all", "each"))
_POINTING = _ALONE | frozenset(("that", "few", "several", "any", "none", "another", "enough", "either", "neither"))
_ORDINARY = frozenset(("first", "last", "best", "better", "long"))
_VERBS_TOO = frozenset(
    ("back", "further", "slow", "clean", "clear", "close", "open", "free", "better", "narrow", "secure")
)
_ROUGHLY = frozenset(("about", "over", "under", "around", "up"))
_MANY = frozenset(("many", "much", "few", "little"))
_CHECKED = frozenset(("her", "like", "past", "at", "there")) | _EACH | _ALONE | _ROUGHLY
"""The determiners, prepositions and pronouns that may be something else."""


class _Place(NamedTuple):
    """A word in its sentence."""

    tag: str
    word: str
    before: str
    """The tag before it, adverbs left out."""
    after: str
    beyond: str
    """The tag after the next."""
    previous: str
    """The word before it."""
    following: str
    """The word behind it."""
    adverb: bool
    """Whether an adverb in -ly stands right before it."""


def settle(tags: list[str], lower: list[str]) -> None:
    """Decide the ambiguous tags of a sentence by their neighbours, in place, from left to right."""
    # Making a named tuple through `tuple` takes a third off: there is one for every third word.
    make = tuple.__new__
    last = len(tags) - 1
    for at, tag in enumerate(tags):
        rule = _RULES.get(tag)
        if rule is None or (tag in "DPr" and lower[at] not in _CHECKED):
            continue
        back = at - 1
        while back > 0 and tags[back] == "A":
            back -= 1
        before = tags[back] if back >= 0 else "."
        after = tags[at + 1] if at < last else "."
        if tag == "n" and after != "N" and before not in "MZ":
            continue
        beyond = tags[at + 2] if at + 1 < last else "."
        previous = lower[at - 1] if at else ""
        following = lower[at + 1] if at < last else ""
        adverb = at - 1 > back and previous.endswith("ly")
        tags[at] = rule(make(_Place, (tag, lower[at], before, after, beyond, previous, following, adverb)))
        if tag == "T" and tags[at] == "T" and (after == "n" or following in _VERBS_TOO):
            tags[at + 1] = "v"


def _noun(place: _Place) -> str:
    """A noun or year that is no part of the name behind it, unlike that of `from spokesman Doe`; or an unknown verb."""
    tag, word, before = place.tag, place.word, place.before
    if tag == "n" and before in "MZ" and word not in lexicon():
        return "v"
    if place.after != "N":
        return tag
    if tag == "#":
        return "t" if before == "N" and len(word) == 4 and word.isdigit() else tag
    return "t" if before == "P" and not word.endswith(_PERSON_ENDINGS) else tag


def _adjective(place: _Place) -> str:
    if place.word in _ORDINARY and place.before in "XH" and place.after in "de":
        return "A"
    last = place.after not in _NOUN_AFTER and place.after != "N"
    nominal = last and place.before in "DGJn#m" and place.word.endswith(_NOUN_LIKE)
    return "n" if nominal and place.word not in lexicon() else "J"


def _double(place: _Place) -> str:
    """A word that is a noun and a form of a verb."""
    if place.previous in _POINTING and place.before == "D" and place.after in _OBJECT_AFTER and place.tag == "x":
        return "v"
    if place.adverb and place.before in "Nnm" and place.after not in "XMHZo,.":
        return "v" if place.tag == "x" else "z"
    decided = _noun_or_verb(place.tag, place.before, place.after, place.beyond)
    relative = place.after == "h" and place.before in "nm" and place.word not in clausal_forms()
    if decided in "vz" and relative:
        return "n" if place.tag == "x" else "m"
    return decided


def _finite(place: _Place) -> str:
    if place.before not in "DGJ" or place.previous in _POINTING:
        return place.tag
    return "J" if place.after in "nm" else "m" if place.tag == "z" else "n"


def _participle(place: _Place) -> str:
    tag, before, after = place.tag, place.before, place.after
    if place.word == "being" and before in "XH":
        return "X"
    if before in "DGJ#" and after in "nmNxyJ#":
        return "J"
    if tag == "g" and before in "DGJ":
        return "n"
    return "J" if tag == "d" and before in "Po" and after in "nmxy" else tag


def _as(place: _Place) -> str:
    """`as many as 40 people` is no more than a number with a noun."""
    counting = (place.following in _MANY and place.beyond == "L") or (place.previous in _MANY and place.after == "#")
    return "D" if counting else "L"


def _to(place: _Place) -> str:
    after = place.after
    if place.previous == "up" and after == "#":
        return "D"
    verb = after == "n" and place.following not in lexicon() and not place.following.endswith(_ABSTRACT_ENDINGS)
    verb = verb or place.following in _VERBS_TOO
    return "T" if verb or after in "vxXHZ" or (after == "A" and place.beyond in "vxXHZ") else "P"


def _determiner(place: _Place) -> str:
    if place.word == "her" and place.after not in _NOUN_AFTER and place.after != "D":
        return "O"
    if place.before in "HXM" and place.word in _EACH:
        return "A"
    return "r" if place.after in "MXHZ" and place.word in _ALONE else "D"


def _there(place: _Place) -> str:
    """`There is`, `there came` have it as their subject; `people there said` and `there, she said` do not."""
    if place.word != "there" or place.after in "XMHZA":
        return "r"
    return "r" if place.after in "vzpdxy" and place.before not in "nmNR" else "A"


def _that(place: _Place) -> str:
    if place.before in "PoC" and place.after in "nNx":
        return "D"
    return "r" if place.before in "Po" or (place.before in ".,C" and place.after in "XM") else "h"


def _preposition(place: _Place) -> str:
    if place.before in "RMTZKA" and place.word == "like":
        return "v"
    if place.before in "RMTZKAD" and place.word == "past":
        return "J"
    if place.word == "at":
        return "D" if place.following in ("least", "most") and place.beyond in "#D" else "P"
    if place.word == "up" and place.following == "to":
        return "D" if place.beyond == "#" else "P"
    return "D" if place.after == "#" and place.word in _ROUGHLY else "P"


def _subordinator(place: _Place) -> str:
    # `the mayor, who once called it a disgrace`: between a subject and its verb `once` is no conjunction.
    once = place.word == "once" and place.before in "qRrKnmN" and place.after in "pdzvx"
    return "A" if place.before == "H" or once else "S"


def _noun_or_verb(tag: str, before: str, after: str, beyond: str) -> str:
    noun, verb = ("n", "v") if tag == "x" else ("m", "z")
    if before in _NOMINAL_BEFORE:
        return noun
    if tag == "x":
        if before in _VERBAL_BEFORE:
            return verb
        if before in "mqr":
            return verb if after in _OBJECT_AFTER or after in "PA" else noun
        if before in "CN,":
            return verb if after in "DhOR" else noun
        return noun
    if before in "RrKq":
        return verb
    if before in "TM":
        return noun
    follows = beyond if after == "A" else after
    if follows in "XMHZpdz":
        return noun
    if before == "h":
        return verb
    if before == "N":
        return verb if follows in _OBJECT_AFTER or follows in "PAJgx:-," else noun
    if before in "nm)W":
        return verb if follows in _OBJECT_AFTER else noun
    if before in ",C":
        return verb if follows in "DhORTNGr" else noun
    return noun


_RULES: dict[str, Callable[[_Place], str]] = {
    **dict.fromkeys("n#", _noun),
    "J": _adjective,
    **dict.fromkeys("xy", _double),
    **dict.fromkeys("pvz", _finite),
    **dict.fromkeys("deg", _participle),
    "T": _to,
    "D": _determiner,
    "r": _there,
    "h": _that,
    "P": _preposition,
    "S": _subordinator,
    "L": _as,
}
