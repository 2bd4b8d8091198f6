"""What an item wants found: its words, what decides between several places, and what should stand near."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, TypeAlias

from reader.anchoring.fold import fold_words
from reader.anchoring.parts import Part, leaves_out, parts_of
from reader.model import Block, Context, Dismissed, Document, Event, Note, Passage, Photo, Quote, Source, When
from reader.model.vocabulary import RESERVED_SPEAKERS

Home: TypeAlias = Literal["article", "caption", "block"]
"""Where the words of an item belong: to the article proper, to a caption, or they are a block's first words."""

QUOTED_KINDS = ("direct", "scare")
"""The kinds of quote whose words stand between quotation marks."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of one item and all that helps to find the right ones."""

    key: str
    """The item's key."""
    variants: tuple[tuple[Part, ...], ...]
    """Its parts; first with `[…]` taken as words, where there is any, then with it left out."""
    quoted: bool = False
    """Whether the words are expected between quotation marks."""
    home: Home = "article"
    """Where they belong."""
    before: str = ""
    """Folded words right before them."""
    after: str = ""
    """Folded words right after them."""
    outer: str = ""
    """The key of the item that they stand inside."""
    mention: str = ""
    """The words near them that name the speaker."""
    cue: str = ""
    """The words near them that attribute them."""
    when: str = ""
    """The words near them that date them."""
    names: tuple[str, ...] = ()
    """Other names of the speaker."""

    @property
    def folded(self) -> tuple[str, ...]:
        """The folded words of all parts: equal for items with the same words."""
        return tuple(part.folded for part in self.variants[-1])

    @property
    def nearby(self) -> tuple[str, ...]:
        """The folded words of the record that should stand near."""
        return tuple(filter(None, (fold_words(words) for words in (self.mention, self.cue, self.when) if words)))


NO_WANTED: Mapping[str, Wanted] = MappingProxyType({})
"""What no item wants."""

NO_DOCUMENT = Document()
"""A document that says nothing."""


def wanted_of(
    document: Document, known: Mapping[str, Wanted] = NO_WANTED, before: Document = NO_DOCUMENT
) -> list[Wanted]:
    """What every item with words of the article wants found, in the order of the file.

    `known` is what the items of the document `before` wanted, by key: what wants the same is the same object.
    """
    quotes, sources, was = document.quotes_by_id(), document.sources_by_id(), before.by_key()
    same_sources = document.sources == before.sources
    items: Iterable[Passage] = (
        *document.quotes,
        *document.events,
        *document.photos,
        *document.blocks,
        *document.notes,
        *document.dismissed,
    )
    found = []
    for item in items:
        old = known.get(item.key)
        if old is not None and was.get(item.key) is item and _outer(item, quotes) == old.outer:
            names = old.names if same_sources or not isinstance(item, Quote) else _names(item, sources)
            found.append(old if names == old.names else replace(old, names=names))
        elif any(piece.strip() for piece in item.text):
            found.append(_wanted(item, quotes, sources))
    return found


def _outer(item: Passage, quotes: Mapping[str, Quote]) -> str:
    """The key of the quote that an item says that it stands inside."""
    id_ = item.part_of if isinstance(item, Quote) else item.about if isinstance(item, Note) else ""
    outer = quotes.get(id_) if id_ else None
    return outer.key if outer else ""


def bare_wanted(text: tuple[str, ...], kind: str, context: Context | None) -> Wanted:
    """What a new item of a kind (one of `KINDS`, or `event`, `photo`, `block`, `note`) without a record wants."""
    home: Home = "caption" if kind == "photo" else "block" if kind == "block" else "article"
    return Wanted("", _variants(text), kind in QUOTED_KINDS, home, *_context(context))


def _wanted(item: Passage, quotes: Mapping[str, Quote], sources: Mapping[str, Source]) -> Wanted:
    variants = _variants(item.text)
    before, after = _context(item.anchor)
    match item:
        case Quote():
            return Wanted(
                key=item.key,
                variants=variants,
                quoted=item.kind in QUOTED_KINDS,
                before=before,
                after=after,
                outer=_outer(item, quotes),
                mention=item.mention,
                cue=item.cue,
                when=_words_of(item.said),
                names=_names(item, sources),
            )
        case Photo():
            return Wanted(item.key, variants, False, "caption", before, after, when=_words_of(item.taken))
        case Block():
            return Wanted(item.key, variants, False, "block", before, after)
        case Note():
            return Wanted(item.key, variants, False, "article", before, after, _outer(item, quotes))
        case Dismissed():
            return Wanted(item.key, variants, item.kind in QUOTED_KINDS, "article", before, after)
        case Event():
            return Wanted(item.key, variants, False, "article", before, after)


def _variants(text: tuple[str, ...]) -> tuple[tuple[Part, ...], ...]:
    whole = parts_of(text, cut=False)
    return (whole, parts_of(text, cut=True)) if leaves_out(text) else (whole,)


def _context(context: Context | None) -> tuple[str, str]:
    return (fold_words(context.before), fold_words(context.after)) if context else ("", "")


def _words_of(when: When | None) -> str:
    return when.text if when else ""


def _names(quote: Quote, sources: Mapping[str, Source]) -> tuple[str, ...]:
    names = []
    for reference in quote.speaker:
        source = reference if isinstance(reference, Source) else sources.get(reference)
        if source and reference not in RESERVED_SPEAKERS:
            names += [source.name, *source.aka]
    return tuple(name for name in names if name)
