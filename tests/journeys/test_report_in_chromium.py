"""The HTML report in a real browser: it complains of nothing, and asks nobody for anything."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.formats.html import html_report
from tests.formats.test_reports import bundled, hostile

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's package chromium (see README, Development)")

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--enable-logging=stderr",
)


def opened(folder: Path, html: str) -> tuple[str, str, list[str]]:
    """The page as the browser has it, what it complained of, and the addresses that it asked for."""
    page, log = folder / "report.html", folder / "net.json"
    page.write_text(html, "utf-8")
    options = (*QUIET, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", "--dump-dom")
    done = subprocess.run(
        [str(CHROMIUM), *options, page.as_uri()], capture_output=True, text=True, timeout=60, check=True
    )
    events = json.loads(log.read_text("utf-8"))["events"]
    complaints = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    return done.stdout, complaints, [url for event in events for url in _asked_by_a_page(event.get("params", {}))]


def _asked_by_a_page(params: dict[str, object]) -> list[str]:
    """The address of a request that a page has made; the browser's own have no page for an initiator."""
    if params.get("initiator", "not an origin") == "not an origin":
        return []
    return [str(params["url"])]


@pytest.mark.parametrize("kind", ["bundled", "hostile"])
def test_the_report_opens_without_complaint_and_asks_nobody(kind: str, tmp_path: Path) -> None:
    page = bundled("dien-dam-rafah") if kind == "bundled" else hostile()
    seen, complaints, asked = opened(tmp_path, html_report(page, "article.txt"))
    assert complaints == ""
    assert asked == []
    assert seen.count('class="quote"') == len(page.document.quotes)
    assert "<script>" not in seen


def test_a_page_that_asks_for_something_would_be_seen(tmp_path: Path) -> None:
    _, _, asked = opened(tmp_path, '<!DOCTYPE html><img src="http://127.0.0.1:9/x.png">')
    assert asked
    assert set(asked) == {"http://127.0.0.1:9/x.png"}
