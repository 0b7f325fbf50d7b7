"""A plan as git writes differences: people read it, `git apply` knows it forwards and back."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator

from mkdocs_programme.tending import Plan

__all__ = ["patch_of"]


def patch_of(plan: Plan, name_of: Callable[[str], str]) -> Iterator[str]:
    """The lines of the difference, each with its end.

    Args:
        plan: What becomes of the files.
        name_of: How a file is called where the difference will be read.
    """
    gone = set(plan.moved.values())
    for path in sorted(plan.after):
        before, after = plan.before[path], plan.after[path]
        if path in gone and after is None:
            continue
        old = plan.moved.get(path, path)
        yield from _file(name_of(old), name_of(path), plan.before.get(old, before), after)


def _file(old: str, new: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    yield f"diff --git a/{old} b/{new}\n"
    if old != new:
        yield f"rename from {old}\nrename to {new}\n"
    elif before is None:
        yield "new file mode 100644\n"
    elif after is None:
        yield "deleted file mode 100644\n"
    names = f"a/{old}" if before is not None else "/dev/null", f"b/{new}" if after is not None else "/dev/null"
    for line in difflib.unified_diff(_lines(before), _lines(after), *names):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(octets: bytes | None) -> list[str]:
    """Lines with their ends as they are; what is no UTF-8 is never edited, only shown where its file moves or goes."""
    return re.findall(r"[^\n]*\n|[^\n]+", (octets or b"").decode("utf-8", errors="replace"))
