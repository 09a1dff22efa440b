"""The words of Spanish."""

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
    "dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|once 11|doce 12|trece 13|"
    "catorce 14|quince 15|dieciséis 16|diecisiete 17|dieciocho 18|diecinueve 19|veinte 20|"
    "veintiuno 21|veintiún 21|veintidós 22|veintitrés 23|veinticuatro 24|veinticinco 25|"
    "veintiséis 26|veintisiete 27|veintiocho 28|veintinueve 29|treinta 30|cuarenta 40|"
    "cincuenta 50|sesenta 60|setenta 70|ochenta 80|noventa 90|cien 100|ciento 100|doscientos 200|"
    "doscientas 200|trescientos 300|trescientas 300|cuatrocientos 400|quinientos 500|"
    "quinientas 500"
)
COUNTING = Counting(
    numbers=NUMBERS,
    number_links=(" y ", " "),
    ones=phrases("un|una|medio"),
    qualifiers=phrases(
        "hasta|más de|menos de|al menos|como máximo|unos|unas|alrededor de|cerca de|casi|apenas|"
        "solo|un total de|aproximadamente"
    ),
    scales=counted(
        "mil 1000|millón 1000000|millones 1000000|mil millones 1000000000|docena 12|docenas 12|"
        "billón 1000000000000|billones 1000000000000"
    ),
    crowds=phrases(
        "decenas|centenares|cientos|miles|decenas de miles|cientos de miles|una decena|"
        "una veintena|una treintena|medio centenar|un centenar|un millar"
    ),
    fractions=phrases(
        "un tercio|una tercera parte|dos tercios|una cuarta parte|tres cuartos|"
        "tres cuartas partes|una quinta parte|una décima parte|la mitad"
    ),
    shares=phrases(
        "uno de cada|una de cada|dos de cada|tres de cada|siete de cada|ocho de cada|nueve de cada"
    ),
    determiners=phrases("los|las|estos|estas|sus|esos"),
    ordinal_endings=(".º", "º", ".ª", "ª"),
    unranked=words("siglo piso planta"),
    spaced=True,
    verbs_open=True,
    unit_links=("de ",),
    units=phrases(
        "kilómetros|kilómetro|km|metros|metro|m|centímetros|cm|hectáreas|hectárea|toneladas|"
        "tonelada|kilogramos|kilos|kg|litros|grados|horas|hora|minutos|segundos|días|día|semanas|"
        "semana|meses|mes|años|año|megavatios|MW|GW|km/h|metros cuadrados|kilómetros cuadrados|"
        "litro|grado|minuto|segundo|siglos|décadas"
    ),
    percent=phrases("por ciento|puntos porcentuales|punto porcentual|puntos|punto|%"),
    money=phrases("euros|euro|dólares|dólar|pesos|peso|libras|yenes|soles"),
    ranges=("a",),
    between=(("entre", "y"),),
    of=words("de del"),
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
    relative=counted("anteayer -2|ayer -1|hoy 0|mañana 1|pasado mañana 2"),
    not_after=words("la esta"),
    shifts=(
        ("week", -1, phrases("la semana pasada")),
        ("week", 0, phrases("esta semana")),
        ("week", 1, phrases("la próxima semana|la semana próxima|la semana que viene")),
        ("month", -1, phrases("el mes pasado")),
        ("month", 0, phrases("este mes")),
        ("month", 1, phrases("el próximo mes|el mes próximo|el mes que viene")),
        ("year", -1, phrases("el año pasado")),
        ("year", 0, phrases("este año")),
        ("year", 1, phrases("el próximo año|el año próximo|el año que viene")),
        ("spring", -1, phrases("la primavera pasada|la pasada primavera")),
        ("spring", 1, phrases("la próxima primavera|la primavera próxima")),
        ("summer", -1, phrases("el verano pasado|el pasado verano")),
        ("summer", 1, phrases("el próximo verano|el verano próximo")),
        ("autumn", -1, phrases("el otoño pasado|el pasado otoño")),
        ("autumn", 1, phrases("el próximo otoño|el otoño próximo")),
        ("winter", -1, phrases("el invierno pasado|el pasado invierno")),
        ("winter", 1, phrases("el próximo invierno|el invierno próximo")),
    ),
    ago=("hace {}",),
    ago_units=(
        ("day", phrases("días|día")),
        ("week", phrases("semanas|semana")),
        ("month", phrases("meses|mes")),
        ("year", phrases("años|año")),
    ),
    numbers=(*counted("un 1|una 1"), *NUMBERS),
    next=("próximo",),
    until=phrases("hasta|antes del|a partir del|para|desde este"),
    ahead=phrases(
        "será|serán|va a|van a|debe|deben|deberá|podrá|tendrá|se reanudará|reabrirá|cerrará|"
        "abrirá|comenzará|empezará|votará|decidirá|se reunirá|terminará|presentará|anunciará"
    ),
    clocks=("a las {h} horas", "a las {h}.{m}", "a las {h}"),
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
    linking=words("pero y también además luego"),
    common=words(
        "el la los las un una unos unas de del y o pero en por para con que es son era fue ha han "
        "había más como sus este esta"
        " dijo según también entre sobre hasta desde pero porque cuando donde todo todos cada otro "
        "otra está están sido tiene tienen muy"
    ),
    personal=words(
        "yo nosotros nosotras mi mis me nos nuestro nuestra nuestros nuestras tú usted ustedes"
    ),
    earlier=("frente a", "anterior", "antes", "previo", "en comparación con"),
    experts=words(
        "experto experta profesor profesora investigador investigadora científico científica "
        "economista historiador historiadora analista especialista catedrático catedrática"
    ),
    spans=words("horas días día semanas meses mes años año"),
)

SPANISH = Lexicon("es", COUNTING, CALENDAR, WEIGHING)
