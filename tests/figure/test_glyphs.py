"""Big numbers and block capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figure.glyphs import Bitmap, half_blocks, number, spans, words

SIZES = (3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 18, 24, 40)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,'-"


def ink(bitmap: Bitmap) -> int:
    return sum(map(sum, bitmap))


def right_half(bitmap: Bitmap) -> list[tuple[bool, ...]]:
    return [row[len(row) // 2 :] for row in bitmap]


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("thick", [True, False])
def test_a_number_is_as_high_as_asked_and_always_as_wide(rows: int, thick: bool) -> None:
    widths = {len(row) for value in range(100) for row in number(value, rows, thick=thick)}
    assert len(widths) == 1
    assert {len(number(value, rows, thick=thick)) for value in range(100)} == {2 * rows}


@pytest.mark.parametrize("rows", SIZES)
def test_thick_and_thin_numbers_take_the_same_room(rows: int) -> None:
    thick, thin = number(10, rows, thick=True), number(10, rows, thick=False)
    assert [len(row) for row in thick] == [len(row) for row in thin]


@pytest.mark.parametrize("rows", SIZES)
def test_thick_numbers_have_far_more_ink(rows: int) -> None:
    for value in range(10):
        thick, thin = (ink(number(value, rows, thick=thick)) for thick in (True, False))
        assert thick > (1.1 if rows < 5 else 1.4) * thin


@pytest.mark.parametrize("rows", SIZES)
def test_ones_stay_in_place_and_there_is_no_leading_zero(rows: int) -> None:
    for value in range(10):
        alone, after_ten = number(value, rows, thick=True), number(10 + value, rows, thick=True)
        assert right_half(alone) == right_half(after_ten)
        assert not any(any(row[: len(row) // 2]) for row in alone)


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("thick", [True, False])
def test_no_two_digits_look_alike(rows: int, thick: bool) -> None:
    assert len({number(value, rows, thick=thick) for value in range(10)}) == 10


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("value", [0, 8])
def test_zero_and_eight_are_symmetric(rows: int, value: int) -> None:
    for row in right_half(number(value, rows, thick=True)):
        digit = row[len(row) - digit_width(rows) :]
        assert digit == digit[::-1]


def digit_width(rows: int) -> int:
    columns = [any(column) for column in zip(*number(8, rows, thick=True), strict=True)]
    return len(columns) - columns.index(True)


def test_three_places_hold_what_two_cannot() -> None:
    assert len(number(180, 6, thick=True)[0]) > len(number(99, 6, thick=True)[0])


@pytest.mark.parametrize(("value", "rows"), [(-1, 6), (1000, 6), (7, 2)])
def test_impossible_numbers_are_refused(value: int, rows: int) -> None:
    with pytest.raises(ValueError, match="no number"):
        number(value, rows, thick=True)


@pytest.mark.parametrize("rows", SIZES)
def test_every_letter_is_drawn_and_differs_from_the_others(rows: int) -> None:
    drawn = {words(letter, rows) for letter in LETTERS if letter != "0"}
    assert len(drawn) == len(LETTERS) - 1
    assert all(len(words(letter, rows)) == 2 * rows for letter in LETTERS)


@pytest.mark.parametrize(
    "cue", ["LEFT SHOULDER", "RIGHT SHOULDER", "RIGHT KNEE", "BOTH KNEES", "KNEES BACK"]
)
def test_cues_of_four_rows_fit_a_terminal_of_80_columns(cue: str) -> None:
    assert len(words(cue, 4)[0]) <= 76


def test_paused_fits_a_narrow_pane() -> None:
    assert len(words("PAUSED", 3)[0]) <= 27


@pytest.mark.parametrize("rows", [3, 4])
def test_small_lines_can_stand_under_each_other(rows: int) -> None:
    assert not any(words("RIGHT KNEE", rows)[-1])


def test_small_letters_become_capitals() -> None:
    assert words("let go", 5) == words("LET GO", 5)


@pytest.mark.parametrize(("text", "rows"), [("é", 4), ("A", 2), ("!", 8)])
def test_unknown_letters_and_heights_are_refused(text: str, rows: int) -> None:
    with pytest.raises(ValueError, match=r"no (block )?letter"):
        words(text, rows)


def test_no_text_is_rows_without_width() -> None:
    assert half_blocks(words("", 4)) == ("", "", "", "")


@given(st.text(LETTERS, min_size=1, max_size=13), st.sampled_from(SIZES[:7]))
def test_half_blocks_show_the_pixels_exactly(text: str, rows: int) -> None:
    bitmap = words(text, rows)
    upper = tuple(tuple(sign in "▀█" for sign in line) for line in half_blocks(bitmap))
    lower = tuple(tuple(sign in "▄█" for sign in line) for line in half_blocks(bitmap))
    assert (upper, lower) == (bitmap[::2], bitmap[1::2])


@given(st.integers(0, 180), st.sampled_from(SIZES[:7]), st.booleans())
def test_spans_cover_each_row_once_and_paint_whole_cells_by_ground(
    value: int,
    rows: int,
    thick: bool,
) -> None:
    bitmap = number(value, rows, thick=thick)
    for row, line in enumerate(half_blocks(bitmap)):
        runs = list(spans(bitmap, row))
        assert "".join("█" * len(text) if filled else text for text, filled in runs) == line
        assert all(text.strip() == "" for text, filled in runs if filled)
        assert all("█" not in text for text, _ in runs)
