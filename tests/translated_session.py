"""A session and its translation, to change one or the other."""

from __future__ import annotations

SOURCE = """\
---
title: The engine
parts:
  - id: notes
    title: Notes
questions:
  - Who wrote them?
---
An engine weaves [patterns](https://example.org/patterns).
"""
SWEDISH = """\
---
title: Maskinen
parts:
  - id: notes
    title: Anteckningar
questions:
  - Vem skrev dem?
---
En maskin väver [mönster](https://example.org/patterns).
"""
