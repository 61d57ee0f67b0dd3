"""What a letterhead carries besides what one sees: no paper made on it publishes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from macros.model.letterhead import LEFT_BEHIND, goes_along

if TYPE_CHECKING:
    from docx.document import Document

_ELEMENTS = tuple(qn(f"w:{name}") for name in LEFT_BEHIND)


def leave_behind(document: Document) -> None:
    """Take from `document` the names, macros and data of other programs that came with it."""
    package = document.part.package
    for part in (package, *package.iter_parts()):
        element = getattr(part, "element", None)
        for found in list(element.iter(*_ELEMENTS)) if element is not None else ():
            found.getparent().remove(found)
        for key, relation in list(part.rels.items()):
            if not goes_along(relation.reltype, external=relation.is_external):
                del part.rels[key]
