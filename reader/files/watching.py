"""Files that other programs may change while they are open here, looked at now and then.

A look costs a few microseconds a file. A change counts only once two looks in turn see the same: an editor that writes
in place has the file empty or cut for a moment, one that renames has it gone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from reader.files.saving import digest_of

UNREADABLE = "unreadable"
"""Stands for the digest of what is there and cannot be read: a folder, a file whose permissions forbid it."""

_UNKNOWN: Any = object()

_Look: TypeAlias = "tuple[int, int, int, int] | None"


@dataclass(slots=True)
class _Watched:
    accepted: str | None
    found: str | None = None
    seen: _Look = None
    judged: Any = _UNKNOWN


class Watch:
    """Watches a few files; `poll` is to be called about twice a second."""

    def __init__(self, paths: Iterable[Path] | Mapping[Path, str | None] = ()) -> None:
        """Begin with files, or with what is known of them, as `state_of` gives it."""
        known = paths if isinstance(paths, Mapping) else dict.fromkeys(paths, _UNKNOWN)
        self._files = {path: _Watched(digest) for path, digest in known.items()}

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that are watched, in the order in which they came."""
        return tuple(self._files)

    def accept(self, path: Path, digest: str | None) -> None:
        """We know what a file is now, as `state_of` gives it: we wrote it, or read it again."""
        file = self._files.setdefault(path, _Watched(digest))
        file.accepted, file.judged = digest, _UNKNOWN

    def found(self, path: Path) -> str | None:
        """What a file was when it last stood still, as `state_of` gives it; None also when it is not watched."""
        file = self._files.get(path)
        return file.found if file else None

    def poll(self) -> frozenset[Path]:
        """The files that are not what was accepted; each is told again at every poll until it is."""
        return frozenset(path for path, file in self._files.items() if self._changed(path, file))

    def _changed(self, path: Path, file: _Watched) -> bool:
        look = _look(path)
        if look != file.seen:
            file.seen = look
            return False
        if look != file.judged:
            found = state_of(path)
            if _look(path) != look:
                return False
            file.found, file.judged = found, look
            if file.accepted is _UNKNOWN:
                file.accepted = found
        return file.found != file.accepted


def state_of(path: Path) -> str | None:
    """The digest of a file's bytes, `UNREADABLE`, or None when nothing is there."""
    return digest_of(path) or (None if _look(path) is None else UNREADABLE)


def _look(path: Path) -> _Look:
    """What tells one state of a file from another; a change of the same size within a clock tick has another ctime."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
