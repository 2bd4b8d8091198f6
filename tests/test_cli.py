"""The command line: what it prints, what it loads, and how it ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import USAGE, main
from reader.cli.read import bundled_articles, first_article, speak_utf_8
from reader.messages import say
from reader.tui.places import remember
from tests.terminal import reader as in_terminal

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))


def run(*arguments: str | bytes, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        start_new_session=True,
    )


def python(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout.strip()


# What is loaded


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], ("textual", "rich", "yaml", "asyncio", "reader.model")),
        (["--version"], ("textual", "rich", "yaml", "asyncio", "reader.model")),
        (["check", "articles/dien-dam-rafah.yaml"], ("textual", "asyncio")),
        (["show", "articles/dien-dam-rafah.txt"], ("textual", "asyncio", "reader.suggest.suggesting")),
        (["audit", "--format", "csv", "articles/dien-dam-rafah.txt"], ("textual", "asyncio", "rich.table")),
        (["nowhere.txt"], ("textual", "yaml")),
    ],
    ids=lambda value: value[0],
)
def test_a_command_loads_no_more_than_it_needs(arguments: list[str], unwanted: tuple[str, ...]) -> None:
    loaded = python(
        "import sys, io; from reader.cli import main; out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(),"
        f" io.StringIO(); main({arguments!r}); sys.stdout = out; print(*sys.modules)"
    ).split()
    assert "reader.cli" in loaded
    assert [name for name in loaded if name.startswith(unwanted)] == []


@pytest.mark.parametrize(
    "layer",
    [
        "model",
        "messages",
        "config",
        "languages",
        "anchoring",
        "analysis",
        "files",
        "views",
        "commands",
        "session",
        "cli",
    ],
)
def test_no_layer_below_the_screen_loads_textual(layer: str) -> None:
    loaded = python(
        "import importlib, pkgutil, sys\n"
        f"top = importlib.import_module('reader.{layer}')\n"
        "for one in pkgutil.walk_packages(getattr(top, '__path__', []), top.__name__ + '.'):\n"
        "    importlib.import_module(one.name)\n"
        "print(*sys.modules)"
    ).split()
    assert f"reader.{layer}" in loaded
    assert [name for name in loaded if name.startswith("textual")] == []
    if layer in ("model", "messages", "config", "languages", "commands"):
        assert [name for name in loaded if name.startswith(("rich", "yaml"))] == []


# Help, and what is wrong on the command line itself


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"], ["show", "-h"], ["a", "b", "-h"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    for command in ("reader [PATH]", "reader -", "reader check PATH", "reader show PATH", "--version"):
        assert command in out
    assert err == ""
    assert all(len(line) <= 100 for line in out.splitlines())


@pytest.mark.parametrize("arguments", [["--version"], ["-V"]])
def test_the_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert capsys.readouterr() == (f"reader {__version__}\n", "")


def test_the_help_fits_a_terminal() -> None:
    assert max(map(len, USAGE.splitlines())) <= 80


def test_an_article_that_is_not_there_is_missed_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("A\n", "utf-8")
    assert main(["check", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 1
    missed = [line.rpartition("/")[2] for line in capsys.readouterr().out.splitlines()]
    assert missed == ["a.yaml", "b.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "check"),
        (["check", "--all"], "--all"),
        (["check", "--format", "xml", "a.txt"], "text|json|editor, not “xml”"),
        (["check", "a.txt", "--format"], "text|json|editor"),
        (["audit"], "audit"),
        (["audit", "--format=xml", "a.txt"], "table|json|csv|md, not “xml”"),
        (["show"], "show"),
        (["show", "a", "b"], "show"),
        (["show", "--all"], "--all"),
        (["--frobnicate"], "--frobnicate"),
        (["a.txt", "b\x1b[2J.txt"], "a.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_misuse_is_said_in_one_sentence(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "\x1b" not in err
    assert err.startswith("reader: ")
    assert err.count("\n") == 1


# Without a terminal


def test_without_a_terminal_it_says_so() -> None:
    done = run(str(ARTICLES))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"reader: {say('cli.no-terminal')}\n")
    done = run("-")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"reader: {say('cli.no-terminal')}\n")


def test_a_terminal_that_cannot_place_the_cursor_is_refused(tmp_path: Path) -> None:
    with in_terminal(folder=tmp_path, environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_end() == 2
        assert " ".join(say("cli.no-terminal").split()[:5]) in terminal.text


def test_standard_input_that_is_the_terminal_is_not_waited_for(tmp_path: Path) -> None:
    with in_terminal("-", folder=tmp_path) as terminal:
        assert terminal.wait_end() == 2
        assert "Traceback" not in terminal.text


NOWHERE = {
    "no file": b"nowhere.txt",
    "no folder": b"no/where.yaml",
    "a control code": b"x\x1b[2J.txt",
    "not UTF-8": b"x\xff\xfe.txt",
    "a long name": b"a" * 300,
    "a long path": b"a/" * 3000,
}


@pytest.mark.parametrize("command", [[], ["check"], ["show"]], ids=["read", "check", "show"])
@pytest.mark.parametrize("name", NOWHERE)
def test_a_path_that_leads_nowhere_is_one_sentence(
    tmp_path: Path,
    command: list[str],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, os.fsdecode(NOWHERE[name])]) == 1
    out, err = capsys.readouterr()
    said = (out + err).splitlines()
    assert len(said) == (2 if command == ["check"] else 1)
    assert "\x1b" not in out + err
    (out + err).encode("utf-8")


# Check


MISTAKES = """reader: 1
article: {title: The quay is closed, published: ‸2031-02-30}
sources:
  lund: {name: Ida Lund, type: person, official: ‸perhaps}
  port: {name: the port, ‸typ: institution}   # of the city
