"""The words of the sourcing audit: what its groups and figures are called, and what stands behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.analysis.audit import GROUPS, SINGLES, Audit, Figure, Group, audit
from reader.analysis.shares import percentages
from reader.messages import say
from reader.model.vocabulary import SOURCE_TYPES
from reader.views.page import Page

OF_WORDS = tuple(code for code, (unit, _) in GROUPS.items() if unit == "word")
"""The groups that count words, so that the words behind a figure are the figure."""

NO_NUMBERS: Mapping[str, int] = {}
"""No quote has a number."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the audit as a table, in words."""

    label: str
    """What the figure or, in a heading, the group is called."""
    count: str
    """How many; in a heading the group's whole with its unit."""
    share: str = ""
    """Its part of the group's whole."""
    words: str = ""
    """The words behind it."""
    of_words: str = ""
    """Their part of the article."""
    quotes: tuple[tuple[int, int], ...] = ()
    """The quotes behind it, as first and last number of each run; only where numbers are known."""
    heading: bool = False
    """Whether it begins a group."""
    group: str = ""
    """The code of the figure's group; empty for those that stand by themselves, and in a heading."""
    figure: str = ""
    """The code of the figure; empty in a heading."""


def audit_of(page: Page) -> Audit:
    """The audit of an article that is open."""
    return audit(page.document, page.anchors, page.attribution)


def figure_label(group: str, code: str) -> str:
    """What a figure of a group is called; group `""` holds those that stand by themselves."""
    if not group:
        return say(f"audit.single.{code}")
    if group == "type" and code in SOURCE_TYPES:
        return say(f"source.type.{code}")
    return say(f"audit.{group}.{code}")


def _heading(group: Group, articles: int) -> Line:
    """The name of a group, of several articles also how many of its unit there are in each; and its whole."""
    label = say(f"audit.group.{group.code}")
    if articles > 1 and group.unit in ("source", "person", "photo"):
        label = say("audit.average", name=label, average=f"{group.whole / articles:.1f}")
    return Line(label, say(f"audit.unit.{group.unit}", count=group.whole), heading=True)


def audit_lines(found: Audit, numbers: Mapping[str, int] = NO_NUMBERS) -> Iterator[Line]:
    """The audit as lines: each group that has something to count, without the figures that are 0.

    `numbers` gives the numbers of the quotes by key, for the quotes behind each figure.
    """
    for group in found.groups:
        if not group.whole:
            continue
        yield _heading(group, found.articles)
        for figure, percent in zip(group.figures, group.percents, strict=True):
            if figure.count:
                yield _line(found, group.code, figure, per_cent(percent), numbers)
    yield Line(say("audit.group.singles"), "", heading=True)
    for figure in found.singles:
        yield _line(found, "", figure, "", numbers)


def _line(found: Audit, group: str, figure: Figure, share: str, numbers: Mapping[str, int]) -> Line:
    words = of_words = ""
    if group not in OF_WORDS and figure.words:
        words, of_words = str(figure.words), per_cent(round(100 * figure.words / found.words))
    return Line(
        figure_label(group, figure.code),
        str(figure.count),
        share,
        words,
        of_words,
        _runs(sorted(numbers[key] for key in figure.keys if key in numbers)),
        group=group,
        figure=figure.code,
    )


def _runs(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Sorted numbers as runs without a gap: 1 2 3 7 are 1 to 3 and 7 to 7."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


def per_cent(count: int) -> str:
    """A whole per cent."""
    return say("audit.percent", count=count)


def definitions() -> Iterator[tuple[str, str]]:
    """What each group and each figure that stands by itself counts and leaves out, with what it is called."""
    for group in GROUPS:
        yield say(f"audit.group.{group}"), say(f"audit.means.{group}")
    for single in SINGLES:
        yield say(f"audit.single.{single}"), say(f"audit.means.{single}")


def in_numbers(run: tuple[int, int]) -> str:
    """A run of quotes as numbers: `1–3`, `7`."""
    first, last = run
    return str(first) if first == last else f"{first}–{last}"


def at_a_glance(found: Audit) -> Iterator[tuple[str, str]]:
    """The figures that an editor asks for first, each with what it is called."""
    naming, claims, wire = found.group("naming"), found.group("claims"), found.group("wire")
    anonymous = sum(naming.figure(code).count for code in ("reason", "described", "bare"))
    yield say("audit.glance.no-one"), share_of(found.group("share"), "no-one")
    yield _counted("quotes", found.quotes)
    yield _counted("sources", naming.whole)
    yield _counted("anonymous", anonymous)
    yield say("audit.glance.direct"), share_of(found.group("manner"), "direct")
    yield say("audit.glance.second"), share_of(found.group("hand"), "second", "further")
    yield say("audit.glance.one"), say("audit.of", count=claims.figure("one").count, all=claims.whole)
    yield say("audit.glance.wire"), share_of(wire, "credited", "uncredited")
    yield say("audit.glance.unchecked"), say("audit.of", count=found.single("unchecked").count, all=found.quotes)
    failed = sum(found.group(group).figure("failed").count for group in ("said", "true"))
    yield _counted("failed", failed)


def _counted(code: str, count: int) -> tuple[str, str]:
    return say(f"audit.glance.{code}", count=count), str(count)


def share_of(group: Group, *codes: str) -> str:
    """The part of some figures in the whole of their group, as a whole per cent."""
    wanted = sum(group.figure(code).count for code in codes)
    return per_cent(percentages([wanted, group.whole - wanted], 100)[0])
