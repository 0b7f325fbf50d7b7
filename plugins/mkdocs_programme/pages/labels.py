"""What the interface calls kinds and choices; `_` only marks the words for the catalogues."""

from mkdocs_programme.languages.catalogue import Catalogue

__all__ = ["ALLOWS", "BASES_TOLD", "NOTES", "TRANSLATED", "WAITING"]
__all__ += ["kind_plural", "kind_singular"]


def _(text: str) -> str:
    return text


_KINDS = {
    "session": (_("Session"), _("Sessions")),
    "speaker": (_("Person"), _("People")),
    "organisation": (_("Organisation"), _("Organisations")),
    "objective": (_("Learning objective"), _("Learning objectives")),
    "persona": (_("Persona"), _("Personas")),
    "pathway": (_("Care pathway"), _("Care pathways")),
    "stage": (_("Stage"), _("Stages")),
    "need": (_("Need"), _("Needs")),
    "part": (_("Part"), _("Parts")),
    "material": (_("Material"), _("Materials")),
    "reference": (_("Reference"), _("Bibliography")),
    "edition": (_("Edition"), _("Editions")),
    "stream": (_("Stream"), _("Streams")),
    "format": (_("Format"), _("Formats")),
    "room": (_("Room"), _("Rooms")),
}

NOTES = {
    "timetable": _("What is on when and where, and your own choice of it"),
    "sessions": _("Everything that is held, day by day"),
    "objectives": _("What can I learn, and where?"),
    "speakers": _("Who takes part, from A to Z"),
    "organisations": _("Where they come from, country by country"),
    "personas": _("The lives that the programme is made for"),
    "pathways": _("The way through care, stage by stage"),
    "materials": _("Slides, reports and recordings to keep"),
    "bibliography": _("The works that all of this rests on"),
    "editions": _("Every time that we have met"),
}
"""What an index holds, in a few words, by its folder."""

ALLOWS = {
    "by": _("You may use and change it if you name those who made it"),
    "by-sa": _("You may use and change it if you name those who made it and share yours in the same way"),
    "by-nd": _("You may use it, unchanged, if you name those who made it"),
    "by-nc": _("You may use and change it, but not to earn money, if you name those who made it"),
    "by-nc-sa": _(
        "You may use and change it, but not to earn money, "
        "if you name those who made it and share yours in the same way"
    ),
    "by-nc-nd": _("You may use it, unchanged and not to earn money, if you name those who made it"),
    "free": _("You may use it for anything"),
    "none": _("Ask those who made it before you use it"),
}
"""What licences allow, by the terms of `values.licences`."""
TRANSLATED = {
    "outdated": _("Older than the original"),
    "differs": _("Built otherwise"),
    "machine": _("Translated by a machine"),
    "missing": _("Not translated"),
    "unknown": _("Not known"),
    "orphan": _("Without an original"),
}
"""How texts stand in a language, by the states of `translations`."""
WAITING = {
    "outdated": (
        TRANSLATED["outdated"],
        _("The original says something else by now: translate it anew, or say that the translation still holds."),
    ),
    "differs": (
        TRANSLATED["differs"],
        _("The translation has other headings, links, pictures or citations than its original."),
    ),
    "machine": (TRANSLATED["machine"], _("Nobody has reviewed these words yet.")),
    "partial": (_("Translated in part"), _("Some texts have no words yet.")),
    "missing": (TRANSLATED["missing"], _("The translation has not been begun.")),
    "unknown": (TRANSLATED["unknown"], _("The history does not tell from what these words were translated.")),
    "orphan": (TRANSLATED["orphan"], _("These words translate something that is not there any more.")),
}
"""What things want of translators, and why."""
BASES_TOLD = {
    "research": _("Real people were asked, and this persona is drawn from what they said."),
    "composite": _("This persona is put together from the experience of several real people."),
    "assumption": _(
        "Nobody has been asked, or nobody has said so: read this persona as a guess, and ask those it is about."
    ),
    "": _("Nobody has said whether this persona rests on research, on experience or on a guess."),
}


def kind_singular(kind: str, catalogue: Catalogue) -> str:
    """“Session”, in the reader's language; the kind itself if it is a declared one."""
    return catalogue.gettext(_KINDS[kind][0]) if kind in _KINDS else kind


def kind_plural(kind: str, catalogue: Catalogue) -> str:
    """“Sessions”, in the reader's language."""
    return catalogue.gettext(_KINDS[kind][1]) if kind in _KINDS else kind
