"""The colour that `theme.palette` of mkdocs.yml names, for a site that chooses none of its own in programme.yml."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_programme.settings import Look

__all__ = ["ensure", "look"]

PRIMARY = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep-purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light-blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light-green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep-orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue-grey": "#546d78",
    "black": "#000000",
    "white": "#ffffff",
}
"""What Material means by its names; `custom` is none, for there the site says all in a sheet of its own."""


def ensure(config: MkDocsConfig) -> None:
    """Have Material say on every page which scheme it is in, also for a site that says nothing of colours.

    Our sheets know by that which colours fit; without a palette Material says nothing, and they would fit none.
    """
    if config.theme.name == "material" and not config.theme.get("palette"):
        config.theme["palette"] = {"scheme": "default"}


def look(chosen: Look, palette: Any) -> Look:
    """The colours of the site: its own, else the first that the palette names, else ours.

    Args:
        chosen: What programme.yml says.
        palette: What mkdocs.yml says, for one scheme or for several.
    """
    if chosen.accent:
        return chosen
    schemes = palette if isinstance(palette, list) else [palette]
    named = (str(scheme.get("primary")).replace(" ", "-") for scheme in schemes if isinstance(scheme, dict))
    colour = next((PRIMARY[name] for name in named if name in PRIMARY), None)
    return chosen.model_copy(update={"accent": colour})
