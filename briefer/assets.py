"""Where shipped files live: bundled inside the wheel, or beside the package in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "_bundled"
_ROOT = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
TEMPLATES = _ROOT / "templates"
