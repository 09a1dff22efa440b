"""How well a card fits its page, as one says it."""

from PySide6.QtCore import QCoreApplication

from briefer.model.fit import Fit, Free
from briefer.model.page import Page


def fit_words(page: Page) -> str:
    """The fit in words: "92 % full · room for about 40 words", "over by 3 lines in Key points"."""
    translate = QCoreApplication.translate
    fit = page.fit
    if fit.over is not None:
        one = translate("FitBar", "over by 1 line in {where}")
        many = translate("FitBar", "over by {n} lines in {where}")
        where = fit.over.label or fit.over.slot
        over = (one if fit.over.lines == 1 else many).format(n=fit.over.lines, where=where)
        words = translate("FitBar", "about {n} words").format(n=_rounded(fit.over.words))
        return f"{over} · {words}" if fit.over.words > 1 else over
    if fit.room < 1:
        return translate("FitBar", "full")
    full = _free(fit.left) if fit.left else _full(fit)
    room = translate("FitBar", "room for about {n} words").format(n=_rounded(fit.room))
    return f"{full} · {room}"


def _full(fit: Fit) -> str:
    share = min(99, round(fit.fullness * 100))
    return QCoreApplication.translate("FitBar", "{n} % full").format(n=share)


def _free(left: Free) -> str:
    """A short card stays calm: it fits, and so much of the page is free."""
    translate = QCoreApplication.translate
    return {
        Free.QUARTER: translate("FitBar", "fits, a quarter page free"),
        Free.THIRD: translate("FitBar", "fits, a third of the page free"),
        Free.HALF: translate("FitBar", "fits, half a page free"),
        Free.TWO_THIRDS: translate("FitBar", "fits, two thirds of the page free"),
        Free.MOST: translate("FitBar", "fits, most of the page free"),
    }[left]


def _rounded(words: int) -> int:
    """About: to tens above twenty, to fives above ten."""
    step = 10 if words >= 20 else 5 if words >= 10 else 1
    return max(step, round(words / step) * step)
