"""Comparing: where two PDFs differ, object by object, however they are packed."""

import io
import warnings
from typing import Any

from briefer.model.errors import FileDamaged

# How a stream is packed, and what a program that saves a file again writes about itself.
_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms", "/Metadata", "/DL"})
_CONTENTS = "/Contents"
_MOST = 200_000


def difference(one: bytes, other: bytes) -> str | None:
    """The first place where two PDFs differ, as "/Root/Pages/Kids/0/Contents"; None if nowhere.

    Packing, numbering, metadata and document information are not compared. Raises FileDamaged.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(one)) as left, pikepdf.open(io.BytesIO(other)) as right:
            return _difference(left.Root, right.Root)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError) as error:
        raise FileDamaged("It is not a PDF that can be read. Export it anew.") from error


def _difference(left: Any, right: Any) -> str | None:  # noqa: ANN401 - untyped
    waiting: list[tuple[Any, Any, str]] = [(left, right, "/Root")]
    seen: set[tuple[object, object]] = set()
    while waiting:
        one, two, path = waiting.pop()
        pair = (getattr(one, "objgen", (0, 0)), getattr(two, "objgen", (0, 0)))
        if pair in seen:
            continue
        if (0, 0) not in pair:
            seen.add(pair)
        parts = _parts(one, two, path)
        if parts is None or len(seen) > _MOST:
            return path
        waiting.extend(reversed(parts))
    return None


def _parts(one: Any, two: Any, path: str) -> list[tuple[Any, Any, str]] | None:  # noqa: ANN401
    """What two objects are made of, pair by pair; None where they differ themselves."""
    import pikepdf

    if isinstance(one, pikepdf.Stream) or isinstance(two, pikepdf.Stream):
        if not isinstance(one, pikepdf.Stream) or not isinstance(two, pikepdf.Stream):
            return None
        if bytes(one.read_bytes()) != bytes(two.read_bytes()) and not _draws_same(one, two, path):
            return None
        one, two = one.stream_dict, two.stream_dict
    if isinstance(one, pikepdf.Dictionary) and isinstance(two, pikepdf.Dictionary):
        keys = [set(map(str, each.keys())) - _PACKING for each in (one, two)]
        if keys[0] != keys[1]:
            return None
        return [(one[key], two[key], f"{path}{key}") for key in sorted(keys[0])]
    if isinstance(one, pikepdf.Array) and isinstance(two, pikepdf.Array):
        if len(one) != len(two):
            return None
        return [(a, b, f"{path}/{at}") for at, (a, b) in enumerate(zip(one, two, strict=True))]
    return [] if _scalar(one) == _scalar(two) else None


def _draws_same(one: Any, two: Any, path: str) -> bool:  # noqa: ANN401 - untyped
    """Whether two pages' contents are the same operators, with other blanks between them."""
    import pikepdf

    if not path.endswith(_CONTENTS):
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # contents that break off are none of ours
        try:
            parsed = [pikepdf.parse_content_stream(each) for each in (one, two)]
        except (pikepdf.PdfError, UserWarning):
            return False
    left, right = map(pikepdf.unparse_content_stream, parsed)
    return left == right


def _scalar(value: Any) -> object:  # noqa: ANN401 - untyped
    import pikepdf

    if isinstance(value, pikepdf.Name):
        return "name", str(value)
    return bytes(value) if isinstance(value, pikepdf.String) else value
