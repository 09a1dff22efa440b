"""The words of French."""

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
    titles=words("m mm mme mmes mlle dr pr me st ste cf p.ex c.-à-d env"),
    counters=words("n no n° p pp art chap vol fig"),
    endings=words("etc cie janv févr avr juill sept oct nov déc av"),
    starters=words(
        "Le La Les Un Une Il Elle Ils Elles On Nous Je Ce Cette Ces Cela Dans En Au Aux Sur Pour "
        "Par Avec Mais Et Or Selon Depuis Après Avant Pendant Si Quand Lors Son Sa Ses Leur Leurs"
    ),
)
SAYING = Saying(
    say=phrases(
        "a déclaré|ont déclaré|déclare|a dit|dit|a affirmé|affirme|affirment|a expliqué|explique|"
        "a assuré|assure|a indiqué|indique|a précisé|précise|a estimé|estime|a reconnu|a écrit|"
        "a souligné|souligne|soutient|a-t-il déclaré|a-t-il affirmé|a-t-elle déclaré|a-t-il dit|"
        "a-t-elle dit|a-t-elle affirmé"
    ),
    may_say=phrases("a ajouté|ajoute|a annoncé|annonce|a averti|a rapporté|a noté|a regretté"),
    sources=phrases("selon|d'après|d’après"),
    that=words("que qu'il qu’il qu'elle qu’elle"),
    between=words("également aussi ensuite déjà toutefois"),
    pronouns=words("il elle ils elles on nous je"),
    third_person=words("il elle ils elles"),
    determiners=words("le la les l un une des son sa ses leur leurs ce cette ces plusieurs"),
    prepositions=words("de du des d à au aux en dans par pour sur avec sous chez vers depuis"),
    clause_words=words("que qui dont où quand lorsque alors mais si comme tandis puisque car"),
    joiners=words("et ou"),
    passives=words("est sont était étaient été"),
    asides=words("toutefois cependant"),
    relatives=words("qui"),
    attaching=words("de du des d à au aux en l"),
    ranks=words(
        "président présidente ministre maire secrétaire directeur directrice chef général colonel "
        "porte-parole professeur professeure juge chercheur chercheuse expert experte monsieur "
        "madame m mme"
    ),
    forms=words("m mme monsieur madame"),
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

FRENCH = Lexicon("fr", STOPS, SAYING, COUNTING, CALENDAR, WEIGHING)
