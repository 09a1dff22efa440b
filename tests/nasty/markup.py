"""Nasty markup: too deep, too wide, bombs of entities, and pages that name other files."""

from collections.abc import Callable

from tests.nasty.cases import WORDS, Made

_PAGE = "<!doctype html><html><head><title>Bridge closes</title></head><body>"
_SECRET = "file:///etc/passwd"


def _page(body: str) -> Callable[[], bytes]:
    return lambda: f"{_PAGE}{body}</body></html>".encode()


def _nested(tag: str, count: int = 100_000) -> Callable[[], bytes]:
    return lambda: f"{_PAGE}{f'<{tag}>' * count}<p>{WORDS}</p>{f'</{tag}>' * count}".encode()


_ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(20)
)
_XML = f'<?xml version="1.0"?><!DOCTYPE html [{_ENTITIES}]>'
_OUTSIDE = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{_SECRET}">]>'


def _html(name: str, data: Callable[[], bytes], reads: str | None = WORDS, says: str | None = None):
    return Made(name, data, reads, says, "page.html")


def _markdown(name: str, text: str, reads: str | None = WORDS, says: str | None = None):
    return Made(
        name, lambda: f"# Bridge closes\n\n{text}\n\n{WORDS}\n".encode(), reads, says, "a.md"
    )


MARKUP = (
    _html("100,000 nested divs", _nested("div")),
    _html("20,000 nested bolds", _nested("b", 20_000)),
    _html("20,000 nested tables", _nested("table", 20_000), says="cannot be read"),
    _html("20,000 nested lists", _nested("ul", 20_000)),
    _html("20,000 nested quotes", _nested("blockquote", 20_000)),
    _html("20,000 nested articles", _nested("article", 20_000)),
    _html("20,000 nested selects", _nested("select", 20_000), "Bridge closes"),
    _html("20,000 nested svgs", _nested("svg", 20_000), says=""),
    _html("60,000 empty paragraphs", _page("<p>" * 60_000 + f"<p>{WORDS}")),
    _html("100,000 attributes", _page(f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>{WORDS}</p>")),
    _html("an attribute of 5 MB", _page(f'<p title="{"x" * 5_000_000}">{WORDS}</p>')),
    _html("a class of 1 MB", _page(f'<p class="{"ad-" * 350_000}">{WORDS}</p>'), says=""),
    _html("a style of 5 MB", _page(f'<p style="{"a:b;" * 1_200_000}">{WORDS}</p>')),
    _html("a tag name of 5 MB", _page(f"<{'a' * 5_000_000}>{WORDS}"), says=""),
    _html("a comment without an end", _page(f"<p>{WORDS}</p><!-- {'x' * 1_000_000}")),
    _html("a script without an end", _page(f"<p>{WORDS}</p><script>{'<p>' * 300_000}")),
    _html("a bomb of entities", lambda: f"{_XML}<html><body><p>{WORDS} &e19;</p></body></html>".encode()),
    _html("an entity of another file", lambda: f"{_OUTSIDE}<html><body><p>{WORDS} &x;</p></body></html>".encode()),
    _html("45,000 entities", _page(f"<p>{WORDS}</p><p>{'&amp;&#x10ffff;&bogus;' * 15_000}</p>")),
    _html("scripts alone", _page("<script>document.write('x')</script>" * 1000), None, "shows no words"),
    _html("hidden words alone", _page(f'<p style="display:none">{WORDS}</p>'), "Bridge closes"),
    _html("pictures, frames and styles of elsewhere", _page(
        f'<base href="{_SECRET}"><link rel=stylesheet href="http://127.0.0.1:9/a.css">'
        f'<img src="http://127.0.0.1:9/a.png"><iframe src="{_SECRET}"></iframe>'
        f'<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><p>{WORDS}</p>')),
    _html("a charset that is a codec of Python", lambda: f"<html><meta charset=utf-7><p>+ADw-{WORDS}".encode()),
    _html("a charset that lies", lambda: f"<html><meta charset=utf-16><p>{WORDS}</p>".encode()),
    _html("a charset without an end", lambda: f"<html><meta charset={'x' * 100_000}><p>{WORDS}</p>".encode()),
    _html("linked data that is too deep", _page(
        f'<script type="application/ld+json">{"[" * 100_000}</script><p>{WORDS}</p>')),
    _html("a link without an end", _page(f'<p>{WORDS}</p><a href="{"//[" * 100_000}">x</a>')),
    _html("spans of a billion", _page(
        f"<table><tr><td colspan=1000000000 rowspan=1000000000>{WORDS}</td></tr></table>")),
    _html("NUL bytes inside tags", lambda: f"<ht\0ml><bo\0dy><p\0>{WORDS}</p></html>".encode(), says=""),
    _markdown("100,000 nested quotes of Markdown", ">" * 100_000 + " deep"),
    _markdown("100,000 nested items of Markdown", "\n".join(" " * n + "- x" for n in range(1500))),
    _markdown("100,000 open links of Markdown", "[" * 100_000),
    _markdown("30,000 stars of Markdown", "*a **b " * 10_000),
    _markdown("80,000 backticks of Markdown", " ".join("`" * n for n in range(1, 400))),
    _markdown("40,000 pipes of Markdown", "|a" * 20_000 + "\n" + "|-" * 20_000),
    Made("front matter without an end", lambda: b"---\n" + b"a: b\n" * 500_000 + WORDS.encode(),
         says="lines of Markdown", file="a.md"),
    Made("front matter that is deep", lambda: f"+++\na = {'[' * 100_000}\n+++\n{WORDS}".encode(),
         reads=WORDS, file="a.md"),
    Made("front matter with aliases", lambda: f"---\ntitle: &a [x]\nb: [*a, *a]\n---\n\n{WORDS}".encode(),
         reads=WORDS, file="a.md"),
)  # fmt: skip
