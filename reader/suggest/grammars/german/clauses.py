"""The clauses of a German sentence: where they begin and end, and which of them are subordinate."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.model import Span
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.verbs import forms
from reader.suggest.passages import Sentence, Token

_BREAKS = frozenset((",", ";", ":", "–", "—", "-", "--"))
_SHORT = 4

LONGEST = 400
"""The longest sentence that is read, in tokens: what is longer is none, and reading it would take too long."""

_NO_VERB_IN_EN = words.NO_NOUNS | words.DETERMINERS
_GOVERNED = words.RELATIVE - {"das"}
_MARKS = frozenset("„“”\"»«‚‘’›‹'")


class Clause(NamedTuple):
    """A stretch of a sentence between commas and the like."""

    first: int
    """Its first token."""
    after: int
    """The token after its last one."""
    opener: str
    """The sign before it; empty at the beginning of the sentence."""
    kind: str
    """`that`, `question`, `wie`, `subordinate`, `relative`, `infinitive`, `quoted` (all of it stands
    between marks), `main` or `fragment` (it has no verb)."""


@dataclass(frozen=True, slots=True, eq=False)
class Analysed:
    """A sentence with its clauses."""

    sentence: Sentence
    """The sentence."""
    tokens: tuple[Token, ...]
    """Its tokens."""
    quoted: tuple[bool, ...]
    """For each token whether it stands between quotation marks or in brackets."""
    clauses: tuple[Clause, ...]
    """Its clauses, in order."""

    def span(self, first: int, after: int) -> Span:
        """Where a range of tokens stands in the text."""
        return Span(self.tokens[first].start, self.tokens[after - 1].end)

    def head(self, clause: Clause) -> int:
        """The first token of a clause behind quotation marks and words like `und`; its end when there is none."""
        at = clause.first
        while at < clause.after and (self.tokens[at].text in _MARKS or self.tokens[at].lower in words.CONNECTORS):
            at += 1
        return at

    def quotes(self, clause: Clause) -> bool:
        """Whether a clause holds words between quotation marks."""
        span = self.span(clause.first, clause.after)
        return any(span.overlaps(one) for one in self.sentence.quoted)

    def opens_with_verb(self, clause: Clause) -> bool:
        """Whether a clause behind a comma begins with its verb, so that it goes on with a main clause before it."""
        head = self.head(clause)
        if head == clause.after or self.quoted[head]:
            return False
        word = self.tokens[head]
        plural = word.text.islower() and word.text.endswith("en") and word.lower not in _NO_VERB_IN_EN
        return is_verb(self.tokens, head) or (plural and word.lower not in words.NO_VERBS)

    def clause_of(self, token: int) -> int:
        """The place of the clause that a token stands in."""
        for at, clause in enumerate(self.clauses):
            if token < clause.after:
                return at
        return len(self.clauses) - 1


@lru_cache(maxsize=64)
def analyse(sentence: Sentence) -> Analysed:
    """The clauses of a sentence, which several readers ask for. Signs between quotation marks part none."""
    tokens = sentence.tokens
    quoted = _quoted(sentence)
    clauses: list[Clause] = []
    first, opener = 0, ""
    for at in range(len(tokens) + 1):
        if at < len(tokens) and (quoted[at] or tokens[at].text not in _BREAKS or _is_hyphen(tokens, at)):
            continue
        if at > first:
            clauses.append(Clause(first, at, opener, _kind(tokens, quoted, first, at, opener)))
            opener = ""
        if at < len(tokens):
            opener = tokens[at].text if opener in ("", ",") else opener
            first = at + 1
    return Analysed(sentence, tokens, quoted, tuple(clauses))


def is_mark(token: Token) -> bool:
    """Whether a token is a quotation mark."""
    return token.text in _MARKS


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is likely the finite verb of its clause, by its form alone."""
    token = tokens[at]
    if token.lower in words.FINITE:
        return not token.text[0].isupper() or at == 0
    if not token.text.islower() or token.lower in words.NO_VERBS:
        return False
    if any(form.shape == "finite" for form in forms().get(token.lower, ())):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and (following.text[0].isupper() or is_mark(following)):
        return False
    return len(token.text) > 3 and token.text.endswith(("te", "ten", "t"))


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "-" and at > 0 and tokens[at - 1].end == tokens[at].start


def _quoted(sentence: Sentence) -> tuple[bool, ...]:
    flags = [False] * len(sentence.tokens)
    for one in sentence.quoted:
        first, after = bisect_left(sentence.tokens, (one.start,)), bisect_left(sentence.tokens, (one.end,))
        flags[first:after] = [True] * (after - first)
    if "(" not in [token.text for token in sentence.tokens]:
        return tuple(flags)
    depth = 0
    for at, token in enumerate(sentence.tokens):
        depth += token.text == "("
        flags[at] = flags[at] or depth > 0
        depth = max(0, depth - (token.text == ")"))
    return tuple(flags)


