"""Finding the mention of a speaker beside a cue: the noun phrase that is its subject, without a parser.

The closed word classes of a language (`FunctionWords`) say where a noun phrase begins, goes on and ends. All functions
take the tokens of one clause or sentence in order, from which quoted words have been left out, and indexes into them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.languages import Language
from reader.model import Span
from reader.suggest.passages import Token
from reader.suggest.phrases import abbreviates, phrase_end, phrase_start
from reader.suggest.word_classes import (
    BOUNDARY,
    CONJUNCTION,
    DETERMINER,
    FILLER,
    LINK,
    MODIFIER,
    NAME,
    NOMINAL,
    PERSON,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SMALL,
    TIME,
    TITLE,
    is_filler,
    is_name,
    word_bits,
    word_classes,
)

DASHES = frozenset("–—―-") | {"--"}
"""Signs that part clauses."""
_COMMAS = DASHES | {","}
_LONGEST_ASIDE = 40


class Mention(NamedTuple):
    """How the text names a speaker."""

    span: Span
    """The noun phrase with its titles, or the pronoun."""
    kind: str
    """`name` when it holds a capitalised word, `pronoun`, `person` (a common noun of those who speak) or `noun`."""
    aside: Span | None = None
    """What an apposition says about it: `a Middle East analyst` in `said Jon Doe, a Middle East analyst`."""


def mention_before(tokens: Sequence[Token], first: int, lang: Language) -> Mention | None:
    """The subject that stands before a cue whose first token is `tokens[first]`: `the union's leader also` + `said`.

    Adverbs, auxiliaries and days between them are stepped over, and so is an aside between commas or in brackets.
    """
    classes = word_classes(lang)
    at = _before_fillers(tokens, first - 1, lang)
    while at > 0 and tokens[at].lower in lang.function_words.clitics:
        at = _before_fillers(tokens, at - 1, lang)
    if at < 0:
        return _determiner_alone(tokens[:first], classes)
    aside = None
    if tokens[at].text == ")":
        at = _before_fillers(tokens, _bracket(tokens, at) - 1, lang)
    if at > 0 and tokens[at].text == "," and tokens[at - 1].text == ")":
        at = _before_fillers(tokens, _bracket(tokens, at - 1) - 1, lang)
    if at >= 0 and tokens[at].text in _COMMAS:
        opening = _aside_start(tokens, at, lang)
        if opening is not None:
            aside = Span(tokens[opening + 1].start, tokens[at - 1].end)
            at = opening
            # `Doe, 45, of Lund, said`: one aside after another.
            while (further := _aside_start(tokens, at, lang, marked=True)) is not None:
                at = further
        at = _before_fillers(tokens, at - 1, lang)
        if at >= 0 and tokens[at].text == ")":
            at = _bracket(tokens, at) - 1
    found = phrase_ending(tokens, at, lang) if at >= 0 else None
    return found._replace(aside=aside) if found and aside else found


def mention_after(tokens: Sequence[Token], at: int, lang: Language) -> Mention | None:
    """The subject that begins at `tokens[at]`, right behind a cue: `said` + `a spokesman for the union, Jo Doe`."""
    classes = word_classes(lang)
    while at < len(tokens) and tokens[at].text[0].islower():
        bits = classes.get(tokens[at].lower, 0)
        if bits & DETERMINER and at + 1 < len(tokens) and classes.get(tokens[at + 1].lower, 0) & TIME:
            at += 2
            continue
        if not bits & (FILLER | TIME) or bits & (DETERMINER | PRONOUN):
            break
        at += 1
    at = _behind_addressee(tokens, at, lang)
    end = phrase_end(tokens, at, lang)
    if end <= at:
        return None
    found = _mention(tokens, at, end - 1, lang)
    if found is None or found.kind == "pronoun":
        return found
    if end + 1 < len(tokens) and tokens[end].text == ",":
        close = phrase_end(tokens, end + 1, lang)
        if close > end + 1:
            return found._replace(aside=Span(tokens[end + 1].start, tokens[close - 1].end))
    return found


def _behind_addressee(tokens: Sequence[Token], at: int, lang: Language) -> int:
    """Where what a preposition governs ends: `dijo` + `a los periodistas` + `Jo Doe`; `at` when there is none."""
    known = word_bits(lang)
    if at >= len(tokens) or not known[tokens[at].text] & PREPOSITION:
        return at
    end = max(phrase_end(tokens, at + 1, lang), at)
    name = next((place for place in range(at + 1, end) if not known[tokens[place].text] & SMALL), end)
    # The name behind a common noun is the subject's; one right behind the preposition belongs to this.
    return name if name > at + 1 and known[tokens[name - 1].text] & ~SMALL & NOMINAL else end


def first_mention(tokens: Sequence[Token], lang: Language) -> Mention | None:
    """The first noun phrase of a sentence that no preposition governs: most often the subject of its main clause."""
    known = word_bits(lang)
    at = 0
    while at < len(tokens):
        bits = known[tokens[at].text]
        if bits & (PREPOSITION | LINK) and not bits & DETERMINER:
            at = max(phrase_end(tokens, at + 1, lang), at + 1)
            continue
        end = phrase_end(tokens, at, lang)
        found = _mention(tokens, at, end - 1, lang) if end > at else None
        none = _is_no_subject(tokens, at, lang)
        if found and found.kind != "noun" and not none:
            return found
        # `Recently Quist`: the name begins behind the adverb.
        at = at + 1 if none else max(end, at + 1)
    return None


def _is_no_subject(tokens: Sequence[Token], at: int, lang: Language) -> bool:
    """Whether a phrase that begins there is an adverb that opens the sentence (`Along with`), or an impersonal `it`."""
    token = tokens[at]
    if token.lower in lang.function_words.impersonals:
        return True
    bits = word_classes(lang).get(token.lower, 0)
    if at > 0 or bits & (DETERMINER | PRONOUN):
        return False
    endings = (*lang.function_words.filler_endings, *lang.function_words.participle_endings)
    return bool(bits & (FILLER | MODIFIER)) or (len(token.text) > 5 and token.lower.endswith(endings or "\0"))


def _bracket(tokens: Sequence[Token], close: int) -> int:
    """Where the bracket opens that closes at `close`; 0 when it does not."""
    return next((place for place in range(close, -1, -1) if tokens[place].text == "("), 0)


def _before_fillers(tokens: Sequence[Token], at: int, lang: Language) -> int:
    while at >= 0 and is_filler(tokens[at], lang):
        at -= 1
    return at


def _determiner_alone(tokens: Sequence[Token], classes: dict[str, int]) -> Mention | None:
    """`Both said`: a determiner that stands for the phrase."""
    if tokens and classes.get(tokens[0].lower, 0) & DETERMINER:
        return Mention(Span(tokens[0].start, tokens[0].end), "pronoun")
    return None


def _aside_start(tokens: Sequence[Token], close: int, lang: Language, *, marked: bool = False) -> int | None:
    """The comma or dash that opens the aside which the one at `close` ends; None when it ends none.

    With `marked` it has to begin with what only asides begin with: a number, `of`, `who`.
    """
    classes = word_classes(lang)
    endings = lang.function_words.modifier_endings
    dash = tokens[close].text in DASHES
    for at in range(close - 1, max(0, close - _LONGEST_ASIDE), -1):
        text = tokens[at].text
        if text in ";:.?!" and not abbreviates(tokens, at, lang):
            return None
        if (text in DASHES) if dash else text == ",":
            first = tokens[at + 1]
            before = classes.get(tokens[at - 1].lower, 0)
            bits = classes.get(first.lower, 0)
            if marked:
                return at if bits & (LINK | RELATIVE) or first.text[0].isdigit() else None
            begins = bits & MODIFIER or first.lower.endswith(endings or "\0")
            if at + 1 < close and not before & TIME and (begins or dash or first.text[0].isdigit()):
                return at
            # `Doe, Republican of Ohio, said` and `her adviser, Jo Doe, said`: a name behind a name or an office.
            named = is_name(tokens[at - 1], lang) or (before & (PERSON | TITLE) and is_name(first, lang))
            if at + 1 < close and named and close - at <= 12:
                return at
    return None


def phrase_ending(tokens: Sequence[Token], last: int, lang: Language) -> Mention | None:
    """The noun phrase whose last token is `tokens[last]`, with the larger one that it belongs to."""
    classes = word_classes(lang)
    start = phrase_start(tokens, last, lang)
    if start is None:
        return None
    end = last
    participles = lang.function_words.participle_endings
    while start > 0:
        # `der Polizei`, `du parti`: the determiner of the phrase is itself what links it to the one before.
        own = classes.get(tokens[start].lower, 0)
        joint = start if own & LINK and own & DETERMINER else start - 1
        bits = classes.get(tokens[joint].lower, 0)
        # `a source close to the club`: two of them go together.
        while bits & PREPOSITION and joint > 1 and classes.get(tokens[joint - 1].lower, 0) & PREPOSITION:
            joint -= 1
        participle = bool(participles) and tokens[joint].lower.endswith(participles)
        larger = phrase_start(tokens, joint - 1, lang) if bits & (LINK | PREPOSITION) or participle else None
        if larger is None:
            break
        named = any(is_name(token, lang) for token in tokens[larger:joint])
        common = classes.get(tokens[joint - 1].lower, 0) & PERSON or not is_name(tokens[joint - 1], lang)
        if named and not common and not bits & LINK:
            end = joint - 1
        start = larger
    start = _behind_adverbial(tokens, start, end, lang)
    relative = _relative_head(tokens, start, lang)
    if relative is not None:
        return relative
    found = _mention(tokens, start, end, lang)
    return _coordinated(tokens, start, end, lang) or found


def _behind_adverbial(tokens: Sequence[Token], start: int, end: int, lang: Language) -> int:
    """`From orbit Quist said`: the name begins where the noun that a preposition opens the clause with has ended."""
    classes = word_classes(lang)
    opens = start == 1 or (start > 1 and tokens[start - 2].text in _COMMAS)
    if not opens or not classes.get(tokens[start - 1].lower, 0) & (PREPOSITION | BOUNDARY):
        return start
    name = next((at for at in range(start, end + 1) if is_name(tokens[at], lang)), start)
    return name if not any(classes.get(token.lower, 0) for token in tokens[start:name]) else start


def _relative_head(tokens: Sequence[Token], start: int, lang: Language) -> Mention | None:
    """`people who know the mayor` + `said`: the phrase before the relative pronoun of the same clause."""
    for at in range(start - 1, 0, -1):
        if not tokens[at].text[0].isalnum():
            return None
        bits = word_classes(lang).get(tokens[at].lower, 0)
        if bits & RELATIVE:
            head = phrase_start(tokens, at - 1, lang)
            return _mention(tokens, head, at - 1, lang) if head is not None else None
        if bits & (BOUNDARY | CONJUNCTION):
            return None
    return None


def _coordinated(tokens: Sequence[Token], start: int, end: int, lang: Language) -> Mention | None:
    """`Doe and Roe`: two names that one cue has as its subject, at the beginning of their clause."""
    if start < 2 or not word_classes(lang).get(tokens[start - 1].lower, 0) & CONJUNCTION:
        return None
    first = phrase_start(tokens, start - 2, lang)
    if first is None or not (first == 0 or tokens[first - 1].text in _COMMAS):
        return None
    sides = (tokens[first : start - 1], tokens[start : end + 1])
    if all(any(is_name(token, lang) for token in side) for side in sides):
        return _mention(tokens, first, end, lang)
    return None


def _mention(tokens: Sequence[Token], first: int, last: int, lang: Language) -> Mention | None:
    known = word_bits(lang)
    words = tokens[first : last + 1]
    if len(words) == 1 and known[words[0].text] & PRONOUN and not words[0].text[1:].isupper():
        return Mention(Span(words[0].start, words[0].end), "pronoun")
    if len(words) > 1 and words[0].text[0].isdigit() and not words[-1].text[0].isalpha():
        return None
    if not any(token.text[0].isalpha() for token in words):
        return None
    bits = 0
    for token in words:
        bits |= known[token.text]
    kind = "name" if bits & NAME else "person" if bits & (PERSON | TITLE) else "noun"
    return Mention(Span(words[0].start, words[-1].end), kind)
