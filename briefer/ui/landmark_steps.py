"""Going from landmark to landmark of the shown article: quotes, speakers, numbers, dates."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from briefer.desk.choosing import following, preceding
from briefer.desk.landmarks import Landmark, landmarks
from briefer.model.reading import Extent, Reading
from briefer.ui.article_view import ArticleView


class LandmarkSteps(QObject):
    """Keeps by what one goes, and goes there."""

    said = Signal(str)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._reading = Reading()
        self._places: tuple[Extent, ...] = ()
        self.kind = Landmark.QUOTES

    def show(self, reading: Reading) -> None:
        """Go by what stands in this reading from now on."""
        if reading is not self._reading:
            self._reading = reading
            self._places = landmarks(reading, self.kind)

    def by(self, kind: Landmark) -> None:
        """Go by another kind, to the next one at once."""
        self.kind = kind
        self._places = landmarks(self._reading, kind)
        self.go(1)

    def go(self, by: int) -> None:
        """Choose the next place of the kind (1) or the one before (-1), round and round."""
        places, chosen = self._places, self._view.chosen
        if not places:
            self.said.emit(
                self.tr("No {kind} in this article.").format(kind=landmark_name(self.kind))
            )
            return
        step, around = (following, places[0]) if by > 0 else (preceding, places[-1])
        place = step(places, chosen) or around
        self._view.choose(place)
        told = self.tr("{kind}: {at} of {count}")
        at = places.index(place) + 1
        name = landmark_name(self.kind).capitalize()
        self.said.emit(told.format(kind=name, at=at, count=len(places)))


def landmark_name(kind: Landmark) -> str:
    """What a kind of landmark is called inside a sentence."""
    translate = QCoreApplication.translate
    names = {
        Landmark.QUOTES: translate("Landmarks", "quotes"),
        Landmark.SPEAKERS: translate("Landmarks", "speakers"),
        Landmark.NUMBERS: translate("Landmarks", "numbers"),
        Landmark.DATES: translate("Landmarks", "dates"),
    }
    return names[kind]
