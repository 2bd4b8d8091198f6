"""The words of the sourcing audit: what its groups and figures are called, and what stands behind a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.audit import GROUPS, SINGLES, Audit, Figure, Group, audit
from reader.messages import say
from reader.model.vocabulary import SOURCE_TYPES
from reader.views.page import Page

OF_WORDS = tuple(code for code, (unit, _) in GROUPS.items() if unit == "word")
"""The groups that count words, so that the words behind a figure are the figure."""


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
    heading: bool = False
    """Whether it begins a group."""


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


def audit_lines(found: Audit) -> Iterator[Line]:
    """The audit as lines: each group that has something to count, without the figures that are 0."""
    for group in found.groups:
        if not group.whole:
            continue
        yield _heading(group, found.articles)
        for figure, percent in zip(group.figures, group.percents, strict=True):
            if figure.count:
                yield _line(found, group.code, figure, per_cent(percent))
    yield Line(say("audit.group.singles"), "", heading=True)
    for figure in found.singles:
        yield _line(found, "", figure, "")


def _line(found: Audit, group: str, figure: Figure, share: str) -> Line:
    label = figure_label(group, figure.code)
    if group in OF_WORDS or not figure.words:
        return Line(label, str(figure.count), share)
    return Line(label, str(figure.count), share, str(figure.words), per_cent(round(100 * figure.words / found.words)))


def per_cent(count: int) -> str:
    """A whole per cent."""
    return say("audit.percent", count=count)


def definitions() -> Iterator[tuple[str, str]]:
    """What each group and each figure that stands by itself counts and leaves out, with what it is called."""
    for group in GROUPS:
        yield say(f"audit.group.{group}"), say(f"audit.means.{group}")
    for single in SINGLES:
        yield say(f"audit.single.{single}"), say(f"audit.means.{single}")
