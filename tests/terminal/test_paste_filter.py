"""A paste comes in whole, however it was cut on its way, and presses no key."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.paste_filter import BURST, END, SAFETY, START, PasteFilter

anything = st.text(st.sampled_from("aé1 \t\r\x1b[~Oq\x00\x07")) | st.sampled_from([END[:4], START])


def cut(text: str, places: list[int]) -> list[str]:
    bounds = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[a:b] for a, b in pairwise(bounds)]


def fed(pieces: list[str]) -> str:
    pastes = PasteFilter()
    return "".join(map(pastes.feed, pieces))


@given(st.text("as\r\x1b[O", max_size=9), anything, st.lists(st.integers(0)))
def test_it_does_not_matter_how_it_was_cut(keys: str, pasted: str, places: list[int]) -> None:
    text = f"{keys}{START}{pasted}{END}{keys}"
    pieces = [piece for piece in cut(text, places) if piece not in SAFETY]
    if "".join(pieces) == text:
        assert fed(pieces) == fed([text])


@given(st.text("as\r\x1b[O", max_size=9), anything)
def test_no_escape_is_left_within_a_paste(keys: str, pasted: str) -> None:
    end = pasted.find(END)
    told = fed([keys, f"{START}{pasted[: end if end >= 0 else None]}{END}", "q"])
    before, _, after = told.partition(START)
    inside, _, behind = after.partition(END)
    assert (before, behind) == (keys, "q")
    assert not set(inside) & set("\x1b\x00\x07\r\t")


@pytest.mark.parametrize("key", SAFETY)
def test_a_safety_key_ends_a_paste_whose_end_was_lost(key: str) -> None:
    assert fed([f"{START}lost", key, "q"]) == f"{START}lost{END}{key}q"


def test_after_a_silence_a_paste_is_over() -> None:
    pastes = PasteFilter()
    assert pastes.feed(f"{START}lost") == START
    assert pastes.open
    assert pastes.rest() + pastes.feed("q") == f"lost{END}q"
    assert not pastes.rest()


def test_keys_pass_at_once() -> None:
    keys = ["\x1b", "[", "q", "\x1b[A", "x" * (BURST - 1), "\x1b[2", "00", "\x1bOP" * BURST]
    pastes = PasteFilter()
    assert [pastes.feed(key) for key in keys] == keys


def test_what_nobody_can_have_typed_at_once_is_a_paste() -> None:
    text = "squeeze quite slowly, not yet\r\n" * 2
    assert fed([text]) == f"{START}{text}{END}".replace("\r\n", "\n")
