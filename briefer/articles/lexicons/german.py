"""The words of German."""

from briefer.articles.lexicons.lexicon import (
    Calendar,
    Counting,
    Lexicon,
    Saying,
    Stops,
    Weighing,
    phrases,
    words,
)

STOPS = Stops(
    titles=words(
        "hr fr dr prof dipl ing mag st bzw z.b d.h u.a v.a z.t i.d.r ca vgl sog evtl ggf inkl exkl "
        "z b h"
    ),
    counters=words("nr nrn s bd abs art kap abb"),
    endings=words("usw etc co u.s jh jan feb mär apr jun jul aug sept okt nov dez str"),
    starters=words(
        "Der Die Das Ein Eine Er Sie Es Wir Ich In Im Am Auf An Bei Mit Nach Von Vor Zu Zum Zur "
        "Aber Doch Und Auch Dabei Dazu Damit Daher Dann Diese Dieser Dieses Seit Während Wenn Als "
        "Weil Trotz Für Gegen Ob Wer Was Wie Nur Noch Nun So Laut Unter Über Um"
    ),
    ordinals=True,
)
SAYING = Saying(
    say=phrases(
        "sagte|sagt|sagten|erklärte|erklärt|erklärten|betonte|betont|behauptete|meinte|meint|"
        "äußerte|schrieb|schreibt|argumentierte|bestätigte|versicherte|räumte ein|teilte mit"
    ),
    may_say=phrases(
        "warnte|warnt|kündigte|fügte hinzu|ergänzte|kritisierte|forderte|berichtete|berichtet|"
        "nannte|verwies|wies"
    ),
    sources=phrases("laut|nach Angaben von|nach Angaben der|nach Angaben des|zufolge"),
    that=words("dass"),
    between=words("hatte habe hat jedoch auch später zuvor anschließend bereits erneut"),
    pronouns=words("er sie es wir ich"),
    third_person=words("er sie"),
    determiners=words(
        "der die das den dem des ein eine einer einem eines sein seine ihr ihre dieser diese"
    ),
    prepositions=words(
        "von vom für in im an am auf bei mit nach aus zu zum zur über unter gegen gegenüber vor "
        "seit während durch um"
    ),
    clause_words=words("dass weil wenn als während ob wo obwohl denn aber doch sondern"),
    joiners=words("und oder"),
    passives=words("wurde wurden wird werden ist sind war waren worden"),
    asides=words("jedoch allerdings"),
    attaching=words("von vom für in im an am bei aus zu zum zur der des"),
    ranks=words(
        "präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister "
        "bürgermeisterin außenminister innenminister finanzminister sprecher sprecherin direktor "
        "direktorin leiter leiterin chef chefin professor professorin dr prof herr frau general "
        "oberst richter richterin forscher forscherin experte expertin us-präsident "
        "us-außenminister"
    ),
    forms=words("herr frau dr prof"),
    times=words(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai "
        "juni juli august september oktober november dezember"
    ),
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

GERMAN = Lexicon("de", STOPS, SAYING, COUNTING, CALENDAR, WEIGHING)
