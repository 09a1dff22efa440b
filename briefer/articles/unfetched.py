"""What a fetch ends in where there is no page: short for the log, whole for the editor."""


class Unfetched(Exception):
    """A fetch came to nothing. Its outcome is for the log, its text a message for the editor."""

    def __init__(self, outcome: str, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


def seen(text: str, most: int = 80) -> str:
    """Words of another machine as they are shown: cut short, and nothing that steers a terminal."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text[:most])
