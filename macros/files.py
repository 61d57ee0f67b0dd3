"""The files of a handbook: documents and pictures, made once, kept, and linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from macros.assets import icon
from macros.documents.cache import at_hand, forget_other_files, rendered
from macros.documents.downloads import Download, downloads
from macros.documents.formats import docx
from macros.documents.kinds import blank_form, vacancy
from macros.documents.look import look_of
from macros.documents.preview import Masthead
from macros.documents.previews import Pictured, previews
from macros.model.address import former
from macros.progress import Progress, silence
from macros.views.links import FileLink

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


@dataclass(frozen=True)
class Files:
    """What is made of a handbook; `cache` is the folder that keeps it from run to run.

    A preview does not wait for its documents: it `offers_made_only` and says which are to come.
    """

    handbook: Handbook = field(repr=False)  # the macros plugin prints its variables
    cache: Path
    progress: Progress = silence
    offers_made_only: bool = False

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        """Every file to download, not yet rendered."""
        return downloads(self.handbook)

    @cached_property
    def documents(self) -> tuple[tuple[str, Path], ...]:
        """The address and the rendered file of each download on offer."""
        paths = at_hand(self.downloads, self._papers) if self.offers_made_only else self.make()
        return tuple((d.address, p) for d, p in zip(self.downloads, paths, strict=True) if p)

    def make(self) -> tuple[Path, ...]:
        """Render every download that has not been rendered yet; the file of each."""
        paths = rendered(self.downloads, self._papers, self.progress)
        forget_other_files(self.downloads, self._papers)
        return paths

    def try_letterhead(self) -> None:
        """Write a paper on the letterhead of the company; what that raises is passed on."""
        book = self.handbook
        if book.letterhead:
            docx.render(
                blank_form.blank_form(book) if book.form else vacancy.vacancy(book, book.root)
            )

    def previews(self, prose: Iterable[Pictured]) -> tuple[tuple[str, Path], ...]:
        """The address and the rendered picture of every page in `prose`."""
        book = self.handbook
        brand = Masthead(book.title, icon(book), look_of(book))
        pictures = previews(book, brand, prose)
        folder = self.cache / "previews"
        paths = rendered(pictures, folder)
        forget_other_files(pictures, folder)
        return tuple((p.address, path) for p, path in zip(pictures, paths, strict=True))

    @cached_property
    def files(self) -> tuple[FileLink, ...]:
        """Links to the downloads, with the real sizes of those on offer."""
        paths = dict(self.documents)
        return tuple(
            FileLink(
                address=download.address,
                title=download.title,
                format=download.format,
                kind=download.kind.name,
                purpose=download.kind.purpose,
                size=path.stat().st_size if (path := paths.get(download.address)) else None,
                role=download.role,
            )
            for download in self.downloads
        )

    @cached_property
    def former_documents(self) -> tuple[tuple[str, Path], ...]:
        """Copies of the files of roles under their former ids: a file cannot redirect."""
        paths = dict(self.documents)
        former = ((old, paths.get(new.address)) for old, new in self.former_downloads())
        return tuple((old, path) for old, path in former if path)

    def former_downloads(self) -> Iterator[tuple[str, Download]]:
        """What is to be found at the addresses of roles under their former ids, too."""
        for download in self.downloads:
            if download.role:
                for old in self.handbook.role(download.role).former_ids:
                    yield former(download.address, download.role, old), download

    def files_of(self, role: str, *kinds: str) -> tuple[FileLink, ...]:
        """Links to the files about a role, of these kinds or of all."""
        found = self._by_role[role]
        return tuple(file for file in found if file.kind in kinds) if kinds else tuple(found)

    def files_of_kind(self, kind: str) -> tuple[FileLink, ...]:
        """Links to the files of this kind."""
        return tuple(file for file in self.files if file.kind == kind)

    @property
    def _papers(self) -> Path:
        return self.cache / "documents"

    @cached_property
    def _by_role(self) -> defaultdict[str | None, list[FileLink]]:
        found = defaultdict[str | None, list[FileLink]](list)
        for file in self.files:
            found[file.role].append(file)
        return found
