"""Interviews in Vietnamese: a question, and an answer behind a dash that goes on until the next question."""

from __future__ import annotations

from reader.anchoring.layout import PROPER
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.names import names_in
from reader.suggest.passages import Passage, Prepared
from reader.suggest.suggestion import Reason

_DASHES = "-–—"
_FEWEST = 2
_LONGEST_QUESTION = 600
_ASKING = frozenset(("phóng viên", "pv", "nhà báo"))
"""Those who ask."""


def interview_attributions(article: Prepared) -> dict[int, Attribution | None]:
    """The answers of an interview, under the place where their paragraph begins; None under a question.

    Empty unless an answer behind a dash follows a question at least twice.
    """
    passages = article.proper
    answers = [
        number
        for number in range(1, len(passages))
        if _begins_with_dash(article, passages[number])
        and _asks(article, passages[number - 1])
        and not _asks(article, passages[number])
    ]
    if len(answers) < _FEWEST:
        return {}
    found: dict[int, Attribution | None] = {}
    speaker = _asked(article, answers[0] - 1)
    for number in answers:
        found[passages[number - 1].span.start] = None
        for place in range(number, len(passages)):
            if place > number and (_asks(article, passages[place]) or _ends_turn(article, passages[place])):
                break
            found[passages[place].span.start] = _turn(article, passages[place], speaker, place == number)
    return found


def spoken_line(article: Prepared, passage: Passage, speaker: Span | None, sure: float) -> Attribution:
    """A paragraph that is speech from its dash to its end."""
    start = passage.span.start
    while start < passage.span.end - 1 and article.text[start] in "-–— \xa0":
        start += 1
    return Attribution("direct", (Span(start, passage.span.end),), None, speaker, sure, (Reason("suggest.dash"),))


def _turn(article: Prepared, passage: Passage, speaker: Span | None, first: bool) -> Attribution:
    return spoken_line(article, passage, speaker, 0.8 if first else 0.6)


def _begins_with_dash(article: Prepared, passage: Passage) -> bool:
    return article.text[passage.span.start] in _DASHES


def _asks(article: Prepared, passage: Passage) -> bool:
    size = passage.span.end - passage.span.start
    return size < _LONGEST_QUESTION and article.text[passage.span.start : passage.span.end].rstrip(' ”"').endswith("?")


def _ends_turn(article: Prepared, passage: Passage) -> bool:
    """Whether a paragraph tells of the one who was asked, so that the interview is over."""
    text = article.text[passage.span.start : passage.span.end].lower()
    return any(words in text for words in ("xin cảm ơn", "xin cám ơn", "trước đó,", "cho biết", "theo "))


def _asked(article: Prepared, question: int) -> Span | None:
    """The person with a title and a full name who is named last before the first question."""
    last = None
    first = article.proper[question].span.start
    for passage in article.passages:
        if passage.role not in PROPER or passage.span.start >= first:
            continue
        for sentence in passage.sentences:
            for name in names_in(sentence.tokens, article.lang):
                named = name.parts[:1] and name.parts[0] in article.lang.source_words.surnames
                if name.head not in _ASKING and ((name.head and len(name.parts) > 1) or named):
                    last = name.span
    return last
