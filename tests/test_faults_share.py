"""A small share of the crash test; the long run is `python -m tests.faults.twice`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_nothing_is_lost_when_a_session_is_killed_and_killed_again() -> None:
    # In a process of its own, since one with threads must not fork.
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.twice", "12"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "12 rounds" in run.stdout
