"""A share of the long attacks: broken files, kills, and files as large as they may be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import kill
from tests.fuzz import yaml_input

ROOT = Path(__file__).parents[2]


def test_broken_files_give_a_document_or_problems() -> None:
    for number, data in yaml_input.inputs(400, seed=7_000_000):
        assert yaml_input.examine(data), number


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
def test_a_killed_session_loses_nothing() -> None:
    found = kill.run(6, seed=7_000_000)
    assert found["edits told"] >= 6


MIB = 1 << 20
LARGE = {
    "one plain text": "b'a: ' + b'x' * (31 * MIB)",
    "line breaks": "b'\\n' * (31 * MIB) + b'a: b: c'",
    "brackets": "b'[' * (31 * MIB)",
    "a list of little in brackets": "b'[' + b'a,' * (15 * MIB)",
    "unknown keys": "b'reader: 1\\nquotes:\\n' + b'  - {text: aaaa, zz}\\n' * 60_000",
    "cut texts": "b'reader: 1\\nquotes:\\n' + b'  - text: aaaa #bbbb\\n' * 60_000",
}

CHILD = """
import resource, sys, time
from pathlib import Path
from reader.files.excerpt import problem_lines
from reader.files.reading import read
from reader.model import RejectedError
MIB = 1 << 20
data = eval(sys.argv[1])
path = Path("a.yaml")
start = time.process_time()
try:
    loaded = read(data, path)
    problems, text = loaded.problems, loaded.text
except RejectedError as rejected:
    problems, text = rejected.problems, rejected.text
for one in problems:
    problem_lines(path, one, text)
assert problems
spent = time.process_time() - start
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10) - len(data)
print(spent, grown >> 20)
"""


@pytest.mark.parametrize("name", LARGE)
def test_large_files_are_refused_soon_and_in_little_memory(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, LARGE[name]], capture_output=True, text=True, check=True, cwd=ROOT, timeout=60
    )
    seconds, mebibytes = done.stdout.split()
    # A second on a quiet machine; where tests run side by side it may be twice or three times that.
    assert float(seconds) < 4
    assert int(mebibytes) < 200
