"""What is still to be decided of an article's suggestions, and the edits that accept them or turn them down."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.anchoring.anchors import select
from reader.messages import say
from reader.model import Add, Change, Dismissed, Edit, Event, Hop, Quote, Replace, Route, Source, SourceRef, Span, When
from reader.model.edtf import parse
from reader.model.vocabulary import NO_SPEAKER, ROLES
from reader.suggest import Carrier, DateSuggestion, QuoteSuggestion, Suggestions
from reader.views.forms import event_form, quote_form, typed
from reader.views.forms.form import Form, Sheet
from reader.views.forms.lists import in_one_line
from reader.views.forms.names import NewId, NewSources, fresh_id
from reader.views.forms.people import Directory
from reader.views.forms.routes import in_one_line as ways_in_one_line
from reader.views.forms.when import when_in_line

SAME = 0.5
"""Two passages that share this much of all their characters count as one: what is annotated or turned down already is
not suggested again when its ends were moved."""

COVERED = 0.8
"""A suggestion that existing quotes cover this much of counts as annotated, unless it stands inside another one."""

_DATE_REACH = 160
_LONGEST_DATE = 100


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion that waits for a decision."""

    key: str
    """Its name while the text stays the same: `~quote/120-164`."""
    spans: tuple[Span, ...]
    """Its words in the article as it is on disk."""
    found: QuoteSuggestion | DateSuggestion
    """What was suggested."""
    said: DateSuggestion | None = None
    """For a quote the date that the text gives for it."""
    outer: tuple[Span, ...] = ()
    """For a quote inside another one the words of that suggestion."""

    @property
    def confidence(self) -> float:
        """How sure it is, 0 to 1."""
        return self.found.confidence

    @property
    def kind(self) -> str:
        """The kind of quote; for a date the role of its event."""
        return self.found.kind if isinstance(self.found, QuoteSuggestion) else self.found.role


def proposals(sheet: Sheet, found: Suggestions, least: float = 0.0) -> tuple[Proposal, ...]:
    """The suggestions at least so sure that are neither annotated nor turned down, in the order of the text.

    Scare quotes and times that are no date on a calendar stay out: there is nothing to record of them.
    """
    quotes = [sheet.anchors.of(quote.key).spans for quote in sheet.document.quotes]
    down = [sheet.anchors.of(item.key).spans for item in sheet.document.dismissed]
    taken, refused = Held(quotes), Held(down)
    kin = _kin(found.quotes)
    asked: list[Proposal] = []
    for index, one in enumerate(found.quotes):
        held, down_here = (
            [other for other in items.beside(one.content) if _is_nearest(one.content, other, kin.get(index, ()))]
            for items in (taken, refused)
        )
        if (
            one.kind == "scare"
            or _is_fragment(one, found.quotes)
            or _is_taken(one, held)
            or _same_as_any(one.content, down_here)
        ):
            continue
        outer = found.quotes[one.inside].content if one.inside is not None else ()
        asked.append(Proposal(f"~quote/{one.content[0].start}-{one.content[-1].end}", one.content, one, outer=outer))
    asked = _with_dates(sheet.text, asked, found.dates)
    asked += _dates(sheet, found.dates, refused, {one.said for one in asked if one.said})
    kept = (one for one in asked if one.confidence >= least)
    return tuple(sorted(kept, key=lambda one: (one.spans[0].start, -one.spans[-1].end)))


def accepted(sheet: Sheet, chosen: Sequence[Proposal], new_id: NewId) -> Edit:
    """The one edit that adds the chosen proposals, with the sources that they name for the first time."""
    return _Accepting(sheet, new_id).edit(chosen)


def turned_down(sheet: Sheet, one: Proposal, new_id: NewId) -> Edit:
    """The edit that remembers that a proposal is not wanted."""
    text, anchor = select(sheet.text, one.spans, one.kind, sheet.document.article.lang)
    document = sheet.document
    id_ = fresh_id("x-", {item.key.rpartition("/")[2] for item in document.dismissed}, new_id)
    item = Dismissed(text=text, kind=one.kind, anchor=anchor, key=f"dismissed/{id_}")
    after = document.dismissed[-1].key if document.dismissed else None
    return Edit((Add(item, after),), "edit.dismiss")


