"""An annotation file read once: what it means, as plain data, and where its items stand.

Events of PyYAML's C parser become plain data at once; only root pairs and items keep their offsets. Where anything
inside an item stands is found by reading that item again as a tree of spans (`tree.py`), which is rarely needed. No
Python object is ever constructed from a tag, every scalar stays text, and all limits are kept while reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, repeat, starmap
from operator import length_hint
from typing import Any, Literal, NoReturn, TypeAlias

import yaml

from reader.anchoring.collector import collector_off
from reader.files.aliases import OPEN, Aliases
from reader.files.explaining import explained
from reader.files.limits import (
    MAX_DENSE_NODES,
    MAX_DEPTH,
    MAX_ITEM_NODES,
    MAX_ITEMS,
    MAX_MERGED,
    MAX_NODES,
    MAX_ROOT_KEYS,
    MIN_NODE_LENGTH,
)
from reader.files.lines import place_of
from reader.files.tree import check_keys
from reader.model import SECTIONS, Problem, RejectedError

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""A value of the file: text, nothing, a list or a mapping. Aliases share one object, so it must never be changed."""

Kind: TypeAlias = Literal["scalar", "alias", "mapping", "sequence"]
"""What a node of YAML is."""

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML's C parser, or its slow pure fallback."""

NULLS = frozenset(("", "~", "null"))
"""Plain scalars that mean that a value is absent."""

_SPECIAL = NULLS | {"<<"}
_STR_TAGS = ("!", "tag:yaml.org,2002:str")
_MERGE: Any = object()


@dataclass(slots=True)
class Pair:
    """A key of the root mapping and its value. All offsets are code points of the text."""

    name: str
    """The key."""
    key_start: int
    """Where the key begins."""
    key_end: int
    """Where the key ends."""
    start: int = 0
    """Where the value begins, with its anchor."""
    end: int = 0
    """Where the value ends, or the next token begins: only white space and comments may lie between."""
    kind: Kind = "scalar"
    """What the value is."""
    flow: bool = False
    """Whether the value is a collection in brackets or braces."""
    names: list[str] = field(default_factory=list)
    """The keys of the items, where the value is a mapping of a section."""
    name_starts: list[int] = field(default_factory=list)
    """Where those keys begin."""
    starts: list[int] = field(default_factory=list)
    """Where the items of a section begin, with their anchors."""
    ends: list[int] = field(default_factory=list)
    """Where they end, as `end`."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file means, and where its items stand."""

    data: Data
    """Everything, as plain data."""
    pairs: tuple[Pair, ...] = ()
    """The pairs of the root mapping, in the order of the file; none when the root is something else."""
    start: int = 0
    """Where the root begins."""
    end: int = 0
    """Where something may be appended to a block root: an explicit end of the document, or the end of the text."""
    flow: bool = False
    """Whether the root is in braces."""
    anchored: bool = False
    """Whether anything has a name that others may refer to."""
    unused_anchors: tuple[tuple[str, int], ...] = ()
    """Anchors of scalars that nothing refers to, with their offsets: mostly a lost `&` of the text."""
    nodes: int = field(default=0, compare=False)
    """How many events of the parser it has, or more: what was read again after an edit counts once more."""

    def pair(self, name: str) -> Pair | None:
        """The root pair of a key."""
        return next((pair for pair in self.pairs if pair.name == name), None)


def outline(text: str) -> Outline:
    """Read a text (without byte order mark). Raises `RejectedError` with one problem at its place."""
    stream = _Stream(text)
    try:
        with collector_off():
            return stream.read()
    except yaml.MarkedYAMLError as error:
        raise RejectedError((explained(text, error, stream.last),), text) from None


