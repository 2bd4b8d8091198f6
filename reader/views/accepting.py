"""The edits that accept suggestions or turn them down, and the form in which one is corrected first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.anchoring.anchors import select
from reader.messages import say
from reader.model import Add, Change, Dismissed, Edit, Event, Hop, Quote, Replace, Route, Source, SourceRef, Span, When
from reader.model.vocabulary import NO_SPEAKER, ROLES
from reader.suggest import Carrier, DateSuggestion, QuoteSuggestion, Suggestions
from reader.views.forms import article_form, event_form, quote_form, typed
from reader.views.forms.draft import clause_of
from reader.views.forms.form import Form, Sheet
from reader.views.forms.lists import in_one_line
from reader.views.forms.names import NewId, NewSources, fresh_id
from reader.views.forms.people import Directory
from reader.views.forms.routes import in_one_line as ways_in_one_line
from reader.views.forms.when import when_in_line
from reader.views.proposals import Proposal, same_as_any


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
    return _Accepting(sheet, lambda: "q-new").draft(one)


def dates_article(sheet: Sheet, one: Proposal) -> bool:
    """Whether a proposal is the date of publication that the article's own record lacks: it goes there."""
    return isinstance(one.found, DateSuggestion) and one.kind == "publication" and not sheet.document.article.published


def named_as(text: str, one: Proposal) -> str:
    """The name of the new source of a proposal where the article names it just so there; empty where it says `he`.

    Whoever gives such a proposal another speaker says who is meant by that name everywhere.
    """
    found = one.found
    if not isinstance(found, QuoteSuggestion) or found.made is None or found.speaker is None:
        return ""
    return found.made.name if found.made.name == " ".join(text[slice(*found.speaker)].split()) else ""


def with_speakers(found: Suggestions, speakers: Mapping[str, str]) -> Suggestions:
    """The suggestions with the sources (ids) that a person has given in place of new ones of some names."""

    def known(one: QuoteSuggestion) -> QuoteSuggestion:
        id_ = speakers.get(one.made.name) if one.made else None
        return replace(one, source=id_) if id_ else one

    return replace(found, quotes=tuple(map(known, found.quotes))) if speakers else found


def proposed_form(sheet: Sheet, one: Proposal, spans: tuple[Span, ...] = ()) -> Form:
    """The form of the record that a proposal would become, filled in with all that was suggested.

    It is about other words where a person has selected those (`spans`); the kind is then what their marks say.
    """
    record, sources = drafted(sheet, one)
    made = {source.id: source.name for source in sources}
    if dates_article(sheet, one):
        assert isinstance(record, Event)
        return typed(article_form(sheet).offering({"published": record.date}), {})
    if isinstance(record, Event):
        form = event_form(sheet, one.spans)
        offered = {
            "date": record.date,
            "label": record.label,
            "role": record.role or ROLES[0],
            "basis": record.basis,
        }
        return typed(form.offering(offered), {})
    form = replace(quote_form(sheet, spans or one.spans), found=sources)

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
        dated = next((one for one in in_order if dates_article(self._sheet, one)), None)
        if dated is not None:
            in_order.remove(dated)
            assert isinstance(dated.found, DateSuggestion)
            self._changes.append(Replace(replace(self._sheet.document.article, published=dated.found.edtf or "")))
        items = [self._record(one) for one in in_order]
        places = {section: _Places(self._sheet, section) for section in ("quotes", "events")}
        changes: list[Change] = [*self._changes, *self._new.additions(self._sheet.document)]
        for one, item in zip(in_order, items, strict=True):
            section = "quotes" if isinstance(item, Quote) else "events"
            changes.append(Add(item, places[section].add(item.key, one.spans)))
        code = "edit.accept-several" if len(chosen) > 1 else "edit.accept"
        return Edit(tuple(changes), code)

    def draft(self, one: Proposal) -> tuple[Quote | Event, tuple[Source, ...]]:
        """The record of one proposal, and the sources that it names for the first time."""
        return self._record(one), tuple(self._new.sources)

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
            if held and same_as_any(spans, [held]):
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
        label = clause_of(sheet, found.span) if found.role != "publication" else ""
        return Event(
            text, id=id_, date=found.edtf or "", label=label, role=role, basis=basis, anchor=anchor, key=f"events/{id_}"
        )

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


def _words(sheet: Sheet, span: Span | None) -> str:
    return " ".join(sheet.text[span.start : span.end].split()) if span else ""


def _when(sheet: Sheet, date: DateSuggestion) -> When:
    return When(date.edtf or "", _words(sheet, date.span), say(date.basis) if date.basis else "")
