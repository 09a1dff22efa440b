"""One short invented story in ten languages: an article, a card for any template, a short one."""

import io
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from PIL import Image as Pillow

from briefer.desk.workshop import Workshop
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Options, Paper, Source
from briefer.model.image import Image
from briefer.model.item import PARTS, Item, Parts
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.roles import Part, Role
from briefer.model.span import Span
from briefer.model.template import Slot
from briefer.storage.images import image_of


class Story(NamedTuple):
    """Sentences of one story; `said` stands in the paragraph `quote` holds, in its marks.

    `vote` and `share` have what is hard to set from the right: brackets, times, Latin, percents.
    """

    headline: str
    standfirst: str
    first: str
    second: str
    third: str
    quote: str
    said: str
    speaker: str
    post: str
    kicker: str
    value: str
    unit: str
    vote: str
    share: str


STORIES = {
    "en": Story(
        "Footbridge over the Ware opens after six years",
        "The crossing cuts the way to school by half an hour.",
        "The bridge is 214 metres long and carries no cars.",
        "It cost 8.3 million pounds, a third more than planned.",
        "A second span is to follow in 2029 if the money is found.",
        "“We have waited long enough,” said Mara Lindqvist, who chairs the parents’ council.",
        "We have waited long enough",
        "Mara Lindqvist",
        "chair of the parents’ council",
        "Town & river",
        "214",
        "metres",
        "The vote (31 to 18) came at 9:30 on 17 November 2024.",
        "BBC News put the cost at 42 %.",
    ),
    "es": Story(
        "Se abre la pasarela sobre el Ware tras seis años de obras",
        "El paso acorta media hora el camino a la escuela.",
        "El puente mide 214 metros y no admite coches.",
        "Costó 8,3 millones de libras, un tercio más de lo previsto.",
        "Un segundo tramo llegará en 2029 si aparece el dinero.",
        "«Hemos esperado bastante», dijo Mara Lindqvist, que preside el consejo de padres.",
        "Hemos esperado bastante",
        "Mara Lindqvist",
        "presidenta del consejo de padres",
        "Ciudad y río",
        "214",
        "metros",
        "La votación (31 a 18) fue el 17 de noviembre de 2024. ¿Basta?",
        "La BBC News cifra el coste en un 42 %.",
    ),
    "fr": Story(
        "La passerelle sur la Ware ouvre après six ans de travaux",
        "Elle raccourcit d’une demi-heure le chemin de l’école.",
        "Le pont mesure 214 mètres et n’accueille aucune voiture.",
        "Il a coûté 8,3 millions de livres, un tiers de plus que prévu.",
        "Une seconde travée suivra en 2029 si l’argent est trouvé.",
        "« Nous avons assez attendu », a dit Mara Lindqvist, qui préside le conseil des parents.",
        "Nous avons assez attendu",
        "Mara Lindqvist",
        "présidente du conseil des parents",
        "Ville et fleuve",
        "214",
        "mètres",
        "Le vote (31 contre 18) a eu lieu le 17 novembre 2024, à Nœux.",
        "BBC News évalue le coût à 42 %.",
    ),
    "de": Story(
        "Fußgängerbrücke über die Ware öffnet nach sechs Jahren",
        "Der Übergang verkürzt den Schulweg um eine halbe Stunde.",
        "Die Brücke ist 214 Meter lang und trägt keine Autos.",
        "Sie kostete 8,3 Millionen Pfund, ein Drittel mehr als geplant.",
        "Ein zweiter Bogen soll 2029 folgen, wenn das Geld gefunden wird.",
        "„Wir haben lange genug gewartet“, sagte Mara Lindqvist, die dem Elternrat vorsitzt.",
        "Wir haben lange genug gewartet",
        "Mara Lindqvist",
        "Vorsitzende des Elternrats",
        "Stadt und Fluss",
        "214",
        "Meter",
        "Die Abstimmung (31 zu 18) war am 17. November 2024 in Großenbrode.",
        "BBC News schätzt die Kosten auf 42 %.",
    ),
    "uk": Story(
        "Пішохідний міст через Вар відкрили після шести років",
        "Перехід скорочує дорогу до школи на пів години.",
        "Міст має завдовжки 214 метрів, і автомобілі ним не їздять.",
        "Він коштував 8,3 мільйона фунтів, на третину більше за план.",
        "Другий проліт має з’явитися 2029 року, якщо знайдуть гроші.",
        "«Ми чекали достатньо довго», — сказала Мара Ліндквіст, яка очолює раду батьків.",
        "Ми чекали достатньо довго",
        "Мара Ліндквіст",
        "голова ради батьків",
        "Місто і річка",
        "214",
        "метрів",
        "Голосування (31 проти 18) відбулося 17 листопада 2024 року в Ґданську.",
        "BBC News оцінює витрати у 42 %.",
    ),
    "ar": Story(
        "افتتاح جسر المشاة فوق نهر وير بعد ست سنوات",
        "يختصر المعبر الطريق إلى المدرسة بنصف ساعة.",
        "يبلغ طول الجسر 214 مترا ولا تعبره السيارات.",
        "بلغت كلفته 8.3 مليون جنيه، أي أكثر من المقرر بالثلث.",
        "سيبنى قسم ثان في عام 2029 إذا توفر المال.",
        "قالت مارا ليندكفيست، رئيسة مجلس الآباء: «لقد انتظرنا بما يكفي».",
        "لقد انتظرنا بما يكفي",
        "مارا ليندكفيست",
        "رئيسة مجلس الآباء",
        "المدينة والنهر",
        "214",
        "مترا",
        "جرى التصويت (31 مقابل 18) في 17 نوفمبر 2024 عند الساعة 9:30.",
        "قدّرت BBC News التكلفة بنحو 42% من الميزانية.",
    ),
    "he": Story(
        "גשר להולכי רגל מעל נהר וור נפתח אחרי שש שנים",
        "המעבר מקצר את הדרך לבית הספר בחצי שעה.",
        "אורכו של הגשר 214 מטרים ואין בו מכוניות.",
        "הוא עלה 8.3 מיליון ליש״ט, שליש יותר מן המתוכנן.",
        "מפתח שני ייבנה בשנת 2029 אם יימצא הכסף.",
        "„חיכינו די זמן”, אמרה מארה לינדקוויסט, יושבת ראש ועד ההורים.",
        "חיכינו די זמן",
        "מארה לינדקוויסט",
        "יושבת ראש ועד ההורים",
        "עיר ונהר",
        "214",
        "מטרים",
        "ההצבעה (31 מול 18) נערכה ב-17 בנובמבר 2024 בשעה 9:30.",
        "לפי BBC News העלות היא 42% מהתקציב.",
    ),
    "hi": Story(
        "छह साल बाद वेयर नदी पर पैदल पुल खुला",
        "इस रास्ते से विद्यालय की दूरी आधा घंटा कम होती है।",
        "पुल 214 मीटर लंबा है और उस पर गाड़ियाँ नहीं चलतीं।",
        "इस पर 83 लाख पाउंड लगे, जो योजना से एक तिहाई अधिक है।",
        "धन मिला तो दूसरा भाग 2029 में बनेगा।",
        "अभिभावक परिषद की अध्यक्ष मारा लिंडक्विस्ट ने कहा, “हमने काफ़ी इंतज़ार किया है।”",
        "हमने काफ़ी इंतज़ार किया है।",
        "मारा लिंडक्विस्ट",
        "अभिभावक परिषद की अध्यक्ष",
        "शहर और नदी",
        "214",
        "मीटर",
        "मतदान (31 बनाम 18) 17 नवंबर 2024 को सुबह 9:30 बजे हुआ।",
        "BBC News ने लागत 42% आँकी है।",
    ),
    "zh": Story(
        "威尔河人行桥历时六年终于开通",
        "这条通道使上学的路程缩短半小时。",
        "大桥全长214米，不通汽车。",
        "造价830万英镑，比计划高出三分之一。",
        "如果筹到资金，第二段将于2029年动工。",
        "家长委员会主席玛拉·林德奎斯特说：“我们等得够久了。”",
        "我们等得够久了。",
        "玛拉·林德奎斯特",
        "家长委员会主席",
        "城市与河流",
        "214",
        "米",
        "表决（31票对18票）于2024年11月17日9:30举行。",
        "据BBC News估计，费用占预算的42%。",
    ),
    "ko": Story(
        "웨어강 보행자 다리, 여섯 해 만에 개통",
        "이 다리로 학교 가는 길이 반 시간 짧아진다.",
        "다리는 길이가 214미터이며 자동차는 다니지 않는다.",
        "건설비는 830만 파운드로 계획보다 삼분의 일 많다.",
        "돈이 마련되면 2029년에 두 번째 구간이 이어진다.",
        "학부모회 회장 마라 린드크비스트는 “우리는 충분히 기다렸다”고 말했다.",
        "우리는 충분히 기다렸다",
        "마라 린드크비스트",
        "학부모회 회장",
        "도시와 강",
        "214",
        "미터",
        "표결(31대 18)은 2024년 11월 17일 오전 9시 30분에 이루어졌다.",
        "BBC News는 비용을 예산의 42%로 추산했다.",
    ),
}


