"""What can be wrong with the lines that open and close the front matter."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG030", Severity.ERROR)
def blank_before_fence() -> None:
    """A blank line stands before the front matter.

    Some programs then show the fields as text, and others count the lines wrongly.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md

        ---
        title: Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG031", Severity.ERROR)
def text_before_fence() -> None:
    """Text or a remark stands before the front matter.

    The fields below it would be shown as text and not be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        <!-- to be checked -->
        ---
        title: Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        # to be checked
        title: Opening
        ---
    """


@rule("PRG032", Severity.ERROR)
def opening_fence_missing() -> None:
    """The line `---` that opens the front matter is missing.

    The fields would be shown as text and not be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        title: Opening
        minutes: 60
        ---

        We begin.

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        minutes: 60
        ---

        We begin.
    """


@rule("PRG033", Severity.ERROR)
def closing_fence_missing() -> None:
    """The line `---` that closes the front matter is missing.

    Nobody can say where the fields end and the text begins.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening

        We begin.

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---

        We begin.
    """


@rule("PRG034", Severity.ERROR)
def closing_dots() -> None:
    """The front matter is closed by three dots.

    Some programs read on and take the text for fields.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        ...

        We begin.

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---

        We begin.
    """


@rule("PRG035", Severity.ERROR)
def fence_misshapen() -> None:
    """The line before or after the front matter is not three hyphens alone.

    A word processor makes a dash of hyphens, and a fourth hyphen is easily typed; programs differ in what they
    then read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        ----

        We begin.

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---

        We begin.
    """


@rule("PRG036", Severity.ERROR)
def fence_in_block() -> None:
    """A line `---` ends the front matter in the middle of a text.

    The rest of the text and the fields after it would be shown as part of the page.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        access: |
          By the main door.
        ---
          By the lift.
        minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        access: |
          By the main door.
          ---
          By the lift.
        minutes: 60
        ---
    """
