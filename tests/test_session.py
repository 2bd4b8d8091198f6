"""One open article: edits, their way back, and what reaches the disk."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from reader.files.keys import item_key
from reader.files.pairing import Pair
from reader.files.patch import RefusedError
from reader.files.reading import ArticleText, load
from reader.files.saving import ChangedOnDiskError, SaveError
from reader.model import (
    Add,
    Change,
    Document,
    Edit,
    Event,
    Item,
    Note,
    Quote,
    RejectedError,
    Remove,
    Replace,
    Source,
    UnknownItemError,
)
from reader.session import Saved, Session, open_session, session as session_module

TEXT = """The ferry of Sund stays in port
“The engine is older than I am,” said captain Una Berg on Monday.
The harbour office says a new one comes in spring. Nobody on the quay believes it.
"""

YAML = """# kept by hand
reader: 1
article: {title: The ferry of Sund stays in port, lang: en}   # a comment
sources:
  berg: {name: Una Berg, type: person}

  office: {name: harbour office, type: institution}
quotes:
  # the captain
  - id: engine
    text: The engine is older than I am
    kind: direct
    speaker: berg      # not aboard that day
  - {id: spring, text: a new one comes in spring, kind: indirect, speaker: office}
events:
  - {text: Monday, label: the ferry stays}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path)


def put(folder: Path, text: str = TEXT, yaml: str | None = YAML) -> Path:
    """The ferry's article in a folder; without annotations where `yaml` is None."""
    (folder / "ferry.txt").write_bytes(text.encode())
    if yaml is not None:
        (folder / "ferry.yaml").write_bytes(yaml.encode())
    return folder


def ferry(folder: Path, **values: Any) -> Session:
    return open_session(folder / "ferry.txt", **values)


def add(item: Item, after: str | None = None) -> Edit:
    return Edit((Add(item, after),), "edit.add-quote")


def believed(document: Document) -> Quote:
    made = Quote(("Nobody on the quay believes it",), id="q-test", kind="indirect", speaker=("article",))
    return replace(made, key=item_key(made, document.by_key()))


def noted(document: Document, words: str) -> Edit:
    quote = document.quotes[0]
    return Edit((Replace(replace(quote, note=words)),), "edit.quote")


# Edits


Draft = tuple[int, int, str]
"""What is to be done, to which item, and some words: a recipe for an edit of whatever document is there."""

drafts = st.tuples(st.integers(0, 5), st.integers(0, 30), st.sampled_from(["tide", "“no”", "đủ", "a: b", "#1"]))


def changes_of(document: Document, draft: Draft) -> tuple[Change, ...]:
    what, which, words = draft
    items = list(document.items())
    item = items[which % len(items)]
    if what == 0:
        made: Item = Quote((words,), kind="direct")
    elif what == 1:
        made = Event(label=words)
    elif what == 2:
        made = Note(words, about="engine")
    elif what == 3:
        taken = document.sources_by_id()
        made = Source(next(f"s{number}" for number in range(1 + len(taken)) if f"s{number}" not in taken), words)
    elif what == 4 or item.key == "article":
        changed: Any = replace(item, note=words)  # type: ignore[arg-type]  # only blocks have no note
        return (Replace(changed),)
    else:
        return (Remove(item.key),)
    made = replace(made, key=item_key(made, document.by_key()))
    section = made.key.split("/")[0]
    after = [one.key for one in document.section(section)]
    return (Add(made, after[which % len(after)] if after and which % 3 else None),)


def edit_of(document: Document, recipe: Sequence[Draft]) -> Edit:
    """One edit of several changes, each made for what the ones before have left."""
    scratch = loose(document)
    found: tuple[Change, ...] = ()
    for draft in recipe:
        made = changes_of(scratch.document, draft)
        scratch.do(Edit(made))
        found += made
    return Edit(found)


def loose(document: Document) -> Session:
    """A session without files."""
    return Session(
        Pair(Path("a.txt"), Path("a.yaml")),
        ArticleText(Path("a.txt"), TEXT, False, ""),
        document=document,
    )


