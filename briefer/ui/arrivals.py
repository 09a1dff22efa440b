"""How an article came, in words: who sent or said it, by which way, and when."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefer.model.article import Arrival, Origin


def came(origin: Origin) -> str:
    """Such as: E-mail from Jo Roe, 10 Nov 2026. Empty for what came as a file or from a site."""
    way = _ways().get(origin.how)
    if way is None:
        return ""
    alone, named = way
    told = named.format(who=origin.who) if origin.who else alone
    return ", ".join(filter(None, (told, _day(origin.when))))


def _ways() -> dict[Arrival, tuple[str, str]]:
    """What each way is called, without and with the name of who sent or said it."""
    tr = QCoreApplication.translate
    return {
        Arrival.EMAIL: (tr("Arrivals", "E-mail"), tr("Arrivals", "E-mail from {who}")),
        Arrival.RELEASE: (
            tr("Arrivals", "Press release"),
            tr("Arrivals", "Press release by {who}"),
        ),
        Arrival.TRANSCRIPT: (
            tr("Arrivals", "Transcript"),
            tr("Arrivals", "Transcript, {who}"),
        ),
        Arrival.NOTE: (tr("Arrivals", "Phone note"), tr("Arrivals", "Phone note, {who}")),
    }


def _day(when: str) -> str:
    day = QDate.fromString(when[:10], "yyyy-MM-dd")
    return QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else when
