"""The terminal: what it can do, and text made safe for it."""
