"""Drawing a body and big glyphs: pure functions on plain tuples."""
