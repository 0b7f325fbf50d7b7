"""The door to citeproc: CSL-JSON in, marked text out."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any

from citeproc import LANGUAGE_NAMES as LOCALES

# citeproc comes without types; what it answers is read as text here and nowhere else.
from citeproc import PRIMARY_DIALECTS, Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator
from citeproc.frontend import CitationStylesXML
from citeproc.source.json import CiteProcJSON
from citeproc.string import String

from mkdocs_programme.citing.items import Item
from mkdocs_programme.citing.prepared import prepared
from mkdocs_programme.citing.runs import CLOSES, NUMBER, OPENS, QUIET, Form, Setting
from mkdocs_programme.citing.tidying import tidied
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["Processor", "fault_of", "locale_of", "processor"]

_NS = "{http://purl.org/net/xbiblio/csl}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DIALECTS = {"en": "en-GB", "no": "nb-NO"}


def locale_of(languages: tuple[str, ...]) -> str:
    """The first of some languages that CSL has words for, as the name of its locale; British English if none has."""
    for tag in languages:
        for candidate in (tag, _DIALECTS.get(tag.partition("-")[0]), PRIMARY_DIALECTS.get(tag.partition("-")[0])):
            if candidate in LOCALES:
                return str(candidate)
    return "en-GB"


def fault_of(data: bytes) -> Phrase:
    """What keeps a style file from being used, in words that go on from its name; nothing if it can be."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return phrase("is not written in UTF-8")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return phrase("declares entities, which no style needs")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            root = CitationStylesXML(BytesIO(text.encode())).root
        except SyntaxError:
            return phrase("is no XML that could be read")
    if root.tag != f"{_NS}style":
        return phrase("is no CSL style")
    if root.find(f"{_NS}citation") is None or root.find(f"{_NS}bibliography") is None:
        return phrase("is a dependent style, or one without a bibliography; bring the style that it depends on")
    return phrase("does not follow the schema of CSL 1.0") if told else NOTHING


_OF_WORKS = frozenset(f"{_NS}{tag}" for tag in ("names", "date", "key"))
"""Elements that say something of a work without naming a variable."""
_ASKS_OF_WORKS = frozenset(("type", "is-numeric", "is-uncertain-date"))
"""What a condition asks of a work."""


def _said(root: Any, element: Any) -> Iterator[Any]:
    """The elements below one, and those of the macros that they call, once each."""
    to_come, macros = list(element.iter()), set()
    while to_come:
        one = to_come.pop()
        yield one
        name = one.get("macro")
        if name and name not in macros:
            macros.add(name)
            to_come += (inner for macro in root.iterfind(f'{_NS}macro[@name="{name}"]') for inner in macro.iter())


class _Marks:
    """The formatter: faces become signs that no text has."""

    @staticmethod
    def preformat(text: str) -> str:
        return text

    @staticmethod
    def _mark(sign: str, text: object) -> Any:
        return String(f"{sign}{text}{CLOSES}")

    Light = Underline = String

    def __init__(self) -> None:
        signs = {name: sign for sign, name in OPENS.items()}
        for method, face in (
            ("Italic", "italic"),
            ("Oblique", "italic"),
            ("Bold", "bold"),
            ("Superscript", "sup"),
            ("Subscript", "sub"),
            ("SmallCaps", "small-caps"),
        ):
            setattr(self, method, lambda text, sign=signs[face]: self._mark(sign, text))


class _Cite(CitationItem):  # type: ignore[misc]  # its base has no types
    """A citation whose number is a sign, as every page numbers its works anew."""

    number = NUMBER


@lru_cache(maxsize=64)
def processor(csl: str, locale: str) -> Processor:
    """The processor of a style in a locale, made once."""
    return Processor(csl, locale)


class Processor:
    """Formats works in one style and one language."""

    def __init__(self, csl: str, locale: str) -> None:
        self._style = CitationStylesStyle(BytesIO(csl.encode()), locale=locale, validate=False)
        self._marks = _Marks()
        root = self._style.root
        root.formatter = self._marks
        for terms in root.locales:
            if _LANG not in terms.attrib:
                # Terms of a style for all languages; citeproc would take “3rd” for the ordinal of any of them.
                terms.set(_LANG, locale)
        self._layout = root.citation.layout
        category = root.find(f"{_NS}info/{_NS}category[@citation-format]")
        kind = category.get("citation-format") if category is not None else "numeric"
        self.is_note = kind == "note"
        self.form = Form() if self.is_note else self._form(kind)
        delimiter = root.get_single_term(name="page-range-delimiter")
        self._range = delimiter if len(delimiter) == 1 else ""
        self._year_suffix = root.citation.get("disambiguate-add-year-suffix") == "true"

    @cached_property
    def cites_alike(self) -> bool:
        """Whether running text names all works in the same way, but for their numbers."""
        said = list(_said(self._style.root, self._layout))
        variables = {name for one in said for name in one.get("variable", "").split()}
        by_work = any(one.tag in _OF_WORKS or not _ASKS_OF_WORKS.isdisjoint(one.attrib) for one in said)
        return variables <= {"citation-number", "locator"} and not by_work

    @property
    def suffixes_years(self) -> bool:
        """Whether works of the same names and year are told apart by a letter."""
        return bool(self._year_suffix)

    def entry(self, item: Item) -> Setting:
        """The work as it stands in a list, without its number."""
        bibliography = self._bibliography(item)
        (marked,) = bibliography.bibliography()
        return tidied(Setting.read(re.sub(rf"^[\[(]?{NUMBER}[\])]?[.:]?\s*", "", str(marked))))

    def cited(self, item: Item, label: str = "", locator: str = "", *, quiet: bool = False) -> Setting:
        """The work as running text names it, without what stands around a citation; its number is the sign `NUMBER`.

        Args:
            item: The work.
            label: What the locator counts, such as `page`.
            locator: A place in the work.
            quiet: Whether the names are left out.
        """
        if quiet:
            item = {name: value for name, value in item.items() if name != "editor"}
            item["author"] = [{"literal": QUIET}]
        found = {"locator": Locator(label, locator)} if locator else {}
        bibliography = self._bibliography(item, **found)
        cite = bibliography.items[0]
        self._layout.repressed = {}
        cites = self._style.root.citation
        cites.cites = []
        setting = tidied(Setting.read(str(self._layout.render_children(cite) or "")))
        if label == "page" and self._range:
            # citeproc puts an en dash between pages of a citation whatever the style says.
            setting.text = setting.text.replace(locator.replace("-", "–"), locator.replace("-", self._range))
        setting.replace(re.compile(rf"{QUIET}[\s,.;:]*"))
        return setting

    def _bibliography(self, item: Item, **more: object) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = CiteProcJSON([prepared(item)])
        bibliography = CitationStylesBibliography(self._style, source, self._marks)
        bibliography.register(Citation([_Cite(str(item["id"]), **more)]))
        return bibliography

    def _form(self, kind: str) -> Form:
        layout = self._layout
        return Form(
            layout.get("prefix", ""),
            layout.get("suffix", ""),
            layout.get("delimiter", ""),
            layout.get("vertical-align") == "sup",
            kind == "numeric",
        )
