"""What every test shares: a home of its own, so that no test finds what another one left."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("suite", max_examples=50, deadline=None)
settings.register_profile("long", max_examples=2000, deadline=None)
settings.load_profile("suite")


_numbers = count()


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder that does not exist when the test begins: making one for each takes longer than most tests."""
    state = tmp_path_factory.getbasetemp() / f"state-{next(_numbers)}"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    return state
