"""Noun phrases of German, as far as they name who speaks: titles, names, appositions, groups, offices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.languages.german import GERMAN
from reader.languages.language import listed
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed, is_mark, is_verb
from reader.suggest.names import vocabulary
from reader.suggest.passages import Token

_GENITIVE = frozenset(
    ("des", "der", "eines", "einer", "seiner", "ihrer", "seines", "ihres", "dieser", "dieses", "deren")
)
_LINKS = frozenset(("von", "vom", "für", "aus", "bei", "beim", "in", "im", "zur", "zum", "mit", "gegen"))
_ADJECTIVES = ("e", "er", "en", "em", "es")
_FOCUS = frozenset(
    ("auch", "nur", "sogar", "selbst", "nicht", "laut", "vor", "allem", "insbesondere", "etwa", "rund", "so")
)
_PARTICLES = frozenset(("de", "bin", "al", "van", "el", "ibn", "da", "di", "del", "du"))
_ADVERBIAL = ("lich", "weise", "ierend", "dessen", "mals", "dings", "falls", "zwar", "besorgt", "darunter")
_PRESS = ("agentur", "zeitung", "rundfunk", "magazin", "blatt", "sender", "redaktion", "fernsehen", "presse")
_COMMON = listed("""
    ung, tion, schaft, heit, keit, tät, amt, rat, verband, verein, gruppe, partei, kreise, kreisen, leute, leser, hörer,
    innen, enten, isten, gen, nen, ände
""")
"""How common nouns end that often stand without an article."""
_WHOSE = frozenset(("Deren", "Dessen"))
_HYPHENS = frozenset("-‑–")
_REACH = 14
_QUOTED_REACH = 9


def phrase_end(tokens: Sequence[Token], at: int, limit: int, links: frozenset[str] | None = None) -> int:
    """The token after the noun phrase that begins at a token; `at` itself when none does.

    `links` are the prepositions that may join further phrases to it.
    """
    links = _LINKS if links is None else links
    core = _core_end(tokens, at, limit)
    if core == at:
        return at
    end = core
    while end < limit:
        word = tokens[end].lower
        follows = _core_end(tokens, end + 1, limit) if end + 1 < limit else end + 1
        if word in _GENITIVE and tokens[end].text.islower():
            longer = _core_end(tokens, end, limit)
            told = end > core or _is_named(tokens, at, core) or (word == "der" and _is_surname(tokens, at, core))
            if longer > end and told and _is_of_press(tokens, end, longer):
                # `sagte ein Sprecher der Polizei der Nachrichtenagentur dpn`: whom it was said to.
                break
        elif (
            (word in links or word in ("und", "sowie", "&"))
            and follows > end + 1
            and _is_nominal(tokens, end + 1, follows)
            and not (word == "bei" and follows == end + 2 and tokens[end + 1].text[0].isupper())
        ):
            longer = follows
        elif tokens[end].text == "(":
            longer = _closed(tokens, end, limit)
        else:
            break
        if longer <= end:
            break
        end = longer
    return end


def _is_named(tokens: Sequence[Token], first: int, end: int) -> bool:
    return sum(token.text[0].isupper() for token in tokens[first:end]) > 1


def _is_surname(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase is a word alone that names no office, body or report: `Temmler`, not `Redaktion`, `Angaben`."""
    word = tokens[first]
    return end - first == 1 and word.text.istitle() and not word.lower.endswith(_common_endings())


@cache
def _common_endings() -> tuple[str, ...]:
    return (*vocabulary(GERMAN).compounds, *GERMAN.source_words.groups, *words.REPORT_ENDINGS, *_PRESS, *_COMMON)


