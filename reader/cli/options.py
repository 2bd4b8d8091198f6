"""The options of a command line: what was given, or one sentence that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.messages import say
from reader.messages.visible import visible


class MisusedError(Exception):
    """The command line itself is wrong; the message says how."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was given to a command."""

    flags: frozenset[str]
    """The options without a value."""
    values: Mapping[str, str]
    """The options with a value."""
    paths: tuple[Path, ...]
    """All other words."""


def read_options(words: Sequence[str], *, flags: Sequence[str] = (), takes: Mapping[str, str] | None = None) -> Given:
    """The words behind the name of a command, sorted out. Raises `MisusedError`.

    `takes` names the options with a value and what each takes, as it is shown: `text|json` are the only values, `FILE`
    stands for any. The value follows as a word of its own or behind a `=`.
    """
    takes = takes or {}
    found, values, paths = set[str](), dict[str, str](), list[Path]()
    rest = iter(words)
    for word in rest:
        name, given, value = word.partition("=")
        if name in takes:
            values[name] = checked(name, takes[name], value if given else next(rest, ""))
        elif word in flags:
            found.add(word)
        elif word.startswith("-"):
            raise MisusedError(say("cli.unknown-option", option=visible(word)))
        else:
            paths.append(Path(word))
    return Given(frozenset(found), values, tuple(paths))


def checked(option: str, takes: str, value: str, *, valid: bool = True) -> str:
    """The value of an option. Raises `MisusedError` for none, for one that is not among those, or is not `valid`."""
    if not value:
        raise MisusedError(say("cli.no-value", option=option, takes=takes))
    if not valid or ("|" in takes and value not in takes.split("|")):
        raise MisusedError(say("cli.wrong-value", option=option, takes=takes, value=visible(value)))
    return value
