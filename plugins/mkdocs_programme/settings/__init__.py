"""What a festival decides for its whole site: name, languages, declared kinds. Read from `programme.yml`."""

from typing import ClassVar, Literal, Self

from pydantic import Field, PrivateAttr

from mkdocs_programme.documents import Document
from mkdocs_programme.entities.base import Record
from mkdocs_programme.entities.declared import Collection
from mkdocs_programme.entities.fields import (
    Address,
    Colour,
    Identifier,
    Number,
    Plain,
    Switch,
    Tag,
    Translated,
)
from mkdocs_programme.findings import Place
from mkdocs_programme.settings.learning import Framework, Learning, Term
from mkdocs_programme.values.words import Fallback, Text, Words

__all__ = [
    "App",
    "Bibliography",
    "Chain",
    "FileRules",
    "Forms",
    "Framework",
    "Learning",
    "Look",
    "Offline",
    "Preview",
    "RoleNames",
]
__all__ += ["Search", "Settings", "Term"]


class Chain(Record):
    """Which languages stand in for one that has no words."""

    shorthand: ClassVar[str] = "languages"

    id: Tag
    """The language that has no words."""
    languages: tuple[Tag, ...]
    """Those that stand in for it, the nearest first."""


class RoleNames(Record):
    """A role that this festival knows beside the common ones."""

    shorthand: ClassVar[str] = "name"

    id: Identifier
    """What files write, such as fishbowl-host."""
    name: Translated
    """What one such person is called."""
    plural: Translated | None = None
    """What several are called."""


class WordChange(Record):
    """A word of the interface that this site says differently."""

    shorthand: ClassVar[str] = "words"

    id: Plain
    """The English word as in the catalogue."""
    words: Translated
    """What this site says instead."""


class Bibliography(Record):
    """How works of the literature are cited."""

    shorthand: ClassVar[str] = "style"

    style: Plain = "vancouver"
    """`vancouver`, `apa`, or the path of a CSL file beside the settings."""


class FileRules(Record):
    """What the site demands of files beside the texts."""

    shorthand: ClassVar[str] = "largest"

    largest: Number = 25
    """Megabytes that a file may have before `programme check` warns of it."""
    trusted: tuple[Plain, ...] = ()
    """Paths below the content root, of files that are published although they can run, such as a script that the
    theme loads; `javascripts/` stands for all in a folder."""


class Offline(Record):
    """What a reader's browser saves of the programme, for halls without a network."""

    shorthand: ClassVar[str] = "copies"

    copies: Literal["yes", "no", "withdraw"] = "yes"
    """Whether copies are saved; `withdraw` takes them back from every browser that has some."""
    largest: Number = 10
    """Megabytes that the copies of one language may have; what matters less is left out."""


class Search(Record):
    """Who searches the site."""

    shorthand: ClassVar[str] = "by"

    by: Literal["programme", "theme"] = "programme"
    """`theme` leaves the search to the theme, whose browsers fetch the index of a whole language at once."""


class Preview(Record):
    """What other sites show where somebody shares a link."""

    shorthand: ClassVar[str] = "file"

    file: Plain
    """Path of a picture below the content root; 1200 × 630 points suit all who show it."""
    alt: Translated | None = None
    """What is to be seen in it."""


class Look(Record):
    """The colours of the site. Their hue is kept; how light they are is changed until every word can be read."""

    shorthand: ClassVar[str] = "accent"

    accent: Colour | None = None
    """Of links, bars and the head of every page."""
    warm: Colour | None = None
    """Of what stands out beside it: quotations, notices, the light on the front page."""


class Csp(Record):
    """What browsers refuse for the site: scripts that came in with words, and every other host."""

    shorthand: ClassVar[str] = "on"

    on: Switch = True
    """Whether every page tells them so."""
    hosts: tuple[Address, ...] = ()
    """Other hosts whose pictures, films and frames pages may show, such as `https://films.example`."""


class App(Record):
    """How the site looks among the apps of a phone."""

    shorthand: ClassVar[str] = "short_name"

    short_name: Translated | None = None
    """Below the icon: twelve letters at most."""
    initials: Plain | None = None
    """In the icon: one to three letters; those of the name if not said."""
    colour: Colour = "#0b3f4a"
    """Of the icon."""


class Forms(Record):
    """Forms in a browser, at `admin/` of the site, for those who do not write files."""

    shorthand: ClassVar[str] = "repository"

    repository: Plain
    """Where the forge keeps this, such as `ward/festival`."""
    at: Literal["github", "gitlab", "gitea"] = "github"
    """Which forge that is."""
    branch: Plain | None = None
    """The branch that is published; the default branch if not said."""
    review: Switch = True
    """Whether what somebody saves becomes a proposal; with `no` it is published as it is."""
    sign_in: Address | None = None
    """The service by which people sign in at the forge; without one they give a token of their own."""


class Settings(Record):
    """The settings of a site."""

    shorthand: ClassVar[str] = "name"

    name: Translated = Text((Words("Programme", "en"),))
    """What the site is called."""
    tagline: Translated | None = None
    """One line below the name."""
    url: Address | None = None
    """Where the site is published; needed for the addresses that search engines are told."""
    image: Preview | None = None
    """Shown by other sites where somebody shares a link; nothing is shown without the address of the site."""
    default_language: Tag = "en"
    """The language at the root of the site; files without `language:` are written in it."""
    languages: tuple[Tag, ...] = ("en",)
    """Every language of the site, the first one among them."""
    fallback: tuple[Chain, ...] = ()
    """Written as `nb: [da, sv, en]`, a line for each language."""
    roles: tuple[RoleNames, ...] = ()
    """Roles that people take here beside the common ones."""
    words: tuple[WordChange, ...] = ()
    """Words of the interface that this site says otherwise."""
    learning: Learning = Learning()
    """How strictly learning objectives are judged."""
    frameworks: tuple[Framework, ...] = ()
    """Tables of terms against which the alignment of objectives is checked; nothing is fetched."""
    bibliography: Bibliography = Bibliography()
    """How works of the literature are cited."""
    files: FileRules = FileRules()
    """What is demanded of files beside the texts."""
    offline: Offline = Offline()
    """What browsers save for halls without a network."""
    search: Search = Search()
    """Who searches the site."""
    app: App = App()
    """How the site looks among the apps of a phone."""
    look: Look = Look()
    """The colours of the site."""
    csp: Csp = Csp()
    """Written as `csp: no` to leave the policy out."""
    desk: Switch = True
    """Whether a site of several languages has a page for translators, which search engines are told to leave out."""
    forms: Forms | None = None
    """Where forms write to; there are none if nothing is said."""
    collections: tuple[Collection, ...] = Field(default=())
    """Kinds of things that this festival declares for itself."""
    _document: Document | None = PrivateAttr(default=None)

    def read_from(self, document: Document) -> Self:
        """The same settings, knowing where they were read."""
        placed = self.model_copy()
        placed._document = document
        return placed

    def at(self, *key: str | int) -> Place:
        """The place of a field in the settings file."""
        return self._document.at(*key) if self._document else Place("programme.yml", 1, 1)

    @property
    def order(self) -> Fallback:
        """In which order languages stand in for each other."""
        return Fallback(self.default_language, {chain.id: chain.languages for chain in self.fallback})
