"""Parts of countries that people name as their country (ISO 3166-2), and what they are called."""

__all__ = ["SUBDIVISIONS"]

_LANGUAGES = ("en", "sv", "nb", "da", "fi", "de", "fr", "es", "ar")
_ROWS = {
    "GB-ENG": "England|England|England|England|Englanti|England|Angleterre|Inglaterra|إنجلترا",
    "GB-NIR": "Northern Ireland|Nordirland|Nord-Irland|Nordirland|Pohjois-Irlanti|Nordirland|Irlande du Nord|"
    "Irlanda del Norte|أيرلندا الشمالية",
    "GB-SCT": "Scotland|Skottland|Skottland|Skotland|Skotlanti|Schottland|Écosse|Escocia|اسكتلندا",
    "GB-WLS": "Wales|Wales|Wales|Wales|Wales|Wales|Pays de Galles|Gales|ويلز",
    "ES-CT": "Catalonia|Katalonien|Catalonia|Catalonien|Katalonia|Katalonien|Catalogne|Cataluña|كتالونيا",
    "ES-PV": "Basque Country|Baskien|Baskerland|Baskerlandet|Baskimaa|Baskenland|Pays basque|País Vasco|إقليم الباسك",
    "BE-VLG": "Flanders|Flandern|Flandern|Flandern|Flanderi|Flandern|Flandre|Flandes|فلاندرز",
    "BE-WAL": "Wallonia|Vallonien|Vallonia|Vallonien|Vallonia|Wallonien|Wallonie|Valonia|والونيا",
    "CA-QC": "Quebec|Québec|Quebec|Quebec|Québec|Québec|Québec|Quebec|كيبك",
}

SUBDIVISIONS = {code: dict(zip(_LANGUAGES, row.split("|"), strict=True)) for code, row in _ROWS.items()}
"""For each code its name in each of our languages."""
