"""Distances in words, against the textbook's table."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.anchoring.distance import Change, changes, end_distances

RUNS = st.lists(st.sampled_from("abcd"), max_size=14)


def table(wanted: list[str], text: list[str], free: bool) -> list[int]:
    """The last row of the table of edit distances; with `free` the text may be entered anywhere."""
    row = [0 if free else column for column in range(len(text) + 1)]
    for number, word in enumerate(wanted, 1):
        line = [number]
        for column, other in enumerate(text, 1):
            line.append(min(row[column - 1] + (word != other), row[column] + 1, line[-1] + 1))
        row = line
    return row


@given(RUNS, RUNS)
def test_end_distances(wanted: list[str], text: list[str]) -> None:
    assert end_distances(wanted, text) == table(wanted, text, free=True)[1:]


@given(RUNS, RUNS, st.integers(0, 15))
def test_changes_are_fewest_and_lead_from_one_to_the_other(wanted: list[str], found: list[str], most: int) -> None:
    made = changes(wanted, found, most)
    fewest = table(wanted, found, free=False)[-1]
    assert (made is None) == (fewest > most)
    if made is not None:
        assert len(made) == fewest
        assert applied(wanted, found, made) == found


def applied(wanted: list[str], found: list[str], made: list[Change]) -> list[str]:
    result = list(wanted)
    for action, at, here in reversed(made):
        if action == "insert":
            result.insert(at, found[here])
        elif action == "delete":
            del result[at]
        else:
            result[at] = found[here]
    return result


def test_long_runs_take_no_time() -> None:
    words = [str(number % 97) for number in range(3000)]
    assert min(end_distances(words, words)) == 0
    assert changes(words, [*words[:1000], "x", *words[1001:]], 5) == [Change("replace", 1000, 1000)]
