"""Keys of one's own: `keys.yaml` in the app's folder of settings, a command's id and its keys on each line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from reader.commands import COMMANDS, Command
from reader.files.decoding import decode_yaml, read_bytes
from reader.files.drafts import Drafts
from reader.files.locating import located
from reader.files.outline import outline
from reader.files.rendering import scalar
from reader.keymap import clashes, fault_of, overlap, spelled, with_keys
from reader.model import Problem, RejectedError

MAX_KEYS_BYTES = 1 << 16
"""The largest file of keys; the whole table has a tenth of that."""

_COMMANDS: Mapping[str, Command] = {one.id: one for one in COMMANDS}


@dataclass(frozen=True, slots=True)
class KeysFile:
    """The table of commands as a file of keys has it."""

    path: Path
    """Where that file is, or would be."""
    commands: tuple[Command, ...] = COMMANDS
    """Every command, with its keys; what is wrong in the file leaves the keys of that command as they were."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, in the order of the file."""
    text: str = ""
    """What the file says, without byte order mark."""


def read_keys(path: Path) -> KeysFile:
    """Read a file of keys. One that is not there changes nothing; one that cannot be read has problems."""
    if not path.exists():
        return KeysFile(path)
    try:
        text = decode_yaml(read_bytes(path, MAX_KEYS_BYTES)).text
        outlined = outline(text)
    except RejectedError as rejected:
        return KeysFile(path, problems=rejected.problems, text=rejected.text)
    drafts = Drafts()
    commands = _commands_of(outlined.data, drafts)
    return KeysFile(path, commands, located(text, outlined, drafts), text)


def _commands_of(data: Any, drafts: Drafts) -> tuple[Command, ...]:
    if data is None:
        return COMMANDS
    if not isinstance(data, dict):
        drafts.error((), "keys.no-mapping")
        return COMMANDS
    wanted: dict[str, tuple[str, ...]] = {}
    for id_, value in data.items():
        if id_ not in _COMMANDS:
            meant = drafts.nearest(id_, _COMMANDS)
            near = {"meant": meant} if meant else {}
            drafts.error((id_,), f"keys.unknown-command{'-near' if meant else ''}", at_key=True, id=id_, **near)
        elif (keys := _keys(id_, value, drafts)) is not None:
            wanted[id_] = keys
    return _settled(wanted, drafts)


def _keys(id_: str, value: Any, drafts: Drafts) -> tuple[str, ...] | None:
    """The keys that a command is given, none for an empty value; None when one of them is wrong."""
    given = value if isinstance(value, list) else [] if value is None else [value]
    keys: list[str] = []
    faults = 0
    for number, word in enumerate(given):
        key = spelled(word) if isinstance(word, str) else ""
        code = fault_of(_COMMANDS[id_], key) if key else "keys.no-key"
        if code:
            path = (id_, number) if isinstance(value, list) else (id_,)
            drafts.error(path, code, key=key or str(word), id=id_)
            faults += 1
        keys.append(key)
    if not keys and any(key.endswith(" *") for key in _COMMANDS[id_].keys):
        drafts.error((id_,), "keys.needs-one", at_key=True, id=id_)
        return None
    return None if faults else tuple(dict.fromkeys(keys))


def _settled(wanted: dict[str, tuple[str, ...]], drafts: Drafts) -> tuple[Command, ...]:
    """The table with the keys asked for. Of two commands with the same key the one further up in the file has it."""
    order = list(wanted)
    commands = with_keys(wanted)
    while clashing := clashes(commands):
        key, *pair = clashing[0]
        late = max(wanted.keys() & set(pair), key=order.index)
        other = pair[0] if pair[1] == late else pair[1]
        drafts.error((late,), "keys.clash", at_key=True, key=key, id=late, other=other)
        del wanted[late]
        commands = with_keys(wanted)
    for one in commands:
        if not one.keys and one.id not in wanted:
            lost = _COMMANDS[one.id].keys
            taker = next(id_ for id_, keys in wanted.items() if any(overlap(*both) for both in product(keys, lost)))
            drafts.warning((taker,), "keys.bereft", at_key=True, id=taker, other=one.id)
    return commands


def keys_text(commands: tuple[Command, ...]) -> str:
    """The whole table as a file of keys, a command a line with what it does behind it."""
    lines = []
    for one in commands:
        keys = ", ".join(scalar(key, flow=True) for key in one.keys)
        lines.append(f"{f'{one.id}: [{keys}]':<44} # {one.help}\n")
    return "".join(lines)
