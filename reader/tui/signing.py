"""Who gives a verdict, and on which day, as it is written into the file."""

from __future__ import annotations

import os
from datetime import date

from reader.views.forms import Signature


def signature() -> Signature:
    """The name that `READER_NAME` gives, else that of the terminal's user; today."""
    return Signature(os.environ.get("READER_NAME") or os.environ.get("USER") or "", date.today().isoformat())
