"""An annotated article: what the annotation file says, as frozen records.

The words follow PARC and PolNeAR (source, cue, content), TEI, the W3C selectors and TIMEX3. Every record keeps the
keys it does not know in `extra`, so that nothing is lost when it is written back. `key` names an item for as long as a
session lasts; it never stands in the file and never counts when two items are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from reader.model.remembered import remembered
from reader.model.vocabulary import ARTICLE_SPEAKER, NO_SPEAKER

Plain: TypeAlias = "str | tuple[Plain, ...] | Extra | None"
"""A value of the YAML file before it means anything: text, nothing, a list or a mapping. Hashable and comparable."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A mapping as it stands in the file, in its order; mostly the keys of a record that Reader does not know."""

    items: tuple[tuple[str, Plain], ...] = ()
    """The pairs of key and value."""

    def __bool__(self) -> bool:
        return bool(self.items)


NOTHING = Extra()
"""No unknown keys."""


@dataclass(frozen=True, slots=True)
class When:
    """A date that something was said, taken or published at."""

    date: str = ""
    """EDTF, level 0 or 1, as it stands in the file; empty when only words are given."""
    text: str = ""
    """The article's words for it, e.g. `ngày 11/2`: an anchor near the item they date."""
    basis: str = ""
    """How the date was inferred from the words, in free words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""


@dataclass(frozen=True, slots=True)
class Source:
    """Someone or something that speaks or carries. One inside a quote, without an id, is an inline record."""

    id: str = ""
    """The name by which quotes refer to it; empty for an inline record."""
    name: str = ""
    """Its full name, for people."""
    type: str = ""
    """One of `SOURCE_TYPES`; other values are kept."""
    role: str = ""
    """The office or function that it is known by, in the article's words or the annotator's."""
    of: str = ""
    """The id of the source that it belongs to."""
    speaks_for: str = ""
    """The id of the source in whose name it speaks."""
    official: bool | None = None
    """Whether it speaks with the authority of a state or a public body; None when not said."""
    anonymous: bool | None = None
    """Whether the article withholds its name; None when not said."""
    reason: str = ""
    """The article's reason for not naming it."""
    gender: str = ""
    """One of `GENDERS`, where recorded."""
    aka: tuple[str, ...] = ()
    """Other names under which the article mentions it, misspelt ones included."""
    url: str = ""
    """A page about it."""
    note: str = ""
    """Free words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


SourceRef: TypeAlias = "str | Source"
"""A source by its id, or an inline record. The ids `none` and `article` are reserved for speakers."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One carrier on the way of a statement to this page."""

    source: SourceRef
    """Who carried it."""
    stated: bool = True
    """False when the article does not say so here but carries it over from before: `(abc)`."""
    doubtful: bool = False
    """True when the annotator is not sure: `abc?`."""
    venue: str = ""
    """The programme, paper or meeting, where that is not the source itself."""
    date: str = ""
    """When it was carried (aired, printed), in EDTF."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""


Route: TypeAlias = tuple[Hop, ...]
"""A way from the article outwards: article <- hop 1 <- hop 2 <- speaker."""


@dataclass(frozen=True, slots=True)
class Check:
    """One verdict on a quote."""

    of: str = "quote"
    """`quote` (was it said so?) or `claim` (is it true?)."""
    status: str = "unverified"
    """One of `CHECK_STATUSES`."""
    about: str = ""
    """The words of the quote that the check is about, when not all of them."""
    by: str = ""
    """Who checked."""
    date: str = ""
    """When, in EDTF."""
    evidence: str = ""
    """A link or a reference."""
    note: str = ""
    """Free words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""


