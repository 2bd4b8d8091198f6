from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from reader.files.saving import SUFFIX, ChangedOnDiskError, SaveError, save

OLD, NEW = b"reader: 1\n", "reader: 1\n# mới\n".encode()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(SUFFIX)]


def test_a_new_file_is_made_with_the_usual_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert save(path, NEW, None) == digest(NEW)
    mask = os.umask(0)
    os.umask(mask)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (NEW, 0o666 & ~mask)
    assert leftovers(tmp_path) == []


def test_mode_and_link_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "a.yaml"
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to(real)
    save(link, NEW, digest(OLD))
    assert link.is_symlink()
    assert (real.read_bytes(), stat.S_IMODE(real.stat().st_mode)) == (NEW, 0o640)
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("on_disk", "expected", "code"),
    [(b"theirs", OLD, "file.changed"), (None, OLD, "file.gone"), (b"theirs", None, "file.in-the-way")],
)
def test_a_foreign_change_is_never_overwritten(
    tmp_path: Path, on_disk: bytes | None, expected: bytes | None, code: str
) -> None:
    path = tmp_path / "a.yaml"
    if on_disk is not None:
        path.write_bytes(on_disk)
    with pytest.raises(ChangedOnDiskError) as caught:
        save(path, NEW, digest(expected) if expected else None)
    assert caught.value.problem.code == code
    assert (path.read_bytes() if path.exists() else None) == on_disk
    assert leftovers(tmp_path) == []


def test_a_file_that_appears_while_writing_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    link = os.link

    def late(source: str | Path, target: str | Path) -> None:
        path.write_bytes(b"theirs")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(ChangedOnDiskError):
        save(path, NEW, None)
    assert path.read_bytes() == b"theirs"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "file.disk-full"), (errno.EROFS, "file.folder-read-only"), (errno.EIO, "file.not-written")],
)
def test_what_the_disk_says_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError) as caught:
        save(path, NEW, digest(OLD))
    assert caught.value.problem.code == code
    assert path.read_bytes() == OLD
    assert leftovers(tmp_path) == []


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        save(tmp_path / "gone" / "a.yaml", NEW, None)
    assert caught.value.problem.code == "file.folder-gone"


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(SaveError) as caught:
        save(tmp_path / "a.yaml", NEW, digest(OLD))
    assert caught.value.problem.code == "file.not-regular"


def test_filesystems_without_links_are_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object, __: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    save(tmp_path / "a.yaml", OLD, None)
    save(tmp_path / "a.yaml", NEW, digest(OLD))
    assert (tmp_path / "a.yaml").read_bytes() == NEW
    assert leftovers(tmp_path) == []
