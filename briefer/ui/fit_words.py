"""How well a card fits its page, as one says it."""

from PySide6.QtCore import QCoreApplication

from briefer.model.page import Page

# A page with more free than this is calm rather than unfinished: it says how much stays white.
_CALM = 0.2


def fit_words(page: Page) -> str:
    """The fit in words: "92 % full · room for about 40 words", "over by 3 lines in Key points"."""
    translate = QCoreApplication.translate
    fit = page.fit
    if fit.over is not None:
        one = translate("FitBar", "over by 1 line in {where}")
        many = translate("FitBar", "over by {n} lines in {where}")
        where = fit.over.label or fit.over.slot
        return (one if fit.over.lines == 1 else many).format(n=fit.over.lines, where=where)
    if 1 - fit.filled >= _CALM:
        return translate("FitBar", "fits, {share} free").format(share=_share(1 - fit.filled))
    if fit.room < 1:
        return translate("FitBar", "full")
    full = translate("FitBar", "{n} % full").format(n=min(99, round(fit.fullness * 100)))
    room = translate("FitBar", "room for about {n} words").format(n=_rounded(fit.room))
    return f"{full} · {room}"


def _share(free: float) -> str:
    """A share of a page as one says it."""
    translate = QCoreApplication.translate
    shares = (
        (0.29, translate("FitBar", "a quarter page")),
        (0.42, translate("FitBar", "a third of the page")),
        (0.58, translate("FitBar", "half a page")),
        (0.71, translate("FitBar", "two thirds of the page")),
        (0.85, translate("FitBar", "three quarters of the page")),
    )
    rest = translate("FitBar", "most of the page")
    return next((words for upto, words in shares if free < upto), rest)


def _rounded(room: int) -> int:
    """About: to tens above twenty, to fives above ten."""
    step = 10 if room >= 20 else 5 if room >= 10 else 1
    return max(step, round(room / step) * step)
