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

from collections.abc import Iterable
from functools import cache, lru_cache

from reader.suggest.grammars.english import words
from reader.suggest.grammars.english.cues import PHRASAL_FRAMES, VERB_FRAMES, rows
from reader.suggest.grammars.english.forms import forms

_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "er", "or", "age")
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "al", "able", "ible", "ic", "less", "ish", "ian", "ary")
_PLURAL_ENDINGS = ("ss", "us", "is", "ics")
_PEOPLE_IN_ICS = ("critics", "skeptics", "sceptics", "clerics", "academics", "medics", "mechanics", "comics", "cynics")
_CONTRACTED = ("'s", "'re", "'ve", "'d", "'ll", "'m")


@cache
def lemmas() -> dict[str, str]:
    """The base of each form of each verb that is known."""
    bases: dict[str, str] = {}
    for base in _bases():
        for form in forms(base):
            if form not in bases or form == base:
                bases[form] = base
    # `found` is the past of finding far more often than the base of founding, and so on.
    bases |= {
        "found": "find",
        "thought": "think",
        "felt": "feel",
        "saw": "see",
        "left": "leave",
        "lay": "lie",
        "fell": "fall",
    }
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
    tags |= dict.fromkeys(("people", "men", "women", "children", "police", "media", *_PEOPLE_IN_ICS), "m")
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
