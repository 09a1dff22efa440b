"""The trace as a page: one HTML file by itself, without scripts, pictures or anything from outside.

All words are escaped; nothing that a card or an article holds is ever markup here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from briefer.model.card import Card, Source
from briefer.model.fragment import Fragment, FragmentKind
from briefer.model.given import is_address, is_language
from briefer.model.roles import Part, Role
from briefer.model.verdict import FAULTS, HOLDS, Judged, Verdict
from briefer.proof.trace_style import style
from briefer.proof.tracing import Excerpt, Traced

_OURS = frozenset({FragmentKind.TYPED, FragmentKind.ADDED})
_VERDICTS = {
    Verdict.VERBATIM: "word for word",
    Verdict.TYPOGRAPHIC: "word for word, marks differ",
    Verdict.MARKED: "cut or added, and shown",
    Verdict.UNMARKED: "changed, not shown",
    Verdict.MISATTRIBUTED: "someone else’s words",
    Verdict.REPORTED: "reporter’s words, not speech",
    Verdict.ABSENT: "not in the article",
    Verdict.OWN: "our words, not checked",
    Verdict.UNSOURCED: "ours, no source",
}
_ROLES = {
    Role.STATEMENT: "Reported",
    Role.FIGURE: "Number",
    Role.WHY_IT_MATTERS: "Why it matters",
    Role.WHATS_NEXT: "What’s next",
}
_PROVES = (
    "Marked words stand in the articles as they were when this card was made. That shows where the "
    "words come from, not that the articles are right. Words of our own are underlined with dots; "
    "nothing was there to check them by."
)


def trace_page(card: Card, items: Sequence[Traced]) -> str:
    """The whole page, with every printed item beside its passages."""
    title = next((s.headline for s in card.sources if s.headline), None) or "A card"
    language = card.language if is_language(card.language) else "en"
    several = len(card.sources) > 1
    body = "\n".join(
        (*_head(card, items, title), *(_item(each, several) for each in items), *_foot(card))
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Trace: {escape(title)}</title>
<style>{style()}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def _head(card: Card, items: Sequence[Traced], title: str) -> Iterator[str]:
    yield '<header><p class="eyebrow" lang="en">Where every word comes from</p>'
    yield f'<h1 dir="auto">{escape(title)}</h1>'
    counted = Counter(
        _VERDICTS[each.judged.finding.verdict] for each in items if each.judged is not None
    )
    told = " · ".join(f"{count} {words}" for words, count in counted.most_common())
    yield f'<p class="count" lang="en">{escape(f"{len(items)} items: {told}")}</p></header>'


def _item(each: Traced, several: bool) -> str:
    role = each.item.role
    name = _ROLES.get(role, role.value.replace("-", " ").capitalize())
    passages = "".join(_excerpt(one, several) for one in each.excerpts)
    if not passages:
        passages = '<p class="none" lang="en">Ours. It rests on no passage of an article.</p>'
    return (
        f'<section class="item {role.value}">'
        f'<div class="printed"><p class="label" lang="en"><b>{escape(name)}</b>'
        f"{_verdict(each.judged)}</p>{_parts(each)}{_remarks(each.judged)}</div>"
        f'<div class="passages">{passages}</div></section>'
    )


def _verdict(judged: Judged | None) -> str:
    if judged is None:
        return ""
    verdict, is_fault = judged.finding.verdict, judged.is_fault or judged.finding.verdict in FAULTS
    # What was held against nothing is never drawn like a pass.
    kind = "fault" if is_fault and judged.is_fault else "holds" if verdict in HOLDS else "plain"
    sign = {"fault": "✕ ", "holds": "✓ "}.get(kind, "")
    return f'<span class="verdict {kind}">{sign}{escape(_VERDICTS[verdict])}</span>'


def _parts(each: Traced) -> str:
    return "".join(
        f'<p class="part {part.value}" dir="auto">{"".join(map(_fragment, fragments))}</p>'
        for part, fragments in each.parts
        if part is not Part.ALT
    )


def _fragment(fragment: Fragment) -> str:
    words = escape(fragment.text)
    if fragment.kind is FragmentKind.RESPELT:
        return f'<span class="ours" title="the house’s spelling of the marked words">{words}</span>'
    if fragment.kind in _OURS and fragment.text.strip():
        return f'<span class="ours" title="our own words">{words}</span>'
    if fragment.kind is FragmentKind.OMISSION:
        return f'<span class="omission">{words}</span>'
    return words


def _remarks(judged: Judged | None) -> str:
    if judged is None or not judged.remarks:
        return ""
    lines = "".join(
        f'<li class="{remark.severity.value}">{escape(remark.told)}</li>'
        for remark in judged.remarks
    )
    return f'<ul class="remarks" lang="en">{lines}</ul>'


def _excerpt(each: Excerpt, several: bool) -> str:
    letter = f"{chr(ord('A') + each.source)} " if several else ""
    place = f"¶\u202f{each.number}" if each.number is not None else each.kind
    if not each.text:
        words = '<span class="none" lang="en">These words did not come along with the card.</span>'
    else:
        before, behind = ("… " if each.is_cut[0] else ""), (" …" if each.is_cut[1] else "")
        words = f"{before}{_marked(each)}{behind}"
    return (
        f'<p class="passage" dir="auto"><span class="place"><i class="letter">{letter}</i> '
        f"{escape(place)}</span>{words}</p>"
    )


def _marked(each: Excerpt) -> str:
    out: list[str] = []
    at = 0
    for start, end, why in each.marks:
        out.append(escape(each.text[at:start]))
        out.append(f'<mark class="{why.value}">{escape(each.text[start:end])}</mark>')
        at = end
    return "".join((*out, escape(each.text[at:])))


def _foot(card: Card) -> Iterator[str]:
    yield f'<footer><p lang="en">{escape(_PROVES)}</p><dl>'
    for index, source in enumerate(card.sources):
        yield f"<dt>{chr(ord('A') + index)}</dt><dd>{_source(source)}</dd>"
    yield "</dl></footer>"


def _source(source: Source) -> str:
    details = source.details
    given = (source.headline, ", ".join(details.byline), details.publisher, details.published)
    told = escape(" · ".join(filter(None, given)) or source.article.origin.name or "An article")
    url = details.url or ""
    link = ""
    if is_address(url):
        link = f' · <a href="{escape(url)}" rel="noreferrer noopener">{escape(url)}</a>'
    corrected = "".join(
        f"<br>Corrected in the copy: “<bdi>{escape(one.was)}</bdi>” → "
        f"“<bdi>{escape(one.now)}</bdi>”"
        for one in source.corrections
    )
    digest = f'<br><code title="digest of the text">{source.article.id}</code>'
    return f"<bdi>{told}</bdi>{link}{corrected}{digest}"
