"""How long the handbook takes to build: `make bench`, or `python -m tests.bench 12 100`.

First all documents cold as a build makes them, those of the real handbook and of a larger one:
files a second of processor time (children included), peak of memory; then those of the real one by
kind and format, one after another.

Then, for each number of synthetic roles (copies of the twelve real ones, one department per dozen):
seconds of reading and of rendering documents; seconds of the processor (user and system) that a
warm strict build takes with stand-ins for documents, and those for the same pages and files as
plain Markdown with the same theme and no code of ours; the ratio of the two, the time per page, the
peak of memory, and what a first visit of each kind of page loads.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.documents.cache import rendered
from macros.documents.downloads import Download, downloads
from macros.menu import generated_source, usual_menu, with_generated
from macros.reading.load import load_handbook
from macros.site import Site
from macros.theme import THEME
from tests import stand_in

ROOT = Path(__file__).parent.parent
SIZES = (12, 108, 1008)
WEIGHED = (12, 1008)
REPEATED = 108
"""Up to so many roles a build is measured three times; larger ones take minutes."""
DOCUMENTED = 300
LARGER = 120
MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
"""Run by a small process: to the system a child begins with all the memory of its parent."""


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each number of roles."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    _cold_runs()
    _documents()
    print(
        f"{'roles':>6} {'pages':>6} {'read s':>7} {'docs/s':>7} {'cpu s':>8} {'plain s':>8}"
        f" {'ratio':>7} {'ms/page':>8} {'peak MiB':>9} {'MB':>7}"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure(size, Path(folder))


def _documents() -> None:
    files = downloads(load_handbook(ROOT / "data").handbook)
    groups: dict[tuple[str, str], list[Download]] = {}
    for file in files:
        if not file.parts:
            groups.setdefault((file.kind.name, file.format), []).append(file)
    print(f"{'kind':<30} {'format':<8} {'files':>5} {'files/s':>8} {'KB':>6}")
    for (kind, form), group in groups.items():
        group[0].content()  # imports and fonts, once in a run
        started = _processor_seconds()
        size = sum(len(file.content()) for file in group) / len(group) / 1024
        rate = len(group) / (_processor_seconds() - started)
        print(f"{kind:<30} {form:<8} {len(group):>5} {rate:>8.1f} {size:>6.0f}", flush=True)
    print()


def _cold_runs() -> None:
    # Before this process grows: a child begins with the peak of its parent.
    with tempfile.TemporaryDirectory() as folder:
        larger = Path(folder, "data")
        multiply(ROOT / "data", larger, LARGER)
        for data in (ROOT / "data", larger):
            cold = [sys.executable, "-m", "tests.bench", "--cold", str(data)]
            subprocess.run(cold, cwd=ROOT, check=True)


def _processor_seconds() -> float:
    """Seconds that this process and the children it has waited for kept processors busy."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _cold(data: Path) -> None:
    files = downloads(load_handbook(data).handbook)
    started = _processor_seconds()
    with tempfile.TemporaryDirectory() as cache:
        rendered(files, Path(cache))
    seconds = _processor_seconds() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(files)} files: {seconds:.1f} s, {len(files) / seconds:.1f} files/s,"
        f" peak memory {peak:.0f} MB without pandoc",
        flush=True,
    )


def _measure(size: int, folder: Path) -> None:
    data = folder / "data"
    multiply(ROOT / "data", data, size)
    started = time.perf_counter()
    site = Site(load_handbook(data).handbook, folder / "documents")
    reading = time.perf_counter() - started
    rate = _documents_per_second(site, folder / "some-documents")
    stand_in.on_startup()
    ours, plain = folder / "ours", folder / "plain"
    _write_project(ours, data)
    _write_plain(plain, ours, site)
    _build(ours)  # makes the search
    rounds = [(_build(ours), _build(plain)) for _ in range(3 if size <= REPEATED else 1)]
    built = statistics.median(ours.seconds for ours, _ in rounds)
    bare = statistics.median(plain.seconds for _, plain in rounds)
    peak = max(ours.peak for ours, _ in rounds)
    pages = sum(1 for _ in (ours / "site").rglob("*.html"))
    megabytes = sum(f.stat().st_size for f in (ours / "site").rglob("*") if f.is_file()) / 1e6
    print(
        f"{len(site.handbook.roles):>6} {pages:>6} {reading:>7.2f} {rate:>7.0f} {built:>8.1f}"
        f" {bare:>8.1f} {built / bare:>7.2f} {1000 * built / pages:>8.1f} {peak:>9.0f}"
        f" {megabytes:>7.1f}",
        flush=True,
    )
    if size in WEIGHED:
        from tests.bench_pages import print_weights  # needs a browser

        print_weights(ours / "site")


