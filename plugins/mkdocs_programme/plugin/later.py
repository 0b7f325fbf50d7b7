"""What a preview makes when somebody looks at it: pages of ours, the index of the search, and exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any

from mkdocs.structure.files import File

from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.searching import Searching
from mkdocs_programme.plugin.writing import Writer, put

__all__ = ["Asked", "Later"]

INDEX = "index.html"
TRIES = 5
"""How often a file is asked for: once more when it was made, and whenever a build begins meanwhile."""
Serve = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A server as WSGI means it (PEP 3333)."""


class Later:
    """The files of one build that have not been made yet.

    Args:
        pages: Pages by their file.
        writer: What draws and writes one of them.
        searching: What writes the index of the search.
        exports: Files beside the pages, made one after another.
    """

    def __init__(
        self, pages: Mapping[str, ArticlePage], writer: Writer, searching: Searching, exports: Iterator[File]
    ) -> None:
        self._pages = pages
        self._writer = writer
        self._searching = searching
        self._exports = exports
        self._passed: dict[str, File] = {}
        """Exports that were made on the way to others."""

    def make(self, path: str) -> bool:
        """Write the file at a path below the root of the site, if it is one of these; whether it is there now."""
        if (self._writer.site_dir / path).is_file():  # Two asked for it at once.
            return True
        if (page := self._pages.get(path)) is not None:
            self._searching.know((self._writer.write(page),))
            return True
        # No export is the page of a folder, and what a broken link asks for must not have all of them made.
        return not path.endswith(INDEX) and (self._searching.write_for(path) or self._export(path))

    def _export(self, path: str) -> bool:
        while path not in self._passed and (made := next(self._exports, None)) is not None:
            self._passed[made.dest_uri] = made
        found = self._passed.pop(path, None)
        if found is not None:
            put(self._writer.site_dir / path, found.content_bytes)
        return found is not None


class Asked:
    """Stands before the server of a preview: what is not there is made, and asked for once more.

    Nothing is made while the site is built, for what is made of an earlier state must not outlive the build.
    """

    def __init__(self) -> None:
        self.in_front = False
        """Whether a server asks."""
        self._later: Later | None = None
        self._making = Lock()
        self._builds = 0
        """How many have begun."""

    def become(self, later: Later | None) -> None:
        """Make what the newest build has held back; nothing while there is a build."""
        with self._making:
            self._later = later
            self._builds += later is None

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let nothing be made meanwhile."""
        with self._making:
            yield

    def before(self, serve: Serve, mount_path: str) -> Serve:
        """A server that makes what it is asked for.

        Args:
            serve: The server of the files that are there.
            mount_path: The path of the root of the site, with a slash at both ends.
        """

        def serve_or_make(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            for _ in range(TRIES):
                builds = self._builds
                started, answer = _asked(serve, environ)
                lost = started[0].startswith("404")
                # A build that began meanwhile took away what was held back before it; the server waits for its end.
                if not lost or not (self._made(path.removeprefix(mount_path)) or self._builds != builds):
                    break
            start_response(*started)
            return answer

        self.in_front = True
        return serve_or_make

    def _made(self, path: str) -> bool:
        folder = not path or path.endswith("/")
        with self._making:
            files = (f"{path}{INDEX}",) if folder else (path, f"{path}/{INDEX}")
            return self._later is not None and any(map(self._later.make, files))


def _asked(serve: Serve, environ: dict[str, Any]) -> tuple[list[Any], Iterable[bytes]]:
    """What a server answers: status and headers, and the body."""
    started: list[Any] = []
    answer = serve(environ, lambda *told: started.extend(told))
    return started, answer
