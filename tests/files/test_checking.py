from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.checking import check, check_paths
from reader.files.excerpt import sentence_of
from reader.messages import say
from reader.model import Problem

ARTICLE = """Mưa ở đồng bằng

Ông An cho biết trời sẽ mưa đến chiều. Bà Bo nói rằng nước sẽ rút sau hai ngày.

“Chúng tôi đã sẵn sàng”, ông An nói hôm 11/2. Nước sẽ rút, nước sẽ rút, họ lặp lại.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mưa.txt").write_text(ARTICLE)
    return tmp_path


def found(folder: Path, body: str) -> list[tuple[str, str, int]]:
    path = folder / "mưa.yaml"
    path.write_text("reader: 1\narticle: {lang: vi}\nsources: {an: {name: An}}\n" + body)
    problems = check(path)
    assert all(sentence_of(one) for one in problems)
    return [(one.code, one.severity, one.place.line) for one in problems]


def test_words_that_are_there_are_no_problem(folder: Path) -> None:
    body = "quotes:\n  - {text: trời sẽ mưa đến chiều, kind: indirect, speaker: an, as: Ông An, cue: cho biết}\n"
    assert found(folder, body) == []


def test_words_that_are_not_there_are_told_at_their_place(folder: Path) -> None:
    body = (
        "quotes:\n  - id: a\n    text: hoàn toàn không thấy đâu\n"
        "  - text: Chúng tôi đã sẵn sàng\n    as: ông Ba\n    cue: hét\n    said: {text: ngày mai}\n"
        "photos:\n  - text: trời sẽ mưa đến chiều\n    taken: {text: hôm kia}\n"
    )
    assert found(folder, body) == [
        ("model.words-not-found", "error", 5),
        ("model.words-not-near", "warning", 7),
        ("model.words-not-near", "warning", 8),
        ("model.words-not-near", "warning", 9),
        ("model.words-not-near", "warning", 12),
    ]


def test_words_that_are_nearly_there_are_told_with_those_of_the_article(folder: Path) -> None:
    (folder / "mưa.txt").write_text(f"{ARTICLE}\nMười ngôi nhà ở cuối làng bị ngập\ntừ sáng sớm hôm qua.\n")
    body = (
        "quotes:\n  - text: Mười ngôi nhà ở đầu làng bị ngập từ sáng sớm hôm qua\n"
        "  - text: Chín ngôi nhà ở cuối làng bị ngập từ sáng sớm hôm qua\n"
    )
    assert [code for code, _, _ in found(folder, body)] == ["model.words-moved", "model.words-not-found-near"]
    words = "“Mười ngôi nhà ở cuối làng bị ngập từ sáng sớm hôm qua”"
    assert all(words in sentence_of(one) for one in check(folder / "mưa.yaml"))


def test_words_in_several_places_want_a_context(folder: Path) -> None:
    assert found(folder, "quotes:\n  - text: nước sẽ rút\n") == [("model.words-ambiguous", "error", 4)]


def test_problems_of_the_file_and_of_the_words_come_in_order(folder: Path) -> None:
    body = "quotes:\n  - text: không có trong bài\n    kind: qq\n  - text: không có nốt\n"
    assert [code for code, _, _ in found(folder, body)] == [
        "model.words-not-found",
        "model.unknown-value",
        "model.words-not-found",
    ]


def test_an_article_that_cannot_be_read_is_said(folder: Path) -> None:
    assert found(folder, "quotes: []\n") == []
    (folder / "mưa.txt").write_bytes(b"\xff")
    assert found(folder, "quotes: []\n") == [("model.no-article", "error", 0)]
    (folder / "mưa.txt").unlink()
    assert found(folder, "quotes: []\n") == [("model.no-article", "error", 0)]
    (one,) = check(folder / "mưa.yaml")
    assert say("file.no-article", path=str(folder / "mưa.txt"), file="mưa.yaml") in sentence_of(one)


def test_a_file_that_cannot_be_read_or_is_not_ours_has_its_one_problem(folder: Path) -> None:
    assert found(folder, "x: [\n")[0][0] == "yaml.unclosed-bracket"
    (folder / "b.yaml").write_text("a: b\n")
    assert [one.code for one in check(folder / "b.yaml")] == ["model.foreign"]
    assert [one.code for one in check(folder / "gone.yaml")] == ["file.missing"]


def names(paths: list[Path]) -> list[tuple[str, int, bool]]:
    def count(problems: tuple[Problem, ...]) -> int:
        return len(problems)

    return [(path.name, count(problems), bool(text)) for path, problems, text in check_paths(paths)]


def test_folders_articles_and_files_are_expanded(folder: Path) -> None:
    (folder / "mưa.yaml").write_text("reader: 1\n")
    (folder / "mưa.bo.yaml").write_text("reader: 1\nquotes: x\n")
    (folder / "other.yaml").write_text("a: b\n")
    assert names([folder]) == [("mưa.yaml", 0, True), ("mưa.bo.yaml", 1, True)]
    assert names([folder / "mưa.txt", folder / "mưa.bo.yaml"]) == [("mưa.yaml", 0, True), ("mưa.bo.yaml", 1, True)]
    assert names([folder / "gone.txt", folder / "gone"]) == [("gone.txt", 1, False), ("gone", 1, False)]


@pytest.mark.parametrize(
    ("shared", "wanted"),
    [
        ("sources:\n  an: {name: An, of: bo}\n  bo: {name: Bo}\n", []),
        ("reader: 1\nsources: {an: {name: An}}\n", []),
        ("sources: {an: {nme: An}}\n", [("model.unknown-key-near", 0, 15)]),
        ("sources:\n  - an\n", [("model.sources-not-mapping", 1, 4)]),
        ("an: {name: An}\n", [("model.no-shared-sources", 0, 0)]),
        ("sources: {\n", [("yaml.unclosed-bracket", 0, 9)]),
    ],
)
def test_the_shared_sources_of_a_folder_are_checked_with_it(
    folder: Path, shared: str, wanted: list[tuple[str, int, int]]
) -> None:
    (folder / "sources.yaml").write_text(shared)
    for path in (folder, folder / "sources.yaml"):
        ((found_at, problems, _),) = check_paths([path])
        assert found_at.name == "sources.yaml"
        assert [(one.code, one.place.line, one.place.column) for one in problems] == wanted