def _documents_per_second(site: Site, cache: Path) -> float:
    some = tuple(file for file in site.downloads if file.role)[:DOCUMENTED]
    started = time.perf_counter()
    rendered(some, cache)
    return len(some) / (time.perf_counter() - started)


def multiply(source: Path, target: Path, size: int) -> None:
    """Copy the data, then add dozens of roles until there are at least `size`."""
    shutil.copytree(source, target)
    roles = {file.stem: _load(file) for file in sorted((source / "roles").glob("*.yml"))}
    root = next(id_ for id_, role in roles.items() if role["reports_to"] is None)
    departments = _load(source / "departments.yml")
    for dozen in range(1, -(-size // len(roles))):
        name = f"unit-{dozen}"
        departments[name] = departments["operations"] | {"title": f"Подразделение {dozen}"}
        for id_, role in roles.items():
            copy = _renamed(role, frozenset(roles), dozen) | {"department": name}
            copy["title"] = f"{role['title']} {dozen}"
            copy["aliases"] = [f"{alias} {dozen}" for alias in role.get("aliases", [])]
            copy["reports_to"] = copy["reports_to"] or root
            _dump(target / "roles" / f"{id_}-{dozen}.yml", copy)
    _dump(target / "departments.yml", departments)


def _renamed(value: Any, ids: frozenset[str], dozen: int) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(item, ids, dozen) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, ids, dozen) for item in value]
    return f"{value}-{dozen}" if value in ids else value


def _write_project(folder: Path, data: Path) -> None:
    shutil.copytree(ROOT / "docs", folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config += "hooks: [stand_in.py]\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copy(stand_in.__file__, folder)
    shutil.copytree(data, folder / "data")


def _write_plain(folder: Path, ours: Path, site: Site) -> None:
    """The same pages with their content written out, and a configuration without our code."""
    lost = folder / "overrides" / "404.html"  # ours asks our code for the roles
    lost.parent.mkdir()
    lost.touch()
    shutil.copytree(ours / "docs", folder / "docs")
    for page in site.pages:
        file = folder / "docs" / page.source
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_written_out(generated_source(page), site), encoding="utf-8")
    for file in (folder / "docs").rglob("*.md"):
        file.write_text(_written_out(file.read_text(encoding="utf-8"), site), encoding="utf-8")
    for download in site.downloads:
        file = folder / "docs" / download.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"0" * 20_000)
    config = _load(ours / "mkdocs.yml")
    del config["hooks"]
    written = [str(file.relative_to(ours / "docs")) for file in (ours / "docs").rglob("*.md")]
    menu = _load(THEME / "mkdocs_theme.yml")["menu"]
    config["nav"] = with_generated(usual_menu(menu, written), site.navigation)
    config["theme"] = {"name": "handbook", "custom_dir": "overrides"}
    config["plugins"], config["markdown_extensions"] = [], ["attr_list"]
    _dump(folder / "mkdocs.yml", config)


def _written_out(text: str, site: Site) -> str:
    before, opening, rest = text.partition("{{ ")
    if not opening:
        return text
    call, _, after = rest.partition(" }}")
    name, _, argument = call.removesuffix(")").partition("(")
    view = site.views[name]
    return before + (view(argument.strip('"')) if argument else view()) + after


@dataclass(frozen=True)
class _Cost:
    """Seconds of the processor and peak of memory in MiB, programs that are called included."""

    seconds: float
    peak: float


def _build(project: Path) -> _Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    told = subprocess.check_output([sys.executable, "-c", MEASURED, *command], cwd=project)
    return _Cost(*map(float, told.split()))


def _load(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _dump(file: Path, content: Any) -> None:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--cold"]:
        _cold(Path(sys.argv[2]))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
