"""What the text itself shows about words that are to become a quote: kind, speaker, cue, way and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.anchoring.anchors import snap
from reader.anchoring.fold import fold_words
from reader.anchoring.marks import around, bare, quoted_spans
from reader.anchoring.near import nearby_cue, nearby_mention
from reader.anchoring.sentences import sentence_around
from reader.anchoring.words import word_spans
from reader.languages import language
from reader.messages import say
from reader.model import Hop, Quote, Route, Span, When
from reader.model.edtf import parse
from reader.model.vocabulary import CARRIERS
from reader.views.forms.form import Sheet
from reader.views.forms.people import Directory
from reader.views.nesting import quotes_around

_TITLE_WORDS = 4
_ATTRIBUTION_WORDS = 2

CLAUSE = 120
"""The most characters of a clause."""

_STOP = re.compile(r"[,;:](?=\s)|\s[-–—]\s|[()\[\]“”„«»\"]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BLANKS = re.compile(r"\s+")
_EDGES = ' .,;:!?…"“”„«»'


def draft(sheet: Sheet, directory: Directory, spans: tuple[Span, ...]) -> Quote:
    """A quote of some words, with what the sentences around them say of it. Its words are left for later."""
    if not spans:
        return Quote(())
    hull = _speech(sheet, Span(spans[0].start, spans[-1].end))
    sentence = sentence_of(sheet, hull)
    cue = nearby_cue(sheet.text, hull, sheet.lang)
    speaker, mention = _speaker(sheet, directory, hull, sentence, cue)
    quote = Quote(
        (),
        kind=kind_of(sheet, spans),
        speaker=(speaker,) if speaker else (),
        mention=words_of(sheet, mention) if mention else "",
        cue=words_of(sheet, cue) if cue else "",
        said=_said(sheet, spans, sentence),
    )
    return replace(quote, via=_via(sheet, directory, quote, spans, sentence))


def held(sheet: Sheet, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The selected words, whole ones; without the spans that hold none."""
    snapped = (snap(sheet.text, span) for span in spans)
    return tuple(span for span in snapped if span.start < span.end)


def kind_of(sheet: Sheet, spans: Sequence[Span]) -> str:
    """The kind that the quotation marks suggest: of several pieces, mixed where they differ."""
    found = {around(sheet.text, span, paragraph_of(sheet, span), sheet.lang) for span in spans}
    return found.pop() if len(found) == 1 else "mixed"


