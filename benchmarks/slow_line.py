"""A folder over a slow line: every answer waits, and all share its width. Workers wait as pages do."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

DELAY = 0.150
OCTETS_A_SECOND = 1_600_000 / 8
"""What audits of pages call slow 4G."""


class Line:
    """What goes over the line, by path; it is fast until it is told to be slow."""

    def __init__(self) -> None:
        self.sent: dict[str, int] = {}
        self.is_slow = False
        self._lock = threading.Lock()
        self._free = 0.0

    def send(self, path: str, size: int) -> None:
        """Wait until so many octets have come through."""
        with self._lock:
            self.sent[path] = self.sent.get(path, 0) + size
            if not self.is_slow:
                return
            self._free = max(self._free, time.monotonic() + DELAY) + size / OCTETS_A_SECOND
            ready = self._free
        time.sleep(max(0.0, ready - time.monotonic()))


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, line: Line, **named: object) -> None:
        self.line = line
        super().__init__(*args, **named)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = _packed(path)
        self.line.send(self.path.partition("?")[0], len(body))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


@lru_cache(maxsize=4000)
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def slow(folder: Path) -> Iterator[tuple[str, Line]]:
    """Serve a folder; the address, and its line."""
    line = Line()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), line=line))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", line
    finally:
        server.shutdown()
        server.server_close()
