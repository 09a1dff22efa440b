"""The number lock: ways to say one figure, and what makes it another."""

import pytest

from briefer import assets
from briefer.proof.figures import faults
from briefer.proof.quantities import QuantityReader
from briefer.storage.quantity_words import load_quantity_words


def told(printed: str, source: str, language: str = "en", year: int | None = None) -> list[str]:
    reader = QuantityReader(load_quantity_words(assets.RESOURCES / "quantities", language))
    found = faults(printed, reader.read(printed), source, reader.read(source), year)
    return [fault.printed for fault in found]


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("June 4, 2025", "It opened on 4 June 2025."),
        ("June 22, 2025", "It opened on 22/6/2025."),
        ("22 June 2025", "It opened on 6/22/2025."),
        ("half past seven", "It began at 7.30 p.m. and went on."),
        ("7:30 pm", "It began at half past seven."),
        ("a quarter to six in the evening", "It ended at 5:45 p.m."),
        ("the 34-year-old driver", "The driver, 34, was unhurt."),
        ("29 kg a year", "They waste 29 kilos of food and drink a year."),
        ("30 x 40 cm", "It measures 30 by 40 centimetres."),
        ("a third full", "It is only a third full."),
        ("every 5th pupil", "Every fifth pupil failed."),
        ("430 million", "Profit fell by more than half to 430 million francs."),
        ("4 June", "It opened on Wednesday, June 4th, 2025."),
        ("36 boats", "Three dozen boats came."),
        ("$3bn", "It cost 3 billion dollars."),
        ("$3m", "It cost 3 million dollars."),
        ("1600 pupils", "Some schools have 1,600 pupils."),
        ("the first day", "On the first day it rained."),
        ("First day", "On the first day it rained."),
        ("5–7 days", "It takes 5 to 7 days."),
        ("from 5 to 7", "It rose from 5 to 7."),
        ("22 to 9", "They voted 22 to 9."),
        ("twenty-two", "They are 22 in all."),
        ("2.5m litres", "It holds 2.5 million litres."),
        ("15:30", "It began at 3:30 p.m."),
        ("a half", "Half of it went."),
        ("£5 a week", "It costs £5 per week."),
        ("in 1998", "In 1998 it closed."),
        ("3 per cent", "It fell by 3%."),
        ("two in ten", "Two out of ten agree."),
        ("up to 300", "It may reach up to 300 people, and 20 more."),
        ("1 person", "One person died and two were hurt."),
        ("nearly 1 in 5", "Nearly one in five voters agree."),
        ("from $3m to $12.5m", "Sales rose to $12.5m last year from $3m in 2019."),
        ("from 20 to 25", "Between 20 and 25 came."),
        ("$500–600 million", "It is worth $500 million to $600 million."),
        ("It may rise and march on", "It rose."),
        ("£750k", "It paid £750,000."),
        ("40k staff", "It has 40,000 staff."),
        ("a 3-point margin", "The margin is plus or minus 3 points."),
        ("±3 points", "The margin is plus or minus 3 points."),
        ("750,000 pounds", "It paid £750,000."),
        ("500,000 people", "Half a million people fled."),
        ("250,000", "A quarter of a million fled."),
        ("between 200 and 300", "Between two hundred and three hundred came."),
        ("102,000", "One hundred and two thousand came."),
        ("30 metres", "The wall is 30m across."),
        ("2024-25", "The 2024/25 season starts."),
        ("1.5m homes", "Some rent, but 1.5 million homes are owned."),
        ("12%", "Traffic rose by 12 percent to 40,000 cars a day."),
        ("40,000 cars a day", "Traffic rose by 12 percent to 40,000 cars a day."),
        ("1 January 2027", "It takes effect on Jan. 1, 2027."),
        ("Jan. 1", "It takes effect on 1 January 2027."),
        ("9.30pm", "It closes at 21:30."),
        ("9 o’clock", "It opens at 9:00."),
        ("25% of pupils", "A quarter of pupils walk."),
        ("one in four", "A quarter of pupils walk."),
        ("0.25 percentage points", "Rates rose 25 basis points."),
        ("104 degrees Fahrenheit", "It hit 104 Fahrenheit."),
        ("3.5 hours", "It met for 3½ hours."),
        ("3.5 hours", "It met for three and a half hours."),
        ("2019–23", "Between 2019 and 2023 many left."),
        ("minimum of 25 years", "He got at least 25 years."),
        ("250 homes", "Two hundred and fifty homes burned."),
        ("250,000 homes", "Two hundred and fifty thousand homes burned."),
        ("1,250,000", "It holds one million two hundred and fifty thousand."),
        ("half a mile", "It is a half mile long."),
        ("1 in 5", "One person in five agrees."),
        ("down 0.2 points", "It fell by 0.2 percentage points."),
    ],
)
def test_one_figure_said_in_another_way_holds(printed: str, source: str):
    assert told(printed, source) == []


