"""Finding the cues of a language among tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from reader.languages import Language
from reader.model import Span
from reader.suggest.passages import Token


class Cue(NamedTuple):
    """A cue among some tokens."""

    first: int
    """The index of its first token."""
    last: int
    """The index of its last token."""
    span: Span
    """Where it stands in the text."""
    verbal: bool
    """Whether it is a verb (`said`) and not an expression like `according to`, whose speaker stands behind it."""


_Entry: TypeAlias = tuple[tuple[str, ...], bool]
"""The words of a cue, and whether it is a verb."""


@lru_cache(maxsize=16)
def _by_first_words(lang: Language) -> dict[str, dict[str, tuple[_Entry, ...]]]:
    """The cues of a language by their first word and their second (empty for those of one word), the longest first."""
    cues: list[_Entry] = []
    for entries, verbal in (((*lang.cues, *_generated(lang.tag)), True), (lang.attributions, False)):
        cues += [(tuple(entry.split()), verbal) for entry in dict.fromkeys(entries)]
    table: dict[str, dict[str, tuple[_Entry, ...]]] = {}
    for one in sorted(cues, key=lambda one: -len(one[0])):
        first, second, *_ = *one[0], ""
        following = table.setdefault(first, {})
        following[second] = (*following.get(second, ()), one)
    return table


def _generated(tag: str) -> tuple[str, ...]:
    """All forms of the reporting verbs of a language that has them made by rule."""
    # The grammars import this module, so it can import them only when it is asked.
    if tag.startswith("en"):
        from reader.suggest.grammars.english.forms import forms
        from reader.suggest.grammars.english.frames import verb_frames

        return tuple(form for verb, frames in verb_frames().items() if "v" in frames for form in forms(verb)[1:])
    if tag == "fr":
        from reader.suggest.grammars.romance.french_verbs import FRENCH_VERBS

        return FRENCH_VERBS.cues(("a", "ont", "avait", "avaient"))
    if tag == "es":
        from reader.suggest.grammars.romance.spanish_verbs import SPANISH_VERBS

        return SPANISH_VERBS.cues(("ha", "han", "había", "habían"))
    return ()


def cues_in(tokens: Sequence[Token], lang: Language) -> list[Cue]:
    """The cues among tokens, in order and without overlaps; of two that begin at one place the longer."""
    table = _by_first_words(lang)
    found: list[Cue] = []
    after = 0
    for at in [at for at, token in enumerate(tokens) if token.lower in table]:
        if at < after:
            continue
        following = table[tokens[at].lower]
        second = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        for words, verbal in (*following.get(second, ()), *following.get("", ())):
            last = at + len(words) - 1
            if last == at or words == tuple([token.lower for token in tokens[at : last + 1]]):
                found.append(Cue(at, last, Span(tokens[at].start, tokens[last].end), verbal))
                after = last + 1
                break
    return found
