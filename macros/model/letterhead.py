"""What of a company's Word file goes into papers that are published, and what stays behind."""

_HYPERLINK = "hyperlink"
_PARTS = frozenset(
    (
        *("officeDocument", "styles", "stylesWithEffects", "settings", "webSettings", "numbering"),
        *("fontTable", "font", "theme", "header", "footer", "footnotes", "endnotes"),
        *("image", "hdphoto", "diagramData", "diagramLayout", "diagramColors", "diagramQuickStyle"),
        *("diagramDrawing", _HYPERLINK),
    )
)
"""Parts that papers take, by the last word of the type of the relation (ECMA-376, part 1)."""

LEFT_BEHIND = ("attachedTemplate", "printerSettings", "mailMerge", "docVars", "dataBinding")
"""Elements that stay behind: they name computers and data of their own, and nobody sees them."""


def goes_along(relation: str, *, external: bool) -> bool:
    """Whether papers take what a relation of this type leads to, in the file or outside it.

    What only stands beside a document stays behind: properties, macros, data of other programs.
    """
    name = relation.rpartition("/")[2]
    return name == _HYPERLINK if external else name in _PARTS
