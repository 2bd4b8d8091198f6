"""Who speaks a quotation: the cue nearest to its marks and the mention beside that cue.

Where no known cue is near, the place beside the mark tells: `“…,” the judge exclaimed` has a verb between the mark and
the end of the clause, and what stands before a colon names a speaker whatever its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.languages import Language
from reader.model import Span
from reader.suggest.cues import Cue
from reader.suggest.mentions import DASHES, Mention, first_mention, mention_after, mention_before, phrase_ending
from reader.suggest.passages import Token
from reader.suggest.phrases import phrase_end
from reader.suggest.quotations import Frame, Gap
from reader.suggest.word_classes import (
    BOUNDARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    FILLER,
    PERSON,
    PREPOSITION,
    PRONOUN,
    TITLE,
    is_name,
    is_verb_like,
    word_classes,
)

_LONGEST_LABEL = 10
_APART = 5
VERB = "suggest.verb-beside-mark"
"""The sign of a verb that is no known cue."""
MARKS_ALONE = "suggest.marks"
"""The sign of a quotation of a language without known cues."""
PASSIVE = "suggest.passive"
"""The sign of a cue that names no speaker."""
FAR = 99
"""The distance of a cue that is not beside the quotation."""

_ASKING = "?!…—–-"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks at a place of the text, and by which cue."""

    speaker: Span | None = None
    """The mention; None when the text names none here."""
    cue: Span | None = None
    """The words that attribute; None when it is carried over from before."""
    sign: str = ""
    """The code of the `Reason` by which it was found."""
    distance: int = FAR
    """How many words stand between the cue and the mark."""


def voice_beside(frame: Frame, at: int, previous: Voice | None, lang: Language) -> Voice:
    """The voice of the cue nearest to a quotation of a sentence; `previous` is that of the quotation before it."""
    if not lang.cues:
        return _by_capitals(frame, at)
    ways = (_before(frame, at, previous, lang), _behind(frame, at, previous, lang))
    beside = [voice for voice in ways if voice is not None]
    if beside:
        # A comma inside the marks waits for the cue behind it, whatever stands before.
        behind = ways[1]
        awaited = behind is not None and behind.distance <= 1 and frame.quotations[at].ending == ","
        if behind is not None and awaited and (ways[0] is None or behind.sign != VERB):
            return behind
        return min(beside, key=lambda voice: voice.distance)
    if previous is not None and not frame.gaps[at].has_words:
        return previous
    return _across(frame, at, lang)


def _by_capitals(frame: Frame, at: int) -> Voice:
    """The words with capitals nearest to a quotation: all that is known of a language without known cues."""
    behind, before = frame.gaps[at + 1].tokens, frame.gaps[at].tokens
    begins = at == 0
    for tokens, last in ((behind, False), (before, True)):
        runs: list[list[Token]] = []
        for place, token in enumerate(tokens):
            if not token.text[0].isupper():
                continue
            if runs and tokens[place - 1] is runs[-1][-1]:
                runs[-1].append(token)
            else:
                runs.append([token])
        # The first word of a sentence has its capital from there.
        if last and begins and runs and runs[0][0] is tokens[0] and len(runs[0]) == 1:
            del runs[0]
        if runs:
            run = runs[-1 if last else 0]
            return Voice(Span(run[0].start, run[-1].end), None, MARKS_ALONE, 0)
    return Voice(sign=MARKS_ALONE)


def speaker_of(gap: Gap, cue: Cue, lang: Language, *, inverted: bool = False) -> Mention | None:
    """The mention beside a cue; with `inverted`, as behind a quotation, the one behind it when none stands before."""
    tokens = gap.tokens
    begins = not any(token.text[0].isalnum() for token in tokens[: cue.first])
    if cue.verbal and begins and _is_participle(tokens[cue.first], lang):
        return None
    if not cue.verbal or begins:
        return mention_after(tokens, cue.last + 1, lang)
    if _is_participle(tokens[cue.first], lang):
        own = mention_before(tokens, cue.first, lang)
        opening = [token for token in tokens if own and token.end <= own.span.start]
        if own and opening and opening[-1].lower in lang.function_words.absolutes:
            return own
        return _subject_of_main_clause(gap, cue, lang)
    if _is_passive(tokens, cue, lang):
        return _agent(tokens, cue, lang)
    found = mention_before(tokens, cue.first, lang)
    if tokens[cue.first - 1].lower in lang.function_words.infinitives and (found is None or found.kind == "noun"):
        return first_mention(tokens[: cue.first], lang) or found
    if found is None and inverted:
        return mention_after(tokens, cue.last + 1, lang)
    return found


