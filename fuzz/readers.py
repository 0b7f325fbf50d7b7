"""What is promised of everything that reads what strangers write, one function for each door.

Each takes bytes of any kind and raises if a promise is broken: `guided.py` and `many.py` find the bytes.
"""

from __future__ import annotations

import gc
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from click.testing import CliRunner

from mkdocs_programme import build, imports
from mkdocs_programme.build import SETTINGS, Site
from mkdocs_programme.cli import main
from mkdocs_programme.documents import parse, parse_yaml
from mkdocs_programme.documents.shape import FAST, SLOW
from mkdocs_programme.exports import exports_of
from mkdocs_programme.files.danger import danger
from mkdocs_programme.findings import Finding
from mkdocs_programme.programme.mentions import cited, files_linked, linked, masked, target_file
from mkdocs_programme.prose import Prose, Work, Works
from mkdocs_programme.render.sandbox import MacroFault, PageMacros, expand
from mkdocs_programme.report import summary, tell
from mkdocs_programme.settings import Settings
from mkdocs_programme.structured.writing import written

__all__ = ["READERS"]

ADDRESS = "PRG107"
_FILE = re.compile(rb"(?m)^=== ([^\r\n]+)\r?\n?")
_PROSE = Prose()
_WORKS = Works({"berg2020": Work("../bibliography/berg/", "Berg & <others>", lambda locator, quiet: f"1 {locator}")})
_MACROS = PageMacros({"session": lambda id_="": f"<a>{id_}</a>"})


def documents(data: bytes) -> None:
    """A file of content: both loaders tell the same, and every place lies in the file."""
    document, findings = parse("sessions/2026/a.md", data)
    _placed(findings, {"sessions/2026/a.md": document.lines})
    assert all(place.line <= len(document.lines) for place in document.places.values())
    text = data.decode("utf-8", "replace")
    for read in (parse, parse_yaml):
        fast, slow = read("a.md", text, FAST), read("a.md", text, SLOW)
        assert fast == slow, (fast, slow)


def festival(data: bytes) -> None:
    """Many files at once, each below a line `=== path`: whatever stands in them, every page and file can be made."""
    files = _files(data)
    settings = files.pop(SETTINGS, b"")
    site = build.load_files(files, settings)
    _placed(site.findings, site.lines)
    for finding in site.findings:
        assert tell(finding, site.quoted(finding))
    assert summary(site.findings)
    _published(site)


def _published(site: Site) -> None:
    renderer, graphs = build.renderer(site), build.graphs(site, address="https://festival.example/")
    for page in site.pages:
        article = renderer.article(page)
        _harmless(article.html)
        told = written(graphs.of(page))
        assert "<" not in told, told
        json.loads(told)
    for export in exports_of(build.wanted(site, address="https://festival.example/")):
        assert export.octets is not None


def prose(data: bytes) -> None:
    """A text in Markdown: what comes out is harmless, and headings stand in order."""
    text = data.decode("utf-8", "replace")
    html, headings = _PROSE.html(text, lambda way: f"x/{way}" if len(way) % 2 else None, _WORKS)
    _harmless(html)
    assert len({heading.id for heading in headings}) == len(headings)


def mentions(data: bytes) -> None:
    """Links and citations: what is found stands where it is said to stand."""
    text = data.decode("utf-8", "replace")
    assert len(masked(text)) == len(text)
    for one in cited(text):
        assert text[one.start] == "@"
        assert text.startswith(one.key, one.start + 1)
    for link in linked(text):
        assert text.startswith(link.target, link.start)
        target_file("sessions/2026/a.md", link.target)
    for file in files_linked(text):
        assert text.startswith(file.path, file.start)


def foreign(data: bytes) -> None:
    """A file of a reference manager: the first line says which; what is written from it is read without a fault."""
    ending, _, content = data.partition(b"\n")
    name = f"library.{ending.decode('ascii', 'replace').strip() or 'bib'}"
    try:
        incoming, unread = imports.read(name, content)
    except imports.UnknownFormat:
        return
    assert all(one.line >= 1 for one in unread)
    plan = imports.added(build.load_files({}).programme, [one for one in incoming if one.item.get("title")])
    made = {file.path: file.text for file in plan.added}
    assert len(made) == len(plan.added)
    for path, text in made.items():
        assert re.fullmatch(r"bibliography/[a-z0-9]+(-[a-z0-9]+)*\.md", path), path
        _, findings = parse(path, text)
        assert findings == [], (text, findings)
    build.load_files(made)


