"""An annotated article as a report: its text cut at its marks, its quotes as facts. Formats only write it down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis.order import Entry
from reader.analysis.who import known_sources, speaker_keys
from reader.messages import say
from reader.model import Check, Original, Quote, Span
from reader.model.edtf import parse
from reader.views.article import QuoteMark
from reader.views.dates import in_words, mark, on_one_line
from reader.views.page import Page
from reader.views.record import (
    claim_in_words,
    claimed,
    kind_in_words,
    nobody_in_words,
    speaker_voices,
    status_in_words,
    status_mark,
    step_name,
)
from reader.views.speakers import NOBODY, Voice
from reader.views.timeline_rows import no_label
from reader.views.translation import BETWEEN_PIECES, compared
from reader.views.visible import one_line, visible

LINKS = ("https://", "http://")
"""What a link begins with that a report makes one of; all else stays text."""

_HASHES = re.compile(r"#{1,6}\s+(.*?)(?:\s+#+)?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph over which the same quotes lie."""

    text: str
    """Its words; safe to show, not yet escaped for any format."""
    quotes: tuple[int, ...] = ()
    """The numbers of the quotes over it, outer ones first."""
    begins: tuple[int, ...] = ()
    """Those of them that begin with it."""
    ends: tuple[int, ...] = ()
    """Those of them that end with it."""
    direct: bool = False
    """Whether it is a speaker's own words."""
    slot: int = -1
    """The hue of the innermost speaker; -1 for nobody's."""
    siglum: str = ""
    """The sign of the innermost speaker; empty for nobody's."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article."""

    role: str
    """One of `reader.model.vocabulary.BLOCK_ROLES`."""
    number: int
    """Its place, counted from 1."""
    stretches: tuple[Stretch, ...]
    """Its words, in order."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a record."""

    label: str
    """What it is."""
    value: str
    """What the record says; safe to show, not yet escaped for any format."""
    link: str = ""
    """An address that follows the value, http or https only; empty for most."""
    brief: bool = False
    """Whether it is short, so that two of them may share a line."""


@dataclass(frozen=True, slots=True)
class Record:
    """A quote of the report."""

    number: int
    """Its number in text order, counted from 1."""
    words: str
    """What it says; its pieces joined by `[…]`."""
    direct: bool
    """Whether it is direct speech."""
    speaker: str
    """Who, in words."""
    voice: Voice
    """The look of the first speaker."""
    found: bool
    """Whether its words stand in the text."""
    facts: tuple[Fact, ...]
    """The rest of its record."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline."""

    entry: Entry
    """What happened."""
    sign: str
    """The mark of its role, hollow where the date is not sure."""
    date: str
    """When, in words; the article's words where it has no date on a calendar."""
    words: str
    """What; safe to show."""
    voice: Voice
    """Who says so."""
    number: int
    """The number of its quote; 0 for all else."""


def title_of(page: Page, file: str) -> str:
    """What an article is called: as its record says, else by its headline, else by its file; safe to show."""
    return one_line(page.document.article.title) or one_line(page.headline) or one_line(file)


def paragraphs(page: Page, title: str) -> Iterator[Paragraph]:
    """The article's blocks, each cut where a quote begins or ends; a headline in which nothing is marked and that says
    the title once more is left out, and so are the marks by which Markdown knows a heading.
    """
    for one in page.layout.paragraphs:
        over = page.marks.over(*one.span)
        if one.role == "headline" and not over and title == one_line(page.headline):
            continue
        span = _without_hashes(page.text, one.span) if one.role in ("headline", "heading") else one.span
        cuts = {*span}
        for piece, mark_ in over:
            cuts.update(place for place in (*piece, *_places(mark_)) if span.start < place < span.end)
        stretches = (_stretch(page, Span(begin, end), over) for begin, end in pairwise(sorted(cuts)) if begin < end)
        yield Paragraph(one.role, one.number, tuple(stretches))


def _without_hashes(text: str, span: Span) -> Span:
    found = _HASHES.fullmatch(text, *span)
    return Span(*found.span(1)) if found else span


def _places(mark_: QuoteMark) -> Iterator[int]:
    return (place for span in mark_.words_of_speaker for place in span)


def _stretch(page: Page, span: Span, over: Sequence[tuple[Span, QuoteMark]]) -> Stretch:
    here = sorted((mark_ for piece, mark_ in over if piece.covers(span)), key=lambda mark_: mark_.depth)
    number = page.attribution.numbers
    inner = here[-1] if here else None
    spoken = inner is not None and (inner.solid or any(part.covers(span) for part in inner.words_of_speaker))
    return Stretch(
        visible(page.text[span.start : span.end]),
        tuple(number[mark_.key] for mark_ in here),
        tuple(number[mark_.key] for mark_ in here if mark_.spans[0].start == span.start),
        tuple(number[mark_.key] for mark_ in here if mark_.spans[-1].end == span.end),
        spoken,
        inner.slot if inner else -1,
        inner.siglum.strip() if inner else "",
    )


