"""What a reporting clause of Vietnamese reports: where its words begin and end, before the cue or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.languages.vietnamese import VIETNAMESE
from reader.suggest.grammars.vietnamese.clauses import Clause
from reader.suggest.grammars.vietnamese.cues import (
    ADDRESSED,
    BARE_CLAUSE,
    BARE_NAMED,
    CLAUSE,
    CLAUSE_OPENERS,
    DEMAND,
    FILLED_WITHOUT,
    JUDGE,
    NAMING,
    NO_CONTENT,
    NOUN_CUES,
    NOUN_FOLLOWERS,
    RECORDING,
    SAY,
)
from reader.suggest.grammars.vietnamese.nouns import GROUP_HEADS, PERSON_HEADS
from reader.suggest.grammars.vietnamese.openings import content_start, transparent_end
from reader.suggest.grammars.vietnamese.reading import Reading

_SEVERAL = GROUP_HEADS - PERSON_HEADS
_CONTRAST = frozenset(("đồng thời", "nhưng", "song", "còn", "trong khi", "dù", "tuy", "mặc dù", "và", "tuy nhiên"))
_SHORTEST = 3
_DOCUMENTS = frozenset((*VIETNAMESE.source_words.documents, "báo cáo tài chính", "báo cáo phân tích"))
_LONGEST_JOINT = 5
_SHORTEST_BARE = 4
_SHORTEST_BEFORE = 4


def content_of(
    reading: Reading, clause: Clause, clauses: Sequence[Clause], stops: Sequence[int] = ()
) -> tuple[int, int] | None:
    """What a cue reports behind it; None when nothing does. `stops` are tokens at which another attribution begins."""
    start, marked = content_start(reading, clause.end, clause.word)
    end = _content_end(reading, clause, clauses, start, stops)
    while (
        start < end and reading.is_stop(start) and not reading.quoted[start] and reading.tokens[start].text not in '“"«'
    ):
        start += 1
    if end - start < _SHORTEST or (reading.lower(start - 1) == "," and reading.kind(start, "boundary")):
        # `yêu cầu báo cáo, đồng thời chỉ đạo …`: what follows is joined on.
        return None
    clause.complementizer = marked
    return (start, end) if _fits(reading, clause, start, end, marked) else None


def _fits(reading: Reading, clause: Clause, start: int, end: int, marked: bool) -> bool:
    """Whether the frame of the cue takes what stands behind it; sets the frame."""
    frames = clause.word.frames
    colon = reading.tokens[start - 1].text == ":"
    # `khẳng định bị cáo …`: a noun that begins like a particle is none.
    follower = "" if reading.kind(clause.end, "head") else reading.lower(clause.end)
    if follower == "được" and DEMAND in frames:
        follower = ""
    if _is_negated(reading, clause) and clause.word.text in FILLED_WITHOUT:
        return False
    if clause.word.text in RECORDING and not (marked or _records(reading, clause)):
        return False
    feeling = clause.word.text.startswith("bày tỏ") and follower == "về"
    if not (marked or feeling) and (
        follower in NO_CONTENT or (clause.word.text in NOUN_CUES and follower in NOUN_FOLLOWERS)
    ):
        return False
    if SAY in frames or (marked and CLAUSE not in frames):
        clause.frame = SAY
        return True
    if CLAUSE in frames and (marked or colon):
        clause.frame = SAY if clause.word.text in BARE_CLAUSE else CLAUSE
        return True
    if clause.word.text in BARE_NAMED and reading.tokens[clause.end].text == "," and start == clause.end + 1:
        # `anh bảo, trồng nho không khó`: the comma stands for `rằng`.
        clause.frame = CLAUSE
        return end - start >= _SHORTEST_BARE
    told = follower == "với" and start > clause.end + 1 and reading.begins_name(start)
    if clause.word.text in BARE_CLAUSE and (told or follower not in ("với", "chuyện", "lời", "nhiều", "ra")):
        clause.frame = CLAUSE
        return end - start >= _SHORTEST_BARE
    if clause.word.text in BARE_NAMED and (reading.begins_name(start) or _opens_clause(reading, clause.end)):
        clause.frame = CLAUSE
        return end - start >= _SHORTEST_BARE
    if clause.word.text in NAMING:
        clause.frame = JUDGE
        return any(reading.lower(at) in ("là", "như", "giống") for at in range(start, min(end, start + 25))) or any(
            reading.quoted[at] for at in range(start, end)
        )
    if (
        follower in NOUN_FOLLOWERS
        or follower in ("mà", "khi", ",", "và", "hay", "hoặc")
        or not _can_speak(reading, clause)
    ):
        return False
    if DEMAND in frames:
        clause.frame = DEMAND
        return clause.word.text not in ADDRESSED or reading.begins_name(start)
    clause.frame = JUDGE
    return JUDGE in frames and end - start >= 4


def _records(reading: Reading, clause: Clause) -> bool:
    """Whether the subject is a document."""
    word = reading.kind(clause.subject.start, "head") if clause.subject else None
    return word is not None and word.text in _DOCUMENTS


def _opens_clause(reading: Reading, at: int) -> bool:
    return any(
        reading.lower(at) == word or f"{reading.lower(at)} {reading.lower(at + 1)}" == word for word in CLAUSE_OPENERS
    )


def _can_speak(reading: Reading, clause: Clause) -> bool:
    """Whether the subject is a person, a body or a name, and not that of a relative clause."""
    if clause.subject is None or reading.lower(clause.left - 1) == "mà":
        return False
    start, end = clause.subject.start, clause.subject.end
    word = reading.kind(start, "head")
    if word and word.text in _SEVERAL:
        start += word.length
        return any(reading.kind(at, "head") or reading.is_capital(at) for at in range(start, end)) or len(word.text) > 6
    return word is not None or reading.is_capital(start)


def _is_negated(reading: Reading, clause: Clause) -> bool:
    start = clause.left
    if clause.subject and clause.subject.end <= clause.start:
        start = max(start, clause.subject.end)
    return any(reading.lower(at) in ("không", "chưa", "chẳng", "chối") for at in range(start, clause.start))


def _content_end(reading: Reading, clause: Clause, clauses: Sequence[Clause], start: int, stops: Sequence[int]) -> int:
    end = reading.size
    while end > start and reading.tokens[end - 1].text in (".", "!", "?", "...", "…", ";", ","):
        end -= 1
    ends = [stop for stop in stops if stop > start]
    for other in clauses:
        if other.start <= clause.start or other.start < start:
            continue
        if other.cuts is not None and other.cuts > start:
            ends.append(other.cuts)
            break
        own = _own_clause_start(reading, other)
        if own is not None and own > start:
            ends.append(own)
            break
    return min([end, *ends])


def _own_clause_start(reading: Reading, clause: Clause) -> int | None:
    """Where a later clause with a subject of its own parts from what is said before it: `, dù họ thừa nhận …`."""
    if clause.subject is None or clause.inner:
        return None
    left = min(clause.left, clause.subject.start)
    if left >= 2 and reading.lower(left - 1) in _CONTRAST and reading.lower(left - 2) in (",", ";"):
        return left - 2
    if (
        left >= 3
        and f"{reading.lower(left - 2)} {reading.lower(left - 1)}" in _CONTRAST
        and reading.lower(left - 3) in (",", ";")
    ):
        return left - 3
    parted = next((at for at in range(left - 1, max(-1, left - _LONGEST_JOINT), -1) if reading.lower(at) == ";"), None)
    if parted is not None:
        return parted
    if left >= 1 and reading.lower(left - 1) in (",", ";"):
        following = reading.lower(left)
        pair = f"{following} {reading.lower(left + 1)}"
        if reading.lower(left - 1) == ";" or following in _CONTRAST or pair in _CONTRAST:
            return left - 1
        content, _ = content_start(reading, clause.end, clause.word)
        if content >= reading.last:
            return left - 1
    return None


def ends_sentence(reading: Reading, clause: Clause) -> bool:
    """Whether nothing is reported behind the cue: at most an addressee, a time or an occasion stand there."""
    at = clause.end
    last = reading.last
    while at < last:
        end = transparent_end(reading, at)
        if reading.tokens[at].text in ("(", ")"):
            end = at + 1
        if end == at or reading.quoted[at]:
            return False
        at = end
    return True


def trailing_content(reading: Reading, clause: Clause, start: int = 0) -> tuple[int, int] | None:
    """What stands before `, ông A cho biết.` at the end of a sentence; `start` is where the content may begin."""
    if clause.subject is None or clause.subject.shared or not ends_sentence(reading, clause):
        return None
    if not {SAY, CLAUSE} & set(clause.word.frames):
        return None
    # `…, mọi người chỉ gửi biểu tượng mặt khóc`: the cue is no verb of its own there.
    if clause.subject.end <= clause.start and reading.skip(clause.subject.end, clause.start) < clause.start:
        return None
    stop = min(clause.left, clause.subject.start)
    if stop < 1 or reading.tokens[stop - 1].text not in (",", "-", "–"):
        return None
    stop -= 1
    begin = start
    while begin < stop and not reading.tokens[begin].text[0].isalnum() and reading.tokens[begin].text not in '“"«':
        begin += 1
    connector = reading.kind(begin, "connector")
    if connector and reading.lower(begin + connector.length) == ",":
        begin += connector.length + 1
    if stop - begin < _SHORTEST_BEFORE or any(reading.kind(begin, kind) for kind in ("preposition",)):
        return None
    clause.frame = SAY
    return begin, stop
