"""What a model knows of its fields: their names, what they are for, which one was meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic.fields import FieldInfo

    from macros.reading.document import Place, Step

LEAST_TELLING = 4
"""Letters; two that changed places in fewer leave little of the word."""


def meant_field(model: type[BaseModel], loc: Place) -> str | None:
    """The field that a misspelt name resembles, of those that may stand at its place."""
    *parents, name = loc
    fields = fields_of(model_at(model, parents)).keys() - {"id"}
    return closest(str(name), sorted(fields))


def description(model: type[BaseModel], loc: Place) -> str | None:
    """What the model says about the field that `loc` leads to, or about the list it is in."""
    steps = [step for step in loc if isinstance(step, str)]
    if not steps:
        return None
    field = fields_of(model_at(model, steps[:-1])).get(steps[-1])
    return field.description if field else None


def model_at(model: type[BaseModel], steps: Iterable[Step]) -> type[BaseModel] | None:
    """The model that these steps from `model` lead to."""
    current: type[BaseModel] | None = model
    for step in steps:
        if isinstance(step, str):
            field = fields_of(current).get(step)
            current = inner_model(field.annotation) if field else None
    return current


def fields_of(model: type[BaseModel] | None) -> dict[str, FieldInfo]:
    """Fields of a model by their names in YAML."""
    fields = model.model_fields if model else {}
    return {field.alias or name: field for name, field in fields.items()}


def inner_model(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, itself or in a list; None if it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)


def closest(word: str, candidates: Iterable[str], likeness: float | None = None) -> str | None:
    """The candidate that `word` most resembles, or None.

    «ath» is «aht» misspelt; «location» is not «education».
    """
    cutoff = likeness or (0.6 if len(word) < LEAST_TELLING else 0.72)
    return next(iter(get_close_matches(word, list(candidates), n=1, cutoff=cutoff)), None)
