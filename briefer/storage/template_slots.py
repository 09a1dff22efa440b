"""The slots of a template: which items go where, and in what form."""

from collections.abc import Collection

from briefer.model.item import PARTS, Part, Role
from briefer.model.template import Budget, Form, Portion, Shown, Slot
from briefer.storage.checked import Table
from briefer.storage.template_furnishing import furnished
from briefer.storage.template_grids import grid
from briefer.storage.template_units import FORM_SPACE, LENGTH, SPACE, millimetres

_ROLES = tuple(role.value for role in Role)
_PARTS = tuple(part.value for part in Part)
_SHOWN = tuple(shown.value for shown in Shown)


def slots(
    table: Table,
    styles: Collection[str],
    rules: Collection[str],
    labels: Collection[str] | None,
    panels: Collection[str] = (),
) -> tuple[Slot, ...]:
    """The slots in order, each of a name of its own."""
    found: dict[str, Slot] = {}
    for entry in table.tables("slots"):
        slot = furnished(_slot(entry, styles, rules, labels), entry, styles, labels, panels, rules)
        if slot.name and slot.name in found:
            entry.fault("name", f"there is a slot '{slot.name}' already")
        entry.done()
        found[slot.name] = slot
    return tuple(found.values())


def _slot(
    table: Table, styles: Collection[str], rules: Collection[str], labels: Collection[str] | None
) -> Slot:
    shows = table.name("shows", _SHOWN, "furniture", "")
    if shows:
        for key in ("roles", "forms"):
            if table.has(key):
                table.fault(key, f"a slot that shows the {shows} takes no items")
    shown = Shown(shows) if shows else None
    names = () if shows else table.names("roles", _ROLES, "role")
    roles = tuple(Role(name) for name in names)
    forms = () if shows else table.tables("forms")
    return Slot(
        name=table.text("name"),
        flow=table.text("flow"),
        roles=roles,
        forms=tuple(_form(form, styles, roles, labels) for form in forms),
        label=table.name("label", labels, "label", ""),
        rule=table.name("rule", rules, "rule", ""),
        divider=table.name("divider", rules, "rule", ""),
        number=table.name("number", styles, "style", ""),
        indent=millimetres(table.number("indent", LENGTH, 0.0)),
        between=table.pair("between", SPACE, (1.0, 1.0)),
        after=table.pair("after", SPACE, (0.0, 0.0)),
        budget=_budget(table.table("budget", required=False)),
        shows=shown,
        style=table.name("style", styles, "style", None if shows else ""),
        group=_part(table, "group", roles),
        withholds=_withheld(table, roles),
        **grid(table, rules, shown)._asdict(),
    )


def _form(
    table: Table,
    styles: Collection[str],
    roles: tuple[Role, ...],
    labels: Collection[str] | None,
) -> Form:
    own = tuple(role.value for role in roles)
    named = table.names("roles", own, "role of this slot") if table.has("roles") else ()
    roles = tuple(Role(name) for name in named) or roles
    portions = table.tables("portions")
    form = Form(
        portions=tuple(_portion(portion, styles, roles, labels) for portion in portions),
        space=table.number("space", FORM_SPACE, 0.0),
        emphasis=_emphasis(table, styles, roles),
        roles=tuple(Role(name) for name in named),
        keeps=table.flag("keeps"),
    )
    table.done()
    return form


def _portion(
    table: Table,
    styles: Collection[str],
    roles: tuple[Role, ...],
    labels: Collection[str] | None,
) -> Portion:
    portion = Portion(
        style=table.name("style", styles, "style"),
        part=_part(table, "part", roles),
        before=table.text("before", "", 20),
        after=table.text("after", "", 20),
        locator=table.flag("locator"),
        outlet=table.flag("outlet"),
        label=table.name("label", labels, "label", ""),
        unless_in=_part(table, "unless_in", roles),
        drops=table.flag("drops"),
        leads=table.text("leads", "", 20),
    )
    if table.has("part") + portion.locator + portion.outlet + bool(portion.label) != 1:
        table.fault("part", "a portion shows either a part or the locator, the outlet or a label")
    table.done()
    return portion


def _withheld(table: Table, roles: tuple[Role, ...]) -> tuple[Part, ...]:
    """Parts that the forms leave out on purpose."""
    if not table.has("withholds"):
        return ()
    parts = tuple(Part(name) for name in table.names("withholds", _PARTS, "part"))
    for part in parts:
        if not any(part in PARTS[role] for role in roles):
            table.fault("withholds", f"no role of this slot has the part '{part}'")
    return parts


def _part(table: Table, key: str, roles: tuple[Role, ...]) -> Part | None:
    name = table.name(key, _PARTS, "part", "")
    if not name:
        return None
    if roles and not any(Part(name) in PARTS[role] for role in roles):
        table.fault(key, f"no role of this slot has the part '{name}'")
    return Part(name)


def _emphasis(
    table: Table, styles: Collection[str], roles: tuple[Role, ...]
) -> tuple[Part, str] | None:
    if not table.has("emphasis"):
        return None
    named = table.texts("emphasis", 2, "a part and a style")
    if named is None:
        return None
    inner = Table({"part": named[0], "style": named[1]}, table.at("emphasis"), table.faults)
    part = _part(inner, "part", roles)
    style = inner.name("style", styles, "style")
    return (part, style) if part and style else None


def _budget(table: Table) -> Budget:
    usual = Budget()
    low, high = table.pair("items", (0, 50), usual.items)
    if low > high:
        table.fault("items", "the fewest comes first")
    budget = Budget((int(low), int(high)), int(table.number("words", (0, 1000), usual.words)))
    table.done()
    return budget
