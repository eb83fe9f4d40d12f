"""Folders and TOML files: durable, atomic, and never rewriting what was not understood."""
