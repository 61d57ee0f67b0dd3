"""«Make it your company's» in README, gone through step by step on a fresh edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.cli import main
from tests.conftest import ROOT
from tests.leaving_out import leave_out
from tests.pages import pages_of

Step = Callable[[Path], None]


def start(_: Path) -> None:
    """`handbook init` has been run: there are three positions."""


def name(edition: Path) -> None:
    change(edition / "mkdocs.yml", "Справочник должностей", "Кто есть кто в пекарне")
    change(edition / "mkdocs.yml", "https://example.com/", "https://bakery.example/roles/")


def organisation(edition: Path) -> None:
    company = edition / "data" / "company.yml"
    change(
        company, "# name: Общество с ограниченной ответственностью «Название»", "name: ООО «Хлеб»"
    )
    change(company, "# city: Город", "city: Тула")
    change(company, "jurisdiction: neutral", "jurisdiction: ru")
    workplace = "workplace: {title: пекарня, genitive: пекарни, where: в пекарне}"
    replace_line(company, "workplace:", workplace)


def look(edition: Path) -> None:
    replace_line(edition / "data" / "brand.yml", "# color:", 'color: "#7a1f3d"')


def letterhead(edition: Path) -> None:
    handbook("new", "letterhead", "--data", edition / "data")


def positions(edition: Path) -> None:
    handbook("new", "role", "accountant", "--data", edition / "data")
    file = edition / "data" / "roles" / "accountant.yml"
    blanks = {
        "название должности, именительный падеж": "Бухгалтер",
        "кого?": "бухгалтера",
        "кому?": "бухгалтеру",
        "кем?": "бухгалтером",
        "зачем нужна должность, одно-два предложения.": "Ведёт счёт деньгам пекарни.",
        "первая обязанность": "Составляет отчёты",
        "зачем навык именно здесь.": "Отчёт сдают в срок и без ошибок.",
        "без какого опыта не берут": "Опыт не нужен",
        "образование": "Среднее профессиональное",
        "правила, продукты, системы": "правила учёта",
        "что передаёт": "отчёты",
        "что получает": "вопросы",
        "что делает новый сотрудник": "Читает учётную политику",
        "кого ищем и зачем.": "Ищем того, кто любит порядок.",
        "как проходит день.": "Утро начинается с выписки из банка.",
    }
    for blank, text in blanks.items():
        while f"ЗАПОЛНИТЕ: {blank}" in file.read_text(encoding="utf-8"):
            change(file, f"ЗАПОЛНИТЕ: {blank}", text)
    change(edition / "data" / "company.yml", "roles_off: []", "roles_off: [specialist]")


def scales(edition: Path) -> None:
    data = edition / "data"
    change(data / "levels.yml", "title: Владеет", "title: Мастер")
    change(data / "departments.yml", "title: Работа с заказами", "title: Цех")
    change(data / "grades.yml", "title: Исполнитель", "title: Работник")


def less(edition: Path) -> None:
    for file in ("processes.yml", "staffing.yml", "onboarding.yml", "sizes.yml", "channels.yml"):
        leave_out(edition / "data", file)


def words(edition: Path) -> None:
    page = edition / "docs" / "about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nСоставила пекарня.\n", encoding="utf-8")


def published(edition: Path) -> None:
    handbook("published", "--data", edition / "data")


def later(edition: Path) -> None:
    handbook("schema", "--data", edition / "data")


STEPS: dict[str, Step] = {
    "Start": start,
    "Name": name,
    "Organisation": organisation,
    "Look": look,
    "Letterhead": letterhead,
    "Scales": scales,
    "Less": less,
    "Positions": positions,
    "Words": words,
    "Publish": published,
    "Later versions": later,
}


def test_steps_are_those_of_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("## Make it your company's")[1].split("\n## ")[0]
    assert re.findall(r"^\d+\. \*\*(.+?)\*\*", section, re.MULTILINE) == list(STEPS)


@pytest.mark.usefixtures("_pages_only")
def test_after_every_step_the_edition_is_right(tmp_path: Path) -> None:
    edition = tmp_path / "bakery"
    handbook("init", edition)
    for done, step in STEPS.items():
        step(edition)
        assert handbook("check", "--data", edition / "data") == CLEAN, done
        site = built(edition)
    said = " ".join(page.text for page in pages_of(site).values())
    assert all(word in said for word in ("Кто есть кто в пекарне", "Бухгалтер", "Мастер", "Цех"))
    assert "Специалист" not in titles(site)


CLEAN = "Ошибок: 0, предупреждений: 0\n"


def built(edition: Path) -> Path:
    """Where a strict build has put the site."""
    config = load_config(str(edition / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return edition / "site"


def titles(site: Path) -> Iterator[str]:
    return (page.all("h1")[0].text for page in pages_of(site).values() if page.all("h1"))


def handbook(*arguments: str | Path) -> str:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.output


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name}: {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def replace_line(file: Path, beginning: str, new: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    (number,) = (number for number, line in enumerate(lines) if line.startswith(beginning))
    lines[number] = new
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert yaml.safe_load("\n".join(lines)) is not None
