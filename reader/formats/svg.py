"""The timeline and the shares of the sources as pictures (SVG): for a report, or by themselves.

Text is set in a font of one width, so that a picture needs no measure of the reader's fonts. A picture by itself has
its colours for light and dark in it; inside a report the report's style sheet gives them by the same classes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from reader.analysis.order import ROLES, EntryRole
from reader.analysis.scale import Stretch, extent, hull, position, ticks
from reader.analysis.shares import percentages
from reader.messages import say
from reader.model.edtf import Edtf, date_of
from reader.views.dates import is_firm
from reader.views.page import Page
from reader.views.palette import DARK, HUES, LIGHT, Palette
from reader.views.parts import line
from reader.views.report import Moment, moments
from reader.views.sources import Branch, branches_of
from reader.views.speakers import NOBODY

WIDTH = 960
"""The width of a picture in its own units; it scales to the page."""

ROW = 20
"""The height of a row."""

CELL = 7.3
"""The width of a character at the font size of 12."""

_DATES = 214
_AXIS = (246, 560)
_WORDS = 580
_NAMES = 330
_BARS = (340, 830)
_TOP = 40
_TICKS = 20
_LABEL = 42
_EDGE = 16

PARTS = ("timeline", "sources")
"""What there are pictures of."""


def picture(page: Page, parts: Sequence[str] = PARTS) -> str:
    """A whole SVG file with one of the pictures, or one below the other."""
    drawn = [timeline_svg(page) if part == "timeline" else sources_svg(page) for part in parts]
    height, groups = 0, []
    for body, size in drawn:
        groups.append(f'<g transform="translate(0 {height})">{body}</g>')
        height += size + ROW
    title = escape(" · ".join(say(f"report.{part}") for part in parts))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_EDGE} 0 {WIDTH + 2 * _EDGE} {height}" '
        f'width="{WIDTH + 2 * _EDGE}" height="{height}" '
        f'role="img" class="picture"><title>{title}</title><style>{style()}</style>'
        f'<rect x="{-_EDGE}" width="100%" height="100%" class="paper"/>{"".join(groups)}</svg>\n'
    )


def element(drawn: tuple[str, int], title: str, what: str) -> str:
    """A picture as an element of an HTML page; `what` describes it to who does not see it."""
    body, height = drawn
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" class="picture" preserveAspectRatio="xMinYMin meet">'
        f"<title>{escape(title)}</title><desc>{escape(what)}</desc>{body}</svg>"
    )


def style() -> str:
    """The style sheet of a picture by itself: light, and dark where the reader wants that."""
    return f"{_look(LIGHT)}{SHAPES}@media (prefers-color-scheme:dark){{{_look(DARK)}}}"


SHAPES = (
    ".picture text{font:12px ui-monospace,'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace;"
    "white-space:pre}.picture .head{font-weight:bold}.picture .mark{stroke-width:1.6}"
    ".picture .span{stroke-width:5;opacity:.45}.picture .open{stroke-dasharray:3 3}"
    ".picture .rest{stroke-dasharray:6 4;stroke-width:8;fill:none}"
)
"""The part of the style sheet that is the same in all colours."""


def _look(palette: Palette) -> str:
    hues = "".join(
        f".s{slot}{{fill:{hue};stroke:{hue}}}text.s{slot}{{stroke:none}}" for slot, hue in enumerate(palette.hues)
    )
    return (
        f".paper{{fill:{palette.paper}}}text{{fill:{palette.ink}}}.quiet{{fill:{palette.secondary}}}"
        f".n{{fill:{palette.secondary};stroke:{palette.secondary}}}text.n{{stroke:none}}"
        f".rule{{stroke:{palette.rule};fill:none}}.track{{fill:{palette.rule}}}.rest{{stroke:{palette.secondary}}}"
        f"{hues}.hollow{{fill:{palette.paper}}}"
    )


def timeline_svg(page: Page, *, within: bool = False) -> tuple[str, int]:
    """The body of the picture of the timeline, and its height.

    A row for each entry in the order of time, its mark in proportion to real time; below them what has no date.
    `within` a page that has a heading for it, it has none, and the words of a quote lead to its record there.
    """
    entries = list(moments(page))
    dated = [one for one in entries if one.entry.edtf]
    undated = [one for one in entries if not one.entry.edtf]
    whole = hull(extent(one.entry.edtf) for one in dated if one.entry.edtf)
    parts = [] if within else [_text(0, 16, say("report.timeline"), "head")]
    bottom = _TOP + ROW * len(dated)
    if whole:
        parts += _ticks(whole, bottom)
    for index, one in enumerate(dated):
        parts += _entry(one, whole, _TOP + ROW * index + 14, links=within)
    if undated:
        bottom += ROW
        parts.append(_text(0, bottom + 14, say("report.undated"), "head"))
        bottom += ROW
        for index, one in enumerate(undated):
            parts += _entry(one, None, bottom + ROW * index + 14, links=within)
        bottom += ROW * len(undated)
    if entries:
        bottom += ROW
        parts += _legend(entries, bottom + 14)
        bottom += ROW
    return "".join(parts), bottom + 8


def _legend(entries: Sequence[Moment], baseline: int) -> Iterator[str]:
    """What the marks mean, for the roles that occur, and what a hollow one means."""
    x = 0.0
    occurring = {one.entry.role for one in entries}
    named = [(role, True, say(f"timeline.role.{role}")) for role in ROLES if role in occurring]
    for role, firm, words in (*named, (named[0][0], False, say("report.hollow"))):
        yield _shape(role, x + 6, baseline - 4, "n", firm=firm)
        yield _text(x + 16, baseline, words, "quiet")
        x += 16 + CELL * (len(words) + 3)


def _ticks(whole: Stretch, bottom: int) -> Iterator[str]:
    found = ticks(whole, _TICKS)
    if found is None:
        return
    unit, when = found
    free = 0.0
    for moment in when:
        x = _x(whole, moment)
        year, month, day = date_of(moment)
        words = {"day": f"{month:02}-{day:02}", "month": f"{year}-{month:02}", "hour": f"{moment // 3600 % 24:02}:00"}
        yield f'<line x1="{x:.1f}" y1="{_TOP - 6}" x2="{x:.1f}" y2="{bottom}" class="rule"/>'
        label = words.get(unit, str(year))
        if x >= free and x + CELL * len(label) < _AXIS[1] + _LABEL:
            yield _text(x + 3, _TOP - 8, label, "quiet")
            free = x + CELL * (len(label) + 1)


def _x(whole: Stretch, moment: int) -> float:
    left, right = _AXIS
    return left + (right - left) * min(1.0, max(0.0, position(whole, moment)))


def _entry(one: Moment, whole: Stretch | None, baseline: int, *, links: bool) -> Iterator[str]:
    hue = f"s{one.voice.slot % HUES}" if one.voice.slot >= 0 else "n"
    date = line(one.date, int((_DATES - 4) / CELL))
    yield _text(0, baseline, date, "quiet")
    yield _text(_DATES + 4, baseline, one.voice.siglum, hue)
    edtf = one.entry.edtf
    if whole is not None and edtf is not None:
        yield from _on_axis(one.entry.role, edtf, whole, baseline - 4, hue)
    else:
        yield _shape(one.entry.role, _AXIS[0], baseline - 4, hue, firm=False)
    words = _text(_WORDS, baseline, line(one.words, int((WIDTH - _WORDS) / CELL)))
    yield f'<a href="#q-{one.number}">{words}</a>' if links and one.number else words


def _on_axis(role: EntryRole, edtf: Edtf, whole: Stretch, y: int, hue: str) -> Iterator[str]:
    stretch = extent(edtf)
    first, last = _x(whole, stretch.first), _x(whole, stretch.last)
    if edtf.interval or last - first > 2 * CELL:
        yield f'<line x1="{first:.1f}" y1="{y}" x2="{last:.1f}" y2="{y}" class="span {hue}"/>'
    if edtf.open_start:
        yield f'<line x1="{_AXIS[0]}" y1="{y}" x2="{first:.1f}" y2="{y}" class="open {hue}"/>'
    if edtf.open_end:
        yield f'<line x1="{last:.1f}" y1="{y}" x2="{_AXIS[1]}" y2="{y}" class="open {hue}"/>'
    at = first if edtf.interval and not edtf.open_start else last if edtf.open_start else (first + last) / 2
    yield _shape(role, at, y, hue, firm=is_firm(role, edtf))


def _shape(role: EntryRole, x: float, y: float, hue: str, *, firm: bool) -> str:
    """The mark of a role: told apart by its form, hollow where the date is not sure."""
    look = f'class="mark {hue}{"" if firm else " hollow"}"'
    if role == "event":
        return f'<circle cx="{x:.1f}" cy="{y}" r="4.5" {look}/>'
    if role == "photo":
        return f'<rect x="{x - 4:.1f}" y="{y - 4}" width="8" height="8" {look}/>'
    if role == "publication":
        return f'<rect x="{x - 2.5:.1f}" y="{y - 6}" width="5" height="12" {look}/>'
    points = ((0, -6), (6, 5), (-6, 5)) if role == "broadcast" else ((0, -6), (6, 0), (0, 6), (-6, 0))
    return f'<polygon points="{" ".join(f"{x + dx:.1f},{y + dy}" for dx, dy in points)}" {look}/>'


def sources_svg(page: Page, *, within: bool = False) -> tuple[str, int]:
    """The body of the picture of the sources, and its height: the whole article as one bar, then the tree. `within` a
    page that has a heading for it, it has none.

    Every bar is a share of all words of the article; the top level and what nobody is named for add up to the whole.
    """
    attribution = page.attribution
    rest, branches = branches_of(attribution)
    parts = [] if within else [_text(0, 16, say("report.sources"), "head")]
    parts.append(_text(WIDTH - 16 * CELL, 16, say("report.share"), "quiet"))
    parts += _stacked(page)
    baseline = _TOP + 2 * ROW
    for branch in branches:
        parts += _branch(page, branch, baseline)
        baseline += ROW
    y = baseline - 4
    end = _BARS[0] + (_BARS[1] - _BARS[0]) * attribution.rest / max(1, attribution.words)
    parts.append(_text(0, baseline, say("sources.rest")))
    if attribution.rest:
        parts.append(f'<line x1="{_BARS[0]}" y1="{y}" x2="{end:.1f}" y2="{y}" class="rest"/>')
    parts.append(_per_cent(rest, baseline))
    return "".join(parts), baseline + 12


def _stacked(page: Page) -> Iterator[str]:
    attribution = page.attribution
    *sizes, rest = percentages([*(node.words for node in attribution.nodes), attribution.rest], WIDTH)
    x = 0
    for node, size in zip(attribution.nodes, sizes, strict=True):
        voice = page.voices.get(node.source, NOBODY)
        hue = f"s{voice.slot % HUES}" if voice.slot >= 0 else "n"
        if size > 1:
            yield f'<rect x="{x}" y="{_TOP - 10}" width="{size - 1}" height="12" class="{hue}"/>'
        x += size
    if rest:
        yield f'<line x1="{x}" y1="{_TOP - 4}" x2="{WIDTH}" y2="{_TOP - 4}" class="rest"/>'


def _branch(page: Page, branch: Branch, baseline: int) -> Iterator[str]:
    node = branch.node
    voice = page.voices.get(node.source, NOBODY)
    hue = f"s{voice.slot % HUES}" if voice.slot >= 0 else "n"
    depth = 2 * (len(node.way) - 1)
    name = line(f"{voice.siglum.strip()} {voice.name or node.source}".strip(), int(_NAMES / CELL) - depth)
    yield _text(depth * CELL, baseline, name, hue)
    whole = _BARS[1] - _BARS[0]
    size = whole * node.words / max(1, page.attribution.words)
    yield f'<rect x="{_BARS[0]}" y="{baseline - 6}" width="{whole}" height="2" class="track"/>'
    yield f'<rect x="{_BARS[0]}" y="{baseline - 9}" width="{size:.1f}" height="8" class="{hue}"/>'
    yield _per_cent(branch.percent, baseline)


def _per_cent(count: int, baseline: int) -> str:
    words = say("sources.percent", count=count)
    return f'<text x="{WIDTH - 60}" y="{baseline}" text-anchor="end">{escape(words)}</text>'


def _text(x: float, y: float, words: str, classes: str = "") -> str:
    look = f' class="{classes}"' if classes else ""
    return f'<text x="{x:.1f}" y="{y}"{look}>{escape(words)}</text>'