def _is_passive(tokens: Sequence[Token], cue: Cue, lang: Language) -> bool:
    at = cue.first - 1
    while at > 0 and tokens[at].lower.endswith(lang.function_words.filler_endings or "\0"):
        at -= 1
    return tokens[at].lower in lang.function_words.passives


def _agent(tokens: Sequence[Token], cue: Cue, lang: Language) -> Mention | None:
    """Who speaks in a passive: `was asked by a reporter`; None when the text does not say."""
    for at in range(cue.last + 1, min(len(tokens), cue.last + 6)):
        if tokens[at].lower in lang.function_words.agents:
            return mention_after(tokens, at + 1, lang)
    return None


def _is_participle(token: Token, lang: Language) -> bool:
    endings = lang.function_words.participle_endings
    return bool(endings) and token.lower.endswith(endings)


def _subject_of_main_clause(gap: Gap, cue: Cue, lang: Language) -> Mention | None:
    """The subject of a participle (`saying`): that of the finite cue before it, else the first of the clause."""
    for other in reversed(gap.cues[: gap.cues.index(cue)] if cue in gap.cues else ()):
        if other.verbal and not _is_participle(gap.tokens[other.first], lang):
            return mention_before(gap.tokens, other.first, lang)
    return _clause_subject(gap.tokens[: cue.first], lang)


def _clause_subject(tokens: Sequence[Token], lang: Language) -> Mention | None:
    """The subject of the last main clause among tokens, else the first noun phrase of all."""
    clause = _last_clause(tokens, lang)
    return (first_mention(tokens[clause:], lang) if clause else None) or first_mention(tokens, lang)


def _voice(gap: Gap, cue: Cue, distance: int, frame: Frame, previous: Voice | None, lang: Language) -> Voice:
    """The voice of a cue of a gap, with the speaker of the sentence when none stands beside it."""
    mention = speaker_of(gap, cue, lang, inverted=gap is not frame.gaps[0])
    sign = "suggest.cue-beside-mark"
    if mention is not None:
        return Voice(mention.span, cue.span, sign, distance)
    if cue.first > 0 and _is_passive(gap.tokens, cue, lang):
        return Voice(None, cue.span, PASSIVE, distance)
    if previous is not None and previous.speaker is not None:
        return Voice(previous.speaker, cue.span, sign, distance)
    mention = _clause_subject(gap.tokens[: cue.first], lang) or first_mention(frame.unquoted, lang)
    return Voice(mention.span if mention else None, cue.span, sign, distance)


def _before(frame: Frame, at: int, previous: Voice | None, lang: Language) -> Voice | None:
    """The voice of what stands before a quotation."""
    gap = frame.gaps[at]
    if not gap.has_words:
        return None
    last = gap.tokens[-1].text
    cue = next((cue for cue in reversed(gap.cues) if _can_introduce(gap, cue, lang)), None)
    if last == ":":
        return _before_colon(frame, at, previous, lang)
    verb = _verb_before(gap, last == ",", lang)
    parted = (
        verb is not None and cue is not None and any(token.text == "," for token in gap.tokens[cue.last : verb.first])
    )
    if verb is not None and (cue is None or parted):
        mention = speaker_of(Gap(gap.tokens, (*gap.cues, verb)), verb, lang)
        if mention is not None:
            return Voice(mention.span, verb.span, VERB, 0)
    if last == "," and cue is not None and frame.quotations[at].is_sentence:
        clause = _last_clause(gap.tokens[:-1], lang)
        if clause > cue.last:
            mention = first_mention(gap.tokens[clause:], lang)
            return Voice(mention.span if mention else None, None, "suggest.subject", 1)
    if cue is None:
        return None
    return _voice(gap, cue, len(gap.tokens) - 1 - cue.last - (last == ","), frame, previous, lang)


