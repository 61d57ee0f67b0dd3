"""What validators of others say of every file to download."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OdfValidator, OpenXmlValidator, ValidationSeverity
from pdfua import Severity, validate

from tests.programs import program

# An error is a mistake; warnings tell of styles that no table of this paper uses.
VALIDATORS = {"docx": OpenXmlValidator(), "xlsx": OpenXmlValidator(), "odt": OdfValidator()}
# Those of the format's own list (FictionBookGenres) that a handbook of positions may have.
GENRES = {"ref_ref", "reference", "management", "org_behavior", "paper_work", "job_hunting"}
# Children in their order, as FictionBook 2.1 has them; no table or picture stands in our text.
CHILDREN = {
    "FictionBook": "description (body )+(binary )*",
    "description": "title-info document-info ",
    "title-info": "(genre )+(author )+book-title (annotation )?(date )?(coverpage )?lang ",
    "document-info": "(author )+date (src-url )*id version ",
    "author": "nickname ",
    "body": "(title )?(section )+",
    "section": "(title )?((section )+|((p|subtitle|empty-line) )*)",
    "title": "(p )*",
    "annotation": "((p|empty-line) )*",
    "coverpage": "image ",
    "p": "((strong|emphasis|a) )*",
    "a": "((strong|emphasis) )*",
    "strong": "(a )*",
}


@pytest.mark.thorough
@pytest.mark.parametrize("suffix", VALIDATORS)
def test_office_files_are_valid(site: Path, suffix: str) -> None:
    files = found(site, suffix)
    assert [
        f"{file.name}: {problem.part_uri} {problem.path} {problem.description}"
        for file in files
        for problem in VALIDATORS[suffix].validate(file).errors
        if problem.severity is ValidationSeverity.ERROR
    ] == []


@pytest.mark.thorough
def test_pdf_can_be_read_aloud(site: Path) -> None:
    assert [
        f"{file.name}: {finding.rule_id} {finding.location} {finding.message}"
        for file in found(site, "pdf")
        for finding in validate(file).findings
        if finding.severity is not Severity.INFO
    ] == []


@pytest.mark.thorough
def test_epub_is_valid(site: Path) -> None:
    java = program("java", "default-jre-headless")
    checker = program("epubcheck", "epubcheck")  # Debian's is a Java archive
    (book,) = found(site, "epub")
    done = subprocess.run(
        [java, "-jar", checker, "--failonwarnings", book], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_fb2_has_what_the_format_has_in_its_order(site: Path) -> None:
    (book,) = found(site, "fb2")
    root = etree.parse(book).getroot()
    assert {genre.text for genre in root.iterfind(".//{*}genre")} <= GENRES
    assert set(misplaced(root)) == set()


def misplaced(root: etree._Element) -> Iterator[str]:
    for element in root.iter("{http://www.gribuser.ru/xml/fictionbook/2.0}*"):
        name = etree.QName(element).localname
        children = "".join(f"{etree.QName(child).localname} " for child in element)
        if not re.fullmatch(CHILDREN.get(name, ""), children):
            yield f"{name}: {children}"


def found(site: Path, suffix: str) -> list[Path]:
    files = sorted((site / "downloads").rglob(f"*.{suffix}"))
    assert files
    return files
