"""The quotation law: how a house shows what it did to words inside quotation marks."""

from enum import StrEnum

from briefer.model.frozen import frozen

# Whatever looks like a mark that opens or closes speech, in any of the world's scripts.
# Apostrophes, primes and gershayim are not among them.
QUOTATION_MARKS = frozenset('"“”„‟«»‹›‘‚‛「」『』〝〞〟＂')


class Allowance(StrEnum):
    """Whether a law lets a thing be done: as a matter of course, rarely, or never."""

    ALLOWED = "allowed"
    WARNED = "warned"
    REFUSED = "refused"


class Capital(StrEnum):
    """How a capital that was changed is shown: in brackets, not at all, or it may not be."""

    SHOWN = "shown"
    SILENT = "silent"
    REFUSED = "refused"


class Rule(StrEnum):
    """What a law says yes or no to."""

    ADDING = "adding"  # words of ours in brackets
    ALTERING = "altering"  # words of ours in brackets, instead of the source's
    SIC = "sic"
    CAPITAL = "capital"
    JOINING = "joining"  # passages with others' words between them


@frozen
class Omission:
    """What is drawn for words left out, by place, with its blanks; "" draws nothing.

    `within` a sentence, `after` one that is kept to its end, `over` the end of one that falls in
    the cut; at the `start` and `end` of a quotation that begins or ends inside a sentence; at a
    `join` over words that are not the speaker's, else as the place has it. {stop} is the full stop
    of the card's language.
    """

    within: str = " […] "
    after: str = " […] "
    over: str = " […] "
    start: str = ""
    end: str = ""
    join: str = ""

    @property
    def marks(self) -> tuple[str, ...]:
        """Every mark that may be drawn, without blanks and stops, the longest first."""
        each = (self.within, self.after, self.over, self.start, self.end, self.join)
        bare = {mark.replace("{stop}", "").strip() for mark in each} - {""}
        return tuple(sorted(bare, key=lambda mark: (-len(mark), mark)))


@frozen
class QuotationLaw:
    """How omissions and additions are shown, and what may be done at all.

    `title` is its name on screen, `house` who it is the law of, as in "AP adds no words".
    `inside` are the languages (primary tags) in which a full stop or comma that ends a quotation
    stands inside its marks even where it is not the quotation's own.
    """

    name: str = "house"
    title: str = "House style"
    house: str = "The house"
    omission: Omission = Omission()
    add_open: str = "["
    add_close: str = "]"
    sic_mark: str = "[sic]"
    adding: Allowance = Allowance.ALLOWED
    altering: Allowance = Allowance.ALLOWED
    sic: Allowance = Allowance.ALLOWED
    joining: Allowance = Allowance.ALLOWED
    capital: Capital = Capital.SHOWN
    inside: tuple[str, ...] = ()

    def allowance(self, rule: Rule) -> Allowance:
        """Whether a thing may be done; a capital that is shown or silent may be changed."""
        match rule:
            case Rule.ADDING:
                return self.adding
            case Rule.ALTERING:
                return self.altering
            case Rule.SIC:
                return self.sic
            case Rule.JOINING:
                return self.joining
            case Rule.CAPITAL:
                refused = self.capital is Capital.REFUSED
                return Allowance.REFUSED if refused else Allowance.ALLOWED

    def told(self, rule: Rule) -> str:
        """What the law says against a thing, "" where it allows it: "AP uses no [sic]"."""
        match self.allowance(rule):
            case Allowance.ALLOWED:
                return ""
            case Allowance.WARNED:
                return f"{self.house} avoids {_AVOIDED[rule]}"
            case Allowance.REFUSED:
                return f"{self.house} {_REFUSED[rule]}"


_AVOIDED = {
    Rule.ADDING: "words in brackets",
    Rule.ALTERING: "replacing words by others in brackets",
    Rule.SIC: "[sic]",
    Rule.CAPITAL: "changing a capital",
    Rule.JOINING: "joining passages into one quote",
}
_REFUSED = {
    Rule.ADDING: "adds no words in brackets",
    Rule.ALTERING: "replaces no words by others in brackets",
    Rule.SIC: "uses no [sic]",
    Rule.CAPITAL: "shows no changed capital",
    Rule.JOINING: "joins no passages into one quote",
}
HOUSE = QuotationLaw()


def is_mark(text: str, at: int) -> bool:
    """Whether the character at `at` opens or closes speech, and is not an apostrophe.

    A straight or curly single mark is an apostrophe after a letter or digit (Trump's, workers')
    and before a digit ('90s).
    """
    char = text[at]
    if char in QUOTATION_MARKS:
        return True
    if char not in "'’":
        return False
    after = text[at + 1 : at + 2]
    return not ((at > 0 and text[at - 1].isalnum()) or after.isdigit())
