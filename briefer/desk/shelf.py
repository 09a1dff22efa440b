"""The shelf: the templates there are, those that come with Briefer and the editor's own."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.errors import TemplateFaulty

if TYPE_CHECKING:
    from briefer.model.template import Template

Load = Callable[[Path, str], "Template"]


class Listed(NamedTuple):
    """A template on the shelf; `template` is None where it cannot be used, and `faults` say why."""

    name: str
    is_own: bool
    template: "Template | None"
    faults: str = ""


class Shelf:
    """Templates by name. `load` checks a file that must hold the template of a name.

    The names that come with Briefer are taken: a card in one of them has the same page on every
    machine, so an own template of such a name is passed over and told. Own files are looked for
    only when a name is not among the shipped ones.
    """

    def __init__(
        self, shipped: tuple[Path, ...], own: Callable[[], Path] | None, load: Load
    ) -> None:
        self._folders, self._own_folder, self._load = shipped, own, load
        self._loaded: dict[str, Template] = {}
        self._shipped_files: Mapping[str, Path] | None = None
        self._own_files: Mapping[str, Path] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in order."""
        return tuple(sorted({*self._shipped(), *self._own()}))

    @property
    def passed_over(self) -> tuple[str, ...]:
        """Own templates that are not used: their names belong to Briefer."""
        return tuple(sorted(self._shipped().keys() & self._own().keys()))

    def has(self, name: str) -> bool:
        """Whether there is a template of a name."""
        return name in self._shipped() or name in self._own()

    def is_own(self, name: str) -> bool:
        """Whether a template is the editor's."""
        return self.has(name) and name not in self._shipped()

    def path(self, name: str) -> Path:
        """The file of a template. Raises TemplateFaulty where there is none of the name."""
        found = self._shipped().get(name) or self._own().get(name)
        if found is None:
            known = ", ".join(self.names)
            raise TemplateFaulty(f"There is no template '{name:.60}'. There are: {known}.")
        return found

    def template(self, name: str) -> "Template":
        """The template of a name. Raises TemplateFaulty."""
        if name not in self._loaded:
            self._loaded[name] = self._load(self.path(name), name)
        return self._loaded[name]

    def listed(self) -> Iterator[Listed]:
        """Every template, faulty ones too: Briefer's by name, then the editor's own."""
        for name in sorted(self.names, key=lambda name: (self.is_own(name), name)):
            try:
                yield Listed(name, self.is_own(name), self.template(name))
            except TemplateFaulty as error:
                yield Listed(name, self.is_own(name), None, str(error))

    def reload(self, name: str) -> None:
        """Read the files anew. Raises TemplateFaulty; the template of `name` stays as it was then,
        so that a page can still be set in it.
        """
        self._shipped_files = self._own_files = None
        last = self._loaded.get(name)
        self._loaded.clear()
        try:
            self.template(name)
        except TemplateFaulty:
            if last is not None:
                self._loaded[name] = last
            raise

    def _shipped(self) -> Mapping[str, Path]:
        if self._shipped_files is None:
            self._shipped_files = _files(self._folders)
        return self._shipped_files

    def _own(self) -> Mapping[str, Path]:
        if self._own_files is None:
            self._own_files = _files((self._own_folder(),) if self._own_folder else ())
        return self._own_files


def _files(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Template file by name; an earlier folder goes before a later one."""
    from briefer.storage.templates import template_files

    found = [path for folder in reversed(folders) for path in template_files(folder)]
    return {path.parent.name: path for path in found}
