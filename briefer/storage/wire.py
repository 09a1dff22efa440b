"""JSON of ours: checked when it is read, laid out for people when it is written."""

import json
from typing import TypeAlias, TypeVar

import msgspec

from briefer.model.errors import FileDamaged

FORMAT = 1
_WIDTH = 96

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Shape = TypeVar("Shape", bound=msgspec.Struct)


class _Versioned(msgspec.Struct, frozen=True):
    format: int


def damaged(what: str, where: str, trouble: str) -> FileDamaged:
    """The error for a file that is not what Briefer wrote: what, where in it, and the cure."""
    place = f"{what} at {where}" if where else what
    return FileDamaged(
        f"{place} is damaged: {trouble}. Open an earlier copy of the file, or make the card anew."
    )


def decoded(data: bytes, shape: type[Shape], what: str) -> Shape:
    """The values of a JSON document of ours.

    Raises FileDamaged when it is not JSON, not of this shape, or of a newer format.
    """
    version = _decoded(data, _Versioned, what).format
    if version > FORMAT:
        message = (
            f"{what} was made by a newer Briefer (format {version}; this one reads {FORMAT}). "
            "Update Briefer to open it."
        )
        raise FileDamaged(message)
    if version != FORMAT:
        raise damaged(what, "format", f"there is no format {version}")
    return _decoded(data, shape, what)


def _decoded(data: bytes, shape: type[Shape], what: str) -> Shape:
    try:
        return msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError as error:
        trouble, _, path = str(error).partition(" - at `$")
        raise damaged(what, path.strip(".`"), trouble) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise damaged(what, "", f"it is not JSON ({error})") from error


def encoded(value: msgspec.Struct) -> bytes:
    """JSON with sorted keys; what fits on a line stands on one. Equal values are equal bytes."""
    plain = _without_empty(msgspec.to_builtins(value))
    # A lone surrogate cannot be written; work is not lost for its sake.
    return (_laid_out(plain, 0) + "\n").encode(errors="replace")


def _without_empty(value: Json) -> Json:
    match value:
        case dict():
            return {key: _without_empty(each) for key, each in value.items() if each != {}}
        case list():
            return [_without_empty(each) for each in value]
        case _:
            return value


def _laid_out(value: Json, indent: int, taken: int = 0) -> str:
    """`value` on one line where it fits after `taken` characters, else a line for each entry."""
    line = json.dumps(value, ensure_ascii=False, sort_keys=True)
    # The outermost object always stands open, so that a card looks like a card.
    fits = indent > 0 and indent + taken + len(line) <= _WIDTH
    if fits or not value or not isinstance(value, dict | list):
        return line
    inner = indent + 2
    if isinstance(value, dict):
        keys = [(json.dumps(key, ensure_ascii=False), value[key]) for key in sorted(value)]
        lines = [f"{key}: {_laid_out(each, inner, len(key) + 2)}" for key, each in keys]
    else:
        lines = [_laid_out(each, inner) for each in value]
    pad = " " * inner
    opens, closes = "{}" if isinstance(value, dict) else "[]"
    body = ",\n".join(pad + each for each in lines)
    return f"{opens}\n{body}\n{' ' * indent}{closes}"
