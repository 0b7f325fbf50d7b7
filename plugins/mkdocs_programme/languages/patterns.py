"""How each language writes dates and times; Babel has no form with the weekday and without the year."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.languages.locales import locale, primary

__all__ = ["Patterns", "patterns"]


@dataclass(frozen=True)
class Patterns:
    """Patterns of CLDR for the parts of a date."""

    weekday: str
    """Weekday, day and month."""
    plain: str = "d MMMM"
    """Day and month."""
    number: str = "d"
    """The first day of two in a month."""
    then_year: str = " y"
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
        return self.weekday + self.then_year

    @property
    def year(self) -> str:
        """Day, month and year."""
        return self.plain + self.then_year


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
    """The patterns of a language; for one that is not ours, day before month with the words Babel has."""
    known = _PATTERNS.get(primary(language))
    if known is not None:
        return known
    day_month = str(locale(language).datetime_skeletons.get("MMMMd", "d MMMM"))
    return Patterns(f"EEEE {day_month}", day_month)
