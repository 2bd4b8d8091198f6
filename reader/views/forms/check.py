"""A verdict on a quote in one step."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Check, Document, Edit, Quote, Replace, UnknownItemError


def check_edit(document: Document, quote_key: str, status: str, by: str, date: str, of: str = "quote") -> Edit | None:
    """The edit that records a verdict: a new check, or the last one where the same person gave it on the same day.

    `date` is that day in EDTF. None when that verdict stands there already. Raises `UnknownItemError` when there is no
    such quote.
    """
    quote = document.by_key().get(quote_key)
    if not isinstance(quote, Quote):
        raise UnknownItemError(quote_key)
    last = quote.checks[-1] if quote.checks else None
    if last is not None and (last.of, last.by, last.date) == (of, by, date) and date:
        checks = (*quote.checks[:-1], replace(last, status=status))
    else:
        checks = (*quote.checks, Check(of=of, status=status, by=by, date=date))
    return None if checks == quote.checks else Edit((Replace(replace(quote, checks=checks)),), "edit.check")
