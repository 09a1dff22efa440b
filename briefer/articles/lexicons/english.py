"""The words of English."""

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
        "up to|as many as|as much as|as few as|as little as|at least|at most|more than|less than|"
        "fewer than|greater than|higher than|lower than|no more than|no less than|no fewer than|"
        "not more than|over|under|above|below|about|around|roughly|approximately|some|nearly|"
        "almost|close to|just over|just under|well over|well under|only|just|an estimated|"
        "estimated|circa|an average of|on average|a further|another|a total of|"
        "a record|exactly|a maximum of|a minimum of|not quite|barely|upwards of|in excess of"
    ),
    scales=phrases("hundred|thousand|million|billion|trillion"),
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
    percent=phrases("per cent|percent|percentage points|percentage point|%"),
    money=phrases("dollars|euros|pounds|yen|yuan|rubles|roubles|francs|kroner|kronor|crowns|cents"),
    ranges=("to",),
    between=("between", "and"),
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
    relative=(("yesterday", -1), ("Yesterday", -1), ("today", 0), ("tomorrow", 1)),
    next=("next", "this coming", "coming"),
    year_before=words(
        "in In since Since until Until till by By from From of before Before after After during "
        "between "
        "early late mid to and through spring summer autumn fall winter"
    ),
)

WEIGHING = Weighing(
    history=phrases(
        "until now|had been|previously|in the past|years ago|decades ago|a decade ago|"
        "a generation ago|historically|dates to|dates back|was built|was founded|last year|"
        "last month|ever since|once|used to|originally|formerly|at the time|was first|were first|"
        "had already|the last time|since"
    ),
    history_headings=("background", "history", "how it began", "so far", "timeline"),
    future=phrases(
        "will|expects|expect|is expected|are expected|is due|are due|plans to|plan to|"
        "is scheduled|are scheduled|next week|next month|next year|next spring|next summer|"
        "next autumn|next winter|shortly before|ahead of|is to|are to|intends to|vowed to|"
        "in the coming|by the end of|deadline|must decide|remains to be seen|from next"
    ),
    future_headings=("next", "future", "ahead", "outlook"),
    weight=phrases(
        "major shift|turning point|for the first time|first time|means that|would mean|"
        "is crucial|are crucial|at stake|matters|significant|the largest|the biggest|the highest|"
        "the worst|red line|without it|depends on|depend on|relies on|rely on|threatens|critical"
    ),
    adding=frozenset({"a further", "another", "only", "just", "exactly"}),
    spans=words(
        "second seconds minute minutes hour hours day days week weeks month months year years"
    ),
    leaning=words(
        "because "
        "he she they it this that these those however but and so then also still instead there "
        "his her its their such both another others yet nor or meanwhile moreover nevertheless "
        "recently"
    ),
    common=words(
        "the a an and or but of to in on at for from by with as that which who is are was were be "
        "been has have had will would can could may it its he she they his her their this these "
        "those not no more than after before over into about up out"
    ),
)

ENGLISH = Lexicon("en", COUNTING, CALENDAR, WEIGHING)
