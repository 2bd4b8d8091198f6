"""The way of a statement to this page: who handed it on, at which occasion, and what of it is carried over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.languages import Language
from reader.languages.outlets import OUTLET_NAMES
from reader.model import Source, Span
from reader.suggest.attribution import Attribution
from reader.suggest.names import phrases, vocabulary
from reader.suggest.passages import Prepared, Sentence, Token

_LONGEST_NAME = 5
_WIDEST_NAME = 60
_HEAD_OF_SPEAKER = 12
_LONGEST_LINK = 4
_NEAR_VENUE = 8
_FADES = 3


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names begin with, in the genitive too."""
    words = {name.split()[0] for name in names if name.strip()}
    return frozenset((*words, *(word + "'s" for word in words)))


_FIRST_WORDS = _first_words(OUTLET_NAMES)


@dataclass(frozen=True, slots=True)
class Hop:
    """One carrier, before it is known by name."""

    mention: Span
    """The words that name it, here or, when it is carried over, there."""
    stated: bool = True
    """False when it is carried over from a statement before."""
    venue: Span | None = None
    """The programme or paper, between quotation marks."""


class Ways:
    """The ways of an article's statements; must be asked in the order of the text."""

    def __init__(self, article: Prepared, sources: Iterable[Source] = ()) -> None:
        self._article = article
        self._known = _links(article.lang)
        own = {
            name.lower()
            for source in sources
            if source.type in ("outlet", "agency")
            for name in (source.name, *source.aka)
        }
        self._names = OUTLET_NAMES | own if own else OUTLET_NAMES
        self._first_words = _FIRST_WORDS | _first_words(own) if own else _FIRST_WORDS
        self._open: dict[str, tuple[tuple[Hop, ...], int]] = {}
        """For each speaker, by name, the way that its statements go on with and the paragraph in which it was named."""
        self._headings = [passage.span.start for passage in article.passages if passage.role == "heading"]

    def way(
        self, one: Attribution, sentence: Sentence | None, paragraph: int, speaker: Source | None
    ) -> tuple[Hop, ...]:
        """The way of an attribution whose speaker is known, from the article outwards."""
        hops = tuple(Hop(span) for span in one.via)
        if not hops and sentence is not None:
            hops = self._told(one, sentence)
        if hops and sentence is not None:
            hops = (*hops[:-1], replace(hops[-1], venue=self._venue(sentence, hops[-1].mention, one)))
        who = (speaker.id or speaker.name) if speaker else ""
        if hops:
            if who:
                self._open[who] = hops, paragraph
            return hops
        before = self._open.get(who)
        if before is None or paragraph - before[1] > _FADES or self._parted(before[0][-1].mention, one.hull.start):
            return ()
        self._open[who] = before[0], paragraph
        return tuple(replace(hop, stated=False) for hop in before[0])

    def _parted(self, since: Span, until: int) -> bool:
        """Whether a heading stands between two places."""
        return any(since.start < start < until for start in self._headings)

    def _told(self, one: Attribution, sentence: Sentence) -> tuple[Hop, ...]:
        """An outlet to which the words were said or by which they were printed, as the sentence says outside them."""
        first_words = self._first_words
        named = any(map(_is_capital, [token for token in sentence.tokens if token.lower in first_words]))
        naming = self._known.naming
        if not named and (not naming or naming.isdisjoint([token.lower for token in sentence.tokens])):
            return ()
        outside = [
            token
            for token in sentence.unquoted
            if not any(part.start <= token.start < part.end for part in one.content)
            and not (one.speaker and one.speaker.start <= token.start < one.speaker.start + _HEAD_OF_SPEAKER)
        ]
        found = self._outlet_in(outside)
        return (Hop(found),) if found else ()

    def _outlet_in(self, tokens: Sequence[Token]) -> Span | None:
        """The name of an outlet behind a word like `told`, `với`; with the noun for it that stands between the two."""
        for at, token in enumerate(tokens):
            if not _is_capital(token):
                continue
            if at and tokens[at - 1].lower in self._known.naming and _is_linked(tokens, at - 1, self._known):
                return Span(tokens[at - 1].start, tokens[_run_end(tokens, at)].end)
            if token.lower not in self._first_words:
                continue
            for length in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
                if " ".join(one.lower for one in tokens[at : at + length]).removesuffix("'s") not in self._names:
                    continue
                start = _noun_start(tokens, at, self._known)
                last = tokens[at + length - 1]
                if _is_linked(tokens, start, self._known) and last.end - token.start < _WIDEST_NAME:
                    return Span(tokens[start].start, last.end - 2 if last.lower.endswith("'s") else last.end)
        return None

    def _venue(self, sentence: Sentence, mention: Span, one: Attribution) -> Span | None:
        """A short title between marks right beside the name of an outlet: `chương trình “This Week” của đài ABC`."""
        for quoted in sentence.quoted:
            if any(quoted.overlaps(part) for part in one.content):
                continue
            gap = sum(
                1
                for token in sentence.tokens
                if min(quoted.end, mention.end) <= token.start < max(quoted.start, mention.start)
            )
            if gap <= _NEAR_VENUE and len(self._article.words(quoted).split()) <= _LONGEST_NAME:
                return quoted
        return None


@dataclass(frozen=True, slots=True)
class _Links:
    carried: frozenset[tuple[str, ...]]
    determiners: frozenset[str]
    nouns: frozenset[tuple[str, ...]]
    naming: frozenset[str]
    """Nouns right before the name of an outlet, known or not, in a language that puts them there: `đài GMA`."""


@lru_cache(maxsize=16)
def _links(lang: Language) -> _Links:
    words = lang.source_words
    return _Links(
        phrases(words.carried_by),
        vocabulary(lang).determiners,
        phrases((*words.outlets, *words.agencies)),
        frozenset(words.naming_outlets),
    )


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() or token.text == "dpa"


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """The last word with a capital of the run that begins at a token."""
    while at + 1 < len(tokens) and _is_capital(tokens[at + 1]):
        at += 1
    return at


def _noun_start(tokens: Sequence[Token], at: int, links: _Links) -> int:
    """Where the noun begins that stands before a name: `the newspaper`, `báo điện tử`."""
    for length in range(min(_LONGEST_LINK, at), 0, -1):
        if tuple(token.lower for token in tokens[at - length : at]) in links.nouns:
            at -= length
            break
    return at


def _is_linked(tokens: Sequence[Token], at: int, links: _Links) -> bool:
    while at and tokens[at - 1].lower in links.determiners and (tokens[at - 1].lower,) not in links.carried:
        at -= 1
    return any(
        tuple(token.lower for token in tokens[at - length : at]) in links.carried
        for length in range(1, _LONGEST_LINK)
        if at - length >= 0
    )


def insides(attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution, in the order of the text, the place of the smallest other one that holds its content."""
    hulls = [one.hull for one in attributions]
    places: list[int | None] = []
    open_: list[int] = []
    for place, (one, hull) in enumerate(zip(attributions, hulls, strict=True)):
        while open_ and hulls[open_[-1]].end < hull.end:
            open_.pop()
        places.append(next((at for at in reversed(open_) if hulls[at].covers(hull) and hulls[at] != hull), None))
        if one.kind != "scare":
            open_.append(place)
    return places
