"""One open article: its text, its document, what was done to it, and the way to the disk.

Edits come as `reader.model.Edit` and change the document only here. The file is written by `save` alone.
"""

from __future__ import annotations

import dataclasses
import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from reader.files.journal import Journal, other_keys
from reader.files.leftovers import Leftover, restored, sides
from reader.files.matching import with_keys_for
from reader.files.merge import Merged, difference, merge, resolve as decided
from reader.files.pairing import Pair, read_text, resolve
from reader.files.patch import made_anew, patched, rekeyed
from reader.files.reading import ArticleText, Loaded, load
from reader.files.saving import save as save_file, sweep
from reader.files.spare import save_elsewhere
from reader.model import (
    Document,
    Edit,
    Problem,
    RejectedError,
    Remove,
    UnknownItemError,
    apply,
)
from reader.session.on_disk import OnDisk, read_again
from reader.session.outcomes import Restored, Saved, Taken, Target
from reader.session.pages import Pages
from reader.views.page import Page

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
"""The characters of an id: none that are taken for another."""

Closed = Literal["", "broken", "foreign", "later"]
"""Why a file is read-only."""


@dataclass(frozen=True, slots=True)
class Step:
    """One edit that was done, with the way back."""

    done: Edit
    """What was done."""
    back: Edit
    """What undoes it."""


