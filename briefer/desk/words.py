"""Words: how the words of an item are changed, and what may be done inside quotation marks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefer.desk.rereading import Rereading
from briefer.model.quotation import QUOTATION_MARKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.model.edits import Edited
    from briefer.model.growing import Edge
    from briefer.model.item import Item
    from briefer.model.passage import Passage
    from briefer.model.reading import Reading
    from briefer.model.roles import Part
    from briefer.model.spoken import Spoken
    from briefer.model.wording import Manner

_MOST_OFFERS = 6
_MARKS = QUOTATION_MARKS | frozenset("'’")


class Words(Rereading):
    """Places count code points of the words shown. What custody forbids is told as trouble."""

    def reword(self, item_id: str, part: "Part", start: int, end: int, words: str) -> int | None:
        """Replace shown words by our own; the caret's new place, or None where it is refused.

        What stands in quotation marks among them becomes a quotation of what the articles have so.
        """
        from briefer.model import edits
        from briefer.model.spoken import NOTHING

        language, cut = self.workshop.language(self.card), (start, end)
        known = NOTHING if _MARKS.isdisjoint(words) else self._spoken(item_id)
        return self._edited(
            lambda: edits.reword(self.card, item_id, part, cut, words, language, known),
            item_id,
            # Cutting a stretch is a step of its own; what is typed in its place belongs to it.
            f"{item_id} {part}",
            afresh=end - start > 1,
        )

    def declare_title(
        self, item_id: str, part: "Part", start: int, end: int, words: str
    ) -> int | None:
        """Put a title or term of ours in quotation marks; the caret's new place, or None."""
        from briefer.model import edits

        language = self.workshop.language(self.card)
        return self._edited(
            lambda: edits.declare_title(self.card, item_id, part, (start, end), words, language),
            item_id,
        )

    def offers(self, item_id: str, beginning: str) -> tuple[str, ...]:
        """Words said between quotation marks that words of an item so begun may become.

        Where nothing said begins so, the nearest words are offered.
        """
        known = self._spoken(item_id)
        found = tuple(map(known.words, known.offers(beginning, _MOST_OFFERS)))
        return found or tuple(filter(None, [known.nearest(beginning)]))

    def is_said(self, item_id: str, words: str) -> bool:
        """Whether the articles have words between quotation marks."""
        return self._spoken(item_id).find(words) is not None

    def is_marked(self, item_id: str, part: "Part", at: int) -> bool:
        """Whether a place of the words shown stands between quotation marks of a quotation."""
        from briefer.model.sight import sight

        seen = sight(self.card.item(item_id).parts[part], self.card.texts, self._how(item_id, part))
        return seen.marked_at(at) is not None

    def bracket(self, item_id: str, part: "Part", start: int, end: int, words: str) -> bool:
        """Add words in brackets to a quotation, instead of those chosen; whether it was done."""
        from briefer.model.quoting import with_added

        return self._inside(
            item_id,
            part,
            lambda passage, how: with_added(passage, self.card.texts, start, end, words, how),
        )

    def mark_sic(self, item_id: str, part: "Part", at: int) -> bool:
        """Put [sic] behind a word of a quotation, or take it away; whether it was done."""
        from briefer.model.quoting import with_sic

        return self._inside(
            item_id, part, lambda passage, how: with_sic(passage, self.card.texts, at, how)
        )

    def recase(self, item_id: str, part: "Part", at: int) -> bool:
        """Change the capital of a word of a quotation, or change it back; whether it was done."""
        from briefer.model.quoting import recased

        return self._inside(
            item_id, part, lambda passage, how: recased(passage, self.card.texts, at, how)
        )

    def grow(self, item_id: str, edge: "Edge", by: int) -> None:
        """Make an item's text a word longer (1) or shorter (-1) at one end."""
        from briefer.model import edits
        from briefer.model.growing import grown

        item = self.card.item(item_id)
        changed = self.attempt(lambda: grown(item, self.card.texts, self._readings(item), edge, by))
        if changed is not None:
            self.edit(edits.put(self.card, changed), item_id, f"{item_id} {edge} {by}")

    def respell(self, item_id: str) -> None:
        """Spell an item's words as the house does, outside quotation marks; how many is told."""
        from briefer.model import edits
        from briefer.model.respelling import respelt_item, respelt_words
        from briefer.storage.spelling import SPELLING, load_spelling

        home = self.workshop.configuration
        path = home() / SPELLING if home else None
        spelling = self.attempt(lambda: load_spelling(path)) if path else dict[str, str]()
        if spelling is None:
            return
        if not spelling:
            cure = 'There is no house spelling yet. Write {path}, a word a line: kilometers = "km".'
            self.trouble.emit(self.tr(cure).format(path=path))
            return
        item = self.card.item(item_id)
        changed = respelt_item(item, self.card.texts, spelling)
        fresh = len(respelt_words(changed)) - len(respelt_words(item))
        self.edit(edits.put(self.card, changed), item_id)
        told = self.tr("Words spelt as the house does: {count}.").format(count=fresh)
        self.said.emit(told if fresh else self.tr("No word of this is on the house’s list."))

    def join(self, item_id: str) -> None:
        """Make one quote of an item and the next quote on the card."""
        self.did(lambda: self._join(item_id))

    def _join(self, item_id: str) -> None:
        from briefer.model import edits
        from briefer.model.errors import EditRefused
        from briefer.model.growing import joined
        from briefer.model.quotation import Allowance, Rule
        from briefer.model.roles import Role

        law = self.workshop.language(self.card).law
        if law.allowance(Rule.JOINING) is Allowance.REFUSED:
            raise EditRefused(f"{law.told(Rule.JOINING)}. Choose another quote style for that.")
        ids = [item.id for item in self.card.items]
        below = self.card.items[ids.index(item_id) + 1 :]
        other = next((item for item in below if item.role is Role.QUOTE), None)
        if other is None:
            raise EditRefused("There is no quote below this one to join it with.")
        item = self.card.item(item_id)
        one = joined(item, other, self.card.texts, self._readings(item))
        self.edit(edits.remove(edits.put(self.card, one), other.id), item_id)

    def _edited(
        self,
        work: "Callable[[], Edited]",
        item_id: str,
        merging: str | None = None,
        *,
        afresh: bool = False,
    ) -> int | None:
        edited = self.attempt(work)
        if edited is None:
            return None
        self.edit(edited.card, item_id, merging, afresh=afresh)
        return edited.caret

    def _inside(
        self, item_id: str, part: "Part", change: "Callable[[Passage, Manner], Passage]"
    ) -> bool:
        from briefer.model import edits

        passage, how = self.card.item(item_id).parts[part], self._how(item_id, part)
        changed = self.attempt(lambda: change(passage, how))
        if changed is None:
            return False
        self.edit(edits.put_part(self.card, item_id, part, changed), item_id)
        return True

    def _how(self, item_id: str, part: "Part") -> "Manner":
        from briefer.model import edits

        role = self.card.item(item_id).role
        return edits.manner(role, part, self.workshop.language(self.card))

    def _readings(self, item: "Item") -> "Mapping[str, Reading]":
        return {span.article: self.reading(span.article) for span in item.spans}

    def _spoken(self, item_id: str) -> "Spoken":
        from briefer.model.spoken import spoken

        readings = {article_id: self.reading(article_id) for article_id in self.card.texts}
        return spoken(self.card, readings, self.card.item(item_id))
