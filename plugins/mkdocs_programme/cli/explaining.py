"""The manual page of a code, made of the docstring that its check was declared with."""

from __future__ import annotations

from pathlib import Path

from mkdocs_programme.findings import RULES, Rule
from mkdocs_programme.manual import breach, examples, reason

__all__ = ["page_of", "write_pages"]


def page_of(rule: Rule) -> str:
    """One page of Markdown: what the code means, why it matters, an example and the same mended."""
    shown = examples(rule.manual)
    pieces = [f"# {rule.code} {rule.name}", f"*{rule.severity}*", breach(rule.manual), reason(rule.manual)]
    pieces.append("## Breaks it")
    pieces.extend(_file(path, text) for path, text in shown.breaks.items())
    pieces.append("## Mends it")
    pieces.extend(_file(path, text) for path, text in shown.mends.items())
    return "\n\n".join(piece for piece in pieces if piece)


def _file(path: str, text: str) -> str:
    if not text.strip():
        return f"`{path}` is gone."
    fence = "~~~" if "```" in text else "```"
    return f"`{path}`\n\n{fence}yaml\n{text.rstrip()}\n{fence}"


def write_pages(folder: Path) -> None:
    """Write a page for every code, and an index of them."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["# What the checks tell", "", "| code | | what it means |", "|--|--|--|"]
    for code, rule in sorted(RULES.items()):
        (folder / f"{code}.md").write_text(page_of(rule) + "\n", encoding="utf-8")
        lines.append(f"| [{code}]({code}.md) | {rule.severity} | {breach(rule.manual)} |")
    (folder / "index.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
