"""Edits: functions from a card to a card. Undo is keeping the earlier one."""

from collections.abc import Mapping
from dataclasses import replace

from briefer.model.article import BlockKind, Details
from briefer.model.card import Card, Options, Paper, Source
from briefer.model.frozen import frozen
from briefer.model.given import harmless_details, harmless_options
from briefer.model.item import SENTENCE_ROLES, Item, Part, Role
from briefer.model.language import Language
from briefer.model.naming import nearest
from briefer.model.passage import Kept, Passage, Typed
from briefer.model.rewording import replaced, titled
from briefer.model.spoken import NOTHING, Spoken
from briefer.model.wording import Manner, shown


@frozen
class Edited:
    """A card after a rewording, and where the caret stands in the part's words."""

    card: Card
    caret: int


def manner(role: Role, part: Part, language: Language) -> Manner:
    """How the words of a part are shown: a text of a sentence role is mended to a sentence."""
    sentence = part in {Part.TEXT, Part.ANSWER} and role in SENTENCE_ROLES
    inside = language.code in language.law.inside
    return Manner(language.marks, language.law, sentence, inside)


def next_id(card: Card) -> str:
    """An item id that the card does not use."""
    used = [int(item.id[1:]) for item in card.items if item.id[1:].isdigit()]
    return f"i{max(used, default=0) + 1}"


def add(card: Card, item: Item, at: int | None = None) -> Card:
    """The card with an item at an index; by default after the last one of its role, or last."""
    if at is None:
        same = [index for index, other in enumerate(card.items) if other.role is item.role]
        at = same[-1] + 1 if same else _place_for(card, item.role)
    return replace(card, items=(*card.items[:at], item, *card.items[at:]))


def _place_for(card: Card, role: Role) -> int:
    """Where the first item of a role goes: roles keep the order in which `Role` lists them."""
    order = list(Role)
    later = order.index(role)
    for index, item in enumerate(card.items):
        if order.index(item.role) > later:
            return index
    return len(card.items)


def remove(card: Card, item_id: str) -> Card:
    """The card without an item."""
    return replace(card, items=tuple(item for item in card.items if item.id != item_id))


def move(card: Card, item_id: str, to: int) -> Card:
    """The card with an item moved to index `to`, counted without it; clamped to the ends."""
    item = card.item(item_id)
    return add(remove(card, item_id), item, max(0, min(to, len(card.items) - 1)))


def put(card: Card, item: Item) -> Card:
    """The card with the item of the same id replaced."""
    card.item(item.id)
    return replace(card, items=tuple(item if old.id == item.id else old for old in card.items))


def hold(card: Card, item_id: str, *, held: bool) -> Card:
    """The card with an item held back, or printed again."""
    return put(card, replace(card.item(item_id), held=held))


def put_part(card: Card, item_id: str, part: Part, passage: Passage) -> Card:
    """The card with a part of an item made `passage`."""
    item = card.item(item_id)
    return put(card, replace(item, parts=item.parts.put(part, passage)))


def reword(
    card: Card,
    item_id: str,
    part: Part,
    cut: tuple[int, int],
    words: str,
    language: Language,
    known: Spoken = NOTHING,
) -> Edited:
    """The card with the words shown at `cut` (code points) replaced by `words` of our own.

    What of them stands in quotation marks is quoted from what is `known` to be said. Raises
    EditRefused where the custody of words forbids it; see `rewording`.
    """
    item = card.item(item_id)
    how = manner(item.role, part, language)
    result = replaced(item.parts[part], card.texts, *cut, words, how, known)
    passage = _tied(result.passage, item, part, card.texts)
    return Edited(put_part(card, item_id, part, passage), result.caret)


def declare_title(
    card: Card, item_id: str, part: Part, cut: tuple[int, int], words: str, language: Language
) -> Edited:
    """The card with `words` in quotation marks at `cut`, declared to be a title or term.

    Raises EditRefused where they cannot stand there.
    """
    item = card.item(item_id)
    how = manner(item.role, part, language)
    result = titled(item.parts[part], card.texts, *cut, words, how)
    return Edited(put_part(card, item_id, part, result.passage), result.caret)


def _tied(passage: Passage, item: Item, part: Part, texts: Mapping[str, str]) -> Passage:
    """A speaker, role or saying word as the article's words where it has them near the item's."""
    if part not in _TIED or not any(isinstance(piece, Typed) for piece in passage):
        return passage
    place = nearest(shown(passage, texts), texts, item.parts.text)
    return (Kept(place),) if place else passage


_TIED = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE})


def add_source(card: Card, source: Source) -> Card:
    """The card with one more article; one that is there already stays as it is."""
    if any(old.article.id == source.article.id for old in card.sources):
        return card
    return replace(card, sources=(*card.sources, source))


def set_details(card: Card, article_id: str, typed: Details) -> Card:
    """The card with the details of an article as the editor filled them in."""
    source = replace(card.source(article_id), typed=harmless_details(typed))
    return _put_source(card, source)


def set_kind(card: Card, article_id: str, block: int, kind: BlockKind) -> Card:
    """The card with a block of an article said to be of a kind.

    There is one headline and one standfirst: another block of that kind becomes a paragraph.
    """
    source = card.source(article_id)
    kinds: Mapping[int, BlockKind] = dict(source.kinds)
    if kind in {BlockKind.HEADLINE, BlockKind.STANDFIRST}:
        others = [i for i, b in enumerate(source.blocks) if b.kind is kind and i != block]
        kinds = {**kinds, **dict.fromkeys(others, BlockKind.PARAGRAPH)}
    kinds = {**kinds, block: kind}
    own = source.article.blocks
    changed = tuple(sorted((i, k) for i, k in kinds.items() if own[i].kind is not k))
    return _put_source(card, replace(source, kinds=changed))


def reject(card: Card, article_id: str, role: Role, extent: tuple[int, int]) -> Card:
    """The card with words of an article not to be suggested for a role again."""
    source = card.source(article_id)
    rejected = tuple(sorted({*source.rejected, (role, *extent)}))
    return _put_source(card, replace(source, rejected=rejected))


def _put_source(card: Card, source: Source) -> Card:
    same = source.article.id
    sources = tuple(source if old.article.id == same else old for old in card.sources)
    return replace(card, sources=sources)


def set_template(card: Card, template: str) -> Card:
    """The card set in another template."""
    return replace(card, template=template)


def set_paper(card: Card, paper: Paper) -> Card:
    """The card on another paper."""
    return replace(card, paper=paper)


def set_law(card: Card, law: str) -> Card:
    """The card with its quotations under another law, by name."""
    return replace(card, law=law)


def set_options(card: Card, options: Options) -> Card:
    """The card with other options."""
    return replace(card, options=harmless_options(options))
