"""Terms of the glossary."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Alias, Named, Sentence, Slug, Text, Title


class Term(Named):
    """A word or abbreviation that people of a centre use."""

    called = "термин"

    term: Title = Field(description="Слово или сокращение, как его пишут: «НДС»")
    expansion: Text | None = Field(default=None, description="Расшифровка сокращения")
    aliases: tuple[Alias, ...] = Field(default=(), description="Другие написания и синонимы")
    definition: Sentence = Field(description="Определение, понятное новому сотруднику")
    kpi: Slug | None = Field(default=None, description="Показатель из kpis.yml, если это он")
    role: Slug | None = Field(default=None, description="Должность, если термин о ней")
    hint: bool = Field(
        default=True,
        description="Пояснять ли слово там, где оно встретилось в тексте; false — слишком обычное",
    )

    @property
    def sort_key(self) -> str:
        """In alphabetical order: ё stands with е, quotes before a word count for nothing."""
        return (self.term.lstrip('«"') or self.term).upper().replace("Ё", "Е")
