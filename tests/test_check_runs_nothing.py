"""`programme check` reads what a stranger sent and starts nothing of it: no hooks, no modules, no templates, no git."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MARK = "ran-{}"
EVIL = "import pathlib; pathlib.Path({mark!r}).touch()\n"
MODULES = (
    "yaml.py",
    "babel.py",
    "sitecustomize.py",
    "mkdocs_programme.py",
    "hooks.py",
    "content/evil.py",
    "conftest.py",
)
SETTINGS = """
[core]
    fsmonitor = {evil}
    pager = {evil}
    editor = {evil}
    sshCommand = {evil}
    hooksPath = {root}/hooks
[log]
    showSignature = true
[gpg]
    program = {evil}
[diff]
    external = {evil}
[diff "evil"]
    textconv = {evil}
[alias]
    log = !{evil}
[remote "origin"]
    url = ext::{evil}
    promisor = true
"""
COMMIT = """\
tree {tree}
author A <a@festival.example> 1760000000 +0000
committer A <a@festival.example> 1760000000 +0000
gpgsig -----BEGIN PGP SIGNATURE-----
{blank}
 iQEzBAABCAAdFiEE
 -----END PGP SIGNATURE-----

Say hello
"""


def _git(root: Path, *asked: str, told: str = "") -> str:
    done = subprocess.run(["git", "-C", str(root), *asked], input=told, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A repository in which everything that could be started leaves a mark."""
    root = tmp_path / "repository"
    (root / "content" / "editions").mkdir(parents=True)
    (root / "content" / "editions" / "2026.md").write_text("---\nname: Festival\n---\n{{ evil() }} {% include 'x' %}\n")
    (root / "content" / "index.md").write_text("---\nrender_macros: true\n---\n{{ cycler.__init__.__globals__.os }}\n")
    (root / "programme.yml").write_text("name: Festival\n")
    for module in MODULES:
        (root / module).write_text(EVIL.format(mark=str(tmp_path / MARK.format(module.replace("/", "-")))))
    (root / "mkdocs.yml").write_text(
        "site_name: A\nhooks: [hooks.py]\ntheme: {name: material, custom_dir: overrides}\n"
    )
    (root / "overrides" / "programme").mkdir(parents=True)
    (root / "overrides" / "programme" / "session.html.jinja").write_text("{{ cycler.__init__.__globals__.os.abort() }}")
    _git(tmp_path, "init", "-q", str(root))
    _git(root, "add", "-A")
    commit = COMMIT.format(tree=_git(root, "write-tree"), blank=" ")
    _git(root, "update-ref", "HEAD", _git(root, "hash-object", "-t", "commit", "-w", "--stdin", told=commit))
    evil = tmp_path / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch '{tmp_path}/{MARK.format('git')}'\nexit 1\n")
    evil.chmod(0o755)
    (root / "hooks").mkdir()
    for hook in ("post-index-change", "pre-commit", "reference-transaction", "post-checkout"):
        (root / "hooks" / hook).symlink_to(evil)
    (root / ".gitattributes").write_text("* diff=evil filter=evil\n")
    with (root / ".git" / "config").open("a") as config:
        config.write(SETTINGS.format(evil=evil, root=root))
    return root


def marks(trap: Path) -> list[str]:
    """What has been started, from the marks that it left."""
    return sorted(path.name for path in trap.parent.glob(MARK.format("*")))


def test_the_trap_closes_on_whoever_asks_git_without_care(trap: Path) -> None:
    subprocess.run(["git", "-C", str(trap / "content"), "log", "-1"], capture_output=True, check=False)

    assert marks(trap) == [MARK.format("git")]


def test_a_check_starts_nothing_of_the_repository(trap: Path) -> None:
    programme = Path(sys.executable).with_name("programme")
    for asked in (["check"], ["check", "content/editions"], ["check", "--changed", "HEAD"], ["explain", "PRG012"]):
        done = subprocess.run([programme, *asked], cwd=trap, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr

    assert marks(trap) == []


WATCHED = """
import json, sys
seen = []
def hear(event, given):
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        seen.append([event, str(given[0])])
    elif event in ("socket.connect", "socket.getaddrinfo", "ctypes.dlopen"):
        seen.append([event, str(given[-1])])
    elif event == "exec" and str(given[0].co_filename).startswith(sys.argv[1]):
        seen.append([event, given[0].co_filename])
from mkdocs_programme.cli import main
sys.addaudithook(hear)
try:
    main(["check"])
except SystemExit:
    print(json.dumps(seen))
"""


def test_a_check_starts_git_alone_and_asks_no_host(trap: Path) -> None:
    command = [sys.executable, "-P", "-c", WATCHED, str(trap)]

    done = subprocess.run(command, cwd=trap, capture_output=True, text=True, check=False)

    seen = {tuple(event) for event in json.loads(done.stdout.splitlines()[-1])}
    assert seen == {("subprocess.Popen", "git")}, done.stderr
