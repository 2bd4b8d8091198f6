"""What every command prints: to standard output what was asked for, to standard error what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path


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
