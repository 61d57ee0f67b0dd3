"""What the handbook says about a position, section by section, in the order of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.onboarding import OWNERS
from macros.model.process import PARTS
from macros.model.record import field_name
from macros.model.role import Classification, Role
from macros.russian.phrases import sentence
from macros.telling import names
from macros.telling.experience import usual
from macros.telling.kpi import kpi_title
from macros.telling.labels import classified, origin, scheme, scheme_language
from macros.telling.names import section, section_heading
from macros.telling.onboarding import gate, task
from macros.telling.passages import (
    Badge,
    Bullet,
    Bullets,
    Cited,
    Fact,
    Facts,
    Grid,
    Link,
    Passage,
    Prose,
    Strong,
    Told,
    Whole,
    Words,
    bullets,
    joined,
)
from macros.telling.process import part_heading
from macros.telling.role import inside

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from macros.model.handbook import Handbook
    from macros.model.onboarding import OnboardingStage, Owner
    from macros.model.role import (
        CareerStep,
        Interaction,
        RequiredSkill,
        RoleOnboarding,
        SectionName,
    )


_OWN = "Только на этой должности"
_COMMON = "На любой должности"
_CODES = (
    "Как должность называют сами классификаторы: английских названий мы не переводили. "
    "У занятий ESCO кодов нет, их различают по адресу."
)


def role_passages(handbook: Handbook, role: Role) -> Iterator[Passage]:
    """Every section that `role` has; KeyError if it names an id the handbook does not have."""
    yield _passage("duties", _duties(handbook, role))
    yield _passage("skills", _skills(handbook, role))
    yield _passage("experience", _experience(role))
    if role.kpis:
        yield _passage("kpis", _kpis(handbook, role))
    for name in ("rights", "liability"):
        own, common = getattr(role, name), getattr(handbook, name)
        if own or common:
            yield _passage(name, _own_and_common(name, own, common))
    yield _passage("interactions", _interactions(handbook, role))
    yield _passage("career", _career(handbook, role))
    if handbook.onboarding:
        yield _passage("onboarding", first_days(handbook, role, OWNERS))
    yield Passage("vacancy", field_name(Role, "vacancy"), (Prose((role.vacancy.pitch,)),))
    yield _passage("codes", _codes(role))
    yield Passage("sources", field_name(Role, "sources"), (_provenance(handbook, role),))


def first_days(handbook: Handbook, role: Role, owners: Container[Owner]) -> Iterator[Passage]:
    """What the first ninety days of this role have of its own for `owners`, stage by stage."""
    own = {entry.stage: entry for entry in role.onboarding}
    for stage in handbook.onboarding:
        blocks = tuple(_stage(stage, own[stage.id], owners)) if stage.id in own else ()
        if blocks:
            yield Passage(f"onboarding-{stage.id}", stage.title, blocks)


def _passage(name: SectionName, blocks: Iterator[Told]) -> Passage:
    return Passage(name, section_heading(name), tuple(blocks))


def _duties(handbook: Handbook, role: Role) -> Iterator[Told]:
    core, additional = role.duties.core, role.duties.additional
    yield Bullets(bullets(core).points, ordered=True)
    if additional:
        listed = Bullets(bullets(additional).points, ordered=True, start=len(core) + 1)
        yield Passage("additional-duties", names.ADDITIONAL, (listed,))
    shares = tuple(_shares(handbook, role))
    if shares:
        yield Passage("processes", "Участие в процессах", (Facts(shares),))


def _shares(handbook: Handbook, role: Role) -> Iterator[Fact]:
    for part in PARTS:
        found = handbook.processes_with(role, part)
        if found:
            links = joined((Link(process.title, process),) for process in found)
            yield Fact(part, part_heading(part), links)


def _skills(handbook: Handbook, role: Role) -> Iterator[Told]:
    in_order = sorted(role.skills, key=lambda required: not required.key)
    yield Grid(
        caption="Навыки, уровни и зачем они нужны; ключевые — первыми",
        header=(names.SKILL, names.LEVEL, names.WHY),
        rows=tuple(_skill(handbook, required) for required in in_order),
        widths=(32, 18, 50),
    )


def _skill(handbook: Handbook, required: RequiredSkill) -> tuple[Words, ...]:
    skill = handbook.skill(required.skill)
    return (
        (Link(skill.title, skill), *((Badge(names.KEY),) if required.key else ())),
        (handbook.level(required.level),),
        (required.why or skill.definition,),
    )


def _experience(role: Role) -> Iterator[Told]:
    experience = role.experience
    if experience.years is not None:
        yield Prose((Strong("Стаж."), f" {usual(experience)}."))
    if experience.internal_path:
        yield Prose((Strong(f"{names.INTERNAL_PATH}."), f" {experience.internal_path}"))
    yield Passage("required", "Обязательно", (bullets(experience.required),))
    if experience.preferred:
        yield Passage("preferred", names.PREFERRED, (bullets(experience.preferred),))
    yield Passage("education", names.EDUCATION, (bullets(role.education),))
    yield Passage("knowledge", names.KNOWLEDGE, (bullets(role.knowledge),))


def _kpis(handbook: Handbook, role: Role) -> Iterator[Told]:
    kpis = map(handbook.kpi, role.kpis)
    told = ((Link(kpi_title(kpi), kpi), f". {kpi.definition}") for kpi in kpis)
    yield Bullets(tuple(map(Bullet, told)))


def _own_and_common(name: str, own: tuple[str, ...], common: tuple[str, ...]) -> Iterator[Told]:
    if own:
        yield Passage(f"own-{name}", _OWN, (bullets(own),))
    if common:
        yield Passage(f"common-{name}", _COMMON, (bullets(common),), shared=True)


def _interactions(handbook: Handbook, role: Role) -> Iterator[Told]:
    yield Grid(
        caption="С кем работает, что передаёт и что получает",
        header=("С кем", "Передаёт", "Получает"),
        rows=tuple(
            ((_partner(handbook, exchange),), (exchange.gives,), (exchange.gets,))
            for exchange in role.interactions
        ),
        widths=(30, 35, 35),
    )


def _partner(handbook: Handbook, exchange: Interaction) -> Link | str:
    if exchange.with_role is None:
        return exchange.outside or ""
    role = handbook.role(exchange.with_role)
    return Link(role.title, role)


def _career(handbook: Handbook, role: Role) -> Iterator[Told]:
    come, go = role.career.from_roles, role.career.to
    if come:
        origins = joined((inside(handbook.role(one)),) for one in come)
        yield Prose((Strong(f"{names.COME_FROM}:"), " ", *origins, "."))
    if go:
        yield Prose((Strong(names.GO_TO), " и какие навыки для этого развивают:"))
        yield Bullets(tuple(_step(handbook, step) for step in go))
    elif come:
        yield Prose((names.ABOVE_ALL,))
    else:
        yield Prose((names.NO_STEPS,))


def _step(handbook: Handbook, step: CareerStep) -> Bullet:
    target = handbook.role(step.role)
    growths = tuple(_growth(handbook, target, skill) for skill in step.develop)
    return Bullet((Link(target.title, target),), growths)


def _growth(handbook: Handbook, target: Role, skill_id: str) -> Bullet:
    skill, required = handbook.skill(skill_id), target.requires(skill_id)
    if required is None:
        return Bullet((Link(skill.title, skill),))
    reached = Whole(f"до уровня «{handbook.level(required.level).title}»")
    return Bullet((Link(skill.title, skill), " — ", reached))


def _stage(
    stage: OnboardingStage, entry: RoleOnboarding, owners: Container[Owner]
) -> Iterator[Told]:
    tasks = tuple(task(owner, text) for owner, text in entry.items.all if owner in owners)
    if tasks:
        yield bullets(tasks)
    if stage.gate and entry.shows:
        yield Prose((Strong(f"{gate(stage.gate.day)}."), f" {entry.shows}"))


def _codes(role: Role) -> Iterator[Told]:
    if not role.classification:
        yield Prose(("Код не указан.",))
        return
    yield Grid(
        caption=_CODES,
        header=(field_name(Classification, "scheme"), "Код", "Название", "Соответствие"),
        rows=tuple(map(_code, role.classification)),
        widths=(24, 15, 43, 18),
    )


def _code(entry: Classification) -> tuple[Words, ...]:
    return (
        (Whole(scheme(entry.scheme)),),
        (classified(entry),),
        (Cited(entry.title, entry.url or "", scheme_language(entry.scheme)),),
        ("точное" if entry.fit == "exact" else "ближайшее",),
    )


def _provenance(handbook: Handbook, role: Role) -> Bullets:
    return bullets(
        sentence(f"{', '.join(map(section, source.sections))} — {origin(handbook, source.origin)}")
        + (f" {source.note}" if source.note else "")
        for source in role.sources
    )
