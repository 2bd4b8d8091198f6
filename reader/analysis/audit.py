"""The sourcing audit: what an article takes from whom, as figures with the quotes behind each of them.

Every group of figures is a partition: each member (a source, a person, a quote, a word, a photo) is counted in one
figure, so that the figures add up to the group's whole. What a word is, and to which quote it belongs, `shares` says.
Codes name groups and figures; the sentences that define them for people are `audit.means.GROUP` of the messages.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from reader.analysis.routes import Way
from reader.analysis.shares import Attribution, percentages
from reader.analysis.verdicts import is_open, verdict
from reader.analysis.who import known_sources, naming, pick, source_key, speaker_keys
from reader.anchoring.fold import fold_words
from reader.model import Document, Photo, Quote, Source
from reader.model.vocabulary import SOURCE_TYPES

if TYPE_CHECKING:
    from reader.anchoring.anchors import Anchors

Unit: TypeAlias = Literal["word", "source", "person", "quote", "photo"]
"""What the figures of a group count."""

GROUPS: Mapping[str, tuple[Unit, tuple[str, ...]]] = {
    "share": ("word", ("attributed", "no-one")),
    "manner": ("word", ("direct", "indirect", "other")),
    "naming": ("source", ("named", "office", "reason", "described", "bare")),
    "type": ("source", (*SOURCE_TYPES, "other")),
    "official": ("source", ("official", "unofficial", "unrecorded")),
    "gender": ("person", ("female", "male", "other", "unrecorded")),
    "hand": ("quote", ("first", "second", "further", "no-speaker")),
    "way": ("quote", ("stated", "inferred")),
    "claims": ("quote", ("one", "several")),
    "wire": ("quote", ("credited", "uncredited", "none")),
    "photos": ("photo", ("agency", "credited", "uncredited")),
    "said": ("quote", ("verified", "doubted", "failed", "unverifiable", "unchecked")),
    "true": ("quote", ("verified", "doubted", "failed", "unverifiable", "unchecked")),
}
"""The groups in the order in which they are shown: what they count, and the codes of their figures."""

SINGLES: Mapping[str, Unit] = {"longest": "source", "carriers": "source", "unchecked": "quote", "lost": "quote"}
"""The figures that stand by themselves: the sources on the longest way from the page to a speaker, the speaker
included; the sources that only pass words on; the quotes without any verdict; those whose words were not found."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, and what stands behind it."""

    code: str
    """Which, within its group."""
    count: int
    """How many of the group's unit."""
    words: int
    """The words of the article behind it; of several speakers of a quote the first has its words."""
    keys: tuple[str, ...] = ()
    """The session keys of the quotes behind it, of the photos for photos, in text order."""
    sources: tuple[str, ...] = ()
    """The sources that it counts, as `source_key` gives them, in the order of their first quote; else ()."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that add up."""

    code: str
    """One of `GROUPS`."""
    unit: Unit
    """What they count."""
    figures: tuple[Figure, ...]
    """All of them, in the order of `GROUPS`, also those that are 0."""

    @property
    def whole(self) -> int:
        """What the figures add up to."""
        return sum(figure.count for figure in self.figures)

    @property
    def percents(self) -> tuple[int, ...]:
        """The figures as whole per cents that add up to 100; all 0 when there is nothing to count."""
        return percentages([figure.count for figure in self.figures], 100)

    def figure(self, code: str) -> Figure:
        """The figure of that code. Raises `KeyError` when there is none."""
        for one in self.figures:
            if one.code == code:
                return one
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Audit:
    """The figures of one article, or of several added up."""

    articles: int
    """How many articles they are of."""
    words: int
    """The words of the article proper: captions, credits, teasers and boilerplate are left out."""
    quotes: int
    """All quotes, those inside others included."""
    groups: tuple[Group, ...]
    """In the order of `GROUPS`."""
    singles: tuple[Figure, ...]
    """In the order of `SINGLES`."""

    def group(self, code: str) -> Group:
        """The group of that code. Raises `KeyError` when there is none."""
        for one in self.groups:
            if one.code == code:
                return one
        raise KeyError(code)

    def single(self, code: str) -> Figure:
        """The figure of that code that stands by itself. Raises `KeyError` when there is none."""
        for one in self.singles:
            if one.code == code:
                return one
        raise KeyError(code)


_CodeOf: TypeAlias = Callable[[Source], str]
"""Gives the figure that a source counts in; empty for none."""


@dataclass(frozen=True, slots=True)
class _Member:
    """One of what a group counts."""

    code: str
    """The figure that it counts in."""
    keys: tuple[str, ...]
    """What stands behind it."""
    words: int
    """The words behind it."""
    source: str = ""
    """Who it is, where sources are counted."""
    count: int = 1
    """How much it counts."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A source that speaks."""

    source: str
    record: Source
    keys: tuple[str, ...]
    """Its quotes, in text order."""
    words: int
    """The words of those of which it is the first speaker."""


