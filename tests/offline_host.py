"""A web server that can be cut off and come back with news, and what a browser saves of it."""

from __future__ import annotations

import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import BrowserContext, Page

from plugin_sites import built
from test_timetable_pages import CONTENT, SETTINGS

FILES = {
    **CONTENT,
    "index.md": "# Home\n",
    "about.md": "# How to get there\n\nBy train.\n",
    "organisations/ward.md": "---\nname: The ward\n---\n",
    "sessions/2026/a1.sv.md": "---\ntitle: Från avdelning till hem\n---\n",
}


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, lost: set[str] | None = None, **kwargs: Any) -> None:
        self.lost = set() if lost is None else lost
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer, but for what gets lost on its way, once."""
        if self.path in self.lost:
            self.lost.remove(self.path)
            self.close_connection = True
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def end_headers(self) -> None:
        """As a careful host would: no answer is used again without asking."""
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Vary", "Accept-Encoding, Accept")
        super().end_headers()


class Host:
    """A web server that can be cut off and come back at its address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lost: set[str] = set()
        self.port = 0
        self.server: ThreadingHTTPServer | None = None
        self.start()

    def start(self) -> None:
        answering = partial(Handler, directory=str(self.folder), lost=self.lost)
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), answering)
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"


def site(sites: Path, name: str, settings: str = "", files: dict[str, str] | None = None) -> Path:
    if not (sites / name).is_dir():
        chosen = {**FILES, **(files or {})}
        built(sites / name, chosen, settings=SETTINGS + settings, site_url=None, plugins=["programme", "search"])
    return sites / name / "site"


def put(host: Host, new: Path, name: str = "y") -> None:
    """Publish another build in the place of the one that stands there."""
    shutil.rmtree(host.folder / name, ignore_errors=True)
    shutil.copytree(new, host.folder / name)


STATE = """async scope => {
  const worker = await fetch(`${scope}service-worker.js`, {cache: "no-store"}).then(answer => answer.text())
  const site = JSON.parse(/const SITE = (.*);/.exec(worker)[1])
  const root = new URL(site.up || "./", new URL(scope, location)).pathname
  const store = await caches.open(`programme ${scope}#1`)
  const wanted = Object.fromEntries([...site.first, ...site.more].map(([path, hash]) => [root + path, hash]))
  const held = {}
  for (const request of await store.keys()) {
    const copy = await store.match(request)  // the worker may just have taken it away
    if (copy) held[new URL(request.url).pathname] = copy.headers.get("x-programme-hash")
  }
  const sorted = found => JSON.stringify(Object.entries(found).sort())
  return sorted(wanted) === sorted(held)
}"""


def saved(page: Page, scope: str = "/y/") -> None:
    """Wait until exactly what the newest build wants saved is saved."""
    for _ in range(120):
        if page.evaluate(STATE, scope):
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"not everything below {scope} was saved")


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page
