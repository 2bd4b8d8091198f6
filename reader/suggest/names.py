"""The names in an article: where each stands, with which title, and what its parts are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from reader.languages import Language
from reader.model import Span
from reader.suggest.passages import Token, tokens_of

_PARTICLES = 3
_GOVERNING = frozenset((("thị", "trưởng"), ("thống", "đốc"), ("tỉnh", "trưởng")))
"""Vietnamese titles behind which the name of a place stands before that of the person."""
_LONGEST_NAME = 4
"""How many words a Vietnamese name has at most, all but a few."""
_SHORTEST_TITLE = 3
_SYLLABLES = 3
_LONGEST_PLACE = 3
_BELONGING = frozenset(("của", "thuộc", "tại", "ở", "từ"))
_ASIDES = frozenset(",(-–—")
_SYLLABLE = re.compile(r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_DISTRICTS = frozenset(("tỉnh", "huyện", "xã", "phường", "quận", "tp", "phố", "vùng", "bang", "trấn", "đảo", "hạt"))
"""The last words of what Vietnamese calls a place before its name: `thành phố`, `tỉnh`."""


class Name(NamedTuple):
    """A name as the text writes it once."""

    span: Span
    """The name with the title before it."""
    parts: tuple[str, ...]
    """The words of the name itself, in lower case; empty when the mention has a title or noun only."""
    title: str
    """The title or form of address before it, in lower case, with the place that it belongs to: `thủ tướng israel`."""
    head: str
    """The title alone."""
    written: str
    """The name itself as it is written."""
    own: Span
    """Where the name itself stands."""


class Vocabulary:
    """The words of a language by which mentions are taken apart, ready to be looked up."""

    def __init__(self, lang: Language) -> None:
        words = lang.source_words
        self.lang = lang
        self.male, self.female = frozenset(words.male), frozenset(words.female)
        self.titles = phrases((*lang.titles, *words.offices, *words.male, *words.female, *words.alike))
        single = tuple(title[0] for title in self.titles if len(title) == 1 and len(title[0]) > _SHORTEST_TITLE)
        self.compounds = single if lang.tag.startswith("de") else ()
        """What a compound title ends in, in a language that writes compounds as one word."""
        self.title_lengths = lengths(self.titles)
        self.title_ends = lengths(tuple(reversed(title)) for title in self.titles)
        self.places = phrases(words.places)
        self.place_lengths = lengths(place for place in self.places if len(place) <= _LONGEST_PLACE)
        self.bodies = phrases(words.bodies)
        self.carriers = self.bodies | phrases(words.outlets)
        """Nouns behind which the name of a body or paper stands."""
        self.companies = phrases(words.companies)
        self.back = phrases(words.back)
        self.further = phrases(words.further)
        self.anonymous = phrases(words.anonymous)
        self.surnames = frozenset(words.surnames)
        self.particles = frozenset(lang.function_words.particles)
        self.common = frozenset((*lang.common, *lang.function_words.determiners, *lang.pronouns))
        self.persons = frozenset(lang.pronouns) if not words.surnames else frozenset()
        """Pronouns, which no name holds: `Sie` in `Hören Sie`; in Vietnamese they are parts of names too."""
        self.months = frozenset(word for word, _ in (*lang.months, *lang.weekdays))
        function = lang.function_words
        self.joints = frozenset((*function.determiners, *function.links, *function.prepositions))
        """Words behind which a name is not that of the person whose title stands before them."""
        self.determiners = frozenset(lang.function_words.determiners)
        self.pronouns = frozenset((*lang.pronouns, *words.male, *words.female, *words.plural))


@lru_cache(maxsize=16)
def vocabulary(lang: Language) -> Vocabulary:
    """The vocabulary of a language."""
    return Vocabulary(lang)


def lengths(words: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    """For each first word of some phrases how long these are, the longest first."""
    found: dict[str, set[int]] = {}
    for phrase in words:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def phrases(words: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Words and phrases as tuples of their tokens."""
    return frozenset(tuple(token.lower for token in tokens_of(word, 0, len(word))) for word in words)


def names_in(tokens: Sequence[Token], lang: Language) -> Iterator[Name]:
    """The names among the tokens of a sentence, in order."""
    known = vocabulary(lang)
    end = 0
    for at in [at for at, (_, _, text, lower) in enumerate(tokens) if text != lower and text[0].isupper()]:
        if at < end or (tokens[at].lower in known.common and not _is_title(tokens, at, known)):
            continue
        end = _run_end(tokens, at, known)
        name = _name(tokens, at, end, known)
        if name is not None:
            yield name


