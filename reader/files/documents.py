"""Plain data of an annotation file as a document, with every problem and the way to every item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reader.files.converting import plain, read_record, unknown_key
from reader.files.drafts import Drafts, Path
from reader.files.keys import SHARED, key_of
from reader.files.outline import Data
from reader.files.references import check_references
from reader.files.shapes import ARTICLE, NEEDS_TEXT, SECTION_SHAPES, SOURCE
from reader.model import SECTIONS, Article, Document, Extra, Plain, Source

CURRENT_VERSION = 1
"""The version of the file format that this program writes."""

_ROOT_KEYS = ("reader", "article", *SECTIONS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says."""

    document: Document
    """Everything that could be read."""
    paths: Mapping[str, Path]
    """For each item of the file, by its session key, the way to it."""
    drafts: Drafts
    """What is wrong."""
    foreign: bool
    """Whether it is no annotation file at all, and must never be written to."""
    read_only: bool
    """Whether it must not be written to: foreign, or of a version that this program does not know."""


def read_document(data: Data, shared: tuple[Source, ...] = ()) -> Reading:
    """Read the root of a file. `shared` are the sources of the folder's `sources.yaml`."""
    found = Drafts()
    if not isinstance(data, dict) or "reader" not in data:
        _say_foreign(found, data)
        return Reading(Document(), {}, found, foreign=True, read_only=True)
    return _Reader(found, data).read(shared)


def _say_foreign(found: Drafts, data: Data) -> None:
    if data is None:
        found.error((), "model.empty-file")
    elif isinstance(data, dict):
        found.error((), "model.foreign")
    elif isinstance(data, list):
        found.error((), "model.root-is-list")
    elif data.lstrip().startswith("reader:"):
        found.error((), "yaml.space-after-colon")
    elif "\uff1a" in data.split("\n", 1)[0]:
        found.error((), "yaml.wide-colon")
    else:
        found.error((), "model.root-is-text")


class _Reader:
    """One pass over the root."""

    def __init__(self, found: Drafts, data: dict[str, Data]) -> None:
        self._found = found
        self._data = data
        self._paths: dict[str, Path] = {}
        self._counts: dict[str, int] = {}

    def read(self, shared: tuple[Source, ...]) -> Reading:
        data, found = self._data, self._found
        read_only = self._check_version(data["reader"])
        if next(iter(data)) != "reader":
            found.warning(("reader",), "model.reader-not-first", at_key=True)
        sections: dict[str, Any] = {"sources": self._sources()}
        for section in SECTION_SHAPES:
            sections[section] = self._section(section)
        own = {source.id for source in sections["sources"]}
        sections["sources"] += tuple(source for source in shared if source.id not in own)
        version = data["reader"] if isinstance(data["reader"], str) else ""
        document = Document(article=self._article(), version=version, extra=self._extra(), **sections)
        check_references(found, document, self._paths)
        return Reading(document, self._paths, found, foreign=False, read_only=read_only)

    def _check_version(self, version: Data) -> bool:
        """Whether the version forbids writing."""
        if version == str(CURRENT_VERSION):
            return False
        if isinstance(version, str) and version.isascii() and version.isdigit() and int(version[:9]) > CURRENT_VERSION:
            self._found.warning(("reader",), "model.later-version", version=version, known=CURRENT_VERSION)
        else:
            self._found.error(("reader",), "model.bad-version", known=CURRENT_VERSION)
        return True

    def _article(self) -> Article:
        data = self._data.get("article")
        if data is None:
            return Article()
        self._paths["article"] = ("article",)
        if not isinstance(data, dict):
            self._wrong_section("article", ", ".join(ARTICLE.fields))
            return Article()
        return Article(**read_record(self._found, ARTICLE, data, ("article",)))

    def _sources(self) -> tuple[Source, ...]:
        data = self._data.get("sources")
        if data is None:
            return ()
        if not isinstance(data, dict):
            self._found.error(("sources",), "model.sources-not-mapping")
            return ()
        sources = []
        for id_, value in data.items():
            path = ("sources", id_)
            if isinstance(value, dict):
                source = Source(id=id_, key=f"sources/{id_}", **read_record(self._found, SOURCE, value, path))
            elif value is None:
                source = Source(id=id_, key=f"sources/{id_}")
            else:
                self._found.error(path, "model.source-not-mapping", key=id_)
                continue
            self._paths[source.key] = path
            sources.append(source)
        return tuple(sources)

    def _section(self, section: str) -> tuple[Any, ...]:
        data = self._data.get(section)
        if data is None:
            return ()
        if not isinstance(data, list):
            self._found.error((section,), "model.section-not-list", key=section)
            return ()
        shape = SECTION_SHAPES[section]
        items = []
        for index, value in enumerate(data):
            path = (section, index)
            if not isinstance(value, dict):
                self._wrong_item(value, path)
                continue
            fields = read_record(self._found, shape, value, path)
            if section in NEEDS_TEXT and not any(fields.get("text", ())):
                if value.get("text") is None or "text" in fields:
                    self._found.error(path, "model.no-text", section=section)
                continue
            key = self._key(section, fields)
            self._paths[key] = path
            items.append(shape.record(**fields, key=key))
        return tuple(items)

    def _key(self, section: str, fields: dict[str, Any]) -> str:
        """As `item_key`, in time that does not grow with the number of equal items."""
        key = key_of(section, fields)
        if key not in self._paths:
            return key
        number = self._counts.get(key, 1) + 1
        while f"{key}~{number}" in self._paths:
            number += 1
        self._counts[key] = number
        return f"{key}~{number}"

    def _wrong_item(self, value: Data, path: Path) -> None:
        if value is None:
            self._found.error(path, "model.empty-item")
        elif isinstance(value, str) and ":" in value and " " not in value.split(":", 1)[0]:
            self._found.error(path, "yaml.space-after-colon")
        elif isinstance(value, str) and "\uff1a" in value and " " not in value.split("\uff1a", 1)[0]:
            self._found.error(path, "yaml.wide-colon")
        else:
            self._found.error(path, "model.item-not-mapping", section=str(path[0]))

    def _wrong_section(self, key: str, keys: str) -> None:
        self._found.error((key,), "model.mapping-wanted", key=key, keys=keys)

    def _extra(self) -> Extra:
        extra: list[tuple[str, Plain]] = []
        for key, value in self._data.items():
            if key not in _ROOT_KEYS:
                extra.append((key, plain(value)))
                unknown_key(self._found, _ROOT_KEYS, value, (key,))
        return Extra(tuple(extra))


def read_shared(data: Data) -> tuple[Source, ...]:
    """The sources of a `sources.yaml`, with keys that begin with `SHARED`; none when it has no section of them."""
    if not isinstance(data, dict) or not isinstance(data.get("sources"), dict):
        return ()
    found = Drafts()
    sources: list[Source] = []
    section: Any = data["sources"]
    for id_, value in section.items():
        fields = read_record(found, SOURCE, value, ("sources", id_)) if isinstance(value, dict) else {}
        sources.append(Source(id=id_, key=f"{SHARED}{id_}", **fields))
    return tuple(sources)
