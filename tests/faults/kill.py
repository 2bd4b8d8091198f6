"""A session killed at a random moment of editing and saving, over and over: nothing that was confirmed may be lost.

Run alone: `python -m tests.faults.kill [TIMES [SEED]]`, by default 300 times. A process edits an article, tells each
edit once it is done and each save once it is made, and is killed with SIGKILL. Then the annotation file must be whole
and say what it said after some edit, no earlier than the last save told; and a new session must get every edit told
back, also when another program has changed the file meanwhile, together with that change. The suite runs a small share.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.files.journal import Journal
from reader.files.leftovers import pending
from reader.files.patch import patched
from reader.files.reading import load, read_article
from reader.files.saving import TEMPORARY
from reader.model import Add, Check, Document, Edit, Quote, Remove, Replace, Source, apply
from reader.session import Session, open_session

TIMES = 300
LONGEST = 0.12
"""Seconds after its first edit within which a process is killed."""

ARTICLE = "Mưa ở đồng bằng\n\n" + "".join(f"Ông An nói câu số {number}, và bà Bo nghe.\n\n" for number in range(200))
ANNOTATIONS = """reader: 1
article: {title: Mưa ở đồng bằng, lang: vi}   # lời
sources:
  an: {name: Ông An, type: person}

quotes:
  # câu đầu
  - text: câu số 0
    speaker: an
    cue: nói  # gần đó

  - {text: câu số 1, speaker: an}
"""


def edits(document: Document, chance: random.Random) -> Iterator[Edit]:
    """Edits that follow from a seed and the document, each of the document as the ones before have left it."""
    number = 2
    while True:
        number += 1
        edit = _edit(document, chance, number)
        document, _ = apply(document, edit)
        yield edit


def _edit(document: Document, chance: random.Random, number: int) -> Edit:
    quotes = document.quotes
    what = chance.random()
    if what < 0.4 or not quotes:
        named = chance.random() < 0.5
        quote = Quote((f"câu số {number}",), f"q{number}" if named else "", "indirect", key=f"quotes/new{number}")
        return Edit((Add(quote, chance.choice((None, *(other.key for other in quotes)))),))
    chosen = chance.choice(quotes)
    if what < 0.8:
        changed = replace(chosen, cue=f"nói lần {number}", checks=(*chosen.checks[-1:], Check(by=f"bo {number}")))
        return Edit((Replace(changed),))
    if what < 0.9:
        source = Source(f"s{number}", f"Người {number}", key=f"sources/s{number}")
        return Edit((Add(source), Replace(replace(chosen, speaker=(source.id,)))))
    return Edit((Remove(chosen.key),))


def work(session: Session, seed: int, told: int) -> None:
    """Edit and save without end, and tell each edit that is done (`e`) and each save that is made (`s`)."""
    chance = random.Random(seed)
    saves = random.Random(seed + 1)
    for number, edit in enumerate(edits(session.document, chance), 1):
        session.do(edit)
        os.write(told, f"e{number}\n".encode())
        if saves.random() < 0.3:
            session.save()
            os.write(told, f"s{number}\n".encode())


def killed(annotation: Path, seed: int, seconds: float) -> tuple[int, int]:
    """Let a process work and kill it; the numbers of the last edit and the last save that it told."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            os.close(reading)
            work(_session(annotation), seed, writing)
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        lines = [told.readline()]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        lines += told.readlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the process ended by itself"
    numbers = {
        kind: [int(line[1:]) for line in lines if line.startswith(kind) and line.endswith(b"\n")]
        for kind in (b"e", b"s")
    }
    return max(numbers[b"e"], default=0), max(numbers[b"s"], default=0)


def _session(annotation: Path) -> Session:
    session = open_session(annotation)
    session.journal = session.journal or Journal(annotation, session.loaded)
    return session


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a kill left."""

    edits: int
    """How many edits were told."""
    unsaved: bool
    """Whether some of them were in the journal alone."""
    torn: bool
    """Whether the kill left a temporary file, so that it came while saving."""
    foreign: bool
    """Whether another program changed the file before the unsaved edits were taken up."""


def examine(folder: Path, seed: int) -> Outcome:
    """Kill one session and recover it. Raises `AssertionError` when anything is lost or broken."""
    annotation = folder / "mưa.yaml"
    (folder / "mưa.txt").write_text(ARTICLE, encoding="utf-8")
    first = Document()
    if seed % 3:
        annotation.write_text(ANNOTATIONS, encoding="utf-8")
        first = load(annotation).document
    chance = random.Random(seed + 2)
    told, saved = killed(annotation, seed, chance.random() ** 2 * LONGEST)
    states = [first]
    for edit in edits(first, random.Random(seed)):
        states.append(apply(states[-1], edit)[0])
        if len(states) > told + 2:
            break
    _examine_file(annotation, states, saved, told)
    names = [name for name in os.listdir(folder) if not name.startswith("mưa.")]
    assert all(name.endswith(TEMPORARY) for name in names), names
    title = ""
    if seed % 2 and annotation.exists():
        title = "Từ chương trình khác"
        states = [_titled(state, title) for state in states]
        on_disk = load(annotation)
        annotation.write_bytes(patched(on_disk, _titled(on_disk.document, title)).data)
    session = _session(annotation)
    leftover = pending(annotation)
    if leftover:
        assert not leftover.alive
        session.restore(leftover)
    assert session.document in states[told : told + 2], "a confirmed edit is lost"
    session.save()
    assert load(annotation).document == session.document
    assert read_article(folder / "mưa.txt").text == ARTICLE
    return Outcome(told, leftover is not None, bool(names), bool(title and leftover))


def _titled(document: Document, title: str) -> Document:
    return replace(document, article=replace(document.article, title=title))


def _examine_file(annotation: Path, states: list[Document], saved: int, told: int) -> None:
    if not annotation.exists():
        assert states[0] == Document(), "the file is gone"
        assert not saved, "the file that was saved is not there"
        return
    on_disk = load(annotation)
    assert on_disk.problems == (), on_disk.problems
    assert on_disk.document in states[saved : told + 2], "the file is neither the old nor the new one"


def run(times: int, seed: int) -> Counter[str]:
    """Kill so many sessions; how often they were killed in which state."""
    found: Counter[str] = Counter()
    before = os.environ.get("XDG_STATE_HOME")
    for number in range(seed, seed + times):
        with tempfile.TemporaryDirectory(prefix="reader-kill-") as name:
            folder = Path(name) / "articles"
            folder.mkdir()
            os.environ["XDG_STATE_HOME"] = f"{name}/state"
            try:
                outcome = examine(folder, number)
            except AssertionError as error:
                raise AssertionError(f"number {number}: {error}") from error
            found["edits told"] += outcome.edits
            found["killed with unsaved edits"] += outcome.unsaved
            found["killed while saving"] += outcome.torn
            found["merged with what another program wrote"] += outcome.foreign
    if before is None:
        os.environ.pop("XDG_STATE_HOME", None)
    else:
        os.environ["XDG_STATE_HOME"] = before
    return found


def main() -> None:
    """Run, and print in which states the kills came."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    started = time.perf_counter()
    found = run(times, seed)
    sys.stdout.write(f"killed {times} times in {time.perf_counter() - started:.0f} s: nothing lost, no file broken\n")
    for state, count in found.items():
        sys.stdout.write(f"{count:>7}  {state}\n")


if __name__ == "__main__":
    main()
