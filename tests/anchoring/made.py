"""Made-up articles with the truth known: quotes in them, edits made to them, decoys planted in them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.anchoring.anchors import Anchored
from reader.model import Article, Document, Quote, Span

NAMES = {
    "en": ("Orlan", "Mira Tessen", "Dovrik", "Halla Brandt", "Quintero", "Ivo Sandler", "Petra Lund", "Kasim"),
    "vi": ("Lê Thu Trà", "ông Khoát", "Hà Vĩnh", "bà Diễm", "Phan Tường", "Đỗ Mạnh", "Ngọc Ẩn", "Quách Lữ"),
}
NEGATIONS = {"en": ("not", "never"), "vi": ("không", "chưa")}
SYLLABLES = {
    "en": ("ba", "ren", "to", "mil", "ka", "sor", "ne", "dal", "fi", "gru", "ple", "stan", "wo", "chi", "ver", "lom"),
    "vi": ("bản", "đường", "hội", "trời", "nhà", "sông", "việc", "lớn", "đoàn", "quê", "giữ", "thuyền", "mưa", "lúa"),
}
LONGEST_WORD = 20
SAID = {"en": "said", "vi": "cho biết"}


@dataclass(frozen=True)
class Piece:
    """Some words of a made article, and the quote that they belong to."""

    words: tuple[str, ...]
    """Without spaces; punctuation stands on its word."""
    origin: tuple[int | None, ...]
    """For each word the index of the original word that it was, None for one put in."""
    quote: int | None = None
    """The index of the quote whose content these words are."""
    decoy: bool = False
    """Whether these words only look like a quote's."""


@dataclass(frozen=True)
class Made:
    """A made article."""

    lang: str
    """Its language."""
    paragraphs: tuple[tuple[Piece, ...], ...]
    """Its words in order."""


def vocabulary(rng: random.Random, lang: str, size: int) -> list[str]:
    """Invented words; of the length of the language's, the common ones first."""
    words: dict[str, None] = {}
    while len(words) < size:
        if lang == "vi":
            syllable = rng.choice(SYLLABLES["vi"])
            words.setdefault(rng.choice("bcdghklmnprstvx") + rng.choice(("", "h", "r")) + syllable[-4:])
        else:
            words.setdefault("".join(rng.choice(SYLLABLES["en"]) for _ in range(rng.randint(1, 4))))
    return list(words)


class Maker:
    """Makes articles of one language from one seed."""

    def __init__(self, seed: int, lang: str, size: int = 2000) -> None:
        self.rng = random.Random(seed)
        self.lang = lang
        self.words = vocabulary(self.rng, lang, size if lang == "en" else min(size, 300))

    def word(self) -> str:
        """A word; the n-th of the vocabulary comes about 1/n times as often as the first, as in real text (Zipf)."""
        return self.words[int(len(self.words) ** self.rng.random()) - 1]

    def content(self, size: int) -> tuple[str, ...]:
        """The words of a statement: mostly plain, some with a number, a name or a negation in it."""
        words = [self.word() for _ in range(size)]
        if size >= 4:
            for chance, make in ((0.4, self.number), (0.4, self.name), (0.3, self.negation)):
                if self.rng.random() < chance:
                    at = self.rng.randrange(1, len(words))
                    words[at:at] = make().split()
        return tuple(words)

    def number(self) -> str:
        """A number as news has them."""
        return self.rng.choice((str(self.rng.randint(2, 99)), f"{self.rng.randint(1, 9)}.{self.rng.randint(1, 9)}"))

    def name(self) -> str:
        """A name."""
        return self.rng.choice(NAMES[self.lang])

    def negation(self) -> str:
        """A negation."""
        return self.rng.choice(NEGATIONS[self.lang])

    def article(self, quotes: int, filler: int) -> tuple[Made, tuple[tuple[str, ...], ...]]:
        """An article with so many quotes, and about `filler` plain sentences around each; and the quotes' words."""
        paragraphs = []
        contents = []
        for index in range(quotes):
            content = self.content(self.rng.choice((3, 5, 6, 8, 10, 12, 15, 18, 22, 28, 36)))
            contents.append(content)
            pieces = [plain(self.sentence()) for _ in range(filler)]
            pieces.append(plain((self.name(), SAID[self.lang] + ":")))
            pieces.append(Piece(content, tuple(range(len(content))), index))
            pieces.append(plain(self.sentence()))
            paragraphs.append(tuple(pieces))
        return Made(self.lang, tuple(paragraphs)), tuple(contents)

    def sentence(self) -> tuple[str, ...]:
        """A plain sentence."""
        words = [self.word() for _ in range(self.rng.randint(6, 20))]
        return (words[0].capitalize(), *words[1:-1], words[-1] + ".")

    def edited(self, made: Made, share: float) -> Made:
        """The article with a share of its words replaced, left out, put in, swapped or misspelt; paragraphs moved."""
        paragraphs = [tuple(self._edited(piece, share) for piece in pieces) for pieces in made.paragraphs]
        for _ in range(max(1, len(paragraphs) // 10)):
            paragraphs.insert(self.rng.randrange(len(paragraphs)), paragraphs.pop(self.rng.randrange(len(paragraphs))))
        return replace(made, paragraphs=tuple(paragraphs))

    def _edited(self, piece: Piece, share: float) -> Piece:
        words: list[str] = []
        origin: list[int | None] = []
        for index, word in enumerate(piece.words):
            what = self.rng.choice(("replace", "leave", "put", "spell")) if self.rng.random() < share else ""
            if what and not word.islower():
                what = "put"
            if what == "put":
                words.append(self.word())
                origin.append(None)
            if what != "leave":
                changed = self.word() if what == "replace" else word[:-1] + "q" if what == "spell" else word
                words.append(changed)
                origin.append(index)
        return replace(piece, words=tuple(words), origin=tuple(origin))

    def decoy(self, content: tuple[str, ...], made: Made) -> tuple[str, ...]:
        """The same words but for a number, a negation or a name."""
        words = list(content)
        at = self.rng.randrange(1, len(words))
        kinds = [self.number, self.negation, self.name]
        for index, word in enumerate(words):
            if word[0].isdigit():
                words[index] = next(n for n in iter(self.number, "") if n != word)
                return tuple(words)
            if word in NEGATIONS[made.lang]:
                del words[index]
                return tuple(words)
            if word[0].isupper():
                words[index] = next(n for n in iter(self.name, "") if word not in n.split()).split()[0]
                return tuple(words)
        words[at:at] = self.rng.choice(kinds)().split()
        return tuple(words)

    def with_decoys(self, made: Made, contents: tuple[tuple[str, ...], ...], share: float) -> Made:
        """The article with decoys of a share of the quotes, in paragraphs of their own."""
        paragraphs = list(made.paragraphs)
        for content in contents:
            if len(content) >= 4 and self.rng.random() < share:
                said = plain((self.name(), SAID[self.lang] + ":"))
                words = self.decoy(content, made)
                planted = (
                    plain(self.sentence()),
                    said,
                    Piece(words, (None,) * len(words), decoy=True),
                    plain(self.sentence()),
                )
                paragraphs.insert(self.rng.randrange(len(paragraphs) + 1), planted)
        return replace(made, paragraphs=tuple(paragraphs))


def plain(words: tuple[str, ...]) -> Piece:
    """Words that belong to no quote."""
    return Piece(words, tuple(range(len(words))))


@dataclass(frozen=True)
class Truth:
    """Where a quote really is in an article, and what became of its words."""

    words: tuple[tuple[int | None, str, Span], ...]
    """Each word: the index of the word that it was (None = put in), how it reads, where it stands."""

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0][2].start, self.words[-1][2].end)


