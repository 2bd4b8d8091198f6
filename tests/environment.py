"""A pytest plugin, loaded before Textual: seals the surroundings, so that a test sees the same on every machine."""

import gc
import os
import sys
import tempfile

# each app that a test starts would compile everything anew where this is set, which is most of its start
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

for _name in list(os.environ):
    if _name.startswith(("TEXTUAL", "READER", "XDG_")) or _name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "EDITOR"):
        os.environ.pop(_name)

_HOME = tempfile.mkdtemp(prefix="reader-tests-")
os.environ.update(
    HOME=_HOME,
    XDG_STATE_HOME=f"{_HOME}/state",
    XDG_CONFIG_HOME=f"{_HOME}/config",
    TEXTUAL_ANIMATIONS="none",
    TERM="xterm-256color",
    COLUMNS="80",
    LINES="24",
    TZ="UTC",
)

# Every row that Textual paints is thousands of small objects; looking for circles among them is a third of the time.
gc.set_threshold(100_000, 50, 100)
