"""The command line. It imports the rest only where it needs it, so that `check` never loads Textual.

Exit codes: 0 = done, nothing wrong; 1 = errors in the files named, or an article that cannot be opened; 2 = the command
line itself is wrong.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__

if TYPE_CHECKING:
    from reader.model import Problem

_USAGE = """\
reader [PATH]            read: an article (NAME.txt, NAME.md), its NAME.yaml, or a folder;
                         without a path this folder, else the article that comes with Reader
reader -                 read an article from standard input
reader check PATH...     every problem of annotation files, as file:line:column;
                         --format json or editor (one line each); --fix mends what is certain
reader show PATH         the annotated article as plain lines
reader suggest --json PATH...
                         draft annotations, one JSON object an article
reader --schema          where the JSON Schema of the annotation file is, for editors
reader --help            this help
reader --version         the version

In the app: ? lists all keys, Ctrl+P finds a command by name, q leaves.
Environment: NO_COLOR for a look without colour, READER_LOOK=light for a light ground.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit code."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except BrokenPipeError:
        # whoever read what is printed has enough; Python would complain once more when it flushes on leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1


def _run(words: list[str]) -> int:
    if any(word in ("-h", "--help") for word in words):
        _print(_USAGE)
        return 0
    if words[:1] in (["--version"], ["-V"]):
        _print(f"reader {__version__}\n")
        return 0
    if words == ["--schema"]:
        _print(f"{Path(__file__).resolve().parent / 'files' / 'annotation.schema.json'}\n")
        return 0
    if words[:1] == ["check"]:
        return _check(words[1:])
    if words[:1] == ["show"]:
        return _show(words[1:])
    if words[:1] == ["suggest"]:
        return _suggest(words[1:])
    return _read(words)


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()


def _complain(text: str) -> None:
    sys.stderr.write(text if text.endswith("\n") else f"{text}\n")


def _misused(sentence: str) -> int:
    _complain(f"reader: {sentence}")
    return 2


def _check(words: list[str]) -> int:
    from reader.files.checking import check_paths
    from reader.messages import say

    form, fix, paths = "text", False, []
    rest = iter(words)
    for word in rest:
        if word == "--fix":
            fix = True
        elif word == "--format" or word.startswith("--format="):
            form = word.partition("=")[2] or next(rest, "")
        elif word.startswith("-"):
            return _misused(say("cli.check-usage"))
        else:
            paths.append(Path(word))
    if not paths or form not in ("text", "json", "editor"):
        return _misused(say("cli.check-usage"))
    if fix:
        _fix(paths)
    errors = warnings = files = 0
    for path, problems, text in check_paths(paths):
        files += 1
        for one in problems:
            errors += one.severity == "error"
            warnings += one.severity == "warning"
            _print(_as(form, path, one, text))
    summary = say("cli.checked", count=files)
    if errors or warnings:
        summary = f"{summary}: {say('cli.errors', count=errors)}, {say('cli.warnings', count=warnings)}"
    else:
        summary = f"{summary}: {say('cli.no-problems')}"
    _complain(summary)
    return 1 if errors else 0


def _as(form: str, path: Path, one: Problem, text: str) -> str:
    """One problem in the form that was asked for, with its line breaks."""
    import json

    from reader.files.excerpt import as_record, headline, problem_lines

    if form == "json":
        return json.dumps(as_record(path, one), ensure_ascii=False) + "\n"
    if form == "editor":
        return headline(path, one) + "\n"
    return "\n".join(problem_lines(path, one, text)) + "\n"


def _fix(paths: Sequence[Path]) -> None:
    """Mend what is certain in every annotation file that the paths name, and say what was mended."""
    from reader.files.checking import check_paths
    from reader.files.decoding import read_bytes
    from reader.files.excerpt import safe
    from reader.files.fixing import fixed
    from reader.files.limits import MAX_YAML_BYTES
    from reader.files.pairing import peek
    from reader.files.patch import RefusedError
    from reader.files.saving import SaveError, digest_of, save
    from reader.messages import say
    from reader.model import RejectedError
    from reader.session import exact_words, open_session

    for path, _, _ in check_paths(paths):
        try:
            if peek(path).ours:
                data, repairs = fixed(read_bytes(path, MAX_YAML_BYTES))
                if repairs:
                    save(path, data, digest_of(path))
                    _complain(f"{safe(str(path))}: {say('cli.repaired', count=repairs)}")
            session = open_session(path)
            edit = None if session.closed else exact_words(session.page)
            if edit:
                session.do(edit)
                session.save()
                _complain(f"{safe(str(path))}: {say('cli.fixed', count=len(edit.changes))}")
        except (RejectedError, SaveError, RefusedError):
            # what keeps the file from being mended is among the problems that are printed next
            continue


