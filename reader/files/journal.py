"""The journal: edits that are not saved yet, so that they survive the end of the process or of the power.

Each session that has unsaved edits of an annotation file has a file of its own in the app's state folder, and never one
in the person's. Its first line says what the edits belong to, every further one is an edit. It is gone after a save.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from reader.files.drafts import Path as ItemPath
from reader.files.edits_json import edit_to_json
from reader.files.keys import item_key
from reader.files.leftovers import SUFFIX, TYPED, Leftover, discard, journal_folder, journal_name, remove, started
from reader.files.reading import Loaded
from reader.files.saving import make_folder, sync_folder
from reader.model import Article, Document, Edit, Source
from reader.model.remembered import remembered


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
        self._forget_typed()
        return self._write([_encoded(edit_to_json(edit)) for edit in edits])

    def typed(self, edit: Edit | None) -> bool:
        """Write down what an open form would do, were it saved now; None when it was left. As `extend`.

        It counts until something else is written down.
        """
        if not self._forget_typed() and edit is None:
            return True
        if edit is None and not self._lines:
            return self.clear()
        return self._write([TYPED + (_encoded(edit_to_json(edit)) if edit else b"\n")])

    def _forget_typed(self) -> bool:
        """Let go of what a form would do; the file has it until another line follows. Returns whether there was one."""
        there = bool(self._lines) and self._lines[-1].startswith(TYPED)
        if there:
            self._lines.pop()
        return there

    def saving(self, written: Loaded) -> bool:
        """Write down that the file is about to become `written`, which has all edits so far in it.

        Should the process end between that and `restart`, they are not done a second time. As `extend`.
        """
        if not self._lines:
            return True
        mark = {"saving": written.digest, "keys": other_keys(written)}
        return self._write([_encoded(json.dumps(mark, ensure_ascii=False, separators=(",", ":")))])

    def take_over(self, leftover: Leftover, base: Loaded | None, edits: Iterable[Edit]) -> bool:
        """Write down what became of all edits of a leftover, applied to `base`, and remove its journal. As `extend`.

        Should the process end meanwhile, `pending` gives them once: from the old journal, or from this one.
        """
        self._base = base
        self._taken.append(leftover)
        self._replaces += (leftover.id,)
        self._status = None
        return self.extend(edits)

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
        return file is None or remove(file)

    def restart(self, annotation: Path, base: Loaded | None, edits: Iterable[Edit] = ()) -> bool:
        """From now on write down edits of `base`: after a save or a reload, or with `edits` after a merge.

        What was written down before stays until the new edits are on disk. False when they are not, as in `extend`,
        or when the old file stays.
        """
        edits = tuple(edits)
        old = self._file
        moved = old is not None and journal_name(annotation) != journal_name(self._annotation)
        self._annotation, self._base = annotation, base
        if not edits:
            return self.clear()
        self._lines.clear()
        self._status = None
        if moved:
            self._file = None
        written = self.extend(edits)
        return written and (remove(old) if moved and old is not None else True)

    def _intact(self) -> bool:
        """Whether the file is as the last call left it: nobody took it away, no write stopped halfway."""
        return self._file is not None and self._status is not None and _status(self._file) == self._status

    def _add(self, data: bytes) -> None:
        assert self._file is not None
        handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | getattr(os, "O_CLOEXEC", 0))
        self._put(handle, data)

    def _write_anew(self) -> None:
        """Write the whole journal: the first time, or after the file was lost or damaged."""
        folder = journal_folder()
        make_folder(folder)
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
            "base": base.text if base is not None else None,
            "pid": os.getpid(),
            "started": started(os.getpid()),
            "keys": other_keys(base) if base is not None else [],
            "id": self._id,
            "replaces": self._replaces,
        }
        return json.dumps(head, ensure_ascii=False, separators=(",", ":"))


def other_keys(base: Loaded) -> list[list[str]]:
    """For items whose key is not the one that reading the file anew would give: that one, and theirs.

    It takes a while for a large file, and is remembered: who has time may ask ahead, in any thread.
    """
    return _other_keys(base.document, base.paths)


@remembered
def _other_keys(document: Document, paths: Mapping[str, ItemPath]) -> list[list[str]]:
    found: list[list[str]] = []
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for item in document.items():
        path = paths.get(item.key)
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


def _created(folder: Path, annotation: Path) -> tuple[Path, int]:
    """A journal that did not exist, open for writing: another session's, or one left over, is not touched."""
    name = journal_name(annotation)
    for number in count(1):
        file = folder / (f"{name}{SUFFIX}" if number == 1 else f"{name}-{number}{SUFFIX}")
        with contextlib.suppress(FileExistsError):
            return file, os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    raise AssertionError("unreachable")


def _encoded(line: str) -> bytes:
    # A path or a text may hold lone surrogates; two of them must not come back as one character.
    return line.encode("utf-8", "surrogatepass") + b"\n"


def _status(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size
