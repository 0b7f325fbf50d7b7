"""People, organisations, and people in their roles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_programme.entities import Organisation, Session, Speaker
from mkdocs_programme.entities.people import Affiliation, Portrait
from mkdocs_programme.entities.session import Role
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.places import postal
from mkdocs_programme.structured.teller import Teller

__all__ = ["organisation_nodes", "people", "speaker_nodes"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_ORGANISATIONS = {
    "authority": "GovernmentOrganization",
    "hospital": "Hospital",
    "municipality": "GovernmentOrganization",
    "region": "GovernmentOrganization",
    "university": "CollegeOrUniversity",
}
"""Types of organisations that schema.org knows too."""


def people(teller: Teller, roles: Iterable[Role], leading: str = "speaker", as_: str = "performer") -> Node:
    """Who takes part: those in the leading role directly, everybody else with the name of their role.

    Args:
        teller: Of the page.
        roles: Everybody.
        leading: The role that the property itself means.
        as_: That property.
    """
    by_role: dict[str, dict[str, Node]] = {}
    for role in roles:
        speaker = teller.programme.find(Speaker, role.person)
        if speaker is not None:
            id_ = teller.id(speaker)
            by_role.setdefault(role.role, {})[id_] = ref(id_)
    leaders = by_role.pop(leading, {})
    others = [
        node("Role", roleName=teller.say(teller.scribe.role(role)), contributor=list(found.values()))
        for role, found in by_role.items()
    ]
    return {as_: list(leaders.values()), "contributor": others}


def speaker_nodes(teller: Teller, speaker: Speaker) -> list[Node]:
    """What the page of a person tells. Pronouns stay on the page: nobody has agreed to have them harvested."""
    now = [post for post in speaker.affiliations if not post.former and post.until is None]
    orcid = f"https://orcid.org/{speaker.orcid}" if speaker.orcid else None
    return [
        node(
            "Person",
            teller.id(speaker),
            name=speaker.name,
            alternateName=[alias for alias in speaker.aliases if " " in alias],
            description=teller.summary(speaker.body),
            url=teller.page(speaker.address),
            image=_picture(teller, speaker.portrait),
            jobTitle=[teller.text(post.role) for post in now],
            affiliation=[_post(teller, post) for post in now],
            knowsLanguage=speaker.languages,
            identifier=orcid,
            sameAs=[orcid, *(link.url for link in speaker.links if link.url.startswith("http"))],
            performerIn=_appearances(teller, speaker),
        )
    ]


def _picture(teller: Teller, portrait: Portrait | None) -> Node | None:
    """A picture that somebody has agreed to, and that is there."""
    stored = teller.stored(portrait.file) if portrait and portrait.consent else None
    if portrait is None or stored is None:
        return None
    credit = teller.text(portrait.credit)
    return node("ImageObject", contentUrl=teller.file(stored), caption=teller.text(portrait.alt), creditText=credit)


def _post(teller: Teller, post: Affiliation) -> Node | None:
    """A post that is held today; with its name and first day where they are known."""
    organisation = teller.programme.find(Organisation, post.organisation)
    if organisation is None:
        return None
    there = ref(teller.id(organisation))
    since = post.since if post.since and _DAY.fullmatch(post.since) else None
    if post.role is None and since is None:
        return there
    return node("OrganizationRole", roleName=teller.text(post.role), startDate=since, affiliation=there)


def _appearances(teller: Teller, speaker: Speaker) -> list[Node]:
    """The sessions, or parts of sessions, in which somebody speaks."""
    return [
        ref(teller.id(owner))
        for session in sorted(teller.programme.naming(speaker, Session), key=by_time)
        for owner in session.owners
        if any(_speaks(speaker, role, person) for role, person in teller.scribe.taking_part(owner))
    ]


def _speaks(speaker: Speaker, role: Role, person: Speaker | None) -> bool:
    return role.role == "speaker" and person is not None and person.id == speaker.id


def organisation_nodes(teller: Teller, organisation: Organisation) -> list[Node]:
    """What the page of an organisation tells."""
    name = teller.scribe.title(organisation)
    names = [words.text for words in organisation.name.written if words.text != name.text]
    short = organisation.short_name.into(teller.here[0]).text if organisation.short_name else ""
    aliases = (alias for alias in organisation.aliases if " " in alias or not alias.islower())
    others = dict.fromkeys(other for other in (short, *names, *aliases) if other and other != name.text)
    ror = f"https://ror.org/{organisation.ror}" if organisation.ror else None
    parent = teller.programme.find(Organisation, organisation.parent)
    number = node("PropertyValue", propertyID="ROR", value=organisation.ror, url=ror) if ror else None
    return [
        node(
            _ORGANISATIONS.get(organisation.type or "", "Organization"),
            teller.id(organisation),
            name=teller.say(name),
            alternateName=list(others),
            description=teller.summary(organisation.body),
            url=teller.page(organisation.address),
            address=postal(teller, organisation.place, organisation.country),
            parentOrganization=ref(teller.id(parent)) if parent else None,
            identifier=number,
            sameAs=[ror, organisation.website],
        )
    ]
