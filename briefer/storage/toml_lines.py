"""Where in a TOML text each key stands: path to line, which tomllib does not tell."""

import re
from collections.abc import Iterator

from briefer.model.expressions import expression

# Strings of all four kinds, comments, line ends, marks, and everything else up to one of them.
_TOKEN = expression(
    r'"""(?:\\.|[^\\])*?"""+'
    r"|'''.*?'''+"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*|\n|[\[\]{},=]|[^\s\[\]{},=#\"']+",
    re.DOTALL,
)


def toml_lines(text: str) -> dict[str, int]:
    """Line, counted from 1, of every key of a TOML text: `styles.body.size`, `slots[2].forms[0]`.

    The text must be sound TOML. Approximate for quoted keys that hold dots.
    """
    return _Scanner(text).found


class _Scanner:
    """Walks over the tokens of a text and notes where paths begin."""

    def __init__(self, text: str) -> None:
        self.found: dict[str, int] = {}
        self._tokens = list(_tokens(text))
        self._at = 0
        self._counts: dict[str, int] = {}
        self._walk()

    def _walk(self) -> None:
        base = ""
        while self._at < len(self._tokens):
            token, line = self._tokens[self._at]
            if token == "\n":
                self._at += 1
            elif token == "[":
                base = self._header()
                self.found.setdefault(base, line)
            else:
                self._pair(base)

    def _header(self) -> str:
        self._at += 1
        many = self._peek() == "["
        self._at += many
        name = self._name("]")
        self._at += many
        parents = sorted(self._counts, key=len)
        for parent in parents:
            if name.startswith(f"{parent}."):
                name = f"{parent}[{self._counts[parent]}]{name[len(parent) :]}"
        if many:
            self._counts[name] = self._counts.get(name, -1) + 1
            name = f"{name}[{self._counts[name]}]"
        return name

    def _pair(self, base: str) -> None:
        line = self._tokens[self._at][1]
        name = self._name("=")
        path = f"{base}.{name}" if base else name
        self.found.setdefault(path, line)
        self._value(path)

    def _name(self, end: str) -> str:
        """The key up to the mark `end`, which is passed over."""
        parts: list[str] = []
        while self._peek() not in {end, ""}:
            parts.append(self._peek().strip("\"'"))
            self._at += 1
        self._at += 1
        return "".join(parts)

    def _value(self, path: str) -> None:
        match self._peek():
            case "[":
                self._array(path)
            case "{":
                self._table(path)
            case _:
                while self._peek() not in {"\n", ",", "]", "}", ""}:
                    self._at += 1

    def _array(self, path: str) -> None:
        self._at += 1
        index = 0
        while self._peek() not in {"]", ""}:
            if self._peek() in {",", "\n"}:
                self._at += 1
                continue
            place = f"{path}[{index}]"
            self.found.setdefault(place, self._tokens[self._at][1])
            self._value(place)
            index += 1
        self._at += 1

    def _table(self, path: str) -> None:
        self._at += 1
        while self._peek() not in {"}", ""}:
            if self._peek() in {",", "\n"}:
                self._at += 1
            else:
                self._pair(path)
        self._at += 1

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line = 1
    last = 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        if not match[0].startswith("#"):
            yield match[0], line
