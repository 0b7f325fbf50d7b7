"""What single pages tell machines, whole."""

from __future__ import annotations

from mkdocs_programme.build import load_files
from structured_told import AT, SITE, english, ids, main, step, told

HALL = {
    "@type": "Place",
    "@id": f"{AT}/editions/2026/rooms/aula/#Place",
    "name": "Aulan",
    "address": {"@type": "PostalAddress", "addressLocality": english("Oslo"), "addressCountry": "NO"},
}


EVENT = {
    "@type": "EducationEvent",
    "@id": f"{AT}/sessions/2026/a2/#Event",
    "name": "Från avdelning till hem",
    "alternateName": english("Care moves closer"),
    "identifier": "A2",
    "description": "Vården kommer hem.",
    "url": f"{AT}/sv/sessions/2026/a2/",
    "startDate": "2026-03-10T11:00:00+01:00",
    "endDate": "2026-03-10T12:00:00+01:00",
    "duration": "PT60M",
    "eventStatus": "https://schema.org/EventRescheduled",
    "location": HALL,
    "superEvent": ids("editions/2026/#Event", "editions/2026/streams/leading/#CourseInstance"),
    "organizer": {"@id": f"{AT}/organisations/hospital/#Organization"},
    "contributor": [
        {
            "@type": "Role",
            "roleName": "Sessionsledare",
            "contributor": {"@id": f"{AT}/speakers/ann-berg/#Person"},
        },
        {
            "@type": "Role",
            "roleName": "Processledare",
            "contributor": {"@id": f"{AT}/speakers/omar-aziz/#Person"},
        },
    ],
    "inLanguage": "en",
    "maximumAttendeeCapacity": 40,
    "keywords": [english("Leading"), english("Workshop")],
    "about": ids("editions/2026/streams/leading/#Theme", "pathways/stroke/#home"),
    "audience": [
        {"@type": "EducationalAudience", "audienceType": english("Everybody who cares")},
        *ids("personas/esther/#Audience"),
    ],
    "educationalLevel": "Avancerad",
    "teaches": ids("objectives/2026/a2/build-trust/#Term", "objectives/listen/#Term"),
    "workFeatured": ids("sessions/2026/a2/#Resource", "materials/deck/#Work"),
    "subEvent": {
        "@type": "EducationEvent",
        "@id": f"{AT}/sessions/2026/a2/#part-1",
        "name": english("Consensus"),
        "description": english("By Ann."),
        "startDate": "2026-03-10T11:00:00+01:00",
        "endDate": "2026-03-10T11:30:00+01:00",
        "duration": "PT30M",
        "location": {"@id": f"{AT}/editions/2026/rooms/aula/#Place"},
        "performer": {"@id": f"{AT}/speakers/ann-berg/#Person"},
        "teaches": {"@id": f"{AT}/objectives/2026/a2/agree/#Term"},
        "workFeatured": {"@id": f"{AT}/materials/deck/#Work"},
    },
}


RESOURCE = {
    "@type": "LearningResource",
    "@id": f"{AT}/sessions/2026/a2/#Resource",
    "name": "Från avdelning till hem",
    "description": "Vården kommer hem.",
    "url": f"{AT}/sv/sessions/2026/a2/",
    "inLanguage": ["en", "sv"],
    "learningResourceType": english("Workshop"),
    "keywords": [english("Leading"), english("Workshop")],
    "educationalLevel": "Avancerad",
    "timeRequired": "PT60M",
    "audience": EVENT["audience"],
    "teaches": EVENT["teaches"],
    "recordedAt": {"@id": f"{AT}/sessions/2026/a2/#Event"},
    "citation": {"@id": f"{AT}/bibliography/batalden-1998/#Work"},
    "isBasedOn": {"@id": f"{AT}/sessions/2023/old/#Resource"},
    "http://purl.org/dc/terms/conformsTo": {"@id": "https://bioschemas.org/profiles/TrainingMaterial/1.0-RELEASE"},
}


