"""Everything that is wrong with an annotation file, also what only shows when the article is read with it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.anchoring.anchors import Anchored, Anchors, anchor_document
from reader.files.decoding import decode_yaml, read_bytes
from reader.files.documents import CURRENT_VERSION, read_document
from reader.files.limits import MAX_YAML_BYTES
from reader.files.locating import located
from reader.files.outline import outline
from reader.files.pairing import ARTICLE_SUFFIXES, articles_in, read_text, resolve
from reader.files.reading import SHARED_FILE, Loaded, load
from reader.messages import say
from reader.model import Photo, Place, Problem, Quote, RejectedError, Severity, problem
from reader.model.problems import Values

_STATES: dict[str, tuple[str, Severity]] = {
    "lost": ("model.words-not-found", "error"),
    "ambiguous": ("model.words-ambiguous", "error"),
    "moved": ("model.words-moved", "warning"),
}


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem of one annotation file, in the order of the file."""
    return _checked(path)[0]


def check_paths(paths: Iterable[Path]) -> Iterator[tuple[Path, tuple[Problem, ...], str]]:
    """Every annotation file that the paths name, with its problems and its text; a folder names those in it.

    The text is empty where it could not be read. An article names its annotation file.
    """
    for path in paths:
        for annotation in _annotations(path):
            yield (annotation, *_checked(annotation))


def _annotations(path: Path) -> Iterator[Path]:
    if os.path.isdir(path):
        for pair in articles_in(path).articles:
            yield pair.annotation
            yield from pair.others
        if os.path.lexists(path / SHARED_FILE):
            yield path / SHARED_FILE
    elif path.suffix.lower() in ARTICLE_SUFFIXES:
        annotation = resolve(path).annotation
        # where neither is there, the file that was named is the one that is missed
        yield annotation if os.path.lexists(annotation) or os.path.lexists(path) else path
    else:
        yield path


def _checked(path: Path) -> tuple[tuple[Problem, ...], str]:
    if path.name == SHARED_FILE:
        return _checked_shared(path)
    try:
        loaded = load(path)
    except RejectedError as rejected:
        return rejected.problems, rejected.text
    problems = list(loaded.problems)
    if not loaded.foreign:
        problems += _of_article(loaded)
    return tuple(sorted(problems, key=lambda one: (one.place.line, one.place.column))), loaded.text


def _checked_shared(path: Path) -> tuple[tuple[Problem, ...], str]:
    """As `_checked`, of the file that holds the sources of a folder's articles."""
    try:
        text = decode_yaml(read_bytes(path, MAX_YAML_BYTES)).text
        outlined = outline(text)
    except RejectedError as rejected:
        return rejected.problems, rejected.text
    data = outlined.data
    if not isinstance(data, dict) or "sources" not in data:
        return (problem("model.no-shared-sources"),), text
    # what else is wrong is what would be wrong in an annotation file
    return located(text, outlined, read_document({"reader": str(CURRENT_VERSION), **data}).drafts), text


def _of_article(loaded: Loaded) -> Iterator[Problem]:
    """What shows only when the article is read: words that are not, or not surely, in it."""
    try:
        article = read_text(resolve(loaded.path))
    except RejectedError as rejected:
        why = rejected.problems[0]
        yield problem("model.no-article", why=say(why.code, **dict(why.values)))
        return
    yield from anchor_problems(loaded, article.text, anchor_document(loaded.document, article.text))


def anchor_problems(loaded: Loaded, text: str, anchors: Anchors) -> Iterator[Problem]:
    """The items of a file whose words are not, or not surely, in the article's text, as problems of the file."""
    for item in loaded.document.items():
        if item.key not in anchors:
            continue
        found = anchors.of(item.key)
        if found.state in _STATES:
            code, severity = _STATES[found.state]
            values: Values = (("count", len(found.candidates)),) if found.state == "ambiguous" else ()
            if found.state != "ambiguous" and (spans := found.spans or next(iter(found.candidates), ())):
                words = " […] ".join(" ".join(text[span.start : span.end].split()) for span in spans)
                values = (("words", words),)
                code = "model.words-not-found-near" if found.state == "lost" else code
            yield Problem(_place(loaded, item.key, "text"), code, values, severity)
        if found.spans:
            for steps, words in _words_near(item, found):
                place = _place(loaded, item.key, *steps)
                yield Problem(place, "model.words-not-near", (("words", words),), "warning")


def _words_near(item: object, found: Anchored) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of a record that should stand near its text, and do not."""
    if isinstance(item, Quote):
        if item.mention and found.mention is None:
            yield ("as",), item.mention
        if item.cue and found.cue is None:
            yield ("cue",), item.cue
        if item.said and item.said.text and found.when is None:
            yield ("said", "text"), item.said.text
    elif isinstance(item, Photo) and item.taken and item.taken.text and found.when is None:
        yield ("taken", "text"), item.taken.text


def _place(loaded: Loaded, key: str, *steps: str) -> Place:
    return loaded.place(key, *steps) or Place()
