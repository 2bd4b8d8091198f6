"""Two versions of a document that come from the same one, merged item by item and field by field."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, TypeAlias, TypeVar

from reader.analysis.referring import with_references
from reader.files.matching import with_keys_of
from reader.files.unmet import Want, keys_of, unmet
from reader.model import (
    NOTHING,
    SECTIONS,
    Add,
    Change,
    Document,
    Edit,
    Extra,
    Item,
    Plain,
    Remove,
    Replace,
    SourceRef,
)

Choice: TypeAlias = Literal["mine", "theirs"]
"""Which side of a conflict counts."""

LISTS = ("aka", "byline", "checks", "corrections", "tags")
"""The fields whose values are lists that both sides may add to."""

EXTRA = "extra."
"""What the field of a conflict begins with that is about a key which Reader does not know; the key follows."""

_K = TypeVar("_K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both sides changed, each in its own way."""

    key: str
    """The session key of the item; empty for what belongs to the document itself."""
    field: str
    """The field of the record, `extra.KEY` for an unknown key, empty for the item as a whole."""
    base: Any
    """The value, or the item, that both sides started from; None when there was none."""
    mine: Any
    """What this session made of it; None when it took it out."""
    theirs: Any
    """What stands in the file now; None when it was taken out there."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge."""

    document: Document
    """Both sides' changes; of every conflict, mine."""
    conflicts: tuple[Conflict, ...]
    """What somebody has to decide, in the order of the document's sections."""
    base: Document = field(repr=False)
    """What both sides started from."""
    mine: Document = field(repr=False)
    """This session's side."""
    theirs: Document = field(repr=False)
    """The other side, its items under the session's keys: what `rekeyed` wants of the file that was read."""
    unsaved: bool = False
    """Whether the other side is not what the file says but unsaved as well."""


def merge(base: Document, mine: Document, theirs: Document) -> Merged:
    """Merge what a session made of a document with what others made of its file.

    Items of `base` and `mine` are the same when their keys are; those of `theirs`, read anew, are matched. A field
    that one side changed is taken from there. Both sides' additions to a list are united. A field that both changed
    differently, an item that one side changed and the other took out, and one that both added differently under one
    key are conflicts. What one side took out stays where the other begins to refer to it. The order is theirs, with
    mine's additions behind the neighbours that they have in mine; where only mine has another order than `base`, it is
    mine.
    """
    theirs = with_keys_of(base, mine, theirs)
    document, conflicts = _merged(base, mine, theirs, {})
    return Merged(document, conflicts, base, mine, theirs)


def resolve(merged: Merged, choices: Mapping[int, Choice]) -> Document:
    """The document of a merge with its conflicts decided, by their index; of those left out, mine."""
    return _merged(merged.base, merged.mine, merged.theirs, choices)[0]


def _merged(
    base: Document, mine: Document, theirs: Document, choices: Mapping[int, Choice]
) -> tuple[Document, tuple[Conflict, ...]]:
    """The merged document and its conflicts.

    Merged anew with what references would miss, until none does that did not in `mine` or `theirs`: what is kept may
    itself refer to something.
    """
    needed: frozenset[str] = frozenset()
    while True:
        merger = _Merger(choices, needed)
        document = merger.document(base, mine, theirs)
        missed = unmet(document)
        missed = missed and missed - unmet(mine) - unmet(theirs)
        found = missed and keys_of(base, missed) - needed
        if not found:
            return _with_new_ids(document, base, missed or frozenset()), tuple(merger.conflicts)
        needed |= found


def _with_new_ids(document: Document, base: Document, missed: frozenset[Want]) -> Document:
    """The document in which references to a source by an id that one side has changed follow to its new one."""
    now = {source.key: source.id for source in document.sources}
    wanted = {id_ for section, id_ in missed if section == "sources"}
    ids = {source.id: now[source.key] for source in base.sources if source.id in wanted and source.key in now}
    if not ids:
        return document

    def follow(ref: SourceRef) -> SourceRef:
        return ids.get(ref, ref) if isinstance(ref, str) else ref

    article: Any = with_references(document.article, follow)
    document = replace(document, article=article)
    for name in SECTIONS:
        items = document.section(name)
        changed = tuple(with_references(item, follow) for item in items)
        document = document if changed == items else document.with_section(name, changed)
    return document


def difference(before: Document, after: Document) -> Edit:
    """The edit that makes one document of another: what a merge did, as a step that can be undone and journaled.

    Unknown keys of the document itself, and its version, are no part of it: no edit changes them.
    """
    changes: list[Change] = []
    if before.article != after.article:
        changes.append(Replace(after.article))
    for name in SECTIONS:
        if before.section(name) is not after.section(name):
            changes += _section_changes(before.section(name), after.section(name))
    return Edit(tuple(changes), "edit.merge")


def _section_changes(before: tuple[Item, ...], after: tuple[Item, ...]) -> Iterator[Change]:
    old, new = {item.key: item for item in before}, {item.key: item for item in after}
    stay = [key for key in old if key in new]
    order = [key for key in new if key in old]
    moves = next((index for index, pair in enumerate(zip(stay, order, strict=True)) if pair[0] != pair[1]), len(stay))
    moved = frozenset(stay[moves:])
    for key in old:
        if key not in new or key in moved:
            yield Remove(key)
    behind: str | None = None
    for key, item in new.items():
        if key not in old or key in moved:
            yield Add(item, behind)
        elif old[key] != item:
            yield Replace(item)
        behind = key


