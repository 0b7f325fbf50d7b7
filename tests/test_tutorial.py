"""The tutorial of the manual, done as it is written: every command, in order, with the package as others install it."""

from __future__ import annotations

import os
import re
import signal
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from subprocess import PIPE, Popen
from urllib.request import urlopen

import pytest

from ending import heeding
from walking import DOCS, differing, environment, steps, walked
from wheels import made, run

TEXT = (DOCS / "tutorial.md").read_text(encoding="utf-8")
STEPS = steps("tutorial.md")
FORGE = "https://forge.example/you/lighthouse.git"


@dataclass(frozen=True)
class Done:
    """What became of it all."""

    answers: list[str]
    home: Path
    forge: Path
    environment: dict[str, str]

    @property
    def festival(self) -> Path:
        """The folder that the tutorial begins."""
        return self.home / "lighthouse"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Do the tutorial in an empty folder. No network: the wheel lies in a folder, and so does the forge."""
    home, forge = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("forge") / "lighthouse.git"
    offline = {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_FIND_LINKS": str(made(tmp_path_factory.mktemp("wheel")).parent),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{forge}.insteadOf",
        "GIT_CONFIG_VALUE_0": FORGE,
    }
    around = environment(home, offline)
    run(["git", "init", "--quiet", "--bare", "--initial-branch=main", str(forge)], home, around)
    return Done(walked(STEPS, home, around, {0: f"export PYTHONPATH={packages()}"}), home, forge, around)


def packages() -> str:
    """Where that lies which the package depends on; pip must not see it, for the package is there as well."""
    return os.pathsep.join(sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}))


def test_every_box_of_the_tutorial_is_done() -> None:
    assert "pip install" in STEPS[0].commands
    assert len([step for step in STEPS if step.commands]) == TEXT.count("\n```sh\n")
    assert len([step for step in STEPS if step.path]) == TEXT.count("\n```yaml")
    assert len([step for step in STEPS if step.answer]) == TEXT.count("\n```\n\n```text\n")


def test_every_command_of_the_tutorial_answers_as_it_says(done: Done) -> None:
    assert differing(STEPS, done.answers) == []


def test_the_preview_that_it_speaks_of_shows_the_pages_until_it_is_ended(done: Done) -> None:
    (command,) = re.findall(r"type `programme (serve)` and\s+open\s+<http://127\.0\.0\.1:8000/>", TEXT)
    python = done.home / "lighthouse-tools" / "bin" / "python"
    asked = [str(python), "-m", "mkdocs_programme.cli", command, "-a", f"127.0.0.1:{free_port()}"]
    around = {**done.environment, "PYTHONPATH": packages()}

    with heeding(), Popen(asked, cwd=done.festival, env=around, stderr=PIPE, text=True) as preview:
        assert preview.stderr is not None
        told = next(line for line in preview.stderr if "Serving on" in line)
        address = told.split()[-1]
        with urlopen(f"{address}sessions/2027/opening/") as page:
            assert b"Opening: the lamp is lit" in page.read()
        preview.send_signal(signal.SIGINT)
        preview.communicate()

    assert preview.returncode == 0


def free_port() -> int:
    """A port that nobody listens at."""
    with socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def test_at_its_end_there_is_a_site_in_two_languages(done: Done) -> None:
    site = done.festival / "site"

    assert "Opening: the lamp is lit" in (site / "sessions/2027/opening/index.html").read_text(encoding="utf-8")
    assert "Så håller du en lampa brinnande" in (site / "sv/sessions/2027/lamp/index.html").read_text(encoding="utf-8")
    assert "Mia Lind" in (site / "sv/speakers/mia-lind/index.html").read_text(encoding="utf-8")


def test_at_its_end_the_forge_has_the_programme_with_what_publishes_it(done: Done) -> None:
    names = run(["git", "ls-tree", "-r", "--name-only", "main"], done.forge, done.environment).splitlines()

    assert {
        ".github/workflows/publish.yml",
        ".gitlab-ci.yml",
        "content/sessions/2027/lamp.sv.md",
        "releases/announced.json",
    } <= set(names)
    assert [name for name in names if name.startswith("site/")] == []


def test_the_two_commands_of_a_new_readme_set_up_and_build_the_site_in_a_clean_environment(done: Done) -> None:
    """`init` is asked by the command that the tutorial installed; what follows has an environment of its own."""
    begun = f"PYTHONPATH={packages()} lighthouse-tools/bin/programme init fresh"
    run(["bash", "-c", f"{begun} && python3 -m venv fresh-tools"], done.home, done.environment)
    readme = (done.home / "fresh" / "README.md").read_text(encoding="utf-8")
    first, second = re.findall(r"(?m)^ {4}(\S.+)$", readme)
    commands = f"{first} --quiet && export PYTHONPATH={packages()} && command -v programme && {second}"

    told = run(["bash", "-c", f". ../fresh-tools/bin/activate && {commands}"], done.home / "fresh", done.environment)

    programme = done.home / "fresh-tools" / "bin" / "programme"
    assert told.splitlines() == [str(programme), "nothing to mend", "The site is in site."]
    assert (done.home / "fresh" / "site" / "index.html").is_file()