class _Stream:
    """The events of one text, and what is known of them so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        parser = LOADER(text)
        self._left = repeat((), MAX_NODES)
        counted = starmap(parser.get_event, self._left)
        beyond = map(self._too_many, iter(parser.get_event, None))
        dense = map(self._too_dense, islice(counted, 1))
        self._events: Iterator[Any] = chain(islice(counted, MAX_DENSE_NODES), dense, counted, beyond)
        self.last: Any = None
        self._items = 0
        self._end = 0
        self._merging = False
        self._merged = 0
        self._aliases = Aliases()

    def read(self) -> Outline:
        data: Data = None
        pairs: tuple[Pair, ...] = ()
        start = end = documents = 0
        flow = False
        for event in self._events:
            kind = type(event)
            if kind is yaml.StreamStartEvent:
                continue
            if kind is yaml.StreamEndEvent:
                break
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._fail("yaml.second-document", event)
                if event.tags:
                    self._fail("yaml.directive", event)
                end = len(self._text)
            elif kind is yaml.DocumentEndEvent:
                if event.explicit:
                    end = event.start_mark.index
            elif kind is yaml.MappingStartEvent:
                start, flow = event.start_mark.index, bool(event.flow_style)
                data, pairs = self._root(event)
            else:
                start = event.start_mark.index
                data = self._value(event, 0)
        if not self._aliases.within_budget(data):
            raise RejectedError((Problem(place_of(self._text, 0), "yaml.too-many-aliases"),), self._text)
        unused = tuple(self._aliases.unused.items())
        nodes = MAX_NODES - length_hint(self._left)
        return Outline("<<" if data is _MERGE else data, pairs, start, end, flow, bool(self._aliases), unused, nodes)

    def _root(self, opening: Any) -> tuple[Data, tuple[Pair, ...]]:
        self._open(opening, 0)
        kids: list[Any] = []
        pairs: list[Pair] = []
        for event in islice(self._events, MAX_ROOT_KEYS + 1):
            if type(event) is yaml.MappingEndEvent:
                data = self._mapping(kids, opening, event)
                self._close(opening, data)
                return data, tuple(pairs)
            self._key(event, kids)
            pair = Pair(event.value, event.start_mark.index, self._end)
            pairs.append(pair)
            value = next(self._events)
            pair.start = value.start_mark.index
            if pair.name in SECTIONS and type(value) in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                kids.append(self._section(value, pair))
            else:
                kids.append(self._value(value))
                pair.kind = _kind(value)
            pair.flow = bool(getattr(value, "flow_style", False))
            pair.end = self._end
        self._fail("yaml.too-many-keys", event, limit=MAX_ROOT_KEYS)

    def _key(self, event: Any, kids: list[Any]) -> None:
        """A key of the root or of a section that is a mapping."""
        if type(event) is not yaml.ScalarEvent:
            self._fail("yaml.key-not-text", event)
        kids.append(self._value(event))

    def _section(self, opening: Any, pair: Pair) -> Data:
        """The list or mapping of a section: as `_collection`, with the offsets of its items."""
        self._open(opening, 1)
        mapping = type(opening) is yaml.MappingStartEvent
        pair.kind = "mapping" if mapping else "sequence"
        kids: list[Any] = []
        for event in islice(self._events, MAX_ITEMS - self._items + 1):
            if type(event) in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                data: Data = self._mapping(kids, opening, event) if mapping else self._sequence(kids)
                self._end = event.end_mark.index
                self._items += len(pair.starts)
                self._close(opening, data)
                return data
            value = event
            if mapping:
                self._key(event, kids)
                pair.names.append(event.value)
                pair.name_starts.append(event.start_mark.index)
                value = next(self._events)
            pair.starts.append(value.start_mark.index)
            kids.append(self._value(value, 2))
            pair.ends.append(self._end)
        self._fail("yaml.too-many-items", event, limit=MAX_ITEMS)

    def _value(self, event: Any, depth: int = 1) -> Any:
        """The value that begins with an event; `_end` is where it ends."""
        self.last = event
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value: Any = event.value
            if value in _SPECIAL:
                value = self._special(event)
            self._properties(event, value)
        elif kind is yaml.AliasEvent:
            value = self._alias(event)
        else:
            return self._collection(event, depth)
        self._end = event.end_mark.index
        return value

    def _collection(self, opening: Any, depth: int) -> Any:
        """A list or mapping and all that is in it. The one loop whose speed counts."""
        self._open(opening, depth)
        depth += 1
        outer: list[tuple[list[Any], Any]] = []
        kids: list[Any] = []
        event: Any = opening
        try:
            for event in islice(self._events, MAX_ITEM_NODES):
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    value = event.value
                    if len(value) < 5 and value in _SPECIAL:
                        value = self._special(event)
                    if event.tag is not None or event.anchor is not None:
                        self._properties(event, value)
                    kids.append(value)
                elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                    if kind is yaml.MappingEndEvent:
                        value = self._mapping(kids, opening, event)
                    else:
                        value = self._sequence(kids) if self._merging else kids
                    if opening.anchor is not None:
                        self._close(opening, value)
                    if not outer:
                        self._end = event.end_mark.index
                        return value
                    kids, opening = outer.pop()
                    kids.append(value)
                elif kind is yaml.AliasEvent:
                    if type(opening) is yaml.MappingStartEvent and not len(kids) % 2:
                        self._fail("yaml.key-not-text", event)
                    kids.append(self._alias(event))
                else:
                    self._open(event, depth + len(outer))
                    outer.append((kids, opening))
                    kids, opening = [], event
        except yaml.MarkedYAMLError:
            self.last = event
            raise
        self._fail("yaml.too-large-item", outer[0][1] if outer else opening, limit=MAX_ITEM_NODES)

    def _special(self, event: Any) -> Any:
        """A scalar that may mean more than its text: absent, or a merge key."""
        value = event.value
        if event.style or event.tag is not None:
            return value
        if value != "<<":
            return None
        self._merging = True
        return _MERGE

    def _mapping(self, kids: list[Any], opening: Any, closing: Any) -> dict[str, Any]:
        try:
            found = dict(zip(kids[::2], kids[1::2], strict=True))
        except TypeError:
            found = {}
        if 2 * len(found) != len(kids) or None in found:
            self._bad_keys(opening, closing)
        return self._merge(found, opening) if self._merging else found

    def _bad_keys(self, opening: Any, closing: Any) -> NoReturn:
        """Some key is a list, empty, or there twice: read that mapping again to see where."""
        check_keys(self._text, opening.start_mark.index, closing.end_mark.index)
        self._fail("yaml.key-not-text", opening)

    def _sequence(self, kids: list[Any]) -> list[Any]:
        return ["<<" if kid is _MERGE else kid for kid in kids] if self._merging else kids

    def _merge(self, found: dict[Any, Any], opening: Any) -> dict[str, Any]:
        """Resolve `<<`: the mapping's own keys win over merged ones, earlier merged mappings over later ones."""
        found = {key: "<<" if value is _MERGE else value for key, value in found.items()}
        if _MERGE not in found:
            return found
        merged = found.pop(_MERGE)
        bases = merged if isinstance(merged, list) else [merged]
        result: dict[str, Any] = {}
        for base in reversed(bases):
            if not isinstance(base, dict):
                self._fail("yaml.merge", opening)
            self._merged += len(base)
            if self._merged > MAX_MERGED:
                self._fail("yaml.too-many-aliases", opening)
            result.update(base)
        return result | found

    def _open(self, event: Any, depth: int) -> None:
        if depth >= MAX_DEPTH:
            self._fail("yaml.too-deep", event, limit=MAX_DEPTH)
        if event.tag is not None:
            self._fail("yaml.tag", event, name=event.tag)
        if event.anchor is not None:
            self._aliases.begin(event.anchor)

    def _close(self, opening: Any, value: Any) -> None:
        """An anchored list or mapping is complete: now it may be referred to."""
        if opening.anchor is not None and not self._aliases.end(opening.anchor, value):
            self._fail("yaml.too-deep", opening, limit=MAX_DEPTH)

    def _properties(self, event: Any, value: Any) -> None:
        if event.tag is not None and event.tag not in _STR_TAGS:
            self._fail("yaml.tag", event, name=event.tag)
        if event.anchor is not None:
            self._aliases.scalar(event.anchor, value, event.start_mark.index)

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._aliases:
            self._fail("yaml.unknown-alias", event, name=event.anchor)
        value = self._aliases.value(event.anchor)
        if value is OPEN:
            self._fail("yaml.alias-in-itself", event, name=event.anchor)
        return value

    def _too_dense(self, event: Any) -> Any:
        """The event itself, when those before it have words."""
        if event.start_mark.index < MAX_DENSE_NODES * MIN_NODE_LENGTH:
            self._fail("yaml.too-many-short-values", event, limit=MAX_DENSE_NODES)
        return event

    def _too_many(self, event: Any) -> NoReturn:
        self._fail("yaml.too-many-values", event, limit=MAX_NODES)

    def _fail(self, code: str, event: Any, **values: str | int) -> NoReturn:
        start, end = event.start_mark.index, event.end_mark.index
        place = place_of(self._text, start, max(end, start + 1))
        raise RejectedError((Problem(place, code, tuple(sorted(values.items()))),), self._text)


def _kind(event: Any) -> Kind:
    kind = type(event)
    if kind is yaml.MappingStartEvent:
        return "mapping"
    if kind is yaml.SequenceStartEvent:
        return "sequence"
    return "alias" if kind is yaml.AliasEvent else "scalar"
