"""Sentences about files and what is wrong in them: the codes of `reader.model.Problem` and of the command line."""

SENTENCES: dict[str, str | tuple[str, str]] = {
    "cli.check-usage": "give at least one file or folder: reader check PATH...",
    "cli.checked": ("{count} file checked", "{count} files checked"),
    "cli.errors": ("{count} error", "{count} errors"),
    "cli.no-input": "nothing comes from standard input; pipe a text into reader -",
    "cli.no-problems": "no problems",
    "cli.no-such-path": "there is no file or folder {path}",
    "cli.no-terminal": "the app needs a terminal for input and output; reader show PATH prints an article without one",
    "cli.one-path": "one path at a time: open “{first}” or “{second}”, or the folder of both",
    "cli.show-usage": "give one article: reader show PATH",
    "cli.unknown-option": "there is no option {option}; reader --help lists what there is",
    "cli.warnings": ("{count} warning", "{count} warnings"),
    "file.bad-name": "“{path}” cannot be the name of a file",
    "file.changed-on-disk": "{path} was changed by another program since it was opened",
    "file.disk-full": "the disk is full: {path} could not be written, and is as it was",
    "file.folder-gone": "the folder of {path} is not there any more",
    "file.folder-read-only": "nothing can be written to the folder of {path}: its permissions forbid it",
    "file.foreign": "the file is no annotation file of Reader, so nothing is written to it",
    "file.gone": "{path} is not there any more",
    "file.in-the-way": "there is a file {path} already",
    "file.is-device": "{path} is a device, not a file",
    "file.is-directory": "{path} is a folder, not a file",
    "file.is-pipe": "{path} is a pipe; to read what comes out of one, use: reader - < {path}",
    "file.is-socket": "{path} is a socket, not a file",
    "file.link-loop": "{path} is a link that leads back to itself",
    "file.meaning": "the change cannot be made in the file without changing something else in it",
    "file.missing": "there is no file {path}",
    "file.more-problems": ("and {count} more problem", "and {count} more problems"),
    "file.no-permission": "{path} may not be read: its permissions forbid it",
    "file.not-utf-8": (
        "byte {byte} is not UTF-8: save the file as UTF-8 (it may be in Latin-1, Windows-1258 or another old "
        "encoding)"
    ),
    "file.not-written": "{path} could not be written: {reason}",
    "file.nul": "a NUL character: this is no text file",
    "file.other-version": "the file is of another version of the format, so nothing is written to it",
    "file.read-only": "{path} may not be written: it is read-only",
    "file.read-only-system": "{path} may not be written: its disk is mounted read-only",
    "file.too-large": "{path} is larger than {limit} MiB, the most that Reader opens",
    "file.unreadable": "{path} cannot be read: {reason}",
    "file.unusual-layout": "the lines here are laid out so that they cannot be changed one by one",
    "file.utf-16": "the file is in UTF-16 or UTF-32: save it as UTF-8",
    "model.bad-version": "the value of `reader` is the version of the file format: write `reader: {known}`",
    "model.boolean-wanted": "`{key}` wants true or false",
    "model.duplicate-id": "the id “{id}” is taken: line {line} has it too",
    "model.empty-file": "the file is empty: an annotation file begins with `reader: 1`",
    "model.empty-item": "nothing follows this dash",
    "model.foreign": "this is no annotation file: it has no line `reader: 1`, so nothing is ever written to it",
    "model.hop-without-source": "`{key}` names no `source`: write {{source: ID, venue: …, date: …}}",
    "model.ids-look-alike": "the id “{id}” cannot be told from another source's by eye",
    "model.impossible-date": "{date} is no date of the calendar",
    "model.item-not-mapping": "an entry of `{section}` is a set of `key: value` lines; this is a text or a list",
    "model.later-version": (
        "version {version} of the file format is later than version {known}, which this Reader knows: the file "
        "opens for reading only"
    ),
    "model.mapping-wanted": "`{key}` wants `key: value` pairs in braces or on lines of their own, of {keys}",
    "model.no-article": "the article was not read, so its words were not checked: {why}",
    "model.no-record": "“{id}” has no entry in `sources`",
    "model.no-text": "no `text`: an entry of `{section}` needs words of the article",
    "model.not-edtf": (
        "“{date}” is no date in EDTF: write 2024, 2024-02, 2024-02-11, 2024-02-11?, 2024~, 2024-02-11T21:30+07:00 "
        "or A/B"
    ),
    "model.odd-id": "“{id}” is hard to refer to: an id is one word without brackets, commas, `#` or `?`",
    "model.part-of-loop": "the quote “{id}” stands inside itself",
    "model.reader-not-first": "`reader` should be the first line: only so is the file found in a folder",
    "model.reserved-id": "“{id}” has a meaning of its own as a speaker: give this source another id",
    "model.reserved-speaker": "“{id}” cannot stand beside other speakers",
    "model.root-is-list": (
        "the file is a list: an annotation file is a set of `key: value` lines that begins with `reader: 1`"
    ),
    "model.root-is-text": (
        "the file is one text: an annotation file is a set of `key: value` lines that begins with `reader: 1`"
    ),
    "model.route-wanted": (
        "`{key}` wants a source, a list of them from the article outwards, a list of such lists, or {{source: ID, "
        "venue: …, date: …}}"
    ),
    "model.section-not-list": "`{key}` wants a list: every entry begins with a dash",
    "model.source-loop": "the source “{id}” belongs to itself",
    "model.source-not-mapping": "the source “{key}” wants `key: value` pairs: write {{name: …, type: …}}",
    "model.source-wanted": "`{key}` wants the id of a source, or a source in braces: {{name: …, type: …}}",
    "model.sources-not-mapping": (
        "`sources` wants an id and a colon before every source, and no dashes: `an: {{name: An, type: person}}`"
    ),
    "model.text-wanted": "`{key}` wants a text; if it contains `: `, `{{` or `[`, put it in quotation marks",
    "model.texts-wanted": (
        "`{key}` wants a text or a list of texts; if it contains `: `, `{{` or `[`, put it in quotation marks"
    ),
    "model.unknown-item": "nothing in this file has the id “{id}”",
    "model.unknown-item-near": "nothing in this file has the id “{id}”; did you mean “{meant}”?",
    "model.unknown-key": "`{key}` is no key that Reader knows here; keys of your own begin with x-",
    "model.unknown-key-near": "`{key}` is no key that Reader knows here; did you mean `{meant}`?",
    "model.unknown-source": "there is no source “{id}”: add it to `sources`, or write {{name: …}} in its place",
    "model.unknown-source-near": "there is no source “{id}”; did you mean “{meant}”?",
    "model.unknown-source-spelling": (
        "there is no source “{id}”, only one that differs in capitals or in how its accents are stored"
    ),
    "model.unknown-value": "`{key}: {value}` is not one of {known}",
    "model.unknown-value-near": "`{key}: {value}` is unknown; did you mean `{meant}`?",
    "model.when-wanted": "`{key}` wants a date, the article's words for one, or {{date: …, text: …, basis: …}}",
    "model.words-ambiguous": (
        "these words stand in several places: say which one with anchor: {{before: …, after: …}}",
        "these words stand in {count} places: say which one with anchor: {{before: …, after: …}}",
    ),
    "model.words-moved": "these words were found only approximately: the article has changed since",
    "model.words-not-found": "these words are not in the article: correct them, or the article",
    "model.words-not-near": "“{words}” does not stand near the words of this entry",
    "yaml.after-bracket": (
        "words after a closing {character}: if the bracket is part of the text, put the whole value in quotation "
        "marks"
    ),
    "yaml.after-quote": (
        "words after the closing {character}: if the marks are part of the text, put the whole value in the other "
        "kind of quotation marks"
    ),
    "yaml.alias-in-itself": "*{name} stands inside what it refers to",
    "yaml.anchor-of-nothing": (
        "`&{name}` is taken for a name of this value, not for its text; put the value in quotation marks if it is "
        "text"
    ),
    "yaml.byte-order-mark": "a byte order mark (U+FEFF) in the middle of the file",
    "yaml.colon": "a colon and a space inside a plain text: put the whole value in quotation marks",
    "yaml.colon-in-list": "a colon and a space make this a pair of key and value: put the text in quotation marks",
    "yaml.colon-wanted": "a key without a colon: write `key: value`",
    "yaml.comma": (
        "the comma before “{key}” ends the value, and “{key}” becomes a key: put the whole text in quotation marks"
    ),
    "yaml.comma-wanted": "a comma or the closing bracket is missing here, or quotation marks around a text",
    "yaml.comment-cut": "` #` begins a comment, and the text ends before it: put the whole value in quotation marks",
    "yaml.control-character": (
        "the character {name} may not stand in YAML: write it as an escape in double quotation marks"
    ),
    "yaml.directive": "lines that begin with % are not allowed, but for %YAML",
    "yaml.duplicate-key": "`{key}` is there twice: first on line {line}",
    "yaml.empty-key": "a colon without a key before it",
    "yaml.escape": (
        "after a backslash in double quotation marks only certain letters may follow: write \\\\ for a backslash, or "
        "use single quotation marks"
    ),
    "yaml.indentation": (
        "this line is indented otherwise than its neighbours: a key stands exactly below the key before it"
    ),
    "yaml.key-not-text": "a key must be a plain text",
    "yaml.leading-character": "a plain text cannot begin with `{character}`: put the whole value in quotation marks",
    "yaml.line-separator": (
        "the character {name}, which some programs take for a line break: write it as an escape in double "
        "quotation marks"
    ),
    "yaml.merge": "`<<` wants a mapping",
    "yaml.second-document": "a second document begins here: only one is allowed in a file",
    "yaml.space-after-colon": "a space is missing after the colon",
    "yaml.syntax": "this is not valid YAML: {reason}",
    "yaml.tab": "a tab: YAML is indented with spaces only",
    "yaml.tag": "`{name}`: tags are not allowed; a text that begins with ! needs quotation marks",
    "yaml.too-deep": "lists and mappings stand more than {limit} deep inside each other",
    "yaml.too-many-aliases": "aliases make this file mean far more than it says",
    "yaml.too-many-values": "more than {limit} values",
    "yaml.unclosed-bracket": "this {character} is not closed",
    "yaml.unclosed-quote": "the text that begins with this {character} is not closed, or closed too late",
    "yaml.unknown-alias": "`*{name}` refers to nothing; a text that begins with * needs quotation marks",
    "yaml.wide-colon": "a wide colon: YAML wants `:` and a space",
}
