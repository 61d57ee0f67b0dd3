"""HTML that stands alone, outside the pages that MkDocs makes."""

from __future__ import annotations

from macros.filling import filled
from macros.views.page_typography import typeset_html


def fill(template: str, **context: object) -> str:
    """Fill `template`; texts are escaped and typeset."""
    return typeset_html(filled(template, **context))
