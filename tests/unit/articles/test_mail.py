"""E-mail: what it says becomes the article, who sent it and when become its details."""

from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.mail import MailReader
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Arrival, Article, DropReason
from briefer.model.errors import SourceUnreadable

WORDS = (
    "The harbour will close for a year because the wall is giving way.\n\n"
    "We do not have the €4 million, as I said on the phone."
)
PASTED = """\
From: Ines Holt <ines@harbour.example>
Sent: Tuesday, 10 November 2026 09:12
To: Desk; Jane Roe
Subject: RE: Harbour closure

"""


def mail(words: str = WORDS, **fields: str) -> EmailMessage:
    made = EmailMessage()
    stated = {
        "From": "Ines Holt <ines@harbour.example>",
        "To": "desk@paper.example",
        "Date": "Tue, 10 Nov 2026 09:12:00 +0100",
        "Subject": "Harbour closure",
        **fields,
    }
    for name, value in stated.items():
        made[name] = value
    if words:
        made.set_content(words)
    return made


def taken(data: bytes | str | EmailMessage, name: str = "") -> Article:
    if isinstance(data, EmailMessage):
        data = data.as_bytes()
    given = data.encode() if isinstance(data, str) else data
    return read(Manuscript(given, name, Arrival.CLIPBOARD))


def test_a_press_release_that_is_mailed_is_its_story():
    words = (
        "EMBARGOED UNTIL 10 November 2026, 12:00 CET\n\n"
        "The harbour will close for a year.\n\n"
        "Notes to editors\nThe wall was built in 1891.\n\nContact: Tom Ash, +45 555 0199"
    )
    article = taken(mail(words))
    assert kept(article) == ["Harbour closure", "The harbour will close for a year."]
    assert left(article, DropReason.EDITORS) == ["Notes to editors", "The wall was built in 1891."]
    assert left(article, DropReason.CONTACT) == ["Contact: Tom Ash, +45 555 0199"]
    assert article.origin.embargo == "2026-11-10T12:00+01:00[CET]"
    assert article.origin.how is Arrival.EMAIL


def kept(article: Article) -> list[str]:
    return article.text.split("\n")


def left(article: Article, why: DropReason) -> list[str]:
    return [dropped.text for dropped in article.dropped if dropped.why is why]


PARAGRAPHS = WORDS.split("\n\n")


def test_who_sent_it_and_when_come_along():
    article = taken(mail(), "harbour.eml")
    assert kept(article) == ["Harbour closure", *PARAGRAPHS]
    assert article.blocks[0].kind.value == "headline"
    origin = article.origin
    assert (origin.how, origin.who) == (Arrival.EMAIL, "Ines Holt")
    assert (origin.when, origin.name) == ("2026-11-10T09:12+01:00", "harbour.eml")
    assert article.details.byline == ("Ines Holt",)
    assert (article.details.published, article.details.language) == ("2026-11-10", "en")
    assert left(article, DropReason.LETTERHEAD) == [
        "From: Ines Holt <ines@harbour.example>",
        "To: desk@paper.example",
        "Date: Tue, 10 Nov 2026 09:12:00 +0100",
    ]


def test_a_pasted_mail_is_told_by_its_letterhead():
    article = taken(PASTED + WORDS)
    assert kept(article) == ["Harbour closure", *PARAGRAPHS]
    assert (article.origin.how, article.origin.who) == (Arrival.EMAIL, "Ines Holt")
    assert article.origin.when == "2026-11-10T09:12"
    assert article.details.published == "2026-11-10"


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (("Von", "Gesendet", "An", "Betreff", "10. November 2026 09:12"), "2026-11-10"),
        (("De", "Envoyé", "À", "Objet", "mardi 10 novembre 2026 09:12"), "2026-11-10"),
        (("De", "Enviado el", "Para", "Asunto", "10 de noviembre de 2026"), "2026-11-10"),
        (("Від", "Дата", "Кому", "Тема", "10 листопада 2026"), "2026-11-10"),
        (("*From*", "*Date*", "*To*", "*Subject*", "soon"), "soon"),
    ],
    ids=["German", "French", "Spanish", "Ukrainian", "undated"],
)
def test_letterheads_in_other_languages(lines, when):
    sent, on, to, about, date = lines
    head = f"{sent}: Ines Holt\n{on}: {date}\n{to}: Jane\n{about}: Harbour\n\n"
    article = taken(head + WORDS)
    assert (article.origin.who, article.origin.when) == ("Ines Holt", when)
    assert kept(article)[0] == "Harbour"


