"""Works as our styles write them, held against what another processor makes of the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from citing_festival import festival
from mkdocs_programme.citing import Citer
from mkdocs_programme.citing.prepared import prepared
from mkdocs_programme.citing.processor import processor
from mkdocs_programme.citing.runs import NUMBER, Setting
from mkdocs_programme.citing.styles import ours
from mkdocs_programme.entities import Reference

GOLDEN = Path(__file__).parent / "golden" / "citing"
WORKS: list[dict[str, Any]] = json.loads((GOLDEN / "works.json").read_text("utf-8"))
ANSWERS: dict[str, dict[str, dict[str, str]]] = json.loads((GOLDEN / "answers.json").read_text("utf-8"))
SUFFIXES = {"same-year-a": "a", "same-year-b": "b"}
"""The letters that tell works of the same names and year apart; `Citer` finds them, the processor is told."""
NUMBER_IS_NO_RANGE = "“2021-6-7401” numbers a report; citeproc-js takes the second hyphen for a range"
COMMA_BEFORE_BODY = "APA sets a comma before the last author; citeproc-js leaves it out where that is a body"
DIFFERENCES = {
    **{(f"{style} {tag}", "report", "entry"): NUMBER_IS_NO_RANGE for style in ("apa",) for tag in ("en-GB", "sv-SE")},
    **{
        (f"apa {tag}", work, "entry"): COMMA_BEFORE_BODY
        for work in ("report-two-bodies", "institution-and-person")
        for tag in ("en-GB", "sv-SE")
    },
}
"""Where we say otherwise than citeproc-js, and why."""


def html(setting: Setting) -> str:
    tags = {"italic": "i", "bold": "b", "sup": "sup", "sub": "sub"}
    text = ""
    for run in setting.runs():
        names = [tags[face] for face in run.faces]
        text += "".join(f"<{name}>" for name in names) + run.text + "".join(f"</{name}>" for name in reversed(names))
    return text


def answers(style_and_locale: str) -> dict[str, dict[str, str]]:
    """Our entry of every work, and what a text says that cites it."""
    style, locale = style_and_locale.split()
    ours_ = processor(ours(style).csl, locale)
    found = {}
    for number, work in enumerate(WORKS, 1):
        suffix = SUFFIXES.get(work["id"]) if ours_.suffixes_years else None
        item = {**work, "year-suffix": suffix} if suffix else work

        def cited(label: str = "", where: str = "", *, quiet: bool = False, item: Any = item) -> str:
            said = html(ours_.cited(item, label, where, quiet=quiet))
            return f"{ours_.form.before}{said}{ours_.form.after}"

        found[work["id"]] = {
            "entry": html(ours_.entry(item)),
            "cited": cited(),
            "page": cited("page", "4"),
            "pages": cited("page", "4-5"),
            "quiet": cited(quiet=True),
        }
        found[work["id"]] = {what: text.replace(NUMBER, str(number)) for what, text in found[work["id"]].items()}
    return found


@pytest.mark.parametrize("style_and_locale", list(ANSWERS))
def test_every_work_reads_as_citeproc_js_writes_it_but_for_listed_differences(style_and_locale: str) -> None:
    found, theirs = answers(style_and_locale), ANSWERS[style_and_locale]
    differ = {
        (style_and_locale, work, what)
        for work, said in found.items()
        for what, text in said.items()
        if text != theirs[work][what]
    }

    assert differ == {known for known in DIFFERENCES if known[0] == style_and_locale}
    assert found.keys() == theirs.keys()


def test_both_processors_are_asked_for_the_same_works() -> None:
    assert [prepared(work) for work in WORKS] == WORKS


def test_an_alphabetical_list_stands_in_the_order_of_citeproc_js() -> None:
    programme = festival(style="apa", **{work["id"]: as_file(work) for work in WORKS})
    citer = Citer(programme, "en")

    assert [work.id for work in citer.in_order(list(programme.all(Reference)))] == list(ANSWERS["apa en-GB"])


def as_file(work: dict[str, Any]) -> str:
    """A work of the golden files as its author would keep it; JSON is YAML enough."""
    fields = {**work}
    fields.pop("id")
    for name in ("issued", "accessed"):
        if name in fields:
            fields[name] = "-".join(f"{part:02}" for part in fields[name]["date-parts"][0])
    return f"---\n{''.join(f'{name}: {json.dumps(value)}' + chr(10) for name, value in fields.items())}---\n"
