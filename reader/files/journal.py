"""The journal: edits that are not saved yet, so that they survive the end of the process or of the power.

Each session that has unsaved edits of an annotation file has a file of its own in the app's state folder, and never one
in the person's. Its first line says what the edits belong to, every further one is an edit. It is gone after a save.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from reader.config import state_folder
from reader.files.edits_json import edit_from_json, edit_to_json
from reader.files.keys import item_key
from reader.files.patch import rekeyed
from reader.files.reading import Loaded
from reader.files.saving import digest_of, sync_folder
from reader.model import SECTIONS, Article, Document, Edit, Item, Source, UnknownItemError, apply

_SUFFIX = ".jsonl"
_MARK = b'{"saving":'


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


class Journal:
    """The unsaved edits of one session, on disk before `append` returns. It makes its file with the first edit."""

    def __init__(self, annotation: Path, base: Loaded | None = None) -> None:
        self._lines: list[bytes] = []
        self._file: Path | None = None
        self._status: tuple[int, int, int] | None = None
        self._annotation, self._base = annotation, base
        self._id = secrets.token_hex(8)
        self._taken: list[Leftover] = []
        self._replaces: tuple[str, ...] = ()

    @property
    def file(self) -> Path | None:
        """Where the edits are; None as long as there are none on disk."""
        return self._file

    def append(self, edit: Edit) -> bool:
        """Write down an edit that was applied; for an undo, the inverse. As `extend`."""
        return self.extend((edit,))

    def extend(self, edits: Iterable[Edit]) -> bool:
        """Write down several edits at once.

        False when they are not on the disk (it is full, the folder cannot be written): they will be with the next
        call that succeeds. Never raises for what the system does.
        """
        return self._write([_encoded(edit_to_json(edit)) for edit in edits])

    def saving(self, written: Loaded) -> bool:
        """Write down that the file is about to become `written`, which has all edits so far in it.

        Should the process end between that and `restart`, they are not done a second time. As `extend`.
        """
        if not self._lines:
            return True
        mark = {"saving": written.digest, "keys": _other_keys(written)}
        return self._write([_encoded(json.dumps(mark, ensure_ascii=False, separators=(",", ":")))])

    def take_over(self, leftover: Leftover, base: Loaded | None) -> bool:
        """Write down all edits of a leftover, which were applied to `base`, and remove its journal. As `extend`.

        Should the process end meanwhile, `pending` gives them once: from the old journal, or from this one.
        """
        self._base = base
        self._taken.append(leftover)
        self._replaces += (leftover.id,)
        self._status = None
        return self.extend(leftover.edits)

    def _write(self, lines: list[bytes]) -> bool:
        self._lines += lines
        try:
            if self._intact():
                self._add(b"".join(lines))
            else:
                self._write_anew()
        except (OSError, ValueError):
            self._status = None
            return False
        while self._taken:
            discard(self._taken.pop())
        return True

    def clear(self) -> bool:
        """Forget the edits and remove the file: they are saved, or the person lets them go. False when it stays."""
        self._lines.clear()
        while self._taken:
            discard(self._taken.pop())
        file, self._file, self._status = self._file, None, None
        return file is None or _removed(file)

    def restart(self, annotation: Path, base: Loaded | None, edits: Iterable[Edit] = ()) -> bool:
        """From now on write down edits of `base`: after a save or a reload, or with `edits` after a merge.

        What was written down before stays until the new edits are on disk. False when they are not, as in `extend`,
        or when the old file stays.
        """
        edits = tuple(edits)
        old = self._file
        moved = old is not None and _name(annotation) != _name(self._annotation)
        self._annotation, self._base = annotation, base
        if not edits:
            return self.clear()
        self._lines.clear()
        self._status = None
        if moved:
            self._file = None
        written = self.extend(edits)
        return written and (_removed(old) if moved and old is not None else True)

    def _intact(self) -> bool:
        """Whether the file is as the last call left it: nobody took it away, no write stopped halfway."""
        return self._file is not None and self._status is not None and _status(self._file) == self._status

    def _add(self, data: bytes) -> None:
        assert self._file is not None
        handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | getattr(os, "O_CLOEXEC", 0))
        self._put(handle, data)

    def _write_anew(self) -> None:
        """Write the whole journal: the first time, or after the file was lost or damaged."""
        folder = _folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        data = b"".join((_encoded(self._head()), *self._lines))
        missing = self._file is None or not self._file.exists()
        if missing and self._taken:
            # From its first line on it makes other journals void, so that it must come to be as a whole.
            self._file, handle = _created(folder, self._annotation)
            os.close(handle)
        if self._file is None or (missing and not self._taken):
            self._file, handle = _created(folder, self._annotation)
            self._put(handle, data)
        else:
            # The old file may be all that is left of earlier edits, should this write fail as well.
            temporary = folder / f".{os.getpid()}-{secrets.token_hex(6)}"
            try:
                self._put(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), data)
                os.replace(temporary, self._file)
            finally:
                temporary.unlink(missing_ok=True)
        self._status = _status(self._file)
        sync_folder(folder)

    def _put(self, handle: int, data: bytes) -> None:
        with os.fdopen(handle, "ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            status = os.fstat(file.fileno())
        self._status = status.st_dev, status.st_ino, status.st_size

    def _head(self) -> str:
        base = self._base
        head = {
            "path": os.path.abspath(self._annotation),
            "digest": base.digest if base is not None else None,
            "pid": os.getpid(),
            "started": _started(os.getpid()),
            "keys": _other_keys(base) if base is not None else [],
            "id": self._id,
            "replaces": self._replaces,
        }
        return json.dumps(head, ensure_ascii=False, separators=(",", ":"))


def pending(annotation: Path) -> Leftover | None:
    """Edits of an annotation file that nobody saved; of several, those first whose process has ended, oldest first.

    Ask again once they are dealt with (`discard`), until there are none, or only of living processes. Lines that
    were torn by a crash are passed over; a journal without a single edit counts as none, and one whose edits another
    has taken over is removed.
    """
    found = [leftover for file in _journals(annotation) if (leftover := _read(file, annotation)) is not None]
    replaced = {name for leftover in found for name in leftover.replaces if name}
    for leftover in found:
        if leftover.id in replaced:
            discard(leftover)
    found = [leftover for leftover in found if leftover.id not in replaced]
    return min(found, key=lambda leftover: (leftover.alive, leftover.at), default=None)


def discard(leftover: Leftover) -> bool:
    """Remove the journal of a leftover: its edits are in another session's journal, or not wanted. False: it stays."""
    return _removed(leftover.file)


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


