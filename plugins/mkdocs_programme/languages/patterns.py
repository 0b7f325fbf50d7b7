"""How each language writes dates and times; Babel has no form with the weekday and without the year."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.languages.locales import exact_locale, primary

__all__ = ["Patterns", "patterns"]


@dataclass(frozen=True)
class Patterns:
    """Patterns of CLDR for the parts of a date."""

    weekday: str
    """Weekday, day and month."""
    plain: str = "d MMMM"
    """Day and month."""
    number: str = "d"
    """The first day of two in a month; empty where both are written out."""
    then_year: str = " y"
    full: str = ""
    """Weekday, day, month and year, where they are not `weekday` and then the year."""
    long: str = ""
    """Day, month and year, where they are not `plain` and then the year."""
    time: str = "HH:mm"
    dash: str = " – "
    """Between days of two months; plain spaces where Babel has thin ones, none in the languages that want none."""
    comma: str = ", "
    """Between a day and a time."""
    units: tuple[str, str] | None = None
    """Short words for hours and minutes."""

    @property
    def weekday_year(self) -> str:
        """Weekday, day, month and year."""
        return self.full or self.weekday + self.then_year

    @property
    def year(self) -> str:
        """Day, month and year."""
        return self.long or self.plain + self.then_year


_H_MIN = ("h", "min")
_PATTERNS = {
    "en": Patterns("EEEE d MMMM", units=_H_MIN),
    "sv": Patterns("EEEE d MMMM", dash="–", units=("tim", "min")),
    "nb": Patterns("EEEE d. MMMM", "d. MMMM", "d.", dash="–", units=("t", "min")),
    "da": Patterns("EEEE 'den' d. MMMM", "d. MMMM", "d.", time="HH.mm", dash="–", units=("t.", "min.")),
    "fi": Patterns("cccc d. MMMM", "d. MMMM", "d.", time="H.mm", units=("t", "min")),
    "de": Patterns("EEEE, d. MMMM", "d. MMMM", "d.", units=("Std.", "Min.")),
    "fr": Patterns("EEEE d MMMM", units=_H_MIN),
    "es": Patterns("EEEE, d 'de' MMMM", "d 'de' MMMM", then_year=" 'de' y", units=_H_MIN),
    "ar": Patterns("EEEE، d MMMM", comma="، "),
}
_PATTERNS["nn"] = _PATTERNS["no"] = _PATTERNS["nb"]


def patterns(language: str) -> Patterns:
    """The patterns of a language; for one that is not ours, those that Babel has, and nothing shortened."""
    others = exact_locale(language)
    if others is None:
        return _PATTERNS["en"]
    if primary(language) in _PATTERNS:
        return _PATTERNS[primary(language)]
    day_month = str(others.datetime_skeletons.get("MMMMd", "d MMMM"))
    full, long = (others.date_formats[length].pattern for length in ("full", "long"))
    return Patterns(f"EEEE {day_month}", day_month, number="", full=full, long=long)
