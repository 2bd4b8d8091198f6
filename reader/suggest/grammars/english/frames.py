"""Which words of English attribute something, and what may follow each of them, ready for looking up."""

from __future__ import annotations

from functools import cache

from reader.suggest.grammars.english.cues import (
    ADJECTIVE_FRAMES,
    NOUN_FRAMES,
    PHRASAL_FRAMES,
    SPEAKING_THINGS,
    VERB_FRAMES,
    rows,
)
from reader.suggest.grammars.english.forms import forms


@cache
def verb_frames() -> dict[str, frozenset[str]]:
    """The frames of each attributing verb, by its base."""
    return _joined(VERB_FRAMES)


@cache
def phrasal_frames() -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    """The attributing verbs of several words by the base of the first: its other words and frames, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for frames, verb in rows(PHRASAL_FRAMES):
        first, *rest = verb.split()
        found.setdefault(first, []).append((tuple(rest), frozenset(frames.split())))
    return {first: tuple(sorted(more, key=lambda one: -len(one[0]))) for first, more in found.items()}


@cache
def adjective_frames() -> dict[str, frozenset[str]]:
    """The frames of each attributing adjective."""
    return _joined(ADJECTIVE_FRAMES)


@cache
def noun_frames() -> dict[str, frozenset[str]]:
    """The frames of each attributing noun, singular and plural."""
    singular = _joined(NOUN_FRAMES)
    return singular | {forms(noun).third: frames for noun, frames in singular.items()}


@cache
def speaking_things() -> frozenset[str]:
    """The nouns for documents and polls, singular and plural."""
    things = SPEAKING_THINGS.split()
    return frozenset(things) | frozenset(forms(thing).third for thing in things)


def _joined(table: str) -> dict[str, frozenset[str]]:
    joined: dict[str, set[str]] = {}
    for frames, listed in rows(table):
        for word in listed.split():
            joined.setdefault(word, set()).update(frames.split())
    return {word: frozenset(frames) for word, frames in joined.items()}
