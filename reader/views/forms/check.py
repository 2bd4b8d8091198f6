"""A verdict on a quote in one step."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Check, Document, Edit, Quote, Replace, UnknownItemError
from reader.model.vocabulary import CHECK_STATUSES


def check_edit(document: Document, quote_key: str, status: str, by: str, date: str, of: str = "quote") -> Edit | None:
    """The edit that records a verdict: a new check, or the last one where the same person gave it on the same day or it
    holds evidence without a verdict.

    `date` is that day in EDTF. None when that verdict stands there already. Raises `UnknownItemError` when there is no
    such quote.
    """
    quote = document.by_key().get(quote_key)
    if not isinstance(quote, Quote):
        raise UnknownItemError(quote_key)
    last = quote.checks[-1] if quote.checks else None
    mine = last is not None and (last.of, last.by, last.date) == (of, by, date) and bool(date)
    if last is not None and (mine or (last.of == of and _is_bare(last))):
        checks = (*quote.checks[:-1], replace(last, status=status, by=by, date=date))
    else:
        checks = (*quote.checks, Check(of=of, status=status, by=by, date=date))
    return None if checks == quote.checks else Edit((Replace(replace(quote, checks=checks)),), "edit.check")


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
