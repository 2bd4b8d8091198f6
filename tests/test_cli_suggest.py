"""`reader suggest`: drafts as lines, as JSON, and written into annotation files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import main
from tests.test_cli import run

TEXT = "The ferry stays in port\n“We will not sail before the hull is dry,” said Ada Holm on the quay.\n"
WORDS = "We will not sail before the hull is dry"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_line_names_place_sureness_kind_speaker_and_words(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(article)]) == 0
    line = capsys.readouterr().out.splitlines()[0]
    assert line.startswith(f"{article}:2:2: 0.")
    assert "direct Ada Holm: “We will not sail before the hull is dry" in line


def test_times_that_are_no_date_have_no_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text("Title\n\nFor three weeks it had rained; on 5 May 2031 it stopped.\n", "utf-8")
    assert main(["suggest", str(article)]) == 0
    assert [line.partition(": ")[2] for line in capsys.readouterr().out.splitlines()] == [
        "0.90 date 2031-05-05: “5 May 2031”"
    ]


def test_json_has_one_object_an_article_in_order(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (article.parent / "a.txt").write_text("Nothing is said here.\n", "utf-8")
    assert main(["suggest", "--json", str(article.parent)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["file"], first["quotes"], second["file"]) == ("a.txt", [], "ferry.txt")
    quote = second["quotes"][0]
    start, end = quote["content"][0]
    assert (quote["kind"], TEXT[start:end].rstrip(",")) == ("direct", WORDS)
    assert TEXT[slice(*quote["speaker"])] == "Ada Holm"
    assert TEXT[slice(*quote["cue"])] == "said"


def test_offsets_count_a_byte_order_mark(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text("\ufeff" + TEXT, "utf-8")
    main(["suggest", "--json", str(article)])
    start, end = json.loads(capsys.readouterr().out)["quotes"][0]["content"][0]
    assert ("\ufeff" + TEXT)[start:end].rstrip(",") == WORDS


def test_several_processes_say_the_same_as_one(article: Path) -> None:
    for name in ("a", "b", "c"):
        (article.parent / f"{name}.txt").write_text(TEXT.replace("Ada", name.upper()), "utf-8")
    one, two = (run("suggest", "--json", *jobs, str(article.parent)) for jobs in ((), ("--jobs", "2")))
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 4
    assert one.stderr == ""


def test_writing_adds_to_the_annotations_and_changes_nothing_else(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annotation = article.with_suffix(".yaml")
    before = "# mine\nreader: 1\narticle: {lang: en}   # as printed\nquotes: []\n"
    annotation.write_text(before, "utf-8")
    assert main(["suggest", "--write", str(article)]) == 0
    after = annotation.read_text("utf-8")
    assert WORDS in " ".join(after.split())
    assert after.startswith("# mine\nreader: 1\narticle: {lang: en}   # as printed\n")
    assert "1 suggestion written into 1 file" in capsys.readouterr().err
    assert main(["check", str(annotation)]) == 0
    capsys.readouterr()
    assert main(["suggest", "--write", str(article)]) == 0
    assert annotation.read_text("utf-8") == after


def test_less_sure_suggestions_are_left_out(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["suggest", "--json", "--min-confidence", "1", str(article)])
    assert json.loads(capsys.readouterr().out)["quotes"] == []


USAGE = "reader suggest [--json | --write]"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], USAGE),
        (["--json"], USAGE),
        (["--json", "--write", "a.txt"], USAGE),
        (["--jobs", "many", "a.txt"], "--jobs takes N, not “many”"),
        (["--min-confidence", "2", "a.txt"], "--min-confidence takes 0..1, not “2”"),
        (["--min-confidence"], "--min-confidence takes 0..1"),
        (["--fast", "a.txt"], "--fast"),
    ],
)
def test_a_wrong_command_line_says_how_it_is_used(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", *words]) == 2
    assert told in capsys.readouterr().err


def test_what_cannot_be_read_or_written_is_said_and_the_rest_goes_on(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (article.parent / "bad.txt").write_bytes(b"\xff\xfe\x00")
    article.with_suffix(".yaml").write_text("reader: 9\n", "utf-8")
    assert main(["suggest", "--json", str(article.parent)]) == 1
    said = capsys.readouterr()
    assert "bad.txt:1:1: error:" in said.err
    assert json.loads(said.out)["file"] == "ferry.txt"
    assert main(["suggest", "--write", str(article)]) == 1
    assert "later version" in capsys.readouterr().err
    assert article.with_suffix(".yaml").read_text("utf-8") == "reader: 9\n"
