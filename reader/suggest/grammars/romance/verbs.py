"""Reporting verbs of a language with all the forms that news uses, made by rule from their infinitives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reader.languages.language import listed


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one verb."""

    finite: tuple[str, ...]
    """Third persons of the tenses that report, singular and plural."""
    participles: tuple[str, ...]
    """Past participles, which report behind an auxiliary."""
    gerund: str = ""
    """The form that goes on with the subject of another verb: `ajoutant`, `añadiendo`."""


@dataclass(frozen=True)
class ReportingVerbs:
    """Forms to look up."""

    frames: Mapping[str, str]
    """For each infinitive the letters of its frames: `s` a clause or infinitive that is said, `d` a demand, `j` a thing
    or person judged, `q` only what stands between marks or behind a colon."""
    finite: Mapping[str, str] = field(default_factory=dict)
    """The infinitive of each finite form."""
    participles: Mapping[str, str] = field(default_factory=dict)
    """The infinitive of each past participle."""
    gerunds: Mapping[str, str] = field(default_factory=dict)
    """The infinitive of each gerund or present participle."""

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first words of all forms."""
        return frozenset(form.split()[0] for form in (*self.finite, *self.participles, *self.gerunds))

    def cues(self, auxiliaries: Iterable[str]) -> tuple[str, ...]:
        """All finite forms, and the participles alone and behind auxiliaries."""
        compound = (f"{auxiliary} {form}" for form in self.participles for auxiliary in auxiliaries)
        return (*self.finite, *compound, *self.participles)


def reporting_verbs(
    lists: Iterable[tuple[str, Iterable[str]]], conjugate: Callable[[str], Forms], irregular: Mapping[str, Forms]
) -> ReportingVerbs:
    """The verbs of some lists of infinitives, each list with the letter of its frame."""
    frames: dict[str, str] = {}
    for frame, verbs in lists:
        for verb in verbs:
            frames[verb] = frames.get(verb, "") + frame
    finite: dict[str, str] = {}
    participles: dict[str, str] = {}
    gerunds: dict[str, str] = {}
    for verb in frames:
        forms = irregular.get(verb) or conjugate(verb)
        for form in forms.finite:
            finite.setdefault(form, verb)
        for form in forms.participles:
            participles.setdefault(form, verb)
        if forms.gerund:
            gerunds.setdefault(forms.gerund, verb)
    return ReportingVerbs(frames, finite, participles, gerunds)


def irregular(table: str, *, agreeing: bool) -> dict[str, Forms]:
    """The verbs of a table, one a line: infinitive, six finite forms, participle and gerund, if it has one.

    Where participles agree (`agreeing`) those that do not end in s have four forms. A line that goes on is indented
    more.
    """
    found = {}
    for line in table.replace("\n        ", " ").strip().splitlines():
        verb, _, forms = line.strip().partition(": ")
        words = listed(forms)
        one = words[6]
        endings = ("", "e", "s", "es") if agreeing and one[-1] not in "sr" else ("",)
        found[verb] = Forms(words[:6], tuple(one + end for end in endings), words[7] if len(words) > 7 else "")
    return found
