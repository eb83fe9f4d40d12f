"""What a key answered, in the few words that somebody hears who sees no screen."""


def spelt(word: str) -> str:
    """How far a word was typed, letter by letter."""
    return f"So far: {', '.join(word) or 'nothing'}."
