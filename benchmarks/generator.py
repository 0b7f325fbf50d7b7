"""Write the invented programme as content of ours: `python -m benchmarks.generator FOLDER [SESSIONS] [LANGUAGES]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.invented import ROOMS, Festival, Session, Texts, invented

__all__ = ["contents", "write"]

SITE = """\
site_name: The Invented Festival
site_url: https://festival.example/
docs_dir: content
theme:
  name: material
  font: false
extra:
  generator: false
plugins:
  - programme
  - search
"""
STREAMS = 6


def contents(festival: Festival) -> Iterator[tuple[str, str]]:
    """Paths and texts of the content, with the settings."""
    languages, first = festival.languages, festival.languages[0]
    yield "mkdocs.yml", SITE
    yield "programme.yml", f"name: The Invented Festival\nlanguages: [{', '.join(languages)}]\n"
    yield "content/index.md", "# The Invented Festival\n\nAs large as one likes.\n"
    for edition in festival.editions:
        yield f"content/editions/{edition}.md", _edition(edition, languages)
    for organisation in festival.organisations:
        front = f"name: {organisation.name[first]}\ncountry: SE\ntype: hospital\n"
        yield f"content/organisations/{organisation.id}.md", _file(front, organisation.body)
    for person in festival.people:
        front = (
            f"name: {person.name}\naffiliations:\n  - organisation: {person.organisation}\n    role: {person.post}\n"
        )
        yield f"content/speakers/{person.id}.md", _file(front, person.body)
    for objective in festival.objectives if not any(session.written for session in festival.sessions) else ():
        front = f"statement: {_map(objective.name)}\nevidence: {_map(objective.name)}\n"
        yield f"content/objectives/{objective.id}.md", _file(front, objective.body)
    for persona in festival.personas:
        front = f"name: {persona.name[first]}\nsummary: Somebody who was made up\nevidence: {{basis: assumption}}\n"
        yield f"content/personas/{persona.id}.md", _file(front, persona.body)
    for work in festival.works:
        front = f"type: book\ntitle: {work.name[first]}\nauthor: [{{family: Made, given: Up}}]\n"
        front += "issued: 1998\npublisher: The Press\n"
        yield f"content/bibliography/{work.id}.md", _file(front, work.body)
    for session in festival.sessions:
        path = f"content/sessions/{session.edition}/{session.id}"
        for language in session.title:
            ends = ".md" if language == first else f".{language}.md"
            front = _facts(session, first) if language == first else _words(session, language)
            yield f"{path}{ends}", _file(front, session.body[language])


def _file(front: str, body: str) -> str:
    return f"---\n{front}---\n\n{body}\n"


def _map(texts: Texts) -> str:
    return "{" + ", ".join(f'{language}: "{text}"' for language, text in texts.items()) + "}"


def _edition(year: int, languages: tuple[str, ...]) -> str:
    def named(word: str, number: int) -> str:
        return _map({language: f"{word} {number + 1} ({language})" for language in languages})

    rooms = "".join(f"  - {{id: r{number}, name: {named('Room', number)}}}\n" for number in range(ROOMS))
    streams = "".join(f"  - {{id: t{number}, name: {named('Stream', number)}}}\n" for number in range(STREAMS))
    return (
        f"---\nname: The Invented Festival {year}\nstarts: {year}-03-08\nends: {year}-03-12\n"
        f"timezone: Europe/Stockholm\nphase: announced\nrooms:\n{rooms}streams:\n{streams}---\n\nFive days.\n"
    )


def _facts(session: Session, language: str) -> str:
    said = [
        f"title: {session.title[language]}",
        f"code: {session.id.upper()}",
        f"start: {session.start:%Y-%m-%d %H:%M}",
        "minutes: 55",
        f"room: r{session.room}",
        f"stream: t{session.stream}",
        f"chairs: [{session.chair}]",
        f"personas: [{', '.join(session.personas)}]",
        "objectives:",
    ]
    said += [f"  - ref: {goal}" for goal in session.objectives]
    for number, texts in enumerate(session.written):
        said += [f"  - id: goal-{number}", f"    statement: {texts[language]}"]
        said += [f"    evidence: {session.title[language]}"]
    said.append("parts:")
    for number, part in enumerate(session.parts, 1):
        said += [f"  - id: part-{number}", f"    title: {part.title[language]}"]
        said += [f"    speakers: [{', '.join(part.people)}]", *_abstract(part.abstract[language])]
    return "\n".join(said) + "\n"


def _words(session: Session, language: str) -> str:
    said = [f"title: {session.title[language]}"]
    if session.written:
        said.append("objectives:")
    for number, texts in enumerate(session.written):
        said += [f"  - id: goal-{number}", f"    statement: {texts[language]}"]
        said += [f"    evidence: {session.title[language]}"]
    said.append("parts:")
    for number, part in enumerate(session.parts, 1):
        said += [f"  - id: part-{number}", f"    title: {part.title[language]}", *_abstract(part.abstract[language])]
    return "\n".join(said) + "\n"


def _abstract(text: str) -> list[str]:
    return ["    abstract: |", *(f"      {line}".rstrip() for line in text.split("\n"))]


def write(folder: Path, files: Iterator[tuple[str, str]]) -> int:
    """Write files below a folder; the answer is how many."""
    count = 0
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        count += 1
    return count


def main() -> None:
    """Write a programme where somebody asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sessions", type=int, nargs="?", default=1000)
    parser.add_argument("languages", nargs="?", default="en,sv,de", help="of en, sv and de; the first is the main one")
    parser.add_argument("--written", action="store_true", help="objectives are written out in the sessions")
    asked = parser.parse_args()
    festival = invented(asked.sessions, tuple(asked.languages.split(",")), written=asked.written)
    print(f"{write(asked.folder, contents(festival))} files in {asked.folder}")


if __name__ == "__main__":
    main()
