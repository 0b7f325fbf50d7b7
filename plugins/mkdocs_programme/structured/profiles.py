"""What Bioschemas asks of a page before it may say that it follows a profile."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.structured.nodes import Node, ref

__all__ = ["CONFORMS", "PROFILES", "Profile", "claiming"]

CONFORMS = "http://purl.org/dc/terms/conformsTo"


@dataclass(frozen=True)
class Profile:
    """A released profile; drafts are claimed by nobody."""

    name: str
    release: str
    kind: str
    """The type of schema.org that it is for."""
    minimum: tuple[str, ...]
    """Without one of these a page does not follow it."""
    recommended: tuple[str, ...]
    """What a harvester hopes for."""

    @property
    def address(self) -> str:
        """What a page claims."""
        return f"https://bioschemas.org/profiles/{self.name}/{self.release}"


PROFILES = (
    Profile(
        "TrainingMaterial",
        "1.0-RELEASE",
        "LearningResource",
        ("description", "keywords", "name"),
        (
            "about",
            "abstract",
            "audience",
            "author",
            "competencyRequired",
            "educationalLevel",
            "identifier",
            "inLanguage",
            "learningResourceType",
            "license",
            "mentions",
            "teaches",
            "timeRequired",
            "url",
        ),
    ),
    Profile(
        "Course",
        "1.0-RELEASE",
        "Course",
        ("description", "keywords", "name"),
        (
            "about",
            "abstract",
            "coursePrerequisites",
            "educationalLevel",
            "hasCourseInstance",
            "license",
            "mentions",
            "provider",
            "teaches",
            "timeRequired",
            "url",
        ),
    ),
    Profile(
        "CourseInstance",
        "1.0-RELEASE",
        "CourseInstance",
        ("courseMode", "location"),
        ("endDate", "inLanguage", "instructor", "offers", "startDate", "url"),
    ),
)


def claiming(told: Node) -> Node:
    """A node that says which profile it follows, if it holds all that the profile cannot do without."""
    kinds = told["@type"] if isinstance(told["@type"], list) else [told["@type"]]
    for profile in PROFILES:
        if profile.kind in kinds and all(name in told for name in profile.minimum):
            return {**told, CONFORMS: ref(profile.address)}
    return told
