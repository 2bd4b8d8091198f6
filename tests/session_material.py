"""An invented article with annotations for the tests of sessions, and random edits of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from reader.files.keys import item_key
from reader.files.pairing import Pair
from reader.files.reading import ArticleText
from reader.model import (
    Add,
    Change,
    Document,
    Edit,
    Event,
    Item,
    Note,
    Quote,
    Remove,
    Replace,
    Source,
)
from reader.session import Session, open_session

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


CLOSED = {
    "broken": "reader: 1\nquotes: [\n",
    "foreign": "name: somebody else's\n",
    "later": YAML.replace("reader: 1", "reader: 7"),
}
"""Files that are not ours to write, by the reason that the session gives."""


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
