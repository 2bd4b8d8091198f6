"""`reader [PATH]`: read an article in the app."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from reader.cli.printing import complain, misused, rejected_file


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.messages import say
    from reader.views.visible import one_line

    if len(words) > 1:
        return misused(say("cli.one-path", first=one_line(words[0]), second=one_line(words[1])))
    if words and words[0].startswith("-") and words[0] != "-":
        return misused(say("cli.unknown-option", option=one_line(words[0])))
    if words == ["-"]:
        return _read_standard_input()
    if words and not os.path.exists(words[0]):
        return _misused_path(words[0])
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        return misused(say("cli.no-terminal"))
    return _open(Path(words[0]) if words else None)


def _misused_path(word: str) -> int:
    from reader.messages import say
    from reader.views.visible import one_line

    complain(f"reader: {say('cli.no-such-path', path=one_line(word))}")
    return 1


def _open(path: Path | None, *, bundled: bool = False) -> int:
    # what is imported until the first frame lives as long as the app: collecting among it only delays that frame
    gc.disable()
    from reader.config import from_environment, keys_path
    from reader.tui.app import ReaderApp

    if path is None:
        path, bundled = first_article(Path.cwd())
    folder = path if path.is_dir() else None
    keys = None
    if (own := keys_path()).exists():
        from reader.keys_file import read_keys

        keys = read_keys(own)
    speak_utf_8(sys.__stderr__)
    app = ReaderApp(None if folder else path, from_environment(), folder=folder, bundled=bundled, keys=keys)
    app.run()
    if app.refused:
        return rejected_file(path, app.refused)
    if app.crash:
        complain(f"reader: {app.crash}")
    return app.return_code or 0


def speak_utf_8(stream: TextIO | None) -> None:
    """Make a stream write UTF-8, which terminals take whatever the locale says; escapes would shift the whole screen.

    Textual draws on the standard error of the process.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")


def first_article(folder: Path) -> tuple[Path, bool]:
    """What `reader` without a path opens, and whether it came with the app.

    The article of this folder that was read last; else the folder, when it has annotated articles; else the article
    that comes with the app, so that the first screen always has something in it.
    """
    from reader.files.pairing import articles_in
    from reader.tui.places import last_read

    last = last_read(folder)
    if last is not None:
        return last, False
    if articles_in(folder).articles:
        return folder, False
    return bundled_articles() / "dien-dam-rafah.txt", True


def bundled_articles() -> Path:
    """The folder of the articles that come with the app: inside the package, or beside it in a working copy."""
    inside = Path(__file__).resolve().parent.parent / "articles"
    return inside if inside.is_dir() else inside.parent.parent / "articles"


def _read_standard_input() -> int:
    import tempfile

    from reader.messages import say

    if sys.stdin.isatty():
        return misused(say("cli.no-input"))
    data = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        path = Path(folder) / "standard-input.txt"
        path.write_bytes(data)
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return misused(say("cli.no-terminal"))
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = os.fdopen(0, closefd=False)
        return _open(path, bundled=True)
