"""Which files other programs have written to."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from reader.files import watching
from reader.files.saving import digest_of, save
from reader.files.watching import Watch

NOTHING: frozenset[Path] = frozenset()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "an.yaml"
    found.write_bytes(b"one\n")
    return found


def watching_one(path: Path) -> Watch:
    """A watch that knows the file as it is, and has looked at it."""
    watch = Watch([path])
    watch.accept(path, digest_of(path))
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3
    return watch


def test_a_change_is_told_at_the_second_poll_and_until_it_is_accepted(path: Path) -> None:
    watch = watching_one(path)
    path.write_bytes(b"two\n")
    assert watch.poll() == NOTHING
    assert [watch.poll() for _ in range(3)] == [{path}] * 3
    assert watch.found(path) == digest(b"two\n")
    watch.accept(path, digest(b"two\n"))
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3


def test_vim_puts_the_old_file_aside_and_writes_a_new_one(path: Path) -> None:
    watch = watching_one(path)
    path.rename(path.with_name("an.yaml~"))
    path.write_bytes(b"two\n")
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]
    path.with_name("an.yaml~").unlink()
    assert watch.poll() == {path}


def test_a_writer_that_truncates_first_is_waited_for(path: Path) -> None:
    watch = watching_one(path)
    with path.open("wb") as file:
        seen = [watch.poll()]
        for piece in (b"two\n", b"three\n", b"four\n"):
            file.write(piece)
            file.flush()
            seen.append(watch.poll())
    assert seen == [NOTHING] * 4
    assert watch.poll() == {path}
    assert watch.found(path) == digest(b"two\nthree\nfour\n")


def test_git_removes_a_file_and_makes_it_anew(path: Path) -> None:
    watch = watching_one(path)
    path.unlink()
    assert watch.poll() == NOTHING
    path.write_bytes(b"two\n")
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_a_file_put_in_its_place_by_a_rename(path: Path) -> None:
    watch = watching_one(path)
    new = path.with_name("new")
    new.write_bytes(b"two\n")
    os.replace(new, path)
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_the_same_content_written_again_is_no_change(path: Path) -> None:
    watch = watching_one(path)
    path.unlink()
    watch.poll()
    path.write_bytes(b"one\n")
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3


def test_a_deletion_is_told_after_two_polls_and_taken_back_when_the_file_returns(path: Path) -> None:
    watch = watching_one(path)
    path.unlink()
    assert [watch.poll(), watch.poll(), watch.poll()] == [NOTHING, {path}, {path}]
    assert watch.found(path) is None
    path.write_bytes(b"one\n")
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3


def test_an_accepted_deletion_and_a_file_that_comes(path: Path) -> None:
    watch = watching_one(path)
    path.unlink()
    watch.accept(path, None)
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3
    path.write_bytes(b"one\n")
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_the_same_size_and_a_forged_mtime_in_a_new_file(path: Path) -> None:
    watch = watching_one(path)
    was = path.stat()
    new = path.with_name("new")
    new.write_bytes(b"two\n")
    os.utime(new, ns=(was.st_atime_ns, was.st_mtime_ns))
    os.replace(new, path)
    assert path.stat().st_mtime_ns == was.st_mtime_ns
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


@pytest.mark.skipif(os.name == "nt", reason="there the ctime is that of creation")
def test_the_same_size_inode_and_a_forged_mtime_are_given_away_by_the_ctime(path: Path) -> None:
    watch = watching_one(path)
    was = path.stat()
    # The clock of the file system is coarse: write until it has moved on.
    while path.stat().st_ctime_ns == was.st_ctime_ns:
        path.write_bytes(b"two\n")
        os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_a_change_between_reading_and_accepting_is_not_missed(path: Path) -> None:
    watch = watching_one(path)
    read = digest_of(path)
    path.write_bytes(b"two\n")
    watch.accept(path, read)
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_our_own_save_is_silent(path: Path) -> None:
    watch = watching_one(path)
    watch.accept(path, save(path, b"two\n", digest(b"one\n")))
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3


def test_a_file_is_read_once_while_it_stays_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = watching_one(path)
    reads: list[Path] = []

    def counting(read: Path) -> str | None:
        reads.append(read)
        return digest_of(read)

    monkeypatch.setattr(watching, "digest_of", counting)
    path.write_bytes(b"two\n")
    for _ in range(9):
        watch.poll()
    assert reads == [path]


def test_a_file_that_changes_while_it_is_read_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = watching_one(path)
    path.write_bytes(b"two\n")
    watch.poll()

    def slow(read: Path) -> str | None:
        found = digest_of(read)
        monkeypatch.undo()
        path.write_bytes(b"three\n")
        return found

    monkeypatch.setattr(watching, "digest_of", slow)
    assert [watch.poll(), watch.poll(), watch.poll()] == [NOTHING, NOTHING, {path}]
    assert watch.found(path) == digest(b"three\n")


def test_a_file_never_accepted_counts_from_its_first_content(path: Path) -> None:
    watch = Watch([path])
    assert [watch.poll() for _ in range(3)] == [NOTHING] * 3
    path.write_bytes(b"two\n")
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]


def test_several_files(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "an.txt"
    watch = watching_one(path)
    watch.accept(other, None)
    assert watch.paths == (path, other)
    other.write_bytes(b"text")
    path.write_bytes(b"two\n")
    assert [watch.poll(), watch.poll()] == [NOTHING, {path, other}]


def test_a_folder_in_its_place_and_a_name_that_cannot_be(path: Path, tmp_path: Path) -> None:
    watch = watching_one(path)
    path.unlink()
    path.mkdir()
    assert [watch.poll(), watch.poll()] == [NOTHING, {path}]
    watch.accept(path, watch.found(path))
    path.rmdir()
    assert [watch.poll(), watch.poll(), watch.poll()] == [NOTHING, {path}, {path}]
    bad = tmp_path / "a\x00b"
    watch.accept(bad, None)
    assert bad not in watch.poll() | watch.poll()


def test_a_symbolic_link_that_is_turned_elsewhere(path: Path, tmp_path: Path) -> None:
    link, other = tmp_path / "link.yaml", tmp_path / "other.yaml"
    other.write_bytes(b"two\n")
    link.symlink_to(path)
    watch = watching_one(link)
    link.unlink()
    link.symlink_to(other)
    assert [watch.poll(), watch.poll()] == [NOTHING, {link}]
