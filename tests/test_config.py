"""What a person may choose, and where the app keeps its own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import DEFAULT_MEASURE, MAX_MEASURE, MIN_MEASURE, Config, from_environment, keys_path, state_folder


@pytest.mark.parametrize(
    ("environment", "look"),
    [
        ({}, "dark"),
        ({"READER_LOOK": "light"}, "light"),
        ({"READER_LOOK": "mono"}, "mono"),
        ({"READER_LOOK": "purple"}, "dark"),
        ({"NO_COLOR": "1"}, "mono"),
        ({"NO_COLOR": "1", "READER_LOOK": "light"}, "mono"),
        ({"NO_COLOR": ""}, "dark"),
    ],
)
def test_the_look_comes_from_the_surroundings(
    environment: dict[str, str], look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert from_environment().look == look


def test_the_measure_is_within_its_limits() -> None:
    assert MIN_MEASURE <= Config().measure == DEFAULT_MEASURE <= MAX_MEASURE


def test_the_state_folder_is_where_the_system_wants_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "reader"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for value in ("", "not/absolute"):
        monkeypatch.setenv("XDG_STATE_HOME", value)
        assert state_folder() == tmp_path / "home" / ".local" / "state" / "reader"


def test_the_keys_are_where_settings_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert keys_path() == tmp_path / "reader" / "keys.yaml"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    assert keys_path() == tmp_path / "home" / ".config" / "reader" / "keys.yaml"
