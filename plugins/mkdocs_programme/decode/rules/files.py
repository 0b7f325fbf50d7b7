"""What can be wrong with where a file lies and what it is called."""

from mkdocs_programme.findings import Severity, rule

__all__ = ["file_in_no_kind", "file_name_no_id", "translation_without_source"]


@rule("PRG010", Severity.ERROR)
def file_in_no_kind() -> None:
    """A file lies where no kind of content is read.

    It would be left out of the site without a word, and its author would wonder.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/a2.md
        ---
        title: Opening
        ---

    Mends it:

        === sessions/a2.md
        === sessions/2026/a2.md
        ---
        title: Opening
        ---
    """


@rule("PRG015", Severity.ERROR)
def translation_without_source() -> None:
    """A translation has no file that it translates.

    It was perhaps left behind when its source was renamed, and nobody can read it.

    Breaks it:

        === speakers/ada-berg.sv.md
        ---
        pronouns: hon
        ---

    Mends it:

        === speakers/ada-berg.md
        ---
        name: Ada Berg
        pronouns: she
        ---
    """


@rule("PRG018", Severity.ERROR)
def file_name_no_id() -> None:
    """A file's name cannot be used as an id.

    The name becomes part of the page's address for good, so it holds small letters a–z, digits and hyphens only.

    Breaks it:

        === speakers/Ada Berg.md
        ---
        name: Ada Berg
        ---

    Mends it:

        === speakers/Ada Berg.md
        === speakers/ada-berg.md
        ---
        name: Ada Berg
        ---
    """
