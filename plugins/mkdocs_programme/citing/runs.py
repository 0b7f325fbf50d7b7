"""What a formatted citation is made of: stretches of text with the face they stand in, and never HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Form", "Run", "Setting", "linked"]


@dataclass(frozen=True)
class Run:
    """A stretch of a formatted entry."""

    text: str
    faces: tuple[str, ...] = ()
    """Of `italic`, `bold`, `sup`, `sub`, `small-caps`; the outermost first."""
    work: bool = False
    """Whether it is the title, which leads to our page of the work."""
    web: str = ""
    """The address it leads to: of a DOI, or of a page elsewhere."""


@dataclass(frozen=True)
class Form:
    """How a style writes a citation in running text."""

    before: str = "["
    after: str = "]"
    between: str = "; "
    raised: bool = False
    """Whether it stands above the line."""
    numbered: bool = True
    """Whether works go by their number in the list of the page; else the list is in alphabetical order."""


@dataclass
class Setting:
    """A text with the faces of every sign, so that it can be mended without losing them."""

    text: str
    faces: list[tuple[str, ...]]

    @classmethod
    def read(cls, marked: str) -> Setting:
        """Read what the processor's formatter has marked."""
        text: list[str] = []
        faces: list[tuple[str, ...]] = []
        open_: list[str] = []
        for sign in marked:
            if sign in OPENS:
                open_.append(OPENS[sign])
            elif sign == CLOSES:
                open_ and open_.pop()
            else:
                text.append(sign)
                faces.append(tuple(open_))
        return cls("".join(text), faces)

    def replace(self, pattern: re.Pattern[str], group: int = 0) -> None:
        """Take out what a group of a pattern matches, wherever it does."""
        for found in reversed(list(pattern.finditer(self.text))):
            start, end = found.span(group)
            self.text = self.text[:start] + self.text[end:]
            del self.faces[start:end]

    def runs(self, *marks: tuple[int, int, Run]) -> tuple[Run, ...]:
        """Stretches of one face each, cut where marks begin and end.

        Args:
            marks: Start and end of a stretch, and a run that says where it leads.
        """
        made: list[Run] = []
        for at, (sign, face) in enumerate(zip(self.text, self.faces, strict=True)):
            led = next((run for start, end, run in marks if start <= at < end), None)
            here = Run(sign, face, led.work if led else False, led.web if led else "")
            if made and (made[-1].faces, made[-1].work, made[-1].web) == (here.faces, here.work, here.web):
                made[-1] = Run(made[-1].text + sign, face, here.work, here.web)
            else:
                made.append(here)
        return tuple(made)


CLOSES = "\ue000"
OPENS = {"\ue001": "italic", "\ue002": "bold", "\ue003": "sup", "\ue004": "sub", "\ue005": "small-caps"}
NUMBER = "\ue010"
"""Stands for the number of a work, which every page gives anew."""
QUIET = "\ue011"
"""Stands for names that a citation leaves out."""
PRIVATE = re.compile("[\ue000-\ue0ff]")
"""Signs that we use ourselves, so that no author's may come in."""


def linked(setting: Setting, title: str, addresses: dict[str, str]) -> tuple[Run, ...]:
    """Runs in which the title leads to the work, and each address to itself."""
    marks = []
    start = setting.text.casefold().find(title.casefold())
    if start >= 0:
        marks.append((start, start + len(title), Run("", work=True)))
    for written, address in addresses.items():
        start = setting.text.rfind(written)
        if start >= 0:
            marks.append((start, start + len(written), Run("", web=address)))
    return setting.runs(*marks)
