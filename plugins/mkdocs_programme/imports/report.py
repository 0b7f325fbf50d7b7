"""What an organiser is told of an import, in lines."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterator

from mkdocs_programme.imports.arriving import Arrival, Remark
from mkdocs_programme.imports.taking import Plan

__all__ = ["columns_told", "differences", "lines_of"]

_MOST = 20
"""So many of a sort are told one by one."""


def lines_of(plan: Plan, shown: Callable[[str], str], edition: str) -> Iterator[str]:
    """Everything that there is to tell of an import.

    Args:
        plan: What is to be done.
        shown: A content file as a reader of the terminal would type it.
        edition: Its id.
    """
    counts = Counter(change.how for change in plan.changes)
    sessions, people = _count(plan.sessions, "session", "sessions"), _count(plan.people, "person", "people")
    yield f"{sessions} and {people} come into {edition}"
    yield f"{_count(counts['new'], 'file', 'files')} new, {counts['changed']} changed, {plan.unchanged} as they were"
    yield from _listed(
        "differ here and there; what stands here stays",
        [f"{shown(one.path)}:{one.line}: `{one.field}` is “{one.incoming}” there" for one in plan.kept],
    )
    yield from _listed(
        "may be the same; make one file of the two if they are, and write the other name under `aliases`",
        [f"{shown(doubt.path)}: “{doubt.name}” {doubt.why} as {doubt.other}" for doubt in plan.doubts],
    )
    yield from _listed("no longer there; kept here, delete or cancel them if that is meant", _paths(shown, plan.gone))
    yield from _listed("deleted here; not written again", _paths(shown, plan.deleted))
    yield from _listed(
        "cannot be changed at their place; run `programme check`, mend what it says, and import again",
        _paths(shown, plan.unable),
    )
    yield from _listed(
        "have no field of ours; kept under their own",
        [f"{kind}: `{name}`, {_times(count)}" for kind, name, count in plan.leftovers],
    )
    yield from _listed("to look at", [_remark(remark) for remark in plan.remarks])


def columns_told(arrival: Arrival) -> Iterator[str]:
    """What every column of a table was understood to be."""
    if arrival.columns:
        yield "The columns were read so; --map FILE keeps this, for you to change:"
        yield from (f"  “{head}”: {field}" for head, field in arrival.columns if head)


def differences(plan: Plan, shown: Callable[[str], str]) -> Iterator[str]:
    """What would be written: the name of every new file, and the lines that change in the others."""
    for change in plan.changes:
        yield f"{change.how}: {shown(change.path)}"
        if change.before:
            told = difflib.unified_diff(change.before.splitlines(), change.text.splitlines(), lineterm="", n=0)
            yield from (f"  {line}" for line in told if not line.startswith(("---", "+++", "@@")))


def _remark(remark: Remark) -> str:
    line = f"line {remark.line}: " if remark.line else ""
    return f"{line}{remark.words}{f' ({remark.hint})' if remark.hint else ''}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _paths(shown: Callable[[str], str], paths: tuple[str, ...]) -> list[str]:
    return [shown(path) for path in paths]


def _listed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"{len(lines)} {heading}:"
        yield from (f"  {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  … and {len(lines) - _MOST} more"
