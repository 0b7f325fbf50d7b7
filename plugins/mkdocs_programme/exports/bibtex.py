"""BibTeX, as LaTeX and most reference managers read it; biblatex reads the same file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_programme.citing import Item
from mkdocs_programme.exports.names import Name, names

__all__ = ["escaped", "write"]

_TYPES = {
    "article-journal": "article",
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
}
_CONTAINER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHER = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution", "misc": "howpublished"}
"""What a type calls those who publish it; others say `publisher`."""
_LANGUAGES = {
    "en": "english",
    "sv": "swedish",
    "nb": "norsk",
    "nn": "nynorsk",
    "da": "danish",
    "fi": "finnish",
    "de": "ngerman",
    "fr": "french",
    "es": "spanish",
    "ar": "arabic",
}
"""Names of languages as babel and biblatex know them."""
_SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)|(?<=,)(?=,)|(?<=[<>])(?=[<>])")
"""Between signs that LaTeX would draw as one: two hyphens are no dash unless somebody wrote one."""


def write(items: Sequence[Item]) -> str:
    """A list of works in BibTeX, each under our id, in UTF-8."""
    return "\n".join(_entry(item) for item in items)


def escaped(text: str) -> str:
    """Text in which no sign means anything to LaTeX, and no brace stands alone."""
    line = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())
    pieces = _LIGATURE.split(line)
    signs = {**_SIGNS, "{": "\\{", "}": "\\}"} if _balanced(line) else _SIGNS
    return "{}".join("".join(signs.get(sign, sign) for sign in piece) for piece in pieces)


def _balanced(text: str) -> bool:
    """Whether braces come in pairs: readers count them even where they are escaped."""
    open_ = 0
    for sign in text:
        open_ += (sign == "{") - (sign == "}")
        if open_ < 0:
            return False
    return not open_


def _entry(item: Item) -> str:
    kind = _kind(item)
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item, kind) if value)
    return f"@{kind}{{{item['id']},\n{fields}}}\n"


def _kind(item: Item) -> str:
    kind = _TYPES.get(item["type"], "misc")
    if kind == "phdthesis" and re.search(r"(?i)master|magister|bachelor|kandidat", item.get("genre", "")):
        return "mastersthesis"
    if kind == "techreport" and not _is_whole_report(item):
        return "misc"
    # A journal, a book and a conference are what these types ask for; a preprint has none.
    return "misc" if kind in _CONTAINER and not _container(item) else kind


def _is_whole_report(item: Item) -> bool:
    """Whether a report says what BibTeX asks of one: who wrote it, who published it, and when."""
    published = item.get("publisher") or _howpublished(item, "techreport")
    return bool(item.get("author") and published and "issued" in item)


def _container(item: Item) -> str:
    event = item.get("event-title", "") if item["type"] == "paper-conference" else ""
    return str(item.get("container-title", event))


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor", "translator"):
        yield role, " and ".join(_person(name) for name in names(item, role))
    yield "title", _protected(item["title"])
    if kind in _CONTAINER:
        yield _CONTAINER[kind], escaped(_container(item))
    yield _PUBLISHER.get(kind, "publisher"), escaped(item.get("publisher", "") or _howpublished(item, kind))
    yield "address", escaped(item.get("publisher-place", ""))
    yield "edition", escaped(item.get("edition", ""))
    yield "series", escaped(item.get("collection-title", ""))
    yield "volume", escaped(item.get("volume", ""))
    yield "number", escaped(item.get("issue") or item.get("number") or item.get("collection-number") or "")
    yield "pages", escaped(item.get("page", "")).replace("-", "--")
    yield "type", escaped(item.get("genre", ""))
    yield from _dates(item)
    yield "isbn", escaped(item.get("ISBN", ""))
    yield "issn", escaped(item.get("ISSN", ""))
    yield "doi", _verbatim(item.get("DOI", ""))
    yield "url", _verbatim(item.get("URL", ""))
    yield "langid", _LANGUAGES.get(item.get("language", "").partition("-")[0], "")


def _howpublished(item: Item, kind: str) -> str:
    """A report without a publisher is its author's: a body that reports publishes it."""
    bodies = [name.family for name in names(item, "author") if name.is_body]
    return ", ".join(bodies) if kind == "techreport" else ""


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """Both forms: BibTeX reads the year, biblatex the date."""
    if "issued" in item:
        yield "year", f"{item['issued']['date-parts'][0][0]:04}"
        yield "date", _iso(item["issued"])
    if "accessed" in item:
        yield "urldate", _iso(item["accessed"])


def _iso(value: Item) -> str:
    parts = value["date-parts"][0]
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _person(name: Name) -> str:
    """“von Otter, Jr, Birgitta”; what must stay together stands in braces of its own."""
    if name.is_body or not name.given:
        return f"{{{escaped(name.family)}}}"
    pieces = (name.family, name.suffix, name.given)
    return ", ".join(_together(piece) for piece in pieces if piece)


def _together(piece: str) -> str:
    """A piece of a name; a comma or an “and” in it would part it."""
    said = escaped(piece)
    return f"{{{said}}}" if re.search(r",|(?i:\band\b)", piece) or not re.search(r"\w", piece) else said


def _protected(title: str) -> str:
    """A title in which capitals that are no first letters keep their form: styles lower the others."""
    words = title.split(" ")
    made = []
    for number, word in enumerate(words):
        first = number == 0 or words[number - 1].endswith((":", ".", "?", "!"))
        inner = word[1:] if first else word
        capital = any(letter.isupper() for letter in inner)
        made.append(f"{{{escaped(word)}}}" if capital else escaped(word))
    return " ".join(piece for piece in made if piece)


def _verbatim(address: str) -> str:
    """An address, which readers take as it is; braces in it are written as their numbers."""
    return address.replace("{", "%7B").replace("}", "%7D")
