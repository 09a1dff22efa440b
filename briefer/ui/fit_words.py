"""How well a card fits its page, as one says it."""

from PySide6.QtCore import QCoreApplication

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
    full = translate("FitBar", "{n} % full").format(n=min(99, round(fit.fullness * 100)))
    room = translate("FitBar", "room for about {n} words").format(n=_rounded(fit.room))
    return f"{full} · {room}"


def _rounded(words: int) -> int:
    """About: to tens above twenty, to fives above ten."""
    step = 10 if words >= 20 else 5 if words >= 10 else 1
    return max(step, round(words / step) * step)
