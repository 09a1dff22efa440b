"""The typesetter: a card in a template becomes a page. It keeps shaped words and set galleys."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from briefer.model.card import Card
from briefer.model.fonts import Fallback
from briefer.model.item import Role
from briefer.model.language import Language
from briefer.model.page import Block, Page
from briefer.model.style import TextStyle
from briefer.model.template import SIZES, Slot, Template
from briefer.model.wording import shown
from briefer.typesetting.blocks import Numbers
from briefer.typesetting.composing import Composer, Entry, Filled, Paragraph
from briefer.typesetting.copyfit import choose, fits
from briefer.typesetting.dressing import Dresser
from briefer.typesetting.dropping import Dropping, is_dropping
from briefer.typesetting.foot import FootSet, code_address, code_block, foot_setting, source_line
from briefer.typesetting.galley import Galley
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.mirroring import Mirror
from briefer.typesetting.omissions import omissions
from briefer.typesetting.placing import item_boxes, place
from briefer.typesetting.planning import BandPlan, Copy, Edges, SlotCopy, plan
from briefer.typesetting.plates import Plate
from briefer.typesetting.settings import Setting, ladder
from briefer.typesetting.shaping import Shaper
from briefer.typesetting.warned import warned

# Galleys kept at once: a card has about 40, a long session of typing makes one a key press.
_KEPT = 1000


class _Planned(NamedTuple):
    """A card before copyfit, in its template as dressed: its words as galleys in bands, its foot.

    `refusal` says why the card's accent was not taken.
    """

    template: Template
    refusal: tuple[str, ...]
    filled: Mapping[str, Filled]
    copy: Mapping[str, SlotCopy]
    bands: tuple[BandPlan, ...]
    foot: FootSet
    edges: Edges
    settings: tuple[Setting, ...]

    @property
    def height(self) -> float:
        """The height there is for the bands."""
        return self.edges.height - self.foot.height


class Typesetter:
    """Sets cards. `faces` gives the font file of each face a template may name.

    `fallback` tells which fonts of the system stand in where one lacks a character.
    """

    def __init__(self, faces: Mapping[str, Path], fallback: Fallback | None = None) -> None:
        self._shaper = Shaper(faces, fallback)
        self._dresser = Dresser()
        self._template: Template | None = None
        self._styles: Mapping[str, TextStyle] = {}
        self._language: Language | None = None
        self._hyphenator = Hyphenator(Language())
        self._composer = Composer()
        self._copies: dict[str, tuple[Filled, Setting, SlotCopy]] = {}
        self._galleys: dict[Paragraph, Galley] = {}
        self._mirror = Mirror()
        self._codes: dict[tuple[str, float], Block | None] = {}

    @property
    def shaper(self) -> Shaper:
        """The faces and shaped words, for those who draw pages."""
        return self._shaper

    def program(self, face: str) -> bytes:
        """The font program of a face, for painting; of one of the system too, once it is needed."""
        return self._shaper.face(face).program

    def page(self, card: Card, template: Template, language: Language) -> Page:
        """The card on its paper. Where it does not fit, `page.fit.over` says by how much."""
        planned = self._planned(card, template, language)
        template, foot, edges = planned.template, planned.foot, planned.edges
        sheet, paper = template.sheets[card.paper], SIZES[card.paper]
        choice = choose(planned.bands, template, planned.settings, planned.height)
        done = place(planned.bands, template, choice, self._numbers(planned.filled), edges)
        below = max(edges.top + edges.height - foot.height, done.bottom)
        warnings = warned(card, language, planned.copy, foot, self._shaper.fonts)
        page = Page(
            width=paper[0],
            height=paper[1],
            reach=max(paper[1], below + foot.height + sheet.margins[2]),
            title=_title(card) or template.title,
            language=language.code,
            columns=done.columns,
            furniture=(*done.rules, *foot.placed(edges.left, below)),
            items=item_boxes(done.columns),
            fit=choice.fit,
            warnings=(*planned.refusal, *omissions(card, template), *warnings),
            order=tuple(item.id for item in card.printed),
        )
        return self._mirror.page(page) if language.rtl else page

    def fits(self, card: Card, template: Template, language: Language) -> bool:
        """Whether the card fits its page: the same answer as its page gives, sooner."""
        planned = self._planned(card, template, language)
        return fits(planned.bands, planned.template, planned.settings, planned.height)

    def _planned(self, card: Card, template: Template, language: Language) -> _Planned:
        template, refusal = self._dresser.dressed(template, card.options.accent)
        self._turn_to(template, language)
        sheet = template.sheets[card.paper]
        filled = self._composer.compose(card, template, language)
        settings = ladder(template, sheet, language.leading)
        copy = {name: self._copy(one, settings[0]) for name, one in filled.items()}
        edges = _edges(SIZES[card.paper], sheet.margins)
        bands = plan(sheet, template.slots, copy, edges)
        foot = self._foot(card, template, language, edges.width)
        return _Planned(template, tuple(refusal), filled, copy, bands, foot, edges, settings)

    def _turn_to(self, template: Template, language: Language) -> None:
        """Forget galleys of another template or language, and too many of this one."""
        if language is not self._language:
            self._language, self._template = language, None
            self._hyphenator = Hyphenator(language)
        if template is not self._template:
            self._template = template
            self._styles = template.styles
            self._forget()
        if len(self._galleys) > _KEPT:
            self._forget()

    def _forget(self) -> None:
        self._galleys.clear()
        self._copies.clear()

    def _galley(self, paragraph: Paragraph) -> Galley:
        found = self._galleys.get(paragraph)
        if found is None:
            kind = Dropping if is_dropping(paragraph) else Galley
            found = kind(paragraph, self._styles, self._shaper, self._hyphenator)
            self._galleys[paragraph] = found
        return found

    def _copy(self, filled: Filled, roomiest: Setting) -> SlotCopy:
        """A slot's words as galleys; the same ones while the slot holds the same."""
        kept = self._copies.get(filled.slot.name)
        if kept is None or kept[0] is not filled or kept[1] != roomiest:
            copy = self._slot_copy(filled, roomiest)
            kept = self._copies[filled.slot.name] = (filled, roomiest, copy)
        return kept[2]

    def _slot_copy(self, filled: Filled, roomiest: Setting) -> SlotCopy:
        label = self._galley(filled.label) if filled.label else None
        note = self._galley(filled.note) if filled.note else None
        entries, beside = (
            tuple(self._entry(entry, filled.slot) for entry in some)
            for some in (filled.entries, filled.beside)
        )
        widest = _widest(entries, filled.slot, roomiest)
        return SlotCopy(filled.slot, filled.title, label, entries, note, beside, widest)

    def _entry(self, entry: Entry, slot: Slot) -> Copy:
        return Copy(
            entry.item,
            tuple((self._galley(paragraph), space) for paragraph, space, _ in entry.paragraphs),
            tuple(part for _, _, part in entry.paragraphs),
            entry.joined,
            self._plate(entry, slot),
            entry.day,
        )

    def _plate(self, entry: Entry, slot: Slot) -> Plate | None:
        if entry.shot is None:
            return None
        align = self._styles[slot.style].align if slot.style else "left"
        return Plate(entry.shot.image, entry.shot.alt, slot.height, align)

    def _numbers(self, filled: Mapping[str, Filled]) -> Numbers:
        return Numbers(
            {
                (name, count): self._galley(entry.number)
                for name, one in filled.items()
                for count, entry in enumerate(one.entries, start=1)
                if entry.number is not None
            }
        )

    def _foot(self, card: Card, template: Template, language: Language, width: float) -> FootSet:
        galleys = tuple(self._galley(p) for p in source_line(card, template.foot, language))
        setting = foot_setting(template, language.leading)
        rule = template.rules[template.foot.rule]
        code = self._code(code_address(card), template.foot.code)
        return FootSet(template.foot, rule, setting, galleys, code, width)

    def _code(self, address: str, side: float) -> Block | None:
        key = (address, side)
        if key not in self._codes:
            self._codes[key] = code_block(address, side) if address else None
        return self._codes[key]


def _widest(entries: Iterable[Copy], slot: Slot, roomiest: Setting) -> float:
    """The width in points of the widest display word in a grid, where there is one."""
    if len(slot.columns) == 1:
        return 0.0
    words = (galley.widest(roomiest) for entry in entries for galley, _ in entry.galleys)
    return max(words, default=0.0) + slot.indent


def _edges(paper: tuple[float, float], margins: tuple[float, float, float, float]) -> Edges:
    top, right, bottom, left = margins
    return Edges(left, top, paper[0] - left - right, paper[1] - top - bottom)


def _title(card: Card) -> str:
    """The headline printed, else the first article's, else the first words that are printed."""
    for item in card.printed:
        if item.role is Role.HEADLINE and item.parts.text:
            return shown(item.parts.text, card.texts)
    named = (source.headline for source in card.sources if source.headline)
    words = (shown(item.parts.text, card.texts) for item in card.printed if item.parts.text)
    return next(named, "") or next(words, "")
