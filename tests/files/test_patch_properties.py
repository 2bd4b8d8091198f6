"""What must hold for every file and every edit: the meaning, the bytes around it, the way back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from hypothesis import HealthCheck, event, given, settings, strategies as st

from reader.files import patch
from reader.files.outline import outline
from reader.files.patch import RefusedError, patched
from reader.files.reading import Loaded, read
from reader.model import SECTION_OF, Article, Check, Document, Event, Hop, Item, Quote, Source, When
from tests.files.written import Written, dates, files, free, ids

EXAMPLES = int(os.environ.get("EXAMPLES", "60"))
SETTINGS = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
PATH = Path("an.yaml")

stripped = free.map(lambda text: text.rstrip("\r\n") or "x")

quote_values = st.fixed_dictionaries(
    {},
    optional={
        "text": st.lists(stripped, min_size=1, max_size=2).map(tuple),
        "kind": st.sampled_from(("", "direct", "scare")),
        "speaker": st.lists(ids, max_size=2).map(tuple),
        "mention": st.one_of(st.just(""), stripped),
        "cue": st.one_of(st.just(""), stripped),
        "via": st.sampled_from(((), ((Hop("an"),),), ((Hop("an", stated=False), Hop("bo", doubtful=True)),))),
        "said": st.one_of(st.none(), st.builds(When, date=dates, text=stripped)),
        "checks": st.lists(st.builds(Check, status=st.just("verified"), by=stripped), max_size=2).map(tuple),
        "tags": st.lists(stripped, max_size=2).map(tuple),
        "note": st.one_of(st.just(""), stripped),
    },
)


def edited(draw: Any, document: Document) -> tuple[Document, str, int, Item | None]:
    """One random edit: the new document, the section, the index of the item, and the item when it is new."""
    section = draw(st.sampled_from(("quotes", "quotes", "quotes", "events", "sources", "article")))
    if section == "article":
        article = replace(document.article, title=draw(stripped), outlet=draw(st.one_of(st.just(""), ids)))
        return replace(document, article=article), section, 0, None
    items: Sequence[Any] = document.section(section)
    what = draw(st.sampled_from(("add", "change", "remove"))) if items else "add"
    index = draw(st.integers(0, len(items) if what == "add" else len(items) - 1))
    if what == "remove":
        return document.with_section(section, (*items[:index], *items[index + 1 :])), section, index, None
    if section == "quotes":
        values = draw(quote_values)
        made: Any = (
            replace(items[index], **values)
            if what == "change"
            else Quote(**{"text": ("mưa",), **values}, key="quotes/new")
        )
    elif section == "events":
        label, note = draw(stripped), draw(st.one_of(st.just(""), stripped))
        made = (
            replace(items[index], label=label, note=note)
            if what == "change"
            else Event(label=label, note=note, key="events/new")
        )
    else:
        name, role = draw(stripped), draw(st.one_of(st.just(""), stripped))
        made = (
            replace(items[index], name=name, role=role) if what == "change" else Source("new", name, key="sources/new")
        )
    rest = items[index + 1 :] if what == "change" else items[index:]
    return (
        document.with_section(section, (*items[:index], made, *rest)),
        section,
        index,
        made if what == "add" else None,
    )


def section_of(item: Item) -> str:
    return SECTION_OF[type(item)]


def meaning(text: str) -> Any:
    """The data of a text by PyYAML's own loader, which shares nothing with ours but the parser."""
    return yaml.load(text, yaml.CBaseLoader)


