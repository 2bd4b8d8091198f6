"""Reported speech in the Romance languages: clauses with `que`, infinitives, inverted cues, `selon` and `según`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.languages import Language
from reader.model import Span
from reader.suggest.attribution import Attribution
from reader.suggest.grammars.romance.cues import Cue, Cues
from reader.suggest.grammars.romance.words import Romance
from reader.suggest.mentions import Mention, first_mention, mention_after, mention_before
from reader.suggest.passages import Prepared, Sentence, Token
from reader.suggest.suggestion import Reason
from reader.suggest.word_classes import LINK, PERSON, PREPOSITION, TIME, TITLE, word_classes

_REACH = 12
_SHORTEST = 3
_LONGEST_SOURCE = 25
_LONGEST_OFFICE = 8
_END = frozenset(".!?…;")
_MARKS = frozenset('«»“”"‘’—–')


class Clauses:
    """The attributions of one sentence. Indexes are those of its tokens outside quotations."""

    def __init__(self, article: Prepared, sentence: Sentence, words: Romance) -> None:
        self.article = article
        self.words = words
        self.lang: Language = article.lang
        self.all: tuple[Token, ...] = sentence.tokens
        self.sentence = sentence
        self.tokens = list(sentence.unquoted)
        self.end = _trimmed_end(article.text, sentence)
        self.classes = word_classes(article.lang)
        self._cues = Cues(article.text, self.tokens, words, article.lang)
        self.found: list[Attribution] = []
        self._last: Mention | None = None

    def read(self) -> list[Attribution]:
        """All that a verb or an expression like `selon` attributes in the sentence."""
        cues = self._cues.all()
        for place, cue in enumerate(cues):
            later = cues[place + 1] if place + 1 < len(cues) else None
            one = self._reported(cue, later) or self._postposed(cue)
            if one is not None:
                self.found.append(one)
        self.found += self._according()
        return self.found

    def hearsay(self, before: Attribution) -> Attribution | None:
        """A sentence in the conditional of hearsay behind one that names its source: `Il aurait pris la fuite.`"""
        words = self.words
        if (
            self.sentence.quoted
            or not before.speaker
            or any(token.lower in words.conjunctions for token in self.tokens)
        ):
            return None
        for at, token in enumerate(self.tokens):
            near = self.tokens[at + 1 : at + 4]
            if token.lower in words.hearsay and any(one.lower.endswith(words.participle_endings) for one in near):
                content = self._until(self._clause_start(self.end), None)
                if content is None:
                    return None
                reasons = (Reason("suggest.subjunctive", token.text),)
                return Attribution("indirect", (content,), None, before.speaker, 0.5, reasons)
        return None

    def _reported(self, cue: Cue, later: Cue | None) -> Attribution | None:
        """What stands behind a cue."""
        speaker = self._speaker(cue)
        start, code, sure = self._content_start(cue)
        if start is None or (speaker is None and not self._is_impersonal(cue)):
            return None
        content = self._until(start, later)
        if content is None:
            return None
        return self._attribution(content, cue, speaker, code, sure - (0.15 if cue.gerund else 0))

    def _is_impersonal(self, cue: Cue) -> bool:
        """`Se dice que …`, `se prevé que …`: everybody says it, and nobody is named."""
        return cue.first > 0 and self.tokens[cue.first - 1].lower in self.words.impersonal and "s" in cue.frames

    def _speaker(self, cue: Cue) -> Span | None:
        if cue.speaker or self._is_impersonal(cue):
            return cue.speaker
        if cue.gerund:
            return self._last.span if self._last else None
        found = mention_before(self.tokens, self._relative_head(cue.first), self.lang)
        if found is None and self._is_inverted(cue):
            found = mention_after(self.tokens, cue.last + 1, self.lang)
        if found is None and self._shares(cue):
            found = self._last or first_mention(self.tokens[: cue.first], self.lang)
        if found is not None:
            self._last = found
        return found.span if found else None

    def _relative_head(self, at: int) -> int:
        """Where the subject ends before a cue, which a relative pronoun may stand for: `Luc Praz, qui assure`."""
        relatives = self.lang.function_words.relatives
        parted = at >= _SHORTEST and self.tokens[at - 2].text == ","
        that = at >= _SHORTEST and self.tokens[at - 1].lower in self.words.that and not parted
        if at < _SHORTEST or self.tokens[at - 1].lower not in relatives or that:
            return self._subject_end(at)
        return at - 2 if self.tokens[at - 2].text == "," else at - 1

    def _subject_end(self, at: int) -> int:
        """Where the subject ends before a cue, without `, lui,` and words that withhold its name."""
        lower = [token.lower for token in self.tokens[:at]]
        if len(lower) > 3 and lower[-1] == "," and lower[-3] == "," and lower[-2] in self.words.alike:
            return at - 3
        end = at - 1 if lower and lower[-1] == "," else at
        if end and lower[end - 1] in ("anonymat", "anonimato"):
            opens = [n for n in range(end) if lower[n] in self.words.withholding]
            if opens:
                return opens[-1] - (opens[-1] > 0 and lower[opens[-1] - 1] == ",")
        return at

    def _shares(self, cue: Cue) -> bool:
        """Whether a cue goes on with the subject before: `y pidió`, `et ajoute`; in Spanish at the beginning too."""
        before = self.tokens[cue.first - 1].lower if cue.first else ""
        return before in ("et", "y", "e", ",", "mais", "pero", "puis", "también")

    def _is_inverted(self, cue: Cue) -> bool:
        return cue.first == 0 or not self.tokens[cue.first - 1].text[0].isalnum()

    def _content_start(self, cue: Cue) -> tuple[int | None, str, float]:
        """Where the words begin that a cue reports, in the text; with the sign and how sure that is."""
        tokens, words = self.tokens, self.words
        at = cue.last + 1
        if at >= len(tokens):
            return None, "", 0
        for place in range(at, min(at + _REACH, len(tokens))):
            token = tokens[place]
            if token.lower in words.that:
                if self._is_relative(at, place):
                    break
                if {"s", "d"} & set(cue.frames) and self._reaches(at, place):
                    return token.start, "suggest.that-clause", 0.88
                break
            follows = tokens[place + 1].text if place + 1 < len(tokens) else "«"
            if token.text == ":" and follows not in _MARKS:
                return tokens[place + 1].start, "suggest.cue-and-clause", 0.7
            if token.text in _END or token.text in _MARKS:
                break
        place = at
        while place < len(tokens) and (
            tokens[place].lower in words.negations or self.classes.get(tokens[place].lower, 0) & TIME
        ):
            place += 1
        return self._object_start(cue, place)

    def _is_relative(self, at: int, place: int) -> bool:
        """Whether a comma alone parts `que` from what stands behind a cue: `aseguró un portavoz, que recordó`."""
        commas = sum(token.text == "," for token in self.tokens[at:place])
        return place > at and self.tokens[place - 1].text == "," and commas == 1

    def _object_start(self, cue: Cue, place: int) -> tuple[int | None, str, float]:
        """Where the infinitive or object of a cue begins, at its first word."""
        tokens, words = self.tokens, self.words
        if place >= len(tokens) or not tokens[place].text[0].islower():
            return None, "", 0
        if "s" in cue.frames and self.classes.get(tokens[place].lower, 0) & PREPOSITION:
            # `a reconnu devant le tribunal avoir menti`
            behind = range(place + 1, min(place + _REACH, len(tokens)))
            infinitive = next((at for at in behind if tokens[at].lower in words.perfect), None)
            if infinitive is not None and not self.classes.get(tokens[infinitive - 1].lower, 0) & (PREPOSITION | LINK):
                return tokens[infinitive].start, "suggest.infinitive", 0.72
        start = tokens[cue.last + 1 if tokens[cue.last + 1].lower in words.negations else place].start
        first = tokens[place].lower
        bare = first
        if first in ("de", "d'") and place + 1 < len(tokens):
            bare = tokens[place + 1].lower
        if "s" in cue.frames and bare.endswith(words.infinitive) and len(bare) > 3:
            return start, "suggest.infinitive", 0.72
        if "d" in cue.frames and first not in words.conjunctions:
            return start, "suggest.infinitive", 0.6 if first in words.of else 0.5
        if "j" in cue.frames and first in words.of:
            return start, "suggest.object", 0.5
        return None, "", 0

    def _reaches(self, at: int, place: int) -> bool:
        """Whether only adverbs, times and addressees stand between a cue and `que`: no other verb."""
        return not any(self._cues.at(n) for n in range(at, place)) and not any(
            self.tokens[n].lower in self.words.conjunctions for n in range(at, place)
        )

    def _until(self, start: int, later: Cue | None) -> Span | None:
        """From a place to the end of the sentence, or to a later cue that goes on with the same subject."""
        end = self.end
        if later is not None and later.span.start > start:
            before = self.tokens[later.first - 1] if later.first else None
            if (before and before.lower in ("et", "y", "e", "puis", "mais", "pero")) or (
                before and before.text == "," and (later.speaker or later.gerund)
            ):
                end = before.start
        end = min((n for n in self._limits(start) if n < end), default=end)
        text = self.article.text
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
            end -= 1
        return Span(start, end) if len(text[start:end].split()) >= _SHORTEST else None

    def _limits(self, start: int) -> Iterator[int]:
        """What ends a content: a colon before a quotation, or a comma before `según` and the like."""
        for at, token in enumerate(self.tokens[:-1]):
            if token.start <= start:
                continue
            quotes = token.text == ":" and self.tokens[at + 1].text in _MARKS
            if quotes or (token.text == "," and self._according_at(at + 1)):
                yield token.start

    def _postposed(self, cue: Cue) -> Attribution | None:
        """`…, a déclaré le maire.`: what stands before a cue with its subject behind it."""
        if not {"s", "q"} & set(cue.frames) or cue.first < _SHORTEST:
            return None
        comma = self.tokens[cue.first - 1]
        beside = any(one.end + 3 >= comma.start >= one.start for one in self.sentence.quoted)
        if comma.text not in ",—–" or beside:
            return None
        speaker = cue.speaker
        if speaker is None:
            found = mention_after(self.tokens, cue.last + 1, self.lang)
            speaker = found.span if found and self._speaks(found) else None
        if speaker is None or self._subject_end(cue.first) < cue.first:
            return None
        start = self._clause_start(comma.start)
        if cue.speaker is None and self._is_subject(start, comma.start, cue):
            return None
        if len(self.article.text[start : comma.start].split()) < _SHORTEST:
            return None
        pieces = [Span(start, comma.start)]
        rest = self._behind(max(speaker.end, cue.span.end))
        if rest is not None:
            pieces.append(rest)
        return self._attribution(tuple(pieces), cue, speaker, "suggest.cue-after-clause", 0.85)

    def _is_subject(self, start: int, comma: int, cue: Cue) -> bool:
        """`El alcalde, Julián Rozas (PX), lamenta la noticia`: the subject and its aside stand before, no statement."""
        before = mention_before(self.tokens, cue.first, self.lang)
        if before is None:
            return False
        text = self.article.text
        if before.aside is not None and before.span.start == start:
            return True
        lead, behind = text[start : before.span.start], text[before.span.end : comma].strip()
        person = any(self.classes.get(word.strip(",").lower(), 0) & (PERSON | TITLE) for word in lead.split())
        aside = before.kind == "name" and "," in lead and len(lead.split()) <= _LONGEST_OFFICE
        return aside and (behind[:1] == "(" or (person and not behind))

    def _speaks(self, found: Mention) -> bool:
        """Whether a mention is a name, a pronoun or a noun with its article: not `errores` in `admitió errores`."""
        return found.kind != "noun" or self.article.words(found.span).lower().startswith(self.words.articles)

    def _behind(self, end: int) -> Span | None:
        """`…, explique le médecin, et sera absent`: the rest of a content that the cue splits."""
        for token in self.tokens:
            if token.start >= end:
                if token.text != ",":
                    return None
                rest = self._until(token.end + 1, None)
                return rest if rest and len(self.article.text[slice(*rest)].split()) > _SHORTEST else None
        return None

    def _clause_start(self, until: int) -> int:
        """Where the content begins that ends at a place: behind quotations and what belongs to them."""
        start = self.sentence.span.start
        for one in self.sentence.quoted:
            if one.end < until:
                start = max(start, one.end + 1)
        text = self.article.text
        while start < until and not text[start].isalnum():
            start += 1
        return start

    def _according(self) -> list[Attribution]:
        found = []
        for at, token in enumerate(self.tokens):
            length = self._according_at(at) if token.lower in self.words.according_by_first else 0
            one = self._named(at, length) if length else None
            if one is not None:
                found.append(one)
        return found

    def _according_at(self, at: int) -> int:
        """How many words there attribute without a verb; 0 when none do."""
        for words in self.words.according_by_first.get(self.tokens[at].lower, ()):
            if words == tuple([token.lower for token in self.tokens[at : at + len(words)]]):
                return len(words)
        return 0

    def _named(self, at: int, length: int) -> Attribution | None:
        """`Selon X, …` and `…, selon X`."""
        behind = at + length
        if behind >= len(self.tokens) or self.tokens[behind].lower in self.words.no_source:
            return None
        weak = self.tokens[at].lower in ("pour", "para")
        behind = self._behind_telling(behind) if not weak else behind
        source = mention_after(self.tokens, behind, self.lang)
        if source is None or (weak and (source.kind not in ("name", "pronoun") or at > 0)):
            return None
        last = next(
            (n for n in range(behind, len(self.tokens)) if self.tokens[n].start >= source.span.end), len(self.tokens)
        )
        leads = not any(t.text[0].isalnum() for t in self.tokens[:at]) or self._opens(at)
        while last < len(self.tokens) and last - behind < _LONGEST_SOURCE and self.tokens[last].text != ",":
            if self.tokens[last].text in _END:
                break
            last += 1
        cue = Cue(at, behind - 1, Span(self.tokens[at].start, self.tokens[behind - 1].end), "s")
        if leads:
            last = self._behind_relative(last)
            if last >= len(self.tokens) or self.tokens[last].text != ",":
                return None
            content = self._until(self._past_space(self.tokens[last].end), None)
        else:
            start = self._clause_start(self.tokens[at].start)
            end = self.tokens[at].start
            while end > start and not (self.article.text[end - 1].isalnum() or self.article.text[end - 1] in "%»”)€$"):
                end -= 1
            content = Span(start, end) if len(self.article.text[start:end].split()) > _SHORTEST else None
        if content is None or any(content.overlaps(part) for one in self.found for part in one.content):
            return None
        return self._attribution(content, cue, source.span, "suggest.according-to", 0.6 if weak else 0.85)

    def _behind_telling(self, at: int) -> int:
        """Where the source begins: behind the verb in `Según adelantó el diario`, which says no more than `según`."""
        told = next((cue for n in (at, at + 1) if n < len(self.tokens) and (cue := self._cues.at(n))), None)
        return told.last + 1 if told and told.first == at and told.last + 1 < len(self.tokens) else at

    def _behind_relative(self, comma: int) -> int:
        """The comma behind a relative clause: `Selon le parquet, qui enquête, …`; the same one when none follows."""
        if comma + 1 >= len(self.tokens) or self.tokens[comma + 1].lower not in self.lang.function_words.relatives:
            return comma
        further = (n for n in range(comma + 1, len(self.tokens)) if self.tokens[n].text == ",")
        return next(further, comma)

    def _opens(self, at: int) -> bool:
        """Whether only a word or two stand before: `Mais selon X, …`, `Toujours selon X, …`."""
        return at <= 2 and not any(self.tokens[n].text[0].isupper() for n in range(1, at))

    def _past_space(self, at: int) -> int:
        text = self.article.text
        while at < self.end and text[at].isspace():
            at += 1
        return at

    def _attribution(
        self, content: Span | tuple[Span, ...], cue: Cue, speaker: Span | None, code: str, sure: float
    ) -> Attribution:
        pieces = content if not isinstance(content, Span) else (content,)
        mixed = any(piece.overlaps(one) for piece in pieces for one in self.sentence.quoted)
        reasons = (Reason(code, self.article.words(cue.span)),)
        return Attribution("mixed" if mixed else "indirect", tuple(pieces), cue.span, speaker, sure, reasons)


def _trimmed_end(text: str, sentence: Sentence) -> int:
    """Where a sentence ends without its stop and the marks behind that."""
    end = sentence.span.end
    while end > sentence.span.start and (text[end - 1] in ".!?…" or text[end - 1].isspace()):
        end -= 1
    return end
