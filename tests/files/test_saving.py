from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.files import saving
from reader.files.saving import TEMPORARY, ChangedOnDiskError, SaveError, digest_of, save, sweep
from reader.messages import say

OLD, NEW, THEIRS = b"reader: 1\n", "reader: 1\n# mới\n".encode(), b"reader: 1\n# theirs\n"


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(TEMPORARY)]


def refused(path: Path, expected: bytes | None = OLD) -> SaveError:
    with pytest.raises(SaveError) as caught:
        save(path, NEW, digest(expected) if expected is not None else None)
    assert say(caught.value.problem.code, **dict(caught.value.problem.values))
    return caught.value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    return path


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert save(path, NEW, None) == digest(NEW) == digest_of(path)
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    assert leftovers(tmp_path) == []


def test_mode_owner_and_symbolic_link_stay(path: Path) -> None:
    path.chmod(0o640)
    link = path.with_name("link.yaml")
    link.symlink_to(path.name)
    before = path.stat()
    save(link, NEW, digest(OLD))
    after = path.stat()
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert leftovers(path.parent) == []


def test_a_link_that_leads_nowhere_gets_its_file(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to("real.yaml")
    save(link, NEW, None)
    assert (tmp_path / "real.yaml").read_bytes() == NEW


def test_another_name_of_the_file_keeps_the_old_text(path: Path) -> None:
    os.link(path, path.with_name("other.yaml"))
    save(path, NEW, digest(OLD))
    assert path.read_bytes() == NEW
    assert path.with_name("other.yaml").read_bytes() == OLD


def test_a_file_that_was_changed_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(THEIRS)
    error = refused(path)
    assert isinstance(error, ChangedOnDiskError)
    assert (error.problem.code, error.digest) == ("file.changed-on-disk", digest(THEIRS))
    assert path.read_bytes() == THEIRS
    assert leftovers(path.parent) == []


def test_a_file_that_is_gone_is_not_made_again_unasked(path: Path) -> None:
    path.unlink()
    error = refused(path)
    assert isinstance(error, ChangedOnDiskError)
    assert (error.problem.code, error.digest) == ("file.gone", None)
    assert not path.exists()
    save(path, NEW, None)
    assert path.read_bytes() == NEW


def test_a_new_file_does_not_replace_one(path: Path) -> None:
    error = refused(path, None)
    assert isinstance(error, ChangedOnDiskError)
    assert error.problem.code == "file.in-the-way"
    assert path.read_bytes() == OLD


def during(monkeypatch: pytest.MonkeyPatch, name: str, act: Callable[[], None], *, times: int = 1) -> None:
    """Let another program act right before a system call."""
    real = getattr(os, name)
    left = [times]

    def call(*args: object, **kwargs: object) -> object:
        if left[0]:
            left[0] -= 1
            act()
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, call)


def in_place(path: Path) -> Callable[[], None]:
    def act() -> None:
        path.write_bytes(THEIRS)

    return act


def by_renaming(path: Path) -> Callable[[], None]:
    def act() -> None:
        other = path.with_name("editor")
        other.write_bytes(THEIRS)
        other.rename(path)

    return act


@pytest.mark.parametrize("how", [in_place, by_renaming, lambda path: path.unlink])
@pytest.mark.parametrize("moment", ["fsync", "link"])
def test_a_change_while_saving_is_not_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, how: Callable[[Path], Callable[[], None]]
) -> None:
    during(monkeypatch, moment, how(path))
    error = refused(path)
    assert isinstance(error, ChangedOnDiskError)
    assert (path.read_bytes() if path.exists() else None) == (THEIRS if error.digest else None)
    assert leftovers(path.parent) == []


def test_a_change_at_the_last_moment_is_brought_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    during(monkeypatch, "replace", in_place(path))
    error = refused(path)
    assert isinstance(error, ChangedOnDiskError)
    assert error.digest == digest(THEIRS)
    assert path.read_bytes() == THEIRS
    assert leftovers(path.parent) == []


