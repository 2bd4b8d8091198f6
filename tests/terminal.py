"""The app in a real terminal: a pty with pyte's screen behind it. Waits for what should appear, never for a time."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

DEADLINE = 20.0
"""Seconds after which a wait fails; far more than anything takes."""


class Terminal:
    """Python with some arguments in a pty of a given size. A context manager; leaving it ends the command."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        columns: int = 140,
        rows: int = 40,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.raw = b""
        self._text = ""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        surroundings = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "READER_SUGGEST": "off",
            **(environment or {}),
        }
        for name in ("COLUMNS", "LINES"):
            surroundings.pop(name, None)
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env=surroundings,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)
        self._master = master

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What the screen shows, rows joined by line feeds. Kept until more is read: pyte takes long for it."""
        if not self._text:
            self._text = "\n".join(line.rstrip() for line in self.screen.display)
        return self._text

    def send(self, keys: str | bytes) -> None:
        """Type, in one write, as a terminal sends it."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(data)
        self._text = ""
        return bool(data)

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Read the screen until something holds. Fails with the screen after `DEADLINE`."""
        end = time.monotonic() + DEADLINE
        while not holds():
            if time.monotonic() > end or (self.process.poll() is not None and not self._read(0.05)):
                raise AssertionError(f"waited in vain for {what}; the screen:\n{self.text}")
            self._read(0.05)

    def wait_for(self, words: str) -> None:
        """Wait until the words stand on the screen."""
        self.wait_until(lambda: words in self.text, repr(words))

    def wait_gone(self, words: str) -> None:
        """Wait until the words no longer stand on the screen."""
        self.wait_until(lambda: words not in self.text, f"{words!r} to go")

    def wait_end(self) -> int:
        """Wait until the command has ended; its exit code."""
        end = time.monotonic() + DEADLINE
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"it does not end; the screen:\n{self.text}")
            self._read(0.05)
        while self._read(0.01):
            pass
        return self.process.returncode


def _take_terminal() -> None:
    """Make the pty the controlling terminal of the new session, so that /dev/tty is it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def reader(
    *arguments: str,
    columns: int = 140,
    rows: int = 40,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Terminal:
    """The app with its arguments in a terminal."""
    return Terminal(["-m", "reader", *arguments], columns=columns, rows=rows, folder=folder, environment=environment)
