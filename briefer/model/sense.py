"""Guards of the sense: words whose loss may turn what a sentence says into something else."""

from collections.abc import Mapping
from enum import StrEnum

from briefer.model.frozen import frozen
from briefer.model.reading import Extent


class Guard(StrEnum):
    """What a word does for the words that it guards.

    A `measure` belongs to the number after it ("up to"), a `degree` to the words after it ("only");
    a negation or hedge to its clause; the rest of the sentence hangs on a condition or attribution.
    """

    NEGATION = "negation"
    HEDGE = "hedge"
    MEASURE = "measure"
    DEGREE = "degree"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"


@frozen
class GuardWords:
    """The guards of one language, each a phrase in small letters, the longest phrases first.

    In a word `*` stands for any letters; a phrase after `=` is matched as it stands. `numbers` are
    the words that are numbers, written in the same way.
    """

    phrases: Mapping[Guard, tuple[str, ...]]
    numbers: tuple[str, ...] = ()


NONE = GuardWords({})


@frozen
class Loss:
    """A guard that a cut took away from words that stay: what it was, and where it stands."""

    guard: Guard
    extent: Extent