def taken_apart(tokens: Sequence[Token], span: Span, lang: Language) -> Name:
    """A mention (its tokens and where it stands) as a name: its title and the last name in it, however it is written.

    What stands behind a comma counts where only that holds a name: `the chief economist, Ms Ellen Crowe`.
    """
    cut = next((at for at, token in enumerate(tokens) if at and token.text in _ASIDES), len(tokens))
    main = _taken_apart(tokens[:cut], span, lang)
    if main.parts or cut >= len(tokens) or tokens[cut].text == "(":
        return main
    rest = tokens[cut + 1 :]
    end = next((at for at, token in enumerate(rest) if token.text in _ASIDES), len(rest))
    aside = _taken_apart(rest[:end], span, lang)
    if aside.parts and aside.head:
        return aside
    whole = len(aside.parts) > 1 and end > 0 and (rest[0].start, rest[end - 1].end) == aside.own
    # `Deren Sprecherin, Ada Quist`
    return aside._replace(title=main.head, head=main.head) if whole and main.head else main


def _taken_apart(tokens: Sequence[Token], span: Span, lang: Language) -> Name:
    known = vocabulary(lang)
    found = list(names_in(tokens, lang))
    lead = title_at(tokens, _first_word(tokens, known), known)
    if known.surnames and lead:
        # `bác sĩ Trần Lệ của Bệnh viện Y`: what someone belongs to stands behind the name.
        tie = next((token.start for token in tokens if token.lower in _BELONGING), None)
        own = [one for one in found if tie is None or one.span.start < tie]
        found = own if any(one.parts and one.parts not in known.places for one in own) else found
    named = [one for one in found if one.parts]
    if named:
        begins = [one for one in named if one.own.start == tokens[_first_word(tokens, known)].start]
        headed = [one for one in named if one.head]
        # `Bộ trưởng Bộ Y tế Đào Hồng Lan`: the last name is the person's, what stands before it is the office.
        last = (
            (named if known.surnames else headed or named)[-1]
            if lead
            else next(
                iter((*headed[::-1], *_surnamed(tokens, named, known), *begins)), None if known.surnames else named[0]
            )
        )
        if last and _is_possessive(tokens, last):
            return Name(span, (), "", "", "", span)
        title = " ".join(token.lower for token in tokens if last and token.start < last.own.start)
        if last and (not lead or _is_persons(tokens, last, known)):
            return Name(span, last.parts, title if lead else last.title, last.head or lead, last.written, last.own)
        return Name(span, (), " ".join(token.lower for token in tokens), lead, "", span)
    if found:
        return Name(span, (), found[0].title, found[0].head, "", span)
    return Name(span, (), "", lead, "", span)


def _surnamed(tokens: Sequence[Token], named: Sequence[Name], known: Vocabulary) -> list[Name]:
    """`Nhà phê bình Đặng Thúc`: a name with a surname that ends the mention of one who belongs to no body."""
    last = named[-1]
    if not known.surnames or len(last.parts) < 2 or last.parts[0] not in known.surnames:
        return []
    words = tuple(token.lower for token in tokens)
    body = any(words[:length] in known.bodies for length in (1, 2, 3))
    return [] if body or last.own.end != tokens[-1].end or last.own.start == tokens[0].start else [last]


def _is_possessive(tokens: Sequence[Token], name: Name) -> bool:
    """`Dunmore's office`: the name only tells whose it is."""
    behind = [token for token in tokens if token.end > name.own.end - 2]
    return len(behind) > 1 and behind[-1].start >= name.own.end and behind[0].lower.endswith(("'s", "s'"))


def _is_persons(tokens: Sequence[Token], name: Name, known: Vocabulary) -> bool:
    """Whether the name in a mention with a title is a person's and not that of a body or place."""
    if known.surnames:
        at = next((at for at, token in enumerate(tokens) if token.start >= name.own.start), 0)
        body = any(_words(tokens, at, length) in known.bodies for length in (1, 2, 3))
        called = name.head in known.male | known.female
        if body or (name.parts in known.places and not called):
            return False
        addressed = called or (bool(name.head) and len(name.parts) == 1)
        # `người phát ngôn Mạnh Tư Viễn`: a Chinese or Korean name of three syllables.
        foreign = len(name.parts) > 1 and (name.written.isascii() or len(name.parts) == _SYLLABLES)
        # `ca sĩ Mỹ Lụa`: no body is named behind such a title.
        staged = name.head in known.lang.source_words.alike
        return name.parts[0] in known.surnames or addressed or foreign or staged
    before = [token.lower for token in tokens if token.end <= name.own.start and token.text[0].isalnum()]
    return bool(name.head) or (bool(before) and before[-1] not in known.joints and name.parts not in known.places)


