"""Everything that is wrong with an annotation file, also what only shows when the article is read with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.anchoring.anchors import anchor_document
from reader.files.pairing import articles_in, resolve
from reader.files.reading import Loaded, load, read_article
from reader.model import Place, Problem, RejectedError, Severity

_STATES: dict[str, tuple[str, Severity]] = {
    "lost": ("model.words-not-found", "error"),
    "ambiguous": ("model.words-ambiguous", "error"),
    "moved": ("model.words-moved", "warning"),
}
"""The code and level of each state of an anchor that is to be said."""


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem of one annotation file, in the order of the file."""
    return _checked(path)[0]


def check_paths(paths: Iterable[Path]) -> Iterator[tuple[Path, tuple[Problem, ...], str]]:
    """Every annotation file that the paths name, with its problems and its text; a folder names those in it.

    The text is empty where it could not be read. An article names its annotation file.
    """
    for path in paths:
        if path.is_dir():
            for pair in articles_in(path).articles:
                yield (pair.annotation, *_checked(pair.annotation))
        else:
            annotation = resolve(path).annotation if path.suffix in (".txt", ".md") else path
            yield (annotation, *_checked(annotation))


def _checked(path: Path) -> tuple[tuple[Problem, ...], str]:
    try:
        loaded = load(path)
    except RejectedError as rejected:
        return rejected.problems, rejected.text
    problems = list(loaded.problems)
    if not loaded.foreign:
        problems += _of_anchors(loaded)
    problems.sort(key=lambda one: (one.place.line, one.place.column))
    return tuple(problems), loaded.text


def _of_anchors(loaded: Loaded) -> Iterator[Problem]:
    """The items whose words are not, or not surely, in the article."""
    article = resolve(loaded.path).article
    try:
        text = read_article(article).text
    except RejectedError as rejected:
        code = rejected.problems[0].code
        yield Problem(Place(), "model.no-article", (("article", article.name), ("why", code)))
        return
    anchors = anchor_document(loaded.document, text)
    for key, found in anchors.items():
        if found.state in _STATES:
            code, severity = _STATES[found.state]
            place = loaded.place(key, "text") or loaded.place(key) or Place()
            yield Problem(place, code, (("count", len(found.candidates)),), severity)
