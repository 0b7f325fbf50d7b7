"""When and where: sessions in time, by day and room, and which of them get in each other's way."""

from mkdocs_programme.timetable.again import held_again
from mkdocs_programme.timetable.days import Day, days, is_one_evening
from mkdocs_programme.timetable.feeds import calendar_path, data_path, day_address, person_calendar_path, schedule_path
from mkdocs_programme.timetable.grid import Cell, Grid, grid
from mkdocs_programme.timetable.slots import Slot, apart, first_at, overlapping, part_slots, slot, slots

__all__ = [
    "Cell",
    "Day",
    "Grid",
    "Slot",
    "apart",
    "calendar_path",
    "data_path",
    "day_address",
    "days",
    "first_at",
    "grid",
    "held_again",
    "is_one_evening",
    "overlapping",
    "part_slots",
    "person_calendar_path",
    "schedule_path",
    "slot",
    "slots",
]
