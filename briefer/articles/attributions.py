"""Attributions: a word that says so, with who says it, outside quotation marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.speakers import NAME, Speaker, apposition, noun_phrase
from briefer.model.reading import Extent

_REACH = 260
_CLAUSE = re.compile(r"[,;:—()\[\]\"“”„«»]|\s[–-]\s|[.!?…](?=\s)")
_END = re.compile(
    r",(?=\s|$)|[;:—()\[\]\"“”„«»]|\s–\s|[.!?…](?=[\s”\"»’]|$)(?<![A-Z]\.)|(?<=[A-Z]\.)(?=$)"
)
_NAME_BEFORE = re.compile(rf"(?P<phrase>(?:[\w’'-]+ ){{0,6}}?{NAME})$")


_NAME_AFTER = re.compile(rf"[ \u00a0]+(?:(?:the )?[a-z’'-]+ ){{0,4}}?(?P<name>{NAME})(?![\w.])")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its speaker. `extent` holds both and the role beside them.

    `content` is what is attributed when nothing stands in quotation marks, None where there is
    none; `leads` says that the words follow the cue.
    """

    cue: Extent
    speaker: Speaker
    extent: Extent
    content: Extent | None
    leads: bool


def pattern(saying: Saying) -> re.Pattern[str] | None:
    """What finds the cues of a language, or None for a language without any."""
    verbs = "|".join(re.escape(verb) for verb in (*saying.say, *saying.may_say))
    sources = "|".join(re.escape(words) for words in saying.sources)
    if not verbs or not sources:
        return None
    return re.compile(rf"(?<![\w-])(?:(?P<source>(?i:{sources}))|(?P<verb>{verbs}))(?![\w-])")


def attributions(
    text: str, sentence: Extent, cues: re.Pattern[str], hidden: Sequence[Extent], saying: Saying
) -> Iterator[Attribution]:
    """The attributions of a sentence, in order. `hidden` are its words in quotation marks."""
    after = sentence[0]
    for match in cues.finditer(text, *sentence):
        cue = match.span()
        if any(start < cue[1] and cue[0] < end for start, end in hidden) or cue[0] < after:
            continue
        found = (
            _source(text, cue, sentence, saying)
            if match["source"]
            else _said(text, cue, sentence, saying, hidden)
        )
        if found:
            yield found
            after = found.extent[1]


def _source(text: str, cue: Extent, sentence: Extent, saying: Saying) -> Attribution | None:
    """ "According to senior officials, ..." and "..., according to a report"."""
    speaker = _after(text, cue[1], sentence[1], saying)
    if speaker is None:
        return None
    end = _whole(speaker)[1]
    extent = (cue[0], end)
    if not text[sentence[0] : cue[0]].strip(' "“„«'):
        content = _stretch(text, end, sentence[1])
        return Attribution(cue, speaker, extent, content, leads=True)
    return Attribution(cue, speaker, extent, _stretch(text, sentence[0], cue[0]), leads=False)


def _said(
    text: str, cue: Extent, sentence: Extent, saying: Saying, hidden: Sequence[Extent]
) -> Attribution | None:
    """ "Ruiz said that ...", "..., Ruiz said" and "..., said Ruiz"."""
    before = text[max(sentence[0], cue[0] - 3) : cue[0]].rstrip()
    closes = before[-1:] in '"”“»’' and any(end <= cue[0] <= end + 3 for _, end in hidden)
    subject = None if closes and before else _before(text, cue[0], sentence[0], saying)
    if subject is None:
        return _inverted(text, cue, sentence, saying) if closes or before[-1:] == "," else None
    whole = _whole(subject)
    rest = text[cue[1] : sentence[1]]
    final = not rest.strip(' .!?…,"”’»“') or rest.startswith((",", ".", ";"))
    led = text[sentence[0] : whole[0]].strip()
    if final and led:
        content = _stretch(text, sentence[0], whole[0])
        return Attribution(cue, subject, (whole[0], cue[1]), content, leads=False)
    if not _reports(text, cue, sentence, saying):
        return None
    content = _told(text, cue[1], sentence[1], saying)
    return Attribution(cue, subject, (min(whole[0], cue[0]), cue[1]), content, leads=True)


