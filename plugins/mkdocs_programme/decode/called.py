"""What committees call our fields: in other systems, in everyday words, in their own language."""

__all__ = ["CALLED"]

CALLED = {
    "title": ("headline", "heading", "titel", "rubrik", "tittel", "överskrift"),
    "name": ("full_name", "namn", "navn"),
    "code": ("number", "kod", "kode"),
    "start": (
        "date",
        "time",
        "begin",
        "begins",
        "starts",
        "starts_at",
        "start_time",
        "datum",
        "tid",
        "börjar",
        "beginn",
    ),
    "end": ("finish", "ends", "ends_at", "end_time", "until", "slut", "slutar", "slutt", "ende"),
    "minutes": ("duration", "length", "längd", "minuter", "varighet", "dauer"),
    "room": ("location", "venue", "place", "hall", "rum", "lokal", "sal", "rom", "raum"),
    "stream": ("track", "strand", "theme", "spår", "tema", "spor"),
    "format": ("type", "session_type", "kind"),
    "chairs": ("moderators", "moderator", "host", "hosts", "ordförande", "moderatorer", "ordstyrer"),
    "speakers": ("presenters", "presenter", "lecturers", "faculty", "talare", "föreläsare", "foredragsholdere"),
    "person": ("name", "speaker", "namn"),
    "objectives": ("goals", "aims", "outcomes", "learning_outcomes", "lärandemål", "mål", "læringsmål"),
    "statement": ("objective", "text", "goal", "lärandemål", "mål"),
    "affiliations": (
        "affiliation",
        "employer",
        "workplace",
        "institution",
        "organisation",
        "organization",
        "arbetsplats",
    ),
    "organisation": ("organization", "affiliation", "institution", "employer", "arbetsplats", "organisasjon"),
    "languages": ("spoken_languages", "språk"),
    "references": ("literature", "sources", "referenser", "litteratur"),
    "portrait": ("photo", "picture", "image", "avatar", "bild", "foto"),
    "country": ("nation", "land"),
    "licence": ("license", "rights", "licens", "lisens"),
}
"""By field, other words for it. They count only for a kind that has the field and none of the word's own name."""
