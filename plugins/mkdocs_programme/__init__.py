"""A conference programme kept as Markdown: checked, linked, and published in several languages."""
