"""A document written back into its file: only the lines of what was edited change."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reader.anchoring.collector import collector_off
from reader.files.decoding import BOM
from reader.files.documents import read_document
from reader.files.drafts import Path as ItemPath
from reader.files.geometry import UnusualLayoutError
from reader.files.guarding import MeaningChangedError, check_meaning
from reader.files.layout import Layout
from reader.files.limits import MAX_YAML_BYTES
from reader.files.outline import Data, Outline, outline
from reader.files.planning import Plan, plan
from reader.files.reading import Loaded, read
from reader.files.recording import as_data, thawed
from reader.files.remembering import Memory
from reader.files.rendering import element_text, mapping_text, pair_text, scalar
from reader.files.rereading import reread
from reader.files.sections import SectionPatcher
from reader.model import (
    SECTIONS,
    Document,
    Item,
    Place,
    Problem,
    RejectedError,
    Source,
)

WHOLE_READ = 100_000
"""Up to how many code points a patched text is read again as a whole; in a larger one only where it was changed."""


class RefusedError(Exception):
    """An edit that cannot be made in the file without touching something else; a full rewrite can be offered."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
        """Why, and where."""


@collector_off()
def patched(loaded: Loaded, document: Document) -> Loaded:
    """The file with the text that says what `document` says, to be saved as its `data`.

    Only the lines of items that differ are changed, as YAML.md has it: comments inside an item, or indented deeper than
    its dash, belong to it; those above the dash stay. Undoing what this session wrote brings back the bytes that were
    there: the items' own lines, and a section that was made for an item goes with its last one. The new text is read
    again, and must mean the document and nothing else. Raises `RefusedError`.
    """
    if loaded.read_only:
        raise RefusedError(_problem("file.foreign" if loaded.foreign else "file.other-version"))
    if document.version != loaded.document.version or document.extra != loaded.document.extra:
        raise RefusedError(_problem("file.unusual-layout"))
    origin = loaded.origin or loaded
    if document == origin.document:
        return replace(rekeyed(origin, document), path=loaded.path, memory=loaded.memory, origin=origin)
    change = _Change(loaded, document)
    text, memory = change.text()
    outlined = change.checked(text)
    data = ((BOM if loaded.bom else "") + text).encode("utf-8")
    if len(data) > MAX_YAML_BYTES:
        raise RefusedError(_problem("file.too-large", path=str(loaded.path), limit=MAX_YAML_BYTES >> 20))
    return replace(
        loaded,
        document=document,
        text=text,
        digest=hashlib.sha256(data).hexdigest(),
        paths=change.paths(),
        outline=outlined,
        memory=memory,
        origin=origin,
        drafts=None,
    )


