"""What can be wrong with where a file lies and what it is called."""

from mkdocs_programme.findings import Severity, rule

__all__ = ["file_in_no_kind", "file_name_no_id", "name_unseen", "names_clash", "translation_without_source"]


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


@rule("PRG021", Severity.ERROR)
def names_clash() -> None:
    """Two files are named alike but for capital letters, for how an accent is stored, or for the language in the name.

    On many computers the two are one file, and on the site they would be one page.

    Breaks it:

        === materials/files/Deck.pdf
        %PDF-1.7
        === materials/files/deck.pdf
        %PDF-1.7

    Mends it:

        === materials/files/deck.pdf
        === materials/files/deck-2026.pdf
        %PDF-1.7
    """


@rule("PRG022", Severity.ERROR)
def name_unseen() -> None:
    """A file's name holds a sign that nobody sees.

    Nobody could type the name, and a list of files would show another one.

    Breaks it:

        === materials/files/deck<U+202E>fdp.exe.pdf
        %PDF-1.7

    Mends it:

        === materials/files/deck<U+202E>fdp.exe.pdf
        === materials/files/deck.pdf
        %PDF-1.7
    """