@pytest.mark.parametrize(
    ("printed", "source", "fault"),
    [
        ("400 boats", "It has up to 400 boats.", "400"),
        ("22 July 2025", "It opened on 22/6/2025.", "22 July 2025"),
        ("a quarter past six", "It began at half past six.", "a quarter past six"),
        (
            "half past seven in the evening",
            "It began at 7.30 a.m.",
            "half past seven in the evening",
        ),
        ("34 years", "Rooms 12, 34, 56 are free.", "34 years"),
        ("29 kg a year", "They waste about 29 kilos of food and drink a year.", "29 kg a year"),
        ("29 kg a month", "They waste 29 kilos of food and drink a year.", "29 kg a month"),
        ("only a third", "It is a third full.", "only a third"),
        ("every 6th", "Every fifth pupil failed.", "every 6th"),
        ("up to 400 boats", "It has 400 boats.", "up to 400"),
        ("over 400 boats", "It has nearly 400 boats.", "over 400"),
        ("4 million", "It has 4 billion.", "4 million"),
        ("5 miles", "It is 5 km long.", "5 miles"),
        ("5 euros", "It costs 5 crowns or so.", "5 euros"),
        ("5%", "It rose by 5 percentage points.", "5%"),
        ("5", "It rose by 5 per cent.", "5"),
        ("the fourth day", "On the third day it rained.", "fourth"),
        ("4 June", "On 4 July it rained.", "4 June"),
        ("June 2024", "In June 2025 it rained.", "June 2024"),
        ("Friday", "On Monday it rained.", "Friday"),
        ("3:30 a.m.", "At 3:30 p.m. it rained.", "3:30 a.m."),
        ("one in four", "One in five agrees.", "one in four"),
        ("20 to 40", "Between 20 and 30 came.", "20 to 40"),
        ("20", "Between 20 and 30 came.", "20"),
        ("$5 a day", "It costs $5 a week.", "$5 a day"),
        ("minus 5", "It was 5 degrees.", "minus 5"),
        ("in May", "It will rise in June and may fall then.", "May"),
        ("1 in 6", "One in five agrees.", "1 in 6"),
        ("£750", "It paid £750k.", "£750"),
        ("20% of pupils", "A quarter of pupils walk.", "20%"),
        ("2 in 10", "One in five agrees.", "2 in 10"),
        ("2019–24", "Between 2019 and 2023 many left.", "24"),
        ("20,300", "Between two hundred and three hundred came.", "20,300"),
        ("12 days", "It sells 12 a day.", "12 days"),
        ("250 homes", "Two hundred homes burned, fifty stand.", "250"),
        ("half a mile", "It lasts half an hour.", "half a mile"),
        ("1 house", "It has a roof on 4 houses.", "1"),
        ("from $3m to $15m", "Sales rose to $12.5m last year from $3m in 2019.", "$3m to $15m"),
        ("0.2 percentage points", "It fell by 0.2 points.", "0.2 percentage points"),
    ],
)
def test_another_figure_is_a_fault(printed: str, source: str, fault: str):
    assert told(printed, source) == [fault]


def test_a_date_may_go_with_the_year_of_the_article():
    assert told("4 June 2025", "On 4 June it rained.", year=2025) == []
    assert told("4 June 2024", "On 4 June it rained.", year=2025) == ["4 June 2024"]


def test_a_fault_names_the_nearest_figure_of_the_source():
    reader = QuantityReader(load_quantity_words(assets.RESOURCES / "quantities", "en"))
    source = "It has 12 gates and up to 400 boats."
    (fault,) = faults("400 boats", reader.read("400 boats"), source, reader.read(source))
    assert (fault.printed, fault.nearest) == ("400", "up to 400")


