"""The time that a file carries: the first moment of a day in the data, never that of the build."""

from __future__ import annotations

from datetime import UTC, date, datetime


def moment(day: date) -> datetime:
    """The moment."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def seconds(day: date) -> int:
    """The moment in seconds since 1970, as Typst and pandoc count."""
    return int(moment(day).timestamp())
