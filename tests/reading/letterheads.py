"""Letterheads that carry more than one sees, made from the empty document of python-docx."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
DOCUMENT, SETTINGS = "word/document.xml", "word/settings.xml"
TYPES = "[Content_Types].xml"


def plain() -> bytes:
    target = BytesIO()
    docx.Document().save(target)
    return target.getvalue()


def edited(content: bytes, *edits: tuple[str, str, str], **new: str) -> bytes:
    """`content` with `old` → `new` in a part, for each edit; a part that is not there is made."""
    with ZipFile(BytesIO(content)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name, old, put in edits:
        text = parts.get(name, old.encode()).decode()
        assert old in text, f"{name} has no {old!r}"
        parts[name] = text.replace(old, put, 1).encode()
    target = BytesIO()
    with ZipFile(target, "w") as copy:
        for name, part in (parts | {name: text.encode() for name, text in new.items()}).items():
            copy.writestr(name, part)
    return target.getvalue()


def in_body(xml: str, content: bytes | None = None) -> bytes:
    """A document whose body begins with `xml`."""
    return edited(content or plain(), (DOCUMENT, "<w:body>", f"<w:body>{xml}"))


def related(
    kind: str,
    target: str,
    *,
    of: str = DOCUMENT,
    external: bool = False,
    part: str = "x",
    content: bytes | None = None,
) -> bytes:
    """`content` with a relation of a part, called like its kind, to a new part or outside."""
    folder, _, name = of.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    mode = ' TargetMode="External"' if external else ""
    base = kind if "://" in kind else f"{OFFICE}/{kind}"
    relation = f'<Relationship Id="{kind}" Type="{base}" Target="{target}"{mode}/>'
    content = content or plain()
    with ZipFile(BytesIO(content)) as source:
        there = relations in source.namelist()
    if there:
        content = edited(content, (relations, "</Relationships>", f"{relation}</Relationships>"))
    else:
        content = edited(content, **{relations: f"{empty}{relation}</Relationships>"})
    if external:
        return content
    suffix = Path(target).suffix.removeprefix(".")
    known = f'<Default Extension="{suffix}" ContentType="application/octet-stream"/></Types>'
    if suffix != "xml":
        content = edited(content, (TYPES, "</Types>", known))
    return edited(content, **{f"{folder}/{target}".lstrip("/"): part})
