"""The words of Spanish."""

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
    titles=words("sr sra sres srta dr dra d dña gral cnel lic ing st p.ej aprox ud uds"),
    counters=words("n núm nº no p pág págs art cap vol fig"),
    endings=words("etc cía ee.uu ee uu s.a ene feb mar abr jun jul ago sept oct nov dic"),
    starters=words(
        "El La Los Las Un Una Él Ella Ellos En Al Con Por Para Pero Y Según Desde Después Antes "
        "Durante Si Cuando Su Sus Este Esta Estos Estas Esto Ese Esa No Sin También Aunque Mientras"
    ),
)
SAYING = Saying(
    say=phrases(
        "dijo|dice|dijeron|afirmó|afirma|declaró|declara|explicó|explica|aseguró|asegura|sostuvo|"
        "reconoció|escribió|manifestó|expresó|indicó|indica|argumentó|confirmó"
    ),
    may_say=phrases("señaló|señala|añadió|agregó|advirtió|anunció|informó|destacó|subrayó"),
    sources=phrases("según|de acuerdo con"),
    that=words("que"),
    between=words("ha han había también luego después ya además"),
    pronouns=words("él ella ellos ellas nosotros yo"),
    third_person=words("él ella ellos ellas"),
    determiners=words("el la los las un una unos unas su sus este esta varios algunos"),
    prepositions=words("de del a al en por para con sobre ante desde hacia hasta durante contra"),
    clause_words=words("que quien quienes cuando donde pero si como mientras aunque porque pues"),
    joiners=words("y e o"),
    passives=words("fue fueron es son era eran sido"),
    asides=words("embargo"),
    relatives=words("quien"),
    attaching=words("de del a al en para"),
    ranks=words(
        "presidente presidenta ministro ministra alcalde alcaldesa secretario secretaria director "
        "directora jefe jefa general coronel portavoz profesor profesora juez jueza investigador "
        "investigadora experto experta señor señora"
    ),
    forms=words("señor señora sr sra"),
)
COUNTING = Counting(
    qualifiers=phrases(
        "hasta|más de|menos de|al menos|como máximo|unos|unas|alrededor de|cerca de|casi|apenas|"
        "solo|un total de|aproximadamente"
    ),
    scales=phrases("mil millones|mil|millones|millón|billones"),
    units=phrases(
        "kilómetros|kilómetro|km|metros|metro|m|centímetros|cm|hectáreas|hectárea|toneladas|"
        "tonelada|kilogramos|kilos|kg|litros|grados|horas|hora|minutos|segundos|días|día|semanas|"
        "semana|meses|mes|años|año|megavatios|MW|GW"
    ),
    percent=phrases("por ciento|%"),
    money=phrases("euros|euro|dólares|pesos|libras"),
    ranges=("a",),
    between=("entre", "y"),
    of=words("de"),
    stops=words(
        "y o pero a al en por para con de del que quien donde el la los las un una es son era fue "
        "fueron ha han había más menos después antes desde"
    ),
    clause_ends=words("que quien donde pero mientras cuando porque aunque"),
)
CALENDAR = Calendar(
    months=(
        ("enero",),
        ("febrero",),
        ("marzo",),
        ("abril",),
        ("mayo",),
        ("junio",),
        ("julio",),
        ("agosto",),
        ("septiembre", "setiembre"),
        ("octubre",),
        ("noviembre",),
        ("diciembre",),
    ),
    weekdays=(
        ("lunes",),
        ("martes",),
        ("miércoles",),
        ("jueves",),
        ("viernes",),
        ("sábado",),
        ("domingo",),
    ),
    relative=(("ayer", -1), ("hoy", 0)),
    next=("próximo",),
    year_before=words("en En desde Desde de hasta y antes"),
    linking="(?:de )?",
)
WEIGHING = Weighing(
    history=phrases("hasta ahora|anteriormente|el año pasado|desde|antes|había|en el pasado"),
    future=phrases("será|serán|próximo|próxima|prevé|planea|está previsto|antes de que"),
    weight=phrases("por primera vez|significa|punto de inflexión|decisivo|amenaza|el mayor"),
    leaning=words(
        "él ella ellos ellas este esta esto estos estas pero y también además su sus sin luego"
    ),
    common=words(
        "el la los las un una unos unas de del y o pero en por para con que es son era fue ha han "
        "había más como sus este esta"
    ),
    spans=words("horas días día semanas meses mes años año"),
)

SPANISH = Lexicon("es", STOPS, SAYING, COUNTING, CALENDAR, WEIGHING)
