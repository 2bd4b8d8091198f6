"""Everyone whom an article names with a name, before it is asked who says what: people, companies and papers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.languages.organisations import BODY_WORDS, COMPANY_ENDINGS
from reader.model import Source, Span
from reader.suggest.appositions import office_before, office_behind
from reader.suggest.genitives import is_statement
from reader.suggest.names import Name, taken_apart, vocabulary
from reader.suggest.passages import Prepared, Sentence, tokens_of
from reader.suggest.roster import Roster, Voice
from reader.suggest.source_types import ARTICLES, Kind, describe

_ALONE = tuple([article] for article in ARTICLES)
_ARTICLE = 4
"""How long the longest article is, with the blank behind it."""
MARKS = "\"'“”„‚‘’«»"
"""Quotation marks, which are no part of a name."""


class People:
    """The people and companies of an article and its annotation file, by their names."""

    def __init__(self, article: Prepared, sources: Sequence[Source]) -> None:
        self._article = article
        self._lang = article.lang
        self._known = vocabulary(article.lang)
        self._named_companies: list[tuple[int, Voice]] = []
        """The companies that the running text names, by where it does so first."""
        self.roster = Roster(surname_last=not self._known.surnames)
        """All of them."""
        for source in sources:
            self._add_known(source)

    def _add_known(self, source: Source) -> None:
        voice = Voice(source, gender=source.gender if source.gender in ("male", "female") else "")
        for words in (source.name, *source.aka):
            tokens = tokens_of(words, 0, len(words), self._lang.function_words)
            name = taken_apart(tokens, Span(0, len(words)), self._lang)
            names = [self._words(words), name.parts if name.written else ()]
            self.roster.add(voice, names, () if name.parts else (name.title,))
        self.roster.add(voice, (), (" ".join(self._words(source.role)),))

    def _words(self, text: str) -> tuple[str, ...]:
        return tuple(token.lower for token in tokens_of(text, 0, len(text), self._lang.function_words))

    def meet(self, name: Name, sentence: Sentence, role: str) -> None:
        """Take up a name of the running text: a fuller one of someone known, or someone new."""
        if not name.parts or not (name.head or len(name.parts) > 1):
            return
        if self._known.compounds and is_statement(name.parts[0]):
            # `laut Aussage Brandts`
            return
        kind = describe(self._article.tokens(name.own), name, self._lang)
        if kind.type != "person":
            # In a headline every word may have a capital, so that no name begins or ends.
            if role == "paragraph":
                self._take_company(name, kind)
            return
        if not name.head and (self._follows_article(name.span.start) or self._follows_body(name, sentence)):
            return
        if len(name.parts) == 1 and self.roster.is_shared(name):
            return
        voice = self.by_parts(name)
        if voice is None:
            if len(name.parts) == 1:
                return
            voice = Voice(Source(name=name.written, type="person"))
        office = self.office_beside(name, sentence)
        self.roster.add(voice, (name.parts,), (name.title, office.lower()))
        self.learn(voice, name, office)

    def office_beside(self, name: Name, sentence: Sentence) -> str:
        """The office that an apposition before or behind a name gives to it, as it is written; else nothing."""
        return office_before(sentence, name, self._lang) or office_behind(sentence, name, self._lang)

    def _follows_article(self, start: int) -> bool:
        """Whether an article stands before a name: `the Ystad Courier`, `L'Écho`."""
        before = self._article.text[max(0, start - _ARTICLE) : start].lower().replace("’", "'")
        return before[-1:] in (" ", "'") and before.split()[-1:] in _ALONE

    def _take_company(self, name: Name, kind: Kind) -> None:
        """Take up a company or paper, which later goes by its first word: `Coastline Airlines Inc.`, `Coastline`."""
        if BODY_WORDS.isdisjoint(name.parts) or self._known.surnames or name.head or self.by_parts(name):
            return
        own = tuple(part for part in name.parts if part not in COMPANY_ENDINGS)
        voice = self.roster.add(Voice(Source(name=name.written, type=kind.type)), (name.parts, own))
        if kind.type == "institution":
            self._named_companies.append((name.span.start, voice))

    def _follows_body(self, name: Name, sentence: Sentence) -> bool:
        """Whether the noun of a body or paper stands before a name: `l'association Air Libre`, `the journal Reeds`."""
        at = bisect_left(sentence.tokens, (name.span.start,))
        return at > 0 and (sentence.tokens[at - 1].lower,) in self._known.carriers

    def learn(self, voice: Voice, name: Name, office: str = "") -> None:
        """Take up what a name says about someone: gender and office."""
        gender = self.gender(name.head)
        if gender and not voice.gender:
            voice.gender = gender
        called = self.is_called(name.head) or name.head in self._lang.source_words.honorifics
        role = office or ("" if called or not name.head else self.office(name))
        if role and not voice.source.role and not voice.source.id and voice.source.type == "person":
            voice.source = replace(voice.source, role=role)

    def is_called(self, head: str) -> bool:
        """Whether a word is a form of address and no office: `Mr`, but not `spokesman`, which shows a man as well."""
        return head in self._known.male | self._known.female and head not in self._lang.source_words.offices

    def learn_article(self, voice: Voice, article: str) -> None:
        """Take up the gender that the article of a mention shows: `la maire`, `le ministère`."""
        known = self._lang.source_words
        if not voice.gender and (article in known.masculine or article in known.feminine):
            voice.gender = "male" if article in known.masculine else "female"

    def office(self, name: Name) -> str:
        """The title of a name as the text writes it; in lower case where other words stand between the two, but for a
        language that writes nouns with capitals."""
        written = self._article.words(Span(name.span.start, name.own.start)).strip(MARKS)
        if self._known.compounds and (at := written.lower().find(name.title)) >= 0:
            written = written[at : at + len(name.title)]
        return written if written.lower() == name.title else name.title

    def gender(self, word: str) -> str:
        """`male` or `female` where a title, a pronoun or a form of address shows it; else empty."""
        male, female = word in self._known.male, word in self._known.female
        if self._known.compounds and word and word not in self._lang.pronouns:
            female = female or word.endswith(("in", "frau", "tochter", "schwester", "mutter"))
            male = male or not (female or word.endswith("e"))
        return "" if male == female else "male" if male else "female"

    def company(self, start: int) -> Voice | None:
        """The company that an article is about: the one whose name it has most often, of those named before."""
        text = self._article.text
        named = [(at, voice, voice.source.name.split()[0]) for at, voice in self._named_companies if at < start]
        found = max(named, key=lambda one: (text.count(one[2]), -one[0]), default=None)
        return found[1] if found else None

    def by_parts(self, name: Name) -> Voice | None:
        """The voice whose name this is, unless the title shows another gender."""
        found = next(self.roster.like(name), None)
        if found and found.gender and self.gender(name.head) not in ("", found.gender):
            return None
        return found
