"""The forms themselves, in a browser: what somebody saves there, and every other byte of the files.

`make forms` fetches the package and runs this. It stands outside of the other tests, which ask no host for anything.
"""

from __future__ import annotations

import json
import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from mkdocs_programme import build, forms
from plugin_sites import built
from served import served

ARCHIVE = Path(os.environ["FORMS_ARCHIVE"])
SETTINGS = "name: {en: Our festival, sv: Vår festival}\nlanguages: [en, sv]\nforms: ward/festival\n"
SESSION = """\
---
title: 'Safety: a new start'
code: A2
start: 2026-03-10 10:30
minutes: 45
room: aula
parts:
  - id: one
    title: First
    minutes: 10
questions:
  - Who?
recording: no
speakers:
  - ada-berg
aliases:
  - old-a2
ignore:
  PRG211: it is meant
origin:
  format: pretalx
  source: x
x_mine: ours
---

An *engine* [weaves](../../speakers/ada-berg.md) [@stabell1998, p. 4].

* one
* two
"""
CONTENT = {
    "index.md": "# Welcome\n",
    "editions/2026.md": "---\nname: Festival\nrooms:\n  - id: aula\n    name: Great hall\n---\n",
    "speakers/ada-berg.md": "---\nname: Ada Berg\n---\n\nAda *listens*.\n",
    "bibliography/stabell1998.md": "---\ntitle: Value chains\ntype: article\n---\n",
    "sessions/2026/a2.md": SESSION,
    "sessions/2026/a2.sv.md": (
        "---\ntitle: Trygghet\nparts:\n  - id: one\n    title: Första\nquestions:\n  - Vem?\n---\n"
        "\nEn *maskin* väver.\n"
    ),
}
FILES = {".git/HEAD": "ref: refs/heads/main\n", **{f"content/{path}": text for path, text in CONTENT.items()}}
FILL = """async files => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/'), last = names.pop();
    let folder = root;
    for (const name of names) folder = await folder.getDirectoryHandle(name, {create: true});
    const writing = await (await folder.getFileHandle(last, {create: true})).createWritable();
    await writing.write(text);
    await writing.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries())
      if (one.kind === 'directory') await walk(one, `${path}${name}/`);
      else found[path + name] = await (await one.getFile()).text();
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with forms, built as its owner would."""
    root = tmp_path_factory.mktemp("forms")
    told = forms.text(build.load_files(CONTENT, SETTINGS).programme, root / "content", "en")
    (root / "admin").mkdir()
    (root / forms.CONFIGURATION).write_text(told, encoding="utf-8")
    shutil.copyfile(ARCHIVE, root / "admin" / forms.ARCHIVE)
    return built(root, CONTENT, settings=SETTINGS)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody who reads Swedish, and whose disk is that of the browser alone."""
    made = browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm")
    made.add_init_script("window.showDirectoryPicker = () => navigator.storage.getDirectory()")
    yield made
    made.close()


def opened(context: BrowserContext, base: str) -> tuple[Page, list[str]]:
    """The forms over the files, and every other host that answered."""
    page, answered = context.new_page(), list[str]()
    page.on(
        "response", lambda one: answered.append(one.url) if not one.url.startswith((base, "data:", "blob:")) else None
    )
    page.goto(f"{base}/admin/start.js")
    page.evaluate(FILL, FILES)
    page.goto(f"{base}/admin/")
    page.get_by_text("Arbeta med lokalt repository").click()
    page.get_by_text("Sessions 2026").first.wait_for()
    return page, answered


def titled(page: Page, form: str, title: str) -> dict[str, str]:
    """All files once a title was written into a form, and saved."""
    page.goto(form)
    page.locator('section[data-key-path="title"] input').first.fill(title)
    page.get_by_role("button", name="Spara").first.click()
    page.get_by_text("Post sparad").first.wait_for()
    found: dict[str, str] = page.evaluate(READ)
    return found


def scrolled_to(page: Page, field: str) -> Locator:
    """A field of a form, which makes the lower ones only as somebody comes to them."""
    page.locator('section[data-key-path="title"] input').first.hover()
    for _ in range(100):
        if page.locator(field).count():
            break
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)
    return page.locator(field).first


def test_what_is_saved_changes_its_own_line_and_no_other_byte_of_any_file(site: Path, context: BrowserContext) -> None:
    with served(site) as base:
        page, answered = opened(context, base)
        found = titled(page, f"{base}/admin/#/collections/session-2026/entries/a2", "Safety: anew")

    saved = {**FILES, "content/sessions/2026/a2.md": SESSION.replace("Safety: a new start", "Safety: anew")}
    assert found == saved
    assert answered == []


def test_a_choice_is_made_in_words_and_saved_as_its_value(site: Path, context: BrowserContext) -> None:
    with served(site) as base:
        page, _ = opened(context, base)
        page.goto(f"{base}/admin/#/collections/session-2026/entries/a2")
        word = scrolled_to(page, 'section[data-key-path="level"]').get_by_role("radio", name="Introductory")
        while word.get_attribute("aria-checked") != "true":  # what still moves is not always hit
            word.click()
            page.wait_for_timeout(100)
        page.get_by_role("button", name="Spara").first.click()
        page.get_by_text("Post sparad").first.wait_for()
        found = page.evaluate(READ)

    saved = SESSION.replace("recording: no\n", "level: introductory\nrecording: no\n")
    assert found == {**FILES, "content/sessions/2026/a2.md": saved}


def test_a_new_thing_is_a_file_that_passes_its_check(site: Path, context: BrowserContext) -> None:
    with served(site) as base:
        page, _ = opened(context, base)
        found = titled(page, f"{base}/admin/#/collections/session-2026/new", "Åsa’s start: once more")

    (new,) = found.keys() - FILES.keys()
    assert (new, found[new]) == (
        "content/sessions/2026/asa-s-start-once-more.md",
        "---\ntitle: 'Åsa’s start: once more'\n---\n",
    )
    read = build.load_files({**CONTENT, new.removeprefix("content/"): found[new]}, SETTINGS)
    assert [one for one in read.findings if one.place.path in new and one.severity == "error"] == []


def test_the_configuration_is_as_the_package_says_that_one_is(tmp_path: Path) -> None:
    told = yaml.safe_load(forms.text(build.load_files(CONTENT, SETTINGS).programme, tmp_path, "en"))

    assert list(jsonschema.Draft7Validator(_schema()).iter_errors(told)) == []


def _schema() -> Any:
    with tarfile.open(ARCHIVE) as tar:
        file = tar.extractfile("package/schema/sveltia-cms.json")
        assert file is not None
        return json.load(file)
