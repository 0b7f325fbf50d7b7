"""What can be wrong with one line of the front matter: its blanks and its indent."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG051", Severity.ERROR)
def colon_without_blank() -> None:
    """A blank is missing after the colon of a field.

    The field and its value are then one word, so neither is read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title:Opening
        minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        minutes: 60
        ---
    """


@rule("PRG066", Severity.ERROR)
def tab_indent() -> None:
    """A line is indented with a tab.

    Programs differ in how wide a tab is, so nobody could say what the line belongs to.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions:
        <TAB>- What matters to you?
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions:
          - What matters to you?
        ---
    """


@rule("PRG067", Severity.ERROR)
def no_break_space() -> None:
    """A blank that shapes the line is a no-break space or has no width.

    It looks like a blank and is none, so the field gets another name or another place.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title:<U+00A0>Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG068", Severity.ERROR)
def indentation() -> None:
    """A line is indented unlike those it belongs to.

    The indent says what a line belongs to, so it cannot be read or joins the text above.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
          minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        minutes: 60
        ---
    """


@rule("PRG071", Severity.ERROR)
def hyphen_without_blank() -> None:
    """A blank is missing after the hyphen of a list entry.

    The hyphen is then part of the word, so the list is read as one text.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions:
          -Why now?
        minutes: 60
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions:
          - Why now?
        minutes: 60
        ---
    """


@rule("PRG069", Severity.ERROR)
def hidden_break() -> None:
    """An invisible line separator stands in the front matter.

    It comes with pasted text, ends the line for some programs and not for others, and no editor shows it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Open<U+2028>ing
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """
