"""Suggestions as JSON, one object an article, for programs that measure or take them over."""

from __future__ import annotations

import json
from typing import Any

from reader.model import Span
from reader.suggest import Carrier, DateSuggestion, QuoteSuggestion, Suggestions


def suggestions_json(file: str, found: Suggestions, shift: int = 0) -> str:
    """One line for an article named `file`.

    Offsets are code points of the file as it is on disk; `shift` is 1 where a byte order mark stands before the text.
    """
    record = {
        "file": file,
        "quotes": [_quote(one, shift) for one in found.quotes],
        "dates": [_date(one, shift) for one in found.dates],
    }
    return json.dumps(record, ensure_ascii=False)


def _quote(one: QuoteSuggestion, shift: int) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "content": [_span(span, shift) for span in one.content],
        "speaker": _span(one.speaker, shift),
        "cue": _span(one.cue, shift),
        "via": [_carrier(carrier, shift) for carrier in one.via],
        "confidence": round(one.confidence, 3),
    }


def _carrier(one: Carrier, shift: int) -> dict[str, Any]:
    return {"span": _span(one.mention, shift), "source": one.source or None, "name": one.name, "stated": one.stated}


def _date(one: DateSuggestion, shift: int) -> dict[str, Any]:
    return {"span": _span(one.span, shift), "type": one.type, "value": one.value, "edtf": one.edtf}


def _span(span: Span | None, shift: int) -> list[int] | None:
    return [span.start + shift, span.end + shift] if span else None