@pytest.mark.parametrize(
    ("language", "printed", "source"),
    [
        ("de", "2,5 Mio. Euro", "Es kostet 2,5 Millionen Euro."),
        ("de", "am 4. Juni", "Am Mittwoch, dem 4. Juni, regnete es."),
        ("de", "19.30 Uhr", "Es begann um halb acht."),
        ("de", "jeder 5. Schüler", "Jeder fünfte Schüler fehlte."),
        ("es", "a las 18.15 h", "Empezó a las seis y cuarto."),
        ("fr", "18 h 30", "Cela commence à six heures et demie du soir."),
        ("fr", "6,5 heures", "Cela dure six heures et demie."),
        ("uk", "о 7:30", "Почалося о пів на восьму."),
        ("de", "20.000 Menschen", "Es kamen 20.000 Menschen."),
        ("fr", "20 000 personnes", "Il y avait 20\u202f000 personnes."),
        ("fr", "2,5 milliards d'euros", "Cela coûte 2,5 milliards d’euros."),
        ("de", "von 3,2 auf 4,5 Mio.", "Der Etat wächst von 3,2 auf 4,5 Millionen Euro."),
        ("de", "2,5 Millionen Euro", "Es kostet pro Jahr 2,5 Mio. Euro."),
        ("fr", "plus d’1 million", "Plus d’un million attendent."),
        ("es", "de 20 a 25", "Mide entre 20 y 25 metros."),
        ("fr", "le 1er mai", "C’était le 1er mai."),
        ("es", "2,5 millones de euros", "Cuesta 2,5 millones de euros."),
        ("es", "12 %", "Subió un 12%."),
        ("de", "500.000 Menschen", "Eine halbe Million Menschen floh."),
        ("de", "25 Dörfer", "Fünfundzwanzig Dörfer haben keinen Strom."),
        ("de", "1,5 Kilometer", "Er lief eineinhalb Kilometer."),
        ("de", "9:30 Uhr", "Der Zug fährt um 9.30 Uhr."),
        ("fr", "8,3 M€", "Il a coûté 8,3 millions d’euros."),
        ("fr", "90 blessés", "Il y a quatre-vingt-dix blessés."),
        ("fr", "1 sur 5", "Un jeune sur cinq fume."),
        ("fr", "la demi-finale", "C’est le match."),
        ("fr", "9 heures", "Il a travaillé 9 h hier."),
        ("fr", "un demi-million", "500 000 personnes ont fui."),
        ("es", "el medio ambiente y la media", "La naturaleza sufre."),
        ("es", "9 horas", "Duró 9 hrs."),
        ("es", "500.000 personas", "Medio millón de personas huyeron."),
        ("es", "8,3 M€", "Costó 8,3 millones de euros."),
        ("uk", "до 300 км", "До 300 кілометрів."),
        ("he", "300", "עד 300 קילומטרים."),
        ("zh", "10000", "約10000人"),
    ],
)
def test_each_language_has_its_ways(language: str, printed: str, source: str):
    assert told(printed, source, language) == []


@pytest.mark.parametrize(
    ("language", "printed", "source"),
    [
        ("de", "2,5 Mio. Dollar", "Es kostet 2,5 Mio. Euro."),
        ("fr", "un tiers", "C’est près d’un tiers du budget."),
        ("fr", "4 milliards d’euros", "Cela coûte 4 milliards de dollars."),
    ],
)
def test_each_language_has_its_faults(language: str, printed: str, source: str):
    assert told(printed, source, language) == [printed]


def test_a_language_without_words_still_tells_digits():
    assert told("400", "До 300 кілометрів.", "uk") == ["400"]


@pytest.mark.parametrize(
    ("language", "source", "same", "other"),
    [
        ("en", "It ran in the 1980s.", "the ’80s", "the 1880s"),
        ("en", "It opens at 08:00 GMT.", "0800 UTC", "08:00 CET"),
        ("en", "It fell by 9 per cent.", "−9%", "+9%"),
        ("en", "It owes minus $70.", "-$70", "$70"),
        ("en", "It holds 2.5 tonnes.", "2,500 kg", "2,500 tonnes"),
        ("en", "It holds A$8m.", "A$8 million", "$8 million"),
        ("en", "It closed in late 2011.", "late in 2011", "early 2011"),
        ("en", "They were beaten 80 votes to 20.", "80-20", "20 to 80"),
        ("de", "Es war am 5. Juli 2011.", "5.7.2011", "7.5.2011"),
        ("uk", "Це було у XIX столітті.", "19 століття", "XVIII століття"),
    ],
)
def test_a_figure_may_be_said_otherwise_but_not_changed(
    language: str, source: str, same: str, other: str
):
    assert told(same, source, language) == []
    assert told(other, source, language) != []
