"""Cards of mails, talks, releases and notes hold too: nothing that they print stays at home."""

import pytest

from briefer import app
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.desk.verifying import verified
from briefer.model.article import Arrival
from briefer.model.card import Card, Source
from briefer.proof.verifying import State

TEMPLATES = app.parts().template_names
INTERVIEW = """“We will not wait”: an interview with the harbour engineer

Lena Okafor has run the harbour works of Merrowick since 2019. She spoke about the new barrier.

GAZETTE: The council votes next week. Are you nervous about it?

OKAFOR: I have waited ten years, so that one more week does not matter to me any more.

GAZETTE: What happens if the council says no?

OKAFOR: Then we raise the quay wall by 60 centimetres, which buys us perhaps fifteen years.
"""
MAIL = """From: Press Office, Port of Merrowick <press@port.example>
To: newsdesk@gazette.example
Date: Tue, 10 Nov 2026 09:12:00 +0100
Subject: Port welcomes the vote on its flood barrier

The port of Merrowick will pay €90 million for the barrier, raised by a levy on each tonne.

“This is the most important decision for the harbour since 1953,” said Ruben Vale, the chief
executive of the port.

The levy starts on 1 July 2027.
"""
RELEASE = (
    f"Port of Merrowick\n\nPRESS RELEASE\n\n{MAIL.partition('barrier')[2].strip()}\n\n-ends-\n"
)
NOTE = """Call with Ruben Vale, 10 November 2026, 14:30

He said the port would pay €90 million for the barrier, and that the levy starts in 2027.

It is 40 cents on each tonne, and nobody has complained about it so far.
"""

PUBLISHED = INTERVIEW.replace("GAZETTE", "Gazette").replace("OKAFOR", "Okafor")
ARRIVALS = {
    "talk": INTERVIEW,
    "published": PUBLISHED,
    "mail": MAIL,
    "release": RELEASE,
    "note": NOTE,
}


@pytest.fixture(scope="module")
def workshop():
    return app.parts()


@pytest.mark.parametrize("arrival", ARRIVALS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_an_untouched_card_holds(workshop, template, arrival):
    article = read(Manuscript(ARRIVALS[arrival].encode(), "", Arrival.CLIPBOARD))
    assert (article.origin.how is Arrival.CLIPBOARD) is (arrival == "published")
    made = workshop.draft([Source(article)], Card(template=template))
    told = verified(workshop, workshop.pdf(made))
    assert (told.state, told.faults) == (State.HOLDS, ())
