"""Pieces and passages: the fewest pieces for the same words."""

from briefer.model.passage import Added, Kept, Quoted, Respelt, Typed, leaves, spans, tidy
from briefer.model.span import Span

A, B = Span("a", 0, 3), Span("a", 3, 6)


def test_neighbours_of_a_kind_are_joined():
    assert tidy((Typed("a"), Typed("b"), Kept(A), Kept(B))) == (Typed("ab"), Kept(Span("a", 0, 6)))


def test_places_apart_or_out_of_order_stay_apart():
    apart = (Kept(A), Kept(Span("a", 4, 6)), Kept(A), Kept(Span("b", 3, 6)))
    assert tidy(apart) == apart
    assert tidy((Kept(B), Kept(A))) == (Kept(B), Kept(A))


def test_what_is_empty_is_left_out():
    assert (
        tidy((Typed(""), Kept(Span("a", 2, 2)), Quoted(()), Quoted((Kept(Span("a", 1, 1)),)))) == ()
    )


def test_quotations_are_tidied_inside_and_never_joined():
    quoted = Quoted((Kept(A), Kept(B)))
    assert tidy((quoted, quoted)) == (Quoted((Kept(Span("a", 0, 6)),)),) * 2


def test_house_spellings_and_additions_are_never_joined():
    pieces = (Respelt(A, "x"), Respelt(B, "y"), Quoted((Added("s"), Added("t"), Kept(A))))
    assert tidy(pieces) == pieces


def test_every_place_shown_is_told_in_the_passages_order():
    passage = (Quoted((Added("T", B), Kept(A))), Typed("x"), Respelt(Span("a", 9, 12), "km"))
    assert spans(passage) == (B, A, Span("a", 9, 12))
    assert [type(leaf) for leaf in leaves(passage)] == [Added, Kept, Typed, Respelt]
