"""What can be wrong with the shape of the front matter: its fields, and how much of it there is."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG037", Severity.ERROR)
def not_fields() -> None:
    """The front matter is a list, a text or a number.

    Without fields there is nothing to show.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        - Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG040", Severity.ERROR)
def unreadable_line() -> None:
    """A line of the front matter cannot be read as `field: value`.

    What stands there, and perhaps below it, would be missing from the programme.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title = Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG041", Severity.ERROR)
def key_twice() -> None:
    """A field stands twice in one place.

    Only one of the two can be shown, and nobody could say which.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        minutes: 60
        minutes: 45
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        minutes: 45
        ---
    """


@rule("PRG042", Severity.ERROR)
def key_not_text() -> None:
    """A list or a mapping stands where the name of a field belongs.

    Nothing can be read under such a name.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        [code]: A2
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        code: A2
        ---
    """


@rule("PRG043", Severity.ERROR)
def tag_refused() -> None:
    """A value carries a tag of YAML.

    A tag asks the reading program to do something, and content of strangers must not.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: !!str Opening
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        ---
    """


@rule("PRG044", Severity.ERROR)
def too_deep() -> None:
    """Lists and mappings stand more than twenty deep in each other.

    No field is as deep as that; such a file is a slip or an attack.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions: <20×[>What matters to you?<20×]>
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions: [What matters to you?]
        ---
    """


@rule("PRG045", Severity.ERROR)
def too_many_values() -> None:
    """One file holds more than ten thousand values.

    No session is as large as that; such a file would hold up everything else.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions: [<10000×a, >a]
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions: [a]
        ---
    """


@rule("PRG046", Severity.ERROR)
def alias_of_itself() -> None:
    """A repetition (`*name`) stands inside what it repeats.

    It would never end.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        questions: &all [What matters to you?, *all]
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        questions: [What matters to you?]
        ---
    """


@rule("PRG047", Severity.ERROR)
def second_document() -> None:
    """A second document begins in a file of settings.

    Everything after the line `---` would not be read.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === programme.yml
        name: Festival
        ---
        name: Conference

    Mends it:

        === programme.yml
        name: Festival
    """