def _show(words: list[str]) -> int:
    from reader.files.excerpt import problem_lines
    from reader.messages import say
    from reader.model import RejectedError
    from reader.session import open_session
    from reader.views.plain import plain_lines

    if len(words) != 1 or words[0].startswith("-"):
        return _misused(say("cli.show-usage"))
    try:
        session = open_session(Path(words[0]))
    except RejectedError as rejected:
        return _rejected(Path(words[0]), rejected)
    _print("\n".join(plain_lines(session.page)) + "\n")
    text = session.loaded.text if session.loaded else session.broken_text or ""
    for one in session.problems:
        _complain("\n".join(problem_lines(session.pair.annotation, one, text)))
    return int(any(one.severity == "error" for one in session.problems))


def _suggest(words: list[str]) -> int:
    from reader.formats.suggestions_json import suggestions_json
    from reader.messages import say
    from reader.model import RejectedError
    from reader.session.drafting import articles_of, suggestions_for

    paths = [Path(word) for word in words if not word.startswith("-")]
    if not paths or [word for word in words if word.startswith("-")] != ["--json"]:
        return _misused(say("cli.suggest-usage"))
    code = 0
    for path in articles_of(paths):
        try:
            article, found = suggestions_for(path)
        except RejectedError as rejected:
            code = _rejected(path, rejected)
        else:
            _print(suggestions_json(path.name, found, int(article.bom)) + "\n")
    return code


def _rejected(path: Path, rejected: Exception) -> int:
    from reader.files.excerpt import problem_lines
    from reader.model import RejectedError

    assert isinstance(rejected, RejectedError)
    for one in rejected.problems:
        _complain("\n".join(problem_lines(path, one, rejected.text)))
    return 1


def _read(words: list[str]) -> int:
    from reader.messages import say
    from reader.views.visible import one_line

    if len(words) > 1:
        return _misused(say("cli.one-path", first=one_line(words[0]), second=one_line(words[1])))
    if words and words[0].startswith("-") and words[0] != "-":
        return _misused(say("cli.unknown-option", option=one_line(words[0])))
    if words == ["-"]:
        return _read_standard_input()
    if words and not os.path.exists(words[0]):
        return _misused_path(words[0])
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        return _misused(say("cli.no-terminal"))
    return _open(Path(words[0]) if words else None)


def _misused_path(word: str) -> int:
    from reader.messages import say
    from reader.views.visible import one_line

    _complain(f"reader: {say('cli.no-such-path', path=one_line(word))}")
    return 1


def _open(path: Path | None, *, bundled: bool = False) -> int:
    # what is imported until the first frame lives as long as the app: collecting among it only delays that frame
    gc.disable()
    from reader.config import from_environment
    from reader.tui.app import ReaderApp

    if path is None:
        path, bundled = first_article(Path.cwd())
    folder = path if path.is_dir() else None
    app = ReaderApp(None if folder else path, from_environment(), folder=folder, bundled=bundled)
    app.run()
    if app.refused:
        return _rejected(path, app.refused)
    if app.return_code:
        from reader.messages import say

        _complain(f"reader: {say('cli.crashed')}")
    return app.return_code or 0


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
    inside = Path(__file__).resolve().parent / "articles"
    return inside if inside.is_dir() else inside.parent.parent / "articles"


def _read_standard_input() -> int:
    import tempfile

    from reader.messages import say

    if sys.stdin.isatty():
        return _misused(say("cli.no-input"))
    data = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        path = Path(folder) / "standard-input.txt"
        path.write_bytes(data)
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return _misused(say("cli.no-terminal"))
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = os.fdopen(0, closefd=False)
        return _open(path, bundled=True)
