"""The article's 69 facts: each is told, with its own words, where somebody meets it."""

import pytest

from tests.content.facts import tellings

WORDS: dict[int, tuple[str, ...]] = {
    1: ("beginners piriformis syndrome stretching routine", "back & neck pain > exercise"),
    2: ("anne asher, cpt", "ace", "health coach", "orthopedic exercise", "back and neck pain"),
    3: ("december 11, 2021",),
    4: ("oluseun olufade, md", "board-certified", "orthopedics", "emory", "atlanta"),
    5: ("verywell health", "only", "high quality", "peer-reviewed", "edits and checks"),
    6: ("dorling kindersley / getty", "forgiss", "russell sadur / getty", "part 2"),
    7: ("especially", "beginning"),
    8: ("looking after their body and their pain",),
    9: ("supine position, warm-up, cross one knee over, knees to the side",),
    10: ("likely",),
    11: ("lie on your back",),
    12: ("hook-lying", "feet"),
    13: ("may help stretch the low back",),
    14: ("warms up the hips in general",),
    15: ("may feel good in the back", "begins"),
    16: ("on your back",),
    17: ("then the other", "not both at once"),
    18: ("top of the shins", "behind the thighs", "knee"),
    19: ("toward you",),
    20: ("between 5 and 30 seconds",),
    21: ("one foot down", "gently", "then the other"),
    22: ("knee-to-chest stretch", "picture"),
    23: ("still counts it as warm-up",),
    24: ("lift your {side} knee",),
    25: ("like step 2",),
    26: ("both knees bent", "both feet on the ground"),
    27: ("in over your chest",),
    28: ("across your body",),
    29: ("{other} shoulder", "outer hip", "opposite shoulder"),
    30: ("likely come along", "calls standing"),
    31: ("normal",),
    32: ("between 5 and 30 seconds",),
    33: ("gently back to the middle",),
    34: ("tight", "how much it hurts"),
    35: ("always stay free of pain",),
    36: ("strain", "soreness"),
    37: ("probably a little",),
    38: ("discomfort", "expect", "little"),
    39: ("sciatica", "nerve"),
    40: ("things that do not come from muscle",),
    41: ("sciatic nerve", "under the piriformis"),
    42: ("take care",),
    43: ("probably", "electrical", "down one leg"),
    44: ("shock", "pins and needles", "tingling", "burning"),
    45: ("one leg", "weak", "numb"),
    46: ("back off", "ask your physical therapist or doctor what to do"),
    47: ("sciatica stretches", "what to avoid"),
    48: ("outer hip", "stronger"),
    49: ("both knees", "together", "something to try"),
    50: ("something happening in the muscle", "neither overwhelming nor painful"),
    51: ("between 5 and 30 seconds",),
    52: ("gently back",),
    53: ("intermediates",),
    54: ("how to sleep with piriformis syndrome",),
    55: ("pain and numbness", "buttocks", "back of the leg"),
    56: ("thought", "irritates", "presses"),
    57: ("much of the leg",),
    58: ("lower body", "hard and painful"),
    59: ("some", "relieve the symptoms", "stronger"),
    60: ("stretch the muscle",),
    61: ("in some cases", "muscle relaxants"),
    62: ("last",),
    63: ("american academy of family physicians", "2018"),
    64: ("national academy of sports medicine", "2015"),
    65: ("bracko", "2017"),
    66: ("apostolopoulos", "2015;6:1128"),
    67: ("teenshealth", "2018"),
    68: ("cleveland clinic", "2017"),
    69: ("medlineplus", "november 2020"),
}
"""Words that belong to each fact, which its sentences say between them."""


@pytest.mark.parametrize("number", WORDS)
def test_a_fact_is_told_in_full(number: int) -> None:
    found = [one for one in tellings() if one.fact == f"S{number}"]
    said = " ".join(one.text for one in found).lower()
    assert [word for word in WORDS[number] if word not in said] == []


def test_each_fact_has_its_words_here() -> None:
    assert list(WORDS) == list(range(1, 70))


@pytest.mark.parametrize("one", tellings(), ids=lambda one: f"{one.fact} {one.passage}")
def test_it_is_known_where_every_telling_is_met(one: object) -> None:
    assert getattr(one, "met", "")


IN_A_SESSION = (*range(11, 13), *range(17, 20), 21, 24, *range(27, 32), 33, *range(34, 40), 49, 50)
"""What must be met in a first session itself (clinical J1), before or in the hold it belongs to."""


@pytest.mark.parametrize("number", IN_A_SESSION)
def test_what_a_hold_needs_is_met_in_the_session(number: int) -> None:
    met = [one.met for one in tellings() if one.fact == f"S{number}"]
    assert any(where.startswith("session,") for where in met)
