"""Going through suggestions: their marks in the text, the one that is judged with its reasons, and the queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from reader.analysis.who import pick, source_key
from reader.messages import say
from reader.model import Event, Quote, Source
from reader.model.edtf import parse
from reader.suggest import QuoteSuggestion, Reason
from reader.views.accepting import drafted
from reader.views.article import Marks, QuoteMark, marks_of_spans
from reader.views.dates import in_words
from reader.views.forms.form import WAY_SEPARATOR
from reader.views.lazy import LazyRows
from reader.views.lines import Piece, Row, Tone
from reader.views.page import Page, with_marks
from reader.views.parts import BLANK, GUTTER, bar, fit, heading, line, paragraph
from reader.views.proposals import Proposal
from reader.views.record import kind_in_words, kind_mark, labelled
from reader.views.speakers import display_name

MOST_WORDS = 5
"""Rows that the words of a suggestion take at most."""

MOST_REASONS = 6
"""Reasons that are shown of one suggestion."""

MOST_ROWS = 2
"""Rows that a reason takes at most."""

STRIP_HEIGHT = 4
"""Rows of the strip under the article."""

_OPTIONAL = ("as", "label", "basis")


@dataclass(frozen=True, slots=True)
class Triage:
    """Where a person stands among the suggestions."""

    open: tuple[Proposal, ...]
    """What is left to decide, in the order of the text."""
    current: str
    """The key of the one that is being judged; empty when nothing is left."""
    least: float
    """How sure suggestions must be to be shown."""
    keys: tuple[tuple[str, str], ...] = ()
    """The keys of the commands and what they do, the most wanted first."""
    undated: bool = False
    """Whether nothing says when the article was published, so that no `Monday` can be counted from it."""

    @property
    def one(self) -> Proposal | None:
        """The one that is being judged."""
        return next((one for one in self.open if one.key == self.current), None)


def pencil_marks(text: str, left: Sequence[Proposal]) -> Marks:
    """The suggestions as marks of the text, in pencil: without a speaker's sign or hue."""
    return marks_of_spans(_pencil_mark(text, one) for one in left)


def _pencil_mark(text: str, one: Proposal) -> QuoteMark:
    found = one.found
    if not isinstance(found, QuoteSuggestion):
        return QuoteMark(one.key, one.spans, "indirect", " ~")
    spans = tuple(with_marks(text, span) for span in one.spans) if found.kind == "direct" else one.spans
    return QuoteMark(one.key, spans, found.kind, " ~", mention=found.speaker, cue=found.cue)


def suggestion_rows(page: Page, triage: Triage, width: int, height: int) -> tuple[Row, ...]:
    """The suggestion that is judged: its words, the record it would get, how sure it is, why, and the keys."""
    one = triage.one
    if one is None:
        return (heading(say("triage.title"), "", width), BLANK, *_nothing_left(triage, width))
    number = 1 + [left.key for left in triage.open].index(one.key)
    title = heading(say("triage.title"), say("triage.place", number=number, count=len(triage.open)), width)
    rows = [title, BLANK, *_words(page, one, width), BLANK, *_record(page, one, width, triage.undated), BLANK]
    rows += [heading(say("triage.sure"), f"{one.confidence:.2f}", width)]
    rows += [Row((GUTTER, *bar(round(100 * one.confidence), 100, max(1, width - 2)))), *_reasons(one, width)]
    keys = [_key_row(key, does, width) for key, does in triage.keys]
    if len(rows) + 1 + len(keys) <= height:
        rows += [BLANK, *keys]
    return tuple(rows)


def queue_rows(page: Page, triage: Triage, width: int) -> LazyRows:
    """What is left to decide, with how sure each is; the heading says from which confidence on."""
    aside = say("triage.at-least", share=f"{triage.least:.1f}")
    head = (heading(say("triage.queue", count=len(triage.open)), aside, width), BLANK)

    def make(index: int) -> Row:
        one = triage.open[index]
        words = " […] ".join(page.text[span.start : span.end] for span in one.spans)
        sure = f"{one.confidence:.2f} "
        told = Piece(line(words, max(1, width - cell_len(sure) - 4)))
        return fit(Row((GUTTER, Piece("~ ", "secondary"), told), (Piece(sure, "secondary"),), one.key), width)

    return LazyRows(head, [one.key for one in triage.open], make).marked(triage.current, head)


