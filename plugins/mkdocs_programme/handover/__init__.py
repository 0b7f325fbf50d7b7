"""Texts for translators, in the files that they have, and back into ours."""