def keyed(document: Document) -> list[tuple[str, Item]]:
    """Everything of a document, the keys included, which comparing documents leaves out."""
    return [(item.key, item) for item in document.items()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return ferry(put(tmp_path_factory.mktemp("sample"))).document


@given(recipes=st.lists(st.lists(drafts, min_size=1, max_size=3), max_size=8), data=st.data())
def test_undo_and_redo_go_through_the_same_documents(
    sample: Document, recipes: list[list[Draft]], data: st.DataObject
) -> None:
    session = loose(sample)
    states = [sample]
    edits = []
    for recipe in recipes:
        edit = edit_of(session.document, recipe)
        session.do(edit)
        edits.append(edit)
        states.append(session.document)
    at = len(recipes)
    for back in data.draw(st.lists(st.booleans(), max_size=20)):
        went = session.undo() if back else session.redo()
        target = at - 1 if back else at + 1
        if 0 <= target < len(states):
            assert went is edits[min(at, target)]
            at = target
        else:
            assert went is None
        assert keyed(session.document) == keyed(states[at])
    while session.undo():
        pass
    assert keyed(session.document) == keyed(sample)
    while session.redo():
        pass
    assert keyed(session.document) == keyed(states[-1])


def test_a_new_edit_forgets_what_was_undone(sample: Document) -> None:
    session = loose(sample)
    session.do(noted(sample, "one"))
    session.undo()
    session.do(noted(sample, "two"))
    assert session.redo() is None
    assert session.undo() is not None
    assert session.document == sample


def test_an_edit_of_an_item_that_is_not_there_changes_nothing(sample: Document) -> None:
    session = loose(sample)
    with pytest.raises(UnknownItemError):
        session.do(Edit((Remove("events/=none"),)))
    with pytest.raises(UnknownItemError):
        session.do(Edit((Remove(sample.quotes[0].key), Remove("events/=none"))))
    assert session.document is sample
    assert session.undo() is None


def test_the_page_is_made_anew_after_an_edit_only(folder: Path) -> None:
    session = ferry(folder)
    page = session.page
    assert session.page is page
    session.do(add(believed(session.document)))
    assert session.page is not page
    assert session.page.start_of("quotes/q-test") == TEXT.index("Nobody")
    changed = session.page
    session.undo()
    assert session.page is not changed
    assert session.page.quote("quotes/q-test") is None


def test_new_ids_are_short_and_unlike_every_other(sample: Document) -> None:
    session = loose(sample)
    session.chance = random.Random(5)
    first = session.new_id()
    assert re.fullmatch(r"q-[a-km-np-z2-9]{4}", first)
    made = Quote(("x",), id=first, key="quotes/x")
    session.do(add(made))
    session.chance = random.Random(5)
    assert session.new_id() not in (first, "engine")


# Opening


def test_either_file_opens_both(folder: Path) -> None:
    one, other = open_session(folder / "ferry.txt"), open_session(folder / "ferry.yaml")
    assert one.pair == other.pair
    assert one.document == other.document
    assert [quote.id for quote in one.document.quotes] == ["engine", "spring"]
    assert (one.closed, one.unsaved, one.problems) == ("", False, ())


def test_an_article_without_annotations_opens_empty(tmp_path: Path) -> None:
    session = ferry(put(tmp_path, yaml=None))
    assert session.document == Document()
    assert (session.loaded, session.closed, session.unsaved) == (None, "", False)


def test_an_article_that_is_no_text_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RejectedError):
        ferry(tmp_path)
    with pytest.raises(RejectedError):
        open_session(tmp_path / "gone.txt")


CLOSED = {
    "broken": "reader: 1\nquotes: [\n",
    "foreign": "name: somebody else's\n",
    "later": YAML.replace("reader: 1", "reader: 7"),
}


@pytest.mark.parametrize("why", CLOSED)
def test_a_file_that_is_not_ours_to_write_stays_as_it_is(tmp_path: Path, why: str) -> None:
    put(tmp_path, yaml=CLOSED[why])
    session = ferry(tmp_path)
    assert session.closed == why
    assert session.problems
    assert session.article.text == TEXT
    assert len(session.document.quotes) == (2 if why == "later" else 0)
    session.do(add(Note("mine", key="notes/mine")))
    with pytest.raises((SaveError, RefusedError)):
        session.save()
    assert (tmp_path / "ferry.yaml").read_text("utf-8") == CLOSED[why]
    assert session.unsaved


def test_a_name_too_long_for_an_annotation_file_still_opens(tmp_path: Path) -> None:
    # 251 and `.txt` are the 255 bytes that a name may have; `.yaml` is one too many.
    path = tmp_path / f"{'a' * 251}.txt"
    path.write_text(TEXT, "utf-8")
    session = open_session(path)
    assert session.article.text == TEXT
    session.do(add(Note("mine", key="notes/mine")))
    with pytest.raises(SaveError):
        session.save()
    assert session.unsaved


# Saving


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
    monkeypatch.setattr(session_module, "new_file", lambda _: "reader: 1\nnotes:\n  - {note: something else}\n")
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


# Articles that came with the app


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


# Reading again


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
    monkeypatch.setattr(session_module, "rewritten", lambda _: "reader: 1\n")
    with pytest.raises(RefusedError):
        session.rewrite()
    assert (folder / "ferry.yaml").read_text("utf-8") == YAML
    assert session.unsaved