@dataclass(frozen=True, slots=True)
class _Story:
    """An article as the groups look at it."""

    document: Document
    attribution: Attribution
    sources: Mapping[str, Source]
    quotes: tuple[Quote, ...]
    """In text order."""

    def words(self, quote: Quote) -> int:
        return self.attribution.by_quote[quote.key]

    def first(self, quote: Quote) -> Way:
        """The way on which the quote's words are counted."""
        return self.attribution.ways[quote.key][0]

    def attributed(self) -> Iterator[Quote]:
        """The quotes that some source is named for."""
        return (quote for quote in self.quotes if self.first(quote))


def audit(document: Document, anchors: Anchors, attribution: Attribution) -> Audit:
    """The figures of one article; `attribution` must be that of the same document."""
    by_key = document.quotes_by_key()
    story = _Story(
        document,
        attribution,
        known_sources(document),
        tuple(by_key[key] for key in attribution.numbers),
    )
    speaking = _speaking(story)
    members: Mapping[str, Iterable[_Member]] = {
        "share": _share(story),
        "manner": _manner(story),
        "naming": _by(_naming, speaking),
        "type": _by(_type, speaking),
        "official": _by(_official, speaking),
        "gender": _by(_gender, speaking),
        "hand": (_quote(story, quote, _hand(story, quote)) for quote in story.quotes),
        "way": (_quote(story, quote, _inferred(story.first(quote))) for quote in story.attributed()),
        "claims": _claims(story),
        "wire": (_quote(story, quote, _wire(story, quote)) for quote in story.attributed()),
        "photos": (_Member(_credit(story, photo), (photo.key,), 0) for photo in document.photos),
        "said": (_quote(story, quote, verdict(quote.checks, "quote")) for quote in story.quotes),
        "true": (_quote(story, quote, verdict(quote.checks, "claim")) for quote in story.quotes),
    }
    groups = tuple(_group(code, members[code], attribution.numbers) for code in GROUPS)
    lost = [quote for quote in story.quotes if not anchors.of(quote.key).spans]
    singles = (
        _longest(story),
        _carriers(story, {one.source for one in speaking}),
        _counted(story, "unchecked", [quote for quote in story.quotes if is_open(quote)]),
        _counted(story, "lost", lost),
    )
    return Audit(1, attribution.words, len(document.quotes), groups, singles)


def total(audits: Sequence[Audit]) -> Audit:
    """The figures of several articles added up; the longest way is the longest of all. Nothing stands behind them: a
    source that speaks in two articles counts in each.
    """

    def added(figures: Sequence[Figure]) -> Figure:
        counts = [figure.count for figure in figures]
        count = max(counts) if figures[0].code == "longest" else sum(counts)
        return Figure(figures[0].code, count, sum(figure.words for figure in figures))

    if not audits:
        groups = tuple(
            Group(code, unit, tuple(Figure(one, 0, 0) for one in codes)) for code, (unit, codes) in GROUPS.items()
        )
        return Audit(0, 0, 0, groups, tuple(Figure(code, 0, 0) for code in SINGLES))
    return Audit(
        sum(one.articles for one in audits),
        sum(one.words for one in audits),
        sum(one.quotes for one in audits),
        tuple(
            Group(alike[0].code, alike[0].unit, tuple(map(added, zip(*(one.figures for one in alike), strict=True))))
            for alike in zip(*(one.groups for one in audits), strict=True)
        ),
        tuple(map(added, zip(*(one.singles for one in audits), strict=True))),
    )


def _group(code: str, members: Iterable[_Member], numbers: Mapping[str, int]) -> Group:
    unit, codes = GROUPS[code]
    by_code: dict[str, list[_Member]] = {one: [] for one in codes}
    for member in members:
        by_code[member.code].append(member)
    return Group(code, unit, tuple(_figure(one, found, numbers) for one, found in by_code.items()))


def _figure(code: str, members: Sequence[_Member], numbers: Mapping[str, int]) -> Figure:
    keys = dict.fromkeys(key for member in members for key in member.keys)
    return Figure(
        code,
        sum(member.count for member in members),
        sum(member.words for member in members),
        tuple(sorted(keys, key=lambda key: numbers.get(key, 0))),
        tuple(member.source for member in members if member.source),
    )


def _quote(story: _Story, quote: Quote, code: str) -> _Member:
    return _Member(code, (quote.key,), story.words(quote))


def _share(story: _Story) -> Iterator[_Member]:
    attribution = story.attribution
    keys = tuple(quote.key for quote in story.attributed())
    words = attribution.words - attribution.rest
    yield _Member("attributed", keys, words, count=words)
    yield _Member("no-one", attribution.unattributed, attribution.rest, count=attribution.rest)


def _manner(story: _Story) -> Iterator[_Member]:
    for quote in story.attributed():
        direct = story.attribution.direct[quote.key]
        rest = story.words(quote) - direct
        if direct:
            yield _Member("direct", (quote.key,), direct, count=direct)
        if rest:
            code = "indirect" if quote.kind in ("indirect", "mixed") else "other"
            yield _Member(code, (quote.key,), rest, count=rest)


