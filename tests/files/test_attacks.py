"""A share of the long attacks: broken files and kills. Large files are measured in `tests/benchmarks/limits.py`."""

from __future__ import annotations

import os

import pytest

from tests.faults import kill
from tests.fuzz import yaml_input


def test_broken_files_give_a_document_or_problems() -> None:
    for number, data in yaml_input.inputs(400, seed=7_000_000):
        assert yaml_input.examine(data), number


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
def test_a_killed_session_loses_nothing() -> None:
    found = kill.run(6, seed=7_000_000)
    assert found["edits told"] >= 6