def _is_of_press(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase names a paper or broadcaster, or a name in quotation marks, as those of papers are written."""
    return (end - first > 1 and is_mark(tokens[first + 1])) or any(
        token.lower.endswith(_PRESS) for token in tokens[first:end]
    )


def phrase_before(analysed: Analysed, at: int) -> int:
    """The first token of the noun phrase that ends before a token."""
    clause = analysed.clauses[analysed.clause_of(at - 1)]
    best = at
    for first in range(at - 1, max(clause.first, at - 12) - 1, -1):
        token = analysed.tokens[first]
        if phrase_end(analysed.tokens, first, at) == at:
            best = first
        if is_verb(analysed.tokens, first) and token.lower in words.FINITE:
            break
    return best


def speaker_after(analysed: Analysed, verb: int, limit: int, objects: Sequence[str] = ()) -> tuple[int, int] | None:
    """The subject behind the verb: `sagte gestern in Wien der Minister` -> `der Minister`.

    `objects` are the prepositions that the verb has its object with.
    """
    links = _LINKS.difference(objects)
    tokens = analysed.tokens
    at = verb + 1
    while at < min(limit, verb + _REACH):
        token = tokens[at]
        word = token.lower
        if word in words.SUBJECT_PRONOUN_ONLY:
            return at, at + 1
        if word in words.PREPOSITIONS and not token.text[0].isupper():
            end = phrase_end(tokens, at + 1, limit)
            at = max(end, at + 1)
            continue
        end = phrase_end(tokens, at, limit, links)
        if end > at:
            if not _is_oblique(tokens, at) and not _is_time(tokens, at, end):
                return at, _with_apposition(analysed, end)
            at = end
            continue
        if is_mark(token) and at > verb + 1:
            return None
        at += 1
    return None


def speaker_before(analysed: Analysed, first: int, verb: int) -> tuple[int, int] | None:
    """The subject before the verb, when the clause begins with it."""
    tokens = analysed.tokens
    at = first
    while at < verb:
        if is_mark(tokens[at]) and at + 1 < verb and analysed.quoted[at + 1]:
            end = _quotation_end(analysed, at + 1, verb)
            if is_title(tokens[at + 1 : end]):
                break
            at = end
        elif tokens[at].lower not in _FOCUS and tokens[at].lower not in words.CONNECTORS and not is_mark(tokens[at]):
            break
        at += 1
    if at == 0 and verb > 1 and tokens[0].lower.endswith(_ADVERBIAL) and phrase_end(tokens, 0, verb) == 1:
        return None
    if at >= verb or tokens[at].lower in words.PREPOSITIONS or _is_oblique(tokens, at):
        return None
    if tokens[at].lower in words.ECHOES and at + 1 == verb:
        return None
    if tokens[at].lower in words.SUBJECT_PRONOUNS and at + 1 == verb:
        return at, at + 1
    if tokens[at].lower in words.SUBJECT_PRONOUN_ONLY and tokens[at].lower != "sie":
        return at, at + 1
    end = phrase_end(tokens, at, verb)
    if end == at or _is_time(tokens, at, end):
        return (at, at + 1) if tokens[at].lower == "sie" else None
    return at, end


def _is_oblique(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase begins there that is no subject; `ihr` before a noun is a possessive: `ihr Sprecher`."""
    word = tokens[at].lower
    owned = word == "ihr" and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    return word in words.OBLIQUE and not owned


def _quotation_end(analysed: Analysed, at: int, limit: int) -> int:
    while at < limit and analysed.quoted[at]:
        at += 1
    return at


def speaker_within(analysed: Analysed, first: int, last: int) -> tuple[int, int] | None:
    """The subject of a clause with its verb at the end: the first noun phrase that no preposition governs."""
    tokens = analysed.tokens
    at = first
    while at < last:
        token = tokens[at]
        if token.lower in words.SUBJECT_PRONOUN_ONLY:
            return at, at + 1
        if token.lower in words.PREPOSITIONS:
            at = max(phrase_end(tokens, at + 1, last), at + 1)
            continue
        end = phrase_end(tokens, at, last)
        if end > at:
            if not _is_oblique(tokens, at) and not _is_time(tokens, at, end):
                return at, end
            at = end
            continue
        at += 1
    return None


def agent(analysed: Analysed, first: int, after: int) -> tuple[int, int] | None:
    """Who acts in the passive: the phrase behind von or durch."""
    tokens = analysed.tokens
    for at in range(first, after - 1):
        if tokens[at].lower in ("von", "vom", "durch", "seitens") and not analysed.quoted[at]:
            end = phrase_end(tokens, at + 1, after)
            if end > at + 1 and not _is_time(tokens, at + 1, end):
                return at + 1, end
    return None


def _with_apposition(analysed: Analysed, end: int) -> int:
    """The end of a phrase with what stands in apposition behind a comma, where that is a clause of its own."""
    for place, clause in enumerate(analysed.clauses[:-1]):
        following = analysed.clauses[place + 1]
        if clause.after == end and following.opener == "," and following.kind == "fragment":
            whole = phrase_end(analysed.tokens, following.first, following.after)
            if whole >= following.after - 1 and whole > following.first:
                return whole
    return end


def _core_end(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The end of determiners, adjectives and nouns, without what is joined to them; `at` when there is no noun."""
    place = at
    while place < min(limit, at + 7) and _modifies(tokens, place, at, limit):
        place += 1
    nouns = place
    while nouns < limit and (end := _noun_end(tokens, nouns, place, limit)) > nouns:
        nouns = end
    return nouns if nouns > place else at


def _modifies(tokens: Sequence[Token], place: int, at: int, limit: int) -> bool:
    """Whether a token is a determiner, a number or an adjective before the noun of the phrase that begins at `at`."""
    token = tokens[place]
    if token.text[0].isdigit() or token.lower in words.DETERMINERS or (place == at and token.text in _WHOSE):
        return True
    if token.text in _HYPHENS and place > at and tokens[place - 1].end == token.start:
        return True
    if not token.text.islower() or not token.text.endswith(_ADJECTIVES):
        return False
    return not _is_plain_verb(tokens, place) if place > at else _noun_follows(tokens, place, limit)


def _noun_end(tokens: Sequence[Token], at: int, first: int, limit: int) -> int:
    """The end of one noun, name in quotation marks or part of a name; `at` when there is none."""
    token = tokens[at]
    if token.text[0].isupper():
        return at + 1 if at > first or token.lower not in words.NO_NOUNS else at
    if "-" in token.text and not token.text.islower():
        return at + 1
    if is_mark(token):
        end = _quoted_end(tokens, at, limit)
        return end if is_title(tokens[at + 1 : end - 1]) else at
    within = at > first and (
        (token.text == "." and _is_initial(tokens, at, limit))
        or (token.text in _PARTICLES and _capital(tokens, at + 1, limit))
    )
    return at + 1 if within else at


def _capital(tokens: Sequence[Token], at: int, limit: int) -> bool:
    return at < limit and tokens[at].text[0].isupper()


def _noun_follows(tokens: Sequence[Token], at: int, limit: int) -> bool:
    return (
        at + 1 < limit
        and (tokens[at + 1].text[0].isupper() or tokens[at + 1].text.endswith(_ADJECTIVES))
        and not is_verb(tokens, at)
    )


def _is_plain_verb(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    return word in words.AUXILIARY or word in words.MODAL or word in words.PREPOSITIONS


def _is_initial(tokens: Sequence[Token], at: int, limit: int) -> bool:
    before = tokens[at - 1]
    return before.end == tokens[at].start and len(before.text) <= 4 and _capital(tokens, at + 1, limit)


def _quoted_end(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The token behind the mark that closes a short name in quotation marks; `at` when it is none."""
    for end in range(at + 2, min(limit, at + _QUOTED_REACH)):
        if is_mark(tokens[end]):
            return end + 1 if tokens[at + 1].text[0].isalnum() and tokens[end - 1].text not in ".!?,…" else at
    return at


def is_title(tokens: Sequence[Token]) -> bool:
    """Whether all words but articles, prepositions and the like are written with capitals; or the one is an address."""
    names = [token for token in tokens if token.text[0].isalnum()]
    if len(names) == 1 and "." in names[0].text:
        return True
    return bool(names) and all(not name.text[0].islower() or name.lower in words.TITLE_WORDS for name in names)


def _closed(tokens: Sequence[Token], at: int, limit: int) -> int:
    for end in range(at + 1, min(limit, at + 8)):
        if tokens[end].text == ")":
            return end + 1
    return at


def _is_nominal(tokens: Sequence[Token], first: int, end: int) -> bool:
    return not _is_time(tokens, first, end)


def _is_time(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase is of time or measure."""
    nouns = [tokens[at].lower for at in range(first, end) if tokens[at].text[0].isupper()]
    return bool(nouns) and nouns[0] in words.NOT_NAMES
