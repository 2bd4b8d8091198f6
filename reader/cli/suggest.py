"""`reader suggest`: draft annotations of articles, printed or written into their annotation files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.options import checked, read_options
from reader.cli.printing import complain, misused, print_out
from reader.messages import say

if TYPE_CHECKING:
    from reader.files.pairing import Pair

DEFAULT_LEAST = 0.5
"""How sure a suggestion must be to be listed or written where nothing else is asked for: more likely right than not.
JSON has all of them."""

SHARES = "0..1"
"""What `--min-confidence` takes."""

MOST_JOBS = 64
"""The most processes at a time."""


@dataclass(frozen=True, slots=True)
class _Options:
    """What was asked for."""

    paths: tuple[Path, ...]
    json: bool = False
    write: bool = False
    jobs: int = 1
    least: float = DEFAULT_LEAST


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one article."""

    printed: str = ""
    """For standard output."""
    complaint: str = ""
    """For standard error."""
    written: int = 0
    """How many suggestions were written."""


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.session.drafting import articles_of

    options = _options(words)
    if not options.paths or (options.json and options.write):
        return misused(say("cli.suggest-usage"))
    articles = tuple(articles_of(options.paths))
    code = written = changed = 0
    for outcome in _with_progress(_outcomes(articles, options), len(articles)):
        print_out(outcome.printed)
        if outcome.complaint:
            complain(outcome.complaint)
            code = 1
        written += outcome.written
        changed += outcome.written > 0
    if options.write:
        complain(say("cli.written", count=written, files=say("cli.in-files", count=changed)))
    return code


def _options(words: Sequence[str]) -> _Options:
    given = read_options(
        words,
        flags=("--json", "--write"),
        takes={"--jobs": "N", "-j": "N", "--min-confidence": SHARES},
    )
    json = "--json" in given.flags
    least = given.values.get("--min-confidence", "")
    share = _share(least) if least else 0.0 if json else DEFAULT_LEAST
    jobs = given.values.get("--jobs") or given.values.get("-j") or "1"
    checked("--jobs", "N", jobs, valid=jobs.isascii() and jobs.isdigit())
    return _Options(given.paths, json, "--write" in given.flags, max(1, min(MOST_JOBS, int(jobs[:4]))), share)


def _share(text: str) -> float:
    """A number from 0 to 1. Raises `MisusedError` when it is none."""
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    checked("--min-confidence", SHARES, text, valid=0 <= share <= 1)
    return share


def _outcomes(articles: Sequence[Pair], options: _Options) -> Iterator[_Outcome]:
    """What came of each article, in order."""
    work = partial(_outcome, options)
    if options.jobs == 1 or len(articles) < 2:
        yield from map(work, articles)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(options.jobs, len(articles))) as pool:
        yield from pool.map(work, articles, chunksize=max(1, min(16, len(articles) // (4 * options.jobs))))


def _outcome(options: _Options, pair: Pair) -> _Outcome:
    """Do for one article what was asked for; what is wrong with it is said and stops nothing else."""
    from reader.model import RejectedError

    try:
        return _written(pair.article, options.least) if options.write else _printed(pair, options)
    except RejectedError as rejected:
        from reader.files.excerpt import problem_lines

        lines = [line for one in rejected.problems for line in problem_lines(pair.article, one, rejected.text)]
        return _Outcome(complaint="\n".join(lines))


def _printed(pair: Pair, options: _Options) -> _Outcome:
    from reader.session.drafting import listed, suggestions_for

    if not options.json:
        return _Outcome("".join(f"{line}\n" for line in listed(pair, options.least)))
    from reader.formats.suggestions_json import suggestions_json

    drafted = suggestions_for(pair)
    found = drafted.found.at_least(options.least)
    return _Outcome(suggestions_json(pair.article.name, found, int(drafted.article.bom)) + "\n")


def _written(article: Path, least: float) -> _Outcome:
    from reader.files.excerpt import problem_lines
    from reader.files.patch import RefusedError
    from reader.files.saving import SaveError
    from reader.session.accepting import write_suggestions

    try:
        return _Outcome(written=write_suggestions(article, least))
    except (SaveError, RefusedError) as error:
        return _Outcome(complaint="\n".join(problem_lines(article, error.problem, "")))


def _with_progress(outcomes: Iterable[_Outcome], count: int) -> Iterator[_Outcome]:
    """The same, with a bar on standard error where a person watches several articles being read."""
    if count < 2 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("cli.suggesting"), total=count)
        for outcome in outcomes:
            yield outcome
            progress.advance(task)
