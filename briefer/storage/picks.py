"""A list of picks as JSON becomes values."""

import msgspec

from briefer.model.errors import PicksFaulty
from briefer.model.item import Role
from briefer.model.picks import Pick
from briefer.model.reading import Extent

_MOST = 200
_LIMIT = 1_000_000


class _Shape(msgspec.Struct, forbid_unknown_fields=True):
    role: Role
    start: int | None = None
    end: int | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    cut: tuple[Extent, ...] = ()
    insert: tuple[tuple[int, str], ...] = ()
    lead: str = ""
    wording: str = ""
    rests_on: tuple[Extent, ...] = ()
    speaker: str = ""
    qualifier: str = ""
    source: int = 0


def load_picks(data: bytes) -> tuple[Pick, ...]:
    """The picks of a JSON list. Raises PicksFaulty, saying where it is wrong."""
    if len(data) > _LIMIT:
        raise PicksFaulty("The list of picks is larger than 1 MB. Give the picks of one card.")
    try:
        shapes = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=list[_Shape])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PicksFaulty(f"This is not a list of picks: {error}. Correct it there.") from error
    if not 0 < len(shapes) <= _MOST:
        raise PicksFaulty(f"A list of picks holds 1 to {_MOST}, and this one {len(shapes)}.")
    return tuple(_pick(shape, f"Pick {number}") for number, shape in enumerate(shapes, start=1))


def _pick(shape: _Shape, name: str) -> Pick:
    if (shape.start is None) != (shape.end is None):
        raise PicksFaulty(f"{name}: 'start' and 'end' go together.")
    if shape.start is not None and shape.exact:
        raise PicksFaulty(f"{name}: give 'start' and 'end', or 'exact', not both.")
    place = None
    if shape.start is not None and shape.end is not None:
        place = (shape.start, shape.end)
    return Pick(
        role=shape.role,
        place=place,
        exact=shape.exact,
        prefix=shape.prefix,
        suffix=shape.suffix,
        cut=shape.cut,
        insert=shape.insert,
        lead=shape.lead,
        wording=shape.wording,
        rests_on=shape.rests_on,
        speaker=shape.speaker,
        qualifier=shape.qualifier,
        source=shape.source,
    )
