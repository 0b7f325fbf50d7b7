"""What lies in the content folder of somebody who means no good: told at its place, and never opened."""

from __future__ import annotations

import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme import build
from mkdocs_programme.cli import main
from plugin_sites import rebuilt, write

ENGLISH = "name: Festival\n"
CONTENT = {
    "index.md": "# Welcome\n",
    "editions/2026.md": "---\nname: Festival\n---\n",
    "sessions/2026/a1.md": "---\ntitle: Opening\n---\nText\n",
}
SECRET = "secret words of another folder"


def told(root: Path) -> list[str]:
    """Every finding of a festival in one line."""
    return [str(finding) for finding in build.load(root / "content", root / "programme.yml").findings]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A festival, and beside it something private."""
    write(tmp_path, CONTENT, ENGLISH)
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "secret.md").write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}\n")
    return tmp_path


def _socket(path: Path) -> None:
    here = os.open(".", os.O_RDONLY)
    try:  # an address of a socket may be 100 letters long
        os.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)
        os.close(here)


OUT = "it is a link that leads out of the content folder"
NOTHING = "it is a link that leads to nothing"
ROUND = "it is a link to a folder, which could lead in circles"
DEVICE = "it is no ordinary file, but a pipe, a socket or a device"


@pytest.mark.parametrize("path", ["about.md", "sessions/2026/b1.md", "deck.pdf"])
@pytest.mark.parametrize(
    ("lay", "because"),
    [
        (lambda path: path.symlink_to("/etc/passwd"), OUT),
        (lambda path: path.symlink_to("/dev/zero"), OUT),
        (lambda path: path.symlink_to("nothing"), NOTHING),
        (lambda path: path.symlink_to(path.name), NOTHING),
        (lambda path: path.symlink_to("."), ROUND),
        (lambda path: path.symlink_to("/proc"), ROUND),
        (os.mkfifo, DEVICE),
        (_socket, DEVICE),
    ],
)
def test_what_is_no_file_of_the_content_is_told_and_left_alone(
    root: Path, path: str, lay: Callable[[Path], object], because: str
) -> None:
    lay(root / "content" / path)

    hint = "put the file itself in its place, or take it away"
    assert told(root) == [f"{path}:1:1: PRG708 this is not read, because {because} ({hint})"]


def test_a_link_to_a_private_text_brings_none_of_it_into_the_site(root: Path) -> None:
    for path in ("about.md", "sessions/2026/b1.md", "hall.png"):
        (root / "content" / path).symlink_to(root / "private" / "secret.md")
    os.mkfifo(root / "content" / "pipe.md")
    os.mkfifo(root / "content" / "pipe.pdf")

    site = rebuilt(root / "mkdocs.yml", strict=False)

    written = [path for path in site.rglob("*") if path.is_file()]
    assert [path for path in written if SECRET.encode() in path.read_bytes()] == []
    assert [path for path in written if "pipe" in str(path) or path.name == "hall.png"] == []


def test_no_site_is_built_while_a_link_to_a_folder_could_lead_in_circles(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "content" / "one").symlink_to(".")
    (root / "content" / "two").symlink_to(".")

    with pytest.raises(SystemExit):
        rebuilt(root / "mkdocs.yml", strict=False)

    assert caplog.records[-1].getMessage() == "No site is built while the content holds links to folders: one, two"


def test_settings_that_are_a_link_to_a_private_file_are_not_quoted(root: Path) -> None:
    (root / "programme.yml").unlink()
    (root / "programme.yml").symlink_to("private/secret.md")
    (root / "inside").mkdir()
    inside = root / "inside" / "programme.yml"
    inside.symlink_to(root / "private" / "secret.md")

    done = CliRunner().invoke(main, ["check", "--content", str(root / "content"), "--settings", str(inside)])

    assert done.exit_code == 1
    assert "programme.yml:1:1: PRG708 this is not read, because it is a link that leads out" in done.output
    assert SECRET not in done.output


def test_a_name_in_no_known_letters_is_told(root: Path) -> None:
    (root / "content" / os.fsdecode(b"\xff.md")).write_text("# Hello\n")

    done = CliRunner().invoke(main, ["check", "--content", str(root / "content")])

    assert (
        "<U+DCFF>.md:1:1: PRG708 this is not read, because its name is not written in UTF-8 (rename it)" in done.output
    )


COMPOSED = "Présentation.pdf"
APART = unicodedata.normalize("NFD", COMPOSED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About.md", "about.md"),
        ("about.en.md", "about.md"),
        ("img/Hall.png", "img/hall.png"),
        (APART, COMPOSED),
        (f"materials/files/{APART}", f"materials/files/{COMPOSED}"),
    ],
)
def test_two_names_that_some_computers_take_for_one_are_told(one: str, other: str) -> None:
    findings = build.load_files({one: "# A", other: "# B"}).findings

    assert [(finding.code, finding.place.path, finding.also[0].path) for finding in findings] == [
        ("PRG021", other, one)
    ]


def test_a_file_that_a_mac_has_renamed_in_secret_is_told_as_such() -> None:
    deck = f"---\ntitle: Slides\nfiles: [materials/files/{COMPOSED}]\n---\n"

    (finding,) = build.load_files({"materials/deck.md": deck, f"materials/files/{APART}": b"%PDF"}).findings

    assert str(finding) == (
        f"materials/deck.md:3:9: PRG702 the file is called materials/files/{APART}, with its accents stored in another"
        " form (rename the file, as it is written here)"
    )


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (b"# Caf\xe9\n", "about.md:1:6: PRG001"),
        ("# Café\n".encode("utf-16"), "about.md:1:1: PRG001"),
        (b"---\ntitle: [a\n---\n# A\n", "about.md:2:8: PRG055"),
        (b"# A\n\n[a](http://[::1)\n", "about.md:3:5: PRG107"),
        (b"# A\n\n![a](//[x) <https://[y>\n\n[b]: http://[z\n", "about.md:3:6: PRG107"),
        (b"# A\n\n`[a](http://[x)`\n\n```\n<http://[y>\n```\n\n[b](http://[z)\n", "about.md:9:5: PRG107"),
        (b"# A" * 400_000, "about.md:1:1: PRG003"),
    ],
)
def test_a_page_written_by_hand_is_read_as_carefully_as_all_others(root: Path, page: bytes, told: str) -> None:
    (root / "content" / "about.md").write_bytes(page)

    findings = build.load(root / "content", root / "programme.yml").findings

    assert str(findings[0]).startswith(told)
    assert (rebuilt(root / "mkdocs.yml", strict=False) / "about" / "index.html").is_file()
