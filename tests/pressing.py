"""Keys for the questions: those that answer and those that do not."""

from hypothesis import strategies as st

KEYS = (*"0123456789", "up", "down", "-", "minus", *"lrbmyn", "backspace", "enter", "space", "²")
keys = st.lists(st.sampled_from(KEYS), max_size=12)
any_key = st.sampled_from(KEYS) | st.text(max_size=2)
MOVES = ("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab")
moves = st.lists(st.sampled_from(MOVES), max_size=12)
"""Keys that only move about: none of them may tell a number that nobody gave."""
