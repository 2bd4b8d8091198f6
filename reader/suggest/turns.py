"""Turns of speech without quotation marks: transcripts (`QUIST: Never.`), interviews (`Q: …`) and dialogue dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from reader.anchoring.marks import MARKS
from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.inquits import Inquit, inquit_in
from reader.suggest.mentions import DASHES
from reader.suggest.passages import Passage, Prepared, Token
from reader.suggest.suggestion import Reason

_LABEL = re.compile(
    r"[“”\"„«]?\s?([^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3})\s?(?:\([^)\n]{1,30}\))?\s?[:：]\s+(?=\S)"
)
_POST = re.compile(r"(?:<[^<>\n]*>\s*)?(\S.*\S)\s*[—–―-]\s?([^\n()—–―]{2,60}?)\s\(@\w{1,30}\)(?!.*\(@)")
_FEWEST = 2
_FEWEST_TURNS = 4
_FEWEST_WORDS = 3
_DASHES = frozenset("–—―")


def turn_attributions(article: Prepared) -> dict[int, Attribution]:
    """The turns of an article, under the place where their paragraph begins; empty when it has none."""
    found = _transcript(article)
    found.update(_posts(article))
    if article.lang.dialogue_dashes:
        found.update(_dialogue(article))
    return found


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that a label opens."""

    passage: Passage
    label: Span
    content: Span


def _transcript(article: Prepared) -> dict[int, Attribution]:
    """The turns of a transcript: two labels at least, each twice at least, that stand before more than a few words.

    In an interview one label does, where questions stand before what it labels.
    """
    turns = [turn for passage in article.proper if (turn := _turn(article.text, passage))]
    counts = Counter(article.words(turn.label) for turn in turns)
    labels = {label for label, count in counts.items() if count >= _FEWEST}
    turns = [turn for turn in turns if article.words(turn.label) in labels]
    answers = len(labels) == 1 and _answer(article, turns)
    if not answers and (len(labels) < _FEWEST or len(turns) < _FEWEST_TURNS):
        return {}
    lengths = sorted(len(article.words(turn.content).split()) for turn in turns)
    if lengths[len(lengths) // 2] < _FEWEST_WORDS:
        return {}
    # `Q: … A: …`: the questions are the outlet's own words, and the letters name nobody.
    if all(len(label) == 1 for label in labels):
        asking = article.words(turns[0].label)
        turns = [turn for turn in turns if article.words(turn.label) != asking]
    return {
        turn.passage.span.start: Attribution(
            "direct",
            (turn.content,),
            None,
            turn.label,
            0.85 if turn.label.end - turn.label.start > 1 else 0.4,
            (Reason("suggest.label", article.words(turn.label)),),
        )
        for turn in turns
    }


def _answer(article: Prepared, turns: Sequence[_Turn]) -> bool:
    """Whether most turns of one label stand behind a question, as in an interview that labels the answers only."""
    before = {later.span.start: article.text[slice(*one.span)] for one, later in pairwise(article.proper)}
    asked = sum(before.get(turn.passage.span.start, "").rstrip('”"»“ ').endswith("?") for turn in turns)
    return asked >= _FEWEST and 2 * asked >= len(turns)


def _turn(text: str, passage: Passage) -> _Turn | None:
    found = _LABEL.match(text, *passage.span)
    if found is None:
        return None
    start, end = found.end(), passage.span.end
    # `QUIST: “Never.”` has marks of its own, which say more than the label.
    if text[start] in MARKS and found.group()[0] not in MARKS:
        return None
    if found.group()[0] in MARKS and text[end - 1] in MARKS:
        end -= 1
    return _Turn(passage, Span(*found.span(1)), Span(start, end)) if start < end else None


def _posts(article: Prepared) -> dict[int, Attribution]:
    """Posts as pages embed them: the words, a dash, the name of the account and its handle."""
    found: dict[int, Attribution] = {}
    for passage in article.proper:
        post = _POST.match(article.text, *passage.span) if "(@" in article.text[slice(*passage.span)] else None
        if post is not None and len(post[1].split()) >= _FEWEST_WORDS and post[1][0] not in MARKS:
            reason = Reason("suggest.label", post[2])
            found[passage.span.start] = Attribution(
                "direct", (Span(*post.span(1)),), None, Span(*post.span(2)), 0.7, (reason,)
            )
    return found


def _dialogue(article: Prepared) -> dict[int, Attribution]:
    """The turns that dashes open: several paragraphs in a row, or one, of which one says who speaks or asks."""
    found: dict[int, Attribution] = {}
    for opens, run in groupby(article.proper, key=lambda passage: article.text[passage.span.start] in _DASHES):
        if not opens:
            continue
        turns = [(passage, _spoken(passage, article.lang)) for passage in run]
        asks = len(turns) > 1 and any("?" in article.text[slice(*passage.span)] for passage, _ in turns)
        if not asks and not any(inquit for _, (_, inquit) in turns):
            continue
        for passage, (pieces, inquit) in turns:
            if pieces:
                speaker = inquit.speaker if inquit else None
                reason = Reason("suggest.dash", article.words(speaker) if speaker else "")
                cue = inquit.cue if inquit else None
                found[passage.span.start] = Attribution(
                    "direct", pieces, cue, speaker, 0.85 if inquit else 0.6, (reason,)
                )
    return found


def _spoken(passage: Passage, lang: Language) -> tuple[tuple[Span, ...], Inquit | None]:
    """What is said in a paragraph that a dash opens, without what says who says it."""
    tokens = [token for sentence in passage.sentences for token in sentence.tokens][1:]
    inquit: Inquit | None = None
    pieces: list[Span] = []
    for part in _parts(tokens):
        told = inquit_in(part, lang, whole=bool(pieces), any_verb=True)
        inquit = inquit or told
        pieces += told.pieces if told else [Span(part[0].start, part[-1].end)]
    return tuple(pieces), inquit


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens between dashes, without the signs that a part begins with."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in DASHES and token.text != "-":
            parts.append([])
        elif parts[-1] or token.text[0].isalnum() or token.text in '¿¡«“"':
            parts[-1].append(token)
    return [part for part in parts if part]
