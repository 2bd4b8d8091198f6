"""`reader check`: every problem of annotation files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.options import read_options
from reader.cli.printing import complain, misused, print_out

if TYPE_CHECKING:
    from reader.model import Problem


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.files.checking import check_paths
    from reader.messages import say

    given = read_options(words, flags=("--fix",), takes={"--format": "text|json|editor"})
    form, paths = given.values.get("--format", "text"), given.paths
    if not paths:
        return misused(say("cli.check-usage"))
    if "--fix" in given.flags:
        _fix(paths)
    errors = warnings = files = 0
    for path, problems, text in check_paths(paths):
        files += 1
        for one in problems:
            errors += one.severity == "error"
            warnings += one.severity == "warning"
            print_out(_as(form, path, one, text))
    summary = say("cli.checked", count=files)
    if errors or warnings:
        summary = f"{summary}: {say('cli.errors', count=errors)}, {say('cli.warnings', count=warnings)}"
    else:
        summary = f"{summary}: {say('cli.no-problems')}"
    complain(summary)
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
    from reader.files.fixing import fixed
    from reader.files.limits import MAX_YAML_BYTES
    from reader.files.pairing import peek
    from reader.files.patch import RefusedError
    from reader.files.saving import SaveError, digest_of, save
    from reader.messages import say
    from reader.messages.visible import visible
    from reader.model import RejectedError
    from reader.session import exact_words, open_session

    for path, _, _ in check_paths(paths):
        try:
            if peek(path).ours:
                data, repairs = fixed(read_bytes(path, MAX_YAML_BYTES))
                if repairs:
                    save(path, data, digest_of(path))
                    complain(f"{visible(str(path))}: {say('cli.repaired', count=repairs)}")
            session = open_session(path)
            edit = None if session.closed else exact_words(session.page)
            if edit:
                session.do(edit)
                session.save()
                complain(f"{visible(str(path))}: {say('cli.fixed', count=len(edit.changes))}")
        except RejectedError:
            # what keeps the file from being mended is among the problems that are printed next
            continue
        except (SaveError, RefusedError) as error:
            why = say(error.problem.code, **dict(error.problem.values))
            complain(f"{visible(str(path))}: {say('cli.not-fixed', why=visible(why))}")
