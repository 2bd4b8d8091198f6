"""A session and other programs: what changes on disk meanwhile, and what survives a crash."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.cli import main
from reader.files.leftovers import pending
from reader.files.merge import difference
from reader.files.reading import load
from reader.files.saving import ChangedOnDiskError, SaveError
from reader.messages import say
from reader.model import Add, Document, Edit, Quote, Remove, Replace, Span, apply, problem
from reader.session import Session, exact_words, open_session, relinked
from reader.tui.places import same_place
from reader.views.conflicts import conflict_rows
from reader.views.leftovers import in_words, leftover_rows
from reader.views.lines import text_of, width_of

TEXT = "Strike\n\n“We will stay,” said Ada Okoro. The port was quiet.\n\nKim Larsen said that talks would go on.\n"
YAML = """reader: 1
# by hand
sources:
  okoro: {name: Ada Okoro, type: person}
quotes:
  - id: stay
    text: We will stay
    kind: direct
    speaker: okoro
  - id: talks
    text: talks would go on
    kind: indirect
"""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    (tmp_path / "strike.txt").write_text(TEXT, "utf-8")
    (tmp_path / "strike.yaml").write_text(YAML, "utf-8")
    return open_session(tmp_path / "strike.txt")


def noted(session: Session, key: str, note: str) -> Edit:
    quote = session.document.by_key()[key]
    assert isinstance(quote, Quote)
    return Edit((Replace(dataclasses.replace(quote, note=note)),), "edit.quote")


def rewrite(session: Session, old: str, new: str) -> None:
    path = session.pair.annotation
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_change_by_others_is_taken_when_nothing_is_unsaved(session: Session) -> None:
    rewrite(session, "kind: indirect", "kind: mixed")
    assert session.take_changes().kind == "reloaded"
    assert session.document.quotes[1].kind == "mixed"
    assert not session.unsaved
    assert session.take_changes().kind == "same"


def test_changes_of_different_items_are_put_together_and_saved(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    rewrite(session, "kind: indirect", "kind: mixed")
    taken = session.take_changes()
    assert taken.kind == "merged"
    assert [(quote.note, quote.kind) for quote in session.document.quotes] == [("mine", "direct"), ("", "mixed")]
    session.save()
    text = session.pair.annotation.read_text("utf-8")
    assert "# by hand" in text
    assert "kind: mixed" in text
    assert "note: mine" in text


def test_a_real_conflict_keeps_mine_until_it_is_decided(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    rewrite(session, "    speaker: okoro\n", "    speaker: okoro\n    note: theirs\n")
    taken = session.take_changes()
    assert taken.kind == "conflict"
    assert taken.merged is not None
    assert session.document.quotes[0].note == "mine"
    session.decide(taken.merged, {0: "theirs"})
    assert session.document.quotes[0].note == "theirs"
    assert not session.unsaved


def test_a_save_never_overwrites_what_others_wrote(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    rewrite(session, "kind: indirect", "kind: mixed")
    with pytest.raises(ChangedOnDiskError):
        session.save()
    assert "kind: mixed" in session.pair.annotation.read_text("utf-8")
    assert session.unsaved


def test_undo_forgets_what_touches_an_item_that_others_changed(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.save()
    rewrite(session, "note: mine", "note: theirs")
    session.take_changes()
    assert session.undo() is None
    session.do(noted(session, "quotes/talks", "also mine"))
    rewrite(session, "note: theirs", "note: theirs again")
    session.take_changes()
    assert session.undo() is not None
    assert [quote.note for quote in session.document.quotes] == ["theirs again", ""]


@pytest.mark.parametrize("broken", ["reader: 1\nquotes: [\n", "", "quotes: []\n"])
def test_a_broken_file_keeps_the_last_good_document_until_it_is_mended(session: Session, broken: str) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.pair.annotation.write_text(broken, "utf-8")
    taken = session.take_changes()
    assert taken.kind == "broken"
    assert taken.problems
    assert session.closed
    assert session.document.quotes[0].note == "mine"
    session.pair.annotation.write_text(YAML, "utf-8")
    assert session.take_changes().kind in ("merged", "reloaded")
    closed: str = session.closed
    assert closed == ""
    assert session.problems == ()
    assert session.document.quotes[0].note == "mine"


def test_a_removed_file_is_written_anew_by_a_save(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.pair.annotation.unlink()
    assert session.take_changes().kind == "gone"
    session.save()
    written = session.pair.annotation.read_text("utf-8")
    assert written == YAML.replace("    speaker: okoro\n", "    speaker: okoro\n    note: mine\n")


def test_a_file_that_comes_back_is_put_together_with_what_was_unsaved(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.pair.annotation.unlink()
    assert session.take_changes().kind == "gone"
    session.pair.annotation.write_text(YAML.replace("kind: indirect", "kind: mixed"), "utf-8")
    assert session.take_changes().kind == "merged"
    assert [(quote.note, quote.kind) for quote in session.document.quotes] == [("mine", "direct"), ("", "mixed")]


def test_a_file_that_comes_back_as_it_was_is_no_change(session: Session) -> None:
    session.pair.annotation.unlink()
    assert session.take_changes().kind == "gone"
    assert session.unsaved
    session.pair.annotation.write_text(YAML, "utf-8")
    assert session.take_changes().kind == "reloaded"
    assert not session.unsaved


def test_an_article_that_is_gone_stays_on_the_screen_and_closes_nothing(session: Session) -> None:
    session.pair.article.unlink()
    assert session.take_changes().kind == "reloaded"
    assert session.take_changes().kind == "same"
    assert session.text_problem == problem("file.missing", path=str(session.pair.article))
    assert session.page.text == TEXT
    session.do(noted(session, "quotes/stay", "mine"))
    session.save()
    assert "note: mine" in session.pair.annotation.read_text("utf-8")
    session.pair.article.write_text(TEXT, "utf-8")
    assert session.take_changes().kind == "reloaded"
    assert not session.text_problem


def test_a_changed_article_is_read_again(session: Session) -> None:
    session.pair.article.write_text(TEXT.replace("The port was quiet. ", ""), "utf-8")
    session.pair.article.write_text(TEXT.replace("Strike", "Strike goes on"), "utf-8")
    assert session.take_changes().kind == "reloaded"
    assert session.page.text.startswith("Strike goes on")


def test_unsaved_edits_survive_a_crash(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "first"))
    session.do(noted(session, "quotes/talks", "second"))
    session.undo()
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    assert leftover.alive
    again = open_session(session.pair.article)
    assert again.restore(leftover).fitted == len(leftover.edits)
    assert again.document == session.document
    rows = leftover_rows(leftover, again.document, 40)
    assert any("We will stay" in text_of(row) for row in rows)
    assert all(width_of(row.left) + width_of(row.right) <= 40 for row in rows)


def test_nothing_is_left_over_after_a_save_or_a_clean_end(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.save()
    assert pending(session.pair.annotation) is None
    session.do(noted(session, "quotes/stay", "other"))
    session.close()
    assert pending(session.pair.annotation) is None
    assert sorted(path.name for path in session.pair.annotation.parent.iterdir()) == ["strike.txt", "strike.yaml"]


def test_a_folder_that_cannot_be_written_leaves_a_way_out(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes, __: str | None) -> None:
        raise SaveError(problem("file.disk-full", path=str(path)))

    monkeypatch.setattr("reader.session.session.save_file", full)
    session.do(noted(session, "quotes/stay", "mine"))
    with pytest.raises(SaveError):
        session.save()
    assert session.unsaved
    monkeypatch.undo()
    copy = session.save_elsewhere()
    assert b"note: mine" in copy.read_bytes()
    assert session.pair.annotation.read_text("utf-8") == YAML


def test_conflicts_stand_side_by_side_in_every_width(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine " * 30))
    rewrite(session, "    speaker: okoro\n", "    speaker: okoro\n    note: theirs\n")
    merged = session.take_changes().merged
    assert merged is not None
    for width in (20, 60, 69, 70, 110):
        rows = conflict_rows(merged, 0, width)
        shown = "\n".join(text_of(row) for row in rows)
        assert "theirs" in shown
        assert all(width_of(row.left) + width_of(row.right) <= width for row in rows)


def test_values_are_said_for_people() -> None:
    assert in_words(("a", "b")) == "a; b"
    assert in_words(None) == in_words("") == "nothing"


def test_lost_words_are_linked_to_others(session: Session) -> None:
    session.pair.article.write_text(TEXT.replace("talks would go on", "the talks were over"), "utf-8")
    session.take_changes()
    page = session.page
    assert page.anchors.of("quotes/talks").state == "lost"
    start = page.text.index("the talks were over")
    edit = relinked(page, "quotes/talks", (Span(start, start + 19),))
    assert edit is not None
    session.do(edit)
    assert session.page.anchors.of("quotes/talks").state == "exact"
    assert session.document.quotes[1].text == ("the talks were over",)
    with pytest.raises(KeyError):
        relinked(page, "sources/okoro", ())


def test_words_that_differ_in_nothing_that_counts_get_the_articles_spelling(session: Session) -> None:
    quote = dataclasses.replace(session.document.quotes[1], text=("TALKS would  go on",))
    session.do(Edit((Replace(quote),)))
    edit = exact_words(session.page)
    assert edit is not None
    session.do(edit)
    assert session.document.quotes[1].text == ("talks would go on",)
    assert exact_words(session.page) is None


@given(st.lists(st.sampled_from(["note", "drop", "none"]), min_size=2, max_size=2), st.text(max_size=5))
def test_the_difference_makes_one_document_of_the_other(what: list[str], note: str) -> None:
    quotes = tuple(Quote((f"words {index}",), key=f"quotes/{index}") for index in range(2))
    before = Document(quotes=quotes)
    after = before
    for quote, one in zip(quotes, what, strict=True):
        if one == "note":
            after, _ = apply(after, Edit((Replace(dataclasses.replace(quote, note=note)),)))
        elif one == "drop":
            after, _ = apply(after, Edit((Remove(quote.key),)))
    assert apply(before, difference(before, after))[0] == after
    assert apply(after, difference(after, before))[0] == before
    assert difference(before, before).changes == ()


@pytest.mark.parametrize(
    ("before", "after", "at", "wanted"),
    [
        ("one two three", "zero one two three", "two", "two"),
        ("a b c d", "a b c d", "c", "c"),
        ("alpha beta gamma", "alpha beta", "gamma", ""),
    ],
)
def test_the_caret_stays_at_its_words(before: str, after: str, at: str, wanted: str) -> None:
    place = same_place(before, after, before.index(at))
    if wanted:
        assert after[place:].startswith(wanted)
    else:
        assert 0 <= place <= len(after)


def test_edits_are_offered_once_when_a_crash_comes_while_they_are_taken_up(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "first"))
    session.do(noted(session, "quotes/stay", "last"))
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    written = leftover.file.read_bytes()
    again = open_session(session.pair.article)
    assert again.restore(leftover).fitted == 2
    assert not leftover.file.exists()
    leftover.file.write_bytes(written)
    once = pending(session.pair.annotation)
    assert once is not None
    assert once.file != leftover.file
    assert once.edits == leftover.edits
    assert not leftover.file.exists()


def crashed(session: Session) -> Session:
    """A new session on the same files, the old one's journal left as a crash leaves it."""
    again = open_session(session.pair.article)
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    assert again.restore(leftover).fitted == len(leftover.edits)
    assert not leftover.file.exists()
    return again


