"""What is wrong with an annotation file, and which items are not found in the text, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.files.excerpt import problem_lines
from reader.messages import say
from reader.model import Problem
from reader.views.lines import Piece, Row
from reader.views.page import Page
from reader.views.parts import fit, paragraph
from reader.views.visible import one_line

STATES = ("moved", "ambiguous", "lost")
"""The states of an anchor that a person should look at."""

MOST_ROWS = 6
"""The rows that the sentence of one problem takes at most."""


def problem_rows(page: Page, path: Path, problems: tuple[Problem, ...], text: str, width: int) -> tuple[Row, ...]:
    """The problems with their lines, then the anchors that are not sure, each under its heading.

    `text` is that of the annotation file; empty when it could not be read.
    """
    rows = [_heading(say("problems.title", count=len(problems)))]
    for one in problems:
        rows.append(Row())
        what, *excerpt = problem_lines(path, one, text, width=max(20, width - 2))
        rows += [Row((Piece(f" {words}"),)) for words in paragraph(what, width - 2, MOST_ROWS)]
        rows += [Row((Piece(f" {words}", "secondary"),)) for words in excerpt]
    rows += [Row(), _heading(anchors_in_words(page)), Row()]
    for item in page.document.items():
        state = page.anchors.of(item.key).state if getattr(item, "text", ()) else ""
        if state in STATES:
            words = one_line(" […] ".join(getattr(item, "text", ())))
            rows.append(Row((Piece(f" {say(f'anchor.{state}')}: ", "secondary"), Piece(words)), key=item.key))
    return tuple(fit(row, width) for row in rows)


def anchors_in_words(page: Page) -> str:
    """How many quotes there are, and how many of them and of other items are not sure: `12 quotes, 1 moved`."""
    keys = {quote.key for quote in page.document.quotes}
    of_quotes = [found.state for key, found in page.anchors.items() if key in keys]
    others = [found.state for key, found in page.anchors.items() if key not in keys]
    parts = [say("header.quotes", count=len(keys)), *_counted(of_quotes)]
    if states := ", ".join(_counted(others)):
        parts.append(say("problems.others", states=states))
    return ", ".join(parts)


def _counted(found: Sequence[str]) -> list[str]:
    return [f"{found.count(state)} {say(f'anchor.{state}')}" for state in STATES if state in found]


def _heading(words: str) -> Row:
    return Row((Piece(f" {words}", attrs="bold"),))
