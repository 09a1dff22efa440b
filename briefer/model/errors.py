"""One named error per kind of trouble: what happened, where, what to do.

They are raised where the trouble is found and caught at the desk or the command line.
"""


class BrieferError(Exception):
    """The base of every error whose message is meant for the editor."""


class SourceUnreadable(BrieferError):
    """An article cannot be read: missing, empty, binary, too large, not text."""


class FileDamaged(BrieferError):
    """A file of ours is broken, hostile or made by a newer version; nothing was changed."""


class TemplateFaulty(BrieferError):
    """A template, law, brand kit, language or font table has faults; the message lists them."""


class PicksFaulty(BrieferError):
    """A list of picks does not fit the article or is not a list of picks."""


class Overset(BrieferError):
    """The card does not fit on one page at the tightest setting."""


class CannotWrite(BrieferError):
    """A file cannot be written or sheets cannot be printed; the work itself is safe."""


class NoWindow(BrieferError):
    """There is no display, or Qt cannot start here."""


class EditRefused(BrieferError):
    """An edit would break the custody of words; the card stays as it was."""


class PictureRefused(BrieferError):
    """A picture cannot be taken: not a picture, too large, broken, or of a kind we do not read."""


class ColourRefused(BrieferError):
    """A colour is no colour, or words set in it could not be read."""
