from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.documents.cache import cached, forget_others
from macros.documents.downloads import Download, downloads
from macros.documents.naming import stem
from macros.model.handbook import Handbook
from tests.documents.conftest import LEAD, handbook_of, role


class Counting:
    """Renders through to a download and remembers which addresses were rendered."""

    def __init__(self) -> None:
        self.rendered: list[str] = []

    def watch(self, download: Download) -> Download:
        def content() -> bytes:
            self.rendered.append(download.address)
            return download.content()

        return replace(download, content=content)

    def build(self, handbook: Handbook, folder: Path) -> list[str]:
        """Addresses rendered by a build into `folder`."""
        self.rendered = []
        for download in downloads(handbook):
            cached(self.watch(download), folder)
        return self.rendered


def test_every_kind_comes_in_every_format_at_a_unique_address(small: Handbook) -> None:
    addresses = [download.address for download in downloads(small)]
    assert len(set(addresses)) == len(addresses) == 2 * 3 + 2 * 2
    assert addresses[0] == "downloads/roles/agent/dolzhnostnaya-instruktsiya-operator.docx"
    assert addresses[-1] == "downloads/matrices/matritsa-opyta.csv"


def test_roles_with_one_title_get_different_file_names() -> None:
    handbook = handbook_of(role(), role(id="agent-night"), LEAD)
    names = [download.address.rsplit("/", 1)[1] for download in downloads(handbook)]
    assert len(set(names)) == len(names)
    assert "dolzhnostnaya-instruktsiya-operator-agent-night.pdf" in names


def test_second_build_renders_nothing(small: Handbook, tmp_path: Path) -> None:
    counting = Counting()
    assert len(counting.build(small, tmp_path)) == 10
    assert counting.build(small, tmp_path) == []


def test_edited_duty_renders_the_papers_of_its_role_only(tmp_path: Path) -> None:
    counting = Counting()
    counting.build(handbook_of(role(), LEAD), tmp_path)
    edited = role(duties={"core": ("Отвечает на письма",)})
    assert [
        address.split("/")[2] for address in counting.build(handbook_of(edited, LEAD), tmp_path)
    ] == [
        "agent",
        "agent",
        "agent",
    ]


def test_fingerprint_differs_by_format(small: Handbook) -> None:
    prints = [download.fingerprint for download in downloads(small)]
    assert len(set(prints)) == len(prints)


def test_failed_render_leaves_nothing_behind(small: Handbook, tmp_path: Path) -> None:
    def content() -> bytes:
        raise OSError(28, "нет места")

    broken = replace(next(downloads(small)), content=content)
    with pytest.raises(OSError, match="нет места"):
        cached(broken, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_files_of_earlier_builds_are_forgotten(small: Handbook, tmp_path: Path) -> None:
    wanted, unwanted, *_ = downloads(small)
    kept, dropped = cached(wanted, tmp_path), cached(unwanted, tmp_path)
    assert forget_others([wanted], tmp_path) == 1
    assert kept.is_file()
    assert not dropped.exists()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Руководитель команды", "rukovoditel-komandy"),
        ("Щука, ёж & «съезд» №5", "shchuka-yozh-sezd-5"),
        ("Қызметкер Їжак", "kyzmetker-yizhak"),
        ("中文", ""),
        ("слово " * 40, "-".join(["slovo"] * 13)),
    ],
)
def test_names_are_readable_ascii(words: str, name: str) -> None:
    assert stem(words) == name
