"""Reports without a verb in German: laut X, nach Angaben von X, X zufolge, …, so X, demnach …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed
from reader.suggest.grammars.german.contents import Cue, Range, before_and_after, extent, main_begin
from reader.suggest.grammars.german.phrases import phrase_before, phrase_end
from reader.suggest.passages import Token

_ACCORDING = frozenset(("laut", "gemäß", "lt"))
_SIGNS = _ACCORDING | {"nach", "aus", "zufolge", "zu"}
_CLOSE = frozenset(("in", "im", "aus", "bei", "beim", "der", "des"))
_OF = frozenset(("von", "vom"))
_THUS = frozenset(("demnach", "wonach"))


def according_to(analysed: Analysed) -> Iterator[Cue]:
    """The cues of a sentence that are no verbs."""
    tokens = analysed.tokens
    for at, token in enumerate(tokens):
        if token.lower not in _SIGNS or analysed.quoted[at]:
            continue
        limit = analysed.clauses[analysed.clause_of(at)].after
        phrase: Range | None = None
        word = token.lower
        if word in _ACCORDING:
            end = _named_end(analysed, at + 1, limit)
            phrase = (at + 1, end) if end > at + 1 else None
            if phrase and word == "gemäß" and not _is_report(analysed, *phrase):
                phrase = None
        elif word == "nach":
            phrase = _after_nach(analysed, at, limit) or _before_nach(analysed, at)
        elif word == "aus" and at + 1 < limit and tokens[at + 1].text == "Sicht":
            end = phrase_end(tokens, at + 1, limit)
            phrase = (at + 1, end) if end > at + 2 else None
        elif word == "zufolge" or (word == "zu" and at + 1 < limit and tokens[at + 1].lower == "folge"):
            first = phrase_before(analysed, at)
            phrase = (first, at) if first < at else None
        if phrase is None:
            continue
        start, end = min(at, phrase[0]), max(at + 1, phrase[1])
        yield Cue(at, at + 1, _around(analysed, start, end), _person(analysed, *phrase), "suggest.according-to")
    for at, clause in enumerate(analysed.clauses):
        head = clause.first
        if tokens[head].lower == "so" and at and clause.kind == "fragment":
            end = phrase_end(tokens, head + 1, clause.after)
            if end > head + 1:
                yield Cue(head, head + 1, before_and_after(analysed, at), (head + 1, end), "suggest.so-speaker")
        elif tokens[head].lower in _THUS:
            if tokens[head].lower == "wonach":
                after = analysed.clauses[at - 1].after if at else 0
                before = phrase_before(analysed, after) if at else 0
                source = (before, after) if before < after else None
                yield Cue(head, head + 1, (extent(analysed, at),), source, "suggest.according-to")
            elif at == 0:
                yield Cue(head, head + 1, ((head + 1, len(tokens)),), None, "suggest.according-to")


def _named_end(analysed: Analysed, at: int, limit: int) -> int:
    """The end of the phrase behind laut. A bare name takes no prepositions: laut Polizei in Kiel ist …"""
    tokens = analysed.tokens
    if at >= limit:
        return at
    if "." in tokens[at].text and tokens[at].text[0].isalpha():
        return at + 1
    end = phrase_end(tokens, at, limit)
    if tokens[at].lower in words.DETERMINERS or _is_report(analysed, at, end):
        return end
    link = next((place for place in range(at, end) if tokens[place].lower in words.PREPOSITIONS - {"von", "vom"}), end)
    return link if link > at else end


def _after_nach(analysed: Analysed, at: int, limit: int) -> Range | None:
    """The phrase of nach when it names a report or an opinion: nach Angaben der Polizei."""
    tokens = analysed.tokens
    place = at + 1
    while place < limit and place < at + 6:
        token = tokens[place]
        if token.text[0].isupper() or "angaben" in token.lower:
            if token.lower.endswith(words.REPORT_ENDINGS):
                close = place + 1 < limit and tokens[place + 1].lower in _CLOSE
                end = phrase_end(tokens, at + 1, limit, None if close else _OF)
                if token.lower == "worten" and place == at + 1 and end == place + 1:
                    # `sie rang nach Worten`
                    return None
                return at + 1, max(end, place + 1)
            if not (token.lower.endswith(("er", "s", "-")) or "-" in token.text):
                return None
        place += 1
    return None


def _before_nach(analysed: Analysed, at: int) -> Range | None:
    """The phrase before nach: ihrer Meinung nach."""
    if not at or not analysed.tokens[at - 1].lower.endswith(("meinung", "ansicht", "auffassung", "einschätzung")):
        return None
    first = phrase_before(analysed, at)
    return (first, at) if first < at else None


def _person(analysed: Analysed, first: int, after: int) -> Range:
    """Who stands behind a word for a statement: Angaben der Polizei -> der Polizei; a document stands for itself."""
    tokens = analysed.tokens
    for at in range(first, after - 1):
        if tokens[at].lower.endswith(words.STATEMENTS) and tokens[at].text[0].isupper():
            behind = tokens[at + 1].lower
            if behind in ("von", "vom"):
                return (at + 2, after) if at + 2 < after else (first, after)
            if behind in words.DETERMINERS or tokens[at + 1].text[0].isupper():
                return at + 1, after
    if (
        after - first > 1
        and tokens[after - 1].lower.endswith(words.STATEMENTS)
        and _is_whose(tokens[first : after - 1])
    ):
        return first, after - 1
    return first, after


def _is_whose(tokens: Sequence[Token]) -> bool:
    """Whether words before a noun are a name in the genitive: `Aydemirs Worten`, `Jo Does Angaben`."""
    return tokens[-1].lower.endswith(("s", "s'", "s’")) and all(token.text[0].isupper() for token in tokens)


def _is_report(analysed: Analysed, first: int, after: int) -> bool:
    return any(analysed.tokens[at].lower.endswith(words.REPORT_ENDINGS) for at in range(first, after))


def _around(analysed: Analysed, start: int, end: int) -> tuple[Range, ...]:
    """The clause around a phrase, with the clauses that hang on it."""
    place = analysed.clause_of(start)
    clause = analysed.clauses[place]
    first = clause.first
    if end == clause.after and clause.kind == "fragment" and place + 1 < len(analysed.clauses):
        return _behind(analysed, place)
    if place and analysed.opens_with_verb(clause):
        first = main_begin(analysed, place)
    elif place and start == analysed.head(clause) and clause.kind in ("fragment", "main"):
        first = start
    elif clause.kind == "relative":
        first = analysed.head(clause)
    if place and clause.kind == "fragment":
        first = main_begin(analysed, place)
    return tuple(part for part in ((first, start), (end, extent(analysed, place)[1])) if part[1] > part[0])


def _behind(analysed: Analysed, place: int) -> tuple[Range, ...]:
    """The clause that a phrase of its own belongs to: Nach Angaben des Chefs, Jo Doe, sei …"""
    before = ((main_begin(analysed, place), analysed.clauses[place - 1].after),) if place else ()
    for at in range(place + 1, len(analysed.clauses)):
        if analysed.clauses[at].kind not in ("fragment", "relative"):
            return (*before, extent(analysed, at))
    return before
