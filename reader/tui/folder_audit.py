"""The audit of all articles of a folder: a row for each, and their figures added up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from rich.cells import cell_len

from reader.analysis.audit import total
from reader.formats.audit import OVERVIEW, Audited, annotated, overview
from reader.messages import say
from reader.model import RejectedError
from reader.session import open_session
from reader.views.auditing import audit_lines
from reader.views.lines import FIGURE, Piece, Row
from reader.views.parts import BLANK, GUTTER, fit, heading, line

COLUMNS = ("sources", "no-one", "anonymous", "direct", "unchecked", "failed")
"""The columns of the overview beside the titles, in their order."""

WANTED = ("no-one", "unchecked", "anonymous", "direct", "failed", "sources")
"""The same, the most wanted first: where it is narrow the last ones fall off."""

COLUMN = 9
"""Cells of a column."""

TITLE = 26
"""Cells that a title keeps at least, where there is more than one column."""


def audited_in(folder: Path) -> tuple[list[Audited], int]:
    """The annotated articles of a folder with their figures, and how many of them cannot be read."""
    found, unread = [], 0
    for path in annotated([folder]):
        try:
            session = open_session(path)
        except RejectedError:
            unread += 1
            continue
        if session.broken_text is None:
            one = Audited(str(path), session.page)
            # counted here, since this may run in a thread and the rows are made on the screen's own
            assert one.audit.articles
            found.append(one)
        else:
            unread += 1
    return found, unread


def folder_audit_rows(audited: Sequence[Audited], unread: int, opened: Collection[str], width: int) -> tuple[Row, ...]:
    """A row for each article, which stands for it, then the figures of all of them; below each of those that are
    `opened` the articles behind it.
    """
    rows = [heading(say("audit.title"), say("folder.count", count=len(audited)), width), BLANK]
    if unread:
        rows += [fit(Row((Piece(f" ! {say('audit.unread', count=unread)}"),)), width), BLANK]
    if not audited:
        return tuple(rows)
    wanted = WANTED[: max(1, (width - TITLE - 3) // COLUMN)]
    columns = [name for name in COLUMNS if name in wanted]
    names = [say(f"audit.column.{name}") for name in columns]
    rows.append(Row((), (Piece("".join(f"{name:>{COLUMN}}" for name in names) + " ", "secondary"),)))
    table = list(overview(audited))
    keys = [*(one.file for one in audited), ""]
    for key, (title, *counts) in zip(keys, table, strict=True):
        by_name = dict(zip(OVERVIEW, counts, strict=True))
        cells = "".join(f"{by_name[name]:>{COLUMN}}" for name in columns) + " "
        name = Piece(line(title, max(4, width - cell_len(cells) - 3)), attrs="" if key else "bold")
        rows.append(fit(Row((GUTTER, name), (Piece(cells),), key), width))
    for one in audit_lines(total([one.audit for one in audited])):
        if one.heading:
            rows += [
                BLANK,
                fit(Row((Piece(f" {one.label}", attrs="bold"),), (Piece(f"{one.count} ", "secondary"),)), width),
            ]
        else:
            key = f"{FIGURE}{one.group}/{one.figure}"
            sign = "▼" if key in opened else "▶"
            figures = Piece(f"{one.count:>7}{one.share:>6} ")
            rows.append(fit(Row((Piece(f" {sign} ", "secondary"), Piece(one.label)), (figures,), key), width))
            if key in opened:
                rows += _behind(audited, one.group, one.figure, width)
    return tuple(rows)


def _behind(audited: Sequence[Audited], group: str, code: str, width: int) -> Iterator[Row]:
    """The articles that a figure has something of, with how much."""
    for one in audited:
        figure = one.audit.group(group).figure(code) if group else one.audit.single(code)
        if figure.count:
            count = Piece(f"{figure.count:>7}{'':>6} ", "secondary")
            words = Piece(f"     {line(one.title, max(4, width - 20))}", "secondary")
            yield fit(Row((words,), (count,), one.file), width)
