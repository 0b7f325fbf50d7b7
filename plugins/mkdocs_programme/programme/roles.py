"""What the roles of people are called."""

from mkdocs_programme.languages.catalogue import Catalogue
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.words import Words

__all__ = ["role_words"]


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Mark a pair for the catalogues."""
    return one, many


_ROLES = {
    "chair": ngettext("Chair", "Chairs"),
    "speaker": ngettext("Speaker", "Speakers"),
    "facilitator": ngettext("Facilitator", "Facilitators"),
    "moderator": ngettext("Moderator", "Moderators"),
    "panellist": ngettext("Panellist", "Panellists"),
    "discussant": ngettext("Discussant", "Discussants"),
    "patient-representative": ngettext("Patient representative", "Patient representatives"),
    "author": ngettext("Author", "Authors"),
    "host": ngettext("Host", "Hosts"),
    "interpreter": ngettext("Interpreter", "Interpreters"),
    "contributor": ngettext("Contributor", "Contributors"),
}


def role_words(role: str, count: int, language: str, settings: Settings, catalogue: Catalogue) -> Words:
    """“Chair” or “Chairs”, by the settings or the catalogue; an unknown role as it was written, with spaces."""
    for known in settings.roles:
        if known.id == role:
            chosen = known.plural if known.plural and count > 1 else known.name
            return chosen.into(language)
    if role in _ROLES:
        return Words(catalogue.ngettext(*_ROLES[role], count), language)
    return Words(role.replace("-", " ").capitalize(), language)
