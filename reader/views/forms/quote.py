"""The form of a quote: from the record to the fields, and from the fields to one edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.routes import ways
from reader.analysis.who import pick
from reader.messages import say
from reader.model import Add, Change, Document, Edit, Original, Quote, Replace, Span
from reader.model.vocabulary import CHECK_STATUSES, CHECK_SUBJECTS, KINDS, RESERVED_SPEAKERS, SOURCE_TYPES
from reader.views.forms.check import Signature
from reader.views.forms.draft import between_marks, draft, held, quote_around
from reader.views.forms.form import SILENT, Aside, Form, FormField, Sheet, aside, filled
from reader.views.forms.lists import in_one_line, listed
from reader.views.forms.names import Names, NewId, NewSources, fresh_id
from reader.views.forms.near import near_aside
from reader.views.forms.people import Directory
from reader.views.forms.places import before_in_text
from reader.views.forms.quote_record import (
    ORIGINAL,
    UNVERIFIED,
    found_source,
    is_inside,
    names_of,
    record,
    record_now,
    with_speaker,
)
from reader.views.forms.routes import RouteError, in_one_line as ways_in_one_line, typed_ways
from reader.views.forms.source import choice_problems
from reader.views.forms.when import date_aside, typed_when, when_from, when_in_line
from reader.views.nesting import quotes_around
from reader.views.speakers import display_name
from reader.views.visible import one_line

NEW_TYPE = SOURCE_TYPES[0]
"""The type of a source that is made in place, until another is chosen."""

_OPENING_WORDS = 5


def quote_form(sheet: Sheet, about: Quote | Sequence[Span]) -> Form:
    """The form of a quote that is there, or of a new one of selected words, filled with what the text itself shows.

    Quotation marks around the selected words are left out.
    """
    directory = Directory(sheet.document, sheet.voices)
    if not isinstance(about, Quote):
        return _new(sheet, directory, between_marks(sheet, held(sheet, about)))
    spans = sheet.anchors.of(about.key).spans
    fields = _fields(about, directory, False, [one.id for one in quotes_around(sheet.document, sheet.anchors, spans)])
    return understand(Form(sheet, directory, about, False, fields, SILENT, spans, spans))


def with_words(form: Form, spans: Sequence[Span]) -> Form:
    """The form with other words of the article. In a new quote, what the text shows is read anew where it was left."""
    if not form.new:
        return understand(replace(form, spans=tuple(spans)))
    fresh = _new(form.sheet, form.directory, tuple(spans))
    offered = {field.name: field.offered for field in form.fields if field.offered and field.value == field.offered}
    typed = {field.name: field.value for field in form.fields if field.touched and field.name not in offered}
    # of the kind the marks around the words say more than what was suggested for other words
    offered.pop("kind", None)
    known = replace(fresh.offering(offered).typed(typed), given_spans=form.given_spans, found=form.found)
    return understand(known)


def _new(sheet: Sheet, directory: Directory, spans: tuple[Span, ...]) -> Form:
    quote, outer = draft(sheet, directory, spans), quote_around(sheet, spans)
    return understand(Form(sheet, directory, quote, True, _fields(quote, directory, True), SILENT, spans, spans, outer))


def understand(form: Form) -> Form:
    """The form with what the app understood of it, as it stands now."""
    quote = form.base
    assert isinstance(quote, Quote)
    names = names_of(form, quote)
    form = _with_type(form, names)
    asides = {
        "speaker": _speaker_aside(form, names),
        "as": near_aside(form.sheet, form.spans, form.value("as")),
        "cue": near_aside(form.sheet, form.spans, form.value("cue")),
        "via": _via_aside(form, quote),
        "said": _said_aside(form, quote),
        "check": _check_aside(quote),
        "inside": _inside_aside(form),
        "claim": _claim_aside(form, quote),
        "tags": _tags_aside(form),
    }
    hidden = set()
    if not any(not names.is_known(name) for name in listed(form.value("speaker"))):
        hidden.add("type")
    if not form.field("inside").choices and not form.value("inside"):
        hidden.add("inside")
    if form.value("check") == UNVERIFIED and not form.value("evidence") and not form.value("why"):
        hidden.update(("evidence", "why"))
    if quote.original is None and not any(form.value(name) for name in ORIGINAL):
        hidden.update(ORIGINAL)
    if not form.value("claim") and not any(one.claim for one in form.sheet.document.quotes):
        hidden.add("claim")
    return replace(form.with_asides(asides, hidden), title=_title(form))


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form cannot be saved, by field; a field that was not touched is never wrong."""
    base = form.base
    assert isinstance(base, Quote)
    found = choice_problems(form, {"type": SOURCE_TYPES})
    if form.new and not form.spans:
        found["words"] = aside("form.error.words", ok=False)
    if form.new and form.value("kind") not in KINDS:
        found["kind"] = aside("form.error.kind", ok=False)
    if form.touched("inside") and form.value("inside") not in ("", *form.field("inside").choices):
        found["inside"] = aside("form.error.inside", ok=False, value=one_line(form.value("inside")))
    if form.touched("check") and form.value("check") not in CHECK_STATUSES:
        found["check"] = aside("form.error.choice", ok=False, value=one_line(form.value("check")))
    if form.touched("via"):
        try:
            typed_ways(form.value("via"), names_of(form, base).is_known)
        except RouteError as error:
            found["via"] = aside(str(error), ok=False)
    if form.touched("said") and form.value("said") and typed_when(form.value("said"), form.sheet, form.spans) is None:
        found["said"] = aside("form.error.date", ok=False, value=one_line(form.value("said")))
    reserved = [name for name in listed(form.value("speaker")) if name in RESERVED_SPEAKERS]
    if form.touched("speaker") and reserved and len(listed(form.value("speaker"))) > 1:
        found["speaker"] = aside("form.error.reserved", ok=False, name=reserved[0])
    return found


