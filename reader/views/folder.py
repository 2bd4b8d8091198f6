"""The list of a folder's articles as rows: the annotated ones with their figures, the other texts apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from reader.analysis.verdicts import decided
from reader.commands import COMMANDS, Command
from reader.files.reading import first_line, load
from reader.keymap import key_of
from reader.messages import say
from reader.model import RejectedError
from reader.views.lines import Piece, Row, cut, width_of
from reader.views.visible import one_line


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list."""

    path: Path
    """The file that opens it."""
    title: str
    """Its title in the annotation file, else its first line, else the name of the file."""
    outlet: str = ""
    """Who publishes it."""
    published: str = ""
    """When, as in the file."""
    quotes: int = 0
    """How many quotes are marked."""
    checked: int = 0
    """How many of them have a verdict."""
    annotated: bool = False
    """Whether it has an annotation file of Reader's."""
    broken: bool = False
    """Whether that file cannot be read."""


def listed(path: Path, text: Path | None = None) -> Listed:
    """What the list says of one article: of its annotation file and its text, or of a text without annotations."""
    if text is None:
        return Listed(path, one_line(first_line(path)) or one_line(path.name))
    try:
        document = load(path).document
    except RejectedError:
        return Listed(path, one_line(path.name), annotated=True, broken=True)
    article = document.article
    source = document.sources_by_id().get(article.outlet) if isinstance(article.outlet, str) else article.outlet
    return Listed(
        path,
        one_line(article.title) or one_line(first_line(text)) or one_line(path.name),
        one_line(source.name) if source else "",
        one_line(article.published),
        len(document.quotes),
        decided(document.quotes),
        annotated=True,
    )


def folder_rows(
    folder: Path, articles: tuple[Listed, ...], width: int, chosen: str, commands: tuple[Command, ...] = COMMANDS
) -> tuple[Row, ...]:
    """The list as rows: the name of the app, the annotated articles, the other texts."""
    annotated = [one for one in articles if one.annotated]
    others = [one for one in articles if not one.annotated]
    figures = say("folder.quotes-checked") if width >= 70 else ""
    rows = [
        Row(),
        Row((Piece("  Reader", "accent", attrs="bold"), Piece(f"   {cut(say('app.motto'), width - 12)}", "secondary"))),
        Row(),
        Row(
            (Piece(f"  {cut(one_line(folder.resolve().name) or '/', width // 2)}", attrs="bold"),),
            (Piece(f"{figures}  ", "secondary"),),
        ),
        Row(),
    ]
    titles = Counter(one.title for one in annotated)
    rows += [_article_row(one, width, str(one.path) == chosen, named=titles[one.title] > 1) for one in annotated]
    if others:
        rows += [Row(), Row((Piece(f"  {say('folder.other-texts')}", attrs="bold"),)), Row()]
        rows += [_article_row(one, width, str(one.path) == chosen) for one in others]
    if not articles:
        empty = say("folder.empty", key=key_of("quit", commands))
        rows += [Row((Piece(f"  {cut(empty, width - 3)}", "secondary"),))]
    return tuple(rows)


def _article_row(one: Listed, width: int, current: bool, *, named: bool = False) -> Row:
    """One article; `named` adds the name of its file, where titles are the same."""
    right: tuple[Piece, ...] = ()
    if one.broken:
        right = (Piece(f"! {say('folder.broken')}  "),)
    elif one.annotated and width >= 70:
        numbers = f"{one.quotes or '·':>6}{one.checked or '·':>9}  "
        right = (Piece(_column(one.outlet, 20) + _column(one.published, 12), "secondary"), Piece(numbers))
    elif not one.annotated and one.title != one_line(one.path.name):
        right = (Piece(f"{cut(one_line(one.path.name), width // 3)}  ", "secondary"),)
    room = max(8, width - 4 - width_of(right))
    bar = Piece("▐ " if current else "  ", "accent")
    name = Piece(f"  {cut(one_line(one.path.name), room // 2)}" if named else "", "secondary")
    title = Piece(cut(one.title, room - cell_len(name.text)), attrs="bold" if current else "")
    return Row((bar, title, name), right, str(one.path), -1, current)


def _column(words: str, cells: int) -> str:
    """Words in a column of so many cells, at least one of them blank at the end."""
    shown = cut(words, cells - 1)
    return shown + " " * (cells - cell_len(shown))
