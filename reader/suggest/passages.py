"""An article prepared for suggesting: its paragraphs, sentences and tokens, in composed Unicode (NFC)."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.anchoring.layout import Layout
from reader.anchoring.marks import outermost, quoted_spans
from reader.anchoring.sentences import sentence_spans
from reader.languages import Language, language
from reader.languages.function_words import FunctionWords
from reader.model import Span

_TOKEN = re.compile(
    r"\d+[-‑](?:year|month|week)[-‑]olds?|\d+(?:[.,:/]\d+)*(?:%|[^\W\d_]+)?|[^\W_]+(?:['’\-‑.&][^\W_]+)*(?:\.(?<=\b\w\.\w\.))?|\.\.\.|--+|[^\w\s]|_+"
)
_LONGEST_SENTENCE = 600
"""The longest sentence, in tokens; a quotation in it may be longer."""
_CLUSTER = re.compile(r"(?s)(?:\r\n|.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")

_OPENING = re.compile(
    r"(?:[•▪●‣◦*]|[-–](?=\ (?!.*\b[-–]\ )))\s+"
    r"|[A-ZÀ-ÖØ-ÞĀ-Ž]{3,}[^.!?:“”„«»\"\n|]{0,40}?(?:,\ [A-Z][a-z]{1,6}\.)?\s?(?:\([^()\n]{2,30}\)\s?)?(?:[–—|]|--?)\s+"
    r"|[^\W\d_][^\n().!?“”„«»\"]{1,60}\([^()\n]{2,30}\)\s?\.?(?:[–—|]|--?)\s+"
    r"|\([A-ZÀ-Ž]{2,}[^()\n]{0,20}\)\s?\.?(?:[–—|]|--?)\s+"
)
"""What may stand before the first sentence of a paragraph: the sign of a list, or where and through whom it came
(`KIEL (dpn) – `, `Ribalta, 9 oct (EFX).- `, `TULSA, Okla. -- `)."""
_PLACE = re.compile(
    r"[A-ZÀ-ÖØ-ÞĐ][^\W\d_]+(?:[ /-][A-ZÀ-ÖØ-ÞĐ][^\W\d_]+){0,2}\s[–—-]\s+(?=[A-ZÀ-ÖØ-ÞĐ])(?!.{0,150}\s[–—-]\s)"
)
"""A place alone before the first paragraph (`Bad Senf – `), and not a person between dashes."""
_NO_WORDS = FunctionWords()


class Token(NamedTuple):
    """A word, a number or a sign of the article."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """It as it is written."""
    lower: str
    """It in lower case, with a straight apostrophe."""


class _Spellings(dict[str, tuple[str, str]]):
    """Words as they are written and in lower case: the tokens of a long text share them, which halves its memory."""

    def __missing__(self, word: str) -> tuple[str, str]:
        lower = word.lower().replace("’", "'")
        if len(self) > _MOST_SPELLINGS:
            self.clear()
        self[word] = spelling = (word, word if lower == word else lower)
        return spelling


_MOST_SPELLINGS = 50_000
_SPELLINGS = _Spellings()


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence with everything between its quotation marks: a boundary within a quotation does not end it."""

    span: Span
    """Where it stands."""
    quoted: tuple[Span, ...]
    """What stands between its outermost quotation marks, without the marks."""
    tokens: tuple[Token, ...]
    """Its words and signs, quoted ones included."""

    @property
    def unquoted(self) -> Sequence[Token]:
        """Its tokens outside the quotation marks; the marks themselves are among them."""
        if not self.quoted:
            return self.tokens
        outside: list[Token] = []
        at = 0
        for span in self.quoted:
            first = bisect_left(self.tokens, (span.start,), at)
            outside += self.tokens[at:first]
            at = bisect_left(self.tokens, (span.end,), first)
        outside += self.tokens[at:]
        return outside


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph."""

    span: Span
    """Where it stands."""
    role: str
    """One of `reader.model.vocabulary.BLOCK_ROLES`."""
    sentences: tuple[Sentence, ...]
    """Its sentences, in order."""

    @property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between its outermost quotation marks."""
        return tuple(span for sentence in self.sentences for span in sentence.quoted)


@dataclass(frozen=True)
class Prepared:
    """An article in composed form. All spans of suggesting are of this text until `original` maps them back."""

    text: str
    """The article in NFC."""
    lang: Language
    """Its language."""
    passages: tuple[Passage, ...]
    """All paragraphs, those that are not the article proper too."""
    published: str
    """When the article was published, in EDTF; empty when unknown."""
    offsets: tuple[Span, ...] | None = None
    """For each character of the composed text what it stands for in the text on disk; None when both are the same."""

    @cached_property
    def proper(self) -> tuple[Passage, ...]:
        """The running text: paragraphs, without headlines, captions, credits, teasers and boilerplate."""
        return tuple(passage for passage in self.passages if passage.role == "paragraph")

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for passage in self.passages for sentence in passage.sentences for token in sentence.tokens]

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The words, numbers and signs of a span. They are made anew only where it begins or ends within one."""
        tokens = self._tokens
        # A token is a tuple that begins with its start.
        first, last = bisect_left(tokens, (span.start,)), bisect_left(tokens, (span.end,))
        if (first and tokens[first - 1].end > span.start) or (last and tokens[last - 1].end > span.end):
            return tokens_of(self.text, *span, self.lang.function_words)
        return tuple(tokens[first:last])

    def words(self, span: Span) -> str:
        """The words of a span, with single blanks."""
        return " ".join(self.text[span.start : span.end].split())

    def original(self, span: Span) -> Span:
        """The span in the article as it is on disk."""
        if self.offsets is None:
            return span
        return Span(self.offsets[span.start].start, self.offsets[span.end - 1].end)


def prepare(text: str, lang: str, layout: Layout, published: str = "") -> Prepared:
    """Prepare an article's text for suggesting. `lang` is a BCP 47 tag; `layout` has the paragraphs of `text`."""
    composed, offsets = composition(text)
    known = language(lang)
    passages = []
    first = next((paragraph for paragraph in layout.paragraphs if paragraph.role == "paragraph"), None)
    for paragraph in layout.paragraphs:
        span = paragraph.span if offsets is None else _moved(paragraph.span, offsets)
        place = _PLACE.match(composed, *span) if paragraph is first else None
        body = Span(place.end(), span.end) if place else span
        passages.append(Passage(span, paragraph.role, _sentences(composed, body, lang)))
    return Prepared(composed, known, tuple(passages), published, offsets)


