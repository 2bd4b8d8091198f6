"""German mentions in the genitive, which stand for someone in the nominative: `des Betriebsrats`, `Aydemirs Worten`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.suggest.passages import Token

_DETERMINERS = frozenset(("des", "eines", "seines", "ihres", "unseres", "dieses", "jenes"))
_UNCHANGED = ("us", "is", "os", "as", "ss")
_SHORTEST = 3
"""How long a word is at least without its ending."""


def in_nominative(tokens: tuple[Token, ...], sentence: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a mention, its last one without the ending of the genitive where it stands in it.

    `sentence` has the tokens around it. In the genitive are a noun right behind `des` (`des Betriebsrats`) and a name
    before or behind a noun for a statement: `Aydemirs Worten`, `Worten Aydemirs`.
    """
    last = tokens[-1]
    noun = len(tokens) == 2 and tokens[0].lower in _DETERMINERS
    first, end = bisect_left(sentence, (tokens[0].start,)), bisect_left(sentence, (last.end,))
    around = (*sentence[max(0, first - 1) : first], *sentence[end : end + 1])
    beside = any(token.text[0].isupper() and is_statement(token.lower) for token in around)
    cut = 0
    if noun:
        cut = _noun_ending(last)
    elif beside and all(token.text[0].isupper() for token in tokens):
        cut = int(last.lower.endswith("s") and not last.lower.endswith("ss"))
    if not cut or len(last.text) - cut < _SHORTEST or last.text.isupper():
        return tokens
    return (*tokens[:-1], Token(last.start, last.end - cut, last.text[:-cut], last.lower[:-cut]))


def _noun_ending(noun: Token) -> int:
    """How long the ending of a noun in the genitive is: `Vereins`, `Landes`, `Komitees`."""
    word = noun.lower
    if not word.endswith("s") or not noun.text[0].isupper():
        return 0
    if word.endswith("nisses"):
        return 3
    if word.endswith("es"):
        return 1 if word.endswith("ees") else 2
    return 0 if word.endswith(_UNCHANGED) else 1


def is_statement(word: str) -> bool:
    """Whether a noun in lower case is one for what someone states or thinks: `Aussage`, `Rechtsauffassung`."""
    # The grammar of one language is imported for articles in it only.
    from reader.suggest.grammars.german.words import STATEMENTS

    return word.endswith(STATEMENTS)
