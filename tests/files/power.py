"""A disk whose power is lost: what was forced out is on it, and of all the rest anything may be.

What a program does to the files below a folder is recorded while it happens: names that come, go or change, bytes that
are written, and what is forced out. From the record every state follows that the disk may be found in. POSIX promises
no more than that: bytes are there once their file was synced, and names once their folder was; before that each may be
there or not, in any order, and of bytes only a part. That file systems keep a better order is not relied on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any, Literal

import pytest

State = tuple[tuple[str, bytes | None], ...]
"""A disk as it was found: for each name, from the root folder, the bytes of the file; None for a folder."""

_FOLDER = -1


@dataclass(frozen=True)
class Write:
    """A file has these bytes now."""

    file: int
    data: bytes


@dataclass(frozen=True)
class Rename:
    """Names of a folder that stand for other files now, or for none, all at once."""

    folder: str
    names: dict[str, int | None]


@dataclass(frozen=True)
class Force:
    """The bytes of a file, or the names of a folder, are on the disk."""

    what: int | str


class Disk:
    """What happens below a folder, from now on; what is there by now is on the disk."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch, forgets: Literal["", "bytes", "names"] = "") -> None:
        """`forgets` says what a sync does not force out, as on a disk that is not asked to."""
        self.root = root
        self.done: list[Write | Rename | Force] = []
        """What has happened so far."""
        self._forgets = forgets
        self._names: dict[str, dict[str, int]] = {".": {}}
        self._data: list[bytes] = []
        for path in sorted(root.rglob("*")):
            self._appear(path)
        self.done.clear()
        self._first = {folder: dict(names) for folder, names in self._names.items()}, list(self._data)
        self._watch(patch)

    def _watch(self, patch: pytest.MonkeyPatch) -> None:
        system: Any = {name: getattr(os, name) for name in ("open", "replace", "link", "unlink", "mkdir")}

        def open_(path: Any, flags: int, *mode: int, **more: Any) -> int:
            new = flags & os.O_CREAT and not os.path.lexists(path)
            handle: int = system["open"](path, flags, *mode, **more)
            if new:
                self._appear(Path(path))
            return handle

        def fsync(handle: int) -> None:
            self._look()
            found = self._of(os.fstat(handle))
            if found is not None and self._forgets != ("names" if isinstance(found, str) else "bytes"):
                self.done.append(Force(found))

        def replace(old: Any, new: Any) -> None:
            self._look()
            system["replace"](old, new)
            (folder, name), (same, other) = self._at(old), self._at(new)
            assert folder == same
            self._change(folder, {other: self._names[folder][name], name: None})

        def link(old: Any, new: Any) -> None:
            self._look()
            system["link"](old, new)
            (folder, name), (other, new_name) = self._at(old), self._at(new)
            self._change(other, {new_name: self._names[folder][name]})

        def unlink(path: Any) -> None:
            self._look()
            system["unlink"](path)
            folder, name = self._at(path)
            self._change(folder, {name: None})

        def mkdir(path: Any, *mode: int) -> None:
            system["mkdir"](path, *mode)
            self._appear(Path(path))

        for name, watched in (("open", open_), ("fsync", fsync), ("replace", replace), ("link", link)):
            patch.setattr(os, name, watched)
        patch.setattr(os, "unlink", unlink)
        patch.setattr(os, "mkdir", mkdir)

    def _at(self, path: Any) -> tuple[str, str]:
        folder, name = os.path.split(os.path.relpath(path, self.root))
        return folder or ".", name

    def _appear(self, path: Path) -> None:
        folder, name = self._at(path)
        if path.is_dir():
            self._names[os.path.normpath(os.path.join(folder, name))] = {}
            self._change(folder, {name: _FOLDER})
        else:
            self._data.append(path.read_bytes())
            self._change(folder, {name: len(self._data) - 1})

    def _change(self, folder: str, names: dict[str, int | None]) -> None:
        for name, file in names.items():
            if file is None:
                del self._names[folder][name]
            else:
                self._names[folder][name] = file
        self.done.append(Rename(folder, names))

    def _look(self) -> None:
        """See what was written since."""
        for folder, names in self._names.items():
            for name, file in names.items():
                if file != _FOLDER and (data := (self.root / folder / name).read_bytes()) != self._data[file]:
                    self._data[file] = data
                    self.done.append(Write(file, data))

    def _of(self, status: os.stat_result) -> int | str | None:
        for folder, names in self._names.items():
            if os.path.samestat(status, os.stat(self.root / folder)):
                return folder
            for name, file in names.items():
                if file != _FOLDER and os.path.samestat(status, os.stat(self.root / folder / name)):
                    return file
        return None

    def states(self, moment: int) -> Iterator[State]:
        """Every state that the disk may be found in when the power is lost after so much of what was done."""
        names, safe = self._first
        names, pending = {folder: dict(found) for folder, found in names.items()}, dict[str, list[Rename]]()
        bytes_ = {file: (data, data) for file, data in enumerate(safe)}
        for one in self.done[:moment]:
            match one:
                case Write(file, data):
                    bytes_[file] = (bytes_.get(file, (b"", b""))[0], data)
                case Rename(folder, _):
                    pending.setdefault(folder, []).append(one)
                case Force(str(folder)):
                    for change in pending.pop(folder, []):
                        _apply(names.setdefault(folder, {}), change)
                case Force(int(file)):
                    bytes_[file] = (bytes_[file][1], bytes_[file][1]) if file in bytes_ else (b"", b"")
        for kept in product(*(_subsets(changes) for changes in pending.values())):
            found = {folder: dict(there) for folder, there in names.items()}
            for change in chain(*kept):
                _apply(found.setdefault(change.folder, {}), change)
            yield from _with_bytes(_paths(found), bytes_)


def put(state: State, root: Path) -> None:
    """Make what is below a folder what it is in a state."""
    names = {root / name for name, _ in state}
    for path in sorted(root.rglob("*"), reverse=True):
        if path not in names:
            path.rmdir() if path.is_dir() else path.unlink()
    for name, data in state:
        if data is None:
            (root / name).mkdir(exist_ok=True)
        else:
            (root / name).write_bytes(data)


def _apply(names: dict[str, int], change: Rename) -> None:
    for name, file in change.names.items():
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _subsets(changes: list[Rename]) -> list[tuple[Rename, ...]]:
    return [some for count in range(len(changes) + 1) for some in combinations(changes, count)]


def _paths(found: dict[str, dict[str, int]], folder: str = ".") -> dict[str, int]:
    """The names that lead from the root to something, folders before what is in them."""
    paths: dict[str, int] = {}
    for name, file in sorted(found.get(folder, {}).items()):
        path = os.path.normpath(os.path.join(folder, name))
        paths[path] = file
        if file == _FOLDER:
            paths |= _paths(found, path)
    return paths


def _with_bytes(paths: dict[str, int], bytes_: dict[int, tuple[bytes, bytes]]) -> Iterator[State]:
    """The state of these names, with each file's bytes as they were forced out, as they are, or half of the way."""
    files = sorted({file for file in paths.values() if file != _FOLDER})
    choices = []
    for file in files:
        safe, last = bytes_.get(file, (b"", b""))
        half = last[: (len(safe) if last.startswith(safe) else 0) + (len(last) - len(safe)) // 2]
        choices.append(dict.fromkeys((safe, last) if safe == last else (safe, half, last)))
    for chosen in product(*choices):
        data = dict(zip(files, chosen, strict=True))
        yield tuple((path, data.get(file)) for path, file in paths.items())
