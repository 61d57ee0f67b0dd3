"""LibreOffice as a second reader of our files."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp


@dataclass(frozen=True)
class Office:
    """LibreOffice with a folder of its own, so that several may work side by side."""

    program: str
    folder: Path

    def converted(self, content: bytes, suffix: str, to: str) -> bytes:
        """A file with this suffix as LibreOffice converts it: `to` is a suffix, «pdf» or «csv»."""
        return self.all_converted([content], suffix, to)[0]

    def all_converted(self, contents: list[bytes], suffix: str, to: str) -> list[bytes]:
        """Several files converted in one run, which takes much less time than one by one."""
        here = Path(mkdtemp(dir=self.folder))
        sources = [here / f"file-{number}.{suffix}" for number in range(len(contents))]
        for source, content in zip(sources, contents, strict=True):
            source.write_bytes(content)
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [self.program, "--headless", profile, "--convert-to", to, "--outdir", here]
        subprocess.run([*command, *sources], check=True, capture_output=True, timeout=300)
        return [source.with_suffix(f".{to}").read_bytes() for source in sources]