def test_edits_left_by_a_crash_are_put_together_with_what_others_wrote_since(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    session.do(Edit((Remove("quotes/talks"),)))
    # The other one changes another field of the first quote, which a replay of the edit would undo, and adds one.
    rewrite(session, "    speaker: okoro\n", "    speaker: okoro\n    cue: said\n")
    rewrite(session, "kind: indirect\n", "kind: indirect\n  - {id: quiet, text: The port was quiet}\n")
    again = crashed(session)
    assert [(one.id, one.note, one.cue) for one in again.document.quotes] == [
        ("stay", "mine", "said"),
        ("quiet", "", ""),
    ]
    third = crashed(again)
    assert third.document == again.document
    third.save()
    assert load(session.pair.annotation).document == again.document
    assert "# by hand" in session.pair.annotation.read_text("utf-8")
    assert pending(session.pair.annotation) is None


def test_edits_left_by_a_crash_are_put_together_with_those_made_since(session: Session) -> None:
    rewrite(session, "  - id: talks\n    text", "  - text")
    session.take_changes()
    talks = session.document.quotes[1]
    session.do(noted(session, "quotes/stay", "left"))
    session.do(noted(session, talks.key, "left as well"))
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    again = open_session(session.pair.article)
    # A replay would undo the cue and the other words, bring the first note, and find no quote to put the second one in.
    stay, there = again.document.quotes
    again.do(Edit((Replace(dataclasses.replace(stay, cue="said", note="since")),)))
    moved = dataclasses.replace(there, text=("talks would go on.",), key="quotes/x")
    again.do(Edit((Remove(there.key), Add(moved, stay.key))))
    was = again.document
    merged = again.restore(leftover).merged
    assert merged is not None
    assert [(one.mine, one.theirs) for one in merged.conflicts] == [("left", "since")]
    assert [(one.key, one.cue, one.note, one.text) for one in again.document.quotes] == [
        ("quotes/stay", "said", "left", ("We will stay",)),
        ("quotes/x", "", "left as well", ("talks would go on.",)),
    ]
    again.undo()
    assert again.document == was
    again.redo()
    again.decide(merged, {0: "theirs"})
    assert [(one.key, one.note) for one in again.document.quotes] == [
        ("quotes/stay", "since"),
        ("quotes/x", "left as well"),
    ]
    assert crashed(again).document == again.document


def test_what_both_changed_before_and_after_a_crash_is_decided_by_a_person(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    rewrite(session, "    speaker: okoro\n", "    speaker: okoro\n    note: theirs\n")
    again = open_session(session.pair.article)
    leftover = pending(session.pair.annotation)
    assert leftover is not None
    merged = again.restore(leftover).merged
    assert merged is not None
    assert [(one.mine, one.theirs) for one in merged.conflicts] == [("mine", "theirs")]
    assert again.document.quotes[0].note == "mine"
    again.decide(merged, {0: "theirs"})
    assert not again.unsaved
    assert pending(session.pair.annotation) is None


def test_words_that_others_edited_keep_the_edits_of_a_crash(session: Session) -> None:
    rewrite(session, "  - id: stay\n    text", "  - text")
    session.take_changes()
    session.do(noted(session, session.document.quotes[0].key, "mine"))
    rewrite(session, "text: We will stay", "text: We will stay,")
    quote = crashed(session).document.quotes[0]
    assert (quote.text, quote.note) == (("We will stay,",), "mine")


def test_a_file_that_is_gone_after_a_crash_is_written_anew_whole(session: Session) -> None:
    session.do(noted(session, "quotes/stay", "mine"))
    before = session.document
    session.pair.annotation.unlink()
    again = crashed(session)
    assert again.document == before
    again.save()
    assert load(session.pair.annotation).document == before


def test_a_file_that_came_after_a_crash_keeps_what_is_in_it(session: Session) -> None:
    session.pair.annotation.unlink()
    first = open_session(session.pair.article)
    first.do(Edit((Add(Quote(("The port was quiet",), "quiet", key="quotes/quiet")),)))
    session.pair.annotation.write_text(YAML, "utf-8")
    again = crashed(first)
    assert sorted(one.id for one in again.document.quotes) == ["quiet", "stay", "talks"]


def test_check_mends_what_is_certain_in_our_files_only(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = YAML.replace("kind: direct", "kind:direct")
    session.pair.annotation.write_text(broken, "utf-8")
    foreign = tmp_path / "other.yaml"
    foreign.write_text("kind:direct\na: b\n", "utf-8")
    main(["check", "--fix", str(session.pair.annotation), str(foreign)])
    assert session.pair.annotation.read_text("utf-8") == YAML
    assert foreign.read_text("utf-8") == "kind:direct\na: b\n"

    # a slip in the very first key leaves the file ours, a later version does not
    for head, mended in (("# by hand\nreader:1\n", "# by hand\nreader: 1\n"), ("reader:12\n", "reader:12\n")):
        session.pair.annotation.write_text(head, "utf-8")
        main(["check", "--fix", str(session.pair.annotation)])
        assert session.pair.annotation.read_text("utf-8") == mended

    # what cannot be written is said
    session.pair.annotation.write_text(broken, "utf-8")
    session.pair.annotation.chmod(0o444)
    assert main(["check", "--fix", str(session.pair.annotation)]) == 1
    refused = say("file.read-only", path=str(session.pair.annotation))
    assert say("cli.not-fixed", why=refused) in capsys.readouterr().err