def article(language: str) -> Article:
    """The story as an article of seven blocks."""
    story = STORIES[language]
    kinds = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
    blocks = [
        *zip(kinds, story[:2], strict=True),
        *((BlockKind.PARAGRAPH, words) for words in (*story[2:6], story.vote, story.share)),
    ]
    details = Details(
        publisher="The Ware Observer",
        published="2026-10-05",
        url="https://ware.example/bridge",
        language=language,
    )
    return Article.of(blocks, details)


def card(workshop: Workshop, template: str, language: str, paper: Paper = Paper.A4) -> Card:
    """A card with items in every slot of a template, less what its page has no room for."""
    told = article(language)
    slots = workshop.template(Card(template=template)).slots
    items = [item for slot in slots if slot.roles for item in _items(slot, told, STORIES[language])]
    image = picture()
    numbered = tuple(
        replace(item, id=f"i{n}", image=image.digest if item.role is Role.PICTURE else "")
        for n, item in enumerate(items, start=1)
    )
    card = Card((Source(told),), numbered, template, paper)
    return workshop.fitted(replace(card, images=(image,), options=_marked(image)))


def short_card(language: str) -> Card:
    """A card of the story's hardest sentences: title, two points, a figure and a quotation."""
    story, told = STORIES[language], article(language)
    items = (
        Item("i1", Role.HEADLINE, Parts(text=_kept(told, story.headline))),
        Item("i2", Role.STANDFIRST, Parts(text=_kept(told, story.standfirst))),
        Item("i3", Role.KEY_POINT, Parts(text=_kept(told, story.vote))),
        Item("i4", Role.KEY_POINT, Parts(text=_kept(told, story.share))),
        Item(
            "i5",
            Role.FIGURE,
            Parts(value=_kept(told, story.value), caption=_kept(told, story.first)),
        ),
        Item("i6", Role.QUOTE, _said(told, story)),
    )
    return Card((Source(told),), items)


