"""The pages of people and organisations."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_programme.entities import Edition, Organisation, Part, Session, Speaker
from mkdocs_programme.entities.people import Affiliation
from mkdocs_programme.languages.choices import ORGANISATION_TYPES
from mkdocs_programme.pages.downloads import calendar_of
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.people_kinds import Appearances, OrganisationPage, PeopleOfEdition, SpeakerPage
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import AffiliationLine, Entry, SessionLine
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.words import Words

__all__ = ["organisation_page", "portrait", "speaker_page"]


def speaker_page(scribe: Scribe, speaker: Speaker) -> SpeakerPage:
    """What a visitor is told of one person."""
    posts = [scribe.affiliation(one) for one in speaker.affiliations]
    body = scribe.prose(speaker.body, speaker)
    return SpeakerPage(
        **head_of(scribe, speaker),
        body=body,
        references=works(scribe, [body]),
        related=related(scribe, speaker, {"session", "speaker"}),
        initials=initials(speaker.name),
        pronouns=scribe.words(speaker.pronouns),
        portrait=portrait(speaker),
        portrait_alt=scribe.words(speaker.portrait.alt) if speaker.portrait and portrait(speaker) else None,
        posts=tuple(post for post in posts if not post.former),
        former_posts=tuple(post for post in posts if post.former),
        country=scribe.country(speaker.country),
        languages=scribe.language_names(speaker.languages),
        orcid=speaker.orcid or "",
        links=tuple((scribe.words(link.label) or scribe.own(link.url), link.url) for link in speaker.links),
        aliases=tuple(alias for alias in speaker.aliases if " " in alias),
        appearances=_appearances(scribe, speaker),
        calendar=calendar_of(scribe, speaker),
    )


def portrait(speaker: Speaker) -> str:
    """The path of somebody's picture below the content root; empty without a picture or without consent."""
    return speaker.portrait.file if speaker.portrait and speaker.portrait.consent else ""


def _appearances(scribe: Scribe, speaker: Speaker) -> tuple[Appearances, ...]:
    by_edition: dict[str, list[Session]] = defaultdict(list)
    for session in scribe.programme.naming(speaker, Session):
        by_edition[session.edition_id].append(session)
    editions = _newest_first(scribe, by_edition)
    return tuple(
        Appearances(link, tuple(_appearance(scribe, speaker, one) for one in sorted(by_edition[id_], key=by_time)))
        for id_, link in editions
    )


def _newest_first(scribe: Scribe, ids: dict[str, list[Session]]) -> list[tuple[str, Link]]:
    """Editions with their links, the newest first."""
    found = [(id_, scribe.programme.find(Edition, id_)) for id_ in ids]
    found.sort(key=lambda pair: (str(pair[1].starts or "") if pair[1] else "", pair[0]), reverse=True)
    return [(id_, scribe.link(one) if one else Link(scribe.own(id_), "editions")) for id_, one in found]


def _appearance(scribe: Scribe, speaker: Speaker, session: Session) -> SessionLine:
    """A session with the roles a person has in it and its parts."""
    roles: dict[str, None] = {}
    parts: dict[str, Part] = {}
    for owner in session.owners:
        for role, person in scribe.taking_part(owner):
            if person is speaker:
                roles[scribe.role(role.role).text] = None
                if isinstance(owner, Part):
                    parts[owner.id] = owner
    note = scribe.own(", ".join(roles)) if roles else scribe.say("Mentioned in")
    return scribe.session_line(session, note, tuple(scribe.link(part) for part in parts.values()))


