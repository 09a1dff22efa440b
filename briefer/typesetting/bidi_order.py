"""Bidirectional text: the level of every character, and the order in which a line shows them.

The levels come from python-bidi, which keeps the Unicode Bidirectional Algorithm (UAX #9) but for
its rule on brackets (N0); that is added here.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

_T = TypeVar("_T")
# What rule X9 takes out before levels are found; it takes the level of what stands before it.
_REMOVED = {"RLE", "LRE", "RLO", "LRO", "PDF", "BN", "LRI", "RLI", "FSI", "PDI"}
_PAIRS = {
    "(": ")", "[": "]", "{": "}", "⁅": "⁆", "⟨": "⟩", "⟦": "⟧", "〈": "〉", "《": "》",
    "「": "」", "『": "』", "【": "】", "〔": "〕", "〖": "〗", "（": "）", "［": "］", "｛": "｝",
}  # fmt: skip
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_RIGHTWARDS = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def is_rtl(char: str) -> bool:
    """Whether a character is a letter of a script written from right to left."""
    return char > "\u0590" and unicodedata.bidirectional(char) in {"R", "AL"}


def levels(text: str, base: int) -> list[int]:
    """The embedding level of every character; odd ones run from right to left."""
    from bidi import algorithm  # not before a text needs it

    kept = [at for at, char in enumerate(text) if unicodedata.bidirectional(char) not in _REMOVED]
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels("".join(text[at] for at in kept), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    out = [base] * len(text)
    for at, char in zip(kept, storage["chars"], strict=True):
        out[at] = char["level"]
    found = set(kept)
    for at in range(1, len(text)):
        if at not in found:
            out[at] = out[at - 1]
    return out


def _resolve_brackets(chars: list[dict[str, Any]], base: str) -> None:
    """Rule N0: a pair of brackets takes one direction, that of what it holds or stands in."""
    for first, last in _bracket_pairs(chars):
        inside = {_RIGHTWARDS.get(char["type"]) for char in chars[first + 1 : last]}
        if base in inside:
            found = base
        elif inside & {"L", "R"}:
            other = "R" if base == "L" else "L"
            before = (_RIGHTWARDS.get(char["type"]) for char in reversed(chars[:first]))
            found = other if next(filter(None, before), base) == other else base
        else:
            continue
        chars[first]["type"] = chars[last]["type"] = found


def _bracket_pairs(chars: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """Pairs of brackets in the order of their opening ones (UAX #9, BD16)."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(chars):
        if char["ch"] in _PAIRS:
            opened.append((char["ch"], at))
        elif char["ch"] in _CLOSING:
            mate = _CLOSING[char["ch"]]
            places = [place for place, (bracket, _) in enumerate(opened) if bracket == mate]
            if places:
                found.append((opened[places[-1]][1], at))
                del opened[places[-1] :]
    return sorted(found)


def reordered(items: Sequence[_T], item_levels: Sequence[int]) -> list[_T]:
    """Items of a line as they stand from left to right (rule L2)."""
    order = list(range(len(items)))
    odd = [level for level in item_levels if level % 2]
    for level in range(max(item_levels, default=0), min(odd, default=1) - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and item_levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return [items[at] for at in order]
