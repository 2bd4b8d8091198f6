"""What sessions that did not end well have left in the journal: their unsaved edits, and what these were made of."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.config import state_folder
from reader.files.edits_json import edit_from_json
from reader.files.patch import rekeyed
from reader.files.reading import Loaded, read
from reader.files.saving import digest_of, sync_folder
from reader.model import SECTIONS, Document, Edit, Item, RejectedError, UnknownItemError, apply

SUFFIX = ".jsonl"
"""How the name of a journal ends."""

MARK = b'{"saving":'
"""How a line begins that says that the file is about to be written."""


TYPED = b"typed:"
"""How a line begins that says what an open form would do; it counts as an edit while it is the last line."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Edits that a session wrote down and nobody saved."""

    path: Path
    """The annotation file that they belong to."""
    digest: str | None
    """The SHA-256 of that file when they were made, in hexadecimal; None when there was none, or it is not known."""
    edits: tuple[Edit, ...]
    """The edits in their order, those that undid others included."""
    alive: bool
    """Whether the process that wrote them still runs, as far as can be told: then they are not left over yet."""
    at: float
    """When the last one was made, in seconds since the epoch."""
    damaged: int
    """How many lines could not be read."""
    file: Path
    """Where they are written."""
    keys: tuple[tuple[str, str], ...] = ()
    """For items whose session key is another than the file gives when it is read anew: that one, and theirs."""
    id: str = ""
    """The journal's own name; empty when it has none."""
    replaces: tuple[str, ...] = ()
    """The names of the journals whose edits stand in this one as well."""
    base: str | None = None
    """The text of the annotation file when they were made; None when there was none, or it is not known."""


def pending(annotation: Path) -> Leftover | None:
    """Edits of an annotation file that nobody saved; of several, those first whose process has ended, oldest first.

    Ask again once they are dealt with (`discard`), until there are none, or only of living processes. Lines that
    were torn by a crash are passed over; a journal without a single edit counts as none. One whose edits another has
    taken over, or are in the file, is removed: once the file has changed again, nothing would tell that they were.
    """
    found = [leftover for file in _journals(annotation) if (leftover := _read(file, annotation)) is not None]
    replaced = {name for leftover in found for name in leftover.replaces if name}
    for leftover in found:
        if leftover.id in replaced:
            discard(leftover)
    for leftover in found:
        if not leftover.edits and not leftover.alive:
            discard(leftover)
    found = [leftover for leftover in found if leftover.edits and leftover.id not in replaced]
    return min(found, key=lambda leftover: (leftover.alive, leftover.at), default=None)


def discard(leftover: Leftover) -> bool:
    """Remove the journal of a leftover: its edits are in another session's journal, or not wanted. False: it stays."""
    return remove(leftover.file)


def replay(document: Document, edits: Iterable[Edit]) -> tuple[Document, int]:
    """The document after as many of the edits as fit, in their order, and how many did."""
    fitting = 0
    for edit in edits:
        try:
            document, _ = apply(document, edit)
        except (UnknownItemError, ValueError):
            continue
        fitting += 1
    return document, fitting


def restored(loaded: Loaded, leftover: Leftover) -> Loaded:
    """A file that was read anew, with the session keys by which the leftover's edits name its items."""
    keys = dict(leftover.keys)
    document = loaded.document
    taken = {item.key for item in document.items()}
    # When the file has changed since, a key may have come to stand for something else.
    keys = {key: own for key, own in keys.items() if key in taken and (own not in taken or own in keys)}
    for name in SECTIONS if keys else ():
        items = document.section(name)
        if any(item.key in keys for item in items):
            document = document.with_section(name, tuple(_with_key(item, keys) for item in items))
    if len({item.key for item in document.items()}) < len(taken):
        return loaded
    return rekeyed(loaded, document) if keys else loaded


def sides(leftover: Leftover, loaded: Loaded | None) -> tuple[Document, Document, int] | None:
    """The document that a leftover's edits were made of, and what they made of it, with the number of those that fit.

    None when that is not known. `loaded` is the file as it is now, for its name and the folder's sources.
    """
    base = Document()
    if leftover.digest is not None:
        text = leftover.base
        if text is None and loaded is not None and loaded.digest == leftover.digest:
            text = loaded.text
        if text is None:
            return None
        path, shared = (loaded.path, loaded.shared) if loaded else (leftover.path, ())
        try:
            base = restored(read(text.encode("utf-8"), path, shared), leftover).document
        except RejectedError:
            return None
    mine, fitting = replay(base, leftover.edits)
    return base, mine, fitting


