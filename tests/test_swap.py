"""A build that is killed, finds no room, or may not write: the site of before is whole, and words say what happened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_programme.plugin import exchange as exchanging
from mkdocs_programme.plugin.exchange import exchange
from plugin_sites import names_in, rebuilt, write

FILES = {
    "index.md": "# Welcome\n",
    "editions/2026.md": "---\nname: Festival\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann Berg\n---\nAnn leads a ward.\n",
    "hall.png": "a picture",
}
ENGLISH = "name: Festival\n"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Each build runs in a process of its own, made of one that has read all modules already.
KILLED = """
import json, os, random, signal, sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
import mkdocs_programme.plugin

file, site, times = sys.argv[1], sys.argv[2], int(sys.argv[3])

def started():
    child = os.fork()
    if child == 0:
        os.setsid()
        config = load_config(file, site_dir=site)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        os._exit(0)
    return child

def contents():
    found = {}
    for folder, _, names in os.walk(site):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as opened:
                found[os.path.relpath(path, site)] = opened.read().hex()
    return found

began = time.monotonic()
_, status = os.waitpid(started(), 0)
assert status == 0
whole = time.monotonic() - began
published = contents()
chance, seen, killed = random.Random(7), [], 0
for moment in range(times):
    child = started()
    # The last tenth of the time is where the build takes the site's place.
    time.sleep(whole * (chance.random() if moment % 2 else chance.uniform(0.85, 1.1)))
    os.killpg(child, signal.SIGKILL) if os.path.exists(f"/proc/{child}") else None
    killed += os.waitpid(child, 0)[1] != 0
    seen.append(contents() == published)
print(json.dumps([seen.count(False), killed]))
"""


def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    file, site = write(tmp_path, FILES, ENGLISH, plugins=[{"programme": {}}]), tmp_path / "site"
    command = [sys.executable, "-c", KILLED, str(file), str(site), "50"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr[-2000:]
    broken, killed = json.loads(done.stdout.splitlines()[-1])
    assert broken == 0
    assert killed > 10
    before = contents(site)
    assert contents(rebuilt(file)) == before
    assert names_in(tmp_path) == ["content", "mkdocs.yml", "programme.yml", "site"]


def built_apart(file: Path, *limits: str, site: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Build in another process, after some statements that restrict it."""
    told = f", '--site-dir', {str(site)!r}" if site else ""
    code = f"{';'.join(limits)}\nfrom mkdocs_programme.cli import main\nmain(['build', '--no-strict'{told}])"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False)


NO_ROOM = (
    "import resource, signal",
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)",
    "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))",
)
"""No file may be larger than some of those that a site needs, as if the disk were full."""


def test_a_build_without_room_leaves_the_site_and_says_so(tmp_path: Path) -> None:
    file = write(tmp_path, FILES, ENGLISH)
    before = contents(rebuilt(file))
    write(tmp_path, {"index.md": "# Changed\n"}, ENGLISH)

    done = built_apart(file, *NO_ROOM)

    assert done.returncode == 1
    assert "The site stands as it was before, for the disk refused something (" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(tmp_path / "site") == before
    assert names_in(tmp_path) == ["content", "mkdocs.yml", "programme.yml", "site"]


@pytest.mark.parametrize("target", ["/proc/festival/site", "/dev/null/site"])
def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path, target: str) -> None:
    done = built_apart(write(tmp_path, FILES, ENGLISH), site=Path(target))

    assert done.returncode == 1
    assert f"the disk refused something ({Path(target).parent}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


LOST = (
    "import os, mkdocs_programme.plugin.publication as publication",
    "publication.redirects = lambda *given: (os.unlink('content/hall.png'), ())[1]",
)
"""A file goes away after everything was read."""


def test_content_that_is_lost_on_the_way_leaves_the_site_and_says_so(tmp_path: Path) -> None:
    file = write(tmp_path, FILES, ENGLISH)
    before = contents(rebuilt(file))
    done = built_apart(file, *LOST)

    assert done.returncode == 1
    assert "content/hall.png: No such file or directory)" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(tmp_path / "site") == before


def _two(root: Path) -> tuple[Path, Path]:
    old, new = root / "site", root / "new"
    for folder, text in ((old, "old"), (new, "new")):
        (folder / "a").mkdir(parents=True)
        (folder / "a" / f"{text}.html").write_text(text)
        (folder / "index.html").write_text(text)
    (old / ".git").mkdir()
    (old / ".git" / "config").write_text("kept")
    return old, new


@pytest.mark.parametrize("unable", ["", "one step", "two steps"])
def test_folders_change_places_whatever_the_disk_can_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unable: str
) -> None:
    old, new = _two(tmp_path)

    def busy(one: Path, other: Path) -> None:
        raise OSError(16, "Device or resource busy")

    if unable:
        monkeypatch.setattr(exchanging, "_in_one_step", lambda one, other: False)
    if unable == "two steps":
        monkeypatch.setattr(exchanging, "_in_two_steps", busy)
    exchange(new, old)

    found = {path: text for path, text in contents(old).items() if not path.startswith(".git")}
    assert found == {"a/new.html": b"new", "index.html": b"new"}
    assert (old / ".git" / "config").exists() == (unable == "two steps")


def test_what_is_hidden_in_a_site_stays_with_it(tmp_path: Path) -> None:
    file = write(tmp_path, FILES, ENGLISH)
    site = rebuilt(file)
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "main").write_text("abc")
    (site / ".nojekyll").touch()
    (site / ".link").symlink_to("index.html")
    (site / "stale.html").touch()

    rebuilt(file)

    assert (site / ".git" / "refs" / "main").read_text() == "abc"
    assert (site / ".nojekyll").is_file()
    assert os.readlink(site / ".link") == "index.html"
    assert not (site / "stale.html").exists()


def test_a_site_behind_a_link_is_replaced_behind_it(tmp_path: Path) -> None:
    file = write(tmp_path, FILES, ENGLISH)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to("elsewhere")

    rebuilt(file)

    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "elsewhere" / "index.html").is_file()
