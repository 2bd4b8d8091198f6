"""A copy of what cannot be saved where it belongs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reader.config import state_folder
from reader.files.saving import ChangedOnDiskError, SaveError, digest_of, make_folder, save
from reader.model import problem

_LONGEST = 80
"""The most bytes of the wanted name that the copy's name begins with; file systems allow some 255 in all."""


def save_elsewhere(path_wanted: Path, data: bytes) -> Path:
    """Write a recovery copy for a file that cannot be written, and return where it is.

    It goes to `recovered` in the app's state folder, else to a new folder for temporary files; it has the wanted name,
    numbered when that is taken by something else. Raises `SaveError` when nothing can be written anywhere.
    """
    folder = state_folder() / "recovered"
    try:
        make_folder(folder)
        return _saved(folder, path_wanted, data)
    except (OSError, SaveError):
        pass
    try:
        return _saved(Path(tempfile.mkdtemp(prefix="reader-")), path_wanted, data)
    except OSError as error:
        raise SaveError(problem("file.not-written", path=str(folder), reason=error.strerror or "")) from None


def _saved(folder: Path, wanted: Path, data: bytes) -> Path:
    stem = os.fsencode(wanted.stem)[:_LONGEST].decode("utf-8", "ignore") or "annotations"
    suffix = wanted.suffix if len(os.fsencode(wanted.suffix)) <= _LONGEST else ""
    number = 1
    while True:
        path = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        try:
            save(path, data, None)
        except ChangedOnDiskError as error:
            if error.digest is None:
                raise
            if _holds(path, data):
                return path
            number += 1
        else:
            return path


def _holds(path: Path, data: bytes) -> bool:
    return digest_of(path) is not None and path.read_bytes() == data