def programmes(data: bytes) -> None:
    """A programme of another system: the first line names the format; it is read, or refused in words.

    What is written has no error, but for addresses that nobody can read: they come along in the words of others, and
    are told where they stand.
    """
    name, _, content = data.partition(b"\n")
    format_ = name.decode("ascii", "replace").strip()
    if format_ not in imports.FORMATS:
        format_ = sorted(imports.FORMATS)[len(data) % len(imports.FORMATS)]
    try:
        arrival = imports.read_programme(format_, content)
    except imports.Refusal:
        return
    holding = imports.Holding(Settings(), "2027", {"editions/2027.md": "---\nname: Festival\n---\n"})
    plan = imports.planned(holding, arrival, format_, "elsewhere", "")
    build.load_files({change.path: change.text for change in plan.changes})
    for change in plan.changes:
        assert re.fullmatch(r"[a-z-]+(/[a-z0-9]+(-[a-z0-9]+)*)+(\.[a-z-]+)?\.md", change.path), change.path
        errors = [one for one in parse(change.path, change.text)[1] if one.severity == "error" and one.code != ADDRESS]
        assert errors == [], change.text


def drawings(data: bytes) -> None:
    """A drawing that is let in has no script, however it is spelt."""
    if not danger("a.svg", data):
        assert not re.search(rb"(?i)<script\b|\sonload\s*=|javascript:", data)
    danger("a.xyz", data[:4096])


def macros(data: bytes) -> None:
    """A page with macros: it is expanded, or its author is told in words."""
    told: MacroFault | None = None
    try:
        assert isinstance(expand(_MACROS, data.decode("utf-8", "replace"), {"title": "A"}), str)
    except MacroFault as fault:
        told = fault
    assert told is None or (told.message and told.line >= 1)


ASIDE = 300_000
"""Objects that commands may leave in one process."""


def command(data: bytes) -> None:
    """The command line: exit codes 0, 1 and 2, and never a traceback."""
    files = _files(data)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        content.mkdir()
        for path, text in files.items():
            if re.fullmatch(r"[\w.-]+(/[\w.-]+){0,3}", path) and ".." not in path.split("/") and len(path) < 200:
                file = Path(folder, path) if path in (SETTINGS, "library.bib") else content / path
                _put(file, text)
        beside = ["--content", str(content), "--settings", str(Path(folder, SETTINGS))]
        Path(folder, SETTINGS).touch()
        Path(folder, "library.bib").touch()
        for asked in (["check"], ["check", "speakers"], ["bib", "add", "--dry-run", str(Path(folder, "library.bib"))]):
            done = CliRunner().invoke(main, [*asked, *beside])
            assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
            assert done.exit_code in (0, 1, 2)
    # A command sets aside what it leaves, because its process ends; here the next thousands run in the same one.
    if gc.get_freeze_count() > ASIDE:
        gc.unfreeze()
        gc.collect()


def _put(file: Path, text: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    except OSError:  # a file where a folder is, or a name that the disk does not take
        return


def _files(data: bytes) -> dict[str, bytes]:
    pieces = _FILE.split(data)
    paths = [path.decode("utf-8", "replace").strip() for path in pieces[1::2]]
    found = {path: text for path, text in zip(paths, pieces[2::2], strict=True) if path}
    return found or {"sessions/2026/a.md": data, "editions/2026.md": b"---\nname: Festival\n---\n"}


def _placed(findings: Iterable[Finding], lines: Mapping[str, object]) -> None:
    for finding in findings:
        text = lines.get(finding.place.path)
        last = len(text) + 1 if isinstance(text, tuple | list) else finding.place.line
        assert 1 <= finding.place.line <= max(last, 1), finding
        assert finding.place.column >= 1, finding


class _Elements(HTMLParser):
    """Raises at the first element or attribute that acts."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "style", "iframe", "object", "embed", "base", "meta", "link"), tag
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            if name in ("href", "src", "action", "formaction"):
                folded = re.sub(r"[\x00-\x20]", "", value or "").casefold()
                scheme = re.match(r"[a-z][a-z0-9+.-]*:", folded)
                assert scheme is None or scheme[0] in ("http:", "https:", "mailto:", "tel:"), (tag, name, value)


def _harmless(html: str) -> None:
    parser = _Elements(convert_charrefs=True)
    parser.feed(html)
    parser.close()


_DOORS = (documents, festival, prose, mentions, foreign, programmes, drawings, macros, command)
READERS: Mapping[str, Callable[[bytes], None]] = {reader.__name__: reader for reader in _DOORS}
"""Every door by its name."""
