"""What stands between quotation marks in Vietnamese: speech with its speaker, a part of a report, a title, a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.vietnamese.clauses import Clause
from reader.suggest.grammars.vietnamese.contents import ends_sentence
from reader.suggest.grammars.vietnamese.cues import (
    CLAUSE,
    DEMAND,
    NAMING,
    NOUN_CUES,
    SAY,
    SAY_ALONE,
    SPEECH_NOUNS,
)
from reader.suggest.grammars.vietnamese.nouns import PERSON_HEADS, TITLE_NOUNS
from reader.suggest.grammars.vietnamese.openings import transparent_end
from reader.suggest.grammars.vietnamese.reading import Phrase, Reading
from reader.suggest.grammars.vietnamese.theo import Named
from reader.suggest.suggestion import Reason

_MARKS = "“”\"«»‘’'"
_TAIL = 30
_LONGEST_TAIL = 14
_SHORT = 5
_SPEECH = 8


@dataclass(slots=True)
class Voice:
    """Who says a quotation, and by which words."""

    speaker: Span | None = None
    cue: Span | None = None
    sure: float = 0.5
    sign: str = "suggest.cue-beside-mark"
    word: str = ""
    via: tuple[Span, ...] = ()
    clause: int = -1
    """The first token of the cue, where a clause has it."""


@dataclass(slots=True)
class Memory:
    """What a quotation without words about its speaker goes on with."""

    speaker: Span | None = None
    """The speaker of the last attribution of the article, or the person that the last sentence is about."""
    direct: bool = False
    """Whether the last sentence ended in direct speech, or led to it by a colon."""
    near: bool = False
    """Whether that was in this paragraph."""

    def new_paragraph(self) -> None:
        """Begin another paragraph."""
        self.near = False
        if not self.direct:
            self.speaker = None

    def after(self, reading: Reading, clauses: Sequence[Clause], found: Sequence[Attribution]) -> None:
        """Remember what a sentence says about who speaks."""
        speaking = [one for one in found if one.speaker]
        last = _last_text(reading)
        if speaking:
            self.speaker = speaking[-1].speaker
            self.direct = speaking[-1].kind == "direct" or last == ":"
        elif last == ":" or clauses:
            subject = next((c.subject for c in reversed(clauses) if c.subject), None) or leading_subject(reading)
            if subject:
                self.speaker = reading.span(subject.start, subject.end)
            self.direct = last == ":"
        else:
            subject = leading_subject(reading)
            self.direct = False
            if subject:
                self.speaker = reading.span(subject.start, subject.end)
        self.near = self.speaker is not None


def quoted_attributions(
    reading: Reading, clauses: Sequence[Clause], named: Sequence[Named], memory: Memory, before: list[Attribution]
) -> tuple[list[Attribution], set[int]]:
    """The direct quotes of a sentence, and the cues (their first tokens) that these have used up.

    A sentence that only says who spoke the quotation before it gives that one its speaker, in `before`.
    """
    if not reading.sentence.quoted:
        return [], _told_afterwards(reading, clauses, before)
    found: list[Attribution] = []
    taken: set[int] = set()
    alone = all(reading.quoted[at] or not reading.tokens[at].text[0].isalnum() for at in range(reading.size))
    last: Voice | None = None
    for number, span in enumerate(reading.sentence.quoted, 1):
        first, end = reading.at(span.start), reading.at(span.end)
        length = sum(1 for at in range(first, end) if reading.tokens[at].text[0].isalnum())
        if length == 0 or _is_title(reading, first, length):
            continue
        calls = any(c.subject and c.word.text in NAMING and c.end < first for c in clauses)
        # `Tổng thống gọi đó là "…", theo Yonhap`: the agency only carries what he calls it.
        voice = _lead(reading, clauses, first, end) or _tail(reading, clauses, () if calls else named, end)
        if voice is None and alone:
            voice = _carried(memory, length)
        if voice is None and last is not None and _only_signs(reading, number):
            voice = last
        if voice is None and length > _SPEECH and _begins_clause(reading, first):
            voice = _carried(memory, length)
        if voice is None:
            continue
        if voice.clause >= 0:
            taken.add(voice.clause)
        if found and _goes_on(reading, found[-1], voice, first):
            found[-1] = replace(found[-1], content=(*found[-1].content, span))
            continue
        last = voice
        reasons = (Reason(voice.sign, voice.word),)
        found.append(Attribution("direct", (span,), voice.cue, voice.speaker, voice.sure, reasons, voice.via))
    return found, taken


def _goes_on(reading: Reading, before: Attribution, voice: Voice, first: int) -> bool:
    """Whether a quotation is the rest of the one before it, which its speaker parts: `“…”, ông A nói, “…”`."""
    if voice.cue is None or voice.cue != before.cue or before.hull.end > voice.cue.start:
        return False
    return reading.tokens[first - 2].text == "," and reading.tokens[first].text[0].islower()


def _told_afterwards(reading: Reading, clauses: Sequence[Clause], before: list[Attribution]) -> set[int]:
    """`“…” | – Bà A chia sẻ.`, `“…” | Đó là lời của bà A.`: gives the quotation before it a speaker."""
    if not before or before[-1].kind != "direct" or before[-1].cue is not None or reading.size > _TAIL:
        return set()
    if reading.tokens[0].start - before[-1].hull.end > 6:
        return set()
    voice = None
    taken: set[int] = set()
    if reading.lower(reading.first) == "đó" and reading.lower(reading.first + 1) == "là":
        voice = _noun_voice(reading, reading.first + 1)
    elif reading.tokens[0].text in "-–—":
        clause = next((c for c in clauses if c.subject), None)
        if clause and clause.subject:
            voice = _voice(reading, clause, 0.9)
            taken.add(clause.start)
        else:
            phrase = reading.phrase_in(1, reading.last)
            voice = Voice(reading.span(phrase.start, phrase.end), None, 0.8) if phrase else None
    else:
        clause = next((c for c in clauses if c.subject and ends_sentence(reading, c)), None)
        if clause:
            voice = _voice(reading, clause, 0.85)
            taken.add(clause.start)
    if voice is None:
        return set()
    one = before[-1]
    reasons = (Reason(voice.sign, voice.word),)
    before[-1] = Attribution(one.kind, one.content, voice.cue, voice.speaker, voice.sure, reasons, voice.via)
    return taken


def _is_title(reading: Reading, first: int, length: int) -> bool:
    """Whether a noun before the mark says that a title, a name or a word stands between the marks."""
    at = first - 2
    while at >= 0 and reading.tokens[at].text in (":", "là") and length <= _SHORT:
        at -= 1
    if at < 0 or (reading.tokens[first - 2].text == ":" and length > _SHORT):
        return False
    return any(
        " ".join(reading.lower(n) for n in range(at - k + 1, at + 1)) in TITLE_NOUNS
        for k in (1, 2, 3)
        if at - k + 1 >= 0
    )


def _lead(reading: Reading, clauses: Sequence[Clause], first: int, end: int) -> Voice | None:
    """The cue before a quotation, when nothing but its addressee, time and the like stands between them."""
    mark = first - 1
    if mark <= 0:
        return None
    colon = reading.tokens[mark - 1].text == ":"
    clause = next((c for c in reversed(clauses) if c.end <= mark and not reading.quoted[c.start]), None)
    if clause is None:
        return _by_colon(reading, mark) if colon else None
    if any(reading.quoted[at] for at in range(clause.end, mark)) and not colon:
        return None
    near = _is_clear(reading, clause.end, mark)
    frames = set(clause.word.frames)
    if not near and not colon:
        return None
    if near and not colon:
        if clause.word.text in NAMING or not frames & {SAY, CLAUSE, DEMAND, "carry"}:
            return None
        if not _is_final(reading, end):
            return None
    voice = _by_colon(reading, mark) if clause.subject is None and colon else None
    if voice is None and clause.subject is None and colon:
        clause.subject = reading.common_noun(clause.left, clause.start)
    if clause.subject is None:
        if voice:
            voice.cue, voice.word, voice.clause = (
                reading.span(clause.start, clause.end),
                reading.text(clause.start, clause.end),
                clause.start,
            )
        return voice
    return _voice(reading, clause, 0.97 if near and colon else 0.9)


def _voice(reading: Reading, clause: Clause, sure: float) -> Voice:
    cue = reading.span(clause.start, clause.end)
    speaker = reading.span(clause.subject.start, clause.subject.end) if clause.subject else None
    via = (reading.span(clause.carrier.start, clause.carrier.end),) if clause.carrier else ()
    return Voice(
        speaker, cue, sure, "suggest.cue-beside-mark", reading.text(clause.start, clause.end), via, clause.start
    )


def _by_colon(reading: Reading, mark: int) -> Voice | None:
    """A colon before the mark without a known cue: the subject of the sentence speaks."""
    phrase = leading_subject(reading, mark)
    if phrase is None:
        return None
    speaker = reading.span(phrase.start, phrase.end)
    return Voice(speaker, None, 0.8, "suggest.colon", reading.text(phrase.start, phrase.end))


def _is_clear(reading: Reading, start: int, mark: int) -> bool:
    """Whether only `rằng`, an addressee, a time or an occasion stand between a cue and a mark."""
    at = start
    while at < mark:
        token = reading.tokens[at]
        end = min(transparent_end(reading, at), mark)
        if end == at and token.lower in ("trên", "trong", "tại", "qua", "về", "sau", "khi"):
            end = at + 1
            while end < mark and not reading.is_stop(end) and reading.lower(end) not in ("rằng", "là"):
                end += 1
        if end == at and (token.lower in ("rằng", "là", "thêm", "rõ", "như", "sau") or token.text in ":,"):
            end = at + 1
        if end == at:
            return False
        at = end
    return True


def _is_final(reading: Reading, end: int) -> bool:
    """Whether nothing follows a quotation in its clause."""
    at = end
    while at < reading.size and reading.tokens[at].text in _MARKS:
        at += 1
    return (
        at >= reading.size
        or reading.tokens[at].text in ".,;!?…–—-"
        or reading.lower(at) in ("và", "nhưng", "song", "đồng", "khi")
    )


def _tail(reading: Reading, clauses: Sequence[Clause], named: Sequence[Named], end: int) -> Voice | None:
    """The words behind a quotation that say who spoke."""
    at = end
    while at < reading.size and not reading.tokens[at].text[0].isalnum() and not reading.quoted[at]:
        at += 1
    if at >= reading.size or reading.quoted[at]:
        return None
    signs = {reading.tokens[n].text for n in range(end, at)}
    parted = bool(signs & {",", "-", "–", "—", ".", "!", "?", "..."}) or (
        reading.tokens[end - 1].text in (",", "!", "?", "…", "...", ".")
    )
    if reading.lower(at) == "là":
        return _noun_voice(reading, at)
    if reading.lower(at) == "lời" and reading.begins_name(at + 1):
        end = reading.noun_phrase(at + 1, reading.size)
        return Voice(reading.span(at + 1, end), reading.span(at, at + 1), 0.9, word=reading.text(at, at + 1))
    theo = next((one for one in named if at <= one.start <= at + 1), None)
    if theo and parted:
        cue = reading.span(theo.start, theo.start + theo.length)
        return Voice(
            reading.span(theo.phrase.start, theo.phrase.end),
            cue,
            0.9,
            "suggest.cue-beside-mark",
            reading.text(theo.start, theo.start + theo.length),
        )
    if not parted:
        return None
    clause = next((c for c in clauses if c.start >= at), None)
    if clause and clause.subject and at <= clause.subject.start <= at + 6 and clause.start - at <= _TAIL:
        return _voice(reading, clause, 0.97)
    if clause and clause.start == at and clause.subject is None:
        phrase = reading.phrase_in(clause.end, reading.last)
        if phrase and phrase.start == clause.end:
            clause.subject = phrase
            return _voice(reading, clause, 0.9)
    return _bare_tail(reading, at, bool(signs & {"-", "–", "—"}))


def _bare_tail(reading: Reading, at: int, dash: bool) -> Voice | None:
    """`“…” – anh T.` and `“…”, chị H. nghẹn ngào.`: a name and at most a few words without a known cue."""
    head = reading.kind(at, "head")
    person = head is not None and head.text in PERSON_HEADS
    if reading.last - at > _LONGEST_TAIL or not reading.begins_name(at):
        return None
    stop = reading.noun_phrase(at, reading.last)
    # `“…”, Toàn nói lời sau cùng`: more than a verb of saying, but no cue elsewhere.
    says = reading.is_capital(at) and reading.kind(stop, "none") and reading.lower(stop) in SAY_ALONE
    if not (dash or person or says):
        return None
    if head:
        stop = reading.name_only(Phrase(at, stop)).end
    speaker = reading.span(at, stop)
    if stop == reading.last:
        return Voice(speaker, None, 0.8, "suggest.label", reading.text(at, stop))
    return Voice(
        speaker, reading.span(stop, reading.last), 0.8, "suggest.cue-beside-mark", reading.text(stop, reading.last)
    )


def _noun_voice(reading: Reading, at: int) -> Voice | None:
    """`“…” là khẳng định của ông A`: the noun is the cue; `at` is `là`."""
    start = at + 1
    while start < min(at + 8, reading.size):
        if reading.lower(start) == "của":
            break
        start += 1
    else:
        return None
    words = reading.text(at + 1, start).lower()
    if not any(noun in words for noun in (*SPEECH_NOUNS, *NOUN_CUES)):
        return None
    end = reading.noun_phrase(start + 1, reading.size)
    if end <= start + 1 or not reading.begins_name(start + 1):
        return None
    return Voice(reading.span(start + 1, end), reading.span(at + 1, start), 0.9, "suggest.cue-beside-mark", words)


def _carried(memory: Memory, length: int) -> Voice | None:
    """The voice of the sentence before goes on."""
    if memory.speaker is not None and (memory.near or memory.direct):
        return Voice(memory.speaker, None, 0.75 if memory.direct else 0.6, "suggest.continued")
    return Voice(None, None, 0.55, "suggest.marks") if length > _SHORT else None


def _only_signs(reading: Reading, number: int) -> bool:
    """Whether at most a stop and `và` stand between a quotation and the one before, or a tail between the two."""
    spans = reading.sentence.quoted
    between = range(reading.at(spans[number - 2].end), reading.at(spans[number - 1].start))
    words = [reading.lower(at) for at in between if reading.tokens[at].text[0].isalnum()]
    stops = [reading.tokens[at].text for at in between]
    return not words or words == ["và"] or (reading.tokens[between[-1] - 1].text in (".", ",", ":") and "." in stops)


def _begins_clause(reading: Reading, first: int) -> bool:
    """Whether a quotation begins a sentence."""
    return first <= 1 or reading.tokens[first - 2].text in ".!?:"


def leading_subject(reading: Reading, limit: int | None = None) -> Phrase | None:
    """The subject of the first clause that has one, up to a token."""
    end = limit if limit is not None else reading.last
    best = None
    start = 0
    while start < end:
        stop = start
        while stop < end and not (reading.tokens[stop].text in ",;:" and reading.depth[stop] == 0):
            stop += 1
        at = reading.skip(start, stop)
        if at < stop and reading.begins_name(at):
            word = reading.kind(at, "head")
            phrase = reading.name_only(Phrase(at, reading.noun_phrase(at, stop)))
            if (word and word.text in PERSON_HEADS) or (word is None and best is None):
                return phrase
            best = best or phrase
        start = stop + 1
    return best


def _last_text(reading: Reading) -> str:
    at = reading.size - 1
    while at > 0 and reading.tokens[at].text in _MARKS:
        at -= 1
    return reading.tokens[at].text if reading.size else ""