def drafted(sheet: Sheet, one: Proposal) -> tuple[Quote | Event, tuple[Source, ...]]:
    """The record that accepting a proposal would add, and the new sources that it names, for a form or a preview."""
    edit = accepted(sheet, [one], lambda: "q-new")
    added = [change.item for change in edit.changes if isinstance(change, Add)]
    record = added[-1]
    assert isinstance(record, Quote | Event)
    return record, tuple(item for item in added if isinstance(item, Source))


def like(found: Sequence[Proposal], spans: tuple[Span, ...]) -> Proposal | None:
    """The quote among some proposals that is about the same words as a person has selected; the surest of several."""
    same = [one for one in found if isinstance(one.found, QuoteSuggestion) and _same_as_any(one.spans, [spans])]
    return max(same, key=lambda one: one.confidence, default=None)


def proposed_form(sheet: Sheet, one: Proposal, spans: tuple[Span, ...] = ()) -> Form:
    """The form of the record that a proposal would become, filled in with all that was suggested.

    It is about other words where a person has selected those (`spans`); the kind is then what their marks say.
    """
    record, sources = drafted(sheet, one)
    made = {source.id: source.name for source in sources}
    if isinstance(record, Event):
        form = event_form(sheet, one.spans)
        offered = {"date": record.date, "role": record.role or ROLES[0], "basis": record.basis}
        return typed(form.offering(offered), {})
    form = quote_form(sheet, spans or one.spans)

    def label(ref: SourceRef) -> str:
        return made[ref] if isinstance(ref, str) and ref in made else form.directory.label(ref)

    def route_label(ref: SourceRef) -> str:
        return made[ref] if isinstance(ref, str) and ref in made else form.directory.id_label(ref)

    offered = {
        "kind": form.value("kind") if spans else record.kind,
        "speaker": in_one_line(label(ref) for ref in record.speaker),
        "as": record.mention,
        "cue": record.cue,
        "via": ways_in_one_line(record.via, route_label),
        "said": when_in_line(record.said),
    }
    return typed(form.offering(offered), {})


