"""What a session writes to the disk, and what it takes from there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from reader.files.patch import RefusedError
from reader.files.reading import load
from reader.files.saving import ChangedOnDiskError
from reader.model import (
    Edit,
    Note,
    Remove,
    Replace,
)
from reader.session import Saved, open_session
from tests.session_material import (
    CLOSED,
    TEXT,
    YAML,
    Draft,
    add,
    believed,
    drafts,
    edit_of,
    ferry,
    noted,
    put,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path)


def test_a_save_changes_only_the_lines_of_what_was_edited(folder: Path) -> None:
    session = ferry(folder)
    quote = session.document.quotes[0]
    session.do(Edit((Replace(replace(quote, cue="said")),), "edit.quote"))
    saved = session.save()
    assert (saved.path, saved.target, saved.wrote) == (folder / "ferry.yaml", "kept", True)
    assert not session.unsaved
    before, after = YAML.splitlines(), (folder / "ferry.yaml").read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == ["    cue: said"]
    assert [line for line in before if line not in after] == []
    assert load(folder / "ferry.yaml").document == session.document


def test_nothing_to_save_writes_nothing(folder: Path) -> None:
    session = ferry(folder)
    stamp = (folder / "ferry.yaml").stat().st_mtime_ns
    assert not session.save().wrote
    session.do(noted(session.document, "x"))
    session.undo()
    assert not session.save().wrote
    assert (folder / "ferry.yaml").stat().st_mtime_ns == stamp


def test_the_first_save_makes_the_file(tmp_path: Path) -> None:
    session = ferry(put(tmp_path, yaml=None))
    session.do(add(believed(session.document)))
    assert session.save().wrote
    assert load(tmp_path / "ferry.yaml").document == session.document
    assert not session.unsaved
    session.do(noted(session.document, "later"))
    session.save()
    assert load(tmp_path / "ferry.yaml").document.quotes[0].note == "later"
    assert session.document.quotes[0].key == "quotes/q-test"


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    session = ferry(put(tmp_path, yaml=None))
    session.do(add(believed(session.document)))
    put(tmp_path)
    with pytest.raises(ChangedOnDiskError):
        session.save()
    assert (tmp_path / "ferry.yaml").read_text("utf-8") == YAML
    assert session.unsaved
    (tmp_path / "ferry.yaml").unlink()
    assert session.save().wrote


def _append(path: Path) -> None:
    path.write_text(YAML + "# theirs\n", "utf-8")


@pytest.mark.parametrize("meddle", [_append, Path.unlink], ids=["changed", "gone"])
def test_a_file_that_changed_meanwhile_is_left_and_nothing_is_lost(
    folder: Path, meddle: Callable[[Path], None]
) -> None:
    session = ferry(folder)
    session.do(noted(session.document, "mine"))
    meddle(folder / "ferry.yaml")
    left = sorted((path.name, path.read_bytes()) for path in folder.iterdir())
    with pytest.raises(ChangedOnDiskError):
        session.save()
    assert sorted((path.name, path.read_bytes()) for path in folder.iterdir()) == left
    assert session.unsaved
    assert session.document.quotes[0].note == "mine"
    assert session.undo() is not None


def test_what_cannot_be_written_shows_before_anything_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = ferry(put(tmp_path, yaml=None))
    session.do(add(believed(session.document)))
    monkeypatch.setattr(
        "reader.files.patch.new_file", lambda *_, **__: "reader: 1\nnotes:\n  - {note: something else}\n"
    )
    with pytest.raises(RefusedError):
        session.save()
    assert not (tmp_path / "ferry.yaml").exists()
    monkeypatch.undo()
    assert session.save().wrote


@pytest.mark.parametrize(
    "data",
    [
        YAML.encode(),
        YAML.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + YAML.encode(),
        YAML.rstrip("\n").encode(),
        YAML.encode() + b"notes: []\n\n# the end\n",
    ],
    ids=["lf", "crlf", "bom", "no last break", "empty section"],
)
def test_undo_and_save_bring_the_bytes_back(folder: Path, data: bytes) -> None:
    (folder / "ferry.yaml").write_bytes(data)
    session = ferry(folder)
    quote = session.document.quotes[0]
    edits = [
        add(believed(session.document), session.document.quotes[-1].key),
        add(Note("why?", about="engine", key="notes/new")),
        Edit((Replace(replace(quote, note="x: y # z", speaker=("office",))),)),
        Edit((Remove(session.document.quotes[1].key), Remove(session.document.events[0].key))),
        Edit((Replace(replace(session.document.article, published="2031-05-04")),)),
    ]
    for edit in edits:
        session.do(edit)
        assert session.save().wrote
    assert (folder / "ferry.yaml").read_bytes() != data
    for _ in edits:
        session.undo()
    assert session.save().wrote
    assert (folder / "ferry.yaml").read_bytes() == data
    while session.redo():
        pass
    session.save()
    assert load(folder / "ferry.yaml").document == session.document


@settings(max_examples=20)
@given(recipes=st.lists(st.lists(drafts, min_size=1, max_size=2), min_size=1, max_size=4), data=st.data())
def test_whatever_is_saved_is_read_back_and_undone(recipes: list[list[Draft]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = put(Path(name))
        session = ferry(folder)
        for recipe in recipes:
            session.do(edit_of(session.document, recipe))
            if data.draw(st.booleans()):
                session.save()
                assert load(folder / "ferry.yaml").document == session.document
        while session.undo():
            pass
        session.save()
        assert (folder / "ferry.yaml").read_text("utf-8") == YAML


def test_the_first_save_of_a_bundled_article_goes_to_a_copy(tmp_path: Path) -> None:
    bundle, here = put(_made(tmp_path / "bundle")), _made(tmp_path / "here")
    session = ferry(bundle, bundled=True)
    session.copies_to = here
    assert not session.save().wrote
    assert list(here.iterdir()) == []
    session.do(noted(session.document, "mine"))
    saved = session.save()
    assert (saved.path, saved.target, saved.wrote) == (here / "ferry.yaml", "copied", True)
    assert (bundle / "ferry.yaml").read_text("utf-8") == YAML
    assert (here / "ferry.txt").read_text("utf-8") == TEXT
    added = set((here / "ferry.yaml").read_text("utf-8").splitlines()) - set(YAML.splitlines())
    assert added == {"    note: mine"}
    session.undo()
    assert session.save() == Saved(here / "ferry.yaml", "kept", True)
    assert (here / "ferry.yaml").read_text("utf-8") == YAML
    assert session.take_changes().kind == "same"
    assert session.pair.annotation == here / "ferry.yaml"


def test_a_copy_takes_a_free_name(tmp_path: Path) -> None:
    bundle, here = put(_made(tmp_path / "bundle")), _made(tmp_path / "here")
    (here / "ferry.txt").write_text("somebody else's", "utf-8")
    (here / "ferry-2.yaml").write_text("also", "utf-8")
    session = ferry(bundle, bundled=True)
    session.copies_to = here
    session.do(noted(session.document, "mine"))
    assert session.save().path == here / "ferry-3.yaml"
    assert load(here / "ferry-3.yaml").document.quotes[0].note == "mine"
    assert open_session(here / "ferry-3.yaml").article.text == TEXT
    assert (here / "ferry.txt").read_text("utf-8") == "somebody else's"


def test_an_article_from_standard_input_has_no_annotations_to_copy(tmp_path: Path) -> None:
    bundle, here = put(_made(tmp_path / "bundle"), yaml=None), _made(tmp_path / "here")
    session = ferry(bundle, bundled=True)
    session.copies_to = here
    session.do(add(believed(session.document)))
    assert session.save().target == "copied"
    assert sorted(path.name for path in here.iterdir()) == ["ferry.txt", "ferry.yaml"]
    shutil.rmtree(bundle)
    session.do(noted(session.document, "later"))
    assert session.save().wrote


def test_nothing_is_copied_for_an_edit_that_cannot_be_written(tmp_path: Path) -> None:
    bundle, here = put(_made(tmp_path / "bundle")), _made(tmp_path / "here")
    session = ferry(bundle, bundled=True)
    session.copies_to = here
    session.do(Edit((Replace(replace(session.document.article, title="x")),)))
    session.document = replace(session.document, version="9")
    with pytest.raises(RefusedError):
        session.save()
    assert list(here.iterdir()) == []
    assert session.bundled


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_changes_on_disk_take_the_place_of_what_was_saved(folder: Path) -> None:
    session = ferry(folder)
    session.do(noted(session.document, "mine"))
    session.save()
    (folder / "ferry.txt").write_text(TEXT + "It rains.\n", "utf-8")
    (folder / "ferry.yaml").write_text(YAML.replace("kind: direct", "kind: mixed"), "utf-8")
    assert session.take_changes().kind == "reloaded"
    assert session.article.text.endswith("It rains.\n")
    assert session.page.text == session.article.text
    assert (session.document.quotes[0].kind, session.document.quotes[0].note) == ("mixed", "")
    assert [session.unsaved, session.undo()] == [False, None]


def test_a_file_that_has_become_invalid_keeps_what_can_be_undone(folder: Path) -> None:
    session = ferry(folder)
    session.do(noted(session.document, "mine"))
    session.save()
    good = session.document
    (folder / "ferry.yaml").write_text(CLOSED["broken"], "utf-8")
    assert session.take_changes().kind == "broken"
    assert session.document is good
    assert session.undo() is not None


def test_a_file_that_was_broken_at_first_is_read_once_it_is_mended(folder: Path) -> None:
    (folder / "ferry.yaml").write_text(CLOSED["broken"], "utf-8")
    session = ferry(folder)
    (folder / "ferry.yaml").write_text(YAML, "utf-8")
    assert session.take_changes().kind == "reloaded"
    assert (session.closed, session.problems, len(session.document.quotes)) == ("", (), 2)


def test_a_full_rewrite_says_the_same_and_goes_to_a_copy_of_a_bundled_article(tmp_path: Path) -> None:
    bundle, here = put(_made(tmp_path / "bundle")), _made(tmp_path / "here")
    session = ferry(bundle, bundled=True)
    session.copies_to = here
    session.do(noted(session.document, "mine"))
    assert session.rewrite() == Saved(here / "ferry.yaml", "copied", True)
    assert (bundle / "ferry.yaml").read_text("utf-8") == YAML
    assert load(here / "ferry.yaml").document == session.document
    assert "#" not in (here / "ferry.yaml").read_text("utf-8")
    session.do(noted(session.document, "later"))
    assert session.rewrite().target == "kept"
    assert not session.unsaved


def test_a_rewrite_that_would_say_something_else_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = ferry(folder)
    session.do(noted(session.document, "mine"))
    monkeypatch.setattr("reader.files.patch.new_file", lambda *_, **__: "reader: 1\n")
    with pytest.raises(RefusedError):
        session.rewrite()
    assert (folder / "ferry.yaml").read_text("utf-8") == YAML
    assert session.unsaved
