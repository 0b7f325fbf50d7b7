"""What can be wrong between a file and its translations."""

from mkdocs_programme.findings import Severity, rule

__all__ = ["fact_in_translation", "language_unknown", "translated_entry_unknown", "translated_list_differs"]


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
