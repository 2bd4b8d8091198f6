"""Free indirect speech in German: sentences in the subjunctive that go on reporting without a cue."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.german import words
from reader.suggest.grammars.german.clauses import Analysed
from reader.suggest.passages import Prepared, Sentence
from reader.suggest.suggestion import Reason


class Free:
    """Reads the sentences of a paragraph in order and joins those that go on reporting."""

    def __init__(self, article: Prepared, direct: Sequence[Attribution]) -> None:
        self._article = article
        self._direct = direct
        self._speaker: Span | None = None
        self._reporting = False
        self._open: list[Sentence] = []
        self._verb: Span | None = None

    def plain(self, sentence: Sentence) -> list[Attribution]:
        """Take notice of a sentence without any sign of reporting; gives what has come to its end before it."""
        self._reporting = self._quotes(sentence)
        return self.end()

    def _quotes(self, sentence: Sentence) -> bool:
        """Whether a sentence quotes someone, who may go on in the subjunctive."""
        quotes = [one for one in self._direct if one.kind == "direct" and sentence.span.overlaps(one.hull)]
        if quotes:
            self._speaker = quotes[-1].speaker or self._speaker
        return bool(quotes)

    def read(self, analysed: Analysed, reported: Sequence[Attribution]) -> list[Attribution]:
        """Read a sentence with the attributions that cues make in it; gives what has come to its end before it."""
        quotes = self._quotes(analysed.sentence)
        if reported:
            ended = self.end()
            self._speaker = reported[-1].speaker or self._speaker
            self._reporting = True
            return ended
        verb = _verb(analysed, self._reporting)
        if verb is None:
            ended = self.end()
            self._reporting = quotes
            return ended
        self._open.append(analysed.sentence)
        self._verb = self._verb or verb
        self._reporting = True
        return []

    def end(self) -> list[Attribution]:
        """What has been read and not given yet."""
        if not self._open or self._verb is None:
            return []
        content = Span(self._open[0].span.start, self._open[-1].span.end)
        kind = "mixed" if any(sentence.quoted for sentence in self._open) else "indirect"
        reason = Reason("suggest.subjunctive", self._article.words(self._verb))
        self._open, self._verb = [], None
        return [Attribution(kind, (content,), None, self._speaker, 0.75, (reason,))]


def _verb(analysed: Analysed, reporting: bool) -> Span | None:
    """The verb that makes a sentence free indirect speech."""
    tokens = analysed.tokens
    for clause in analysed.clauses:
        if clause.kind not in ("main", "fragment"):
            continue
        for at in range(clause.first, clause.after):
            token = tokens[at]
            if analysed.quoted[at] or not token.text.islower():
                continue
            if token.lower in words.SUBJUNCTIVE or (reporting and token.lower in words.CLEAR_SUBSTITUTE):
                return Span(token.start, token.end)
    return None
