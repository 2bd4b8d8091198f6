"""The sourcing audit of one article or many: for programs (JSON), for spreadsheets (CSV), for documents (Markdown)."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reader.analysis.audit import GROUPS, SINGLES, Audit, Figure, total
from reader.files.pairing import articles_in
from reader.formats.inert import csv_cell, json_text, markdown_text
from reader.messages import say
from reader.model import Quote
from reader.views.auditing import audit_lines, audit_of, definitions, share_of
from reader.views.page import Page
from reader.views.report import title_of
from reader.views.visible import one_line

COLUMNS = ("file", "group", "figure", "unit", "count", "percent", "words", "quotes")
"""The columns of the CSV: one row for each figure of each article; `quotes` are the numbers of the quotes behind it, in
text order, separated by blanks."""

FIGURE_COLUMNS = ("count", "share", "words", "of-words")
"""The columns of the table of one article, behind the label of each figure."""

_SHARES = (
    ("share", ("no-one",)),
    ("naming", ("reason", "described", "bare")),
    ("manner", ("direct",)),
    ("hand", ("second", "further")),
    ("wire", ("credited", "uncredited")),
)
"""Of which groups an overview of several articles gives the share of which figures."""

OVERVIEW = ("words", "quotes", "sources", "no-one", "anonymous", "direct", "second", "wire", "unchecked", "failed")
"""The columns of that overview, behind the title of each article."""

_ALIGNED = "| --- |{}"


@dataclass(frozen=True)
class Audited:
    """An article and its figures."""

    file: str
    """The path by which it was named."""
    page: Page
    """The article."""

    @cached_property
    def audit(self) -> Audit:
        """Its figures."""
        return audit_of(self.page)

    @property
    def title(self) -> str:
        """Its headline, else the file; safe to show."""
        return title_of(self.page, self.file)


def annotated(paths: Iterable[Path]) -> Iterator[Path]:
    """The articles that the paths name; a folder names the annotation files in it, one for each article."""
    for path in paths:
        if os.path.isdir(path):
            yield from (pair.annotation for pair in articles_in(path).articles)
        else:
            yield path


def audit_json(audited: Sequence[Audited]) -> str:
    """One JSON object: `articles`, each with its figures and its quotes by number, and the `total` of their figures."""
    articles = [
        {
            "file": one.file,
            "title": one.page.document.article.title,
            "words": one.audit.words,
            "figures": _figures(one.audit, one.page),
            "quotes": _quotes(one.page),
        }
        for one in audited
    ]
    whole = total([one.audit for one in audited])
    found = {
        "articles": articles,
        "total": {"articles": whole.articles, "words": whole.words, "figures": _figures(whole)},
    }
    return json_text(found) + "\n"


def _figures(found: Audit, page: Page | None = None) -> list[dict[str, Any]]:
    return [
        {"group": group, "figure": figure.code, "unit": unit, "count": figure.count}
        | ({"percent": percent} if group in GROUPS else {})
        | {"words": figure.words}
        | (_behind(figure, page, unit) if page else {})
        for group, figure, unit, percent in _each(found)
    ]


def _each(found: Audit) -> Iterator[tuple[str, Figure, str, int]]:
    """Every figure with its group, its unit and its per cent, which those that stand by themselves do not have."""
    for group in found.groups:
        for figure, percent in zip(group.figures, group.percents, strict=True):
            yield group.code, figure, group.unit, percent
    for figure in found.singles:
        yield "singles", figure, SINGLES[figure.code], 0


def _behind(figure: Figure, page: Page, unit: str) -> dict[str, Any]:
    if unit == "photo":
        photos = {photo.key: photo for photo in page.document.photos}
        return {"photos": [" ".join(photos[key].text) for key in figure.keys]}
    sources = {"sources": [_name(page, key) for key in figure.sources]} if figure.sources else {}
    return {"quotes": [page.attribution.numbers[key] for key in figure.keys]} | sources


def _name(page: Page, source: str) -> str:
    return page.voices[source].name if source in page.voices else one_line(source)


def _quotes(page: Page) -> list[dict[str, Any]]:
    by_key = page.document.quotes_by_key()
    return [_quote_record(page, by_key[key], number) for key, number in page.attribution.numbers.items()]


def _quote_record(page: Page, quote: Quote, number: int) -> dict[str, Any]:
    start = page.start_of(quote.key)
    paragraph = page.layout.at(start) if start is not None else None
    return {
        "number": number,
        "id": quote.id,
        "text": " […] ".join(quote.text),
        "words": page.attribution.by_quote[quote.key],
        "paragraph": paragraph.number if paragraph else None,
    }


def audit_csv(audited: Sequence[Audited]) -> str:
    """One row for each figure of each article, with `COLUMNS` as its head. Safe to open in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in audited:
        numbers = one.page.attribution.numbers
        for group, figure, unit, percent in _each(one.audit):
            quotes = " ".join(str(numbers[key]) for key in figure.keys if key in numbers)
            writer.writerow(
                [
                    csv_cell(one.file),
                    group,
                    figure.code,
                    unit,
                    figure.count,
                    percent if group in GROUPS else "",
                    figure.words,
                    quotes,
                ]
            )
    return out.getvalue()


def audit_markdown(audited: Sequence[Audited]) -> str:
    """The tables of the audit, then what each figure counts."""
    lines = [f"# {say('audit.title')}", ""]
    if len(audited) > 1:
        lines += [_markdown_row(overview_head()), _ALIGNED.format(" ---: |" * len(OVERVIEW))]
        lines += [*map(_markdown_row, overview(audited)), ""]
    for title, found in titled(audited):
        head = ("", *(say(f"audit.column.{name}") for name in FIGURE_COLUMNS))
        lines += [
            f"## {markdown_text(title)}",
            "",
            _markdown_row(head),
            _ALIGNED.format(" ---: |" * len(FIGURE_COLUMNS)),
        ]
        for line in audit_lines(found):
            label = f"**{line.label}**" if line.heading else line.label
            lines.append(f"| {label} | {line.count} | {line.share} | {line.words} | {line.of_words} |")
        lines.append("")
    lines += [f"## {say('audit.definitions')}", ""]
    lines += [f"- **{name}**: {means}" for name, means in definitions()]
    return "\n".join(lines) + "\n"


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(markdown_text, cells))} |"


def titled(audited: Sequence[Audited]) -> Iterator[tuple[str, Audit]]:
    """The figures of each article under its title; of several first those of all together."""
    if len(audited) > 1:
        yield say("audit.together", count=len(audited)), total([one.audit for one in audited])
    for one in audited:
        yield one.title, one.audit


def overview_head() -> tuple[str, ...]:
    """The heads of the columns of an overview."""
    return (say("audit.column.article"), *(say(f"audit.column.{name}") for name in OVERVIEW))


def overview(audited: Sequence[Audited]) -> Iterator[tuple[str, ...]]:
    """One row for each article, then one for all of them together, with `OVERVIEW`."""
    for one in audited:
        yield one.title, *_overview(one.audit)
    yield say("audit.together", count=len(audited)), *_overview(total([one.audit for one in audited]))


def _overview(found: Audit) -> Iterator[str]:
    yield str(found.words)
    yield str(found.quotes)
    yield str(found.group("type").whole)
    for group, codes in _SHARES:
        yield share_of(found.group(group), *codes)
    yield str(found.single("unchecked").count)
    yield str(sum(found.group(group).figure("failed").count for group in ("said", "true")))
