"""What can be wrong with a file as a whole: how it was saved."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG001", Severity.ERROR)
def not_utf8() -> None:
    """A file is not saved as UTF-8.

    Letters such as å and é would be shown as other signs, or the file could not be read at all.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Caf<0xE9>
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Café
        ---
    """


@rule("PRG002", Severity.ERROR)
def control_character() -> None:
    """An invisible control character stands in a file.

    Nobody sees it, but calendars, feeds and screen readers stumble over it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Open<U+0007>ing
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG003", Severity.ERROR)
def too_large() -> None:
    """A file is larger than any text of a programme.

    It is most likely a picture or an export saved under the wrong name, and reading it would hold up everything
    else.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        ---

        <1000001×a>

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---

        a
    """


@rule("PRG004", Severity.ERROR)
def lone_return() -> None:
    """The lines of a file end as on old Macs, with CR alone.

    Forges and other programs see one long line, so nobody could review a change to it.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---<CR>title: Opening<CR>---<CR>

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG038", Severity.ERROR)
def json_front_matter() -> None:
    """A file begins with JSON.

    Only lines of `field: value` between two lines `---` are read, so that everybody can edit them.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        {
        "title": "Opening"
        }

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG039", Severity.ERROR)
def toml_front_matter() -> None:
    """A file begins with TOML.

    Only lines of `field: value` between two lines `---` are read, so that everybody can edit them.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        +++
        title = "Opening"
        +++

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """
