"""The address of a position to give to others: short, as a QR code, as a card for a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.derived.palette import palette
from macros.model.address import absolute, short_of
from macros.telling import names
from macros.views.markdown import escape
from macros.views.whole import fill

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class Card:
    """A card for the site of a company: the code to put there, and how it will look."""

    code: Markup
    preview: Markup


@dataclass(frozen=True)
class Permalink:
    """The short address of a position; `whole` is «» while nobody knows where the site will be.

    Without a whole address there are neither codes nor a card.
    """

    address: str
    whole: str
    svg: str
    png: str
    card: Card | None


def permalink(handbook: Handbook, role: Role) -> Permalink:
    """Everything that leads to `role` from outside."""
    short = short_of(role)
    whole = absolute(handbook.site_url, short)
    return Permalink(
        address=short,
        whole=whole,
        svg=f"{short}qr.svg",
        png=f"{short}qr.png",
        card=_card(handbook, role, whole) if whole else None,
    )


def _card(handbook: Handbook, role: Role, whole: str) -> Card:
    skills = [handbook.skill(required.skill).title for required in role.key_skills]
    code, preview = (
        fill(
            "card.jinja",
            names=names,
            colours=palette(handbook.brand),
            role=role,
            skills=skills,
            link=whole,
            alone=alone,
        )
        for alone in (True, False)
    )
    return Card(code=escape(code), preview=Markup(preview))  # noqa: S704 – texts in it are escaped
