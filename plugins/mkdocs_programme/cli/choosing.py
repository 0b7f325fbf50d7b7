"""Which findings somebody asked for on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_programme.cli.festival import CouldNotRun
from mkdocs_programme.findings import RULES, Severity
from mkdocs_programme.report.choosing import Choice

__all__ = ["choice"]


def choice(select: Iterable[str], ignore: Iterable[str], weights: Iterable[str]) -> Choice:
    """What was asked for.

    Raises:
        CouldNotRun: A code or a weight is named that there is none of.
    """
    least, of_codes = Severity.NOTE, {}
    for word in _words(weights):
        code, equals, weight = word.rpartition("=")
        severity = _severity(weight)
        if equals:
            of_codes[_code(code)] = severity
        else:
            least = severity
    return Choice(
        tuple(map(_code, _words(select))),
        tuple(map(_code, _words(ignore))),
        of_codes,
        least,
    )


def _words(given: Iterable[str]) -> Iterator[str]:
    return (word.strip() for one in given for word in one.split(",") if word.strip())


def _code(word: str) -> str:
    """A code or the beginning of one; the name of a rule does as well."""
    named = {rule.name: code for code, rule in RULES.items()}
    code = named.get(word.lower().replace("_", "-"), word.upper())
    if not any(known.startswith(code) for known in RULES):
        raise CouldNotRun(f"No code begins with “{word}”. `programme explain` lists them with --all.")
    return code


def _severity(word: str) -> Severity:
    try:
        return Severity(word.strip().lower())
    except ValueError:
        weights = ", ".join(severity.value for severity in Severity)
        raise CouldNotRun(f"“{word}” is no weight. There is: {weights}.") from None
