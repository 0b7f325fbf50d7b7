"""What can be wrong with a text that nobody sees in it: signs that turn it round, signs that hide, broken addresses."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG005", Severity.ERROR)
def direction_turned() -> None:
    """An invisible sign turns the direction of the letters after it.

    What is shown is then another order of letters than what is written, so that nobody could review it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Open<U+202E>ing
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG006", Severity.WARNING)
def sign_unseen() -> None:
    """A sign stands in a text that nobody sees.

    A word with such a sign in it is not found by search, is read out wrongly, and may carry hidden text.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        ---
        Wel<U+2060>come

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
        Welcome
    """


@rule("PRG107", Severity.ERROR)
def address_misshapen() -> None:
    """A link in a text has an address that no browser can read.

    Whoever clicks on it would get nowhere.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        ---
        See [the hall](https://[hall.example/).

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
        See [the hall](https://hall.example/).
    """
