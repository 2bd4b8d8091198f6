"""`theo X`: who is named as the source of a Vietnamese sentence without a verb, and where `theo` is no such thing."""

from __future__ import annotations

from dataclasses import dataclass

from reader.languages.outlets import OUTLET_NAMES
from reader.suggest.grammars.vietnamese.nouns import (
    BEFORE_OTHER_THEO,
    HEADS,
    NOT_BEHIND_THEO,
    OUTLETS,
    SOURCES_BEHIND_THEO,
)
from reader.suggest.grammars.vietnamese.reading import Phrase, Reading

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A source behind `theo`. All positions are tokens of the sentence."""

    start: int
    """The token `theo`."""
    length: int
    """How many tokens the words have that attribute: `theo`, `theo lời`."""
    phrase: Phrase
    """The source."""
    carries: bool
    """Whether it is one that carries what others say: an outlet or an agency."""
    content: tuple[int, int] | None
    """What it is the source of, when that is all of the sentence."""
    trailing: bool = False
    """Whether it stands behind the content."""


def named_sources(reading: Reading) -> list[Named]:
    """The sources that `theo` names in a sentence, outside quotations."""
    found: list[Named] = []
    for at in range(reading.size):
        if reading.lower(at) != "theo" or reading.quoted[at]:
            continue
        one = _named(reading, at)
        if one:
            found.append(one)
    return found


def _named(reading: Reading, at: int) -> Named | None:
    if at and reading.lower(at - 1) in BEFORE_OTHER_THEO and not reading.is_capital(at - 1):
        return None
    start = at + 1
    head = reading.kind(start, "head")
    if any(_joined(reading, start, n) in NOT_BEHIND_THEO for n in (1, 2)) and not (head and head.length > 1):
        return None
    known = next((n for n in (4, 3, 2, 1) if _joined(reading, start, n) in SOURCES_BEHIND_THEO), 0)
    length = 2 if reading.lower(start) == "lời" and known < 2 else 1
    begin = at + length
    if not known and not reading.begins_name(begin):
        return None
    end = _source_end(reading, begin, known if length == 1 else 0)
    if end <= begin:
        return None
    phrase = Phrase(begin, end)
    carries = is_outlet(reading, phrase)
    leading = _leads(reading, at)
    if leading and end < reading.size and (reading.tokens[end].text in ",:" or reading.lower(end) == "thì"):
        content = _rest(reading, end + 1)
        return Named(at, length, phrase, carries, content)
    before = reading.tokens[at - 1].text if at else ""
    last = reading.last
    parted = before in (",", "-", "–", "”", '"', "»", "(")
    if end < last and not (parted and reading.tokens[end].text in ",;)"):
        return None
    if not parted and (not before[:1].isalnum() or reading.lower(begin) == "đơn"):
        return None
    content = _trimmed(reading, (0, at - 1 if parted else at)) if end >= last else None
    return Named(at, length, phrase, carries, content, trailing=True)


def is_outlet(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase names someone who carries news."""
    words = [reading.lower(at) for at in range(phrase.start, phrase.end)]
    if any(" ".join(words[:n]) in OUTLETS for n in (1, 2, 3)):
        return any(reading.is_capital(at) for at in range(phrase.start + 1, phrase.end)) or words[0] in (
            "truyền",
            "báo",
        )
    return (
        " ".join(words) in OUTLET_NAMES
        or (bool(words) and words[0] in OUTLET_NAMES)
        or words[-1].endswith((".com", ".vn", ".eu", ".net", ".org"))
    )


def _joined(reading: Reading, start: int, length: int) -> str:
    return " ".join(reading.lower(at) for at in range(start, start + length))


def _leads(reading: Reading, at: int) -> bool:
    """Whether only connecting words stand before a token in its sentence or behind the last comma."""
    left = at
    while left > 0 and reading.tokens[left - 1].text not in (",", ";"):
        left -= 1
    place = left
    while place < at:
        word = reading.kind(place, "connector") or reading.kind(place, "adverb") or reading.kind(place, "boundary")
        if word is None and reading.tokens[place].text[0].isalnum():
            return False
        place += word.length if word else 1
    if left == 0 or reading.tokens[left - 1].text == ";":
        return True
    start = 0
    while start < left - 1:
        end = reading.skip(start, left)
        if end == start:
            return reading.tokens[start].text == "," or not reading.tokens[start].text[0].isalnum()
        start = end
    return True


def _source_end(reading: Reading, begin: int, known: int) -> int:
    """Where the source ends that begins behind `theo`."""
    if not known:
        end = reading.noun_phrase(begin, reading.size)
    else:
        end = begin + known
        while (
            end < reading.size
            and (not reading.is_stop(end) or (reading.is_number(end - 1) and reading.is_number(end + 1)))
            and reading.lower(end) not in ("thì", ".", "!", "?")
        ):
            end += 1
        if end < reading.size and reading.is_stop(end) and reading.tokens[end].text in '“"':
            while end < reading.size and reading.tokens[end].text != ",":
                end += 1
    while end < reading.size and reading.tokens[end].text == "(":
        while end < reading.size and reading.tokens[end - 1].text != ")":
            end += 1
    if end < reading.size and reading.setting_end(end, reading.size) > end:
        stop = reading.setting_end(end, reading.size)
        end = stop if stop < reading.size and reading.tokens[stop].text == "," else end
    if end < reading.size and reading.tokens[end].text in (",", "-", "–"):
        following = end + 1
        word = reading.kind(following, "head")
        if word and word.text in HEADS and not known:
            further = reading.noun_phrase(following, reading.size)
            comma = further < reading.size and reading.tokens[further].text == ","
            if (
                comma
                and reading.is_capital(end - 1)
                and not any(reading.kind(n, "cue") for n in range(following, further))
            ):
                return further
    return end


def _rest(reading: Reading, start: int) -> tuple[int, int] | None:
    return _trimmed(reading, (start, reading.size))


def _trimmed(reading: Reading, content: tuple[int, int]) -> tuple[int, int] | None:
    """The content without signs at its ends; None when hardly anything is left."""
    start, end = content
    while start < end and not reading.tokens[start].text[0].isalnum() and reading.tokens[start].text not in '“"«':
        start += 1
    while end > start and not reading.tokens[end - 1].text[0].isalnum() and reading.tokens[end - 1].text not in '”"»)%':
        end -= 1
    return (start, end) if end - start >= _SHORTEST else None