class _Change:
    """The difference between what a file says and what it shall say."""

    def __init__(self, loaded: Loaded, document: Document) -> None:
        self._loaded = loaded
        self._document = document
        self._old: dict[str, dict[int, Item]] = {}
        self._plans: dict[str, Plan] = {}
        for section in SECTIONS:
            if document.section(section) is not loaded.document.section(section):
                self._plan(section)
        before, after = loaded.document.article, document.article
        self._articles = (before, after) if before != after else None
        self._whole = loaded.text.endswith(("\n", "\r"))
        text = loaded.text if self._whole else loaded.text + loaded.newline
        end = len(text) if loaded.outline.end == len(loaded.text) else loaded.outline.end
        self._layout = Layout(text, loaded.newline, replace(loaded.outline, end=end))
        self._patcher = SectionPatcher(self._layout, loaded.memory)

    def _plan(self, section: str) -> None:
        loaded = self._loaded
        elements = self._elements(section)
        at = {step: index for index, step in enumerate(elements)}
        old: dict[str, tuple[int, Item]] = {}
        for item in loaded.document.section(section):
            path = loaded.paths.get(item.key)
            if path is not None:
                old[item.key] = at[path[1]], item
        shared = {source.key: source for source in loaded.shared}
        new = [item for item in self._document.section(section) if item.key not in shared or shared[item.key] != item]
        made = plan(len(elements), old, new)
        if not made.empty:
            self._plans[section] = made
            self._old[section] = dict(old.values())

    def _elements(self, section: str) -> list[str | int]:
        """The steps that lead to the items of a section in the file."""
        root = self._loaded.outline.data
        data = root.get(section) if isinstance(root, dict) else None
        if isinstance(data, dict):
            return list(data)
        return list(range(len(data))) if isinstance(data, list) else []

    def text(self) -> tuple[str, Memory]:
        """The new text, and what is to be remembered of the old one."""
        patcher = self._patcher
        try:
            if self._articles:
                patcher.article(*self._articles)
            # New sections come last: they go to the end of the file, behind new items of what is the last one now.
            there = {pair.name for pair in self._layout.outline.pairs}
            for section, made in sorted(self._plans.items(), key=lambda plan: plan[0] not in there):
                patcher.section(section, made, self._old[section])
            text = patcher.splices.applied(self._layout.text)
        except UnusualLayoutError:
            raise RefusedError(_problem("file.unusual-layout", self._place())) from None
        return text if self._whole else text.removesuffix(self._loaded.newline), patcher.memory

    def checked(self, text: str) -> Outline:
        """The outline of the new text. Raises `RefusedError` when it does not mean the document."""
        if self._whole and len(text) > WHOLE_READ:
            again = reread(self._layout, self._patcher.splices, text, self._plans, self._old, self._articles)
            if again is not None:
                return again
        try:
            outlined = outline(text)
        except RejectedError as rejected:
            beyond = rejected.problems[0]
            if beyond.code.startswith("yaml.too-"):
                raise RefusedError(replace(beyond, place=self._place())) from None
            raise RefusedError(_problem("file.meaning", self._place())) from None
        before = self._loaded.outline.data
        try:
            check_meaning(before, outlined.data, self._plans, self._old, self._articles)
        except MeaningChangedError:
            before = self._with_last_break()
            try:
                check_meaning(before, outlined.data, self._plans, self._old, self._articles)
            except MeaningChangedError:
                raise RefusedError(_problem("file.meaning", self._place())) from None
        return outlined

    def _with_last_break(self) -> Data:
        """What the old text means with a line break at its end: a block scalar gains one there, which says nothing."""
        loaded = self._loaded
        if loaded.text.endswith(("\n", "\r")):
            raise RefusedError(_problem("file.meaning", self._place()))
        data = outline(loaded.text + loaded.newline).data
        if read_document(data).document != read_document(loaded.outline.data).document:
            raise RefusedError(_problem("file.meaning", self._place()))
        return data

    def _place(self) -> Place:
        """The place of the first item that changes."""
        for section, made in self._plans.items():
            indices = [*made.removed, *(entry.old_index for entry in made.changed), *made.added]
            for index in sorted(indices):
                if index in self._old[section]:
                    return self._loaded.place(self._old[section][index].key) or Place()
        return self._loaded.place("article") or Place()

    def paths(self) -> Mapping[str, ItemPath]:
        """The way to every item in the new text, by its session key."""
        paths = dict(self._loaded.paths)
        if self._articles:
            paths["article"] = ("article",)
            if not as_data(self._articles[1]):
                del paths["article"]
        for section, made in self._plans.items():
            old = self._old[section]
            for item in old.values():
                paths.pop(item.key, None)
            for index, entry in enumerate(made.entries):
                now = entry.item if entry.item is not None else old.get(entry.old_index)
                if now is not None:
                    paths[now.key] = (section, now.id if isinstance(now, Source) else index)
        return paths


def rekeyed(loaded: Loaded, document: Document) -> Loaded:
    """A file that was just written from a document, with the session keys of that document.

    Raises `RefusedError` when the two do not say the same.
    """
    if loaded.document != document:
        raise RefusedError(_problem("file.meaning"))
    paths: dict[str, ItemPath] = {}
    for written, kept in zip(loaded.document.items(), document.items(), strict=True):
        if written.key in loaded.paths:
            paths[kept.key] = loaded.paths[written.key]
    return replace(loaded, document=document, paths=paths)


def new_file(document: Document, newline: str = "\n", shared: tuple[Source, ...] = ()) -> str:
    """The text of an annotation file that says what a document says, with its sections in their usual order.

    The sources of the folder's `sources.yaml` are left out, as they are.
    """
    version = document.version or "1"
    parts = [f"reader: {version}{newline}"]
    if article := as_data(document.article):
        parts.append(f"article:{newline}  {mapping_text(article, 2, newline)}{newline}")
    for section in SECTIONS:
        items = [item for item in document.section(section) if item not in shared]
        if items:
            parts += [f"{section}:{newline}", *(_item_lines(item, section, newline) for item in items)]
    parts += [pair_text(key, thawed(value), 0, newline) + newline for key, value in document.extra.items]
    return "".join(parts)


def made_anew(document: Document, path: Path, before: Loaded | None = None) -> Loaded:
    """A new file that says what a document says, to be saved as its `data`.

    It takes the place of one that is not there yet, or of the one `before`, which cannot be patched: comments and what
    could not be read are lost, line breaks and the sources of the folder's `sources.yaml` stay. Raises `RefusedError`.
    """
    newline, shared = (before.newline, before.shared) if before else ("\n", ())
    try:
        made = read(new_file(document, newline, shared).encode("utf-8"), path, shared)
    except RejectedError as rejected:
        # Its place is one of a file that there is not.
        raise RefusedError(replace(rejected.problems[0], place=Place())) from None
    return rekeyed(made, document)


def _item_lines(item: Item, section: str, newline: str) -> str:
    data = as_data(item)
    if isinstance(item, Source):
        return f"  {pair_text(item.id, data, 2, newline) if data else scalar(item.id) + ':'}{newline}"
    return f"  - {element_text(data, 2, newline, flow=section != 'quotes')}{newline}"


def _problem(code: str, place: Place | None = None, **values: str | int) -> Problem:
    return Problem(place or Place(), code, tuple(sorted(values.items())))
