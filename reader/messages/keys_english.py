"""English sentences about keys of one's own (`keys.`)."""

SENTENCES: dict[str, str | tuple[str, str]] = {
    "keys.bereft": "{other} has no key any more, since {id} took its last; it is still in the palette",
    "keys.clash": "{key} would mean {id} and {other} at the same place: give one of them another key",
    "keys.digit": "{key} begins a number, which repeats what follows: give {id} another key",
    "keys.escape": "Esc always leaves what is under way: give {id} another key than {key}",
    "keys.file": "The keys of Reader. Lines of this hold with other keys when they stand in {path}",
    "keys.needs-one": "{id} is about the character that is typed after its key, so it needs one",
    "keys.no-key": "{key} is no key: write one character, F2, Ctrl+S, Alt+Down, PgDn or Space; several in turn as `g g`",
    "keys.no-mapping": "the file is a list or a text, not lines of `command: key`; `reader keys` prints them all",
    "keys.no-words": "reader keys takes no more words",
    "keys.problems": ("{first} (also in: reader keys)", "{first} (all {count} of them: reader keys)"),
    "keys.takes-character": "{id} is about the character that is typed after its key: write `{key} *`",
    "keys.takes-none": "{id} takes no character after its key: write it without `*`",
    "keys.unknown-command": "there is no command {id}; `reader keys` prints them all",
    "keys.unknown-command-near": "there is no command {id}; did you mean {meant}?",
    "keys.untellable": "terminals do not send {key} as a key of its own, or keep it: give {id} another key",
}
