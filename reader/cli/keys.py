"""`reader keys`: the table of keys as a file of one's own, and what is wrong with the one that is there."""

from __future__ import annotations

from reader.cli.options import read_options
from reader.cli.printing import complain, misused, print_out


def run(words: list[str]) -> int:
    """Run the command with the words behind its name. Returns the exit code."""
    from reader.config import keys_path
    from reader.files.excerpt import problem_lines
    from reader.keys_file import keys_text, read_keys
    from reader.messages import say
    from reader.messages.visible import visible

    if read_options(words).paths:
        return misused(say("keys.no-words"))
    keys = read_keys(keys_path())
    print_out(f"# {say('keys.file', path=visible(str(keys.path)))}\n{keys_text(keys.commands)}")
    for one in keys.problems:
        complain("\n".join(problem_lines(keys.path, one, keys.text)))
    return int(any(one.severity == "error" for one in keys.problems))
