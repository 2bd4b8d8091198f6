"""A small share of the crash test; the long run is `python -m tests.faults.kill`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_nothing_is_lost_when_a_session_is_killed() -> None:
    # In a process of its own, since one with threads must not fork.
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.kill", "12"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "killed 12 times" in run.stdout
