"""What can be wrong with the sign that begins a value: most mean something of their own."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG056", Severity.ERROR)
def star_begins() -> None:
    """A text begins with a star.

    A star repeats something that was named before, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: *Opening* of the day
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "*Opening* of the day"
        ---
    """


@rule("PRG057", Severity.ERROR)
def at_begins() -> None:
    """A text begins with `@`.

    YAML keeps this sign for itself, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: @home and in hospital
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "@home and in hospital"
        ---
    """


@rule("PRG058", Severity.ERROR)
def backtick_begins() -> None:
    """A text begins with a backtick.

    YAML keeps this sign for itself, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: `Opening` explained
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "`Opening` explained"
        ---
    """


@rule("PRG059", Severity.ERROR)
def percent_begins() -> None:
    """A text begins with `%`.

    YAML keeps this sign for itself, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: % of us who wait
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "% of us who wait"
        ---
    """


@rule("PRG060", Severity.ERROR)
def ampersand_begins() -> None:
    """A text begins with `&`.

    The first word names the rest, so that it would be lost without a word.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: &more Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "&more Opening"
        ---
    """


@rule("PRG061", Severity.ERROR)
def exclamation_begins() -> None:
    """A text begins with an exclamation mark.

    The first word is taken for a tag, so that it would be lost without a word.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: !important Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "!important Opening"
        ---
    """


@rule("PRG062", Severity.ERROR)
def macro() -> None:
    """A macro stands in a field.

    Content is never run as a program, so the braces would be shown or the line could not be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: {{ festival }} opens
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Festival opens
        ---
    """


@rule("PRG063", Severity.ERROR)
def sign_begins() -> None:
    """A text begins with a sign that shapes lists and blocks.

    It is not taken for a letter, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: > 18 years
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "> 18 years"
        ---
    """
