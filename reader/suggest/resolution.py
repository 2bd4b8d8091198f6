"""Who a mention is: a source of the annotation file, or one that the article itself names in full somewhere.

Names are matched by their parts (`ông Hải`, `Ms Doe`), their titles, their acronyms and, with a guard, their spelling;
pronouns go back to the speaker or subject before them that they agree with.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.anchoring.distance import changes
from reader.languages import Language
from reader.model import Source, Span
from reader.suggest.names import Name, names_in, phrases, taken_apart, vocabulary
from reader.suggest.passages import Prepared, Sentence, Token, tokens_of
from reader.suggest.source_types import Kind, describe

_REACH = 8
_BEHIND = 60
_MISSPELT = 6
_MISSPELT_TWICE = 9

Subject = Callable[[Sentence, Language], "Span | None"]
"""Finds the mention that is the subject of a sentence."""


@dataclass(slots=True, eq=False)
class Voice:
    """Someone or something that the article or its annotation file knows."""

    source: Source
    """What is known; without an id when the file has no such source."""
    parts: set[tuple[str, ...]] = field(default_factory=set)
    """The words of its names, in lower case."""
    titles: set[str] = field(default_factory=set)
    """Its titles with what they belong to, in lower case: `thủ tướng israel`."""
    gender: str = ""
    """`male` or `female`, where a title or a pronoun has shown it."""
    last: int = -1
    """Where it was mentioned last."""


class Cast:
    """Everyone whom an article names, with the sources of its annotation file."""

    def __init__(self, article: Prepared, sources: Sequence[Source], subject: Subject) -> None:
        self._article = article
        self._lang = article.lang
        self._known = vocabulary(article.lang)
        self._back = phrases(article.lang.source_words.back)
        self._subject = subject
        self._voices: list[Voice] = []
        self._sentences = [sentence for passage in article.proper for sentence in passage.sentences]
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._spoke: dict[int, Voice] = {}
        """The speaker of the last attribution of each sentence, by its number."""
        for source in sources:
            self._add_known(source)
        for passage in article.passages:
            if passage.role in ("headline", "heading", "paragraph"):
                for sentence in passage.sentences:
                    for name in names_in(sentence.tokens, self._lang):
                        self._meet(name)

    def identify(self, span: Span) -> Source | None:
        """Who a speaker's mention is; mentions must be asked for in the order of the text. None when nobody knows."""
        voice = self._who(span)
        if voice is None:
            return None
        voice.last = span.start
        self._spoke[self._number(span.start)] = voice
        return voice.source

    def carrier(self, span: Span) -> Source | None:
        """Who hands on what others say; a pronoun does not go back to it."""
        voice = self._who(span)
        return voice.source if voice else None

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _add_known(self, source: Source) -> None:
        voice = Voice(source, gender=source.gender if source.gender in ("male", "female") else "")
        for words in (source.name, *source.aka):
            name = taken_apart(words, Span(0, len(words)), self._lang)
            if name.parts and name.written:
                voice.parts.add(name.parts)
            voice.parts.add(tuple(token.lower for token in tokens_of(words, 0, len(words))))
            if name.title and not name.parts:
                voice.titles.add(name.title)
        if source.role:
            voice.titles.add(" ".join(token.lower for token in tokens_of(source.role, 0, len(source.role))))
        self._voices.append(voice)

    def _meet(self, name: Name) -> None:
        """Take up a name of the running text: a fuller one of someone known, or someone new."""
        if not name.parts or not (name.head or len(name.parts) > 1):
            return
        kind = describe(tokens_of(self._article.text, *name.own, self._lang.function_words), name, self._lang)
        if kind.type != "person":
            return
        voice = self._by_parts(name)
        if voice is None:
            if len(name.parts) == 1:
                return
            voice = Voice(Source(name=name.written, type="person"))
            self._voices.append(voice)
        voice.parts.add(name.parts)
        if name.title:
            voice.titles.add(name.title)
        self._learn_gender(voice, name)

    def _learn_gender(self, voice: Voice, name: Name) -> None:
        gender = self._gender(name.head)
        if gender and not voice.gender:
            voice.gender = gender

    def _gender(self, word: str) -> str:
        male, female = word in self._known.male, word in self._known.female
        return "" if male == female else "male" if male else "female"

    def _who(self, span: Span) -> Voice | None:
        text = self._article.text
        tokens = self._without_relative(tokens_of(text, *span, self._lang.function_words))
        if not tokens:
            return None
        span = Span(span.start, tokens[-1].end)
        lower = " ".join(token.lower for token in tokens)
        if lower in self._known.pronouns or lower in self._lang.source_words.alike:
            return self._antecedent(span, lower)
        name = taken_apart(text, span, self._lang)
        kind = describe(tokens, name, self._lang)
        found = self._exact(lower, tokens[0].lower)
        if found is None and name.parts and kind.type in ("person", "institution", "", "outlet", "agency"):
            found = self._by_parts(name) or self._by_title(name, lower)
        if found is None and not (name.parts and kind.type == "person"):
            found = self._by_title(name, lower) or self._going_back(tokens)
        if found is None and name.parts:
            found = self._misspelt(name)
        if found is None:
            found = self._new(span, name, kind)
        self._learn_gender(found, name)
        return found

    def _without_relative(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """The words of a mention without the pronoun at its end that stands for them: `Ann Lee, who`."""
        end = len(tokens)
        if end > 1 and tokens[end - 1].lower in self._lang.source_words.relatives:
            end -= 1
            while end > 1 and not tokens[end - 1].text[0].isalnum():
                end -= 1
        return tokens[:end]

    def _exact(self, lower: str, first: str) -> Voice | None:
        bare = lower.removeprefix(first + " ") if first in self._known.determiners else lower
        return next(
            (
                voice
                for voice in self._voices
                if tuple(lower.split()) in voice.parts or tuple(bare.split()) in voice.parts
            ),
            None,
        )

    def _by_parts(self, name: Name) -> Voice | None:
        """The voice whose name holds these parts: all of them, the last, the first behind a title, or its initials."""
        best: tuple[int, int, Voice] | None = None
        for voice in self._voices:
            score = max((self._likeness(name, parts) for parts in voice.parts), default=0)
            if score and (best is None or (score, voice.last) > best[:2]):
                best = score, voice.last, voice
        if best and not (best[2].gender and self._gender(name.head) not in ("", best[2].gender)):
            return best[2]
        return None

    def _likeness(self, name: Name, parts: tuple[str, ...]) -> int:
        own = name.parts
        if own == parts:
            return 5
        if not parts or (name.title and parts == tuple(name.title.split())):
            return 0
        if len(own) > 1 and len(parts) > 1:
            inner, outer = sorted((own, parts), key=len)
            return 4 if inner[-1] == outer[-1] and set(inner) <= set(outer) else 0
        if len(own) == 1:
            word = own[0]
            if word == parts[-1] and len(parts) > 1:
                return 3
            if len(parts) > 2 and word in parts[1:] and not self._known.surnames:
                return 2
            if word == parts[0] and name.head and len(parts) > 1:
                return 1
            initials = "".join(part[0] for part in parts if len(part) > 2 or len(parts) == 2)
            return 2 if len(word) > 1 and word == initials and name.written.isupper() else 0
        return 3 if len(parts) == 1 and own[-1] == parts[0] and len(parts[0]) > 2 else 0

    def _by_title(self, name: Name, lower: str) -> Voice | None:
        """The one last mentioned who holds this title: `Thủ tướng Israel`, `the prime minister`."""
        first = lower.split(" ", 1)[0]
        bare = lower.removeprefix(first + " ") if first in self._known.determiners else lower
        if not name.head or (name.head in self._known.male | self._known.female and " " not in bare):
            return None
        fitting = [
            voice
            for voice in self._voices
            if voice.source.type in ("person", "")
            and any(
                title == bare or (bare == name.head and title.split()[: len(bare.split())] == bare.split())
                for title in voice.titles
            )
        ]
        return max(fitting, key=lambda voice: voice.last, default=None)

    def _going_back(self, tokens: Sequence[Token]) -> Voice | None:
        """`người phát ngôn trên`, `the spokesman`: the last one without a name whose mention begins with that noun."""
        words = tuple(token.lower for token in tokens)
        while words and words[0] in self._known.determiners:
            words = words[1:]
        while words and (words[-1:] in self._back or words[-2:] in self._back):
            words = words[: -2 if words[-2:] in self._back else -1]
        if not words:
            return None
        fitting = [voice for voice in self._voices if any(parts[: len(words)] == words for parts in voice.parts)]
        met = [voice for voice in fitting if voice.last >= 0]
        if met:
            return max(met, key=lambda voice: voice.last)
        return fitting[0] if len(fitting) == 1 and fitting[0].source.id else None

    def _misspelt(self, name: Name) -> Voice | None:
        """The one voice whose last name differs by a letter or two from a long one that stands nowhere else."""
        word = name.parts[-1]
        if len(word) < _MISSPELT:
            return None
        most = 2 if len(word) >= _MISSPELT_TWICE else 1
        fitting = {
            id(voice): voice
            for voice in self._voices
            for parts in voice.parts
            if len(parts[-1]) >= _MISSPELT and parts[-1][0] == word[0] and changes(word, parts[-1], most) is not None
            if len(name.parts) == 1 or name.parts[0] == parts[0]
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _new(self, span: Span, name: Name, kind: Kind) -> Voice:
        whole = self._article.words(span)
        words = tuple(token.lower for token in tokens_of(self._article.text, *span, self._lang.function_words))
        while len(words) > 1 and words[0] in self._known.determiners:
            words = words[1:]
        personal = kind.type == "person" and name.parts
        source = Source(
            name=name.written if personal else self._without_article(whole),
            type=kind.type,
            role=name.title if personal and name.head not in self._known.male | self._known.female else "",
            anonymous=True if kind.anonymous or (not personal and self._is_withheld(span)) else None,
        )
        voice = Voice(source, {words})
        if personal:
            voice.parts.add(name.parts)
        if name.title:
            voice.titles.add(name.title)
        self._voices.append(voice)
        return voice

    def _is_withheld(self, span: Span) -> bool:
        """Whether the page says right behind a mention that it gives no name."""
        behind = self._article.text[span.end : span.end + _BEHIND].lower().partition("\n")[0]
        return any(words in behind for words in self._lang.source_words.anonymous)

    def _without_article(self, words: str) -> str:
        first, _, rest = words.partition(" ")
        return (
            rest
            if rest and first.lower() in ("the", "der", "die", "das", "le", "la", "les", "el", "los", "las")
            else words
        )

    def _antecedent(self, span: Span, pronoun: str) -> Voice | None:
        """The speaker or subject before a pronoun that it agrees with."""
        number = self._number(span.start)
        gender = self._gender(pronoun)
        several = pronoun in self._lang.source_words.plural and not gender
        for back in range(_REACH):
            at = number - back
            if at < 0:
                break
            for voice in self._candidates(at, span.start if back == 0 else None):
                if self._agrees(voice, gender, several):
                    if gender and not voice.gender:
                        voice.gender = gender
                    return voice
        return None

    def _candidates(self, number: int, before: int | None) -> list[Voice]:
        """Those whom a sentence is about, the likeliest first: who spoke in it, its subject, the names in it."""
        sentence = self._sentences[number]
        found: list[Voice] = []
        if number in self._spoke:
            found.append(self._spoke[number])
        if before is None:
            subject = self._subject(sentence, self._lang)
            if subject and self._article.words(subject).lower() not in self._known.pronouns:
                found += filter(None, (self._who(subject),))
        tokens = [token for token in sentence.tokens if before is None or token.end <= before]
        for name in names_in(tokens, self._lang):
            voice = self._by_parts(name) if name.parts else None
            if voice:
                found.append(voice)
        return found

    def _agrees(self, voice: Voice, gender: str, several: bool) -> bool:
        kind = voice.source.type
        if several:
            return kind in ("group", "institution")
        if kind not in ("person", "office", ""):
            return False
        return not (gender and voice.gender and gender != voice.gender)
