import csv
import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.wheels import PLATFORMS, PYPROJECT, PYTHONS, ROOT

PROJECT = PYPROJECT["project"]
LOWEST = PROJECT["requires-python"].removeprefix(">=")
FOR_RUNNING, FOR_TESTS = "requirements.lock", "requirements-test.lock"


def locked(name: str) -> dict[str, Requirement]:
    lines = re.findall(r"^(\w.*?)(?: \\)?$", (ROOT / name).read_text(), re.MULTILINE)
    found = [Requirement(line) for line in lines]
    assert len({one.name for one in found}) == len(found), "one version of a package everywhere"
    return {one.name: one for one in found}


def wheels() -> list[dict[str, str]]:
    with (ROOT / "wheels.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_lowest_python_is_the_same_wherever_it_is_named() -> None:
    assert PYTHONS[0] == LOWEST
    assert f"Python {LOWEST} or newer" in (ROOT / "README.md").read_text()
    makefile = (ROOT / "Makefile").read_text()
    assert f"sys.version_info < ({LOWEST.replace('.', ', ')})" in makefile
    assert f"--python-version {LOWEST} " in makefile
    assert f"Python {LOWEST} или новее" in makefile


def test_what_is_locked_can_be_installed_on_the_lowest_python() -> None:
    asking_for_more = []
    for name in locked(FOR_TESTS):
        try:
            pythons = metadata(name).get("Requires-Python", "")
        except PackageNotFoundError:
            continue  # a marker leaves it out here
        if f"{LOWEST}.0" not in SpecifierSet(pythons):
            asking_for_more.append(f"{name}: {pythons}")
    assert not asking_for_more


@pytest.mark.parametrize(
    ("lock", "named"),
    [
        (FOR_RUNNING, PROJECT["dependencies"]),
        (FOR_TESTS, [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]),
    ],
)
def test_the_locks_hold_what_pyproject_asks_for(lock: str, named: list[str]) -> None:
    held = locked(lock)
    for requirement in map(Requirement, named):
        assert held[requirement.name] == requirement


def test_what_runs_is_what_is_tested() -> None:
    assert locked(FOR_RUNNING).items() <= locked(FOR_TESTS).items()


def test_the_locks_name_no_host() -> None:
    for name in (FOR_RUNNING, FOR_TESTS, "wheels.tsv"):
        assert "://" not in (ROOT / name).read_text()


def test_the_table_of_wheels_is_that_of_the_lock() -> None:
    assert {row["package"]: f"=={row['version']}" for row in wheels()} == {
        name: str(one.specifier) for name, one in locked(FOR_RUNNING).items()
    }


def test_whatever_lacks_a_wheel_is_left_out_there() -> None:
    lock = locked(FOR_RUNNING)
    to_be_compiled = [
        (row["package"], platform.name, python)
        for row in wheels()
        for platform in PLATFORMS
        for python in set(PYTHONS) - set(row[platform.name].split())
        if wanted(lock[row["package"]], platform.environment(python))
    ]
    assert not to_be_compiled


def wanted(requirement: Requirement, environment: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(environment)
