"""A verdict on a quote in one step."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.model import Check, Document, Edit, Quote, Replace, UnknownItemError
from reader.model.vocabulary import CHECK_STATUSES


class Signature(NamedTuple):
    """Who gives a verdict, and when."""

    by: str = ""
    """The name; empty when there is none."""
    date: str = ""
    """The day, in EDTF; empty when it is not known."""


UNSIGNED = Signature()
"""Nobody's: a verdict that a form changes stays that of who gave it."""


def check_edit(
    document: Document, quote_key: str, status: str, signed: Signature, of: str = "quote", about: str = ""
) -> Edit | None:
    """The edit that records a verdict on the wording of a quote (`of` is `quote`) or on its claim, `about` some of its
    words or all of them.

    None when that verdict stands there already. Raises `UnknownItemError` when there is no such quote.
    """
    quote = document.by_key().get(quote_key)
    if not isinstance(quote, Quote):
        raise UnknownItemError(quote_key)
    checks = judged(quote.checks, Check(of=of, status=status, about=about, by=signed.by, date=signed.date))
    return None if checks == quote.checks else Edit((Replace(replace(quote, checks=checks)),), "edit.check")


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
    quote = document.by_key().get(quote_key)
    if not isinstance(quote, Quote):
        raise UnknownItemError(quote_key)
    last = quote.checks[-1] if quote.checks else None
    if last is not None and last.evidence == evidence:
        return None
    if last is not None and not last.evidence:
        checks = (*quote.checks[:-1], replace(last, evidence=evidence))
    else:
        checks = (*quote.checks, Check(evidence=evidence))
    return Edit((Replace(replace(quote, checks=checks)),), "edit.evidence")


def _is_bare(check: Check) -> bool:
    """Whether a check is a note of evidence alone, which waits for its verdict."""
    return check.status == CHECK_STATUSES[0] and not check.by and not check.date
