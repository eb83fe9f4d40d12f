"""Whatever is pressed, and whenever: words only, no line too long, no file that cannot be read."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.plain.listener import FLOW, QUICK, WELCOMED, listening, well_said
from tui.plain.words import lines, sentence, worded

KEYS = [*" nnyyrlbm1234567890-s.fjh,?opqtux", "\x1b", "\r", "\x7f", "\x1b[A", "\x1b[B", "\x1b[C"]
pressed = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from([0.0, 0.4, 0.8, 4.0, 12.0])), max_size=60
)


@given(pressed, st.sampled_from([WELCOMED, FLOW, QUICK, None]))
@example([("j", 0.8), (" ", 0.8)], WELCOMED)
@settings(max_examples=40)
def test_any_keys_lead_to_words_only(keys: list[tuple[str, float]], given: str | None) -> None:
    with TemporaryDirectory() as folder, listening(Path(folder), given) as heard:
        heard.press(" n4 ")
        for key, wait in keys:
            heard.press(key, wait=wait)
        heard.saved()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("> Back off", "Back off."),
        ("- bladder or bowel", "Bladder or bowel."),
        ("hold 10 s, then 1 s", "Hold 10 seconds, then 1 second."),
        ("Sciatica. 2018. (not read by us)", "Sciatica. 2018, not read by us."),
        (
            "Its pictures (Forgiss, Sadur) are not used.",
            "Its pictures, Forgiss, Sadur, are not used.",
        ),
        ("Back & Neck Pain > Exercise", "Back and Neck Pain, Exercise."),
        ("s stops", "s stops."),
        ("n, p do it", "n, p do it."),
        ("KNEE \N{RIGHTWARDS ARROW} CHEST", "KNEE to CHEST."),
        ("What was it?", "What was it?"),
    ],
)
def test_a_sentence_of_the_screens_is_put_into_words(text: str, told: str) -> None:
    assert sentence(text) == told


@given(st.text(st.sampled_from("ab .?-1"), max_size=400))
def test_text_of_any_length_becomes_lines_and_keeps_its_letters(text: str) -> None:
    told = lines(text)
    assert all(len(line) <= 80 for line in told)
    assert "".join("".join(told).split()) == "".join(text.split())


def test_lines_end_between_sentences_where_they_can() -> None:
    first, second = "What was it? " + "a" * 60 + ".", "4 emergency sign."
    assert lines(f"{first} {second}") == [first, second]
    assert worded("plain") == "plain"
    assert well_said("Hold. 10 seconds.")
    assert not well_said("Hold. 10 s.")
