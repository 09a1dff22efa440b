"""One short invented article in each of the card's ten languages, and a card of it."""

from typing import NamedTuple

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.span import Span


class Copy(NamedTuple):
    """The words of an article, and which of them a card quotes."""

    headline: str
    standfirst: str
    points: tuple[str, str]
    said: str
    quote: str
    speaker: str
    value: str
    caption: str


COPIES = {
    "en": Copy(
        "Council backs a flood barrier",
        "Work starts in spring; who pays for dredging is still open.",
        ("The vote (31 to 18) came at 9:30 on 17 November 2024.", "BBC News put the cost at 42 %."),
        "“We have run out of years,” said Ana Ruiz.",
        "We have run out of years",
        "Ana Ruiz",
        "1,400",
        "people had to leave their homes",
    ),
    "es": Copy(
        "El concejo respalda una barrera contra las inundaciones",
        "Las obras empiezan en primavera; aún no se sabe quién paga el dragado.",
        (
            "La votación (31 a 18) fue el 17 de noviembre de 2024. ¿Basta?",
            "La BBC News cifra el coste en un 42 %.",
        ),
        "«Se nos han acabado los años», dijo Ana Ruiz.",
        "Se nos han acabado los años",
        "Ana Ruiz",
        "1400",
        "personas tuvieron que dejar su casa",
    ),
    "fr": Copy(
        "Le conseil soutient une barrière contre les crues",
        "Les travaux débutent au printemps ; qui paiera le dragage reste à décider.",
        (
            "Le vote (31 contre 18) a eu lieu le 17 novembre 2024, à Nœux.",
            "BBC News évalue le coût à 42 %.",
        ),
        "« Nous n’avons plus d’années devant nous », a dit Ana Ruiz.",
        "Nous n’avons plus d’années devant nous",
        "Ana Ruiz",
        "1 400",
        "personnes ont dû quitter leur logement",
    ),
    "de": Copy(
        "Der Rat stimmt für ein Hochwassersperrwerk",
        "Im Frühjahr beginnen die Arbeiten; wer das Ausbaggern bezahlt, ist offen.",
        (
            "Die Abstimmung (31 zu 18) war am 17. November 2024 in Großenbrode.",
            "BBC News schätzt die Kosten auf 42 %.",
        ),
        "„Uns sind die Jahre ausgegangen“, sagte Ana Ruiz.",
        "Uns sind die Jahre ausgegangen",
        "Ana Ruiz",
        "1400",
        "Menschen mussten ihre Häuser verlassen",
    ),
    "uk": Copy(
        "Рада підтримала бар’єр від повеней",
        "Роботи почнуться навесні; хто заплатить за поглиблення дна, ще не вирішено.",
        (
            "Голосування (31 проти 18) відбулося 17 листопада 2024 року в Ґданську.",
            "BBC News оцінює витрати у 42 %.",
        ),
        "«У нас більше немає років», — сказала Ана Руїс.",
        "У нас більше немає років",
        "Ана Руїс",
        "1400",
        "людей мусили залишити свої домівки",
    ),
    "ar": Copy(
        "المجلس يؤيد حاجزًا ضد الفيضانات",
        "تبدأ الأعمال في الربيع، ولم يُحسم بعد من يدفع تكلفة التجريف.",
        (
            "جرى التصويت (31 مقابل 18) في 17 نوفمبر 2024 عند الساعة 9:30.",
            "قدّرت BBC News التكلفة بنحو 42% من الميزانية.",
        ),
        "«لم يبق لدينا سنوات نضيّعها»، قالت آنا رويز.",
        "لم يبق لدينا سنوات نضيّعها",
        "آنا رويز",
        "1400",
        "شخص اضطروا إلى مغادرة منازلهم",
    ),
    "he": Copy(
        "המועצה תומכת במחסום נגד שיטפונות",
        "העבודות יתחילו באביב; עוד לא הוחלט מי ישלם על ההעמקה.",
        (
            "ההצבעה (31 מול 18) נערכה ב-17 בנובמבר 2024 בשעה 9:30.",
            "לפי BBC News העלות היא 42% מהתקציב.",
        ),
        "”לא נשארו לנו שנים”, אמרה אנה רואיס.",
        "לא נשארו לנו שנים",
        "אנה רואיס",
        "1,400",
        "בני אדם נאלצו לעזוב את בתיהם",
    ),
    "hi": Copy(
        "परिषद ने बाढ़ अवरोध का समर्थन किया",
        "काम वसंत में शुरू होगा; खुदाई का ख़र्च कौन देगा, यह तय नहीं है।",
        (
            "मतदान (31 बनाम 18) 17 नवंबर 2024 को सुबह 9:30 बजे हुआ।",
            "BBC News ने लागत 42% आँकी है।",
        ),
        "“हमारे पास अब और वर्ष नहीं बचे हैं,” आना रुइज़ ने कहा।",
        "हमारे पास अब और वर्ष नहीं बचे हैं",
        "आना रुइज़",
        "1,400",
        "लोगों को घर छोड़ना पड़ा",
    ),
    "ko": Copy(
        "시의회, 홍수 방벽을 지지하다",
        "공사는 봄에 시작되며 준설 비용을 누가 낼지는 아직 정해지지 않았다.",
        (
            "표결(31대 18)은 2024년 11월 17일 오전 9시 30분에 이루어졌다.",
            "BBC News는 비용을 예산의 42%로 추산했다.",
        ),
        "“우리에게 남은 해가 없습니다”라고 아나 루이스가 말했다.",
        "우리에게 남은 해가 없습니다",
        "아나 루이스",
        "1,400",
        "명이 집을 떠나야 했다",
    ),
    "zh": Copy(
        "市议会支持修建防洪闸",
        "工程将于春季动工；疏浚费用由谁承担，尚未决定。",
        (
            "表决（31票对18票）于2024年11月17日9:30举行。",
            "据BBC News估计，费用占预算的42%。",
        ),
        "“我们已经没有时间了。”安娜·鲁伊斯说。",
        "我们已经没有时间了",
        "安娜·鲁伊斯",
        "1400",
        "人不得不离开家园",
    ),
}


def article_in(code: str) -> Article:
    """The article in a language."""
    copy = COPIES[code]
    kinds = (BlockKind.HEADLINE, BlockKind.STANDFIRST, *[BlockKind.PARAGRAPH] * 3)
    texts = (copy.headline, copy.standfirst, *copy.points, copy.said)
    details = Details(publisher="The Harbour Gazette", published="2024-11-17", language=code)
    return Article.of(list(zip(kinds, texts, strict=True)), details)


def card_in(code: str) -> Card:
    """A card with a headline, two points, a figure and a quotation in a language."""
    copy, article = COPIES[code], article_in(code)

    def kept(text: str) -> Kept:
        start = article.text.index(text)
        return Kept(Span(article.id, start, start + len(text)))

    def item(role: Role, **parts: Passage) -> Item:
        return Item("", role, Parts(**parts))

    items = [
        item(Role.HEADLINE, text=(kept(copy.headline),)),
        item(Role.STANDFIRST, text=(kept(copy.standfirst),)),
        *(item(Role.KEY_POINT, text=(kept(point),)) for point in copy.points),
        item(Role.FIGURE, value=(Typed(copy.value),), caption=(Typed(copy.caption),)),
        item(Role.QUOTE, text=(Quoted((kept(copy.quote),)),), speaker=(kept(copy.speaker),)),
    ]
    numbered = (Item(f"i{n}", one.role, one.parts) for n, one in enumerate(items, start=1))
    return Card((Source(article),), tuple(numbered))
