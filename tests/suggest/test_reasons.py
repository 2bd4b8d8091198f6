"""Every sign that speaks for a suggestion or against it has a sentence."""

from __future__ import annotations

import re
from pathlib import Path

from reader.messages import codes, say

SUGGEST = Path(__file__).parent.parent.parent / "reader" / "suggest"
USED = {
    code
    for path in SUGGEST.rglob("*.py")
    for code in re.findall(r"[\"'](suggest\.[a-z-]+)[\"']", path.read_text("utf-8"))
}


def test_every_reason_that_a_rule_gives_can_be_said() -> None:
    assert USED
    assert USED - codes().keys() == set()
    assert all("{" not in say(code, word="said") for code in USED)
