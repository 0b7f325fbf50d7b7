"""What a proposal changes, as pieces of the page that a committee reads."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import Phrase, counted, phrase
from mkdocs_programme.report.markup import words
from mkdocs_programme.report.proposal import Page
from mkdocs_programme.report.report import Report

__all__ = ["changes", "pages", "translations"]

FIRST = 10
"""So many pages are told at once."""


def changes(report: Report, room: int) -> str:
    """The programme in words of the programme: what moves, what is new, what is gone."""
    lines = [f"- **{words(name)}**: {words('; '.join(told))}\n" for name, told in report.proposal.changes]
    return _section(report, phrase("What changes in the programme"), lines, room)


def pages(report: Report, room: int) -> str:
    """The pages that look different: the first of those whose own file was changed, and all others folded away."""
    lines = [f"- {_link(report, page)}\n" for page in report.proposal.pages]
    first = min(FIRST, sum(page.edited for page in report.proposal.pages) or FIRST)
    told = _section(report, phrase("Pages that look different"), lines[:first], room)
    rest = lines[first:]
    if not rest:
        return told
    more = report.say(counted(len(rest), "{number} more page", "{number} more pages"))
    return f"{told}\n<details><summary>{more}</summary>\n\n{_list(report, rest, room - len(told))}\n</details>\n"


def translations(report: Report) -> str:
    """How far each language has come."""
    told = [
        phrase(
            "{language}: {written} of {all} texts",
            language=in_english(one.language),
            written=one.written,
            all=one.of,
        )
        for one in report.translated
    ]
    return _section(report, phrase("Translations"), [f"- {words(report.say(line))}\n" for line in told], 10_000)


def _section(report: Report, heading: Phrase, lines: Sequence[str], room: int) -> str:
    return f"\n### {report.say(heading)}\n\n{_list(report, lines, room)}" if lines else ""


def _list(report: Report, lines: Sequence[str], room: int) -> str:
    """As many lines as there is room for, and how many are left."""
    kept, left = 0, room
    while kept < len(lines) and len(lines[kept]) <= left:
        left -= len(lines[kept])
        kept += 1
    more = report.say(phrase("and {number} more", number=len(lines) - kept))
    return "".join(lines[:kept]) + (f"- {more}\n" if kept < len(lines) else "")


def _link(report: Report, page: Page) -> str:
    name = words(f"{page.title} ({page.language})")
    return f"[{name}]({report.preview}{quote(page.path)})" if report.preview else name
