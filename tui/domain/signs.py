"""The signs that are asked about, each once, with what a yes decides."""

from typing import NamedTuple


class Sign(NamedTuple):
    """A sign (clinical D1): its name in files and content, and in few words.

    A `grave` one speaks against more, also when no session was started (clinical E); after one
    that `may_insist` a session can still be started, by a typed word. One `for_a_day` is recalled
    at every start of that day (clinical J2).
    """

    name: str
    words: str
    grave: bool = False
    may_insist: bool = False
    for_a_day: bool = False


_ASKED = (
    Sign("emergency", "emergency sign", grave=True),
    Sign("ill", "ill or swollen", grave=True, for_a_day=True),
    Sign("new-nerve", "nerve feeling", grave=True, may_insist=True, for_a_day=True),
    Sign("not-cleared", "not cleared yet", may_insist=True),
    Sign("getting-down", "not safe to lie down", for_a_day=True),
)
SIGNS = tuple(sign.name for sign in _ASKED)
"""Their names in their fixed order: the place is the key, and the first is the gravest."""
GRAVE = frozenset(sign.name for sign in _ASKED if sign.grave)
INSISTED_ON = frozenset(sign.name for sign in _ASKED if sign.may_insist)
FOR_A_DAY = frozenset(sign.name for sign in _ASKED if sign.for_a_day)
IN_WORDS = {sign.name: sign.words for sign in _ASKED}


EMERGENCY_SIGNS = (
    "saddle", "bladder", "bowel", "both-legs", "weakness", "sexual", "injury", "chest",
)  # fmt: skip
"""Which emergency sign it was, in the order of the text `all-signs` (clinical C-3a to C-3h)."""
EMERGENCY_IN_WORDS = dict(
    zip(
        EMERGENCY_SIGNS,
        (
            "numb or tingling between legs", "bladder changed", "bowel changed",
            "both legs affected", "severe or growing leg weakness", "sexual function changed",
            "bad fall, crash or blow", "chest pain or breathlessness",
        ),
        strict=True,
    )
)  # fmt: skip
"""The same signs in few words, for lists and sheets."""
