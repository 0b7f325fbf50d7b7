"""Forms in a browser for those who do not write files: a configuration for Sveltia CMS, made of the kinds.

The forms run in the browser of whoever fills them in, and speak with the forge alone. What our types know of a field is
what the form asks.
"""

from mkdocs_programme.forms.bundle import ARCHIVE, Bundle, Unfit, unpacked
from mkdocs_programme.forms.files import CONFIGURATION, is_current, text
from mkdocs_programme.forms.page import FOLDER, page
from mkdocs_programme.forms.sveltia import configuration

__all__ = ["ARCHIVE", "CONFIGURATION", "FOLDER", "Bundle", "Unfit", "configuration", "is_current", "page", "text"]
__all__ += ["unpacked"]
