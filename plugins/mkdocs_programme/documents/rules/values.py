"""What can be wrong with one value of the front matter: signs that mean something else there than in a text."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG050", Severity.ERROR)
def colon_in_value() -> None:
    """A colon and a blank stand inside an unquoted text.

    They part a field from its value, so the line cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Safety: a new start
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "Safety: a new start"
        ---
    """


@rule("PRG052", Severity.ERROR)
def bracket_begins() -> None:
    """A text begins with a bracket.

    A bracket begins a list, so the words after it cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: [Draft] Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "[Draft] Opening"
        ---
    """


@rule("PRG053", Severity.ERROR)
def quote_begins() -> None:
    """Text follows after a closing quotation mark.

    The value ends with the mark, so the words after it cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: "Opening" and more
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: '"Opening" and more'
        ---
    """


@rule("PRG054", Severity.ERROR)
def quote_not_closed() -> None:
    """A quotation mark is not closed.

    All that follows would belong to the same text.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: "Opening
        minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "Opening"
        minutes: 60
        ---
    """


@rule("PRG055", Severity.ERROR)
def bracket_not_closed() -> None:
    """A bracket is not closed.

    All that follows would belong to the same list.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions: [Why now?, Who decides?
        minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions: [Why now?, Who decides?]
        minutes: 60
        ---
    """


@rule("PRG064", Severity.WARNING)
def hash_hides() -> None:
    """Text after ` #` is lost.

    A blank and `#` begin a remark that no reader sees.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: It's # 1 in care
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "It's # 1 in care"
        ---
    """


@rule("PRG065", Severity.WARNING)
def curly_quotes() -> None:
    """Curly quotation marks stand around a whole value.

    They are letters of the value, so they would be shown, and a name or a date in them is not recognised.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: “Opening”
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: "Opening"
        ---
    """


@rule("PRG070", Severity.ERROR)
def backslash() -> None:
    r"""A backslash in a text in double quotation marks means something else.

    It gives the letter after it another meaning, so the text cannot be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: "Care \c cure"
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: 'Care \c cure'
        ---
    """
