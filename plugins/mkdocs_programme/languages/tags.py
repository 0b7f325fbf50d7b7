"""Language tags: which we accept, how they are written, and what they are called."""

import re
from functools import cache
from typing import Literal

from babel.core import get_global

from mkdocs_programme.languages.catalogue import KNOWN, catalogue
from mkdocs_programme.languages.locales import exact_locale, locale, primary
from mkdocs_programme.phrases import LanguageName

__all__ = ["KNOWN", "direction", "in_english", "is_tag", "name", "own_name", "with_region"]

_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8}|-\d[a-z0-9]{3})*")
"""RFC 5646 §2.1 in the case it recommends: `sv`, `pt-BR`, `zh-Hant`, `ca-valencia`."""

_RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"])


def _(text: str) -> str:
    """Mark a word for the catalogues."""
    return text


_SIGN_LANGUAGES = {
    "ase": _("American Sign Language"),
    "bfi": _("British Sign Language"),
    "dsl": _("Danish Sign Language"),
    "fse": _("Finnish Sign Language"),
    "fsl": _("French Sign Language"),
    "gsg": _("German Sign Language"),
    "ils": _("International Sign"),
    "nsl": _("Norwegian Sign Language"),
    "ssp": _("Spanish Sign Language"),
    "swl": _("Swedish Sign Language"),
}
"""Spoken on our stages, and (all but one) without a name in Babel; the catalogues have the names."""


@cache
def is_tag(text: str) -> bool:
    """Whether a text is a tag of a language, script and region that exist, such as `sv`, `pt-BR` or `zh-Hant`."""
    match = _TAG.fullmatch(text)
    if match is None:
        return False
    english = locale("en")
    language, script, region = match.groups()
    return (
        (language in _SIGN_LANGUAGES or (language in english.languages and language not in {"mul", "und", "zxx"}))
        and (script is None or script in english.scripts)
        and (region is None or region in english.territories)
    )


@cache
def direction(tag: str) -> Literal["ltr", "rtl"]:
    """How a language is written."""
    script = next((piece for piece in tag.split("-")[1:] if len(piece) == 4 and piece.isalpha()), None)
    if script is not None:
        return "rtl" if script.title() in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary(tag) in _RIGHT_TO_LEFT else "ltr"


@cache
def own_name(tag: str) -> str:
    """What the speakers of a language call it: “svenska”, “العربية”; the tag if nobody has told us."""
    return name(tag, tag) if exact_locale(tag) else tag


def in_english(tag: str) -> LanguageName:
    """What a language is called in English, for messages that can be said in other languages."""
    made = LanguageName(name(tag, "en"))
    made.tag = tag
    return made


@cache
def name(tag: str, into: str) -> str:
    """What a language is called in another one; the tag if there is no word for it.

    Args:
        tag: The language that is named.
        into: The language of the answer.
    """
    if tag in _SIGN_LANGUAGES:
        return catalogue(into).gettext(_SIGN_LANGUAGES[tag])
    words = locale(into)
    whole = words.languages.get(tag.replace("-", "_"))
    if whole:
        return str(whole)
    language, *rest = tag.split("-")
    known = words.languages.get(language)
    if not known:
        return tag
    details = [str(words.scripts.get(piece) or words.territories.get(piece) or piece) for piece in rest]
    return f"{known} ({', '.join(details)})" if details else str(known)


@cache
def with_region(tag: str) -> str:
    """A tag as the Open Graph protocol wants it, with the region where most speakers live: `sv_SE`, `pt_BR`."""
    language, *rest = tag.split("-")
    region = next((piece for piece in rest if re.fullmatch(r"[A-Z]{2}", piece)), "")
    likely: str = get_global("likely_subtags").get(
        tag.replace("-", "_"), get_global("likely_subtags").get(language, "")
    )
    region = region or next((piece for piece in likely.split("_")[1:] if re.fullmatch(r"[A-Z]{2}", piece)), "")
    return f"{language}_{region}" if region else language
