"""Metadata: what a PDF says about itself in XMP, with the seal over what it holds.

PDF/A wants every property of a namespace of our own described in the file (ISO 19005-3, 6.6.2.3).
"""

from typing import NamedTuple

# The date of a card whose articles have none.
UNDATED = "2000-01-01"
SEAL = "urn:x-briefer:seal:1#"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": _PDFUA,
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "briefer": SEAL,
}
# Property, its type, and what it means.
_SEALED = (
    ("attach", "Text", "What of the articles is attached: article, passages or nothing"),
    ("content", "Text", "SHA-256 of the page content"),
    ("attachment", "Text", "SHA-256 of the attachment, empty where there is none"),
    ("fonts", "seq Text", "Each font: name, SHA-256 of what is embedded, SHA-256 of its file"),
)


class About(NamedTuple):
    """What the file says about itself. It names no author: an article's did not write the card.

    `date` is an ISO date; `attachment` are the bytes that travel along, or None, and `attach` says
    what they are: article, passages or nothing. `rtl` tells that its pages begin on the right.
    """

    title: str
    language: str = "en"
    date: str = UNDATED
    attach: str = "nothing"
    attachment: bytes | None = None
    rtl: bool = False


class Seal(NamedTuple):
    """SHA-256 digests, in hexadecimal, of what the PDF holds. It is no signature.

    `fonts` are "name embedded file"; `attachment` is "" where nothing is attached.
    """

    attach: str
    content: str
    attachment: str
    fonts: tuple[str, ...]


def xmp(title: str, language: str, date: str, seal: Seal) -> bytes:
    """The packet: PDF/UA-1 and PDF/A-3a, title, language, an ISO date, and the seal."""
    title, language = _escaped(title), _escaped(language)
    fonts = "".join(f"<rdf:li>{_escaped(font)}</rdf:li>" for font in seal.fonts)
    return (
        f"{_HEAD}<dc:title><rdf:Alt>"
        f'<rdf:li xml:lang="x-default">{title}</rdf:li>'
        f'<rdf:li xml:lang="{language}">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>"
        f"<briefer:attach>{seal.attach}</briefer:attach><briefer:content>{seal.content}</briefer:content>"
        f"<briefer:attachment>{seal.attachment}</briefer:attachment>"
        f"<briefer:fonts><rdf:Seq>{fonts}</rdf:Seq></briefer:fonts>{_FOOT}"
    ).encode()


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def _schema(name: str, uri: str, prefix: str, properties: str) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{name}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )


def _property(name: str, kind: str, meaning: str) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
    )


def _extensions() -> str:
    """The description of every property that no standard of XMP knows."""
    part = _property("part", "Integer", "Part of ISO 14289 that the file keeps")
    sealed = "".join(_property(*each) for each in _SEALED)
    return (
        "<pdfaExtension:schemas><rdf:Bag>"
        f"{_schema('PDF/UA identification schema', _PDFUA, 'pdfuaid', part)}"
        f"{_schema('Briefer seal', SEAL, 'briefer', sealed)}"
        "</rdf:Bag></pdfaExtension:schemas>"
    )


_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    + "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    + "><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    "<pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format>"
    "<xmp:CreatorTool>Briefer</xmp:CreatorTool><pdf:Producer>Briefer</pdf:Producer>"
)
_FOOT = f'{_extensions()}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