def test_a_session_is_told_as_an_event_and_as_something_to_learn_from() -> None:
    assert told("sessions/2026/a2", language="sv") == [
        {
            "@type": "WebPage",
            "@id": f"{AT}/sv/sessions/2026/a2/",
            "inLanguage": "sv",
            "isPartOf": {"@id": f"{AT}/#WebSite"},
            "workTranslation": {"@id": f"{AT}/sessions/2026/a2/"},
            "mainEntity": {"@id": f"{AT}/sessions/2026/a2/#Event"},
            "breadcrumb": {"@id": f"{AT}/sv/sessions/2026/a2/#Breadcrumbs"},
        },
        {
            "@type": "BreadcrumbList",
            "@id": f"{AT}/sv/sessions/2026/a2/#Breadcrumbs",
            "itemListElement": [
                step(1, "Start", "sv/"),
                step(2, "Sessioner", "sv/sessions/"),
                step(3, english("Festival 2026"), "sv/editions/2026/"),
                step(4, "Från avdelning till hem"),
            ],
        },
        EVENT,
        RESOURCE,
        {**SITE, "name": "Leda och lära"},
    ]


def test_a_person_is_told_with_a_picture_they_agreed_to_and_without_pronouns() -> None:
    assert told("speakers/ann-berg") == [
        {
            "@type": "ProfilePage",
            "@id": f"{AT}/speakers/ann-berg/",
            "inLanguage": "en",
            "isPartOf": {"@id": f"{AT}/#WebSite"},
            "mainEntity": {"@id": f"{AT}/speakers/ann-berg/#Person"},
            "breadcrumb": {"@id": f"{AT}/speakers/ann-berg/#Breadcrumbs"},
        },
        {
            "@type": "BreadcrumbList",
            "@id": f"{AT}/speakers/ann-berg/#Breadcrumbs",
            "itemListElement": [step(1, "Home", ""), step(2, "People", "speakers/"), step(3, "Ann Berg")],
        },
        {
            "@type": "Person",
            "@id": f"{AT}/speakers/ann-berg/#Person",
            "name": "Ann Berg",
            "alternateName": "Anna Berg",
            "description": "Ann leads a ward.",
            "url": f"{AT}/speakers/ann-berg/",
            "image": {"@type": "ImageObject", "contentUrl": f"{AT}/img/ann.jpg", "caption": "Ann laughs"},
            "jobTitle": "Head nurse",
            "affiliation": {
                "@type": "OrganizationRole",
                "roleName": "Head nurse",
                "affiliation": {"@id": f"{AT}/organisations/hospital/#Organization"},
            },
            "knowsLanguage": ["en", "sv"],
            "identifier": "https://orcid.org/0000-0002-1825-0097",
            "sameAs": ["https://orcid.org/0000-0002-1825-0097", "https://ann.example/"],
            "performerIn": ids("sessions/2026/a2/#part-1", "sessions/2023/old/#Event"),
        },
        SITE,
    ]
    assert "image" not in main("speakers/omar-aziz")


def test_an_objective_is_a_term_of_the_set_that_the_index_tells() -> None:
    assert told("objectives/listen") == [
        {
            "@type": "WebPage",
            "@id": f"{AT}/objectives/listen/",
            "inLanguage": "en",
            "isPartOf": {"@id": f"{AT}/#WebSite"},
            "mainEntity": {"@id": f"{AT}/objectives/listen/#Term"},
            "breadcrumb": {"@id": f"{AT}/objectives/listen/#Breadcrumbs"},
        },
        {
            "@type": "BreadcrumbList",
            "@id": f"{AT}/objectives/listen/#Breadcrumbs",
            "itemListElement": [
                step(1, "Home", ""),
                step(2, "Learning objectives", "objectives/"),
                step(3, "Listen to a patient"),
            ],
        },
        {
            "@type": "DefinedTerm",
            "@id": f"{AT}/objectives/listen/#Term",
            "name": "Listen to a patient",
            "description": "Without talking",
            "termCode": "listen",
            "url": f"{AT}/objectives/listen/",
            "inDefinedTermSet": {"@id": f"{AT}/objectives/#Objectives"},
            "sameAs": "https://skills.example/listen",
            "about": {"@id": f"{AT}/pathways/stroke/#home"},
            "subjectOf": {"@id": f"{AT}/sessions/2026/a2/#Resource"},
        },
        SITE,
    ]
    assert main("objectives") == {
        "@type": "DefinedTermSet",
        "@id": f"{AT}/objectives/#Objectives",
        "name": "Learning objectives",
        "hasDefinedTerm": ids(
            "objectives/2026/a2/agree/#Term",
            "objectives/2026/a2/build-trust/#Term",
            "objectives/listen/#Term",
        ),
    }


