from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.keymap import key_table
from reader.views.auditing import definitions

README = Path(__file__).parent.parent / "README.md"


def key_rows() -> str:
    """The table of keys as README has it."""
    rows = ["| | keys | do |", "| --- | --- | --- |"]
    last = ""
    for group, keys, what in key_table():
        shown = " ".join(f"`{key}`".replace("|", "\\|") for key in keys.split("  "))
        rows.append(f"| {group if group != last else ''} | {shown} | {what} |")
        last = group
    return "\n".join(rows) + "\n"


def audit_rows() -> str:
    """What the figures of the audit count, as README has it."""
    return "".join(f"- **{name}**: {means}\n" for name, means in definitions())


@pytest.mark.parametrize(("name", "made"), [("keys", key_rows), ("audit", audit_rows)], ids=["keys", "audit"])
def test_what_is_made_from_the_code_is_up_to_date(name: str, made: Callable[[], str]) -> None:
    first, last = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    text = README.read_text("utf-8")
    begin, end = text.index(first) + len(first), text.index(last)
    if os.environ.get("WRITE_README"):
        text = text[:begin] + made() + text[end:]
        README.write_text(text, "utf-8")
        end = text.index(last)
    assert text[begin:end] == made()


def test_every_picture_of_the_readme_is_there() -> None:
    for name in re.findall(r"\]\(([^)]+\.svg)\)", README.read_text("utf-8")):
        assert (README.parent / name).is_file(), name


def test_the_commands_of_the_readme_are_those_of_the_help() -> None:
    from reader.cli import USAGE

    text = README.read_text("utf-8")
    for line in USAGE.splitlines():
        if line.startswith("reader ") and "--" not in line:
            words = line.split("  ")[0].strip().replace("...", "…")
            assert f"`{words}`" in text, words
