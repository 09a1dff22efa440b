"""The words of French."""

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
        "jusqu'à|jusqu’à|plus de|moins de|au moins|au plus|environ|près de|quelque|presque|"
        "à peine|seulement|un total de"
    ),
    scales=phrases("mille|millions|million|milliards|milliard"),
    units=phrases(
        "kilomètres|kilomètre|km|mètres|mètre|m|centimètres|cm|hectares|hectare|tonnes|tonne|"
        "kilogrammes|kilos|kg|litres|degrés|heures|heure|minutes|secondes|jours|jour|semaines|"
        "semaine|mois|ans|an|années|mégawatts|MW|GW"
    ),
    percent=phrases("pour cent|%"),
    money=phrases("euros|euro|dollars|francs|livres"),
    ranges=("à",),
    between=("entre", "et"),
    of=words("de d d'euros"),
    stops=words(
        "et ou mais à au aux en dans sur pour par avec de du des que qui dont où le la les un une "
        "est sont était étaient a ont avait plus moins après avant depuis"
    ),
    clause_ends=words("qui dont où mais tandis lorsque car"),
)
CALENDAR = Calendar(
    months=(
        ("janvier",),
        ("février",),
        ("mars",),
        ("avril",),
        ("mai",),
        ("juin",),
        ("juillet",),
        ("août",),
        ("septembre",),
        ("octobre",),
        ("novembre",),
        ("décembre",),
    ),
    weekdays=(
        ("lundi", "Lundi"),
        ("mardi", "Mardi"),
        ("mercredi", "Mercredi"),
        ("jeudi", "Jeudi"),
        ("vendredi", "Vendredi"),
        ("samedi", "Samedi"),
        ("dimanche", "Dimanche"),
    ),
    relative=(("hier", -1), ("aujourd'hui", 0), ("aujourd’hui", 0), ("demain", 1)),
    year_before=words("en En depuis Depuis de jusqu'en et avant après dès"),
)
WEIGHING = Weighing(
    history=phrases("jusqu'à présent|auparavant|l'an dernier|l’an dernier|depuis|autrefois|déjà"),
    future=phrases("devrait|devraient|prochain|prochaine|d'ici|d’ici|prévoit|sera|seront"),
    weight=phrases("pour la première fois|signifie|tournant|décisif|le plus grand|menace"),
    leaning=words(
        "il elle ils elles ce cette ces cela mais et puis aussi son sa ses leur leurs toutefois "
        "cependant"
    ),
    common=words(
        "le la les un une des de du et ou mais en dans sur pour par avec que qui dont est sont "
        "était ont avait plus cette leur aux pas"
    ),
    spans=words("heures jours jour semaines mois ans an années"),
)

FRENCH = Lexicon("fr", COUNTING, CALENDAR, WEIGHING)
