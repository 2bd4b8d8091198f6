"""Crashes and other programs, in a real pty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.files.reading import load
from tests.terminal import reader

ARTICLES = Path(__file__).parent.parent.parent / "articles"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for suffix in ("txt", "yaml"):
        shutil.copy(ARTICLES / f"dien-dam-rafah.{suffix}", tmp_path)
    return tmp_path


def test_edits_that_were_not_saved_survive_a_kill(folder: Path) -> None:
    annotation = folder / "dien-dam-rafah.yaml"
    before = annotation.read_bytes()
    with reader("dien-dam-rafah.txt", folder=folder) as terminal:
        terminal.wait_for("1 of 25")
        terminal.send("]c")
        terminal.wait_for("Was it said so?")
        terminal.send("d")
        terminal.wait_for("● Điện đàm")
        terminal.process.kill()
    assert annotation.read_bytes() == before
    with reader("dien-dam-rafah.txt", folder=folder) as terminal:
        terminal.wait_for("Reader was interrupted")
        terminal.send("k")
        terminal.wait_for("Done again: 1 of 1")
        terminal.send("\x13")
        terminal.wait_for("Saved")
        terminal.send("q")
        assert terminal.wait_end() == 0
    assert [check.status for check in load(annotation).document.quotes[0].checks] == ["verified", "disputed"]
    with reader("dien-dam-rafah.txt", folder=folder) as terminal:
        terminal.wait_for("25 quotes")
        assert "interrupted" not in terminal.text


def test_a_change_by_another_program_comes_in_beside_an_unsaved_edit(folder: Path) -> None:
    annotation = folder / "dien-dam-rafah.yaml"
    with reader("dien-dam-rafah.txt", folder=folder) as terminal:
        terminal.wait_for("1 of 25")
        terminal.send("]c")
        terminal.wait_for("Was it said so?")
        terminal.send("d")
        terminal.wait_for("● Điện đàm")
        text = annotation.read_text("utf-8")
        annotation.write_text(text.replace("Thông cáo tiếng Anh", "Bản tiếng Anh"), "utf-8")
        terminal.wait_for("put together with your unsaved edits")
        terminal.send("\x13")
        terminal.wait_for("Saved")
        terminal.send("q")
        assert terminal.wait_end() == 0
    saved = annotation.read_text("utf-8")
    assert "Bản tiếng Anh" in saved
    assert len(load(annotation).document.quotes[0].checks) == 2
