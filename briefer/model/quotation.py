"""The quotation law: how a house shows what it did to words inside quotation marks."""

from briefer.model.frozen import frozen

# Whatever looks like a mark that opens or closes speech, in any of the world's scripts.
# Apostrophes, primes and gershayim are not among them.
QUOTATION_MARKS = frozenset('"“”„‟«»‹›‘‚‛「」『』〝〞〟＂')


@frozen
class QuotationLaw:
    """How omissions and additions are shown. The places for the other rules come with the laws."""

    name: str = "house"
    omission: str = "[…]"
    add_open: str = "["
    add_close: str = "]"


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
    return not (text[:at][-1:].isalnum() or after.isdigit())
