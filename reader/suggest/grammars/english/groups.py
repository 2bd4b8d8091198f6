"""A shallow parse of an English sentence: groups of words (noun groups, verb groups) in their order.

Kinds of groups, one character each, so that patterns over a sentence are regular expressions over `Parse.kinds`:

    n noun group     R pronoun that is a subject     K the same with an auxiliary (he's)     a adjective
    v finite verb group     b finite form of an auxiliary     i infinitive     g form in -ing     e participle
    p preposition    o of     h that    w which, how, whether      q who     s subordinator     l as
    c and, or        B but    A adverb  Q direct quotation         , . ; : - ( ) as they are
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.suggest.grammars.english.settling import settle
from reader.suggest.grammars.english.tags import lemmas, lexicon, unknown
from reader.suggest.passages import Token

_GROUP = re.compile(
    r"""(?P<R>R)
    |(?P<n>D*(?:A?J|\#|[NnG]|m(?=[nN]))*[NnmG\#t]|D(?:A*J)+|D+|[rO])
    |(?P<K>K)
    |(?P<k>(?<=K)A*(?:[HXMZ]A*)*[vzpdeg])
    |(?P<i>TA*(?:[HX]A*)*[vdegp]|TA*[HXZ])
    |(?P<v>(?:[MHXZ]A*)+[vzpdeg]|[vzpd])
    |(?P<b>(?:[MHXZ]A*)*[MHXZ])
    |(?P<g>g)|(?P<e>e)|(?P<a>(?:A?J)+)|(?P<A>A+)
    |(?P<p>P+)|(?P<o>o)|(?P<h>h)|(?P<w>W)|(?P<q>q)|(?P<s>S)|(?P<l>L)|(?P<c>C)|(?P<B>B)|(?P<Q>Q)
    |(?P<x>.)""",
    re.VERBOSE,
)
_PLAIN = frozenset("RnKbaApohwqslcBQ")
"""The kinds of groups that hold no verb but their own auxiliary."""
_OMITTED = frozenset('"()')
_ADVERB = "ly"
_LONGEST_ASIDE = 7
_SHORTEST_HEADLINE = 4
_LONGEST_HEADLINE = 30


class Group(NamedTuple):
    """A group of words that belong together."""

    kind: str
    """What it is, see above."""
    start: int
    """Its first item."""
    end: int
    """The item behind its last."""
    lemma: str = ""
    """Of a verb group: the base of its verb."""
    passive: bool = False
    """Of a verb group: a form of `be` and a participle, or a participle alone."""


class Parse(NamedTuple):
    """A sentence in groups."""

    tokens: Sequence[Token]
    """The items: its tokens without quotation marks, brackets and the points of abbreviations."""
    tags: str
    """The tag of each item."""
    groups: list[Group]
    """The groups, in order and without gaps."""
    kinds: str
    """The kind of each group."""


def parse(tokens: Sequence[Token], direct: Sequence[tuple[int, int]]) -> Parse:
    """Parse the tokens of a sentence. `direct` are the ranges of direct quotations, each of which becomes one item."""
    items, tags = _items(tokens, direct)
    lower = [item.lower for item in items]
    settle(tags, lower)
    joined = "".join(tags)
    # Making a named tuple through `tuple` takes a third off: there is one for every other word.
    make = tuple.__new__
    groups = [
        make(Group, (match.lastgroup, *match.span(), "", False))
        if match.lastgroup in _PLAIN
        else _group(match, lower, joined)
        for match in _GROUP.finditer(joined)
    ]
    return Parse(items, joined, groups, "".join([group.kind for group in groups]))


def word_at(sentence: Parse, place: int) -> str:
    """The first word of a group, in lower case."""
    return sentence.tokens[sentence.groups[place].start].lower


def _items(tokens: Sequence[Token], direct: Sequence[tuple[int, int]]) -> tuple[list[Token], list[str]]:
    known = lexicon()
    items: list[Token] = []
    tags: list[str] = []
    titled = _is_titled(tokens)
    skipped_to = -1
    last = len(tokens) - 1
    ranges = iter((*direct, (1 << 62, 1 << 62)))
    begin, end = next(ranges)
    for at, token in enumerate(tokens):
        start, _, text, lower = token
        if start < skipped_to:
            continue
        if start >= begin:
            items.append(Token(begin, end, "", ""))
            tags.append("Q")
            skipped_to = end
            begin, end = next(ranges)
            continue
        tag = known.get(lower) or unknown(lower if titled and lower.endswith(_ADVERB) else text, lower)
        if tag in _OMITTED:
            if tag == "(":
                skipped_to = _aside(tokens, at) or start
            continue
        if (
            text != lower
            and not titled
            and text[0].isupper()
            and tag in "nmxyJvzdgNGAeM"
            and (items and tags[-1] not in ".:")
        ):
            tag = "G" if tag == "G" else "N"
        if tag == "." and tags and tags[-1] == "N" and at < last and text == ".":
            continue
        items.append(token)
        tags.append(tag)
    return items, tags


def _is_titled(tokens: Sequence[Token]) -> bool:
    """Whether the words of a sentence have capitals as in a headline, so that a capital says nothing."""
    if not _SHORTEST_HEADLINE <= len(tokens) <= _LONGEST_HEADLINE:
        return False
    return not any(token.text[0].islower() and len(token.text) > 3 for token in tokens)


def _aside(tokens: Sequence[Token], at: int) -> int:
    """Where a short bracket ends that opens at a token; 0 when it is long."""
    for token in tokens[at + 1 : at + 2 + _LONGEST_ASIDE]:
        if token.text in (")", "]"):
            return token.end
    return 0


def _group(match: re.Match[str], lower: list[str], tags: str) -> Group:
    """A verb group, or a sign."""
    kind = match.lastgroup or "x"
    start, end = match.span()
    if kind == "x":
        return Group(tags[start], start, end)
    kind = "v" if kind == "k" else kind
    base = lemmas().get(lower[end - 1], "")
    if tags[start:end] == "d" and end < len(lower) and lower[end] == "by":
        kind = "e"
    passive = tags[end - 1] in "de" and ("X" in tags[start : end - 1] or kind == "e")
    return Group(kind, start, end, base, passive)
