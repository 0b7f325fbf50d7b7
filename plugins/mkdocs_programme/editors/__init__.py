"""What an editor of text needs to help while somebody types: files beside the settings, made of the kinds.

They are for Visual Studio Code and for Front Matter CMS, an extension of it. What our types know of a field is what is
offered, said and chosen from.
"""

from mkdocs_programme.editors.files import FRONT_MATTER, FileError, made, standing

__all__ = ["FRONT_MATTER", "FileError", "made", "standing"]
