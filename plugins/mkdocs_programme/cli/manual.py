"""`programme manual`: the manual of this version, as pages to open in a browser."""

from __future__ import annotations

import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from mkdocs_programme.cli.festival import CouldNotRun, shown
from mkdocs_programme.cli.publishing import engine_there
from mkdocs_programme.cli.terminal import working, write_out
from mkdocs_programme.handbook import SETTINGS, pages

__all__ = ["manual"]

_FIRST = "index.html"
_OURS = "guides/committee.html"
"""A page that an earlier manual has, and hardly anything else."""


class _Quiet(SimpleHTTPRequestHandler):
    """Answers a browser on this computer, and does not tell of every page."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("programme-manual"))
@click.option("--serve", is_flag=True, help="Show it in a browser too, where its search works; Ctrl+C ends it.")
def manual(folder: Path, serve: bool) -> None:
    """Build the manual of this version into FOLDER, programme-manual if not said.

    It opens from a disk, without a server. A manual that is there already is replaced; a folder that holds anything
    else is left as it is.
    """
    if folder.exists() and not (folder.is_dir() and ((folder / _OURS).is_file() or not any(folder.iterdir()))):
        raise CouldNotRun(f"{shown(folder)} holds something else. Name a folder that is empty or not there yet.")
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, prepared

    try:
        with working("Building the manual"):
            prepared(SETTINGS, folder, docs_dir=pages()).build()
    except NotBuilt as fault:
        raise CouldNotRun(f"The manual was not built: {fault}") from fault
    write_out(f"The manual is in {shown(folder)}. Open {shown(folder / _FIRST)}.")
    if serve:
        _serve(folder)


def _serve(folder: Path) -> None:
    """Show the pages to this computer alone, until somebody has had enough."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        write_out(f"It is shown at {address} until you press Ctrl+C.")
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            write_out()
