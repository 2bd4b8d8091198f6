"""The sourcing audit on the command line and in files: the same figures in every form, and nothing acted on."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.formats.inert import csv_cell, markdown_text
from tests.tui.ferry import ferry, hostile

ARTICLES = Path(__file__).parent.parent.parent / "articles"
RAFAH = str(ARTICLES / "dien-dam-rafah.txt")


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = main(["audit", *words])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


def test_the_table_has_the_figures_counted_by_hand(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # the counts stand in tests/analysis/test_audit.py; 386 of 770 is 50.1 per cent, 269 of 384 is 70.05
    monkeypatch.setenv("COLUMNS", "100")
    lines = [" ".join(line.split()) for line in printed(capsys, RAFAH).splitlines()]
    assert lines[0].startswith("Điện đàm Biden - Netanyahu")
    for line in (
        "770 words · 25 quotes",
        "Words with a source 770 words",
        "attributed to no one 386 50%",
        "indirect 269 70%",
        "anonymous, described 4 44% 93 12%",
        "Longest way, in sources 3 41 5%",
    ):
        assert line in lines
    assert not any("reason given" in line for line in lines)


def test_several_articles_have_a_row_each_and_one_together(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    lines = [" ".join(line.split()) for line in printed(capsys, str(ARTICLES)).splitlines()]
    # words, quotes, sources; of the words no one's, of the sources the unnamed, of the words with a source the direct,
    # of the quotes second hand and further, of those with a source by a wire; to check; failed
    assert "The Eagle has landed 826 31 11 57% 0% 76% 71% 0% 17 1" in lines
    assert "3 articles together 2106 84 33 55% 18% 49% 58% 3% 51 3" in lines
    assert "Sources by name · 11.0 an article 33 sources" in lines


def test_json_names_the_quotes_behind_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "--format", "json", RAFAH))
    article = found["articles"][0]
    figures = {(one["group"], one["figure"]): one for one in article["figures"]}
    wire = figures["wire", "credited"]
    assert (wire["count"], wire["percent"], wire["words"], wire["quotes"]) == (2, 8, 41, [1, 2])
    assert [article["quotes"][number - 1]["id"] for number in wire["quotes"]] == ["call", "no-operation"]
    assert figures["naming", "office"]["sources"] == ["người phát ngôn Hội đồng An ninh Quốc gia Mỹ"]
    assert len(figures["photos", "agency"]["photos"]) == 4
    assert figures["singles", "longest"] == {
        **{"group": "singles", "figure": "longest", "unit": "source", "count": 3, "words": 41, "quotes": [2, 10, 18]}
    }
    assert found["total"]["words"] == 770


def test_csv_has_one_row_for_each_figure(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, "--format=csv", str(ARTICLES)))))
    one = [row for row in rows if row["file"].endswith("rafah.yaml") and row["group"] == "said"]
    assert [(row["figure"], row["count"], row["percent"], row["words"]) for row in one] == [
        ("verified", "6", "24", "135"),
        ("doubted", "1", "4", "9"),
        ("failed", "1", "4", "13"),
        ("unverifiable", "0", "0", "0"),
        ("unchecked", "17", "68", "233"),
    ]
    assert {row["file"] for row in rows} == {str(path) for path in ARTICLES.glob("*.yaml")}


def test_markdown_says_what_the_figures_count(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "--format", "md", RAFAH)
    assert "| attributed to no one | 386 | 50% |  |  |" in out
    assert "- **Wire dependence**: Quotes with a source" in out


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_hostile_text_is_inert(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["audit", "--format", form, str(hostile(tmp_path))])
    out = capsys.readouterr().out
    assert not any(sign in out for sign in "\x1b\u202e\x9b\x07")
    if form == "json":
        assert "[@click=app.quit]" in json.loads(out)["articles"][0]["title"]
    if form == "md":
        assert "[/b]" not in out


def test_cells_that_a_spreadsheet_would_compute_are_text() -> None:
    for formula in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "＝1", " =1"):
        assert csv_cell(formula).startswith("'")
    assert csv_cell("a=1") == "a=1"
    assert csv_cell('a"b') == 'a"b'


def test_markdown_shows_what_looks_like_markup_as_it_stands() -> None:
    assert markdown_text("a|b <script> [x](y) `c` & *d*") == (
        "a\\|b &lt;script&gt; \\[x\\]\\(y\\) \\`c\\` &amp; \\*d\\*"
    )
    assert markdown_text("1. #x\n- y") == "1\\. \\#x \\- y"


def test_what_cannot_be_read_is_said_and_the_rest_is_audited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ferry(tmp_path)
    ferry(tmp_path, "reader: 1\nquotes: [\n", name="broken")
    assert main(["audit", "--format", "csv", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert "broken.yaml:2:9: error" in err
    assert "ferry.yaml" in out
    assert "broken" not in out


def test_a_folder_without_articles_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(tmp_path)]) == 1
    assert "no annotated article" in capsys.readouterr().err
    assert main(["audit", "--format", "pdf", str(tmp_path)]) == 2
    assert main(["audit", "--pdf", str(tmp_path)]) == 2