def edit(form: Form, document: Document, new_id: NewId, signed: Signature) -> Edit | None:
    """The edit that writes the form: the quote, before it the sources that are new, and an id for the quote around it
    where that has none. None when nothing changed."""
    base = form.base
    assert isinstance(base, Quote)
    current = document.by_key().get(base.key)
    base = current if isinstance(current, Quote) else base
    new = NewSources(document, new_id)
    names = names_of(form, base, new)
    quote = record(form, base, names, signed)
    changes: list[Change] = []
    outer = form.outer if is_inside(form, quote) else None
    if outer is not None:
        if not outer.id:
            outer = replace(outer, id=fresh_id("q-", new.taken, new_id))
            new.taken.add(outer.id)
            changes.append(Replace(outer))
        quote = replace(quote, part_of=outer.id)
    changes += new.additions(document)
    if form.new:
        id_ = fresh_id("q-", new.taken, new_id)
        quote = replace(quote, id=id_, key=f"quotes/{id_}")
        changes.append(Add(quote, before_in_text(form.sheet, document, "quotes", form.spans)))
        return Edit(tuple(changes), "edit.add-quote")
    if quote == base:
        return None
    return Edit((*changes, Replace(quote)), "edit.quote")


def _fields(quote: Quote, directory: Directory, new: bool, around: Sequence[str] = ()) -> tuple[FormField, ...]:
    """The fields; `around` are the ids of the quotes that it may stand inside."""
    last = quote.checks[-1] if quote.checks else None
    original = quote.original or Original()
    return (
        filled("words", "words", " […] ".join(quote.text), required=new),
        filled("kind", "kind", quote.kind, required=new, choices=KINDS),
        filled("speaker", "sources", in_one_line(directory.label(ref) for ref in quote.speaker)),
        filled("type", "choice", NEW_TYPE, choices=SOURCE_TYPES),
        filled("as", "line", quote.mention),
        filled("cue", "line", quote.cue),
        filled("via", "route", ways_in_one_line(quote.via, directory.id_label)),
        filled("said", "date", when_in_line(quote.said)),
        filled("check", "choice", last.status if last else UNVERIFIED, choices=CHECK_STATUSES),
        filled("evidence", "line", last.evidence if last else ""),
        filled("why", "note", last.note if last else ""),
        filled("wording", "note", original.wording),
        filled("language", "line", original.lang),
        filled("link", "line", original.url),
        filled("inside", "choice", quote.part_of, choices=tuple(id_ for id_ in around if id_)),
        filled("claim", "line", quote.claim),
        filled("tags", "line", in_one_line(quote.tags)),
        filled("note", "note", quote.note),
    )


