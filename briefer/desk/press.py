"""The press: faces, typesetter and PDF writer, each made when its first work comes.

ReportLab is not loaded before a PDF is asked for, and no font of the system looked for before a
card needs one.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.frozen import frozen

if TYPE_CHECKING:
    from briefer.model.card import Card, Source
    from briefer.model.fonts import Fallback
    from briefer.model.language import Language
    from briefer.model.page import Page
    from briefer.model.reading import Reading
    from briefer.model.template import Template
    from briefer.typesetting.pdf import PdfWriter
    from briefer.typesetting.typesetter import Typesetter


@frozen(slots=False)
class Press:
    """Sets cards and writes PDFs. `fonts` is the table of faces and of what stands in for them."""

    fonts: Path

    @cached_property
    def faces(self) -> Mapping[str, Path]:
        """Font file by face name."""
        from briefer.storage.faces import load_faces

        return load_faces(self.fonts)

    def program(self, face: str) -> bytes:
        """The font program of a face, for painting."""
        return self._typesetter.program(face)

    def page(self, card: "Card", template: "Template", language: "Language") -> "Page":
        """A card on its paper; `fit.over` says by how much it does not fit."""
        return self._typesetter.page(card, template, language)

    def fits(self, card: "Card", template: "Template", language: "Language") -> bool:
        """Whether a card fits its paper, told sooner than by its page."""
        return self._typesetter.fits(card, template, language)

    def pdf(
        self,
        card: "Card",
        page: "Page",
        language: "Language",
        reading: "Callable[[Source], Reading]",
    ) -> bytes:
        """A card's page as a PDF, with what goes along in it."""
        from briefer.desk.exporting import about

        return self._pdf_writer.write(page, about(card, page, reading, rtl=language.rtl))

    @cached_property
    def _fallback(self) -> "Fallback":
        from briefer.storage.faces import load_fallback
        from briefer.storage.system_fonts import system_fonts

        return load_fallback(self.fonts, system_fonts)

    @cached_property
    def _typesetter(self) -> "Typesetter":
        from briefer.typesetting.typesetter import Typesetter

        return Typesetter(self.faces, self._fallback)

    @cached_property
    def _pdf_writer(self) -> "PdfWriter":
        from briefer.typesetting.pdf import PdfWriter

        return PdfWriter(self._typesetter.shaper)
