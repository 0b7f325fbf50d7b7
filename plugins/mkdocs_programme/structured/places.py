"""Where things are: rooms, the place of an edition, postal addresses."""

from __future__ import annotations

from mkdocs_programme.entities import Edition, Room, Session
from mkdocs_programme.languages import countries
from mkdocs_programme.structured.nodes import Node, node, ref
from mkdocs_programme.structured.teller import Teller, has_place
from mkdocs_programme.values.words import Text

__all__ = ["edition_place", "place_of", "postal", "room_nodes", "room_place"]


def postal(teller: Teller, place: Text | None, country: str | None) -> Node | None:
    """A town and a country as far as they are known; part of a country, such as Scotland, is the region."""
    if place is None and country is None:
        return None
    state, _, part = (country or "").partition("-")
    return node(
        "PostalAddress",
        addressLocality=teller.text(place),
        addressRegion=countries.country(country, teller.here[0]) if country and part else None,
        addressCountry=state,
    )


def _geo(coordinates: str | None) -> Node | None:
    """Latitude and longitude as numbers (schema.org/GeoCoordinates)."""
    if coordinates is None:
        return None
    latitude, longitude = map(float, coordinates.split(", "))
    return node("GeoCoordinates", latitude=latitude, longitude=longitude)


def edition_place(teller: Teller, edition: Edition) -> Node | None:
    """The place of an edition, which has no page of its own."""
    if not has_place(edition):
        return None
    id_ = teller.iri(edition.address, "Place")
    address = postal(teller, edition.place, edition.country)
    return node("Place", id_, name=teller.text(edition.place), address=address, geo=_geo(edition.coordinates))


def room_place(teller: Teller, room: Room, **more: object) -> Node:
    """A room with the address of its edition."""
    edition = teller.scribe.edition_of(room)
    address = postal(teller, edition.place, edition.country) if edition else None
    geo = _geo(room.coordinates or (edition.coordinates if edition else None))
    return node("Place", teller.id(room), name=teller.text(room.name), address=address, geo=geo, **more)


def place_of(teller: Teller, session: Session) -> Node | None:
    """Where a session is held. It stands whole beside its event: search engines read one page at a time."""
    room = teller.programme.find(Room, session.room)
    if room is not None:
        return room_place(teller, room)
    edition = teller.scribe.edition_of(session)
    return edition_place(teller, edition) if edition else None


def room_nodes(teller: Teller, room: Room) -> list[Node]:
    """What the page of a room tells."""
    edition = teller.scribe.edition_of(room)
    inside = teller.iri(edition.address, "Place") if edition and has_place(edition) else ""
    access = node("LocationFeatureSpecification", name=teller.text(room.access)) if room.access else None
    return [
        room_place(
            teller,
            room,
            description=teller.text(room.description),
            url=teller.page(room.address),
            maximumAttendeeCapacity=room.capacity,
            amenityFeature=access,
            containedInPlace=ref(inside) if inside else None,
        )
    ]