def _with_key(item: Item, keys: dict[str, str]) -> Item:
    return replace(item, key=keys[item.key]) if item.key in keys else item


def _other_keys(base: Loaded) -> list[list[str]]:
    """For items whose key is not the one that reading the file anew would give: that one, and theirs."""
    found: list[list[str]] = []
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for item in base.document.items():
        path = base.paths.get(item.key)
        if path is None or isinstance(item, Article):
            continue
        first = key = f"sources/{path[1]}" if isinstance(item, Source) else item_key(item)
        while key in taken:
            counts[first] = counts.get(first, 1) + 1
            key = f"{first}~{counts[first]}"
        taken.add(key)
        if key != item.key:
            found.append([key, item.key])
    return found


def _folder() -> Path:
    return state_folder() / "journal"


def _name(annotation: Path) -> str:
    return hashlib.sha256(os.fsencode(os.path.realpath(annotation))).hexdigest()[:32]


def _created(folder: Path, annotation: Path) -> tuple[Path, int]:
    """A journal that did not exist, open for writing: another session's, or one left over, is not touched."""
    name = _name(annotation)
    for number in count(1):
        file = folder / (f"{name}{_SUFFIX}" if number == 1 else f"{name}-{number}{_SUFFIX}")
        with contextlib.suppress(FileExistsError):
            return file, os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    raise AssertionError("unreachable")


def _journals(annotation: Path) -> Iterator[Path]:
    try:
        yield from sorted(_folder().glob(f"{_name(annotation)}*{_SUFFIX}"))
    except (OSError, ValueError):
        return


def _encoded(line: str) -> bytes:
    # A path or a text may hold lone surrogates; two of them must not come back as one character.
    return line.encode("utf-8", "surrogatepass") + b"\n"


def _read(file: Path, annotation: Path) -> Leftover | None:
    try:
        lines = file.read_bytes().split(b"\n")
        at = file.stat().st_mtime
    except OSError:
        return None
    head = _head(lines[0])
    edits: list[Edit] = []
    damaged = 0
    on_disk = digest_of(annotation) if any(line.startswith(_MARK) for line in lines) else None
    for line in lines[1:]:
        if line.startswith(_MARK):
            mark = _head(line)
            if mark and mark.get("saving") == on_disk:
                # The save was made: what was written down before it is in the file.
                edits.clear()
                head |= {"digest": on_disk, "keys": mark.get("keys")}
            continue
        try:
            if line:
                edits.append(edit_from_json(line.decode("utf-8", "surrogatepass")))
        except ValueError:
            damaged += 1
    if not edits:
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
        replaces=tuple(map(str, replaces)) if isinstance(replaces := head.get("replaces"), list) else (),
    )


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


def _alive(pid: int, started: str) -> bool:
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
    return started == _started(pid)


def _started(pid: int) -> str:
    """When a process began, in the kernel's words, with the machine's start; empty where the system does not say."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        # The second field, the program's name in parentheses, may hold anything.
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        return f"{boot}:{int(fields[19])}"
    except (OSError, ValueError, IndexError):
        return ""


def _status(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size


def _removed(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    sync_folder(file.parent)
    return True
