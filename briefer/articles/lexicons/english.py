"""The words of English."""

from briefer.articles.lexicons.english_counting import CALENDAR, COUNTING
from briefer.articles.lexicons.lexicon import (
    Lexicon,
    Weighing,
    phrases,
    words,
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
    linking=words(
        "because however but and so then also still instead there both another others yet nor or "
        "meanwhile moreover nevertheless such recently"
    ),
    common=words(
        "the a an and or but of to in on at for from by with as that which who is are was were be "
        "been has have had will would can could may it its he she they his her their this these "
        "those not no more than after before over into about up out"
        " said says also when what where there about other some them then only just even such both "
        "while during because since through against without within like most many much very being "
        "does did done here every each around under come came still according including told"
    ),
    personal=words("i we you my our your me us mine ours yours myself ourselves"),
    earlier=(
        "down from",
        "up from",
        "compared with",
        "compared to",
        "previous",
        "previously",
        "against a",
    ),
    experts=words(
        "expert experts analyst professor researcher scientist economist historian lawyer "
        "engineer specialist hydrologist biologist geologist astronomer climatologist "
        "epidemiologist sociologist psychologist glaciologist ecologist fellow lecturer "
        "virologist chemist physicist"
    ),
)

ENGLISH = Lexicon("en", COUNTING, CALENDAR, WEIGHING)
