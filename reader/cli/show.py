"""`reader show`: the annotated article as plain lines."""

from __future__ import annotations

from reader.cli.options import read_options
from reader.cli.printing import explain, misused, print_out, rejected_file


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.messages import say
    from reader.model import RejectedError
    from reader.session import open_session
    from reader.views.plain import plain_lines

    paths = read_options(words).paths
    if len(paths) != 1:
        return misused(say("cli.show-usage"))
    try:
        session = open_session(paths[0])
    except RejectedError as rejected:
        return rejected_file(paths[0], rejected)
    print_out("\n".join(plain_lines(session.page)) + "\n")
    return explain(session, session.problems)
