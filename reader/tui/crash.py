"""What is said and kept when the app is stopped: by an error of its own, or by the system when a terminal is closed.

No values of variables and no words of the error are written down: they may hold what a person reads and writes.
"""

from __future__ import annotations

import contextlib
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from textual.screen import Screen

from reader import __version__
from reader.config import state_folder
from reader.files.saving import make_folder
from reader.messages import say
from reader.session import Session
from reader.tui.dialogs import FormScreen
from reader.tui.reading import ReadingScreen
from reader.views.visible import visible


def crash_in_words(error: BaseException, screens: Iterable[Screen[Any]]) -> str:
    """One sentence: where the unsaved edits of the open article are, and where what went wrong is written."""
    session = _session(screens)
    what = _edits_in_words(session) if session else say("cli.crashed")
    report = write_report(error)
    return f"{what}; {say('cli.crash-report', path=visible(str(report)))}" if report else what


def rescue(screens: Sequence[Screen[Any]]) -> None:
    """Do what is typed in open forms as edits, so that it is in the journal with the rest. Never raises."""
    session = _session(screens)
    for one in screens if session else ():
        with contextlib.suppress(Exception):
            if isinstance(one, FormScreen) and session and (edit := one.rescued()):
                session.do(edit)


def _session(screens: Iterable[Screen[Any]]) -> Session | None:
    """The session of the article that is open."""
    return next((one.desk.session for one in screens if isinstance(one, ReadingScreen) and one.desk), None)


def _edits_in_words(session: Session) -> str:
    if not session.unsaved:
        return say("cli.crashed")
    journal = session.journal.file if session.journal and not session.at_risk else None
    if journal is not None:
        return say("cli.crashed-kept", path=visible(str(journal)))
    try:
        return say("cli.crashed-copied", path=visible(str(session.save_elsewhere())))
    except Exception:
        # whatever it is, the first error is the one to be told
        return say("cli.crashed-lost")


def write_report(error: BaseException) -> Path | None:
    """Write down where in the program an error came up. Returns where that is; None when nothing can be written."""
    text = "".join(_report(error))
    name = time.strftime("%Y-%m-%d-%H%M%S.txt")
    try:
        folder = state_folder() / "crashes"
        make_folder(folder)
        (folder / name).write_text(text, "utf-8")
        return folder / name
    except OSError:
        pass
    try:
        path = Path(tempfile.mkdtemp(prefix="reader-")) / name
        path.write_text(text, "utf-8")
    except OSError:
        return None
    return path


def _report(error: BaseException) -> Iterator[str]:
    yield f"Reader {__version__}, Textual {version('textual')}, Python {platform.python_version()}, {sys.platform}\n"
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield f"\n{type(one).__module__}.{type(one).__qualname__}\n"
        yield from traceback.format_tb(one.__traceback__)
        # what comes up in a worker is handed over inside another error
        one = one.__cause__ or one.__context__ or getattr(one, "error", None)
