"""The coach line by line, for screen readers, braille and slow links. No Textual."""