def _with_type(form: Form, names: Names) -> Form:
    """The form of a suggestion with the type of its new speaker, as long as nobody has chosen another one."""
    field = form.field("type")
    if not form.found or field.value != (field.offered or field.given):
        return form
    new = [name for name in listed(form.value("speaker")) if not names.is_known(name)]
    known = found_source(form, new[0]) if new else None
    return form.offering({"type": known.type if known and known.type else NEW_TYPE})


def _title(form: Form) -> Aside:
    quote = form.base
    assert isinstance(quote, Quote)
    outer = form.outer if is_inside(form, with_speaker(form, quote)) else None
    if outer is None and not form.new and quote.part_of:
        outer = form.sheet.document.quotes_by_id().get(quote.part_of)
    if outer is None:
        return aside("form.title.quote-new" if form.new else "form.title.quote")
    return aside("form.title.quote-inside", words=_opening(outer))


def _opening(quote: Quote) -> str:
    """The first words of a quote."""
    return one_line(" ".join(" ".join(quote.text).split()[:_OPENING_WORDS]))


def _inside_aside(form: Form) -> Aside:
    """The first words of the quote that it stands inside."""
    outer = form.sheet.document.quotes_by_id().get(form.value("inside"))
    return aside("form.aside.inside-quote", words=_opening(outer)) if outer else SILENT


def _speaker_aside(form: Form, names: Names) -> Aside:
    typed = listed(form.value("speaker"))
    told = (form.directory.told(names.ref(name), name, role=len(typed) == 1) for name in typed)
    return aside("form.aside.list", values=" · ".join(told)) if typed else SILENT


def _via_aside(form: Form, base: Quote) -> Aside:
    try:
        quote = record_now(form, base)
    except RouteError as error:
        return aside(str(error), ok=False)
    document = form.sheet.document
    before = ways(document, form.outer)[0] if form.outer is not None and is_inside(form, quote) else ()
    found = ways(document, quote)
    steps = (*before, *found[0])
    if not steps:
        return SILENT
    told = []
    for step in steps:
        name = display_name(pick(form.directory.everyone, step.source)) + ("?" if step.doubtful else "")
        told.append(name if step.stated else say("form.aside.carried-over", name=name))
    words = aside("form.aside.way") if len(found) == 1 else aside("form.aside.ways", count=len(found))
    return replace(words, way=tuple(told))


def _said_aside(form: Form, base: Quote) -> Aside:
    if not form.value("said"):
        return SILENT
    if not form.touched("said"):
        return date_aside(base.said.date, base.said.text) if base.said else SILENT
    typed = typed_when(form.value("said"), form.sheet, form.spans)
    if typed is None:
        return aside("form.aside.no-date", ok=False)
    when = when_from(typed, base.said)
    return date_aside(when.date, when.text) if when else SILENT


def _check_aside(base: Quote) -> Aside:
    if not base.checks:
        return SILENT
    last = base.checks[-1]
    facts = (say(f"form.aside.check-{last.of}") if last.of in CHECK_SUBJECTS else last.of, last.by, last.date)
    told = " · ".join(one_line(fact) for fact in facts if fact)
    if len(base.checks) == 1:
        return aside("form.aside.check", facts=told)
    return aside("form.aside.checks", facts=told, count=len(base.checks))


def _claim_aside(form: Form, base: Quote) -> Aside:
    """How many other quotes make the claim; of a new name the ones that there are."""
    others = [quote.claim for quote in form.sheet.document.quotes if quote.claim and quote.key != base.key]
    if form.value("claim") in others:
        return aside("form.aside.claim", count=others.count(form.value("claim")))
    names = in_one_line(dict.fromkeys(map(one_line, others)))
    return aside("form.aside.claims", values=names) if names else SILENT


def _tags_aside(form: Form) -> Aside:
    tags = listed(form.value("tags"))
    return aside("form.aside.list", values=" · ".join(map(one_line, tags))) if len(tags) > 1 else SILENT
