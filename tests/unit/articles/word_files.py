"""Word documents of invented words, as python-docx writes them, with what it cannot write put in
as XML.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Made
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEAD = "The ferry across the Sallow stops on Monday, and the town council has no money for another."
SECOND = "“We have run out of boats,” said Ana Ruiz, the deputy mayor. She spoke for ten minutes."


def story(more: Callable[[Made], object] = lambda made: None) -> bytes:
    """A headline, a standfirst, a byline, two paragraphs, and what `more` adds."""
    made = Document()
    made.core_properties.author = "Per Lind"
    made.core_properties.title = "Another title of it"
    made.core_properties.created = datetime(2026, 11, 9, tzinfo=UTC)
    made.add_paragraph("Ferry stops for winter", style="Title")
    made.add_paragraph("The town is cut off until spring", style="Subtitle")
    made.add_paragraph("By Jo Roe and Sam Poe")
    made.add_paragraph(LEAD)
    made.add_paragraph(SECOND)
    more(made)
    return saved(made)


def saved(made: Made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def paragraph(made: Made, inner: str) -> None:
    """Put a paragraph of this XML at the document's end."""
    body = made.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {W}>{inner}</w:p>"))


def said(*texts: str) -> str:
    """Runs of these texts, as XML."""
    return "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)


def with_parts(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The package with these parts put in or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def noted(data: bytes, kind: str, inner: str) -> bytes:
    """The document with a part of notes: "footnotes", "endnotes" or "comments"."""
    rels = "word/_rels/document.xml.rels"
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        known = old.read(rels).decode()
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="n{kind}" Type="{base}/{kind}" Target="{kind}.xml"/>'
    parts = {
        rels: known.replace("</Relationships>", f"{relation}</Relationships>"),
        f"word/{kind}.xml": f"<w:{kind} {W}>{inner}</w:{kind}>",
    }
    return with_parts(data, parts)
