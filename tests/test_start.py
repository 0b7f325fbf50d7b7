"""What a command reads before it begins: nobody waits for what other commands need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click import Context, Group
from click.testing import CliRunner

from mkdocs_programme.cli import main

EDITION = "---\nname: Festival\nstarts: 2026-06-12\nends: 2026-06-12\ntimezone: Europe/Oslo\n---\n"
CHECK = """\
import sys
from mkdocs_programme.cli import main
main(["check"], standalone_mode=False)
foreign = {"PIL", "citeproc", "http.client", "icalendar", "jinja2", "lxml", "markdown", "mkdocs", "nh3", "openpyxl"}
print(sorted(foreign & sys.modules.keys()))
"""


def test_a_check_begins_without_what_draws_writes_or_imports(tmp_path: Path) -> None:
    (tmp_path / "content" / "editions").mkdir(parents=True)
    (tmp_path / "content" / "editions" / "2026.md").write_text(EDITION, encoding="utf-8")

    done = subprocess.run([sys.executable, "-c", CHECK], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_every_command_goes_by_the_name_it_is_called_by() -> None:
    assert isinstance(main, Group)
    context = Context(main)
    names = main.list_commands(context)
    found = [main.get_command(context, name) for name in names]

    assert [command.name for command in found if command] == names == sorted(names)


def test_a_command_that_is_none_is_told_by_its_name() -> None:
    told = CliRunner().invoke(main, ["chek"])

    assert (told.exit_code, "No such command 'chek'" in told.output) == (2, True)
