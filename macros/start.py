"""How the `handbook` command starts: in Russian, and ready to be stopped from the first moment."""

from __future__ import annotations

import os
import sys
from gettext import bindtextdomain
from pathlib import Path

STOPPED = 130
"""Exit code after Ctrl+C, by the custom of shells."""


def run() -> None:
    """Entry point of the console script: click speaks Russian, as we do, on any system."""
    try:
        _run()
    except KeyboardInterrupt:  # while libraries load, which takes longest
        sys.exit(STOPPED)


def _run() -> None:
    from macros.cli import main, new

    os.environ["LANGUAGE"] = "ru"
    bindtextdomain("messages", str(Path(__file__).with_name("locale")))
    for command in (main, *main.commands.values(), *new.commands.values()):
        command.options_metavar = "[параметры]"
    main.subcommand_metavar = new.subcommand_metavar = "команда …"
    main()
