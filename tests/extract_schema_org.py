"""Takes what tests/schema_org.yml holds out of the vocabulary of schema.org.

`npm pack schema-dts`, unpack it, then
`python -m tests.extract_schema_org package/dist/schema.d.ts > tests/schema_org.yml`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.views import schema_org

HEADER = """\
# The types of schema.org that pages use, with their parents, properties and ranges.
# Taken by tests/extract_schema_org.py from dist/schema.d.ts of the npm package schema-dts 2.1.0
# (https://www.npmjs.com/package/schema-dts, Apache-2.0), which is generated from the vocabulary
# published at https://schema.org. Not written by hand.
"""

_INTERFACE = re.compile(
    r"interface (\w+?)(Base|Leaf) extends ([\w, <>]+) \{\n(.*?)^\}", re.DOTALL | re.MULTILINE
)
_PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+), "\w+">;$', re.MULTILINE)


def main(source: Path) -> None:
    """Print the extract."""
    declared = {
        name + kind: (parents, body)
        for name, kind, parents, body in _INTERFACE.findall(source.read_text(encoding="utf-8"))
    }
    wanted = [kind.__name__ for kind in schema_org.Thing.__subclasses__()]
    lines: dict[str, str] = {}
    while wanted:
        name = wanted.pop()
        parents, body = declared.get(f"{name}Base") or declared[f"{name}Leaf"]
        above = re.findall(r"(\w+)Base", parents)
        lines[name] = "\n".join(_written(name, above, body))
        wanted += [parent for parent in above if parent not in lines]
    print(HEADER + "\n".join(lines[name] for name in sorted(lines)))


def _written(name: str, parents: list[str], body: str) -> Iterator[str]:
    yield f"{name}:\n  parents: [{', '.join(parents)}]"
    properties = _PROPERTY.findall(body)
    yield f"  properties:{'' if properties else ' {}'}"
    for property_, ranges in properties:
        types = [kind for kind in ranges.split(" | ") if kind != "IdReference"]
        yield f"    {property_}: [{', '.join(types)}]"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
