"""DOCX through python-docx, on the company's letterhead."""

from macros.documents.formats.docx.paper import render

__all__ = ["render"]