def _can_introduce(gap: Gap, cue: Cue, lang: Language) -> bool:
    """Whether a cue may govern the quotation behind it: not `when asked`, and not `citing` without a source."""
    if not cue.verbal:
        return any(token.text[0].isalnum() for token in gap.tokens[cue.last + 1 :])
    bits = word_classes(lang).get(gap.tokens[cue.first - 1].lower, 0) if cue.first else 0
    return not bits & BOUNDARY or bool(bits & (PRONOUN | FILLER))


def _before_colon(frame: Frame, at: int, previous: Voice | None, lang: Language) -> Voice | None:
    """The voice of a clause that a colon ends, whatever its verb; or of a name alone: `Ada Quist: “…”`."""
    gap = frame.gaps[at]
    tokens = gap.tokens[:-1]
    verb = _verb_before(gap, True, lang)
    if verb is not None and not any(cue.last >= verb.first for cue in gap.cues):
        mention = mention_before(tokens, verb.first, lang)
        if mention is not None:
            return Voice(mention.span, verb.span, VERB, 0)
    clause = _last_clause(tokens, lang)
    label = phrase_ending(tokens[clause:], len(tokens) - clause - 1, lang)
    cues = [cue for cue in gap.cues if cue.first >= clause and _can_introduce(gap, cue, lang)]
    if label is not None and label.kind == "name" and not cues and len(tokens) - clause <= _LONGEST_LABEL:
        return Voice(label.span, None, "suggest.label", 0)
    if cues:
        return _voice(gap, cues[-1], 0, frame, previous, lang)
    mention = first_mention(tokens[clause:], lang)
    if mention is not None:
        return Voice(mention.span, None, "suggest.colon", 0)
    if gap.cues:
        return _voice(gap, gap.cues[-1], 0, frame, previous, lang)
    return None


def _last_clause(tokens: Sequence[Token], lang: Language) -> int:
    """Where the last main clause begins: behind a dash, or the last comma that a subject with a verb follows."""
    classes = word_classes(lang)
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at].text in DASHES:
            return at + 1
        if tokens[at].text != "," or classes.get(tokens[at + 1].lower, 0) & (BOUNDARY | CONJUNCTION | PREPOSITION):
            continue
        end = phrase_end(tokens, at + 1, lang)
        subject = any(is_name(token, lang) for token in tokens[at + 1 : end])
        pronoun = end == at + 2 and classes.get(tokens[at + 1].lower, 0) & PRONOUN
        if (subject or pronoun) and end < len(tokens) and tokens[end].text[0].islower():
            return at + 1
    return 0


