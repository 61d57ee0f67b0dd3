"""The theme as MkDocs finds it by name: templates, styles and scripts of every page.

In the repository it lies beside this package, in overrides/; a wheel carries it inside.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
THEME = next(at for at in (_PACKAGE / "overrides", _PACKAGE.parent / "overrides") if at.is_dir())
__file__ = str(THEME / "__init__.py")  # the folder of a theme is where MkDocs is told it begins
