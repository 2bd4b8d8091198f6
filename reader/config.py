"""Options of the app, and where its own files live. Checked here, used everywhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Look = Literal["dark", "light", "mono"]
"""The three looks: on a dark ground, on a light one, and without colour."""

MIN_MEASURE = 60
"""The narrowest measure of the article in cells that `+` and `-` give."""

MAX_MEASURE = 80
"""The widest."""

DEFAULT_MEASURE = 65
"""The measure at first: between the 60 and 70 cells at which the eye finds the next row."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a person may choose for the whole app."""

    look: Look = "dark"
    """Colours."""
    measure: int = DEFAULT_MEASURE
    """Width of the article's text in cells, `MIN_MEASURE` to `MAX_MEASURE`."""
    suggest: bool = True
    """Whether annotations are drafted for what is read."""


def state_folder() -> Path:
    """The folder of the app's own state (where a reader left off): XDG_STATE_HOME, else ~/.local/state."""
    base = os.environ.get("XDG_STATE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".local" / "state") / "reader"


def keys_path() -> Path:
    """The file of one's own keys, in the folder of settings: XDG_CONFIG_HOME, else ~/.config."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".config") / "reader" / "keys.yaml"


def from_environment() -> Config:
    """The options of the environment: `NO_COLOR`, `READER_LOOK` = dark, light or mono, `READER_SUGGEST` = off."""
    suggest = os.environ.get("READER_SUGGEST", "").lower() not in ("0", "no", "off")
    look: Look = "mono" if os.environ.get("NO_COLOR") else "dark"
    asked = os.environ.get("READER_LOOK", "")
    if look == "dark" and asked in ("light", "mono"):
        look = "light" if asked == "light" else "mono"
    return Config(look, suggest=suggest)
