"""What French and Spanish share in how they tell time."""

from __future__ import annotations

from reader.languages.anchor import moved, moved_day
from reader.suggest.timex import days, lengths
from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import COUNTED, Timex
from reader.suggest.timex.words import word_set

_THESE = word_set("ces estos estas")
_BEFORE_PAPERS = word_set("le un du au ce son el del al este su")
_BEFORE_NUMBERS = word_set("le du au el del al")


def this_unit(p: Phrase) -> Timex | None:
    """`cette semaine`, `este año`; `ce jour` and `este día` are nothing in particular."""
    if p.code("unit") not in ("Y", "M", "W", "WE", "Q") or p.words[p.at].lower() in _THESE:
        return None
    if p.code("unit") == "WE":
        return days.weekend(p)
    return Timex("DATE", moved(p.course.anchor, p.code("unit"), 0), basis=COUNTED)


def this_part(p: Phrase) -> Timex | None:
    """`ce matin`, `esta noche`: the day of publication."""
    return Timex("TIME", moved_day(p.course.anchor, 0) + p.code("part"), basis=COUNTED, confidence=0.8)


def often(p: Phrase) -> Timex | None:
    """`quotidien`, `semanal`; `le quotidien`, `el diario` is a paper."""
    return None if p.before() in _BEFORE_PAPERS else lengths.often(p)


def two_numbers(p: Phrase) -> Timex | None:
    """`le 5/3`, `el 5/3`; behind `de`, `à` or `a` two numbers are a mark or a share."""
    told = p.words[p.at].lower() in _BEFORE_NUMBERS or "weekday" in p or "opening" in p
    return days.numeric(p) if told else None
