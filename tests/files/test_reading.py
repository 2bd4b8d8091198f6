"""Every key of the file in every form that hands give it, and all that can be wrong with one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.files.documents import read_document
from reader.files.keys import item_key
from reader.files.limits import MAX_ARTICLE_BYTES, MAX_PROBLEMS
from reader.files.reading import Loaded, article_of, load, read, read_article
from reader.messages import say
from reader.model import (
    Article,
    Check,
    Context,
    Dismissed,
    Event,
    Extra,
    Hop,
    Note,
    Original,
    Photo,
    Place,
    Quote,
    RejectedError,
    Source,
    When,
)

PEOPLE = "sources:\n  an: {name: An}\n  bo: {name: Bo}\n  chi: {name: Chi}\n"


def loaded(body: str) -> Loaded:
    return read(("reader: 1\n" + body).encode(), Path("a.yaml"))


def codes(body: str) -> list[tuple[str, str]]:
    """The problems of a file, each with the stretch of the text that it points to."""
    found = loaded(body)
    lines = found.text.split("\n")
    result = []
    for problem in found.problems:
        assert say(problem.code, **dict(problem.values))
        place = problem.place
        result.append((problem.code, lines[place.line][place.column : place.column + place.length]))
    return result


def quote(fields: str) -> Quote:
    found = loaded(f"{PEOPLE}quotes:\n  - {{text: x, {fields}}}\n")
    assert found.problems == ()
    return found.document.quotes[0]


def test_a_text_is_one_piece_or_several() -> None:
    document = loaded("quotes:\n  - text: một\n  - text: [một, hai]\n  - text: >\n      ba\n      bốn\n").document
    assert [quote.text for quote in document.quotes] == [("một",), ("một", "hai"), ("ba bốn",)]


@pytest.mark.parametrize(
    ("written", "speaker"),
    [
        ("an", ("an",)),
        ("[an, bo]", ("an", "bo")),
        ("none", ("none",)),
        ("article", ("article",)),
        ("{name: Em, type: person, of: an}", (Source(name="Em", type="person", of="an"),)),
        ("[an, {name: Em}]", ("an", Source(name="Em"))),
        ("", ()),
        ("~", ()),
    ],
)
def test_a_speaker_is_an_id_a_list_a_record_or_nobody(written: str, speaker: tuple[object, ...]) -> None:
    assert quote(f"speaker: {written}").speaker == speaker


@pytest.mark.parametrize(
    ("written", "via"),
    [
        ("an", ((Hop("an"),),)),
        ("(an)", ((Hop("an", stated=False),),)),
        ("an?", ((Hop("an", doubtful=True),),)),
        ("(an)?", ((Hop("an", stated=False, doubtful=True),),)),
        ("(an?)", ((Hop("an", stated=False, doubtful=True),),)),
        ("[an, (bo)]", ((Hop("an"), Hop("bo", stated=False)),)),
        ("[[an, bo], [chi?]]", ((Hop("an"), Hop("bo")), (Hop("chi", doubtful=True),))),
        ("{source: an, venue: Sáng nay, date: 2024-02-11}", ((Hop("an", venue="Sáng nay", date="2024-02-11"),),)),
        ("{source: (an)?}", ((Hop("an", stated=False, doubtful=True),),)),
        ("[{source: an, venue: X}, bo]", ((Hop("an", venue="X"), Hop("bo")),)),
        ("{source: {name: Em}, stated: no}", ((Hop(Source(name="Em"), stated=False),),)),
        ("{name: Em}", ((Hop(Source(name="Em")),),)),
        ("{source: an, x-a: b}", ((Hop("an", extra=Extra((("x-a", "b"),))),),)),
        ("[]", ()),
        ("[[an], []]", ((Hop("an"),),)),
    ],
)
def test_a_route_is_written_in_many_ways(written: str, via: object) -> None:
    assert quote(f"via: {written}").via == via


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2024-02-11", When(date="2024-02-11")),
        ("../2024", When(date="../2024")),
        ("ngày 11/2", When(text="ngày 11/2")),
        ("{date: 2024, text: năm nay, basis: đoán}", When("2024", "năm nay", "đoán")),
        ("{}", When()),
    ],
)
def test_when_it_was_said_is_a_date_words_or_both(written: str, said: When) -> None:
    assert quote(f"said: {written}").said == said


def test_checks_and_the_rest_of_a_quote() -> None:
    one = quote(
        "id: q, kind: mixed, as: ông, cue: nói, checks: {status: verified}, original: {lang: en, wording: w, url: u}, "
        "tags: a, note: n, anchor: {before: b, after: c}, x-mine: [1, {k: ~}]"
    )
    assert one == Quote(
        text=("x",),
        id="q",
        kind="mixed",
        mention="ông",
        cue="nói",
        checks=(Check(status="verified"),),
        original=Original("en", "w", "u"),
        tags=("a",),
        note="n",
        anchor=Context("b", "c"),
        extra=Extra((("x-mine", ("1", Extra((("k", None),)))),)),
    )
    several = quote("checks: [{of: claim, about: x, status: false, by: an, date: 2024, evidence: e, note: n}, {}]")
    assert several.checks == (Check("claim", "false", "x", "an", "2024", "e", "n"), Check())


def test_the_other_sections() -> None:
    found = loaded(
        "article: {title: T, outlet: an, file: b.txt, byline: [A, B], lang: vi, published: 2024~, updated: 2024-02, "
        "retrieved: 2024-03-01, url: u, corrections: c, license: l, note: n}\n"
        "sources: {an: {name: An, type: person, role: r, of: bo, speaks_for: bo, official: yes, anonymous: false, "
        "reason: z, gender: female, aka: [A, B], url: u, note: n}, bo: , chi: {}}\n"
        "events: [{id: e, date: 2023, text: x, label: l, role: broadcast, basis: b, source: an, note: n}, {label: l}]\n"
        "photos: [{text: x, credit: [an, {name: Em}], taken: 2023-10-28, note: n}]\n"
        "blocks: [{text: x, role: caption}]\n"
        "notes: [{about: e, note: n}, {text: [a, b], note: n}, {about: an}]\n"
        "dismissed: [{text: x, kind: direct, reason: title}]\n"
    )
    assert found.problems == ()
    document = found.document
    assert document.article == Article(
        "T", "an", "b.txt", ("A", "B"), "vi", "2024~", "2024-02", "2024-03-01", "u", ("c",), "l", "n"
    )
    assert document.sources == (
        Source("an", "An", "person", "r", "bo", "bo", True, False, "z", "female", ("A", "B"), "u", "n"),
        Source("bo"),
        Source("chi"),
    )
    assert document.events == (Event(("x",), "e", "2023", "l", "broadcast", "b", "an", "n"), Event(label="l"))
    assert document.photos == (Photo(("x",), "", ("an", Source(name="Em")), When("2023-10-28"), "n"),)
    assert document.blocks[0].role == "caption"
    assert document.notes == (Note("n", about="e"), Note("n", ("a", "b")), Note(about="an"))
    assert document.dismissed == (Dismissed(("x",), "", "direct", "title"),)
    assert document.version == "1"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("article: x\n", [("model.mapping-wanted", "x")]),
        ("article: {published: 2024-02-30}\n", [("model.impossible-date", "2024-02-30")]),
        ("article: {published: hôm qua}\n", [("model.not-edtf", "hôm qua")]),
        ("article: {published: [2024]}\n", [("model.text-wanted", "[")]),
        ("article: {outlet: [an]}\n", [("model.source-wanted", "[")]),
        ("article: {outlet: zz}\n", [("model.no-record", "zz")]),
        ("article: {titel: a}\n", [("model.unknown-key-near", "titel")]),
        ("article: {qqqq: a}\n", [("model.unknown-key", "qqqq")]),
        ("article:\n  qqqq:\n", [("model.unknown-key", "qqqq")]),
        ("articel: {}\n", [("model.unknown-key-near", "articel")]),
        ("x-own: {a: b}\n", []),
        ("sources: [an]\n", [("model.sources-not-mapping", "[")]),
        ("sources: {an: An}\n", [("model.source-not-mapping", "An")]),
        ("sources: {none: {name: x}}\n", [("model.reserved-id", "none")]),
        ("sources: {a b: {name: x}}\n", [("model.odd-id", "a b")]),
        ("sources: {'': {name: x}}\n", [("model.odd-id", "''")]),
        ("sources: {đ\u1ebf: {}, đe\u0302\u0301: {}}\n", [("model.ids-look-alike", "đe\u0302\u0301")]),
        ("sources: {an: {of: zz}}\n", [("model.unknown-source", "zz")]),
        ("sources: {an: {of: bo}, bo: {of: an}}\n", [("model.source-loop", "bo")]),
        ("sources: {an: {official: maybe}}\n", [("model.boolean-wanted", "maybe")]),
        ("sources: {an: {type: persn}}\n", [("model.unknown-value-near", "persn")]),
        ("sources: {an: {type: qqqq}}\n", [("model.unknown-value", "qqqq")]),
        ("sources: {an: {type: [a]}}\n", [("model.text-wanted", "[")]),
        ("sources: {an: {aka: {a: b}}}\n", [("model.texts-wanted", "{")]),
        ("sources: {an: {aka: [[a]]}}\n", [("model.text-wanted", "[")]),
        ("quotes: {text: x}\n", [("model.section-not-list", "{")]),
        ("quotes:\n  - một\n", [("model.item-not-mapping", "một")]),
        ("quotes:\n  -\n  - text: x\n", [("model.empty-item", "-")]),
        ("quotes:\n  - {kind: direct}\n", [("model.no-text", "{")]),
        ("quotes:\n  - {text: }\n", [("model.no-text", "{")]),
        ("quotes:\n  - {text: []}\n", [("model.no-text", "{")]),
        ("quotes:\n  - {text: {a: b}}\n", [("model.texts-wanted", "{")]),
        ("blocks:\n  - {role: caption}\n", [("model.no-text", "{")]),
        ("quotes:\n  - {text: x, speaker: zz}\n", [("model.unknown-source", "zz")]),
        ("quotes:\n  - {text: x, speaker: [[a]]}\n", [("model.source-wanted", "[")]),
        (PEOPLE + "quotes:\n  - {text: x, speaker: [an, none]}\n", [("model.reserved-speaker", "[")]),
        (PEOPLE + "quotes:\n  - {text: x, speaker: [an, zz]}\n", [("model.unknown-source", "zz")]),
        (PEOPLE + "quotes:\n  - {text: x, speaker: AN}\n", [("model.unknown-source-spelling", "AN")]),
        (PEOPLE + "quotes:\n  - {text: x, speaker: {name: E, of: zz}}\n", [("model.unknown-source", "zz")]),
        (
            "sources: {dai: {name: Đài Một}}\nquotes:\n  - {text: x, speaker: đài một}\n",
            [("model.unknown-source-near", "đài một")],
        ),
        (PEOPLE + "quotes:\n  - {text: x, via: [an, [bo]]}\n", [("model.route-wanted", "[")]),
        (PEOPLE + "quotes:\n  - {text: x, via: ((an))}\n", [("model.route-wanted", "((an))")]),
        (PEOPLE + "quotes:\n  - {text: x, via: [an, ~]}\n", [("model.route-wanted", "~")]),
        (PEOPLE + "quotes:\n  - {text: x, via: [[an], [~]]}\n", [("model.route-wanted", "~")]),
        (PEOPLE + "quotes:\n  - {text: x, via: {venue: V}}\n", [("model.hop-without-source", "{")]),
        (PEOPLE + "quotes:\n  - {text: x, via: {source: [an]}}\n", [("model.route-wanted", "[")]),
        (PEOPLE + "quotes:\n  - {text: x, via: [an, (zz)?]}\n", [("model.unknown-source", "(zz)?")]),
        (PEOPLE + "quotes:\n  - {text: x, via: [[an], [bo, zz]]}\n", [("model.unknown-source", "zz")]),
        ("quotes:\n  - {text: x, said: 11/2}\n", [("model.not-edtf", "11/2")]),
        ("quotes:\n  - {text: x, said: [a]}\n", [("model.when-wanted", "[")]),
        ("quotes:\n  - {text: x, said: {date: 2024-13}}\n", [("model.impossible-date", "2024-13")]),
        ("quotes:\n  - {text: x, checks: ok}\n", [("model.mapping-wanted", "ok")]),
        ("quotes:\n  - {text: x, checks: [ok]}\n", [("model.mapping-wanted", "ok")]),
        ("quotes:\n  - {text: x, checks: {status: ok}}\n", [("model.unknown-value", "ok")]),
        ("quotes:\n  - {text: x, original: y}\n", [("model.mapping-wanted", "y")]),
        ("quotes:\n  - {text: x, part_of: zz}\n", [("model.unknown-item", "zz")]),
        ("quotes:\n  - {text: x, id: a, part_of: a}\n", [("model.part-of-loop", "a")]),
        (
            "quotes:\n  - {text: x, id: a, part_of: b}\n  - {text: x, id: b, part_of: c}\n"
            "  - {text: x, id: c, part_of: b}\n",
            [("model.part-of-loop", "c")],
        ),
        ("quotes:\n  - {text: x, id: a}\nevents:\n  - {text: y, id: a}\n", [("model.duplicate-id", "a")]),
        ("events:\n  - {text: y, source: zz}\n", [("model.unknown-source", "zz")]),
        ("notes:\n  - {about: zzz, note: n}\n", [("model.unknown-item", "zzz")]),
        ("quotes:\n  - {text: x, id: enough}\nnotes:\n  - {about: enogh}\n", [("model.unknown-item-near", "enogh")]),
        ("photos:\n  - {text: x, credit: [zz]}\n", [("model.no-record", "zz")]),
        ("quotes:\n  - {text: x, \u00a0kind: direct}\n", [("model.unknown-key-near", "\u00a0kind")]),
        (
            "quotes: &q\n  - {text: x, kind: qq}\nevents: *q\n",
            [("model.unknown-value", "qq"), ("model.unknown-key", "kind")],
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(body: str, expected: list[tuple[str, str]]) -> None:
    found = codes(body)
    if body.startswith("quotes: &q"):
        assert found[0] == expected[0]
        assert found[1][0] == expected[1][0]
        return
    assert found == expected


def test_the_first_of_a_duplicate_id_is_named_by_its_line() -> None:
    (problem,) = loaded("quotes:\n  - text: x\n    id: a\n\n  - text: y\n    id: a\n").problems
    assert dict(problem.values) == {"id": "a", "line": 4}
    assert problem.place == Place(6, 8, 1)


def test_all_problems_come_in_the_order_of_the_file() -> None:
    body = "notes:\n  - {about: zz}\nquotes:\n  - {text: x, kind: qq, speaker: zz}\narticle: {published: x}\n"
    assert [code for code, _ in codes(body)] == [
        "model.unknown-item",
        "model.unknown-value",
        "model.unknown-source",
        "model.not-edtf",
    ]


def test_very_many_problems_are_counted() -> None:
    body = "quotes:\n" + "".join(f"  - {{text: x, zz{n}: 1, yy{n}: }}\n" for n in range(2000))
    *rest, last = loaded(body).problems
    assert len(rest) == MAX_PROBLEMS
    assert (last.code, dict(last.values)) == ("file.more-problems", {"count": 4000 - MAX_PROBLEMS})
    # Unknown keys are warnings; an item that is no record is an error.
    assert last.severity == "warning"
    assert loaded(body + "  - x\n").problems[-1].severity == "error"


def test_no_more_cut_texts_are_looked_for_than_are_shown() -> None:
    *rest, last = loaded("quotes:\n" + "  - text: a #b\n" * (MAX_PROBLEMS + 1)).problems
    assert [problem.place.line for problem in rest] == list(range(2, MAX_PROBLEMS + 2))
    assert (last.code, dict(last.values), last.severity) == ("file.perhaps-more", {"count": MAX_PROBLEMS}, "warning")


def test_what_cannot_be_read_is_left_out_and_the_rest_is_there() -> None:
    document = loaded("quotes:\n  - một\n  - {text: x, said: [a], note: n}\n").document
    assert document.quotes == (Quote(("x",), note="n"),)
    assert document.quotes[0].said is None


@pytest.mark.parametrize(
    ("version", "code", "severity"),
    [("2", "model.later-version", "warning"), ("0", "model.bad-version", "error"), ("x", "model.bad-version", "error")],
)
def test_other_versions_are_read_only(version: str, code: str, severity: str) -> None:
    found = read(f"reader: {version}\nquotes:\n  - text: x\n".encode(), Path("a.yaml"))
    assert [(problem.code, problem.severity) for problem in found.problems] == [(code, severity)]
    assert (found.read_only, found.foreign, len(found.document.quotes)) == (True, False, 1)
    assert read_document({"reader": None}).read_only


def test_reader_should_come_first() -> None:
    found = read(b"article: {title: t}\nreader: 1\n", Path("a.yaml"))
    assert [problem.code for problem in found.problems] == ["model.reader-not-first"]
    assert not found.read_only


def test_keys_name_the_items() -> None:
    found = loaded(
        "sources: {an: {}}\nquotes:\n  - {text: x, id: q}\n  - {text: x, id: q}\n"
        "  - text: y\n  - text: y\n  - text: y\n"
        "events:\n  - {label: l}\nphotos:\n  - {credit: an}\nnotes:\n  - {note: n}\n"
    )
    keys = [item.key for item in found.document.items()]
    assert keys[:4] == ["article", "sources/an", "quotes/q", "quotes/q~2"]
    nameless = keys[4].split("=")[1]
    assert keys[4:7] == [f"quotes/={nameless}", f"quotes/={nameless}~2", f"quotes/={nameless}~3"]
    assert found.paths["quotes/q~2"] == ("quotes", 1)
    assert found.paths["sources/an"] == ("sources", "an")
    assert "article" not in found.paths
    assert item_key(Quote(("y",)), ()) == keys[4]
    assert item_key(Quote(("y",)), set(keys)) == f"{keys[4]}~4"
    assert item_key(Article()) == "article"
    assert item_key(Source(name="x")).startswith("sources/=")


def test_very_many_equal_items_get_their_keys_soon() -> None:
    found = loaded("quotes:\n" + "  - text: x\n" * 20_000)
    assert len({quote.key for quote in found.document.quotes}) == 20_000


def test_places_of_items_and_fields() -> None:
    found = loaded("quotes:\n  - text: x\n    said: {date: 2024}\n")
    key = found.document.quotes[0].key
    assert found.place(key) == Place(2, 4, 4)
    assert found.place(key, "said", "date") == Place(3, 17, 4)
    assert found.place(key, "note") == Place(2, 4, 4)
    assert found.place("quotes/zz") is None


def test_bom_and_line_breaks_are_remembered() -> None:
    found = read("\ufeffreader: 1\r\narticle: {title: é}\r\n".encode(), Path("a.yaml"))
    assert (found.bom, found.newline, found.text[:6]) == (True, "\r\n", "reader")
    assert found.data == "\ufeffreader: 1\r\narticle: {title: é}\r\n".encode()
    assert found.moved_to(Path("b.yaml")).path == Path("b.yaml")
    assert read(b"reader: 1\rarticle: {title: t}\r", Path("a.yaml")).newline == "\r"


def test_a_file_is_loaded_with_the_sources_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("reader: 1\nsources: {an: {name: Chung}, bo: {name: Bo}, chi: x}\n")
    path = tmp_path / "a.yaml"
    path.write_text("reader: 1\nsources: {an: {name: An}}\nquotes:\n  - {text: x, speaker: [an, bo]}\n")
    found = load(path)
    assert found.problems == ()
    assert [(source.key, source.name) for source in found.document.sources] == [
        ("sources/an", "An"),
        ("shared/bo", "Bo"),
        ("shared/chi", ""),
    ]
    assert [source.id for source in found.shared] == ["an", "bo", "chi"]
    (tmp_path / "sources.yaml").write_text("[")
    assert load(path).shared == ()
    (tmp_path / "sources.yaml").write_text("- a")
    assert load(path).shared == ()


def sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 200 << 20)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.mkdir(), "file.is-directory"),
        (lambda path: os.mkfifo(path), "file.is-pipe"),
        (lambda path: path.symlink_to(path.name), "file.link-loop"),
        (lambda path: path.symlink_to("/dev/null"), "file.is-device"),
        (lambda _: None, "file.missing"),
        (sparse, "file.too-large"),
        (lambda path: path.write_bytes("chào".encode("latin-1")), "file.not-utf-8"),
        (lambda path: path.write_bytes("chào".encode("utf-16")), "file.utf-16"),
        (lambda path: path.write_bytes(b"a\x00" * 100), "file.utf-16"),
    ],
)
def test_what_is_no_file_is_refused(tmp_path: Path, make: object, code: str) -> None:
    path = tmp_path / "a.yaml"
    assert callable(make)
    make(path)
    for opened in (load, read_article):
        with pytest.raises(RejectedError) as caught:
            opened(path)
        (problem,) = caught.value.problems
        assert problem.code == code
        assert say(problem.code, **dict(problem.values))


def test_names_that_cannot_be_are_refused(tmp_path: Path) -> None:
    for name, code in (("a\0b", "file.bad-name"), ("n" * 300, "file.bad-name"), ("a.txt/b", "file.missing")):
        (tmp_path / "a.txt").touch()
        with pytest.raises(RejectedError) as caught:
            read_article(tmp_path / name)
        assert caught.value.problems[0].code == code


@pytest.mark.parametrize(("number", "code"), [(13, "file.no-permission"), (5, "file.unreadable")])
def test_what_the_system_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(RejectedError) as caught:
        read_article(tmp_path / "a.txt")
    assert caught.value.problems[0].code == code
    assert say(code, **dict(caught.value.problems[0].values))


def test_an_article_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffmột\r\nhai\x1b\u2028\r".encode())
    article = read_article(path)
    assert (article.text, article.bom, article.path) == ("một\r\nhai\x1b\u2028\r", True, path)
    assert article_of(b"", path).text == ""


def test_an_article_with_a_nul_or_too_large_is_refused() -> None:
    with pytest.raises(RejectedError) as caught:
        article_of(b"a\nb\x00c", Path("-"))
    assert caught.value.problems[0].place == Place(1, 1, 1)
    assert caught.value.problems[0].code == "file.nul"
    with pytest.raises(RejectedError) as caught:
        article_of(b"x" * (MAX_ARTICLE_BYTES + 1), Path("-"))
    assert caught.value.problems[0].code == "file.too-large"
