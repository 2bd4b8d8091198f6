"""A session that is killed, and killed again while it takes up what the first one left: nothing confirmed may be lost.

Run alone: `python -m tests.faults.twice [TIMES [SEED]]`, by default 300 rounds. In each, a child process edits a small
article, undoes and saves, and says so through a pipe after each step, until it gets SIGKILL: at any step, or just after
a save has begun. In some rounds a second child reopens the article and is killed while, or after, it restores. The
parent derives the same steps from the round's number. Then the annotation file must be, byte for byte, the one before
or after the last save; nothing but temporary files may lie beside it; what is reopened and restored must be the
document after the last confirmed step or the one after, with what somebody adds before that in some rounds; and once
that is saved, no journal may stay. The exit code is 1 when anything is lost. The suite runs a small share.
"""

from __future__ import annotations

import hashlib
import os
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from reader.files.leftovers import pending
from reader.files.patch import new_file, patched
from reader.files.reading import load
from reader.files.saving import TEMPORARY
from reader.model import Add, Change, Document, Edit, Event, Note, Quote, Remove, Replace, Source, apply
from reader.session import Session, open_session

TIMES = 300
LONGEST = 40
"""Before which step a child is killed at the latest, or in the first save after it."""

DELAY = 0.006
"""Up to how many seconds later: about as long as a save takes."""

PATIENCE = 20.0
"""How many seconds a child may be silent."""

TEXT = """The bridge of Lund is closed
“Nobody crosses before the spring,” said the engineer Ola Mbeki on Friday.
The town hall denies that the bridge is in danger. A bus goes by way of Harg, twice a day.
"""

YAML = """# kept by hand
reader: 1
article: {title: The bridge of Lund is closed, lang: en}   # a comment
sources:
  mbeki: {name: Ola Mbeki, type: person}

  hall: {name: town hall, type: institution}
quotes:
  # the engineer
  - id: spring
    text: Nobody crosses before the spring
    kind: direct
    speaker: mbeki      # by telephone
  - {text: the bridge is in danger, kind: indirect, speaker: hall}
  - text: A bus goes by way of Harg
    note: >-
      seen on
      the timetable
events:
  - {text: Friday, label: the bridge is closed}
"""

SINCE = Note("made since", key="notes/since")
"""What is added in some rounds before the rest is taken up."""

Kind = Literal["edit", "undo", "save"]
"""What a step is."""

Say: TypeAlias = Callable[[str], None]
"""How a child tells its parent a line."""


