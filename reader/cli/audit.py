"""`reader audit`: the sourcing audit of articles and folders, as a table or in a form for programs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.options import read_options
from reader.cli.printing import complain, explain, misused, print_out, rejected_file
from reader.messages import say

if TYPE_CHECKING:
    from reader.formats.audit import Audited


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.formats.audit import Audited, annotated
    from reader.model import RejectedError
    from reader.session import open_session
    from reader.views.visible import one_line

    given = read_options(words, takes={"--format": "table|json|csv|md"})
    form, paths = given.values.get("--format", "table"), given.paths
    if not paths:
        return misused(say("cli.audit-usage"))
    audited, code = [], 0
    for path in annotated(paths):
        try:
            session = open_session(path)
        except RejectedError as rejected:
            code = rejected_file(path, rejected)
            continue
        code |= explain(session, [one for one in session.problems if one.severity == "error"])
        if session.broken_text is None:
            audited.append(Audited(str(path), session.page))
    if audited:
        print_out(_printed(audited, form))
    elif not code:
        complain(f"reader: {say('cli.audited-nothing', path=one_line(str(paths[0])))}")
        code = 1
    return code


def _printed(audited: Sequence[Audited], form: str) -> str:
    from reader.formats.audit import audit_csv, audit_json, audit_markdown

    if form == "table":
        from reader.formats.audit_table import audit_table

        return audit_table(audited, shutil.get_terminal_size().columns, terminal=sys.stdout.isatty())
    return {"json": audit_json, "csv": audit_csv, "md": audit_markdown}[form](audited)
