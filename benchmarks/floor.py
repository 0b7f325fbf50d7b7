"""What no builder of this programme can go below: read, parse, convert and write the same octets, and nothing else.

`python -m benchmarks.floor CONTENT SITE TARGET` reads the content, parses its front matter with libyaml, converts every
text once with Python-Markdown, and writes files of the same number and sizes as those of a finished site.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from markdown import Markdown

__all__ = ["work"]


def work(content: Path, site: Path, target: Path) -> None:
    """All of it, in one process."""
    converter = Markdown(extensions=["tables", "sane_lists", "def_list"])
    for path in sorted(content.rglob("*.md")):
        head, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        front = yaml.load(head, Loader=yaml.CSafeLoader) if body else {}
        texts = [body, *(part.get("abstract", "") for part in front.get("parts", ()))]
        for text in texts:
            converter.reset().convert(text)
    sizes = [(path.relative_to(site), path.stat().st_size) for path in site.rglob("*") if path.is_file()]
    octets = bytes(max(size for _, size in sizes))
    for path, size in sizes:
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets[:size])


if __name__ == "__main__":
    work(*map(Path, sys.argv[1:4]))
