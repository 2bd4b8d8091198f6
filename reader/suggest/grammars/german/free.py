"""Free indirect speech in German: sentences in the subjunctive that go on reporting without a cue, and hearsay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import LONGEST, Analysed, Clause, analyse
from reader.suggest.grammars.german.contents import CONFIDENCE
from reader.suggest.grammars.german.phrases import phrase_end
from reader.suggest.grammars.german.voices import subject_of
from reader.suggest.passages import Prepared, Sentence
from reader.suggest.suggestion import Reason

_HEARSAY = frozenset(("soll", "sollen"))
_CLEAREST = frozenset(("hätte", "hätten", "wäre", "wären", "würde", "würden"))
_SHORTEST_VERB = 5
_PERSONAL = frozenset(("er", "man"))
_PERFECT = frozenset(("haben", "sein"))


class Free:
    """Reads the sentences of an article in order and joins those of a paragraph that go on reporting."""

    def __init__(self, article: Prepared) -> None:
        self._article = article
        self._speaker: Span | None = None
        self._reporting = False
        self._before: Sentence | None = None
        self._open: list[Sentence] = []
        self._reason: Reason | None = None

    @property
    def reporting(self) -> bool:
        """Whether the sentence before reports something, so that this one may go on with it."""
        return self._reporting

    def begin(self) -> None:
        """Begin a paragraph."""
        self._reporting = False

    def plain(self, sentence: Sentence, quotes: Sequence[Attribution]) -> list[Attribution]:
        """Take notice of a sentence that reports nothing itself; gives what has come to its end before it.

        Who is quoted in it may go on in the subjunctive.
        """
        ended = self.end()
        spoken = [one for one in quotes if one.kind == "direct"]
        if spoken:
            self._speaker = spoken[-1].speaker or self._speaker
        self._reporting = bool(spoken)
        self._before = sentence
        return ended

    def read(
        self, analysed: Analysed, reported: Sequence[Attribution], quotes: Sequence[Attribution]
    ) -> list[Attribution]:
        """Read a sentence with what cues report in it and its quotes; gives what has come to its end before it."""
        if reported:
            ended = self.plain(analysed.sentence, quotes)
            self._speaker = reported[-1].speaker or self._speaker
            self._reporting = True
            return ended
        sign = _sign(self._article, analysed, self._reporting)
        if sign is None:
            hanging = _hanging(analysed)
            return self._clause(analysed, hanging, quotes) if hanging else self.plain(analysed.sentence, quotes)
        clause, reason = sign
        if _tells(analysed, clause):
            return self._clause(analysed, sign, quotes)
        if not self._open and not self._reporting and self._before is not None:
            self._speaker = _subject(self._before) or self._speaker
        self._open.append(analysed.sentence)
        self._reason = self._reason or reason
        self._reporting = True
        self._before = analysed.sentence
        return []

    def _clause(
        self, analysed: Analysed, sign: tuple[Clause, Reason], quotes: Sequence[Attribution]
    ) -> list[Attribution]:
        """A clause in the subjunctive behind one that tells what happened: er lehnte ab, er habe keine Zeit."""
        clause, reason = sign
        ended = self.plain(analysed.sentence, quotes)
        self._speaker = _subject(analysed.sentence) or self._speaker
        self._reporting = True
        after = _last(analysed) if clause.kind == "main" else clause.after
        content = analysed.span(clause.first, min(after, _last(analysed)))
        kind = "mixed" if any(content.overlaps(one) for one in analysed.sentence.quoted) else "indirect"
        return [*ended, Attribution(kind, (content,), None, self._speaker, CONFIDENCE[reason.code], (reason,))]

    def named(self, one: Attribution) -> Attribution:
        """An attribution with demnach or the like for its cue, with the speaker of what was reported before."""
        carried = one.speaker is None and one.reasons[0].code == "suggest.according-to"
        return replace(one, speaker=self._speaker) if carried else one

    def end(self) -> list[Attribution]:
        """What has been read and not given yet."""
        if not self._open or self._reason is None:
            return []
        content = Span(self._open[0].span.start, self._open[-1].span.end)
        kind = "mixed" if any(sentence.quoted for sentence in self._open) else "indirect"
        confidence = CONFIDENCE[self._reason.code]
        found = Attribution(kind, (content,), None, self._speaker, confidence, (self._reason,))
        self._open, self._reason = [], None
        return [found]


def _subject(sentence: Sentence) -> Span | None:
    """The subject of a sentence that reports nothing: who is spoken of may be who speaks on."""
    if len(sentence.tokens) > LONGEST:
        return None
    analysed = analyse(sentence)
    for place, clause in enumerate(analysed.clauses):
        if clause.kind == "main" and (found := subject_of(analysed, place)):
            return analysed.span(*found)
    return None


def _tells(analysed: Analysed, until: Clause) -> bool:
    """Whether a main clause before another one is in the indicative."""
    for clause in analysed.clauses:
        if clause.first >= until.first:
            return False
        if clause.kind == "main" and not analysed.opens_with_verb(until):
            return True
    return False


def _last(analysed: Analysed) -> int:
    """The token behind the last word of a sentence."""
    after = len(analysed.tokens)
    while after > 1 and analysed.tokens[after - 1].text in ".!?…":
        after -= 1
    return after


def _sign(article: Prepared, analysed: Analysed, reporting: bool) -> tuple[Clause, Reason] | None:
    """The clause that makes a sentence free indirect speech, and its sign: the subjunctive, or soll … gesagt haben."""
    tokens = analysed.tokens
    for clause in analysed.clauses:
        first_person = any(token.lower == "ich" for token in tokens[clause.first : clause.after])
        if clause.kind not in ("main", "fragment") or first_person:
            continue
        for at in range(clause.first, clause.after):
            token = tokens[at]
            if analysed.quoted[at] or not token.text.islower():
                continue
            doubtful = token.lower in words.SUBSTITUTE
            if token.lower in words.SUBJUNCTIVE or (reporting and (doubtful or _is_unlisted(analysed, clause, at))):
                return clause, Reason("suggest.subjunctive", article.text[token.start : token.end])
            if token.lower in _HEARSAY and (reporting or _is_perfect(analysed, clause.after)):
                return clause, Reason("suggest.hearsay", article.text[token.start : token.end])
    return None


def _is_unlisted(analysed: Analysed, clause: Clause, at: int) -> bool:
    """Whether a word right behind the subject is the subjunctive of any verb by its ending: die Sorte erspare …"""
    word = analysed.tokens[at]
    if not word.text.endswith("e") or word.text.endswith(("te", "ge", "ne", "se")) or len(word.text) < _SHORTEST_VERB:
        return False
    head = analysed.head(clause)
    if at > head and at + 1 < clause.after and analysed.tokens[at + 1].lower in _PERSONAL:
        # `dazu äußere man sich nicht`
        return True
    if word.lower in words.NO_NOUNS or word.lower in words.FINITE or at + 1 == clause.after:
        return False
    alone = not analysed.tokens[at + 1].text[0].isupper()
    return alone and at > head and phrase_end(analysed.tokens, head, at) == at


def _hanging(analysed: Analysed) -> tuple[Clause, Reason] | None:
    """A relative clause or one with weil whose verb is in the subjunctive: ein Plan, der allen nutze."""
    for clause in analysed.clauses:
        because = clause.kind == "subordinate" and analysed.tokens[analysed.head(clause)].lower in ("weil", "da")
        if clause.kind != "relative" and not because:
            continue
        last = min(clause.after, _last(analysed)) - 1
        token = analysed.tokens[last]
        if token.lower in words.SUBJUNCTIVE or token.lower in _CLEAREST:
            return clause, Reason("suggest.subjunctive", token.text)
    return None


def _is_perfect(analysed: Analysed, after: int) -> bool:
    """Whether a clause ends with the infinitive of the perfect: gesehen haben, getötet worden sein."""
    ends = [token for token in analysed.tokens[max(0, after - 4) : after] if token.text[0].isalnum()]
    return len(ends) > 1 and ends[-1].lower in _PERFECT and ends[-2].lower.endswith(("t", "en"))
