"""What is said of blocks that an import left out."""

from PySide6.QtCore import QCoreApplication

from briefer.model.article import DropReason
from briefer.model.left_out import Gap


def reason_name(why: DropReason) -> str:
    """The reason as the editor knows it."""
    translate = QCoreApplication.translate
    names = {
        DropReason.NAVIGATION: translate("LeftOut", "navigation"),
        DropReason.RELATED: translate("LeftOut", "related links"),
        DropReason.CAPTION: translate("LeftOut", "caption"),
        DropReason.ADVERT: translate("LeftOut", "advert"),
        DropReason.DUPLICATE: translate("LeftOut", "duplicate"),
        DropReason.HIDDEN: translate("LeftOut", "hidden"),
        DropReason.RUNNING_HEAD: translate("LeftOut", "running head"),
        DropReason.PAGE_NUMBER: translate("LeftOut", "page number"),
        DropReason.SIGNATURE: translate("LeftOut", "signature"),
        DropReason.EARLIER: translate("LeftOut", "earlier message"),
        DropReason.LETTERHEAD: translate("LeftOut", "letterhead"),
        DropReason.ATTACHMENT: translate("LeftOut", "attachment"),
        DropReason.CONTACT: translate("LeftOut", "contact"),
        DropReason.EDITORS: translate("LeftOut", "note to editors"),
        DropReason.ASIDE: translate("LeftOut", "not part of the article"),
    }
    return names[why]


def gap_words(gap: Gap) -> str:
    """A place in one line: "Left out: navigation and hidden, 12 words"."""
    translate = QCoreApplication.translate
    first = [reason_name(why) for why in gap.reasons[:2]]
    joined = translate("LeftOut", "{one} and {other}")
    reasons = joined.format(one=first[0], other=first[1]) if len(first) > 1 else first[0]
    if len(gap.reasons) > 2:
        reasons = translate("LeftOut", "{reasons} and more").format(reasons=", ".join(first))
    if gap.words == 1:
        return translate("LeftOut", "Left out: {reasons}, 1 word").format(reasons=reasons)
    told = translate("LeftOut", "Left out: {reasons}, {count} words")
    return told.format(reasons=reasons, count=f"{gap.words:,}")