@SETTINGS
@given(files(), st.data())
def test_only_the_edited_lines_change_and_the_file_means_the_document(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    document, section, index, new = edited(data.draw, loaded.document)
    try:
        after = patched(loaded, document)
    except RefusedError as error:
        event(f"refused: {error.problem.code}")
        return
    event("written")
    assert read(after.data, PATH).document == document
    assert after.bom == loaded.bom
    _compare_lines(file, loaded, after, section, index, new)
    untouched = [name for name in ("sources", "quotes", "events", "article") if name != section]
    before, now = meaning(loaded.text), meaning(after.text)
    assert [now.get(name) for name in untouched] == [before.get(name) for name in untouched]


def _compare_lines(file: Written, loaded: Loaded, after: Loaded, section: str, index: int, new: Item | None) -> None:
    old_lines, new_lines = loaded.text.split(file.newline), after.text.split(file.newline)
    if file.newline == "\r\n":
        assert not any("\n" in line for line in new_lines)
    if section == "article" or (new is None and (section, index) not in file.lines):
        return
    items = loaded.document.section(section)
    if new is None:
        start, end = file.lines[section, index]
        rest = len(old_lines) - end
        if not after.document.section(section):
            return
        assert new_lines[:start] == old_lines[:start]
        assert new_lines[len(new_lines) - rest :] == old_lines[end:]
    elif items and (section, 0) in file.lines and file.lines[section, 0] != file.lines.get((section, 1)):
        added = len(new_lines) - len(old_lines)
        assert any(
            new_lines[:at] + new_lines[at + added :] == old_lines for at in range(len(old_lines) + 1)
        ) or _one_line(file, section), (old_lines, new_lines)


def _one_line(file: Written, section: str) -> bool:
    start, _ = file.lines[section, 0]
    return f"{section}: [" in file.text.split(file.newline)[start]


@SETTINGS
@given(files(), st.data())
def test_taking_an_edit_back_brings_back_every_byte(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    document, _, _, _ = edited(data.draw, loaded.document)
    try:
        after = patched(loaded, document)
    except RefusedError:
        return
    assert patched(after, loaded.document).data == loaded.data


@SETTINGS
@given(files(), st.data())
def test_taking_an_edit_back_brings_back_its_lines_while_another_stays(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    other = replace(loaded.document, article=replace(loaded.document.article, note="khác"))
    document, section, _, _ = edited(data.draw, loaded.document)
    if section == "article":
        return
    both = replace(document, article=other.article)
    try:
        first = patched(loaded, other)
        after = patched(first, both)
        back = patched(after, other)
    except RefusedError as error:
        event(f"refused: {error.problem.code}")
        return
    assert back.data == first.data


@SETTINGS
@given(files(tame=True), st.data())
def test_several_edits_at_once_mean_the_document(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    document = loaded.document
    for _ in range(data.draw(st.integers(2, 4))):
        document, _, _, new = edited(data.draw, document)
        if new is not None:
            # Keys are unique in a session.
            items = [
                replace(item, key=f"{item.key}+") if item is new else item for item in document.section(section_of(new))
            ]
            document = document.with_section(section_of(new), tuple(items))
    if len({source.id for source in document.sources}) < len(document.sources):
        return
    with mock.patch.object(patch, "WHOLE_READ", data.draw(st.sampled_from((0, patch.WHOLE_READ)))):
        after = patched(loaded, document)
    assert read(after.data, PATH).document == document
    assert patched(after, loaded.document).data == loaded.data


@SETTINGS
@given(files(tame=True), st.data())
def test_a_file_that_a_person_would_write_is_never_refused(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    document, _, _, _ = edited(data.draw, loaded.document)
    assert patched(loaded, document).document == document


@SETTINGS
@given(files())
def test_no_edit_changes_nothing(file: Written) -> None:
    loaded = read(file.text.encode(), PATH)
    assert patched(loaded, loaded.document).data == loaded.data == file.text.encode()
    assert isinstance(loaded.document.article, Article)
    assert all(isinstance(source, Source) for source in loaded.document.sources)


@SETTINGS
@given(files(), st.data())
def test_reading_only_the_changed_lines_again_gives_the_same_outline(file: Written, data: Any) -> None:
    loaded = read(file.text.encode(), PATH)
    document, _, _, _ = edited(data.draw, loaded.document)
    second, _, _, _ = edited(data.draw, document)
    with mock.patch.object(patch, "WHOLE_READ", 0):
        try:
            after = patched(patched(loaded, document), second)
        except RefusedError:
            return
    whole = outline(after.text)
    assert after.outline.data == whole.data
    assert after.outline.end == whole.end
    for made, read_again in zip(after.outline.pairs, whole.pairs, strict=True):
        for name in ("name", "key_start", "key_end", "start", "kind", "flow", "names", "name_starts", "starts"):
            assert getattr(made, name) == getattr(read_again, name), name
        assert all(
            start <= end <= known for start, end, known in zip(made.starts, made.ends, read_again.ends, strict=True)
        )
    assert read(after.data, PATH).document == second
