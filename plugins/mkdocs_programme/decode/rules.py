"""What can be wrong with a file once it has been split: the rules that `decode` tells."""

from mkdocs_programme.findings import Severity, rule


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


@rule("PRG014", Severity.ERROR)
def fact_in_translation() -> None:
    """A translation holds a fact: something that is the same in every language.

    Times and names kept twice drift apart, and then nobody knows which is right. Facts stand in the source file alone.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a.md
        ---
        title: Opening
        start: 2026-03-10 11:00
        ---
        === sessions/2026/a.sv.md
        ---
        title: Inledning
        start: 2026-03-10 12:00
        ---

    Mends it:

        === sessions/2026/a.sv.md
        ---
        title: Inledning
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


@rule("PRG016", Severity.ERROR)
def language_unknown() -> None:
    """Words are given in a language that this site is not read in.

    They would never be shown. The settings name the languages of the site.

    Breaks it:

        === organisations/ward.md
        ---
        name: {en: The Ward, se: Avdelningen}
        ---

    Mends it:

        === organisations/ward.md
        ---
        name: {en: The Ward, sv: Avdelningen}
        ---
    """


@rule("PRG017", Severity.WARNING)
def translated_list_differs() -> None:
    """A translated list has another number of entries than its source.

    Entries are matched one by one, so a missing one puts wrong words beside the right ones.

    Breaks it:

        === personas/ester.md
        ---
        name: Ester
        goals: [To sleep at home, To see the garden]
        evidence: assumption
        ---
        === personas/ester.sv.md
        ---
        goals: [Sova hemma]
        ---

    Mends it:

        === personas/ester.sv.md
        ---
        goals: [Sova hemma, Se trädgården]
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


@rule("PRG020", Severity.ERROR)
def translated_entry_unknown() -> None:
    """A translation names an entry that its source does not have.

    Its words belong nowhere and would not be shown.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        rooms: [{id: aula, name: Great hall}]
        ---
        === editions/2026.sv.md
        ---
        rooms: [{id: hall, name: Stora salen}]
        ---

    Mends it:

        === editions/2026.sv.md
        ---
        rooms: [{id: aula, name: Stora salen}]
        ---
    """
