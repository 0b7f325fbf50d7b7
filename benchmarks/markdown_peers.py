"""The invented programme for tools that read finished Markdown: MkDocs with Material, static-i18n, and Zensical."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator

from benchmarks.invented import Festival
from benchmarks.sheets import Section, Sheet, sheets

__all__ = ["material", "static_i18n", "zensical"]

_COMMON = """\
site_name: The Invented Festival
site_url: https://festival.example/
docs_dir: docs
theme:
  name: material
  font: false
extra:
  generator: false
"""
_MATERIAL = (
    _COMMON
    + """\
plugins: [search]
nav: [index.md]
not_in_nav: |
  /**
"""
)
_I18N = (
    _COMMON
    + """\
nav: [index.md]
not_in_nav: |
  /**
plugins:
  - search
  - i18n:
      docs_structure: suffix
      fallback_to_default: true
      languages:
"""
)


def material(festival: Festival) -> Iterator[tuple[str, str]]:
    """Pages of every language in folders, none of them in the navigation."""
    yield "mkdocs.yml", _MATERIAL
    yield from _folders(festival)


def zensical(festival: Festival) -> Iterator[tuple[str, str]]:
    """The same; it reads the settings of MkDocs."""
    yield "mkdocs.yml", _COMMON + "nav: [index.md]\n"
    yield from _folders(festival)


def static_i18n(festival: Festival) -> Iterator[tuple[str, str]]:
    """One folder with translations beside what they translate; the plugin makes the pages of each language."""
    first = festival.languages[0]
    lines = "".join(
        f"        - {{locale: {language}, name: {language}, default: {str(language == first).lower()}}}\n"
        for language in festival.languages
    )
    yield "mkdocs.yml", _I18N + lines
    made = sheets(festival)
    titles = {sheet.path: sheet.title for sheet in made}
    yield "docs/index.md", "# The Invented Festival\n\nAs large as one likes.\n"
    for sheet in made:
        for language in sheet.body:
            ends = "" if language == first else f".{language}"
            yield f"docs/{sheet.path}{ends}.md", _page(sheet, language, first, titles)
    yield from _indexes(made, titles, "docs/", first, first)


def _folders(festival: Festival) -> Iterator[tuple[str, str]]:
    first = festival.languages[0]
    made = sheets(festival)
    titles = {sheet.path: sheet.title for sheet in made}
    for language in festival.languages:
        root = "docs/" if language == first else f"docs/{language}/"
        yield f"{root}index.md", "# The Invented Festival\n\nAs large as one likes.\n"
        for sheet in made:
            yield f"{root}{sheet.path}.md", _page(sheet, language, first, titles)
        yield from _indexes(made, titles, root, language, first)


def _page(sheet: Sheet, language: str, first: str, titles: dict[str, dict[str, str]]) -> str:
    def link(path: str) -> str:
        way = posixpath.relpath(f"{path}.md", posixpath.dirname(sheet.path) or ".")
        return f"[{titles[path].get(language) or titles[path][first]}]({way})"

    body = sheet.body.get(language) or sheet.body[first]
    title = sheet.title.get(language) or sheet.title[first]
    said = [f'---\ntitle: "{title}"\ndescription: "{" ".join(body.split()[:25]).replace("*", "")}"\n---\n\n# {title}\n']
    said += [f"- {fact}" for fact in sheet.said]
    said += [f"- {label}: {', '.join(map(link, paths))}" for label, paths in sheet.facts]
    said += ["", body]
    for section in sheet.sections:
        said += ["", *_section(section, language, first, link)]
    return "\n".join(said) + "\n"


def _section(section: Section, language: str, first: str, link: Callable[[str], str]) -> Iterator[str]:
    yield f"## {section.heading}\n"
    if section.text is not None:
        yield section.text.get(language) or section.text[first]
        yield ""
    for path, detail in zip(section.links, section.details, strict=True):
        yield f"- {link(path)}{f' – {detail}' if detail else ''}"


def _indexes(
    made: list[Sheet], titles: dict[str, dict[str, str]], root: str, language: str, first: str
) -> Iterator[tuple[str, str]]:
    """A list of every kind."""
    for folder in dict.fromkeys(sheet.path.split("/")[0] for sheet in made):
        paths = tuple(sheet.path for sheet in made if sheet.path.startswith(f"{folder}/"))
        index = Sheet(
            f"{folder}/index",
            {first: folder.capitalize()},
            {first: folder.capitalize()},
            sections=(Section("All", None, paths, ("",) * len(paths)),),
        )
        yield f"{root}{folder}/index.md", _page(index, language, first, titles)