class _Known:
    """What the records of a page look up, gathered once."""

    def __init__(self, page: Page) -> None:
        self.reasons = {key: one.reason for key, one in known_sources(page.document).items() if one.reason}
        """Why sources are not named, by `source_key`."""
        self.claims = claimed(page)
        """The numbers of the quotes by the claim that they name."""
        self.notes: dict[str, list[str]] = {}
        """The notes on quotes and on passages in them, by the session key of the quote."""
        by_id = page.document.quotes_by_id()
        for note in page.document.notes:
            spans = page.anchors.of(note.key).spans
            keys = [mark_.key for span in spans for _, mark_ in page.marks.over(*span)]
            about = [by_id[note.about].key] if note.about in by_id else []
            for key in dict.fromkeys([*about, *keys]):
                self.notes.setdefault(key, []).append(note.note)


def records(page: Page) -> Iterator[Record]:
    """The quotes in text order; those whose words were not found come as their number has it."""
    by_key = page.document.quotes_by_key()
    known = _Known(page)
    for key, number in page.attribution.numbers.items():
        quote = by_key[key]
        voices = speaker_voices(page, quote)
        names = " · ".join(one.name for one in voices) or nobody_in_words(quote)[0]
        yield Record(
            number,
            BETWEEN_PIECES.join(map(one_line, quote.text)),
            quote.kind in ("direct", "scare"),
            names,
            voices[0] if voices else NOBODY,
            bool(page.anchors.of(key).spans),
            tuple(_facts(page, quote, voices, known)),
        )


def _facts(page: Page, quote: Quote, voices: Sequence[Voice], known: _Known) -> Iterator[Fact]:
    yield Fact(say("report.kind"), kind_in_words(quote.kind), brief=True)
    standing = _standing(voices)
    if standing:
        yield Fact(say("report.standing"), standing, brief=True)
    why = "; ".join(known.reasons[key] for key in speaker_keys(quote) if key in known.reasons)
    for label, words in (("reason", why), ("as", quote.mention), ("cue", quote.cue)):
        if words:
            yield Fact(say(f"report.{label}"), one_line(words), brief=True)
    if quote.said:
        yield Fact(say("report.said"), when_in_words(quote.said.date, quote.said.text), brief=True)
    if quote.claim:
        yield Fact(
            say("report.claim"), claim_in_words(quote, page.attribution.numbers[quote.key], known.claims), brief=True
        )
    if quote.tags:
        yield Fact(say("report.tags"), ", ".join(map(one_line, quote.tags)), brief=True)
    for way in page.attribution.ways.get(quote.key, ()):
        steps = [say("inspector.this-page"), *(step_name(step, page.voices.get(step.source, NOBODY)) for step in way)]
        yield Fact(say("report.way"), " ← ".join(steps))
    yield from map(_check, quote.checks or (Check(),))
    if quote.original:
        yield from _original(page, quote, quote.original)
    for note in (quote.note, *known.notes.get(quote.key, ())):
        if note:
            yield Fact(say("report.note"), one_line(note))


def _standing(voices: Sequence[Voice]) -> str:
    """What the speakers are; of several each after its name."""
    if len(voices) == 1:
        return voices[0].standing
    return "; ".join(f"{voice.name}: {voice.standing}" for voice in voices if voice.standing)


def _check(check: Check) -> Fact:
    parts = [f"{status_mark(check.status)} {status_in_words(check.status)}"]
    if check.of == "claim":
        parts.append(say("inspector.claim"))
    if check.about:
        parts.append(say("inspector.quoted", words=one_line(check.about)))
    parts += [one_line(part) for part in (check.by, check.date, check.note) if part]
    return _with_link(say("report.check"), parts, check.evidence)


def _original(page: Page, quote: Quote, original: Original) -> Iterator[Fact]:
    """The wording before translation, then the numbers, dates and names that stand in only one of both."""
    parts = [one_line(part) for part in (original.lang, original.wording) if part]
    yield _with_link(say("report.original"), parts, original.url)
    if original.wording:
        for words in compared(page.document, quote).told():
            yield Fact(say("report.original"), words)


def _with_link(label: str, parts: Sequence[str], link: str) -> Fact:
    """A fact with an address behind it, which stays text where it is none that may be linked to."""
    if is_link(link):
        return Fact(label, " · ".join(parts), link)
    return Fact(label, " · ".join([*parts, one_line(link)] if link else parts))


def when_in_words(date: str, words: str) -> str:
    """A date of a record in words, with the article's own."""
    read = parse(date)
    told = in_words(read) if read else one_line(date)
    quoted = say("inspector.quoted", words=one_line(words)) if words else ""
    return " ".join(part for part in (told, quoted) if part)


def is_link(text: str) -> bool:
    """Whether a report may link to it: http or https, without white space, quotes or control characters."""
    return text.startswith(LINKS) and text == one_line(text) and not any(sign in text for sign in " \"'<>\\`")


def moments(page: Page) -> Iterator[Moment]:
    """The timeline: what has a date in the order of time, then the rest in the order of the text."""
    numbers = page.attribution.numbers
    for entry in page.entries:
        voice = page.voices.get(entry.source or "", NOBODY)
        date = on_one_line(entry.edtf) if entry.edtf else one_line(entry.date_text)
        words = one_line(entry.label or no_label(page, entry))
        yield Moment(entry, mark(entry.role, entry.edtf), date, words, voice, numbers.get(entry.key, 0))
