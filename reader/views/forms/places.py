"""Where a new item goes in its section."""

from __future__ import annotations

from reader.model import Document, Span
from reader.views.forms.form import Sheet


def before_in_text(sheet: Sheet, document: Document, section: str, spans: tuple[Span, ...]) -> str | None:
    """The key of the item of a section behind which one of these words goes: the last that begins before them.

    An item that begins with it and ends later counts as before. None = first. Without words, or where none of the
    others was found, the last item.
    """
    items = document.section(section)
    found = [(anchored.spans[0], item.key) for item in items if (anchored := sheet.anchors.of(item.key)).spans]
    if not spans or not found:
        return items[-1].key if items else None
    place = (spans[0].start, -spans[-1].end)
    earlier = [
        (span.start, -span.end, index) for index, (span, _) in enumerate(found) if (span.start, -span.end) <= place
    ]
    return found[max(earlier)[2]][1] if earlier else None
