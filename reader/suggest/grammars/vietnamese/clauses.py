"""Clauses that report speech in a Vietnamese sentence: the cue, its subject, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.suggest.grammars.vietnamese.cues import (
    CARRY,
    CLASSIFIERS,
    CLAUSE,
    DEMAND,
    DESCRIBING,
    FEELINGS,
    NOUN_CUES,
    NOUN_FOLLOWERS,
    NOUN_MARKERS,
    PERSONAL,
    SAY,
    TOLD_NOUNS,
    URGING,
)
from reader.suggest.grammars.vietnamese.nouns import BODY_HEADS, HEADS, PERSON_HEADS
from reader.suggest.grammars.vietnamese.openings import content_start
from reader.suggest.grammars.vietnamese.reading import Phrase, Reading
from reader.suggest.grammars.vietnamese.words import Word

_JOINTS = frozenset((",", "-", "–", "và", "thời", "nhưng", "song", ";", ")", "rồi", "nên", "dù"))
_PASSIVE = frozenset(("được", "bị"))
_DASHES = frozenset("-–—")
_LONGEST_ASIDE = 12
_LONGEST_DESCRIPTION = 25
_COMPOUNDS = {
    "sự": ("quân", "dân", "hình", "nhân", "thời", "tự", "lãnh", "đồng"),
    "việc": ("công", "làm", "thôi", "nghỉ", "tìm", "xin"),
    "bản": ("văn", "cơ", "kịch", "xuất", "nhật", "tư", "căn"),
    "bài": ("cầm", "lá"),
}
"""The words of which a classifier is a part: `nguồn tin quân sự`."""
_DESCRIBING = frozenset(
    (
        "người",
        "vốn",
        "từng",
        "sinh",
        "quê",
        "trú",
        "ngụ",
        "đang",
        "sống",
        "hiện",
        "con",
        "mẹ",
        "vợ",
        "chồng",
        "một",
        "cha",
    )
)


@dataclass(slots=True)
class Clause:
    """A cue in its clause. All positions are tokens of the sentence."""

    start: int
    """The first token of the cue."""
    end: int
    """Behind its last token, `thêm` and the like included."""
    word: Word
    """The cue itself."""
    left: int
    """Where its clause begins."""
    subject: Phrase | None = None
    """Who speaks."""
    carrier: Phrase | None = None
    """Who hands it on: `NBC` in `NBC dẫn lời ông A cho biết`."""
    inner: bool = False
    """Whether it goes on with the subject of a content rather than with that of the clause before."""
    cuts: int | None = None
    """Where the content of the clause before ends because this one begins; None when it goes on."""
    complementizer: bool = False
    """Whether `rằng`, `là` or a colon stands before the content."""
    frame: str = SAY
    """The frame by which the content was found."""


def clauses_of(reading: Reading) -> list[Clause]:
    """The clauses of a sentence that report, in order, each with its subject where it has one."""
    clauses: list[Clause] = []
    that = any(token.lower == "rằng" for token in reading.tokens)
    for at in range(reading.size):
        word = reading.kind(at, "cue") or (_before_that(reading, at, clauses) if that else None)
        if word is None or reading.quoted[at] or _is_noun(reading, at, word) or _is_subject(reading, at, word):
            continue
        if clauses and _tells_object(reading, clauses[-1], at):
            continue
        end = at + word.length
        if word.frames[0] != CARRY:
            while reading.lower(end) in ("thêm", "rõ", "lại") or (reading.lower(end), reading.lower(end + 1)) == (
                "như",
                "vậy",
            ):
                end += 2 if reading.lower(end) == "như" else 1
        clause = Clause(at, end, word, reading.boundary_before(at))
        if clauses and _merges(reading, clauses[-1], clause):
            clauses[-1].end = end
            clauses[-1].word = word if CARRY not in word.frames else clauses[-1].word
            continue
        _find_subject(reading, clause, clauses)
        if word.text in DESCRIBING and clause.subject and reading.skip(clause.subject.end, at) < at:
            # `phóng hai vật thể nghi là tên lửa`
            continue
        clauses.append(clause)
    return clauses


def _tells_object(reading: Reading, before: Clause, at: int) -> bool:
    """Whether a cue only says what the object of the cue before it is about: `bác bỏ ý kiến cho rằng …`."""
    if before.word.text == "bày tỏ" and at == before.end:
        return reading.text(at, at + 1).lower() in FEELINGS or reading.text(at, at + 2).lower() in FEELINGS
    start = before.end
    while reading.lower(start) in ("các", "những", "nhiều", "mọi", "một"):
        start += 1
    return start < at and reading.text(start, at).lower() in TOLD_NOUNS


def _before_that(reading: Reading, at: int, before: Sequence[Clause]) -> Word | None:
    """An unknown word of one or two tokens right before `rằng`, which makes a cue of it: `trấn an rằng`."""
    if reading.words[at] or reading.is_capital(at) or not reading.tokens[at].text.isalpha():
        return None
    length = next((n for n in (2, 1) if reading.lower(at + n) == "rằng"), 0)
    if not length or (length == 2 and (reading.words[at + 1] or reading.is_capital(at + 1))):
        return None
    if length == 1 and at and not (reading.words[at - 1] or reading.is_capital(at - 1) or reading.is_stop(at - 1)):
        return None
    if before and content_start(reading, before[-1].end, before[-1].word)[0] == at + length + 1:
        return None
    return Word("cue", length, reading.text(at, at + length).lower(), (CLAUSE,))


def _is_noun(reading: Reading, at: int, word: Word) -> bool:
    """Whether a word that can be a cue is a noun, or part of a passive, here."""
    before = reading.lower(at - 1)
    marked = not reading.is_capital(at - 1) and reading.lower(at - 2) not in _COMPOUNDS.get(before, ())
    if at - 1 in reading.parting and before not in ("và", "là"):
        return False
    if marked and before in CLASSIFIERS:
        return True
    if word.text not in NOUN_CUES:
        return False
    end = at + word.length
    if marked and before in NOUN_MARKERS:
        return not (reading.kind(at - 1, "adverb") and before not in ("có", "nhiều"))
    if reading.lower(end) not in NOUN_FOLLOWERS or reading.kind(end, "head"):
        return False
    # `giới chức vẫn đề nghị được giao thêm`: with a subject before it, it is a verb.
    return reading.lower(end) not in _PASSIVE or reading.phrase_in(reading.boundary_before(at), at) is None


def _is_subject(reading: Reading, at: int, word: Word) -> bool:
    """Whether a noun that can be a cue is the subject of the cue behind it: `tuyên bố viết`, `báo cáo cho biết`."""
    if word.text not in BODY_HEADS:
        return False
    begins = (
        at == 0 or not reading.tokens[at - 1].text[0].isalnum() or reading.skip(reading.boundary_before(at), at) == at
    )
    following = reading.skip(at + word.length, reading.size)
    return begins and reading.kind(following, "cue") is not None


def _merges(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether a cue only continues the one right before it: `lên tiếng khẳng định`, `trả lời và cho biết`."""
    if before.word.frames[0] == CARRY:
        return before.end == clause.start
    between = [reading.lower(at) for at in range(before.end, clause.start)]
    return not between or (len(between) == 1 and between[0] in ("để", "rồi") and CLAUSE in before.word.frames)


