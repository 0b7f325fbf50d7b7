"""What can be wrong with the fields of one file."""

from mkdocs_programme.findings import Severity, rule

__all__ = ["field_missing", "field_unknown", "id_twice", "value_unreadable"]


@rule("PRG011", Severity.ERROR)
def field_missing() -> None:
    """A field is missing that the page cannot do without.

    A session without a title, or a person without a name, cannot be shown in any list.

    Breaks it:

        === speakers/ada-berg.md
        ---
        orcid: 0000-0002-1825-0097
        ---

    Mends it:

        === speakers/ada-berg.md
        ---
        name: Ada Berg
        orcid: 0000-0002-1825-0097
        ---
    """


@rule("PRG012", Severity.ERROR)
def field_unknown() -> None:
    """Nothing reads a field of this name.

    What stands in it would never reach a visitor. Fields of your own begin with `x_`.

    Breaks it:

        === speakers/ada-berg.md
        ---
        name: Ada Berg
        pronuns: she
        ---

    Mends it:

        === speakers/ada-berg.md
        ---
        name: Ada Berg
        pronouns: she
        ---
    """


@rule("PRG013", Severity.ERROR)
def value_unreadable() -> None:
    """A value is not written as its field needs it.

    A time that cannot be read leaves the session off the timetable.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        start: tomorrow at eleven
        ---

    Mends it:

        === sessions/2026/a.md
        ---
        title: Opening
        start: 2026-03-10 11:00
        ---
    """


@rule("PRG019", Severity.ERROR)
def id_twice() -> None:
    """Two entries of a list have the same id.

    A link to one of them would lead to the other.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        rooms:
          - {id: aula, name: Great hall}
          - {id: aula, name: Small hall}
        ---

    Mends it:

        === editions/2026.md
        ---
        name: Festival
        rooms:
          - {id: aula, name: Great hall}
          - {id: studio, name: Small hall}
        ---
    """
