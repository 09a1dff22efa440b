"""The foot of the page: the source line, which admits what is missing, and the QR code."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from briefer.model.article import Arrival
from briefer.model.card import Card, Source
from briefer.model.given import is_address, is_date
from briefer.model.item import Part
from briefer.model.language import Language
from briefer.model.mending import nested
from briefer.model.page import Block, Cells, Placed, Rule, Tag
from briefer.model.passage import Quoted
from briefer.model.style import RuleStyle
from briefer.model.template import Foot, Template
from briefer.typesetting.composing import Paragraph, Styled
from briefer.typesetting.galley import Galley
from briefer.typesetting.settings import Setting

# ISO/IEC 18004 version 4: the densest code that a phone reads from 15 mm of office print.
_MODULES = 33
_INK = "#16181d"
# White between the source line and the code; ISO/IEC 18004 asks for four modules.
_QUIET = 18.0
_APART = "\u00a0· "
# What at least stays free between the text and the foot.
_GAP = 15.0


class FootSet(NamedTuple):
    """The foot as galleys, a rule and a code, `width` points wide."""

    foot: Foot
    rule: RuleStyle
    setting: Setting
    galleys: tuple[Galley, ...]
    code: Block | None
    width: float

    @property
    def _measure(self) -> float:
        return self.width - (self.foot.code + _QUIET if self.code else 0.0)

    @property
    def height(self) -> float:
        """The foot's height in points, with the gap over it."""
        text = sum(galley.height(self.setting, self._measure) for galley in self.galleys)
        return _GAP + self.foot.space + max(text, self.foot.code if self.code else 0.0)

    def placed(self, x: float, y: float) -> Iterator[Placed]:
        """The foot's blocks; its gap begins at y."""
        y += _GAP
        rule = Rule(0.0, 0.0, self.width, self.rule.weight, self.rule.colour)
        yield Placed(Block(self.rule.weight, (rule,)), x, y, self.width)
        y += self.foot.space
        if self.code:
            left = x + self.width - self.foot.code
            yield Placed(self.code, left, y, self.foot.code, tag=Tag.CODE)
        for galley in self.galleys:
            block = galley.block(self.setting, self._measure)
            yield Placed(block, x, y, self._measure, tag=Tag.SOURCE)
            y += galley.height(self.setting, self._measure)


def foot_setting(template: Template, leading: float = 1.0) -> Setting:
    """The foot keeps one size, whatever copyfit does above it. `leading` is the language's."""
    body = template.styles["body"]
    nominal = template.nominal
    return Setting(-1, nominal, 1.0, leading, 0.0, body.leading * leading / 2, nominal)


def source_line(card: Card, foot: Foot, language: Language) -> tuple[Paragraph, ...]:
    """The paragraphs of the foot: one a source, then what the marks on the page mean."""
    many = len(card.sources) > 1
    out: list[Paragraph] = []
    for index, source in enumerate(card.sources):
        label = language.label("source")
        lead = f"{label} {chr(ord('A') + index)}" if many else label
        texts = [Styled(lead, foot.strong), Styled(" ", foot.style)]
        for number, (told, link) in enumerate(_told(source, language)):
            texts.append(Styled(_APART if number else "", foot.style))
            texts.append(Styled(told, foot.style, link=link))
        out.append(Paragraph(tuple(_joined(texts)), foot.style))
    notes = " ".join(_notes(card, language))
    if notes:
        out.append(Paragraph((Styled(notes, foot.style),), foot.style))
    return tuple(out)


def _joined(texts: Iterable[Styled]) -> Iterator[Styled]:
    """Neighbours of one style and link joined."""
    for shared, same in groupby(texts, key=lambda styled: styled[1:]):
        if text := "".join(styled.text for styled in same):
            yield Styled(text, *shared)


def _told(source: Source, language: Language) -> Iterator[tuple[str, str]]:
    """Headline, publisher, date, byline and address as far as they are known, then what is not.

    Each with the address it leads to, or "".
    """
    details, marks = source.details, language.marks
    origin = source.article.origin
    quoted = nested(source.headline, marks) if source.headline else ""
    named = [f"{marks.open}{quoted}{marks.close}" if quoted else origin.name]
    # The address that an article came from has a place of its own.
    is_file = origin.name and origin.how is not Arrival.ADDRESS
    sender = details.publisher or (origin.who if origin.who not in details.byline else "")
    if not sender and source.headline and is_file:
        named.append(origin.name)
    named.extend(filter(None, (sender,)))
    if when := details.published or origin.when:
        named.append(language.date(when) if is_date(when) else when)
    comma = language.label("comma")
    yield comma.join(named), ""
    if details.byline:
        yield f"{language.label('by')}\u00a0{comma.join(details.byline)}", ""
    if details.url:
        shown = details.url.removeprefix("https://").removeprefix("http://").rstrip("/")
        yield shown, details.url
    missing = [
        language.label(key)
        for key, known in (
            ("publisher", details.publisher),
            ("date", when),
            ("address", details.url),
        )
        if not known
    ]
    if missing:
        listed = _listed(missing, language)
        yield language.label("not_given").replace("{missing}", listed), ""


def _listed(words: list[str], language: Language) -> str:
    if len(words) == 1:
        return words[0]
    return f"{language.label('comma').join(words[:-1])}{language.label('and')}{words[-1]}"


def _notes(card: Card, language: Language) -> Iterator[str]:
    quoted = any(
        isinstance(piece, Quoted)
        for item in card.printed
        for part in (Part.TEXT, Part.LEAD, Part.CONTEXT, Part.ANSWER)
        for piece in item.parts[part]
    )
    if card.options.version:
        yield f"{language.label('version')} {card.options.version}."
    if quoted:
        yield language.label("note_marks")
    if card.options.locators and any(item.spans for item in card.printed):
        yield language.label("note_locators")


def code_address(card: Card) -> str:
    """The address that the code stands for: that of the first article, or "".

    What is no address of the web is printed as it was given, and no phone is led there.
    """
    address = card.sources[0].details.url if card.sources else None
    return address if address and is_address(address) else ""


def code_block(address: str, side: float) -> Block | None:
    """The QR code of an address, `side` points wide, or None where it would be too dense."""
    rows = code_rows(address)
    if rows is None:
        return None
    return Block(side, (Cells(0.0, 0.0, side, rows, _INK, f"QR: {address}", address),))


def code_rows(address: str) -> tuple[str, ...] | None:
    """The QR code of an address as rows of 0 and 1, or None where it would be too dense."""
    import segno  # with the web library it brings, an eighth of a cold start

    for error in ("m", "l"):
        try:
            code = segno.make(address, error=error, micro=False, boost_error=False)
        except segno.DataOverflowError:
            continue
        rows = tuple("".join(str(int(bool(cell))) for cell in row) for row in code.matrix)
        if len(rows) <= _MODULES:
            return rows
    return None