def organisation_page(scribe: Scribe, organisation: Organisation) -> OrganisationPage:
    """What a visitor is told of one organisation."""
    now, before = _members(scribe, organisation)
    body = scribe.prose(organisation.body, organisation)
    shown_name = scribe.title(organisation).text
    others = {words.text: words for words in organisation.name.written if words.text != shown_name}
    short = scribe.words(organisation.short_name)
    for alias in organisation.aliases:
        if alias != shown_name and (" " in alias or not alias.islower()) and (short is None or alias != short.text):
            others.setdefault(alias, scribe.own(alias))
    naming = scribe.programme.naming(organisation, Organisation)
    children = [one for one in naming if _is_child(scribe, one, organisation)]
    return OrganisationPage(
        **head_of(scribe, organisation),
        body=body,
        references=works(scribe, [body]),
        related=related(scribe, organisation, {"speaker", "session", "organisation"}),
        short_name=short,
        other_names=tuple(others.values()),
        type=scribe.ui.gettext(ORGANISATION_TYPES[organisation.type or "other"]),
        place=scribe.words(organisation.place),
        country=scribe.country(organisation.country),
        parent=scribe.link_to(organisation.parent),
        children=tuple(scribe.link(child) for child in scribe.by_title(children)),
        website=organisation.website or "",
        ror=organisation.ror or "",
        people=now,
        former_people=before,
        by_edition=_by_edition(scribe, organisation),
    )


def _is_child(scribe: Scribe, one: Organisation, parent: Organisation) -> bool:
    return one.parent is not None and scribe.programme.get(one.parent) == parent


def _members(scribe: Scribe, organisation: Organisation) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """People with a post here: today, and before."""
    now: list[Entry] = []
    before: list[Entry] = []
    for speaker in scribe.by_title(scribe.programme.naming(organisation, Speaker)):
        held = [one for one in speaker.affiliations if _at(scribe, one, organisation)]
        lines = [scribe.affiliation(one) for one in held]
        for former, found in ((False, now), (True, before)):
            chosen = [line for line in lines if line.former == former]
            if chosen:
                found.append(Entry(scribe.link(speaker), _posts(scribe, chosen), initials=initials(speaker.name)))
    return tuple(now), tuple(before)


def _at(scribe: Scribe, affiliation: Affiliation, organisation: Organisation) -> bool:
    return affiliation.organisation is not None and scribe.programme.get(affiliation.organisation) is organisation


def _posts(scribe: Scribe, lines: list[AffiliationLine]) -> tuple[Words, ...]:
    found: list[Words] = []
    for line in lines:
        found.extend(filter(None, (line.role, scribe.own(line.years) if line.years else None)))
    return tuple(found)


def _by_edition(scribe: Scribe, organisation: Organisation) -> tuple[PeopleOfEdition, ...]:
    """Who took part for the organisation in each edition, by their posts at that time."""
    sessions: dict[str, list[Session]] = defaultdict(list)
    people: dict[str, dict[str, tuple[Speaker, dict[str, Link]]]] = defaultdict(dict)
    for session, speaker in _participations(scribe, organisation):
        sessions[session.edition_id].append(session)
        _, links = people[session.edition_id].setdefault(speaker.id, (speaker, {}))
        links[session.id] = scribe.link(session)
    return tuple(
        PeopleOfEdition(
            link,
            tuple(
                Entry(
                    scribe.link(speaker),
                    tuple(people[id_][speaker.id][1].values()),
                    initials=initials(speaker.name),
                )
                for speaker in scribe.by_title([speaker for speaker, _ in people[id_].values()])
            ),
        )
        for id_, link in _newest_first(scribe, sessions)
    )


def _participations(scribe: Scribe, organisation: Organisation) -> list[tuple[Session, Speaker]]:
    """Every session in which somebody spoke for the organisation."""
    speakers = scribe.programme.naming(organisation, Speaker)
    naming = scribe.programme.naming(organisation, Session)
    sessions = {session.id: session for speaker in speakers for session in scribe.programme.naming(speaker, Session)}
    sessions.update({session.id: session for session in naming})
    found = []
    for session in sorted(sessions.values(), key=by_time):
        for owner in session.owners:
            for role, speaker in scribe.taking_part(owner):
                stated = role.stated.affiliations if role.stated else ()
                if speaker and any(_at(scribe, one, organisation) for one in speaker.held(session.start, stated)):
                    found.append((session, speaker))
    return found
