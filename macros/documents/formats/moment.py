"""The one time that every file carries: equal documents must give equal files."""

from __future__ import annotations

from datetime import UTC, datetime

MOMENT = datetime(2025, 1, 1, tzinfo=UTC)
SECONDS = int(MOMENT.timestamp())
"""Since 1970, as Typst and pandoc count."""
