"""The record of a quote as its form has it: what was typed into the fields, read as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.anchoring.anchors import select
from reader.model import NOTHING, Check, Hop, Original, Quote, Route, Source, SourceRef
from reader.model.vocabulary import CHECK_STATUSES
from reader.views.forms.check import UNSIGNED, Signature, judged
from reader.views.forms.form import Form
from reader.views.forms.lists import listed
from reader.views.forms.names import Names, NewSources
from reader.views.forms.near import find_near
from reader.views.forms.routes import RouteError, TypedHop, in_one_line, typed_ways
from reader.views.forms.when import typed_when, when_from

UNVERIFIED = CHECK_STATUSES[0]
"""What a quote without a check counts as."""

ORIGINAL = ("wording", "language", "link")
"""The fields of the wording before translation; they are on the form where there is one."""


def record(form: Form, base: Quote, names: Names, signed: Signature) -> Quote:
    """The quote as the form has it; a field that was not touched stays as it was. `signed` says who gives a verdict."""
    quote = _with_content(form, base)
    if form.touched("kind") and form.value("kind"):
        quote = replace(quote, kind=form.value("kind"))
    if form.touched("inside"):
        quote = replace(quote, part_of=form.value("inside"))
    if form.touched("speaker"):
        quote = _spoken(form, quote, names)
    if form.touched("as"):
        quote = replace(quote, mention=_nearby(form, "as"))
    if form.touched("cue"):
        quote = replace(quote, cue=_nearby(form, "cue"))
    if form.touched("via"):
        quote = replace(quote, via=_via(form, base, names))
    if form.touched("said"):
        typed = typed_when(form.value("said"), form.sheet, form.spans)
        quote = replace(quote, said=when_from(typed, base.said) if typed and form.value("said") else None)
    if any(map(form.touched, ("check", "evidence", "why"))):
        quote = replace(quote, checks=_checks(form, base, signed))
    if any(map(form.touched, ORIGINAL)):
        quote = replace(quote, original=_original(form, base))
    if form.touched("claim"):
        quote = replace(quote, claim=form.value("claim"))
    if form.touched("tags"):
        quote = replace(quote, tags=listed(form.value("tags")))
    if form.touched("note"):
        quote = replace(quote, note=form.value("note"))
    return quote


def names_of(form: Form, quote: Quote, new: NewSources | None = None) -> Names:
    """The names that the form may mean; with `new`, sources that are not there yet are made."""
    given = (*quote.speaker, *(hop.source for way in quote.via for hop in way))
    if new is None:
        return Names(form.directory, given)
    speakers = listed(form.value("speaker"))

    def make(name: str) -> str:
        known = found_source(form, name) or Source(name=name)
        asked = name in speakers and (len(speakers) == 1 or not known.type)
        return new.take(replace(known, type=form.value("type")) if asked else known)

    return Names(form.directory, given, make)


def found_source(form: Form, name: str) -> Source | None:
    """What a suggestion says of a new source of that name."""
    return next((one for one in form.found if one.name == name), None)


def _with_content(form: Form, base: Quote) -> Quote:
    """The record with its words, and what decides between their occurrences, where they are new, moved or of another
    kind."""
    kind = form.value("kind")
    if not form.spans or not (form.new or form.moved or form.touched("kind")):
        return base
    text, anchor = select(form.sheet.text, form.spans, kind, form.sheet.document.article.lang)
    if form.new or form.moved:
        return replace(base, text=text, anchor=anchor)
    return replace(base, anchor=anchor) if text == base.text and base.anchor is None else base


def _nearby(form: Form, name: str) -> str:
    """What was typed, in the article's own spelling where it stands near the words."""
    found = find_near(form.sheet, form.spans, form.value(name))
    return found.words if found else form.value(name)


def _via(form: Form, base: Quote, names: Names) -> tuple[Route, ...]:
    """The ways that were typed. A carrier that was left as it was keeps what the form does not show of it."""
    hops = [hop for way in base.via for hop in way]
    given = {typed: hop for hop in reversed(hops) for typed in _typed_again(form, hop, names)}
    return tuple(
        tuple(given.get(typed) or _hop(typed, names.ref(typed.name), hops) for typed in way)
        for way in typed_ways(form.value("via"), names.is_known)
    )


def _typed_again(form: Form, hop: Hop, names: Names) -> Iterable[TypedHop]:
    """What a carrier of the record reads as when it is typed."""
    try:
        return [
            typed
            for way in typed_ways(in_one_line(((hop,),), form.directory.id_label), names.is_known)
            for typed in way
        ]
    except RouteError:
        return ()


def _hop(typed: TypedHop, source: SourceRef, hops: Iterable[Hop]) -> Hop:
    extra = next((hop.extra for hop in hops if hop.source == source), NOTHING)
    return Hop(source, typed.stated, typed.doubtful, typed.venue, typed.date, extra)


def _checks(form: Form, base: Quote, signed: Signature) -> tuple[Check, ...]:
    """The checks with the verdict that was chosen, signed where it is another one; the last one keeps what it is of."""
    status, evidence, note = map(form.value, ("check", "evidence", "why"))
    last = base.checks[-1] if base.checks else None
    if last and (signed == UNSIGNED or status == last.status):
        return (*base.checks[:-1], replace(last, status=status, evidence=evidence, note=note))
    if last is None and status == UNVERIFIED:
        return (Check(evidence=evidence, note=note),) if evidence or note else ()
    given = Check(last.of if last else "quote", status, last.about if last else "", *signed)
    *others, new = judged(base.checks, given)
    if form.touched("evidence"):
        new = replace(new, evidence=evidence)
    return (*others, replace(new, note=note) if form.touched("why") else new)


def _original(form: Form, base: Quote) -> Original | None:
    """The wording before translation; None when nothing is said of it."""
    wording, lang, url = map(form.value, ORIGINAL)
    extra = base.original.extra if base.original else NOTHING
    return Original(lang, wording, url, extra) if wording or lang or url or extra else None


def is_inside(form: Form, quote: Quote) -> bool:
    """Whether a new quote counts as one inside the quote around it: that is so unless it has the same speaker."""
    return form.new and form.outer is not None and (not quote.speaker or quote.speaker != form.outer.speaker)


def record_now(form: Form, quote: Quote) -> Quote:
    """The record as far as it can be read while it is typed; new sources are inline records."""
    names = names_of(form, quote)
    if form.touched("speaker"):
        quote = _spoken(form, quote, names)
    return replace(quote, via=_via(form, quote, names)) if form.touched("via") else quote


def with_speaker(form: Form, quote: Quote) -> Quote:
    """The record with the speakers alone that stand in the form."""
    return _spoken(form, quote, names_of(form, quote))


def _spoken(form: Form, quote: Quote, names: Names) -> Quote:
    return replace(quote, speaker=tuple(names.ref(name) for name in listed(form.value("speaker"))))
