"""Several values in one field, and ways of sources."""

import pytest
from hypothesis import given, strategies as st

from reader.model import Extra, Hop, Span
from reader.views.forms.lists import in_one_line, listed, parts
from reader.views.forms.routes import RouteError, TypedHop, in_one_line as ways_in_one_line, name_at, typed_ways

SIGNS = st.text(
    alphabet=st.sampled_from('ab \\;,()[]?"“”«»„é\u0301') | st.characters(exclude_categories=["Cs"]), max_size=8
)
VALUES = SIGNS.map(str.strip).filter(bool)
NAMES = VALUES.filter(lambda name: "\n" not in name)


def nobody(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("", ()),
        (" ; ;", ()),
        ("Lan; Minh Anh", ("Lan", "Minh Anh")),
        ("Mận, Lê Thị", ("Mận, Lê Thị",)),
        (r"a\; b; c", ("a; b", "c")),
        (r"C:\dir; x\\y", (r"C:\dir", r"x\y")),
        ("a\\", ("a\\",)),
    ],
)
def test_values_are_separated_by_semicolons(typed: str, values: tuple[str, ...]) -> None:
    assert listed(typed) == values


@given(st.lists(VALUES, max_size=5))
def test_values_survive_being_typed(values: list[str]) -> None:
    assert listed(in_one_line(values)) == tuple(values)


def test_marks_keep_separators_whole_only_in_pairs() -> None:
    assert parts("a “b, c”, d", ",", quoted=True) == [Span(0, 8), Span(9, 11)]
    assert parts("a “b, c", ",", quoted=True) == [Span(0, 4), Span(5, 7)]
    assert parts("a “b, c”, d", ",") == [Span(0, 4), Span(5, 8), Span(9, 11)]


@pytest.mark.parametrize(
    ("typed", "hops"),
    [
        ("abc", (TypedHop("abc"),)),
        ("abc, Gull News", (TypedHop("abc"), TypedHop("Gull News"))),
        ("(abc), reuters?", (TypedHop("abc", stated=False), TypedHop("reuters", doubtful=True))),
        ("(abc?)", (TypedHop("abc", stated=False, doubtful=True),)),
        ("(abc)?", (TypedHop("abc", stated=False, doubtful=True),)),
        ("abc “This Week” 2024-02-11", (TypedHop("abc", venue="This Week", date="2024-02-11"),)),
        (
            'abc? "Live, at (six)" 2024-02-11?',
            (TypedHop("abc", doubtful=True, venue="Live, at (six)", date="2024-02-11?"),),
        ),
        ("abc 2024-02-11?", (TypedHop("abc", date="2024-02-11?"),)),
        (r"a\, b\?", (TypedHop("a, b?"),)),
    ],
)
def test_one_way(typed: str, hops: tuple[TypedHop, ...]) -> None:
    assert typed_ways(typed, nobody) == (hops,)


def test_two_ways_and_empty_ones() -> None:
    assert typed_ways("a, b; c;; ", nobody) == ((TypedHop("a"), TypedHop("b")), (TypedHop("c"),))
    assert typed_ways(" , ; ", nobody) == ()


def test_a_known_name_may_end_like_a_date() -> None:
    assert typed_ways("Channel 2024", lambda name: name == "Channel 2024") == ((TypedHop("Channel 2024"),),)
    assert typed_ways("Channel 2024", nobody) == ((TypedHop("Channel", date="2024"),),)


@pytest.mark.parametrize("typed", ["(abc", "abc)", "(abc) x", "a[b]", "((abc))", r"(abc\)"])
def test_brackets_must_match(typed: str) -> None:
    with pytest.raises(RouteError, match="route-bracket"):
        typed_ways(typed, nobody)


@pytest.mark.parametrize("typed", ["()", "?", "(?)", "a, ()"])
def test_a_carrier_needs_a_name(typed: str) -> None:
    with pytest.raises(RouteError, match="route-name"):
        typed_ways(typed, nobody)


HOPS = st.builds(
    Hop,
    source=NAMES,
    stated=st.booleans(),
    doubtful=st.booleans(),
    venue=st.just("") | VALUES,
    date=st.sampled_from(["", "2024", "2024-02-11", "2024-02-11?", "2024-02/2024-03", "../2024"]),
    extra=st.just(Extra()),
)


@given(st.lists(st.lists(HOPS, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple))
def test_ways_survive_being_typed(ways: tuple[tuple[Hop, ...], ...]) -> None:
    names = {hop.source for way in ways for hop in way}
    again = typed_ways(ways_in_one_line(ways, str), lambda name: name in names)
    hops = [[(hop.source, hop.stated, hop.doubtful, hop.venue, hop.date) for hop in way] for way in ways]
    assert [[(hop.name, hop.stated, hop.doubtful, hop.venue, hop.date) for hop in way] for way in again] == hops


@given(st.text(alphabet=st.sampled_from('ab \\;,()[]?"“”«»2024-/'), max_size=30))
def test_any_typing_is_read_or_refused(typed: str) -> None:
    try:
        ways = typed_ways(typed, nobody)
    except RouteError as error:
        refused = str(error)
    else:
        refused = "" if all(hop.name for way in ways for hop in way) else "a carrier without a name"
    assert refused in ("", "form.error.route-bracket", "form.error.route-name")


@pytest.mark.parametrize(
    ("typed", "cursor", "name"),
    [
        ("", 0, ""),
        ("reu", 3, "reu"),
        ("reuters, whi", 12, "whi"),
        ("reuters, whi", 4, "reuters"),
        ("(abc?), x", 3, "abc"),
        ("abc “This, Week”", 2, "abc"),
        ("a; b", 4, "b"),
        ("a,  ", 4, ""),
    ],
)
def test_the_name_at_the_cursor(typed: str, cursor: int, name: str) -> None:
    start, end = name_at(typed, cursor)
    assert typed[start:end] == name
