"""Questions to the entries of the journal. Pure."""
