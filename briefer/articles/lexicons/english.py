"""The words of English."""

from briefer.articles.lexicons.english_counting import CALENDAR, COUNTING
from briefer.articles.lexicons.lexicon import (
    Lexicon,
    Saying,
    Stops,
    Weighing,
    phrases,
    words,
)

_STARTERS = words(
    "The A An It He She They We I You In On At But And However This That These Those There His Her "
    "Its Their Our My If When While As After Before For By With From Since Although Though "
    "Meanwhile What Who Why How Some Many Most Not No One Two Under Until Last Next Yet So Both "
    "Each Such Then Now Later Earlier Instead Also Even Only Other Others Another Critics "
    "Officials "
    "Police Residents Nobody Everyone Every Once Because During Despite According"
)

STOPS = Stops(
    titles=words(
        "mr mrs ms mx dr prof rev fr hon pres gov sen rep gen lt col maj capt cmdr adm sgt cpl pvt "
        "supt insp det st mt ft messrs mme mlle sr. e.g i.e cf vs v viz al approx dept univ assn "
        "ald cllr amb atty"
    ),
    counters=words("no nos nr p pp vol vols fig figs art sec ch par para ext ca c"),
    endings=words(
        "inc co corp ltd plc llc bros jr sr esq etc jan feb mar apr jun jul aug sep sept oct nov "
        "dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd sq bldg hrs min ph.d m.d b.a "
        "a.m p.m"
    ),
    starters=_STARTERS,
)

SAYING = Saying(
    say=phrases(
        "said|says|say|told|tells|tell|stated|states|argued|argues|claimed|claims|explained|"
        "explains|insisted|insists|acknowledged|acknowledges|confirmed|confirms|denied|declared|"
        "believes|believed|thinks|complained|conceded|admitted|admits|recalled|promised|predicted|"
        "predicts|remarked|contended|maintains|asserted|asserts|estimated|estimates|asked|asks|"
        "wrote|writes|tweeted|posted|replied|responded|testified|urged|urges"
    ),
    may_say=phrases(
        "noted|notes|warned|warns|added|adds|reported|reports|announced|announces|indicated|"
        "indicates|suggested|suggests|concluded|concludes|found|showed|shows|stressed|stresses|"
        "observed|continued|called|described|pointed out|points out|emphasized|emphasised|vowed|"
        "pledged|hopes|hoped|expects|expected|fears|feared|decided|revealed|disclosed|agreed|"
        "repeated|reiterated|answered|joked|shouted|mused|cautioned|countered|went on"
    ),
    sources=phrases("according to|in the words of"),
    that=words("that"),
    between=words(
        "has have had also later then earlier once again often always never still already further "
        "even now recently first himself herself themselves publicly would will did does"
    ),
    adverb="ly",
    pronouns=words("he she they i we it you"),
    third_person=words("he she they"),
    determiners=words(
        "the a an his her its their our this that these those one two three four some several many "
        "other another most all both no any every each"
    ),
    prepositions=words(
        "of for at from in with to by on into about over under near against between among after "
        "before during since until through within without across behind"
    ),
    clause_words=words(
        "that which who whom whose when while because if although though whereas where but as so "
        "unless until since than whether what how"
    ),
    joiners=words("and or"),
    passives=words("is are was were be been being"),
    asides=words("however meanwhile though too moreover nevertheless nonetheless therefore"),
    relatives=words("who whose"),
    participles=("ing",),
    attaching=words("of for at from in with by"),
    forms=words("mr mrs ms mx sir dame dr doctor prof"),
    times=words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december"
    ),
    ranks=words(
        "president mayor minister secretary chancellor senator governor general colonel major "
        "captain lieutenant sergeant admiral chief director professor prof dr doctor judge justice "
        "king queen prince princess pope bishop archbishop cardinal reverend rev sir dame lord "
        "lady spokesman spokeswoman spokesperson researcher councillor councilman councilwoman "
        "councilor deputy chairman chairwoman chair chairperson commissioner ambassador analyst "
        "expert author editor officer official engineer economist scientist historian lawyer "
        "attorney prosecutor superintendent inspector detective sheriff constable manager "
        "executive founder owner coach leader premier representative rep sen gov gen col lt mr mrs "
        "ms mx harbourmaster harbormaster master resident farmer teacher student activist "
        "head spokespeople leader founder mother father widow brother sister son daughter survivor "
        "witness "
        "pilot skipper fisherman carpenter baker nurse vicar priest principal headteacher trustee "
        "broker "
        "trader curator archivist warden ranger keeper "
        "campaigner negotiator planner architect hydrologist biologist geologist"
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
        " said says also when what where there about other some them then only just even such both "
        "while during because since through against without within like most many much very being "
        "does did done here every each around under come came still according including told"
    ),
    experts=words(
        "expert experts analyst professor researcher scientist economist historian lawyer "
        "engineer specialist hydrologist biologist geologist astronomer climatologist "
        "epidemiologist sociologist psychologist glaciologist ecologist fellow lecturer "
        "virologist chemist physicist"
    ),
)

ENGLISH = Lexicon("en", STOPS, SAYING, COUNTING, CALENDAR, WEIGHING)
