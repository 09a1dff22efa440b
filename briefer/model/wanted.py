"""What a template's slots ask of a draft: how many items of each role, as their budgets say."""

from briefer.model.frozen import frozen
from briefer.model.roles import Part, Role
from briefer.model.template import Slot, Template

# A template whose slot asks for fewer voices than this wants the best one.
_SEVERAL = 3
_FIGURES = 3
_POINTS = 3
_ENDING = (Role.BACKGROUND, Role.WHY_IT_MATTERS, Role.WHATS_NEXT)


@frozen
class Wanted:
    """What a draft looks for. `points` are the fewest and the most key points, `quotes`, `figures`
    and `events` the most of each, `ending` the roles of one item each.

    `core` are the roles a template lives on instead of key points, with how many are enough of
    each: only where they are wanting the rest is drafted too. `stories` counts slots for an article
    each, `told` the most items in one. `contexts` tells that a quote is shown with what one must
    know to read it.
    """

    head: frozenset[Role]
    points: tuple[int, int] = (0, 0)
    quotes: int = 0
    contexts: bool = False
    statements: int = 0
    voices: int = 1
    figures: int = 0
    events: int = 0
    ending: tuple[Role, ...] = ()
    core: tuple[tuple[Role, int], ...] = ()
    stories: int = 0
    told: int = 0


def wanted(template: Template) -> Wanted:
    """What a template asks of a draft. Questions are nobody's but the editor's."""
    slots = {role: slot for role in Role if (slot := template.slot_for(role))}
    most = {role: slot.budget.items[1] for role, slot in slots.items()}
    asked = {role for role, slot in slots.items() if slot.budget.items[0]}
    points = most.get(Role.KEY_POINT, 0)
    core = () if Role.KEY_POINT in asked else tuple(_core(slots, asked))
    is_numbers = any(role is Role.FIGURE for role, _ in core)
    figures = most.get(Role.FIGURE, 0)
    stories = [slot.budget.items[1] for slot in template.slots if slot.source > 0]
    is_quotes = any(role is Role.QUOTE for role, _ in core)
    voices = _SEVERAL if is_quotes else 1
    is_dated = not stories and (is_numbers or Role.EVENT in asked)
    return Wanted(
        head=frozenset(slots),
        points=(min(_POINTS, points), points),
        quotes=_quotes(template, asked),
        contexts=is_quotes and _shows_context(slots),
        statements=min(most.get(Role.STATEMENT, 0), voices),
        voices=voices,
        figures=figures if is_numbers else min(figures, _FIGURES),
        events=most.get(Role.EVENT, 0) if is_dated else 0,
        ending=tuple(role for role in _ENDING if role in slots and _is_told(slots[role], role)),
        core=core,
        stories=len(stories),
        told=max(stories, default=0),
    )


def _core(slots: dict[Role, Slot], asked: set[Role]) -> list[tuple[Role, int]]:
    """The roles a template without key points of need asks for, and how many are enough."""
    own = {Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.DESK_LINE}
    return [
        (role, max(slots[role].budget.items[0], slots[role].budget.items[1] // 2))
        for role in sorted(asked - own)
    ]


def _quotes(template: Template, asked: set[Role]) -> int:
    """How many voices; none where slots part them: for and against is for the editor."""
    slots = [slot for slot in template.slots if Role.QUOTE in slot.roles]
    if any(slot.source for slot in slots):
        return 1
    if len(slots) != 1:
        return 0
    most = slots[0].budget.items[1]
    return most if Role.QUOTE in asked and most >= _SEVERAL else min(most, 1)


def _shows_context(slots: dict[Role, Slot]) -> bool:
    forms = slots[Role.QUOTE].forms
    return any(portion.part is Part.CONTEXT for form in forms for portion in form.portions)


def _is_told(slot: Slot, role: Role) -> bool:
    """Whether an article can tell it: under another heading what comes next would be advice."""
    return role is not Role.WHATS_NEXT or slot.label in {"", "whats_next"}
