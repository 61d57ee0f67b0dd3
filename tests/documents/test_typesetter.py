from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, RLock

import pytest
import typst

from macros.documents.blocks import Paper, Paragraph
from macros.documents.formats import pdf, typesetter
from macros.documents.formats.poster.files import A4, TEMPLATE, drawing, svg
from macros.documents.formats.typesetter import breakable, queried
from macros.documents.kinds.org_chart_poster import posters
from macros.model.handbook import Handbook
from tests.documents.read_back import of_pdf


def test_threads_get_what_one_thread_gets(handbook: Handbook) -> None:
    papers = [Paper("Проба", "Тест", "proba", (Paragraph(f"слово {n} " * 99),)) for n in range(8)]
    charts = posters(handbook) * 3
    with ThreadPoolExecutor(max_workers=4) as workers:
        printed, drawn = workers.map(pdf.render, papers), workers.map(svg, charts)
        assert list(printed) == [pdf.render(paper) for paper in papers]
        assert list(drawn) == [svg(chart) for chart in charts]


def test_words_are_told_as_they_stand_with_names_for_missing_characters(small: Handbook) -> None:
    data = drawing(posters(small)[0], A4) | {"note": "中 & <b>"}
    words = [word["text"] for word in queried(TEMPLATE, data, "word") if word["run"] == "note"]
    assert words == ["[cjk", "unified", "ideograph-4e2d]", "&", "<b>"]


def test_all_characters_that_no_font_has_are_found_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    words = tuple(Paragraph(chr(character)) for character in range(0x4E00, 0x4E28))
    asked: list[str] = []
    found = typesetter._compiler  # noqa: SLF001 – each use of it is a compilation

    def counting(template: str, typeface: tuple[bytes, ...]) -> typst.Compiler:
        asked.append(template)
        return found(template, typeface)

    monkeypatch.setattr(typesetter, "_compiler", counting)
    printed = of_pdf(pdf.render(Paper("Проба", "Тест", "proba", words)))
    assert all(f"[cjkunifiedideograph{code:x}]" in printed for code in range(0x4E00, 0x4E28))
    assert len(asked) == 2


def test_name_of_a_character_takes_its_joiners_along_and_no_others() -> None:
    words = Paragraph("中\u200d国 и 👩\u200d💻")
    printed = of_pdf(pdf.render(Paper("Проба", "Тест", "proba", (words,))))
    assert "[cjkunifiedideograph4e2d][cjkunifiedideograph56fd]и👩\u200d💻" in printed


def test_only_words_too_long_for_a_line_may_be_broken() -> None:
    assert breakable("Делопроизводитель ведёт дело") == "Делопроизводитель ведёт дело"
    assert breakable("х" * 40) == "\u200b".join(["х" * 8] * 5)


def test_threads_that_come_first_together_wait_for_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    together = Barrier(4)

    def slowly() -> object:
        together.wait()
        return RLock()

    monkeypatch.setattr(typesetter, "RLock", slowly)
    with ThreadPoolExecutor(4) as threads:
        locks = list(threads.map(typesetter._turn, ["no-such.typ"] * 4))  # noqa: SLF001
    assert len({id(lock) for lock in locks}) == 1
