"""The fonts of the system, asked of fontconfig."""

from pathlib import Path

from briefer.model.fonts import SystemFont

_FIELDS = ("family", "style", "weight", "slant", "color", "variable", "fontformat", "index", "file")
_FORMAT = "|".join(f"%{{{name}}}" for name in (*_FIELDS, "charset")) + "\\n"
# Outlines that a PDF can hold. Bitmaps and colour fonts have none.
_OUTLINES = {"TrueType", "CFF"}
_PATIENCE = 20.0
_BOLD = 200


def system_fonts() -> tuple[SystemFont, ...]:
    """Every font that can be embedded, in a fixed order; none where there is no fontconfig.

    Of a variable font its named instances are listed, the regular and the bold among them.
    """
    import subprocess  # no card in the shipped faces' own scripts asks

    command = ["fc-list", "--format", _FORMAT]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError):
        return ()
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    found = [font for line in lines if (font := _font(line))]
    return tuple(sorted(found, key=lambda font: (font.family, font.weight, str(font.path))))


def _font(line: str) -> SystemFont | None:
    values = line.split("|")
    if len(values) != len(_FIELDS) + 1:
        return None
    family, style, weight, slant, color, variable, kind, index, file, charset = values
    if kind not in _OUTLINES or "True" in (color, variable) or not index.isdigit():
        return None
    # The upper half of an index counts the instances of a variable font: those with TrueType's
    # outlines can be pinned.
    if int(index) >> 16 and kind != "TrueType":
        return None
    if not weight.replace(".", "").isdigit():
        return None
    name, weighs = family.split(",")[0], round(float(weight))
    if style.startswith("Bold") and weighs < _BOLD:
        weighs = _BOLD  # Some bold fonts say inside that they are regular.
    return SystemFont(name, weighs, slant not in {"", "0"}, Path(file), int(index), charset)
