"""What an OpenDocument file says about itself: title, author, and how the office lays it out."""

from __future__ import annotations

from lxml import etree

from macros.documents.formats.odt.names import element, q, written

# LibreOffice lays a file out as its oldest versions did in everything that the settings, once there
# are any, do not mention; all but the first say what it does in a new text.
_ON = (
    "TableRowKeep",
    "AddExternalLeading",
    "AddParaLineSpacingToTableCells",
    "AddParaSpacingToTableCells",
    "AlignTabStopPosition",
    "CollapseEmptyCellPara",
    "PropLineSpacingShrinksFirstLine",
    "TabOverflow",
    "TabsRelativeToIndent",
)
_OFF = (
    "ClipAsCharacterAnchoredWriterFlyFrames",
    "DoNotJustifyLinesWithManualBreak",
    "DoNotResetParaAttrsForNumFont",
    "IgnoreFirstLineIndentInNumbering",
    "OutlineLevelYieldsNumbering",
    "SmallCapsPercentage66",
    "UnbreakableNumberings",
    "UnxForceZeroExtLeading",
    "UseFormerLineSpacing",
    "UseFormerObjectPositioning",
    "UseFormerTextWrapping",
    "UseOldNumbering",
)


def properties(xml: bytes, title: str, author: str) -> bytes:
    """The meta.xml of pandoc with the title and the author; it has the time and the language."""
    root = etree.fromstring(xml)
    for name, text in (
        ("dc:title", title),
        ("dc:creator", author),
        ("meta:initial-creator", author),
    ):
        for place in root.iter(q(name)):
            place.text = text
    return written(root)


def settings() -> bytes:
    """A settings.xml by which the last row of a table can stay with what follows the table."""
    string = ("PrinterIndependentLayout", "string", "high-resolution")
    flags = (
        *((name, "boolean", "true") for name in _ON),
        *((name, "boolean", "false") for name in _OFF),
    )
    items = (
        element("config:config-item", text=value, config_name=name, config_type=kind)
        for name, kind, value in (*flags, string)
    )
    group = element("config:config-item-set", *items, config_name="ooo:configuration-settings")
    return written(
        element("office:document-settings", element("office:settings", group), office_version="1.3")
    )


def listed(xml: bytes, name: str) -> bytes:
    """The manifest.xml with one XML file more."""
    root = etree.fromstring(xml)
    entry = element(
        "manifest:file-entry", manifest_full_path=name, manifest_media_type="application/xml"
    )
    root.append(entry)
    return written(root)
