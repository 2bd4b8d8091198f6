"""Expressions of time in the text, as TIMEX3 and EDTF say them."""

from __future__ import annotations

import re

from reader.model import Span
from reader.suggest.passages import Prepared
from reader.suggest.suggestion import DateSuggestion

_ISO = re.compile(r"(?<![\w-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])")


def date_suggestions(article: Prepared) -> list[DateSuggestion]:
    """The expressions of time of an article, in the order of the text; spans are of the composed text."""
    return [
        DateSuggestion(Span(*match.span()), "DATE", match[1], match[1])
        for passage in article.passages
        for match in _ISO.finditer(article.text, *passage.span)
    ]
