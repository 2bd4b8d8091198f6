"""The one table of commands: bindings, footer, help, palette and README's table of keys come from it.

A key is written as a person reads it: `]`, `Alt+Down`, `Ctrl+S`, `F2`, `Space`. Keys pressed one after the other are
separated by a blank: `g g`. `*` stands for any character: `f *`. Nothing here knows Textual.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Where = Literal["reading", "article", "selection", "triage", "panes", "timeline", "sources", "folder"]
"""Where a command works: everywhere while reading, in the article's text, there while a selection is open, there while
suggestions are gone through, in the side panes, in two of them, the timeline and the sources (their full view and the
audit beside it too), in the list of a folder."""

PLACES: tuple[Where, ...] = ("article", "selection", "triage", "panes", "timeline", "sources", "folder")
"""The places at which a person can be."""

Group = Literal["Move", "Quotes", "Select", "Annotate", "Suggestions", "View", "Timeline", "File", "Help", "Folder"]
"""The heading under which help lists a command."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do."""

    id: str
    """Its name for key maps and for code, e.g. `quote.next`."""
    keys: tuple[str, ...]
    """Its keys; the first is the one that is shown. In `COMMANDS` at least one of them is safe from input methods."""
    title: str
    """What the footer and the palette call it; a short imperative."""
    help: str
    """What it does, as one sentence without its full stop."""
    group: Group
    """The heading it stands under."""
    where: tuple[Where, ...] = ("reading",)
    """Where it works."""
    counts: bool = False
    """Whether a number typed before it repeats it."""
    footer: int = 0
    """How early it may stand in the footer: 1 first, 2 after it …; 0 = never."""
    selecting: tuple[str, ...] = ()
    """Further keys, as in vi, that it has only while a selection is open."""
    edits: bool = False
    """Whether it changes the document, so that it is refused where the file is read-only."""


def _move(id_: str, keys: tuple[str, ...], title: str, help_: str, *, counts: bool = True) -> Command:
    return Command(f"move.{id_}", keys, title, help_, "Move", ("article",), counts)


def _triage(
    id_: str, keys: tuple[str, ...], title: str, help_: str, *, edits: bool = False, footer: int = 0
) -> Command:
    return Command(f"triage.{id_}", keys, title, help_, "Suggestions", ("triage",), footer=footer, edits=edits)


_PANES: tuple[Where, ...] = ("panes", "timeline", "sources")
_LISTS: tuple[Where, ...] = (*_PANES, "folder")

