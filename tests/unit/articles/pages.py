"""Web pages of our own making, built at random from what is known to go wrong with imports."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from hypothesis import strategies as st

from briefer.model.article import DropReason
from briefer.model.words import word_starts

_WORDS = (
    "ferry council harbour barrier budget vote bridge engineer river storm school farm road levy "
    "minister report plan county winter repair valley market bell tower orchard quarry signal dam"
)
WORDS = _WORDS.split()
# No words of theirs are seen in a browser.
UNSEEN = {"script", "style", "template", "noscript", "head", "iframe"}


@dataclass(frozen=True)
class Part:
    """A stretch of a page: its markup, the words one sees there, and what must become of them."""

    html: str
    seen: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: tuple[tuple[str, DropReason], ...] = ()


sentences = st.lists(st.sampled_from(WORDS), min_size=9, max_size=30).map(
    lambda words: f"{' '.join(words).capitalize()}."
)
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)


def _kept(form: str):
    return lambda text: Part(form.format(escape(text)), (text,), (text,))


def _left(form: str, why: DropReason):
    return lambda text: Part(form.format(escape(text)), (text,), (), ((text, why),))


paragraph = paragraphs.map(_kept("<p>{}</p>"))
block_quote = paragraphs.map(_kept("<blockquote><p>{}</p></blockquote>"))
bare_quote = paragraphs.map(_kept("<blockquote>{}</blockquote>"))
subheading = phrases.map(lambda text: f"More of the {text}").map(_kept("<h2>{}</h2>"))
caption = sentences.map(_kept("<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"))
question = phrases.map(lambda text: f"GAZETTE: Why the {text}?").map(_kept("<p>{}</p>"))
answer = paragraphs.map(lambda text: f"RUIZ: {text}").map(_kept("<p><strong></strong>{}</p>"))
lined = st.lists(paragraphs, min_size=2, max_size=3).map(
    lambda texts: Part(f"<div>{'<br><br>'.join(texts)}</div>", tuple(texts), tuple(texts))
)


@st.composite
def bullets(draw):
    items = tuple(draw(st.lists(sentences, min_size=2, max_size=4)))
    return Part(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>", items, items)


@st.composite
def figures(draw):
    rows = draw(st.lists(st.tuples(phrases, st.integers(1, 9999)), min_size=2, max_size=4))
    cells = "".join(f"<tr><td>{name}</td><td>{count}</td></tr>" for name, count in rows)
    told = tuple(f"{name} | {count}" for name, count in rows)
    return Part(f"<table>{cells}</table>", told, told)


@st.composite
def post(draw):
    """An entry of a live blog."""
    time = f"{draw(st.integers(10, 23))}:{draw(st.integers(10, 59))}"
    text, more = draw(paragraphs), draw(paragraphs)
    form = f"<div class='entry'><time>{time}</time><p>{text}</p><p>{more}</p></div>"
    return Part(form, (time, text, more), (text, more))


@st.composite
def links(draw, form: str, why: DropReason):
    texts = tuple(draw(st.lists(phrases, min_size=2, max_size=5)))
    inside = " ".join(f"<li><a href='/{n}'>{text}</a></li>" for n, text in enumerate(texts))
    return Part(form.format(inside), texts, (), tuple((text, why) for text in texts))


advert = phrases.map(_left("<div class='ad-slot'><p>Buy {} now</p></div>", DropReason.ADVERT)).map(
    lambda part: Part(part.html, (f"Buy {part.seen[0]} now",))
)
hidden = paragraphs.map(_left("<p hidden>{}</p>", DropReason.HIDDEN))
unseen = sentences.map(lambda text: Part(f"<script>var a = '{text}';</script><!-- {text} -->"))
styled = sentences.map(_left("<div style='display: none'>{}</div>", DropReason.HIDDEN))
related = links("<div class='related-stories'><ul>{}</ul></div>", DropReason.RELATED)
menus = links("<nav><ul>{}</ul></nav>", DropReason.NAVIGATION)
body_parts = st.one_of(
    paragraph,
    paragraph,
    block_quote,
    bare_quote,
    subheading,
    caption,
    question,
    answer,
    lined,
    bullets(),
    figures(),
    post(),
)
noise = st.one_of(advert, hidden, unseen, styled, related)


@dataclass(frozen=True)
class MadePage:
    """A page and its parts in order."""

    html: str
    parts: tuple[Part, ...]


@st.composite
def pages(draw):
    """A news page: a menu, a headline, a lead, a body with noise in it, a foot."""
    title = f"The {draw(phrases)} and the {draw(phrases)}"
    head = Part(f"<h1>{title}</h1>", (title,), (title,))
    lead = draw(st.one_of(paragraph, block_quote, st.just(Part(""))))
    start, end = draw(paragraph), draw(paragraph)
    inside = draw(st.lists(st.one_of(body_parts, body_parts, noise), max_size=12))
    foot = draw(links("<footer><ul>{}</ul></footer>", DropReason.NAVIGATION))
    menu = draw(menus)
    if draw(st.booleans()):
        opening = f"<article><header>{head.html}{lead.html}</header>"
    else:
        opening = f"<article>{head.html}{lead.html}"
    middle = "".join(part.html for part in (start, *inside, end))
    body = f"{menu.html}{opening}<div class='body'>{middle}</div></article>{foot.html}"
    html = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return MadePage(html, (menu, head, lead, start, *inside, end, foot))


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return [text[start:end] for start, end in word_starts(text)]


class _Seer(HTMLParser):
    """Gathers what is seen, in the simplest way that is right for well-formed pages."""

    def __init__(self):
        super().__init__()
        self.unseen = 0
        self.texts = []

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in UNSEEN
        self.texts.append(" " if tag not in {"a", "b", "i", "em", "strong", "span"} else "")

    def handle_endtag(self, tag):
        self.unseen -= tag in UNSEEN
        self.texts.append(" " if tag not in {"a", "b", "i", "em", "strong", "span"} else "")

    def handle_data(self, data):
        if not self.unseen:
            self.texts.append(data)


def seen_words(html: str) -> list[str]:
    """The words one sees on a page, gathered without our reader."""
    seer = _Seer()
    seer.feed(html)
    return words_of("".join(seer.texts))
