"""Everyone whom an article and its annotation file know, to be found by their names and titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.anchoring.distance import changes
from reader.languages.organisations import BODY_WORDS
from reader.model import Source
from reader.suggest.names import Name

_MISSPELT = 6
_MISSPELT_TWICE = 9


@dataclass(slots=True, eq=False)
class Voice:
    """Someone or something that the article or its annotation file knows."""

    source: Source
    """What is known; without an id when the file has no such source."""
    parts: set[tuple[str, ...]] = field(default_factory=set)
    """The words of its names, in lower case. Added by the roster."""
    titles: set[str] = field(default_factory=set)
    """Its titles with what they belong to, in lower case: `thủ tướng israel`. Added by the roster."""
    gender: str = ""
    """`male` or `female`, where a title or a pronoun has shown it."""
    last: int = -1
    """Where it was mentioned last."""


class Roster:
    """The voices, each found by any word of its names."""

    def __init__(self, *, surname_last: bool) -> None:
        self._surname_last = surname_last
        """Whether the words between the first and the last of a name may name someone alone, as in Spanish."""
        self._whole: dict[tuple[str, ...], Voice] = {}
        self._by_word: dict[str, dict[int, Voice]] = defaultdict(dict)
        self._by_initials: dict[str, dict[int, Voice]] = defaultdict(dict)
        self._by_title: dict[str, dict[int, Voice]] = defaultdict(dict)

    def add(self, voice: Voice, names: Iterable[tuple[str, ...]] = (), titles: Iterable[str] = ()) -> Voice:
        """Take up a voice, or further names and titles of one."""
        for parts in names:
            if not parts or parts in voice.parts:
                continue
            voice.parts.add(parts)
            self._whole.setdefault(parts, voice)
            for word in parts:
                self._by_word[word][id(voice)] = voice
            # `chị N.T.L`, later `chị L`
            self._by_word[_last_initial(parts[-1])][id(voice)] = voice
            initials = "".join(part[0] for part in parts if len(part) > 2 or len(parts) == 2)
            if len(initials) > 1:
                self._by_initials[initials][id(voice)] = voice
        for title in titles:
            if title:
                voice.titles.add(title)
                self._by_title[title.split()[0]][id(voice)] = voice
        return voice

    def named(self, words: tuple[str, ...]) -> Voice | None:
        """The voice of exactly this name."""
        return self._whole.get(words)

    def like(self, name: Name) -> Iterator[Voice]:
        """The voices that share a name's words: all of them, the last, the first behind a title, or its initials;
        the likest first, of those alike the one mentioned last."""
        return (voice for _, voice in self._scored(name))

    def is_shared(self, name: Name) -> bool:
        """Whether several voices share a name's words equally: `Ms Dunn` in an article with two of that name."""
        scored = self._scored(name)
        return len(scored) > 1 and scored[0][0] == scored[1][0]

    def _scored(self, name: Name) -> list[tuple[int, Voice]]:
        near = dict(self._by_word.get(name.parts[-1], {}))
        if len(name.parts) == 1 and name.written.isupper():
            near |= self._by_initials.get(name.parts[0], {})
        scored = [(max(self._likeness(name, parts) for parts in voice.parts), voice) for voice in near.values()]
        scored.sort(key=lambda one: (-one[0], -one[1].last))
        return [one for one in scored if one[0]]

    def _likeness(self, name: Name, parts: tuple[str, ...]) -> int:
        own = name.parts
        if own == parts:
            return 5
        if name.title and parts == tuple(name.title.split()):
            return 0
        if len(own) > 1 and len(parts) > 1:
            inner, outer = sorted((own, parts), key=len)
            if inner[-1] == outer[-1] and set(inner) <= set(outer):
                return 4
            # `Y Blô` of `Y Blô Niê`: where the name of the clan stands last, a person goes by the words before it.
            return 3 if len(own) < len(parts) and own == parts[: len(own)] and parts[-1] not in BODY_WORDS else 0
        if len(own) > 1:
            return 3 if own[-1] == parts[0] and len(parts[0]) > 2 else 0
        word = own[0]
        if (word == parts[-1] and len(parts) > 1) or (word != parts[-1] and word == _last_initial(parts[-1])):
            return 3
        if self._surname_last and len(parts) > 2 and word in parts[1:]:
            return 2
        if word == parts[0] and len(parts) > 1 and parts[-1] in BODY_WORDS:
            return 2
        if word == parts[0] and name.head and len(parts) > 1:
            return 1
        initials = "".join(part[0] for part in parts if len(part) > 2 or len(parts) == 2)
        return 2 if len(word) > 1 and word == initials and name.written.isupper() else 0

    def titled(self, title: str, *, alone: bool) -> Voice | None:
        """The person mentioned last who holds a title; with `alone` also one with more behind it."""
        fitting = [
            voice
            for voice in self._by_title.get(title.split()[0], {}).values()
            if voice.source.type in ("person", "")
            and any(one == title or (alone and one.startswith(title + " ")) for one in voice.titles)
        ]
        return max(fitting, key=lambda voice: voice.last, default=None)

    def beginning(self, words: tuple[str, ...]) -> Voice | None:
        """The voice mentioned last of which a name begins with some words; one not mentioned yet if it is the only."""
        near = self._by_word.get(words[0], {}).values()
        fitting = [voice for voice in near if any(parts[: len(words)] == words for parts in voice.parts)]
        met = [voice for voice in fitting if voice.last >= 0]
        if met:
            return max(met, key=lambda voice: voice.last)
        return fitting[0] if len(fitting) == 1 and fitting[0].source.id else None

    def misspelt(self, name: Name) -> Voice | None:
        """The one voice whose last name differs by a letter, or two in a long one, and begins alike."""
        word = name.parts[-1]
        if len(word) < _MISSPELT:
            return None
        most = 2 if len(word) >= _MISSPELT_TWICE else 1
        fitting = {
            id(voice): voice
            for parts, voice in self._whole.items()
            if len(parts[-1]) >= _MISSPELT and parts[-1][0] == word[0] and changes(word, parts[-1], most) is not None
            if len(name.parts) == 1 or name.parts[0] == parts[0]
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None


def _last_initial(word: str) -> str:
    """`l` of the initials `n.t.l`; the word itself when it is none of initials."""
    return word.rpartition(".")[2] or word