def text_of(made: Made) -> tuple[str, dict[int, Truth], list[Span]]:
    """The text of an article, the truth about each quote that is still in it, and where the decoys stand."""
    parts: list[str] = []
    truths: dict[int, Truth] = {}
    decoys: list[Span] = []
    at = 0
    for paragraph in made.paragraphs:
        for piece in paragraph:
            words = []
            for word, origin in zip(piece.words, piece.origin, strict=True):
                words.append((origin, word, Span(at, at + len(word))))
                parts += (word, " ")
                at += len(word) + 1
            if (piece.quote is not None or piece.decoy) and words:
                parts[-1] = ". "
                at += 1
            if piece.quote is not None and words:
                truths[piece.quote] = Truth(tuple(words))
            if piece.decoy:
                decoys.append(Span(words[0][2].start, words[-1][2].end))
        parts[-1] = "\n"
    return "".join(parts), truths, decoys


def is_right(lang: str, content: tuple[str, ...], truth: Truth, anchored: Anchored) -> bool:
    """Whether an anchor is what a person would say.

    Where a number, a name or a negation was touched: not taken, but offered. Else taken, with every word that is
    left of the quote in it, and nothing beyond the quote but a word in place of one that was left out at its end.
    """
    here = tuple(word for _, word, _ in truth.words)
    if sorted(guarded(lang, content)) != sorted(guarded(lang, here)):
        return not anchored.spans and any(truth.span.overlaps(spans[0]) for spans in anchored.candidates)
    if not anchored.spans:
        return False
    found = anchored.spans[0]
    kept = [span for origin, word, span in truth.words if origin is not None and content[origin] == word]
    if not kept or found.start > kept[0].start or found.end < kept[-1].end:
        return False
    origins = [origin for origin, _, _ in truth.words if origin is not None]
    head = 0 if origins[0] == 0 else LONGEST_WORD
    tail = 0 if origins[-1] == len(content) - 1 else LONGEST_WORD
    return found.start >= truth.span.start - head and found.end <= truth.span.end + tail


def is_deceived(
    lang: str, content: tuple[str, ...], truth: Truth | None, decoys: Sequence[Span], anchored: Anchored
) -> bool:
    """Whether an anchor is silently where a number, a name or a negation is not the quote's."""
    if not anchored.spans:
        return False
    found = anchored.spans[0]
    if truth is not None and truth.span.overlaps(found):
        here = tuple(word for _, word, _ in truth.words)
        return sorted(guarded(lang, content)) != sorted(guarded(lang, here))
    return any(decoy.overlaps(found) for decoy in decoys)


def document_of(lang: str, contents: tuple[tuple[str, ...], ...]) -> Document:
    """An annotation file that has the quotes by their words alone: no cue, no mention, no context."""
    quotes = (
        Quote(text=(" ".join(content),), kind="indirect", key=f"q{index}") for index, content in enumerate(contents)
    )
    return Document(article=Article(lang=lang), quotes=tuple(quotes))


def guarded(lang: str, words: tuple[str, ...]) -> Iterator[str]:
    """The words that must be the same in any match: numbers, negations, names."""
    for word in words:
        if word[0].isdigit() or word in NEGATIONS[lang] or any(map(str.isupper, word)):
            yield word
