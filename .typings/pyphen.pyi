from pathlib import Path

class Pyphen:
    def __init__(
        self, filename: str | None = None, lang: str | None = None, left: int = 2, right: int = 2
    ) -> None: ...
    def positions(self, word: str) -> list[int]: ...

LANGUAGES: dict[str, Path]