def between_marks(sheet: Sheet, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without the quotation marks that were selected with the words between them."""
    return tuple(_between_marks(sheet, span) for span in spans)


def quote_around(sheet: Sheet, spans: Sequence[Span]) -> Quote | None:
    """The quote that holds all of the words and more; the innermost one."""
    return next(iter(quotes_around(sheet.document, sheet.anchors, spans)), None)


def date_words_at(sheet: Sheet, caret: int) -> Span | None:
    """The words for a date under the caret; None when there are none."""
    sentence = sentence_of(sheet, Span(caret, caret))
    return next((span for span, _ in _dates(sheet, sentence) if span.start <= caret < span.end), None)


def _dates(sheet: Sheet, area: Span) -> list[tuple[Span, When]]:
    """The words for a day, a month, a year … in a stretch of the text with their dates, from left to right."""
    # The grammars of time are large: a form that is opened may load them, the first frame may not.
    from reader.suggest.dates import days_within

    found = days_within(sheet.text, area, sheet.layout, sheet.lang, sheet.document.article.published)
    return [
        (span, When(timex.edtf or "", words_of(sheet, span), say(timex.basis) if timex.basis else ""))
        for span, timex in found
    ]


def clause_of(sheet: Sheet, span: Span) -> str:
    """The part of its sentence that some words stand in, between two marks of punctuation; with the next part, or the
    one before, where nothing else stands in it. Of a long one, the `CLAUSE` characters that end with the words or begin
    with them."""
    start, end = sentence_of(sheet, span)
    text = sheet.text
    stops = [(found.start() + start, found.end() + start) for found in _STOP.finditer(text[start:end])]
    low = max((last for _, last in stops if last <= span.start), default=start)
    high = min((first for first, _ in stops if first >= span.end), default=end)
    if not _LETTERS.search(text[low : span.start] + text[span.end : high]):
        high = min((first for first, _ in stops if first > high), default=end)
    if not _LETTERS.search(text[low : span.start] + text[span.end : high]):
        low = max((last for _, last in stops if last < low), default=start)
    while high - low > CLAUSE and low < span.start:
        low = next((low + gap.end() for gap in _BLANKS.finditer(text[low : span.start])), span.start)
    while high - low > CLAUSE and high > span.end:
        high = next((span.end + gap.start() for gap in reversed([*_BLANKS.finditer(text[span.end : high])])), span.end)
    return words_of(sheet, Span(low, high)).strip(_EDGES)


def sentence_of(sheet: Sheet, span: Span) -> Span:
    """The sentence, or sentences, of some words."""
    return sentence_around(sheet.text, span, paragraph_of(sheet, span), sheet.lang)


def paragraph_of(sheet: Sheet, span: Span) -> Span:
    """From the beginning of the paragraph in which a span begins to its end, or to that of the span."""
    paragraph = sheet.layout.at(span.start)
    bounds = paragraph.span if paragraph else Span(0, len(sheet.text))
    return Span(min(bounds.start, span.start), max(bounds.end, span.end))


def words_of(sheet: Sheet, span: Span) -> str:
    """Words of the article, with single blanks."""
    return " ".join(sheet.text[span.start : span.end].split())


def _between_marks(sheet: Sheet, span: Span) -> Span:
    inner = bare(sheet.text, span)
    for quoted in reversed(quoted_spans(sheet.text, *paragraph_of(sheet, span), sheet.lang)):
        if quoted.covers(inner) and not quoted.covers(span):
            return Span(max(span.start, quoted.start), min(span.end, quoted.end))
    return span


def _speaker(
    sheet: Sheet, directory: Directory, hull: Span, sentence: Span, cue: Span | None
) -> tuple[str, Span | None]:
    """The source that is named nearest, and how the article names it in the sentence.

    Where the sentence names no known source, the capitals before the cue are taken for a name, and one that was named
    before the sentence for the speaker only where a pronoun refers back to it.
    """
    around = _other_side(hull, sentence, cue)
    names = [(name, one.source.id) for one in directory.known for name in (one.source.name, *one.source.aka)]
    roles = [(one.source.role, one.source.id) for one in directory.known]
    named = nearby_mention(sheet.text, around, [name for name, _ in names], sheet.lang)
    if named and sentence.covers(named[0]):
        return names[named[1]][1], _with_title(sheet, directory, named[0], sentence, hull)
    by_role = nearby_mention(sheet.text, around, [role for role, _ in roles], sheet.lang)
    if by_role and sentence.covers(by_role[0]):
        return roles[by_role[1]][1], by_role[0]
    unknown = _capitals_before(sheet, cue, sentence) if cue else None
    if unknown and not unknown.overlaps(hull):
        return "", _with_title(sheet, directory, unknown, sentence, hull)
    pronoun = _pronoun(sheet, sentence, around)
    return (names[named[1]][1], pronoun) if named and pronoun else ("", None)


def _speech(sheet: Sheet, span: Span) -> Span:
    """The words with the rest of the speech between the same quotation marks: nobody in it names its speaker."""
    inner = bare(sheet.text, span)
    quoted = quoted_spans(sheet.text, *paragraph_of(sheet, span), sheet.lang)
    around = next((one for one in quoted if one.covers(inner)), span)
    return Span(min(around.start, span.start), max(around.end, span.end))


def _other_side(hull: Span, sentence: Span, cue: Span | None) -> Span:
    """The words and what stands on the other side of them than the cue: the speaker is named on the side of the cue."""
    if cue is None:
        return hull
    return Span(hull.start, sentence.end) if cue.end <= hull.start else Span(sentence.start, hull.end)


def _with_title(sheet: Sheet, directory: Directory, name: Span, sentence: Span, hull: Span) -> Span:
    """The name with the title or role before it: `Tổng thống Mỹ Joe Biden`, a few words and no mark in between."""
    roles = (one.source.role for one in directory.known)
    titles = {fold_words(title) for title in (*language(sheet.lang).titles, *roles) if title}
    low = max(sentence.start, hull.end if hull.end <= name.start else sentence.start)
    words = word_spans(sheet.text, low, name.start)[-2 * _TITLE_WORDS :]
    for first in range(len(words)):
        if len(words) - first > 2 * _TITLE_WORDS or not _is_run(sheet.text[words[first].start : name.start]):
            continue
        for last in range(first + 1, len(words) + 1):
            title = fold_words(sheet.text[words[first].start : words[last - 1].end])
            if title in titles and len(words) - last <= _TITLE_WORDS:
                return Span(words[first].start, name.end)
    return name


def _is_run(text: str) -> bool:
    """Whether words follow one another without a mark between them."""
    return not any(sign in ',;:.!?()[]“”"«»' for sign in text)


def _capitals_before(sheet: Sheet, cue: Span, sentence: Span) -> Span | None:
    """The words with a capital right before a cue: most likely who says it."""
    words = word_spans(sheet.text, sentence.start, cue.start)
    first = len(words)
    end = cue.start
    while first and sheet.text[words[first - 1].start].isupper() and _is_run(sheet.text[words[first - 1].end : end]):
        first -= 1
        end = words[first].start
    return Span(words[first].start, words[-1].end) if first < len(words) else None


def _pronoun(sheet: Sheet, sentence: Span, hull: Span) -> Span | None:
    """The pronoun nearest to the words in their sentence."""
    pronouns = language(sheet.lang).pronouns
    found = nearby_mention(sheet.text, hull, pronouns, sheet.lang)
    return found[0] if found and sentence.covers(found[0]) else None


def _via(sheet: Sheet, directory: Directory, quote: Quote, spans: Sequence[Span], sentence: Span) -> tuple[Route, ...]:
    """The way that the sentence states, else the one carried over from the quote before in the same paragraph."""
    if quote_around(sheet, spans) is not None:
        return ()
    hull = Span(spans[0].start, spans[-1].end)
    stated = _carrier(sheet, directory, quote, hull, sentence)
    if stated:
        return ((Hop(stated),),)
    before = _quote_before(sheet, hull)
    if before is None or not quote.speaker or before.speaker != quote.speaker or before.part_of:
        return ()
    return tuple(tuple(replace(hop, stated=False) for hop in way) for way in before.via)


def _carrier(sheet: Sheet, directory: Directory, quote: Quote, hull: Span, sentence: Span) -> str:
    """The outlet or agency that the sentence gives its words to: `Theo Reuters`, `according to Reuters`."""
    attributions = {fold_words(words) for words in language(sheet.lang).attributions}
    carriers = [one.source for one in directory.known if one.source.type in CARRIERS]
    names = [(name, source.id) for source in carriers for name in (source.name, *source.aka)]
    names = [(name, id_) for name, id_ in names if (id_,) != quote.speaker]
    found = nearby_mention(sheet.text, hull, [name for name, _ in names], sheet.lang)
    if found is None or not sentence.covers(found[0]):
        return ""
    words = word_spans(sheet.text, sentence.start, found[0].start)[-(_ATTRIBUTION_WORDS + 2) :]
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            if fold_words(sheet.text[words[first].start : words[last - 1].end]) in attributions:
                return names[found[1]][1]
    return ""


def _quote_before(sheet: Sheet, hull: Span) -> Quote | None:
    """The quote that begins last before some words in their paragraph."""
    start = paragraph_of(sheet, hull).start
    found = [
        (held[0].start, index)
        for index, quote in enumerate(sheet.document.quotes)
        if (held := sheet.anchors.of(quote.key).spans) and start <= held[0].start < hull.start
    ]
    return sheet.document.quotes[max(found)[1]] if found else None


def _said(sheet: Sheet, spans: Sequence[Span], sentence: Span) -> When | None:
    """The day in the sentence that is nearest to the words and not among them."""
    days = [
        (min(max(one.start - span.end, span.start - one.end) for one in spans), span.start, when)
        for span, when in _dates(sheet, sentence)
        if not any(span.overlaps(one) for one in spans)
        and (read := parse(when.date))
        and read.precision in ("day", "minute")
    ]
    return min(days, key=lambda day: day[:2])[2] if days else None
