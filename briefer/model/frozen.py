"""Frozen values: dataclasses that are quick to make, for little is written for each of them.

`dataclass(frozen=True)` writes and compiles six methods for every class: an eighth of a cold start,
for the hundred values of a card. Here `__init__` is, the comparisons when two values are first
compared, and the others are the same for all. What is made is a dataclass in all else: `fields`,
`replace` and `asdict` know it.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform, overload

_Class = TypeVar("_Class", bound=type)
_Method = Callable[..., Any]


@overload
def frozen(cls: _Class, /) -> _Class: ...
@overload
def frozen(*, slots: bool = True, eq: bool = True) -> Callable[[_Class], _Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, slots: bool = True, eq: bool = True) -> Any:
    """A class whose annotated names are the fields of a value that never changes.

    Without `slots` it may have cached properties; without `eq` values are compared by identity.
    """

    def made(cls: type) -> type:
        return _frozen(cls, slots=slots, eq=eq)

    return made if cls is None else made(cls)


def _frozen(cls: type, *, slots: bool, eq: bool) -> type:
    # dataclass gathers the fields, and makes the class anew with slots.
    made = cast("type", dataclass(init=False, repr=False, eq=False, slots=slots)(cls))
    parts: tuple[Field[Any], ...] = fields(made)
    methods: dict[str, _Method] = {
        "__init__": _initial(made, parts),
        "__repr__": _told(tuple(part.name for part in parts if part.repr)),
        "__reduce__": _rebuilt(tuple(part.name for part in parts if part.init)),
        "__setattr__": _refuse_to_assign,
        "__delattr__": _refuse_to_delete,
    }
    if eq:
        names = [part.name for part in parts if part.compare]
        methods |= {"__eq__": _equal(made, names), "__hash__": _hashed(made, names)}
    for name, method in methods.items():
        setattr(made, name, method)
    vars(made)["__dataclass_params__"].frozen = True
    return made


def _written(cls: type, name: str, takes: str, does: str, known: dict[str, Any]) -> _Method:
    """A method of a class by its source: a line or more, over the names `known`."""
    exec(f"def {name}({takes}):\n {does}", known)
    made = known[name]
    made.__qualname__ = f"{cls.__qualname__}.{name}"
    return made


def _initial(cls: type, parts: tuple[Field[Any], ...]) -> _Method:
    """`__init__`: takes the fields in order, and sets them past what refuses to."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    takes, does = ["self"], list[str]()
    for part in parts:
        name = value = part.name
        if part.default is not MISSING:
            known[f"_{name}"] = part.default
            takes.append(f"{name}=_{name}")
        elif part.default_factory is not MISSING:
            known[f"_{name}"] = part.default_factory
            value = f"_{name}()"
            if part.init:
                takes.append(f"{name}=_missing")
                value += f" if {name} is _missing else {name}"
        else:
            takes.append(name)
        does.append(f"_set(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        does.append("self.__post_init__()")
    made = _written(cls, "__init__", ", ".join(takes), "; ".join(does) or "pass", known)
    made.__annotations__ = {part.name: part.type for part in parts if part.init}
    return made


def _equal(cls: type, names: list[str]) -> _Method:
    """`__eq__`: values of one class are equal by their fields."""

    def first(self: object, other: object) -> bool:
        equal = f"{_tuple('self', names)} == {_tuple('other', names)}"
        does = f"return {equal} if other.__class__ is self.__class__ else NotImplemented"
        made = cls.__eq__ = _written(cls, "__eq__", "self, other", does, {})
        return made(self, other)

    return first


def _hashed(cls: type, names: list[str]) -> _Method:
    """`__hash__`: of the fields that are compared."""

    def first(self: object) -> int:
        does = f"return hash({_tuple('self', names)})"
        made = cls.__hash__ = _written(cls, "__hash__", "self", does, {})
        return made(self)

    return first


def _tuple(value: str, names: list[str]) -> str:
    return "(" + "".join(f"{value}.{name}, " for name in names) + ")"


def _told(names: tuple[str, ...]) -> _Method:
    """`__repr__`: the class and its fields, as they would be written."""

    def told(self: object) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({parts})"

    return told


def _rebuilt(names: tuple[str, ...]) -> _Method:
    """`__reduce__`: a copy is made anew of the same fields, for nothing can be set later."""

    def rebuilt(self: object) -> tuple[type, tuple[Any, ...]]:
        return type(self), tuple(getattr(self, name) for name in names)

    return rebuilt


def _refuse_to_assign(self: object, name: str, value: object) -> NoReturn:
    message = f"cannot assign to {name!r} of {type(self).__name__}: its values are frozen"
    raise FrozenInstanceError(message)


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    message = f"cannot delete {name!r} of {type(self).__name__}: its values are frozen"
    raise FrozenInstanceError(message)