def _find_subject(reading: Reading, clause: Clause, before: Sequence[Clause]) -> None:
    left = clause.left
    at = reading.before_correlative(left, clause.start)
    carry = next((c for c in reversed(before) if c.word.frames[0] == CARRY and c.end <= left <= at), None)
    # `bị` is no sign of a passive in `bị cáo`, `bị hại`.
    passive = next(
        (
            n
            for n in range(left, at)
            if reading.lower(n) in _PASSIVE and not (reading.is_capital(n) or reading.kind(n, "head"))
        ),
        None,
    )
    if passive is not None:
        if CARRY in clause.word.frames:
            clause.subject, clause.carrier = reading.phrase_in(left, passive), reading.phrase_in(passive + 1, at)
            clause.frame = CARRY
        elif reading.skip(passive + 1, at) < at:
            clause.subject = reading.phrase_in(passive + 1, at)
        return
    phrase = reading.phrase_in(left, at)
    if phrase:
        clause.subject = _joined(reading, phrase, left)
        if carry and left == carry.end:
            clause.carrier = carry.subject
        return
    if carry and left == carry.end and carry.subject:
        clause.subject = carry.subject
        return
    if clause.word.text in PERSONAL:
        clause.subject = reading.common_noun(left, at)
        if clause.subject:
            return
    if reading.skip(left, at) < at or left == 0:
        return
    _share_subject(reading, clause, before)