@dataclass
class Session:
    """An article that is open for reading and annotating."""

    pair: Pair
    """The files."""
    article: ArticleText
    """The article's text."""
    loaded: Loaded | None = None
    """The annotation file as it was last read or written; None when there is none yet."""
    document: Document = field(default_factory=Document)
    """What it says now, unsaved edits included."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the annotation file as it was read."""
    removed: Loaded | None = None
    """The annotation file as it was before another program removed it: a save writes it anew, comments and all."""
    text_problem: Problem | None = None
    """Why the article cannot be read any more; its text is then as it was read last. None when it can."""
    broken_text: str | None = None
    """The text of an annotation file that cannot be read at all; None for every other."""
    bundled: bool = False
    """Whether the article came with the app, so that the first save goes to a copy."""
    copies_to: Path = field(default_factory=Path.cwd)
    """The folder of that copy."""
    journal: Journal | None = None
    """Where unsaved edits are written down as they happen."""
    at_risk: bool = False
    """Whether edits could not be written down, so that a crash would lose them."""
    chance: random.Random = field(default_factory=random.SystemRandom)
    """Where new ids come from."""
    pages: Pages = field(default_factory=Pages)
    """Where the page comes from."""
    _steps: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """Everything that follows from the text and the document; right after an edit of a large one (`is_behind`), of
        the document before it."""
        return self.pages.of(self.article.text, self.document)

    def get_ready(self) -> None:
        """Work out what the screen and the first edit need. In a thread, while nobody else asks the session."""
        self.pages.of(self.article.text, self.document)
        if self.loaded is not None:
            other_keys(self.loaded)

    @property
    def is_behind(self) -> bool:
        """Whether the page does not show the last edit yet: somebody has to work it out (`Pages.work`)."""
        return self.pages.is_behind(self.article.text, self.document)

    @property
    def closed(self) -> Closed:
        """Why nothing may be edited: the file is foreign, of a later version, or broken; empty when all may."""
        if self.broken_text is not None:
            return "broken"
        if self.loaded is None or not self.loaded.read_only:
            return ""
        return "foreign" if self.loaded.foreign else "later"

    @property
    def unsaved(self) -> bool:
        """Whether the document says something else than the file."""
        return self.document != (self.loaded.document if self.loaded else Document())

    def do(self, edit: Edit) -> None:
        """Apply an edit; what was undone can no longer be done again.

        Raises `UnknownItemError` when it names an item that is not there.
        """
        self._apply(edit)
        self._write_down(edit)

    def _apply(self, edit: Edit) -> None:
        self.document, back = apply(self.document, edit)
        self._steps.append(Step(edit, back))
        self._undone.clear()

    def undo(self) -> Edit | None:
        """Take the last edit back and return it; None when there is none."""
        return self._move(self._steps, self._undone, lambda step: step.back)

    def redo(self) -> Edit | None:
        """Do the edit again that was taken back last, and return it; None when there is none."""
        return self._move(self._undone, self._steps, lambda step: step.done)

    def _move(self, from_: list[Step], to: list[Step], edit_of: Callable[[Step], Edit]) -> Edit | None:
        if not from_:
            return None
        step = from_.pop()
        self.document, _ = apply(self.document, edit_of(step))
        to.append(step)
        self._write_down(edit_of(step))
        return step.done

    def _write_down(self, edit: Edit) -> None:
        """Keep an edit in the journal, so that it survives a crash."""
        if self.journal is not None:
            self.at_risk = not self.journal.append(edit)

    def new_id(self) -> str:
        """An id for a new item: short and random, since numbers in sequence collide when files are merged."""
        taken = {getattr(item, "id", "") for item in self.document.items()}
        while True:
            id_ = "q-" + "".join(self.chance.choice(_ALPHABET) for _ in range(4))
            if id_ not in taken:
                return id_

    def save(self, written: Loaded | None = None) -> Saved:
        """Write the document to its file, changing only the lines of what was edited.

        `written` is what `writing` gave for this very document, when that was done before.

        The first save of an article that came with the app copies both files to the current folder first. Raises
        `SaveError`, `ChangedOnDiskError` or `RefusedError` of `reader.files`; then nothing was written and every edit
        is still there.
        """
        if not self.unsaved and (self.bundled or self.loaded is not None):
            return Saved(self.pair.annotation, "kept", wrote=False)
        written = written or self.writing()()
        target: Target = "copied" if self.bundled else "kept"
        if self.bundled:
            self._copy_bundled()
        if self.journal is not None:
            self.journal.saving(written)
        save_file(self.pair.annotation, written.data, self.loaded.digest if self.loaded else None)
        self.loaded = written.moved_to(self.pair.annotation)
        self._restart_journal()
        return Saved(self.pair.annotation, target, wrote=True)

    def _restart_journal(self) -> None:
        """Begin the journal anew, with one edit that says all that is unsaved."""
        if self.journal is None:
            return
        self.at_risk = not self.journal.restart(self.pair.annotation, self.loaded, self._all_unsaved())

    def _all_unsaved(self) -> tuple[Edit, ...]:
        """One edit that says all that is unsaved; none when nothing is."""
        unsaved = difference(self.loaded.document if self.loaded else Document(), self.document)
        return (unsaved,) if unsaved.changes else ()

    def close(self) -> None:
        """End the session: what is unsaved is let go."""
        if self.journal is not None:
            self.journal.clear()

    def restore(self, leftover: Leftover) -> Restored:
        """Do again what an interrupted session had not saved.

        When the file was changed since, or other edits are unsaved here, both are put together as in `take_changes`;
        where what the edits were made of is not known, those that fit are done.
        """
        changed = leftover.digest != (self.loaded.digest if self.loaded else None)
        known = sides(leftover, self.loaded) if changed or self.unsaved else None
        if known is not None:
            return self._merge_in(leftover, *known)
        if self.loaded is not None and not self.unsaved:
            self.loaded = restored(self.loaded, leftover)
            self.document = self.loaded.document
        fitting = []
        for edit in leftover.edits:
            try:
                self._apply(edit)
                fitting.append(edit)
            except (UnknownItemError, ValueError):
                continue
        if self.journal is not None:
            whole = len(fitting) == len(leftover.edits)
            written = self.journal.take_over(leftover, self.loaded, fitting) if whole else self.journal.extend(fitting)
            self.at_risk = self.at_risk or not written
        return Restored(len(fitting))

    def _merge_in(self, leftover: Leftover, base: Document, mine: Document, fitting: int) -> Restored:
        """Put together what a leftover's edits made of `base` and what there is now; one step of undo."""
        if self.loaded is None and self.removed is None:
            # A file that is gone says nothing against what was in it.
            self.document = dataclasses.replace(self.document, version=mine.version, extra=mine.extra)
            base = Document()
        merged = merge(*with_keys_for(base, mine, self.document), self.document)
        merged = dataclasses.replace(merged, unsaved=self.unsaved)
        edit = difference(self.document, merged.document)
        if edit.changes:
            self._apply(edit)
        if self.journal is not None:
            written = self.journal.take_over(leftover, self.loaded, (edit,) if edit.changes else ())
            self.at_risk = self.at_risk or not written
        return Restored(fitting, merged)

    def save_elsewhere(self) -> Path:
        """Write what would be saved to a copy in the app's own folder, and return where it is. Raises `SaveError`."""
        return save_elsewhere(self.pair.annotation, self.writing()().data)

    def rewrite(self) -> Saved:
        """Save by writing the whole file anew, where its layout cannot take an edit; comments are lost.

        Raises `SaveError`, also when the file was changed meanwhile, and `RefusedError` when not even that would say
        what the document says.
        """
        written = made_anew(self.document, self.pair.annotation, self.loaded)
        target: Target = "copied" if self.bundled else "kept"
        if self.bundled:
            self._copy_bundled()
        if self.journal is not None:
            self.journal.saving(written)
        save_file(self.pair.annotation, written.data, self.loaded.digest if self.loaded else None)
        self.loaded = written.moved_to(self.pair.annotation)
        self._restart_journal()
        return Saved(self.pair.annotation, target, wrote=True)

    def reading(self) -> Callable[[], OnDisk]:
        """What reads the files again, in any thread."""
        return partial(read_again, self.pair, self.article, self.document)

    def take_changes(self, found: OnDisk | None = None) -> Taken:
        """Take in what another program has changed, and put it together with what is unsaved here.

        `found` is what `reading` gave, when that was done before.

        Nothing unsaved is lost: where both sides changed the same, mine stays until `decide` says otherwise. A file
        that cannot be read, or has become none of ours, leaves the last good document as it is, and closes the session
        until it can be read again. An article that cannot be read stays as it was read last, and closes nothing.
        """
        found = found or self.reading()()
        same_text = found.article.digest == self.article.digest and found.text_problem == self.text_problem
        self.article, self.text_problem = found.article, found.text_problem
        if found.rejected is not None:
            return self._broken(found.rejected.problems, found.rejected.text)
        loaded = found.loaded
        last = self.loaded or self.removed
        if loaded is not None and loaded.foreign and last is not None and not last.foreign:
            # emptied or cut off: an editor may be about to write the rest
            return self._broken(loaded.problems, loaded.text)
        was_broken, self.broken_text = self.broken_text is not None, None
        if loaded is None:
            if self.loaded is None:
                return Taken("same" if same_text else "reloaded")
            self.loaded, self.removed = None, self.loaded
            return Taken("gone")
        if last is not None and loaded.digest == last.digest and loaded.shared == last.shared:
            was_gone = self.loaded is None
            self.loaded, self.problems = last, loaded.problems
            return Taken("same" if same_text and not (was_broken or was_gone) else "reloaded")
        return self._put_together(loaded)

    def _broken(self, problems: tuple[Problem, ...], text: str) -> Taken:
        """Keep the last good document, and take no edits until the annotation file can be read again."""
        self.problems, self.broken_text = problems, text
        return Taken("broken", problems=problems)

    def _put_together(self, loaded: Loaded) -> Taken:
        last = self.loaded or self.removed
        base = last.document if last else Document()
        unsaved = self.document != base
        self.loaded, self.problems = loaded, loaded.problems
        if not unsaved:
            self.document = loaded.document
            self._forget_steps(base, loaded.document)
            self._restart_journal()
            return Taken("reloaded")
        merged = merge(base, self.document, loaded.document)
        self.loaded = rekeyed(loaded, merged.theirs)
        self.document = merged.document
        self._forget_steps(base, merged.theirs)
        self._restart_journal()
        return Taken("conflict" if merged.conflicts else "merged", merged)

    def _forget_steps(self, before: Document, after: Document) -> None:
        """Forget what can be undone when the other side changed an item that it touches: undoing would revert that."""
        was, is_ = before.by_key(), after.by_key()
        foreign = {
            key for key in was.keys() | is_.keys() if was.get(key) is not is_.get(key) and was.get(key) != is_.get(key)
        }
        touched = {
            change.key if isinstance(change, Remove) else change.item.key
            for step in (*self._steps, *self._undone)
            for edit in (step.done, step.back)
            for change in edit.changes
        }
        if touched & foreign:
            self._steps.clear()
            self._undone.clear()

    def decide(self, merged: Merged, choices: Mapping[int, Literal["mine", "theirs"]]) -> None:
        """Take the decisions about conflicts, by their number in `merged.conflicts`, into the document."""
        self.document = decided(merged, choices)
        self._steps.clear()
        self._undone.clear()
        self._restart_journal()

    def writing(self) -> Callable[[], Loaded]:
        """What works out the annotation file as it will be, in any thread; what cannot be written shows there.

        It raises `RefusedError`.
        """
        loaded, document, path = self.loaded or self.removed, self.document, self.pair.annotation

        def work() -> Loaded:
            written = patched(loaded, document) if loaded is not None else made_anew(document, path)
            other_keys(written)
            return written

        return work

    def _copy_bundled(self) -> None:
        """Put the article and its annotations as they came into the current folder, and go on with the copies."""
        article, annotation = _free_names(self.copies_to, self.pair.article, self.pair.annotation)
        save_file(article, self.pair.article.read_bytes(), None)
        if self.loaded is not None:
            save_file(annotation, self.pair.annotation.read_bytes(), None)
        self.pair = dataclasses.replace(self.pair, article=article, annotation=annotation)
        if self.loaded is not None:
            self.loaded = self.loaded.moved_to(annotation)
        self.bundled = False


def _free_names(folder: Path, article: Path, annotation: Path) -> tuple[Path, Path]:
    """Names in a folder for a copy of both files, numbered when they are taken."""
    number = 1
    while True:
        stem = article.stem if number == 1 else f"{article.stem}-{number}"
        found = folder / f"{stem}{article.suffix}", folder / f"{stem}{annotation.suffix}"
        if not any(path.exists() for path in found):
            return found
        number += 1


def open_session(path: Path, *, bundled: bool = False) -> Session:
    """Open an article by its text or by its annotation file.

    An annotation file that cannot be read leaves the article to be read without it; `problems` says why. Raises
    `RejectedError` when the text cannot be read.
    """
    pair = resolve(path)
    sweep(pair.annotation)
    session = Session(pair, read_text(pair), bundled=bundled)
    session.journal = Journal(pair.annotation, None)
    if not os.path.exists(pair.annotation):
        return session
    try:
        session.loaded = load(pair.annotation)
    except RejectedError as rejected:
        session.problems, session.broken_text = rejected.problems, rejected.text
        return session
    session.journal = Journal(pair.annotation, session.loaded)
    session.document = session.loaded.document
    session.problems = session.loaded.problems
    return session
