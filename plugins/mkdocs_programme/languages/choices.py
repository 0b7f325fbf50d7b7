"""What people read for a value that is chosen among a few; `_` only marks the words for the catalogues."""

__all__ = ["LEVEL_NAMES", "MATERIALS", "ORGANISATION_TYPES", "SESSION_LEVELS"]


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
