"""The years that a text is set in, where it tells of a time long before its publication.

A day or a month without a year is in the year nearest to publication. A text that tells of 1969 means 1969:

- A day or a month with a year that is at least three years before publication's sets the text in that year. Background
  does not: a date in brackets or beside a word like `since` or `born`, and the date of a picture.
- The setting holds in its paragraph and, in an article that names more such dates than dates near publication, for
  five paragraphs more; each date that it gives a year to renews it. In other articles, news with some background, it
  reaches only days of its paragraph that are at most a month after the one named last.
- A date near publication (`2024` or, outside quotations, `yesterday` or `on Monday`, not `today`) ends it, and a
  sentence about what is to come is not in it.
- A date in it has the year of the one named last, or the next year where it would lie more than half a year back.
- A year alone with which a sentence begins (`In 2022, …`) is that of the days of the sentence, near or far.
- Within a quotation of such an article, `this decade` or `tomorrow` is counted from the date named last.

Its limits: a year alone (`in 2006`) sets the text to the end of its paragraph only, and only in an article that tells
mostly of such years. What is set in the future is not read so, for contracts and bonds name such days all the time.
Histories told in the future tense are taken for announcements. Of two stories told by turns, the date named last
decides. Without a date of publication nothing is long before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.languages.anchor import NOWHERE, Anchor
from reader.model.edtf import civil_day, days_in_month
from reader.suggest.timex.values import COUNTED, NAMED, NEAREST, SETTING, Timex

_FAR = 3
_PARAGRAPHS = 5
_MONTH = 31
_HALF_YEAR = 183
_LAST_YEAR = 9999
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(slots=True)
class Setting:
    """The setting of an article as far as it has been read."""

    published: Anchor
    """The date of publication."""
    historical: bool = False
    """Whether the article names more dates long before publication than near it."""
    far: int = 0
    """How many dates long before publication were named with their years."""
    near: int = 0
    """How many dates near publication were named with their years, or counted from it."""
    _last: Anchor = NOWHERE
    _year_alone: Anchor = NOWHERE
    _paragraph: int = 0
    _named_in: int = 0

    def next_paragraph(self) -> None:
        """Another paragraph begins."""
        self._paragraph += 1
        self._year_alone = NOWHERE

    @property
    def here(self) -> Anchor:
        """The date named last in the setting; nowhere when the text is not set long before publication."""
        if self._year_alone.year:
            return self._year_alone
        reach = _PARAGRAPHS if self.historical else 0
        return self._last if self._paragraph - self._named_in <= reach else NOWHERE

    @property
    def in_paragraph(self) -> Anchor:
        """The same, where it was named in the paragraph being read of an article that tells mostly of such years."""
        return self.here if self.historical and self._paragraph == self._named_in else NOWHERE

    def year(self, month: int, day: int | None) -> int | None:
        """The year of a day or month without one; None where it is not in the setting."""
        here = self.here
        if here.year is None:
            return None
        year = here.year
        start = civil_day(year, here.month or 1, here.day or 1)
        if here.month and start - civil_day(year, month, day or 28) > _HALF_YEAR:
            year += 1
        if year > _LAST_YEAR or (day or 1) > days_in_month(year, month):
            return None
        soon = 0 <= civil_day(year, month, day or 28) - start <= _MONTH
        return year if self.historical or soon else None

    def note(self, timex: Timex, is_background: Callable[[], bool], *, in_quote: bool) -> None:
        """Take notice of a date that was read. `is_background` says whether the words around show that it is no more;
        it is only asked where that counts."""
        named = _VALUE.match(timex.value)
        if named is None or timex.aside or timex.type not in ("DATE", "TIME") or self.published.year is None:
            return
        year, month, day = (int(part) if part else None for part in named.groups())
        assert year is not None
        far, alone = self.published.year - year >= _FAR, len(timex.value) == len("2024")
        if far and timex.basis in (SETTING, NAMED):
            self._set(Anchor(year, month, day))
        elif far and not timex.basis and not is_background():
            self.far += not alone
            if not alone:
                self._set(Anchor(year, month, day))
            elif self.historical:
                self._year_alone = Anchor(year)
        elif abs(year - self.published.year) < _FAR and self._is_of_now(timex, in_quote=in_quote):
            self.near += timex.basis != NEAREST and not (alone and not timex.basis)
            self._last = self._year_alone = NOWHERE

    def _set(self, anchor: Anchor) -> None:
        """Set the text at a date; a month does not make a day of it that is known less exact."""
        same = (anchor.year, anchor.month) == (self._last.year, self._last.month)
        if not (same and anchor.day is None):
            self._last = anchor
        self._named_in, self._year_alone = self._paragraph, NOWHERE

    def _is_of_now(self, timex: Timex, *, in_quote: bool) -> bool:
        """Whether a date near publication shows that the text speaks of that time."""
        if timex.basis != COUNTED:
            return timex.basis in ("", NEAREST)
        today = self.published.whole
        return not in_quote and not (today and timex.day == today.isoformat())
