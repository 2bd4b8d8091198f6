"""One open article: edits, their way back, and what opens."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.files.patch import RefusedError
from reader.files.saving import SaveError
from reader.model import (
    Add,
    Document,
    Edit,
    Item,
    Note,
    Quote,
    RejectedError,
    Remove,
    UnknownItemError,
)
from reader.session import open_session, pages
from tests.session_material import (
    CLOSED,
    TEXT,
    Draft,
    add,
    believed,
    drafts,
    edit_of,
    ferry,
    loose,
    noted,
    put,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path)


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


def test_the_page_of_a_large_document_is_worked_out_aside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_QUOTES", 0)
    session = ferry(folder)
    first = session.page
    behind = [session.is_behind]
    quote = session.document.quotes[0]
    session.do(Edit((Remove(quote.key),)))
    behind.append(session.is_behind)
    assert session.page.document is session.document
    assert session.page.marks is first.marks
    work = session.pages.work(session.article.text, session.document)
    session.do(Edit((Add(quote),)))
    session.pages.take(work())
    behind.append(session.is_behind)
    session.pages.take(session.pages.work(session.article.text, session.document)())
    assert [*behind, session.is_behind] == [False, True, True, False]
    assert session.page.anchors == first.anchors
    assert quote.key in session.page.marks.by_key