def _said(told: Article, story: Story) -> Parts:
    said = Quoted((Kept(_span(told, story.said)),))
    return Parts(text=(said,), speaker=_kept(told, story.speaker))


@cache
def picture() -> Image:
    """A picture of one colour."""
    out = io.BytesIO()
    Pillow.new("RGB", (60, 40), "#4a6fa5").save(out, "PNG")
    return image_of(out.getvalue(), "bridge.png")


def _marked(logo: Image) -> Options:
    """Everything that may stand on top of a page."""
    return Options(
        accent="#1f4e79",
        classification="Not for release",
        embargo="2026-10-07T09:00+01:00",
        version="3",
        organisation="The Ware Bridge Trust",
        logo=logo.digest,
    )


def _items(slot: Slot, told: Article, story: Story) -> list[Item]:
    count = min(max(slot.budget.items[0], 1), 3)
    roles = [slot.roles[number % len(slot.roles)] for number in range(count)]
    return [
        Item("", role, _parts(role, told, story, number), slot=slot.name)
        for number, role in enumerate(roles)
    ]


def _parts(role: Role, told: Article, story: Story, number: int) -> Parts:
    """Every part the role may have; the words are the article's but for the kicker."""
    kept = (story.first, story.second, story.third)[number % 3]
    words: dict[Part, Passage] = {
        Part.TEXT: _kept(told, kept),
        Part.VALUE: _kept(told, story.value),
        Part.UNIT: (Typed(story.unit),),
        Part.SPEAKER: _kept(told, story.speaker),
        Part.SPEAKER_ROLE: (Typed(story.post),),
        Part.CAPTION: _kept(told, story.first),
        Part.ANSWER: _kept(told, story.second),
        Part.CONTEXT: _kept(told, story.third),
        Part.DATE: _kept(told, "2029"),
        Part.LEAD: (Typed(story.kicker),),
        Part.CREDIT: (Typed(story.speaker),),
        Part.ALT: (Typed(story.headline),),
    }
    words[Part.TEXT] = {
        Role.KICKER: (Typed(story.kicker),),
        Role.DESK_LINE: (Typed("2026-10-06, 08:40"),),
        Role.HEADLINE: _kept(told, story.headline),
        Role.STANDFIRST: _kept(told, story.standfirst),
        Role.QUOTE: (Quoted((Kept(_span(told, story.said)),)),),
    }.get(role, words[Part.TEXT])
    parts = Parts()
    for part in PARTS[role]:
        parts = parts.put(part, words.get(part, ()))
    return parts


def _kept(told: Article, words: str) -> Passage:
    return (Kept(_span(told, words)),)


def _span(told: Article, words: str) -> Span:
    start = told.text.index(words)
    return Span(told.id, start, start + len(words))
