"""Words that stand in the source below an attribute, where Python itself does not keep them."""

from __future__ import annotations

import ast
import inspect
import textwrap

__all__ = ["attributes"]


def attributes(kind: type) -> dict[str, tuple[str, str]]:
    """The attributes that a class declares itself: its type as written, and the docstring below it or nothing."""
    (declared,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(declared, ast.ClassDef)
    found: dict[str, tuple[str, str]] = {}
    for statement, after in zip(declared.body, (*declared.body[1:], None), strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name, written = statement.target.id, ast.unparse(statement.annotation)
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            name, written = statement.targets[0].id, ""
        else:
            continue
        if not written.startswith("ClassVar") and not name.startswith("_"):
            found[name] = (written, _told(after))
    return found


def _told(statement: ast.stmt | None) -> str:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return inspect.cleandoc(str(statement.value.value))
    return ""
