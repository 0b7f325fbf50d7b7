"""What committees call our fields: column heads and questions in several languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Remark
from mkdocs_programme.languages.folding import fold

__all__ = ["FIELDS", "known_field", "level_of", "withheld"]

FIELDS: Mapping[str, str] = {
    "id": "id | session id | proposal id | submission id | talk id | nummer | nr | number | lopnummer",
    "code": "code | session code | kod | kode | koodi | programkod | programme code | signum",
    "title": "title | session title | talk title | proposal title | name of session | titel | tittel | rubrik | "
    "otsikko | titre | titulo | titolo | thema | subject | summary | sessionstitel",
    "subtitle": "subtitle | undertitel | undertittel | untertitel | sous titre | subtitulo | alaotsikko",
    "day": "day | date | dag | datum | dato | paiva | jour | fecha | tag",
    "start": "start | starts | start time | starts at | start date | time | tid | starttid | klockan | klokken | "
    "uhrzeit | beginn | heure | hora | scheduled at | scheduled start | kello | begins | slot",
    "end": "end | ends | end time | ends at | end date | slut | sluttid | slutt | ende | fin | scheduled end | loppu",
    "minutes": "minutes | duration | length | langd | lengde | dauer | duree | duracion | scheduled duration | min | "
    "minuter | minutter | kesto | duration in minutes",
    "room": "room | venue | location | place | hall | stage | sal | lokal | rum | rom | raum | salle | sala | tila",
    "stream": "stream | track | theme | strand | spar | tema | spor | teemaraita | parcours | linea | stromung",
    "format": "format | session format | type | session type | proposal type | typ | form | type de session | "
    "muoto | presentation type | presentationsform | sessionsform | formato",
    "status": "status | state | tillstand",
    "speakers": "speakers | speaker | speaker names | presenter | presenters | talare | forelasare | "
    "foredragshallare | foredragsholder | foredragsholdere | talere | taler | referent | referenten | referentin | "
    "vortragende | puhujat | puhuja | intervenants | intervenant | orateur | ponentes | ponente | lecturer | "
    "people | medverkande",
    "chairs": "chairs | chair | session chair | moderator | moderators | moderatorer | ordstyrer | ordforande | "
    "moderation | puheenjohtaja | president | presidente | sessionsledare | chairperson",
    "organisation": "organisation | organization | affiliation | company | institution | arbetsplats | "
    "arbeidsplass | arbejdsplads | einrichtung | organisaatio | etablissement | organizacion | employer | "
    "workplace | arbetsgivare",
    "country": "country | land | pays | pais | maa",
    "abstract": "abstract | description | summary text | beskrivning | beskrivelse | beschreibung | kuvaus | "
    "resume | resumen | descripcion | text | sammanfattning | sammendrag | innehall | content",
    "biography": "biography | bio | speaker bio | presentation of speaker | om talaren | biografi | biografie | "
    "tagline",
    "languages": "language | languages | sprak | spoken language | sprache | langue | idioma | kieli | sprog",
    "level": "level | niva | niveau | nivel | taso | audience level",
    "audience": "audience | target audience | malgrupp | malgruppe | zielgruppe | public | publico | kohderyhma",
    "objectives": "objectives | learning objectives | larandemal | laeringsmal | lernziele | oppimistavoitteet | "
    "objectifs | objetivos | outcomes | learning outcomes | mal",
    "questions": "questions | fragor | sporsmal | sporgsmal | fragen | kysymykset",
    "capacity": "capacity | platser | plasser | pladser | places | max participants | attendees | kapazitat",
    "links": "link | links | url | lank | lenke | web | website | webbplats | material link | slides",
    "recording": "recording | may record | record | inspelning | opptak | optagelse | aufzeichnung",
    "access": "access | accessibility | tillganglighet | tilgjengelighed | barrierefreiheit",
    "orcid": "orcid | orcid id | orcid id of speaker",
    "pronouns": "pronouns | pronomen",
    "private": "email | e mail | mail | e post | epost | owner email | owneremail | speaker email | speakers email | "
    "phone | telephone | telefon | mobile | mobil | owner | address | adress | adresse | speaker emails | "
    "phone number | dietary requirements | specialkost | kost | date of birth | personnummer | passport | "
    "internal notes",
}
"""Words for each field, without accents, divided by `|`; `private` is what a programme does not publish."""

_LEVELS: Mapping[str, str] = {
    "introductory": "introductory beginner beginners basic elementary entry novice grund grundlaggende nyborjare 100",
    "intermediate": "intermediate middle medium mellan mellem fortgeschritten viderekomne intermediaire 200 300",
    "advanced": "advanced expert experts professional avancerad avansert experten avance avanzado 400",
}


def _key(head: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(re.sub(r"\([^)]*\)", " ", head))))


_BY_WORD = {_key(word): field for field, words in FIELDS.items() for word in words.split("|")}


def known_field(head: str) -> str:
    """The field that a column head or question means, such as “Speaker 2”; or nothing."""
    return _BY_WORD.get(_key(head), "") or _BY_WORD.get(re.sub(r" ?\d$", "", _key(head)), "")


def withheld(value: Any, *names: str) -> tuple[Remark, ...]:
    """A remark on what a file knows that a programme does not publish; readers pass it over.

    Args:
        value: The whole file.
        names: What is private in it, besides what is so everywhere.
    """
    found: Counter[str] = Counter()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            private = (name for name in one if name in names or known_field(str(name)) == "private")
            found.update(str(name) for name in private if one[name])
            question = _asked(one) if "answer" in one or "answerValue" in one else ""
            found.update([question] if known_field(question) == "private" else [])
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else []
    told = ", ".join(f"{name} ({count})" for name, count in sorted(found.items()))
    return (Remark(f"not taken over, as a programme does not publish it: {told}"),) if told else ()


def _asked(answer: dict[str, Any]) -> str:
    """The question of an answer, which may stand some levels deep and in a language."""
    asked = answer.get("question")
    while isinstance(asked, dict):
        asked = asked.get("question") or next(iter(asked.values()), "")
    return str(asked or "")


def level_of(words: str) -> str:
    """The level that somebody means, or nothing."""
    first = fold(words).split(" ")[0].strip(",;")
    return next((level for level, said in _LEVELS.items() if first and first in said.split()), "")
