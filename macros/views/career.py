"""Moves between positions, with the skills to grow for each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.derived.career import Move, moves_from
from macros.derived.career_layers import career_layers
from macros.model import address
from macros.views.career_drawing import BOX_WIDTH, career_drawing
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.grade import Grade
    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class Standing:
    """A role on the map: the steps onwards and the roles that people come from."""

    role: Role
    onwards: tuple[Move, ...]
    arrivals: tuple[Role, ...]


@dataclass(frozen=True)
class Rung:
    """A grade and the roles that stand on it."""

    grade: Grade
    places: tuple[Standing, ...]


def career_map(handbook: Handbook) -> str:
    """The map of all moves, and every step with what it asks for."""
    layers = career_layers(handbook)
    places = _places(handbook)
    rungs = tuple(
        Rung(grade, tuple(place for place in places if place.role.grade == grade.id))
        for grade in layers.grades
    )
    return render(
        "career.md.jinja",
        address.CAREER,
        handbook,
        rungs=rungs,
        place={place.role.id: place for place in places},
        drawing=career_drawing(layers),
        box_width=BOX_WIDTH,
    )


def _places(handbook: Handbook) -> tuple[Standing, ...]:
    onwards = {role.id: moves_from(handbook, role) for role in handbook.roles}
    arrivals: defaultdict[str, list[Role]] = defaultdict(list)
    for moves in onwards.values():
        for move in moves:
            arrivals[move.target.id].append(move.origin)
    return tuple(
        Standing(role, onwards[role.id], tuple(arrivals[role.id])) for role in handbook.roles
    )
