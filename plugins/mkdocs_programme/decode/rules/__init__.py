"""What can be wrong with a file once it has been split: the rules that `decode` tells."""

from mkdocs_programme.decode.rules.fields import field_missing, field_unknown, id_twice, value_unreadable
from mkdocs_programme.decode.rules.files import (
    file_in_no_kind,
    file_name_no_id,
    name_unseen,
    names_clash,
    translation_without_source,
)
from mkdocs_programme.decode.rules.translations import (
    fact_in_translation,
    language_unknown,
    translated_entry_unknown,
    translated_list_differs,
)

__all__ = [
    "fact_in_translation",
    "field_missing",
    "field_unknown",
    "file_in_no_kind",
    "file_name_no_id",
    "id_twice",
    "language_unknown",
    "name_unseen",
    "names_clash",
    "translated_entry_unknown",
    "translated_list_differs",
    "translation_without_source",
    "value_unreadable",
]
