"""What is carried into the window: files, a link, words of an article."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from briefer.model.given import has_scheme, is_link


def files_in(carried: QMimeData) -> tuple[Path, ...]:
    """All the files, in the order in which they came."""
    return tuple(Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile())


def link_in(carried: QMimeData | None) -> str:
    """The first link, else the text where it is a link and nothing but one; "" for none.

    An empty clipboard is None, whatever Qt's types say.
    """
    if carried is None:
        return ""
    urls = [bytes(url.toEncoded().data()).decode() for url in carried.urls()]
    return next(filter(is_link, [*urls, carried.text().strip()]), "")


def words_in(carried: QMimeData | None) -> tuple[bytes, str]:
    """The words and their media type: as a web page where they come as one; b"" for none."""
    if carried is None:
        return b"", ""
    if carried.hasHtml() and carried.html().strip():
        return carried.html().encode(errors="ignore"), "text/html"
    return carried.text().strip().encode(errors="ignore"), ""


def as_link(typed: str) -> str:
    """What was typed as a link, https:// understood as browsers do; "" for what can be none."""
    text = typed.strip()
    if not has_scheme(text) and "." in text.partition("/")[0].strip("."):
        text = f"https://{text}"
    return text if is_link(text) else ""
