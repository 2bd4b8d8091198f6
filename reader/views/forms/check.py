"""The checks of a quote: the form of one of them, a verdict in one step, evidence, and taking one out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from reader.model import NOTHING, Check, Document, Edit, Quote, Replace, UnknownItemError
from reader.model.vocabulary import CHECK_STATUSES, CHECK_SUBJECTS
from reader.views.forms.form import SILENT, Aside, Form, Sheet, aside, filled
from reader.views.forms.names import NewId
from reader.views.forms.near import find_near, near_aside
from reader.views.forms.people import Directory
from reader.views.forms.source import choice_problems
from reader.views.forms.when import date_aside, typed_edtf
from reader.views.visible import one_line


class Signature(NamedTuple):
    """Who gives a verdict, and when."""

    by: str = ""
    """The name; empty when there is none."""
    date: str = ""
    """The day, in EDTF; empty when it is not known."""


UNSIGNED = Signature()
"""Nobody's: a verdict that a form changes stays that of who gave it."""


def check_form(sheet: Sheet, quote: Quote, number: int) -> Form:
    """The form of one check of a quote, counted from 0; of a new one where the quote has none of that number."""
    new = number >= len(quote.checks)
    check = Check() if new else quote.checks[number]
    fields = (
        filled("check", "choice", check.status, choices=CHECK_STATUSES),
        filled("of", "choice", check.of, choices=CHECK_SUBJECTS),
        filled("about", "line", check.about),
        filled("by", "line", check.by),
        filled("date", "date", check.date),
        filled("evidence", "line", check.evidence),
        filled("note", "note", check.note),
    )
    spans = sheet.anchors.of(quote.key).spans
    directory = Directory(sheet.document, sheet.voices)
    return understand(Form(sheet, directory, quote, new, fields, SILENT, spans, spans, check=number))


def understand(form: Form) -> Form:
    """The form of a check with what the app understood of it, as it stands now."""
    typed = typed_edtf(form.value("date"), form.sheet) if form.value("date") else None
    asides = {
        "about": _about_aside(form),
        "by": aside("form.aside.signed-by-you") if _is_signed_anew(form) else SILENT,
        "date": date_aside(typed.date) if typed else SILENT,
    }
    if form.value("of") in CHECK_SUBJECTS:
        asides["of"] = aside(f"check.question-{form.value('of')}")
    return form.with_asides(asides)


def problems(form: Form) -> Mapping[str, Aside]:
    """Why the form of a check cannot be saved, by field; a field that was not touched is never wrong."""
    found = choice_problems(form, {"check": CHECK_STATUSES, "of": CHECK_SUBJECTS})
    if form.touched("date") and form.value("date") and typed_edtf(form.value("date"), form.sheet) is None:
        found["date"] = aside("form.error.no-date", ok=False, value=one_line(form.value("date")))
    return found


def edit(form: Form, document: Document, _: NewId, signed: Signature) -> Edit | None:
    """The edit that writes the form of a check. None when nothing changed.

    Another verdict is never left under the name of who gave the first one: unless a name was typed, it is signed, and a
    check of its own where the one of the form is somebody else's or of another day.
    """
    base = form.base
    assert isinstance(base, Quote)
    current = document.by_key().get(base.key)
    quote = current if isinstance(current, Quote) else base
    opened = _opened(form)
    given = _record(form, opened)
    if given == opened:
        return None
    if _is_signed_anew(form) and signed != UNSIGNED:
        given = replace(given, by=signed.by, date=given.date if form.touched("date") else signed.date)
        if (opened.by or opened.date) and (opened.by, opened.date) != signed:
            evidence, note = (form.value(name) if form.touched(name) else "" for name in ("evidence", "note"))
            own = replace(given, evidence=evidence, note=note, extra=NOTHING)
            return _with_checks(quote, judged(quote.checks, own), "edit.own-check")
    at = _place(form, quote.checks, opened)
    code = "edit.check" if form.new else "edit.edit-check"
    return _with_checks(quote, (*quote.checks[:at], given, *quote.checks[at + 1 :]), code)


def remove_check_edit(document: Document, quote_key: str, number: int) -> Edit | None:
    """The edit that takes a check out of a quote, counted from 0; None where the quote has none of that number.

    Raises `UnknownItemError` when there is no such quote.
    """
    quote = _quote(document, quote_key)
    return _with_checks(quote, (*quote.checks[:number], *quote.checks[number + 1 :]), "edit.remove-check")


