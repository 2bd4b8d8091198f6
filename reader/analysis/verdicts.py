"""What the checks of a quote come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from reader.model import Check, Quote
from reader.model.remembered import remembered
from reader.model.vocabulary import CHECK_STATUSES

Verdict: TypeAlias = Literal["failed", "doubted", "unverifiable", "verified", "unchecked"]
"""`failed` something is wrong, `doubted` partly right or disputed, `unchecked` nobody has looked yet."""

_VERDICTS: Mapping[str, Verdict] = {
    "unverified": "unchecked",
    "verified": "verified",
    "partly": "doubted",
    "disputed": "doubted",
    "unverifiable": "unverifiable",
}
"""The statuses that do not say that something is wrong."""


def verdict(checks: Sequence[Check], of: str) -> Verdict:
    """What the checks of a quote's wording (`of` is `quote`) or of its claim (`claim`) come to, as a figure's code.

    The last check of the same words counts; of several words the worst: failed, doubted, unverifiable, verified.
    """
    last = {check.about: check.status for check in checks if check.of == of}
    found = {_verdict(status) for status in last.values()}
    worst: tuple[Verdict, ...] = ("failed", "doubted", "unverifiable", "verified")
    return next((code for code in worst if code in found), "unchecked")


@remembered
def decided(quotes: Sequence[Quote]) -> int:
    """How many quotes have a verdict."""
    return sum(1 for quote in quotes if quote.checks and not is_open(quote))


def is_open(quote: Quote) -> bool:
    """Whether a quote has no verdict, neither on its wording nor on its claim; one that was taken back is none."""
    checks = quote.checks
    # the header counts these of all quotes at every key
    if len(checks) < 2:
        return not checks or _verdict(checks[0].status) == "unchecked"
    return verdict(checks, "quote") == verdict(checks, "claim") == "unchecked"


def _verdict(status: str) -> Verdict:
    return _VERDICTS.get(status, "failed" if status in CHECK_STATUSES else "unchecked")
