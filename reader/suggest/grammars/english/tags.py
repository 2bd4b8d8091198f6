"""Parts of speech of an English sentence, one character a word, for finding groups by regular expressions.

D determiner      J adjective    # number       n noun (m plural)   N name        G genitive
R I, he, they     r other pronoun               O him, them         K he's, they'll
M modal           H have         X be           Z do                A adverb
v base of a verb  z its -s form  p past         e participle        d past or participle    g form in -ing
x noun or base    y plural noun or -s form (both are decided by their neighbours)
P preposition     o of           T to before a verb                 L as
C and, or         B but          S subordinator W which, how        q who         h that
, . ; : - ( ) as they are; Q a direct quotation as a whole
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from reader.suggest.grammars.english import words
from reader.suggest.grammars.english.cues import PHRASAL_FRAMES, VERB_FRAMES, rows
from reader.suggest.grammars.english.forms import forms

_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "er", "or", "age")
_PERSON_ENDINGS = (
    "man",
    "woman",
    "er",
    "or",
    "ist",
    "ent",
    "ant",
    "ian",
    "ief",
    "son",
    "hip",
    "iend",
    "eague",
    "al",
    "ee",
)
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "hood")
_NOUN_LIKE = ("ic", "al", "ive", "ian", "ary")
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "al", "able", "ible", "ic", "less", "ish", "ian", "ary")
_PLURAL_ENDINGS = ("ss", "us", "is", "ics")
_CONTRACTED = ("'s", "'re", "'ve", "'d", "'ll", "'m")
_AMBIGUOUS = re.compile("[xydegTLhD]")

_NOMINAL_BEFORE = frozenset("DGJ#oP")
_VERBAL_BEFORE = frozenset("TMZRK")
_OBJECT_AFTER = frozenset("DhROWTGNrLKqQ")
_NOUN_AFTER = frozenset("nmNxyJ#g")


@cache
def lemmas() -> dict[str, str]:
    """The base of each form of each verb that is known."""
    bases: dict[str, str] = {}
    for base in _bases():
        for form in forms(base):
            if form not in bases or form == base:
                bases[form] = base
    # `found` is the past of finding far more often than the base of founding, and so on.
    bases |= {"found": "find", "felt": "feel", "saw": "see", "left": "leave", "lay": "lie", "fell": "fall"}
    for base in ("label", "signal", "travel", "channel", "counsel", "quarrel"):
        bases |= {base + "led": base, base + "ling": base}
    return bases


def _bases() -> Iterable[str]:
    yield from words.PLAIN_VERBS.split()
    yield from words.NOUNS_AND_VERBS.split()
    for _, verbs in rows(VERB_FRAMES):
        yield from verbs.split()
    for _, verb in rows(PHRASAL_FRAMES):
        yield verb.split()[0]


@cache
def lexicon() -> dict[str, str]:
    """The tag of each word that is known, in lower case."""
    tags: dict[str, str] = {}
    doubles = frozenset(words.NOUNS_AND_VERBS.split())
    for base in dict.fromkeys(_bases()):
        made = forms(base)
        both = base in doubles
        for form, tag in zip(
            made,
            (
                "x" if both else "v",
                "y" if both else "z",
                "d" if made.past == made.participle else "p",
                "d" if made.past == made.participle else "e",
                "g",
            ),
            strict=True,
        ):
            tags.setdefault(form, tag)
    tags |= {"found": "d", "felt": "d", "saw": "p", "labelled": "d", "labelling": "g", "signalled": "d"}
    for tag, listed in (
        ("J", words.ADJECTIVES),
        ("n", " ".join(noun for noun in words.COMMON_NOUNS.split() if tags.get(noun, "n") not in "xy")),
        ("A", words.ADVERBS),
        ("P", words.PREPOSITIONS),
        ("S", words.SUBORDINATORS),
        ("D", words.DETERMINERS),
        ("W", words.WH_WORDS),
        ("q", words.WHO),
        ("R", words.SUBJECT_PRONOUNS),
        ("r", words.PRONOUNS),
        ("O", words.OBJECT_PRONOUNS),
        ("M", words.MODALS),
        ("X", words.BE),
        ("H", words.HAVE),
        ("Z", words.DO),
        ("C", words.CONJUNCTIONS),
        ("B", words.ADVERSATIVES),
    ):
        tags |= dict.fromkeys(listed.split(), tag)
    for noun in words.COMMON_NOUNS.split():
        if tags[noun] == "n" and noun.endswith("s") and not noun.endswith(_PLURAL_ENDINGS):
            tags[noun] = "m"
    tags |= dict.fromkeys(("people", "men", "women", "children", "police", "media"), "m")
    tags |= {"of": "o", "to": "T", "as": "L", "that": "h"}
    tags |= dict.fromkeys("“”\"'‘’«»„", '"') | {"—": "-", "–": "-", "--": "-", "...": ".", "…": ".", "!": ".", "?": "."}
    tags |= {sign: sign for sign in ",.;:-()"} | {"[": "(", "]": ")", "having": "g", "being": "g", "according": "g"}
    tags |= dict.fromkeys("/&*•", '"') | {"_": "-"} | dict.fromkeys(words.NUMBERS.split(), "#")
    return tags


@cache
def clausal_forms() -> frozenset[str]:
    """The forms of the verbs that take a clause with `that`."""
    bases = {verb for frames, verbs in rows(VERB_FRAMES) if "s" in frames.split() for verb in verbs.split()}
    return frozenset(form for base in bases for form in forms(base))


@lru_cache(maxsize=1 << 15)
def unknown(text: str, lower: str) -> str:
    """The tag of a word that no list has, from its shape."""
    if not text[0].isalpha():
        return "#" if text[0].isdigit() or text[0] in "$€£%" else ","
    if "'" in lower:
        return _apostrophe(text, lower)
    if text[0].isupper():
        return "N"
    if lower.endswith("ly"):
        return "A"
    if lower.endswith("ing") and len(lower) > 5:
        return "g"
    if lower.endswith("ed") and len(lower) > 4:
        return "d"
    if lower.endswith(_ADJECTIVE_ENDINGS) or (lower.startswith("un") and not lower.startswith("uni")):
        return "J"
    if "-" in lower and not lower.endswith(_NOUN_ENDINGS):
        return "J"
    if lower.endswith("s") and not lower.endswith(_PLURAL_ENDINGS):
        return "m"
    return "n"


def _apostrophe(text: str, lower: str) -> str:
    if lower.endswith("n't"):
        return "M"
    stem, _, ending = lower.rpartition("'")
    tag = lexicon().get(stem, "")
    if tag in ("R", "r", "h", "q", "W", "A") and "'" + ending in _CONTRACTED:
        return "K"
    if ending in ("s", ""):
        return "G"
    return "K" if "'" + ending in _CONTRACTED else "N" if text[0].isupper() else "n"


def settle(tags: list[str], lower: list[str]) -> None:
    """Decide the ambiguous tags of a sentence by their neighbours, in place, from left to right."""
    last = len(tags) - 1
    known = lexicon()
    for at, tag in enumerate(tags):
        if tag not in "xydegTLhDPn#JpvzS":
            continue
        before = tags[at - 1] if at else "."
        after = tags[at + 1] if at < last else "."
        back = at - 2
        while before == "A" and back >= 0:
            before = tags[back]
            back -= 1
        if tag in "n#":
            if before in "MZ" and tag == "n" and lower[at] not in known:
                tags[at] = "v"
            elif after == "N" and _stands_alone(tag, lower[at], before):
                tags[at] = "t"
        elif tag == "J":
            nominal = after not in _NOUN_AFTER and after != "N" and lower[at].endswith(_NOUN_LIKE)
            if nominal and before in "DGJn#m" and lower[at] not in known:
                tags[at] = "n"
        elif tag in "xy":
            tags[at] = _noun_or_verb(tag, before, after, tags[at + 2] if at + 1 < last else ".")
            if tags[at] in "vz" and after == "h" and before in "nm" and lower[at] not in clausal_forms():
                tags[at] = "n" if tag == "x" else "m"
        elif tag in "pvz":
            if before in "DGJ" and lower[at - 1] not in ("that", "this", "these", "those", "all", "both"):
                tags[at] = "J" if after in "nm" else "m" if tag == "z" else "n"
        elif tag in "deg":
            if lower[at] == "being" and before in "XH":
                tags[at] = "X"
            elif before in "DGJ#" and after in "nmNxyJ#":
                tags[at] = "J"
            elif tag == "g" and before in "DGJ":
                tags[at] = "n"
            elif tag == "d" and before in "Po" and after in "nmxy":
                tags[at] = "J"
        elif tag == "S":
            if before == "H":
                tags[at] = "A"
        elif tag == "T":
            beyond = tags[at + 2] if at + 1 < last else "."
            if after == "n" and lower[at + 1] not in known and not lower[at + 1].endswith(_ABSTRACT_ENDINGS):
                tags[at + 1] = "v"
            elif not (after in "vxXHZ" or (after == "A" and beyond in "vxXHZ")):
                tags[at] = "P"
        elif tag == "D":
            if lower[at] == "her" and after not in _NOUN_AFTER and after != "D":
                tags[at] = "O"
            elif before in "HXM" and lower[at] in ("both", "all", "each"):
                tags[at] = "A"
            elif after in "MXHZ" and lower[at] in (
                "this",
                "these",
                "those",
                "many",
                "some",
                "most",
                "both",
                "all",
                "each",
            ):
                tags[at] = "r"
        elif tag == "h":
            if before in "PoC" and after in "nNx":
                tags[at] = "D"
            elif before in "Po" or (before in ".,C" and after in "XM"):
                tags[at] = "r"
        elif tag == "P" and before in "RMTZKAD":
            if lower[at] == "like" and before != "D":
                tags[at] = "v"
            elif lower[at] == "past":
                tags[at] = "J"
        elif tag == "P" and after == "#" and lower[at] in ("about", "over", "under", "around", "up"):
            tags[at] = "D"


def _stands_alone(tag: str, word: str, before: str) -> bool:
    """Whether a noun or year is no part of the name behind it: `from orbit Doe`, unlike `from spokesman Collins`."""
    if tag == "#":
        return before == "N" and len(word) == 4 and word.isdigit()
    return before == "P" and not word.endswith(_PERSON_ENDINGS)


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
