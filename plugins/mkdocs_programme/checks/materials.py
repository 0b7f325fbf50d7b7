"""What is kept beside the programme: its licence, its transcripts, its slides in every language."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.entities import Material
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.chapters import chapters
from mkdocs_programme.values.licences import known_licence, licence_names

__all__ = ["licence_unknown", "recording_without_transcript", "slides_differ"]


@check("PRG711", Severity.NOTE)
def licence_unknown(programme: Programme) -> Iterator[Finding]:
    """A licence is none of those that the page can explain.

    A reader sees its name, and neither what it allows nor where its text stands.

    Breaks it:

        === materials/deck.md
        ---
        title: Slides of A2
        licence: CC-BY
        ---

    Mends it:

        === materials/deck.md
        ---
        title: Slides of A2
        licence: CC-BY-4.0
        ---
    """
    names = licence_names()
    for material in programme.all(Material):
        if material.licence is None or known_licence(material.licence):
            continue
        place = material.at("licence")
        newest = next((name for name in names if name.casefold().startswith(f"{material.licence.casefold()}-")), None)
        near = newest or nearest(material.licence, names)
        hint = meant(near) if near else phrase("write an SPDX identifier such as CC-BY-4.0, if it has one")
        mended = line_with(material, place, material.licence, near) if near else ""
        message = phrase(
            "`licence`: “{licence}” is none of the licences that the page can explain", licence=material.licence
        )
        yield licence_unknown.at(place, message, hint=hint, mended=mended)


@check("PRG712", Severity.NOTE)
def recording_without_transcript(programme: Programme) -> Iterator[Finding]:
    """A recording has neither a transcript nor captions.

    Who cannot hear it is left out, and nobody can search what was said.

    Breaks it:

        === materials/talk.md
        ---
        title: The opening, recorded
        type: recording
        url: https://video.example/opening
        ---

    Mends it:

        === materials/talk.md
        ---
        title: The opening, recorded
        type: recording
        url: https://video.example/opening
        ---
        ## Transcript

        Welcome, all of you.
    """
    for material in programme.all(Material):
        has_words = material.transcript or material.captions or material.body
        if material.type == "recording" and not has_words:
            hint = phrase("name a file under `transcript`, write what is said below the fields, or say its `captions`")
            yield recording_without_transcript.at(
                material.at("type"), phrase("the recording has no transcript"), hint=hint
            )


@check("PRG713", Severity.WARNING)
def slides_differ(programme: Programme) -> Iterator[Finding]:
    """A translation has more or fewer slides or chapters than the file it translates.

    Their numbers are addresses: whoever changes the language would land on another slide.

    Breaks it:

        === materials/deck.md
        ---
        title: Slides
        type: slides
        ---
        ## Aim

        ## Method
        === materials/deck.sv.md
        ---
        title: Bilder
        ---
        ## Mål

    Mends it:

        === materials/deck.sv.md
        ---
        title: Bilder
        ---
        ## Mål

        ## Metod
    """
    for material in programme.all(Material):
        written = material.body.written if material.body else ()
        counts = {words.language: len(chapters(words.text).chapters) for words in written}
        source = material.origin.source
        first = next((counts[one] for one in counts if material.origin.file(one) is source), 0)
        for language, count in counts.items():
            document = material.origin.file(language)
            if document is not source and count != first:
                message = phrase(
                    "the text has {count} headings with `##`, and {source} has {first}",
                    count=count,
                    source=source.path,
                    first=first,
                )
                yield slides_differ.at(document.in_body(0), message, hint=phrase("give it the same, in the same order"))
