"""Every sentence for people, by code and values. English now; another language is another catalogue."""

from __future__ import annotations

import string
from collections.abc import Mapping

from reader.messages import (
    audit_english,
    file_english,
    keys_english,
    record_english,
    report_english,
    screen_english,
    suggest_english,
)

_CATALOGUES: tuple[Mapping[str, str | tuple[str, str]], ...] = (
    audit_english.SENTENCES,
    file_english.SENTENCES,
    keys_english.SENTENCES,
    record_english.SENTENCES,
    report_english.SENTENCES,
    screen_english.SENTENCES,
    suggest_english.SENTENCES,
)


def say(code: str, /, **values: str | int) -> str:
    """The sentence for a code, with its values filled in.

    A sentence given as a pair (one, many) is chosen by the value `count`. Raises `KeyError` for an unknown code or a
    value that the sentence names and the caller does not give.
    """
    sentence = next((catalogue[code] for catalogue in _CATALOGUES if code in catalogue), None)
    if sentence is None:
        raise KeyError(code)
    if isinstance(sentence, tuple):
        sentence = sentence[0 if values["count"] == 1 else 1]
    return sentence.format_map(values)


def codes() -> Mapping[str, frozenset[str]]:
    """Every code, and the names of the values that its sentence wants."""
    wanted: dict[str, frozenset[str]] = {}
    for catalogue in _CATALOGUES:
        for code, sentence in catalogue.items():
            forms = sentence if isinstance(sentence, tuple) else (sentence,)
            names = {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}
            wanted[code] = frozenset(names | ({"count"} if isinstance(sentence, tuple) else set()))
    return wanted
