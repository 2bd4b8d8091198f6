"""What each command does on the reading screen, but for moving and annotating. One function a command, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.anchoring.marks import quoted_at, quoted_spans
from reader.config import MAX_MEASURE, MIN_MEASURE
from reader.keymap import key_of
from reader.messages import say
from reader.model import Span
from reader.tui.arranging import WIDE
from reader.tui.keys import Press
from reader.tui.list_pane import ListPane
from reader.tui.moving import JUMPS, move, select
from reader.tui.prompt import Prompt, forget_search
from reader.tui.telling import tell
from reader.tui.timeline import TIMELINE_ACTIONS
from reader.views.copying import quote_as_text
from reader.views.lines import FIELD, FIGURE
from reader.views.sources import first_quote
from reader.views.visible import visible

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen
    from reader.views.article import Marks, QuoteMark

MEASURE_STEP = 5
"""Cells by which `+` and `-` change the measure."""

SIDE_STEP = 4
"""Cells by which `<` and `>` change the side panes."""

PANES = ("article", "timeline", "inspector", "sources", "lower", "tree", "audit")
"""The panes in the order of the Tab key."""


def next_quote(screen: ReadingScreen, press: Press) -> None:
    """To the next quote, or the one before."""
    step = 1 if press.command.id == "quote.next" else -1
    page = screen.page
    if page is None:
        return
    found = _quote_beyond(screen, page.marks, step, press.count)
    if found is None:
        screen.say(say("status.no-next-quote"))
        return
    screen.article.select(None)
    screen.go_to_quote(found)


def _quote_beyond(screen: ReadingScreen, marks: Marks, step: int, count: int) -> QuoteMark | None:
    """The quote that is so many away, or the last one on the way; None when there is none at all.

    Counted from the current quote while the caret is in it: one inside another may begin with it.
    """
    quotes = marks.quotes
    here = marks.by_key.get(screen.current) if screen.current_here else None
    if here is None:
        following = marks.after(screen.article.caret, step)
        if following is None:
            return None
        target = quotes.index(following) + step * (count - 1)
    else:
        target = quotes.index(here) + step * count
    target = max(0, min(len(quotes) - 1, target))
    return None if quotes[target] is here else quotes[target]


def next_hit(screen: ReadingScreen, press: Press) -> None:
    """To the next hit of the search, or the one before."""
    step = 1 if press.command.id == "search.next" else -1
    if screen.search is None:
        tell(screen, "status.no-search")
        return
    screen.jumps.leave(screen.article.caret)
    for _ in range(press.count):
        hit = screen.search.next_from(screen.article.caret, step)
        if hit is None:
            screen.say(say("status.no-hits", query=visible(screen.search.query)))
            return
        screen.article.go(hit.start)


def jump(screen: ReadingScreen, press: Press) -> None:
    """Back to where a jump started, and forward again."""
    caret = screen.article.caret
    back = press.command.id == "jump.back"
    place = screen.jumps.back(caret) if back else screen.jumps.forward(caret)
    if place is None:
        screen.say(say("status.no-jump"))
        return
    screen.set_focus(screen.article)
    screen.article.go(place)


def letter(screen: ReadingScreen, press: Press) -> None:
    """Set a mark under a letter, or go to it."""
    if press.command.id == "mark.set":
        screen.letters[press.argument] = screen.article.caret
        screen.say(say("status.mark-set", letter=visible(press.argument)))
    elif press.argument in screen.letters:
        screen.jumps.leave(screen.article.caret)
        screen.article.go(screen.letters[press.argument])
    else:
        screen.say(say("status.no-mark", letter=visible(press.argument)))


def copy(screen: ReadingScreen, _: Press) -> None:
    """Copy the selection, else the quote under the caret with its record."""
    pane = screen.article
    selection = pane.selection
    words = ""
    if selection and screen.place == "selection":
        words = pane.text[selection.start : selection.end].replace("\u200b\n", "\n")
    elif screen.page is not None:
        quote = screen.page.quote(screen.current)
        words = quote_as_text(screen.page, quote) if quote else ""
    if not words:
        tell(screen, "status.nothing-to-copy")
        return
    screen.app.copy_to_clipboard(words)
    pane.select(None)
    screen.say(say("status.copied", count=len(words)))


def next_pane(screen: ReadingScreen, press: Press) -> None:
    """To the next pane that is shown, or the one before."""
    shown = [name for name in PANES if _is_shown(screen, name)]
    focused = screen.focused.id if screen.focused and screen.focused.id in shown else "article"
    step = 1 if press.command.id == "view.next" else -1
    if shown:
        at = shown.index(focused) if focused in shown else 0
        screen.set_focus(screen.query_one(f"#{shown[(at + step) % len(shown)]}"))
    screen.refresh_bars()


def _is_shown(screen: ReadingScreen, name: str) -> bool:
    widget = screen.query_one(f"#{name}")
    return all(one.display for one in (widget, *widget.ancestors) if hasattr(one, "display"))


def view(screen: ReadingScreen, press: Press) -> None:
    """Show, focus or hide a pane; where there is no room beside the article, below it."""
    name = press.command.id.removeprefix("view.")
    if name == "sources" and screen.full_tree:
        if screen.full_audit and not screen.is_wide:
            fill_with_tree(screen)
        else:
            leave_tree(screen)
        return
    screen.only_article = screen.full_tree = False
    turned = name == "sources" and screen.lower_right != name
    if turned:
        screen.lower_right = name
    if not screen.is_wide:
        if name == "sources" and screen.lower == "sources":
            fill_with_tree(screen)
            return
        screen.lower = "strip" if screen.lower == name else name
        screen.arrange_panes()
        target = "lower" if screen.lower != "strip" else "article"
        screen.set_focus(screen.query_one(f"#{target}"))
        return
    pane = screen.query_one(f"#{name}", ListPane)
    if name in screen.hidden:
        screen.hidden.discard(name)
        screen.arrange_panes()
        screen.set_focus(pane)
    elif screen.focused is pane and name == "sources" and not turned:
        fill_with_tree(screen)
    elif screen.focused is pane and not turned:
        screen.hidden.add(name)
        screen.set_focus(screen.article)
        screen.arrange_panes()
    else:
        screen.arrange_panes()
        screen.set_focus(pane)


def fill_with_tree(screen: ReadingScreen, *, audit: bool = False) -> None:
    """Show the whole tree of the sources and the audit instead of the article; where it is narrow, one of them."""
    screen.full_tree, screen.full_audit = True, audit
    screen.lower = "strip"
    screen.arrange_panes()
    screen.set_focus(screen.query_one("#audit" if audit else "#tree"))


def audit(screen: ReadingScreen, _: Press) -> None:
    """Go to the audit; from it back to the article."""
    if screen.full_tree and screen.focused is screen.query_one("#audit"):
        leave_tree(screen)
    else:
        screen.only_article = False
        fill_with_tree(screen, audit=True)


def turn(screen: ReadingScreen, _: Press) -> None:
    """Turn the tree of the sources around. The side pane has it one way only: from there it fills the screen."""
    if screen.rows_of is not None:
        screen.rows_of.inward = not (screen.rows_of.inward and screen.full_tree)
        if not _is_shown(screen, "tree"):
            fill_with_tree(screen)
        screen.refresh_panes()
        screen.query_one("#tree", ListPane).scroll_to(y=0, animate=False, force=True)


def leave_tree(screen: ReadingScreen) -> None:
    """From the whole tree back to the article."""
    screen.full_tree = False
    screen.arrange_panes()
    screen.set_focus(screen.article)


def only_article(screen: ReadingScreen, _: Press) -> None:
    """Hide every pane but the article, and back."""
    screen.only_article = screen.full_tree or not screen.only_article
    screen.full_tree = False
    screen.arrange_panes()
    screen.set_focus(screen.article)


def side_width(screen: ReadingScreen, press: Press) -> None:
    """Make the side panes wider or narrower."""
    if not screen.is_wide or screen.full_tree or screen.only_article:
        screen.say(say("status.no-side-panes", count=WIDE))
        return
    screen.side += SIDE_STEP if press.command.id == "view.wider" else -SIDE_STEP
    screen.side = max(-12, min(24, screen.side))
    screen.arrange_panes()


def measure(screen: ReadingScreen, press: Press) -> None:
    """Set the text in longer or shorter rows."""
    step = MEASURE_STEP if press.command.id == "measure.wider" else -MEASURE_STEP
    screen.measure = max(MIN_MEASURE, min(MAX_MEASURE, screen.measure + step))
    screen.article.set_measure(screen.measure)
    screen.say(say("status.measure", count=screen.measure))


def back(screen: ReadingScreen, _: Press) -> None:
    """Leave what is under way: a selection, the hits of a search, a pane."""
    if screen.full_tree:
        leave_tree(screen)
    elif screen.article.fixed_end is not None:
        screen.article.select(None)
    elif isinstance(screen.focused, ListPane):
        if screen.lower != "strip":
            screen.lower = "strip"
            screen.arrange_panes()
        screen.set_focus(screen.article)
    elif screen.search:
        forget_search(screen)
    elif screen.lower != "strip":
        screen.lower = "strip"
        screen.arrange_panes()
    screen.refresh_bars()


def pane_moves(screen: ReadingScreen, press: Press) -> None:
    """Move in a side pane."""
    pane = screen.focused
    if not isinstance(pane, ListPane):
        return
    match press.command.id:
        case "pane.down":
            pane.move(press.count)
        case "pane.up":
            pane.move(-press.count)
        case "pane.page-down":
            pane.page(1)
        case "pane.page-up":
            pane.page(-1)
        case "pane.top":
            pane.move(-len(pane.rows))
        case "pane.bottom":
            pane.move(len(pane.rows))
        case "pane.next-group":
            pane.move_by_group(press.count)
        case "pane.previous-group":
            pane.move_by_group(-press.count)
        case "pane.follow":
            follow(screen, pane)


def follow(screen: ReadingScreen, pane: ListPane) -> None:
    """From a row to its words in the article, from a source to its first quote; a figure opens, a field is edited."""
    if pane.chosen_key.startswith(FIELD):
        if screen.desk is not None:
            screen.desk.edit_field(pane)
        return
    if pane.chosen_key.startswith(FIGURE) and screen.rows_of is not None:
        screen.rows_of.opened ^= {pane.chosen_key}
        screen.refresh_pane(pane)
        return
    chosen = pane.chosen_key
    if not chosen:
        screen.say(say("status.no-row", key=key_of("pane.down", screen.commands)))
        return
    if screen.page is not None:
        chosen = first_quote(screen.page, chosen) or chosen
    if not screen.go_to_item(chosen, jump=True):
        screen.say(say("status.words-not-found"))
        return
    if screen.full_tree:
        leave_tree(screen)
        return
    if screen.lower != "strip" and not screen.is_wide:
        screen.lower = "strip"
        screen.arrange_panes()
    screen.set_focus(screen.article)


def _help(screen: ReadingScreen, _: Press) -> None:
    from reader.tui.dialogs import ListScreen
    from reader.views.help import help_rows

    screen.app.push_screen(ListScreen(screen.paint, partial(help_rows, commands=screen.commands)))


def _palette(screen: ReadingScreen, _: Press) -> None:
    from reader.tui.palette import PaletteScreen

    screen.app.push_screen(PaletteScreen(screen.paint, screen.place, screen.commands), screen.perform_by_id)


def _look(screen: ReadingScreen, _: Press) -> None:
    from reader.tui.app import ReaderApp

    assert isinstance(screen.app, ReaderApp)
    screen.app.toggle_look()


def _search(screen: ReadingScreen, _: Press) -> None:
    screen.query_one(Prompt).open()


ACTIONS: Mapping[str, Callable[[ReadingScreen, Press], None]] = {
    "quote.next": next_quote,
    "quote.previous": next_quote,
    "search.open": _search,
    "search.next": next_hit,
    "search.previous": next_hit,
    "jump.back": jump,
    "jump.forward": jump,
    "mark.set": letter,
    "mark.go": letter,
    "copy": copy,
    "view.timeline": view,
    "view.inspector": view,
    "view.sources": view,
    "view.audit": audit,
    "sources.turn": turn,
    "view.next": next_pane,
    "view.previous": next_pane,
    "view.article": only_article,
    "view.narrower": side_width,
    "view.wider": side_width,
    "measure.wider": measure,
    "measure.narrower": measure,
    "back": back,
    "pane.down": pane_moves,
    "pane.up": pane_moves,
    "pane.page-down": pane_moves,
    "pane.page-up": pane_moves,
    "pane.top": pane_moves,
    "pane.bottom": pane_moves,
    "pane.next-group": pane_moves,
    "pane.previous-group": pane_moves,
    "pane.follow": pane_moves,
    **TIMELINE_ACTIONS,
    "help": _help,
    "palette": _palette,
    "look": _look,
}
"""What the commands of the reading screen do; moving and selecting stand in `moving`, edits in `desk`."""


def perform(screen: ReadingScreen, press: Press) -> bool:
    """Do a command. Returns whether it is one of those above, or a motion or a selection."""
    id_ = press.command.id
    if id_ in JUMPS:
        screen.jumps.leave(screen.article.caret)
    if id_ in ACTIONS:
        ACTIONS[id_](screen, press)
        return True
    if id_.startswith("select."):
        return _select(screen, press)
    caret = screen.article.caret
    done = move(screen.article, screen.finder, press)
    if id_.startswith("move.find") and screen.article.caret == caret:
        wanted = screen.finder.wanted
        screen.say(say("status.no-character", character=visible(wanted)) if wanted else say("status.no-find"))
    return done


def _select(screen: ReadingScreen, press: Press) -> bool:
    pane, page = screen.article, screen.page
    between, quote = None, None
    index = pane.rows.paragraph_of(pane.caret)
    if press.command.id == "select.marks" and pane.spans:
        found = quoted_spans(pane.text, *pane.spans[index], screen.lang)
        between = quoted_at(found, pane.caret)
        if between is None:
            screen.say(say("status.no-marks"))
    if press.command.id == "select.quote" and page is not None:
        mark = page.marks.at(pane.caret)
        found_at = page.anchors.of(mark.key).spans if mark else ()
        quote = Span(found_at[0].start, found_at[-1].end) if found_at else None
        if quote is None:
            tell(screen, "status.no-quote")
    if press.command.id in ("select.marks", "select.quote") and between is None and quote is None:
        return True
    return select(pane, press, between, quote)