class _Accepting:
    """Builds the records of proposals one after the other, so that they can refer to one another."""

    def __init__(self, sheet: Sheet, new_id: NewId) -> None:
        self._sheet = sheet
        self._new_id = new_id
        self._new = NewSources(sheet.document, new_id)
        self._directory = Directory(sheet.document, sheet.voices)
        self._made: dict[str, str] = {}
        self._ids: dict[tuple[Span, ...], str] = {}
        self._changes: list[Change] = []

    def edit(self, chosen: Sequence[Proposal]) -> Edit:
        in_order = sorted(chosen, key=lambda one: (one.spans[0].start, -one.spans[-1].end))
        items = [self._record(one) for one in in_order]
        places = {section: _Places(self._sheet, section) for section in ("quotes", "events")}
        changes: list[Change] = [*self._changes, *self._new.additions(self._sheet.document)]
        for one, item in zip(in_order, items, strict=True):
            section = "quotes" if isinstance(item, Quote) else "events"
            changes.append(Add(item, places[section].add(item.key, one.spans)))
        code = "edit.accept-several" if len(items) > 1 else "edit.accept"
        return Edit(tuple(changes), code)

    def _record(self, one: Proposal) -> Quote | Event:
        return self._quote(one, one.found) if isinstance(one.found, QuoteSuggestion) else self._event(one, one.found)

    def _quote(self, one: Proposal, found: QuoteSuggestion) -> Quote:
        sheet = self._sheet
        text, anchor = select(sheet.text, one.spans, one.kind, sheet.document.article.lang)
        id_ = fresh_id("q-", self._new.taken, self._new_id)
        self._new.taken.add(id_)
        outer = self._outer(one.outer) if one.outer else ""
        self._ids[one.spans] = id_
        mention = _words(sheet, found.speaker)
        speaker = self._source(found.source, found.made or Source(name=found.name or mention))
        name = self._name(speaker)
        return Quote(
            text,
            id=id_,
            kind=found.kind,
            part_of=outer,
            speaker=(speaker,) if speaker else (),
            mention=mention if mention != name else "",
            cue=_words(sheet, found.cue),
            via=self._via(found.via),
            said=_when(sheet, one.said) if one.said else None,
            anchor=anchor,
            key=f"quotes/{id_}",
        )

    def _outer(self, spans: tuple[Span, ...]) -> str:
        """The id of the quote of these words, which gets one where it has none; empty when there is no such quote."""
        if spans in self._ids:
            return self._ids[spans]
        for quote in self._sheet.document.quotes:
            held = self._sheet.anchors.of(quote.key).spans
            if held and _same_as_any(spans, [held]):
                id_ = quote.id or fresh_id("q-", self._new.taken, self._new_id)
                if not quote.id:
                    self._new.taken.add(id_)
                    self._changes.append(Replace(replace(quote, id=id_)))
                self._ids[spans] = id_
                return id_
        return ""

    def _event(self, one: Proposal, found: DateSuggestion) -> Event:
        sheet = self._sheet
        text, anchor = select(sheet.text, one.spans, "event", sheet.document.article.lang)
        id_ = fresh_id("e-", self._new.taken, self._new_id)
        self._new.taken.add(id_)
        basis = say(found.basis) if found.basis else ""
        role = "" if found.role == "event" else found.role
        return Event(text, id=id_, date=found.edtf or "", role=role, basis=basis, anchor=anchor, key=f"events/{id_}")

    def _source(self, known: str, made: Source) -> str:
        """The id of the source that is known, else of the one that is made of `made`; empty when nobody is named."""
        if known and (known == NO_SPEAKER or known in self._directory.sources):
            return known
        wanted = made.name
        if not wanted:
            return ""
        resolved = self._directory.resolve(wanted)
        if resolved:
            return resolved
        if wanted not in self._made:
            self._made[wanted] = self._new.take(made)
        return self._made[wanted]

    def _name(self, id_: str) -> str:
        if id_ in self._directory.sources:
            return self._directory.sources[id_].name
        return next((source.name for source in self._new.sources if source.id == id_), "")

    def _via(self, carriers: tuple[Carrier, ...]) -> tuple[Route, ...]:
        hops = []
        for carrier in carriers:
            name = carrier.name or _words(self._sheet, carrier.mention)
            source = self._source(carrier.source, Source(name=name, type=carrier.type))
            if source:
                hops.append(Hop(source, stated=carrier.stated, venue=carrier.venue))
        return (tuple(hops),) if hops else ()


class _Places:
    """Where new items go in a section, so that it stays in the order of the text."""

    def __init__(self, sheet: Sheet, section: str) -> None:
        found = []
        last: tuple[int, int] = (-1, 0)
        for item in sheet.document.section(section):
            spans = sheet.anchors.of(item.key).spans
            # an item whose words are lost, or that a person put elsewhere, keeps its place behind the one before it
            last = max(last, (spans[0].start, -spans[-1].end)) if spans else last
            found.append((last, item.key))
        self._found = found

    def add(self, key: str, spans: tuple[Span, ...]) -> str | None:
        """Note a new item. Returns the key of the one behind which it goes; None = first."""
        place = (spans[0].start, -spans[-1].end)
        at = bisect_right(self._found, place, key=lambda one: one[0])
        after = self._found[at - 1][1] if at else None
        self._found.insert(at, (place, key))
        return after


def _with_dates(text: str, asked: list[Proposal], dates: Iterable[DateSuggestion]) -> list[Proposal]:
    """The proposals with the date that is given for each: that of a statement, beside its cue or its words."""
    stated = sorted((date for date in dates if date.role == "statement" and _is_day(date)), key=lambda date: date.span)
    begins = [date.span.start for date in stated]
    dated = []
    for one in asked:
        found = one.found
        assert isinstance(found, QuoteSuggestion)
        beside = found.cue or Span(one.spans[0].start, one.spans[-1].end)
        low = bisect_left(begins, beside.start - _DATE_REACH - _LONGEST_DATE)
        high = bisect_right(begins, beside.end + _DATE_REACH)
        near = [
            date
            for date in stated[low:high]
            if _gap(date.span, beside) <= _DATE_REACH
            and not _within(date.span, one.spans)
            and "\n" not in text[min(date.span.end, beside.end) : max(date.span.start, beside.start)]
        ]
        dated.append(replace(one, said=min(near, key=lambda date: _gap(date.span, beside))) if near else one)
    return dated


