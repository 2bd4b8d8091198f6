"""The app in a real pty: what a person does first, from the keyboard alone."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from reader.files.checking import check
from reader.files.reading import load
from tests.terminal import Terminal, reader

ARTICLES = Path(__file__).parent.parent.parent / "articles"
SIZES = [(140, 40), (80, 24)]


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder under git with the bundled articles in `articles/`."""
    shutil.copytree(ARTICLES, tmp_path / "articles")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "articles")
    return tmp_path


def quit_from(terminal: Terminal) -> None:
    terminal.send("q")
    assert terminal.wait_end() == 0


def test_an_empty_folder_shows_the_bundled_article_in_every_pane(tmp_path: Path) -> None:
    with reader(folder=tmp_path) as terminal:
        for words in ("Điện đàm Biden", "Timeline", "Quote", "Sources", "no source named", "1 of 25"):
            terminal.wait_for(words)
        terminal.send("]")
        terminal.wait_for("line 2 of 23")
        terminal.send("]")
        terminal.wait_for("2 of 25")
        terminal.send("\x1b[1;3B")
        terminal.wait_for("3 of 25")
        terminal.send("[")
        terminal.wait_for("2 of 25")
        quit_from(terminal)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_quote_is_marked_saved_and_undone_by_keys_alone(clone: Path, columns: int, rows: int) -> None:
    annotations = clone / "articles" / "the-eagle-has-landed.yaml"
    before = annotations.read_bytes()
    quotes = "{} quotes" if columns >= 100 else "14/{} checked"
    with reader("articles", folder=clone, columns=columns, rows=rows) as terminal:
        terminal.wait_for("3 articles")
        terminal.send("G")
        terminal.wait_for("▐ The Eagle")
        terminal.send("\r")
        terminal.wait_for("Eagle")
        terminal.wait_for(quotes.format(31))
        terminal.send("G")
        terminal.send("(")
        terminal.send("\x1bs")
        terminal.send("a")
        terminal.wait_for("Esc")
        terminal.send("\x13")
        terminal.wait_for(quotes.format(32))
        terminal.send("\x13")
        terminal.wait_for("Saved")
        added = git(clone, "diff", "--numstat").split()
        assert int(added[0]) > 0
        assert added[1] == "0"
        assert len(load(annotations).document.quotes) == 32
        assert [problem for problem in check(annotations) if problem.severity == "error"] == []
        terminal.send("u")
        terminal.wait_for("Undone")
        terminal.send("\x13")
        terminal.wait_for("Saved")
        terminal.send("q")
        terminal.wait_for("3 articles")
        quit_from(terminal)
    assert annotations.read_bytes() == before
    assert git(clone, "status", "--porcelain") == ""


def test_the_first_save_of_the_bundled_article_goes_to_a_copy(tmp_path: Path) -> None:
    original = (ARTICLES / "dien-dam-rafah.yaml").read_bytes()
    with reader(folder=tmp_path) as terminal:
        terminal.wait_for("1 of 25")
        terminal.send("c")
        terminal.wait_for("Was it said so?")
        terminal.send("d")
        terminal.wait_for("disputed")
        terminal.send("\x13")
        terminal.wait_for("beside a copy of the article")
        quit_from(terminal)
    assert (ARTICLES / "dien-dam-rafah.yaml").read_bytes() == original
    copy = tmp_path / "dien-dam-rafah.yaml"
    assert (tmp_path / "dien-dam-rafah.txt").read_bytes() == (ARTICLES / "dien-dam-rafah.txt").read_bytes()
    assert len(load(copy).document.quotes[0].checks) == 2


def test_leaving_with_unsaved_edits_asks(tmp_path: Path) -> None:
    with reader(folder=tmp_path) as terminal:
        terminal.wait_for("1 of 25")
        terminal.send("]")
        terminal.wait_for("line 2 of 23")
        terminal.send("\x1b[3~")
        terminal.wait_for("24 quotes")
        terminal.send("q")
        terminal.wait_for("without saving")
        terminal.send("\x1b")
        terminal.wait_gone("without saving")
        terminal.send("q")
        terminal.wait_for("without saving")
        terminal.send("d")
        assert terminal.wait_end() == 0
    assert list(tmp_path.iterdir()) == []


