"""Unsaved edits survive the end of the process, whenever it comes."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.config import state_folder
from reader.files import leftovers as module
from reader.files.edits_json import edit_from_json, edit_to_json
from reader.files.journal import Journal
from reader.files.leftovers import Leftover, discard, pending, replay, restored
from reader.files.patch import patched
from reader.files.reading import Loaded, load, read
from reader.files.saving import SaveError, save
from reader.files.spare import save_elsewhere
from reader.model import (
    Add,
    Article,
    Block,
    Check,
    Context,
    Dismissed,
    Document,
    Edit,
    Event,
    Extra,
    Hop,
    Note,
    Original,
    Photo,
    Quote,
    Remove,
    Replace,
    Source,
    When,
    apply,
    problem,
)

FILE = b"reader: 1\nquotes:\n  - {id: a, text: one}\n  - text: two\n"

nasty = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from('\ud83d\ude00\u2028\u0085\r\n\x00\x1b"\\\u202e\ufeffé😀='),
    ),
    max_size=6,
)
extras = st.recursive(
    st.one_of(nasty, st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(tuple),
        st.dictionaries(nasty, inner, max_size=2).map(lambda found: Extra(tuple(found.items()))),
    ),
    max_leaves=4,
)
extra = st.dictionaries(nasty, extras, max_size=2).map(lambda found: Extra(tuple(found.items())))
words = st.lists(nasty, max_size=2).map(tuple)
flag = st.sampled_from((None, True, False))
contexts = st.one_of(st.none(), st.builds(Context, nasty, nasty, extra))
whens = st.one_of(st.none(), st.builds(When, nasty, nasty, nasty, extra))
sources = st.builds(Source, nasty, nasty, official=flag, anonymous=flag, aka=words, extra=extra, key=nasty)
refs = st.one_of(nasty, sources)
speakers = st.lists(refs, max_size=2).map(tuple)
hops = st.builds(Hop, refs, st.booleans(), st.booleans(), nasty, nasty, extra)
routes = st.lists(st.lists(hops, max_size=2).map(tuple), max_size=2).map(tuple)
items: Any = st.one_of(
    sources,
    st.builds(
        Quote,
        words,
        id=nasty,
        speaker=speakers,
        via=routes,
        said=whens,
        checks=st.lists(st.builds(Check, note=nasty, extra=extra), max_size=2).map(tuple),
        original=st.one_of(st.none(), st.builds(Original, nasty, nasty, nasty, extra)),
        tags=words,
        anchor=contexts,
        extra=extra,
        key=nasty,
    ),
    st.builds(Event, words, date=nasty, label=nasty, anchor=contexts, extra=extra, key=nasty),
    st.builds(Photo, words, credit=speakers, taken=whens, key=nasty),
    st.builds(Block, words, role=nasty, key=nasty),
    st.builds(Note, nasty, words, about=nasty, key=nasty),
    st.builds(Dismissed, words, reason=nasty, key=nasty),
    st.builds(Article, title=nasty, outlet=refs, byline=words, extra=extra),
)
changes: Any = st.one_of(
    st.builds(Add, items, st.one_of(st.none(), nasty)), st.builds(Replace, items), st.builds(Remove, nasty)
)
edits = st.builds(Edit, st.lists(changes, max_size=3).map(tuple), nasty)


def keys_of(value: object) -> list[str]:
    """The keys of everything in a value, which comparisons leave out."""
    if isinstance(value, tuple):
        return [key for item in value for key in keys_of(item)]
    names = getattr(type(value), "__dataclass_fields__", {})
    own = [value.key] if isinstance(value, (Source, Quote, Event, Photo, Block, Note, Dismissed)) else []
    return own + [key for name in names for key in keys_of(getattr(value, name))]


@given(edits)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_an_edit_comes_back_from_its_line_to_the_last_character(edit: Edit) -> None:
    data = edit_to_json(edit).encode("utf-8", "surrogatepass")
    assert b"\n" not in data
    again = edit_from_json(data.decode("utf-8", "surrogatepass"))
    assert again == edit
    assert keys_of(again) == keys_of(edit)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x",
        "1",
        "[]",
        "{}",
        '{"=":"Quote","text":["a"]}',
        '{"=":"Edit"}',
        '{"=":"Edit","changes":null}',
        '{"=":"Edit","changes":[1.5]}',
        '{"=":"Edit","changes":["a"]}',
        '{"=":"Edit","changes":[{"=":"Add","item":"a"}]}',
        '{"=":"Edit","changes":[{"=":"Add","item":{"=":"Note"},"after":true}]}',
        '{"=":"Edit","changes":[{"=":"Remove","key":null}]}',
        '{"=":"Edit","changes":[{"=":"Replace","item":{"=":"Note","key":[]}}]}',
        '{"=":"Edit","changes":[{"=":"Path"}]}',
        '{"=":["Edit"],"changes":[]}',
        '{"=":"Edit","changes":[{"=":"Remove","key":"a","more":"b"}]}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_no_edit(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong differs from line to line
        edit_from_json(line)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "an.yaml"
    found.write_bytes(FILE)
    return found


def note(key: str, words: str, document: Document) -> Edit:
    """An edit that gives a quote a note."""
    item = document.by_key()[key]
    assert isinstance(item, Quote)
    return Edit((Replace(replace(item, note=words)),), "edit.note")


def journals() -> list[Path]:
    return sorted((state_folder() / "journal").glob("*"))


def as_if_killed(journal: Journal) -> None:
    """Let the journal say that it was written by a process that is gone."""
    assert journal.file is not None
    head, _, rest = journal.file.read_bytes().partition(b"\n")
    journal.file.write_bytes(json.dumps(json.loads(head) | {"started": "long ago"}).encode() + b"\n" + rest)


def found(path: Path) -> Leftover:
    leftover = pending(path)
    assert leftover is not None
    return leftover


def test_edits_are_found_again_with_what_they_belong_to(path: Path) -> None:
    loaded = load(path)
    journal = Journal(path, loaded)
    assert pending(path) is None
    assert journals() == []
    first = note("quotes/a", "1", loaded.document)
    document, back = apply(loaded.document, first)
    assert journal.append(first)
    assert journal.extend((back, Edit((Remove("quotes/a"),))))
    leftover = found(path)
    assert leftover.edits == (first, back, Edit((Remove("quotes/a"),)))
    assert (leftover.path, leftover.digest, leftover.damaged) == (path, hashlib.sha256(FILE).hexdigest(), 0)
    assert leftover.alive
    assert replay(loaded.document, leftover.edits) == (loaded.document.with_section("quotes", document.quotes[1:]), 3)
    assert sorted(path.parent.iterdir()) == [path]
    assert journal.file is not None
    assert journal.file.stat().st_mode & 0o077 == 0


def test_nothing_is_left_after_a_clean_end(path: Path) -> None:
    journal = Journal(path, load(path))
    assert journal.clear()
    journal.append(Edit((Remove("quotes/a"),)))
    assert journal.clear()
    assert (pending(path), journals(), journal.file) == (None, [], None)
    assert journal.append(Edit((Remove("quotes/a"),)))
    assert len(found(path).edits) == 1


def test_what_is_typed_into_a_form_counts_while_nothing_comes_after_it(path: Path) -> None:
    loaded = load(path)
    journal = Journal(path, loaded)
    one, two, three = (note("quotes/a", words, loaded.document) for words in ("1", "1 and 2", "3"))
    assert journal.typed(None)
    assert journals() == []
    assert journal.typed(one)
    assert journal.typed(two)
    assert found(path).edits == (two,)
    # a form that is left with nothing before it leaves nothing
    assert journal.typed(None)
    assert (pending(path), journals()) == (None, [])
    journal.append(three)
    journal.typed(one)
    assert found(path).edits == (three, one)
    assert journal.file is not None
    whole = journal.file.read_bytes()
    journal.typed(two)
    both = journal.file.read_bytes()
    # torn anywhere, it is the one before, or without its break alone the last
    for cut in range(len(whole), len(both)):
        journal.file.write_bytes(both[:cut])
        assert found(path).edits == (three, two if cut == len(both) - 1 else one)
    journal.file.write_bytes(both)
    journal.append(two)
    assert found(path).edits == (three, two)
    journal.typed(one)
    journal.typed(None)
    assert found(path).edits == (three, two)
    # written anew as a whole, it says the same
    journal.file.unlink()
    journal.typed(one)
    assert found(path).edits == (three, two, one)


def test_a_torn_last_line_and_garbage_are_passed_over(path: Path) -> None:
    journal = Journal(path, load(path))
    whole = Edit((Remove("quotes/a"),))
    journal.extend((whole, whole))
    assert journal.file is not None
    data = journal.file.read_bytes()
    for cut in range(len(data)):
        journal.file.write_bytes(data[:cut])
        leftover = pending(path)
        full = data[:cut].count(b"\n") - 1
        # A line that lacks its break alone is whole.
        assert len(leftover.edits if leftover else ()) in (max(full, 0), full + 1)
    journal.file.write_bytes(b"\x00\xff\n" + data.split(b"\n")[1] + b"\n\x00\x00\x00\n[[[\n")
    leftover = found(path)
    assert (leftover.edits, leftover.damaged, leftover.digest, leftover.alive) == ((whole,), 2, None, False)
    journal.file.write_bytes(b'{"keys":[1],"pid":-1}\n' + data.split(b"\n")[1])
    assert (found(path).keys, found(path).path) == ((), path)


def test_edits_go_on_after_a_torn_or_stolen_file(path: Path) -> None:
    journal = Journal(path, load(path))
    all_edits = [Edit((Remove(str(number)),)) for number in range(4)]
    journal.append(all_edits[0])
    assert journal.file is not None
    journal.file.write_bytes(journal.file.read_bytes()[:-5])
    journal.append(all_edits[1])
    assert list(found(path).edits) == all_edits[:2]
    journal.file.unlink()
    journal.append(all_edits[2])
    journal.file.parent.rename(journal.file.parent.with_name("moved"))
    journal.append(all_edits[3])
    assert list(found(path).edits) == all_edits
    assert found(path).damaged == 0


def test_a_full_disk_is_said_and_made_up_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(path, load(path))
    all_edits = [Edit((Remove(str(number)),)) for number in range(5)]
    assert journal.append(all_edits[0])

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert not journal.append(all_edits[1])
        assert not journal.append(all_edits[2])
        assert found(path).edits[0] == all_edits[0]
    assert journal.append(all_edits[3])
    assert list(found(path).edits) == all_edits[:4]
    assert len(journals()) == 1


def test_a_folder_that_cannot_be_made_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(path))
    journal = Journal(path, load(path))
    assert not journal.append(Edit((Remove("a"),)))
    assert pending(path) is None
    assert journal.clear()


def test_two_sessions_and_a_leftover_do_not_touch_each_other(path: Path) -> None:
    loaded = load(path)
    one, other = Journal(path, loaded), Journal(path, loaded)
    one.append(Edit((Remove("one"),)))
    other.append(Edit((Remove("other"),)))
    assert len(journals()) == 2
    as_if_killed(other)
    leftover = found(path)
    assert (leftover.edits, leftover.alive) == ((Edit((Remove("other"),)),), False)
    assert discard(leftover)
    assert found(path).alive
    one.clear()
    assert pending(path) is None


def test_another_name_for_the_file_finds_the_same_edits(path: Path) -> None:
    Journal(path, load(path)).append(Edit((Remove("a"),)))
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    assert found(link).edits == found(path).edits
    assert pending(path.with_name("other.yaml")) is None


def test_a_new_beginning_after_a_save_or_a_merge(path: Path) -> None:
    loaded = load(path)
    journal = Journal(path, None)
    journal.append(Edit((Remove("old"),)))
    assert found(path).digest is None
    merged = Edit((Remove("new"),))
    assert journal.restart(path, loaded, (merged,))
    assert (found(path).edits, found(path).digest) == ((merged,), loaded.digest)
    copy = path.with_name("copy.yaml")
    assert journal.restart(copy, loaded, (merged,))
    assert pending(path) is None
    assert found(copy).path == copy
    assert journal.restart(path, loaded)
    assert journals() == []


def test_keys_that_the_session_kept_after_a_save_still_lead_to_their_items(path: Path) -> None:
    loaded = load(path)
    old = loaded.document.quotes[1].key
    edit = Edit((Replace(replace(loaded.document.quotes[1], text=("two and a half",))),))
    document, _ = apply(loaded.document, edit)
    saved = patched(loaded, document)
    path.write_bytes(saved.data)
    journal = Journal(path, saved)
    journal.append(note(old, "after the save", document))

    fresh = load(path)
    assert fresh.document.quotes[1].key != old
    assert replay(fresh.document, found(path).edits)[1] == 0
    again = restored(fresh, found(path))
    recovered, fitting = replay(again.document, found(path).edits)
    assert fitting == 1
    assert recovered.quotes[1] == Quote(("two and a half",), note="after the save")
    assert b"after the save" in patched(again, recovered).data


def test_keys_are_left_alone_when_the_file_no_longer_has_their_items(path: Path) -> None:
    loaded = load(path)
    leftover = Leftover(path, None, (), False, 0.0, 0, path, (("quotes/gone", "quotes/x"), ("quotes/a", "article")))
    assert restored(loaded, leftover) == loaded
    swapped = replace(leftover, keys=(("quotes/a", loaded.document.quotes[1].key),))
    assert restored(loaded, swapped) == loaded


def test_as_many_edits_as_fit_are_replayed() -> None:
    document = read(FILE, Path("an.yaml")).document
    fit = note("quotes/a", "fits", document)
    half = Edit((Remove("quotes/a"), Remove("quotes/none")))
    twice = Edit((Add(document.quotes[0]),))
    replayed, count = replay(document, (half, twice, fit, Edit((Remove("nothing"),))))
    assert count == 1
    assert replayed.quotes[0].note == "fits"
    assert len(replayed.quotes) == 2


def test_a_process_that_is_gone_is_told_from_one_that_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(path, load(path))
    journal.append(Edit((Remove("a"),)))
    assert found(path).alive
    as_if_killed(journal)
    assert not found(path).alive

    def nobody(_pid: int, _signal: int) -> None:
        raise ProcessLookupError

    def somebody_else(_pid: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(module, "started", lambda _pid: "long ago")
    assert found(path).alive
    monkeypatch.setattr(os, "kill", somebody_else)
    assert found(path).alive
    monkeypatch.setattr(os, "kill", nobody)
    assert not found(path).alive


CRASHING = """
import sys
from pathlib import Path
from reader.files.journal import Journal
from reader.files.reading import load
from reader.model import Edit, Remove

