"""ODT through pandoc, laid out like the DOCX."""

from macros.documents.formats.odt.paper import render

__all__ = ["render"]
