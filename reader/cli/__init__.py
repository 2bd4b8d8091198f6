"""The command line, one file a command. The rest is imported where it is needed, so that `check` never loads Textual.

Exit codes: 0 = done, nothing wrong; 1 = errors in the files named, or an article that cannot be opened; 2 = the command
line itself is wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from reader import __version__
from reader.cli.options import MisusedError
from reader.cli.printing import misused, print_out

USAGE = """\
reader [PATH]            read: an article (NAME.txt, NAME.md), its NAME.yaml, or
                         a folder; without a path this folder, else the article
                         that comes with Reader
reader -                 read an article from standard input
reader check PATH...     every problem of annotation files, as file:line:column;
                         --format json or editor (one line each);
                         --fix mends what is certain
reader show PATH         the annotated article as plain lines
reader suggest PATH...   draft annotations of articles, a line each;
                         --json one object an article, --write into the YAML;
                         --min-confidence 0.8, --jobs 2
reader audit PATH...     the sourcing audit of articles or folders: how much
                         comes from whom; --format table, json, csv or md
reader export ARTICLE --to FORMAT
                         a report to send: html, md, or svg (pictures of
                         timeline and sources, --part for one of them);
                         --output FILE instead of standard output
reader keys              every key, as a file of your own keys has them; where
                         that file stands, and what is wrong in it
reader --schema          where the JSON Schema of the annotation file is
reader --help            this help
reader --version         the version

In the app: ? lists all keys, Ctrl+P finds a command by name, q leaves.
Environment: NO_COLOR for a look without colour, READER_LOOK=light for a light
ground, READER_SUGGEST=off for no suggestions, READER_NAME for your name in
checks.
"""
"""What `reader --help` prints."""

COMMANDS = ("audit", "check", "show", "suggest", "export", "keys")
"""The commands; each is the function `run` of the module of its name beside this one. Any other word is a path."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit code."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except MisusedError as wrong:
        return misused(str(wrong))
    except BrokenPipeError:
        # whoever read what is printed has enough; Python would complain once more when it flushes on leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1


def _run(words: list[str]) -> int:
    if any(word in ("-h", "--help") for word in words):
        print_out(USAGE)
        return 0
    if words[:1] in (["--version"], ["-V"]):
        print_out(f"reader {__version__}\n")
        return 0
    if words == ["--schema"]:
        print_out(f"{Path(__file__).resolve().parent.parent / 'files' / 'annotation.schema.json'}\n")
        return 0
    name = words[0] if words[:1] and words[0] in COMMANDS else ""
    run = import_module(f"reader.cli.{name or 'read'}").run
    code: int = run(words[1:] if name else words)
    return code