def _speaking(story: _Story) -> list[_Speaker]:
    """Every source that speaks, in the order of its first quote in the text."""
    keys: dict[str, list[str]] = {}
    words: dict[str, int] = {}
    for quote in story.quotes:
        for index, speaker in enumerate(speaker_keys(quote)):
            keys.setdefault(speaker, []).append(quote.key)
            words[speaker] = words.get(speaker, 0) + (0 if index else story.words(quote))
    return [_Speaker(key, pick(story.sources, key), tuple(found), words[key]) for key, found in keys.items()]


def _by(code_of: _CodeOf, speaking: Iterable[_Speaker]) -> Iterator[_Member]:
    """The sources that speak by the figure that each counts in, but those that `code_of` passes over."""
    for one in speaking:
        code = code_of(one.record)
        if code:
            yield _Member(code, one.keys, one.words, one.source)


def _naming(source: Source) -> str:
    manner = naming(source)
    if manner != "anonymous":
        return manner
    if source.reason:
        return "reason"
    return "described" if source.name or source.role or source.aka else "bare"


def _type(source: Source) -> str:
    return source.type if source.type in SOURCE_TYPES else "other"


def _official(source: Source) -> str:
    return "unrecorded" if source.official is None else "official" if source.official else "unofficial"


def _gender(source: Source) -> str:
    if source.type not in ("person", "office"):
        return ""
    return source.gender if source.gender in ("female", "male", "other") else "unrecorded"


def _hand(story: _Story, quote: Quote) -> str:
    if not speaker_keys(quote):
        return "no-speaker"
    nearest = min(map(len, story.attribution.ways[quote.key]))
    return "first" if nearest == 1 else "second" if nearest == 2 else "further"


def _inferred(way: Way) -> str:
    return "inferred" if any(step.doubtful or not step.stated for step in way) else "stated"


def _claims(story: _Story) -> Iterator[_Member]:
    """The quotes that make a claim of their own, by whether all their ways lead through one and the same source.

    Quotes in the same words make one claim, and so do those whose records name the same one: their ways are taken
    together.
    """
    outer = story.document.quotes_by_id()
    own = [quote for quote in story.attributed() if quote.kind != "scare" and quote.part_of not in outer]
    claims = _claim_of(own)
    common: dict[str, set[str]] = {}
    for quote, claim in zip(own, claims, strict=True):
        for way in story.attribution.ways[quote.key]:
            here = {step.source for step in way}
            common[claim] = common[claim] & here if claim in common else here
    for quote, claim in zip(own, claims, strict=True):
        yield _quote(story, quote, "one" if common[claim] else "several")


def _claim_of(quotes: Sequence[Quote]) -> list[str]:
    """What stands for the claim of each quote: the name in its record, or in that of one in the same words; else its
    words.
    """
    words = [fold_words(" ".join(quote.text)) for quote in quotes]
    named = {said: quote.claim for quote, said in zip(reversed(quotes), reversed(words), strict=True) if quote.claim}
    names = [quote.claim or named.get(said, "") for quote, said in zip(quotes, words, strict=True)]
    return [f"claim {name}" if name else f"words {said}" for name, said in zip(names, words, strict=True)]


def _wire(story: _Story, quote: Quote) -> str:
    agencies = [step for step in story.first(quote) if pick(story.sources, step.source).type == "agency"]
    if not agencies:
        return "none"
    return "credited" if _inferred(tuple(agencies)) == "stated" else "uncredited"


def _credit(story: _Story, photo: Photo) -> str:
    credited = [pick(story.sources, key) for key in map(source_key, photo.credit) if key]
    if any(source.type == "agency" for source in credited):
        return "agency"
    return "credited" if credited else "uncredited"


def _longest(story: _Story) -> Figure:
    """The most sources on a way to a speaker, and the quotes that came on such a way."""
    lengths = {
        quote.key: max(map(len, story.attribution.ways[quote.key])) for quote in story.quotes if speaker_keys(quote)
    }
    most = max(lengths.values(), default=0)
    keys = tuple(key for key, length in lengths.items() if length == most)
    return Figure("longest", most, sum(story.attribution.by_quote[key] for key in keys), keys)


def _carriers(story: _Story, speaking: Collection[str]) -> Figure:
    """The sources that pass words on and do not speak, and the quotes that came through them on any way."""
    found: dict[str, None] = {}
    keys: dict[str, None] = {}
    words = 0
    for quote in story.quotes:
        ways = story.attribution.ways[quote.key]
        here = dict.fromkeys(step.source for way in ways for step in way if step.source not in speaking)
        found |= here
        if here:
            keys[quote.key] = None
            words += story.words(quote) if any(step.source in here for step in ways[0]) else 0
    return Figure("carriers", len(found), words, tuple(keys), tuple(found))


def _counted(story: _Story, code: str, quotes: Sequence[Quote]) -> Figure:
    return Figure(code, len(quotes), sum(map(story.words, quotes)), tuple(quote.key for quote in quotes))