def _inverted(text: str, cue: Extent, sentence: Extent, saying: Saying) -> Attribution | None:
    speaker = _after(text, cue[1], sentence[1], saying)
    if speaker is None:
        return None
    content = _stretch(text, sentence[0], cue[0])
    return Attribution(cue, speaker, (cue[0], _whole(speaker)[1]), content, leads=False)


def _reports(text: str, cue: Extent, sentence: Extent, saying: Saying) -> bool:
    """Whether the words after a cue are what is said: always, for most verbs."""
    rest = text[cue[1] : sentence[1]]
    if text[slice(*cue)] in saying.say:
        return len(rest.split()) > 2 or any(mark in rest for mark in '"“„«')
    near = rest[:80]
    words = near.split()
    told = any(word.strip(",") in saying.that for word in words[:6])
    return told or bool(re.match(r"[^.;]{0,40}?[,:]?\s[\"“„«]|\s?[,:]\s", near))


def _whole(speaker: Speaker) -> Extent:
    """A speaker's mention and the role beside it."""
    start, end = speaker.extent
    role = speaker.role
    return (min(start, role[0]), max(end, role[1])) if role else (start, end)


def _before(text: str, at: int, begin: int, saying: Saying) -> Speaker | None:
    """The speaker that stands before a verb."""
    end = _past_between(text, at, begin, saying)
    start = max(begin, end - _REACH)
    if text[end - 1 : end] == ",":
        return _apposed(text, start, end - 1, saying)
    for match in _CLAUSE.finditer(text, start, end):
        if not _is_initial(text, match):
            start = match.end()
    words = list(re.finditer(r"[\w’'-]+", text[start:end]))
    for word in words[::-1]:
        if word[0].lower() in saying.clause_words:
            start += word.end()
            break
        joins = word[0].lower() in saying.joiners
        if joins and _begins_phrase(text[start + word.end() : end], saying):
            start += word.end()
            break
    if text[start:end].strip() and not _is_passive(text, at, begin, saying):
        return noun_phrase(text, start, end, saying)
    return None


def _is_initial(text: str, match: re.Match[str]) -> bool:
    return (
        match[0] == "."
        and re.search(
            r"\b[A-Z]\.$|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St)\.$",
            text[max(0, match.end() - 6) : match.end()],
        )
        is not None
    )


def _begins_phrase(words: str, saying: Saying) -> bool:
    first = words.split()[0] if words.split() else ""
    return first.lower() in saying.determiners | saying.pronouns


def _past_between(text: str, at: int, begin: int, saying: Saying) -> int:
    """Back over auxiliaries, adverbs and asides such as ", however," from a verb."""
    while at > begin:
        end = (
            len(text[begin:at].rstrip()) + begin
            if at - begin < _REACH
            else len(text[at - _REACH : at].rstrip()) + at - _REACH
        )
        start = max(text.rfind(" ", begin, end), text.rfind("\u00a0", begin, end)) + 1
        word = text[max(start, begin) : end].lower()
        bare = word.strip(",")
        between = bare in saying.between or (
            bool(saying.adverb) and bare.endswith(saying.adverb) and len(bare) > 4
        )
        aside = bare in saying.asides and word.endswith(",")
        if not (between and not word.endswith(",")) and not aside:
            return end
        at = max(start, begin)
        if aside and text[begin:at].rstrip().endswith(","):
            at = text.rfind(",", begin, at)
    return at


def _is_passive(text: str, at: int, begin: int, saying: Saying) -> bool:
    before = text[max(begin, at - 40) : at].split()
    return any(word.lower() in saying.passives for word in before[-2:])