def check_edit(
    document: Document, quote_key: str, status: str, signed: Signature, of: str = "quote", about: str = ""
) -> Edit | None:
    """The edit that records a verdict on the wording of a quote (`of` is `quote`) or on its claim, `about` some of its
    words or all of them.

    None when that verdict stands there already. Raises `UnknownItemError` when there is no such quote.
    """
    quote = _quote(document, quote_key)
    checks = judged(quote.checks, Check(of=of, status=status, about=about, by=signed.by, date=signed.date))
    return _with_checks(quote, checks, "edit.check")


def judged(checks: tuple[Check, ...], given: Check) -> tuple[Check, ...]:
    """The checks of a quote with one more at their end.

    It takes the place of the last one of the same words, where the same person gave that on the same day, and of
    evidence that waits for a verdict; what stands there and is not given anew stays.
    """
    same = [one for one in checks if (one.of, one.about) == (given.of, given.about)]
    before = next(iter(same[-1:]), None)
    if checks and _is_bare(checks[-1]):
        before = checks[-1]
    elif before is not None and not (given.date and (before.by, before.date) == (given.by, given.date)):
        before = None
    if before is None:
        return (*checks, given)
    evidence, note = given.evidence or before.evidence, given.note or before.note
    new = replace(given, evidence=evidence, note=note, extra=before.extra)
    at = max(index for index, one in enumerate(checks) if one is before)
    return checks if new == before else (*checks[:at], *checks[at + 1 :], new)


def evidence_edit(document: Document, quote_key: str, evidence: str) -> Edit | None:
    """The edit that adds a link to the last check of a quote; to a new one without a verdict where there is none.

    Where the last check has another link, a new one begins. None when that link stands there already. Raises
    `UnknownItemError` when there is no such quote.
    """
    quote = _quote(document, quote_key)
    last = quote.checks[-1] if quote.checks else None
    if last is not None and last.evidence == evidence:
        return None
    if last is not None and not last.evidence:
        checks = (*quote.checks[:-1], replace(last, evidence=evidence))
    else:
        checks = (*quote.checks, Check(evidence=evidence))
    return _with_checks(quote, checks, "edit.evidence")


def _is_bare(check: Check) -> bool:
    """Whether a check is a note of evidence alone, which waits for its verdict."""
    return check.status == CHECK_STATUSES[0] and not check.by and not check.date


def _quote(document: Document, key: str) -> Quote:
    """The quote of that key. Raises `UnknownItemError` when there is none."""
    quote = document.by_key().get(key)
    if not isinstance(quote, Quote):
        raise UnknownItemError(key)
    return quote


def _with_checks(quote: Quote, checks: tuple[Check, ...], code: str) -> Edit | None:
    """The edit that gives a quote these checks; None where it has them already."""
    return None if checks == quote.checks else Edit((Replace(replace(quote, checks=checks)),), code)


def _opened(form: Form) -> Check:
    """The check as it was when its form was opened."""
    assert isinstance(form.base, Quote)
    assert form.check is not None
    return Check() if form.new else form.base.checks[form.check]


def _place(form: Form, checks: tuple[Check, ...], opened: Check) -> int:
    """Where the check of the form stands now among those of its quote; behind them where it is not there (any more)."""
    assert form.check is not None
    if form.check < len(checks) and checks[form.check] == opened:
        return form.check
    return checks.index(opened) if opened in checks and not form.new else len(checks)


def _record(form: Form, opened: Check) -> Check:
    """The check as the form has it; a field that was not touched stays as it was."""
    check = opened
    if form.touched("check"):
        check = replace(check, status=form.value("check") or CHECK_STATUSES[0])
    if form.touched("of"):
        check = replace(check, of=form.value("of") or CHECK_SUBJECTS[0])
    if form.touched("about"):
        near = find_near(form.sheet, form.spans, form.value("about"))
        check = replace(check, about=near.words if near and near.side == "inside" else form.value("about"))
    if form.touched("by"):
        check = replace(check, by=form.value("by"))
    if form.touched("date"):
        typed = typed_edtf(form.value("date"), form.sheet)
        check = replace(check, date=typed.date if typed else "")
    if form.touched("evidence"):
        check = replace(check, evidence=form.value("evidence"))
    return replace(check, note=form.value("note")) if form.touched("note") else check


def _is_signed_anew(form: Form) -> bool:
    """Whether what the check says was changed, and nobody typed who says so."""
    opened = _opened(form)
    now = _record(form, opened)
    says = (now.of, now.status, now.about) != (opened.of, opened.status, opened.about)
    waits = _is_bare(opened) and now.status == CHECK_STATUSES[0]
    return says and not waits and not form.touched("by")


def _about_aside(form: Form) -> Aside:
    """Where in the quote the words stand that the check is about."""
    found = near_aside(form.sheet, form.spans, form.value("about"))
    if not found or found.code.startswith("form.aside.inside"):
        return found
    return aside("form.aside.not-within", ok=False)