quotes:
  - {id: asked, text: Nobody asked us, kind: ‸direkt, speaker: lund}
  - {id: ‸asked, text: the port said, kind: indirect, speaker: port}
  - {text: The crane fell on Monday, kind: indirect, speaker: ‸prot}
  - {text: ‸the crane rose again, kind: indirect, speaker: port}
  - {text: when it opens, kind: indirect, part_of: ‸opening}
  - ‸{kind: direct, speaker: lund}
  - text: >-
      Nobody knows when
    kind: indirect
    said: {date: ‸11/2, text: Monday}
  - {text: ‸Nobody knows, kind: indirect}
events:
  - {text: on Monday, label: the crane, ‸then the quay}
  - ‸the crane
"""

SENTENCES = (
    "error: 2031-02-30 is no date of the calendar",
    "error: `official` wants true or false",
    "warning: `typ` is no key that Reader knows here; did you mean `type`?",
    "warning: `kind: direkt` is unknown; did you mean `direct`?",
    "error: the id “asked” is taken: line 7 has it too",
    "error: there is no source “prot”; did you mean “port”?",
    "error: these words are not in the article",
    "error: nothing in this file has the id “opening”",
    "error: no `text`",
    "error: “11/2” is no date in EDTF",
    "error: these words stand in 2 places",
    "error: the comma before “then the quay” ends the value",
    "error: an entry of `events` is a set of `key: value` lines",
)

QUAY = """The quay is closed
“Nobody asked us,” said Ida Lund. The crane fell on Monday, the port said.
Nobody knows when it opens. Nobody knows why.
"""


def write_mistakes(folder: Path, newline: str = "\n", bom: str = "") -> list[tuple[int, int]]:
    """An article whose annotations are wrong wherever `‸` stands; these places, counted from 1."""
    places = []
    for number, line in enumerate(MISTAKES.split("\n"), 1):
        if "‸" in line:
            places.append((number, line.index("‸") + 1))
    (folder / "quay.txt").write_text(QUAY, "utf-8")
    text = bom + MISTAKES.replace("‸", "").replace("\n", newline)
    (folder / "quay.yaml").write_bytes(text.encode())
    return places


@pytest.mark.parametrize(("newline", "bom"), [("\n", ""), ("\r\n", "\ufeff")], ids=["plain", "CR LF and BOM"])
def test_every_mistake_is_said_at_its_place(tmp_path: Path, newline: str, bom: str) -> None:
    places = write_mistakes(tmp_path, newline, bom)
    done = run("check", "quay.yaml", folder=tmp_path)
    heads = [line for line in done.stdout.splitlines() if line.startswith("quay.yaml:")]
    assert len(heads) == len(places) == len(SENTENCES) == 13
    for head, (line, column), sentence in zip(heads, places, SENTENCES, strict=True):
        assert head.startswith(f"quay.yaml:{line}:{column}: {sentence}")
    assert done.returncode == 1
    assert done.stderr == "1 file checked: 11 errors, 2 warnings\n"
    assert "Traceback" not in done.stdout


def test_a_mistake_is_shown_with_its_line_and_a_caret(tmp_path: Path) -> None:
    write_mistakes(tmp_path)
    lines = run("check", "quay.txt", folder=tmp_path).stdout.splitlines()
    assert lines[:3] == [
        "quay.yaml:2:49: error: 2031-02-30 is no date of the calendar",
        "    2 | article: {title: The quay is closed, published: 2031-02-30}",
        "      |                                                 ^^^^^^^^^^",
    ]


def test_the_bundled_articles_have_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ARTICLES)]) == 0
    assert capsys.readouterr() == ("", "3 files checked: no problems\n")


def test_warnings_alone_do_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "quay.txt").write_text(QUAY, "utf-8")
    (tmp_path / "quay.yaml").write_text("reader: 1\nfoo: bar\n", "utf-8")
    assert main(["check", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert "quay.yaml:2:1: warning" in out
    assert err == "1 file checked: 0 errors, 1 warning\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00",
        b"",
        b"\x00",
        b"- a\n- b\n",
        b"reader: 1\nquotes: [\n",
        b"reader: 1\na: &a [*a]\n",
        b"reader: 1\nx: !!python/object:os.system {}\n",
        b"reader: 1\nquotes:\n  - text: '\x1b[2J\xe2\x80\xae'\n",
        b"reader: 1\n" + b"[" * 5000,
    ],
)
def test_a_hostile_file_is_one_sentence_and_no_traceback(
    tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quay.txt").write_text(QUAY, "utf-8")
    (tmp_path / "quay.yaml").write_bytes(data)
    assert main(["check", str(tmp_path / "quay.yaml")]) == 1
    out, _ = capsys.readouterr()
    assert "quay.yaml:" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


# Show


@pytest.mark.parametrize("name", NAMES)
def test_show_prints_the_article_with_its_quotes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(ARTICLES / f"{name}.yaml")]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    text = (ARTICLES / f"{name}.txt").read_text("utf-8")
    printed = out.splitlines()
    assert printed[0] == text.splitlines()[0]
    for paragraph in text.splitlines():
        assert not paragraph or any(line.endswith(paragraph) for line in printed)
    assert sum(" | this page" in line for line in printed) >= 20


def test_show_says_what_is_wrong_with_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "quay.txt").write_text(QUAY, "utf-8")
    (tmp_path / "quay.yaml").write_text("reader: 1\nquotes: [\n", "utf-8")
    assert main(["show", str(tmp_path / "quay.txt")]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [line for paragraph in QUAY.splitlines() for line in ("", paragraph)][1:]
    assert "quay.yaml:2:9: error" in err
    (tmp_path / "quay.yaml").write_text("reader: 1\nfoo: bar\n", "utf-8")
    assert main(["show", str(tmp_path / "quay.txt")]) == 0
    assert "quay.yaml:2:1: warning" in capsys.readouterr().err


def test_show_goes_on_where_the_terminal_lacks_letters() -> None:
    done = run("show", str(ARTICLES / "dien-dam-rafah.txt"), PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.startswith("\\u0110i\\u1ec7n")


def test_the_screen_is_written_as_utf_8_whatever_the_locale_says() -> None:
    screen = BytesIO()
    stream = TextIOWrapper(screen, "latin-1", "backslashreplace", write_through=True)
    speak_utf_8(stream)
    speak_utf_8(None)
    stream.write("bộ ┃")
    assert screen.getvalue() == "bộ ┃".encode()


def test_a_reader_that_has_enough_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "show", str(ARTICLES / "dien-dam-rafah.txt")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


# What is opened without a path


def test_an_empty_folder_opens_the_article_that_comes_with_the_app(tmp_path: Path) -> None:
    path, bundled = first_article(tmp_path)
    assert (path, bundled) == (bundled_articles() / "dien-dam-rafah.txt", True)
    assert path.is_file()
    (tmp_path / "other.yaml").write_text("name: not ours\n", "utf-8")
    (tmp_path / "text.txt").write_text("A text.\n", "utf-8")
    assert first_article(tmp_path)[1]


@pytest.mark.parametrize("suffix", ["yaml", "yml"])
def test_a_folder_with_articles_opens_as_a_list(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "quay.txt").write_text(QUAY, "utf-8")
    (tmp_path / f"quay.{suffix}").write_text("reader: 1\n", "utf-8")
    assert first_article(tmp_path) == (tmp_path, False)


def test_the_article_of_this_folder_that_was_read_last_opens_first(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(QUAY, "utf-8")
        remember(tmp_path / f"{name}.txt", QUAY, 3)
    assert first_article(tmp_path) == (tmp_path / "b.txt", False)
    (tmp_path / "b.txt").unlink()
    assert first_article(tmp_path) == (tmp_path / "a.txt", False)
    (tmp_path / "below").mkdir()
    assert first_article(tmp_path / "below")[1]


def test_articles_stand_beside_the_package_or_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bundled_articles() == ARTICLES
    package = tmp_path / "reader"
    shutil.copytree(ARTICLES, package / "articles")
    monkeypatch.setattr("reader.cli.read.__file__", str(package / "cli" / "read.py"))
    assert bundled_articles() == package / "articles"