def test_a_new_file_does_not_replace_one_that_appears_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    during(monkeypatch, "link", in_place(path))
    assert refused(path, None).problem.code == "file.in-the-way"
    assert path.read_bytes() == THEIRS


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file.disk-full"),
        (errno.EDQUOT, "file.disk-full"),
        (errno.EROFS, "file.read-only-system"),
        (errno.EACCES, "file.folder-read-only"),
        (errno.ENOENT, "file.folder-gone"),
        (errno.EIO, "file.not-written"),
    ],
)
@pytest.mark.parametrize("moment", ["open", "fsync", "replace"])
def test_what_the_system_refuses_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, number: int, code: str
) -> None:
    real = getattr(os, moment)

    def refuse(first: object, *rest: object) -> object:
        if moment == "open" and not str(first).endswith(TEMPORARY):
            return real(first, *rest)
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, moment, refuse)
        assert refused(path).problem.code == code
    assert path.read_bytes() == OLD
    assert leftovers(path.parent) == []


def test_bytes_that_did_not_arrive_are_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"half")
    error = refused(path)
    monkeypatch.undo()
    assert error.problem.code == "file.not-written"
    assert path.read_bytes() == OLD


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone" / "a.yaml", None).problem.code == "file.folder-gone"


def test_a_folder_or_pipe_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    os.mkfifo(tmp_path / "b.yaml")
    assert refused(tmp_path / "a.yaml").problem.code == "file.is-directory"
    assert refused(tmp_path / "b.yaml").problem.code == "file.is-device"


def test_a_file_without_write_permission_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o444)
    assert refused(path).problem.code == "file.read-only"
    assert path.read_bytes() == OLD
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    assert refused(path).problem.code == "file.read-only-system"


def test_an_impossible_name_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / ("n" * 300), None).problem.code == "file.bad-name"
    assert refused(tmp_path / "a\0b", None).problem.code == "file.bad-name"


def test_file_systems_without_links_are_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.yaml"
    save(path, OLD, None)
    save(path, NEW, digest(OLD))
    assert path.read_bytes() == NEW
    assert refused(path).problem.code == "file.changed-on-disk"
    assert leftovers(tmp_path) == []


def test_temporary_files_that_a_crash_left_are_swept(path: Path) -> None:
    gone = 99_999_999
    old, young = path.with_name(f".{gone}-a{TEMPORARY}"), path.with_name(f".{gone}-b{TEMPORARY}")
    held = path.with_name(f".{os.getpid()}-c{TEMPORARY}")
    past = time.time() - 3600
    for temporary in (old, young, held):
        temporary.write_bytes(b"")
    for temporary in (old, held):
        os.utime(temporary, (past, past))
    save(path, NEW, digest(OLD))
    assert sorted(leftovers(path.parent)) == sorted((young.name, held.name))


def test_sweeping_takes_no_harm_from_odd_names(path: Path) -> None:
    past = time.time() - 3600
    for name in ("", "x", "9" * 40 + "-a", "-a"):
        os.close(os.open(path.with_name(f".{name}{TEMPORARY}"), os.O_CREAT))
        os.utime(path.with_name(f".{name}{TEMPORARY}"), (past, past))
    path.with_name(f".folder{TEMPORARY}").mkdir()
    os.utime(path.with_name(f".folder{TEMPORARY}"), (past, past))
    sweep(path.with_name("not there"))
    assert leftovers(path.parent) == [f".folder{TEMPORARY}"]
    sweep(path / "not there")


def test_the_digest_of_what_cannot_be_read_is_none(tmp_path: Path) -> None:
    assert digest_of(tmp_path) is None
    assert digest_of(tmp_path / "missing") is None
    big = tmp_path / "big"
    big.write_bytes(b"x" * (saving._CHUNK + 1))
    assert digest_of(big) == digest(b"x" * (saving._CHUNK + 1))
