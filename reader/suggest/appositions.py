"""What stands in apposition: the name behind an office (`the finance minister, Ada Quist, said`), or the other way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.languages import Language
from reader.model import Span
from reader.suggest.names import Name, Vocabulary, names_in, title_at, title_before, vocabulary
from reader.suggest.passages import Sentence, Token
from reader.suggest.word_classes import (
    BOUNDARY,
    CONJUNCTION,
    DETERMINER,
    LINK,
    PERSON,
    PREPOSITION,
    RELATIVE,
    TITLE,
    word_classes,
)

_CLOSING = frozenset(',.;:!?()”"»–—-')
_LONGEST = 8
_OPENING = 3
_LONGEST_BRACKET = 6
_LONGEST_OFFICE = 14


def with_apposition(sentence: Sentence, span: Span, name: Name, lang: Language) -> Name:
    """The mention `name` at `span` with the name that an apposition gives it; it itself where none does.

    `the minister, Ada Quist, said`, `said its convenor, Ada Quist.`, `le député (PDG) Luc Quist`: nothing but titles
    may stand before the name, and a sign has to close it. A name of one word needs commas on both sides.
    """
    if name.parts and not _belongs(sentence, span, name, lang):
        return name
    after = bisect_left(sentence.tokens, (span.end,))
    tokens = sentence.tokens[after : after + _LONGEST + _LONGEST_BRACKET]
    bracket = _bracket_end(tokens)
    rest = tokens[bracket:]
    if rest and rest[0].text == ",":
        rest = rest[1:]
    elif not bracket:
        return name
    end = next((at for at, token in enumerate(rest) if token.text in _CLOSING and not _abbreviates(rest, at)), None)
    found = _name_of(rest[:end], lang) if end and end <= _LONGEST else None
    if found is None or (len(found.parts) == 1 and rest[end or 0].text != ","):
        return name
    known = vocabulary(lang)
    words = [token.lower for token in sentence.tokens[bisect_left(sentence.tokens, (span.start,)) : after]]
    if len(words) > 1 and words[0] in known.determiners:
        words = words[1:]
    head = name.head if name.head not in known.determiners else ""
    return found._replace(span=span, title=" ".join(words), head=head or found.head or words[-1])


def _belongs(sentence: Sentence, span: Span, name: Name, lang: Language) -> bool:
    """Whether the name in a mention is that of what its office belongs to: `the head of Acme`, `la jefa del Sena`."""
    classes = word_classes(lang)
    tokens = sentence.tokens
    before = tokens[bisect_left(tokens, (span.start,)) + 1 : bisect_left(tokens, (name.own.start,))]
    return any(classes.get(token.lower, 0) & (LINK | PREPOSITION) for token in before)


def office_before(sentence: Sentence, name: Name, lang: Language) -> str:
    """The office that a name is in apposition to: `ferry minister` before `, Ada Quist, said`; else nothing."""
    tokens = sentence.tokens
    at = bisect_left(tokens, name.span.start, key=lambda token: token.start)
    if at < 3 or tokens[at - 1].text != ",":
        return ""
    first = _opening_determiner(tokens, at - 1, lang)
    # `According to the clerk, Ada Quist, 32, fled`: what opens the sentence is not about the name.
    opening = tokens[first - 1].lower if 0 < first <= _OPENING and tokens[first - 1].text[0].isalnum() else ""
    if opening and not word_classes(lang).get(opening, 0) & (CONJUNCTION | BOUNDARY):
        return ""
    office = tokens[first + 1 : at - 1]
    if not office or any(not token.text[0].isalnum() for token in office):
        return ""
    return _written(office) if _is_office(office, lang) else ""


def _opening_determiner(tokens: Sequence[Token], end: int, lang: Language) -> int:
    """The determiner of the office that ends before a comma; `end + 1` when it has none.

    It is the one next to the comma, but for `the chairman of the board`, which is no board.
    """
    known, classes = vocabulary(lang), word_classes(lang)
    found = end + 1
    for place in range(end - 1, max(-1, end - _LONGEST), -1):
        token = tokens[place]
        if not token.text[0].isalnum():
            break
        if token.lower not in known.determiners:
            continue
        if found > end or _begins_office(tokens[place + 1 : end], known, classes):
            found = place
        if not (place and classes.get(tokens[place - 1].lower, 0) & (LINK | PREPOSITION)):
            break
    return found


def office_behind(sentence: Sentence, name: Name, lang: Language) -> str:
    """The office in apposition to a name: `head of the ferry office` behind `Ada Quist, 45, `; else nothing."""
    tokens, known, classes = sentence.tokens, vocabulary(lang), word_classes(lang)
    at = bisect_left(tokens, (name.own.end,))
    if at + 3 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdigit() and tokens[at + 2].text == ",":
        at += 2
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return ""
    first = at + 1 + (tokens[at + 1].lower in known.determiners)
    places = range(first, min(len(tokens), first + _LONGEST_OFFICE))
    end = next((place for place in places if _ends_office(tokens, place, classes)), places.stop)
    if end - first >= _LONGEST_OFFICE or not _begins_office(tokens[first:end], known, classes):
        return ""
    office = tokens[first:end]
    # `Ada Quist, the director said`; `Ada Quist, Minister Bo Lund and Ida Moss`
    titled = (one for one in names_in(office, lang) if one.head and one.parts)
    if _holds_cue(office, lang) or any(not known.surnames or one.parts[0] in known.surnames for one in titled):
        return ""
    # `In New Lund, the mayor, Ada Quist, said`: the office is that of the name behind it.
    if first > at + 1 and end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].text[0].isupper():
        return ""
    return _written(office)


def _holds_cue(tokens: Sequence[Token], lang: Language) -> bool:
    words = f" {' '.join(token.lower for token in tokens)} "
    return any(f" {cue} " in words for cue in lang.cues)


def _written(tokens: Sequence[Token]) -> str:
    """The words of some tokens as the text writes them, with a blank where it has any space."""
    words = ""
    for before, token in zip((None, *tokens), tokens, strict=False):
        words += (" " if before is not None and before.end < token.start else "") + token.text
    return words


def _ends_office(tokens: Sequence[Token], place: int, classes: dict[str, int]) -> bool:
    token = tokens[place]
    if token.text in _CLOSING:
        return not _abbreviates(tokens, place)
    bits = classes.get(token.lower, 0)
    return bool(bits & (RELATIVE | BOUNDARY)) and not bits & (LINK | PREPOSITION | DETERMINER)


def _begins_office(tokens: Sequence[Token], known: Vocabulary, classes: dict[str, int]) -> bool:
    """Whether the first noun of a phrase, before what it belongs to, begins or ends with an office."""
    end = _first_noun_end(tokens, classes)
    return end > 0 and bool(
        title_at(tokens, 0, known)
        or title_before(tokens, end, known)
        or tokens[end - 1].lower.endswith(known.compounds or "\0")
    )


def _is_office(tokens: Sequence[Token], lang: Language) -> bool:
    """The same of one that a name in commas follows, where any noun of a person will do."""
    classes, known = word_classes(lang), vocabulary(lang)
    end = _first_noun_end(tokens, classes)
    nouns = [tokens[at].lower for at in {0, end - 1} if end]
    persons = any(classes.get(noun, 0) & (TITLE | PERSON) and (noun,) not in known.carriers for noun in nouns)
    return persons or _begins_office(tokens, known, classes)


def _first_noun_end(tokens: Sequence[Token], classes: dict[str, int]) -> int:
    links = (at for at, token in enumerate(tokens) if classes.get(token.lower, 0) & (LINK | PREPOSITION))
    return next(links, len(tokens))


def _bracket_end(tokens: Sequence[Token]) -> int:
    """The token behind a short bracket that the tokens begin with; 0 when they do not."""
    if not tokens or tokens[0].text != "(":
        return 0
    return next((at + 1 for at, token in enumerate(tokens[:_LONGEST_BRACKET]) if token.text == ")"), 0)


def _abbreviates(tokens: Sequence[Token], at: int) -> bool:
    """Whether a full stop belongs to an initial or to a title before a name: `J. Quist`, `Dr. Quist`."""
    return (
        tokens[at].text == "." and 0 < at < len(tokens) - 1 and len(tokens[at - 1].text) <= 3
        and tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper()
    )  # fmt: skip


def _name_of(tokens: Sequence[Token], lang: Language) -> Name | None:
    """The name of a person that these words are, with its titles before it, and nothing else."""
    names = [one for one in names_in(tokens, lang) if one.parts]
    if not names or names[-1].own.end != tokens[-1].end:
        return None
    classes = word_classes(lang)
    for token in tokens:
        if token.start >= names[-1].own.start:
            break
        known = classes.get(token.lower, 0) & (DETERMINER | TITLE | PERSON)
        if not known and not token.text[0].isupper() and not token.text[0].isdigit() and token.text != ".":
            return None
    return _without_nation(tokens, names[-1], lang)


def _without_nation(tokens: Sequence[Token], name: Name, lang: Language) -> Name:
    """A name without the noun that an article makes of its first word: `l'Espagnol Iker Quist`."""
    before = next((token for token in reversed(tokens) if token.end <= name.own.start), None)
    if before is None or len(name.parts) <= 2 or name.head or before.lower not in vocabulary(lang).determiners:
        return name
    own = [token for token in tokens if token.start > name.own.start and token.end <= name.own.end]
    written = name.written.partition(" ")[2]
    return name._replace(parts=name.parts[1:], written=written, own=Span(own[0].start, name.own.end))
