"""The tables of every edition as files: CSV, a workbook, and a package that says what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.exports import csv_tables, datapackage, workbook
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.tables import Table, tables
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages import direction
from mkdocs_programme.timetable import data_path

__all__ = ["data"]


def data(wanted: Wanted, kinds: tuple[str, ...]) -> Iterator[Export]:
    """The tables of every edition that has some.

    Args:
        wanted: The programme.
        kinds: Of `csv`, `xlsx` and `json`, the description of the package.
    """
    for edition in wanted.editions:
        told = {language: tables(Voice(wanted, language), edition) for language in wanted.languages}
        if any(told.values()):
            yield from _files(wanted, edition, told, kinds)


def _files(
    wanted: Wanted, edition: Edition, told: dict[str, tuple[Table, ...]], kinds: tuple[str, ...]
) -> Iterator[Export]:
    files = [
        (language, table, Export(data_path(edition, f"{table.name}.{language}.csv"), csv_tables.write(table)))
        for language, made in told.items()
        for table in (made if {"csv", "json"} & set(kinds) else ())
    ]
    if "csv" in kinds:
        yield from (file for _, _, file in files)
    if "json" in kinds:
        voice = Voice(wanted, wanted.languages[0])
        yield Export(data_path(edition, "datapackage.json"), datapackage.write(voice, edition, files))
    if "xlsx" in kinds:
        yield from (_workbook(Voice(wanted, language), edition, made) for language, made in told.items())


def _workbook(voice: Voice, edition: Edition, made: tuple[Table, ...]) -> Export:
    sessions = (one for one in voice.programme.all(Session) if one.edition_id == edition.id)
    changed = voice.wanted.changed(edition, *sessions)
    octets = workbook.write(made, voice.name(edition), changed, right_to_left=direction(voice.language) == "rtl")
    return Export(data_path(edition, f"programme.{voice.language}.xlsx"), octets)