def _kind(tokens: Sequence[Token], quoted: Sequence[bool], first: int, after: int, opener: str) -> str:
    """What a clause is, by the word that begins it and the one that ends it: subordinate ones have their verb last."""
    at = first
    while at < after and (is_mark(tokens[at]) or tokens[at].lower in words.CONNECTORS):
        at += 1
    if at == after:
        return "fragment"
    if quoted[at] and all(quoted[place] or not tokens[place].text[0].isalnum() for place in range(at, after)):
        return "quoted"
    head = tokens[at].lower
    last = _last_word(tokens, first, after)
    if head in words.THAT or (head == "so" and at + 1 < after and tokens[at + 1].lower in words.THAT):
        return "that" if head in words.THAT else "subordinate"
    if head == "wie":
        return "wie"
    ends = _ends_in_verb(tokens, last)
    if head in words.FINAL and _ends_in_zu(tokens, last):
        return "subordinate"
    if _ends_in_zu(tokens, last) and not _has_finite(tokens, first, after):
        return "infinitive"
    joined = at > first and last - at < _SHORT
    if opener and ends and not joined and _relative(tokens, at, last):
        return "relative"
    if head in words.QUESTION and (opener or head == "ob"):
        return "question"
    if (
        head in words.SUBORDINATE
        and ends
        and not _verb_follows(tokens, at, last)
        and not (head in words.PREPOSITIONS and _verb_second(tokens, at, last))
    ):
        return "subordinate"
    if any(not quoted[place] and is_verb(tokens, place) for place in range(first, after)):
        return "infinitive" if _has_zu(tokens, first, after) and not _has_finite(tokens, first, after) else "main"
    return "infinitive" if _has_zu(tokens, first, after) else "fragment"


def _has_finite(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a range holds a word that is surely a finite verb."""
    return any(
        tokens[at].text.islower()
        and (tokens[at].lower in words.FINITE or _is_finite_form(tokens[at]))
        and not (at > first and tokens[at - 1].lower == "zu")
        and not (at + 1 < after and tokens[at + 1].lower == "zu" and tokens[at].text.endswith("n"))
        for at in range(first, after)
    )


def _is_finite_form(token: Token) -> bool:
    return any(
        form.shape == "finite" and not form.particle and not form.verb.endswith(token.lower)
        for form in forms().get(token.lower, ())
    )


def _last_word(tokens: Sequence[Token], first: int, after: int) -> int:
    last = after - 1
    while last > first and not tokens[last].text[0].isalnum():
        last -= 1
    return last


def _ends_in_verb(tokens: Sequence[Token], last: int) -> bool:
    word = tokens[last]
    return word.text.islower() and (
        word.lower in words.FINITE
        or (word.text.endswith(("t", "te", "ten", "en", "rn", "ln")) and word.lower not in words.NO_VERBS)
    )


def _relative(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a clause behind a comma begins with a relative pronoun, and not with an article: der Wald sei krank."""
    verb = next((place for place in range(at + 1, last) if tokens[place].lower in words.FINITE), last)
    if verb < last and tokens[verb - 1].text[0].isupper():
        return False
    if tokens[at].lower in words.RELATIVE:
        return True
    return tokens[at].lower in words.PREPOSITIONS and at < last and tokens[at + 1].lower in _GOVERNED


def _ends_in_zu(tokens: Sequence[Token], last: int) -> bool:
    """Whether a clause ends with an infinitive with zu."""
    word = tokens[last].text
    if not word.islower() or not word.endswith("n"):
        return False
    return (last > 0 and tokens[last - 1].lower == "zu") or (len(word) > 6 and "zu" in word[2:-3])


def _verb_follows(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a finite verb is the second word of a clause, whose first is then no conjunction: damit sei es vorbei."""
    return at + 1 < last and tokens[at + 1].lower in words.FINITE


def _verb_second(tokens: Sequence[Token], at: int, last: int) -> bool:
    return any(is_verb(tokens, place) and place < last - 1 for place in range(at + 1, last))


def _has_zu(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a range holds an infinitive with zu."""
    for at in range(first, after):
        token = tokens[at]
        if (
            token.lower == "zu"
            and at + 1 < after
            and tokens[at + 1].text.islower()
            and tokens[at + 1].text.endswith("n")
        ):
            return True
        if token.text.islower() and token.text.endswith("n") and len(token.text) > 6 and "zu" in token.text[2:-3]:
            return True
    return False
