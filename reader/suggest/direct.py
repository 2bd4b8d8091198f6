"""Direct quotes: what stands between quotation marks, with the cue and the speaker beside the marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.passages import Prepared, Sentence, Token
from reader.suggest.suggestion import Reason

_SHORT = 4


def direct_attributions(article: Prepared) -> list[Attribution]:
    """The attributions of an article whose content stands between quotation marks, in the order of the text."""
    found: list[Attribution] = []
    for passage in article.proper:
        last: Span | None = None
        for sentence in passage.sentences:
            if not sentence.quoted:
                continue
            cue = _cue(sentence, article.lang)
            speaker = _mention(sentence, cue, article.lang) or last
            last = speaker
            for span in sentence.quoted:
                words = sum(
                    1 for token in sentence.tokens if span.start <= token.start < span.end and token.text.isalnum()
                )
                kind = "direct" if words > _SHORT or (cue and abs(cue.start - span.end) < _SHORT) else "scare"
                reasons = (Reason("suggest.cue", article.words(cue)),) if cue else ()
                found.append(Attribution(kind, (span,), cue, speaker, 0.9 if cue else 0.6, reasons))
    return found


@lru_cache(maxsize=16)
def _cue_words(lang: Language) -> frozenset[str]:
    return frozenset(lang.cues)


def _cue(sentence: Sentence, lang: Language) -> Span | None:
    """The cue of a sentence that stands nearest to a quotation, outside all of them."""
    cues = _cue_words(lang)
    outside = [
        token for token in sentence.tokens if not any(one.start <= token.start < one.end for one in sentence.quoted)
    ]
    best: tuple[int, Span] | None = None
    for at in range(len(outside)):
        for count in (3, 2, 1):
            words = outside[at : at + count]
            if len(words) == count and " ".join(token.lower for token in words) in cues:
                span = Span(words[0].start, words[-1].end)
                far = min(max(one.start - span.end, span.start - one.end) for one in sentence.quoted)
                if best is None or far < best[0]:
                    best = far, span
                break
    return best[1] if best else None


def _mention(sentence: Sentence, cue: Span | None, lang: Language) -> Span | None:
    """The capitals or the pronoun nearest to the cue, outside the quotations."""
    if cue is None:
        return None
    pronouns = frozenset(lang.pronouns)
    runs: list[list[Token]] = []
    for token in sentence.tokens:
        if any(one.start <= token.start < one.end for one in sentence.quoted) or token.start == cue.start:
            continue
        if token.lower in pronouns:
            runs.append([token])
        elif token.text[0].isupper() and token.lower not in lang.common:
            if runs and runs[-1][-1].end + 1 >= token.start and runs[-1][-1].text[0].isupper():
                runs[-1].append(token)
            else:
                runs.append([token])
    return _nearest(runs, cue)


def _nearest(runs: Sequence[Sequence[Token]], cue: Span) -> Span | None:
    spans = [Span(run[0].start, run[-1].end) for run in runs]
    return min(spans, key=lambda span: max(cue.start - span.end, span.start - cue.end), default=None)
