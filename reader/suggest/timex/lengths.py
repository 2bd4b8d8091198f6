"""What phrases for lengths of time, for sets (`every day`) and for vague times (`recently`) mean."""

from __future__ import annotations

from reader.suggest.timex.phrase import Phrase
from reader.suggest.timex.values import Timex, duration


def length(p: Phrase) -> Timex | None:
    """A length of time: `three years`, `a two-week trip`, `the past few months`."""
    count = p.count()
    if count is None:
        count = 0.5 if "half" in p else 1 if "one" in p else "X"
    if "more_half" in p and not isinstance(count, str):
        count += 0.5
    unit = p.code("unit") or p.code("plural")
    if isinstance(count, float | int) and count > 100_000:
        return None
    return Timex("DURATION", duration(count, unit), confidence=0.7 if count == "X" else 0.85)


def length_span(p: Phrase) -> tuple[Timex, ...] | None:
    """Two lengths with the unit behind the second only: `two to three weeks`."""
    first, second, unit = p.count(), p.count("count2"), p.code("unit")
    if first in (None, "X") or second in (None, "X") or not first or not second:
        return None
    end = p.groups["count"][1]
    return (
        Timex("DURATION", duration(first, unit), confidence=0.7, words=(0, end - p.at)),
        Timex("DURATION", duration(second, unit), confidence=0.8, words=(p.groups["count2"][0] - p.at, p.length)),
    )


def one_unit(p: Phrase) -> Timex | None:
    """A length of one unit: `the year ended in March`."""
    return Timex("DURATION", duration(1, p.code("unit")), confidence=0.7)


def long_word(p: Phrase) -> Timex | None:
    """A length in one word: `jahrelang`, `zweiwöchig`."""
    return Timex("DURATION", p.code("long"), confidence=0.7)


def some_time(_: Phrase) -> Timex | None:
    """A length of which nothing is said: `a while`."""
    return Timex("DURATION", "PXX", confidence=0.6)


def every(p: Phrase) -> Timex | None:
    """A set: `every day`, `each Monday`, `every two years`, `every summer`."""
    if "weekday_part" in p:
        return Timex("SET", f"XXXX-WXX-{int(p.code('weekday_part')[0]) + 1}{p.code('weekday_part')[1:]}")
    for category in ("weekday", "short_weekday"):
        if (number := p.number(category)) is not None:
            return Timex("SET", f"XXXX-WXX-{number + 1}{p.code('part')}")
    if (month := p.number("month")) is not None:
        return Timex("SET", f"XXXX-{month:02}")
    if "season" in p:
        return Timex("SET", f"XXXX-{p.code('season')}")
    if "part" in p:
        return Timex("SET", f"XXXX-XX-XX{p.code('part')}")
    count = p.count()
    return Timex("SET", duration(1 if count in (None, "X") else count or 1, p.code("unit")))


def often(p: Phrase) -> Timex | None:
    """An adverb that says how often: `daily`."""
    return Timex("SET", p.code("often"), confidence=0.75)


def weekly(p: Phrase) -> Timex | None:
    """A day of every week in one word: `montags`."""
    return Timex("SET", f"XXXX-WXX-{(p.number('weekly') or 0) + 1}", confidence=0.8)


def vague(p: Phrase) -> Timex | None:
    """A word for a time that is no day: `now`, `recently`, `in the future`."""
    return Timex("DATE", p.code("vague"), confidence=0.7)


def vague_plural(p: Phrase) -> Timex | None:
    """Units without a number, past or to come: `recent weeks`, `the coming years`."""
    sign = p.number("rel") or p.number("recent") or p.number("ahead") or 0
    return Timex("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF", confidence=0.7)


def past(p: Phrase) -> Timex | None:
    """`the past` as a noun: nothing that it is the past of follows."""
    after = p.after()
    told = (after.islower() and len(after) > 3) or after[:1].isdigit()
    return None if told else Timex("DATE", "PAST_REF", confidence=0.7)
