"""Where the words begin that follow a cue in Vietnamese, behind addressee, occasion and `rằng`."""

from __future__ import annotations

from reader.suggest.grammars.vietnamese.cues import CLAUSE
from reader.suggest.grammars.vietnamese.reading import Reading
from reader.suggest.grammars.vietnamese.words import Word

_ADDRESSING = frozenset(("với", "cùng", "trước"))


def content_start(reading: Reading, end: int, cue: Word) -> tuple[int, bool]:
    """Where the words begin that follow a cue, whose end is `end`; whether `rằng` or a colon leads to them."""
    at = end
    marked = cue.text.split()[-1] in ("rằng", "là")
    limit = reading.size
    while at < limit:
        if reading.lower(at) in ("rằng", ":"):
            return at + 1, True
        if reading.lower(at) == "là" and at <= end + 1:
            return at + 1, True
        if reading.tokens[at].text == ",":
            return (at + 1, marked) if at == end or _leads(reading, end, at) else (end, marked)
        if reading.quoted[at]:
            return at, marked
        further = transparent_end(reading, at)
        if further == at:
            break
        at = further
    colon = _colon_behind(reading, at) if CLAUSE in cue.frames else 0
    if colon:
        return colon + 1, True
    addressed = reading.lower(end) in _ADDRESSING and at < limit
    if at > end and not addressed and (at >= limit or not reading.begins_name(at)):
        # What looked like an occasion belongs to the content itself unless something new begins behind it.
        at = at if at >= limit else end
    return at, marked


def _colon_behind(reading: Reading, at: int) -> int:
    """The colon that follows the object of a cue: `đưa ra ba lý do: …`; 0 when none does."""
    for place in range(at, min(at + 12, reading.size)):
        if reading.tokens[place].text == ":":
            return place
        if reading.is_stop(place):
            return 0
    return 0


def _leads(reading: Reading, start: int, comma: int) -> bool:
    """Whether only an addressee or an occasion stands before the comma."""
    at = start
    while at < comma:
        end = transparent_end(reading, at)
        if end == at:
            return False
        at = end
    return True


def transparent_end(reading: Reading, at: int) -> int:
    """The token behind an addressee, an occasion or a time that begins here; the same when none does."""
    limit = reading.size
    end = reading.setting_end(at, limit)
    if end > at:
        return end
    if reading.lower(at) in _ADDRESSING:
        return _addressee_end(reading, at + 1)
    if reading.tokens[at].text in '“"«‘':
        return at + 1
    return at


def _addressee_end(reading: Reading, start: int) -> int:
    """The token behind an addressee, as far as a demonstrative, a name or a stop shows where it ends."""
    end, named = start, False
    while end < reading.size and not reading.is_stop(end) and not reading.quoted[end]:
        if reading.lower(end) in ("rằng", "là") or reading.setting_end(end, reading.size) > end:
            break
        if end > start and ((named and not reading.is_capital(end)) or reading.kind(end, "adverb")):
            break
        named = named or reading.is_capital(end)
        end += 1
        if reading.lower(end - 1) in ("này", "đó", "ấy", "trên"):
            break
    return max(end, min(start + 1, reading.size))
