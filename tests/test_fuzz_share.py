"""A small share of the fuzz; the long run is `python -m tests.fuzz.yaml_input`."""

from __future__ import annotations

from tests.fuzz.yaml_input import examine, inputs

COUNT = 400


def test_broken_files_give_a_document_or_problems() -> None:
    outcomes = {examine(data) for _, data in inputs(COUNT)}
    assert {"rejected", "edited"} <= outcomes
