"""Card files: a zip of card.json with its articles. Equal cards are equal bytes."""

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefer.model.card import Card, Original, Source
from briefer.model.errors import FileDamaged, PictureRefused
from briefer.model.expressions import expression
from briefer.model.image import Image, ImageKind
from briefer.storage.articles import article_from_json, article_to_json
from briefer.storage.cards import article_ids, from_json, to_json
from briefer.storage.files import read_limited, size, write_safely
from briefer.storage.images import stored_image

MIMETYPE = b"application/vnd.briefer.card+zip"
_NAMES = expression(
    r"mimetype|card\.json|seal\.sha256|articles/[0-9a-f]{32}/(?:article\.json|source)"
    r"|images/[0-9a-f]{32}\.(?:png|jpeg)"
)
# The untouched original comes along up to this size; above it only what was read of it.
_ORIGINAL_LIMIT = 20_000_000
_ENTRY_LIMIT = 32_000_000
_UNPACKED_LIMIT = 256_000_000
_FILE_LIMIT = 256_000_000
_ENTRIES_LIMIT = 203
# What zipfile and zlib raise on broken input, found by flipping and cutting bytes.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    OverflowError,
)
_SEAL = "seal.sha256"
_CURE = "Open an earlier copy of the file, or make the card anew."


def write_brief(path: Path, card: Card) -> None:
    """Save a card. Raises CannotWrite; the old file is untouched then."""
    write_safely(path, brief_bytes(card))


def read_brief(path: Path) -> Card:
    """The card of a file. Raises FileDamaged naming the file, what is wrong, and the cure."""
    data = read_limited(path, _FILE_LIMIT)
    try:
        return card_of(data)
    except FileDamaged as error:
        raise FileDamaged(f"{path}: {error}") from error


def brief_bytes(card: Card) -> bytes:
    """The bytes of a card's file. An original keeps the name that its article came by."""
    entries = dict(_entries(card))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in (*entries.items(), (_SEAL, _seal(entries))):
            # The type has to be readable in place; pixels are packed already.
            is_stored = name == "mimetype" or name.startswith("images/")
            _put(file, name, data, zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _entries(card: Card) -> Iterator[tuple[str, bytes]]:
    yield "mimetype", MIMETYPE
    yield "card.json", to_json(card)
    for source in card.sources:
        folder = f"articles/{source.article.id}"
        yield f"{folder}/article.json", article_to_json(source.article)
        if source.original and len(source.original.data) <= _ORIGINAL_LIMIT:
            yield f"{folder}/source", source.original.data
    for image in card.shown_images:
        yield f"images/{image.digest}.{image.kind}", image.data


def _seal(entries: Mapping[str, bytes]) -> bytes:
    """A line an entry: its SHA-256 and its name, as sha256sum writes them."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in entries.items())
    return "".join(lines).encode()


def broken_entries(data: bytes) -> tuple[str, ...] | None:
    """The entries of a file that are not those that were sealed; None where it has no seal.

    One that is missing counts, and one that was added. Raises FileDamaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = _checked(file)
            if _SEAL not in entries:
                return None
            said = dict(_said(_bytes(entries, file, _SEAL)))
            there = {
                name: hashlib.sha256(_bytes(entries, file, name)).hexdigest()
                for name in entries
                if name != _SEAL
            }
    except _BROKEN as error:
        raise _damage(str(error) or type(error).__name__) from error
    names = dict.fromkeys((*said, *there))
    return tuple(name for name in names if said.get(name) != there.get(name))


def _said(seal: bytes) -> Iterator[tuple[str, str]]:
    for line in seal.decode("ascii", "replace").splitlines():
        digest, _, name = line.partition("  ")
        yield name, digest


def card_of(data: bytes) -> Card:
    """The card in the bytes of a file, read with limits on entries, sizes and names.

    Raises FileDamaged for anything that is not a card of ours, whole and of a known version.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return _card(_checked(file), file)
    except _BROKEN as error:
        message = f"This is not a card, or it is damaged ({error or type(error).__name__}). {_CURE}"
        raise FileDamaged(message) from error


def _put(file: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    """Write an entry that depends on nothing but its name and bytes: no clock, no system."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = method
    info.create_system = 3
    info.external_attr = 0o644 << 16
    file.writestr(info, data, compresslevel=6)


def _checked(file: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The entries by name, when none of them is hostile."""
    infos = file.infolist()
    if len(infos) > _ENTRIES_LIMIT:
        raise _damage(f"it holds {len(infos)} entries, more than {_ENTRIES_LIMIT}")
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = f"{info.filename:.80}"
        if info.filename in entries:
            raise _damage(f"it holds {name} twice")
        if info.flag_bits & 1 or info.compress_type not in {
            zipfile.ZIP_STORED,
            zipfile.ZIP_DEFLATED,
        }:
            raise _damage(f"{name} is packed in a way cards are not")
        if info.file_size > _ENTRY_LIMIT:
            raise _damage(f"{name} is larger than {size(_ENTRY_LIMIT)}")
        entries[info.filename] = info
    if sum(info.file_size for info in infos) > _UNPACKED_LIMIT:
        raise _damage(f"it unpacks to more than {size(_UNPACKED_LIMIT)}")
    return entries


def _card(entries: dict[str, zipfile.ZipInfo], file: zipfile.ZipFile) -> Card:
    if _bytes(entries, file, "mimetype") != MIMETYPE:
        raise _damage("it does not say that it is a card")
    written = _bytes(entries, file, "card.json")
    # Read before the names are judged: a newer version may hold more, and says that it is newer.
    ids = article_ids(written)
    for name in entries:
        if not _NAMES.fullmatch(name):
            raise _damage(f"it holds {name!r:.80}, which no card does")
    images = dict(_images(entries, file))
    return from_json(written, {each: _source(entries, file, each) for each in ids}, images)


def _images(
    entries: dict[str, zipfile.ZipInfo], file: zipfile.ZipFile
) -> Iterator[tuple[str, Image]]:
    for name in entries:
        if name.startswith("images/"):
            digest, _, kind = name.removeprefix("images/").partition(".")
            try:
                yield digest, stored_image(_bytes(entries, file, name), digest, ImageKind(kind))
            except PictureRefused as error:
                raise _damage(str(error)) from error


def _source(entries: dict[str, zipfile.ZipInfo], file: zipfile.ZipFile, article_id: str) -> Source:
    folder = f"articles/{article_id}"
    article = article_from_json(_bytes(entries, file, f"{folder}/article.json"), article_id)
    if f"{folder}/source" not in entries:
        return Source(article)
    original = Original(article.origin.name, _bytes(entries, file, f"{folder}/source"))
    return Source(article, original=original)


def _bytes(entries: dict[str, zipfile.ZipInfo], file: zipfile.ZipFile, name: str) -> bytes:
    if name not in entries:
        raise _damage(f"{name} is missing")
    with file.open(entries[name]) as entry:
        # Asked for a size, zipfile unpacks no more, whatever the directory says: that may lie.
        return entry.read(_ENTRY_LIMIT + 1)


def _damage(trouble: str) -> FileDamaged:
    return FileDamaged(f"The file is damaged: {trouble}. {_CURE}")
