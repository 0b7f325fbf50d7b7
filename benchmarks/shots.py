"""Pictures of the main pages of a built site, to look at: `python benchmarks/shots.py SITE FOLDER [PAGE ...]`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

PAGES = (
    "",
    "?now=2027-05-11T10:00:00Z",
    "timetable/2027/",
    "sessions/",
    "sessions/2027/p1/",
    "speakers/",
    "speakers/achieng-odhuro/",
    "organisations/",
    "organisations/acacia-bend/",
    "editions/2027/",
    "objectives/",
    "personas/",
    "materials/",
    "bibliography/",
    "ar/",
    "ar/timetable/2027/",
    "ar/sessions/2027/p1/",
)
"""Of the invented festival in `examples/festival`."""
WIDTHS = (390, 768, 1440)
SCHEMES = ("light", "dark")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def take(browser: Browser, root: str, page: str, folder: Path) -> None:
    """One page at every width in both schemes; what scrolls sideways is told."""
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, service_workers="block")
        tab = context.new_page()
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.goto(f"{root}{page}", wait_until="networkidle")
            name = page.partition("?")[0].strip("/").replace("/", "_") or "home"
            name = f"{name}-now" if "?" in page else name
            tab.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            reach = tab.evaluate("document.documentElement.scrollWidth")
            if reach > width:
                print(f"{page or '/'} scrolls sideways at {width}: it is {reach} wide")
        context.close()


def main(site: str, folder: str, *pages: str) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(Path(site)) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for page in pages or PAGES:
            take(browser, root, page, Path(folder))
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
