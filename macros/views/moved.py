"""A page whose only purpose is to lead to another one."""

from __future__ import annotations

from macros.model.address import absolute, relative
from macros.views.policy import POLICY
from macros.views.whole import fill


def moved(
    origin: str,
    target: str,
    *,
    title: str,
    description: str,
    preview: str,
    icon: str,
    site_url: str,
) -> str:
    """The whole page at the address `origin` that leads to `target`, for people and messengers."""
    return fill(
        "moved.jinja",
        root=relative(origin, ""),
        target=relative(origin, target),
        title=title,
        description=description,
        canonical=absolute(site_url, target),
        picture=absolute(site_url, preview),
        icon=icon,
        policy=POLICY,
    )
