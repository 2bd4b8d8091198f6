"""The sourcing audit: its figures against counts made by hand, and what must hold for every document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, strategies as st

from reader.analysis.audit import GROUPS, SINGLES, Audit, Group, audit, total
from reader.analysis.shares import attribution
from reader.analysis.verdicts import verdict
from reader.analysis.who import speaker_keys
from reader.anchoring.anchors import Anchored, Anchors
from reader.model import Check, Document, Photo, Quote, Source
from reader.session import open_session
from tests.analysis.made import BODY, documents
from tests.analysis.material import PATIENT, anchors_of, keyed, layout_of, quote, route

ARTICLES = Path(__file__).parent.parent.parent / "articles"


def bundled(name: str) -> Audit:
    page = open_session(ARTICLES / name).page
    return audit(page.document, page.anchors, page.attribution)


def counts(group: Group) -> dict[str, int]:
    """The figures of a group that are not 0."""
    return {figure.code: figure.count for figure in group.figures if figure.count}


def words(group: Group) -> dict[str, int]:
    """The words behind them."""
    return {figure.code: figure.words for figure in group.figures if figure.words}


def ids(keys: tuple[str, ...]) -> list[str]:
    return [key.partition("/")[2] for key in keys]


def audit_of(text: str, document: Document, **states: Anchored) -> Audit:
    anchors, layout = anchors_of(document, text, **states), layout_of(text)
    return audit(document, anchors, attribution(document, anchors, text, layout))


def test_the_german_article_by_hand() -> None:
    # Words between blanks, lines 1 to 13 of the file, line 5 (the caption, 9) left out:
    #   6 + 11 + 44 + 56 + 58 + 36 + 61 + 48 + 58 + 38 + 35 + 59 = 510.
    # Words of each quote in the YAML (pieces added up; of an outer quote what its inner one leaves: zusage 20 - 9 = 11,
    # kehl-beitrag 10 - 5 = 5), by speaker, those of direct speech in brackets:
    #   stadt 14 · gutachten (6) + 9 · brandhuber (9) + 4 + (11) + (10) · bahn 9, of which (3) between marks · voss (9)
    #   roettgers 8, of which (5) + 11 + (9) + (9) + 6 + 5, of which (2) + 5 · anwohner 7 + 9 · polizei 5
    #   lenz 11 + 7 · ammann (8) · umfrage 14 · kehl 4 + 5 · rathaus 6.
    # The five words of kehl-beitrag before the inner quote have no marks; its marks belong to the inner quote.
    # Together 210; 12 of "none" and 1 of the article itself belong to no one.
    # Direct: 6 + 9 + 11 + 10 + 3 + 9 + 5 + 9 + 9 + 2 + 8 = 81.
    found = bundled("die-bruecke-von-auental.txt")
    assert (found.words, found.quotes) == (510, 28)
    assert counts(found.group("share")) == {"attributed": 210, "no-one": 300}
    assert counts(found.group("manner")) == {"direct": 81, "indirect": 129}
    # 13 speak: stadt, roettgers, gutachten, brandhuber, bahn, voss, anwohner, polizei, lenz, ammann, umfrage, kehl,
    # rathaus. The resident is not named for a reason that the article gives; the voices of the town hall have none.
    assert counts(found.group("naming")) == {"named": 11, "reason": 1, "described": 1}
    assert words(found.group("naming")) == {"named": 188, "reason": 16, "described": 6}
    # persons: roettgers 53, brandhuber 34, voss 9, anwohner 16, lenz 18, ammann 8, kehl 9 = 147
    assert counts(found.group("type")) == {"person": 7, "institution": 3, "document": 2, "group": 1}
    assert words(found.group("type")) == {"person": 147, "institution": 28, "document": 29, "group": 6}
    # official: stadt 14, roettgers 53, polizei 5, lenz 18, kehl 9, rathaus 6 = 105
    assert counts(found.group("official")) == {"official": 6, "unrecorded": 7}
    assert words(found.group("official")) == {"official": 105, "unrecorded": 105}
    assert counts(found.group("gender")) == {"female": 3, "male": 4}
    assert words(found.group("gender")) == {"female": 53 + 9 + 8, "male": 34 + 16 + 18 + 9}
    # One source between: versprechen, protokolliert, busse, kosten, haelfte, kehl-beitrag; two: pille (beitrag, kehl).
    # No speaker: umleitung, zu-schmal. The other 19 of 28 have nobody between.
    assert counts(found.group("hand")) == {"first": 19, "second": 6, "further": 1, "no-speaker": 2}
    assert found.single("longest").count == 3
    assert counts(found.group("way")) == {"stated": 26}
    # 26 with a source, less the inner ones (versprechen, pille) = 24. "die Sperrung sei überzogen" say two.
    assert counts(found.group("claims")) == {"one": 22, "several": 2}
    assert counts(found.group("wire")) == {"none": 26}
    assert counts(found.group("photos")) == {"credited": 1}
    # the last checks: risse, protokolliert verified; pille disputed; versprechen misquoted
    assert counts(found.group("said")) == {"verified": 2, "doubted": 1, "failed": 1, "unchecked": 24}
    # anrufe disputed, mehrheit partly; haelfte unverifiable; lastwagen and kosten only "unverified"
    assert counts(found.group("true")) == {"doubted": 2, "unverifiable": 1, "unchecked": 25}
    assert found.single("unchecked").count == 28 - 7
    assert set(found.single("carriers").sources) == {"protokoll", "pressemitteilung", "bote", "beitrag"}


def test_the_vietnamese_article_by_hand() -> None:
    # Syllables between blanks (" - " has no letter and does not count), 23 lines, without the captions (13, 7, 21), the
    # teaser (60) and the line of a video (4):
    #   13 + 49 + 27 + 48 + 56 + 39 + 12 + 43 + 39 + 21 + 41 + 89 + 53 + 89 + 35 + 39 + 47 + 30 = 770.
    # By speaker, direct speech in brackets, outer quotes without their inner ones (call 41 - 22, delay 32 - 8,
    # approach 20 - 11):
    #   white-house 19 · biden 22 + 9, of which (2) + 11 + 10 + (25) · nbc-sources 24 + 25 + 5 · us-gov 8 + 19
    #   netanyahu 26, of which (1) + (27) + (13) + 13 + 16 · israeli-officials 12 · democrats 8
    #   spokesperson (9) + 26 + (13) + (25) · white-house-officials 11 + 8.
    # 19 + 77 + 95 + 54 + 27 + 12 + 8 + 73 + 19 = 384. Scare: 6, of no one.
    found = bundled("dien-dam-rafah.txt")
    assert (found.words, found.quotes) == (770, 25)
    assert counts(found.group("share")) == {"attributed": 384, "no-one": 770 - 384}
    assert counts(found.group("manner")) == {"direct": 2 + 25 + 1 + 27 + 13 + 9 + 13 + 25, "indirect": 384 - 115}
    # named: white-house, biden, netanyahu, us-gov; by office: the spokesperson; four groups without a reason
    assert counts(found.group("naming")) == {"named": 4, "office": 1, "described": 4}
    assert words(found.group("naming")) == {"named": 19 + 77 + 95 + 27, "office": 73, "described": 54 + 12 + 8 + 19}
    assert counts(found.group("type")) == {"person": 2, "office": 1, "institution": 2, "group": 4}
    assert counts(found.group("official")) == {"official": 8, "unrecorded": 1}
    assert counts(found.group("gender")) == {"male": 2, "unrecorded": 1}
    # nobody between: over-the-top, no-change, all-he-can, quietly; two between: no-operation (Reuters, White House),
    # scale-down (NBC, its sources), president-believes (NBC, the spokesperson); nobody speaks: carrot; 17 are left
    assert counts(found.group("hand")) == {"first": 4, "second": 17, "further": 3, "no-speaker": 1}
    assert (found.single("longest").count, len(found.single("longest").keys)) == (3, 3)
    # in brackets or with a question mark, the inner ones with their outer ones: best-effort, warrant, minimise, ratio,
    # review, undecided, more-arms, democrats, approach, president-believes, duty, commitment, some-success,
    # not-far-enough
    assert counts(found.group("way")) == {"stated": 10, "inferred": 14}
    # 25 less the scare quote and the three inner ones
    assert counts(found.group("claims")) == {"one": 21}
    # by Reuters, which the article names: call 19 and no-operation 22
    assert counts(found.group("wire")) == {"credited": 2, "none": 22}
    assert found.group("wire").figure("credited").words == 41
    assert counts(found.group("photos")) == {"agency": 4}
    # verified: call, enough, best-effort, commitment, no-change, quietly; partly: over-the-top; mistranslated: warrant
    assert counts(found.group("said")) == {"verified": 6, "doubted": 1, "failed": 1, "unchecked": 17}
    # partly: no-operation; disputed: minimise, delay; unverifiable: ratio
    assert counts(found.group("true")) == {"doubted": 3, "unverifiable": 1, "unchecked": 21}
    assert found.single("unchecked").count == 25 - 12


def test_the_english_article_by_hand() -> None:
    # 15 paragraphs without the caption (14):
    #   4 + 68 + 91 + 82 + 61 + 55 + 37 + 70 + 37 + 66 + 51 + 64 + 96 + 44 = 826.
    # By speaker, direct speech in brackets, outer quotes without their inner ones (space-is-there 24 - 4, sums-up
    # 37 - 14):
    #   kennedy (31) + 13 + (25) + (20) · mallory (4) · duke (5) + (16) · collins (5) + (8) + (2) + (18)
    #   armstrong (8) + (12) + 30 + 9, of which (3) + (11) + 7, of which (2) + (3) + 21, of which (13) + (14)
    #   aldrin (2) + (2) + (23) · mission-control (8) · Ford 9 · plaque (22) · nixon (15) · mccandless 13.
    #   89 + 4 + 21 + 33 + 115 + 27 + 8 + 9 + 22 + 15 + 13 = 356. Of no one: 3 + 11 of "none", 1 of the article.
    # Direct: 76 + 4 + 21 + 33 + 66 + 27 + 8 + 22 + 15 = 272.
    found = bundled("the-eagle-has-landed.txt")
    assert (found.words, found.quotes) == (826, 31)
    assert counts(found.group("share")) == {"attributed": 356, "no-one": 470}
    assert counts(found.group("manner")) == {"direct": 272, "indirect": 84}
    # Aldrin speaks alone too; of what he and Armstrong say together the first, Armstrong, has the words.
    assert counts(found.group("naming")) == {"named": 11}
    assert counts(found.group("type")) == {"person": 9, "institution": 1, "document": 1}
    assert counts(found.group("official")) == {"official": 9, "unrecorded": 2}
    assert counts(found.group("gender")) == {"male": 9}
    # nobody between: goal, cost, choose, space-is-there, a-man, missing-word; two: retold (transcript, Aldrin);
    # nobody speaks: walk, loneliest, audience. The plaque's words are nearest by the photograph: one between.
    assert counts(found.group("hand")) == {"first": 6, "second": 21, "further": 1, "no-speaker": 3}
    # stated: those six, because, alarm, exultation
    assert counts(found.group("way")) == {"stated": 9, "inferred": 19}
    # 31 less the inner two and the three of no one; the two who speak at once came by one transcript
    assert counts(found.group("claims")) == {"one": 26}
    assert counts(found.group("wire")) == {"none": 28}
    assert counts(found.group("photos")) == {"credited": 1}
    # verified: goal, choose, alarm, landed, blue, plaque-text, heavens; disputed: small-step, men-of-peace; partly:
    # because; misquoted: retold
    assert counts(found.group("said")) == {"verified": 7, "doubted": 3, "failed": 1, "unchecked": 20}
    assert counts(found.group("true")) == {"doubted": 1, "unverifiable": 2, "unchecked": 28}
    assert found.single("unchecked").count == 31 - 14


TEXT = "The wire said it rains. The clerk says it snows. Ada calls it “only hail” again. It rains, ran the note.\n"
SOURCES = keyed(
    (
        Source(id="wire", name="The Wire", type="agency"),
        Source(id="ada", name="Ada", type="person", gender="female", official=False),
        Source(id="clerk", name="", type="person", anonymous=True),
    )
)


def test_every_figure_has_its_quotes_in_text_order() -> None:
    document = Document(
        sources=SOURCES,
        quotes=(
            quote("hail", "it “only hail” again", "ada", kind="mixed"),
            quote("rain", "it rains", "clerk", kind="indirect", via=(route("wire"),)),
            quote("snow", "it snows", "clerk", kind="indirect"),
        ),
    )
    found = audit_of(TEXT, document)
    assert ids(found.group("naming").figure("bare").keys) == ["rain", "snow"]
    assert found.group("naming").figure("bare").sources == ("clerk",)
    assert ids(found.group("manner").figure("direct").keys) == ["hail"]
    assert counts(found.group("manner")) == {"direct": 2, "indirect": 6}
    assert ids(found.group("wire").figure("credited").keys) == ["rain"]
    assert counts(found.group("official")) == {"unofficial": 1, "unrecorded": 1}
    assert found.single("carriers").sources == ("wire",)


def test_a_wire_is_credited_only_where_the_article_names_it() -> None:
    document = Document(
        sources=SOURCES,
        quotes=(
            quote("a", "it rains", "ada", via=(route("(wire)"),)),
            quote("b", "it snows", "ada", via=(route("wire?"),)),
            quote("c", "ran the note", "wire"),
        ),
    )
    wire = audit_of(TEXT, document).group("wire")
    assert ids(wire.figure("uncredited").keys) == ["a", "b"]
    assert ids(wire.figure("credited").keys) == ["c"]


def test_claims_have_several_sources_when_no_source_is_on_all_ways() -> None:
    document = Document(
        quotes=(
            quote("two", "it rains", "ada", "clerk"),
            quote("by-one", "it snows", "ada", "clerk", via=(route("wire"),)),
            quote("two-ways", "ran the note", "ada", via=(route("wire"), route("radio"))),
        )
    )
    claims = audit_of(TEXT, document).group("claims")
    assert ids(claims.figure("several").keys) == ["two"]
    assert ids(claims.figure("one").keys) == ["by-one", "two-ways"]


def test_quotes_that_name_one_claim_make_it_together_in_whatever_words() -> None:
    rains, snows = quote("a", "it rains", "ada"), quote("b", "it snows", "clerk")
    again, note = quote("c", "it rains", "ada"), quote("d", "ran the note", "ada")

    def one_source(*quotes: Quote) -> list[str]:
        return ids(audit_of(TEXT, Document(quotes=quotes)).group("claims").figure("one").keys)

    assert one_source(rains, snows, again, note) == ["a", "c", "b", "d"]
    # the same words as one that names the claim are of it, too; the name of a claim is not words that were said
    rains, snows = replace(rains, claim="weather"), replace(snows, claim="weather")
    assert one_source(rains, snows, again, replace(note, claim="it rains")) == ["d"]


def test_photos_by_their_credit() -> None:
    photos = keyed(
        (Photo(("it rains",), id="a", credit=("desk", "wire")), Photo(id="b", credit=("ada",)), Photo(id="c"))
    )
    found = audit_of(TEXT, Document(sources=SOURCES, photos=photos)).group("photos")
    assert [(figure.code, figure.keys) for figure in found.figures] == [
        ("agency", ("photos/a",)),
        ("credited", ("photos/b",)),
        ("uncredited", ("photos/c",)),
    ]


def test_the_last_check_of_the_same_words_counts_and_of_several_the_worst() -> None:
    checks = (
        Check("claim", "false", "ten"),
        Check("claim", "verified", "ten"),
        Check("claim", "partly", "twelve"),
        Check("quote", "unverified"),
        Check("claim", "a word of mine", "one"),
    )
    assert verdict(checks, "claim") == "doubted"
    assert verdict(checks[:1], "claim") == "failed"
    assert verdict(checks[1:2], "claim") == "verified"
    assert verdict(checks, "quote") == "unchecked"


def test_several_articles_add_up_and_the_longest_way_is_the_longest() -> None:
    german, english = bundled("die-bruecke-von-auental.txt"), bundled("the-eagle-has-landed.txt")
    both = total([german, english])
    assert (both.articles, both.words, both.quotes) == (2, 1336, 59)
    assert both.group("share").figure("attributed").count == 210 + 356
    assert both.group("gender").figure("male").words == 77 + 326
    assert both.single("longest").count == 3
    assert both.single("unchecked").count == 21 + 17
    assert total([]).group("share").whole == 0


def test_nothing_to_count_gives_noughts() -> None:
    found = audit_of("", Document())
    assert (found.words, found.quotes) == (0, 0)
    assert all(not any(group.percents) for group in found.groups)


@PATIENT
@given(documents(), st.dictionaries(st.integers(1, 3), st.sampled_from(["heading", "caption", "teaser"])))
def test_every_group_adds_up_and_every_word_counts_once(
    given_: tuple[Document, dict[str, Anchored]], roles: dict[int, str]
) -> None:
    document, places = given_
    anchors, layout = Anchors(places), layout_of(BODY, roles)
    shares = attribution(document, anchors, BODY, layout, "en")
    found = audit(document, anchors, shares)
    assert [group.code for group in found.groups] == list(GROUPS)
    assert [single.code for single in found.singles] == list(SINGLES)
    assert all(sum(group.percents) == (100 if group.whole else 0) for group in found.groups)
    assert found.group("share").whole == found.words
    assert found.group("share").figure("no-one").count == shares.rest
    attributed = found.words - shares.rest
    assert found.group("manner").whole == attributed
    for code in ("way", "wire"):
        assert sum(figure.words for figure in found.group(code).figures) == attributed
    for code in ("hand", "said", "true"):
        assert found.group(code).whole == len(document.quotes)
        assert sum(figure.words for figure in found.group(code).figures) == sum(shares.by_quote.values())
    spoken = sum(shares.by_quote[one.key] for one in document.quotes if speaker_keys(one))
    for code in ("naming", "type", "official"):
        assert sum(figure.words for figure in found.group(code).figures) == spoken
        assert found.group(code).whole == found.group("type").whole
    for group in found.groups:
        for figure in group.figures:
            assert bool(figure.count) == bool(figure.keys) or group.code == "share"
            assert list(figure.keys) == sorted(figure.keys, key=lambda key: shares.numbers[key])
