"""Files written so that a crash leaves the old or the new one, whole, and nobody else's change is overwritten."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from reader.files.decoding import open_regular
from reader.model import Problem, RejectedError, problem

TEMPORARY = ".reader-tmp"
"""What the names of temporary files end with; they begin with a dot."""

_CHUNK = 1 << 20
_STALE = 60.0
_CODES = {
    errno.ENOSPC: "file.disk-full",
    errno.EDQUOT: "file.disk-full",
    errno.EFBIG: "file.disk-full",
    errno.EROFS: "file.read-only-system",
    errno.EACCES: "file.folder-read-only",
    errno.EPERM: "file.folder-read-only",
    errno.ENOENT: "file.folder-gone",
    errno.ENOTDIR: "file.folder-gone",
    errno.ENAMETOOLONG: "file.bad-name",
}
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EXDEV)


class SaveError(Exception):
    """A file that could not be written; the old one, if there was one, is as it was."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
        """Why."""


class ChangedOnDiskError(SaveError):
    """The file is not the one that was read: somebody else wrote to it, or took it away. It is as they left it."""

    def __init__(self, path: Path, digest: str | None, code: str = "file.changed-on-disk") -> None:
        super().__init__(problem("file.gone" if digest is None else code, path=str(path)))
        self.digest = digest
        """The SHA-256 of what is there now; None when there is nothing."""


def save(path: Path, data: bytes, expected: str | None) -> str:
    """Write a file: atomically and durably, its mode, owner and symbolic links kept. Returns the digest of `data`.

    `expected` is the digest of the bytes that the file was read with, None for one that must not exist yet. Raises
    `ChangedOnDiskError` when that does not hold, `SaveError` when the system will not have it.
    """
    try:
        real = Path(os.path.realpath(path))
        status = _status(real)
        if status is None and expected is not None:
            raise ChangedOnDiskError(path, None)
        if status is not None:
            _check(path, real, status, expected)
        temporary = _written(real, data, status)
        try:
            if status is None:
                _put(temporary, real)
            else:
                _replace(temporary, real, expected)
            sync_folder(real.parent)
        finally:
            temporary.unlink(missing_ok=True)
        sweep(real)
    except OSError as error:
        raise SaveError(_problem(error, path)) from None
    except ValueError:
        raise SaveError(problem("file.bad-name", path=str(path))) from None
    return hashlib.sha256(data).hexdigest()


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, in hexadecimal; None when there is no such file, or it cannot be read."""
    try:
        digest = hashlib.sha256()
        with open_regular(path) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()
    except RejectedError:
        return None


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        # Only the file may be missing, not its folder.
        path.parent.stat()
        return None


def _check(path: Path, real: Path, status: os.stat_result, expected: str | None) -> None:
    """Whether there is a file that may be replaced, and it is the one that was read."""
    if stat.S_ISDIR(status.st_mode):
        raise SaveError(problem("file.is-directory", path=str(path)))
    if not stat.S_ISREG(status.st_mode):
        raise SaveError(problem("file.is-device", path=str(path)))
    found = digest_of(real)
    if found is not None and found != expected:
        raise ChangedOnDiskError(path, found, "file.changed-on-disk" if expected else "file.in-the-way")
    # Root may write to any file, but a person who took the permission away meant it.
    if not status.st_mode & 0o222 or not os.access(real, os.W_OK):
        code = "file.read-only-system" if _is_mounted_read_only(real) else "file.read-only"
        raise SaveError(problem(code, path=str(path)))


def _is_mounted_read_only(path: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _temporary(folder: Path) -> Path:
    return folder / f".{os.getpid()}-{secrets.token_hex(6)}{TEMPORARY}"


def _written(real: Path, data: bytes, status: os.stat_result | None) -> Path:
    """A temporary file beside the real one, with the bytes on the disk, and the mode and owner of the old one."""
    temporary = _temporary(real.parent)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666 if status is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if status is not None:
                _take_over(file.fileno(), real, status)
            os.fsync(file.fileno())
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _take_over(handle: int, real: Path, status: os.stat_result) -> None:
    """Give a file the owner, mode and extended attributes of the one that it replaces, as far as we may."""
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(real):
                with contextlib.suppress(OSError):
                    os.setxattr(handle, name, os.getxattr(real, name))


def _put(temporary: Path, real: Path) -> None:
    """Give a new file its name, unless somebody took that meanwhile."""
    try:
        os.link(temporary, real)
    except FileExistsError:
        raise ChangedOnDiskError(real, digest_of(real) or "", "file.in-the-way") from None
    except OSError as error:
        if error.errno not in _NO_LINKS or real.exists():
            raise
        os.replace(temporary, real)


def _replace(temporary: Path, real: Path, expected: str | None) -> None:
    """Put the new file in the place of the old one, if that is still the one that was read.

    The old file is held under a second name meanwhile, so that what another program writes to it cannot be lost.
    """
    with _held(real) as held:
        found = digest_of(held)
        if found != expected or not _same(held, real):
            raise ChangedOnDiskError(real, digest_of(real))
        os.replace(temporary, real)
        late = digest_of(held) if held != real else expected
        if late != expected:
            os.replace(held, real)
            raise ChangedOnDiskError(real, late)


@contextlib.contextmanager
def _held(real: Path) -> Iterator[Path]:
    """A second name for a file; its own where the file system has no hard links."""
    held = _temporary(real.parent)
    try:
        os.link(real, held)
    except FileNotFoundError:
        raise ChangedOnDiskError(real, None) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        held = real
    try:
        yield held
    finally:
        if held != real:
            held.unlink(missing_ok=True)


def _same(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(one.stat(), other.stat())
    except FileNotFoundError:
        return False


def make_folder(folder: Path) -> None:
    """Make a folder of the app's own, and those that lead to it, for good. Raises `OSError`."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in new:
        sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name durable; some systems have no such thing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Remove temporary files that saves have left beside a file, once they are a minute old and their process is gone.

    Never raises for what the system does.
    """
    with contextlib.suppress(OSError, ValueError):
        for temporary in Path(os.path.realpath(path)).parent.glob(f".*{TEMPORARY}"):
            with contextlib.suppress(OSError):
                # The second name that a save holds of the old file is as old as that.
                if time.time() - temporary.lstat().st_mtime > _STALE and not _at_work(temporary):
                    temporary.unlink()


def _at_work(temporary: Path) -> bool:
    """Whether the process that made a temporary file still runs, as far as can be told."""
    pid = temporary.name[1:].partition("-")[0]
    if os.name == "nt" or not pid.isdecimal():
        # There, asking with a signal would end the process.
        return False
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _problem(error: OSError, path: Path) -> Problem:
    code = _CODES.get(error.errno or 0)
    if code is None:
        return problem("file.not-written", path=str(path), reason=error.strerror or "")
    return problem(code, path=str(path))
