"""The styles in which citations can be written: two of ours, or a file that the site brings along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from mkdocs_programme.findings import Finding, Place, Severity, rule
from mkdocs_programme.phrases import Phrase, phrase

__all__ = ["DEFAULT", "OURS", "Style", "style_of", "style_unreadable"]

OURS = ("vancouver", "apa")
DEFAULT = "vancouver"

Read = Callable[[str], bytes | None]
"""The octets of a file beside the settings, or nothing if there is none."""


@dataclass(frozen=True)
class Style:
    """A style by its CSL text."""

    csl: str


@rule("PRG610", Severity.WARNING)
def style_unreadable() -> None:
    """The style in which works are to be cited cannot be used.

    Readers would see another form than the one that was chosen: works are cited in the Vancouver style instead.

    Breaks it:

        === programme.yml
        languages: [en, sv]
        bibliography: {style: harvard}

    Mends it:

        === programme.yml
        languages: [en, sv]
        bibliography: {style: apa}
    """


@cache
def ours(name: str) -> Style:
    """A style that comes with us."""
    file = resources.files("mkdocs_programme.citing") / "styles" / f"{name}.csl"
    return Style(file.read_text(encoding="utf-8"))


def style_of(chosen: str, read: Read, place: Place) -> tuple[Style, list[Finding]]:
    """The style that a site has chosen, or ours and what is wrong.

    Args:
        chosen: `vancouver`, `apa`, or the path of a CSL file beside the settings.
        read: What gives that file.
        place: Where the choice stands.
    """
    if chosen in OURS:
        return ours(chosen), []
    if not chosen.endswith(".csl"):
        words = phrase("`style`: “{chosen}” is neither vancouver nor apa, nor the path of a CSL file", chosen=chosen)
        return _default(place, words, phrase("write vancouver or apa"))
    data = read(chosen)
    if data is None:
        words = phrase("`style`: there is no file “{chosen}” beside programme.yml", chosen=chosen)
        return _default(place, words, phrase("bring the file, or write vancouver or apa"))
    from mkdocs_programme.citing.processor import fault_of

    if fault := fault_of(data):
        words = phrase("`style`: “{chosen}” {fault}", chosen=chosen, fault=fault)
        return _default(place, words, phrase("bring another CSL file, or write vancouver or apa"))
    return Style(data.decode("utf-8-sig")), []


def _default(place: Place, words: Phrase, hint: Phrase) -> tuple[Style, list[Finding]]:
    return ours(DEFAULT), [style_unreadable.at(place, words, hint=hint)]
