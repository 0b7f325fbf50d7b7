"""What others read out of a report: each form by the rules of whoever reads it, all into one shape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote


class Told(NamedTuple):
    """A finding at one place."""

    path: str
    line: int
    severity: str
    words: str


def told_in_json(text: str) -> list[Told]:
    """Every finding at its own place."""
    return [_told(one, one) for one in json.loads(text)["findings"]]


def told_beside(text: str) -> list[Told]:
    """Every finding of JSON at the other places it has."""
    return [_told(one, place) for one in json.loads(text)["findings"] for place in one["also"]]


def _told(one: dict[str, Any], place: dict[str, Any]) -> Told:
    words = f"{one['message']} ({one['hint']})" if one["hint"] else one["message"]
    return Told(place["file"], place["line"], one["severity"], words)


def told_in_gitlab(text: str) -> list[Told]:
    """Violations, whose severities have other names."""
    names = {"major": "error", "minor": "warning", "info": "note"}
    return [
        Told(one["location"]["path"], one["location"]["lines"]["begin"], names[one["severity"]], one["description"])
        for one in json.loads(text)
    ]


def told_in_rdjson(text: str) -> list[Told]:
    """Diagnostics; a finding of two places is one at each."""
    names = {"ERROR": "error", "WARNING": "warning", "INFO": "note"}
    return [
        Told(one["location"]["path"], one["location"]["range"]["start"]["line"], names[one["severity"]], one["message"])
        for one in json.loads(text)["diagnostics"]
    ]


def told_in_sarif(text: str) -> list[Told]:
    """Results at the places they are of."""
    return list(_of_sarif(text, "locations"))


def _of_sarif(text: str, where: str) -> Iterator[Told]:
    for one in json.loads(text)["runs"][0]["results"]:
        for place in one.get(where, ()):
            physical = place["physicalLocation"]
            path, line = unquote(physical["artifactLocation"]["uri"]), physical["region"]["startLine"]
            yield Told(path, line, one["level"], one["message"]["text"])


def told_beside_in_sarif(text: str) -> list[Told]:
    """Results at the places related to them."""
    return list(_of_sarif(text, "relatedLocations"))


def told_in_github(text: str) -> list[Told]:
    """Notes beside lines, as the runner takes commands apart (actions/runner, `ActionCommand`)."""
    found: list[Told] = []
    for line in text.split("\n"):
        command, _, data = line.removeprefix("::").partition("::")
        level, _, written = command.partition(" ")
        properties = dict(one.partition("=")[::2] for one in written.split(","))
        if "file" in properties:
            path = _plain(properties["file"], ":", ",")
            severity = {"notice": "note"}.get(level, level)
            found.append(Told(path, int(properties["line"]), severity, _plain(data)))
    return found


def _plain(text: str, *signs: str) -> str:
    for sign in ("\r", "\n", *signs, "%"):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text
