"""What people read for a value that is chosen among a few; `_` only marks the words for the catalogues."""

from collections.abc import Iterable, Mapping

from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.languages.messages import speaker
from mkdocs_programme.phrases import phrase

__all__ = ["BASES", "DOMAINS", "LEVEL_NAMES", "MATERIALS", "ORGANISATION_TYPES", "OUTCOME_NAMES", "PHASES"]
__all__ += ["SESSION_LEVELS", "TIE_TYPES", "WORK_TYPES", "offered"]


def _(text: str) -> str:
    return text


SESSION_LEVELS = {
    "introductory": _("Introductory"),
    "intermediate": _("Intermediate"),
    "advanced": _("Advanced"),
}
LEVEL_NAMES = {
    "remember": _("Remember"),
    "understand": _("Understand"),
    "apply": _("Apply"),
    "analyse": _("Analyse"),
    "evaluate": _("Evaluate"),
    "create": _("Create"),
}
MATERIALS = {
    "slides": _("Slides"),
    "report": _("Report"),
    "case-study": _("Case study"),
    "community-report": _("Report of a learning community"),
    "handout": _("Handout"),
    "tool": _("Tool"),
    "recording": _("Recording"),
    "abstract": _("Abstract"),
    "other": _("Material"),
}
ORGANISATION_TYPES = {
    "hospital": _("Hospital"),
    "health-system": _("Health system"),
    "region": _("Region"),
    "municipality": _("Municipality"),
    "authority": _("Authority"),
    "university": _("University"),
    "institute": _("Institute"),
    "society": _("Society"),
    "network": _("Network of organisations"),
    "company": _("Company"),
    "community": _("Community"),
    "other": "",
}
DOMAINS = {"cognitive": _("Knowledge"), "skill": _("Skill"), "attitude": _("Attitude")}
OUTCOME_NAMES = {
    "1": _("Participation"),
    "2": _("Satisfaction"),
    "3a": _("Knowing what"),
    "3b": _("Knowing how"),
    "4": _("Competence"),
    "5": _("Performance"),
    "6": _("Health of patients"),
    "7": _("Health of the community"),
}
"""Moore, Green & Gallis 2009: the levels at which an outcome can be measured."""
PHASES = {
    "draft": _("The programme is a draft"),
    "announced": _("The programme is announced"),
    "live": _("The festival is on"),
    "archived": _("This edition is over"),
}
TIE_TYPES = {
    "person": _("Person"),
    "carer": _("Carer"),
    "helper": _("Helper"),
    "pet": _("Pet"),
    "organisation": _("Organisation"),
    "place": _("Place"),
}
BASES = {
    "research": _("Based on research"),
    "composite": _("Composite of real experience"),
    "assumption": _("Assumed, not researched"),
    "": _("Basis not stated"),
}
"""What a persona rests on, in a few words; nobody may have said it."""
WORK_TYPES = {
    "article-journal": _("Journal article"),
    "article": _("Article"),
    "book": _("Book"),
    "chapter": _("Chapter of a book"),
    "paper-conference": _("Conference paper"),
    "thesis": _("Thesis"),
    "report": _("Report"),
    "webpage": _("Web page"),
    "motion_picture": _("Film"),
    "document": _("Document"),
}

_ASKED: tuple[Mapping[str, str], ...] = (
    SESSION_LEVELS,
    LEVEL_NAMES,
    MATERIALS,
    ORGANISATION_TYPES,
    DOMAINS,
    OUTCOME_NAMES,
    PHASES,
    TIE_TYPES,
    BASES,
    WORK_TYPES,
)
"""All that forms ask; no two have the same values."""
_OWN = {
    "other": phrase("Something else"),
    "confirmed": phrase("Confirmed"),
    "cancelled": phrase("Cancelled"),
    "moved": phrase("Moved"),
    "yes": phrase("Yes"),
    "no": phrase("No"),
}
"""What forms say and pages do not, or not so."""


def offered(values: Iterable[str], language: str) -> dict[str, str]:
    """What a form offers for each of some values, as the site says it in a language; the value itself without words."""
    known = tuple(values)
    words = next((one for one in _ASKED if set(known) == set(filter(None, one))), {})
    own = {value: str(said.into(speaker(language))) for value, said in _OWN.items()}
    told = catalogue(language)
    return {value: own.get(value) or (told.gettext(words[value]) if words.get(value) else value) for value in known}
