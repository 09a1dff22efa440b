"""The card's options on the desk: what is typed in the strip goes there, the desk's comes back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.desk.brands import ListedBrand, wears
from briefer.desk.desk import Desk
from briefer.desk.laws import ListedLaw
from briefer.model.brand import Brand
from briefer.model.card import Attach, Options
from briefer.model.contrast import checked_accent
from briefer.model.errors import ColourRefused, TemplateFaulty
from briefer.model.legibility import recoloured
from briefer.model.roles import Part, Role
from briefer.ui.field import Field
from briefer.ui.law_choices import law_title
from briefer.ui.options_strip import OptionsStrip


class CardOptions(QObject):
    """Joins an options strip to the desk. Nothing is done while the strip is hidden."""

    def __init__(self, desk: Desk, strip: OptionsStrip) -> None:
        super().__init__(strip)
        self._desk, self._strip = desk, strip
        self._typed: QWidget | None = None
        self._brands: tuple[ListedBrand, ...] = ()
        self._laws: tuple[ListedLaw, ...] = ()
        self._refused = ""
        self._connect()

    def _connect(self) -> None:
        strip = self._strip
        strip.organisation.textEdited.connect(self._put_organisation)
        strip.mark.field.textEdited.connect(self._put_mark)
        strip.mark.chosen.connect(self._put_mark)
        strip.version.textEdited.connect(self._put_version)
        strip.accent.given.connect(self._put_accent)
        strip.embargo.given.connect(self._put_embargo)
        strip.desk_line.textEdited.connect(self._put_desk_line)
        strip.locators.clicked.connect(self._put_locators)
        strip.brand.activated.connect(self._choose_brand)
        strip.law.activated.connect(self._choose_law)
        self._desk.judged_anew.connect(self._tell_against)
        for attach, button in strip.attach.items():
            button.clicked.connect(partial(self._put_attach, attach))
        self._desk.page_changed.connect(self.refresh)

    @property
    def _options(self) -> Options:
        return self._desk.card.options

    def look(self) -> None:
        """Read brand kits and quotation laws anew and show what the card has: the strip opened."""
        laws = self._desk.workshop.languages.laws
        laws.reload()
        self._laws = tuple(laws.listed())
        self._brands = tuple(self._desk.workshop.brands.listed())
        self.refresh()

    def refresh(self) -> None:
        """Show what the desk has; the field that is typed in is left alone."""
        if self._strip.isHidden():
            return
        strip, options = self._strip, self._desk.card.options
        self._show(strip.organisation, options.organisation or "")
        self._show(strip.mark.field, options.classification or "")
        self._show(strip.version, options.version or "")
        self._show(strip.desk_line, self._desk_line())
        if self._typed is not strip.embargo:
            strip.embargo.tell(options.embargo)
        strip.locators.setChecked(options.locators)
        strip.attach[options.attach].setChecked(True)
        strip.mark.offer(self._marks())
        if self._typed is not strip.accent:
            self._refused = self._unreadable()
            strip.accent.tell(options.accent or "", self._own_accent())
        self._show_brands()
        self._show_laws()
        self._say()

    # What is shown

    def _show(self, field: Field, words: str) -> None:
        if field is not self._typed and field.text() != words:
            field.setText(words)

    def _say(self) -> None:
        strip = self._strip
        reason = strip.embargo.fault()
        strip.accent.field.blame(self._refused)
        strip.say(strip.refused, self._refused)
        strip.say(strip.missing, reason)
        strip.say(strip.printed, "" if reason else self._desk.embargo_told)
        sentences = {
            Attach.ARTICLE: self.tr("The whole article travels inside the file."),
            Attach.PASSAGES: self.tr(
                "Only the words used travel inside the file, so that they can be checked."
            ),
            Attach.NOTHING: self.tr("Nothing travels along: the card cannot be opened again."),
        }
        strip.say(strip.travels, sentences[self._desk.card.options.attach])

    def _show_brands(self) -> None:
        """The kits, and the one the card wears; none of them where something was set by hand."""
        box, card = self._strip.brand, self._desk.card
        known = [ListedBrand("", Brand(self.tr("None"))), *self._brands]
        titles = [self._brand_title(listed) for listed in known]
        if [box.itemText(at) for at in range(box.count())] != titles:
            box.clear()
            for listed, title in zip(known, titles, strict=True):
                box.addItem(title, listed.name)
        worn = [at for at, each in enumerate(known) if each.brand and wears(card, each.brand)]
        box.setCurrentIndex(worn[0] if worn else -1)

    def _show_laws(self) -> None:
        """The laws, and the card's own; none of them where that is not to be had here."""
        box, card = self._strip.law, self._desk.card
        titles = [law_title(listed) for listed in self._laws]
        if [box.itemText(at) for at in range(box.count())] != titles:
            box.clear()
            for listed, title in zip(self._laws, titles, strict=True):
                box.addItem(title, listed.name)
        box.setPlaceholderText(self.tr("{name}: not to be had here").format(name=card.law))
        box.setCurrentIndex(box.findData(card.law))
        self._tell_against()

    def _tell_against(self) -> None:
        """Say under the law how much on the card is against it, as it was last judged."""
        count = len(self._desk.against_law)
        one = self.tr("One thing in the quotes is against it: F7 shows it.")
        several = self.tr("{count} things in the quotes are against it: F7 shows them.")
        told = one if count == 1 else several.format(count=count)
        self._strip.say(self._strip.against, told if count else "")

    def _brand_title(self, listed: ListedBrand) -> str:
        if listed.brand:
            return listed.brand.name
        return self.tr("{name}: has faults").format(name=listed.name)

    def _desk_line(self) -> str:
        found = [item for item in self._desk.card.items if item.role is Role.DESK_LINE]
        pieces = self._desk.shown(found[0].id, Part.TEXT) if found else ()
        return "".join(piece.text for piece in pieces)

    def _marks(self) -> list[str]:
        """Marks to suggest, in the card's language."""
        language = self._desk.workshop.language(self._desk.card)
        first = language.label("open_marks").partition(";")[0].strip()
        return [first, language.label("not_for_release"), language.label("official")]

    def _own_accent(self) -> str:
        try:
            return self._desk.workshop.template(self._desk.card).accent
        except TemplateFaulty:
            return ""

    def _unreadable(self) -> str:
        """Why the card's accent is not used by its template; "" where it is."""
        accent = self._desk.card.options.accent
        return self._refusal(accent) if accent else ""

    def _refusal(self, accent: str) -> str:
        try:
            recoloured(self._desk.workshop.template(self._desk.card), checked_accent(accent))
        except ColourRefused as error:
            return str(error)
        except TemplateFaulty:
            return ""
        return ""

    # What is given

    def _put(self, field: QWidget | None, options: Options) -> None:
        self._while_typing(field, lambda: self._desk.set_options(options))

    def _put_organisation(self, words: str) -> None:
        self._put(self._strip.organisation, replace(self._options, organisation=words or None))

    def _put_mark(self) -> None:
        field = self._strip.mark.field
        self._put(field, replace(self._options, classification=field.text() or None))

    def _put_version(self, words: str) -> None:
        self._put(self._strip.version, replace(self._options, version=words or None))

    def _put_embargo(self, moment: str | None) -> None:
        self._put(self._strip.embargo, replace(self._options, embargo=moment))
        # Words that are no moment yet change nothing on the card; why is told all the same.
        self._say()

    def _put_locators(self, is_on: bool) -> None:
        self._put(None, replace(self._options, locators=is_on))

    def _put_attach(self, attach: Attach) -> None:
        self._put(None, replace(self._options, attach=attach))

    def _put_desk_line(self, words: str) -> None:
        self._while_typing(self._strip.desk_line, lambda: self._desk.set_desk_line(words))

    def _put_accent(self, words: str) -> None:
        """Put a colour on the card; one that is refused is told and the card stays as it is."""
        accent = words.strip().lower()
        self._refused = self._refusal(accent) if accent else ""
        if not self._refused:
            self._put(self._strip.accent, replace(self._options, accent=accent or None))
            self._strip.accent.tell(accent, self._own_accent())
        self._say()

    def _choose_brand(self, index: int) -> None:
        name = str(self._strip.brand.itemData(index))
        if name:
            self._desk.set_brand(name)
        else:
            self._desk.take_off_brand()
        self.refresh()

    def _choose_law(self, index: int) -> None:
        self._desk.set_law(str(self._strip.law.itemData(index)))
        self.refresh()

    def _while_typing(self, field: QWidget | None, change: Callable[[], object]) -> None:
        """Change the desk; the field under the editor's hands is left alone meanwhile."""
        self._typed = field
        change()
        self._typed = None
