"""The description of a vacancy as hh.ru takes it: HTML of six tags, without title and blanks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from macros.documents.blocks import Fields, Heading, Items, Paragraph
from macros.russian.phrases import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.documents.blocks import Paper


def render(paper: Paper) -> bytes:
    """Headings, paragraphs, lists and fields that are filled in; nothing else of the paper.

    UTF-8 with a byte order mark: a piece of a page cannot name its encoding.
    """
    text = "\n".join(_lines(paper)) + "\n"
    # Non-breaking spaces have done their work in wrapping; on a job board they disturb a search.
    return text.replace("\u00a0", " ").encode("utf-8-sig")


def _lines(paper: Paper) -> Iterator[str]:
    heading = ""
    for block in paper.blocks:
        match block:
            case Heading(text):
                heading = f"<p><strong>{escape(text, quote=False)}</strong></p>"
                continue
            case Paragraph(text):
                shown = [f"<p>{escape(text, quote=False)}</p>"]
            case Items(items):
                shown = _list(items)
            case Fields(fields):
                shown = _list([f"{field.name}: {field.text}" for field in fields if field.text])
            case _:
                continue
        if shown and heading:
            yield heading
        yield from shown
        heading = ""


def _list(texts: Sequence[str]) -> list[str]:
    if len(texts) == 1:
        return [f"<p>{escape(sentence(texts[0]), quote=False)}</p>"]
    points = [f"<li>{escape(text, quote=False)}</li>" for text in texts]
    return ["<ul>", *points, "</ul>"] if points else []