def _with_key(item: Item, keys: dict[str, str]) -> Item:
    return replace(item, key=keys[item.key]) if item.key in keys else item


def journal_folder() -> Path:
    """Where all journals are."""
    return state_folder() / "journal"


def journal_name(annotation: Path) -> str:
    """What the names of all journals of an annotation file begin with."""
    return hashlib.sha256(os.fsencode(os.path.realpath(annotation))).hexdigest()[:32]


def _journals(annotation: Path) -> Iterator[Path]:
    try:
        yield from sorted(journal_folder().glob(f"{journal_name(annotation)}*{SUFFIX}"))
    except (OSError, ValueError):
        return


def _read(file: Path, annotation: Path) -> Leftover | None:
    """What stands in a journal, without edits where all of them were saved; None when it never had any."""
    try:
        lines = file.read_bytes().split(b"\n")
        at = file.stat().st_mtime
    except OSError:
        return None
    head = _head(lines[0])
    edits: list[Edit] = []
    damaged = 0
    saved = False
    on_disk = digest_of(annotation) if any(line.startswith(MARK) for line in lines) else None
    for line in _with_last_typed(lines[1:]):
        if line.startswith(MARK):
            mark = _head(line)
            if mark and mark.get("saving") == on_disk:
                # The save was made: what was written down before it is in the file.
                saved = True
                edits.clear()
                head |= {"digest": on_disk, "keys": mark.get("keys"), "base": None}
            continue
        edit = _edit(line)
        if edit is not None:
            edits.append(edit)
        else:
            damaged += bool(line)
    if not edits and not saved:
        return None
    path, digest, pid = head.get("path"), head.get("digest"), head.get("pid")
    return Leftover(
        path=Path(path) if isinstance(path, str) else annotation,
        digest=digest if isinstance(digest, str) else None,
        edits=tuple(edits),
        alive=isinstance(pid, int) and _alive(pid, str(head.get("started", ""))),
        at=at,
        damaged=damaged,
        file=file,
        keys=_pairs(head.get("keys")),
        id=str(head.get("id", "")),
        base=base if isinstance(base := head.get("base"), str) else None,
        replaces=tuple(map(str, replaces)) if isinstance(replaces := head.get("replaces"), list) else (),
    )


def _with_last_typed(lines: list[bytes]) -> list[bytes]:
    """The lines without those of forms, but with the edit of the last one when nothing came after it.

    What stands behind the last line break may be torn, and counts as nothing then.
    """
    last = lines[-1] if lines else b""
    if _edit(last.removeprefix(TYPED)) is None:
        last = next((line for line in reversed(lines[:-1]) if line), b"")
    kept = [line for line in lines if not line.startswith(TYPED)]
    return [*kept, last.removeprefix(TYPED)] if last.startswith(TYPED) else kept


def _edit(line: bytes) -> Edit | None:
    try:
        return edit_from_json(line.decode("utf-8", "surrogatepass"))
    except ValueError:
        return None


def _head(line: bytes) -> dict[str, Any]:
    try:
        head = json.loads(line.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return {}
    return head if isinstance(head, dict) else {}


def _pairs(found: Any) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((str(key), str(own)) for key, own in found or ())
    except (TypeError, ValueError):
        return ()


def _alive(pid: int, since: str) -> bool:
    if pid <= 0 or os.name == "nt":
        # There, asking with a signal would end the process.
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    # Numbers of processes are used again, above all after the machine was started anew.
    return since == started(pid)


def started(pid: int) -> str:
    """When a process began, in the kernel's words, with the machine's start; empty where the system does not say."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        # The second field, the program's name in parentheses, may hold anything.
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        return f"{boot}:{int(fields[19])}"
    except (OSError, ValueError, IndexError):
        return ""


def remove(file: Path) -> bool:
    """Remove a journal for good. False when it stays."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    sync_folder(file.parent)
    return True