def _joined(reading: Reading, phrase: Phrase, left: int) -> Phrase:
    """The phrase with what it is joined to before it: `ông A và bà B`, `ông A, giám đốc B`."""
    if left == 0 or reading.skip(left, phrase.start) < phrase.start:
        return phrase
    before = reading.lower(left - 1)
    if before not in ("và", "cùng", ",", "-", "–"):
        return phrase
    word = reading.kind(phrase.start, "head")
    if before in (",", "-", "–") and (
        word is None or reading.noun_phrase(phrase.start, phrase.end) < phrase.end or word.text not in HEADS
    ):
        return phrase
    start = reading.boundary_before(left - 1)
    at = reading.skip(start, left - 1)
    if at >= left - 1 or not reading.begins_name(at) or reading.noun_phrase(at, left - 1) < left - 1:
        return phrase
    if before in (",", "-", "–"):
        first = reading.kind(at, "head")
        if not (reading.is_capital(left - 2) or reading.lower(left - 2) == ")") or (
            first is None and not reading.is_capital(at)
        ):
            return phrase
    elif not (reading.is_capital(left - 2) or reading.kind(at, "head")):
        return phrase
    return _joined(reading, Phrase(at, phrase.end), start)


def _share_subject(reading: Reading, clause: Clause, before: Sequence[Clause]) -> None:
    """The subject of a cue that has none of its own: in an aside before it, or that of a clause before."""
    left = clause.left
    joint = reading.lower(left - 1)
    adverbial = any(
        reading.lower(at) in ("đồng", "song", "nhưng", "rồi") for at in range(max(0, left - 2), clause.start)
    )
    comma = joint == "," or reading.lower(left - 2) == ","
    if joint not in _JOINTS and not adverbial:
        return
    aside = _aside_subject(reading, left) if joint in (",", ")", "-", "–") else None
    if aside:
        clause.subject = aside
        return
    if joint == "," and not adverbial and SAY not in clause.word.frames and clause.word.text not in URGING:
        return
    # `bị cáo thừa nhận như cáo trạng nêu và xin …`: what is only compared with goes on with nothing.
    previous = next(
        (c for c in reversed(before) if c.subject and reading.lower(c.subject.start - 1) not in ("như", "theo")), None
    )
    if (
        previous
        and DEMAND in previous.word.frames
        and joint == ","
        and not adverbial
        and DEMAND not in clause.word.frames
    ):
        return
    if previous and previous.subject:
        inner = None if comma or adverbial else _inner_subject(reading, previous, left)
        clause.subject = inner or Phrase(previous.subject.start, previous.subject.end, shared=True)
        clause.inner = inner is not None
        if not clause.inner:
            clause.cuts = _joint_start(reading, left)
        return
    clause.subject = _leading_subject(reading, left)


def _joint_start(reading: Reading, left: int) -> int:
    """Where the words begin that join a clause to the one before: the comma and the conjunction."""
    at = left
    while at > 0 and (
        reading.lower(at - 1) in (",", ";", "và", "đồng", "thời", "nhưng", "song", "rồi", "nên", "dù", "–", "-")
    ):
        at -= 1
    return at


def _inner_subject(reading: Reading, previous: Clause, left: int) -> Phrase | None:
    """The subject of the content before `và`, when that is a person or body that can speak."""
    start = content_start(reading, previous.end, previous.word)[0]
    if start >= left:
        return None
    at = reading.skip(start, left)
    word = reading.kind(at, "head") if at < left and reading.begins_name(at) else None
    if word is None or (word.text not in PERSON_HEADS and word.text not in BODY_HEADS) or word.text == "mình":
        return None
    end = reading.noun_phrase(at, left)
    return Phrase(at, end) if end < left - 1 else None


