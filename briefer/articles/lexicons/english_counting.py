"""How English counts, and how it names days."""

from briefer.articles.lexicons.lexicon import Calendar, Counting, counted, phrases, words

NUMBERS = counted(
    "two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|"
    "thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|"
    "thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90"
)

COUNTING = Counting(
    numbers=NUMBERS,
    number_links=("-", " and ", " "),
    ones=phrases("a|one|half a"),
    qualifiers=phrases(
        "up to|as many as|as much as|as few as|as little as|at least|at most|more than|less than|"
        "fewer than|greater than|higher than|lower than|no more than|no less than|no fewer than|"
        "not more than|over|under|above|below|about|around|roughly|approximately|some|nearly|"
        "almost|close to|just over|just under|well over|well under|only|just|an estimated|"
        "estimated|circa|an average of|on average|a further|another|a total of|"
        "a record|exactly|a maximum of|a minimum of|not quite|barely|upwards of|in excess of"
    ),
    scales=counted(
        "dozen 12|hundred 100|thousand 1000|million 1000000|billion 1000000000|"
        "trillion 1000000000000|bn 1000000000|mn 1000000|tn 1000000000000"
    ),
    crowds=phrases(
        "dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|"
        "tens of millions|hundreds of millions|billions"
    ),
    fractions=phrases(
        "a third|one third|one-third|two thirds|two-thirds|a quarter|one quarter|three quarters|"
        "three-quarters|a fifth|one fifth|two fifths|three fifths|four fifths|a sixth|an eighth|"
        "a tenth|one tenth|nine tenths|half|a half"
    ),
    fraction_next=words("of the its their our his her those these all is are was were more"),
    shares=phrases("one in|one out of|two in|two out of|three in|three out of|nine in|nine out of"),
    ordinals=phrases(
        "third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth|"
        "thirtieth|fortieth|fiftieth|hundredth|thousandth"
    ),
    determiners=phrases("the|its|his|her|their|our|a|these|those|other"),
    ordinal_endings=("st", "nd", "rd", "th"),
    unranked=words("century street avenue floor amendment district precinct grade"),
    units=phrases(
        "kilometers|kilometres|kilometer|kilometre|km|miles|mile|meters|metres|meter|metre|m|"
        "centimeters|centimetres|centimetre|centimeter|cm|millimeters|millimetres|mm|feet|foot|ft|"
        "inches|inch|yards|yard|acres|acre|hectares|hectare|ha|tonnes|tonne|tons|ton|kilograms|"
        "kilos|kg|grams|g|pounds|lb|lbs|ounces|litres|liters|litre|liter|gallons|barrels|"
        "square kilometers|square kilometres|square miles|square metres|square meters|square feet|"
        "cubic metres|cubic meters|cubic metres a second|light years|light-years|degrees|°C|°F|°|"
        "mph|km/h|kph|knots|hours|hour|minutes|minute|seconds|second|days|day|weeks|week|months|"
        "month|years|year|decades|centuries|megawatts|MW|gigawatts|GW|kilowatts|kW|kWh|MWh|GWh|"
        "decibels|volts|parsec|parsecs|nautical miles|solar masses"
    ),
    percent=phrases("per cent|percent|percentage points|percentage point|basis points|%"),
    money=phrases("dollars|euros|pounds|yen|yuan|rubles|roubles|francs|kroner|kronor|crowns|cents"),
    ranges=("to",),
    between=(("between", "and"),),
    of=words("of"),
    stops=words(
        "and or but to of in on at for from by with as that which who when while after before "
        "since until than is are was were be been has have had will would can could may might must "
        "should did does do the a an this these those it its he she they we you i if because so "
        "then there not no nor per each every more less fewer ago later earlier old away when "
        "where whose said says told all both only into over under about against between within a.m "
        "p.m am pm"
    ),
    clause_ends=words("which who while although because but whereas when where so"),
)

CALENDAR = Calendar(
    months=(
        ("January", "Jan"),
        ("February", "Feb"),
        ("March", "Mar"),
        ("April", "Apr"),
        ("May",),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sept", "Sep"),
        ("October", "Oct"),
        ("November", "Nov"),
        ("December", "Dec"),
    ),
    weekdays=(
        ("Monday",),
        ("Tuesday",),
        ("Wednesday",),
        ("Thursday",),
        ("Friday",),
        ("Saturday",),
        ("Sunday",),
    ),
    relative=counted("yesterday -1|last night -1|today 0|tonight 0|tomorrow 1"),
    shifts=(
        ("week", -1, phrases("last week")),
        ("week", 0, phrases("this week")),
        ("week", 1, phrases("next week")),
        ("month", -1, phrases("last month")),
        ("month", 0, phrases("this month")),
        ("month", 1, phrases("next month")),
        ("year", -1, phrases("last year")),
        ("year", 0, phrases("this year")),
        ("year", 1, phrases("next year")),
        ("spring", -1, phrases("last spring")),
        ("spring", 0, phrases("this spring")),
        ("spring", 1, phrases("next spring")),
        ("summer", -1, phrases("last summer")),
        ("summer", 0, phrases("this summer")),
        ("summer", 1, phrases("next summer")),
        ("autumn", -1, phrases("last autumn|last fall")),
        ("autumn", 0, phrases("this autumn|this fall")),
        ("autumn", 1, phrases("next autumn|next fall")),
        ("winter", -1, phrases("last winter")),
        ("winter", 0, phrases("this winter")),
        ("winter", 1, phrases("next winter")),
    ),
    ago=("{} ago",),
    ago_units=(
        ("day", phrases("days|day")),
        ("week", phrases("weeks|week")),
        ("month", phrases("months|month")),
        ("year", phrases("years|year")),
    ),
    numbers=(*counted("a 1|one 1"), *NUMBERS),
    next=("next", "this coming", "coming"),
    until=phrases("until|till|by|before|from|starting"),
    ahead=phrases(
        "will|would|is to|are to|is due|are due|plans to|plan to|expects to|expected to|scheduled|"
        "intends to|hopes to|must|can|ends|begins|starts|opens|meets|resumes|continues"
    ),
    year_before=words(
        "in In since Since until Until till by By from From of before Before after After during "
        "between "
        "early late mid to and through spring summer autumn fall winter"
    ),
)