COMMANDS: tuple[Command, ...] = (
    _move("left", ("h", "Left"), "Left", "one character to the left"),
    _move("right", ("l", "Right"), "Right", "one character to the right"),
    _move("down", ("j", "Down"), "Down", "one row down"),
    _move("up", ("k", "Up"), "Up", "one row up"),
    _move("word", ("w", "Ctrl+Right"), "Next word", "to the beginning of the next word"),
    _move("word-back", ("b", "Ctrl+Left"), "Word back", "to the beginning of the word, then of the one before"),
    _move("word-end", ("e", "Alt+Right"), "Word end", "to the end of the word, then of the next one"),
    _move("row-start", ("0", "Home"), "Row start", "to the beginning of the row", counts=False),
    _move("row-end", ("$", "End"), "Row end", "to the end of the row", counts=False),
    _move("sentence", (")", "Alt+PgDn"), "Next sentence", "to the beginning of the next sentence"),
    _move(
        "sentence-back", ("(", "Alt+PgUp"), "Sentence back", "to the beginning of the sentence, then of the one before"
    ),
    _move("paragraph", ("}", "Ctrl+Down"), "Next paragraph", "to the next paragraph"),
    _move(
        "paragraph-back",
        ("{", "Ctrl+Up"),
        "Paragraph back",
        "to the beginning of the paragraph, then of the one before",
    ),
    _move("page-down", ("Space", "PgDn"), "Page down", "one screen down"),
    _move("page-up", ("PgUp",), "Page up", "one screen up"),
    _move("half-down", ("Ctrl+D",), "Half page down", "half a screen down"),
    _move("half-up", ("Ctrl+U",), "Half page up", "half a screen up"),
    _move("top", ("g g", "Ctrl+Home"), "Top", "to the beginning of the article", counts=False),
    _move("bottom", ("G", "Ctrl+End"), "Bottom", "to the end of the article; with a number, to that paragraph"),
    _move("find", ("f *", "F6 *"), "To a character", "to the next such character in the paragraph"),
    _move("find-back", ("F *", "Shift+F6 *"), "Back to a character", "back to such a character in the paragraph"),
    _move("find-again", (";", "Ctrl+G"), "Same character again", "to the same character again"),
    _move("find-reverse", (",", "Alt+G"), "Same character, other way", "to the same character the other way"),
    Command("scroll.down", ("Ctrl+E",), "Scroll down", "the text moves, the caret stays", "Move", ("article",), True),
    Command("scroll.up", ("Ctrl+Y",), "Scroll up", "the text moves, the caret stays", "Move", ("article",), True),
    Command("mark.set", ("m *", "F8 *"), "Set a mark", "remember this place under a letter", "Move", ("article",)),
    Command("mark.go", ("' *", "Shift+F8 *"), "Go to a mark", "go to the place under a letter", "Move", ("article",)),
    Command("jump.back", ("Ctrl+O", "Alt+Left"), "Jump back", "to where the last jump started", "Move"),
    Command("jump.forward", ("Alt+O",), "Jump forward", "undo a jump back", "Move"),
    Command("quote.next", ("]", "Alt+Down"), "quote", "to the next quote", "Quotes", counts=True, footer=1),
    Command("quote.previous", ("[", "Alt+Up"), "Previous quote", "to the quote before", "Quotes", counts=True),
    Command("search.open", ("/", "Ctrl+F"), "search", "search, blind to case and diacritics", "Quotes", footer=6),
    Command("search.next", ("n", "F3"), "Next hit", "to the next hit of the search", "Quotes", counts=True),
    Command("search.previous", ("N", "Shift+F3"), "Previous hit", "to the hit before", "Quotes", counts=True),
    Command(
        "select.start",
        ("v", "Ctrl+Space"),
        "select",
        "begin or end a selection at the caret",
        "Select",
        ("article",),
        footer=7,
    ),
    Command("select.rows", ("V", "Alt+V"), "Select the paragraph", "select whole paragraphs", "Select", ("article",)),
    Command(
        "select.left",
        ("Shift+Left",),
        "Select left",
        "move the free end one character left",
        "Select",
        ("article",),
        True,
    ),
    Command(
        "select.right",
        ("Shift+Right",),
        "Select right",
        "move the free end one character right",
        "Select",
        ("article",),
        True,
    ),
    Command("select.up", ("Shift+Up",), "Select up", "move the free end one row up", "Select", ("article",), True),
    Command(
        "select.down", ("Shift+Down",), "Select down", "move the free end one row down", "Select", ("article",), True
    ),
    Command(
        "select.word",
        ("Alt+W",),
        "Select the word",
        "select the word under the caret",
        "Select",
        ("article",),
        selecting=("i w",),
    ),
    Command(
        "select.sentence",
        ("Alt+S",),
        "Select the sentence",
        "select the sentence",
        "Select",
        ("article",),
        selecting=("i s",),
    ),
    Command(
        "select.paragraph",
        ("Alt+P",),
        "Select a paragraph",
        "select the paragraph",
        "Select",
        ("article",),
        selecting=("i p",),
    ),
    Command(
        "select.marks",
        ("Alt+Q",),
        "Select between the marks",
        "select the words between quotation marks",
        "Select",
        ("article",),
        selecting=('i "',),
    ),
    Command(
        "select.quote",
        ("Alt+R",),
        "Select the quote",
        "select the whole quote under the caret",
        "Select",
        ("article",),
        selecting=("i q",),
    ),
    Command(
        "select.swap",
        ("o", "Alt+X"),
        "other end",
        "go to the other end of the selection",
        "Select",
        ("selection",),
        footer=1,
    ),
    Command(
        "copy", ("y", "Ctrl+C"), "Copy", "copy the selection, or the quote with its speaker, route and date", "Select"
    ),
    Command(
        "annotate",
        ("a", "F5"),
        "annotate",
        "annotate the selection, the quote under the caret, or the search hit",
        "Annotate",
        edits=True,
        footer=2,
    ),
    Command(
        "record.edit",
        ("Enter",),
        "Edit the record",
        "edit the record of the quote or of the row",
        "Annotate",
        edits=True,
    ),
    Command(
        "check",
        ("c", "F7"),
        "check",
        "give the quote or its selected words a verdict: was it said so? Twice: is it true?",
        "Annotate",
        edits=True,
        footer=8,
    ),
    Command("check.next", ("r", "Shift+F7"), "Next unchecked", "to the next quote that nobody has checked", "Annotate"),
    Command("check.previous", ("R", "Alt+F7"), "Unchecked before", "to the unchecked quote before", "Annotate"),
    Command(
        "check.evidence", ("O", "Alt+Y"), "Open the evidence", "open the link of the quote's last check", "Annotate"
    ),
    Command("remove", ("d d", "Delete"), "Remove", "remove the quote, event, note or check", "Annotate", edits=True),
    Command(
        "event.add",
        ("A", "Shift+F5"),
        "Add an event",
        "add an event at the caret or for the selection",
        "Annotate",
        edits=True,
    ),
    Command(
        "note.add", ("M", "Alt+M"), "Add a note", "add a note on the selection or the quote", "Annotate", edits=True
    ),
    Command("source.edit", ("S", "Alt+U"), "Add or edit a source", "add a source or edit one", "Annotate", edits=True),
    Command(
        "source.rename",
        ("r", "Alt+H"),
        "rename",
        "give the source of the row another name everywhere",
        "Annotate",
        ("sources",),
        footer=3,
        edits=True,
    ),
    Command(
        "source.merge",
        ("=", "Alt+Z"),
        "merge",
        "make the source of the row and another one that is the same into one everywhere",
        "Annotate",
        ("sources",),
        footer=6,
        edits=True,
    ),
    Command(
        "source.retype",
        ("#", "Alt+D"),
        "type",
        "change the type of the source of the row everywhere",
        "Annotate",
        ("sources",),
        footer=7,
        edits=True,
    ),
    Command(
        "article.edit", ("I", "Alt+I"), "The article's record", "edit the record of the article", "Annotate", edits=True
    ),
    Command(
        "relink",
        ("L", "Alt+L"),
        "Link to these words",
        "tie the item of the record to the selected words; without a selection, accept where it was found again",
        "Annotate",
        edits=True,
    ),
    Command("undo", ("u", "Ctrl+Z"), "Undo", "take the last edit back", "Annotate"),
    Command("redo", ("Ctrl+R",), "Redo", "do it again", "Annotate"),
    Command(
        "triage",
        ("~", "Alt+T"),
        "suggestions",
        "go through what Reader suggests; once more ends it",
        "Suggestions",
        footer=5,
    ),
    _triage("accept", ("a", "F5"), "accept", "accept the suggestion", edits=True, footer=1),
    _triage("edit", ("Enter",), "edit", "correct the suggestion in its form, then accept it", edits=True, footer=2),
    _triage("dismiss", ("x", "Delete"), "turn down", "turn the suggestion down for good", edits=True, footer=3),
    _triage("next", ("]", "Alt+Down"), "next", "to the next suggestion; this one waits", footer=4),
    _triage("previous", ("[", "Alt+Up"), "Previous suggestion", "to the suggestion before"),
    _triage(
        "accept-all", ("A", "Alt+A"), "accept many", "accept all that are so sure, in one step", edits=True, footer=5
    ),
    _triage("surer", ("+", "Ctrl+PgUp"), "Only surer ones", "leave out the less sure suggestions"),
    _triage("less-sure", ("-", "Ctrl+PgDn"), "Less sure ones too", "show less sure suggestions too"),
    _triage("leave", ("Esc",), "back to reading", "end going through suggestions", footer=6),
    Command("view.timeline", ("t", "F2"), "timeline", "show, focus or hide the timeline", "View", footer=3),
    Command("view.inspector", ("i", "F4"), "Record", "show, focus or hide the record of the quote", "View"),
    Command(
        "view.sources",
        ("s", "F9"),
        "sources",
        "show, focus or hide the sources; once more fills the screen",
        "View",
        footer=4,
    ),
    Command(
        "view.checks", ("C", "Alt+C"), "Checks", "show the quotes that wait for a check, or the sources again", "View"
    ),
    Command(
        "view.audit",
        ("%", "Shift+F9"),
        "audit",
        "show the sourcing audit, of a folder that of all articles; Enter opens the quotes behind a figure",
        "View",
        ("reading", "sources", "folder"),
        footer=8,
    ),
    Command(
        "sources.turn",
        ("o", "Alt+X"),
        "turn around",
        "turn the tree of the sources: from this page outwards, or from the speakers inwards",
        "View",
        ("sources",),
        footer=2,
    ),
    Command("view.next", ("Tab",), "Next pane", "to the next pane", "View"),
    Command("view.previous", ("Shift+Tab",), "Previous pane", "to the pane before", "View"),
    Command("view.article", ("z", "F10"), "Only the article", "hide all panes but the article, and back", "View"),
    Command("view.narrower", ("<", "Alt+J"), "Narrower panes", "make the side panes narrower", "View"),
    Command("view.wider", (">", "Alt+K"), "Wider panes", "make the side panes wider", "View"),
    Command("measure.wider", ("+", "Ctrl+PgUp"), "Wider text", "make the rows of the text longer", "View"),
    Command("measure.narrower", ("-", "Ctrl+PgDn"), "Narrower text", "make the rows of the text shorter", "View"),
    Command("look", ("T", "F12"), "Dark or light", "change between the dark and the light look", "View"),
    Command("pane.down", ("j", "Down"), "Down", "one row down", "View", _LISTS, True),
    Command("pane.up", ("k", "Up"), "Up", "one row up", "View", _LISTS, True),
    Command("pane.page-down", ("Space", "PgDn"), "Page down", "one screen down", "View", _LISTS),
    Command("pane.page-up", ("PgUp",), "Page up", "one screen up", "View", _LISTS),
    Command("pane.top", ("g g", "Home"), "Top", "to the first row", "View", _LISTS),
    Command("pane.bottom", ("G", "End"), "Bottom", "to the last row", "View", _LISTS),
    Command(
        "pane.follow",
        ("Enter",),
        "go to the words",
        "go to the words of the row in the article",
        "View",
        _PANES,
        footer=1,
    ),
    Command(
        "pane.next-group", ("}", "Ctrl+Down"), "Next group", "to the next group of rows", "View", _PANES, counts=True
    ),
    Command(
        "pane.previous-group",
        ("{", "Ctrl+Up"),
        "Previous group",
        "to the first row of the group, then of the one before",
        "View",
        _PANES,
        counts=True,
    ),
    Command(
        "timeline.order",
        ("o", "F6"),
        "order",
        "the order of time, or that of the story with its jumps back and on",
        "Timeline",
        ("timeline",),
        footer=2,
    ),
    Command(
        "timeline.closer",
        ("+", "Ctrl+PgUp"),
        "closer",
        "group by a closer unit: decades, years, months, days, hours",
        "Timeline",
        ("timeline",),
        counts=True,
        footer=3,
    ),
    Command(
        "timeline.farther",
        ("-", "Ctrl+PgDn"),
        "farther",
        "group by a wider unit",
        "Timeline",
        ("timeline",),
        counts=True,
        footer=4,
    ),
    Command(
        "timeline.filter",
        ("f", "Shift+F6"),
        "only …",
        "show one role or one source only; once more adds the other",
        "Timeline",
        ("timeline",),
        footer=5,
    ),
    Command("timeline.clear", ("x", "Backspace"), "Show all", "show all entries again", "Timeline", ("timeline",)),
    Command(
        "editor", ("E", "Alt+E"), "Open in $EDITOR", "open the annotation file at the record in your editor", "File"
    ),
    Command("save", ("Ctrl+S",), "Save", "write the annotation file", "File"),
    Command("back", ("Esc",), "Back", "leave what is under way: selection, search, pane", "File"),
    Command("problems", ("!", "Alt+N"), "Problems", "list what is wrong with the annotation file", "File"),
    Command(
        "quit",
        ("q", "Ctrl+Q"),
        "back, quit",
        "back to the list, then quit; asks when something is unsaved",
        "File",
        ("reading", "folder"),
        footer=9,
    ),
    Command("folder.open", ("Enter",), "read", "read this article", "Folder", ("folder",), footer=1),
    Command("palette", ("Ctrl+P", ":"), "Palette", "find a command by its name", "Help", ("reading", "folder")),
    Command("help", ("?", "F1"), "help", "show this help", "Help", ("reading", "folder"), footer=10),
)
"""Every command, in the order in which help lists them."""


def command(id_: str, commands: tuple[Command, ...] = COMMANDS) -> Command:
    """The command of that id. Raises `KeyError` when there is none."""
    for found in commands:
        if found.id == id_:
            return found
    raise KeyError(id_)
