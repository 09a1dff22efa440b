"""How an article came is told with who sent it and when."""

import pytest
from PySide6.QtCore import QLocale

from briefer.model.article import Arrival, Origin
from briefer.ui.arrivals import came


@pytest.fixture(autouse=True)
def _british():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (Origin(Arrival.EMAIL, "a.eml", "Jo Roe", "2026-11-10"), "E-mail from Jo Roe, 10/11/2026"),
        (Origin(Arrival.NOTE, "", "Jo Roe", "3 May, 14:30"), "Phone note, Jo Roe, 3 May, 14:30"),
        (Origin(Arrival.TRANSCRIPT, "a.txt", "", ""), "Transcript"),
        (Origin(Arrival.RELEASE, "a.txt", "The county"), "Press release by The county"),
        (Origin(Arrival.FILE, "a.txt"), ""),
        (Origin(Arrival.ADDRESS, "https://news.example"), ""),
    ],
)
def test_the_way_who_and_when(origin, told):
    assert came(origin) == told
