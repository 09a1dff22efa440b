"""Attributions: a word that says so, with who says it, outside quotation marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles import subjects
from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.speakers import Speaker
from briefer.model.reading import Extent

_EMPTY = " ,;:–—-.\u00a0\u202f"
_MARKS = '"“”„«»'
_QUOTED = frozenset(_MARKS)
_ADDRESSEE = 5
_REACH = 200
_LED_IN = re.compile(rf"[^.;]{{0,40}}?[,:]?\s[{_MARKS}]|\s?[,:]\s|\s?:$")


class Attribution(NamedTuple):
    """A cue with its speaker. `extent` holds both and the role beside them.

    `content` is what is attributed when nothing stands in quotation marks, None where there is
    none; `leads` says that the words follow the cue.
    """

    cue: Extent
    speaker: Speaker
    extent: Extent
    content: Extent | None
    leads: bool


def cue_pattern(saying: Saying) -> re.Pattern[str] | None:
    """What finds the cues of a language, or None for a language without any."""
    verbs = "|".join(re.escape(verb) for verb in (*saying.say, *saying.may_say))
    if not verbs:
        return None
    sources = "|".join(re.escape(words) for words in saying.sources) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:(?P<source>(?i:{sources}))|(?P<verb>{verbs}))(?![\w-])")


def attributions(
    text: str, sentence: Extent, cues: re.Pattern[str], hidden: Sequence[Extent], saying: Saying
) -> list[Attribution]:
    """The attributions of a sentence, in order. `hidden` are its words in quotation marks."""
    found: list[Attribution] = []
    free = sentence[0]
    veiled = 0
    for match in cues.finditer(text, *sentence):
        cue = match.span()
        while veiled < len(hidden) and hidden[veiled][1] <= cue[0]:
            veiled += 1
        if cue[0] < free or (veiled < len(hidden) and hidden[veiled][0] < cue[1]):
            continue
        closed = bool(veiled) and not text[hidden[veiled - 1][1] : cue[0]].strip(_EMPTY)
        place = _Place(text, cue, (free, sentence[1]), saying)
        said = place.source() if match["source"] else place.said(closed=closed)
        if said is None and found:
            said = place.joined(found[-1])
            found[-1] = found[-1] if said is None else place.cut_short(found[-1])
        if said:
            found.append(said)
            free = said.extent[1]
    return found


class _Place(NamedTuple):
    """A cue in its sentence; what was attributed before it in the sentence is left out."""

    text: str
    cue: Extent
    sentence: Extent
    saying: Saying

    def source(self) -> Attribution | None:
        """ "According to senior officials, ..." and "..., according to a report"."""
        speaker = subjects.after(self.text, self.cue[1], self.sentence[1], self.saying)
        if speaker is None:
            return None
        extent = (self.cue[0], speaker.whole[1])
        lead = self.text[self.sentence[0] : min(self.cue[0], self.sentence[0] + 4)]
        first = not lead.strip(_EMPTY + _MARKS)
        around = (extent[1], self.sentence[1]) if first else (self.sentence[0], self.cue[0])
        return Attribution(self.cue, speaker, extent, self._stretch(*around), leads=first)

    def said(self, *, closed: bool) -> Attribution | None:
        """ "Ruiz said that ...", "..., Ruiz said" and "..., said Ruiz".

        `closed` says that a quotation ends right before the cue.
        """
        if closed:
            return self._inverted()
        speaker = subjects.before(self.text, self.cue[0], self.sentence[0], self.saying)
        if speaker is None:
            comma = self.text[max(0, self.cue[0] - 3) : self.cue[0]].rstrip().endswith(",")
            return self._inverted() if comma else None
        start = min(speaker.whole[0], self.cue[0])
        if self._is_final(start):
            content = self._stretch(self.sentence[0], start)
            return Attribution(self.cue, speaker, (start, self.cue[1]), content, leads=False)
        if not self._reports():
            return None
        content = self._stretch(self._told(), self.sentence[1])
        return Attribution(self.cue, speaker, (start, self.cue[1]), content, leads=True)

    def joined(self, last: Attribution) -> Attribution | None:
        """ "Ruiz called it late and said that ...": a second cue of the same speaker."""
        words = self.text[max(self.sentence[0], self.cue[0] - 12) : self.cue[0]].split()
        if not last.leads or not words or words[-1].lower() not in self.saying.joiners:
            return None
        if not self._reports():
            return None
        content = self._stretch(self._told(), self.sentence[1])
        return Attribution(self.cue, last.speaker, self.cue, content, leads=True)

    def cut_short(self, last: Attribution) -> Attribution:
        """The attribution before a joined one, its content ended before the joining word."""
        if last.content is None or last.content[0] >= self.cue[0]:
            return last
        before = self.text[last.content[0] : self.cue[0]].rstrip()
        end = last.content[0] + len(before) - len(before.split()[-1])
        return last._replace(content=self._stretch(last.content[0], end))

    def _inverted(self) -> Attribution | None:
        speaker = subjects.after(self.text, self.cue[1], self.sentence[1], self.saying)
        if speaker is None:
            return None
        extent = (self.cue[0], speaker.whole[1])
        content = self._stretch(self.sentence[0], self.cue[0])
        return Attribution(self.cue, speaker, extent, content, leads=False)

    @property
    def _rest(self) -> str:
        """What follows the cue, as far as need be."""
        return self.text[self.cue[1] : min(self.sentence[1], self.cue[1] + _REACH)]

    def _is_final(self, start: int) -> bool:
        """Whether what is said stands before speaker and cue: nothing is said after them."""
        before = self.text[max(self.sentence[0], start - 4) : start].rstrip()
        if before[-1:] not in {",", "—", "–", *_MARKS}:
            return False
        rest = self._rest
        if rest.lstrip().startswith(":"):
            return False
        if not rest.strip(_EMPTY + _MARKS + "!?…") or rest[0] in ",.;":
            return True
        told = len(rest.split()) <= _ADDRESSEE and not any(mark in rest for mark in _MARKS)
        return told and not set(rest.lower().split()) & self.saying.that

    def _reports(self) -> bool:
        """Whether the words after a cue are what is said: always, for most verbs."""
        rest = self._rest
        if self.text[slice(*self.cue)] in self.saying.say:
            return len(rest.split()) > 2 or any(mark in rest for mark in _MARKS + ":")
        near = rest[:80]
        told = any(word.strip(",") in self.saying.that for word in near.split()[:6])
        return told or _LED_IN.match(near) is not None

    def _told(self) -> int:
        """Where what follows a cue begins, after "that" and after whom it was told."""
        near = self.text[self.cue[1] : min(self.sentence[1], self.cue[1] + 80)]
        for count, word in enumerate(re.finditer(r"\S+", near)):
            if word[0].strip(",").lower() in self.saying.that:
                return self.cue[1] + word.end()
            joins = word[0].lower() in self.saying.joiners or not _QUOTED.isdisjoint(word[0])
            if count > _ADDRESSEE or word[0] == ":" or joins:
                break
        return self.cue[1]

    def _stretch(self, start: int, end: int) -> Extent | None:
        """The extent without blanks and weak punctuation at its ends, None for nothing left."""
        while start < end and self.text[start] in _EMPTY:
            start += 1
        while end > start and self.text[end - 1] in _EMPTY:
            end -= 1
        return (start, end) if start < end else None