def _first_word(tokens: Sequence[Token], known: Vocabulary) -> int:
    return next((at for at, token in enumerate(tokens) if token.lower not in known.determiners), 0)


def _run_end(tokens: Sequence[Token], at: int, known: Vocabulary) -> int:
    """Where a run of capitalised words ends; particles and initials within it belong to it."""
    end = at + 1
    while end < len(tokens):
        _, _, text, lower = tokens[end]
        part = text[0].isupper() and lower not in known.months and lower not in known.persons
        if not (part or (_joins(tokens, end, known) and not _governs(tokens, at, end, known))):
            break
        end += 1
    return end


def _joins(tokens: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a small word or sign within a run of capitalised words belongs to it."""
    start, end, text, lower = tokens[at]
    if lower in known.particles:
        return _goes_on(tokens, at, known)
    if text not in (".", "-") or at + 1 == len(tokens):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if text == ".":
        return len(before.text) <= 2 and after.text[0].isupper()
    return before.end == start and after.start == end


def _governs(tokens: Sequence[Token], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a German word is an article or preposition of its own: `Angaben der Stadt`, `Jo Senf von der Bank`."""
    if not known.compounds:
        return False
    if tokens[end].lower in ("der", "den", "dem") and tokens[end - 1].lower not in ("von", "van", "zu"):
        return True
    names = [token for token in tokens[at:end] if token.text[0].isupper() and not _compound_title(token, known)]
    return tokens[end].lower in ("von", "vom", "zu", "zur") and len(names) > 1


def _goes_on(tokens: Sequence[Token], at: int, known: Vocabulary) -> bool:
    for token in tokens[at + 1 : at + 1 + _PARTICLES]:
        if token.text[0].isupper():
            return True
        if token.lower not in known.particles:
            return False
    return False


def _is_title(tokens: Sequence[Token], at: int, known: Vocabulary) -> bool:
    return bool(title_at(tokens, at, known))


def title_at(tokens: Sequence[Token], at: int, known: Vocabulary, end: int | None = None) -> str:
    """The longest title that begins at a token and ends before another (`end`), where that is given."""
    end = len(tokens) if end is None else end
    if at >= end:
        return ""
    for length in known.title_lengths.get(tokens[at].lower, ()):
        if at + length <= end and (words := _words(tokens, at, length)) in known.titles:
            return " ".join(words)
    return ""


def _may_be_title(token: Token, known: Vocabulary) -> bool:
    return token.lower in known.title_lengths or (bool(known.compounds) and token.lower.endswith(known.compounds))


def _compound_title(token: Token, known: Vocabulary) -> str:
    """A word that ends in a title, as German makes them: `Oppositionsführer`."""
    return token.lower if known.compounds and token.lower.endswith(known.compounds) else ""


def title_before(tokens: Sequence[Token], at: int, known: Vocabulary) -> str:
    """The longest title that ends right before a token, a full stop behind it left out."""
    end = at - 1 if at and tokens[at - 1].text == "." else at
    if end < 1:
        return ""
    for length in known.title_ends.get(tokens[end - 1].lower, ()):
        if length <= end and (words := _words(tokens, end - length, length)) in known.titles:
            return " ".join(words)
    return ""


def _name(tokens: Sequence[Token], start: int, end: int, known: Vocabulary) -> Name | None:
    """The name in a run of capitalised words, without the titles and places that it begins with."""
    head = title_before(tokens, start, known)
    if end - start == 1 and not head and not _may_be_title(tokens[start], known):
        token = tokens[start]
        span = Span(token.start, token.end)
        return Name(span, (token.lower,), "", "", token.text, span)
    begin = start
    first = start - len(head.split()) if head else start
    place: list[str] = []
    while begin < end:
        title = title_at(tokens, begin, known, end) or _compound_title(tokens[begin], known)
        # `ông Nam`, `chị Bình`: behind a form of address the last word is a name, whatever else it means.
        if title and not (known.surnames and begin + 1 == end and head in known.male | known.female):
            head, place = title, []
            begin += title.count(" ") + 1
            begin += begin < end and tokens[begin].text == "."
            continue
        length = _place_at(tokens, begin, end, known)
        if not length:
            # `Transport Minister Claire Dunmore`: the title is in the middle.
            later = None if known.surnames else _next_title(tokens, begin + 1, end, known)
            if later is None:
                break
            begin = later
            continue
        # `bà Nga`, `anh Đức`: behind a form of address a name that is also a country's is a person's.
        if begin + length == end and (not head or (known.surnames and head in known.male | known.female)):
            break
        if head and known.surnames and begin + length + 1 == end and _is_syllable(tokens[end - 1]):
            break
        place += _words(tokens, begin, length)
        begin += length
    begin = _person_start(tokens, begin, end, known) if known.surnames else begin
    # A title whose later words are small goes on behind the run: `Tổng thống`, `Người phát ngôn`.
    whole = title_at(tokens, start, known) if begin == start else ""
    if whole and len(whole.split()) > end - start:
        return None
    parts = tuple(token.lower for token in tokens[begin:end] if token.text[0].isalnum())
    if not parts and not head:
        return None
    written = " ".join(token.text for token in tokens[begin:end]).replace(" .", ".").replace(" - ", "-")
    span = Span(tokens[max(0, first)].start, tokens[end - 1].end)
    own = Span(tokens[min(begin, end - 1)].start, tokens[end - 1].end)
    return Name(span, parts, " ".join((*head.split(), *place)), head, written, own)


def _place_at(tokens: Sequence[Token], at: int, end: int, known: Vocabulary) -> int:
    """How many words the name of a place has that begins at a token; 0 when none does."""
    for length in known.place_lengths.get(tokens[at].lower, ()):
        if at + length <= end and _words(tokens, at, length) in known.places:
            return length
    return 0


def _next_title(tokens: Sequence[Token], start: int, end: int, known: Vocabulary) -> int | None:
    """Where the first title of a run begins that ends before its last word."""
    for at in range(start, end - 1):
        if tokens[at].lower in known.title_lengths and title_at(tokens, at, known, end):
            return at
    return None


def _person_start(tokens: Sequence[Token], begin: int, end: int, known: Vocabulary) -> int:
    """`Đông Triều Lâm Chí Công`: where the person's name begins behind that of a place, by the surname."""
    if end - begin < 2 or _words(tokens, begin, end - begin) in known.places:
        return begin
    first, rest = tokens[begin].text, tokens[begin + 1 : end]
    if len(rest) > 1 and len(first) > 1 and first.isupper() and not any(token.text.isupper() for token in rest):
        # `người phát ngôn EC Lena Hartog`
        return begin + 1
    if begin > 1 and _words(tokens, begin - 2, 2) in _GOVERNING:
        return _behind_place(tokens, begin, end, known) or begin
    district = next((at for at in range(end - 1, begin - 2, -1) if at >= 0 and tokens[at].lower in _DISTRICTS), None)
    if district is not None:
        return _behind_place(tokens, district + 1, end, known) or begin
    for at in range(begin + 1, end - 1):
        opens = tokens[begin].lower in known.surnames and end - begin <= _LONGEST_NAME
        if tokens[at].lower in known.surnames and 2 <= end - at <= _LONGEST_NAME and not opens:
            return at
    return begin


def _behind_place(tokens: Sequence[Token], begin: int, end: int, known: Vocabulary) -> int:
    """`tỉnh Khánh Sơn Đinh Tiến Lực`: where the person's name begins; 0 when only the place is named."""
    for length in (2, 1, 3):
        at = begin + length
        if 2 <= end - at <= 4 and tokens[at].lower in known.surnames:
            return at
    foreign = 3 <= end - begin <= 4 and all(token.text.isascii() for token in tokens[begin:end])
    return end - 2 if foreign else 0


def _is_syllable(token: Token) -> bool:
    """Whether a word is a syllable of Vietnamese, so that `ca sĩ Mỹ Lam` is no American."""
    letters = "".join(sign for sign in normalize("NFD", token.lower) if not combining(sign)).replace("đ", "d")
    return _SYLLABLE.fullmatch(letters) is not None


def _words(tokens: Sequence[Token], at: int, length: int) -> tuple[str, ...]:
    return tuple([token.lower for token in tokens[at : at + length]])
