"""`programme explain`: the manual page of a code, made of the docstring that its check was declared with."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from mkdocs_programme.checks.registry import kept_by_file
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.findings import RULES, Rule
from mkdocs_programme.manual import breach, examples, reason

__all__ = ["explain", "index", "page_of", "pages", "write_pages"]

UNABLE = 2
"""The exit code of a command that could not do its work."""

_SIGNS = {
    r"<TAB>": "`<TAB>` for a tab",
    r"<CR>": "`<CR>` for a carriage return",
    r"<U\+[0-9A-F]{4,6}>": "`<U+…>` for the character of that number",
    r"<0x[0-9A-F]{2}>": "`<0x…>` for one byte",
    r"<\d+×[^>\n]+>": "`<20×…>` for the sign written so many times",
}
"""What the examples write for signs that nobody could see."""


@click.command()
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="Write a page for every code, and an index.")
@click.option("--output", type=click.Path(path_type=Path), help="The folder these pages are written into.")
def explain(code: str | None, every: bool, output: Path | None) -> None:
    """Say what a CODE such as PRG012 means, why it matters, and how it is mended.

    The name of a rule, such as field-unknown, does as well.
    """
    if every != (output is not None):
        _stop("--all and --output belong together: one asks for every page, the other names their folder.")
    elif output is not None:
        write_pages(output)
    elif code is None:
        _stop("Name a code such as PRG012.")
    else:
        click.echo(page_of(_rule(code)))


def _stop(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(UNABLE)


def _rule(code: str) -> Rule:
    by_name = {rule.name: rule for rule in RULES.values()}
    found = RULES.get(code.upper()) or by_name.get(code.lower().replace("_", "-"))
    if found is None:
        hint = did_you_mean(code, (*RULES, *by_name))
        _stop(f"There is no code “{code}”{f' ({hint})' if hint else ''}.")
        raise AssertionError
    return found


def page_of(rule: Rule) -> str:
    """One page of Markdown: what the code means, why it matters, an example and the same mended."""
    shown = examples(rule.manual)
    pieces = [
        f"# {rule.code} {rule.name}",
        f"*{_weight(rule)}*",
        breach(rule.manual),
        reason(rule.manual),
        _keeping(rule),
    ]
    pieces += ["## Breaks it", *_files(shown.breaks)]
    pieces += ["## Mends it", *_files(shown.mends)]
    pieces.append(_legend("".join((*shown.breaks.values(), *shown.mends.values()))))
    return "\n\n".join(piece for piece in pieces if piece)


def _keeping(rule: Rule) -> str:
    """How what breaks the rule is kept, where it may be."""
    where = "beside the objective, or in the session where it is told of the session’s objectives together"
    if not rule.keepable:
        where = "in the file in which it is told"
    keepable = rule.keepable or rule in kept_by_file()
    return f"If it is meant as it stands, write `ignore: {{{rule.code}: reason}}` {where}." if keepable else ""


def _weight(rule: Rule) -> str:
    """What a breach weighs, and in which profiles it weighs more."""
    raised = (f"{severity} in `{profile}`" for profile, severity in rule.raised)
    return "; ".join((rule.severity.value, *raised))


def index() -> str:
    """The page that lists every code with the breach it stands for."""
    lines = ["# What the checks tell", "", "`programme explain PRG012` shows the page of a code on the terminal.", ""]
    lines += ["| Code | Name | Weight | What it tells |", "|------|------|--------|---------------|"]
    for code, rule in sorted(RULES.items()):
        told = breach(rule.manual).replace("|", "\\|")
        lines.append(f"| [{code}]({code}.md) | {rule.name} | {rule.severity} | {told} |")
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """Every page by its file name, the index among them."""
    of_rules = {f"{code}.md": page_of(rule) for code, rule in sorted(RULES.items())}
    return {name: f"{text}\n" for name, text in {"index.md": index(), **of_rules}.items()}


def write_pages(folder: Path) -> None:
    """Write a page for every code, and an index of them; pages of codes that are no more are deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    written = pages()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for path in folder.glob("PRG[0-9]*.md"):
        if path.name not in written:
            path.unlink()


def _files(texts: Mapping[str, str]) -> list[str]:
    return [_file(path, text) for path, text in texts.items()]


def _file(path: str, text: str) -> str:
    if not text:
        return f"`{path}` is deleted."
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    return f"`{path}`\n\n{fence}yaml\n{text.rstrip()}\n{fence}"


def _legend(texts: str) -> str:
    meant = [words for sign, words in _SIGNS.items() if re.search(sign, texts)]
    return f"The examples write {', '.join(meant)}." if meant else ""
