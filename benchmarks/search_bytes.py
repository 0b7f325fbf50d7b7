"""What finding one thing costs a phone: our index in pieces, Pagefind's chunks, and Material's whole index.

    python benchmarks/search_bytes.py [SESSIONS] [--pagefind PYTHON] [--runs RUNS]

All three hold the same records, of a programme made up with as many words as a language has. A browser whose processor
is slowed down asks over a slow line, on a page that stands; what is counted begins when the reader asks. PYTHON is an
interpreter that has `pagefind[bin]`. Material is measured by its own page, and finds what it does by its own script.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright
from slow_line import slow

from mkdocs_programme import build
from mkdocs_programme.plugin.assets import assets
from mkdocs_programme.search import Record, index, record
from mkdocs_programme.settings import Look

SLOWER = 4
SYLLABLES = tuple(f"{first}{second}" for first in "bdfgjklmnprstv" for second in "aeioåø")
VOCABULARY = 30_000


class Words:
    """Words as often as a language has them: the second half as often as the first, and so on."""

    def __init__(self) -> None:
        self.chance = random.Random(1)
        words = ["".join(self.chance.choices(SYLLABLES, k=self.chance.choice((1, 2, 3, 4)))) for _ in range(VOCABULARY)]
        self._bag = self.chance.choices(words, [1 / (rank + 3) for rank in range(VOCABULARY)], k=1_000_000)

    def some(self, count: int) -> str:
        at = self.chance.randrange(len(self._bag) - count)
        return " ".join(self._bag[at : at + count])

    def name(self) -> str:
        return " ".join("".join(self.chance.choices(SYLLABLES, k=3)).title() for _ in range(2))


def programme(sessions: int) -> dict[str, str]:
    """Content files: for each session 1.2 people, 0.3 organisations, two parts and three objectives."""
    words = Words()
    organisations = [f"o{number}" for number in range(sessions * 3 // 10)]
    people = [f"p{number}" for number in range(sessions * 12 // 10)]
    edition = "name: Festival\nstarts: 2026-03-01\nends: 2026-03-28\nrooms: [{id: hall, name: Great hall}]"
    files = {"editions/2026.md": f"---\n{edition}\n---\n"}
    for id_ in organisations:
        files[f"organisations/{id_}.md"] = f"---\nname: {words.name()} hospital\n---\n{words.some(60)}\n"
    for id_ in people:
        front = f"name: {words.name()}\naffiliations: [{words.chance.choice(organisations)}]"
        files[f"speakers/{id_}.md"] = f"---\n{front}\n---\n{words.some(80)}\n"
    for number in range(sessions):
        files[f"sessions/2026/s{number}.md"] = _session(words, number, people)
    return files


def _session(words: Words, number: int, people: list[str]) -> str:
    objectives = "".join(f"\n  - {{id: o{one}, title: Explain {words.some(6)}}}" for one in range(3))
    parts = "".join(f"\n  - {{id: p{one}, title: {words.some(4)}, abstract: {words.some(80)}}}" for one in range(2))
    who = ", ".join(words.chance.sample(people, 3))
    when = f"2026-03-{number // 20 % 28 + 1:02} {8 + number // 560:02}:00"
    front = f"title: Session {number} {words.some(5)}\nstart: {when}\nminutes: 60\nroom: hall\nspeakers: [{who}]"
    return f"---\n{front}\nobjectives:{objectives}\nparts:{parts}\n---\n{words.some(150)}\n"


def records_of(sessions: int) -> list[Record]:
    """What can be found in it, by kind."""
    site = build.load_files(programme(sessions))
    found = [one for page in site.pages if (one := record(page, f"{page.address}/"))]
    order = list(dict.fromkeys(one.kind for one in found))
    return sorted(found, key=lambda one: order.index(one.kind))


OURS = """async query => {
  const {finder} = await import('./find.js')
  const found = finder(location.href)
  const {groups} = await found.search(query)
  const numbers = groups.flatMap(group => group.numbers.slice(0, 5)).slice(0, 10)
  return (await found.records(numbers)).map(([, title]) => title)
}"""


def ours(folder: Path, records: list[Record]) -> str:
    """A page with our index; the answer is what asks it."""
    kinds = {one.kind: one.kind for one in records}
    (folder / "search").mkdir()
    for path, text in index(records, "en", kinds, {}).items():
        (folder / path).write_text(text, encoding="utf-8")
    script = next(asset for asset in assets(Look()) if "/find." in asset.uri)
    (folder / "find.js").write_bytes(script.content)
    (folder / "index.html").write_text("<!doctype html><html lang=en><title>Find</title>", encoding="utf-8")
    return OURS


MAKE = """
import asyncio, json, sys
from pagefind.index import IndexConfig, PagefindIndex

