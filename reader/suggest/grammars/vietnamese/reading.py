"""A Vietnamese sentence cut into words, and the noun phrases in it that can speak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.languages.outlets import OUTLET_NAMES
from reader.languages.vietnamese import VIETNAMESE
from reader.model import Span
from reader.suggest.grammars.vietnamese.nouns import (
    GROUP_HEADS,
    HEADS,
    NAME_PARTS,
    NO_SPEAKER,
    PERSON_HEADS,
    PRONOUN_HEADS,
)
from reader.suggest.grammars.vietnamese.words import SETTINGS, TIME_OPENERS, Word, lexicon
from reader.suggest.passages import Sentence, Token

_STOPS = frozenset(',;:–—-…“”"«»()[]')
_COMMON = frozenset((*VIETNAMESE.common, *VIETNAMESE.pronouns))
_UNKNOWN: Mapping[str, Word] = {}
_ENDS_PHRASE = frozenset(("adverb", "cue", "boundary", "none", "verb"))
_LONGEST_NOUN = 5
_LONGEST_PHRASE = 30
_LONGEST_ADVERB = 5
_LONGEST_BODY = 7
_LINKED = frozenset(("và", "của", "tại", "cùng"))
_NAMED_BODIES = frozenset(("bộ", "sở", "viện", "cục", "vụ", "trung tâm", "ủy ban", "uỷ ban", "phòng", "ban", "hội"))
"""Bodies whose names tell two fields that they are for."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, in tokens of its sentence, the end exclusive."""

    start: int
    end: int
    shared: bool = False
    """Whether it is the subject of a clause before, which this one goes on with."""


