"""The words of German."""

from briefer.articles.lexicons.lexicon import (
    Calendar,
    Counting,
    Lexicon,
    Weighing,
    counted,
    phrases,
    words,
)

NUMBERS = counted(
    "zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|"
    "dreizehn 13|vierzehn 14|fünfzehn 15|sechzehn 16|siebzehn 17|achtzehn 18|neunzehn 19|"
    "zwanzig 20|dreißig 30|vierzig 40|fünfzig 50|sechzig 60|siebzig 70|achtzig 80|neunzig 90|"
    "einundzwanzig 21|einunddreißig 31|zweier 2|dreier 3"
)
COUNTING = Counting(
    numbers=NUMBERS,
    number_links=("und", ""),
    ones=phrases("ein|eine|einer|einem|eine halbe|einer halben|anderthalb"),
    qualifiers=phrases(
        "bis zu|mehr als|weniger als|mindestens|höchstens|rund|etwa|ungefähr|knapp|fast|gut|über|"
        "unter|circa|ca.|nahezu|beinahe|nur|insgesamt|um die|weitere"
    ),
    scales=counted(
        "Dutzend 12|hundert 100|Hundert 100|tausend 1000|Tausend 1000|Million 1000000|"
        "Millionen 1000000|Mio. 1000000|Milliarde 1000000000|Milliarden 1000000000|"
        "Mrd. 1000000000|Billion 1000000000000|Billionen 1000000000000"
    ),
    crowds=phrases("dutzende|hunderte|tausende|zehntausende|hunderttausende"),
    fractions=phrases(
        "ein drittel|einem drittel|zwei drittel|ein viertel|einem viertel|drei viertel|ein fünftel|"
        "ein sechstel|ein achtel|ein zehntel|die hälfte|der hälfte|jeder zweite|jede zweite|"
        "jeder dritte|jede dritte|jeder vierte|jede vierte|jeder fünfte|jede fünfte|jeder zehnte|"
        "jede zehnte"
    ),
    shares=phrases("einer von|eine von|eines von"),
    determiners=phrases("die|den|der|diese|diesen|seine|ihre|ihren"),
    ordinal_endings=(".",),
    unranked=words("jahrhundert jahrhunderts stock klasse"),
    units=phrases(
        "Kilometer|Kilometern|km|Meter|Metern|m|Zentimeter|cm|Millimeter|mm|Hektar|Quadratmeter|"
        "Quadratkilometer|Kubikmeter|Tonnen|Tonne|Kilogramm|Kilo|kg|Gramm|Liter|Grad|°C|Stunden|"
        "Stunde|Minuten|Sekunden|Tage|Tagen|Tag|Wochen|Woche|Monate|Monaten|Monat|Jahre|Jahren|"
        "Jahr|Megawatt|MW|Gigawatt|GW|kWh|km/h|Stundenkilometer|Zentimetern|Millimetern|Quadratme "
        "tern|"
        "Tonne|Litern|Sekunde|Minute|Jahrzehnte|Jahrzehnten"
    ),
    percent=phrases("Prozent|Prozentpunkte|Prozentpunkten|Prozentpunkt|%"),
    money=phrases("Euro|Dollar|Franken|Cent|Pfund"),
    ranges=("bis", "zu"),
    between=(("zwischen", "und"),),
    noun_capitals=True,
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
    relative=counted("vorgestern -2|gestern -1|heute 0|morgen 1|übermorgen 2"),
    not_after=words("am jeden guten"),
    shifts=(
        ("week", -1, phrases("vergangene Woche|vergangener Woche|letzte Woche|letzter Woche")),
        ("week", 0, phrases("diese Woche|dieser Woche")),
        ("week", 1, phrases("kommende Woche|kommender Woche|nächste Woche|nächster Woche")),
        ("month", -1, phrases("im vergangenen Monat|vergangenen Monat|letzten Monat")),
        ("month", 0, phrases("in diesem Monat|diesen Monat")),
        ("month", 1, phrases("im nächsten Monat|im kommenden Monat|nächsten Monat")),
        ("year", -1, phrases("im vergangenen Jahr|im letzten Jahr|vergangenes Jahr|im Vorjahr")),
        ("year", 0, phrases("in diesem Jahr|dieses Jahr|heuer")),
        ("year", 1, phrases("im nächsten Jahr|im kommenden Jahr|nächstes Jahr|kommendes Jahr")),
        ("spring", -1, phrases("im vergangenen Frühjahr|im vergangenen Frühling")),
        ("spring", 1, phrases("im nächsten Frühjahr|im kommenden Frühjahr|im nächsten Frühling")),
        ("summer", -1, phrases("im vergangenen Sommer|vergangenen Sommer|im letzten Sommer")),
        ("summer", 1, phrases("im nächsten Sommer|im kommenden Sommer|nächsten Sommer")),
        ("autumn", -1, phrases("im vergangenen Herbst|im letzten Herbst")),
        ("autumn", 1, phrases("im nächsten Herbst|im kommenden Herbst")),
        ("winter", -1, phrases("im vergangenen Winter|im letzten Winter")),
        ("winter", 1, phrases("im nächsten Winter|im kommenden Winter")),
    ),
    ago=("vor {}",),
    ago_units=(
        ("day", phrases("Tagen|Tag")),
        ("week", phrases("Wochen|Woche")),
        ("month", phrases("Monaten|Monat")),
        ("year", phrases("Jahren|Jahr")),
    ),
    numbers=(*counted("einem 1|einer 1"), *NUMBERS),
    until=phrases("bis|ab|spätestens|von"),
    ahead=phrases("soll|sollen|wird|werden|will|wollen|muss|müssen|kann|beginnt|endet|entscheidet"),
    clocks=("{h} Uhr {m}", "{h}.{m} Uhr", "{h}:{m} Uhr", "{h} Uhr"),
    next=("kommenden", "nächsten", "kommender", "nächster"),
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
    linking=words("aber doch und dann auch dort dabei dazu damit stattdessen außerdem"),
    common=words(
        "der die das den dem des ein eine einer einem eines und oder aber in im an am auf für von "
        "mit bei nach aus als dass ist sind war waren wurde wurden hat haben hatte wird werden "
        "nicht auch sich seine ihre diese dieser"
        " sagte sagt dann noch nach über unter wenn weil aber mehr seit beim sein seiner ihren "
        "ihrer kann soll sollen einen dieses schon nur doch zwischen"
    ),
    personal=words(
        "ich wir du mein meine meinen meiner mir mich uns unser unsere unseren unserer "
        "dein deine dich dir"
    ),
    earlier=(
        "zuvor",
        "zuletzt",
        "bisher",
        "bislang",
        "im vorjahr",
        "nach noch",
        "verglichen mit",
        "gegenüber",
    ),
    experts=words(
        "experte expertin fachmann fachfrau professor professorin forscher forscherin "
        "wissenschaftler wissenschaftlerin ökonom ökonomin historiker historikerin analyst "
        "analystin bodenkundlerin klimaforscher politologe politologin soziologe soziologin"
    ),
    spans=words("tage tagen tag wochen woche monate monaten monat jahre jahren jahr stunden"),
)

GERMAN = Lexicon("de", COUNTING, CALENDAR, WEIGHING)
