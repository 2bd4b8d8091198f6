"""The cues of a sentence of a Romance language: reporting verbs with their auxiliaries and joined pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.languages import Language
from reader.model import Span
from reader.suggest.grammars.romance.words import Romance
from reader.suggest.passages import Token
from reader.suggest.word_classes import BOUNDARY, CONJUNCTION, DETERMINER, LINK, PREPOSITION, word_classes

_AUXILIARY = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute, in tokens of a sentence outside its quotations."""

    first: int
    """The first token, the auxiliary included."""
    last: int
    """The last one, a joined pronoun included."""
    span: Span
    """Where they stand in the text."""
    frames: str
    """The letters of the frames of the verb, as `ReportingVerbs` has them."""
    speaker: Span | None = None
    """The pronoun joined to the verb, in `a-t-il`."""
    gerund: bool = False
    """Whether it goes on with the subject of another verb: `ajoutant`."""


class Cues:
    """Finds the cues among the tokens of a sentence outside its quotations."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Romance, lang: Language) -> None:
        self._text = text
        self._tokens = tokens
        self._words = words
        self._lang = lang
        self._classes = word_classes(lang)

    def all(self) -> list[Cue]:
        """All cues, in order."""
        cues: list[Cue] = []
        done = 0
        openers = self._words.verbs.openers
        for at in [at for at, token in enumerate(self._tokens) if token.lower in openers]:
            cue = self.at(at) if at >= done else None
            if cue is not None and not (cues and cue.first <= cues[-1].last):
                cues.append(cue)
                done = cue.last + 1
        return cues

    def at(self, at: int) -> Cue | None:
        """The cue that begins with a token, or that has it for its participle; None when none does."""
        token = self._tokens[at]
        verbs = self._words.verbs
        if token.lower not in verbs.openers:
            return None
        pair = f"{token.lower} {self._tokens[at + 1].lower}" if at + 1 < len(self._tokens) else ""
        if pair and pair in verbs.finite:
            return self._cue(at, at + 1, verbs.frames[verbs.finite[pair]])
        form = token.lower
        if form in verbs.finite and not token.text[0].isupper() and not self._is_noun(at):
            last, pronoun = self._joined_pronoun(at)
            return self._cue(at, last, verbs.frames[verbs.finite[form]], pronoun)
        if form in verbs.participles or pair in verbs.participles:
            last = at + 1 if pair in verbs.participles else at
            return self._compound(at, last, verbs.frames[verbs.participles[pair if last > at else form]])
        if token.lower in verbs.gerunds and at and self._tokens[at - 1].text == ",":
            return self._cue(at, at, verbs.frames[verbs.gerunds[token.lower]], gerund=True)
        return None

    def _is_noun(self, at: int) -> bool:
        """Whether an article makes a noun of a form: `la demande`, `sa réponse`; not in `elle le demande`."""
        before = self._tokens[at - 1].lower if at else ""
        if not self._classes.get(before, 0) & DETERMINER:
            return False
        if before not in self._lang.function_words.clitics:
            return True
        word = self._tokens[at - 2] if at > 1 else None
        closed = PREPOSITION | LINK | CONJUNCTION | BOUNDARY
        return word is None or not word.text[0].isalnum() or bool(self._classes.get(word.lower, 0) & closed)

    def _compound(self, at: int, last: int, frames: str) -> Cue | None:
        """A participle behind its auxiliary, with adverbs or `-t-il` between the two."""
        for back in range(at - 1, max(-1, at - 1 - _AUXILIARY), -1):
            form = self._tokens[back].lower
            if form in self._words.auxiliaries and (form not in self._words.passives or self._is_reflexive(back)):
                return self._cue(back, last, frames, self._joined_pronoun(back)[1])
            if not form[0].isalpha() or form in self._words.passives:
                return None
        return None

    def _is_reflexive(self, at: int) -> bool:
        """Whether `s'` or `se` makes a form of being the auxiliary of what follows: `s'est félicité`."""
        return at > 0 and self._tokens[at - 1].lower in ("s'", "se")

    def _cue(self, first: int, last: int, frames: str, pronoun: Span | None = None, gerund: bool = False) -> Cue:
        span = Span(self._tokens[first].start, self._tokens[last].end)
        return Cue(first, last, span, frames, pronoun, gerund)

    def _joined_pronoun(self, at: int) -> tuple[int, Span | None]:
        """The last token of what hyphens join to a verb (`explique-t-il`, `a-t-elle`), and the pronoun in it."""
        last = at
        while last + 1 < len(self._tokens) and self._tokens[last + 1].start == self._tokens[last].end + 1:
            if self._text[self._tokens[last].end] != "-":
                break
            last += 1
        token = self._tokens[last]
        if last > at and token.lower in self._words.inverted:
            return last, Span(token.start, token.end)
        return at, None