class _Merger:
    """One merge; it collects the conflicts, and decides them as it was told."""

    def __init__(self, choices: Mapping[int, Choice], needed: frozenset[str]) -> None:
        self._choices = choices
        self._needed = needed
        self.conflicts: list[Conflict] = []

    def document(self, base: Document, mine: Document, theirs: Document) -> Document:
        """The merged document."""
        article: Any = self._record("article", base.article, mine.article, theirs.article)
        result = Document(
            article=article,
            version=self._value("", "version", base.version, mine.version, theirs.version),
            extra=self._extra("", base.extra, mine.extra, theirs.extra),
        )
        for name in SECTIONS:
            items = self._section(base.section(name), mine.section(name), theirs.section(name))
            if items:
                result = result.with_section(name, items)
        return result

    def _section(self, base: tuple[Item, ...], mine: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Item, ...]:
        was, here, there = ({item.key: item for item in items} for items in (base, mine, theirs))
        kept: dict[str, Item] = {}
        for key in dict.fromkeys((*was, *there, *here)):
            item = self._item(key, was.get(key), here.get(key), there.get(key))
            if item is not None:
                kept[key] = item
        return tuple(kept[key] for key in _ordered(tuple(was), tuple(here), tuple(there), kept))

    def _item(self, key: str, base: Item | None, mine: Item | None, theirs: Item | None) -> Item | None:
        """The merged item; None when it is out."""
        found: Item | None
        if mine == theirs or theirs == base:
            found = mine
        elif mine == base:
            found = theirs
        elif base is None or mine is None or theirs is None:
            found = self._decided(Conflict(key, "", base, mine, theirs))
        else:
            found = self._record(key, base, mine, theirs)
        return (mine or theirs) if found is None and key in self._needed else found

    def _record(self, key: str, base: Item, mine: Item, theirs: Item) -> Item:
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        changed: dict[str, Any] = {}
        for name in (f.name for f in fields(base) if f.compare):
            values = (getattr(base, name), getattr(mine, name), getattr(theirs, name))
            changed[name] = self._extra(key, *values) if name == "extra" else self._value(key, name, *values)
        return replace(mine, **changed)

    def _value(self, key: str, name: str, base: Any, mine: Any, theirs: Any) -> Any:
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        if name in LISTS:
            united = _united(base, mine, theirs)
            if united is not None:
                return united
        return self._decided(Conflict(key, name, base, mine, theirs))

    def _extra(self, key: str, base: Extra, mine: Extra, theirs: Extra) -> Extra:
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        was, here, there = dict(base.items), dict(mine.items), dict(theirs.items)
        kept: dict[str, Plain] = {}
        for name in dict.fromkeys((*was, *there, *here)):
            sides = [side.get(name, _Absent) for side in (was, here, there)]
            value = self._value(key, EXTRA + name, *sides)
            if value is not _Absent:
                kept[name] = value
        order = _ordered(tuple(was), tuple(here), tuple(there), kept)
        return Extra(tuple((name, kept[name]) for name in order)) if order else NOTHING

    def _decided(self, conflict: Conflict) -> Any:
        choice = self._choices.get(len(self.conflicts), "mine")
        value = conflict.theirs if choice == "theirs" else conflict.mine
        shown = (None if side is _Absent else side for side in (conflict.base, conflict.mine, conflict.theirs))
        self.conflicts.append(Conflict(conflict.key, conflict.field, *shown))
        return value


class _Absent:
    """Stands for an unknown key that a side does not have; None is a value that it may have."""


def _united(base: tuple[_K, ...], mine: tuple[_K, ...], theirs: tuple[_K, ...]) -> tuple[_K, ...] | None:
    """A list with both sides' additions and removals; None when both changed the same entries of it."""
    was, here, there = set(base), set(mine), set(theirs)
    if (len(was), len(here), len(there)) != (len(base), len(mine), len(theirs)):
        return None
    if was - here - there and (here - was) != (there - was):
        # An entry that was changed is one taken out and one added: both may have changed the same one.
        return None
    kept = (was & here & there) | (here - was) | (there - was)
    return tuple(_ordered(base, mine, theirs, dict.fromkeys(kept)))


def _ordered(base: Sequence[_K], mine: Sequence[_K], theirs: Sequence[_K], kept: Mapping[_K, object]) -> list[_K]:
    """The kept keys in the order of one side, the other's behind the neighbours that they have there."""
    common = set(base) & set(mine) & set(theirs)
    was, here, there = ([key for key in side if key in common] for side in (base, mine, theirs))
    frame, guests = (mine, theirs) if there == was != here else (theirs, mine)
    framed = set(frame)
    behind: dict[_K | None, list[_K]] = {}
    neighbour: _K | None = None
    for key in guests:
        if key not in kept:
            continue
        if key in framed:
            neighbour = key
        else:
            behind.setdefault(neighbour, []).append(key)
    order = behind.get(None, [])
    for key in frame:
        if key in kept:
            order.append(key)
            order += behind.get(key, ())
    return order
