"""Checking as work on the reading screen: verdicts, the queue of what is unchecked, and the evidence."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.keymap import key_of
from reader.messages import say
from reader.model import Quote
from reader.tui.dialogs import Choice, ListChoice
from reader.tui.signing import signature
from reader.tui.telling import tell
from reader.views.checklist import beyond
from reader.views.forms import check_edit
from reader.views.forms.check import evidence_edit
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.tui.desk import Desk

CHECK_KEYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "quote": (
        ("v", "verified"),
        ("p", "partly"),
        ("q", "misquoted"),
        ("a", "misattributed"),
        ("t", "mistranslated"),
        ("o", "out-of-context"),
        ("f", "fabricated"),
        ("n", "unverifiable"),
        ("d", "disputed"),
        ("u", "unverified"),
    ),
    "claim": (
        ("v", "verified"),
        ("p", "partly"),
        ("x", "false"),
        ("o", "out-of-context"),
        ("n", "unverifiable"),
        ("d", "disputed"),
        ("u", "unverified"),
    ),
}
"""The key of each verdict in the lists that `c` opens: on what was said, and with `c` again on whether it is true."""

LINKS = ("https://", "http://")
"""What a link begins with that a browser is given: nothing else that stands in a file is run."""


class Checking:
    """The checks of the open article."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.actions: Mapping[str, Callable[[], object]] = {
            "check": self.check,
            "check.next": lambda: self.go(1),
            "check.previous": lambda: self.go(-1),
            "check.evidence": self.open_evidence,
            "view.checks": self.show_queue,
        }

    @property
    def quote(self) -> Quote | None:
        """The quote that a command is about: that of the row or under the caret, else the one that the panes show."""
        desk = self.desk
        return desk.item if isinstance(desk.item, Quote) else desk.session.page.quote(desk.screen.current)

    def check(self) -> None:
        """Give the quote a verdict, or the selected words of it: one key opens the list, one chooses."""
        desk, quote = self.desk, self.quote
        if quote is None:
            tell(desk.screen, "status.no-quote")
            return
        self._ask(quote.key, "quote", self._selected(quote))

    def _selected(self, quote: Quote) -> str:
        """The selected words, where they are some of the quote's; else empty."""
        page, words = self.desk.session.page, self.desk.words
        if self.desk.screen.article.selection is None or not words:
            return ""
        inside = any(span.covers(words[0]) and span != words[0] for span in page.anchors.of(quote.key).spans)
        return " ".join(page.text[slice(*words[0])].split()) if inside else ""

    def _ask(self, key: str, of: str, about: str) -> None:
        """Ask for a verdict on the wording of a quote or on its claim, `about` some of its words or, where that is
        empty, all of them; the key that asked goes to the other.
        """
        desk = self.desk
        other = "claim" if of == "quote" else "quote"

        def chosen(status: str | None) -> None:
            if status == other:
                self._ask(key, other, about)
            elif status and desk.session.document.by_key().get(key):
                edit = check_edit(desk.session.document, key, status, signature(), of, about)
                if edit:
                    desk.do(edit)
                desk.screen.article.select(None)
                done = f"status.checked-{of}" if edit else "status.checked-already"
                tell(desk.screen, done, verdict=say(f"check.{status}"))

        turn = Choice(key_of("check", desk.screen.commands), say(f"check.turn-to-{other}"), other)
        choices = [turn, *(Choice(letter, say(f"check.{status}"), status) for letter, status in CHECK_KEYS[of])]
        question = say(f"check.question-{of}")
        if about:
            question += " " + say("inspector.quoted", words=one_line(about))
        dialog = ListChoice(desk.screen.paint, question, choices, current=choices[1].value)
        desk.screen.app.push_screen(dialog, chosen)

    def go(self, step: int) -> None:
        """To the next quote that nobody has checked, or to the one before, round the ends of the article."""
        screen = self.desk.screen
        page = self.desk.session.page
        current = screen.current if screen.current_here or screen.pane_key is not None else ""
        found = beyond(page, screen.article.caret, current, step)
        if found is None:
            screen.say(say("status.all-checked"))
            return
        mark = page.marks.by_key.get(found.key)
        if mark is not None:
            screen.go_to_quote(mark)
        else:
            screen.go_to_item(found.key)

    def open_evidence(self) -> None:
        """Open the link of the last check that has one in the browser, else copy it."""
        screen = self.desk.screen
        checks = reversed(self.quote.checks) if self.quote else ()
        link = next((check.evidence for check in checks if check.evidence.startswith(LINKS)), "")
        if not link or any(sign.isspace() or not sign.isprintable() for sign in link):
            screen.say(say("status.no-evidence"))
        elif _has_desktop() and webbrowser.open(link):
            screen.say(say("status.evidence-opened"))
        else:
            screen.app.copy_to_clipboard(link)
            screen.say(say("status.evidence-copied"))

    def paste(self, text: str) -> bool:
        """Take a link that was pasted as the evidence of the quote's last check. Returns whether it was one."""
        link = text.strip()
        if not link.startswith(LINKS) or link != one_line(link) or " " in link or self.desk.session.closed:
            return False
        quote = self.quote
        if quote is None:
            tell(self.desk.screen, "status.no-quote")
            return True
        edit = evidence_edit(self.desk.session.document, quote.key, link)
        if edit:
            self.desk.do(edit)
            tell(self.desk.screen, "status.evidence-added")
        return True

    def show_queue(self) -> None:
        """Show the queue in the place of the sources, or the sources again."""
        screen = self.desk.screen
        if screen.is_wide:
            leaves = screen.lower_right == "checks" and screen.query_one("#sources").has_focus
            screen.lower_right = "sources" if leaves else "checks"
            screen.hidden.discard("sources")
            screen.only_article = screen.full_tree = False
            target = "article" if leaves else "sources"
        else:
            shown = screen.lower == "checks" and not screen.full_tree and not screen.only_article
            screen.lower = "strip" if shown else "checks"
            screen.only_article = screen.full_tree = False
            target = "lower" if screen.lower == "checks" else "article"
        screen.arrange_panes()
        screen.set_focus(screen.query_one(f"#{target}"))


def _has_desktop() -> bool:
    """Whether a browser would open in a window of its own: one for text would take the terminal away from the app."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")) or os.name == "nt"
