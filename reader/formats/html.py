"""A report as one self-contained HTML page: nothing is loaded from elsewhere, and nothing in it runs.

It has the figures at a glance, the marked text, the timeline and the sources as pictures, the audit with the quotes
behind every figure, and the quotes with their records. Its
links lead only within the page, and to http and https addresses that the annotation file gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from reader.analysis.audit import Audit
from reader.formats.html_style import STYLE
from reader.formats.svg import element, sources_svg, timeline_svg
from reader.messages import say
from reader.views.auditing import at_a_glance, audit_lines, audit_of, definitions, in_numbers
from reader.views.frame import meta_line
from reader.views.page import Page
from reader.views.palette import HUES
from reader.views.report import Fact, Paragraph, Record, Stretch, moments, paragraphs, records, title_of
from reader.views.visible import one_line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_TAGS = {"headline": "h2", "heading": "h3"}
_QUIET = ("caption", "credit", "teaser", "boilerplate")


def html_report(page: Page, file: str) -> str:
    """The report of an article that was read from `file`."""
    name = title_of(page, file)
    title = escape(name)
    lang = escape(page.lang or "und")
    audit = audit_of(page)
    body = "".join(map(_paragraph, paragraphs(page, name)))
    parts = (
        f'<header><h1 lang="{lang}">{title}</h1><p class="meta">{escape(meta_line(page))}</p>{_glance(audit)}</header>',
        _navigation(),
        f'<main><section id="text" aria-labelledby="text-h"><h2 id="text-h">{escape(say("report.text"))}</h2>'
        f'<p class="quiet">{escape(say("report.legend"))}</p><div class="article" lang="{lang}">{body}</div></section>',
        _section("timeline", _timeline(page)),
        _section("sources", _sources(page)),
        _section("audit", _audit(audit, page.attribution.numbers)),
        _section("quotes", _quotes(page, lang)),
        f'</main><footer><p class="quiet">{escape(say("report.made", file=one_line(file)))}</p></footer>',
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f'<link rel="icon" href="data:,"><title>{title}</title><style>{STYLE}</style></head>\n<body>'
        + "\n".join(parts)
        + "</body></html>\n"
    )


def _glance(audit: Audit) -> str:
    figures = "".join(
        f"<div><dd>{escape(value)}</dd><dt>{escape(name)}</dt></div>" for name, value in at_a_glance(audit)
    )
    return f'<dl class="glance">{figures}</dl>'


def _navigation() -> str:
    names = ("text", "timeline", "sources", "audit", "quotes")
    links = "".join(f'<li><a href="#{name}">{escape(say(f"report.{name}"))}</a></li>' for name in names)
    skip = f'<a class="skip" href="#text">{escape(say("report.skip"))}</a>'
    return f"<nav>{skip}<ul>{links}</ul></nav>"


def _section(name: str, body: str) -> str:
    head = f'<h2 id="{name}-h">{escape(say(f"report.{name}"))}</h2>'
    return f'<section id="{name}" aria-labelledby="{name}-h">{head}{body}</section>'


def _paragraph(one: Paragraph) -> str:
    tag = _TAGS.get(one.role, "p")
    quiet = ' class="aside"' if one.role in _QUIET else ""
    return f"<{tag}{quiet}>{''.join(map(_stretch, one.stretches))}</{tag}>"


def _stretch(one: Stretch) -> str:
    words = escape(one.text)
    if not one.quotes:
        return words
    anchors = "".join(f'<a class="at" id="w-{number}"></a>' for number in one.begins)
    sign = f'<b class="siglum">{escape(one.siglum)}</b>' if one.begins and one.siglum else ""
    refs = "".join(_reference(number) for number in one.ends)
    kind = "direct" if one.direct else "report"
    return f'{anchors}<mark class="{kind} {_hue(one.slot)}">{sign}{words}</mark>{refs}'


def _reference(number: int) -> str:
    return f'<sup><a href="#q-{number}" aria-label="{escape(say("report.number", number=number))}">{number}</a></sup>'


def _hue(slot: int) -> str:
    return f"s{slot % HUES}" if slot >= 0 else "n"


def _quotes(page: Page, lang: str) -> str:
    if not page.document.quotes:
        return f'<p class="quiet">{escape(say("report.no-quotes"))}</p>'
    return (
        f'<p class="quiet">{escape(say("report.ways-what"))}</p>{"".join(_record(one, lang) for one in records(page))}'
    )


def _record(one: Record, lang: str) -> str:
    kind = "direct" if one.direct else "report"
    back = f'<a href="#w-{one.number}">{escape(say("report.back"))}</a>' if one.found else _lost()
    return (
        f'<article id="q-{one.number}" class="quote"><h3><span class="number">{one.number}</span> '
        f'<b class="siglum {_hue(one.voice.slot)}">{escape(one.voice.siglum.strip())}</b> {escape(one.speaker)} '
        f'<span class="quiet">{back}</span></h3>'
        f'<blockquote class="{kind} {_hue(one.voice.slot)}" lang="{lang}">{escape(one.words)}</blockquote>'
        f'<dl class="facts">{"".join(map(_fact, one.facts))}</dl></article>'
    )


def _fact(one: Fact) -> str:
    look = "" if one.brief else ' class="long"'
    shown = escape(one.link)
    link = f'<a href="{shown}" rel="noreferrer noopener">{shown}</a>' if one.link else ""
    value = " · ".join(part for part in (escape(one.value), link) if part)
    return f"<div{look}><dt>{escape(one.label)}</dt><dd>{value}</dd></div>"


def _lost() -> str:
    return escape(say("report.no-words"))


def _timeline(page: Page) -> str:
    if not page.entries:
        return f'<p class="quiet">{escape(say("report.no-dates"))}</p>'
    what = say("report.timeline-what")
    drawn = element(timeline_svg(page, within=True), say("report.timeline"), what)
    return f'<p class="quiet">{escape(what)}</p><figure>{drawn}</figure>{_timeline_table(page)}'


def _timeline_table(page: Page) -> str:
    """The same as the picture with all words, for who cannot see that; in print the quotes have them."""
    head = "".join(f'<th scope="col">{escape(say(f"report.{name}"))}</th>' for name in ("date", "who", "what"))
    rows = []
    for one in moments(page):
        words = escape(one.words)
        if one.number:
            words = f'<a href="#q-{one.number}">{words}</a>'
        rows.append(
            f"<tr><td>{escape(one.sign)} {escape(one.date)}</td><td>{escape(one.voice.name)}</td><td>{words}</td></tr>"
        )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<details class="screen"><summary>{escape(say("report.timeline-table"))}</summary>{table}</details>'


def _sources(page: Page) -> str:
    what = say("report.sources-what")
    drawn = element(sources_svg(page, within=True), say("report.sources"), what)
    return f'<p class="quiet">{escape(what)}</p><figure>{drawn}</figure>'


def _audit(audit: Audit, numbers: Mapping[str, int]) -> str:
    columns = ("count", "share", "words", "of-words", "behind")
    heads = "".join(f'<th scope="col">{escape(say(f"audit.column.{name}"))}</th>' for name in columns)
    rows = "".join(_audit_rows(audit, numbers))
    head = f"<thead><tr><td></td>{heads}</tr></thead>"
    table = f'<div class="wide"><table class="figures">{head}<tbody>{rows}</tbody></table></div>'
    means = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>" for name, text in definitions())
    return f"{table}<details><summary>{escape(say('report.definitions'))}</summary><dl>{means}</dl></details>"


def _audit_rows(audit: Audit, numbers: Mapping[str, int]) -> Iterator[str]:
    for one in audit_lines(audit, numbers):
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in (one.count, one.share, one.words, one.of_words))
        behind = " ".join(f'<a href="#q-{run[0]}">{in_numbers(run)}</a>' for run in one.quotes)
        look = ' class="group"' if one.heading else ""
        yield f'<tr{look}><th scope="row">{escape(one.label)}</th>{cells}<td class="behind">{behind}</td></tr>'
