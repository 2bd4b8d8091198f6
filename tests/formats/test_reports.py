"""Reports to send: what they say, and that nothing of a hostile article acts in any of them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.cli import main
from reader.formats.html import html_report
from reader.formats.markdown import markdown_report
from reader.formats.svg import picture
from reader.model import Article, Check, Document, Event, Hop, Note, Original, Quote, Source
from reader.session import open_session
from reader.views.page import Page, page_of
from reader.views.report import is_link, moments, paragraphs, records

ARTICLES = Path(__file__).parent.parent.parent / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))

NASTY = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> [x](javascript:alert(3)) **bold** | a | `c` '
    "=1+1 \x1b[2Jred\x07 \u202egnp &amp; <!-- ]]> {{7*7}}"
)
"""Words that act on something almost everywhere."""


def bundled(name: str) -> Page:
    return open_session(ARTICLES / f"{name}.txt").page


def hostile() -> Page:
    text = f"{NASTY}\n\nShe said “{NASTY}” and left on 3 May.\n\n# {NASTY}\n\nThe end of it comes here at last.\n"
    document = Document(
        Article(NASTY, "outlet", byline=(NASTY,), published="2031-05-04", lang='en"><b>', url="javascript:alert(1)"),
        (
            Source("outlet", NASTY, "outlet", key="sources/outlet"),
            Source("she", NASTY, "person", role=NASTY, key="sources/she"),
        ),
        (
            Quote(
                (NASTY,),
                id=NASTY,
                kind="direct",
                speaker=("she",),
                mention=NASTY,
                cue=NASTY,
                via=((Hop("outlet", venue=NASTY, date=NASTY),),),
                checks=(Check(status=NASTY, by=NASTY, date=NASTY, evidence='javascript:alert("4")', note=NASTY),),
                original=Original(NASTY, NASTY, 'https://example.org/"onmouseover="alert(5)'),
                tags=(NASTY,),
                note=NASTY,
                key="quotes/1",
            ),
        ),
        (Event((), date="2031-05-03", label=NASTY, key="events/1"), Event((), date=NASTY, label=NASTY, key="events/2")),
    )
    return page_of(text, document)


class Reading(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, wanted: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == wanted]


UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_nothing_of_a_hostile_article_acts_in_html() -> None:
    page = Reading(html := html_report(hostile(), NASTY))
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "form", "base", "b>"}
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    links = [value for value in page.values("href") if not value.startswith("#")]
    assert links == ["data:,"]
    assert "src" not in {name for _, name, _ in page.attributes}
    assert "<script>alert(1)</script>" in page.words
    assert not UNSEEN.search(html)


def test_nothing_of_a_hostile_article_acts_in_a_picture() -> None:
    svg = picture(hostile())
    root = ElementTree.fromstring(svg)
    tags = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert tags <= {"svg", "title", "style", "rect", "g", "text", "line", "circle", "polygon"}
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name]
    assert not UNSEEN.search(svg)


def test_nothing_of_a_hostile_article_acts_in_markdown() -> None:
    markdown = markdown_report(hostile(), NASTY)
    assert "<" not in re.sub(r"\]\(<https://[^>]*>\)", "", markdown)
    assert "](javascript" not in markdown
    assert not re.search(r"(?<!\\)\*\*bold", markdown)
    assert not UNSEEN.search(markdown)
    tables = [line for line in markdown.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables} <= {3, 4, 7}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_of_the_page_leads_to_something_in_it(name: str) -> None:
    page = Reading(html_report(bundled(name), f"{name}.txt"))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inner = {value[1:] for value in page.values("href") if value.startswith("#")}
    assert inner <= set(ids)
    found = [one.number for one in records(bundled(name)) if one.found]
    assert {f"w-{number}" for number in found} | {f"q-{number}" for number in found} <= inner


@pytest.mark.parametrize("name", NAMES)
def test_the_text_stands_whole_in_the_report(name: str) -> None:
    page = bundled(name)
    for one, paragraph in zip(paragraphs(page, ""), page.layout.paragraphs, strict=True):
        assert "".join(stretch.text for stretch in one.stretches) == page.shown[slice(*paragraph.span)]
    begun = [number for one in paragraphs(page, "") for stretch in one.stretches for number in stretch.begins]
    ended = [number for one in paragraphs(page, "") for stretch in one.stretches for number in stretch.ends]
    assert sorted(begun) == sorted(ended) == [one.number for one in records(page) if one.found]


@pytest.mark.parametrize("name", NAMES)
def test_the_figures_are_those_of_the_screen(name: str) -> None:
    page = bundled(name)
    html, markdown = html_report(page, name), markdown_report(page, name)
    rest = page.attribution.share(page.attribution.rest)
    for report in (Reading(html).words, markdown.replace("\\", "")):
        assert str(page.attribution.words) in report
        assert f"{rest:.0%}"[:-1] in report
    behind = re.search(r'no one</th>.*?<td class="behind">(.*?)</td>', html, re.S)
    numbers = sorted(page.attribution.numbers[key] for key in page.attribution.unattributed)
    assert behind is not None
    assert _spread(Reading(behind[1]).words) == numbers
    assert _spread(re.findall(r"attributed to no one .*\| (.*) \|", markdown.replace("\\", ""))[0]) == numbers
    assert len(list(moments(page))) == len(page.entries)


def _spread(runs: str) -> list[int]:
    """The numbers that runs like `1–3 7` stand for, with or without links around them."""
    found = [re.fullmatch(r"\[?(\d+)(?:–(\d+))?\]?.*", run) for run in runs.split()]
    return [number for run in found if run for number in range(int(run[1]), int(run[2] or run[1]) + 1)]


def test_a_record_says_what_only_one_of_quote_and_original_has_and_links_the_address_alone() -> None:
    text = "She said the ferry carried 40 cars in May, and left.\n"
    tape, paper = "https://example.org/tape", "the paper of 3 May"
    one = Quote(
        ("the ferry carried 40 cars in May",),
        kind="indirect",
        speaker=("ada", "kim"),
        checks=(Check("claim", "partly", "40 cars", "an", "2031-05-04", tape, "at 12:04"), Check(evidence=paper)),
        original=Original("de", "die Fähre trug im Mai 45 Autos", tape),
        note="ask",
        claim="cars",
        key="quotes/1",
    )
    other = Quote(("left",), kind="indirect", speaker=("kim",), claim="cars", key="quotes/2")
    sources = (
        Source("ada", "Ada Holm", role="mayor", key="a"),
        Source("kim", "Kim Lund", role="clerk", anonymous=True, reason="for fear", key="k"),
    )
    notes = (Note("how many?", ("40 cars",), key="notes/1"), Note("far away", ("left",), key="notes/2"))
    page = page_of(text, Document(Article(lang="en"), sources, (one, other), notes=notes))
    record = next(records(page))
    assert [(fact.label, fact.value, fact.link) for fact in record.facts] == [
        ("kind", "indirect", ""),
        ("who", "Ada Holm: mayor; Kim Lund: clerk · not named", ""),
        ("not named", "for fear", ""),
        ("claim", "cars · as in 2", ""),
        ("way", "this page ← Ada Holm", ""),
        ("way", "this page ← Kim Lund", ""),
        ("check", "◐ partly · claim · “40 cars” · an · 2031-05-04 · at 12:04", tape),
        ("check", f"○ unverified · {paper}", ""),
        ("original", "de · die Fähre trug im Mai 45 Autos", tape),
        ("original", "≠ only in the original: 45", ""),
        ("original", "≠ only here: 40", ""),
        ("note", "ask", ""),
        ("note", "how many?", ""),
    ]
    assert f'at 12:04 · <a href="{tape}" rel="noreferrer noopener">{tape}</a></dd>' in html_report(page, "a.txt")


def test_an_article_without_annotations_has_a_report_under_its_headline() -> None:
    text = "# The bridge is shut\n\nIt will be for a while, and longer than that.\n\n## What next ##\n\nNobody knows.\n"
    page = page_of(text, Document())
    html = html_report(page, "bridge.txt")
    assert "<title>The bridge is shut</title>" in html
    assert html.count("The bridge is shut") == 2
    for words in ("Nothing has a date yet.", "No quotes are marked yet."):
        assert words in html
    assert "<h3>What next</h3>" in html
    markdown = markdown_report(page, "bridge.txt")
    assert markdown.startswith("# The bridge is shut\n")
    assert markdown.count("The bridge is shut") == 1
    assert "\n### What next\n" in markdown


def test_a_quote_inside_another_one_is_marked_by_both() -> None:
    text = "He said the mayor wants the bridge closed, and left.\n"
    outer = Quote(("the mayor wants the bridge closed",), id="o", kind="indirect", key="quotes/o")
    inner = Quote(("the bridge closed",), id="i", kind="indirect", part_of="o", key="quotes/i")
    (one,) = paragraphs(page_of(text, Document(quotes=(outer, inner))), "")
    assert [(stretch.text, stretch.quotes, stretch.begins, stretch.ends) for stretch in one.stretches] == [
        ("He said ", (), (), ()),
        ("the mayor wants ", (1,), (1,), ()),
        ("the bridge closed", (1, 2), (2,), (1, 2)),
        (", and left.", (), (), ()),
    ]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://example.org/a?b=c#d", True),
        ("javascript:alert(1)", False),
        ("https://example.org/a b", False),
        ('https://example.org/"x', False),
        ("https://example.org/\x1b[2J", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_become_links(text: str, links: bool) -> None:
    assert is_link(text) is links


# The command


def test_reports_go_to_standard_output_or_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = str(ARTICLES / "dien-dam-rafah.txt")
    assert main(["export", article, "--to", "md"]) == 0
    printed = capsys.readouterr().out
    target = tmp_path / "report.md"
    target.write_text("older", "utf-8")
    assert main(["export", article, "--to=md", "--output", str(target)]) == 0
    assert target.read_text("utf-8") == printed
    assert capsys.readouterr().out == ""
    assert main(["export", article, "--to", "svg", "--part", "sources"]) == 0
    svg = capsys.readouterr().out
    assert "Sources" in svg
    assert "Timeline" not in svg


def test_a_report_is_never_written_over_the_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Words of mine.\n", "utf-8")
    assert main(["export", str(article), "--to", "html", "-o", str(tmp_path / "." / "a.txt")]) == 2
    assert article.read_text("utf-8") == "Words of mine.\n"
    assert "not written over" in capsys.readouterr().err


USAGE = "reader export ARTICLE --to html|md|svg"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], USAGE),
        (["a.txt"], USAGE),
        (["a.txt", "b.txt", "--to", "md"], USAGE),
        (["a.txt", "--to", "html", "--part", "timeline"], USAGE),
        (["a.txt", "--to", "pdf"], "--to takes html|md|svg, not “pdf”"),
        (["a.txt", "--to", "svg", "--part", "audit"], "--part takes timeline|sources, not “audit”"),
        (["a.txt", "--to", "md", "--output"], "--output takes FILE"),
        (["a.txt", "--to", "md", "--fast"], "--fast"),
    ],
)
def test_a_wrong_command_line_says_how_it_is_used(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", *words]) == 2
    assert told in capsys.readouterr().err


def test_what_cannot_be_read_or_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(tmp_path / "none.txt"), "--to", "md"]) == 1
    assert "none.txt:1:1: error:" in capsys.readouterr().err
    article = str(ARTICLES / "dien-dam-rafah.txt")
    assert main(["export", article, "--to", "md", "-o", str(tmp_path / "no" / "r.md")]) == 1
    assert "r.md:1:1: error:" in capsys.readouterr().err
