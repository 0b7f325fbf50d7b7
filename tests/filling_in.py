"""A form filled in as somebody would, in a real browser: `make forms`.

It needs the package of the forms, which a test machine may not have; so it is a command, and no test among the others.
Changes a title through the form of a new festival, and compares the whole file with what should have been written.
"""

from __future__ import annotations

import json
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

from mkdocs_programme.cli.commands import main as programme
from mkdocs_programme.forms import ARCHIVE

WRITTEN = """\
---
title: Improve it, together
code: A2
start: {year}-06-10 10:00
minutes: 60
room: studio
stream: together
format: workshop
agenda:
  - minutes: 15
    title: What we know
    method: Talk
  - minutes: 45
    title: Try it
    method: Exercise in pairs
objectives:
  - ref: first-step
  - id: listen
    statement: Put three open questions to somebody who uses your service
    level: apply
    evidence: A role play in pairs
chairs:
  - ada-example
speakers:
  - bo-example
---

Bring a small thing that you would like to change.
"""
PICKED = """
window.showDirectoryPicker = async () => {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle("festival", { create: true });
  for (const [path, text] of Object.entries(FILES)) {
    const steps = path.split("/");
    const name = steps.pop();
    let folder = top;
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
  top.requestPermission = top.queryPermission = async () => "granted";
  return top;
};
"""
READ = """async (path) => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("festival");
  const steps = path.split("/");
  const name = steps.pop();
  for (const step of steps) folder = await folder.getDirectoryHandle(step);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}"""


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing of what it serves."""

    def log_message(self, format: str, *told: object) -> None:
        """Nothing."""


def festival(folder: Path, package: Path) -> None:
    """A new festival with forms, built."""
    run = partial(CliRunner().invoke, programme, catch_exceptions=False)
    assert run(["init", str(folder), "--edition", "2027"]).exit_code == 0
    with (folder / "programme.yml").open("a", encoding="utf-8") as settings:
        settings.write("forms: ward/festival\n")
    where = ["--content", str(folder / "content"), "--settings", str(folder / "programme.yml")]
    assert run(["cms", *where]).exit_code == 0
    (folder / "admin" / ARCHIVE).write_bytes(package.read_bytes())
    build(load_config(str(folder / "mkdocs.yml"), strict=True))


def filled_in(folder: Path) -> str:
    """What stands in the file once its title was changed in the form."""
    files = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.glob("content/**/*.md")}
    files[".git/HEAD"] = "ref: refs/heads/main\n"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.add_init_script(PICKED.replace("FILES", json.dumps(files)))
        top = f"http://127.0.0.1:{server.server_port}/admin/"
        page.goto(top)
        page.get_by_text("Work with Local Repository").click()
        page.get_by_text("Sessions 2027").first.wait_for()
        page.goto(f"{top}#/collections/session-2027/entries/workshop")
        page.get_by_role("group", name="Title").first.get_by_role("textbox").fill("Improve it, together")
        page.get_by_role("button", name="Save").first.click()
        page.get_by_text("Improve it, together").first.wait_for()
        page.wait_for_timeout(1000)
        told: str = page.evaluate(READ, "content/sessions/2027/workshop.md")
        browser.close()
    return told


def main() -> None:
    """Fill in the form, and say whether the file is as it should be."""
    with tempfile.TemporaryDirectory() as work:
        festival(Path(work), Path(sys.argv[1]) / ARCHIVE)
        told = filled_in(Path(work))
    if told != WRITTEN.format(year=2027):
        sys.exit(f"The form wrote something else:\n{told}")
    print("The form wrote what it should, and nothing else.")


if __name__ == "__main__":
    main()
