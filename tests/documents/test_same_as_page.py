"""Every paper of every role says what its YAML file says, in order, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.vacancy import vacancy
from macros.documents.offered import DOCX, ODT, PDF, TXT, Format
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.reading.load import load_handbook
from macros.telling.experience import tenure
from tests.conftest import DATA
from tests.documents.read_back import READERS, squeezed

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
HEADINGS = (
    "1. Общие положения",
    "2. Требования к работнику",
    "3. Должностные обязанности",
    "4. Права",
    "5. Ответственность",
    "6. Взаимоотношения (связи по должности)",
    "7. Показатели оценки работы",
)

Pieces = Iterator[str]


def duties(handbook: Handbook, role: Role) -> Pieces:
    yield f"{role.title}:"
    yield from _clauses(3, role.duties.core)
    if role.duties.additional:
        yield "Дополнительные обязанности"
    rest = (*role.duties.additional, handbook.form.closing_duty)
    yield from _clauses(3, rest, after=len(role.duties.core))


def rights(handbook: Handbook, role: Role) -> Pieces:
    yield f"{role.title} имеет право:"
    yield from _clauses(4, handbook.form.rights + role.rights)


def liability(handbook: Handbook, role: Role) -> Pieces:
    yield f"{role.title} несёт ответственность:"
    yield from _clauses(5, (*handbook.liability, *(f"за {text}" for text in role.liability)))


def interactions(handbook: Handbook, role: Role) -> Pieces:
    for exchange in role.interactions:
        partner = exchange.with_role
        yield handbook.role(partner).title if partner else exchange.outside or ""
        yield from (exchange.gives, exchange.gets)


def kpis(handbook: Handbook, role: Role) -> Pieces:
    for kpi in map(handbook.kpi, role.kpis):
        yield f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else kpi.title
        yield from (kpi.formula, kpi.unit)


def skills(handbook: Handbook, role: Role) -> Pieces:
    for required in role.skills:
        skill = handbook.skill(required.skill)
        yield skill.title + "*" * required.key
        yield f"{required.level} — {handbook.level(required.level).title.lower()}"
        yield skill.levels[required.level - 1]


@pytest.mark.parametrize("form", [DOCX, ODT, PDF, TXT], ids=lambda form: form.suffix)
@pytest.mark.parametrize("role_id", ROLES)
def test_job_description_says_what_the_role_says(
    handbook: Handbook, role_id: str, form: Format
) -> None:
    role = handbook.role(role_id)
    text = READERS[form.suffix](form.render(job_description(handbook, role)))
    body = _sections(text)
    table = {"Навык", "Уровень", "Как навык проявляется в работе"}
    years = role.experience.years
    assert (squeezed(f"Стаж: {tenure(role.experience)}.") in body[1]) == bool(years)
    requirements = body[1].partition(squeezed("ключевые для должности."))[2]
    assert _unsaid(requirements, skills(handbook, role), table) == ""
    assert _unsaid(body[2], duties(handbook, role)) == ""
    assert _unsaid(body[3], rights(handbook, role)) == ""
    assert _unsaid(body[4], liability(handbook, role)) == ""
    table = {"С кем взаимодействует", "Что передаёт", "Что получает"}
    assert _unsaid(body[5], interactions(handbook, role), table) == ""
    kpi_section = body[6][: body[6].lower().find(squeezed("8. термины"))]
    table = {"Показатель", "Как считают", "Единица"}
    assert _unsaid(kpi_section, kpis(handbook, role), table) == ""


@pytest.mark.parametrize("form", [DOCX, TXT], ids=lambda form: form.suffix)
@pytest.mark.parametrize("role_id", ROLES)
def test_vacancy_says_what_the_role_says(handbook: Handbook, role_id: str, form: Format) -> None:
    role = handbook.role(role_id)
    text = READERS[form.suffix](form.render(vacancy(handbook, role)))
    pieces = (
        role.title,
        role.vacancy.pitch,
        *(duty[1:] for duty in role.duties.core),
        role.vacancy.typical_day,
        *(handbook.skill(key.skill).title[1:] for key in role.key_skills),
        *(need[1:] for need in role.experience.required + role.education),
        *(plus[1:] for plus in role.experience.preferred),
        *(handbook.kpi(kpi).title[1:] for kpi in role.kpis),
        *(handbook.role(step.role).title[1:] for step in role.career.to),
    )
    assert _without(text, iter(pieces)).startswith(squeezed("ВАКАНСИЯ"))


def _clauses(section: int, texts: tuple[str, ...], after: int = 0) -> Pieces:
    for number, text in enumerate(texts, after + 1):
        yield f"{section}.{number}. {text[:1].upper()}{text[1:]}."


def _sections(text: str) -> list[str]:
    """What stands between the headings, without white space; each heading stands there once."""
    bodies = []
    for heading in map(squeezed, HEADINGS):
        at = text.lower().find(heading.lower())
        assert at >= 0, heading
        bodies.append(text[:at])
        text = text[at + len(heading) :]
    return [*bodies[1:], text]


def _unsaid(text: str, pieces: Pieces, header: set[str] = frozenset()) -> str:
    """What of `text` is neither one of `pieces`, which come in order, nor a header of a table."""
    rest = _without(text, pieces)
    for words in sorted(map(squeezed, header), key=len, reverse=True):
        rest = rest.replace(f"{words}:", "").replace(words, "")
    return rest


def _without(text: str, pieces: Pieces) -> str:
    """`text` without `pieces`, each of which stands there, in this order."""
    rest = ""
    for piece in pieces:
        between, found, after = text.partition(squeezed(piece))
        assert found, f"нет на своём месте: {piece}; дальше в файле: {text[:80]}"
        rest, text = rest + between, after
    return rest + text
