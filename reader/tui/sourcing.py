"""The commands of the full view of the sources: rename, retype and merge a source everywhere at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.analysis.who import known_sources, speaker_keys
from reader.messages import say
from reader.model import Edit, Quote, Source
from reader.model.vocabulary import SOURCE_TYPES
from reader.session.sourcing import merged, renamed, retyped
from reader.tui.dialogs import Ask, Choice, ListChoice
from reader.tui.telling import tell
from reader.views.lines import WITHOUT_RECORD
from reader.views.speakers import NOBODY

if TYPE_CHECKING:
    from reader.tui.desk import Desk

TYPE_KEYS = dict(zip("pfioadtg", SOURCE_TYPES, strict=True))
"""The key of each type in the list: person, office, institution, outlet, agency, document, post, group."""

Chosen = Callable[[str], None]
"""What is done with the source that is meant, by `source_key`."""


class Sourcing:
    """What a person does to a source of the open article."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.actions: Mapping[str, Callable[[], object]] = {
            "source.rename": lambda: self._which("sources.rename-which", self._rename),
            "source.retype": lambda: self._which("sources.retype-which", self._retype),
            "source.merge": lambda: self._which("sources.merge-which", self._merge),
        }

    def _which(self, question: str, then: Chosen) -> None:
        """Do something with the source of the row, of a quote's row with its speaker; else ask which one."""
        key = self.desk.screen.pane_key or ""
        item = self.desk.item
        if key.startswith(WITHOUT_RECORD):
            found: tuple[str, ...] = (key.removeprefix(WITHOUT_RECORD),)
        elif isinstance(item, Source):
            found = (item.id,)
        else:
            found = speaker_keys(item) if isinstance(item, Quote) else ()
        if len(found) == 1:
            then(found[0])
        else:
            self._ask(say(question), found or tuple(known_sources(self.desk.session.document)), then)

    def _ask(self, question: str, keys: tuple[str, ...], then: Chosen) -> None:
        if not keys:
            self.desk.screen.say(say("status.no-source"))
            return
        choices = [Choice("", self._name(key), key, self._count(key)) for key in keys]
        self._push(ListChoice(self.desk.screen.paint, question, choices), then)

    def _push(self, dialog: Ask | ListChoice, then: Chosen) -> None:
        def answered(value: str | None) -> None:
            if value:
                then(value)

        self.desk.screen.app.push_screen(dialog, answered)

    def _name(self, key: str) -> str:
        voice = self.desk.session.page.voices.get(key, NOBODY)
        return "  ".join(part for part in (voice.siglum, voice.name, voice.standing) if part)

    def _count(self, key: str) -> str:
        quotes = sum(key in speaker_keys(quote) for quote in self.desk.session.document.quotes)
        return say("inspector.quotes", count=quotes) if quotes else ""

    def _do(self, edit: Edit | None, code: str, **values: str) -> None:
        if edit is None:
            self.desk.screen.say(say("status.source-same"))
            return
        self.desk.do(edit)
        tell(self.desk.screen, code, **values)

    def _rename(self, key: str) -> None:
        name = known_sources(self.desk.session.document)[key].name

        def then(new: str) -> None:
            self._do(renamed(self.desk.session.document, key, new), "status.renamed", old=name or key, new=new)

        question = say("sources.rename", name=self.desk.session.page.voices.get(key, NOBODY).name)
        self._push(Ask(self.desk.screen.paint, question, name), then)

    def _retype(self, key: str) -> None:
        source = known_sources(self.desk.session.document)[key]
        name = self.desk.session.page.voices.get(key, NOBODY).name

        def then(type_: str) -> None:
            words = say(f"source.type.{type_}")
            self._do(retyped(self.desk.session.document, key, type_), "status.retyped", name=name, type=words)

        choices = [Choice(letter, say(f"source.type.{type_}"), type_) for letter, type_ in TYPE_KEYS.items()]
        question = say("sources.retype", name=name)
        self._push(ListChoice(self.desk.screen.paint, question, choices, current=source.type), then)

    def _merge(self, key: str) -> None:
        document = self.desk.session.document
        name = self.desk.session.page.voices.get(key, NOBODY).name

        def then(kept: str) -> None:
            into = self.desk.session.page.voices.get(kept, NOBODY).name
            self._do(merged(self.desk.session.document, key, kept), "status.merged", name=name, into=into)
            record = self.desk.session.document.sources_by_id().get(kept)
            if record is not None:
                self.desk.screen.show_current(record.key)

        others = tuple(other for other in known_sources(document) if other != key)
        self._ask(say("sources.merge", name=name), others, then)
