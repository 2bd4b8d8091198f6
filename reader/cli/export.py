"""`reader export`: a report of an article to send to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.printing import complain, explain, misused, print_out, rejected_file
from reader.messages import say

if TYPE_CHECKING:
    from reader.session import Session

FORMATS = ("html", "md", "svg")
"""The forms of a report."""

PARTS = ("timeline", "sources")
"""The pictures of `--to svg`."""


@dataclass(frozen=True, slots=True)
class _Options:
    article: Path
    form: str
    parts: tuple[str, ...]
    output: Path | None


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.model import RejectedError
    from reader.session import open_session

    options = _options(words)
    if options is None:
        return misused(say("cli.export-usage"))
    try:
        session = open_session(options.article)
    except RejectedError as rejected:
        return rejected_file(options.article, rejected)
    code = explain(session, [one for one in session.problems if one.severity == "error"])
    if session.broken_text is not None:
        return code
    report = _report(session, options)
    if options.output is None:
        print_out(report)
        return code
    return _write(session, options.output, report) or code


def _options(words: Sequence[str]) -> _Options | None:
    """The options; None when the command line is wrong."""
    form, part, output, paths = "", "", None, []
    rest = iter(words)
    for word in rest:
        name, given, value = word.partition("=")
        if name in ("--to", "--part", "--output", "-o"):
            value = value if given else next(rest, "")
            if not value:
                return None
            if name == "--to":
                form = value
            elif name == "--part":
                part = value
            else:
                output = Path(value)
        elif word.startswith("-"):
            return None
        else:
            paths.append(Path(word))
    if len(paths) != 1 or form not in FORMATS or part not in ("", *PARTS) or (part and form != "svg"):
        return None
    return _Options(paths[0], form, (part,) if part else PARTS, output)


def _report(session: Session, options: _Options) -> str:
    name = session.pair.article.name
    if options.form == "svg":
        from reader.formats.svg import picture

        return picture(session.page, options.parts)
    if options.form == "md":
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