@dataclass(frozen=True, slots=True)
class Original:
    """The wording in the language in which it was said."""

    lang: str = ""
    """Its language, as a BCP 47 tag."""
    wording: str = ""
    """The words."""
    url: str = ""
    """Where they stand."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an anchor whose words occur several times (W3C: prefix and suffix)."""

    before: str = ""
    """Words right before."""
    after: str = ""
    """Words right after."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution: a content, the source it is attributed to, and the cue that attributes it."""

    text: tuple[str, ...]
    """The content: words of the article; several pieces, in order, when it is split. `[…]` leaves words out."""
    id: str = ""
    """A name for it, so that other items can refer to it."""
    kind: str = ""
    """One of `KINDS`; other values are kept."""
    part_of: str = ""
    """The id of the quote that this one stands inside; its route is the outer one's, then the outer speaker."""
    speaker: tuple[SourceRef, ...] = ()
    """Who said it; `none` = the text names none, `article` = the outlet's own claim; () = not yet recorded."""
    mention: str = ""
    """How the article names the speaker here: the key `as`. Words near the quote."""
    cue: str = ""
    """The words that attribute it, near the quote."""
    via: tuple[Route, ...] = ()
    """The ways on which it reached this page, each from the article outwards, without the speaker."""
    said: When | None = None
    """When it was said."""
    checks: tuple[Check, ...] = ()
    """The verdicts, oldest first."""
    original: Original | None = None
    """The wording before translation."""
    claim: str = ""
    """A name for what it claims, free to choose: quotes with the same one make one claim, in whatever words."""
    tags: tuple[str, ...] = ()
    """Free labels."""
    note: str = ""
    """Free words."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""

    @property
    def unnamed(self) -> bool:
        """Whether the record says that the text names no speaker."""
        return self.speaker == (NO_SPEAKER,)

    @property
    def own_claim(self) -> bool:
        """Whether the record says that the outlet itself claims it."""
        return self.speaker == (ARTICLE_SPEAKER,)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with or without a date."""

    text: tuple[str, ...] = ()
    """The article's words for its date or for it; may be empty."""
    id: str = ""
    """A name for it."""
    date: str = ""
    """EDTF; empty = the undated lane."""
    label: str = ""
    """What happened, in free words."""
    role: str = ""
    """One of `ROLES`; empty = event."""
    basis: str = ""
    """How the date was inferred."""
    source: str = ""
    """The id of the source that says so."""
    note: str = ""
    """Free words."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the page, known by its caption."""

    text: tuple[str, ...] = ()
    """Words of the caption."""
    id: str = ""
    """A name for it."""
    credit: tuple[SourceRef, ...] = ()
    """Who it is credited to, from the page outwards."""
    taken: When | None = None
    """When it was taken."""
    note: str = ""
    """Free words."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


@dataclass(frozen=True, slots=True)
class Block:
    """A correction of the layout that Reader found by itself."""

    text: tuple[str, ...]
    """Words of the block."""
    id: str = ""
    """A name for it."""
    role: str = ""
    """One of `BLOCK_ROLES`."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note about an item, or on a passage."""

    note: str = ""
    """Free words."""
    text: tuple[str, ...] = ()
    """The passage, when it is about one."""
    about: str = ""
    """The id of the item, when it is about one."""
    id: str = ""
    """A name for it."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A suggestion that was turned down, so that it stays down."""

    text: tuple[str, ...] = ()
    """Its words."""
    id: str = ""
    """A name for it."""
    kind: str = ""
    """The kind that was suggested."""
    reason: str = ""
    """Why not, in free words."""
    anchor: Context | None = None
    """What decides between several occurrences of the words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="", compare=False)
    """The session's name for this item."""


@dataclass(frozen=True, slots=True)
class Article:
    """The record of the article itself."""

    title: str = ""
    """Its headline."""
    outlet: SourceRef = ""
    """Who publishes it: a source."""
    file: str = ""
    """The text file, relative to the annotation file, when it is not the one of the same name."""
    byline: tuple[str, ...] = ()
    """Its authors, as printed."""
    lang: str = ""
    """Its language, as a BCP 47 tag."""
    published: str = ""
    """EDTF."""
    updated: str = ""
    """EDTF."""
    retrieved: str = ""
    """EDTF."""
    url: str = ""
    """Where it stands."""
    corrections: tuple[str, ...] = ()
    """Corrections that the outlet has printed."""
    license: str = ""
    """Under which licence the text is."""
    note: str = ""
    """Free words."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""
    key: str = field(default="article", compare=False)
    """The session's name for this item."""