def test_earlier_messages_and_signatures_are_left_out():
    tail = (
        "\n\n-- \nInes Holt\nHarbour master\n\n"
        "On Mon, 9 Nov 2026 at 18:00, Jane Roe\n<jane@paper.example> wrote:\n"
        "> Will the harbour close?\n> > It may.\n"
    )
    article = taken(PASTED + WORDS + tail)
    assert kept(article)[1:] == PARAGRAPHS
    assert left(article, DropReason.SIGNATURE) == ["Ines Holt", "Harbour master"]
    earlier = left(article, DropReason.EARLIER)
    assert earlier[-2:] == ["Will the harbour close?", "It may."]
    assert any(words.endswith("wrote:") for words in earlier)


@pytest.mark.parametrize(
    "between",
    [
        "-----Original Message-----\n",
        "",
        "________________________________\n",
    ],
    ids=["ruled", "bare", "underlined"],
)
def test_what_stands_below_the_letterhead_of_an_earlier_message_is_left_out(between):
    below = (
        f"\n\n{between}From: Jane Roe\nSent: Monday\nTo: Ines\nSubject: Harbour\n\nWill it close?"
    )
    article = taken(PASTED + WORDS + below)
    assert kept(article)[1:] == PARAGRAPHS
    assert "Will it close?" in left(article, DropReason.EARLIER)


def test_answers_between_quoted_lines_are_kept():
    answer = "Yes, for a year, because the wall is giving way."
    article = taken(f"{PASTED}> Will the harbour close?\n\n{answer}\n\n> When?\n\nIn May.")
    assert kept(article)[1:] == [answer, "In May."]


def test_where_nothing_else_is_said_the_quoted_words_are_kept():
    quoted = "\n".join(f"> {line}" if line else ">" for line in WORDS.split("\n"))
    assert kept(taken(PASTED + quoted))[1:] == PARAGRAPHS


@pytest.mark.parametrize(
    "mark",
    ["---------- Forwarded message ---------", "Begin forwarded message:", ""],
    ids=["Gmail", "Apple", "Outlook"],
)
def test_what_is_passed_on_is_the_text_and_its_writer_the_author(mark):
    head = "From: Tom Ash <tom@port.example>\nDate: Monday\nTo: Ines\nSubject: Closure\n\n"
    text = PASTED.replace("RE:", "FW:") + f"FYI\n\n{mark}\n{head}{WORDS}"
    article = taken(text)
    assert kept(article) == ["Harbour closure", "FYI", *PARAGRAPHS]
    assert article.details.byline == ("Tom Ash",)
    assert article.origin.who == "Ines Holt"
    assert "From: Tom Ash <tom@port.example>" in left(article, DropReason.LETTERHEAD)


def test_plain_words_go_before_html_and_attachments_are_named_not_opened():
    made = mail()
    made.add_alternative("<p>Something else entirely.</p>", subtype="html")
    made.add_attachment(b"%PDF-1.7 x", maintype="application", subtype="pdf", filename="plän.pdf")
    article = taken(made, "a.eml")
    assert kept(article)[1:] == PARAGRAPHS
    assert left(article, DropReason.ATTACHMENT) == ["plän.pdf (application/pdf)"]


