"""Speech behind a label: the speakers of a transcript, and `Mayor: bridge is safe` in a headline."""

from __future__ import annotations

import re
from functools import cache

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.english.groups import parse
from reader.suggest.passages import Passage, Prepared
from reader.suggest.suggestion import Reason

_TRANSCRIPT = re.compile(r"((?:[A-Z][A-Z.'’-]+ ){0,3}[A-Z][A-Z'’-]+):\s+(?=\S)")
_HEADLINE = re.compile(r"((?:[A-Z][\w.'’-]* ){0,3}[A-Z][\w.'’-]*):\s+(?=[A-Z‘'“\"])")
_RUBRICS = """
    watch video photos exclusive analysis opinion live update updated review editorial breaking interview listen read
    latest revealed briefing email newsletter bombshell shock shocking wow look boom notice podcast fact check factcheck
    correction note comment explainer report special picture gallery
"""
_FEWEST = 2
"""A transcript has at least so many labelled paragraphs."""


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(_RUBRICS.split())


def labelled(article: Prepared) -> list[Attribution]:
    """What stands behind the labels of an article's speakers."""
    found: list[Attribution] = []
    marked = [
        (match, passage)
        for passage in article.passages
        if ":" in article.text[passage.span.start : passage.span.start + 60]
        and (match := _TRANSCRIPT.match(article.text, *passage.span))
    ]
    if len(marked) >= _FEWEST:
        found += [
            _attribution("direct", article.text, match, passage.span, 0.75)
            for match, passage in marked
            if not any(sentence.quoted for sentence in passage.sentences)
        ]
    for number, passage in enumerate(article.passages):
        match = _HEADLINE.match(article.text, *passage.span) if not number or passage.role == "heading" else None
        if match and not _rubrics().intersection(match[1].lower().split()) and _has_verb(passage):
            found.append(_attribution("indirect", article.text, match, passage.span, 0.6))
    return found


def _has_verb(passage: Passage) -> bool:
    return bool(passage.sentences) and not set("vb").isdisjoint(parse(passage.sentences[0].tokens, ()).kinds)


def _attribution(kind: str, text: str, match: re.Match[str], whole: Span, sure: float) -> Attribution:
    end = whole.end
    while kind == "indirect" and end > match.end() + 1 and text[end - 1] in ".!? \n":
        end -= 1
    reason = Reason("suggest.label", " ".join(match[1].split()))
    return Attribution(kind, (Span(match.end(), end),), None, Span(*match.span(1)), sure, (reason,))
