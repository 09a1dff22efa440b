"""Lines to write on: under a question, and behind the labels of a name line."""

from briefer.model.page import Block, Placed, Rule, Text
from briefer.model.style import RuleStyle
from briefer.model.template import Slot
from briefer.typesetting.settings import Setting

# How far lines for handwriting stand apart, in points, at the roomiest and at the tightest: 9 mm as
# in ruling 25 of DIN 16552-1 (from the fifth school year on), 8 mm as in British exercise books.
_PITCH = (9 * 72 / 25.4, 8 * 72 / 25.4)
# Free between a label and the blank behind it, in points.
_BEHIND = 5.0


def pitch(setting: Setting) -> float:
    """How far lines to write on stand apart, in points."""
    roomiest, tightest = _PITCH
    return tightest + (roomiest - tightest) * setting.space


def ruled_rows(slot: Slot, setting: Setting) -> int:
    """The half-units of the lines under an item."""
    count = setting.between(slot.lines)
    return setting.rows(count * pitch(setting)) if count else 0


def blank_rows(setting: Setting) -> int:
    """The half-units of a name line: as high as a line to write on."""
    return setting.rows(pitch(setting))


def ruled(
    slot: Slot, style: RuleStyle, setting: Setting, item: str, x: float, y: float, width: float
) -> Placed:
    """The lines under an item, from y down. They are the item's: a click on them selects it."""
    apart = pitch(setting)
    rules = tuple(
        Rule(0.0, number * apart - style.weight, width, style.weight, style.colour)
        for number in range(1, setting.between(slot.lines) + 1)
    )
    return Placed(Block(len(rules) * apart, rules), x, y, width, item)


def blank(label: Placed, style: RuleStyle) -> Placed:
    """The blank behind a label, on its baseline, to the end of its width."""
    start = max((_end(mark) for mark in label.block.marks if isinstance(mark, Text)), default=0.0)
    start += _BEHIND
    line = Rule(start, label.block.baseline, label.width - start, style.weight, style.colour)
    return Placed(Block(label.block.height, (line,)), label.x, label.y, label.width)


def _end(text: Text) -> float:
    """Where the last word of a text ends, from its block's left edge."""
    last = text.words[-1]
    return last.x + (last.glyphs.width + text.tracking * len(last.glyphs.ids)) * text.size
