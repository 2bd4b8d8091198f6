"""A report as Markdown: the figures at a glance, the marked text, the timeline, the sources, the audit, the quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.audit import Audit
from reader.formats.inert import markdown_text as plain
from reader.messages import say
from reader.views.auditing import at_a_glance, audit_lines, audit_of, definitions, in_numbers
from reader.views.frame import meta_line
from reader.views.page import Page
from reader.views.report import Paragraph, Stretch, is_link, moments, paragraphs, records, title_of
from reader.views.sources import branches_of
from reader.views.speakers import NOBODY
from reader.views.visible import one_line

_HEADINGS = {"headline": "## ", "heading": "### "}
_QUIET = ("caption", "credit", "teaser", "boilerplate")


def markdown_report(page: Page, file: str) -> str:
    """The report of an article that was read from `file`. Nothing of the article is taken for markup."""
    title = title_of(page, file)
    audit = audit_of(page)
    lines = [f"# {plain(title)}", "", plain(meta_line(page)), ""]
    lines += [f"- **{plain(value)}** {plain(name)}" for name, value in at_a_glance(audit)]
    lines.append("")
    lines += [f"## {say('report.text')}", ""]
    for one in paragraphs(page, title):
        lines += [_paragraph(one), ""]
    lines += [f"## {say('report.timeline')}", "", *_timeline(page), ""]
    lines += [f"## {say('report.sources')}", "", say("report.sources-what"), "", *_sources(page), ""]
    lines += [f"## {say('report.audit')}", "", *_audit(audit, page.attribution.numbers), ""]
    lines += [f"### {say('report.definitions')}", ""]
    lines += [f"- **{plain(name)}**: {plain(means)}" for name, means in definitions()]
    lines += ["", f"## {say('report.quotes')}", "", plain(say("report.ways-what")), "", *_quotes(page)]
    return "\n".join([*lines, plain(say("report.made", file=one_line(file)))]) + "\n"


def _paragraph(one: Paragraph) -> str:
    words = "".join(map(_stretch, one.stretches)).strip()
    if one.role in _HEADINGS:
        return f"### {words}"
    return f"> {words}" if one.role in _QUIET else words


def _stretch(one: Stretch) -> str:
    """Words with the number of each quote behind it; a speaker's own words are bold, reports of them italic."""
    bare = one.text.strip()
    if not one.quotes or not bare:
        return plain_kept(one.text)
    before = one.text[: len(one.text) - len(one.text.lstrip())]
    after = one.text[len(one.text.rstrip()) :]
    sign = "**" if one.direct else "*"
    refs = "".join(f" [{number}](#quote-{number})" for number in one.ends)
    return f"{before}{sign}{plain(bare)}{sign}{refs}{after}"


def plain_kept(text: str) -> str:
    """As `plain`, with the blanks at the ends of a stretch in the middle of a paragraph."""
    before = " " if text[:1].isspace() else ""
    after = " " if text.strip() and text[-1:].isspace() else ""
    return f"{before}{plain(text)}{after}"


def _quotes(page: Page) -> Iterator[str]:
    for one in records(page):
        yield f"### Quote {one.number}"
        yield ""
        yield f"> {plain(one.words)}"
        yield ""
        yield f"- **{say('report.who')}**: {plain(f'{one.voice.siglum.strip()} {one.speaker}'.strip())}"
        for fact in one.facts:
            link = f"[{plain(fact.link)}](<{fact.link}>)" if is_link(fact.link) else ""
            yield f"- **{fact.label}**: {' · '.join(part for part in (plain(fact.value), link) if part)}"
        if not one.found:
            yield f"- {say('report.no-words')}"
        yield ""


def _timeline(page: Page) -> Iterator[str]:
    yield _row([say(f"report.{name}") for name in ("date", "who", "what")])
    yield "| --- | --- | --- |"
    for one in moments(page):
        number = f" [{one.number}](#quote-{one.number})" if one.number else ""
        yield f"| {one.sign} {plain(one.date)} | {plain(one.voice.name)} | {plain(one.words)}{number} |"


def _sources(page: Page) -> Iterator[str]:
    rest, branches = branches_of(page.attribution)
    yield _row([say("report.who"), say("report.share")])
    yield "| --- | ---: |"
    for branch in branches:
        voice = page.voices.get(branch.node.source, NOBODY)
        depth = "— " * (len(branch.node.way) - 1)
        yield f"| {depth}{plain(voice.name or branch.node.source)} | {say('sources.percent', count=branch.percent)} |"
    yield f"| {say('sources.rest')} | {say('sources.percent', count=rest)} |"


def _audit(audit: Audit, numbers: Mapping[str, int]) -> Iterator[str]:
    columns = ("count", "share", "words", "of-words", "behind")
    yield _row(["", *(say(f"audit.column.{name}") for name in columns)])
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    for one in audit_lines(audit, numbers):
        label = f"**{plain(one.label)}**" if one.heading else plain(one.label)
        behind = " ".join(f"[{in_numbers(run)}](#quote-{run[0]})" for run in one.quotes)
        cells = map(plain, (one.count, one.share, one.words, one.of_words))
        yield f"| {' | '.join((label, *cells, behind))} |"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(plain, cells))} |"
