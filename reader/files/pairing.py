"""Which files belong together: an article and its annotations, and the articles of a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from reader.files.decoding import read_head
from reader.files.documents import CURRENT_VERSION
from reader.files.limits import MAX_DEPTH
from reader.files.outline import LOADER
from reader.files.reading import SHARED_FILE, ArticleText, read_article
from reader.model import RejectedError, problem

ARTICLE_SUFFIXES = (".txt", ".md")
"""What the names of articles end with; of two with one name the first counts."""

YAML_SUFFIXES = (".yaml", ".yml")
"""What the names of annotation files end with; new ones get the first."""

_HEAD = 16 << 10
_BEGINS_AS_OURS = re.compile(
    rf"(?:[ \t]*(?:#.*)?\r?\n)*reader[:\uff1a][ \t]*{CURRENT_VERSION}[ \t]*(?:#.*)?\r?$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An article and the annotation file that edits go to."""

    article: Path
    """The text; it need not exist."""
    annotation: Path
    """The annotations; it need not exist."""
    others: tuple[Path, ...] = ()
    """Annotation files of other annotators: `NAME.WHO.yaml`."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The texts of a folder."""

    articles: tuple[Pair, ...]
    """Those with annotations, by name."""
    others: tuple[Path, ...]
    """Texts without annotations, by name."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the beginning of a YAML file says."""

    ours: bool = False
    """Whether it begins with `reader:`."""
    file: str = ""
    """The key `file` of its article."""


def resolve(path: Path) -> Pair:
    """The pair that a path opens: an article's, or an annotation file's. Never fails; files may be missing."""
    if path.suffix.lower() in YAML_SUFFIXES:
        article = _article_of(path, peek(path))
        return Pair(article, path, tuple(other for other in _annotators(article) if other != path))
    annotation = _annotation_of(path)
    return Pair(path, annotation, tuple(other for other in _annotators(path) if other != annotation))


def read_text(pair: Pair) -> ArticleText:
    """The article of a pair. Raises `RejectedError`, which says of a missing article whose it is."""
    try:
        return read_article(pair.article)
    except RejectedError as rejected:
        if rejected.problems[0].code != "file.missing" or not os.path.exists(pair.annotation):
            raise
        missed = problem("file.no-article", path=str(pair.article), file=pair.annotation.name)
        raise RejectedError((missed,)) from None


def pairs_in(folder: Path) -> list[Pair]:
    """The pairs of all articles of a folder, annotated or not, by name; the folder is read once."""
    found = articles_in(folder)
    others = (Pair(path, _beside(path) or path.with_name(path.stem + YAML_SUFFIXES[0])) for path in found.others)
    return sorted((*found.articles, *others), key=lambda pair: pair.article)


def articles_in(folder: Path) -> Folder:
    """The articles of a folder, subfolders left out; only the beginnings of annotation files are read.

    A folder that cannot be read has none.
    """
    texts, annotations = [], []
    for path in _files(folder):
        suffix = path.suffix.lower()
        if suffix in ARTICLE_SUFFIXES:
            texts.append(path)
        elif suffix in YAML_SUFFIXES and path.name != SHARED_FILE:
            head = peek(path)
            if head.ours:
                annotations.append((_article_of(path, head), path))
    by_article: dict[Path, list[Path]] = {}
    for article, path in annotations:
        by_article.setdefault(article, []).append(path)
    pairs = []
    for article, paths in by_article.items():
        # The unnamed annotator's file is the one whose name is the article's.
        first = min(paths, key=lambda path: (path.stem != article.stem, path.name))
        pairs.append(Pair(article, first, tuple(path for path in paths if path != first)))
    pairs.sort(key=lambda pair: _order(pair.article))
    return Folder(tuple(pairs), tuple(path for path in texts if path not in by_article))


