"""How the timetable in a frame looks: quiet, so that it fits into any page, in light and dark."""

__all__ = ["STYLE"]

STYLE = """
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2b2e;--soft:#526366;--line:#d5dfe1;--link:#0b5c63;--gone:#a3241f}
@media (prefers-color-scheme:dark){
:root{--paper:#101b1d;--ink:#e6eeef;--soft:#a3b4b7;--line:#33454a;--link:#7fd0d8;--gone:#ff9d94}
}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.45 system-ui,sans-serif}
h1,h2,h3,p,ol{margin:0;padding:0}
h1{font-size:1.25rem}
h2{font-size:1.05rem;margin-block:1.5rem .25rem;padding-block-end:.35rem;border-block-end:2px solid var(--line)}
h3{font-size:1rem;font-weight:600}
ol{list-style:none}
li{display:grid;grid-template-columns:7.5rem 1fr;gap:.25rem 1rem}
li{padding-block:.65rem;border-block-end:1px solid var(--line)}
@media (max-width:30rem){li{grid-template-columns:1fr}}
time{font-variant-numeric:tabular-nums;color:var(--soft);unicode-bidi:isolate;justify-self:start}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:2px solid currentcolor;outline-offset:2px}
p{color:var(--soft)}
.gone{color:var(--gone);font-weight:600}
@media print{body{padding:0}li{break-inside:avoid}}
""".strip()
"""Without anything that is loaded."""
