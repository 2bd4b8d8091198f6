"""A session that ends between the replacing of its file and the new beginning of its journal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files import leftovers
from reader.files.journal import Journal
from reader.files.leftovers import pending
from reader.files.patch import patched
from reader.files.reading import Loaded, load
from reader.files.saving import save
from reader.model import Add, Edit, Quote, apply

FIRST = Edit((Add(Quote(("một",), key="quotes/new1")),))
SECOND = Edit((Add(Quote(("hai",), key="quotes/new2"), "quotes/new1"),))


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Loaded:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(leftovers, "_alive", lambda *_: False)
    path = tmp_path / "a.yaml"
    path.write_text("reader: 1\nquotes:\n  - text: x\n")
    return load(path)


def edited(loaded: Loaded, edit: Edit) -> Loaded:
    document, _ = apply(loaded.document, edit)
    return patched(loaded, document)


def test_edits_that_are_in_the_file_are_not_offered_again(loaded: Loaded) -> None:
    journal = Journal(loaded.path, loaded)
    journal.append(FIRST)
    written = edited(loaded, FIRST)
    assert journal.saving(written)
    save(loaded.path, written.data, loaded.digest)
    assert pending(loaded.path) is None
    # Nor later, when the file is not the one that was saved any more.
    assert journal.file
    assert not journal.file.exists()
    loaded.path.write_bytes(written.data + b"# later\n")
    assert pending(loaded.path) is None


def test_a_session_that_is_saving_keeps_its_journal(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "_alive", lambda *_: True)
    journal = Journal(loaded.path, loaded)
    journal.append(FIRST)
    written = edited(loaded, FIRST)
    journal.saving(written)
    save(loaded.path, written.data, loaded.digest)
    assert pending(loaded.path) is None
    assert journal.file
    assert journal.file.exists()


def test_a_journal_stays_void_that_another_took_over_and_saved(loaded: Loaded) -> None:
    first, second = Journal(loaded.path, loaded), Journal(loaded.path, loaded)
    first.append(FIRST)
    leftover = pending(loaded.path)
    assert leftover is not None
    kept = leftover.file.read_bytes()
    second.take_over(leftover, loaded, (FIRST,))
    # As if the process had ended before it removed the first one.
    leftover.file.write_bytes(kept)
    written = edited(loaded, FIRST)
    second.saving(written)
    save(loaded.path, written.data, loaded.digest)
    assert pending(loaded.path) is None
    assert not leftover.file.exists()


def test_edits_of_a_save_that_was_not_made_are_offered(loaded: Loaded) -> None:
    journal = Journal(loaded.path, loaded)
    journal.append(FIRST)
    assert journal.saving(edited(loaded, FIRST))
    leftover = pending(loaded.path)
    assert leftover is not None
    assert (leftover.edits, leftover.digest) == ((FIRST,), loaded.digest)


def test_edits_after_the_save_are_offered_with_the_keys_of_the_session(loaded: Loaded) -> None:
    journal = Journal(loaded.path, loaded)
    journal.append(FIRST)
    written = edited(loaded, FIRST)
    journal.saving(written)
    save(loaded.path, written.data, loaded.digest)
    journal.append(SECOND)
    leftover = pending(loaded.path)
    assert leftover is not None
    assert (leftover.edits, leftover.digest, leftover.damaged) == ((SECOND,), written.digest, 0)
    session = leftovers.restored(load(loaded.path), leftover)
    document, fitting = leftovers.replay(session.document, leftover.edits)
    assert fitting == 1
    assert [quote.text for quote in document.quotes] == [("một",), ("hai",), ("x",)]
    # The journal has the text of the file before the save only, but the file is there.
    assert leftovers.sides(leftover, load(loaded.path)) == (written.document, document, 1)
    loaded.path.write_bytes(written.data + b"# later\n")
    assert leftovers.sides(leftover, load(loaded.path)) is None


def test_without_edits_there_is_nothing_to_say(loaded: Loaded) -> None:
    journal = Journal(loaded.path, loaded)
    assert journal.saving(replace(loaded))
    assert journal.file is None
