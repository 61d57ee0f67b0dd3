"""Whatever happens to a data file: a listed problem, or pages in which text is text."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.reading.load import load_handbook
from macros.reading.problem import HandbookError
from macros.site import Site
from tests.conftest import DATA
from tests.pages import Element, parse

FILES = sorted(file.relative_to(DATA).as_posix() for file in DATA.rglob("*.yml"))
ROLES = [name for name in FILES if name.startswith("roles/")]
EXTENSIONS = ["attr_list", "tables", "toc"]
UNSEEN = {"cases", "channels"}

Place = tuple[str | int, ...]


class Pages(Site):
    """A site whose documents are not made: here one looks at pages."""

    @property
    def documents(self) -> tuple[tuple[str, Path], ...]:
        return tuple((download.address, Path(__file__)) for download in self.downloads)


VIEWS = {"onboarding": "onboarding_page", "interview": "recruiting_page"}
"""Where texts of a role are shown that are not on its page."""

hostile = st.one_of(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "</li></ul><img src=x onerror=alert(1)>",
            "**ж** _к_ `код` ~~нет~~",
            "{{ 7*7 }} {% raw %} {# #}",
            "| а | б |\n|---|---|",
            "[ссылка](javascript:alert(1)) ![x](y)",
            "# заголовок { #summary .x }",
            "&lt;b&gt; &amp;nbsp; &#60;",
            "<https://a.b> https://a.b a@b.c",
            "*[AHT]: x",
            "\\* \\_ 1. пункт\n\n    код",
            "қазақша ґрунт їжак 😀 👩‍🚒 «“”»",
            "!!! note",
            "a" * 300,
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=80),
)
anything = st.one_of(
    hostile,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=30),
    st.just("б" * 5000),
    st.just("знак\x07управления"),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=3),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("properties") / "data"))


def examples(count: int) -> settings:
    """So many examples, or fewer by as much as the profile has fewer than the usual hundred."""
    return settings(max_examples=count * settings.default.max_examples // 100)


@pytest.mark.parametrize("mutate", ["drop", "retype", "reorder", "rename", "break_text"])
@examples(40)
@given(name=st.sampled_from(FILES), seed=st.integers(0, 10**6), value=anything)
def test_mutated_file_is_a_listed_problem_or_a_whole_handbook(
    folder: Path, mutate: str, name: str, seed: int, value: object
) -> None:
    content = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    mutated = MUTATIONS[mutate](content, random.Random(seed), value)
    text = mutated if isinstance(mutated, str) else _dump(mutated)
    _in_place_of(folder, name, text)


@examples(60)
@given(name=st.sampled_from(FILES), seed=st.integers(0, 10**6))
def test_damaged_text_is_a_listed_problem_or_a_whole_handbook(
    folder: Path, name: str, seed: int
) -> None:
    chance = random.Random(seed)
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    at = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            lines.insert(at, lines[at])
        case 1:
            lines[at] = lines[at].replace(":", "", 1)
        case 2:
            lines[at] = "\t" + lines[at]
        case 3:
            lines[at] = lines[at] + ' "'
        case _:
            del lines[at:]
    _in_place_of(folder, name, "\n".join(lines))


@examples(120)
@given(name=st.sampled_from(ROLES), seed=st.integers(0, 10**6), text=hostile)
def test_any_text_of_a_role_comes_out_as_itself(
    folder: Path, name: str, seed: int, text: str
) -> None:
    content = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    texts = [place for place in _leaves(content) if " " in str(_get(content, place))]
    place = random.Random(seed).choice([place for place in texts if place[0] not in UNSEEN])
    role = Path(name).stem
    view = VIEWS.get(str(place[0]), "role_page")
    plain = _page(folder, name, _dump(_set(content, place, "Обычный текст")), role, view)
    marked = _page(folder, name, _dump(_set(content, place, text)), role, view)
    if marked is None or plain is None:
        return
    assert _tags(marked) == _tags(plain)
    assert " ".join(text.split()) in marked.text


def _tags(page: Element) -> list[str]:
    """Elements but for links to terms, which the text of anybody may mention."""
    return [e.tag for e in page.walk() if "term" not in e.attributes.get("class", "").split()]


def _in_place_of(folder: Path, name: str, text: str) -> None:
    """Load the data with `text` in `name`; render every page if it loads."""
    file = folder / name
    try:
        file.write_text(text, encoding="utf-8")
        site = Pages(load_handbook(folder).handbook, folder)
    except HandbookError as error:
        problems = error.problems
    else:
        problems = ()
        _render(site)
    finally:
        shutil.copy(DATA / name, file)
    for problem in problems:
        assert re.search("[а-яё]", problem.message), problem
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.path.startswith("data/")


def _render(site: Site) -> None:
    bodies = [view() for view in site.views_of_all.values()]
    for view in site.views_of_role.values():
        bodies += [view(role.id) for role in site.handbook.roles]
    for view in site.views_of_skill.values():
        bodies += [view(skill.id) for skill in site.handbook.skills]
    for body in bodies:
        assert not re.search(r"\bNone\b|Undefined|\{\{", body)
    for asset in site.assets:
        if asset.address.endswith(".json"):
            assert isinstance(json.loads(asset.content), dict)


def _page(folder: Path, name: str, text: str, role: str, view: str) -> Element | None:
    file = folder / name
    try:
        file.write_text(text, encoding="utf-8")
        site = Pages(load_handbook(folder).handbook, folder)
    except HandbookError:
        return None
    finally:
        shutil.copy(DATA / name, file)
    return parse(markdown.markdown(site.views[view](role), extensions=EXTENSIONS))


def _dump(content: object) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10**6)


def _leaves(content: Any, place: Place = ()) -> Iterator[Place]:
    children: Any = ()
    if isinstance(content, dict):
        children = content.items()
    elif isinstance(content, list):
        children = enumerate(content)
    else:
        yield place
    for key, child in children:
        yield from _leaves(child, (*place, key))


def _get(content: Any, place: Place) -> Any:
    for step in place:
        content = content[step]
    return content


def _set(content: Any, place: Place, value: object) -> Any:
    if not place:
        return value
    first, *rest = place
    changed = content.copy()
    changed[first] = _set(content[first], tuple(rest), value)
    return changed


def _some_place(content: Any, chance: random.Random) -> Place:
    leaf = chance.choice(list(_leaves(content)))
    return leaf[: chance.randint(1, len(leaf))] if leaf else ()


def _drop(content: Any, chance: random.Random, _: object) -> Any:
    place = _some_place(content, chance)
    parent = _get(content, place[:-1]).copy()
    del parent[place[-1]]
    return _set(content, place[:-1], parent)


def _retype(content: Any, chance: random.Random, value: object) -> Any:
    return _set(content, _some_place(content, chance), value)


def _reorder(content: Any, chance: random.Random, _: object) -> Any:
    items = list(content.items())
    chance.shuffle(items)
    return dict(items)


def _rename(content: Any, chance: random.Random, value: object) -> Any:
    items = list(content.items())
    at = chance.randrange(len(items))
    items[at] = (str(value)[:40], items[at][1])
    return dict(items)


def _break_text(content: Any, chance: random.Random, value: object) -> str:
    text = _dump(content)
    at = chance.randrange(len(text))
    return text[:at] + str(value) + text[at:]


MUTATIONS: dict[str, Callable[[Any, random.Random, object], Any]] = {
    "drop": _drop,
    "retype": _retype,
    "reorder": _reorder,
    "rename": _rename,
    "break_text": _break_text,
}
