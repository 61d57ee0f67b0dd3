"""Published addresses live for ever: the ledger, short addresses, former ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from click.testing import CliRunner, Result
from mkdocs.exceptions import Abort

from macros.cli import main
from macros.model import address
from macros.model.handbook import Handbook
from macros.model.record import is_id
from macros.progress import Progress
from macros.reading.anchors import is_taken
from macros.reading.ledger import LEDGER
from macros.reading.load import load_handbook
from macros.site import Site
from tests.conftest import DATA, Edit, build_site
from tests.pages import leads_to, read

BASE = "https://example.com/"


def handbook_command(command: str, data: Path) -> Result:
    return CliRunner().invoke(main, [command, "--data", str(data)])


def addresses(data: Path) -> tuple[str, ...]:
    return Site(load_handbook(data).handbook, Path()).addresses


@pytest.fixture
def promised(data: Path) -> Path:
    """The copy of the data with a ledger of everything in it."""
    assert handbook_command("published", data).exit_code == 0
    return data


def test_every_address_is_there(site: Path) -> None:
    assert lost(site, addresses(DATA)) == []


def lost(site: Path, wanted: Iterable[str]) -> list[str]:
    """Addresses that lead nowhere; those that lead on are followed."""
    return [address for address in wanted if not _leads_somewhere(site, address)]


def _leads_somewhere(site: Path, address: str) -> bool:
    where, _, anchor = address.partition("#")
    if where and not where.endswith("/"):
        return (site / where).is_file()
    page = read(site / where / "index.html")
    target = leads_to(page)
    if target:
        page = read(site / urljoin(BASE + where, target).removeprefix(BASE) / "index.html")
    return not anchor or any(e.attributes.get("id") == anchor for e in page.walk())


def test_addresses_are_listed_without_rendering(handbook: Handbook, tmp_path: Path) -> None:
    def refuse(_done: int, _total: int) -> None:
        pytest.fail("a document was made")

    progress: Progress = refuse
    found = Site(handbook, tmp_path / "cache", progress).addresses
    assert {"", "roles/agent/", "r/agent/", "roles/agent/#skills", "kpis/#aht"} <= set(found)
    assert not (tmp_path / "cache").exists()


def test_ledger_only_grows(promised: Path) -> None:
    ledger = promised / LEDGER
    ledger.write_text("/long/gone/\n" + ledger.read_text(encoding="utf-8"), encoding="utf-8")
    result = handbook_command("published", promised)
    assert result.output.startswith("Новых адресов: 0, всего: ")
    lines = ledger.read_text(encoding="utf-8").splitlines()
    assert "/long/gone/" in lines
    assert lines == sorted(lines)


def test_without_a_ledger_nothing_is_promised(data: Path) -> None:
    rename(data, "quality-analyst", "controller")
    assert handbook_command("check", data).exit_code == 0


def test_renamed_role_is_named_with_the_cure(promised: Path) -> None:
    rename(promised, "quality-analyst", "controller")
    result = handbook_command("check", promised)
    assert result.exit_code == 1
    place = number(promised, "/roles/quality-analyst/")
    assert (
        f"data/addresses.txt:{place}:1  адрес «/roles/quality-analyst/» больше никуда не ведёт — "
        "должность переименована — впишите former_ids: [quality-analyst]; "
        "никому не нужен — удалите эту строку"
    ) in result.output.splitlines()
    assert "«/r/quality-analyst/»" in result.output
    assert "«/downloads/roles/quality-analyst/" in result.output
    assert "#" not in result.output, "sections of lost pages need no line of their own"


def test_renamed_role_stops_the_build(promised: Path, tmp_path: Path) -> None:
    rename(promised, "quality-analyst", "controller")
    with pytest.raises(Abort, match="Опубликованные адреса потеряны"):
        build_site(tmp_path / "site", promised)


def test_other_name_of_the_book_loses_files(promised: Path, edit: Edit) -> None:
    edit("company.yml", "book_file_name: ", "book_file_name: novaya-")
    result = handbook_command("check", promised)
    assert result.exit_code == 1
    assert "впишите в company.yml book_file_name: spravochnik-dolzhnostey" in result.output


def test_other_title_without_file_name_loses_files(promised: Path, edit: Edit) -> None:
    edit("roles/quality-analyst.yml", "title: ", "title: Старший ")
    result = handbook_command("check", promised)
    assert result.exit_code == 1
    (line,) = (line for line in result.output.splitlines() if "file_name" in line)
    assert "впишите в data/roles/quality-analyst.yml прежнее имя: file_name: " in line
    old = line.partition("file_name: ")[2].partition(";")[0]
    edit("roles/quality-analyst.yml", "title: ", f"file_name: {old}\ntitle: ")
    assert handbook_command("check", promised).exit_code == 0
    assert "«/roles/quality-analyst/»" not in result.output


def test_roles_switched_off_are_excused(promised: Path, edit: Edit) -> None:
    edit("company.yml", "roles_off: []", "roles_off: [coach, quality-analyst]")
    assert "r/coach/" not in addresses(promised)
    result = handbook_command("check", promised)
    assert result.exit_code == 0
    assert "у отключённых должностей есть опубликованные адреса" in result.output


def test_lost_term_is_named(promised: Path) -> None:
    ledger = promised / LEDGER
    ledger.write_text("\n/glossary/#dodo\n", encoding="utf-8")
    result = handbook_command("check", promised)
    assert (
        "data/addresses.txt:2:1  адрес «/glossary/#dodo» больше никуда не ведёт — верните то, "
        "что здесь было; никому не нужен — удалите эту строку"
    ) in result.output


def test_addresses_of_broken_data_are_not_written(data: Path, edit: Edit) -> None:
    edit("roles/agent.yml", "skill: empathy", "skill: empaty")
    result = handbook_command("published", data)
    assert result.exit_code == 1
    assert "сначала исправьте" in result.output
    assert not (data / LEDGER).exists()


def test_former_ids_keep_every_address(promised: Path, edit: Edit, tmp_path: Path) -> None:
    before = addresses(promised)
    rename(promised, "quality-analyst", "controller")
    edit("roles/controller.yml", "department:", "former_ids: [quality-analyst, tutor]\ndepartment:")
    rename(promised, "empathy", "sympathy")
    edit("skills.yml", "\nsympathy:\n", "\nsympathy:\n  former_ids: [empathy]\n")
    assert handbook_command("check", promised).output == "Ошибок: 0, предупреждений: 0\n"
    assert set(before) <= set(addresses(promised))

    site = tmp_path / "site"
    build_site(site, promised)
    for old, new in (
        ("roles/quality-analyst/", "../../roles/controller/"),
        ("roles/tutor/", "../../roles/controller/"),
        ("r/controller/", "../../roles/controller/"),
        ("r/quality-analyst/", "../../roles/controller/"),
        ("onboarding/quality-analyst/", "../../onboarding/controller/"),
        ("recruiting/quality-analyst/", "../../recruiting/controller/"),
        ("skills/empathy/", "../../skills/sympathy/"),
    ):
        page = read(site / old / "index.html")
        assert leads_to(page) == new
        assert page.all("a")[0].attributes["href"] == new
        canonical = page.all("link", rel="canonical")[0].attributes["href"]
        assert canonical == urljoin(BASE + old, new)
        assert page.all("meta", name="robots")[0].attributes["content"] == "noindex"
        picture = page.all("meta", property="og:image")[0].attributes["content"]
        assert (site / picture.removeprefix(BASE)).is_file()
    ours, theirs = site / "downloads/roles/controller", site / "downloads/roles/quality-analyst"
    assert {f.name: f.read_bytes() for f in ours.iterdir()} == {
        f.name: f.read_bytes() for f in theirs.iterdir()
    }
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "quality-analyst" not in sitemap
    assert "/r/" not in sitemap
    assert "roles/quality-analyst" not in (site / "downloads/index.html").read_text(
        encoding="utf-8"
    )
    assert "roles/quality-analyst" not in (site / "roles/index.html").read_text(encoding="utf-8")


def test_short_page_shows_the_role_to_messengers(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        short, full = (
            read(site / "r" / role.id / "index.html"),
            read(site / "roles" / role.id / "index.html"),
        )
        for name in ("og:title", "og:description", "og:url", "og:image"):
            told = [
                page.all("meta", property=name)[0].attributes["content"] for page in (short, full)
            ]
            assert told[0] == told[1], name


def test_codes_exist_only_when_the_address_of_the_site_is_known(
    handbook: Handbook, tmp_path: Path
) -> None:
    def codes(site_url: str) -> int:
        site = Site(handbook.published_at(site_url), tmp_path)
        return sum("/qr." in asset.address for asset in site.assets)

    assert codes("") == 0
    assert codes(BASE) == 2 * len(handbook.roles)
    assert not list(tmp_path.iterdir()), "no document need be made for it"


def rename(data: Path, old: str, new: str) -> None:
    """Rename a role or a skill in every file; a term of the same name stays."""
    for file in (*data.glob("roles/*.yml"), *data.glob("*.yml")):
        left = r"(?<![\w-])" if file.stem != "glossary" else r"(?<=: )"
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(rf"{left}{old}(?![\w-])", new, text), encoding="utf-8")
    file = data / "roles" / f"{old}.yml"
    if file.exists():
        file.rename(data / "roles" / f"{new}.yml")


def number(data: Path, line: str) -> int:
    return (data / LEDGER).read_text(encoding="utf-8").splitlines().index(line) + 1


@pytest.mark.parametrize(
    ("page", "kind", "before"),
    [
        (address.HOME, "departments", ""),
        (address.CATALOGUE, "departments", ""),
        (address.ONBOARDING, "departments", ""),
        (address.KPIS, "kpis", ""),
        (address.GLOSSARY, "terms", ""),
        (address.RESPONSIBILITIES, "processes", ""),
        (address.SKILLS, "skill_groups", ""),
        (address.CAREER, "roles", ""),
        (address.STRUCTURE, "roles", ""),
        (address.STRUCTURE, "sizes", "find-"),
        (f"{address.ONBOARDING}agent/", "onboarding", ""),
        (f"{address.RECRUITING}agent/", "skills", "interview-"),
    ],
)
def test_no_record_may_take_an_id_that_a_page_has(
    page: str, kind: str, before: str, site: Path, handbook: Handbook
) -> None:
    records = {record.id: type(record) for record in getattr(handbook, kind)}
    elements = read(site / page / "index.html").walk()
    # The id of a page's own heading is made of its words, which are no fixed ones.
    found = [each.attributes.get("id", "") for each in elements if each.tag != "h1"]
    ids = [id_.removeprefix(before) for id_ in found if id_.startswith(before)]
    own = {id_ for id_ in ids if re.search("[a-z]", id_) and is_id(id_)} - records.keys()
    (model,) = set(records.values())
    made_of_records = re.compile(rf"(?:^|-)(?:{'|'.join(records)})(?:-|$)")
    assert own
    assert [
        id_ for id_ in own if not is_taken(model, id_) and not made_of_records.search(id_)
    ] == []