HOSTILE = "A\x1b[2JB\x1b]0;title\x07C\x9b31mD\u202eE [/b] [@click=app.quit]F[/] \x7fG\x00"


def test_nothing_of_a_hostile_file_reaches_the_terminal(tmp_path: Path) -> None:
    text = HOSTILE.replace("\x00", "") + "\n\nAnd “the words” of [red]nobody[/red] said Kim.\n"
    (tmp_path / "x[bold].txt").write_text(text, "utf-8")
    note = "\\e[2J\\u202e [/b] [@click=app.quit]x[/]"
    (tmp_path / "x[bold].yaml").write_text(
        f'reader: 1\narticle: {{title: "{note}"}}\nsources:\n  k: {{name: "Kim {note}", type: person}}\n'
        f'quotes:\n  - text: the words\n    kind: direct\n    speaker: k\n    note: "{note}"\n',
        "utf-8",
    )
    with reader("x[bold].txt", folder=tmp_path) as terminal:
        terminal.wait_for("1 of 1")
        terminal.wait_for("nobody")
        for keys, shown in (("]a", "Ctrl+S save"), ("?", "Keys")):
            terminal.send(keys)
            terminal.wait_for(shown)
            terminal.send("\x1b")
            terminal.wait_gone(shown)
        quit_from(terminal)
        raw = terminal.raw
    assert b"\x1b[2JB" not in raw
    assert b"]0;title" not in raw.replace("␛]0;title".encode(), b"")
    assert "\u202e".encode() not in raw
    assert "\x9b".encode() not in raw
    assert b"\x7f" not in raw


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_input_methods_reach_the_search_whole(tmp_path: Path, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "Tin\n\nBà Hạnh nói ở Hà Nội hôm nay.\n")
    (tmp_path / "tin.txt").write_text(text, "utf-8")
    with reader("tin.txt", folder=tmp_path, columns=80, rows=24) as terminal:
        terminal.wait_for("1/2")
        terminal.send(b"/ha\x7f\xe1\xba\xa1nh")
        terminal.wait_for("hạnh")
        terminal.wait_for("1 hit")
        terminal.send("\r")
        terminal.wait_for("2/2")
        quit_from(terminal)


def test_a_broken_file_says_so_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Head\n\nSome words here.\n", "utf-8")
    (tmp_path / "a.yaml").write_text("reader: 1\nquotes:\n  - text: 'unclosed\n", "utf-8")
    with reader("a.txt", folder=tmp_path) as terminal:
        terminal.wait_for("a.yaml:3")
        terminal.wait_for("Some words here")
        terminal.send("v")
        terminal.send("e")
        terminal.send("a")
        terminal.wait_for("read-only")
        quit_from(terminal)
    assert (tmp_path / "a.yaml").read_text("utf-8") == "reader: 1\nquotes:\n  - text: 'unclosed\n"


def test_an_article_that_is_not_text_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Überall".encode("latin-1"))
    with reader("a.txt", folder=tmp_path) as terminal:
        assert terminal.wait_end() == 1
        assert "a.txt:1:1" in terminal.text
        assert "Traceback" not in terminal.text


def test_standard_input_is_read_and_keys_still_work(tmp_path: Path) -> None:
    script = "import subprocess,sys; subprocess.run([sys.executable,'-m','reader','-'],stdin=open('in.txt','rb'))"
    (tmp_path / "in.txt").write_text("A headline\n\nOne paragraph from a pipe.\n", "utf-8")
    with Terminal(["-c", script], folder=tmp_path) as terminal:
        terminal.wait_for("from a pipe")
        terminal.send("?")
        terminal.wait_for("Keys")
        terminal.send("\x1b")
        terminal.wait_gone("every command also stands")
        quit_from(terminal)
