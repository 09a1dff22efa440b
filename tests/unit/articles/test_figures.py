"""Figures: value, qualifier, scale, unit, and a caption that can stand below the number."""

import pytest

from tests.unit.articles.spoken import Told


def test_a_measure_that_nothing_follows_is_captioned_by_its_clause():
    told = Told("Gull drones, which have a range of up to 300 kilometers, will reach the islands.")
    assert told.figures() == [
        {
            "qualifier": "up to",
            "value": "300",
            "unit": "kilometers",
            "kind": "measure",
            "label": "Gull drones, which have a range",
        }
    ]


def test_a_count_is_captioned_by_what_follows():
    told = Told("Some 10,000 skilled welders were sent to the yards near the town's northern edge.")
    assert told.figures() == [
        {
            "qualifier": "Some",
            "value": "10,000",
            "kind": "count",
            "label": "skilled welders were sent to the yards near the town's northern edge",
        }
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs €4.2bn.", {"value": "4.2", "scale": "bn", "unit": "€", "kind": "money"}),
        ("It costs $25,000.", {"value": "25,000", "unit": "$", "kind": "money"}),
        (
            "It costs about US$4.5 million.",
            {
                "qualifier": "about",
                "value": "4.5",
                "scale": "million",
                "unit": "US$",
                "kind": "money",
            },
        ),
        (
            "It costs 4 million euros.",
            {"value": "4", "scale": "million", "unit": "euros", "kind": "money"},
        ),
        ("It rose 3.5 per cent.", {"value": "3.5", "unit": "per cent", "kind": "percent"}),
        (
            "It rose nearly 12%.",
            {"qualifier": "nearly", "value": "12", "unit": "%", "kind": "percent"},
        ),
        (
            "It is between 15 and 20 metres high.",
            {"qualifier": "between", "value": "15 and 20", "unit": "metres", "kind": "measure"},
        ),
        ("It is 3.1 m.", {"value": "3.1", "unit": "m", "kind": "measure"}),
        ("It pays €900m.", {"value": "900", "scale": "m", "unit": "€", "kind": "money"}),
        ("They won by 31 to 18.", {"value": "31 to 18", "kind": "count"}),
        ("At least 4 of them came.", {"qualifier": "At least", "value": "4", "kind": "count"}),
        ("It took in ten thousand cats.", {"value": "ten", "scale": "thousand", "kind": "count"}),
        (
            "It hired two hundred and fifty bakers.",
            {"value": "two hundred and fifty", "kind": "count"},
        ),
        ("It bought two dozen eggs.", {"value": "two", "scale": "dozen", "kind": "count"}),
        ("Half a million left.", {"value": "Half a", "scale": "million", "kind": "count"}),
        ("About half of them left.", {"qualifier": "About", "value": "half", "kind": "fraction"}),
        ("One in five homes is dark.", {"value": "One in five", "kind": "fraction"}),
        ("It is the 100th such vote.", {"value": "100th", "kind": "ordinal"}),
        ("It is the third vote so far.", {"value": "third", "kind": "ordinal"}),
        ("Thousands of birds came.", {"value": "Thousands", "kind": "count"}),
        (
            "It costs between $4 million and $5 million.",
            {
                "qualifier": "between",
                "value": "4 million and $5",
                "scale": "million",
                "unit": "$",
                "kind": "money",
            },
        ),
        (
            "It fell by 0.5 percentage points.",
            {"value": "0.5", "unit": "percentage points", "kind": "percent"},
        ),
        ("It was -12°C.", {"value": "-12", "unit": "°C", "kind": "measure"}),
    ],
)
def test_the_parts_of_a_figure(text: str, expected: dict[str, str]):
    [figure] = Told(text).figures()
    assert {key: value for key, value in figure.items() if key != "label"} == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It drove 1,400 people from their homes, and more left.", "people from their homes"),
        (
            "It drove out 1,400 people, most of them old, in a night.",
            "people, most of them old",
        ),
        ("The port pays a €90 million levy on ships.", "levy on ships"),
        ("There are 40 hectares of reed beds in the plan.", "of reed beds in the plan"),
        (
            "Some 30 per cent of homes in the lower town flooded.",
            "of homes in the lower town flooded",
        ),
        ("But the cost rose to €5bn.", "the cost rose"),
        (
            "Every tide above 3.1 metres closes the road.",
            "Every tide above 3.1 metres closes the road",
        ),
        ("The wall is a 12-metre slab of concrete.", "slab of concrete"),
    ],
)
def test_captions(text: str, label: str):
    assert [figure["label"] for figure in Told(text).figures()] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "It was built in 1974 and closed in 2018.",
        "On 10 November 2026 at 08:40 it closed.",
        "He filmed his 1949 movie there.",
        "No. 10 declined to comment.",
        "The A496 and the HR 6819 system are far.",
        "It was a 20-room house on the 12th floor, built in the 19th century.",
        "Ana Ruiz, 58, said so.",
        "One of the officials wanted a second chance.",
        "The two sides met.",
        "The war of 1950-53 ended.",
    ],
)
def test_what_is_no_figure(text: str):
    assert Told(text).figures() == []


def test_a_caption_is_never_long():
    text = "It sent 300 " + "very " * 40 + "large boats to the sea."
    [figure] = Told(text).figures()
    assert len((figure["label"] or "").split()) <= 18


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "Das kostet rund 4,2 Milliarden Euro im Jahr.", "4,2", "Euro"),
        ("fr", "Cela coûte environ 4,2 millions d'euros.", "4,2", "euros"),
        ("es", "Hay más de 300 kilómetros hasta la costa.", "300", "kilómetros"),
        ("uk", "Міст має понад 300 метрів завдовжки.", "300", "метрів"),
        ("de", "Es kamen zehntausend Menschen.", "zehn", None),
        ("de", "Die Hälfte der Betriebe gab auf.", "Die Hälfte", None),
        ("fr", "Il mesure 1 400 mètres.", "1 400", "mètres"),
        ("fr", "Un tiers des communes a signé.", "Un tiers", None),
        ("es", "Costará 1.200 millones de euros.", "1.200", "euros"),
        ("es", "Una de cada tres familias se fue.", "Una de cada tres", None),
        ("uk", "Третина сіл не має світла.", "Третина", None),
        ("uk", "Загинули троє людей.", "троє", None),
        ("uk", "Загинуло 20 людей.", "20", None),
        ("es", "Murieron 20 personas.", "20", None),
    ],
)
def test_other_languages(language: str, text: str, value: str, unit: str | None):
    [figure] = Told(text, language=language).figures()
    assert (figure["value"], figure.get("unit")) == (value, unit)
