"""What stands around the panes: the header, the footer, and the line of facts under the headline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.analysis.verdicts import decided
from reader.analysis.who import source_key, source_of
from reader.commands import COMMANDS, Command, Where
from reader.keymap import shown_key, works_in
from reader.languages import language
from reader.messages import say
from reader.model import Document
from reader.views.lines import FIELD, FIGURE, Piece, width_of
from reader.views.speakers import display_name
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.views.page import Page

PROGRESS_CELLS = 12
"""Cells of the bar that says how much of the article lies above the caret."""


def header(
    title: str,
    document: Document,
    read: float,
    width: int,
    *,
    unsaved: bool,
    unsure: int = 0,
    wrong: str = "",
    suggested: int = 0,
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The header, left and right: name and title; counts, and how much was read (0 to 1).

    `unsure` counts the items whose words were not surely found, `suggested` the suggestions that are left; `wrong` is
    what is the matter with the files: why nothing may be edited (`Session.closed`), `at-risk` where a crash would lose
    unsaved edits, `text` where the article cannot be read. A narrow screen has the title and the per cent only, and a
    sign that something is wrong.
    """
    per_cent = Piece(f" {round(100 * max(0.0, min(1.0, read)))}% ")
    mark = (Piece("● ", "accent"),) if unsaved else ()
    left = (Piece(" Reader", "accent", attrs="bold"), Piece("   "), *mark, Piece(one_line(title)))
    if width < 60:
        sign = (Piece("! "),) if wrong or unsure else ()
        return (Piece(" "), *mark, *sign, Piece(one_line(title))), (per_cent,)
    done = max(0, min(PROGRESS_CELLS, round(read * PROGRESS_CELLS)))
    quotes = len(document.quotes)
    checked = decided(document.quotes)
    if width >= 100:
        counts = [say("header.quotes", count=quotes), say("header.checked", count=checked)]
    elif width >= 80 and quotes:
        counts = [say("header.checked-of", count=checked, all=quotes)]
    else:
        counts = [say("header.quotes", count=quotes)]
    if wrong:
        counts.append(say(f"header.{wrong}"))
    if unsure:
        counts.append(say("header.unsure", count=unsure))
    if suggested and width >= 80:
        counts.append(f"~ {suggested}")
    right = [Piece(f"{text}   ", "secondary") for text in counts]
    right += [Piece("━" * done, "accent"), Piece("─" * (PROGRESS_CELLS - done), "rule"), per_cent]
    return left, tuple(right)


def footer(
    place: Where,
    width: int,
    where: str,
    pending: str = "",
    *,
    row: str = "",
    commands: tuple[Command, ...] = COMMANDS,
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The footer, left and right: the keys that matter here, as many as there is room for; the place in the article.

    The least important keys fall off first, help never. What was begun of a sequence stands at the right. `row` is the
    key of the row under the cursor of a pane: Enter edits a field and opens a figure, where else it goes to the words.
    """
    right = (Piece(f"{pending}   ", "accent", attrs="bold") if pending else Piece(""), Piece(f"{where} ", "secondary"))
    room = width - width_of(right) - 2
    shown = [(one, _key_pieces(one, row)) for one in _footer_commands(place, commands)]
    while len(shown) > 1 and sum(width_of(pieces) for _, pieces in shown) > room:
        shown.remove(max((pair for pair in shown if pair[0].id != "help"), key=lambda pair: pair[0].footer))
    shown.sort(key=lambda pair: pair[0].footer)
    return (Piece(" "), *(piece for _, pieces in shown for piece in pieces)), right


def _footer_commands(place: Where, commands: tuple[Command, ...]) -> Iterator[Command]:
    seen: set[int] = set()
    for one in sorted((one for one in commands if one.keys), key=lambda one: (one.footer, place not in one.where)):
        if one.footer and works_in(one, place) and one.footer not in seen:
            seen.add(one.footer)
            yield one


def _key_pieces(one: Command, row: str) -> tuple[Piece, Piece]:
    title = one.title
    if one.id == "pane.follow" and row.startswith((FIELD, FIGURE)):
        title = say("footer.edit-field" if row.startswith(FIELD) else "footer.open-figure")
    return Piece(shown_key(one), "accent", attrs="bold"), Piece(f" {title}   ", "secondary")


def _name(page: Page, outlet: str) -> str:
    """What an outlet is called; of one that came up just now there is no voice yet."""
    voice = page.voices.get(outlet)
    return voice.name if voice else display_name(source_of(page.document, outlet))


def meta_line(page: Page) -> str:
    """The facts under the headline: outlet, date, language, words, minutes; what is not recorded is left out."""
    article = page.document.article
    outlet = source_key(article.outlet)
    parts = [
        _name(page, outlet) if outlet else "",
        one_line("; ".join(article.byline)),
        one_line(article.published),
        language(page.lang).name if page.lang else "",
        say("meta.words", count=page.words),
        say("meta.minutes", count=page.minutes),
    ]
    return " · ".join(part for part in parts if part)