def test_an_edition_names_its_series_its_place_and_its_sessions() -> None:
    _, _, event, series, _ = told("editions/2026")

    assert event == {
        "@type": "Event",
        "@id": f"{AT}/editions/2026/#Event",
        "name": "Festival 2026",
        "description": "Welcome.",
        "url": f"{AT}/editions/2026/",
        "sameAs": "https://fest.example/2026",
        "startDate": "2026-03-10",
        "endDate": "2026-03-11",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "Place",
            "@id": f"{AT}/editions/2026/#Place",
            "name": "Oslo",
            "address": {"@type": "PostalAddress", "addressLocality": "Oslo", "addressCountry": "NO"},
        },
        "organizer": {"@id": f"{AT}/organisations/hospital/#Organization"},
        "inLanguage": "en",
        "keywords": "Together",
        "superEvent": {"@id": f"{AT}/editions/#Series-the-festival"},
        "subEvent": ids("sessions/2026/a1/#Event", "sessions/2026/a2/#Event", "sessions/2026/b1/#Event"),
    }
    assert series == {
        "@type": "EventSeries",
        "@id": f"{AT}/editions/#Series-the-festival",
        "name": "The festival",
        "subEvent": {"@id": f"{AT}/editions/2026/#Event"},
    }


def test_a_break_is_a_plain_event_and_a_cancelled_session_says_so() -> None:
    closing = main("sessions/2026/b1")

    assert (closing["@type"], closing["eventStatus"]) == ("Event", "https://schema.org/EventCancelled")
    assert len(told("sessions/2026/b1")) == 4


def test_a_name_keeps_its_particles() -> None:
    front = "type: book\ntitle: X\nauthor: [{given: Ann, non-dropping-particle: af, family: Berg, suffix: Jr}]"
    site = load_files({"bibliography/x.md": f"---\n{front}\n---\n"})

    assert main("bibliography/x", site)["author"] == {
        "@type": "Person",
        "name": "Ann af Berg Jr",
        "givenName": "Ann",
        "familyName": "af Berg",
        "honorificSuffix": "Jr",
    }


def test_a_page_that_hangs_on_another_is_about_what_that_one_tells() -> None:
    site = load_files(
        {
            "editions/2026.md": "---\nname: F\nstarts: 2026-03-10\nplace: Oslo\n---\n",
            "sessions/2026/a.md": "---\ntitle: A\nharvest: Much came up\n---\n",
        }
    )

    page, crumbs, _ = told("editions/2026/harvest", site)
    assert page["about"] == {"@id": f"{AT}/editions/2026/#Event"}
    assert len(crumbs["itemListElement"]) == 4


def test_an_organisation_is_told_with_its_numbers_and_the_one_above_it() -> None:
    assert main("organisations/hospital", language="ar") == {
        "@type": "Hospital",
        "@id": f"{AT}/organisations/hospital/#Organization",
        "name": english("City Hospital"),
        "alternateName": ["CH", "Stadssjukhuset"],
        "url": f"{AT}/ar/organisations/hospital/",
        "address": {"@type": "PostalAddress", "addressLocality": english("Jönköping"), "addressCountry": "SE"},
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "ROR",
            "value": "05dxps055",
            "url": "https://ror.org/05dxps055",
        },
        "sameAs": ["https://ror.org/05dxps055", "https://hospital.example"],
    }
    assert main("organisations/clinic") == {
        "@type": "Organization",
        "@id": f"{AT}/organisations/clinic/#Organization",
        "name": "Home Clinic",
        "url": f"{AT}/organisations/clinic/",
        "address": {"@type": "PostalAddress", "addressRegion": "Scotland", "addressCountry": "GB"},
        "parentOrganization": {"@id": f"{AT}/organisations/hospital/#Organization"},
    }


def test_a_persona_is_an_audience_and_a_pathway_has_its_stages_as_parts() -> None:
    assert main("personas/esther") == {
        "@type": "EducationalAudience",
        "@id": f"{AT}/personas/esther/#Audience",
        "name": "Esther",
        "audienceType": "She lives alone",
        "description": "Esther tells.",
        "url": f"{AT}/personas/esther/",
    }
    assert main("pathways/stroke")["hasPart"] == [
        {
            "@type": "CreativeWork",
            "@id": f"{AT}/pathways/stroke/#street",
            "name": "The street",
            "position": 1,
            "description": "Outside",
        },
        {
            "@type": "CreativeWork",
            "@id": f"{AT}/pathways/stroke/#home",
            "name": "At home",
            "position": 2,
            "description": "To be asked",
        },
    ]
