"""Previews as authors start them, in processes of their own."""

from __future__ import annotations

import os
import re
import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

from mkdocs.commands.build import build
from mkdocs.config import load_config

__all__ = ["MOMENT", "Preview", "made_at_once", "preview"]

RELOAD = re.compile(rb"<script>[^<]*livereload[^<]*</script>")
"""What the server adds to each page, with the moment at which it did."""
MOMENT = "1767225600"


class Preview:
    """A preview in a process of its own."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address = address
        self._folder = folder

    def made(self) -> set[str]:
        """The files that the server has at hand."""
        (site,) = self._folder.glob("mkdocs_*")
        # A folder that is emptied meanwhile holds nothing.
        found = (Path(folder, name) for folder, _, names in os.walk(site) for name in names)
        return {path.relative_to(site).as_posix() for path in found}

    def get(self, path: str) -> tuple[int, bytes]:
        """What the server answers, without what it adds itself."""
        try:
            with urlopen(self.address + quote(path)) as answer:
                return answer.status, RELOAD.sub(b"", answer.read())
        except HTTPError as refused:
            return refused.code, b""

    def shows(self, path: str, words: bytes) -> None:
        """Wait until a page holds some words."""
        for _ in range(600):
            try:
                if words in self.get(path)[1]:
                    return
            except URLError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"{path} never said {words!r}")


@contextmanager
def preview(file: Path, *more: str, by: Sequence[str] = ()) -> Iterator[Preview]:
    """Start a preview of a site, by MkDocs if nothing else is said, and end it as a reader of its terminal does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    folder = file.with_name("served")
    folder.mkdir()
    command = [sys.executable, "-m", *(by or ("mkdocs", "serve", "-q")), "-f", str(file), "-a", place, *more]
    around = {**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "TMPDIR": str(folder)}
    with Popen(command, env=around) as server:
        try:
            yield Preview(f"http://{place}/y/", folder)
        finally:
            server.send_signal(signal.SIGINT)


def made_at_once(file: Path, address: str, folder: Path) -> dict[str, bytes]:
    """Every file of the same preview as its first build makes it."""
    config = load_config(str(file), site_dir=str(folder))
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = address
    build(config, serve_url=address)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
