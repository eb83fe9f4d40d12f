"""The routine and its rules. Pure: no screen, no file, no clock, no environment."""
