"""Flows on the page: chains, grids, groups, lines to write on, and the templates that have them."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import assets
from briefer.model.card import Card, Paper
from briefer.model.item import PARTS, Item, Part, Parts, Role
from briefer.model.page import Rule, Tag, Text
from briefer.model.passage import Typed
from briefer.typesetting.composing import Composer
from tests.target_card import target_card

MILLIMETRE = 72 / 25.4
TEMPLATES = ("news-brief", "quote-card", "explainer", "classroom-handout")


def item(number: int, role: Role, **parts: str) -> Item:
    return Item(f"i{number}", role, Parts(**{name: (Typed(t),) for name, t in parts.items()}))


def card(*items: Item, paper: Paper = Paper.A4) -> Card:
    return Card(items=tuple(items), paper=paper)


def asked(*lengths: int) -> Card:
    """A card of questions with answers of so many words."""
    return card(
        *(
            item(
                number,
                Role.QUESTION,
                text=f"What is number {number}?",
                answer=" ".join(f"a{number}w{word}" for word in range(length)),
            )
            for number, length in enumerate(lengths, start=1)
        )
    )


def answers(page, column):
    """The blocks of answers in a column."""
    return [p for slot in column.slots for p in slot.blocks if p.part is Part.ANSWER]


def texts(placed):
    return [mark for mark in placed.block.marks if isinstance(mark, Text)]


def baselines(placed):
    return sorted({round(placed.y + text.y, 3) for text in texts(placed)})


def read(blocks):
    """The words of blocks as a reader gets them: broken words by their `reads`."""
    words = [word for placed in blocks for text in texts(placed) for word in text.words]
    said = [word.glyphs.text if word.reads is None else word.reads for word in words]
    return [word for word in said if word]


def chain(page):
    return [column for column in page.columns if column.flow == "answers"]


@pytest.fixture(scope="module")
def long_answers():
    return asked(180, 30, 90, 12, 60)


def test_a_chained_flow_fills_its_columns_in_order(typesetter, template, english, long_answers):
    page = typesetter.page(long_answers, template("explainer"), english)
    columns = chain(page)
    assert len(columns) == 2
    assert columns[0].x + columns[0].width < columns[1].x
    assert columns[0].width == columns[1].width
    shown = read([p for column in columns for p in answers(page, column)])
    expected = [w for i in long_answers.items for w in i.parts.answer[0].text.split()]
    assert shown == expected


def test_an_answer_over_two_columns_has_a_box_in_each(typesetter, template, english):
    page = typesetter.page(asked(300), template("explainer"), english)
    boxes = [box for box in page.items if box.item == "i1"]
    assert len(boxes) == 2
    assert boxes[0].x < boxes[1].x
    parts = [p for column in chain(page) for p in answers(page, column)]
    assert [p.item for p in parts] == ["i1", "i1"]
    assert [p.tag for p in parts] == [Tag.TEXT, Tag.TEXT]
    assert all(len(baselines(placed)) >= 2 for placed in parts)


def test_a_short_answer_is_not_broken(typesetter, template, english):
    page = typesetter.page(asked(30), template("explainer"), english)
    assert [len(answers(page, column)) for column in chain(page)] == [1, 0]


def test_baselines_hold_across_the_columns_of_a_chain(typesetter, template, english, long_answers):
    page = typesetter.page(long_answers, template("explainer"), english)
    leading = page.fit.leading
    found = [y for c in chain(page) for p in answers(page, c) for y in baselines(p)]
    offsets = {round((y - found[0]) % leading, 3) % round(leading, 3) for y in found}
    assert max(offsets) < 0.01 or min(offsets) > leading - 0.01


def test_a_question_stands_close_over_its_answer_in_the_same_column(
    typesetter, template, english, long_answers
):
    page = typesetter.page(long_answers, template("explainer"), english)
    for column in chain(page):
        blocks = [p for slot in column.slots for p in slot.blocks if p.part]
        for upper, lower in itertools.pairwise([*blocks, None]):
            if upper.part is Part.TEXT:
                assert lower is not None
                assert (lower.item, lower.part) == (upper.item, Part.ANSWER)
                assert 0 <= lower.y - (upper.y + upper.block.height) < page.fit.leading / 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lengths=st.lists(st.integers(0, 120), max_size=7), paper=st.sampled_from(["a4", "letter"]))
def test_any_chain_keeps_every_word_and_its_place(
    typesetter_of_session, template, english, lengths, paper
):
    asking = replace(asked(*lengths), paper=Paper(paper))
    page = typesetter_of_session.page(asking, template("explainer"), english)
    columns = chain(page)
    assert read([p for c in columns for p in answers(page, c)]) == [
        word for i in asking.items for p in i.parts.answer for word in p.text.split()
    ]
    for column in columns:
        placed = [p for slot in column.slots for p in slot.blocks if p.part]
        for upper, lower in itertools.pairwise(placed):
            assert lower.y >= upper.y + upper.block.height - 0.01
        assert all(p.y >= column.y - 0.01 for p in placed)
        foot = column.y + column.height
        assert all(p.y + p.block.height <= foot + 0.01 for p in placed)
        parted = [p for p in placed if p.part is Part.ANSWER and p in (placed[0], placed[-1])]
        assert all(len(baselines(p)) >= 2 or whole(p, asking) for p in parted)


def whole(placed, asking):
    return read([placed]) == asking.item(placed.item).parts.answer[0].text.split()


@pytest.fixture(scope="session")
def typesetter_of_session(faces):
    from briefer.typesetting.typesetter import Typesetter

    return Typesetter(faces)


# Grids


def numbered():
    """A card whose figures would be parted over the columns if they might be."""
    point = "Gates of steel are to close the mouth of the estuary when the tide is high. " * 2
    return card(
        *(item(number, Role.KEY_POINT, text=point) for number in range(3)),
        item(4, Role.FIGURE, value="11", caption="steel gates across the mouth of the estuary"),
        item(5, Role.FIGURE, value="1,400", caption="people moved from their homes by a flood"),
        item(6, Role.WHY_IT_MATTERS, text=point),
        item(7, Role.BACKGROUND, text=point),
        item(8, Role.WHATS_NEXT, text=point),
    )


@pytest.mark.parametrize(("together", "columns"), [(10, 1), (0, 2)])
def test_a_short_section_stands_under_its_heading_in_one_column(
    typesetter, template, english, together, columns
):
    given = template("quote-card")
    slots = tuple(
        replace(slot, together=together) if slot.name == "figures" else slot for slot in given.slots
    )
    page = typesetter.page(numbered(), replace(given, slots=slots), english)
    holding = [c for c in page.columns if any(slot.slot == "figures" for slot in c.slots)]
    assert len(holding) == columns
    assert given.slots != slots or together == 10


@pytest.mark.parametrize(
    ("unit", "lines"), [("bn", 1), ("metres", 2), ("tonnes of mud and reeds a year", 3)]
)
def test_a_unit_stands_beside_its_number_or_close_below_it(
    typesetter, template, english, unit, lines
):
    figures = (item(n, Role.FIGURE, value="€4.2", unit=unit, caption="cost") for n in range(3))
    page = typesetter.page(card(*figures), template("by-the-numbers"), english)
    blocks = [p for c in page.columns for s in c.slots for p in s.blocks if p.item == "i0"]
    (number,) = [p for p in blocks if p.part is Part.VALUE]
    assert " ".join(read([number])).split() == ["€4.2", *unit.split()]
    ys = baselines(number)
    assert len(ys) == lines
    size = max(text.size for text in texts(number))
    assert all(below - above < 0.8 * size for above, below in itertools.pairwise(ys))
    (caption,) = [p for p in blocks if p.part is Part.CAPTION]
    assert caption.y >= ys[-1]


@pytest.mark.parametrize("value", ["11", "$25,000", "€1,234,567,890"])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_no_number_is_broken(typesetter, template, english, value, paper):
    figures = (item(n, Role.FIGURE, value=value, unit="bn", caption="cost") for n in range(5))
    page = typesetter.page(card(*figures, paper=paper), template("by-the-numbers"), english)
    numbers = [p for c in page.columns for s in c.slots for p in s.blocks if p.part is Part.VALUE]
    assert len(numbers) == 5
    assert all(value in [word for word in read([p]) if word.strip()] for p in numbers)


@pytest.mark.parametrize("folder", sorted(assets.TEMPLATES.iterdir()), ids=lambda one: one.name)
def test_what_stands_between_parts_is_in_the_face_it_is_set_in(folder, template, shaper):
    # Where fonts are few it would be drawn as a box.
    given = template(folder.name)
    portions = [p for slot in given.slots for form in slot.forms for p in form.portions]
    assert portions
    for portion in portions:
        face = given.styles[portion.style].face
        for text in filter(None, (portion.before, portion.after, portion.leads)):
            assert shaper.draws(face, text), (portion, face)


def test_numbers_of_a_row_stand_level_and_a_row_without_qualifiers_closes_up(
    typesetter, template, english
):
    figures = [item(n, Role.FIGURE, value=f"1{n}", caption="gates") for n in range(5)]
    figures.append(item(5, Role.FIGURE, qualifier="over", value="15", caption="gates"))
    page = typesetter.page(card(*figures), template("by-the-numbers"), english)
    (slot,) = [slot for c in page.columns for slot in c.slots if slot.slot == "figures"]
    tops = {p.item: p.y for p in slot.blocks if p.part is Part.VALUE}
    (qualifier,) = [p for p in slot.blocks if p.part is Part.QUALIFIER]
    assert tops["i0"] == tops["i1"] == tops["i2"]
    assert tops["i3"] == tops["i4"] == tops["i5"]
    assert qualifier.y + qualifier.block.height <= tops["i5"] + 0.01
    # The first row begins where the qualifier would stand.
    rule = min(p.y for p in slot.blocks)
    hair = max(p.y for p in slot.blocks if p.y < qualifier.y and p.tag is Tag.DECORATION)
    assert tops["i0"] - rule < tops["i5"] - hair


def quotes(*speakers: str, paper: Paper = Paper.A4) -> Card:
    return card(
        *(
            item(number, Role.QUOTE, text=f"“Words {number} of ours.”", speaker=speaker)
            for number, speaker in enumerate(speakers, start=1)
        ),
        paper=paper,
    )


def corners(page):
    return {box.item: (round(box.x), round(box.y)) for box in page.items}


def test_a_grid_stands_row_by_row_and_its_last_row_keeps_the_columns(typesetter, template, english):
    at = corners(typesetter.page(quotes("A", "B", "C"), template("quote-card"), english))
    assert at["i1"][1] == at["i2"][1] < at["i3"][1]
    assert at["i1"][0] == at["i3"][0] < at["i2"][0]


def test_each_row_is_as_high_as_its_highest_cell(typesetter, template, english):
    long = item(2, Role.QUOTE, text="Many words " * 20, speaker="B")
    items = quotes("A", "B", "C", "D").items
    grown = card(items[0], long, *items[2:])
    page = typesetter.page(grown, template("quote-card"), english)
    boxes = {box.item: box for box in page.items}
    assert boxes["i3"].y == boxes["i4"].y > boxes["i2"].y + boxes["i2"].height


def test_one_cell_takes_the_whole_width_and_a_narrow_paper_has_one_column(
    typesetter, template, english
):
    (box,) = typesetter.page(quotes("A"), template("quote-card"), english).items
    assert box.width > 160 * MILLIMETRE
    page = typesetter.page(quotes("A", "B", paper=Paper.A5), template("quote-card"), english)
    assert len({box.x for box in page.items}) == 1


def test_one_speakers_quotes_stand_under_one_name(typesetter, template, english):
    page = typesetter.page(quotes("A", "B", "B", "A"), template("quote-card"), english)
    blocks = [p for c in page.columns for slot in c.slots for p in slot.blocks]
    assert [p.item for p in blocks if p.part is Part.SPEAKER] == ["i1", "i2", "i4"]
    at = corners(page)
    assert at["i2"][0] == at["i3"][0] != at["i4"][0]
    assert at["i1"][1] == at["i2"][1] < at["i3"][1] < at["i4"][1]


# Lines to write on


def test_questions_have_lines_to_write_on_wide_enough_for_a_hand(typesetter, template, english):
    page = typesetter.page(
        card(item(1, Role.QUESTION, text="Why?", answer="Because.")),
        template("classroom-handout"),
        english,
    )
    blocks = [p for c in page.columns for slot in c.slots for p in slot.blocks if p.item == "i1"]
    (lines,) = [p for p in blocks if all(isinstance(mark, Rule) for mark in p.block.marks)]
    pitches = {round(b.y - a.y, 3) for a, b in itertools.pairwise(lines.block.marks)}
    assert len(lines.block.marks) == 5
    assert len(pitches) == 1
    assert 8 * MILLIMETRE <= min(pitches) <= 9 * MILLIMETRE + 0.01
    assert lines.block.marks[0].y >= 7 * MILLIMETRE
    assert lines.tag is Tag.DECORATION
    (box,) = page.items
    assert box.y + box.height >= lines.y + lines.block.marks[-1].y


def test_a_full_page_has_fewer_lines_but_not_narrower_ones(typesetter, template, english):
    handout = replace(target_card(), template="classroom-handout")
    asking = [item(90 + n, Role.QUESTION, text="Why was it so? " * 2) for n in range(3)]
    full = replace(handout, items=(*handout.items[:10], *asking))
    page = typesetter.page(full, template("classroom-handout"), english)
    blocks = [p for c in page.columns for slot in c.slots for p in slot.blocks if p.item == "i90"]
    rules = [mark for p in blocks for mark in p.block.marks if isinstance(mark, Rule)]
    assert 1 <= len(rules) < 5
    assert all(b.y - a.y >= 8 * MILLIMETRE for a, b in itertools.pairwise(rules))


def test_the_answers_stay_off_the_pupils_page_without_a_warning(typesetter, template, english):
    page = typesetter.page(
        card(item(1, Role.QUESTION, text="Why?", answer="Because.")),
        template("classroom-handout"),
        english,
    )
    drawn = [p for c in page.columns for slot in c.slots for p in slot.blocks]
    assert "Because." not in read(drawn)
    assert page.warnings == ()


def test_the_name_line_has_a_blank_behind_each_label(typesetter, template, english):
    page = typesetter.page(
        card(item(1, Role.HEADLINE, text="Eels")), template("classroom-handout"), english
    )
    (column,) = [column for column in page.columns if column.flow == "pupil"]
    blocks = column.slots[0].blocks
    labels = [p for p in blocks if texts(p)]
    blanks = [p for p in blocks if not texts(p)]
    assert [" ".join(read([p])) for p in labels] == ["Name", "Class", "Date"]
    assert {p.tag for p in labels} == {Tag.TEXT}
    for label, blank in zip(labels, blanks, strict=True):
        (rule,) = blank.block.marks
        assert blank.y + rule.y == pytest.approx(label.y + label.block.baseline)
        assert rule.width > 15 * MILLIMETRE
    ends = blanks[-1].x + blanks[-1].block.marks[0].x + blanks[-1].block.marks[0].width
    assert ends == pytest.approx(column.x + column.width)
    assert page.fit.words == 1


# The templates


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_role_has_a_place(template, name):
    missing = [role for role in Role if template(name).slot_for(role) is None]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "paper"),
    [*itertools.product(TEMPLATES, (Paper.A4, Paper.LETTER)), ("quote-card", Paper.A5)],
)
def test_the_target_card_has_all_its_words_in_every_template(
    typesetter, template, english, name, paper
):
    page = typesetter.page(replace(target_card(), paper=paper), template(name), english)
    filled = Composer().compose(target_card(), template(name), english)
    composed = [
        word
        for one in filled.values()
        for entry in one.entries
        for paragraph, _, _ in entry.paragraphs
        for word in "".join(styled.text for styled in paragraph.texts).split(" ")
        if entry.item
    ]
    blocks = [p for c in page.columns for s in c.slots for p in s.blocks if p.item and p.part]
    assert sorted("".join(read(blocks))) == sorted("".join(composed))
    assert page.warnings == ()


WORDS = st.lists(
    st.sampled_from(["barrier", "a", "estuary,", "of", "€4.2bn", "long-range", "Überschwemmung"]),
    max_size=30,
).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_card_has_its_words_on_one_page_or_is_refused_with_the_amount(
    typesetter_of_session, template, english, data
):
    wanted = template(data.draw(st.sampled_from(TEMPLATES)))
    paper = data.draw(st.sampled_from(list(wanted.sheets)))
    roles = data.draw(st.lists(st.tuples(st.sampled_from(list(Role)), WORDS), max_size=16))
    drawn = card(
        *(
            item(number, role, **{part.value.replace("-", "_"): words for part in PARTS[role]})
            for number, (role, words) in enumerate(roles)
            if words
        ),
        paper=paper,
    )
    page = typesetter_of_session.page(drawn, wanted, english)
    sheet = wanted.sheets[paper]
    assert sheet.tightest <= page.fit.body <= sheet.roomiest
    assert (page.fit.over is not None) == (page.reach > page.height)
    composed = [
        "".join(styled.text for styled in paragraph.texts)
        for one in Composer().compose(drawn, wanted, english).values()
        for entry in one.entries
        if entry.item
        for paragraph, _, _ in entry.paragraphs
    ]
    placed = [p for c in page.columns for s in c.slots for p in s.blocks]
    shown = "".join(read([p for p in placed if p.item and p.tag is not Tag.NUMBER]))
    # A unit that drops below its number leaves the blank between them.
    assert sorted("".join(shown.split())) == sorted("".join("".join(composed).split()))
    foot = page.height - sheet.margins[2]
    lowest = max((p.y + p.block.height for p in placed), default=0.0)
    assert page.fit.over or lowest <= foot + 0.01
