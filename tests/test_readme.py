from __future__ import annotations

import os
import re
from pathlib import Path

from reader.commands import key_table

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- keys: begin -->\n", "<!-- keys: end -->\n"


def key_rows() -> str:
    """The table of keys as README has it."""
    rows = ["| | keys | do |", "| --- | --- | --- |"]
    last = ""
    for group, keys, what in key_table():
        shown = " ".join(f"`{key}`".replace("|", "\\|") for key in keys.split("  "))
        rows.append(f"| {group if group != last else ''} | {shown} | {what} |")
        last = group
    return "\n".join(rows) + "\n"


def test_the_table_of_keys_is_the_one_of_the_commands() -> None:
    text = README.read_text("utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    if os.environ.get("WRITE_README"):
        text = text[:begin] + key_rows() + text[end:]
        README.write_text(text, "utf-8")
        end = text.index(END)
    assert text[begin:end] == key_rows()


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
