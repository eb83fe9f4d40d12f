"""What a key answered, in the few words that somebody hears who sees no screen."""

from ..domain.session_text import number


def told(pain: int | None) -> str:
    """A number as an answer is repeated; `1` may still become ten."""
    if pain is None:
        return "Left out."
    word = "Zero" if pain == 0 else number(pain).capitalize()
    return f"{word}. 0 makes it ten." if pain == 1 else f"{word}."


def spelt(word: str) -> str:
    """How far a word was typed, letter by letter."""
    return f"So far: {', '.join(word) or 'nothing'}."
