"""What must be on the disk before what: a power loss at any point leaves the old or the new file, whole.

The disk itself cannot be switched off in a test. What the guarantee needs of it is an order: the new bytes are forced
out before their name replaces the old one, and the folder is forced out before anyone is told that the file is saved.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.files.journal import Journal
from reader.files.saving import digest_of, save
from reader.model import Add, Edit, Quote


@pytest.fixture
def order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is forced out, and what is renamed, in the order in which it happens; a folder by its name."""
    seen: list[str] = []
    fsync, replace = os.fsync, os.replace

    def log_fsync(handle: int) -> None:
        seen.append(f"sync {Path(os.readlink(f'/proc/self/fd/{handle}')).suffix or 'folder'}")
        fsync(handle)

    def log_replace(old: str | Path, new: str | Path) -> None:
        seen.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", log_fsync)
    monkeypatch.setattr(os, "replace", log_replace)
    return seen


linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="reads the names of open files from /proc")


@linux
def test_new_bytes_are_forced_out_before_they_take_the_name_and_the_folder_after(
    tmp_path: Path, order: list[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    save(path, b"new", digest_of(path))
    assert order == ["sync .reader-tmp", "replace", "sync folder"]


@linux
def test_an_edit_is_forced_out_before_it_counts_as_written_down(tmp_path: Path, order: list[str]) -> None:
    journal = Journal(tmp_path / "a.yaml", None)
    edit = Edit((Add(Quote(("words",), key="quotes/1")),))
    assert journal.append(edit)
    assert order[0].startswith("sync")
    assert order[-1] == "sync folder"
    order.clear()
    assert journal.append(edit)
    assert order
    assert set(order) <= {"sync .jsonl", "sync folder"}