Item: TypeAlias = "Article | Source | Quote | Event | Photo | Block | Note | Dismissed"
"""Anything of the file that an edit can name."""

Passage: TypeAlias = "Quote | Event | Photo | Block | Note | Dismissed"
"""Anything whose `text` is words of the article."""

SECTIONS: tuple[str, ...] = ("sources", "quotes", "events", "photos", "blocks", "notes", "dismissed")
"""The sections of the file that hold items, in the order in which a new file has them."""

SECTION_OF: dict[type, str] = {
    Source: "sources",
    Quote: "quotes",
    Event: "events",
    Photo: "photos",
    Block: "blocks",
    Note: "notes",
    Dismissed: "dismissed",
}
"""The section in which items of a type stand."""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that an annotation file says. Items stand in the order of the file."""

    article: Article = Article()
    """The article's own record."""
    sources: tuple[Source, ...] = ()
    """Everyone and everything that speaks or carries."""
    quotes: tuple[Quote, ...] = ()
    """The attributions."""
    events: tuple[Event, ...] = ()
    """What happened."""
    photos: tuple[Photo, ...] = ()
    """The pictures."""
    blocks: tuple[Block, ...] = ()
    """Corrections of the layout."""
    notes: tuple[Note, ...] = ()
    """Notes on items and passages."""
    dismissed: tuple[Dismissed, ...] = ()
    """Suggestions turned down."""
    version: str = "1"
    """The version of the file format: the value of `reader`."""
    extra: Extra = NOTHING
    """Keys that Reader does not know."""

    def items(self) -> Iterator[Item]:
        """Every item of every section, the article's record first."""
        yield self.article
        for section in SECTIONS:
            yield from self.section(section)

    def section(self, name: str) -> tuple[Item, ...]:
        """The items of one of `SECTIONS`, in the order of the file."""
        found: tuple[Item, ...] = getattr(self, name)
        return found

    def with_section(self, name: str, items: tuple[Item, ...]) -> Document:
        """The same document with other items in one of `SECTIONS`; they must be of the section's type."""
        changed: dict[str, Any] = {name: items}
        return replace(self, **changed)

    def by_key(self) -> Mapping[str, Item]:
        """Every item by its session key."""
        return _by_key(self)

    def quotes_by_key(self) -> Mapping[str, Quote]:
        """The quotes by their session key."""
        return _quotes_by_key(self.quotes)

    def sources_by_id(self) -> Mapping[str, Source]:
        """The sources by id; of two with one id the first counts."""
        return _sources_by_id(self.sources)

    def quotes_by_id(self) -> Mapping[str, Quote]:
        """The quotes that have an id, by it; of two with one id the first counts."""
        return _quotes_by_id(self.quotes)


@remembered
def _by_key(document: Document) -> Mapping[str, Item]:
    return {item.key: item for item in document.items()}


@remembered
def _quotes_by_key(quotes: tuple[Quote, ...]) -> Mapping[str, Quote]:
    return {quote.key: quote for quote in quotes}


@remembered
def _sources_by_id(sources: tuple[Source, ...]) -> Mapping[str, Source]:
    found: dict[str, Source] = {}
    for source in sources:
        found.setdefault(source.id, source)
    return found


@remembered
def _quotes_by_id(quotes: tuple[Quote, ...]) -> Mapping[str, Quote]:
    found: dict[str, Quote] = {}
    for quote in quotes:
        if quote.id:
            found.setdefault(quote.id, quote)
    return found