def _dates(sheet: Sheet, dates: Iterable[DateSuggestion], refused: Held, used: set[DateSuggestion]) -> list[Proposal]:
    """The dates that are no one's yet."""
    times = [(found.when,) for _, found in sheet.anchors.items() if found.when]
    keys = [item.key for item in sheet.document.events] + [item.key for item in sheet.document.photos]
    known = Held([*times, *(sheet.anchors.of(key).spans for key in keys)])
    return [
        Proposal(f"~date/{one.span.start}-{one.span.end}", (one.span,), one)
        for one in dates
        if one.edtf
        and parse(one.edtf)
        and one not in used
        and not known.beside((one.span,))
        and not _same_as_any((one.span,), refused.beside((one.span,)))
    ]


class Held:
    """The passages of many items, asked for those that share words with another passage."""

    def __init__(self, held: Iterable[tuple[Span, ...]]) -> None:
        self._held = [spans for spans in held if spans]
        self._spans = sorted((span.start, span.end, index) for index, spans in enumerate(self._held) for span in spans)
        # the farthest end of all spans up to each one: none before it reaches farther
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))

    def beside(self, spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
        """Those that overlap a passage, in the order given."""
        found: set[int] = set()
        for span in spans:
            at = bisect_left(self._spans, (span.end,)) - 1
            while at >= 0 and self._reach[at] > span.start:
                if self._spans[at][1] > span.start:
                    found.add(self._spans[at][2])
                at -= 1
        return [self._held[index] for index in sorted(found)]


def _is_day(date: DateSuggestion) -> bool:
    read = parse(date.edtf or "")
    return read is not None and read.precision == "day"


def _is_fragment(one: QuoteSuggestion, quotes: Sequence[QuoteSuggestion]) -> bool:
    """Whether it is the quoted words of a mixed quote of the same speaker: that one's record has them already."""
    outer = quotes[one.inside] if one.inside is not None else None
    if outer is None or outer.kind != "mixed" or one.kind == "indirect":
        return False
    return (one.speaker, one.source, one.name) == (outer.speaker, outer.source, outer.name) or one.speaker is None


def _is_taken(found: QuoteSuggestion, taken: list[tuple[Span, ...]]) -> bool:
    if _same_as_any(found.content, taken):
        return True
    if found.inside is not None:
        return False
    whole = sum(span.end - span.start for span in found.content)
    held = sum(_shared(span, one) for span in found.content for spans in taken for one in spans)
    return held >= COVERED * whole


def _kin(quotes: Sequence[QuoteSuggestion]) -> dict[int, list[tuple[Span, ...]]]:
    """For each suggestion the words of the one around it and of those inside it."""
    found: dict[int, list[tuple[Span, ...]]] = {}
    for index, one in enumerate(quotes):
        if one.inside is not None:
            found.setdefault(index, []).append(quotes[one.inside].content)
            found.setdefault(one.inside, []).append(one.content)
    return found


def _is_nearest(spans: tuple[Span, ...], other: tuple[Span, ...], kin: Sequence[tuple[Span, ...]]) -> bool:
    """Whether a passage is at least as much like these words as like those of their kin.

    A quote that is most of the one around it would count as that one else, once one of the two is annotated.
    """
    return all(_likeness(spans, other) >= _likeness(one, other) for one in kin)


def _same_as_any(spans: tuple[Span, ...], others: list[tuple[Span, ...]]) -> bool:
    return any(_likeness(spans, other) >= SAME for other in others)


def _likeness(spans: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """The share of all characters of two passages that they have in common, 0 to 1."""
    shared = sum(_shared(span, one) for span in spans for one in other)
    return shared / (sum(one.end - one.start for one in (*spans, *other)) - shared) if shared else 0.0


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(span.overlaps(one) for one in spans)


def _words(sheet: Sheet, span: Span | None) -> str:
    return " ".join(sheet.text[span.start : span.end].split()) if span else ""


def _when(sheet: Sheet, date: DateSuggestion) -> When:
    return When(date.edtf or "", _words(sheet, date.span), say(date.basis) if date.basis else "")
