"""What can be read about the routine beyond its steps: chapters of passages, then the sources."""

CHAPTERS = (
    ("How far to go", ("how-far", "already", "harder")),
    ("Nerve feelings", ("nerve-feelings", "nerve-here", "nerve-more")),
    ("Piriformis syndrome", ("facts", "evidence", "also")),
    ("Before you begin", ("ask-first", "down", "up")),
    ("Article and supine", ("about", "endorsed", "choices")),
)
"""Titles, each with its passages of `learn.toml`."""
SOURCES = "Every source"
