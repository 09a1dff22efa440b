"""The words of German."""

from briefer.articles.lexicons.lexicon import (
    Calendar,
    Counting,
    Lexicon,
    Weighing,
    phrases,
    words,
)

COUNTING = Counting(
    qualifiers=phrases(
        "bis zu|mehr als|weniger als|mindestens|höchstens|rund|etwa|ungefähr|knapp|fast|gut|über|"
        "unter|circa|ca.|nahezu|beinahe|nur|insgesamt|um die|weitere"
    ),
    scales=phrases("tausend|Tausend|Millionen|Million|Milliarden|Milliarde|Billionen|Mio.|Mrd."),
    units=phrases(
        "Kilometer|Kilometern|km|Meter|Metern|m|Zentimeter|cm|Millimeter|mm|Hektar|Quadratmeter|"
        "Quadratkilometer|Kubikmeter|Tonnen|Tonne|Kilogramm|Kilo|kg|Gramm|Liter|Grad|°C|Stunden|"
        "Stunde|Minuten|Sekunden|Tage|Tagen|Tag|Wochen|Woche|Monate|Monaten|Monat|Jahre|Jahren|"
        "Jahr|Megawatt|MW|Gigawatt|GW|kWh"
    ),
    percent=phrases("Prozent|Prozentpunkte|%"),
    money=phrases("Euro|Dollar|Franken|Cent|Pfund"),
    ranges=("bis",),
    between=("zwischen", "und"),
    of=words("von"),
    stops=words(
        "und oder aber zu in im an am auf für von mit bei nach aus als dass der die das den dem "
        "ist sind war waren wurde wurden hat haben hatte wird werden kann soll nicht mehr später "
        "vor alt lang hoch entfernt"
    ),
    clause_ends=words("der die das weil während wenn aber obwohl wo"),
)
CALENDAR = Calendar(
    months=(
        ("Januar", "Jan", "Jänner"),
        ("Februar", "Feb"),
        ("März", "Mär"),
        ("April", "Apr"),
        ("Mai",),
        ("Juni", "Jun"),
        ("Juli", "Jul"),
        ("August", "Aug"),
        ("September", "Sept"),
        ("Oktober", "Okt"),
        ("November", "Nov"),
        ("Dezember", "Dez"),
    ),
    weekdays=(
        ("Montag",),
        ("Dienstag",),
        ("Mittwoch",),
        ("Donnerstag",),
        ("Freitag",),
        ("Samstag", "Sonnabend"),
        ("Sonntag",),
    ),
    relative=(("gestern", -1), ("heute", 0)),
    next=("kommenden", "nächsten"),
    year_before=words("in In im Jahr seit Seit bis von vor ab und"),
)
WEIGHING = Weighing(
    history=phrases(
        "bisher|bislang|zuvor|früher|im vergangenen Jahr|vor Jahren|seit|damals|ursprünglich|hatte"
    ),
    future=phrases("soll|sollen|künftig|nächste Woche|im nächsten|im kommenden|geplant|bis Ende"),
    weight=phrases("zum ersten Mal|erstmals|bedeutet|entscheidend|Wendepunkt|größte|bedroht"),
    leaning=words(
        "er sie es dies diese dieser dieses aber doch und dann auch dort sein seine ihr ihre dabei "
        "dazu damit stattdessen außerdem"
    ),
    common=words(
        "der die das den dem des ein eine einer einem eines und oder aber in im an am auf für von "
        "mit bei nach aus als dass ist sind war waren wurde wurden hat haben hatte wird werden "
        "nicht auch sich seine ihre diese dieser"
    ),
    spans=words("tage tagen tag wochen woche monate monaten monat jahre jahren jahr stunden"),
)

GERMAN = Lexicon("de", COUNTING, CALENDAR, WEIGHING)