def _aside_subject(reading: Reading, left: int) -> Phrase | None:
    """`ông A, giám đốc công ty B, ` + cue: the name with what is said about it between commas."""
    dashed = _before_dashes(reading, left - 1)
    if dashed:
        return dashed
    last: Phrase | None = None
    for start, end in reading.segments_before(left - 1 if reading.lower(left - 1) == "," else left):
        at = reading.skip(start, end)
        if at >= end or (reading.kind(at, "preposition") and not reading.begins_name(at)):
            continue
        if reading.kind(at, "anonymous"):
            # `một lãnh đạo sở, xin không nêu tên, ` + cue
            continue
        if reading.lower(at) in _DESCRIBING and end - start <= _LONGEST_DESCRIPTION:
            described = _described(reading, start)
            if described:
                return described
        bare = _without_brackets(reading, start, end)
        tail = reading.phrase_in(max(start, reading.boundary_before(bare)), bare)
        if tail is None or tail.end < bare:
            if (
                last is None
                and end - start <= _LONGEST_ASIDE
                and not any(reading.kind(n, "adverb") for n in range(start, end))
            ):
                described = _named_person(reading, start - 1)
                return Phrase(described.start, end) if described else None
            return last
        if last and any(reading.kind(n, "preposition") for n in range(at, tail.start)):
            return last
        if tail.start > at and last is None:
            # `cô giáo A, điểm trường B, ` + cue: an unknown noun begins what is said about her.
            named = _named_person(reading, start - 1) if start and reading.lower(start - 1) == "," else None
            return Phrase(named.start, end) if named else Phrase(tail.start, end)
        last = Phrase(tail.start, last.end if last else end)
        if tail.start > at:
            return last
    return last


def _before_dashes(reading: Reading, close: int) -> Phrase | None:
    """The person before an aside between dashes that holds commas: `TS A – chuyên gia, Trường B – cho rằng`."""
    if reading.tokens[close].text not in _DASHES:
        return None
    commas = False
    for at in range(close - 1, max(0, close - _LONGEST_DESCRIPTION), -1):
        commas = commas or reading.tokens[at].text == ","
        if reading.tokens[at].text in _DASHES and not reading.is_hyphen(at):
            named = _named_person(reading, at) if commas else None
            return Phrase(named.start, close) if named else None
    return None


def _without_brackets(reading: Reading, start: int, end: int) -> int:
    """The end of a stretch without the brackets that it ends in: `anh A (29 tuổi)`."""
    at = end
    while at > start and reading.depth[at - 1] > 0:
        at -= 1
    return at if at > start else end


def _described(reading: Reading, left: int) -> Phrase | None:
    """The person whom the aside from a token on describes, and her age before it: `bà A, 61 tuổi, ` + `ngụ xã B`."""
    for start, end in reading.segments_before(left - 1):
        at = reading.skip(start, end)
        if at < end and (reading.is_number(at) or reading.lower(at) in _DESCRIBING):
            continue
        return _named_person(reading, end)
    return None


def _named_person(reading: Reading, end: int) -> Phrase | None:
    """The person with a name and a form of address or title that a clause ends in."""
    if end < 1:
        return None
    found = reading.phrase_in(reading.boundary_before(end), end)
    word = reading.kind(found.start, "head") if found else None
    if found is None or found.end < end or word is None or word.text not in PERSON_HEADS:
        return None
    return found if any(reading.is_capital(at) for at in range(found.start + word.length, found.end)) else None


def _leading_subject(reading: Reading, left: int) -> Phrase | None:
    """The subject of the clause before, which has no cue: `Ông A đến hiện trường, ` + cue."""
    for start, end in reading.segments_before(left - 1):
        at = reading.skip(start, end)
        if at >= end or reading.kind(at, "preposition") or not reading.begins_name(at):
            continue
        stop = reading.noun_phrase(at, end)
        return Phrase(at, stop, shared=True)
    return None
