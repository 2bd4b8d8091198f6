"""Rows that are made when they are looked at."""

from __future__ import annotations

import pytest

from reader.views.lazy import LazyRows, current_of, keys_of, pinned
from reader.views.lines import Piece, Row


def test_rows_are_made_when_they_are_looked_at_and_only_once() -> None:
    made: list[int] = []

    def make(at: int) -> Row:
        made.append(at)
        return Row((Piece(f"row {at}"),), (), f"k{at % 2}")

    rows = LazyRows([Row()], ["k0", "k1", "k0", "k1"], make)
    assert (len(rows), rows.keys, made) == (5, ("", "k0", "k1", "k0", "k1"), [])
    again = rows.marked("k1", [Row(), Row()])
    assert [row.current for row in again[2:4]] == [False, True]
    assert (again.first_current, pinned(again), made) == (3, 2, [0, 1])
    assert rows[1] is again[2]
    assert again[-1].current
    assert made == [0, 1, 3]
    assert rows.marked("k9", []).first_current == -1
    with pytest.raises(IndexError):
        rows[5]


def test_rows_that_are_there_already_are_asked_the_same_way() -> None:
    rows = (Row(), Row(key="a"), Row(key="b", current=True))
    assert (keys_of(rows), current_of(rows), pinned(rows)) == (["", "a", "b"], 2, 1)
    assert pinned(rows[1:]) == 0
    assert (keys_of(()), current_of(()), pinned(())) == ([], -1, 0)