@dataclass
class Plan:
    """What a child does, one step after the other; both sides derive it from a number."""

    chance: random.Random
    """Where the steps come from."""
    document: Document
    """What the document is after the steps so far."""
    before: list[Document]
    """What it was before each edit that can be undone."""
    number: int = 0
    """How many items were made."""

    def step(self) -> tuple[Kind, Edit | None]:
        """The next step; an edit comes with what it does."""
        draw = self.chance.random()
        if draw < 0.2:
            return "save", None
        if draw < 0.35 and self.before:
            self.document = self.before.pop()
            return "undo", None
        edit = self._edit()
        self.before.append(self.document)
        self.document, _ = apply(self.document, edit)
        return "edit", edit

    def _edit(self) -> Edit:
        changes = [self._change()]
        if isinstance(changes[0], Add) and self.chance.random() < 0.3:
            self.number += 1
            source = Source(f"s{self.number}", f"Source {self.number}", key=f"sources/s{self.number}")
            changes.append(Add(source))
        return Edit(tuple(changes))

    def _change(self) -> Change:
        items: tuple[Quote | Event, ...] = (*self.document.quotes, *self.document.events)
        draw = self.chance.random()
        words = " ".join(self.chance.choices(("bridge", "Harg", "đường", "“no”", "# 7:", "e\u0301"), k=4))
        if not items or (draw < 0.4 and len(items) < 25):
            self.number += 1
            after = self.chance.choice((None, *(quote.key for quote in self.document.quotes)))
            return Add(Quote((words,), f"q{self.number}", key=f"quotes/q{self.number}"), after)
        item = self.chance.choice(items)
        if draw < 0.6:
            return Remove(item.key)
        if isinstance(item, Event) or draw < 0.85:
            return Replace(replace(item, note=f"{words}\nand more" if draw < 0.7 else words))
        return Replace(replace(item, text=(words,)))


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round."""

    steps: int
    """How many steps the child confirmed."""
    saving: bool
    """Whether it was killed during a save."""
    restoring: bool
    """Whether a second one was killed while it took up the rest."""
    temporaries: int
    """How many temporary files stayed in the folder."""
    faults: tuple[str, ...]
    """What is wrong."""


def play(number: int, folder: Path) -> Round:
    """One round in an empty folder."""
    chance = random.Random(f"moment {number}")
    article, annotation = folder / "work" / "bridge.txt", folder / "work" / "bridge.yaml"
    article.parent.mkdir()
    article.write_text(TEXT, "utf-8", newline="")
    if chance.random() < 0.8:
        annotation.write_text(YAML, "utf-8", newline="")
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    start = load(annotation).document if annotation.exists() else Document()
    steps, at_save = chance.randrange(LONGEST), chance.random() < 0.5
    heard = _killed(
        lambda say: _live(article, number, say),
        lambda line: int(line.split()[1]) > steps and (not at_save or line.startswith("saving")),
        chance.uniform(0, DELAY),
    )
    restoring = chance.random() < 0.4
    if restoring:
        _killed(lambda say: _take_up(article, say), bool, chance.uniform(0, DELAY))
    return _judged(Plan(random.Random(number), start, []), annotation, heard, restoring, chance.random() < 0.3)


def _live(path: Path, number: int, say: Say) -> None:
    """The first child: edits for as long as it lives."""
    session = open_session(path)
    plan = Plan(random.Random(number), session.document, [])
    for done in range(1, 100_000):
        kind, edit = plan.step()
        if kind == "save":
            say(f"saving {done} {_digest_to_be(session)}")
            session.save()
        elif kind == "undo":
            session.undo()
        elif edit is not None:
            session.do(edit)
        say(f"confirmed {done}")


def _digest_to_be(session: Session) -> str:
    """The digest that the annotation file has after a save."""
    if session.loaded is None:
        return hashlib.sha256(new_file(session.document).encode()).hexdigest()
    return patched(session.loaded, session.document).digest


def _take_up(path: Path, say: Say) -> None:
    """The second child: takes up what was left, and waits."""
    session = open_session(path)
    say("open")
    _recover(session)
    while True:
        signal.pause()


def _recover(session: Session) -> None:
    """Take up all that was left, as a person does who keeps everything."""
    seen: set[Path] = set()
    while (leftover := pending(session.pair.annotation)) and not leftover.alive and leftover.file not in seen:
        seen.add(leftover.file)
        session.restore(leftover)


def _forked(run: Callable[[Say], None]) -> tuple[int, int]:
    """Run something in a child; its process id, and the end of the pipe on which its lines come."""
    out, into = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child:
        os.close(into)
        return child, out

    def say(line: str) -> None:
        os.write(into, line.encode() + b"\n")

    try:
        os.close(out)
        run(say)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(3)


def _lines(pipe: int) -> Iterator[str]:
    """The lines of a child as they come, until it is dead. Raises `TimeoutError` when it is silent."""
    rest = b""
    while True:
        if not select.select([pipe], [], [], PATIENCE)[0]:
            raise TimeoutError("the child is silent")
        data = os.read(pipe, 65536)
        if not data:
            return
        *whole, rest = (rest + data).split(b"\n")
        yield from (line.decode() for line in whole)


def _killed(run: Callable[[Say], None], enough: Callable[[str], bool], delay: float) -> list[str]:
    """Run something in a child and kill it some seconds after a line that is enough; every line that it said.

    Raises `ChildProcessError` when it ended by itself.
    """
    child, pipe = _forked(run)
    heard = []
    lines = _lines(pipe)
    for line in lines:
        heard.append(line)
        if enough(line):
            break
    # chance, not waiting: the child is to be killed at a moment that nothing decides
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    heard += lines
    os.close(pipe)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise ChildProcessError(f"the child ended by itself after {heard[-1:]}")
    return heard


def _judged(plan: Plan, annotation: Path, heard: list[str], restoring: bool, since: bool) -> Round:
    confirmed = sum(line.startswith("confirmed") for line in heard)
    faults = []
    if _digest(annotation) not in _possible(heard, plan.document):
        faults.append("the file is neither the old nor the new one")
    names = {path.name for path in annotation.parent.iterdir()} - {"bridge.txt", annotation.name}
    temporaries = {name for name in names if name.startswith(".") and name.endswith(TEMPORARY)}
    if names != temporaries:
        faults.append(f"left in the folder: {sorted(names - temporaries)}")
    for _ in range(confirmed):
        plan.step()
    known = plan.document
    plan.step()
    session = open_session(annotation.with_suffix(".txt"))
    if session.problems:
        faults.append(f"the file has problems: {[one.code for one in session.problems]}")
    if since:
        # Somebody goes on before what was left is taken up.
        session.do(Edit((Add(SINCE),)))
        known, plan.document = (replace(document, notes=(SINCE,)) for document in (known, plan.document))
    _recover(session)
    if session.document not in (known, plan.document):
        faults.append(_lost(session.document, known))
    faults += _ended(session)
    return Round(confirmed, heard[-1].startswith("saving"), restoring, len(temporaries), tuple(faults))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _possible(heard: list[str], start: Document) -> set[str]:
    """The digests that the file may have: of the last save that was confirmed, and of one that was under way."""
    old, new = ("" if start == Document() else hashlib.sha256(YAML.encode()).hexdigest()), ""
    for line in heard:
        if line.startswith("saving"):
            new = line.split()[2]
        elif new:
            old, new = new, ""
    return {old, new or old}


def _ended(session: Session) -> list[str]:
    """What is wrong with saving what was recovered, and with what stays behind then."""
    document = session.document
    session.save()
    session.close()
    faults = [] if load(session.pair.annotation).document == document else ["what was restored cannot be saved"]
    if pending(session.pair.annotation) is not None:
        faults.append("edits are offered again after they were saved")
    return faults


def _lost(found: Document, wanted: Document) -> str:
    """Which items are missing, too many, or different."""
    has, wants = set(found.items()), set(wanted.items())
    return f"lost: {[item.key for item in wants - has]}, instead: {[item.key for item in has - wants]} (or their order)"


def main() -> int:
    """Play, and print what came of it."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    started = time.perf_counter()
    rounds = []
    for number in range(seed, seed + times):
        with tempfile.TemporaryDirectory(prefix="reader-kill-") as name:
            rounds.append(play(number, Path(name)))
        for fault in rounds[-1].faults:
            sys.stdout.write(f"round {number}: {fault}\n")
    faulty = sum(bool(one.faults) for one in rounds)
    sys.stdout.write(
        f"{times} rounds in {time.perf_counter() - started:.0f} s, {sum(one.steps for one in rounds)} confirmed steps\n"
        f"{sum(one.saving for one in rounds):>7}  killed during a save\n"
        f"{sum(one.restoring for one in rounds):>7}  killed again while restoring\n"
        f"{sum(one.temporaries for one in rounds):>7}  temporary files left over\n"
        f"{faulty:>7}  rounds with losses or faults\n"
    )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
