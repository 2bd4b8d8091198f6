"""English: indirect and mixed quotes, found in a shallow parse of each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.english.found import Found, confidence
from reader.suggest.grammars.english.groups import Parse, parse
from reader.suggest.grammars.english.labels import labelled
from reader.suggest.grammars.english.nominals import nominal_attributions
from reader.suggest.grammars.english.subjects import quoted_person
from reader.suggest.grammars.english.tags import lexicon
from reader.suggest.grammars.english.verbs import verb_attributions
from reader.suggest.mentions import first_mention
from reader.suggest.passages import Prepared, Sentence, Token
from reader.suggest.suggestion import Reason

_ROLES = frozenset(("headline", "heading", "paragraph"))
_LONGEST = 400
"""How many tokens are parsed at once: a longer sentence is a list or no prose, and would take too long."""
_VERBS = frozenset("zpdvyMHXZ")
_PARTICIPLES = frozenset("deg")
_NOUNS = frozenset("nmNxG#")
"""The tags of words that a verb may stand behind as that of a subject."""
_ROUGHLY = frozenset(("about", "around", "over", "under", "some", "nearly"))
_OPENING = "“‘\"'«"
_CLOSING = "”’\"'»"


def attributions(sentence: Parse) -> list[Found]:
    """All that is attributed in a sentence, by its verbs and by its other words."""
    return [*verb_attributions(sentence), *nominal_attributions(sentence)]


def english_attributions(article: Prepared, direct: Sequence[Attribution]) -> list[Attribution]:
    """The indirect and mixed attributions of an article; `direct` are those between quotation marks."""
    quotations = sorted((span.start, span.end) for one in direct if one.kind == "direct" for span in one.content)
    found = labelled(article)
    for passage in article.passages:
        if passage.role not in _ROLES:
            continue
        for sentence in passage.sentences:
            for start in range(0, len(sentence.tokens), _LONGEST):
                tokens = sentence.tokens[start : start + _LONGEST]
                parsed = parse(tokens, _between(quotations, tokens) if sentence.quoted else ())
                if "lg" in parsed.kinds and "Q" in parsed.tags:
                    found.extend(_quoted_by(parsed, direct))
                ones = [one for one in attributions(parsed) if not _is_quotation(parsed, one)]
                if sentence.quoted:
                    ones = [one for one in ones if not _is_across_mark(parsed, one, sentence.quoted)]
                found.extend(_attribution(article, sentence, parsed, one, confidence(one, ones)) for one in ones)
    return found


def english_subject(sentence: Sentence, lang: Language) -> Span | None:
    """The mention that is the subject of a sentence: its first name, pronoun or person, up to the verb."""
    known = lexicon()
    tokens = sentence.unquoted
    if tokens and known.get(tokens[0].lower, "") in _PARTICIPLES:
        tokens = tokens[1:]
    # `About 2,000 people`, `Over a dozen`: no preposition opens the sentence.
    if len(tokens) > 1 and tokens[0].lower in _ROUGHLY and tokens[1].text[0].isdigit():
        tokens = tokens[1:]
    found = first_mention(tokens, lang)
    if found is None:
        return None
    end = found.span.end
    for before, token in pairwise(token for token in tokens if found.span.start <= token.start < end):
        verb = token.text[0].islower() and known.get(token.lower, "") in _VERBS
        if verb and known.get(before.lower, "n") in _NOUNS:
            return Span(found.span.start, before.end)
    return found.span


def _between(ranges: Sequence[tuple[int, int]], tokens: Sequence[Token]) -> Sequence[tuple[int, int]]:
    return ranges[bisect_left(ranges, (tokens[0].start, 0)) : bisect_left(ranges, (tokens[-1].end, 0))]


def _is_quotation(parsed: Parse, one: Found) -> bool:
    """Whether all that is attributed are direct quotations, which are known already."""
    return all(parsed.tags[slice(*part)] == "Q" for part in one.content)


def _is_across_mark(parsed: Parse, one: Found, quoted: Sequence[Span]) -> bool:
    """Whether a quotation begins or ends in the middle of the cue: `would “reflect on” it`."""
    start, end = parsed.tokens[one.cue[0]].start, parsed.tokens[one.cue[1] - 1].end
    return any(start < mark.start < end or start < mark.end < end for mark in quoted)


def _attribution(article: Prepared, sentence: Sentence, parsed: Parse, one: Found, sure: float) -> Attribution:
    def spans(ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(Span(parsed.tokens[start].start, parsed.tokens[end - 1].end) for start, end in ranges)

    (cue,) = spans((one.cue,))
    around = next((mark for mark in sentence.quoted if mark.start <= cue.start < mark.end), None)
    parts = spans(sorted(one.content))
    if around is not None and all(around.start <= part.start < around.end for part in parts):
        # What someone says within quotation marks ends with them.
        parts = tuple(Span(part.start, min(part.end, around.end)) for part in parts)
    content = tuple(_with_marks(article.text, span, sentence.quoted) for span in parts)
    quoted = any(part.start < mark.end and mark.start < part.end for part in content for mark in sentence.quoted)
    speaker = spans((one.speaker,))[0] if one.speaker else None
    reasons = (Reason("suggest." + one.rule, article.words(cue)),)
    via = spans((one.carrier,)) if one.carrier else ()
    return Attribution("mixed" if quoted else "indirect", content, cue, speaker, sure, reasons, via)


def _quoted_by(parsed: Parse, direct: Sequence[Attribution]) -> Iterator[Attribution]:
    """`“…,” the Post quoted the mayor as saying`: the direct quotes of whom somebody quotes, with who does."""
    for at, kind in enumerate(parsed.kinds):
        quoting = quoted_person(parsed, at) if kind == "g" else None
        if quoting is None:
            continue
        person, carrier = (
            (Span(parsed.tokens[one[0]].start, parsed.tokens[one[1] - 1].end) if one else None) for one in quoting
        )
        last = parsed.tokens[parsed.groups[at].end - 1].end
        for one in direct:
            if (
                carrier
                and one.speaker
                and one.speaker.overlaps(carrier)
                and one.cue
                and carrier.end <= one.cue.start < last
            ):
                yield replace(one, speaker=person, via=(carrier,))


def _with_marks(text: str, content: Span, quoted: Sequence[Span]) -> Span:
    """The content with the marks of the quotations that it begins or ends with."""
    start, end = content
    for mark in quoted:
        if mark.start == start and mark.end < end:
            while start and text[start - 1] in _OPENING:
                start -= 1
        if start < mark.start and end <= mark.end <= end + 1:
            end = mark.end
            while end < len(text) and text[end] in _CLOSING:
                end += 1
    return Span(start, end)
