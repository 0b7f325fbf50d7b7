"""What there is in a programme.

A new kind is one class here, one line in `KINDS`, and a page if the common one will not do.
"""

from mkdocs_programme.entities.base import EDITORS_OWN, Entity, Origin, Record, Thing
from mkdocs_programme.entities.care import Need, Pathway, Persona, Stage
from mkdocs_programme.entities.edition import Edition, Format, Room, Stream
from mkdocs_programme.entities.learning import Objective, WrittenObjective
from mkdocs_programme.entities.people import Organisation, Participation, Speaker
from mkdocs_programme.entities.session import Part, Session
from mkdocs_programme.entities.sources import Material, Reference

__all__ = [
    "EDITORS_OWN",
    "KINDS",
    "Edition",
    "Entity",
    "Format",
    "Material",
    "Need",
    "Objective",
    "Organisation",
    "Origin",
]
__all__ += ["Part", "Participation", "Pathway", "Persona", "Record", "Reference", "Room", "Session", "Speaker"]
__all__ += ["Stage", "Stream", "Thing", "WrittenObjective"]

KINDS: tuple[type[Entity], ...] = (
    Edition,
    Session,
    Speaker,
    Organisation,
    Objective,
    Persona,
    Pathway,
    Material,
    Reference,
)
"""The kinds every programme has; each lives in the folder it names."""
