"""An edition that says nothing about a subject: no page, no file, no word of it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from pypdf import PdfReader

from macros.cli import main
from macros.documents.blocks import Paper
from macros.documents.book import Book
from macros.documents.downloads import HANDBOOK_KINDS, ROLE_KINDS, downloads
from macros.documents.poster import Poster
from macros.documents.walk import canonical
from macros.documents.workbook import Workbook
from macros.menu import worth_keeping
from macros.model.handbook import Handbook
from macros.model.subjects import pages_left_out
from macros.reading.ledger import LEDGER, broken_promises, extended
from macros.reading.load import load_handbook
from macros.site import Site
from tests.leaving_out import INTERVIEWS, SUBJECTS, leave_out
from tests.pages import broken_links, pages_of

SIZES_SAID = ("размер", "где бывает", "малая компания")
WORDS = {
    "form.yml": ("инструкци", "ознакомлени"),
    "sizes.yml": SIZES_SAID,
    "channels.yml": ("канал",),
    "kpis.yml": ("показател",),
    "onboarding.yml": ("адаптац", "новичк", "новый сотрудник", "первые 90 дней"),
    "glossary.yml": ("словар", "термин"),
    "processes.yml": ("процесс", "матрица ответственности"),
    "staffing.yml": ("численность", "сколько нужно людей"),
    INTERVIEWS: ("собеседован",),
}
"""Words that the engine says of each; texts of the edition speak of none of them."""
ALL = tuple(SUBJECTS)
SIZES = """\
small: {title: Малая компания, staff: до 30 человек, up_to: 30, description: Все рядом.}
large: {title: Большая компания, staff: больше 30 человек, description: У каждого своё дело.}
"""


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = tmp_path / "edition"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    (folder / "data" / "sizes.yml").write_text(SIZES, encoding="utf-8")
    for role in (folder / "data" / "roles").iterdir():
        text = role.read_text(encoding="utf-8")
        assert "sizes: [any]" in text
        here = "[small, large]" if role.stem != "lead-specialist" else "[large]"
        role.write_text(text.replace("sizes: [any]", f"sizes: {here}"), encoding="utf-8")
    return folder


def built(edition: Path) -> Path:
    config = load_config(str(edition / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return edition / "site"


def said(site: Path) -> list[tuple[str, str]]:
    """Small letters of every page, of what scripts load, and of every name of a file."""
    texts = (*site.rglob("*.html"), *site.rglob("*.json"), site / "sitemap.xml")
    return [
        *((str(file), file.read_text(encoding="utf-8").lower()) for file in texts),
        ("names", " ".join(file.name for file in site.rglob("*"))),
    ]


@pytest.mark.usefixtures("_pages_only")
@pytest.mark.parametrize("left_out", [*((subject,) for subject in ALL), ALL], ids="+".join)
def test_what_is_left_out_leaves_no_trace(edition: Path, left_out: tuple[str, ...]) -> None:
    for subject in left_out:
        leave_out(edition / "data", subject)
    site = built(edition)
    pages = pages_of(site)
    assert broken_links(site, pages) == []
    words = [word for subject in left_out for word in WORDS[subject]]
    assert [(where, word) for where, text in said(site) for word in words if word in text] == []


@pytest.mark.parametrize("left_out", [*((subject,) for subject in ALL), ALL], ids="+".join)
def test_no_paper_speaks_of_it(edition: Path, left_out: tuple[str, ...]) -> None:
    for subject in left_out:
        leave_out(edition / "data", subject)
    handbook = load_handbook(edition / "data").handbook
    words = [word for subject in left_out for word in WORDS[subject]]
    for name, paper in papers(handbook):
        text = canonical(paper).lower()
        assert [word for word in words if word in text] == [], name


def papers(handbook: Handbook) -> Iterator[tuple[str, Paper | Workbook | Poster | Book]]:
    """The name and the content of everything to download."""
    for each in HANDBOOK_KINDS:
        if each.about is None or each.about.is_told(handbook):
            yield from ((each.kind.name, paper) for paper in each.build(handbook))
    for each in ROLE_KINDS:
        if each.about is None or each.about.is_told(handbook):
            yield from ((each.kind.name, each.build(handbook, role)) for role in handbook.roles)


@pytest.mark.usefixtures("_pages_only")
def test_the_words_would_be_found(edition: Path) -> None:
    text = " ".join(text for _, text in said(built(edition)))
    assert [word for words in WORDS.values() for word in words if word not in text] == []


@pytest.mark.usefixtures("_pages_only")
def test_one_size_is_no_choice(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    assert "любого размера" in (folder / "data" / "sizes.yml").read_text(encoding="utf-8")
    site = built(folder)
    assert [word for _, text in said(site) for word in SIZES_SAID if word in text] == []
    assert broken_links(site, pages_of(site)) == []


def test_addresses_that_are_lost_name_the_way_out(edition: Path) -> None:
    data = edition / "data"

    def addresses() -> tuple[str, ...]:
        return Site(load_handbook(data).handbook, edition / ".cache").addresses

    text, _ = extended(data, addresses())
    (data / LEDGER).write_text(text, encoding="utf-8")
    assert broken_promises(data, addresses) == ()
    leave_out(data, "onboarding.yml")
    lost = {problem.message: problem.hint for problem in broken_promises(data, addresses)}
    forget = "никому не нужен — удалите эту строку"
    pages = {
        f"адрес «/{address}» больше никуда не ведёт"
        for address in ("onboarding/", "onboarding/head/", "onboarding/head/quiz/")
    }
    assert {lost[page] for page in pages} == {f"верните то, что здесь было; {forget}"}
    assert lost["адрес «/roles/head/#onboarding» больше никуда не ведёт"]
    way_out = f"документов такого вида больше нет — верните файл данных, из которого они; {forget}"
    assert {hint for message, hint in lost.items() if "/downloads/" in message} == {way_out}


def test_a_new_position_has_blanks_and_nothing_to_take_out(edition: Path) -> None:
    data = str(edition / "data")
    for subject in ALL:
        leave_out(edition / "data", subject)
    assert CliRunner().invoke(main, ["new", "role", "watch", "--data", data]).exit_code == 0
    *found, _ = CliRunner().invoke(main, ["check", "--data", data]).output.splitlines()
    assert found
    assert [line for line in found if not line.endswith("ещё не заполнено")] == []


def test_menu_of_ones_own_loses_what_is_left_out(edition: Path) -> None:
    settings = edition / "mkdocs.yml"
    menu = "\nnav:\n  - Главная: index.md\n  - Слова: [{Числа: kpis.md}, {Словарь: glossary.md}]\n"
    settings.write_text(settings.read_text(encoding="utf-8") + menu, encoding="utf-8")
    config = load_config(str(settings))
    leave_out(edition / "data", "kpis.yml")
    gone = pages_left_out(load_handbook(edition / "data").handbook)
    assert gone == {"kpis/"}
    left = worth_keeping(config.nav, lambda page: page != "kpis.md")
    assert left == [{"Главная": "index.md"}, {"Словарь": "glossary.md"}]


@pytest.mark.thorough
def test_every_document_is_made_all_the_same(edition: Path) -> None:
    for subject in ALL:
        leave_out(edition / "data", subject)
    site = built(edition)
    handbook = load_handbook(edition / "data").handbook
    made = {file.relative_to(site).as_posix() for file in (site / "downloads").rglob("*.*")}
    assert made >= {download.address for download in downloads(handbook)}
    book = next(file for file in made if file.endswith(".pdf") and "/book/" in file)
    text = "".join(page.extract_text() for page in PdfReader(site / book).pages).lower()
    assert [word for subject in ALL for word in WORDS[subject] if word in text] == []