def triage_strip(page: Page, triage: Triage, width: int) -> tuple[Row, ...]:
    """The suggestion that is judged on four rows, for the strip under the article."""
    one = triage.one
    if one is None:
        rows: list[Row] = list(_nothing_left(triage, width))
        return tuple((rows + [BLANK] * STRIP_HEIGHT)[:STRIP_HEIGHT])
    number = 1 + [left.key for left in triage.open].index(one.key)
    place = say("triage.place", number=number, count=len(triage.open))
    facts = _facts(page, one)
    who, rest = facts[0], facts[1:]
    right = (Piece(f"{place} ", "secondary"),)
    rows = [
        fit(Row((Piece(" ~ ", "accent", attrs="bold"), Piece(one_of(who), attrs="bold")), right), width),
        fit(Row((GUTTER, *_joined(rest))), width),
        fit(Row((GUTTER, Piece(f"{say('triage.sure')} ", "secondary"), Piece(f"{one.confidence:.2f}"))), width),
        fit(Row((GUTTER, Piece(" · ".join(map(_reason_in_words, one.found.reasons[:3])), "secondary"))), width)
        if isinstance(one.found, QuoteSuggestion)
        else BLANK,
    ]
    return tuple(rows)


def one_of(fact: tuple[str, str, bool]) -> str:
    """The value of a fact, or that it is not there."""
    label, value, _ = fact
    return value or say(f"triage.no-{label}")


def _joined(facts: Sequence[tuple[str, str, bool]]) -> list[Piece]:
    pieces: list[Piece] = []
    for label, value, _ in facts:
        if value:
            pieces += [Piece(f"{say(f'triage.label.{label}')} ", "secondary"), Piece(f"{value}   ")]
    return pieces


def _nothing_left(triage: Triage, width: int) -> tuple[Row, ...]:
    sentence = say("triage.nothing-left", share=f"{triage.least:.1f}")
    return tuple(fit(Row((Piece(f" {row}", "secondary"),)), width) for row in paragraph(sentence, width - 2, 4))


def _words(page: Page, one: Proposal, width: int) -> list[Row]:
    words = " […] ".join(" ".join(page.text[span.start : span.end].split()) for span in one.spans)
    return [
        fit(Row((GUTTER, Piece("┊ ", "secondary"), Piece(row))), width)
        for row in paragraph(words, width - 4, MOST_WORDS)
    ]


def _record(page: Page, one: Proposal, width: int, undated: bool) -> list[Row]:
    rows = []
    for label, value, new in _facts(page, one):
        if not value and label in _OPTIONAL:
            continue
        aside = Piece(f"{say('triage.new')} ", "accent") if new else Piece("")
        shown = (
            Piece(value)
            if value
            else Piece(
                say("triage.no-said-undated" if undated and label == "said" else f"triage.no-{label}"), "secondary"
            )
        )
        room = max(1, width - 8 - cell_len(aside.text))
        row = labelled("", (shown._replace(text=line(shown.text, room)),), width)
        name = Piece(f" {say(f'triage.label.{label}'):<6}", "secondary")
        rows.append(fit(Row((name, *row.left[1:]), (aside,) if new else ()), width))
    return rows


def _facts(page: Page, one: Proposal) -> list[tuple[str, str, bool]]:
    """What the record would say: a label, the value on one line (empty = nothing is known), whether it is new."""
    record, sources = drafted(page, one)
    if isinstance(record, Event):
        date = parse(record.date)
        role = record.role or "event"
        told = in_words(date) if date else record.date
        what = say(f"triage.role.{role}")
        return [
            ("what", what, False),
            ("date", told, False),
            ("label", record.label, False),
            ("basis", record.basis, False),
        ]
    new = {source.id: source for source in sources}
    who = record.speaker[0] if record.speaker else ""
    ways = (WAY_SEPARATOR.join(_name(page, new, hop.source) for hop in way) for way in record.via)
    return [
        ("who", _name(page, new, who) if who else "", isinstance(who, str) and who in new),
        ("as", record.mention, False),
        ("cue", record.cue, False),
        ("kind", f"{kind_mark(record.kind)} {kind_in_words(record.kind)}", False),
        ("said", _said(record), False),
        ("via", "; ".join(ways), False),
    ]


def _name(page: Page, new: Mapping[str, Source], ref: str | Source) -> str:
    if isinstance(ref, str) and ref in new:
        return display_name(new[ref])
    return display_name(pick(page.document.sources_by_id(), source_key(ref)))


def _said(quote: Quote) -> str:
    if quote.said is None:
        return ""
    date = parse(quote.said.date)
    return in_words(date) if date else quote.said.text


def _reasons(one: Proposal, width: int) -> list[Row]:
    if not isinstance(one.found, QuoteSuggestion):
        return []
    rows = []
    for reason in one.found.reasons[:MOST_REASONS]:
        sign = Piece("- ", "secondary") if reason.against else Piece("+ ", "accent", attrs="bold")
        tone: Tone = "secondary" if reason.against else "ink"
        for number, told in enumerate(paragraph(_reason_in_words(reason), max(1, width - 4), MOST_ROWS)):
            rows.append(fit(Row((GUTTER, Piece("  ") if number else sign, Piece(told, tone))), width))
    return rows


def _reason_in_words(reason: Reason) -> str:
    return line(say(reason.code, word=line(reason.word, 40)), 200)


def _key_row(key: str, does: str, width: int) -> Row:
    return fit(Row((GUTTER, Piece(f"{key:<8}", "accent", attrs="bold"), Piece(does, "secondary"))), width)
