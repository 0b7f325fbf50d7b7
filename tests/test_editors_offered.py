"""Every field that an editor offers, written as an author leaves it, is read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from mkdocs_programme import editors
from mkdocs_programme.build import load_files

FILES = {
    "editions/2026.md": "---\nname: Festival\nrooms: [{id: aula, name: Hall}, {id: studio, name: Studio}]\n---\n",
}
SETTINGS = """\
languages: [en, sv]
collections:
  - id: promises
    kind: promise
    name: Promises
    singular: {en: Promise, sv: Löfte}
    fields:
      - {id: owner, type: ref organisation, label: {en: Who answers for it, sv: Vem som svarar för det}}
      - {id: held, type: list of ref speaker, label: Held by}
      - {id: since, type: partial date, label: Since}
      - {id: kept, type: yes or no, label: Kept so far}
      - {id: guests, type: number, label: Guests}
"""
SNIPPETS = ".vscode/programme.code-snippets"


@cache
def made(language: str = "en") -> dict[str, dict[str, Any]]:
    site = load_files(FILES, SETTINGS)
    assert site.findings == ()
    return editors.made(site.programme, "content", "programme.yml", language)


@pytest.mark.parametrize("name", made()[SNIPPETS])
def test_what_is_offered_is_a_field_that_is_read(name: str) -> None:
    """As an author leaves it who takes the first choice each time, and types a letter where there is none."""
    snippet = made()[SNIPPETS][name]
    (place,) = snippet["include"]
    path = place.removeprefix("**/content/").replace("*.md", "x.md")
    text = "\n".join(snippet["body"])
    text = re.sub(r"\$\{\d+\|((?:\\.|[^,|])*)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    text = re.sub(r"\$\d", "1", text)
    found = load_files({**FILES, path: f"---\n{text}\n---\n"}, SETTINGS).findings

    assert [one for one in found if one.place.path == path and one.code in ("PRG001", "PRG003", "PRG012")] == []
