"""The invented programme for Hugo: facts and references in front matter, joined by its templates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from benchmarks.invented import Festival
from benchmarks.sheets import Sheet, sheets

__all__ = ["hugo", "shell"]

PAGE = """\
{{ define "main" }}
<article class="prg">{{ with .CurrentSection }}<nav class="prg-crumbs" aria-label="Breadcrumbs"><ol role="list">
<li><a href="{{ site.Home.RelPermalink }}">Home</a></li>
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li></ol></nav>
{{ end }}<h1>{{ .Title }}</h1>
<dl class="prg-facts">{{ range .Params.said }}<div><dd>{{ . }}</dd></div>{{ end }}
{{ range .Params.facts }}<div><dt>{{ .label }}</dt>{{ range .paths }}<dd>{{ template "link" . }}</dd>{{ end }}</div>
{{ end }}</dl>
<div class="prg-prose">{{ .Content }}</div>
{{ $page := . }}{{ range .Params.sections }}<section><h2 id="{{ anchorize .heading }}">{{ .heading }}</h2>
{{ with .text }}<div class="prg-prose">{{ $page.RenderString (dict "display" "block") . }}</div>{{ end }}
<ul role="list">{{ range .links }}<li>{{ $detail := .detail }}{{ with site.GetPage .path }}\
<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with $detail }} <span class="prg-detail">{{ . }}</span>{{ end }}
{{ if eq .Section "speakers" }}<span class="prg-post">{{ delimit .Params.said ", " }}\
{{ range .Params.facts }}{{ range .paths }}, {{ template "link" . }}{{ end }}{{ end }}</span>{{ end }}
{{ with .Params.people }}<span class="prg-who">{{ range . }}{{ template "link" . }} {{ end }}</span>{{ end }}\
{{ end }}</li>
{{ end }}</ul></section>
{{ end }}</article>
{{ end }}
{{ define "link" }}{{ with site.GetPage . }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
"""
LIST = """\
{{ define "main" }}<article class="prg"><h1>{{ .Title }}</h1>
<ul role="list">{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></article>{{ end }}
"""
HEAD = """\
<meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" href="{{ .Permalink }}" hreflang="{{ .Language.Lang }}">
{{ end }}{{ $performers := slice }}{{ range .Params.people }}{{ with site.GetPage . }}\
{{ $performers = $performers | append (dict "@type" "Person" "@id" .Permalink "name" .Title) }}\
{{ end }}{{ end }}{{ $parts := slice }}\
{{ range .Params.sections }}{{ $parts = $parts | append (dict "@type" "Event" "name" .heading) }}{{ end }}\
{{ $crumbs := slice }}{{ range $i, $p := .Ancestors.Reverse }}{{ $crumbs = $crumbs | append (dict "@type" "ListItem" \
"position" $i "name" $p.Title "item" $p.Permalink) }}{{ end }}
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@graph" (slice \
(dict "@type" "WebPage" "@id" .Permalink "inLanguage" .Language.Lang) \
(dict "@type" "BreadcrumbList" "itemListElement" $crumbs) \
(dict "@type" "Event" "name" .Title "description" .Description "url" .Permalink \
"performer" $performers "subEvent" $parts)) | jsonify | safeJS }}\
</script>
</head>"""
TOC = """\
{{ range .Params.sections }}<li class="md-nav__item"><a href="#{{ anchorize .heading }}" class="md-nav__link">\
<span class="md-ellipsis">{{ .heading }}</span></a></li>
{{ end }}"""
INDEX = """\
{"config":{"lang":["{{ .Language.Lang }}"]},"docs":[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}\
{"location":{{ $p.RelPermalink | jsonify }},"title":{{ $p.Title | jsonify }},\
"text":{{ printf "%s %s" $p.Plain (delimit (apply (where $p.Params.sections "text" "!=" nil) "index" "." "text") " ") \
| plainify | jsonify }}}{{ end }}]}
"""


def hugo(festival: Festival, page: str) -> Iterator[tuple[str, str]]:
    """Settings, templates and content.

    Args:
        festival: What is told.
        page: A page that Material has drawn, whose frame the pages get; see `shell`.
    """
    first = festival.languages[0]
    languages = {
        language: {"contentDir": f"content/{language}", "weight": at}
        for at, language in enumerate(festival.languages, 1)
    }
    yield (
        "hugo.json",
        json.dumps(
            {
                "baseURL": "https://festival.example/",
                "title": "The Invented Festival",
                "defaultContentLanguage": first,
                "languages": languages,
                "disableKinds": ["taxonomy", "term", "RSS"],
                "outputs": {"home": ["html", "json"], "page": ["html"], "section": ["html"]},
                "enableRobotsTXT": True,
            }
        ),
    )
    yield "layouts/_default/baseof.html", shell(page)
    yield "layouts/_default/single.html", PAGE
    yield "layouts/_default/list.html", LIST
    yield "layouts/index.json", INDEX
    for sheet in sheets(festival):
        for language in festival.languages:
            yield f"content/{language}/{sheet.path}.md", _content(sheet, language, first)


def _content(sheet: Sheet, language: str, first: str) -> str:
    body = sheet.body.get(language) or sheet.body[first]
    front = {
        "title": sheet.title.get(language) or sheet.title[first],
        "description": " ".join(body.split()[:25]),
        "said": sheet.said,
        "people": [f"/{path}" for path in sheet.people],
        "facts": [
            {"label": label, "paths": [f"/{path}" for path in paths]} for label, paths in sheet.facts
        ],
        "sections": [
            {
                "heading": section.heading,
                **({"text": section.text.get(language) or section.text[first]} if section.text else {}),
                "links": [
                    {"path": f"/{path}", "detail": detail}
                    for path, detail in zip(section.links, section.details, strict=True)
                ],
            }
            for section in sheet.sections
        ],
    }  # fmt: skip
    return f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{body}\n"


def shell(page: str) -> str:
    """A page of Material as a template of Hugo: `PROBE-…` are the places that a page fills."""
    page = page.replace("{{", '{{ "{{" }}')
    page = re.sub(r"(?:\.\./)+", "/", page).replace('"../../.."', '"/"')
    page = page.replace("PROBE-TITLE", "{{ .Title }}").replace("PROBE-DESCRIPTION", "{{ .Description }}")
    page = page.replace("https://festival.example/probe/at/depth/", "{{ .Permalink }}")
    page = re.sub(r'<li class="md-nav__item">\s*<a href="#probe-heading".*?</li>', lambda _: TOC, page, flags=re.DOTALL)
    page = re.sub(r"<h1.*PROBE-BODY</p>", '{{ block "main" . }}{{ end }}', page, flags=re.DOTALL)
    return page.replace("</head>", HEAD, 1)
