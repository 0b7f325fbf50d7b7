"""The manual on the terminal and in docs/checks: the same pages, made of the rules themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme.cli import main
from mkdocs_programme.cli.explaining import index
from mkdocs_programme.findings import RULES

DOCS = Path(__file__).parent.parent / "docs" / "checks"
NOT_UTF8 = """\
# PRG001 not-utf8

*error*

A file is not saved as UTF-8.

Letters such as å and é would be shown as other signs, or the file could not be read at all.

## Breaks it

`editions/2026.md`

```yaml
---
name: Festival
---
```

`sessions/2026/a.md`

```yaml
---
title: Caf<0xE9>
---
```

## Mends it

`sessions/2026/a.md`

```yaml
---
title: Café
---
```

The examples write `<0x…>` for one byte.
"""


def said(*arguments: str) -> tuple[int, str, str]:
    """The exit code, the output, and what was said aside."""
    done = CliRunner().invoke(main, ["explain", *arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize("name", ["PRG001", "prg001", "not-utf8", "not_utf8"])
def test_a_rule_is_explained_by_its_code_and_by_its_name(name: str) -> None:
    assert said(name) == (0, NOT_UTF8, "")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("not-utf-8", "There is no code “not-utf-8” (did you mean “not-utf8”?)."),
        ("zzz", "There is no code “zzz”."),
    ],
)
def test_an_unknown_code_is_told_and_the_nearest_offered(name: str, sentence: str) -> None:
    assert said(name) == (2, "", f"{sentence}\n")


@pytest.mark.parametrize("arguments", [[], ["--all"], ["--output", "somewhere"]])
def test_what_cannot_be_explained_is_one_sentence(arguments: list[str]) -> None:
    code, told, aside = said(*arguments)

    assert (code, told, aside.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_can_be_explained(code: str) -> None:
    status, told, aside = said(code)

    assert (status, aside) == (0, "")
    assert told.startswith(f"# {code} {RULES[code].name}\n\n")
    assert told.count("\n## Breaks it\n\n`") == told.count("\n## Mends it\n\n`") == 1


def test_the_pages_of_the_manual_are_those_of_the_rules(tmp_path: Path) -> None:
    (tmp_path / "PRG999.md").write_text("# A rule that was\n", encoding="utf-8")

    assert said("--all", "--output", str(tmp_path)) == (0, "", "")
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert sorted(written) == sorted([f"{code}.md" for code in RULES] + ["index.md"])
    assert written["PRG001.md"] == NOT_UTF8
    assert all(f"| [{code}]({code}.md) | {rule.name} | {rule.severity} |" in index() for code, rule in RULES.items())
    assert {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()} == written
