"""The signs for the doors."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from booklet_festival import EDITION, SETTINGS, edition, octets, outline, site, text
from mkdocs_programme import booklet
from mkdocs_programme.build import load_files


def test_doors_show_each_room_and_day_with_times_of_the_clock() -> None:
    page = booklet.doors(site().programme, edition(site()), "en")
    told = [
        (door.room.text, door.day.text, [(card.times, card.line.link.text.text) for card in door.cards])
        for door in page.doors
    ]

    assert told == [
        ("Hall", "Tuesday 11 May 2027", [("10:00–11:00", "From ward to home")]),
        (
            "Loft",
            "Tuesday 11 May 2027",
            [("10:30–12:00", "The night shift"), ("00:30–01:00", "Breakfast")],
        ),
    ]
    made = booklet.printed(site().programme, page, octets)
    assert [words for _, words, _ in outline(PdfReader(BytesIO(made.octets)))] == ["Hall", "Loft"]
    assert made.pages == 2


def test_a_door_with_many_sessions_is_set_smaller_and_loses_none() -> None:
    many = {
        f"sessions/2027/m{number:02}.md": (
            f"---\ntitle: Session number {number} of a room that is never empty\ncode: M{number}\n"
            f"start: 2027-05-11 {8 + number // 4:02}:{number % 4 * 15:02}\nminutes: 15\nroom: hall\n---\n"
        )
        for number in range(40)
    }
    crowded = load_files({"editions/2027.md": EDITION, **many}, SETTINGS)
    page = booklet.doors(crowded.programme, edition(crowded), "en")
    made = booklet.printed(crowded.programme, page, octets)
    reader = PdfReader(BytesIO(made.octets))
    told = " ".join(text(reader, number + 1) for number in range(made.pages))

    assert [door.size for door in page.doors] == ["many"]
    assert [number for number in range(40) if f"M{number} Session" not in told] == []
