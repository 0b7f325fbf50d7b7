"""The variables of the style sheet that a site may set."""

from __future__ import annotations

import re
from importlib import resources

from mkdocs_programme.reference.markdown import joined, table

__all__ = ["variables_page"]

_BLOCK = r"(?ms)^\s*\[data-md-color-scheme{}\] {{\n(.*?)^\s*}}"
_VARIABLE = re.compile(r"/\* (?P<told>[^*]+) \*/\s+(?P<name>--[\w-]+): (?P<value>[^;]+);")
_DARK = re.compile(r"(?P<name>--[\w-]+): (?P<value>[^;]+);")


def variables_page() -> str:
    """The page of all variables, with what they are in the light and in the dark scheme."""
    sheet = (resources.files("mkdocs_programme.render") / "assets" / "programme.css").read_text(encoding="utf-8")
    light, dark = (re.search(_BLOCK.format(scheme), sheet) for scheme in ("", '="slate"'))
    assert light is not None
    assert dark is not None
    in_dark = {one["name"]: f"`{one['value']}`" for one in _DARK.finditer(dark[1])}
    rows = (
        (f"`{one['name']}`", one["told"], f"`{one['value']}`", in_dark.get(one["name"], ""))
        for one in _VARIABLE.finditer(light[1])
    )
    return joined(
        (
            "# Variables of the style sheet",
            "A style sheet of your own (`extra_css` in `mkdocs.yml`) comes after ours and may set any of these; "
            "[How the site looks](../theming.md) has examples. Where nothing stands under “Dark”, both schemes share a "
            "value. `look:` in `programme.yml` sets the colours that hang together, and keeps them readable.",
            table(("Variable", "Of what", "Light", "Dark"), rows),
        )
    )
