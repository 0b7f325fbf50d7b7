"""The colours that a site chooses for itself, made into a style sheet in which every word stays readable."""

from __future__ import annotations

from mkdocs_programme.settings import Look

__all__ = ["sheet"]

_ACCENT = """\
@supports (color: oklch(from red l c h)) {{
  [data-md-color-scheme] {{
    --prg-accent: oklch(from {colour} min(l, 0.42) min(c, 0.13) h);
    --prg-accent-soft: oklch(from {colour} 0.93 min(c, 0.03) h);
    --prg-bar: oklch(from {colour} min(l, 0.34) min(c, 0.09) h);
    --prg-deep: var(--prg-accent);
  }}
  @media screen {{
    [data-md-color-scheme="slate"] {{
      --prg-accent: oklch(from {colour} max(l, 0.8) min(c, 0.12) h);
      --prg-accent-soft: oklch(from {colour} 0.32 min(c, 0.05) h);
      --prg-bar: oklch(from {colour} min(l, 0.29) min(c, 0.07) h);
      --prg-deep: oklch(from {colour} min(l, 0.42) min(c, 0.13) h);
    }}
  }}
}}
"""
_WARM = """\
@supports (color: oklch(from red l c h)) {{
  [data-md-color-scheme] {{
    --prg-warm: oklch(from {colour} min(l, 0.42) min(c, 0.13) h);
    --prg-warm-soft: oklch(from {colour} 0.94 min(c, 0.03) h);
    --prg-shine: oklch(from {colour} max(l, 0.62) c h);
    --prg-glow: oklch(from {colour} min(l, 0.48) c h);
  }}
  @media screen {{
    [data-md-color-scheme="slate"] {{
      --prg-warm: oklch(from {colour} max(l, 0.8) min(c, 0.12) h);
      --prg-warm-soft: oklch(from {colour} 0.32 min(c, 0.04) h);
    }}
  }}
}}
"""


def sheet(look: Look) -> str:
    """Rules that set the variables of `programme.css`; nothing where the site keeps our colours.

    A colour gives its hue, and as much of its strength and lightness as leaves words readable in both schemes.
    Browsers that cannot work that out keep our colours.
    """
    chosen = ((_ACCENT, look.accent), (_WARM, look.warm))
    return "".join(rules.format(colour=colour) for rules, colour in chosen if colour)