def tokens_of(text: str, start: int, end: int, function: FunctionWords = _NO_WORDS) -> tuple[Token, ...]:
    """The words, numbers and signs of a range; elided and enclitic words (`function`) are tokens of their own."""
    # Making a named tuple through `tuple` takes a third off: there is one for every word of an article.
    make, spellings = tuple.__new__, _SPELLINGS
    tokens = [make(Token, match.span() + spellings[match.group()]) for match in _TOKEN.finditer(text, start, end)]
    if not function.elisions and not function.enclitics:
        return tuple(tokens)
    parts: list[Token] = []
    for token in tokens:
        # Few words have another one written to them.
        if "'" in token.lower or "-" in token.text:
            parts += _parts(token, function)
        else:
            parts.append(token)
    return tuple(parts)


def _parts(token: Token, function: FunctionWords) -> Iterator[Token]:
    """A token without the words that are written to it: `l'eau` -> `l'`, `eau`; `a-t-il` -> `a`, `t`, `il`."""
    while True:
        cut = token.lower.find("'") + 1
        if not 0 < cut < len(token.text) or token.lower[:cut] not in function.elisions:
            break
        yield Token(token.start, token.start + cut, token.text[:cut], token.lower[:cut])
        token = Token(token.start + cut, token.end, token.text[cut:], token.lower[cut:])
    parts = token.text.split("-")
    if len(parts) < 2 or parts[-1].lower() not in function.enclitics:
        yield token
        return
    at = token.start
    for part in parts:
        if part:
            yield Token(at, at + len(part), part, part.lower())
        at += len(part) + 1


def composition(text: str) -> tuple[str, tuple[Span, ...] | None]:
    """The text in NFC, and what each of its characters stands for in the text as given."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, None
    parts: list[str] = []
    offsets: list[Span] = []
    for cluster in _CLUSTER.finditer(text):
        part = unicodedata.normalize("NFC", cluster.group())
        parts.append(part)
        offsets.extend([Span(*cluster.span())] * len(part))
    return "".join(parts), tuple(offsets)


def _moved(span: Span, offsets: Sequence[Span]) -> Span:
    return Span(
        bisect_right(offsets, span.start, key=lambda one: one.end),
        bisect_left(offsets, span.end, key=lambda one: one.start),
    )


def _sentences(text: str, paragraph: Span, lang: str) -> tuple[Sentence, ...]:
    """The sentences of a paragraph without its dateline; those that a quotation holds together are one."""
    opening = _OPENING.match(text, paragraph.start, paragraph.end)
    if opening:
        paragraph = Span(opening.end(), paragraph.end)
    quoted = outermost(quoted_spans(text, *paragraph, lang))
    starts = [span.start for span in quoted]
    function = language(lang).function_words
    joined: list[Span] = []
    for span in sentence_spans(text, *paragraph, lang):
        at = bisect_right(starts, span.start - 1) - 1
        within = at >= 0 and quoted[at].start < span.start < quoted[at].end
        if joined and within:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    sentences: list[Sentence] = []
    for span in joined:
        held = tuple(quoted[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        one = Sentence(span, held, tokens_of(text, *span, function))
        sentences += [one] if len(one.tokens) <= _LONGEST_SENTENCE else _pieces(one)
    return tuple(sentences)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """A list or table that looks like one huge sentence, cut before words or quotations and never within one.

    What looks around in a sentence takes time by the square of its length. No piece is short: none of them is prose.
    """
    quoted, tokens = sentence.quoted, sentence.tokens
    first = number = 0
    for at, token in enumerate(tokens[: 1 - _LONGEST_SENTENCE]):
        if number < len(quoted) and token.start >= quoted[number].end:
            number += 1
        outside = number == len(quoted) or token.start < quoted[number].start
        opens = outside and number < len(quoted) and token.end >= quoted[number].start
        if outside and at - first >= _LONGEST_SENTENCE and (opens or token.text[0].isalnum()):
            yield _piece(sentence, first, at)
            first = at
    yield _piece(sentence, first, len(tokens))


def _piece(sentence: Sentence, first: int, after: int) -> Sentence:
    tokens, quoted = sentence.tokens[first:after], sentence.quoted
    span = Span(tokens[0].start, tokens[-1].end)
    return Sentence(span, quoted[bisect_left(quoted, (span.start,)) : bisect_left(quoted, (span.end,))], tokens)
