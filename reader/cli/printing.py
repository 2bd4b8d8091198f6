"""What every command prints: to standard output what was asked for, to standard error what is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Problem
    from reader.session import Session


def print_out(text: str) -> None:
    """Print to standard output; what its encoding lacks is written as an escape."""
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()


def complain(text: str) -> None:
    """Print a sentence to standard error."""
    sys.stderr.write(text if text.endswith("\n") else f"{text}\n")


def misused(sentence: str) -> int:
    """Say how the command line is wrong. Returns the exit code for that."""
    complain(f"reader: {sentence}")
    return 2


def rejected_file(path: Path, rejected: Exception) -> int:
    """Say why a file cannot be read. Returns the exit code for that."""
    from reader.files.excerpt import problem_lines
    from reader.model import RejectedError

    assert isinstance(rejected, RejectedError)
    for one in rejected.problems:
        complain("\n".join(problem_lines(path, one, rejected.text)))
    return 1


def explain(session: Session, problems: Iterable[Problem]) -> int:
    """Say what is wrong in the annotation file of an open article. Returns the exit code for that."""
    from reader.files.excerpt import problem_lines

    text = session.loaded.text if session.loaded else session.broken_text or ""
    code = 0
    for one in problems:
        complain("\n".join(problem_lines(session.pair.annotation, one, text)))
        code |= one.severity == "error"
    return code
