"""Draft annotations from the text alone: pure, offline, at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.anchoring.collector import collector_off
from reader.anchoring.layout import Layout
from reader.model import Source, Span
from reader.suggest.attribution import Attribution
from reader.suggest.dates import date_suggestions
from reader.suggest.direct import direct_attributions
from reader.suggest.grammars import grammar_of, whole_grammar_of
from reader.suggest.inner import inner_attributions
from reader.suggest.passages import Prepared, prepare
from reader.suggest.recording import quote_suggestions
from reader.suggest.suggestion import QuoteSuggestion, Reason, Suggestions

TOPICS = frozenset(
    f"suggest.{sign}"
    for sign in ("object", "noun-object", "adjective-object", "passive-object", "preposition", "reported")
)
"""The signs of a content that is what is spoken or thought of (`criticised the plan`), not what is said of it."""

TOPIC = 0.6
"""By how much such a suggestion is less sure: the surest of them come to stand below one that is as likely as not."""


@collector_off()
def suggest(text: str, lang: str, layout: Layout, published: str = "", sources: Sequence[Source] = ()) -> Suggestions:
    """What an article's text suggests about itself.

    `lang` is its BCP 47 tag, `published` its date in EDTF (empty when unknown), `sources` are those that its annotation
    file knows.
    """
    article = prepare(text, lang, layout, published)
    whole = whole_grammar_of(article.lang.tag)
    found = whole(article) if whole else direct_attributions(article)
    grammar = grammar_of(article.lang.tag)
    if grammar:
        found = _joined(article, found, grammar(article, found))
    found += inner_attributions(article, found)
    found.sort(key=lambda one: (one.content[0].start, -one.hull.end))
    dates = date_suggestions(article)
    if article.offsets is not None:
        dates = [replace(one, span=article.original(one.span)) for one in dates]
    quotes = quote_suggestions(article, found, sources)
    return Suggestions(tuple(map(_graded, quotes)), tuple(dates))


def _graded(one: QuoteSuggestion) -> QuoteSuggestion:
    """A suggestion that names what someone speaks of, but no statement, is asked for less: few want it in a record."""
    if one.kind != "indirect" or not one.reasons or one.reasons[0].code not in TOPICS:
        return one
    reasons = (*one.reasons, Reason("suggest.topic", against=True))
    return replace(one, confidence=round(one.confidence * TOPIC, 2), reasons=reasons)


def _joined(article: Prepared, quoted: Sequence[Attribution], reported: Sequence[Attribution]) -> list[Attribution]:
    """All attributions: a grammar corrects a quoted one by returning its pieces again or within a longer mixed one."""
    whole = {one.content[0] for one in quoted if one.kind == "direct" and _begins_sentence(article, one.content[0])}
    spoken = {one.content[0] for one in quoted if one.kind == "direct" and one.cue}
    reported = [
        one
        for one in reported
        if one.kind != "mixed"
        or len(one.content) == 1
        or (one.content[0] not in spoken and whole.isdisjoint(one.content[1:]))
    ]
    corrected = {part for one in reported for part in one.content}
    mixed = [(span, one.cue) for one in reported if one.kind == "mixed" for span in one.content]
    mixed.sort(key=lambda pair: pair[0])
    kept = []
    around: list[tuple[Span, Span | None]] = []
    reached = 0
    for one in sorted(quoted, key=lambda one: one.content[0].start):
        start, end = one.hull
        while reached < len(mixed) and mixed[reached][0].start <= start:
            around.append(mixed[reached])
            reached += 1
        around = [(span, cue) for span, cue in around if span.end > start]
        part = any(end <= span.end and (one.kind != "direct" or _overlaps(one.cue, cue)) for span, cue in around)
        if not part and not corrected.issuperset(one.content):
            kept.append(one)
    return [*kept, *reported]


def _overlaps(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _begins_sentence(article: Prepared, span: Span) -> bool:
    """Whether it begins like a clause of its own, as in `As it rained, she said, “we stayed”`."""
    first = next(iter(article.text[span.start : span.end].split()))
    return first[0].isupper() or first.lower().replace("’", "'").partition("'")[0] in article.lang.pronouns


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