path = Path(sys.argv[1])
journal = Journal(path, load(path))
for number in range(10**6):
    assert journal.append(Edit((Remove(str(number)),)))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize("after", [1, 7, 40])
def test_no_confirmed_edit_is_missing_after_kill_9(path: Path, after: int) -> None:
    with subprocess.Popen([sys.executable, "-c", CRASHING, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        confirmed = [int(process.stdout.readline()) for _ in range(after)]
        assert found(path).alive
        process.send_signal(signal.SIGKILL)
        confirmed += [int(line) for line in process.stdout.read().splitlines()]
    leftover = found(path)
    assert not leftover.alive
    expected = tuple(Edit((Remove(str(number)),)) for number in confirmed)
    assert leftover.edits[: len(expected)] == expected
    assert len(leftover.edits) - len(expected) in (0, 1)


def item_keys(loaded: Loaded) -> Sequence[str]:
    return [item.key for item in loaded.document.items()]


def test_nothing_is_renamed_where_the_keys_are_those_of_the_file(path: Path) -> None:
    loaded = load(path)
    Journal(path, loaded).append(Edit((Remove("a"),)))
    assert found(path).keys == ()
    assert item_keys(restored(loaded, found(path))) == item_keys(loaded)


def test_a_copy_goes_to_the_state_folder_and_takes_no_other_copy_s_place() -> None:
    wanted = Path("/nowhere/to/be/found/bài báo.yaml")
    one = save_elsewhere(wanted, b"one")
    assert one == state_folder() / "recovered" / "bài báo.yaml"
    assert save_elsewhere(wanted, b"one") == one
    other = save_elsewhere(wanted, b"other")
    assert other == one.with_name("bài báo-2.yaml")
    assert (one.read_bytes(), other.read_bytes()) == (b"one", b"other")
    long = save_elsewhere(Path("ü" * 120 + ".yaml"), b"long")
    assert long.name == "ü" * 40 + ".yaml"


def test_a_copy_goes_to_a_temporary_folder_when_there_is_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    copy = save_elsewhere(Path("an.yaml"), b"one")
    assert copy.read_bytes() == b"one"
    assert copy.parent.parent == tmp_path
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with pytest.raises(SaveError) as caught:
        save_elsewhere(Path("an.yaml"), b"one")
    assert caught.value.problem.code == problem("file.not-written").code


def test_a_save_that_was_refused_does_not_touch_the_journal(path: Path) -> None:
    loaded = load(path)
    journal = Journal(path, loaded)
    journal.append(note("quotes/a", "mine", loaded.document))
    path.write_bytes(FILE + b"# theirs\n")
    with pytest.raises(SaveError):
        save(path, loaded.data, loaded.digest)
    assert len(found(path).edits) == 1
