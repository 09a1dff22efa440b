"""The words of French."""

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
    "deux 2|trois 3|quatre 4|cinq 5|six 6|sept 7|huit 8|dix 10|onze 11|douze 12|treize 13|"
    "quatorze 14|quinze 15|seize 16|vingt 20|vingts 20|trente 30|quarante 40|cinquante 50|"
    "soixante 60|dix-neuf 19|septante 70|nonante 90|cent 100|cents 100"
)
COUNTING = Counting(
    numbers=NUMBERS,
    number_links=("-et-", " et ", "-", " "),
    ones=phrases("un|une|un demi|une demi"),
    qualifiers=phrases(
        "jusqu'à|jusqu’à|plus de|moins de|au moins|au plus|environ|près de|quelque|presque|"
        "à peine|seulement|un total de"
    ),
    scales=counted(
        "mille 1000|million 1000000|millions 1000000|milliard 1000000000|milliards 1000000000|"
        "douzaine 12|douzaines 12|Md 1000000000|Mds 1000000000|M 1000000"
    ),
    crowds=phrases(
        "dizaines|centaines|milliers|dizaines de milliers|centaines de milliers|une dizaine|"
        "une quinzaine|une vingtaine|une trentaine|une quarantaine|une cinquantaine|"
        "une soixantaine|une centaine|un millier"
    ),
    fractions=phrases(
        "un tiers|deux tiers|les deux tiers|un quart|trois quarts|les trois quarts|un cinquième|"
        "un sixième|un huitième|un dixième|la moitié"
    ),
    shares=phrases("un sur|une sur"),
    determiners=phrases("les|ces|ses|leurs|nos"),
    ordinal_endings=("er", "re", "e", "ème", "nd", "nde"),
    unranked=words("siècle arrondissement étage république"),
    spaced=True,
    unit_links=("d’", "d'", "de "),
    units=phrases(
        "kilomètres|kilomètre|km|mètres|mètre|m|centimètres|cm|hectares|hectare|tonnes|tonne|"
        "kilogrammes|kilos|kg|litres|degrés|heures|heure|minutes|secondes|jours|jour|semaines|"
        "semaine|mois|ans|an|années|mégawatts|MW|GW|km/h|mètres carrés|kilomètres carrés|litre|"
        "kilo|degré|minute|seconde|siècles"
    ),
    percent=phrases("pour cent|points de pourcentage|point de pourcentage|points|point|%"),
    money=phrases("euros|euro|dollars|dollar|francs|livres|yens|roubles"),
    ranges=("à", "contre"),
    between=(("entre", "et"),),
    of=words("de du des d"),
    stops=words(
        "et ou mais à au aux en dans sur pour par avec de du des que qui dont où le la les un une "
        "est sont était étaient a ont avait plus moins après avant depuis d’ici d'ici par sans"
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
    relative=counted("avant-hier -2|hier -1|aujourd'hui 0|aujourd’hui 0|demain 1|après-demain 2"),
    shifts=(
        ("week", -1, phrases("la semaine dernière|la semaine passée")),
        ("week", 0, phrases("cette semaine")),
        ("week", 1, phrases("la semaine prochaine")),
        ("month", -1, phrases("le mois dernier|le mois passé")),
        ("month", 0, phrases("ce mois-ci")),
        ("month", 1, phrases("le mois prochain")),
        ("year", -1, phrases("l’an dernier|l'an dernier|l’année dernière|l'année dernière")),
        ("year", 0, phrases("cette année")),
        ("year", 1, phrases("l’an prochain|l'an prochain|l’année prochaine|l'année prochaine")),
        ("spring", -1, phrases("printemps dernier")),
        ("spring", 1, phrases("printemps prochain")),
        ("summer", -1, phrases("l’été dernier|l'été dernier|été dernier")),
        ("summer", 1, phrases("l’été prochain|l'été prochain|été prochain")),
        ("autumn", -1, phrases("l’automne dernier|l'automne dernier|automne dernier")),
        ("autumn", 1, phrases("l’automne prochain|l'automne prochain|automne prochain")),
        ("winter", -1, phrases("l’hiver dernier|l'hiver dernier|hiver dernier")),
        ("winter", 1, phrases("l’hiver prochain|l'hiver prochain|hiver prochain")),
    ),
    ago=("il y a {}",),
    ago_units=(
        ("day", phrases("jours|jour")),
        ("week", phrases("semaines|semaine")),
        ("month", phrases("mois")),
        ("year", phrases("ans|an|années")),
    ),
    numbers=(*counted("un 1|une 1"), *NUMBERS),
    until=phrases("jusqu’à|jusqu'à|avant|d’ici|d'ici|dès"),
    ahead=phrases(
        "sera|seront|va|vont|doit|doivent|devra|devront|devrait|devraient|pourra|aura|auront|"
        "reprendra|rouvrira|fermera|ouvrira|commencera|débutera|votera|décidera|se réunira|tiendra"
    ),
    clocks=("{h} h {m}", "{h}h{m}", "à {h} heures", "à {h} h"),
    year_before=words("en En depuis Depuis de jusqu'en et avant après dès"),
)
WEIGHING = Weighing(
    history=phrases("jusqu'à présent|auparavant|l'an dernier|l’an dernier|depuis|autrefois|déjà"),
    future=phrases("devrait|devraient|prochain|prochaine|d'ici|d’ici|prévoit|sera|seront"),
    weight=phrases("pour la première fois|signifie|tournant|décisif|le plus grand|menace"),
    leaning=words(
        "il elle ils elles ce c cette ces cela mais et puis aussi son sa ses leur leurs toutefois "
        "cependant"
    ),
    linking=words("mais et puis aussi toutefois cependant"),
    common=words(
        "le la les un une des de du et ou mais en dans sur pour par avec que qui dont est sont "
        "était ont avait plus cette leur aux pas"
        " dans pour avec dit selon aussi plus leur leurs elle elles nous vous mais comme entre "
        "sous après avant depuis être fait sans tout tous toute deux"
    ),
    personal=words("je j nous vous mon ma mes notre nos votre vos moi tu toi ton ta tes"),
    earlier=("auparavant", "précédent", "contre", "par rapport à", "au lieu de"),
    experts=words(
        "expert experte professeur professeure chercheur chercheuse scientifique économiste "
        "historien historienne analyste spécialiste écologue climatologue sociologue politologue"
    ),
    spans=words("heures jours jour semaines mois ans an années"),
)

FRENCH = Lexicon("fr", COUNTING, CALENDAR, WEIGHING)
