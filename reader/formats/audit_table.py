"""The sourcing audit as Rich tables, for a terminal or a pipe."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.analysis.audit import Audit
from reader.formats.audit import FIGURE_COLUMNS, Audited, overview, overview_head, titled
from reader.messages import say
from reader.views.auditing import audit_lines


def audit_table(audited: Sequence[Audited], width: int, *, terminal: bool = False) -> str:
    """The figures for a width in cells; of several articles first one row for each, then all added up, then each.

    For a terminal with its escapes for bold and dim, else plain. Titles are made safe before they come here, and every
    cell is a `Text`, so that nothing in them is markup.
    """
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, highlight=False, markup=False, emoji=False)
    if len(audited) > 1:
        console.print(Text(say("audit.title"), "bold"))
        console.print(_overview(audited))
    for title, found in titled(audited):
        words, quotes = say("audit.unit.word", count=found.words), say("audit.unit.quote", count=found.quotes)
        console.print(Text(title, "bold"))
        console.print(Text(say("audit.extent", words=words, quotes=quotes), "dim"))
        console.print(_figures(found))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")).rstrip("\n") + "\n"


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, padding=0)


def _overview(audited: Sequence[Audited]) -> Table:
    table = _table()
    first, *others = overview_head()
    table.add_column(first, ratio=1, overflow="fold", min_width=12)
    for name in others:
        table.add_column(name.replace(" ", "\n"), justify="right")
    *each, together = overview(audited)
    for row in each:
        table.add_row(*map(Text, row))
    table.add_section()
    table.add_row(*map(Text, together), style="bold")
    return table


def _figures(found: Audit) -> Table:
    table = _table()
    table.add_column("", overflow="fold")
    for name in FIGURE_COLUMNS:
        table.add_column(say(f"audit.column.{name}"), justify="right", no_wrap=True)
    for line in audit_lines(found):
        if line.heading:
            table.add_section()
            table.add_row(Text(line.label, "bold"), Text(line.count, "dim"))
        else:
            table.add_row(*map(Text, (f"  {line.label}", line.count, line.share, line.words, line.of_words)))
    return table
