"""How the site shows itself: the picture that other sites show of it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["preview_unusable"]

_SHOWN = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""What those who show previews can draw; hardly anybody draws SVG there."""


@check("PRG707", Severity.ERROR)
def preview_unusable(programme: Programme) -> Iterator[Finding]:
    """The picture for previews is not there, or is none that other sites can show.

    Whoever shares a link to the site would share an empty frame.

    Breaks it:

        === img/festival.png
        PNG
        === programme.yml
        name: Festival
        image: img/festivl.png

    Mends it:

        === programme.yml
        name: Festival
        image: img/festival.png
    """
    image = programme.settings.image
    if image is None:
        return
    place = programme.settings.at("image", "file")
    path = posixpath.normpath(image.file)
    if path not in programme.files:
        near = nearest(path, tuple(programme.files))
        hint = meant(near) if near else phrase("put the file below the content, or correct its path")
        yield preview_unusable.at(place, phrase("`image`: there is no file {path}", path=path), hint=hint)
    elif not path.lower().endswith(_SHOWN):
        message = phrase("`image`: {path} is no picture that other sites can show", path=path)
        yield preview_unusable.at(place, message, hint=phrase("use one that ends in {shown}", shown=", ".join(_SHOWN)))
