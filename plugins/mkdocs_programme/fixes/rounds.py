"""Fixing whole festivals: a fix may bring another fault to light, so that files are checked again after each round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.findings import Edit, Finding
from mkdocs_programme.fixes.applying import Stale, applied, spans
from mkdocs_programme.fixes.spans import Fix, fix_of

__all__ = ["Check", "Fixed", "Found", "fixed"]

ROUNDS = 20
"""A line with more faults than this is left for its author."""

Found = tuple[Sequence[Finding], Mapping[str, Sequence[str]]]
"""Findings that may be fixed, and the lines of their files."""
Check = Callable[[Mapping[str, bytes]], Found]


@dataclass(frozen=True)
class Fixed:
    """Files after all that could be fixed."""

    files: Mapping[str, bytes] = field(hash=False)
    """Those that are different now."""
    findings: tuple[Finding, ...] = ()
    """What was fixed."""


def fixed(files: Mapping[str, bytes], check: Check, *, unsafe: bool = False) -> Fixed:
    """Fix all that can be, until nothing is left.

    Args:
        files: By their path, as findings name them.
        check: What is wrong with files.
        unsafe: Whether guesses are taken too.

    Returns:
        Files with no fix in them that did not mend what it was for.
    """
    now, done = dict(files), list[Finding]()
    for _ in range(ROUNDS):
        changed, mended = _without_failing(now, check, unsafe)
        if not mended:
            break
        now, done = changed, [*done, *mended]
    return Fixed({path: octets for path, octets in now.items() if octets != files[path]}, tuple(done))


def _without_failing(files: dict[str, bytes], check: Check, unsafe: bool) -> tuple[dict[str, bytes], list[Finding]]:
    """Files with one fix for each place; those that did not mend what they were for are left out."""
    found, refused = check(files), set[Finding]()
    while True:
        changed, mended = _round(files, found, unsafe, refused)
        failed = _failed(mended, found[0], check(changed)[0]) if mended else set()
        if not failed:
            return changed, mended
        refused |= failed


def _round(
    files: Mapping[str, bytes], found: Found, unsafe: bool, refused: set[Finding]
) -> tuple[dict[str, bytes], list[Finding]]:
    """Files with one fix for each place, and what these are for; where two fixes meet, the second waits."""
    findings, lines = found
    chosen: dict[str, list[tuple[Finding, Fix]]] = {}
    for finding in findings:
        fix = fix_of(finding, lines.get(finding.place.path, ())) if finding not in refused else None
        if fix is not None and (fix.safe or unsafe) and finding.place.path in files:
            chosen.setdefault(finding.place.path, []).append((finding, fix))
    changed, done = dict(files), list[Finding]()
    for path, fixes in chosen.items():
        changed[path], of_file = _fitting(files[path], fixes)
        done += of_file
    return changed, done


def _fitting(octets: bytes, fixes: Sequence[tuple[Finding, Fix]]) -> tuple[bytes, list[Finding]]:
    taken: list[tuple[int, int]] = []
    edits, done = list[Edit](), list[Finding]()
    for finding, fix in fixes:
        try:
            places = [(start, end) for start, end, _ in spans(octets, fix.edits)]
        except Stale:
            continue
        if not any(start <= other_end and other <= end for start, end in places for other, other_end in taken):
            taken += places
            edits += fix.edits
            done.append(finding)
    return applied(octets, edits) if edits else octets, done


def _failed(done: Sequence[Finding], before: Sequence[Finding], after: Sequence[Finding]) -> set[Finding]:
    """Those of which there are as many afterwards as before."""
    was, remain = Counter(map(_known, before)), Counter(map(_known, after))
    return {finding for finding in done if remain[_known(finding)] >= was[_known(finding)]}


def _known(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.path, finding.message.english