async def main():
    async with PagefindIndex(config=IndexConfig(output_path=sys.argv[2])) as index:
        told = json.load(open(sys.argv[1], encoding="utf-8"))
        for at in range(0, len(told), 500):
            await asyncio.gather(*(
                index.add_custom_record(
                    url=one["location"], content=one["text"], language="en", meta={"title": one["title"]}
                )
                for one in told[at : at + 500]
            ))

asyncio.run(main())
"""
PAGEFIND = """async query => {
  const pagefind = await import('./search/pagefind.js')
  const {results} = await pagefind.search(query)
  return (await Promise.all(results.slice(0, 10).map(one => one.data()))).map(one => one.meta.title)
}"""


def pagefind(folder: Path, records: list[Record], python: str) -> str:
    """A page with Pagefind's index; the answer is what asks it."""
    told = folder / "records.json"
    told.write_text(json.dumps(_documents(records)), encoding="utf-8")
    subprocess.run([python, "-c", MAKE, str(told), str(folder / "search")], check=True, stdout=subprocess.DEVNULL)
    told.unlink()
    (folder / "index.html").write_text("<!doctype html><html lang=en><title>Find</title>", encoding="utf-8")
    return PAGEFIND


MATERIAL = """async query => {
  document.querySelector("label[for=__search].md-header__button").click()
  const field = document.querySelector("input[name=query]")
  field.focus()
  field.value = query
  field.dispatchEvent(new KeyboardEvent("keyup", {key: query.at(-1), bubbles: true}))
  for (;;) {
    const found = [...document.querySelectorAll(".md-search-result__item :is(h1, h2)")].map(one => one.textContent)
    if (found.length) return found.slice(0, 10)
    await new Promise(done => setTimeout(done, 20))
  }
}"""


def material(folder: Path, records: list[Record]) -> str:
    """The theme's own page, with all records in its index; the answer is what asks it."""
    source = folder.parent / "source"
    (source / "docs").mkdir(parents=True)
    (source / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    config = "site_name: Festival\ntheme: {name: material, font: false}\nplugins: [search]\n"
    (source / "mkdocs.yml").write_text(config, encoding="utf-8")
    mkdocs_build(load_config(str(source / "mkdocs.yml"), site_dir=str(folder)))
    path = folder / "search/search_index.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["docs"] = _documents(records)
    path.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return MATERIAL


def _documents(records: list[Record]) -> list[dict[str, str]]:
    return [
        {"location": one.path, "title": one.title.text, "text": " ".join((*one.names, *one.near, *one.text))}
        for one in records
    ]


def first_answer(browser: Browser, folder: Path, ask: str, query: str) -> tuple[float, int, int, list[str]]:
    """Seconds, octets and requests from the moment a reader asks, and what was found.

    Material fetches its index as soon as its page stands, so its page is opened over the slow line too.
    """
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(600_000)
    with slow(folder) as (address, line):
        line.is_slow = ask == MATERIAL
        page.goto(address, wait_until="domcontentloaded")
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        line.is_slow = True
        began = time.monotonic()
        found = page.evaluate(ask, query)
        seconds = time.monotonic() - began
    context.close()
    sent = [size for path, size in line.sent.items() if "search" in path or "find" in path]
    return seconds, sum(sent), len(sent), found


def main() -> None:
    """Make each index, ask each the same, and print what it cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sessions", type=int, nargs="?", default=4000)
    parser.add_argument("--pagefind", default="")
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    records = records_of(chosen.sessions)
    surname = next(one.title.text.split()[1] for one in records if one.kind == "speaker")
    rare = sorted({word for one in records[:400] for word in " ".join(one.text).split() if len(word) > 7})[17]
    queries = (surname, f"session {chosen.sessions * 4 // 5 + 3}", rare)
    print(f"{chosen.sessions} sessions, {len(records)} records")
    makers: dict[str, Callable[[Path, list[Record]], str]] = {"ours": ours}
    if chosen.pagefind:
        makers["Pagefind"] = partial(pagefind, python=chosen.pagefind)
    makers["Material"] = material
    with tempfile.TemporaryDirectory() as root, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        for name, make in makers.items():
            folder = Path(root) / name
            folder.mkdir()
            _measure(name, partial(make, folder, records), folder, browser, queries, chosen.runs)
        browser.close()


def _measure(
    name: str, make: Callable[[], str], folder: Path, browser: Browser, queries: tuple[str, ...], runs: int
) -> None:
    before = _processor()
    ask = make()
    used = _processor() - before
    files = [path for path in (folder / "search").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{name}: made in {used:.1f} s of the processor; {len(files)} files, {size:.1f} MB")
    for query in queries:
        got = [first_answer(browser, folder, ask, query) for _ in range(runs)]
        seconds = statistics.median(seconds for seconds, *_ in got)
        _, octets, requests, found = got[0]
        print(f"  {query!r}: {seconds:.1f} s, {octets / 1000:.0f} kB in {requests} requests, first {found[:1]}")


def _processor() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


if __name__ == "__main__":
    main()
