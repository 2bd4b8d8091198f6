"""Going through suggestions on the reading screen: they are worked out beside it, and every decision is one edit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from reader.commands import Command
from reader.keymap import shown_key
from reader.messages import say
from reader.model import Edit, Quote, Source, SourceRef, Span
from reader.model.remembered import remembered
from reader.session.drafting import page_suggestions
from reader.suggest import Suggestions
from reader.tui.dialogs import Choice, ListChoice
from reader.tui.telling import tell
from reader.views.accepting import accepted, drafted, named_as, proposed_form, turned_down, with_speakers
from reader.views.article import Marks
from reader.views.lines import Row
from reader.views.page import Page
from reader.views.proposals import Proposal, like, proposals
from reader.views.triage import Triage, pencil_marks, queue_rows, suggestion_rows, triage_strip

if TYPE_CHECKING:
    from reader.tui.desk import Desk

LEAST = 0.5
"""How sure suggestions must be to be shown at first: more likely right than not."""

STEP = 0.1
"""By how much `+` and `-` change that."""

LONGEST = 1 << 20
"""The longest article in characters that suggestions are worked out for in the app: about two seconds of one core."""

Basis = tuple[str, str, str, object, object]
"""What suggestions follow from: text, language, date of publication, layout, the sources that they did not bring."""


@remembered
def _proposals(page: Page, suggestions: Suggestions) -> tuple[Proposal, ...]:
    return proposals(page, suggestions)


class Found(Message):
    """Suggestions were worked out; posted to the screen."""

    def __init__(self, page: Page, suggestions: Suggestions) -> None:
        super().__init__()
        self.page = page
        self.suggestions = suggestions


class Triaging:
    """The suggestions of the open article, and the decisions about them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.active = False
        self.current = ""
        self.least = LEAST
        self.open: tuple[Proposal, ...] = ()
        self.suggestions: Suggestions | None = None
        self._made: Mapping[str, Source] = {}
        self._meant: dict[str, str] = {}
        self._basis: Basis | None = None
        self._wanted = False
        self._running = False
        self._page: Page | None = None
        self._all: tuple[Proposal, ...] = ()
        self._marks = Marks()
        self._shown_from = -1.0
        self.actions: Mapping[str, Callable[[], object]] = {
            "triage": self.toggle,
            "triage.accept": lambda: self._decide(self.accept),
            "triage.edit": lambda: self._decide(self.edit),
            "triage.dismiss": lambda: self._decide(self.dismiss),
            "triage.next": lambda: self.step(1),
            "triage.previous": lambda: self.step(-1),
            "triage.accept-all": self.accept_all,
            "triage.surer": lambda: self.ask_for(STEP),
            "triage.less-sure": lambda: self.ask_for(-STEP),
            "triage.leave": self.leave,
        }

    # Working out

    def begin(self) -> None:
        """Work the suggestions out beside the screen, when they are not there for what is open."""
        page = self.desk.session.page
        basis = self._basis_of(page)
        screen = self.desk.screen
        if self._running or basis == self._basis or len(page.text) > LONGEST or not screen.config.suggest:
            return
        self._basis, self._running = basis, True

        def work() -> None:
            screen.post_message(Found(page, page_suggestions(page)))

        # a thread of its own: one that the interpreter does not wait for when the app is left
        threading.Thread(target=work, name="suggestions", daemon=True).start()

    def _basis_of(self, page: Page) -> Basis:
        """What the suggestions for a page follow from. A source that one of them has brought tells them nothing new."""
        sources = tuple(one for one in page.document.sources if not _is_same(one, self._made.get(one.name)))
        return (page.text, page.lang, page.document.article.published, page.layout, sources)

    def take(self, message: Found) -> None:
        """Take suggestions that were worked out, and begin anew where the article has changed meanwhile."""
        self._running = False
        if message.page.text == self.desk.session.page.text:
            self.suggestions, self._page = with_speakers(message.suggestions, self._meant), None
            made = (one.made for one in message.suggestions.quotes)
            self._made = {one.name: one for one in made if one is not None and one.name}
            self._basis = self._basis_of(message.page)
            self.show()
            self.desk.screen.refresh_panes()
            self.desk.screen.refresh_bars()
        self.begin()
        if self._wanted:
            self._wanted = False
            # who has opened a form meanwhile is not taken elsewhere
            if self.desk.screen.is_current:
                self.toggle()

    def show(self) -> None:
        """Show what is open now: in the margin, and while suggestions are gone through in the panes."""
        page = self.desk.session.page
        # of a large document they wait for its page, unless somebody goes through them
        waits = self._page is not None and not self.active and self.desk.session.is_behind
        stale = page is not self._page and not waits
        if stale and self.suggestions is not None:
            self._page, self._all = page, _proposals(page, self.suggestions)
        if stale or self._shown_from != self.least:
            # sums of 0.1 are not exact, and neither is a share that stands in a file
            self.open = tuple(one for one in self._all if one.confidence >= self.least - 1e-9)
            self._marks, self._shown_from = pencil_marks(page.text, self.open), self.least
        if self.active and self.current not in {one.key for one in self.open}:
            self.current = self._following()
        self.desk.screen.article.pencil(self._marks, self.current if self.active else "")

    def work_ahead(self, page: Page) -> None:
        """Work out what is open on another page. May run in any thread."""
        if self.suggestions is not None:
            _proposals(page, self.suggestions)

    def like(self, spans: tuple[Span, ...]) -> Proposal | None:
        """The suggestion about the words that a person has selected, however sure it is; None when there is none."""
        return like(self._all, spans)

    @property
    def people(self) -> tuple[Source, ...]:
        """The sources that the suggestions would make, one of each name, however sure they are."""
        return tuple(self._made.values())

    def _following(self) -> str:
        """The first that begins at the caret or behind it, else the last."""
        caret = self.desk.screen.article.caret
        return next(
            (one.key for one in self.open if one.spans[0].start >= caret), self.open[-1].key if self.open else ""
        )

    # What the panes show

    @property
    def state(self) -> Triage:
        """What the panes show of it."""
        return Triage(self.open, self.current, self.least, key_list(self.desk.screen.commands), self.undated)

    @property
    def undated(self) -> bool:
        """Whether neither the record nor the text says when the article was published."""
        dates = self.suggestions.dates if self.suggestions else ()
        dated = self.desk.session.document.article.published or any(one.role == "publication" for one in dates)
        return not dated

    def rows(self, view: str, page: Page, width: int, height: int) -> Sequence[Row] | None:
        """The rows of a pane while suggestions are gone through; None for a pane that shows what it always does."""
        if not self.active:
            return None
        match view:
            case "inspector":
                return suggestion_rows(page, self.state, width, height)
            case "sources" | "checks":
                return queue_rows(page, self.state, width)
            case "strip":
                return triage_strip(page, self.state, width)
            case _:
                return None

    # Commands

    def toggle(self) -> None:
        """Begin to go through the suggestions, or end it."""
        if self.active:
            self.leave()
            return
        screen = self.desk.screen
        if not screen.config.suggest:
            screen.say(say("triage.off"))
        elif len(self.desk.session.article.text) > LONGEST:
            screen.say(say("triage.too-long"))
        elif self.suggestions is None:
            self._wanted = True
            self.begin()
            screen.say(say("triage.not-yet"))
        else:
            self.active = True
            screen.article.select(None)
            # what is judged stands in the text, and its reasons in the pane of the record or in the strip
            screen.only_article = screen.full_tree = False
            screen.lower = "strip"
            screen.hidden.discard("inspector")
            screen.arrange_panes()
            screen.set_focus(screen.article)
            self.current = ""
            self.show()
            self._go()
            if self.undated:
                tell(screen, "triage.undated")

    def leave(self) -> None:
        """Back to reading."""
        self.active = False
        self.show()
        self.desk.screen.arrange_panes()

    def _go(self) -> None:
        """Show the suggestion that is judged in the text and in the panes."""
        one = self.state.one
        if one is not None:
            self.desk.screen.article.go(one.spans[0].start)
        self.show()
        self.desk.screen.arrange_panes()

    def choose(self, key: str) -> bool:
        """Judge the suggestion of that key. Returns whether there is one."""
        if not self.active or key not in {one.key for one in self.open}:
            return False
        self.current = key
        self._go()
        return True

    def step(self, steps: int) -> None:
        """To the next suggestion, or the one before; at an end it stays."""
        keys = [one.key for one in self.open]
        at = keys.index(self.current) + steps if self.current in keys else -1
        if not 0 <= at < len(keys):
            self.desk.screen.say(say("triage.no-further"))
            return
        self.current = keys[at]
        self._go()

    def return_to(self, before: Sequence[Proposal]) -> None:
        """Judge again what an undone decision was about: the first that was not open before."""
        known = {one.key for one in before}
        back = next((one.key for one in self.open if one.key not in known), "")
        if self.active and back:
            self.current = back
            self._go()

    def ask_for(self, change: float) -> None:
        """Show only surer suggestions, or less sure ones too."""
        self.least = round(max(0.0, min(0.9, self.least + change)), 1)
        self._go()
        self.desk.screen.say(say("triage.shown", count=len(self.open), share=f"{self.least:.1f}"))

    def _decide(self, decision: Callable[[Proposal], object]) -> None:
        """Decide about the suggestion that is judged, where there is one."""
        one = self.state.one
        if one is None:
            self.desk.screen.say(say("triage.none"))
        else:
            decision(one)

    def accept(self, one: Proposal) -> None:
        """Write a suggestion into the document."""
        self._do(accepted(self.desk.session.page, [one], self.desk.session.new_id))

    def dismiss(self, one: Proposal) -> None:
        """Turn a suggestion down, and remember that."""
        self._do(turned_down(self.desk.session.page, one, self.desk.session.new_id))
        tell(self.desk.screen, "triage.dismissed")

    def edit(self, one: Proposal) -> None:
        """The form of a suggestion; saving it accepts it."""
        before = {quote.key for quote in self.desk.session.document.quotes}

        def corrected() -> None:
            for quote in self.desk.session.document.quotes:
                if quote.key not in before:
                    self._correct(one, quote.speaker)
            self._go()

        self.desk.open_form(proposed_form(self.desk.session.page, one), then=corrected)

    def _correct(self, one: Proposal, speakers: Sequence[SourceRef]) -> None:
        """Let the other suggestions know who is meant by a name that a person has corrected in one."""
        page = self.desk.session.page
        wrong = named_as(page.text, one)
        record, _ = drafted(page, one)
        if not wrong or len(speakers) != 1 or not isinstance(speakers[0], str) or self.suggestions is None:
            return
        if isinstance(record, Quote) and record.speaker != tuple(speakers):
            self._meant[wrong] = speakers[0]
            self.suggestions, self._page = with_speakers(self.suggestions, self._meant), None

    def accept_all(self) -> None:
        """Choose from which confidence on all suggestions are accepted, in one step."""
        shares = [(digit, round(digit / 10, 1)) for digit in range(9, -1, -1)]
        choices: list[Choice] = []
        chosen: dict[str, Sequence[Proposal]] = {}
        for digit, share in shares:
            sure = [one for one in self.open if one.confidence >= share]
            if sure and share >= self.least and len(sure) != len(chosen.get(choices[-1].value, ()) if choices else ()):
                label = say("triage.count", count=len(sure), share=f"{share:.1f}")
                choices.append(Choice(str(digit), label, str(digit)))
                chosen[str(digit)] = sure

        def done(value: str | None) -> None:
            if value:
                session = self.desk.session
                self._do(accepted(session.page, chosen[value], session.new_id))
                tell(self.desk.screen, "triage.accepted", count=len(chosen[value]))

        if not choices:
            self.desk.screen.say(say("triage.none"))
        else:
            self.desk.screen.app.push_screen(ListChoice(self.desk.screen.paint, say("triage.many"), choices), done)

    def _do(self, edit: Edit) -> None:
        """Apply a decision; the next suggestion is judged then."""
        keys = [one.key for one in self.open]
        at = keys.index(self.current) if self.current in keys else 0
        self.desk.do(edit)
        self.show()
        left = {one.key for one in self.open}
        following = [key for key in (*keys[at + 1 :], *reversed(keys[:at])) if key in left]
        self.current = following[0] if following else ""
        self._go()


def _is_same(source: Source, made: Source | None) -> bool:
    """Whether a source is what a suggestion would have made, in all that suggestions are worked out from."""
    fields = ("name", "aka", "type", "role", "gender")
    return made is not None and all(getattr(source, field) == getattr(made, field) for field in fields)


def key_list(commands: tuple[Command, ...]) -> tuple[tuple[str, str], ...]:
    """The keys of going through suggestions, in the order of the table of commands."""
    wanted = (one for one in commands if one.where == ("triage",) and one.footer)
    return tuple((shown_key(one, commands), one.title) for one in wanted)