def peek(path: Path) -> Head:
    """What the first 16 KiB of a YAML file say; that it is not ours when it cannot be read.

    A file is ours too where only the colon or the blank after `reader` is not as YAML wants them.
    """
    try:
        text = read_head(path, _HEAD)
    except RejectedError:
        return Head()
    ours, file = _BEGINS_AS_OURS.match(text) is not None, ""
    try:
        for keys, value in _scalars(text):
            ours = ours or keys == ("reader",)
            if keys == ("article", "file"):
                file = value
            if not ours or (len(keys) == 1 and keys[0] not in ("reader", "article")):
                break
    except yaml.YAMLError:
        # The head may end within a value, and what is wrong further down is no matter here.
        pass
    return Head(ours, file if ours else "")


def _scalars(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The scalars that mappings of a text hold, each with the keys that lead to it; lists are passed over."""
    keys: list[str | None] = []
    lists = 0
    for event in iter(LOADER(text).get_event, None):
        kind = type(event)
        if kind is yaml.AliasEvent or lists + len(keys) > MAX_DEPTH:
            return
        if kind is yaml.SequenceStartEvent or (lists and kind is yaml.MappingStartEvent):
            lists += 1
        elif lists:
            lists -= kind in (yaml.SequenceEndEvent, yaml.MappingEndEvent)
            if not lists and keys:
                keys[-1] = None
        elif kind is yaml.MappingStartEvent:
            keys.append(None)
        elif kind is yaml.MappingEndEvent:
            keys.pop()
            if keys:
                keys[-1] = None
        elif kind is yaml.ScalarEvent and keys:
            value: Any = event.value
            if keys[-1] is None:
                keys[-1] = value
            else:
                yield tuple(key or "" for key in keys), value
                keys[-1] = None


def _article_of(annotation: Path, head: Head) -> Path:
    """The article of an annotation file: the one that it names, else that of the same name, else of `NAME.WHO`."""
    if head.file and "\x00" not in head.file:
        return annotation.parent / head.file
    stems = [annotation.stem]
    if "." in annotation.stem.strip("."):
        stems.append(annotation.stem.rpartition(".")[0])
    for stem in stems:
        for suffix in ARTICLE_SUFFIXES:
            article = annotation.with_name(stem + suffix)
            if os.path.isfile(article):
                return article
    return annotation.with_name(annotation.stem + ARTICLE_SUFFIXES[0])


def _annotation_of(article: Path) -> Path:
    """The annotation file of the same name, else one of the folder that names the article, else the one to be made."""
    beside = _beside(article)
    if beside:
        return beside
    if os.path.isfile(article):
        for path in _files(article.parent):
            if path.suffix.lower() in YAML_SUFFIXES and path.name != SHARED_FILE:
                head = peek(path)
                if head.file and _same(path.parent / head.file, article):
                    return path
    return article.with_name(article.stem + YAML_SUFFIXES[0]) if article.name else article


def _beside(article: Path) -> Path | None:
    """The annotation file of the same name; None when there is none."""
    for suffix in YAML_SUFFIXES:
        annotation = article.with_name(article.stem + suffix) if article.name else article
        if os.path.isfile(annotation):
            return annotation
    return None


def _annotators(article: Path) -> list[Path]:
    """The annotation files of an article, by their names: the unnamed one first."""
    found = []
    for path in _files(article.parent):
        who, dot, _ = path.stem.removeprefix(article.stem).removeprefix(".").partition(".")
        named = path.stem == article.stem or (path.stem == f"{article.stem}.{who}" and bool(who) and not dot)
        if named and path.suffix.lower() in YAML_SUFFIXES and path.name != SHARED_FILE and peek(path).ours:
            found.append(path)
    return sorted(found, key=lambda path: (path.stem != article.stem, path.name))


def _files(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith(".") and entry.is_file()]
    except (OSError, ValueError):
        return []
    return sorted((folder / name for name in names), key=_order)


def _order(path: Path) -> tuple[str, str]:
    return path.name.casefold(), path.name


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
