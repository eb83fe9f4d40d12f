"""One running session for any face: state, clock, stores and cues. No Textual."""
