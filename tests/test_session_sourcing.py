"""A source renamed, retyped and merged everywhere at once: one step to undo, and no other byte of the file changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.analysis.who import known_sources, references, source_key
from reader.model import (
    Article,
    Document,
    Edit,
    Event,
    Hop,
    Note,
    Photo,
    Quote,
    Source,
    apply,
)
from reader.session import Session, open_session
from reader.session.sourcing import merged, renamed, retyped
from tests.analysis.made import documents
from tests.analysis.material import PATIENT, keyed

YAML = """# by hand
reader: 1
article: {title: Ferry, outlet: sheet, lang: en}   # the paper
sources:
  sheet: {name: The Sund Sheet, type: outlet}
  # the captain, under two names
  berg: {name: Una Berg, type: person, role: captain, aka: [Ms Berg]}

  una: {name: Captain Berg, type: person, gender: female, of: office, note: From the archive.}
  office: {name: harbour office, type: institution}   # no mistake
  clerk: {name: the clerk, type: person, of: una, speaks_for: una}
quotes:
  - id: engine
    text: The engine is older than I am
    speaker: una      # not aboard that day
  - {text: spring,   kind: indirect, speaker: [berg, una], via: [una, office]}
  - {text: Nobody, speaker: {name: a boy, type: person}}
  - {text: Monday, speaker: {name: a boy, type: person}, via: ghost}
events:
  - {text: Monday, source: una}
photos:
  - {text: quay, credit: [una, berg]}
notes:
  - {about: una, note: ask}
"""

TEXT = "The engine is older than I am, in spring. Nobody on the quay on Monday.\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    (tmp_path / "ferry.txt").write_text(TEXT, "utf-8")
    (tmp_path / "ferry.yaml").write_text(YAML, "utf-8")
    return open_session(tmp_path / "ferry.txt")


def written(session: Session, edit: Edit | None, changes: dict[str, str]) -> None:
    """The file after the edit is the old one with these changes; one step back it is the old one."""
    assert edit is not None
    session.do(edit)
    session.save()
    expected = YAML
    for old, new in changes.items():
        assert old in expected
        expected = expected.replace(old, new)
    assert session.pair.annotation.read_text("utf-8") == expected
    assert session.undo() == edit
    session.save()
    assert session.pair.annotation.read_text("utf-8") == YAML


def test_a_source_is_renamed_in_its_record_alone(session: Session) -> None:
    edit = renamed(session.document, "office", "Office of the Harbour")
    written(session, edit, {"name: harbour office": "name: Office of the Harbour"})


def test_inline_records_of_one_name_are_changed_together(session: Session) -> None:
    written(session, retyped(session.document, "=a boy", "group"), {"a boy, type: person": "a boy, type: group"})


def test_an_id_without_a_record_gets_one(session: Session) -> None:
    edit = renamed(session.document, "ghost", "The Ghost")
    assert edit
    after, _ = apply(session.document, edit)
    assert after.sources[-1] == Source("ghost", "The Ghost")


def test_nothing_to_change_is_no_edit(session: Session) -> None:
    document = session.document
    assert renamed(document, "berg", "Una Berg") is None
    assert renamed(document, "berg", "") is None
    assert renamed(document, "nobody", "x") is None
    assert retyped(document, "berg", "person") is None
    assert merged(document, "berg", "berg") is None
    assert merged(document, "berg", "nobody") is None


def test_two_records_become_one_and_every_reference_follows(session: Session) -> None:
    written(
        session,
        merged(session.document, "una", "berg"),
        {
            "role: captain, aka: [Ms Berg]}": (
                "role: captain, of: office, gender: female, aka: [Ms Berg, Captain Berg], note: From the archive.}"
            ),
            "  una: {name: Captain Berg, type: person, gender: female, of: office, note: From the archive.}\n": "",
            "of: una, speaks_for: una": "of: berg, speaks_for: berg",
            "speaker: una  ": "speaker: berg ",
            "speaker: [berg, una], via: [una, office]": "speaker: [berg], via: [berg, office]",
            "source: una": "source: berg",
            "credit: [una, berg]": "credit: [berg]",
            "about: una": "about: berg",
        },
    )


def test_a_named_record_takes_in_an_inline_one_and_keeps_its_id(session: Session) -> None:
    for gone, kept, name in (("=a boy", "clerk", "the clerk"), ("clerk", "=a boy", "a boy")):
        edit = merged(session.document, gone, kept)
        assert edit
        after, _ = apply(session.document, edit)
        assert after.sources_by_id()["clerk"].name == name
        assert [quote.speaker for quote in after.quotes[2:]] == [("clerk",), ("clerk",)]


def test_a_source_never_belongs_to_itself_and_no_carrier_stands_twice() -> None:
    document = Document(
        sources=keyed((Source("a", "A", of="b", official=False), Source("b", "B", speaks_for="a", official=True))),
        quotes=(Quote(("x",), via=((Hop("a", stated=False), Hop("b", venue="Show")), (Hop("b"),)), key="q"),),
    )
    edit = merged(document, "b", "a")
    assert edit
    after, _ = apply(document, edit)
    assert after.sources == (Source("a", "A", official=False, aka=("B",)),)
    assert after.quotes[0].via == ((Hop("a", stated=False, venue="Show"),), (Hop("a"),))


def test_notes_of_both_are_kept() -> None:
    document = Document(sources=keyed((Source("a", "A", note="one"), Source("b", "B", note="two"))))
    edit = merged(document, "b", "a")
    assert edit
    assert apply(document, edit)[0].sources[0].note == "one\ntwo"


@PATIENT
@given(documents(), st.data())
def test_after_a_merge_nothing_refers_to_what_is_gone_and_undo_brings_it_back(
    given_: tuple[Document, object], data: st.DataObject
) -> None:
    made = given_[0]
    document = Document(
        Article(outlet=made.article.outlet),
        keyed(made.sources),
        made.quotes,
        events=keyed((Event(id="e", source=data.draw(st.sampled_from(["wire", "mayor", ""]))),)),
        photos=keyed((Photo(id="p", credit=("mayor", Source(name="Ada"))),)),
        notes=keyed((Note("n", id="n", about="clerk"),)),
    )
    known = list(known_sources(document))
    gone, kept = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(known))
    edit = merged(document, gone, kept)
    if edit is None:
        assert gone == kept
        return
    after, back = apply(document, edit)
    left = {source_key(ref) for ref in references(after)} | {source.id for source in after.sources}
    assert len(left & {gone, kept}) <= 1
    assert len(known_sources(after)) == len(known) - 1
    assert apply(after, back)[0] == document
