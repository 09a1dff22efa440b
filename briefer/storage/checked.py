"""TOML tables read with a check on every key; all faults are gathered, none is raised."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import cast

Range = tuple[float, float]


class Faults:
    """The faults of one TOML text, each with its path and line.

    `lines` gives the line of each path; it is asked for only when there is a fault to tell.
    """

    def __init__(self, lines: Callable[[], Mapping[str, int]]) -> None:
        self._lines = lines
        self._found: list[tuple[str, str]] = []

    def add(self, path: str, message: str, at: str = "") -> None:
        """Note what is wrong at a path such as `styles.body.size`; "" is the whole file.

        `at` is the path whose line is told, where it is another one.
        """
        self._found.append((at or path, f"{path}: {message}" if path else message))

    def listed(self) -> tuple[str, ...]:
        """Every fault once, in the order of the text."""
        if not self._found:
            return ()
        lines = self._lines()
        told = sorted((_line(at, lines), message) for at, message in self._found)
        return tuple(dict.fromkeys(f"line {line}: {message}" for line, message in told))


def _line(path: str, lines: Mapping[str, int]) -> int:
    """The line of the path, or of the nearest table around it."""
    while path:
        if path in lines:
            return lines[path]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return 1


class Table:
    """A TOML table read key by key.

    Where a value is missing or wrong the fault is noted and a harmless value given instead, so
    that reading goes on and every fault is found at once. A key never asked for is unknown.
    """

    def __init__(self, values: Mapping[str, object], path: str, faults: Faults) -> None:
        self.path = path
        self.faults = faults
        self._values = values
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        """The path of a key of this table."""
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, message: str) -> None:
        """Note a fault at a key."""
        self.faults.add(self.at(key), message)

    def has(self, key: str) -> bool:
        """Whether the key is there; it is a known key from now on."""
        self._asked.add(key)
        return key in self._values

    def number(self, key: str, within: Range, default: float | None = None) -> float:
        """A number within bounds; without a default the key must be there."""
        if not self._there(key, required=default is None):
            return within[0] if default is None else default
        return self._bounded(key, self._values[key], within)

    def numbers(self, key: str, count: int, within: Range) -> tuple[float, ...]:
        """So many numbers within bounds."""
        value = self._values.get(key)
        if not self._there(key, required=True):
            return (within[0],) * count
        if not isinstance(value, list) or len(cast("list[object]", value)) != count:
            self.fault(key, f"must be a list of {count} numbers")
            return (within[0],) * count
        return tuple(self._bounded(key, one, within) for one in cast("list[object]", value))

    def pair(self, key: str, within: Range, default: Range) -> Range:
        """Two numbers within bounds."""
        if not self.has(key):
            return default
        first, second = self.numbers(key, 2, within)
        return first, second

    def is_list(self, key: str) -> bool:
        """Whether the key is there with a list."""
        return self.has(key) and isinstance(self._values[key], list)

    def shares(self, key: str, most: int) -> tuple[float, ...]:
        """One to so many shares of a whole, each a positive number."""
        value = cast("list[object]", self._values[key])
        if not 1 <= len(value) <= most:
            self.fault(key, f"must be a list of 1 to {most} shares")
            return (1.0,)
        return tuple(self._bounded(key, one, (0.01, 100)) for one in value)

    def flag(self, key: str) -> bool:
        """True or false; false where it is not given."""
        value = self._values.get(key, False) if self.has(key) else False
        if not isinstance(value, bool):
            self.fault(key, "must be true or false")
            return False
        return value

    def text(self, key: str, default: str | None = None, longest: int = 200) -> str:
        """Words; without a default the key must be there."""
        if not self._there(key, required=default is None):
            return default or ""
        value = self._values[key]
        if not isinstance(value, str) or len(value) > longest:
            self.fault(key, f"must be words in quotation marks, at most {longest} characters")
            return ""
        return value

    def name(
        self, key: str, known: Collection[str] | None, what: str, default: str | None = None
    ) -> str:
        """The name of something known; `known` None takes any."""
        name = self.text(key, default)
        if name and known is not None and name not in known:
            self.fault(key, unknown(what, name, known))
            return ""
        return name

    def names(self, key: str, known: Collection[str] | None, what: str) -> tuple[str, ...]:
        """A list of at least one name of something known; `known` None takes any."""
        if not self._there(key, required=True):
            return ()
        value = self._values[key]
        if not isinstance(value, list) or not value:
            self.fault(key, f"must be a list with the name of a {what} or several")
            return ()
        found: list[str] = []
        for one in cast("list[object]", value):
            if isinstance(one, str) and (known is None or one in known):
                found.append(one)
            else:
                self.fault(key, unknown(what, str(one), known or ()))
        return tuple(found)

    def texts(self, key: str, count: int, what: str) -> list[str] | None:
        """A list of so many words; None where it is something else."""
        value = self._values.get(key)
        if self._there(key, required=True) and isinstance(value, list):
            each = [one for one in cast("list[object]", value) if isinstance(one, str)]
            if len(each) == len(cast("list[object]", value)) == count:
                return each
        self.fault(key, f"must be a list of {count}: {what}")
        return None

    def phrases(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """A list of phrases, each with letters in it; () where it is something else."""
        value = self._values.get(key)
        if not self._there(key, required=required) and not required:
            return ()
        if isinstance(value, list):
            each = [one for one in cast("list[object]", value) if isinstance(one, str)]
            if (
                each
                and all(one.strip() for one in each)
                and len(each) == len(cast("list[object]", value))
            ):
                return tuple(each)
        self.fault(key, "must be a list of phrases")
        return ()

    def table(self, key: str, *, required: bool = True) -> "Table":
        """A table inside this one; an empty and silent one where it is not given."""
        if self._there(key, required=required):
            return self._inner(key, self._values[key], self.at(key))
        return Table({}, self.at(key), Faults(dict[str, int]))

    def tables(self, key: str, *, required: bool = True) -> tuple["Table", ...]:
        """A list of tables."""
        if not self._there(key, required=required):
            return ()
        value = self._values[key]
        if not isinstance(value, list) or not value:
            self.fault(key, "must be a list of tables")
            return ()
        each = enumerate(cast("list[object]", value))
        return tuple(self._inner(key, one, f"{self.at(key)}[{index}]") for index, one in each)

    def entries(self) -> Iterator[tuple[str, "Table"]]:
        """Every table in this one, by name."""
        for key, value in self._values.items():
            self._asked.add(key)
            yield key, self._inner(key, value, self.at(key))

    def known(self) -> tuple[str, ...]:
        """Every key of this table; they are all known from now on."""
        self._asked.update(self._values)
        return tuple(self._values)

    def done(self) -> None:
        """Note every key that was never asked for."""
        for key in self._values:
            if key not in self._asked:
                self.faults.add(self.path, unknown("key", key, self._asked), self.at(key))

    def _there(self, key: str, *, required: bool) -> bool:
        if self.has(key):
            return True
        if required:
            self.faults.add(self.path, f"'{key}' is missing")
        return False

    def _bounded(self, key: str, value: object, within: Range) -> float:
        low, high = within
        # Not a number and infinity are outside every range.
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(key, f"must be a number, not {value!r:.40}")
        elif not low <= value <= high:
            self.fault(key, f"{value} is out of range, give {low:g} to {high:g}")
        else:
            return float(value)
        return low

    def _inner(self, key: str, value: object, path: str) -> "Table":
        if isinstance(value, dict):
            return Table(cast("dict[str, object]", value), path, self.faults)
        self.fault(key, "must be a table")
        return Table({}, path, Faults(dict[str, int]))


def unknown(what: str, name: str, known: Collection[str]) -> str:
    """Say that a name is not known, and which one may be meant."""
    # Imported here: only a fault needs it.
    import difflib

    near = difflib.get_close_matches(name, sorted(known), 1)
    if near:
        return f"unknown {what} '{name:.60}', did you mean '{near[0]}'?"
    listed = ", ".join(sorted(known)) if 0 < len(known) <= 14 else ""
    return f"unknown {what} '{name:.60}'" + (f"; known: {listed}" if listed else "")
