"""Who a mention is: a source of the annotation file, or one that the article itself names in full somewhere.

Names are matched by their parts (`ông Hải`, `Ms Doe`), their titles, their acronyms and, with a guard, their spelling;
pronouns go back to the speaker or subject before them that they agree with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from reader.languages import Language
from reader.model import Source, Span
from reader.suggest.appositions import with_apposition
from reader.suggest.genitives import in_nominative
from reader.suggest.names import Name, names_in, taken_apart, vocabulary
from reader.suggest.passages import Prepared, Sentence, Token
from reader.suggest.people import MARKS, People
from reader.suggest.phrases import with_owner
from reader.suggest.roster import Voice
from reader.suggest.source_types import ARTICLES, Kind, describe
from reader.suggest.word_classes import CONJUNCTION, PREPOSITION, word_classes

_AGE = re.compile(r", ?\d\d?(?:[,.]| (?:ans|años|Jahre|tuổi|years)\b)| \(\d\d?\)")
"""What stands behind the name of a person alone: her age."""
_AGED = re.compile(r"\b\d\d? ?[-‑] ?(?:jährige[nr]?|year[-‑]old(?: \w+)?)$|\b\d\d? (?:ans|años|tuổi)$")
"""An age in a mention, by which it stands for someone named before."""
_REACH = 8
_BEHIND = 60

Subject = Callable[[Sentence, Language], "Span | None"]
"""Finds the mention that is the subject of a sentence."""


class Cast:
    """Everyone whom an article names, with the sources of its annotation file."""

    def __init__(self, article: Prepared, sources: Sequence[Source], subject: Subject) -> None:
        self._article = article
        self._lang = article.lang
        self._known = vocabulary(article.lang)
        self._classes = word_classes(article.lang)
        self._subject = subject
        self._people = People(article, sources)
        self._roster = self._people.roster
        self._sentences = [sentence for passage in article.proper for sentence in passage.sentences]
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._subjects: dict[int, Span | None] = {}
        """The subject of each sentence that was asked for, by its number."""
        self._told_words: dict[int, tuple[str, ...]] = {}
        """The words of these subjects without their determiner."""
        self._names: dict[int, list[Name]] = {}
        """The names in each sentence of the running text, by its start."""
        self._spoke: dict[int, Voice] = {}
        """The speaker of the last attribution of each sentence, by its number."""
        for passage in article.passages:
            if passage.role in ("headline", "heading", "paragraph"):
                for sentence in passage.sentences:
                    names = self._names[sentence.span.start] = list(names_in(sentence.tokens, self._lang))
                    for name in names:
                        self._people.meet(name, sentence, passage.role)

    def identify(self, span: Span, cue: Span | None = None, *, within: bool = False) -> Source | None:
        """Who a speaker's mention is; mentions must be asked for in the order of the text. None when nobody knows.

        `cue` is what attributes words to it; `within` says that it stands in what somebody else says: elsewhere `I` is
        the author, who is no source.
        """
        if not within and self._article.words(span).lower() in self._lang.source_words.own:
            return None
        voice = self._who(span, cue)
        if voice is None:
            return None
        voice.last = span.start
        number = self._number(span.start)
        if not within or number not in self._spoke:
            self._spoke[number] = voice
        return voice.source

    def carrier(self, span: Span) -> Source | None:
        """Who hands on what others say; a pronoun does not go back to it."""
        voice = self._who(span)
        return voice.source if voice else None

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _who(self, span: Span, cue: Span | None = None) -> Voice | None:
        tokens = self._without_relative(self._article.tokens(span))
        if not any(token.text[0].isalpha() for token in tokens):
            return None
        if self._known.compounds and (number := self._number(span.start)) >= 0:
            tokens = in_nominative(tokens, self._sentences[number].tokens)
        span = Span(span.start, tokens[-1].end)
        words = tuple(token.lower for token in tokens)
        lower = " ".join(words)
        alike = " ".join(words[: self._origin(tokens)]) in self._lang.source_words.alike
        if lower in self._known.pronouns or alike or self._is_aged(tokens, lower):
            return (self._roster.titled(lower, alone=True) if alike else None) or self._antecedent(span, lower)
        if self._is_further(words) and not any(token.text[0].isupper() for token in tokens[1:]):
            name = taken_apart(tokens, span, self._lang)
            return self._new(span, words, name, describe(tokens, name, self._lang))
        referred = self._referred(span, tokens, words)
        if referred is not None:
            return referred
        name = taken_apart(tokens, span, self._lang)
        if name.parts and self._are_two(tokens):
            return Voice(Source(name=self._article.words(span), type="group"))
        kind = describe(tokens, name, self._lang)
        if not (name.parts and name.own.start == tokens[0].start) and kind.type in ("person", "office", ""):
            apposed = self._with_apposition(span, name, cue)
            kind = kind if apposed is name else Kind("person")
            name = apposed
        elif not kind.type and _AGE.match(self._article.text, span.end):
            kind = Kind("person", kind.anonymous)
        found = self._roster.named(words) or self._roster.named(self._bare(words))
        if found is None and name.parts and kind.type in ("person", "institution", "", "outlet", "agency"):
            found = self._people.by_parts(name) or self._by_title(name, words)
        if found is None and not (name.parts and kind.type == "person"):
            found = self._by_title(name, words) or self._going_back(words, span.start)
        if found is None and not (name.parts and kind.type == "person") and self._points_back(words, kind):
            found = self._antecedent(span, words[0])
        if found is None and name.parts:
            found = self._roster.misspelt(name)
        if found is None and not name.parts and kind.type in ("institution", "office"):
            found = self._told_in_full(words, span.start)
        if found is None:
            found = self._new(span, self._bare(words), name, kind)
        if name.parts and name.own.start >= span.end:
            self._roster.add(found, (), (name.title,))
        elif name.parts:
            self._take_office(found, name, span)
        self._people.learn_article(found, words[0])
        self._people.learn(found, name if name.parts else name._replace(title=""))
        return found

    def _take_office(self, voice: Voice, name: Name, span: Span) -> None:
        """Take up the office in apposition to a name that a speaker goes by: `Quist, head of the union, said`."""
        source, number = voice.source, self._number(span.start)
        if source.role or source.id or source.type not in ("person", "office", "") or number < 0:
            return
        office = self._people.office_beside(name, self._sentences[number])
        if office:
            voice.source = replace(source, type="person", role=office)
            self._roster.add(voice, (), (office.lower(),))

    def _are_two(self, tokens: tuple[Token, ...]) -> bool:
        """`Haas and Li`: two people who are both known are a group, and neither of the two."""
        at = next((at for at, token in enumerate(tokens) if self._classes.get(token.lower, 0) & CONJUNCTION), 0)
        if not 0 < at < len(tokens) - 1:
            return False
        sides = (tokens[:at], tokens[at + 1 :])
        names = [taken_apart(side, Span(side[0].start, side[-1].end), self._lang) for side in sides]
        one, other = (self._people.by_parts(name) if name.parts else None for name in names)
        return one is not None and other is not None and one is not other

    def _is_further(self, words: tuple[str, ...]) -> bool:
        """`another worker`, `un autre témoin`, `một cán bộ khác`: someone else than those before."""
        if self._known.surnames:
            return len(words) > 1 and words[-1:] in self._known.further
        return any(words[:length] in self._known.further for length in (1, 2))

    def _referred(self, span: Span, tokens: Sequence[Token], words: tuple[str, ...]) -> Voice | None:
        """Whom `the company` or `el oficial en rueda de prensa` stands for: a company or person named before."""
        bare = words[1:] if words[0] in ARTICLES else words
        if bare in self._known.companies and (bare != words or self._known.surnames):
            return self._people.company(span.start)
        end = next((at for at, word in enumerate(words) if at > 1 and self._classes.get(word, 0) & PREPOSITION), 0)
        if end and tokens[0].lower in ARTICLES and " ".join(words[:end]) in self._lang.source_words.alike:
            return self._antecedent(span, words[0])
        return None

    def _origin(self, tokens: Sequence[Token]) -> int:
        """Where a mention tells someone's people: `nhà cầm quân người Bồ Đào Nha`; its end when it does not."""
        origins = self._lang.source_words.origins
        at = next((at for at, token in enumerate(tokens) if at and token.lower in origins), len(tokens))
        return at if all(token.text[0].isupper() for token in tokens[at + 1 :]) else len(tokens)

    def _with_apposition(self, span: Span, name: Name, cue: Span | None) -> Name:
        """A mention with the name behind it, but not behind `According to the clerk, Ada Quist, 32, fled`."""
        number = self._number(span.start)
        if not 0 <= number < len(self._sentences):
            return name
        sentence = self._sentences[number]
        if cue is not None and cue.end <= span.start and cue.start <= sentence.span.start + 1:
            return name
        return with_apposition(sentence, span, name, self._lang)

    def _without_relative(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """The words of a mention without the pronoun at its end that stands for them: `Ann Lee, who`."""
        end = len(tokens)
        if end > 1 and tokens[end - 1].lower in self._lang.source_words.relatives:
            end -= 1
            while end > 1 and not tokens[end - 1].text[0].isalnum():
                end -= 1
        return tokens[:end]

    def _bare(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a mention without the determiner that they begin with."""
        return words[1:] if len(words) > 1 and words[0] in self._known.determiners else words

    def _by_title(self, name: Name, words: tuple[str, ...]) -> Voice | None:
        """The one last mentioned who holds this title: `Thủ tướng Israel`, `the prime minister`."""
        bare = self._bare(words)
        if not bare or (len(bare) == 1 and self._people.is_called(name.head)):
            return None
        if bare[0] in self._lang.source_words.sexes and len(bare) > 1:
            return self._roster.titled(" ".join(bare[1:]), alone=True)
        title = " ".join(bare)
        return self._roster.titled(title, alone=title == name.head)

    def _going_back(self, words: tuple[str, ...], start: int) -> Voice | None:
        """`người phát ngôn trên`, `the spokesman`: the last one without a name whose mention begins with that noun."""
        words = self._bare(words)
        while words and (words[-1:] in self._known.back or words[-2:] in self._known.back):
            words = words[: -2 if words[-2:] in self._known.back else -1]
        words = self._named_so_far(words)
        if not words:
            return None
        return self._roster.beginning(words) or self._told_of(words, start)

    def _is_aged(self, tokens: Sequence[Token], lower: str) -> bool:
        """`the 26-year-old`, `der 51-Jährige`, `le coureur de 26 ans`: an age for a person named before."""
        named = any(token.text[0].isupper() for token in tokens[1:])
        definite = tokens[0].lower in ARTICLES or (bool(self._known.surnames) and not named)
        return definite and _AGED.search(lower) is not None and (not tokens[-1].text[0].isupper() or "jährig" in lower)

    def _points_back(self, words: tuple[str, ...], kind: Kind) -> bool:
        """`ce responsable`, `nhà lãnh đạo này`: a noun for a person named before."""
        if kind.type not in ("person", "office", "group", ""):
            return False
        back = words[-1:] if self._known.surnames else words[:1]
        return len(words) > 1 and back in self._known.back

    def _named_so_far(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a mention without those that say that a name is withheld: `các nguồn tin giấu tên`."""
        for at in range(1, len(words)):
            if any(words[at : at + length] in self._known.anonymous for length in range(1, len(words) - at + 1)):
                return words[:at]
        return words

    def _told_of(self, words: tuple[str, ...], start: int) -> Voice | None:
        """A subject of the sentences before that begins with the same noun: `A spokesman for the port declined.`"""
        number = self._number(start)
        for before in range(number - 1, max(0, number - _REACH) - 1, -1):
            subject = self._subject_of(before)
            if subject and subject.end <= start:
                told = self._subject_words(before, subject)
                # `Board chairman Ada Quist` is no board.
                if len(told) > len(words) and told[: len(words)] == words and not self._is_office(told[len(words)]):
                    return self._who(subject)
        return None

    def _is_office(self, word: str) -> bool:
        """Whether a word behind a noun makes an office of the two, in a language whose compounds end in their head."""
        return not self._known.surnames and (word,) in self._known.titles

    def _told_in_full(self, words: tuple[str, ...], start: int) -> Voice | None:
        """Whom `the board` stands for where the text before has named it: `the board of Ostwerk`, `Ostwerk's board`."""
        if len(words) != 2 or words[0] not in ARTICLES:
            return None
        for number in range(self._number(start), -1, -1):
            tokens = self._sentences[number].tokens
            for at, token in enumerate(tokens):
                if (
                    token.lower == words[1]
                    and token.end < start
                    and (whole := with_owner(tokens, at, self._lang)) is not None
                ):
                    return self._who(whole)
        return None

    def _subject_of(self, number: int) -> Span | None:
        """The mention that is the subject of a sentence."""
        if number not in self._subjects:
            self._subjects[number] = self._subject(self._sentences[number], self._lang)
        return self._subjects[number]

    def _subject_words(self, number: int, subject: Span) -> tuple[str, ...]:
        if number not in self._told_words:
            words = tuple([token.lower for token in self._article.tokens(subject)])
            self._told_words[number] = self._bare(words)
        return self._told_words[number]

    def _new(self, span: Span, words: tuple[str, ...], name: Name, kind: Kind) -> Voice:
        whole = self._article.words(span).partition(", ")[0]
        personal = kind.type == "person" and name.parts and not self._is_of(span, name)
        source = Source(
            name=name.written if personal else _without_marks(self._without_article(whole)),
            type=kind.type,
            role=self._people.office(name) if personal and not self._people.is_called(name.head) else "",
            anonymous=True if kind.anonymous or (not personal and self._is_withheld(span)) else None,
        )
        return self._roster.add(Voice(source), (words, name.parts if personal else ()), (name.title,))

    def _is_of(self, span: Span, name: Name) -> bool:
        """`A Whitehall source`: the name says only where someone without a name belongs."""
        rest = self._article.tokens(Span(name.own.end, span.end)) if name.own.end < span.end else ()
        return bool(rest) and rest[0].lower in self._lang.source_words.withheld

    def _is_withheld(self, span: Span) -> bool:
        """Whether the page says right behind a mention that it gives no name."""
        behind = self._article.text[span.end : span.end + _BEHIND].lower().partition("\n")[0]
        return any(words in behind for words in self._lang.source_words.anonymous)

    def _without_article(self, words: str) -> str:
        first, _, rest = words.partition(" ")
        if words[1:2] in ("'", "’") and words[:2].lower().replace("’", "'") in ARTICLES:
            return words[2:]
        return rest if rest and first.lower() in ARTICLES else words

    def _antecedent(self, span: Span, pronoun: str) -> Voice | None:
        """The speaker or subject before a pronoun that it agrees with."""
        number = self._number(span.start)
        gender = self._people.gender(pronoun)
        several = pronoun in self._lang.source_words.plural
        thing = pronoun in self._lang.source_words.neuter
        for back in range(_REACH):
            at = number - back
            if at < 0:
                break
            candidates = self._candidates(at, span.start if back == 0 else None)
            # What may be a company as well as a surname comes after whom the text shows to be a person.
            for voice in sorted(candidates, key=_is_bare):
                if self._agrees(voice, gender, several, thing):
                    if gender and not voice.gender:
                        voice.gender = gender
                    return voice
        return None

    def _candidates(self, number: int, before: int | None) -> Iterator[Voice]:
        """Those whom a sentence is about, the likeliest first: who spoke in it, its subject, the names in it."""
        sentence = self._sentences[number]
        spoke = self._spoke.get(number)
        subject = None
        if before is None:
            mention = self._subject_of(number)
            if mention and self._article.words(mention).lower() not in self._known.pronouns:
                subject = self._who(mention)
        if spoke:
            yield spoke
        if subject:
            yield subject
        if before is None:
            names: Iterable[Name] = self._names[sentence.span.start]
        else:
            names = names_in(sentence.tokens[: bisect_left(sentence.tokens, (before,))], self._lang)
        for name in names:
            voice = self._people.by_parts(name) if name.parts else None
            if voice:
                yield voice

    def _agrees(self, voice: Voice, gender: str, several: bool, thing: bool) -> bool:
        kind = voice.source.type
        if thing:
            return kind in ("institution", "document", "outlet", "agency") or not (kind or voice.gender)
        if several and kind in ("group", "institution"):
            return True
        if several and not gender:
            return False
        if kind not in ("person", "office", ""):
            # `le ministère … il`: where nouns have a gender, its pronoun is that of the noun.
            return bool(self._lang.source_words.masculine) and bool(gender) and voice.gender == gender
        return not (gender and voice.gender and gender != voice.gender)


def _is_bare(voice: Voice) -> bool:
    """Whether only a single word names someone of whom nothing else is known: `Quist`."""
    return not voice.source.type and all(len(parts) == 1 for parts in voice.parts)


def _without_marks(words: str) -> str:
    """A name that stands between marks without these; `the group “Save the Quay”` keeps its own."""
    return words.strip(MARKS) if words[:1] in MARKS else words
