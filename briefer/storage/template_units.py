"""Units and bounds of the numbers in a template."""

# Bounds: sizes and leadings in points, spaces in half-units, lengths on paper in millimetres.
POINTS = (4.0, 144.0)
SPACE = (0.0, 40.0)
# Below a paragraph of an item; negative where the next one may come closer than the grid.
FORM_SPACE = (-4, 40)
LENGTH = (0.0, 300.0)


def millimetres(length: float) -> float:
    """Millimetres in points: 25.4 mm are 72 points."""
    return length * 72 / 25.4
