"""What committees and accreditors ask of an edition, as tables: for a browser and paper, a spreadsheet, a forge."""

from mkdocs_programme.reports.accreditation import accreditation
from mkdocs_programme.reports.balance import balance
from mkdocs_programme.reports.differing import against, since
from mkdocs_programme.reports.views import Report
from mkdocs_programme.reports.writing import html, markdown, xlsx

__all__ = ["REPORTS", "Report", "accreditation", "against", "balance", "html", "markdown", "since", "xlsx"]

REPORTS = {"accreditation": accreditation, "balance": balance}
"""By the name that an organiser asks for one with."""
