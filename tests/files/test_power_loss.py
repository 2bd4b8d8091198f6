"""A power loss at any point of a session leaves the old or the new file, whole, and no confirmed edit is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pytest

from reader.files.leftovers import discard, pending
from reader.model import Add, Document, Edit, Quote, Replace
from reader.session import Session, open_session
from tests.files.power import Disk, State, put

TEXT = "The mill is sold\n“We were not asked,” said Mai Lund. The town says nothing.\n"
YAML = "reader: 1\nquotes:\n  - {id: asked, text: We were not asked}   # on Monday\n"

Step = Callable[[Session], object]
"""Something that a person does, and is told that it is done."""


@dataclass
class Told:
    """What a person has been told by a moment."""

    moment: int
    """How much had been done to the disk by then."""
    document: Document
    """What the session said."""
    file: bytes | None
    """What the annotation file was; None when there was none."""


def noted(words: str) -> Step:
    def do(session: Session) -> None:
        quote = session.document.quotes[0]
        session.do(Edit((Replace(replace(quote, note=words)),)))

    return do


def added(session: Session) -> None:
    session.do(Edit((Add(Quote(("The town says nothing",), "town", key="quotes/town")),)))


def taken_up(session: Session) -> None:
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    session.restore(leftover)


SESSIONS: dict[str, tuple[str | None, tuple[Step, ...]]] = {
    "edits and saves": (
        YAML,
        (noted("one"), added, Session.save, noted("two"), Session.undo, noted("three"), Session.save),
    ),
    "a new file": (None, (added, Session.save, noted("one"))),
    "taken up": (YAML, (taken_up, noted("three"), Session.save)),
    "put together": (YAML.replace("Monday", "Friday"), (taken_up, noted("three"), Session.save)),
}


@dataclass
class Lost:
    """A state of the disk in which something is missing."""

    moment: int
    state: State
    what: str


def losses(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch, forgets: Literal["", "bytes", "names"] = ""
) -> Iterator[Lost]:
    """What is lost in a session, whenever the power may be."""
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state" / "of mine"))
    article, annotation = folder / "mill.txt", folder / "mill.yaml"
    article.write_text(TEXT, "utf-8")
    yaml, steps = SESSIONS[name]
    if taken_up in steps:
        annotation.write_text(YAML, "utf-8")
        crashed = open_session(article)
        noted("from before")(crashed)
        added(crashed)
    if yaml is not None:
        annotation.write_text(yaml, "utf-8")

    def told(disk: Disk) -> Told:
        file = annotation.read_bytes() if annotation.exists() else None
        return Told(len(disk.done), session.document, file)

    session = open_session(article)
    with monkeypatch.context() as watched:
        disk = Disk(folder, watched, forgets)
        all_told = [told(disk)]
        for step in steps:
            step(session)
            all_told.append(told(disk))
        if taken_up in steps:
            # What another session left over counts from the start.
            all_told[0].document = all_told[1].document
    seen: set[tuple[State, int]] = set()
    with monkeypatch.context() as quick:
        quick.setattr("os.fsync", lambda _: None)
        for moment in range(all_told[0].moment, len(disk.done) + 1):
            last = max(index for index, one in enumerate(all_told) if one.moment <= moment)
            for state in disk.states(moment):
                if (state, last) not in seen:
                    seen.add((state, last))
                    put(state, folder)
                    if what := missing(article, annotation, all_told[last : last + 2]):
                        yield Lost(moment, state, what)


def missing(article: Path, annotation: Path, either: list[Told]) -> str:
    """What is missing on the disk of what was told last, or is being done; empty when nothing is."""
    file = annotation.read_bytes() if annotation.exists() else None
    if all(file != one.file for one in either):
        return f"the file: {file!r}"
    session = open_session(article)
    session.journal = None
    while (leftover := pending(annotation)) is not None:
        session.restore(leftover)
        discard(leftover)
    if all(session.document != one.document for one in either):
        return f"edits: {session.document}"
    return ""


@pytest.mark.parametrize("name", SESSIONS)
def test_a_power_loss_takes_nothing_that_was_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert next(losses(tmp_path, name, monkeypatch), None) is None


@pytest.mark.parametrize("forgets", ["bytes", "names"])
def test_it_would_where_nothing_is_forced_out(
    tmp_path: Path, forgets: Literal["bytes", "names"], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert next(losses(tmp_path, "edits and saves", monkeypatch, forgets), None) is not None