def _behind(frame: Frame, at: int, previous: Voice | None, lang: Language) -> Voice | None:
    """The voice of what stands behind a quotation."""
    gap = frame.gaps[at + 1]
    if not gap.has_words:
        return None
    ending = frame.quotations[at].ending
    close = ending == "," or gap.tokens[0].text == "," or (ending != "" and ending in _ASKING)
    label = trailing_label(gap, lang)
    if label is not None:
        return Voice(label.span, None, "suggest.label", 0)
    best: Voice | None = None
    cue = next((cue for cue in gap.cues if not (cue.verbal and _is_participle(gap.tokens[cue.first], lang))), None)
    if cue is not None:
        distance = cue.first // 2 if close else cue.first + _APART
        best = _voice(gap, cue, distance, frame, previous, lang)
        if distance <= 1:
            return best
    verb = verb_behind(gap, lang) if close else None
    if verb is None or (best is not None and verb[0].first // 2 >= best.distance):
        return best
    return Voice(verb[1], verb[0].span, VERB, verb[0].first // 2)


def trailing_label(gap: Gap, lang: Language) -> Mention | None:
    """The name that a dash puts under a quotation: `“…” ― Ada Quist`, with an office or place behind it or not."""
    tokens = gap.tokens
    if len(tokens) < 2 or tokens[0].text not in DASHES or not is_name(tokens[1], lang):
        return None
    end = phrase_end(tokens, 1, lang)
    if end < len(tokens) and tokens[end].text[0].isalnum():
        return None
    return mention_after(tokens, 1, lang)


def _verb_before(gap: Gap, comma: bool, lang: Language) -> Cue | None:
    """`Quist quipped “…”`: a verb right before the mark with its subject right before it."""
    at = len(gap.tokens) - 1 - comma
    if at < 1:
        return None
    before = gap.tokens[at - 1]
    classes = word_classes(lang)
    token = gap.tokens[at]
    helped = before.lower in lang.function_words.modals and token.text[0].islower()
    if helped and not classes.get(token.lower, 0) & CLOSED:
        return Cue(at, at, Span(token.start, token.end), True)
    if not is_verb_like(token, lang) or before.lower.endswith(("'s", "s'")):
        return None
    bits = classes.get(before.lower, 0)
    known = bits & (PRONOUN | PERSON) and not bits & DETERMINER
    definite = before.text[0].isalpha() and any(
        classes.get(token.lower, 0) & DETERMINER for token in gap.tokens[max(0, at - 4) : at - 1]
    )
    alone = at == 1 and bool(bits & DETERMINER)
    if not (known or definite or alone or is_name(before, lang) or before.text == ","):
        return None
    return Cue(at, at, Span(token.start, token.end), True)


def verb_behind(gap: Gap, lang: Language) -> tuple[Cue, Span] | None:
    """The verb and the subject of `“…,” the judge exclaimed` or `“…,” exclaimed the judge`."""
    tokens = gap.tokens
    begin = 1 if tokens[0].text == "," else 0
    if begin >= len(tokens):
        return None
    first = tokens[begin]
    if is_verb_like(first, lang) and not _is_participle(first, lang):
        mention = mention_after(tokens, begin + 1, lang)
        return (Cue(begin, begin, Span(first.start, first.end), True), mention.span) if mention else None
    end = phrase_end(tokens, begin, lang)
    if end == begin:
        return None
    subject = tokens[begin:end]
    if not is_name(first, lang) and not word_classes(lang).get(first.lower, 0) & (
        PRONOUN | DETERMINER | PERSON | TITLE
    ):
        return None
    known = any(is_name(token, lang) for token in subject) or (
        len(subject) == 1 and bool(word_classes(lang).get(first.lower, 0) & PRONOUN)
    )
    verb = end
    while verb < len(tokens) and word_classes(lang).get(tokens[verb].lower, 0) & FILLER:
        verb += 1
    if known and verb < len(tokens) and tokens[verb].text[0].islower():
        if word_classes(lang).get(tokens[verb].lower, 0) & CLOSED & ~FILLER:
            return None
        token = tokens[verb]
        return Cue(verb, verb, Span(token.start, token.end), True), Span(first.start, subject[-1].end)
    if len(subject) > 2 and is_verb_like(subject[-1], lang):
        token = subject[-1]
        return Cue(end - 1, end - 1, Span(token.start, token.end), True), Span(first.start, subject[-2].end)
    return None


def _across(frame: Frame, at: int, lang: Language) -> Voice:
    """The cue nearest to a quotation across other quotations of the sentence."""
    order = sorted(range(len(frame.gaps)), key=lambda place: (abs(2 * place - 2 * at - 1), place))
    for place in order:
        gap = frame.gaps[place]
        if gap.cues:
            cue = gap.cues[-1 if place <= at else 0]
            mention = speaker_of(gap, cue, lang, inverted=place > 0) or first_mention(frame.unquoted, lang)
            return Voice(mention.span if mention else None, cue.span, "suggest.cue-in-sentence", FAR)
    mention = first_mention(frame.unquoted, lang)
    return Voice(mention.span, None, "suggest.subject", FAR) if mention else Voice()
