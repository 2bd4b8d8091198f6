"""`reader export`: a report of an article to send to others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.options import read_options
from reader.cli.printing import complain, explain, misused, print_out, rejected_file
from reader.messages import say

if TYPE_CHECKING:
    from reader.session import Session

FORMATS = ("html", "md", "svg")
"""The forms of a report."""

PARTS = ("timeline", "sources")
"""The pictures of `--to svg`."""


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.model import RejectedError
    from reader.session import open_session

    given = read_options(
        words,
        takes={"--to": "|".join(FORMATS), "--part": "|".join(PARTS), "--output": "FILE", "-o": "FILE"},
    )
    form, part = given.values.get("--to", ""), given.values.get("--part", "")
    if len(given.paths) != 1 or not form or (part and form != "svg"):
        return misused(say("cli.export-usage"))
    try:
        session = open_session(given.paths[0])
    except RejectedError as rejected:
        return rejected_file(given.paths[0], rejected)
    code = explain(session, [one for one in session.problems if one.severity == "error"])
    if session.broken_text is not None:
        return code
    report = _report(session, form, (part,) if part else PARTS)
    output = given.values.get("--output") or given.values.get("-o")
    if output is None:
        print_out(report)
        return code
    return _write(session, Path(output), report) or code


def _report(session: Session, form: str, parts: tuple[str, ...]) -> str:
    name = session.pair.article.name
    if form == "svg":
        from reader.formats.svg import picture

        return picture(session.page, parts)
    if form == "md":
        from reader.formats.markdown import markdown_report

        return markdown_report(session.page, name)
    from reader.formats.html import html_report

    return html_report(session.page, name)


def _write(session: Session, path: Path, report: str) -> int:
    """Write the report to a file, in place of an older one; never over the article or its annotations."""
    from reader.files.excerpt import headline
    from reader.files.saving import SaveError, digest_of, save
    from reader.views.visible import one_line

    ours = (session.pair.article, session.pair.annotation, *session.pair.others)
    if any(path.exists() and one.exists() and path.samefile(one) for one in ours):
        return misused(say("cli.export-over-itself", path=one_line(str(path))))
    try:
        save(path, report.encode("utf-8"), digest_of(path) if path.exists() else None)
    except SaveError as error:
        complain(headline(path, error.problem))
        return 1
    complain(say("cli.exported", path=one_line(str(path))))
    return 0
