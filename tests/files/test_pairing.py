from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.files.pairing import Folder, Head, Pair, articles_in, pairs_in, peek, resolve

OURS = "reader: 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    def put(name: str, text: str = "") -> None:
        (tmp_path / name).write_text(text)

    put("both.txt")
    put("both.yaml", OURS)
    put("both.an.yaml", OURS)
    put("both.bo.yaml", "khác: 1\n")
    put("mark.md")
    put("mark.yml", OURS)
    put("named.yaml", "reader: 1\narticle:\n  byline: [A, {b: c}]\n  file: the page.txt\nquotes:\n- '\n")
    put("the page.txt")
    put("alone.txt")
    put("foreign.txt")
    put("foreign.yaml", "a: 1\nreader: 1\n")
    put("orphan.yaml", OURS)
    put("sources.yaml", "reader: 1\nsources: {}\n")
    put(".hidden.txt")
    put("note.pdf")
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    return tmp_path


@pytest.mark.parametrize(
    ("opened", "article", "annotation", "others"),
    [
        ("both.txt", "both.txt", "both.yaml", ["both.an.yaml"]),
        ("both.yaml", "both.txt", "both.yaml", ["both.an.yaml"]),
        ("both.an.yaml", "both.txt", "both.an.yaml", ["both.yaml"]),
        ("mark.md", "mark.md", "mark.yml", []),
        ("mark.yml", "mark.md", "mark.yml", []),
        ("named.yaml", "the page.txt", "named.yaml", []),
        ("the page.txt", "the page.txt", "named.yaml", []),
        ("alone.txt", "alone.txt", "alone.yaml", []),
        ("foreign.txt", "foreign.txt", "foreign.yaml", []),
        ("orphan.yaml", "orphan.txt", "orphan.yaml", []),
        ("new.txt", "new.txt", "new.yaml", []),
        ("new.yaml", "new.txt", "new.yaml", []),
        ("no suffix", "no suffix", "no suffix.yaml", []),
    ],
)
def test_either_file_opens_both(folder: Path, opened: str, article: str, annotation: str, others: list[str]) -> None:
    pair = resolve(folder / opened)
    assert pair == Pair(folder / article, folder / annotation, tuple(folder / other for other in others))


def test_a_text_with_the_annotators_name_is_its_own_article(folder: Path) -> None:
    (folder / "both.an.txt").touch()
    assert resolve(folder / "both.an.yaml").article == folder / "both.an.txt"


def test_the_articles_of_a_folder(folder: Path) -> None:
    assert articles_in(folder) == Folder(
        (
            Pair(folder / "both.txt", folder / "both.yaml", (folder / "both.an.yaml",)),
            Pair(folder / "mark.md", folder / "mark.yml"),
            Pair(folder / "orphan.txt", folder / "orphan.yaml"),
            Pair(folder / "the page.txt", folder / "named.yaml"),
        ),
        (folder / "alone.txt", folder / "foreign.txt"),
    )


def test_the_pairs_of_a_folder_are_those_that_its_articles_open(folder: Path) -> None:
    names = ["alone.txt", "both.txt", "foreign.txt", "mark.md", "orphan.txt", "the page.txt"]
    assert pairs_in(folder) == [resolve(folder / name) for name in names]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert articles_in(tmp_path / "gone") == Folder((), ())
    assert resolve(tmp_path / "gone" / "a.txt") == Pair(tmp_path / "gone" / "a.txt", tmp_path / "gone" / "a.yaml")
    assert articles_in(Path("a\0b")) == Folder((), ())


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("\ufeff# c\n---\nreader: 1\n", Head(True)),
        ("{reader: 1, article: {file: b.txt}}", Head(True, "b.txt")),
        ("reader: 1\narticle: {deep: {deeper: {x: y}}, file: b}\n", Head(True, "b")),
        ("reader: 1\narticle: *a\n", Head(True)),
        ("reader: 1\nquotes: []\narticle: {file: b}\n", Head(True, "b")),
        ("reader: 1\nother: x\narticle: {file: b}\n", Head(True)),
        ("reader: 1\narticle: {file: 'b\n", Head(True)),
        ("# c\n\nreader:1  # v\nquotes: []\n", Head(True)),
        ("\ufeffreader\uff1a1\r\n", Head(True)),
        ("reader:12\n", Head()),
        ("[" * 40, Head()),
        ("- reader\n", Head()),
        ("", Head()),
        ("a: {b: c}\n", Head()),
    ],
)
def test_the_beginning_of_a_file_tells_whose_it_is(tmp_path: Path, text: str, head: Head) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    assert peek(path) == head


def test_only_the_beginning_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"reader: 1\n# " + "ế".encode() * 10_000 + b"\nx: '\xff")
    assert peek(path) == Head(True)


def test_a_file_key_that_cannot_be_a_name_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text('reader: 1\narticle: {file: "b\\0c"}\n')
    assert resolve(path).article == tmp_path / "a.txt"
