"""XLSX through XlsxWriter."""

from macros.documents.formats.xlsx.workbook import render

__all__ = ["render"]