def _apposed(text: str, start: int, end: int, saying: Saying) -> Speaker | None:
    """ "Ana Ruiz, the deputy mayor, said": the name before the comma, the role between two."""
    comma = text.rfind(", ", start, end)
    while comma > start:
        role = (comma + 2, end)
        match = _NAME_BEFORE.search(text, max(start, comma - 90), comma)
        if match and text[role[0]] not in '"“„«':
            named = noun_phrase(text, match.start("phrase"), comma, saying)
            first = text[role[0] : end].split()[0] if text[role[0] : end].split() else ""
            if named and named.name and (re.fullmatch(NAME, text[slice(*role)]) and not named.role):
                return Speaker(role, role, _without(text, named.extent))
            if named and named.name and first.lower() not in saying.pronouns | saying.joiners:
                return Speaker(named.name, named.name, role)
        if re.fullmatch(NAME, text[slice(*role)]):
            lead = noun_phrase(text, _clause_start(text, start, comma), comma, saying)
            if lead:
                return Speaker(role, role, lead.extent)
        comma = text.rfind(", ", start, comma)
    return None


def _without(_text: str, extent: Extent) -> Extent:
    return extent


def _clause_start(text: str, start: int, end: int) -> int:
    for match in _CLAUSE.finditer(text, start, end):
        start = match.end()
    return start


def _after(text: str, at: int, limit: int, saying: Saying) -> Speaker | None:
    """The speaker that stands after a cue."""
    limit = min(limit, at + _REACH)
    stop = _END.search(text, at, limit)
    end = stop.start() if stop else limit
    clause = text[at:end]
    for word in re.finditer(r"[\w’'-]+", clause):
        low = word[0].lower()
        timed = low in saying.prepositions - {"of", "for", "at", "from", "in", "with"}
        if word.start() > 1 and (low in saying.clause_words or timed):
            end = at + word.start()
            break
    whole = _name_first(text, at, end, saying) or noun_phrase(text, at, end, saying)
    return _with_role(text, whole, limit, saying) if whole else None


def _name_first(text: str, at: int, end: int, saying: Saying) -> Speaker | None:
    """A name that other words follow: "said Ana Ruiz in an interview"."""
    match = _NAME_AFTER.match(text, at, end)
    if not match:
        return None
    follows = text[match.end() : end].split()
    if follows and follows[0] not in saying.prepositions - {"of", "for"}:
        return None
    found = noun_phrase(text, at, match.end(), saying)
    return found if found and found.name else None


def _with_role(text: str, speaker: Speaker, limit: int, saying: Saying) -> Speaker:
    """The speaker with the apposition or the "who ..." that follows."""
    end = speaker.extent[1]
    role = apposition(text, end, limit, saying)
    if speaker.name is None and role is None:
        following = re.compile(r",\s").match(text, end)
        name = re.compile(NAME).match(text, following.end(), limit) if following else None
        if name and text[name.end() : name.end() + 1] in ",.;":
            return Speaker(name.span(), name.span(), speaker.extent)
        return Speaker(speaker.extent, None, _who(text, end, limit))
    return Speaker(speaker.extent, speaker.name, role or speaker.role)


def _who(text: str, at: int, limit: int) -> Extent | None:
    match = re.compile(r"\s(?=who\s)").match(text, at, limit)
    if not match:
        return None
    stop = _END.search(text, match.end(), limit)
    return match.end(), stop.start() if stop else limit


def _told(text: str, at: int, end: int, saying: Saying) -> Extent | None:
    """What follows a cue, without "that" and without whom it was told."""
    words = list(re.finditer(r"\S+", text[at : min(end, at + 80)]))
    for count, word in enumerate(words[:7]):
        if word[0].strip(",").lower() in saying.that:
            return _stretch(text, at + word.end(), end)
        if count == 0 and word[0] in {",", ":"}:
            break
    return _stretch(text, at, end)


def _stretch(text: str, start: int, end: int) -> Extent | None:
    """The extent without blanks and weak punctuation at its ends, None where nothing is left."""
    while start < end and text[start] in " ,:;–—-\u00a0\u202f":
        start += 1
    while end > start and text[end - 1] in " ,:;–—-.\u00a0\u202f":
        end -= 1
    return (start, end) if start < end else None
