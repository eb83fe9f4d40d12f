"""Superseded versions, kept before something is written in another layout."""

from hashlib import sha256
from pathlib import Path

from . import atomic


def keep(trash: Path, stem: str, text: str) -> None:
    """Keep a text, once however often it is tried. Raises OSError."""
    path = trash / f"{stem}-{sha256(text.encode()).hexdigest()[:8]}.toml"
    if not path.exists():
        atomic.create(path, text)