def test_html_alone_goes_through_the_web_reader():
    made = mail("")
    made.set_content(
        "<html><body><h1>Closure</h1><p>The harbour will close.</p>"
        '<p style="display:none">Pixel words here</p><ul><li>in May</li></ul>'
        "<blockquote>Will it close?</blockquote></body></html>",
        subtype="html",
    )
    article = taken(made, "a.eml")
    assert [block.kind.value for block in article.blocks][1:] == [
        "heading", "paragraph", "list-item",
    ]  # fmt: skip
    assert left(article, DropReason.HIDDEN) == ["Pixel words here"]
    assert left(article, DropReason.EARLIER) == ["Will it close?"]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1252", "koi8-u"])
def test_the_charset_of_a_part_counts(charset):
    words = "Die Brücke schließt für ein Jahr." if charset != "koi8-u" else "Міст закриють на рік."
    made = mail("")
    made.set_content(words, charset=charset, cte="base64")
    assert kept(taken(made, "a.eml"))[1:] == [words]


def test_encoded_words_and_bare_bytes_in_a_letterhead():
    encoded = b"From: =?utf-8?q?Ines_H=C3=B6lt?= <i@x.example>\r\nTo: x\r\nSubject: "
    article = taken(encoded + "Straße zu\r\n\r\nDie Straße ist zu.".encode(), "a.eml")
    assert article.origin.who == "Ines Hölt"
    assert kept(article)[0] == "Straße zu"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"From: a\nTo: b\nSubject: c\n\n", "is a mail without words. "),
        (
            b"From: a\nContent-Type: application/pdf; name=x.pdf\n\nJVBERi0=",
            "is a mail without words of its own",
        ),
        (b"From: a\nContent-Type: application/pkcs7-mime\n\nAAAA", "is encrypted"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n--b--\n", "is a mail without words"),
        (
            b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
                for n in range(3000)
            ),
            "mail",
        ),
    ],
    ids=["empty", "attached", "locked", "no parts", "deep"],
)
def test_a_mail_without_words_is_told(data, says):
    with pytest.raises(SourceUnreadable) as refused:
        taken(data, "a.eml")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "From: the desk of the mayor\n\nThe bridge will close for a year, she said.",
        "To: all readers\nDate: today\n\nThe bridge will close for a year, she said.",
        "Subject: bridges. From: here to there.\nTo be or not to be, that is the question.",
        "He wrote an e-mail.\nFrom: Ines\nTo: Jane\nSubject: x\nIt said that the bridge closed.",
    ],
)
def test_an_article_that_speaks_of_mail_is_none(text):
    assert not MailReader().suits(Manuscript(text.encode(), "a.txt"))


def test_no_article_of_ours_is_taken_for_a_mail():
    shared = Path(__file__).parents[4] / "shared" / "articles"
    ours = Path(__file__).parents[3] / "resources" / "samples"
    files = [*ours.iterdir(), *(shared.iterdir() if shared.is_dir() else ())]
    assert files
    for path in files:
        assert not MailReader().suits(Manuscript(path.read_bytes(), path.name)), path.name


LINES = st.lists(
    st.sampled_from(
        ["", "From: a <a@b.c>", "To: b", "Subject: Re: x", "Date: 1 May 2026", "> quoted", "--",
         "Content-Type: multipart/mixed; boundary=b", "--b", "On Monday she wrote:", "The words.",
         "-----Original Message-----", "Fwd: x", "Begin forwarded message:", " folded",
         "Content-Transfer-Encoding: base64", "Content-Type: text/html; charset=no", "<p>x y</p>"]
    ),
    max_size=16,
).map("\n".join)  # fmt: skip


@given(LINES.map(str.encode) | st.binary(max_size=200), st.sampled_from(["a.eml", ""]))
def test_any_lines_are_read_or_told(data, name):
    with suppress(SourceUnreadable):
        assert taken(data, name).text
