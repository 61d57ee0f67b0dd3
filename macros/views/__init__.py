"""Handbook → Markdown, one module per kind of page; a view never reads a file."""
