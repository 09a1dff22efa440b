"""Portions: what a form says of an item, as texts in the styles of a template."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from briefer.model.card import Card
from briefer.model.edits import manner
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.locators import locator
from briefer.model.passage import spans
from briefer.model.template import Form, Portion, Template
from briefer.model.wording import wording
from briefer.typesetting.emphasis import emphasised, stands_in
from briefer.typesetting.showing import outlet

# A figure of so many code points is not broken in running text: the narrowest column holds more.
_NUMBER = frozenset([Part.QUALIFIER, Part.VALUE, Part.UNIT])
_SHORT = 24


class Styled(NamedTuple):
    """Text in a style of the template. `language` is a tag where it is not the card's, `link` the
    address the text leads to, or "". What `drops` stands below where it does not fit on the line.
    """

    text: str
    style: str
    language: str = ""
    link: str = ""
    drops: bool = False


def form_texts(
    item: Item, form: Form, said: str, card: Card, template: Template, language: Language
) -> Iterator[Styled]:
    """A form's texts. What stands before a portion comes only where another one precedes it, what
    stands after it only where another part of the item follows. A lead-in that the slot's label
    has `said` already is left out, and neighbours of one style are joined.
    """
    return _merged(_run_on(item, form, said, card, template, language))


def _run_on(
    item: Item, form: Form, said: str, card: Card, template: Template, language: Language
) -> Iterator[Styled]:
    filled = [
        (portion, texts)
        for portion in _ordered(item, form)
        if (texts := list(_portion(item, portion, form, card, template, language)))
        and not (portion.part is Part.LEAD and _same(texts, said))
    ]
    if not any(portion.is_words for portion, _ in filled):
        return
    last = max(index for index, (portion, _) in enumerate(filled) if portion.is_words)
    unbroken = _unbroken(filled)
    for index, (portion, texts) in enumerate(filled):
        before = portion.before if index else ""
        after = portion.after if index < last else ""
        spoken = _spoken(item, portion, card, language)
        for styled in (Styled(before, portion.style), *texts, Styled(after, portion.style)):
            text = cased(styled.text, template, styled.style)
            text = text.replace(" ", "\u00a0") if portion.part in unbroken else text
            yield Styled(text, styled.style, spoken, drops=portion.drops)


def _unbroken(filled: Iterable[tuple[Portion, list[Styled]]]) -> frozenset[Part]:
    """The parts of a short figure, where it runs on with its caption: no line breaks it."""
    words = {
        portion.part: "".join(styled.text for styled in texts)
        for portion, texts in filled
        if portion.part is not None
    }
    parts = _NUMBER & words.keys()
    is_short = sum(len(words[part]) for part in parts) <= _SHORT
    return parts if Part.CAPTION in words and is_short else frozenset()


def _ordered(item: Item, form: Form) -> tuple[Portion, ...]:
    """The portions of a form, a part first that leads up to the others in the article: "missiles
    with a range: 300 kilometers".
    """
    for index, portion in enumerate(form.portions):
        others = (*form.portions[:index], *form.portions[index + 1 :])
        if portion.leads and _leads(item, portion, others):
            return (replace(portion, before="", after=portion.leads), *others)
    return form.portions


def _leads(item: Item, portion: Portion, others: Iterable[Portion]) -> bool:
    """Whether all words of a part stand in one article before those of the other parts."""
    own = spans(item.parts[portion.part]) if portion.part else ()
    rest = [span for one in others if one.part for span in spans(item.parts[one.part])]
    return (
        bool(own and rest)
        and len({span.article for span in (*own, *rest)}) == 1
        and max(span.end for span in own) <= min(span.start for span in rest)
    )


def _spoken(item: Item, portion: Portion, card: Card, language: Language) -> str:
    """The language of the article that a part's words are from, where it is not the page's."""
    kept = spans(item.parts[portion.part]) if portion.part else ()
    articles = {span.article for span in kept}
    for source in card.sources:
        spoken = source.details.language
        if source.article.id in articles and spoken:
            return "" if spoken.split("-")[0] == language.code else spoken
    return ""


def _same(texts: Iterable[Styled], said: str) -> bool:
    lead = "".join(styled.text for styled in texts).strip(" :.")
    return lead.casefold() == said.casefold()


def _portion(
    item: Item,
    portion: Portion,
    form: Form,
    card: Card,
    template: Template,
    language: Language,
) -> Iterator[Styled]:
    if portion.part is None:
        if text := _about(item, portion, card, template, language):
            yield Styled(text, portion.style)
        return
    passage = item.parts[portion.part]
    if portion.unless_in and stands_in(passage, item.parts[portion.unless_in]):
        return
    fragments = wording(passage, card.texts, manner(item.role, portion.part, language))
    if form.emphasis and portion.part is Part.TEXT:
        part, style = form.emphasis
        for text, is_marked in emphasised(fragments, passage, item.parts[part]):
            yield Styled(text, style if is_marked else portion.style)
        return
    text = "".join(fragment.text for fragment in fragments)
    if text.strip():
        yield Styled(text, portion.style)


def _about(item: Item, portion: Portion, card: Card, template: Template, language: Language) -> str:
    """What a portion says of an item that is none of its parts."""
    if portion.locator:
        return locator(item, card, language) if card.options.locators else ""
    return (
        outlet(item, card, language) if portion.outlet else word(portion.label, template, language)
    )


def cased(text: str, template: Template, style: str) -> str:
    """A text as its style has it: in capitals or as it is."""
    return text.upper() if template.styles[style].caps else text


def _merged(texts: Iterable[Styled]) -> Iterator[Styled]:
    """Neighbours of one style joined, empty texts left out."""
    last: Styled | None = None
    for styled in texts:
        if not styled.text:
            continue
        if last is not None and last[1:] == styled[1:]:
            last = last._replace(text=last.text + styled.text)
            continue
        if last is not None:
            yield last
        last = styled
    if last is not None:
        yield last


def word(key: str, template: Template, language: Language) -> str:
    """The word for a key of the labels, the template's own first."""
    return template.labels.get(language.code, {}).get(key) or language.label(key)
