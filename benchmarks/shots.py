"""Pictures of the main pages of a built site, to look at: `python benchmarks/shots.py SITE FOLDER [PAGE ...]`.

With `--manual SITE FOLDER` those that the manual shows, small enough to be sent with it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image
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
MANUAL = {
    "home": ("", "light", 1120, 760, 0),
    "timetable": ("timetable/2027/", "light", 1120, 760, 420),
    "timetable-dark": ("timetable/2027/", "dark", 1120, 760, 420),
    "session": ("sessions/2027/p1/", "light", 390, 780, 0),
    "untranslated": ("nb/speakers/peder-almqvarn/", "light", 390, 780, 0),
    "arabic": ("ar/sessions/2027/p1/", "light", 390, 780, 0),
}
"""For each picture of the manual the page, the scheme, the window, and how far down it looks."""
LARGEST = 60_000
"""Bytes of a picture of the manual."""
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


def take_for_manual(browser: Browser, root: str, name: str, folder: Path) -> None:
    """One picture of the manual, as good as its size allows."""
    page, scheme, width, height, down = MANUAL[name]
    context = browser.new_context(
        color_scheme=scheme,
        service_workers="block",
        viewport={"width": width, "height": height},
        device_scale_factor=1.5,
    )
    tab = context.new_page()
    tab.goto(f"{root}{page}", wait_until="networkidle")
    tab.evaluate(f"scrollTo(0, {down})")
    tab.wait_for_timeout(500)
    taken = Image.open(BytesIO(tab.screenshot())).convert("RGB")
    context.close()
    for quality in range(90, 10, -5):
        written = BytesIO()
        taken.save(written, "WEBP", quality=quality, method=6)
        if len(written.getvalue()) <= LARGEST:
            (folder / f"{name}.webp").write_bytes(written.getvalue())
            print(f"{name}.webp: {len(written.getvalue())} bytes, quality {quality}")
            return


def main(site: str, folder: str, *pages: str, manual: bool = False) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(Path(site)) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        if manual:
            for name in MANUAL:
                take_for_manual(browser, root, name, Path(folder))
        else:
            for page in pages or PAGES:
                take(browser, root, page, Path(folder))
        browser.close()


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if word != "--manual"]
    main(*given, manual="--manual" in sys.argv)
