"""The poster of the org chart: Python lays it out, Typst draws it."""

from macros.documents.formats.poster.files import pdf_a3, pdf_a4, png, svg

__all__ = ["pdf_a3", "pdf_a4", "png", "svg"]
