"""The types of fields: what an author may type in each, and what it is read as.

A field's type decides how it is read, linked, translated, checked and put into JSON Schema; nothing else says it again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mkdocs_programme.phrases import phrase
from mkdocs_programme.values import scalars
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Fallback, Text, Words

__all__ = ["Context", "TextType", "To"]

Read = TypeVar("Read")


@dataclass(frozen=True)
class Context:
    """What a field's reader must know of the file it stands in."""

    language: str = "en"
    """The language of the source file."""
    edition: str = ""
    """The edition whose folder the file lies in, or nothing."""
    fallback: Fallback = field(default_factory=lambda: Fallback("en"))
    whole: tuple[str, str] = ("", "")
    """The kind and id of the entity whose file it is: there `home` is short for the stage `stroke#home`."""


def _context(info: ValidationInfo) -> Context:
    return info.context if isinstance(info.context, Context) else Context()


def one_value(value: object) -> str:
    """The text of a field that holds one value.

    Raises:
        ValueError: A list or a record stands there.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        raise ValueError(phrase("holds `name: value` lines; write one value"))
    raise ValueError(phrase("holds a list; write one value"))


@dataclass(frozen=True)
class TextType:
    """Marks words that may be translated; with `prose`, words that may hold Markdown."""

    prose: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(_text)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        words: JsonSchemaValue = {"type": "string"}
        by_language = {"type": "object", "additionalProperties": words, "description": "Words by language code."}
        return words if self.prose else {"anyOf": [words, by_language]}


def _text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    context = _context(info)
    if isinstance(value, dict):
        words = tuple(Words(text, language) for language, text in value.items())
        return Text(words, context.fallback)
    return Text((Words(one_value(value), context.language),), context.fallback)


@dataclass(frozen=True)
class To:
    """Marks a reference, and says which kind of thing it leads to."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object, info: ValidationInfo) -> Ref:
            if isinstance(value, Ref):
                return value
            if isinstance(value, dict):
                raise ValueError(
                    phrase("holds `name: value` lines; write an id here, and the lines in the file of that id")
                )
            context = _context(info)
            return Ref.read(self.kind, one_value(value), context.edition, context.whole)

        return core_schema.with_info_plain_validator_function(read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "x-ref": self.kind}


def _reader(read: Callable[[str], Read]) -> PlainValidator:
    def validate(value: object) -> object:
        """Values made by the program pass; what an author typed is read."""
        return read(one_value(value)) if isinstance(value, str | list | dict) else value

    return PlainValidator(validate)


def _typed(read: Callable[[str], Read], **schema: Any) -> tuple[PlainValidator, WithJsonSchema]:
    return _reader(read), WithJsonSchema({"type": "string", **schema})


_CLOCK = r"\d{1,2}[:.]\d{2}"
_DAY = r"\d{4}-\d{1,2}-\d{1,2}"

Translated = Annotated[Text, TextType()]
Prose = Annotated[Text, TextType(prose=True)]
Plain = Annotated[str, *_typed(str)]
Moment = Annotated[datetime, *_typed(scalars.moment, pattern=f"^{_DAY}[ T]{_CLOCK}$", examples=["2026-03-10 11:00"])]
Clock = Annotated[time, *_typed(scalars.clock, pattern=f"^{_CLOCK}$", examples=["11:00"])]
Day = Annotated[date, *_typed(scalars.day, pattern=f"^{_DAY}$", examples=["2026-03-10"])]
PartialDate = Annotated[str, *_typed(scalars.partial_date, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", examples=["2020-03"])]
Number = Annotated[int, _reader(scalars.number), WithJsonSchema({"type": "integer", "minimum": 0})]
Minutes = Annotated[int, _reader(scalars.minutes), WithJsonSchema({"type": "integer", "minimum": 1})]
Switch = Annotated[bool, _reader(scalars.switch), WithJsonSchema({"type": "boolean"})]
Country = Annotated[str, *_typed(scalars.country, pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$", examples=["SE", "GB-SCT"])]
Tag = Annotated[str, *_typed(scalars.tag, examples=["sv"])]
Zone = Annotated[str, *_typed(scalars.zone, examples=["Europe/Stockholm"])]
Coordinates = Annotated[str, *_typed(scalars.coordinates, examples=["57.7826, 14.1618"])]
Colour = Annotated[str, *_typed(scalars.colour, pattern="^#[0-9A-Fa-f]{6}$", examples=["#0b6e4f"])]
Address = Annotated[str, *_typed(scalars.address, format="uri", examples=["https://example.org"])]
Identifier = Annotated[str, *_typed(scalars.identifier, pattern=f"^{scalars.ID.pattern}$", examples=["part-1"])]
Orcid = Annotated[str, *_typed(scalars.orcid, examples=["0000-0002-1825-0097"])]
RorId = Annotated[str, *_typed(scalars.ror, examples=["05dxps055"])]

SessionRef = Annotated[Ref, To("session")]
SpeakerRef = Annotated[Ref, To("speaker")]
OrganisationRef = Annotated[Ref, To("organisation")]
ObjectiveRef = Annotated[Ref, To("objective")]
PersonaRef = Annotated[Ref, To("persona")]
NeedRef = Annotated[Ref, To("need")]
PathwayRef = Annotated[Ref, To("pathway")]
StageRef = Annotated[Ref, To("stage")]
MaterialRef = Annotated[Ref, To("material")]
ReferenceRef = Annotated[Ref, To("reference")]
EditionRef = Annotated[Ref, To("edition")]
StreamRef = Annotated[Ref, To("stream")]
FormatRef = Annotated[Ref, To("format")]
RoomRef = Annotated[Ref, To("room")]