class Reading:
    """The words of one sentence. All positions are places in `tokens`."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.size = len(self.tokens)
        self._lowers = tuple(token.lower for token in self.tokens)
        self.words: list[Mapping[str, Word]] = [_UNKNOWN] * self.size
        """What may begin at each token, by kind; empty for unknown words and for the later tokens of known ones."""
        self._read()

    def _read(self) -> None:
        table, tokens, lowers = lexicon(), self.tokens, self._lowers
        at, size = 0, self.size
        while at < size:
            step = 1
            following = table.get(lowers[at], {})
            second = lowers[at + 1] if at + 1 < size else ""
            for pieces, words in (*following.get(second, ()), *following.get("", ())) if following else ():
                length = len(pieces)
                if length > 2 and lowers[at : at + length] != pieces:
                    continue
                if at and tokens[at].text[0].isupper():
                    # Within a sentence a capital makes a name, or the head of one.
                    if "head" not in words or (length == 1 and lowers[at] in NAME_PARTS and self.is_capital(at - 1)):
                        continue
                    words = {"head": words["head"]}
                self.words[at] = _UNKNOWN if lowers[at] == "và" and self._within_body(at) else words
                step = length
                break
            at += step

    def _within_body(self, at: int) -> bool:
        """Whether `và` is part of the name of a body: `Sở Nông nghiệp và Môi trường`, not `Bộ Y tế và ông A`."""
        if not self.is_capital(at + 1) or f"{self.lower(at + 1)} {self.lower(at + 2)}" in HEADS:
            return False
        if self.lower(at + 1) in HEADS:
            return False
        for before in range(at - 1, max(-1, at - _LONGEST_BODY), -1):
            if self.tokens[before].text in _STOPS or self.lower(before) in _LINKED:
                return False
            word = self.kind(before, "head")
            if word and self.is_capital(before):
                return (
                    word.text in _NAMED_BODIES or word.text.split()[-1] in _NAMED_BODIES
                ) and at - before > word.length
        return False

    @cached_property
    def quoted(self) -> list[int]:
        """For each token the number of the quotation it stands in, counted from 1; 0 outside."""
        numbers = [0] * self.size
        for number, span in enumerate(self.sentence.quoted, 1):
            for at in range(self.at(span.start), self.size):
                if self.tokens[at].start >= span.end:
                    break
                numbers[at] = number
        return numbers

    @cached_property
    def depth(self) -> list[int]:
        """For each token how many brackets stand open around it."""
        depths, depth = [], 0
        for token in self.tokens:
            if token.text in "([":
                depth += 1
            depths.append(depth)
            if token.text in ")]" and depth:
                depth -= 1
        return depths

    def at(self, offset: int) -> int:
        """The first token that begins at an offset of the text or after it."""
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def span(self, start: int, end: int) -> Span:
        """Tokens as a span of the text."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def text(self, start: int, end: int) -> str:
        """Tokens as they are written, with single blanks."""
        return " ".join(token.text for token in self.tokens[start:end])

    def lower(self, at: int) -> str:
        """A token in lower case; empty outside the sentence."""
        return self._lowers[at] if 0 <= at < self.size else ""

    def kind(self, at: int, kind: str) -> Word | None:
        """The word of a kind that begins at a token."""
        return self.words[at].get(kind) if 0 <= at < self.size else None

    def is_capital(self, at: int) -> bool:
        """Whether a token is written with a capital, or is a number within a name."""
        return 0 <= at < self.size and self.tokens[at].text[0].isupper()

    def is_stop(self, at: int) -> bool:
        """Whether a comma, semicolon, colon or dash stands here."""
        return self.tokens[at].text in _STOPS or self.tokens[at].text in '“”"«»()[]'

    def is_number(self, at: int) -> bool:
        """Whether a token is a number."""
        return 0 <= at < self.size and self.tokens[at].text[0].isdigit()

    def begins_name(self, at: int) -> bool:
        """Whether a noun phrase that can speak may begin here."""
        head = self.kind(at, "head")
        if head:
            # `vụ tấn công` is an event, `Vụ Giáo dục` a body.
            return head.text != "vụ" or self.is_capital(at)
        if not self.is_capital(at):
            return False
        if at == self.first:
            known = self.words[at]
            if known or self.lower(at) in _COMMON:
                return False
            speaks = self.kind(at + 1, "cue") or (self.kind(at + 1, "adverb") and self.kind(at + 2, "cue"))
            return bool(speaks) or self.is_capital(at + 1) or self.lower(at) in OUTLET_NAMES or self.is_foreign(at)
        return True

    @cached_property
    def first(self) -> int:
        """The first token that is a word."""
        return next((at for at in range(self.size) if self.tokens[at].text[0].isalnum()), 0)

    @cached_property
    def last(self) -> int:
        """The token behind the last one that is a word."""
        return next((at + 1 for at in range(self.size - 1, -1, -1) if self.tokens[at].text[0].isalnum()), 0)

    def is_foreign(self, at: int) -> bool:
        """Whether a word with a capital at the beginning of a sentence is a name rather than a common word."""
        text = self.tokens[at].text
        return (
            (text.isupper() and len(text) > 1)
            or text in ("Mỹ", "Nga", "Đức", "Ấn", "Israel", "Ukraine", "Iran")
            or (text.isascii() and len(text) > 5)
        )

    def time_end(self, at: int) -> int:
        """The token behind the expression of time that begins here; the same when none does."""
        word = self.kind(at, "time")
        if word:
            end = at + word.length
            return self.time_end(end) if end < self.size else end
        end = at
        while end < self.size and self.lower(end) in TIME_OPENERS:
            end += 1
        if end > at and (self.is_number(end) or (self.lower(end) in _WEEKDAYS and self.lower(end - 1) == "thứ")):
            end += 1
            while end < self.size and (self.is_number(end) or self.lower(end) in _TIME_TAIL):
                end += 1
            if self.lower(end) == "(" and self.is_number(end + 1):
                while end < self.size and self.tokens[end - 1].text != ")":
                    end += 1
            return self.time_end(end) if end < self.size else end
        if self.lower(at) in ("(",) and self.is_number(at + 1) and self.lower(at + 2) == ")":
            return at + 3
        return at

    def setting_end(self, at: int, limit: int) -> int:
        """The token behind a phrase that tells time, place or occasion and begins here; the same when none does."""
        end = self.time_end(at)
        if end > at:
            return min(end, limit)
        preposition = self.kind(at, "preposition")
        if preposition and (
            self.lower(at + preposition.length) in SETTINGS or (preposition.text == "trên" and self.is_capital(at + 1))
        ):
            end = at + preposition.length
            while end < limit and not self.is_stop(end):
                if self.kind(end, "adverb") or self.kind(end, "boundary") or self.time_end(end) > end:
                    break
                end += 1
            return end
        return at

    def skip(self, at: int, limit: int) -> int:
        """The token behind adverbs, expressions of time and occasions that begin here."""
        while at < limit:
            end = self.setting_end(at, limit)
            adverb = self.kind(at, "adverb") or self.kind(at, "connector")
            if end == at and adverb:
                end = at + adverb.length
            if end == at:
                break
            at = end
        return min(at, limit)

    def noun_phrase(self, start: int, limit: int) -> int:
        """Where the noun phrase ends that begins at a token."""
        word = self.kind(start, "head")
        behind = start + word.length if word else start
        pronoun = bool(
            word and word.text in PRONOUN_HEADS and not self.is_capital(behind) and not self.kind(behind, "head")
        )
        if word and pronoun:
            end = start + word.length
            while end < limit and self.lower(end) in ("ấy", "này", "trên", "ta", "đó", "nói"):
                end += 2 if self.lower(end) == "nói" and self.lower(end + 1) == "trên" else 1
            return min(end, limit)
        end = start + (word.length if word else 1)
        while end < limit and end - start < _LONGEST_PHRASE:
            if self.depth[end] > self.depth[start]:
                closing = end
                while closing < limit and self.depth[closing] > self.depth[start]:
                    closing += 1
                if closing >= limit:
                    break
                end = closing
                continue
            sign = self.tokens[end].text
            if (self.is_stop(end) or sign in ".!?") and not (sign in "-." and self.is_capital(end + 1)):
                break
            if self.is_capital(end):
                end += 1
                continue
            head = self.kind(end, "head") or self.kind(end, "anonymous")
            if head is None and not _ENDS_PHRASE.isdisjoint(self.words[end]):
                break
            if (head is None and self.lower(end) in ("được", "bị")) or self.setting_end(end, limit) > end:
                break
            end += head.length if head else 1
        while end - 1 > start and self.kind(end - 1, "preposition") and self.lower(end - 1) != "trên":
            end -= 1
        return end

    def name_only(self, phrase: Phrase) -> Phrase:
        """A phrase without the description behind a person's name."""
        word = self.kind(phrase.start, "head")
        if not word or word.text not in PERSON_HEADS:
            return phrase
        end = phrase.start + word.length
        capital = 0
        for at in range(phrase.start, phrase.end):
            if self.is_capital(at) and self.depth[at] == self.depth[phrase.start]:
                capital = at + 1
        return Phrase(phrase.start, max(end, capital), phrase.shared)

    def boundary_before(self, at: int) -> int:
        """The first token of the clause that holds what stands before a token: behind the last stop or conjunction."""
        level = self.depth[at] if at < self.size else 0
        left = at
        while left > 0:
            before = left - 1
            if self.quoted[before] or (
                self.depth[before] <= level and self.is_stop(before) and not self.is_hyphen(before)
            ):
                break
            if before in self.parting:
                break
            left = before
        return left

    def is_hyphen(self, at: int) -> bool:
        """Whether a dash joins two names rather than parting two clauses."""
        return self.tokens[at].text == "-" and self.is_capital(at - 1) and self.is_capital(at + 1)

    @cached_property
    def parting(self) -> set[int]:
        """The last tokens of conjunctions and of verbs that hand on the words of another."""
        found = set()
        for at, words in enumerate(self.words):
            if "boundary" in words:
                found.add(at + words["boundary"].length - 1)
            if "cue" in words and self.is_carrying(words["cue"]):
                found.add(at + words["cue"].length - 1)
        return found

    @staticmethod
    def is_carrying(word: Word) -> bool:
        """Whether a cue hands on the words of someone behind it."""
        return word.frames[:1] == ("carry",)

    def segments_before(self, at: int) -> Iterator[tuple[int, int]]:
        """The stretches between commas before a token, from the nearest backwards, brackets and all."""
        end = at
        while end > 0:
            level = self.depth[end - 1]
            start = end
            while start > 0 and not (
                self.depth[start - 1] <= level and self.tokens[start - 1].text in (",", ";", ":", "“", "”", '"')
            ):
                start -= 1
            if start < end:
                yield start, end
            if start == 0 or self.tokens[start - 1].text != ",":
                return
            end = start - 1

    def phrase_in(self, start: int, limit: int) -> Phrase | None:
        """The noun phrase that is the subject of a clause up to `limit`, the beginning of its verb."""
        at = self.skip(start, limit)
        if at >= limit:
            return None
        if self.lower(at) in ("(",):
            return None
        if self.begins_name(at) and not self._is_hollow(at, limit):
            return Phrase(at, self.noun_phrase(at, limit))
        last = None
        for place in range(at + 1, limit):
            if self.depth[place] > self.depth[at] or not self.begins_name(place):
                continue
            before = self.lower(place - 1)
            if self.is_capital(place - 1) or self.kind(place - 1, "head") or before in _TIES:
                continue
            if self._covered(place):
                continue
            if self.kind(place - 1, "preposition"):
                continue
            last = place
        if last is None:
            return None
        end = self.noun_phrase(last, limit)
        if self.skip(end, limit) < limit - _LONGEST_ADVERB:
            return None
        return Phrase(last, end)

    def common_noun(self, start: int, limit: int) -> Phrase | None:
        """A few small unknown words that make up a clause with its cue: `chủ tiệm`, `thợ lặn` + `kể`."""
        at = self.skip(start, limit)
        end = self.before_correlative(start, limit)
        while end > at and (self.kind(end - 1, "adverb") or self.kind(end - 1, "time")):
            end -= 1
        words = [self._lowers[place] for place in range(at, end)]
        if not 2 <= len(words) <= _LONGEST_NOUN or any(self.words[place] for place in range(at, end)):
            return None
        if words[0] in _COMMON or not all(word.isalpha() for word in words) or not NO_SPEAKER.isdisjoint(words):
            return None
        return None if words[-1] in ("này", "đó", "trên", "ấy") else Phrase(at, end)

    def before_correlative(self, start: int, limit: int) -> int:
        """Where `vừa quét sân vừa` begins that stands before a cue at `limit`: what else one does while speaking."""
        if self.lower(limit - 1) != "vừa":
            return limit
        at = next((at for at in range(limit - 2, start - 1, -1) if self.lower(at) == "vừa"), limit)
        # `vừa quét sân bà Lan vừa nói`
        return limit if any(self.is_capital(place) or self.kind(place, "head") for place in range(at, limit)) else at

    def _is_hollow(self, at: int, limit: int) -> bool:
        """Whether the phrase is one that never speaks: `một điều`, `các vấn đề`."""
        word = self.kind(at, "head")
        if not word or word.text not in GROUP_HEADS:
            return False
        following = at + word.length
        pair = f"{self.lower(following)} {self.lower(following + 1)}"
        longer = self.kind(following, "head")
        if longer and longer.length > 1:
            # `nguồn tin điều tra`, but not `một điều`.
            return False
        return (
            self.lower(following) in NO_SPEAKER
            or pair in NO_SPEAKER
            or (self.is_number(following) and following + 1 >= limit)
        )

    def _covered(self, place: int) -> bool:
        """Whether a token lies within a longer word that began before it."""
        return any(
            any(word.length > back for word in self.words[place - back].values())
            for back in range(1, 5)
            if place - back >= 0
        )


_TIES = frozenset(("của", "thuộc", "tại", "ở", "với", "cho", "về", "từ", "đối", "là", "bởi", "và", "cùng", "giữa"))
_WEEKDAYS = frozenset(("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật"))
_TIME_TAIL = frozenset(
    ("tháng", "năm", "ngày", "giờ", "phút", "vừa", "qua", "nay", "trước", "sau", "cùng", "này", "giờ")
)
