"""The words of Spanish."""

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

SPANISH = Lexicon("es", COUNTING, CALENDAR, WEIGHING)
